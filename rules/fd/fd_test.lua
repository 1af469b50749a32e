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

-- 200 kWh/m² i 2021 og 160 i 2030 er 80 prosent: målet er nådd.
test "energiindeksen regnes av forbruk pr. kvadratmeter" {
  as_of = "2031-02-01",
  given = {
    ["energi.forbruk@2021"] = 2000000, ["energi.areal@2021"] = 10000,
    ["energi.forbruk@2030"] = 1920000, ["energi.areal@2030"] = 12000,
  },
  expect = { ["energibruk@2030"] = { value = 80, status = "green" } },
}
