test "kWh delt på m² er kWh/m²" {
  as_of = "2026-03-01",
  given = { ["energi.forbruk@2025"] = 1860000, ["energi.areal@2025"] = 10000 },
  -- banen: 210 − 42 · 4/7 = 186
  expect = { ["energibruk@2025"] = { value = 186, status = "green" } },
}

test "bruk måles mot dem som har lisens" {
  as_of = "2026-05-20",
  given = { ["ki.aktive@2026-T1"] = 35, ["ki.lisenser@2026-T1"] = 100 },
  expect = { ["ki-bruk@2026-T1"] = { value = 35, status = "yellow" } },  -- banen 40, −5 / 30 = −0,17
}

test "mange nok søkere er et bånd: 10 og 65 er innenfor slingringen, 66 er for mange" {
  as_of = "2026-09-20",
  given = {
    ["søkere.median@2025-T1"] = { status = "O" }, ["søkere.median@2025-T3"] = 10,
    ["søkere.median@2026-T1"] = 65, ["søkere.median@2026-T2"] = 66,
  },
  expect = {
    ["søkere@2025-T1"] = { status = "grey", reason = "missing" },
    ["søkere@2025-T3"] = { value = 10, status = "yellow" },
    ["søkere@2026-T1"] = { value = 65, status = "yellow" },
    ["søkere@2026-T2"] = { value = 66, status = "red" },
  },
}

test "fellesoppdragene telles år for år" {
  as_of = "2026-02-15",
  given = {
    ["tildelingsbrev.fellesoppdrag@2023"] = 4, ["tildelingsbrev.fellesoppdrag@2024"] = 2,
    ["tildelingsbrev.fellesoppdrag@2025"] = 3,
  },
  expect = {
    ["fellesoppdrag@2023"] = { value = 4, status = "green" },
    ["fellesoppdrag@2024"] = { value = 2, status = "red" },
    ["fellesoppdrag@2025"] = { value = 3, status = "yellow" },
  },
}
