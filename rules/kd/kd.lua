local personal = require "shared/personal"
local hjelp = require "lib/hjelp"

personal.alt()
personal.kvinner_i_ledelse()

hjelp.andel("anmodningsvedtak", {
  title = { nb = "Anmodningsvedtak fulgt opp i tide", en = "Storting requests followed up in time" },
  goals = { "ghos-2026/m1" }, frequency = "A", delay = days(120),
  teller = "vedtak.i-tide", nevner = "vedtak.frist", enhet = "antall",
  target = maintain { at_least = 90, tolerance = 10 },
  definition = "Vedtak fulgt opp innen fristen, i prosent av vedtak med frist i året.",
  source = "Prop. 1 S", responsible = "Økonomi- og styringsavdelingen",
})

-- Andre tertial 2024 ble ikke samlet inn: rekrutteringssystemet var nede hele juni. (L, ikke null.)
data "søkere.median" { unit = "personer", frequency = "T", kind = "median", source = "KD, rekrutteringssystemet" }

indicator "søkere" {
  title = { nb = "Søkere pr. utlyst stilling, median", en = "Applicants per post, median" },
  goals = { "ghos-2026/m3" }, unit = "personer", direction = "increase", frequency = "T", delay = days(30), decimals = 0,
  -- Ikke noe tall å nå, men et nivå som er godt nok. Under tolv har vi ofte ingen å velge mellom.
  thresholds = { green = 20, yellow = 12 },
  value = function() return series "søkere.median" end,
  definition = "Median antall søkere på faste stillinger utlyst i tertialet.",
  source = "KD, rekrutteringssystemet", responsible = "HR",
}

measure "kunnskap-i-kriser" {
  title = { nb = "Beredskapsplan for kunnskap i kriser" }, lead = "kd", with = { "hod", "jd" }, goals = { "ghos-2026/m1" },
  owner = "Kjernegruppen Kunnskap i kriser",
  milestones = { { id = "plan", title = { nb = "Planen er vedtatt" }, due = "2026-12-31" } },
}
