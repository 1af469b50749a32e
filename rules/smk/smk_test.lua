test "medianen står som den er levert" {
  as_of = "2026-09-20",
  given = {
    ["foreleggelse.frist@2025-T3"] = 12, ["foreleggelse.frist@2026-T1"] = 9, ["foreleggelse.frist@2026-T2"] = 7,
  },
  expect = {
    ["foreleggelsesfrist@2025-T3"] = { value = 12, status = "green" },
    ["foreleggelsesfrist@2026-T1"] = { value = 9, status = "yellow" },
    ["foreleggelsesfrist@2026-T2"] = { value = 7, status = "red" },
  },
}

test "areal pr. ansatt er bare et tall når noen har flyttet inn" {
  as_of = "2026-09-20",
  given = {
    ["kvartal.areal@2025-T3"] = 4600, ["kvartal.brukere@2025-T3"] = 0,
    ["kvartal.areal@2026-T1"] = 4600, ["kvartal.brukere@2026-T1"] = 200,
    ["kvartal.areal@2026-T2"] = 4680, ["kvartal.brukere@2026-T2"] = 195,
  },
  expect = {
    ["areal@2025-T3"] = { status = "grey", reason = "zero-denominator" },
    ["areal@2026-T1"] = { value = 23, status = "green" },
    ["areal@2026-T2"] = { value = 24, status = "yellow" },
  },
}

-- Fra starten: 2 av 4, så 2 + 7 = 9 av 4 + 6 = 10. Andre tertial alene ville vært 7 av 6.
test "en milepæl som ble nådd for sent, er nådd likevel" {
  as_of = "2026-09-20",
  given = {
    ["innflytting.nådd@2026-T1"] = 2, ["innflytting.planlagt@2026-T1"] = 4,
    ["innflytting.nådd@2026-T2"] = 7, ["innflytting.planlagt@2026-T2"] = 6,
  },
  expect = {
    ["flyttemilepæler@2026-T1"] = { value = 50, status = "red" },
    ["flyttemilepæler@2026-T2"] = { value = 90, status = "green" },
  },
}

test "etter et hull vet vi ikke lenger hvor mange milepæler som er nådd" {
  as_of = "2026-09-20",
  given = {
    ["innflytting.nådd@2025-T3"] = 0, ["innflytting.planlagt@2025-T3"] = 0,
    ["innflytting.nådd@2026-T1"] = { status = "O" }, ["innflytting.planlagt@2026-T1"] = 4,
    ["innflytting.nådd@2026-T2"] = 7, ["innflytting.planlagt@2026-T2"] = 6,
  },
  expect = {
    ["flyttemilepæler@2025-T3"] = { status = "grey", reason = "zero-denominator" },
    ["flyttemilepæler@2026-T2"] = { status = "grey", reason = "missing" },
  },
}
