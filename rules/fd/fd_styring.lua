-- =====================================================================
--  FD – STYRINGSINDIKATORER
--  Oppbygning: (1) personal  (2) sikkerhet  (3) eiendom
-- =====================================================================

local personal = require "shared/personal"

-- Hjelpefunksjon: alle våre egne indikatorer har samme eier og samme måte å oppgi kilde på.
local function eier(def)
  def.responsible = def.responsible or "Avdeling for økonomi og styring"
  def.source = def.source or "FD"
  return def
end

-- (1) PERSONAL --------------------------------------------------------
personal.ansatte()
personal.bevegelse()
personal.sykefravaer { ["mål"] = 4.5 }
personal.turnover()
personal.kvinner_i_ledelse()

-- (2) SIKKERHET -------------------------------------------------------
data "hendelser.alvorlige" { unit = "antall", frequency = "T", kind = "flow", source = "FD, sikkerhetsavdelingen" }

-- Egen vurdering i stedet for maintain: to tertialer på rad med en hendelse er verre enn én hendelse.
indicator "sikkerhetshendelser" (eier {
  title = { nb = "Alvorlige sikkerhetshendelser", en = "Serious security incidents" },
  goals = { "ghos-2026/m2" },
  unit = "antall", direction = "decrease", frequency = "T", delay = days(30), decimals = 0,
  value = function() return series "hendelser.alvorlige" end,
  status = function(i)
    if i.value == 0 then return "green", "Ingen alvorlige hendelser" end
    if i.value == 1 and i.previous == 0 then return "yellow", "Én hendelse, ingen i tertialet før" end
    if i.value == 1 and not i.previous then return "yellow", "Én hendelse; tertialet før er ikke rapportert" end
    return "red", "Hendelser i to tertialer på rad, eller flere i ett"
  end,
  definition = "Hendelser i klasse 1 og 2 etter departementenes felles inndeling.",
})

-- (3) EIENDOM ---------------------------------------------------------
data "energi.forbruk" { unit = "kWh", frequency = "A", kind = "flow", source = "Forsvarsbygg" }
data "energi.areal" { unit = "m²", frequency = "A", kind = "stock", source = "Forsvarsbygg" }

indicator "energibruk" (eier {
  title = { nb = "Energibruk pr. kvadratmeter, 2021 = 100", en = "Energy use per square metre, 2021 = 100" },
  goals = { "ghos-2026/m2" },
  unit = "indeks (2021=100)", direction = "decrease", frequency = "A", delay = days(120), decimals = 1,
  baseline = { "2021", 100 }, target = reach { ["2030"] = 80 },
  value = function() return (series "energi.forbruk" / series "energi.areal"):index("2021") end,
  definition = "Kjøpt energi delt på oppvarmet areal, ikke temperaturkorrigert.",
  source = "Forsvarsbygg",
})
