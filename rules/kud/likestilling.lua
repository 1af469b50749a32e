-- KUD: likestilling og arbeidsmiljø
local personal = require "shared/personal"
local kontroll = require "shared/kontroll"

personal.alt { ansvarlig = "Avdeling for administrasjon" }
personal.kvinner_i_ledelse { ansvarlig = "Avdeling for administrasjon" }

-- Egen undersøkelse, hvert tredje år (2022, 2025). Fristen er lang av den grunn.
data "rolleklarhet.indeks" { unit = "poeng", frequency = "A", kind = "survey", source = "KUD, medarbeiderundersøkelsen" }
indicator "rolleklarhet" {
  title = { nb = "Rolleklarhet, indeks 0–100", en = "Clarity of role" }, goals = { "ghos-2026/m3" },
  unit = "poeng", direction = "increase", frequency = "A", delay = days(850), decimals = 0,
  target = maintain { at_least = 75, tolerance = 5 },
  value = function() return series "rolleklarhet.indeks" end,
  definition = "Gjennomsnitt av tre spørsmål om rolle og ansvar.",
  source = "KUD, medarbeiderundersøkelsen", responsible = "Avdeling for administrasjon",
}

-- Gult skal også ha noen ord.
kontroll.forklaring { navn = "forklaring-på-gult", status = "yellow", severity = "note" }

-- Alle prosentene våre er andeler av noe.
kontroll.prosent()
