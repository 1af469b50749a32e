-- Fellestjenester og fellesløsninger: kostnad, kvalitet, bruk.
-- Tallene kommer fra DIO og DSS. DFD eier indikatorene på vegne av alle.

local sporsmal = require "shared/sporsmal"

-- Oppetid -------------------------------------------------------------------------------------
-- Månedene er ikke like lange. Derfor summeres timene til tertial før det regnes prosent;
-- gjennomsnittet av fire måneders prosenter ville gitt februar for mye vekt.
data "plattform.timer.oppe" { unit = "timer", frequency = "M", kind = "flow", source = "DIO", title = { nb = "Timer da felles plattform var oppe" } }
data "plattform.timer.avtalt" { unit = "timer", frequency = "M", kind = "flow", source = "DIO", title = { nb = "Timer da felles plattform skulle være oppe" } }

indicator "oppetid" {
  title = { nb = "Oppetid for felles IKT-plattform", en = "Uptime of the shared platform" },
  goals = { "ghos-2026/m2" },
  unit = "%", direction = "increase", frequency = "T", delay = days(30), decimals = 2,
  target = maintain { at_least = 99.5, tolerance = 0.2 },
  value = function()
    return share(series "plattform.timer.oppe":to("T", "sum"), series "plattform.timer.avtalt":to("T", "sum"))
  end,
  definition = "Timer plattformen var tilgjengelig i prosent av avtalt tid, planlagt vedlikehold holdt utenfor.",
  source = "DIO", responsible = "Departementenes digitaliseringsorganisasjon",
}

-- Kostnad pr. bruker i 2024-kroner ------------------------------------------------------------
data "ikt.kostnad" { unit = "kr", frequency = "A", kind = "flow", source = "DIO, regnskap", title = { nb = "Felles IKT-kostnader" } }
data "ikt.brukere" { unit = "personer", frequency = "A", kind = "stock", source = "DIO", title = { nb = "Brukere av felles IKT" } }
data "kpi" { unit = "indeks (2024=100)", frequency = "A", kind = "index", source = "SSB, konsumprisindeksen, omregnet til 2024=100", title = { nb = "Konsumprisindeks" } }

indicator "ikt-kostnad" {
  title = { nb = "Felles IKT-kostnad pr. bruker, 2024-kroner", en = "Shared IT cost per user, 2024 kroner" },
  goals = { "ghos-2026/m2" },
  unit = "kr/personer", direction = "decrease", frequency = "A", delay = days(120), decimals = 0,
  baseline = { "2024", 62000 }, target = reach { ["2027"] = 56000 },
  value = function() return (series "ikt.kostnad" / series "ikt.brukere"):deflate(series "kpi", "2024") end,
  definition = "Drift og forvaltning av felles IKT, delt på brukere ved utgangen av året, regnet om til 2024-kroner med konsumprisindeksen.",
  source = "DIO, SSB", responsible = "Departementenes digitaliseringsorganisasjon",
}

-- Andel av støttefunksjonene som er fellestjenester, veid med kostnad ------------------------------
data "støtte.kostnad.felles" { unit = "mill. kr", frequency = "A", kind = "flow", source = "DSS og DIO, regnskap", title = { nb = "Kostnad for støttefunksjoner levert som fellestjenester" } }
data "støtte.kostnad.alle" { unit = "mill. kr", frequency = "A", kind = "flow", source = "Statsregnskapet", title = { nb = "Kostnad for alle støttefunksjoner" } }

indicator "fellestjenester" {
  title = { nb = "Støttefunksjoner levert som fellestjenester", en = "Support functions delivered as shared services" },
  goals = { "ghos-2021/m2", "ghos-2026/m2" },
  unit = "%", direction = "increase", frequency = "A", delay = days(120), decimals = 1,
  baseline = since { ["2021"] = { "2020", 38 }, ["2026"] = { "2025", 52 } },
  target = since {
    ["2021"] = reach { ["2025"] = 55 },
    ["2026"] = reach { ["2028"] = 65 },
  },
  value = function() return share(series "støtte.kostnad.felles", series "støtte.kostnad.alle") end,
  definition = "Fellestjenestenes andel av kostnadene til støttefunksjoner. Veid med kostnad, så en stor tjeneste teller mer enn en liten.",
  source = "Statsregnskapet", responsible = "Forvaltningsavdelingen",
}

-- Brukertilfredshet ---------------------------------------------------------------------------
-- Skalaen var 1–5 til og med 2023 og er 1–6 fra 2024. Begge regnes om til 0–100 poeng, men spørsmålet
-- ble stilt på en ny måte samtidig, så det er likevel et brudd.
data "tilfredshet.skala5" { unit = "poeng", frequency = "A", kind = "survey", source = "DSS, brukerundersøkelsen", title = { nb = "Tilfredshet med fellestjenestene, skala 1–5" } }
data "tilfredshet.skala6" { unit = "poeng", frequency = "A", kind = "survey", source = "DSS, brukerundersøkelsen", title = { nb = "Tilfredshet med fellestjenestene, skala 1–6" } }

indicator "brukertilfredshet" {
  title = { nb = "Brukernes tilfredshet med fellestjenestene", en = "User satisfaction with shared services" },
  goals = { "ghos-2026/m2" },
  unit = "poeng", direction = "increase", frequency = "A", delay = days(120), decimals = 0,
  target = maintain { at_least = 65, tolerance = 5 },
  value = since {
    ["2021"] = function() return sporsmal.poeng("tilfredshet.skala5", 5) end,
    ["2024"] = function() return sporsmal.poeng("tilfredshet.skala6", 6) end,
  },
  definition = "Gjennomsnittlig svar på «Hvor fornøyd er du alt i alt med tjenestene?», regnet om til 0–100.",
  source = "DSS, brukerundersøkelsen", responsible = "Departementenes sikkerhets- og serviceorganisasjon",
}

-- Kunstig intelligens ---------------------------------------------------------------------------
data "ki.ukentlig" { unit = "personer", frequency = "M", kind = "stock", source = "DIO, lisenssystemet", title = { nb = "Brukte KI-verktøyet minst én gang i uken" } }
data "ki.lisenser" { unit = "personer", frequency = "M", kind = "stock", source = "DIO, lisenssystemet", title = { nb = "Personer med KI-lisens" } }

indicator "ki-bruk" {
  title = { nb = "Ukentlige brukere av KI-verktøy, av dem som har lisens", en = "Weekly AI-tool users over licences" },
  goals = { "ghos-2026/m2" },
  unit = "%", direction = "increase", frequency = "T", delay = days(30), decimals = 1,
  baseline = { "2025-T1", 22 }, target = reach { ["2026-T3"] = 60, ["2027-T3"] = 75 },
  value = function()
    -- siste måned i tertialet: lisenser delt ut i mai skal ikke trekke ned januar
    return share(series "ki.ukentlig":to("T", "last"), series "ki.lisenser":to("T", "last"))
  end,
  definition = "Personer som brukte verktøyet minst én gang i uken i tertialets siste måned, i prosent av personer med lisens.",
  source = "DIO, lisenssystemet", responsible = "Departementenes digitaliseringsorganisasjon",
}

-- Arkiv -----------------------------------------------------------------------------------------
-- Målet er trinnvis: departementene flyttes i puljer, og mellom puljene skal det ikke skje noe.
data "arkiv.departementer" { unit = "antall", frequency = "T", kind = "stock", source = "DSS", title = { nb = "Departementer på felles arkivløsning" } }

indicator "felles-arkiv" {
  title = { nb = "Departementer på felles arkivløsning", en = "Ministries on the shared archive" },
  goals = { "ghos-2026/m2" },
  unit = "antall", direction = "increase", frequency = "T", delay = days(30), decimals = 0,
  baseline = { "2024-T3", 4 },
  target = reach({ ["2025-T2"] = 6, ["2026-T2"] = 10, ["2027-T3"] = 17 }, { shape = "stepwise" }),
  value = function() return series "arkiv.departementer" end,
  definition = "Antall av de 17 departementene (SMK medregnet) der alle arkivprosessene går på felles løsning.",
  source = "DSS", responsible = "Departementenes sikkerhets- og serviceorganisasjon",
}

-- Digitaliseringsindeksen -----------------------------------------------------------------------
-- Båndene er publisert som 0–50, 51–69, 70–80 og 81–100. De har hull: 50,4 er ikke i noe bånd.
-- Her er de lukket nedenfra, så alt under 51 hører til det laveste båndet. Indeksen for 2024 er 49.
data "digitalisering.indeks" { unit = "poeng", frequency = "A", kind = "index", source = "Digitalisering fra et ledelsesperspektiv", title = { nb = "Digitalisering fra et ledelsesperspektiv" } }

indicator "digitaliseringsindeks" {
  title = { nb = "Digitalisering fra et ledelsesperspektiv", en = "Digitalisation from a management perspective" },
  goals = { "ghos-2026/m2" },
  unit = "poeng", direction = "increase", frequency = "A", delay = days(365), decimals = 0,
  value = function() return series "digitalisering.indeks" end,
  status = function(i)
    if i.value < 51 then return "red", "I det laveste båndet (0–50)" end
    if i.value < 70 then return "yellow", "I det nest laveste båndet (51–69)" end
    return "green", "I et av de to øverste båndene (70–100)"
  end,
  definition = "Samleindeks 0–100. Måles ikke hvert år; derfor er den lov til å være et år gammel.",
  source = "Digitalisering fra et ledelsesperspektiv", responsible = "Avdeling for digitaliseringspolitikk",
}
