test "null er målet, én er innenfor slingringen, to er rødt" {
  as_of = "2026-09-20",
  given = {
    ["hendelser.alvorlige@2025-T3"] = 2, ["hendelser.alvorlige@2026-T1"] = 1, ["hendelser.alvorlige@2026-T2"] = 0,
  },
  expect = {
    ["sikkerhetshendelser@2025-T3"] = { value = 2, status = "red" },
    ["sikkerhetshendelser@2026-T1"] = { value = 1, status = "yellow" },
    ["sikkerhetshendelser@2026-T2"] = { value = 0, status = "green" },
  },
}

test "et tertial uten rapport er ikke et tertial uten hendelser" {
  as_of = "2026-09-20",
  given = { ["hendelser.alvorlige@2026-T1"] = 0, ["hendelser.alvorlige@2026-T2"] = { status = "O" } },
  expect = { ["sikkerhetshendelser@2026-T2"] = { status = "grey", reason = "missing" } },
}

-- Banen går fra 60 i 2020 til 90 i 2025, seks poeng i året. 2023: 78. 2024: 84. 2025: 90.
-- 30/40 = 75, −3 / 30 = −0,1. 38/50 = 76, −8 / 30 = −0,27. 18/20 = 90.
test "oppfølgingen måles mot banen, ikke mot målet" {
  as_of = "2026-02-15",
  given = {
    ["øvelser.lukket@2023"] = 30, ["øvelser.punkter@2023"] = 40,
    ["øvelser.lukket@2024"] = 38, ["øvelser.punkter@2024"] = 50,
    ["øvelser.lukket@2025"] = 18, ["øvelser.punkter@2025"] = 20,
  },
  expect = {
    ["øvelser@2023"] = { value = 75, status = "yellow" },
    ["øvelser@2024"] = { value = 76, status = "red" },
    ["øvelser@2025"] = { value = 90, status = "green" },
  },
}

test "et år uten oppfølgingspunkter har ingen andel" {
  as_of = "2026-02-15",
  given = { ["øvelser.lukket@2025"] = 0, ["øvelser.punkter@2025"] = 0 },
  expect = { ["øvelser@2025"] = { status = "grey", reason = "zero-denominator" } },
}
