-- 36/40 = 90, 41/50 = 82 og 19/25 = 76. Grensen er 90 og slingringen 10.
test "vedtakene måles mot dem som hadde frist i året" {
  as_of = "2026-03-15",
  given = {
    ["anmodningsvedtak.i-tide@2023"] = 36, ["anmodningsvedtak.frist@2023"] = 40,
    ["anmodningsvedtak.i-tide@2024"] = 41, ["anmodningsvedtak.frist@2024"] = 50,
    ["anmodningsvedtak.i-tide@2025"] = 19, ["anmodningsvedtak.frist@2025"] = 25,
  },
  expect = {
    ["anmodningsvedtak@2023"] = { value = 90, status = "green" },
    ["anmodningsvedtak@2024"] = { value = 82, status = "yellow" },
    ["anmodningsvedtak@2025"] = { value = 76, status = "red" },
  },
}

test "et år uten frister er ikke et år der ingenting ble gjort" {
  as_of = "2026-03-15",
  given = { ["anmodningsvedtak.i-tide@2025"] = 0, ["anmodningsvedtak.frist@2025"] = 0 },
  expect = { ["anmodningsvedtak@2025"] = { status = "grey", reason = "zero-denominator" } },
}

test "et foreløpig tall får farge, men er merket foreløpig" {
  as_of = "2026-03-15",
  given = { ["anmodningsvedtak.i-tide@2025"] = { 28, status = "P" }, ["anmodningsvedtak.frist@2025"] = 32 },
  expect = { ["anmodningsvedtak@2025"] = { value = 87.5, status = "yellow", observationStatus = "P" } },
}
