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

-- 24/80 = 30, 9/60 = 15 og 7/50 = 14. Tersklene er 30 og 15.
test "tersklene for felles satsinger hører til den beste fargen" {
  as_of = "2026-03-01",
  given = {
    ["satsing.felles@2023"] = 24, ["satsing.alle@2023"] = 80,
    ["satsing.felles@2024"] = 9, ["satsing.alle@2024"] = 60,
    ["satsing.felles@2025"] = 7, ["satsing.alle@2025"] = 50,
  },
  expect = {
    ["felles-satsinger@2023"] = { value = 30, status = "green" },
    ["felles-satsinger@2024"] = { value = 15, status = "yellow" },
    ["felles-satsinger@2025"] = { value = 14, status = "red" },
  },
}

-- Forslagene er unntatt offentlighet til oktober. Tallet for 2026 skal komme innen 27. oktober 2027.
test "fjorårets satsinger står til budsjettet er lagt frem" {
  as_of = "2027-10-15",
  given = { ["satsing.felles@2025"] = 20, ["satsing.alle@2025"] = 80 },
  expect = { ["felles-satsinger@2025"] = { value = 25, status = "yellow" } },
}

test "ingen satsingsforslag gir ingen andel, ikke null" {
  as_of = "2026-03-01",
  given = { ["satsing.felles@2025"] = 0, ["satsing.alle@2025"] = 0 },
  expect = { ["felles-satsinger@2025"] = { status = "grey", reason = "zero-denominator" } },
}
