-- Hvordan det står til i det hele: alle indikatorene som hører til et mål, i alle departementene.
--
-- standing teller dem tertial for tertial. Dekningen står sammen med tallet: et departement uten et eneste
-- ferskt tall, mangler. En indikator som teller de andre, hører ikke selv til et mål.

-- Den grå andelen er med vilje ikke regnet bort: uten tall vet vi ikke.
for _, farge in ipairs {
  { navn = "grønne", status = "green", en = "green" },
  { navn = "gule", status = "yellow", en = "yellow" },
  { navn = "røde", status = "red", en = "red" },
  { navn = "grå", status = "grey", en = "grey" },
} do
  indicator("samlet." .. farge.navn) {
    title = { nb = "Indikatorer som er " .. farge.navn, en = "Indicators that are " .. farge.en },
    goals = {}, unit = "%", frequency = "T", delay = days(60), decimals = 0,
    value = function() return share(standing(farge.status), standing()) end,
    definition = "I prosent av alle indikatorer som hører til et mål, fra deres første tall.",
    source = "Departementene", responsible = "Forvaltningspolitisk avdeling",
  }
end

indicator "samlet.levert" {
  title = { nb = "Indikatorer med ferske tall", en = "Indicators with figures within their allowed delay" },
  goals = {}, unit = "%", direction = "increase", frequency = "T", delay = days(60), decimals = 0,
  target = maintain { at_least = 95, tolerance = 10 },
  value = function() return share(standing("reported"), standing()) end,
  definition = "Indikatorer med et tall som ikke er eldre enn tillatt, i prosent av alle som hører til et mål.",
  source = "Departementene", responsible = "Forvaltningspolitisk avdeling",
}
