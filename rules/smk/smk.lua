-- SMK. Kort og godt.

local personal = require "shared/personal"
personal.alt { ansvarlig = "Administrasjonsavdelingen, SMK" }

-- Medianen kommer ferdig fra sakssystemet. Den kan ikke legges sammen, og et gjennomsnitt av
-- medianer sier ingenting.
data "foreleggelse.frist" { unit = "dager", frequency = "T", kind = "median", source = "SMK, regjeringens sakssystem" }

indicator "foreleggelsesfrist" {
  title = { nb = "Median frist ved foreleggelse", en = "Median deadline when matters are put before other ministries" },
  goals = { "ghos-2021/m1", "ghos-2026/m1" },
  unit = "dager", direction = "increase", frequency = "T", delay = days(30), decimals = 0,
  target = maintain { at_least = 10, tolerance = 2 },
  value = function() return series "foreleggelse.frist" end,
  definition = "Median antall virkedager de berørte departementene får til å svare.",
  source = "SMK, regjeringens sakssystem", responsible = "Regjeringsrådens kontor",
}

-- Bare for dem som har flyttet inn i det nye kvartalet; for oss fra 2026-T1.
data "kvartal.areal" { unit = "m²", frequency = "T", kind = "stock", source = "Statsbygg" }
data "kvartal.brukere" { unit = "personer", frequency = "T", kind = "stock", source = "SMK" }

indicator "areal" {
  title = { nb = "Areal pr. ansatt i nytt regjeringskvartal", en = "Area per employee in the new government quarter" },
  goals = { "ghos-2026/m2" },
  unit = "m²/personer", direction = "decrease", frequency = "T", delay = days(30), decimals = 1,
  target = maintain { at_most = 23, tolerance = 1 },
  value = function() return series "kvartal.areal" / series "kvartal.brukere" end,
  definition = "Bruksareal delt på ansatte med arbeidssted i kvartalet.",
  source = "Statsbygg", responsible = "Administrasjonsavdelingen, SMK",
}

-- Milepælene i innflyttingen, talt opp fra starten: en som ble nådd for sent, er nådd likevel.
data "innflytting.planlagt" { unit = "antall", frequency = "T", kind = "flow", source = "Nytt regjeringskvartal", title = { nb = "Milepæler som skulle vært nådd i tertialet" } }
data "innflytting.nådd" { unit = "antall", frequency = "T", kind = "flow", source = "Nytt regjeringskvartal", title = { nb = "Milepæler som ble nådd i tertialet" } }

indicator "flyttemilepæler" {
  title = { nb = "Milepæler nådd i innflyttingen", en = "Moving milestones reached" },
  goals = { "ghos-2026/m2" },
  unit = "%", direction = "increase", frequency = "T", delay = days(30), decimals = 0,
  target = maintain { at_least = 90, tolerance = 15 },
  value = function()
    return share(series "innflytting.nådd":cumulative(), series "innflytting.planlagt":cumulative())
  end,
  definition = "Nådde milepæler i prosent av dem som skulle vært nådd, fra innflyttingen begynte.",
  source = "Nytt regjeringskvartal", responsible = "Administrasjonsavdelingen, SMK",
}

measure "regjeringskvartal-innflytting" {
  title = { nb = "Innflytting i nytt regjeringskvartal" }, lead = "smk", with = { "dfd", "fin", "jd", "hod" },
  goals = { "ghos-2026/m2" }, owner = "Nytt regjeringskvartal",
  milestones = {
    { id = "smk-inne", title = { nb = "SMK på plass" }, due = "2026-04-30" },
    { id = "første-pulje", title = { nb = "Første pulje departementer på plass" }, due = "2026-10-01", original = "2026-08-31" },
  },
}
