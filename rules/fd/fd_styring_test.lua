test "null hendelser er grønt, ikke grått" {
  as_of = "2026-09-20",
  given = { ["hendelser.alvorlige@2026-T1"] = 1, ["hendelser.alvorlige@2026-T2"] = 0 },
  expect = { ["sikkerhetshendelser@2026-T2"] = { value = 0, status = "green" } },
}

test "én hendelse er gult når tertialet før var uten" {
  as_of = "2026-09-20",
  given = { ["hendelser.alvorlige@2026-T1"] = 0, ["hendelser.alvorlige@2026-T2"] = 1 },
  expect = { ["sikkerhetshendelser@2026-T2"] = { value = 1, status = "yellow" } },
}

test "hendelser i to tertialer på rad er rødt" {
  as_of = "2026-09-20",
  given = { ["hendelser.alvorlige@2026-T1"] = 1, ["hendelser.alvorlige@2026-T2"] = 1 },
  expect = { ["sikkerhetshendelser@2026-T2"] = { value = 1, status = "red" } },
}

test "to hendelser i ett tertial er rødt med det samme" {
  as_of = "2026-09-20",
  given = { ["hendelser.alvorlige@2026-T1"] = 0, ["hendelser.alvorlige@2026-T2"] = 2 },
  expect = { ["sikkerhetshendelser@2026-T2"] = { value = 2, status = "red" } },
}

test "ikke rapportert er ikke det samme som null hendelser" {
  as_of = "2026-09-20",
  given = { ["hendelser.alvorlige@2026-T1"] = 0, ["hendelser.alvorlige@2026-T2"] = { status = "O" } },
  expect = { ["sikkerhetshendelser@2026-T2"] = { status = "grey", reason = "missing" } },
}

-- 200 kWh/m² i 2021 og 160 i 2030 er 80 prosent: målet er nådd.
test "energiindeksen regnes av forbruk pr. kvadratmeter" {
  as_of = "2031-02-01",
  given = {
    ["energi.forbruk@2021"] = 2000000, ["energi.areal@2021"] = 10000,
    ["energi.forbruk@2030"] = 1920000, ["energi.areal@2030"] = 12000,
  },
  expect = { ["energibruk@2030"] = { value = 80, status = "green" } },
}

-- Banen i 2024: 100 − 20 · 3/9 = 93,3. 192 av 200 er 96, (93,3 − 96) / 20 = −0,13.
test "større areal skjuler ikke at bruken er litt for høy" {
  as_of = "2025-03-01",
  given = {
    ["energi.forbruk@2021"] = 2000000, ["energi.areal@2021"] = 10000,
    ["energi.forbruk@2024"] = 1536000, ["energi.areal@2024"] = 8000,
  },
  expect = { ["energibruk@2024"] = { value = 96, status = "yellow" } },
}

-- Vår grense er 4,5, ikke 5 som hos de andre. Slingringen er 0,5.
test "sykefravær på 4,8 er over grensen vår" {
  as_of = "2026-09-20",
  given = {
    ["sykefravær.tapte@2026-T1"] = 900, ["sykefravær.avtalte@2026-T1"] = 20000,
    ["sykefravær.tapte@2026-T2"] = 480, ["sykefravær.avtalte@2026-T2"] = 10000,
  },
  expect = {
    ["sykefravær@2026-T1"] = { value = 4.5, status = "green" },
    ["sykefravær@2026-T2"] = { value = 4.8, status = "yellow" },
  },
}

-- Båndet er 6–12, slingringen en tidel av bredden: 0,6.
test "for lav turnover er også et varsel" {
  as_of = "2026-03-01",
  given = {
    ["sluttet.eksternt@2024"] = 24, ["ansatte.snitt@2024"] = 400,
    ["sluttet.eksternt@2025"] = 15, ["ansatte.snitt@2025"] = 300,
  },
  expect = {
    ["turnover@2024"] = { value = 6, status = "green" },
    ["turnover@2025"] = { value = 5, status = "red" },
  },
}

-- Båndet er 40–60, slingringen 2. 39 av 100 er innenfor slingringen, 15 av 40 = 37,5 er utenfor.
test "kvinneandelen regnes av alle lederne, ikke av mennene" {
  as_of = "2026-03-01",
  given = {
    ["ledere{kjønn=kvinne}@2024"] = 39, ["ledere{kjønn=mann}@2024"] = 61,
    ["ledere{kjønn=kvinne}@2025"] = 15, ["ledere{kjønn=mann}@2025"] = 25,
  },
  expect = {
    ["kvinner.ledelse@2024"] = { value = 39, status = "yellow" },
    ["kvinner.ledelse@2025"] = { value = 37.5, status = "red" },
  },
}

test "er den ene cellen skjult, er andelen det også" {
  as_of = "2026-03-01",
  given = { ["ledere{kjønn=kvinne}@2025"] = { status = "Q" }, ["ledere{kjønn=mann}@2025"] = 20 },
  expect = { ["kvinner.ledelse@2025"] = { status = "grey", reason = "suppressed" } },
}
