-- Departementene i 2022 og 2023. DFD kom til i 2024.
local seksten = {
  "aid", "bfd", "ed", "fd", "fin", "hod", "jd", "kd", "kdd", "kld", "kud", "lmd", "nfd", "sd", "smk", "ud",
}

-- Det samme tallet fra alle de seksten, og så de som er annerledes. false er «ikke levert».
local function fra_alle(serie, periode, tall, andre)
  local given = {}
  for _, id in ipairs(seksten) do given[id .. "/" .. serie .. "@" .. periode] = tall end
  for id, annet in pairs(andre) do given[id .. "/" .. serie .. "@" .. periode] = annet or nil end
  return given
end

local function sammen(...)
  local given = {}
  for _, del in ipairs { ... } do
    for adresse, tall in pairs(del) do given[adresse] = tall end
  end
  return given
end

-- Femten med 50 av 1000, DFD med 50 av 1000 og UD med 300 av 4000: 1100 av 20 000.
-- Snittet av prosentene hadde vært (16 · 5 + 7,5) / 17 = 5,15.
test "det store departementet teller med sin størrelse" {
  as_of = "2026-09-20",
  given = sammen(
    fra_alle("sykefravær.tapte", "2026-T2", 50, { dfd = 50, ud = 300 }),
    fra_alle("sykefravær.avtalte", "2026-T2", 1000, { dfd = 1000, ud = 4000 })),
  expect = {
    ["felles.sykefravær@2026-T2"] = { value = 5.5, status = "red" },            -- ingen slingring
    ["felles.sykefravær.levert@2026-T2"] = { value = 5.5, status = "yellow" },  -- slingringen er 0,5
  },
}

-- Uten UD, og uten KLD som bare har levert det ene tallet: 15 · 50 av 15 · 1000. Var KLD med i nevneren, hadde det vært 4,69.
test "mangler ett departement, mangler det samlede tallet" {
  as_of = "2026-09-20",
  given = sammen(
    fra_alle("sykefravær.tapte", "2026-T2", 50, { dfd = 50, ud = false, kld = false }),
    fra_alle("sykefravær.avtalte", "2026-T2", 1000, { dfd = 1000, ud = false })),
  expect = {
    ["felles.sykefravær@2026-T2"] = { status = "grey", reason = "incomplete" },
    ["felles.sykefravær.levert@2026-T2"] = { value = 5, status = "green" },
  },
}

-- Seks av ti er kvinner under 35, resten er menn over 49.
local function ansatte(periode, tall, andre)
  local kvinner, menn = {}, {}
  for id, annet in pairs(andre) do kvinner[id], menn[id] = annet * 6 // 10, annet * 4 // 10 end
  return sammen(
    fra_alle("ansatte{alder=under-35,kjønn=kvinne}", periode, tall * 6 // 10, kvinner),
    fra_alle("ansatte{alder=over-49,kjønn=mann}", periode, tall * 4 // 10, menn))
end

-- 2023: 15 · 100 + 300. 2024: 15 · 100 + 170 + 130.
test "summen er den samme gjennom delingen av KDD" {
  as_of = "2025-03-01",
  given = sammen(ansatte("2023", 100, { kdd = 300 }), ansatte("2024", 100, { kdd = 170, dfd = 130 })),
  expect = {
    ["felles.ansatte@2023"] = { value = 1800, status = "grey", reason = "no-target" },
    ["felles.ansatte@2024"] = { value = 1800, status = "grey", reason = "no-target" },
  },
}

-- Seks har 100, ellers 80, 90, 110, 120, 130, 140, 150, 160, 170, 180 og 1000. I midten, som nummer ni av sytten, står 110.
-- Snittet er 2930 / 17 = 172.
test "UD flytter summen, men ikke det midterste departementet" {
  as_of = "2026-03-01",
  given = ansatte("2025", 100, {
    aid = 90, bfd = 80, hod = 110, jd = 120, kd = 130, nfd = 140, sd = 150, fin = 160, kdd = 170, dfd = 180, ud = 1000,
  }),
  expect = {
    ["felles.median-ansatte@2025"] = { value = 110, status = "grey", reason = "no-target" },
    ["felles.ansatte@2025"] = { value = 2930, status = "grey", reason = "no-target" },
  },
}

-- Båndet er 5–12 til og med 2025 og 6–12 fra 2026, slingringen en tidel av bredden: 0,7 og 0,6.
-- 15 · 5 + 5 + 30 = 110 av 16 · 100 + 400 = 2000. Snittet av prosentene hadde vært 5,15.
test "en turnover på 5,5 er grønn i 2025 og gul i 2026" {
  as_of = "2027-03-01",
  given = sammen(
    fra_alle("sluttet.eksternt", "2025", 5, { dfd = 5, ud = 30 }),
    fra_alle("ansatte.snitt", "2025", 100, { dfd = 100, ud = 400 }),
    fra_alle("sluttet.eksternt", "2026", 5, { dfd = 5, ud = 30 }),
    fra_alle("ansatte.snitt", "2026", 100, { dfd = 100, ud = 400 })),
  expect = {
    ["felles.turnover@2025"] = { value = 5.5, status = "green" },
    ["felles.turnover@2026"] = { value = 5.5, status = "yellow" },
  },
}

test "turnover for dem som har levert, er ikke turnover for alle" {
  as_of = "2026-03-01",
  given = sammen(
    fra_alle("sluttet.eksternt", "2025", 8, { dfd = 8, sd = false }),
    fra_alle("ansatte.snitt", "2025", 100, { dfd = 100, sd = false })),
  expect = { ["felles.turnover@2025"] = { status = "grey", reason = "incomplete" } },
}

-- Seksten med 60 kvinner og 40 menn, UD med 280 og 120: 1240 av 2000 = 62. Snittet av prosentene hadde vært 60,6.
-- Båndet er 40–60 og slingringen 2. Over 49: 16 · 40 + 280 av 2000 = 46, mellom 45 og 50.
test "kvinner og eldre regnes av alle ansatte under ett" {
  as_of = "2026-03-01",
  given = sammen(
    fra_alle("ansatte{alder=under-35,kjønn=kvinne}", "2025", 60, { dfd = 60, ud = 120 }),
    fra_alle("ansatte{alder=over-49,kjønn=kvinne}", "2025", 0, { dfd = 0, ud = 160 }),
    fra_alle("ansatte{alder=over-49,kjønn=mann}", "2025", 40, { dfd = 40, ud = 120 })),
  expect = {
    ["felles.kvinner@2025"] = { value = 62, status = "yellow" },
    ["felles.over-49@2025"] = { value = 46, status = "yellow" },
  },
}

-- Var den skjulte cellen regnet som null, hadde svaret vært 58,5 og grønt.
test "en skjult celle hos én gir ingen andel for alle" {
  as_of = "2026-03-01",
  given = sammen(
    fra_alle("ansatte{alder=under-35,kjønn=kvinne}", "2025", 60, { dfd = 60, smk = { status = "Q" } }),
    fra_alle("ansatte{alder=over-49,kjønn=mann}", "2025", 40, { dfd = 40 })),
  expect = { ["felles.kvinner@2025"] = { status = "grey", reason = "suppressed" } },
}

-- Tallet for 2025 skal komme innen 400 dager etter 2025, altså 4. februar 2027.
test "snittalderen kommer et år etter" {
  as_of = "2027-02-01",
  given = { ["alder.snitt@2024"] = 46.4 },
  expect = { ["felles.alder@2024"] = { value = 46.4, status = "grey", reason = "no-target" } },
}
test "etter fristen er snittalderen for gammel" {
  as_of = "2027-02-10",
  given = { ["alder.snitt@2024"] = 46.4 },
  expect = { ["felles.alder@2024"] = { status = "grey", reason = "outdated" } },
}
