-- JD / oppfølging av Stortinget, og personal

local personal = require "shared/personal"
personal.alt { ansvarlig = "Administrasjonsavdelingen, HR" }
personal.kvinner_i_ledelse { ansvarlig = "Administrasjonsavdelingen, HR" }

data "anmodningsvedtak.frist" { unit = "antall", frequency = "A", kind = "flow", source = "Prop. 1 S", title = { nb = "Anmodningsvedtak med frist i året" } }
data "anmodningsvedtak.i-tide" { unit = "antall", frequency = "A", kind = "flow", source = "Prop. 1 S", title = { nb = "Anmodningsvedtak fulgt opp innen fristen" } }

indicator "anmodningsvedtak" {
  title = { nb = "Anmodningsvedtak fulgt opp i tide", en = "Storting requests followed up in time" },
  goals = { "ghos-2026/m1" },
  unit = "%", direction = "increase", frequency = "A", delay = days(120), decimals = 0,
  target = maintain { at_least = 90, tolerance = 10 },
  value = function() return share(series "anmodningsvedtak.i-tide", series "anmodningsvedtak.frist") end,
  definition = "Fulgt opp innen fristen i prosent av vedtakene som hadde frist i året.",
  source = "Prop. 1 S", responsible = "Plan- og administrasjonsavdelingen",
}
