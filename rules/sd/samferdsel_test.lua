-- Banen går fra 61 i 2023 til 75 i 2027: 64,5 i 2024 og 68 i 2025.
-- (62,5 − 64,5) / 14 = −0,14: gult. (64 − 68) / 14 = −0,29: rødt.
test "verktøyene måles mot dem som svarte, og mot banen det året" {
  as_of = "2026-04-15",
  given = {
    ["verktøy.har@2024"] = 125, ["verktøy.spurt@2024"] = 200,
    ["verktøy.har@2025"] = 160, ["verktøy.spurt@2025"] = 250,
  },
  expect = {
    ["digitale-verktøy@2024"] = { value = 62.5, status = "yellow" },
    ["digitale-verktøy@2025"] = { value = 64, status = "red" },
  },
}

test "færre enn tretti svar er for få" {
  as_of = "2026-04-15",
  given = { ["verktøy.har@2025"] = 20, ["verktøy.spurt@2025"] = 29 },
  expect = { ["digitale-verktøy@2025"] = { status = "grey", reason = "too-few-answers" } },
}

test "en skjult teller gir en skjult andel" {
  as_of = "2026-04-15",
  given = { ["verktøy.har@2025"] = { status = "Q" }, ["verktøy.spurt@2025"] = 60 },
  expect = { ["digitale-verktøy@2025"] = { status = "grey", reason = "suppressed" } },
}

-- Med begge tertialene under ett ville 2026-T2 vært 62 av 180 = 34,4. Slingringen er en tidel av bredden: 5.
test "nynorsk regnes av tertialet alene" {
  as_of = "2026-09-20",
  given = {
    ["dokumenter.nynorsk@2026-T1"] = 42, ["dokumenter.alle@2026-T1"] = 80,
    ["dokumenter.nynorsk@2026-T2"] = 20, ["dokumenter.alle@2026-T2"] = 100,
  },
  expect = {
    ["nynorsk@2026-T1"] = { value = 52.5, status = "green" },
    ["nynorsk@2026-T2"] = { value = 20, status = "yellow" },
  },
}

test "åtte dager er innenfor slingringen, sju er for kort" {
  as_of = "2026-09-20",
  given = {
    ["foreleggelse.dager@2025-T3"] = 10, ["foreleggelse.dager@2026-T1"] = { 8, status = "P" },
    ["foreleggelse.dager@2026-T2"] = 7,
  },
  expect = {
    ["foreleggelsesfrist@2025-T3"] = { value = 10, status = "green" },
    ["foreleggelsesfrist@2026-T1"] = { value = 8, status = "yellow", observationStatus = "P" },
    ["foreleggelsesfrist@2026-T2"] = { value = 7, status = "red" },
  },
}
