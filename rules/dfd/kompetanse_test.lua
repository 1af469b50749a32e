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
  as_of = "2026-03-01",
  given = {
    ["sluttet.eksternt@2024"] = 18, ["ansatte.snitt@2024"] = 180, ["årsverk.snitt@2024"] = 150,
    ["sluttet.eksternt@2025"] = 20, ["ansatte.snitt@2025"] = 180, ["årsverk.snitt@2025"] = 160,
  },
  expect = {
    ["turnover@2024"] = { value = 10, status = "green" },
    ["turnover@2025"] = { value = 12.5, status = "yellow" },  -- båndet er 6–12, slingringen en tidel av bredden: 0,6
  },
}

-- Banen: 900 i 2024 til 1500 i 2027, altså 1100 i 2025. (1050 − 1100) / 600 = −0,083: gult.
test "unike deltakere leveres ferdig for året" {
  as_of = "2026-02-15",
  given = { ["akademiet.deltakere@2024"] = 900, ["akademiet.deltakere@2025"] = 1050 },
  expect = {
    ["akademiet.unike@2024"] = { value = 900, status = "green" },
    ["akademiet.unike@2025"] = { value = 1050, status = "yellow" },
  },
}

test "kursfullføring er fullførte av påmeldte, og foreløpig når fullførte er det" {
  as_of = "2026-09-20",
  given = {
    ["kurs.fullførte@2025-T3"] = 0, ["kurs.påmeldte@2025-T3"] = 0,
    ["kurs.fullførte@2026-T1"] = 237, ["kurs.påmeldte@2026-T1"] = 300,
    ["kurs.fullførte@2026-T2"] = { 160, status = "P" }, ["kurs.påmeldte@2026-T2"] = 200,
  },
  expect = {
    ["kursfullføring@2025-T3"] = { status = "grey", reason = "zero-denominator" },
    ["kursfullføring@2026-T1"] = { value = 79, status = "red", observationStatus = "A" },
    ["kursfullføring@2026-T2"] = { value = 80, status = "yellow", observationStatus = "P" },
  },
}
