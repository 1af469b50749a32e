--[[
  FIN: utredninger og budsjett

  Kontaktperson: Finansavdelingen, seksjon for styring
  Alle andeler regnes av teller og nevner. Ingen prosent er tastet inn for hånd.
]]

data "utredninger.utvalg" {
  title = { nb = "Utredninger i stikkprøven" },
  unit = "antall", frequency = "A", kind = "flow", source = "DFØ, gjennomgang av utredninger",
}

data "utredninger.oppfylt" {
  title = { nb = "Utredninger i stikkprøven som oppfyller utredningsinstruksen" },
  unit = "antall", frequency = "A", kind = "flow", source = "DFØ, gjennomgang av utredninger",
}

--[[
  Stikkprøven er på 60 til 80 saker. Feilmarginen er altså over ti prosentpoeng, og en endring på
  fire–fem poeng fra ett år til det neste er ikke nødvendigvis en endring.
]]
indicator "utredningsinstruksen" {
  title       = { nb = "Utredninger som oppfyller utredningsinstruksen", en = "Investigations meeting the instructions" },
  goals       = { "ghos-2021/m1", "ghos-2021/m1/g1", "ghos-2026/m1" },
  unit        = "%",
  direction   = "increase",
  frequency   = "A",
  delay       = days(120),
  decimals    = 0,
  baseline    = { "2023", 48 },
  target      = reach { ["2026"] = 60, ["2028"] = 75, ["2030"] = 85 },
  value       = function() return share(series "utredninger.oppfylt", series "utredninger.utvalg") end,
  definition  = "Utredninger der alle de seks spørsmålene er besvart, i prosent av stikkprøven.",
  source      = "DFØ, gjennomgang av utredninger",
  responsible = "Finansavdelingen",
}

-- Satsingsforslagene er unntatt offentlighet til budsjettet er lagt frem, i oktober året etter. Til da ser bare vi
-- tallene (embargo), og de andre ser at de finnes.
data "satsing.alle" { unit = "antall", frequency = "A", kind = "flow", embargo = days(280), source = "Finansavdelingen", title = { nb = "Satsingsforslag" } }
data "satsing.felles" { unit = "antall", frequency = "A", kind = "flow", embargo = days(280), source = "Finansavdelingen", title = { nb = "Satsingsforslag fra to eller flere departementer" } }

indicator "felles-satsinger" {
  title       = { nb = "Satsingsforslag fra flere departementer sammen", en = "Joint budget proposals" },
  goals       = { "ghos-2026/m1" },
  unit        = "%",
  direction   = "increase",
  frequency   = "A",
  delay       = days(300),
  decimals    = 1,
  thresholds  = { green = 30, yellow = 15 },
  embargo     = days(280),
  value       = function() return share(series "satsing.felles", series "satsing.alle") end,
  definition  = "Forslag med minst to departementer som avsender, i prosent av alle satsingsforslag.",
  source      = "Finansavdelingen",
  responsible = "Finansavdelingen",
}

measure "utredningskurs" {
  title = { nb = "Felles kurs i utredningsinstruksen for alle nye saksbehandlere" }, lead = "fin", with = { "dfd", "jd" },
  goals = { "ghos-2026/m1", "ghos-2026/m3" }, owner = "DFØ",
  milestones = {
    { id = "opplegg", title = { nb = "Kursopplegget er ferdig" }, due = "2026-05-31" },
    { id = "første-kurs", title = { nb = "Første kurs holdt" }, due = "2026-09-30" },
    { id = "alle-tilbud", title = { nb = "Tilbud til alle departementer" }, due = "2027-03-31" },
  },
}
