--[[ FIN: personal og lønn ]]

local personal = require "shared/personal"

personal.alt { ["mål"] = 4.5, slingring = 0.5, ansvarlig = "Personalseksjonen" }

-- Kvinners lønn i prosent av menns. Serien leveres ferdig regnet, av hensyn til personvernet: i små
-- stillingsgrupper kan gjennomsnittslønn peke ut én person. Over 103 er like skjevt som under 97.
data "lønn.kvinner-av-menn" { unit = "%", frequency = "A", kind = "ratio", source = "Statens lønnssystem (DFØ)", title = { nb = "Kvinners lønn i prosent av menns lønn" } }

indicator "likelønn" {
  title       = { nb = "Kvinners lønn i prosent av menns", en = "Women's pay as a percentage of men's" },
  goals       = { "ghos-2026/m3" },
  unit        = "%",
  frequency   = "A",
  delay       = days(90),
  decimals    = 1,
  target      = band(97, 103),
  value       = function() return series "lønn.kvinner-av-menn" end,
  definition  = "Gjennomsnittlig månedslønn for kvinner i prosent av menns, veid etter stillingsgruppe.",
  source      = "Statens lønnssystem (DFØ)",
  responsible = "Personalseksjonen",
}

data "driftsutgifter" { unit = "mill. kr", frequency = "A", kind = "flow", source = "Statsregnskapet, kap. 1600 post 01", title = { nb = "Driftsutgifter" } }

indicator "driftsutgifter.vekst" {
  title       = { nb = "Vekst i driftsutgiftene fra året før", en = "Growth in operating expenditure" },
  goals       = { "ghos-2026/m2" },
  unit        = "%",
  direction   = "decrease",
  frequency   = "A",
  delay       = days(120),
  decimals    = 1,
  target      = maintain { at_most = 4, tolerance = 1 },
  value       = function() return series "driftsutgifter":growth(1) end,
  definition  = "Endring i driftsutgiftene i prosent av året før, løpende priser.",
  source      = "Statsregnskapet",
  responsible = "Økonomiseksjonen",
}
