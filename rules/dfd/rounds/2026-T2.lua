-- Rapporteringsrunden for 2. tertial 2026. «retning round open» åpner den; «retning round status» viser hvem som skal gjøre hva.

round "2026-T2" {
  title = { nb = "Rapportering for 2. tertial 2026", en = "Reporting for the second tertial of 2026" },
  period = "2026-T2",
  as_of = "2026-10-15",  -- dagen alt regnes på, og departementene som fantes da, er med

  -- Siste dag for hvert steg.
  deadlines = {
    submitted = "2026-09-21",     -- controlleren leverer
    assured = "2026-09-28",       -- kvalitetssikreren har sett på det
    approved = "2026-10-05",      -- departementsråden godkjenner
    consolidated = "2026-10-12",  -- DFD setter sammen
    published = "2026-10-15",     -- DFD gir ut
  },

  -- Det hvert departement leverer, ut over tallene.
  deliver = {
    comments = { "red" },    -- statuser som trenger en kommentar
    deviations = { "red" },  -- statuser som trenger avvik, årsak, tiltak og prognose
    measures = true,         -- milepæler som er forfalt, må være meldt
  },

  -- Steg som en annen enn den som tok steget foran, må ta.
  two_persons = { "assured", "approved" },

  reminders = { 7, 1 },  -- dager før en frist
}
