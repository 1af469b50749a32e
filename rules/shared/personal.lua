-- Personaltall som alle departementene måler likt.
--
-- Bruk:  local personal = require "shared/personal"
--        personal.ansatte()
--        personal.sykefravaer()
--        personal.turnover()
--
-- Indikatorene tilhører departementet som kaller funksjonen. Navnene på seriene er felles, ellers kan
-- ikke DFD lese dem på tvers: ansatte, ansatte.snitt, sluttet.eksternt, sykefravær.tapte, sykefravær.avtalte.
-- (Funksjonsnavn i Lua kan ikke ha æ, ø og å. Navn på serier og indikatorer kan.)

local personal = {}

-- Serier --------------------------------------------------------------------------------------

-- Antall ansatte ved utgangen av året, etter kjønn (kvinne, mann) og alder (under-35, 35-49, over-49).
function personal.ansatte()
  data "ansatte" {
    title = { nb = "Ansatte ved utgangen av året", nn = "Tilsette ved utgangen av året" },
    unit = "personer", frequency = "A", kind = "stock", dimensions = { "kjønn", "alder" },
    source = "Statens lønnssystem (DFØ); samlet tall 2024 fra DFØ-rapport 2025:2 (SSB tabell 12623)",
  }
end

-- Gjennomsnittet gjennom året er nevneren i turnover. Det leveres som et eget tall, ikke som
-- gjennomsnittet av to årsskifter, for da ville et brudd midt i perioden gitt feil svar.
function personal.bevegelse()
  data "ansatte.snitt" {
    title = { nb = "Ansatte, gjennomsnitt gjennom året" },
    unit = "personer", frequency = "A", kind = "stock", source = "Statens lønnssystem (DFØ)",
  }
  data "sluttet.eksternt" {
    title = { nb = "Sluttet og gikk ut av departementsfellesskapet" },
    unit = "personer", frequency = "A", kind = "flow", source = "Statens lønnssystem (DFØ)",
  }
end

-- Indikatorer ---------------------------------------------------------------------------------

-- valg.mål: høyeste fravær i prosent (5 om ikke annet er sagt), valg.slingring: hvor langt over som er gult.
function personal.sykefravaer(valg)
  valg = valg or {}
  data "sykefravær.tapte" {
    title = { nb = "Tapte dagsverk på grunn av sykdom" },
    unit = "dager", frequency = "T", kind = "flow", source = "Statens lønnssystem (DFØ)",
  }
  data "sykefravær.avtalte" {
    title = { nb = "Avtalte dagsverk" },
    unit = "dager", frequency = "T", kind = "flow", source = "Statens lønnssystem (DFØ)",
  }
  indicator "sykefravær" {
    title = valg.title or { nb = "Sykefravær", nn = "Sjukefråvær", en = "Sickness absence" },
    goals = { "ghos-2021/m3", "ghos-2026/m3" },
    unit = "%", direction = "decrease", frequency = "T", delay = days(30), decimals = 1,
    target = maintain { at_most = valg["mål"] or 5, tolerance = valg.slingring or 0.5 },
    value = function() return share(series "sykefravær.tapte", series "sykefravær.avtalte") end,
    definition = "Tapte dagsverk på grunn av egen sykdom i prosent av avtalte dagsverk, egenmeldt og legemeldt.",
    source = "Statens lønnssystem (DFØ)",
    responsible = valg.ansvarlig or "Administrasjonsavdelingen",
  }
end

-- Turnover under 6 prosent er også et varsel: da kommer det ingen nye til.
function personal.turnover(valg)
  valg = valg or {}
  indicator "turnover" {
    title = valg.title or { nb = "Ekstern turnover", nn = "Ekstern turnover", en = "External turnover" },
    goals = { "ghos-2021/m3", "ghos-2026/m3" },
    unit = "%", frequency = "A", delay = days(90), decimals = 1,
    target = band(6, 12),
    value = function() return share(series "sluttet.eksternt", series "ansatte.snitt") end,
    definition = "Sluttet i løpet av året og gikk ut av departementsfellesskapet, i prosent av gjennomsnittlig antall ansatte. Overgang til et annet departement og omorganisering er ikke med.",
    source = "Statens lønnssystem (DFØ)",
    responsible = valg.ansvarlig or "Administrasjonsavdelingen",
  }
end

-- Kvinner blant ledere. Celler under fem er skjult (Q), og da mangler andelen.
function personal.kvinner_i_ledelse(valg)
  valg = valg or {}
  data "ledere" {
    title = { nb = "Ledere med personalansvar" },
    unit = "personer", frequency = "A", kind = "stock", dimensions = { "kjønn" },
    source = "Statens lønnssystem (DFØ)",
  }
  indicator "kvinner.ledelse" {
    title = valg.title or { nb = "Kvinner blant ledere", nn = "Kvinner blant leiarar", en = "Women among leaders" },
    goals = { "ghos-2026/m3" },
    unit = "%", frequency = "A", delay = days(90), decimals = 0,
    target = band(40, 60, { tolerance = 2 }),
    value = function()
      return share(series "ledere{kjønn=kvinne}", cube "ledere":sum("kjønn"))
    end,
    definition = "Kvinner i prosent av ledere med personalansvar ved utgangen av året.",
    source = "Statens lønnssystem (DFØ)",
    responsible = valg.ansvarlig or "Administrasjonsavdelingen",
  }
end

-- Det vanlige: alt som alle har. De som skiller seg ut, kaller delene hver for seg.
function personal.alt(valg)
  personal.ansatte()
  personal.bevegelse()
  personal.sykefravaer(valg)
  personal.turnover(valg)
end

return personal
