-- Grensene er 80 med slingring 15, og 50 med slingring 20.
test "de to spørsmålene har hver sin grense" {
  as_of = "2027-01-15",
  given = { ["strategi.hørt-om@2026"] = 65, ["strategi.kjenner-innholdet@2026"] = 65 },
  expect = {
    ["strategi.kjent@2026"] = { value = 65, status = "yellow" },
    ["strategi.forstått@2026"] = { value = 65, status = "green" },
  },
}

test "under slingringen er rødt" {
  as_of = "2027-01-15",
  given = { ["strategi.hørt-om@2026"] = 64, ["strategi.kjenner-innholdet@2026"] = 29 },
  expect = {
    ["strategi.kjent@2026"] = { value = 64, status = "red" },
    ["strategi.forstått@2026"] = { value = 29, status = "red" },
  },
}

-- Serien er uregelmessig: ingen vet når neste måling kommer, så ingen kan si at den skulle vært her.
test "en tre år gammel undersøkelse er ikke utdatert" {
  as_of = "2026-10-15",
  given = { ["strategi.hørt-om@2023"] = 82, ["strategi.kjenner-innholdet@2023"] = 40 },
  expect = {
    ["strategi.kjent@2023"] = { value = 82, status = "green" },
    ["strategi.forstått@2023"] = { value = 40, status = "yellow" },
  },
}
