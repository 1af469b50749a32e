-- Banen i 2026-T1 er 41 + (55 − 41) · 1/3 = 45,67. Vi er over den.
test "andelen regnes av alle ledere" {
  as_of  = "2026-06-01",
  given  = { ["akademiet.fullført@2026-T1"] = 30, ["ledere.antall@2026-T1"] = { 60, status = "P" } },
  expect = { ["lederprogram@2026-T1"] = { value = 50, status = "green", observationStatus = "P" } },
}

-- 27/60 = 45 %; 45 − 45,67 = −0,67; delt på 14 er det −0,048: så vidt innenfor.
-- 87/200 = 43,5 %; 43,5 − 45,67 = −2,17; delt på 14 er det −0,155: gult.
test "litt bak banen er grønt, mer er gult" {
  as_of  = "2026-06-01",
  given  = { ["akademiet.fullført@2026-T1"] = 27, ["ledere.antall@2026-T1"] = 60 },
  expect = { ["lederprogram@2026-T1"] = { value = 45, status = "green" } },
}
test "to poeng bak banen er gult" {
  as_of  = "2026-06-01",
  given  = { ["akademiet.fullført@2026-T1"] = 87, ["ledere.antall@2026-T1"] = 200 },
  expect = { ["lederprogram@2026-T1"] = { value = 43.5, status = "yellow" } },
}

test "tall fra forrige tertial er for gamle når fristen for det neste er ute" {
  as_of  = "2026-10-15",
  given  = { ["akademiet.fullført@2026-T1"] = 30, ["ledere.antall@2026-T1"] = 60 },
  expect = { ["lederprogram@2026-T1"] = { status = "grey", reason = "outdated" } },
}

test "turnover regnes av årsverk fra 2025" {
  as_of  = "2026-03-01",
  given  = {
    ["sluttet.eksternt@2024"] = 18, ["ansatte.snitt@2024"] = 180, ["årsverk.snitt@2024"] = 150,
    ["sluttet.eksternt@2025"] = 20, ["ansatte.snitt@2025"] = 180, ["årsverk.snitt@2025"] = 160,
  },
  expect = {
    ["turnover@2024"] = { value = 10, status = "green" },
    ["turnover@2025"] = { value = 12.5, status = "yellow" },  -- båndet er 6–12, slingringen en tidel av bredden: 0,6
  },
}
