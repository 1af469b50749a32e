-- 12 av 20, 13 av 21 = 61,9 og 15 av 24.
test "båndet er 40–60, og to poeng utenfor er gult" {
  as_of = "2026-03-01",
  given = {
    ["ledere{kjønn=kvinne}@2023"] = 12, ["ledere{kjønn=mann}@2023"] = 8,
    ["ledere{kjønn=kvinne}@2024"] = 13, ["ledere{kjønn=mann}@2024"] = 8,
    ["ledere{kjønn=kvinne}@2025"] = 15, ["ledere{kjønn=mann}@2025"] = 9,
  },
  expect = {
    ["kvinner.ledelse@2023"] = { value = 60, status = "green" },
    ["kvinner.ledelse@2024"] = { value = 1300 / 21, status = "yellow" },
    ["kvinner.ledelse@2025"] = { value = 62.5, status = "red" },
  },
}

test "for få kvinner er utenfor på den andre siden" {
  as_of = "2026-03-01",
  given = { ["ledere{kjønn=kvinne}@2025"] = 7, ["ledere{kjønn=mann}@2025"] = 13 },
  expect = { ["kvinner.ledelse@2025"] = { value = 35, status = "red" } },
}

test "er mennene færre enn fem, er andelen skjult" {
  as_of = "2026-03-01",
  given = { ["ledere{kjønn=kvinne}@2025"] = 14, ["ledere{kjønn=mann}@2025"] = { status = "Q" } },
  expect = { ["kvinner.ledelse@2025"] = { status = "grey", reason = "suppressed" } },
}

test "er kvinnene færre enn fem, er andelen skjult" {
  as_of = "2026-03-01",
  given = { ["ledere{kjønn=kvinne}@2025"] = { status = "Q" }, ["ledere{kjønn=mann}@2025"] = 14 },
  expect = { ["kvinner.ledelse@2025"] = { status = "grey", reason = "suppressed" } },
}

test "mangler mennene det siste året, er kvinnene ikke hundre prosent" {
  as_of = "2026-03-01",
  given = {
    ["ledere{kjønn=kvinne}@2024"] = 11, ["ledere{kjønn=mann}@2024"] = 9,
    ["ledere{kjønn=kvinne}@2025"] = 12,
  },
  expect = { ["kvinner.ledelse@2025"] = { status = "grey", reason = "no-data" } },
}
