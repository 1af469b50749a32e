-- Siste tolv måneder: 6 + 8 + 12 = 26. Banen: 20 + 10 · 2/3 = 26,67. −0,67 / 10 = −0,067: gult.
-- Hittil i år: 8 + 12 = 20.
test "tolv måneder er tre tertialer, hittil i år begynner i januar" {
  as_of = "2026-09-20",
  given = {
    ["hospitering.startet@2025-T3"] = 6, ["hospitering.startet@2026-T1"] = 8, ["hospitering.startet@2026-T2"] = 12,
  },
  expect = {
    ["hospitering@2026-T2"] = { value = 26, status = "yellow" },
    ["hospitering.hittil@2026-T1"] = { value = 8, status = "grey", reason = "no-target" },
    ["hospitering.hittil@2026-T2"] = { value = 20, status = "grey", reason = "no-target" },
  },
}

test "mangler ett tertial, mangler begge summene" {
  as_of = "2026-09-20",
  given = {
    ["hospitering.startet@2025-T3"] = 6, ["hospitering.startet@2026-T1"] = { status = "O" },
    ["hospitering.startet@2026-T2"] = 12,
  },
  expect = {
    ["hospitering@2026-T2"] = { status = "grey", reason = "missing" },
    ["hospitering.hittil@2026-T2"] = { status = "grey", reason = "missing" },
  },
}

-- 0,5 · 76 + 0,5 · 60 = 68: to under båndet, og slingringen er en tidel av bredden på 20.
test "trivselen fra siste undersøkelse teller halvparten, og tallet er merket imputert" {
  as_of = "2026-09-20",
  given = {
    ["trivsel.indeks@2025-T3"] = 76, ["nærvær.indeks@2025-T3"] = 84,
    ["trivsel.indeks@2026-T1"] = { status = "L" }, ["nærvær.indeks@2026-T1"] = 60,
    ["trivsel.indeks@2026-T2"] = { status = "L" }, ["nærvær.indeks@2026-T2"] = 58,
  },
  expect = {
    ["arbeidsmiljø@2025-T3"] = { value = 80, status = "green", observationStatus = "A" },
    ["arbeidsmiljø@2026-T1"] = { value = 68, status = "yellow", observationStatus = "I" },
    ["arbeidsmiljø@2026-T2"] = { value = 67, status = "red", observationStatus = "I" },
  },
}

-- Ni tertialer etter 2023-T1 er 2026-T1.
test "trivselen får stå i ni tertialer, ikke i ti" {
  as_of = "2026-09-20",
  given = {
    ["trivsel.indeks@2023-T1"] = 80,
    ["trivsel.indeks@2026-T1"] = { status = "L" }, ["nærvær.indeks@2026-T1"] = 70,
    ["trivsel.indeks@2026-T2"] = { status = "L" }, ["nærvær.indeks@2026-T2"] = 70,
  },
  expect = {
    ["arbeidsmiljø@2026-T1"] = { value = 75, status = "green" },
    ["arbeidsmiljø@2026-T2"] = { status = "grey", reason = "not-collected" },
  },
}

-- 3 + 4 + 6 + 5 + 4 = 22. Banen i 2025: 3 + 25 · 4/5 = 23. −1/25 = −0,04: grønt.
-- Året før: 18 mot 3 + 25 · 3/5 = 18.
test "fellesoppdragene er lagt sammen fra 2021" {
  as_of = "2026-02-15",
  given = {
    ["tildelingsbrev.fellesoppdrag@2021"] = 3, ["tildelingsbrev.fellesoppdrag@2022"] = 4,
    ["tildelingsbrev.fellesoppdrag@2023"] = 6, ["tildelingsbrev.fellesoppdrag@2024"] = 5,
    ["tildelingsbrev.fellesoppdrag@2025"] = 4,
  },
  expect = {
    ["fellesoppdrag@2024"] = { value = 18, status = "green" },
    ["fellesoppdrag@2025"] = { value = 22, status = "green" },
  },
}
