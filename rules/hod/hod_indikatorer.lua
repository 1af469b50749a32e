-- Indikatorene i Helse- og omsorgsdepartementet.
-- Eier: Avdeling for administrasjon. Spørsmål går til styringsseksjonen.

local personal = require "shared/personal"
local kontroll = require "shared/kontroll"

personal.alt()

-- Andeler som bare er teller og nevner, står i tabellen. Legg til en linje for en ny.
-- Feltene: navn, tittel, teller, nevner, mål, minst, slingring.
local andeler = {
  {
    navn = "kursfullføring", tittel = { nb = "Påmeldte som fullfører kurs", nn = "Påmelde som fullfører kurs" },
    teller = "kurs.fullførte", nevner = "kurs.påmeldte", enhet = "personer",
    goals = { "ghos-2026/m3" }, minst = 80, slingring = 5,
  },
  {
    navn = "tidlig-involvering", tittel = { nb = "Saker der andre departementer ble involvert før foreleggelse" },
    teller = "saker.tidlig", nevner = "saker.forelagt", enhet = "antall",
    goals = { "ghos-2021/m1", "ghos-2026/m1" }, minst = 60, slingring = 10,
  },
}

for _, a in ipairs(andeler) do
  data(a.teller) { unit = a.enhet, frequency = "T", kind = "flow", source = "HOD, styringsseksjonen" }
  data(a.nevner) { unit = a.enhet, frequency = "T", kind = "flow", source = "HOD, styringsseksjonen" }
  indicator(a.navn) {
    title = a.tittel, goals = a.goals,
    unit = "%", direction = "increase", frequency = "T", delay = days(30), decimals = 1,
    target = maintain { at_least = a.minst, tolerance = a.slingring },
    value = function() return share(series(a.teller), series(a.nevner)) end,
    source = "HOD, styringsseksjonen", responsible = "Styringsseksjonen",
  }
end

-- Tiden fra utlysning til tilbud. Medianen er regnet av dem som har fått tilbud; stillinger som ennå
-- står åpne, er ikke med. Det gjør tallet litt for pent, særlig i siste tertial.
-- Målet ble skjerpet ved årsskiftet. Det gamle gjelder fortsatt for tertialene det dekket.
data "tilsetting.dager" { unit = "dager", frequency = "T", kind = "median", source = "HOD, rekrutteringssystemet" }

indicator "tilsettingstid" {
  title = { nb = "Median tid fra utlysning til tilbud", en = "Median days from advertisement to offer" },
  goals = { "ghos-2026/m3" },
  unit = "dager", direction = "decrease", frequency = "T", delay = days(30), decimals = 0,
  baseline = since { ["2021"] = { "2020-T3", 96 }, ["2026"] = { "2025-T3", 78 } },
  target = since {
    ["2021"] = reach { ["2025-T3"] = 75 },
    ["2026"] = reach { ["2027-T3"] = 60 },
  },
  value = function() return series "tilsetting.dager" end,
  definition = "Median antall kalenderdager fra utlysning til tilbud, for tilbud gitt i tertialet.",
  source = "HOD, rekrutteringssystemet", responsible = "HR-seksjonen",
}

-- Statsansatteundersøkelsen kommer hvert tredje år og publiseres fem måneder etter feltarbeidet.
-- Serien er årlig (frequency = "A") med lang frist, så banen kan telles i år.
data "samarbeid.indeks" { unit = "poeng", frequency = "A", kind = "survey", source = "Statsansatteundersøkelsen (DFØ)" }

indicator "samarbeidsindeks" {
  title = { nb = "Samarbeid på tvers, indeks 0–100", en = "Cooperation index from the staff survey" },
  goals = { "ghos-2021/m1", "ghos-2026/m1" },
  unit = "poeng", direction = "increase", frequency = "A", delay = days(1000), decimals = 0,
  baseline = { "2021", 58 }, target = reach { ["2027"] = 70 },
  value = function() return series "samarbeid.indeks" end,
  definition = "Gjennomsnitt av fire spørsmål om samarbeid med andre virksomheter.",
  source = "Statsansatteundersøkelsen (DFØ)", responsible = "Styringsseksjonen",
}

-- Strengere enn resten: også gult skal forklares hos oss. Det er bare en merknad.
kontroll.forklaring { navn = "forklaring-på-gult", status = "yellow", severity = "note" }
