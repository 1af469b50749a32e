-- Tertialrapporten om departementsstrategien: alle departementene, de tre målene, perioden som rapporteres.

report "tertialrapport" {
  title = { nb = "Tertialrapport for departementsstrategien", en = "Tertial report on the ministries' common strategy" },
  audience = { nb = "Departementsrådene og strategisk forum" },
  language = "nb",
  period = "reported",
  ministries = "all",
  goals = { "ghos-2026/m1", "ghos-2026/m2", "ghos-2026/m3" },
  formats = { "html", "markdown", "csv", "json" },
}
