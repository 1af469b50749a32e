-- Energidepartementet (ED). Til 31.12.2023: Olje- og energidepartementet. Samme oppgaver, samme serier.

local personal = require "shared/personal"

personal.alt()

-- KI: lisensene er delt ut raskere enn opplæringen er gitt
data "ki.aktive" { unit = "personer", frequency = "T", kind = "stock", source = "DIO, lisenssystemet" }
data "ki.lisenser" { unit = "personer", frequency = "T", kind = "stock", source = "DIO, lisenssystemet" }

indicator "ki-bruk" {
  title = { nb = "Ukentlige brukere av KI-verktøy, av dem som har lisens", en = "Weekly AI-tool users over licences" },
  goals = { "ghos-2026/m2" },
  unit = "%", direction = "increase", frequency = "T", delay = days(30), decimals = 0,
  baseline = { "2025-T3", 30 }, target = reach { ["2026-T3"] = 60, ["2027-T3"] = 75 },
  value = function() return share(series "ki.aktive", series "ki.lisenser") end,
  definition = "Aktive minst én gang i uken i tertialets siste måned, i prosent av dem som har lisens.",
  source = "DIO, lisenssystemet", responsible = "Administrasjonsseksjonen",
}

-- Energi i eget hus. Vi kan ikke være dårligst på dette.
data "energi.forbruk" { unit = "kWh", frequency = "A", kind = "flow", source = "Statsbygg" }
data "energi.areal" { unit = "m²", frequency = "A", kind = "stock", source = "Statsbygg" }

indicator "energibruk" {
  title = { nb = "Energibruk pr. kvadratmeter", en = "Energy use per square metre" },
  goals = { "ghos-2026/m2" },
  unit = "kWh/m²", direction = "decrease", frequency = "A", delay = days(120), decimals = 0,
  baseline = { "2021", 210 }, target = reach { ["2028"] = 168 },
  value = function() return series "energi.forbruk" / series "energi.areal" end,
  definition = "Kjøpt energi delt på oppvarmet areal.",
  source = "Statsbygg", responsible = "Administrasjonsseksjonen",
}

-- Første tertial 2025 mangler (O): systemet ble byttet, og de gamle tallene ble ikke med over.
data "søkere.median" { unit = "personer", frequency = "T", kind = "median", source = "ED, rekrutteringssystemet" }

indicator "søkere" {
  title = { nb = "Søkere pr. utlyst stilling, median", en = "Applicants per post, median" },
  goals = { "ghos-2026/m3" },
  unit = "personer", direction = "increase", frequency = "T", delay = days(30), decimals = 0,
  target = band(15, 60, { tolerance = 5 }),  -- over 60 er utlysningen for vid
  value = function() return series "søkere.median" end,
  definition = "Median antall søkere på faste stillinger utlyst i tertialet.",
  source = "ED, rekrutteringssystemet", responsible = "Administrasjonsseksjonen",
}

data "tildelingsbrev.fellesoppdrag" { unit = "antall", frequency = "A", kind = "flow", source = "Gjennomgang av tildelingsbrevene" }

indicator "fellesoppdrag" {
  title = { nb = "Fellesoppdrag i tildelingsbrevene", en = "Joint assignments in allocation letters" },
  goals = { "ghos-2026/m1" },
  unit = "antall", direction = "increase", frequency = "A", delay = days(60), decimals = 0,
  target = maintain { at_least = 4, tolerance = 1 },
  value = function() return series "tildelingsbrev.fellesoppdrag" end,
  definition = "Likelydende oppdrag til underliggende etater, gitt av ED og minst ett departement til.",
  source = "Gjennomgang av tildelingsbrevene", responsible = "Administrasjonsseksjonen",
}
