-- Kompetanse og bemanning i DFD, og Departementsakademiet, som DFD har ansvaret for.

local personal = require "shared/personal"

data "akademiet.fullført" {
  title = { nb = "Ledere som har fullført lederprogrammet" },
  unit = "personer", frequency = "T", kind = "stock", source = "Departementsakademiet",
}
data "ledere.antall" {
  title = { nb = "Ledere med personalansvar i departementene" },
  unit = "personer", frequency = "T", kind = "stock", source = "Statens lønnssystem (DFØ)",
}
data "ansatte" {
  title = { nb = "Ansatte ved utgangen av året" },
  unit = "personer", frequency = "A", kind = "stock", dimensions = { "kjønn", "alder" },
  source = "Statens lønnssystem (DFØ); samlet tall 2024 fra DFØ-rapport 2025:2 (SSB tabell 12623)",
}
data "årsverk.snitt" {
  title = { nb = "Avtalte årsverk, gjennomsnitt gjennom året, regnet i hele personer" },
  unit = "personer", frequency = "A", kind = "stock", source = "Statens lønnssystem (DFØ)",
}
personal.bevegelse()
personal.sykefravaer { ansvarlig = "Avdeling for administrasjon og utvikling" }

indicator "lederprogram" {
  title     = { nb = "Ledere som har fullført lederprogrammet", en = "Leaders who completed the programme" },
  goals     = { "ghos-2026/m3" },
  unit      = "%",
  direction = "increase",
  frequency = "T",
  delay     = days(30),
  baseline  = { "2025-T3", 41 },
  target    = reach { ["2026-T3"] = 55, ["2028-T3"] = 80 },
  value     = function()
    return share(series "akademiet.fullført", series "ledere.antall")
  end,
  decimals    = 1,
  definition  = "Ledere med personalansvar i departementene som har fullført hele lederprogrammet, i prosent av alle ledere med personalansvar.",
  source      = "Departementsakademiet",
  responsible = "Arbeidsgiveravdelingen",
}

-- Fra 2025 er nevneren årsverk, ikke hoder: mange går ned i stilling før de slutter, og da så
-- turnoveren lavere ut enn den var. De to definisjonene kan ikke sammenlignes; serien får et brudd.
indicator "turnover" {
  title = { nb = "Ekstern turnover" }, goals = { "ghos-2026/m3" },
  unit = "%", frequency = "A", target = band(6, 12),
  value = since {
    ["2021"] = function() return share(series "sluttet.eksternt", series "ansatte.snitt") end,
    ["2025"] = function() return share(series "sluttet.eksternt", series "årsverk.snitt") end,  -- ny definisjon
  },
  delay = days(90), decimals = 1,
  definition = "Sluttet og gikk ut av departementsfellesskapet i løpet av året, i prosent av gjennomsnittlige årsverk (før 2025: av ansatte).",
  source = "Statens lønnssystem (DFØ)", responsible = "Avdeling for administrasjon og utvikling",
}

-- Unike deltakere kan ikke legges sammen: den som går på to kurs, er én deltaker, og den som går på
-- ett kurs i hvert tertial, er én i året. Derfor leveres tallet ferdig for året (kind = "distinct").
data "akademiet.deltakere" {
  title = { nb = "Unike deltakere i Departementsakademiet" },
  unit = "personer", frequency = "A", kind = "distinct", source = "Departementsakademiet",
}
indicator "akademiet.unike" {
  title = { nb = "Unike deltakere i Departementsakademiet", en = "Unique participants in the Ministries' Academy" },
  goals = { "ghos-2026/m3", "ghos-2026/m2" },
  unit = "personer", direction = "increase", frequency = "A", delay = days(60), decimals = 0,
  baseline = { "2024", 900 }, target = reach { ["2027"] = 1500 },
  value = function() return series "akademiet.deltakere" end,
  definition = "Personer som har deltatt på minst ett kurs i løpet av året, hver talt én gang.",
  source = "Departementsakademiet", responsible = "Arbeidsgiveravdelingen",
}

-- Påmeldte som ikke møter, blir ført etter at tertialet er rapportert. Tallet blir derfor nesten
-- alltid rettet; det gamle blir stående i lageret.
data "kurs.påmeldte" { unit = "personer", frequency = "T", kind = "flow", source = "Departementsakademiet", title = { nb = "Påmeldte på kurs" } }
data "kurs.fullførte" { unit = "personer", frequency = "T", kind = "flow", source = "Departementsakademiet", title = { nb = "Fullførte kurs" } }
indicator "kursfullføring" {
  title = { nb = "Påmeldte som fullfører kurs", en = "Course completion" },
  goals = { "ghos-2026/m3" },
  unit = "%", direction = "increase", frequency = "T", delay = days(30), decimals = 1,
  target = maintain { at_least = 85, tolerance = 5 },
  value = function() return share(series "kurs.fullførte", series "kurs.påmeldte") end,
  definition = "Fullførte i prosent av påmeldte, kurs som ble avsluttet i tertialet.",
  source = "Departementsakademiet", responsible = "Arbeidsgiveravdelingen",
}

rule "forklaring-på-rødt" {
  title = { nb = "Rød status krever forklaring" }, severity = "error",
  each = "indicator",  -- i perioden som rapporteres; over = "all" for historien
  check = function(i)
    if i.status == "red" and not i.comment then return "Rød status uten forklaring" end
  end,
}
