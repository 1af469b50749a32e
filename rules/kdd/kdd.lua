-- Kommunal- og distriktsdepartementet
--
-- NB! 1.1.2024 gikk digitalisering, forvaltningspolitikk og fellestjenester ut til DFD, om lag 130 personer.
-- Tallene for 2024 er merket med brudd (B). Andeler er regnet på nytt av teller og nevner etter delingen.

local personal = require "shared/personal"

personal.alt { ansvarlig = "Administrasjonsavdelingen" }

-- Her vises bruddet: veksten i 2024 er −33 prosent. Det er ikke nedbemanning, det er deling, og derfor
-- er det verken mål eller farge.
indicator "ansatte.vekst" {
  title = { nb = "Endring i antall ansatte fra året før", en = "Change in staff on the year before" },
  goals = { "ghos-2026/m2" },
  unit = "%", direction = "decrease", frequency = "A", delay = days(90), decimals = 1,
  value = function() return cube "ansatte":sum():growth(1) end,
  definition = "Endring i antall ansatte ved utgangen av året. I 2024 flyttet om lag 130 personer til DFD.",
  source = "Statens lønnssystem (DFØ)", responsible = "Administrasjonsavdelingen",
}

-- Det samme for KDD og DFD under ett: da er bruddet ført sammen, og veksten er vekst.
indicator "ansatte.vekst.samlet" {
  title = { nb = "Endring i antall ansatte fra året før, KDD og DFD under ett", en = "Change in staff on the year before, KDD and DFD together" },
  goals = { "ghos-2026/m2" },
  unit = "%", direction = "decrease", frequency = "A", delay = days(90), decimals = 1,
  value = function() return bridge "ansatte":sum():growth(1) end,
  definition = "Ansatte i KDD til og med 2023, og i KDD og DFD fra 2024.",
  source = "Statens lønnssystem (DFØ)", responsible = "Administrasjonsavdelingen",
}

data "årsverk.støtte" { unit = "årsverk", frequency = "A", kind = "stock", source = "KDD, ressursoversikten" }
data "årsverk.alle" { unit = "årsverk", frequency = "A", kind = "stock", source = "KDD, ressursoversikten" }

indicator "støtteårsverk" {
  title = { nb = "Støtteårsverk pr. 100 årsverk", en = "Support FTE per 100 staff" },
  goals = { "ghos-2021/m2/g2", "ghos-2026/m2" },
  unit = "%", direction = "decrease", frequency = "A", delay = days(90), decimals = 1,
  target = maintain { at_most = 12, tolerance = 2 },
  value = function() return share(series "årsverk.støtte", series "årsverk.alle") end,
  definition = "Årsverk i lønn, regnskap, arkiv, IKT og drift i prosent av alle årsverk.",
  source = "KDD, ressursoversikten", responsible = "Administrasjonsavdelingen",
}

data "høringer.alle" { unit = "antall", frequency = "A", kind = "flow", source = "regjeringen.no" }
data "høringer.tre-måneder" { unit = "antall", frequency = "A", kind = "flow", source = "regjeringen.no" }

indicator "høringsfrist" {
  title = { nb = "Høringer med frist på tre måneder eller mer", en = "Consultations of three months or more" },
  goals = { "ghos-2026/m1" },
  unit = "%", direction = "increase", frequency = "A", delay = days(60), decimals = 0,
  target = maintain { at_least = 80, tolerance = 15 },
  value = function() return share(series "høringer.tre-måneder", series "høringer.alle") end,
  definition = "Utredningsinstruksen sier at fristen normalt er tre måneder og ikke kortere enn seks uker.",
  source = "regjeringen.no", responsible = "Kommunalavdelingen",
}
