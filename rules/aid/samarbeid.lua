-- Samarbeid og mobilitet i AID

-- Teller oppdrag som står likelydende i tildelingsbrev fra minst to departementer.
data "tildelingsbrev.fellesoppdrag" { unit = "antall", frequency = "A", kind = "flow", source = "Gjennomgang av tildelingsbrevene" }

indicator "fellesoppdrag" {
  title = { nb = "Fellesoppdrag i tildelingsbrevene", en = "Joint assignments in allocation letters" },
  goals = { "ghos-2026/m1" }, unit = "antall", direction = "increase", frequency = "A", delay = days(60), decimals = 0,
  -- Utgangspunkt og mål står i mål.csv.
  value = function() return series "tildelingsbrev.fellesoppdrag" end,
  definition = "Likelydende oppdrag til underliggende etater, gitt av AID og minst ett departement til.",
  source = "Gjennomgang av tildelingsbrevene", responsible = "Økonomi- og virksomhetsstyringsavdelingen",
}

-- Flyttinger på grunn av omorganisering er holdt utenfor. Ellers hadde 2021–2022 sett ut som et
-- rekordår, da integrering kom over fra KD.
data "mobilitet.til-andre" { unit = "personer", frequency = "A", kind = "flow", source = "Statens lønnssystem (DFØ)" }

indicator "mobilitet" {
  title = { nb = "Ansatte som gikk til et annet departement", en = "Moves between ministries" },
  goals = { "ghos-2021/m3", "ghos-2021/m3/g3", "ghos-2026/m3" },
  unit = "%", direction = "increase", frequency = "A", delay = days(90), decimals = 1,
  value = function() return share(series "mobilitet.til-andre", series "ansatte.snitt") end,
  definition = "Gikk til et annet departement i løpet av året, i prosent av gjennomsnittlig antall ansatte. Omorganisering er ikke med.",
  source = "Statens lønnssystem (DFØ)", responsible = "HR-seksjonen",
}
