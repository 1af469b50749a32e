-- 6 + 14 = 20 unge av 50 + 30 + 20 = 100.
test "unge er ein del av alle, begge kjønn" {
  as_of = "2026-03-01",
  given = {
    ["ansatte{alder=under-35,kjønn=kvinne}@2025"] = 14, ["ansatte{alder=under-35,kjønn=mann}@2025"] = 6,
    ["ansatte{alder=35-49,kjønn=kvinne}@2025"] = 18, ["ansatte{alder=35-49,kjønn=mann}@2025"] = 12,
    ["ansatte{alder=over-49,kjønn=kvinne}@2025"] = 28, ["ansatte{alder=over-49,kjønn=mann}@2025"] = 22,
  },
  expect = {
    ["unge@2025"] = { value = 20, status = "green" },
    ["over-49@2025"] = { value = 50, status = "red" },
  },
}

test "sjukefråværet er tapte av avtalte dagsverk" {
  as_of = "2026-09-20",
  given = { ["sykefravær.tapte@2026-T2"] = 525, ["sykefravær.avtalte@2026-T2"] = 10000 },
  expect = { ["sykefravær@2026-T2"] = { value = 5.25, status = "yellow" } },
}

test "null av null er ikkje eit tal" {
  as_of = "2026-03-01",
  given = { ["oppmodingsvedtak.i-tide@2025"] = 0, ["oppmodingsvedtak.frist@2025"] = 0 },
  expect = { ["oppmodingsvedtak@2025"] = { status = "grey" } },
}

-- T1: vi 500 av 10 000 = 5; alle 2 200 av 40 000 = 5,5. T2: vi 600 av 10 000 = 6; alle 2 240 av 40 000 = 5,6.
-- Snittet av dei to prosentane i T2 ville gitt ein avstand på 0,27.
test "vi måler oss mot dei som har levert, sjølv når andre er seine" {
  as_of = "2026-09-20",
  given = {
    ["sykefravær.tapte@2026-T1"] = 500, ["sykefravær.avtalte@2026-T1"] = 10000,
    ["fin/sykefravær.tapte@2026-T1"] = 1700, ["fin/sykefravær.avtalte@2026-T1"] = 30000,
    ["sykefravær.tapte@2026-T2"] = 600, ["sykefravær.avtalte@2026-T2"] = 10000,
    ["fin/sykefravær.tapte@2026-T2"] = 1640, ["fin/sykefravær.avtalte@2026-T2"] = 30000,
  },
  expect = {
    ["sykefravær.avstand@2026-T1"] = { value = -0.5, status = "green" },
    ["sykefravær.avstand@2026-T2"] = { value = 0.4, status = "yellow" },
  },
}

test "utan vårt eige tal er det ingen avstand" {
  as_of = "2026-09-20",
  given = {
    ["sykefravær.tapte@2026-T2"] = { status = "O" }, ["sykefravær.avtalte@2026-T2"] = 10000,
    ["fin/sykefravær.tapte@2026-T2"] = 1640, ["fin/sykefravær.avtalte@2026-T2"] = 30000,
  },
  expect = { ["sykefravær.avstand@2026-T2"] = { status = "grey", reason = "missing" } },
}

test "fire av fem oppmodingsvedtak er så vidt innanfor slingringa" {
  as_of = "2026-03-01",
  given = {
    ["oppmodingsvedtak.i-tide@2024"] = 3, ["oppmodingsvedtak.frist@2024"] = 4,
    ["oppmodingsvedtak.i-tide@2025"] = 4, ["oppmodingsvedtak.frist@2025"] = 5,
  },
  expect = {
    ["oppmodingsvedtak@2024"] = { value = 75, status = "red" },
    ["oppmodingsvedtak@2025"] = { value = 80, status = "yellow" },
  },
}
