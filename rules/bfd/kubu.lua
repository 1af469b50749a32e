-- KUBU: kjernegruppen for utsatte barn og unge, som BFD leder

-- Samordningstrappen er en ordning, ikke en mengde: trinn 4 er ikke dobbelt så mye som trinn 2.
-- Derfor ingen bane og ingen prosent, men vår egen vurdering av trinnet.
local trinn = {
  "informasjonsutveksling",
  "felles problemforståelse",
  "unngå å svekke hverandres måloppnåelse",
  "felles plan eller tiltak",
}

data "kubu.trinn" {
  unit = "poeng", frequency = "A", kind = "ordinal", source = "Egenvurdering i kjernegruppen, årlig",
  title = { nb = "KUBUs trinn på samordningstrappen" },
}

indicator "samordningstrappen" {
  title = { nb = "KUBU: trinn på samordningstrappen", en = "Core group's step on the coordination ladder" },
  goals = { "ghos-2021/m1/g3", "ghos-2026/m1" },
  unit = "poeng", direction = "increase", frequency = "A", delay = days(90), decimals = 0,
  value = function() return series "kubu.trinn" end,
  status = function(i)
    local hva = trinn[math.tointeger(i.value)] or "mellom to trinn"
    if i.value >= 3 then return "green", "På trinn 3 eller 4: " .. hva end
    if i.value >= 2 then return "yellow", "På trinn 2: " .. hva end
    return "red", "På trinn 1: " .. hva
  end,
  definition = "1 " .. trinn[1] .. ", 2 " .. trinn[2] .. ", 3 " .. trinn[3] .. ", 4 " .. trinn[4] .. ".",
  source = "Egenvurdering i kjernegruppen (DFØ-rapport 2024:7 beskriver trappen)", responsible = "KUBU-sekretariatet",
}

-- Milepælene er veid: en lovendring teller 5, et møte teller 1. Vektene er datert hos oss.
data "kubu.milepæler.planlagt" { unit = "poeng", frequency = "T", kind = "flow", source = "KUBU-sekretariatet", title = { nb = "Milepæler som skulle vært nådd, veid" } }
data "kubu.milepæler.nådd" { unit = "poeng", frequency = "T", kind = "flow", source = "KUBU-sekretariatet", title = { nb = "Milepæler som ble nådd, veid" } }

indicator "kubu-milepæler" {
  title = { nb = "KUBU: milepæler nådd", en = "Core-group milestones reached" },
  goals = { "ghos-2026/m1" },
  unit = "%", direction = "increase", frequency = "T", delay = days(30), decimals = 0,
  target = maintain { at_least = 75, tolerance = 15 },
  value = function()
    -- siste tre tertialer: ett tertial alene har for få milepæler til å si noe
    return share(series "kubu.milepæler.nådd":rolling(3, "sum"), series "kubu.milepæler.planlagt":rolling(3, "sum"))
  end,
  definition = "Nådde milepæler i prosent av planlagte, veid, siste tre tertialer.",
  source = "KUBU-sekretariatet", responsible = "KUBU-sekretariatet",
}

measure "kubu-program" {
  title = { nb = "Felles plan for utsatte barn og unge" }, lead = "bfd", with = { "hod", "kd", "jd", "aid", "kdd", "kud", "dfd" },
  goals = { "ghos-2026/m1" }, owner = "KUBU-sekretariatet",
  milestones = {
    { id = "kunnskapsgrunnlag", title = { nb = "Felles kunnskapsgrunnlag" }, due = "2026-02-28" },
    { id = "plan", title = { nb = "Felles plan vedtatt" }, due = "2026-09-15" },
  },
}
