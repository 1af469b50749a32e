-- Gammelt mål: 96 dager i 2020-T3, 75 i 2025-T3, femten tertialer. Ny bane: 78 → 60 på seks tertialer.
test "det nye målet gjelder fra 2026" {
  as_of = "2026-09-15",
  given = { ["tilsetting.dager@2026-T2"] = 72 },
  expect = { ["tilsettingstid@2026-T2"] = { value = 72, status = "green" } },  -- banen er 78 − 6 = 72
}

test "tre dager bak er gult" {
  as_of = "2026-09-15",
  given = { ["tilsetting.dager@2026-T2"] = 75 },
  expect = { ["tilsettingstid@2026-T2"] = { value = 75, status = "yellow" } },  -- −3 / 18 = −0,17
}

-- Den gamle banen i 2025-T2 er 96 − 21 · 14/15 = 76,4. Etter den nye hadde 77 dager i 2026-T1 vært (75 − 77) / 18 = −0,11.
test "det gamle målet gjelder fortsatt for tertialene det dekket" {
  as_of = "2026-05-20",
  given = { ["tilsetting.dager@2025-T2"] = 77, ["tilsetting.dager@2025-T3"] = 76, ["tilsetting.dager@2026-T1"] = 77 },
  expect = {
    ["tilsettingstid@2025-T2"] = { value = 77, status = "green" },  -- −0,6 / 21 = −0,03
    ["tilsettingstid@2026-T1"] = { value = 77, status = "yellow" },
  },
}

-- Grensen er 80 med slingring 5.
test "kurs som en del av påmeldte" {
  as_of = "2026-09-15",
  given = { ["kurs.fullførte@2026-T2"] = 156, ["kurs.påmeldte@2026-T2"] = 200 },
  expect = { ["kursfullføring@2026-T2"] = { value = 78, status = "yellow" } },
}

test "en skjult teller gir en skjult andel" {
  as_of = "2026-09-15",
  given = { ["kurs.fullførte@2026-T2"] = { status = "Q" }, ["kurs.påmeldte@2026-T2"] = 4 },
  expect = { ["kursfullføring@2026-T2"] = { status = "grey", reason = "suppressed" } },
}

-- Linjen i tabellen har sin egen grense: 60 med slingring 10. 13/26 = 50 er så vidt innenfor, 24/50 = 48 er utenfor.
test "tidlig involvering har en annen grense enn kursene" {
  as_of = "2026-09-15",
  given = {
    ["saker.tidlig@2025-T3"] = 27, ["saker.forelagt@2025-T3"] = 45,
    ["saker.tidlig@2026-T1"] = 13, ["saker.forelagt@2026-T1"] = 26,
    ["saker.tidlig@2026-T2"] = 24, ["saker.forelagt@2026-T2"] = 50,
  },
  expect = {
    ["tidlig-involvering@2025-T3"] = { value = 60, status = "green" },
    ["tidlig-involvering@2026-T1"] = { value = 50, status = "yellow" },
    ["tidlig-involvering@2026-T2"] = { value = 48, status = "red" },
  },
}

test "ingen saker forelagt er ikke null prosent" {
  as_of = "2026-09-15",
  given = { ["saker.tidlig@2026-T2"] = 0, ["saker.forelagt@2026-T2"] = 0 },
  expect = { ["tidlig-involvering@2026-T2"] = { status = "grey", reason = "zero-denominator" } },
}

-- Banen går fra 58 i 2021 til 70 i 2027, to poeng i året: 64 i 2024. (63 − 64) / 12 = −0,08.
-- Undersøkelsen kommer hvert tredje år, så tallet for 2024 står helt til høsten 2028.
test "undersøkelsen fra 2024 står til den neste kommer" {
  as_of = "2026-10-15",
  given = { ["samarbeid.indeks@2024"] = 63 },
  expect = { ["samarbeidsindeks@2024"] = { value = 63, status = "yellow" } },
}
test "tusen dager etter 2025 er undersøkelsen fra 2024 for gammel" {
  as_of = "2028-10-15",
  given = { ["samarbeid.indeks@2024"] = 63 },
  expect = { ["samarbeidsindeks@2024"] = { status = "grey", reason = "outdated" } },
}
