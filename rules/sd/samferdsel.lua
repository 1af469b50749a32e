-- Samferdselsdepartementet

local personal = require "shared/personal"
personal.alt()

data "verktøy.har" { unit = "personer", frequency = "A", kind = "survey", source = "SD, medarbeiderundersøkelsen" }
data "verktøy.spurt" { unit = "personer", frequency = "A", kind = "survey", source = "SD, medarbeiderundersøkelsen" }

indicator "digitale-verktøy" {
  title = { nn = "Tilsette som har dei digitale verktøya dei treng", nb = "Ansatte som har de digitale verktøyene de trenger", en = "Staff with the digital tools they need" },
  goals = { "ghos-2021/m3/g5", "ghos-2026/m2" },
  unit = "%", direction = "increase", frequency = "A", delay = days(120), decimals = 0,
  baseline = { "2023", 61 }, target = reach { ["2027"] = 75 },
  -- Med færre enn 30 svar er det ikke noe å vise.
  value = function()
    local har, spurt = series "verktøy.har", series "verktøy.spurt"
    return survey { share = share(har, spurt), n = spurt, min_n = 30 }:value()
  end,
  definition = "Svarte «helt enig» eller «ganske enig», i prosent av dem som svarte.",
  source = "SD, medarbeiderundersøkelsen", responsible = "Seksjon for organisasjon",
}

data "dokumenter.nynorsk" { unit = "antall", frequency = "T", kind = "flow", source = "regjeringen.no" }
data "dokumenter.alle" { unit = "antall", frequency = "T", kind = "flow", source = "regjeringen.no" }

indicator "nynorsk" {
  title = { nn = "Nynorsk i offentlege dokument", nb = "Nynorsk i offentlige dokumenter", en = "Nynorsk share of public documents" },
  goals = { "ghos-2026/m2" },
  unit = "%", frequency = "T", delay = days(30), decimals = 0,
  target = band(25, 75),
  value = function() return share(series "dokumenter.nynorsk", series "dokumenter.alle") end,
  definition = "Dokumenter på nynorsk i prosent av alle dokumenter som er publisert i tertialet.",
  source = "regjeringen.no", responsible = "Kommunikasjonsenheten",
}

data "foreleggelse.dager" { unit = "dager", frequency = "T", kind = "median", source = "SD, saksarkivet" }

indicator "foreleggelsesfrist" {
  title = { nb = "Median frist når vi forelegger saker for andre", en = "Median deadline when matters are put before others" },
  goals = { "ghos-2026/m1" },
  unit = "dager", direction = "increase", frequency = "T", delay = days(30), decimals = 0,
  target = maintain { at_least = 10, tolerance = 2 },
  value = function() return series "foreleggelse.dager" end,
  source = "SD, saksarkivet", responsible = "Seksjon for samordning",
}
