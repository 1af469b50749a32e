-- Nevneren er alle indikatorene som hører til et mål, hos alle. Den vokser når noen lager en ny, så der svaret avhenger
-- av den, er det gitt rom for at de er mellom 90 og 180.

test "uten et eneste tall er alt grått og ingenting levert" {
  as_of = "2026-09-20",
  given = {},
  expect = {
    ["samlet.grå@2026-T2"] = { value = 100, status = "grey", reason = "no-target" },
    ["samlet.grønne@2026-T2"] = { value = 0, status = "grey", reason = "no-target" },
    ["samlet.gule@2026-T2"] = { value = 0 },
    ["samlet.røde@2026-T2"] = { value = 0 },
    ["samlet.levert@2026-T2"] = { value = 0, status = "red" },
  },
}

-- Fire grønne, to gule og én rød, og én med tall, men uten mål: den er grå og likevel levert. I alt åtte.
-- Er det 120 indikatorer, er det 3,3, 1,7 og 0,8 prosent, 113 av 120 grå og 8 av 120 levert.
test "hver farge telles for seg, også den som ikke har mål" {
  as_of = "2026-09-20",
  given = {
    ["fd/hendelser.alvorlige@2026-T2"] = 0, ["jd/hendelser.alvorlige@2026-T2"] = 0,
    ["hod/kurs.fullførte@2026-T2"] = 90, ["hod/kurs.påmeldte@2026-T2"] = 100,
    ["hod/saker.tidlig@2026-T2"] = 70, ["hod/saker.forelagt@2026-T2"] = 100,
    ["hod/tilsetting.dager@2026-T2"] = 75, ["bfd/kubu.trinn@2025"] = 2,
    ["hod/samarbeid.indeks@2025"] = 50, ["dfd/alder.snitt@2025"] = 46,
  },
  expect = {
    ["samlet.grønne@2026-T2"] = { value = 400 / 120, tolerance = 400 / 90 - 400 / 120 },
    ["samlet.gule@2026-T2"] = { value = 200 / 120, tolerance = 200 / 90 - 200 / 120 },
    ["samlet.røde@2026-T2"] = { value = 100 / 120, tolerance = 100 / 90 - 100 / 120 },
    ["samlet.grå@2026-T2"] = { value = 11300 / 120, tolerance = 11300 / 120 - 8300 / 90 },
    ["samlet.levert@2026-T2"] = { value = 800 / 120, tolerance = 800 / 90 - 800 / 120, status = "red" },
  },
}

-- T2 skulle vært levert innen 30. september.
test "en grønn indikator blir grå når tallet er for gammelt" {
  as_of = "2026-10-15",
  given = { ["fd/hendelser.alvorlige@2026-T1"] = 0, ["jd/hendelser.alvorlige@2026-T1"] = 0 },
  expect = {
    ["samlet.grønne@2026-T2"] = { value = 0 },
    ["samlet.grå@2026-T2"] = { value = 100 },
    ["samlet.levert@2026-T2"] = { value = 0, status = "red" },
  },
}
