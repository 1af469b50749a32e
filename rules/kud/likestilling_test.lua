test "rolleklarleik under 75 er gult ned til 70" {
  as_of = "2026-03-01",
  given = { ["rolleklarhet.indeks@2022"] = 69, ["rolleklarhet.indeks@2025"] = 70 },
  expect = {
    ["rolleklarhet@2022"] = { value = 69, status = "red" },
    ["rolleklarhet@2025"] = { value = 70, status = "yellow" },
  },
}

-- Talet for 2023 skulle vore klart 850 dagar etter 31.12.2023: den 29.4.2026.
test "undersøkinga får stå i tre år" {
  as_of = "2026-04-29",
  given = { ["rolleklarhet.indeks@2022"] = 76 },
  expect = { ["rolleklarhet@2022"] = { value = 76, status = "green" } },
}

test "dagen etter fristen er ho for gammal" {
  as_of = "2026-04-30",
  given = { ["rolleklarhet.indeks@2022"] = 76 },
  expect = { ["rolleklarhet@2022"] = { value = 76, status = "grey", reason = "outdated" } },
}
