-- Klima- og miljødepartementet – drift, og folk

local personal = require "shared/personal"
personal.alt()

-- Strømmen leses av hvert kvartal. Sammenlign alltid med samme kvartal året før: et vinterkvartal mot et
-- sommerkvartal sier bare at det var vinter.
data "energi.kjøpt" { unit = "kWh", frequency = "Q", kind = "flow", source = "Statsbygg" }

indicator "energi.endring" {
  title = { nb = "Energibruk mot samme kvartal året før", en = "Energy use on the same quarter last year" },
  goals = { "ghos-2026/m2" },
  unit = "%", direction = "decrease", frequency = "Q", delay = days(45), decimals = 1,
  target = maintain { at_most = 0, tolerance = 2 },
  value = function() return series "energi.kjøpt":growth_on_year() end,
  definition = "Endring i kjøpt energi i prosent av samme kvartal året før, ikke temperaturkorrigert.",
  source = "Statsbygg", responsible = "Driftsseksjonen",
}

-- Undersøkelsen kommer når den kommer, omtrent hvert tredje år. Derfor uregelmessig (I) og lang frist.
data "engasjement.indeks" { unit = "poeng", frequency = "I", kind = "survey", source = "KLD, medarbeiderundersøkelsen" }

indicator "engasjement" {
  title = { nb = "Engasjement, indeks 0–100", en = "Engagement index" },
  goals = { "ghos-2021/m3", "ghos-2026/m3" },
  unit = "poeng", direction = "increase", frequency = "I", delay = days(1250), decimals = 0,
  target = maintain { at_least = 70, tolerance = 4 },
  value = function() return series "engasjement.indeks" end,
  definition = "Gjennomsnitt av fem spørsmål. Hvert tredje år.",
  source = "KLD, medarbeiderundersøkelsen", responsible = "HR",
}
