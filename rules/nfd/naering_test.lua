test "tolv måneder er summen av tre tertialer, ikke snittet av tre prosenter" {
  as_of = "2026-09-20",
  given = {
    ["sykefravær.tapte@2025-T3"] = 900, ["sykefravær.avtalte@2025-T3"] = 10000,
    ["sykefravær.tapte@2026-T1"] = 500, ["sykefravær.avtalte@2026-T1"] = 10000,
    ["sykefravær.tapte@2026-T2"] = 200, ["sykefravær.avtalte@2026-T2"] = 12000,
  },
  expect = {
    ["sykefravær.år@2026-T2"] = { value = 5, status = "green" },  -- 1600 av 32 000
    ["sykefravær@2026-T1"] = { value = 5 },
  },
}

-- Banen i 2026-T2: 48 + 12 · 2/3 = 56. 51 er fem bak, og 5/12 er langt over en femdel.
test "fem poeng bak er rødt" {
  as_of = "2026-09-20",
  given = { ["saker.andres@2026-T2"] = 51, ["saker.alle@2026-T2"] = 100 },
  expect = { ["tidlig-involvering@2026-T2"] = { value = 51, status = "red" } },
}

-- Trinnene er 70 i 2025-T2 og 60 i 2026-T2. En rett linje ville krevd 63,33 i 2026-T1.
test "tilsettingstiden skal ned i hopp, ikke på glid" {
  as_of = "2026-09-20",
  given = {
    ["tilsetting.dager@2025-T3"] = 72, ["tilsetting.dager@2026-T1"] = 70, ["tilsetting.dager@2026-T2"] = 63,
  },
  expect = {
    ["tilsettingstid@2025-T3"] = { value = 72, status = "yellow" },  -- −2 / 10 = −0,2
    ["tilsettingstid@2026-T1"] = { value = 70, status = "green" },
    ["tilsettingstid@2026-T2"] = { value = 63, status = "red" },  -- −3 / 10 = −0,3
  },
}

-- Første kvartal og april: 90 + 30 / 3 tapte av 1500 + 1800 / 3 avtalte.
test "et tertial er kvartalet og en tredel av det neste" {
  as_of = "2026-08-01",
  given = {
    ["sykefravær.kvartal.tapte@2026-Q1"] = 90, ["sykefravær.kvartal.tapte@2026-Q2"] = 30,
    ["sykefravær.kvartal.avtalte@2026-Q1"] = 1500, ["sykefravær.kvartal.avtalte@2026-Q2"] = 1800,
  },
  expect = { ["sykefravær.kvartalstall@2026-T1"] = { value = 100 / 21, status = "green", observationStatus = "E" } },
}
