-- Hvem som har hvilket ansvar for strategien, og når.
-- Oppgaven gikk fra KMD til KDD ved et navneskifte (samme id) og videre til DFD ved delingen i 2024.

role {
  ministry = "kdd", strategy = "ghos-2021", from = "2021-01-01", to = "2021-12-31",
  text = { nb = "Ansvar for å lede arbeidet og utarbeide tiltaksoversikt (som KMD). Kilde: strategien for 2021–2025." },
}

role {
  ministry = "kdd", strategy = "ghos-2021", from = "2022-01-01", to = "2023-12-31",
  text = { nb = "Særskilt koordineringsansvar (samme oppgave, omdøpt departement). Kilde: DFØ-rapport 2023:7." },
}

role {
  ministry = "dfd", strategy = "ghos-2021", from = "2024-01-01", to = "2025-12-31",
  text = { nb = "Koordineringen videreført. Sluttet av DFDs portefølje; DFD bestilte DFØ-rapport 2024:7." },
}

role {
  ministry = "dfd", strategy = "ghos-2026", from = "2026-01-01",
  text = { nb = "Særlig pådriveransvar for gjennomføring og oppfølging. Kilde: departementsstrategien fra 2026." },
}

-- Det som gjelder alle, likt. DFD fantes ikke før 2024.
local alle = {
  "smk", "aid", "bfd", "dfd", "ed", "fin", "fd", "hod", "jd",
  "kld", "kdd", "kud", "kd", "lmd", "nfd", "sd", "ud",
}

for _, id in ipairs(alle) do
  role {
    ministry = id, strategy = "ghos-2026", from = "2026-01-01",
    text = { nb = "Eier strategien i fellesskap med de andre. Kilde: departementsstrategien fra 2026." },
  }
  role {
    ministry = id, strategy = "ghos-2021", from = id == "dfd" and "2024-01-01" or "2021-01-01", to = "2025-12-31",
    text = { nb = "Konsensusprinsippet: likestilte enheter, ingen konsernorganisering. Kilde: DFØ-rapport 2023:7, kapittel 2." },
  }
end
