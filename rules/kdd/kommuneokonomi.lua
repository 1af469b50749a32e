-- Bakgrunnstall om kommunene, rett fra Statistisk sentralbyrå.
--
-- Kilde: SSB, statistikkbanken, tabell 12367 (KOSTRA, detaljerte regnskapstall drift).
-- Lisens: CC BY 4.0. Filen data/ssb-12367.json er hentet som JSON-stat og er ikke endret.
--
-- Uttaket slutter i 2020, og 2018 er ikke med. Indikatoren er derfor grå (utdatert) til noen henter et
-- nyere uttak. Slik skal det se ut når et tall er for gammelt: tallet vises, fargen gjør det ikke.

data "kostra.12367" {
  title = { nb = "Regnskapstall drift i kommunene" },
  unit = "1000 kr", frequency = "A", kind = "flow",
  dimensions = { "art", "funksjon", "region", "regnskapsomfang" },
  source = "SSB, tabell 12367, CC BY 4.0",
}

-- art AGD2 netto driftsutgifter · funksjon 120 administrasjon, FGK8b grunnskole, FGK9 helse og omsorg
-- region EAK hele landet · regnskapsomfang A kommuner og fylkeskommuner
local function netto(funksjon)
  return series("kostra.12367{art=AGD2,funksjon=" .. funksjon .. ",region=EAK,regnskapsomfang=A}")
end

indicator "kommune.administrasjon" {
  title = { nb = "Kommunenes utgifter til administrasjon mot utgiftene til skole og helse", en = "Municipal administration against school and health expenditure" },
  goals = { "ghos-2026/m1" },
  unit = "%", direction = "decrease", frequency = "A", delay = days(270), decimals = 1,
  value = function() return share(netto "120", netto "FGK8b" + netto "FGK9") end,
  definition = "Netto driftsutgifter til administrasjon (funksjon 120) i prosent av netto driftsutgifter til grunnskole og helse og omsorg, hele landet.",
  source = "SSB, tabell 12367, CC BY 4.0", responsible = "Kommunalavdelingen",
}
