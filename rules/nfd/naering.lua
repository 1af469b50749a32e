-- NFD – indikatorer for departementsstrategien
-- (laget av styringsgruppen, se arkivsak om virksomhetsplan 2026)

local personal = require "shared/personal"
personal.alt { ansvarlig = "HR, NFD" }

-- Ett tertial er ofte bare influensa. Tolv måneder viser retningen.
indicator "sykefravær.år" {
  title  = { nb = "Sykefravær, siste tolv måneder", en = "Sickness absence, last twelve months" },
  goals  = { "ghos-2026/m3" },
  unit   = "%", direction = "decrease", frequency = "T", delay = days(30), decimals = 1,
  target = maintain { at_most = 5, tolerance = 0.5 },
  value  = function()
    local tapte = series "sykefravær.tapte":rolling(3, "sum")
    local avtalte = series "sykefravær.avtalte":rolling(3, "sum")
    return share(tapte, avtalte)
  end,
  definition  = "Tapte dagsverk siste tre tertialer i prosent av avtalte dagsverk i de samme tertialene.",
  source      = "Statens lønnssystem (DFØ)",
  responsible = "HR, NFD",
}

-- Statistikken kommer i kvartaler, og strategien følges i tertialer. Et tertial er ikke hele kvartaler: veien går om
-- måneder, og det som er delt ut på dem, er merket anslått. Andelen regnes først når begge er i tertialer.
data "sykefravær.kvartal.tapte" { unit = "dager", frequency = "Q", kind = "flow", source = "Sykefraværsstatistikken" }
data "sykefravær.kvartal.avtalte" { unit = "dager", frequency = "Q", kind = "flow", source = "Sykefraværsstatistikken" }

indicator "sykefravær.kvartalstall" {
  title  = { nb = "Sykefravær etter kvartalsstatistikken", en = "Sickness absence by the quarterly statistics" },
  goals  = { "ghos-2026/m3" },
  unit   = "%", direction = "decrease", frequency = "T", delay = days(150), decimals = 1,
  target = maintain { at_most = 5, tolerance = 0.5 },
  value  = function()
    local function tertial(navn) return series(navn):to("M", "divide"):to("T", "sum") end
    return share(tertial "sykefravær.kvartal.tapte", tertial "sykefravær.kvartal.avtalte")
  end,
  definition  = "Tapte dagsverk i prosent av avtalte, kvartalstall fordelt likt på månedene.",
  source      = "Sykefraværsstatistikken",
  responsible = "HR, NFD",
}

data "saker.alle" { unit = "antall", frequency = "T", kind = "flow", source = "NFD, saksarkivet" }
data "saker.andres" { unit = "antall", frequency = "T", kind = "flow", source = "NFD, saksarkivet" }

indicator "tidlig-involvering" {
  title       = { nb = "Saker der andre departementer ble involvert før foreleggelse", en = "Cases that involved others before foreleggelse" },
  goals       = { "ghos-2021/m1", "ghos-2026/m1" },
  unit        = "%", direction = "increase", frequency = "T", delay = days(30), decimals = 0,
  baseline    = { "2025-T3", 48 },
  target      = reach { ["2026-T3"] = 60, ["2027-T3"] = 70 },
  value       = function() return share(series "saker.andres", series "saker.alle") end,
  definition  = "Saker der minst ett annet departement ga innspill før saken ble forelagt.",
  source      = "NFD, saksarkivet",
  responsible = "Samordningsseksjonen",
}

-- Trinnvis: hvert tiltak (maler, felles panel, digital signering) gir et hopp, ikke en glidning.
data "tilsetting.dager" { unit = "dager", frequency = "T", kind = "median", source = "NFD, rekrutteringssystemet" }

indicator "tilsettingstid" {
  title       = { nb = "Dager fra utlysning til tilbud, median", en = "Median days from advertisement to offer" },
  goals       = { "ghos-2026/m3" },
  unit        = "dager", direction = "decrease", frequency = "T", delay = days(30), decimals = 0,
  baseline    = { "2024-T3", 82 },
  target      = reach({ ["2025-T2"] = 70, ["2026-T2"] = 60, ["2027-T3"] = 50 }, { shape = "stepwise" }),
  value       = function() return series "tilsetting.dager" end,
  definition  = "Median antall dager for tilbud gitt i tertialet.",
  source      = "NFD, rekrutteringssystemet",
  responsible = "HR, NFD",
}
