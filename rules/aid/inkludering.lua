-- Inkludering og mangfold i AID

local personal = require "shared/personal"

personal.alt { ansvarlig = "HR-seksjonen" }
personal.kvinner_i_ledelse { ansvarlig = "HR-seksjonen" }

-- SSB sluttet å gi ut tabellen vi brukte, i 2017. Vi telte selv en stund, men cellene ble så små at
-- tallet for 2023 er skjult (Q), og fra 2024 er det ikke samlet inn (L). Indikatoren står her for at
-- det skal synes at vi ikke vet, i stedet for at den forsvinner.
data "innvandrerbakgrunn" { unit = "personer", frequency = "A", kind = "stock", source = "AID, egen telling" }
data "ansatte.svart" { unit = "personer", frequency = "A", kind = "stock", source = "AID, egen telling" }

indicator "mangfold" {
  title = { nb = "Ansatte med innvandrerbakgrunn", en = "Staff with immigrant background" },
  goals = { "ghos-2026/m3" }, unit = "%", direction = "increase", frequency = "A", delay = days(120), decimals = 1,
  value = function() return share(series "innvandrerbakgrunn", series "ansatte.svart") end,
  definition = "Andel av dem som svarte på den frivillige tellingen.",
  source = "AID, egen telling", responsible = "HR-seksjonen",
}

measure "rekrutteringsportal" {
  title = { nb = "Felles portal for ledige stillinger i departementene" }, lead = "aid", with = { "dfd", "hod", "kud" },
  goals = { "ghos-2026/m3", "ghos-2026/m2" }, owner = "HR-seksjonen",
  milestones = {
    { id = "krav", title = { nb = "Kravene er avklart" }, due = "2026-05-15" },
    { id = "lansering", title = { nb = "Portalen er åpnet" }, due = "2026-12-01", original = "2026-09-01" },
  },
}
