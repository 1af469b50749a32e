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
