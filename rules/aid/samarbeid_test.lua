-- Utgangspunkt og mål står i mål.csv: 9 oppdrag i 2024, 20 i 2027, altså 11 på tre år.
-- Banen i 2026 er 9 + 11 · 2/3 = 16,33. (16 − 16,33) / 11 = −0,03, (15 − 16,33) / 11 = −0,12.
test "ett oppdrag skiller grønt fra gult" {
  as_of = "2027-02-01",
  given = { ["tildelingsbrev.fellesoppdrag@2026"] = 16 },
  expect = { ["fellesoppdrag@2026"] = { value = 16, status = "green" } },
}
test "femten oppdrag i 2026 er litt bak banen" {
  as_of = "2027-02-01",
  given = { ["tildelingsbrev.fellesoppdrag@2026"] = 15 },
  expect = { ["fellesoppdrag@2026"] = { value = 15, status = "yellow" } },
}

-- Det året strategien ble laget, er utgangspunktet. Året før har ingen bane.
test "før utgangspunktet er det ingen bane å måle mot" {
  as_of = "2024-02-01",
  given = { ["tildelingsbrev.fellesoppdrag@2023"] = 12 },
  expect = { ["fellesoppdrag@2023"] = { value = 12, status = "grey", reason = "before-baseline" } },
}

-- Banen går fra 3 i 2023 til 6 i 2028 og er 3,6 i 2024 og 4,2 i 2025.
-- 2024: 12/300 = 4. 2025: 8/250 = 3,2, (3,2 − 4,2) / 3 = −0,33.
test "mobiliteten regnes av gjennomsnittlig antall ansatte" {
  as_of = "2026-03-01",
  given = {
    ["mobilitet.til-andre@2024"] = 12, ["ansatte.snitt@2024"] = 300,
    ["mobilitet.til-andre@2025"] = 8, ["ansatte.snitt@2025"] = 250,
  },
  expect = {
    ["mobilitet@2024"] = { value = 4, status = "green" },
    ["mobilitet@2025"] = { value = 3.2, status = "red" },
  },
}

-- (3,9 − 4,2) / 3 er nøyaktig −0,1.
test "et foreløpig antall gir en foreløpig andel" {
  as_of = "2026-03-01",
  given = { ["mobilitet.til-andre@2025"] = { 39, status = "P" }, ["ansatte.snitt@2025"] = 1000 },
  expect = { ["mobilitet@2025"] = { value = 3.9, status = "yellow", observationStatus = "P" } },
}
