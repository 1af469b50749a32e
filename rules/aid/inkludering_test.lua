-- 12 av 80 i 2021 og 9 av 40 i 2022. Snittet av de to prosentene hadde vært 18,75.
test "innvandrerbakgrunn regnes av dem som svarte" {
  as_of = "2023-03-01",
  given = {
    ["innvandrerbakgrunn@2021"] = 12, ["ansatte.svart@2021"] = 80,
    ["innvandrerbakgrunn@2022"] = 9, ["ansatte.svart@2022"] = 40,
  },
  expect = {
    ["mangfold@2021"] = { value = 15, status = "grey", reason = "no-target" },
    ["mangfold@2022"] = { value = 22.5, status = "grey", reason = "no-target" },
  },
}

test "et skjult antall gir en skjult andel" {
  as_of = "2024-03-01",
  given = { ["innvandrerbakgrunn@2023"] = { status = "Q" }, ["ansatte.svart@2023"] = 40 },
  expect = { ["mangfold@2023"] = { status = "grey", reason = "suppressed" } },
}

-- Tallet fra 2022 blir ikke hentet fram igjen når det siste er at ingen har spurt.
test "ikke samlet inn er svaret, ikke det gamle tallet" {
  as_of = "2025-03-01",
  given = {
    ["innvandrerbakgrunn@2022"] = 9, ["ansatte.svart@2022"] = 40,
    ["innvandrerbakgrunn@2024"] = { status = "L" }, ["ansatte.svart@2024"] = { status = "L" },
  },
  expect = { ["mangfold@2024"] = { status = "grey", reason = "not-collected" } },
}

test "svarte ingen, finnes det ingen andel" {
  as_of = "2023-03-01",
  given = { ["innvandrerbakgrunn@2022"] = 0, ["ansatte.svart@2022"] = 0 },
  expect = { ["mangfold@2022"] = { status = "grey", reason = "zero-denominator" } },
}
