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
  given = { ["ikt.kostnad@2025"] = 6600000, ["ikt.brukere@2025"] = 100, ["kpi@2024"] = 100, ["kpi@2025"] = 110 },
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

-- Gammel bane: 38 i 2020 til 55 i 2025, altså 51,6 i 2024. (51 − 51,6) / 17 = −0,035: grønt.
-- Ny bane: 52 i 2025 til 65 i 2028, altså 56,33 i 2026. (53,4 − 56,33) / 13 = −0,23: rødt.
-- Den gamle banen ville stått på 55, og gitt gult.
test "2024 måles mot det gamle målet, 2026 mot det nye" {
  as_of = "2027-03-01",
  given = {
    ["støtte.kostnad.felles@2024"] = 204, ["støtte.kostnad.alle@2024"] = 400,
    ["støtte.kostnad.felles@2025"] = 261, ["støtte.kostnad.alle@2025"] = 450,
    ["støtte.kostnad.felles@2026"] = 267, ["støtte.kostnad.alle@2026"] = 500,
  },
  expect = {
    ["fellestjenester@2024"] = { value = 51, status = "green" },
    ["fellestjenester@2025"] = { value = 58, status = "green" },
    ["fellestjenester@2026"] = { value = 53.4, status = "red" },
  },
}

-- Banen i 2026-T1: 22 + 38 · 3/5 = 44,8. Alle månedene under ett ville gitt 147 av 500 = 29,4.
test "KI-bruken er den siste måneden i tertialet" {
  as_of = "2026-05-20",
  given = {
    ["ki.ukentlig@2026-M01"] = 10, ["ki.lisenser@2026-M01"] = 100,
    ["ki.ukentlig@2026-M02"] = 20, ["ki.lisenser@2026-M02"] = 100,
    ["ki.ukentlig@2026-M03"] = 27, ["ki.lisenser@2026-M03"] = 100,
    ["ki.ukentlig@2026-M04"] = 90, ["ki.lisenser@2026-M04"] = 200,
  },
  expect = { ["ki-bruk@2026-T1"] = { value = 45, status = "green" } },
}

test "uten den siste måneden er det ikke noe tall for KI-bruken" {
  as_of = "2026-05-20",
  given = {
    ["ki.ukentlig@2026-M01"] = 10, ["ki.lisenser@2026-M01"] = 100,
    ["ki.ukentlig@2026-M02"] = 20, ["ki.lisenser@2026-M02"] = 100,
    ["ki.ukentlig@2026-M03"] = 90, ["ki.lisenser@2026-M03"] = 200,
  },
  expect = { ["ki-bruk@2026-T1"] = { status = "grey", reason = "missing" } },
}

-- Trinnene er 6 i 2025-T2 og 10 i 2026-T2. En rett linje ville krevd 8,67 i 2026-T1.
test "mellom puljene skal det ikke skje noe" {
  as_of = "2026-09-20",
  given = { ["arkiv.departementer@2026-T1"] = 6, ["arkiv.departementer@2026-T2"] = 9 },
  expect = {
    ["felles-arkiv@2026-T1"] = { value = 6, status = "green" },
    ["felles-arkiv@2026-T2"] = { value = 9, status = "red" },  -- −1 / 4 = −0,25
  },
}
