-- UD, hjemmetjenesten. Utenriksstasjonene er ikke med i noen av tallene.
-- Fra 2025 er IKT-medarbeiderne i DIO: brudd i antall ansatte (B).

local personal = require "shared/personal"
personal.alt { ansvarlig = "Avdeling for kompetanse og ressurser" }
personal.kvinner_i_ledelse { ansvarlig = "Avdeling for kompetanse og ressurser" }

-- Hospitering ------------------------------------------------------------
data "hospitering.startet" { unit = "personer", frequency = "T", kind = "flow", source = "UD, personalsystemet" }

indicator "hospitering" {
  title = { nb = "Hospitanter i andre departementer, siste tolv måneder", en = "Secondments, last twelve months" },
  goals = { "ghos-2021/m3/g3", "ghos-2026/m3" },
  unit = "personer", direction = "increase", frequency = "T", delay = days(30), decimals = 0,
  baseline = { "2025-T3", 20 }, target = reach { ["2026-T3"] = 30, ["2028-T3"] = 40 },
  value = function() return series "hospitering.startet":rolling(3, "sum") end,
  definition = "Hospiteringer som startet de siste tre tertialene.",
  source = "UD, personalsystemet", responsible = "Avdeling for kompetanse og ressurser",
}

-- Hittil i år, bare for å følge med. Nullstilles hvert nyttår, så en bane gir ingen mening.
indicator "hospitering.hittil" {
  title = { nb = "Hospitanter hittil i år", en = "Secondments this year" },
  goals = { "ghos-2026/m3" },
  unit = "personer", direction = "increase", frequency = "T", delay = days(30), decimals = 0,
  value = function() return series "hospitering.startet":year_to_date() end,
  source = "UD, personalsystemet", responsible = "Avdeling for kompetanse og ressurser",
}

-- Arbeidsmiljø -----------------------------------------------------------
-- En sammensatt indeks. Undersøkelsen kommer sjelden; svaret får stå i høyst ni tertialer (36 måneder),
-- så heller ingenting. Nærværet kommer hvert tertial. Begge er på skalaen 0–100 og teller like mye.
data "trivsel.indeks" { unit = "poeng", frequency = "T", kind = "survey", source = "UD, medarbeiderundersøkelsen" }
data "nærvær.indeks" { unit = "poeng", frequency = "T", kind = "index", source = "UD, regnet av fravær og overtid" }

indicator "arbeidsmiljø" {
  title = { nb = "Arbeidsmiljøindeks, sammensatt", en = "Composite working-environment index" },
  goals = { "ghos-2026/m3" },
  unit = "poeng", direction = "increase", frequency = "T", delay = days(30), decimals = 0,
  target = band(70, 90),
  value = function()
    return 0.5 * series "trivsel.indeks":carry_forward(9) + 0.5 * series "nærvær.indeks"
  end,
  definition = "Halvparten trivsel (siste undersøkelse, høyst 36 måneder gammel), halvparten nærvær i tertialet.",
  source = "UD", responsible = "Avdeling for kompetanse og ressurser",
}

-- Lagt sammen siden 2021. Fellesoppdragene er få; år for år hopper tallet for mye til å si noe.
data "tildelingsbrev.fellesoppdrag" { unit = "antall", frequency = "A", kind = "flow", source = "Gjennomgang av tildelingsbrevene" }

indicator "fellesoppdrag" {
  title = { nb = "Fellesoppdrag i tildelingsbrevene siden 2021", en = "Joint assignments since 2021" },
  goals = { "ghos-2021/m1", "ghos-2026/m1" },
  unit = "antall", direction = "increase", frequency = "A", delay = days(60), decimals = 0,
  baseline = { "2021", 3 }, target = reach { ["2026"] = 28 },
  value = function() return series "tildelingsbrev.fellesoppdrag":cumulative() end,
  definition = "Oppdrag gitt sammen med minst ett departement til, lagt sammen fra og med 2021.",
  source = "Gjennomgang av tildelingsbrevene", responsible = "Avdeling for økonomi",
}

measure "hospiteringsordning" {
  title = { nb = "Felles hospiteringsordning for departementene" }, lead = "ud", with = { "dfd", "nfd", "fd" },
  goals = { "ghos-2026/m3" }, owner = "Avdeling for kompetanse og ressurser",
  milestones = {
    { id = "avtale", title = { nb = "Avtale mellom departementene" }, due = "2026-05-31" },
    { id = "første-kull", title = { nb = "Første kull i gang" }, due = "2026-11-01" },
  },
}
