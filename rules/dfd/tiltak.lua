-- Tiltaksoversikten: DFDs egne tiltak. De andre departementene har sine i egne mapper.
-- Tiltakene står ikke i strategien; de kommer, endres og avsluttes underveis.

measure "felles-ikt" {
  title = { nb = "Felles IKT-plattform" }, lead = "dfd", with = { "jd", "ud" }, goals = { "ghos-2026/m2" },
  owner = "Departementenes digitaliseringsorganisasjon", begins = "2026-01-15", priority = 1,
  milestones = {
    { id = "pilot", title = { nb = "Pilot i tre departement" }, due = "2026-06-30" },
    { id = "anskaffelse", title = { nb = "Kontrakt med leverandør" }, due = "2026-12-15" },
    -- Utrullingen ventet på sikkerhetsgodkjenningen og ble planlagt på nytt i mai 2026.
    { id = "utrulling", title = { nb = "Åtte departementer på plattformen" }, due = "2027-06-30", original = "2026-12-31" },
  },
}

measure "lederutvikling" {
  title = { nb = "Felles lederprogram i Departementsakademiet" }, lead = "dfd", with = { "fin", "hod", "kd" },
  -- Begynte under forrige strategi og er videreført.
  goals = { "ghos-2026/m3", "ghos-2026/m2", "ghos-2021/m3" }, owner = "Departementsakademiet",
  begins = "2024-09-01", priority = 3,
  milestones = {
    { id = "kull-1", title = { nb = "Første kull ferdig" }, due = "2026-03-31" },
    { id = "kull-2", title = { nb = "Andre kull ferdig" }, due = "2026-11-30" },
    { id = "evaluering", title = { nb = "Evaluering lagt frem" }, due = "2027-05-31" },
  },
}

measure "ki-retningslinjer" {
  title = { nb = "Felles retningslinjer for bruk av kunstig intelligens" }, lead = "dfd", with = { "jd", "fin", "ed" },
  goals = { "ghos-2026/m2" }, owner = "Avdeling for digitaliseringspolitikk", begins = "2026-03-01", priority = 2,
  milestones = {
    { id = "utkast", title = { nb = "Utkast på høring i departementene" }, due = "2026-04-15" },
    { id = "vedtatt", title = { nb = "Retningslinjene vedtatt i strategisk forum" }, due = "2026-11-15" },
  },
}
