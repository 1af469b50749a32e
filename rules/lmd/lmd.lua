-- Landbruks- og matdepartementet. Det minste departementet: 124 tilsette i 2024.
-- Små tal svingar mykje. Éin person meir eller mindre er nesten eitt prosentpoeng hos oss,
-- så les fleire år saman før de uroar dykk.

local personal = require "shared/personal"

personal.alt { ansvarlig = "Administrasjons- og økonomiavdelinga" }  -- dei felles titlane finst på nynorsk òg

-- Kor langt er vi frå dei andre? Prosent minus prosent er prosentpoeng.
-- Vi måler mot dei som har levert, elles mistar vi talet når eitt departement er seint ute.
indicator "sykefravær.avstand" {
  title = { nn = "Sjukefråværet vårt mot dei andre", nb = "Sykefraværet vårt mot de andre", en = "Our sickness absence against the others" },
  goals = { "ghos-2026/m3" },
  unit = "prosentpoeng", direction = "decrease", frequency = "T", delay = days(30), decimals = 1,
  target = maintain { at_most = 0, tolerance = 0.5 },
  value = function() return result "lmd/sykefravær" - result "dfd/felles.sykefravær.levert" end,
  definition = "Sjukefråværet i LMD minus det samla fråværet i departementa som har levert.",
  source = "Utrekna", responsible = "Administrasjons- og økonomiavdelinga",
}

-- Alder: legg saman cellene først, del etterpå.
indicator "unge" {
  title = { nn = "Tilsette under 35 år", nb = "Ansatte under 35 år", en = "Staff under 35" },
  goals = { "ghos-2021/m3", "ghos-2026/m3" },
  unit = "%", direction = "increase", frequency = "A", delay = days(90), decimals = 0,
  thresholds = { green = 20, yellow = 15 },
  value = function()
    return share(cube "ansatte":select { alder = "under-35" }:sum("kjønn"), cube "ansatte":sum())
  end,
  definition = "Tilsette under 35 år i prosent av alle tilsette ved utgangen av året.",
  source = "Statens lønnssystem (DFØ)", responsible = "Administrasjons- og økonomiavdelinga",
}

indicator "over-49" {
  title = { nn = "Tilsette som er 50 år eller eldre", nb = "Ansatte som er 50 år eller eldre", en = "Staff aged 50 or over" },
  goals = { "ghos-2021/m3", "ghos-2026/m3" },
  unit = "%", direction = "decrease", frequency = "A", delay = days(90), decimals = 0,
  target = maintain { at_most = 45, tolerance = 3 },
  value = function()
    return share(cube "ansatte":select { alder = "over-49" }:sum("kjønn"), cube "ansatte":sum())
  end,
  definition = "Tilsette som er 50 år eller eldre, i prosent av alle tilsette ved utgangen av året.",
  source = "Statens lønnssystem (DFØ)", responsible = "Administrasjons- og økonomiavdelinga",
}

-- I 2025 hadde ingen oppmodingsvedtak frist hos oss. Null av null er ikkje hundre prosent og ikkje null
-- prosent; det er ikkje noko tal. Indikatoren blir grå det året, og det er rett.
data "oppmodingsvedtak.frist" { unit = "antall", frequency = "A", kind = "flow", source = "Prop. 1 S" }
data "oppmodingsvedtak.i-tide" { unit = "antall", frequency = "A", kind = "flow", source = "Prop. 1 S" }

indicator "oppmodingsvedtak" {
  title = { nn = "Oppmodingsvedtak følgde opp i tide", nb = "Anmodningsvedtak fulgt opp i tide", en = "Storting requests followed up in time" },
  goals = { "ghos-2026/m1" },
  unit = "%", direction = "increase", frequency = "A", delay = days(120), decimals = 0,
  target = maintain { at_least = 90, tolerance = 10 },
  value = function() return share(series "oppmodingsvedtak.i-tide", series "oppmodingsvedtak.frist") end,
  definition = "Vedtak følgde opp innan fristen, i prosent av vedtaka som hadde frist i året.",
  source = "Prop. 1 S", responsible = "Administrasjons- og økonomiavdelinga",
}
