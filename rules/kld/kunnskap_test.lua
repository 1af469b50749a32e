-- Fra 62 i 2025-T3 til 70 i 2026-T3 er det tre tertialer. Etter to er banen 67,33.
-- (66 − 67,33) / 8 = −0,17: gult. Målt mot hele veien fra 52 til 80 ville det vært grønt.
test "avstanden måles mot etappen, ikke mot hele veien" {
  as_of = "2026-09-20",
  given = { ["saker.tidlig@2026-T2"] = 33, ["saker.forelagt@2026-T2"] = 50 },
  expect = { ["tidlig-involvering@2026-T2"] = { value = 66, status = "yellow" } },
}

-- Første etappe: 52 + 10 · 5/6 = 60,33. (60 − 60,33) / 10 = −0,03: grønt. En rett linje fra 52 til 70 hadde krevd 62.
test "i 2025 gjelder den første etappen" {
  as_of = "2025-09-20",
  given = { ["saker.tidlig@2025-T2"] = 30, ["saker.forelagt@2025-T2"] = 50 },
  expect = { ["tidlig-involvering@2025-T2"] = { value = 60, status = "green" } },
}

test "før utgangspunktet er det ingen bane" {
  as_of = "2023-09-20",
  given = { ["saker.tidlig@2023-T2"] = 20, ["saker.forelagt@2023-T2"] = 40 },
  expect = { ["tidlig-involvering@2023-T2"] = { value = 50, status = "grey", reason = "before-baseline" } },
}

test "kunnskapsbasene er en del av dem vi deler med andre" {
  as_of = "2026-02-15",
  given = {
    ["kunnskapsbaser.oppdatert@2023"] = 0, ["kunnskapsbaser.alle@2023"] = 0,
    ["kunnskapsbaser.oppdatert@2024"] = 8, ["kunnskapsbaser.alle@2024"] = 10,
    ["kunnskapsbaser.oppdatert@2025"] = 14, ["kunnskapsbaser.alle@2025"] = 20,
  },
  expect = {
    ["kunnskapsbaser@2023"] = { status = "grey", reason = "zero-denominator" },
    ["kunnskapsbaser@2024"] = { value = 80, status = "green" },
    ["kunnskapsbaser@2025"] = { value = 70, status = "yellow" },
  },
}
