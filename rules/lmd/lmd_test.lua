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
