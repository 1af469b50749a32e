-- Tiltaksoversikten: alle tiltakene, hva som er nytt, endret, videreført og avsluttet, og hvem som endret hva.

report "tiltaksoversikt" {
  title = { nb = "Tiltaksoversikt for departementsstrategien", en = "Register of measures under the ministries' common strategy" },
  audience = { nb = "Strategisk forum" },
  language = "nb",
  period = "reported",
  sections = { "register", "measures", "method" },
  formats = { "html", "markdown" },
}
