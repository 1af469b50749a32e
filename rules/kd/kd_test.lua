test "22 av 25 er under grensen, men innenfor slingringen" {
  as_of = "2026-03-15",
  given = { ["vedtak.i-tide@2025"] = 22, ["vedtak.frist@2025"] = 25 },
  expect = { ["anmodningsvedtak@2025"] = { value = 88, status = "yellow" } },
}

test "tersklene: 20 er godt nok, 12 er så vidt, 11 er for lite" {
  as_of = "2026-09-10",
  given = { ["søkere.median@2025-T3"] = 20, ["søkere.median@2026-T1"] = 12, ["søkere.median@2026-T2"] = 11 },
  expect = { ["søkere@2026-T2"] = { value = 11, status = "red" } },
}

test "ikke samlet inn er ikke null" {
  as_of = "2024-09-20",
  given = { ["søkere.median@2024-T1"] = 21, ["søkere.median@2024-T2"] = { status = "L" } },
  expect = { ["søkere@2024-T2"] = { status = "grey", reason = "not-collected" } },
}
