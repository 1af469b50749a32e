-- DFD leser på tvers av departementene.
--
-- Et samlet tall regnes alltid på nytt av teller og nevner, aldri som gjennomsnitt av prosenter:
-- det minste departementet har 124 ansatte og det største om lag 800. DFD overstyrer ikke noens tall.
-- Mangler ett departement, mangler det samlede tallet, og rapporten sier hvem. Der vi heller vil ha et
-- tall for dem som har levert, står det missing = "skip", og dekningen vises.

indicator "felles.sykefravær" {
  title = { nb = "Sykefravær i departementene samlet", en = "Sickness absence, all ministries" },
  unit = "%", frequency = "T", goals = { "ghos-2026/m3" }, direction = "decrease", target = maintain { at_most = 5 },
  value = function()
    return share(across(ministries, "sykefravær.tapte"), across(ministries, "sykefravær.avtalte")):total()
  end,
  delay = days(30), decimals = 1,
  definition = "Tapte dagsverk i alle departementene i prosent av avtalte dagsverk i alle departementene.",
  source = "Departementene", responsible = "Arbeidsgiveravdelingen",
}

indicator "felles.sykefravær.levert" {
  title = { nb = "Sykefravær i departementene som har levert", en = "Sickness absence, ministries that have reported" },
  unit = "%", frequency = "T", goals = { "ghos-2026/m3" }, direction = "decrease",
  target = maintain { at_most = 5, tolerance = 0.5 },
  value = function()
    return share(across(ministries, "sykefravær.tapte"), across(ministries, "sykefravær.avtalte")):total { missing = "skip" }
  end,
  breakdown = function() return share(across(ministries, "sykefravær.tapte"), across(ministries, "sykefravær.avtalte")) end,
  delay = days(30), decimals = 1,
  definition = "Som sykefravær samlet, men bare for departementene som har levert begge tallene for tertialet.",
  source = "Departementene", responsible = "Arbeidsgiveravdelingen",
}

-- 4 637 i 2024. Mengden er 16 departementer til og med 2023 og 17 fra 2024, og summen er den samme
-- gjennom delingen av KDD: de som flyttet til DFD, telles én gang.
indicator "felles.ansatte" {
  title = { nb = "Ansatte i departementene og SMK", en = "Staff in the ministries" },
  unit = "personer", frequency = "A", goals = { "ghos-2026/m2" }, direction = "decrease",
  value = function() return across(ministries, "ansatte"):sum() end,
  breakdown = function() return across(ministries, "ansatte"):sum("kjønn", "alder") end,
  delay = days(90), decimals = 0,
  definition = "Ansatte ved utgangen av året. Det er ikke satt noe mål for antallet; her vises bare utviklingen.",
  source = "DFØ-rapport 2025:2 (SSB tabell 12623) for 2024, ellers departementene", responsible = "Arbeidsgiveravdelingen",
}

-- Medianen er tallet for det midterste departementet (234 i 2024). Den kan ikke regnes av noe annet enn
-- departementenes egne tall, og en median av medianer er ikke en median.
indicator "felles.median-ansatte" {
  title = { nb = "Ansatte i det midterste departementet", en = "Median staff per ministry" },
  unit = "personer", frequency = "A", goals = { "ghos-2026/m2" }, direction = "decrease",
  value = function()
    return across(ministries, "ansatte"):sum("kjønn"):sum("alder"):median()
  end,
  delay = days(90), decimals = 0,
  definition = "Medianen av antall ansatte i departementene ved utgangen av året.",
  source = "Departementene", responsible = "Arbeidsgiveravdelingen",
}

indicator "felles.turnover" {
  title = { nb = "Ekstern turnover i departementene samlet", en = "External turnover, all ministries" },
  unit = "%", frequency = "A", goals = { "ghos-2026/m3" },
  target = since { ["2021"] = band(5, 12), ["2026"] = band(6, 12) },
  value = function()
    return share(across(ministries, "sluttet.eksternt"), across(ministries, "ansatte.snitt")):total()
  end,
  delay = days(90), decimals = 1,
  definition = "Sluttet og gikk ut av departementsfellesskapet, i prosent av gjennomsnittlig antall ansatte, alle departementene.",
  source = "Departementene", responsible = "Arbeidsgiveravdelingen",
}

indicator "felles.kvinner" {
  title = { nb = "Kvinner blant de ansatte i departementene", en = "Women among staff" },
  unit = "%", frequency = "A", goals = { "ghos-2026/m3" }, target = band(40, 60),
  value = function()
    local alle = across(ministries, "ansatte")
    return share(alle:select { ["kjønn"] = "kvinne" }:sum(), alle:sum())
  end,
  breakdown = function()
    local alle = across(ministries, "ansatte")
    return share(alle:select { ["kjønn"] = "kvinne" }:sum("ministry"), alle:sum("ministry", "kjønn"))
  end,
  delay = days(90), decimals = 1,
  definition = "Kvinner i prosent av alle ansatte ved utgangen av året.",
  source = "Departementene", responsible = "Arbeidsgiveravdelingen",
}

indicator "felles.over-49" {
  title = { nb = "Ansatte som er 50 år eller eldre", en = "Staff aged 50 or over" },
  unit = "%", frequency = "A", goals = { "ghos-2026/m3" }, direction = "decrease",
  thresholds = { green = 45, yellow = 50 },
  value = function()
    local alle = across(ministries, "ansatte")
    return share(alle:select { alder = "over-49" }:sum(), alle:sum())
  end,
  delay = days(90), decimals = 1,
  definition = "Ansatte som er 50 år eller eldre, i prosent av alle ansatte ved utgangen av året.",
  source = "Departementene", responsible = "Arbeidsgiveravdelingen",
}

-- Gjennomsnittsalderen er veid med antall ansatte hos kilden. Den kan ikke regnes av aldersgruppene.
data "alder.snitt" { unit = "antall", frequency = "A", kind = "average", source = "DFØ-rapport 2025:2 (SSB tabell 12623)", title = { nb = "Gjennomsnittsalder, år" } }
indicator "felles.alder" {
  title = { nb = "Gjennomsnittsalder i departementene, år", en = "Mean age of staff, years" },
  unit = "antall", frequency = "A", goals = { "ghos-2026/m3" }, direction = "decrease",
  value = function() return series "alder.snitt" end,
  delay = days(400), decimals = 0,  -- publiseres et år etter
  definition = "Gjennomsnittsalder for alle ansatte i departementene og SMK.",
  source = "DFØ-rapport 2025:2 (SSB tabell 12623)", responsible = "Arbeidsgiveravdelingen",
}

-- Vurderingen av målene -------------------------------------------------------------------------
-- Fargen regnes av tallene. Ordene er DFDs og skrives på nytt i hver runde.

assessment "ghos-2026/m1" {
  status = function(goal)
    local telt, tiltak = goal.counts, goal.measureCounts
    local ord = string.format("%d i rute, %d litt bak og %d langt bak banen", telt.green, telt.yellow, telt.red)
    if tiltak.red > 0 then ord = ord .. string.format("; %d tiltak har gått over fristen", tiltak.red) end
    if telt.red > telt.green then return "red", ord end
    if telt.red > 0 or tiltak.red > 0 then return "yellow", ord end
    return "green", ord
  end,
}

assessment "ghos-2026/m2" {
  status = function(goal)
    local telt = goal.counts
    local vurdert = telt.green + telt.yellow + telt.red
    if vurdert == 0 then return "grey", "Ingen indikatorer er vurdert" end
    local i_rute = telt.green / vurdert
    local grunn = string.format("%d av %d vurderte indikatorer er i rute", telt.green, vurdert)
    if i_rute >= 0.75 and telt.red == 0 then return "green", grunn end
    if i_rute >= 0.4 then return "yellow", grunn end
    return "red", grunn
  end,
}

assessment "ghos-2026/m3" {
  status = function(goal)
    local telt = goal.counts
    return telt.red > 2 and "red" or "yellow",
      string.format("%d av %d indikatorer er i rute, %d er langt bak banen", telt.green, telt.green + telt.yellow + telt.red, telt.red)
  end,
}
