-- Skiftet fra strategien for 2021–2025 til den fra 2026: hvordan den gamle endte, og hva den nye begynner med.

report "strategiskifte" {
  title = { nb = "Fra den gamle strategien til den nye", en = "From the old strategy to the new" },
  audience = { nb = "Departementsrådene og strategisk forum" },
  language = "nb",
  period = "reported",
  sections = { "transition", "method" },
  formats = { "html", "markdown" },
}
