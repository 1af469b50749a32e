-- Klima- og miljødepartementet – kunnskap og samordning

data "saker.forelagt" { unit = "antall", frequency = "T", kind = "flow", source = "KLD, saksarkivet" }
data "saker.tidlig" { unit = "antall", frequency = "T", kind = "flow", source = "KLD, saksarkivet" }

indicator "tidlig-involvering" {
  title = { nb = "Saker der andre departementer var med før foreleggelse", en = "Cases that involved others before foreleggelse" },
  goals = { "ghos-2021/m1/g2", "ghos-2026/m1" },
  unit = "%", direction = "increase", frequency = "T", delay = days(30), decimals = 0,
  baseline = { "2023-T3", 52 }, target = reach { ["2025-T3"] = 62, ["2026-T3"] = 70, ["2028-T3"] = 80 },
  value = function() return share(series "saker.tidlig", series "saker.forelagt") end,
  definition = "Regjeringsnotater der minst ett annet departement ga innspill før saken ble forelagt.",
  source = "KLD, saksarkivet", responsible = "Seksjon for samordning",
}

-- En kunnskapsbase teller som oppdatert når noen har gått gjennom den de siste 24 månedene.
-- «Ingen endring» er også en oppdatering, hvis noen har sett etter.
data "kunnskapsbaser.alle" { unit = "antall", frequency = "A", kind = "stock", source = "KLD" }
data "kunnskapsbaser.oppdatert" { unit = "antall", frequency = "A", kind = "stock", source = "KLD" }

indicator "kunnskapsbaser" {
  title = { nb = "Felles kunnskapsbaser oppdatert siste 24 måneder", en = "Shared knowledge bases updated in 24 months" },
  goals = { "ghos-2021/m1/g4", "ghos-2026/m1" },
  unit = "%", direction = "increase", frequency = "A", delay = days(60), decimals = 0,
  target = maintain { at_least = 80, tolerance = 10 },
  value = function() return share(series "kunnskapsbaser.oppdatert", series "kunnskapsbaser.alle") end,
  definition = "Baser som er gjennomgått de siste 24 månedene, i prosent av alle baser departementet deler med andre.",
  source = "KLD", responsible = "Seksjon for samordning",
}

measure "klimakunnskap" {
  title = { nb = "Felles kunnskapsbase om klima og omstilling" }, lead = "kld", with = { "ed", "nfd", "lmd", "sd" },
  goals = { "ghos-2026/m1" }, owner = "Kjernegruppen Klima og omstilling",
  milestones = {
    { id = "innhold", title = { nb = "Enighet om innholdet" }, due = "2026-06-01" },
    { id = "åpning", title = { nb = "Basen er åpnet" }, due = "2027-01-31" },
  },
}
