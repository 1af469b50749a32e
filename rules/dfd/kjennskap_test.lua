-- Grensene er 80 med slingring 15, og 50 med slingring 20.
test "de to spørsmålene har hver sin grense" {
  as_of = "2027-01-15",
  given = { ["strategi.svar@2026"] = 1400, ["strategi.hørt-om@2026"] = 65, ["strategi.kjenner-innholdet@2026"] = 65 },
  expect = {
    ["strategi.kjent@2026"] = { value = 65, status = "yellow" },
    ["strategi.forstått@2026"] = { value = 65, status = "green" },
  },
}

test "under slingringen er rødt" {
  as_of = "2027-01-15",
  given = { ["strategi.svar@2026"] = 1400, ["strategi.hørt-om@2026"] = 64, ["strategi.kjenner-innholdet@2026"] = 29 },
  expect = {
    ["strategi.kjent@2026"] = { value = 64, status = "red" },
    ["strategi.forstått@2026"] = { value = 29, status = "red" },
  },
}

-- 82 prosent av 400: standardfeilen er √(0,82 · 0,18 / 400 · 4200 / 4599) = 1,84, og 82 − 3,6 er under 80.
test "er usikkerheten større enn avstanden til grensen, er det ikke grønt" {
  as_of = "2027-01-15",
  given = { ["strategi.svar@2026"] = 400, ["strategi.hørt-om@2026"] = 82 },
  expect = { ["strategi.kjent@2026"] = { value = 82, status = "yellow" } },
}

test "svar fra for få er ingen svar" {
  as_of = "2027-01-15",
  given = { ["strategi.svar@2026"] = 80, ["strategi.hørt-om@2026"] = 82 },
  expect = { ["strategi.kjent@2026"] = { status = "grey", reason = "too-few-answers" } },
}

-- 1400 dager etter 2023 er 31. oktober 2027.
test "etter nesten fire år er undersøkelsen for gammel" {
  as_of = "2027-11-01",
  given = { ["strategi.svar@2023"] = 1400, ["strategi.hørt-om@2023"] = 82 },
  expect = { ["strategi.kjent@2023"] = { value = 82, status = "grey", reason = "outdated" } },
}

-- Serien er uregelmessig: ingen vet når neste måling kommer, så ingen kan si at den skulle vært her.
test "en tre år gammel undersøkelse er ikke utdatert" {
  as_of = "2026-10-15",
  given = { ["strategi.svar@2023"] = 1400, ["strategi.hørt-om@2023"] = 82, ["strategi.kjenner-innholdet@2023"] = 40 },
  expect = {
    ["strategi.kjent@2023"] = { value = 82, status = "green" },
    ["strategi.forstått@2023"] = { value = 40, status = "yellow" },
  },
}
