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
