-- 180 + 120 = 300 i 2023 og 120 + 84 = 204 i 2024: −96 av 300. Snittet av de to cellene ville vært −31,67.
test "delingen vises som et fall, med brudd og uten farge" {
  as_of = "2025-03-01",
  given = {
    ["ansatte{alder=35-49,kjønn=kvinne}@2023"] = 180, ["ansatte{alder=over-49,kjønn=mann}@2023"] = 120,
    ["ansatte{alder=35-49,kjønn=kvinne}@2024"] = { 120, status = "B" },
    ["ansatte{alder=over-49,kjønn=mann}@2024"] = { 84, status = "B" },
  },
  expect = {
    ["ansatte.vekst@2024"] = { value = -32, status = "grey", reason = "no-target", observationStatus = "B" },
  },
}

-- Under ett: 150 + 100 = 250 i 2023, 100 + 70 + 80 + 50 = 300 i 2024 og 95 + 70 + 75 + 45 = 285 i 2025.
-- KDD alene: 250 → 170. Snittet av veksten i KDD og i DFD i 2025 ville vært −5,3.
test "KDD og DFD under ett vokser over delingen, og bruddet vises" {
  as_of = "2026-03-01",
  given = {
    ["ansatte{alder=35-49,kjønn=kvinne}@2023"] = 150, ["ansatte{alder=under-35,kjønn=mann}@2023"] = 100,
    ["ansatte{alder=35-49,kjønn=kvinne}@2024"] = { 100, status = "B" },
    ["ansatte{alder=under-35,kjønn=mann}@2024"] = { 70, status = "B" },
    ["dfd/ansatte{alder=35-49,kjønn=kvinne}@2024"] = 80, ["dfd/ansatte{alder=under-35,kjønn=mann}@2024"] = 50,
    ["ansatte{alder=35-49,kjønn=kvinne}@2025"] = 95, ["ansatte{alder=under-35,kjønn=mann}@2025"] = 70,
    ["dfd/ansatte{alder=35-49,kjønn=kvinne}@2025"] = 75, ["dfd/ansatte{alder=under-35,kjønn=mann}@2025"] = 45,
  },
  expect = {
    ["ansatte.vekst.samlet@2024"] = { value = 20, status = "grey", reason = "no-target", observationStatus = "B" },
    ["ansatte.vekst.samlet@2025"] = { value = -5, status = "grey", reason = "no-target", observationStatus = "A" },
    ["ansatte.vekst@2024"] = { value = -32, observationStatus = "B" },
  },
}

test "uten DFD er det ikke noe samlet tall" {
  as_of = "2026-03-01",
  given = {
    ["ansatte{alder=35-49,kjønn=kvinne}@2023"] = 250,
    ["ansatte{alder=35-49,kjønn=kvinne}@2024"] = { 170, status = "B" },
    ["ansatte{alder=35-49,kjønn=kvinne}@2025"] = 165,
    ["dfd/ansatte{alder=35-49,kjønn=kvinne}@2024"] = 130,
  },
  expect = { ["ansatte.vekst.samlet@2025"] = { status = "grey", reason = "incomplete" } },
}

test "et brudd stanser ikke en øvre grense" {
  as_of = "2026-03-01",
  given = {
    ["årsverk.støtte@2023"] = 45, ["årsverk.alle@2023"] = 300,
    ["årsverk.støtte@2024"] = { 24, status = "B" }, ["årsverk.alle@2024"] = { 200, status = "B" },
    ["årsverk.støtte@2025"] = 28, ["årsverk.alle@2025"] = 200,
  },
  expect = {
    ["støtteårsverk@2023"] = { value = 15, status = "red" },
    ["støtteårsverk@2024"] = { value = 12, status = "green", observationStatus = "B" },
    ["støtteårsverk@2025"] = { value = 14, status = "yellow", observationStatus = "A" },
  },
}

test "høringer med lang nok frist er en del av alle" {
  as_of = "2026-02-15",
  given = {
    ["høringer.tre-måneder@2023"] = 0, ["høringer.alle@2023"] = 0,
    ["høringer.tre-måneder@2024"] = 16, ["høringer.alle@2024"] = 25,
    ["høringer.tre-måneder@2025"] = 26, ["høringer.alle@2025"] = 40,
  },
  expect = {
    ["høringsfrist@2023"] = { status = "grey", reason = "zero-denominator" },
    ["høringsfrist@2024"] = { value = 64, status = "red" },
    ["høringsfrist@2025"] = { value = 65, status = "yellow" },  -- 80 − 15
  },
}
