test "trinn 3 er godt nok, trinn 2 er på vei, trinn 1 er for lite" {
  as_of = "2026-02-15",
  given = { ["kubu.trinn@2023"] = 1, ["kubu.trinn@2024"] = 2, ["kubu.trinn@2025"] = 3 },
  expect = {
    ["samordningstrappen@2023"] = { value = 1, status = "red" },
    ["samordningstrappen@2024"] = { value = 2, status = "yellow" },
    ["samordningstrappen@2025"] = { value = 3, status = "green" },
  },
}

test "mellom to trinn er ikke på det øverste av dem" {
  as_of = "2026-02-15",
  given = { ["kubu.trinn@2025"] = 2.5 },
  expect = { ["samordningstrappen@2025"] = { value = 2.5, status = "yellow" } },
}

test "et år uten egenvurdering er grått, ikke trinn null" {
  as_of = "2026-02-15",
  given = { ["kubu.trinn@2024"] = 3, ["kubu.trinn@2025"] = { status = "L" } },
  expect = { ["samordningstrappen@2025"] = { status = "grey", reason = "not-collected" } },
}

-- 7 + 4 + 3 = 14 av 10 + 4 + 6 = 20. Snittet av 70, 100 og 50 prosent hadde vært 73, siste tertial alene 50.
-- Grensen er 75 og slingringen 15.
test "milepælene summeres over tre tertialer før de deles" {
  as_of = "2026-05-20",
  given = {
    ["kubu.milepæler.nådd@2025-T2"] = 7, ["kubu.milepæler.planlagt@2025-T2"] = 10,
    ["kubu.milepæler.nådd@2025-T3"] = 4, ["kubu.milepæler.planlagt@2025-T3"] = 4,
    ["kubu.milepæler.nådd@2026-T1"] = 3, ["kubu.milepæler.planlagt@2026-T1"] = 6,
  },
  expect = { ["kubu-milepæler@2026-T1"] = { value = 70, status = "yellow" } },
}

-- Et tertial der ingenting var planlagt, stanser ikke regnestykket: 9 + 0 + 6 av 12 + 0 + 8. Mangler det, gjør det det.
test "null planlagte er et tall, et tertial som mangler er det ikke" {
  as_of = "2026-05-20",
  given = {
    ["kubu.milepæler.nådd@2025-T2"] = 9, ["kubu.milepæler.planlagt@2025-T2"] = 12,
    ["kubu.milepæler.nådd@2025-T3"] = 0, ["kubu.milepæler.planlagt@2025-T3"] = 0,
    ["kubu.milepæler.nådd@2026-T1"] = 6, ["kubu.milepæler.planlagt@2026-T1"] = 8,
  },
  expect = {
    ["kubu-milepæler@2026-T1"] = { value = 75, status = "green" },
    ["kubu-milepæler@2025-T3"] = { status = "grey", reason = "missing" },
  },
}
