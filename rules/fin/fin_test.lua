-- Banen for utredningsinstruksen: 48 i 2023, 60 i 2026, altså 4 poeng i året.
-- 2025: 48 + 8 = 56. Verdien er 52. (52 − 56) / 12 = −0,33: rødt.
test "fire poeng bak en bane på tolv er rødt" {
  as_of = "2026-03-01",
  given = { ["utredninger.oppfylt@2025"] = 39, ["utredninger.utvalg@2025"] = 75 },
  expect = { ["utredningsinstruksen@2025"] = { value = 52, status = "red" } },
}

-- I 2027 er det den neste etappen som gjelder: fra 60 til 75 på to år. Banen er 67,5.
-- (66 − 67,5) / 15 = −0,1: gult.
test "etter den første milepælen gjelder den neste etappen" {
  as_of = "2028-02-01",
  given = { ["utredninger.oppfylt@2027"] = 33, ["utredninger.utvalg@2027"] = 50 },
  expect = { ["utredningsinstruksen@2027"] = { value = 66, status = "yellow" } },
}

test "likelønn over båndet er heller ikke grønt" {
  as_of = "2026-02-01",
  given = { ["lønn.kvinner-av-menn@2025"] = 103.5 },
  expect = { ["likelønn@2025"] = { value = 103.5, status = "yellow" } },  -- en tidel av bredden 6 er 0,6
}

test "veksten er prosent av året før" {
  as_of = "2026-03-01",
  given = { ["driftsutgifter@2024"] = 512, ["driftsutgifter@2025"] = 536 },
  expect = { ["driftsutgifter.vekst@2025"] = { value = 4.6875, status = "yellow" } },
}

test "ingen satsingsforslag gir ingen andel, ikke null" {
  as_of = "2026-03-01",
  given = { ["satsing.felles@2025"] = 0, ["satsing.alle@2025"] = 0 },
  expect = { ["felles-satsinger@2025"] = { status = "grey" } },
}
