test "oppetiden veier månedene med timene" {
  as_of = "2026-05-20",
  given = {
    ["plattform.timer.oppe@2026-M01"] = 700, ["plattform.timer.avtalt@2026-M01"] = 700,
    ["plattform.timer.oppe@2026-M02"] = 600, ["plattform.timer.avtalt@2026-M02"] = 600,
    ["plattform.timer.oppe@2026-M03"] = 690, ["plattform.timer.avtalt@2026-M03"] = 700,
    ["plattform.timer.oppe@2026-M04"] = 500, ["plattform.timer.avtalt@2026-M04"] = 500,
  },
  expect = { ["oppetid@2026-T1"] = { value = 99.6, status = "green" } },  -- 2490 av 2500
}

test "kostnaden regnes om til 2024-kroner" {
  as_of = "2026-04-01",
  given = { ["ikt.kostnad@2025"] = 6600000, ["ikt.brukere@2025"] = 100, ["kpi@2025"] = 110 },
  -- 66 000 kr delt på 1,10 = 60 000. Banen i 2025 er 62 000 − 2 000 = 60 000.
  expect = { ["ikt-kostnad@2025"] = { value = 60000, status = "green" } },
}

test "50,4 faller ikke ned i hullet mellom båndene" {
  as_of = "2025-06-01",
  given = { ["digitalisering.indeks@2024"] = 50.4 },
  expect = { ["digitaliseringsindeks@2024"] = { value = 50.4, status = "red" } },
}

test "4 av 5 er 75 poeng, 4 av 6 er 60" {
  as_of = "2025-02-01",
  given = { ["tilfredshet.skala5@2023"] = 4, ["tilfredshet.skala6@2024"] = 4 },
  expect = {
    ["brukertilfredshet@2023"] = { value = 75, status = "green" },
    ["brukertilfredshet@2024"] = { value = 60, status = "yellow" },
  },
}
