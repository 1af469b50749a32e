-- JD / beredskap og sikkerhet
-- Sist gjennomgått av beredskapsavdelingen i september 2026.

-- 1. Alvorlige hendelser. Null er målet, og null er bra. Null er noe annet enn «ikke rapportert»:
--    et tertial uten hendelser leveres som 0, et tertial uten rapport er en tom celle med O.
data "hendelser.alvorlige" { unit = "antall", frequency = "T", kind = "flow", source = "JD, hendelsesregisteret", title = { nb = "Alvorlige sikkerhetshendelser" } }

indicator "sikkerhetshendelser" {
  title = { nb = "Alvorlige sikkerhetshendelser", en = "Serious security incidents" },
  goals = { "ghos-2026/m2" },
  unit = "antall", direction = "decrease", frequency = "T", delay = days(30), decimals = 0,
  target = maintain { at_most = 0, tolerance = 1 },
  value = function() return series "hendelser.alvorlige" end,
  definition = "Hendelser i klasse 1 og 2 etter departementenes felles inndeling.",
  source = "JD, hendelsesregisteret", responsible = "Sikkerhetsseksjonen",
}

-- 2. Øvelser. Hører til strategien for 2021–2025, under «systematisk beredskapsarbeid», som ikke ble
--    ført videre som mål i 2026. Indikatoren er derfor avsluttet: siste år er 2025.
data "øvelser.punkter" { unit = "antall", frequency = "A", kind = "flow", source = "JD, øvelsesdatabasen", title = { nb = "Oppfølgingspunkter etter øvelser" } }
data "øvelser.lukket" { unit = "antall", frequency = "A", kind = "flow", source = "JD, øvelsesdatabasen", title = { nb = "Oppfølgingspunkter som er lukket innen fristen" } }

indicator "øvelser" {
  title = { nb = "Øvelser som er fulgt opp", en = "Exercises followed up" },
  goals = { "ghos-2021/m2/g3" },
  unit = "%", direction = "increase", frequency = "A", delay = days(90), decimals = 0,
  baseline = { "2020", 60 }, target = reach { ["2025"] = 90 },
  value = function() return share(series "øvelser.lukket", series "øvelser.punkter") end,
  definition = "Oppfølgingspunkter fra øvelser som er lukket innen fristen. Avsluttet med strategien 31.12.2025.",
  source = "JD, øvelsesdatabasen", responsible = "Beredskapsavdelingen",
}

measure "felles-øvelse" {
  title = { nb = "Årlig krisestabsøvelse på tvers av departementene" }, lead = "jd", with = { "fd", "ud", "hod" },
  goals = { "ghos-2021/m2", "ghos-2026/m1" }, owner = "Beredskapsavdelingen",
  milestones = {
    { id = "øvelse-2026", title = { nb = "Øvelsen holdt" }, due = "2026-06-10" },
    -- Evalueringen skulle ligget klar i september. Den gjør ikke det, og det skal synes.
    { id = "evaluering-2026", title = { nb = "Evaluering sendt departementene" }, due = "2026-09-15" },
  },
}
