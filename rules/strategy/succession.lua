-- Fra strategien for 2021–2025 til strategien som gjelder fra 2026, element for element.
--
-- Alt her er et forslag (state = "proposed") til DFD har bekreftet det. En serie fortsetter over skiftet:
-- en indikator kan tjene mål i begge strategiene. Det som ikke fikk noen etterfølger, har to = {}.
-- Kjennetegnene for 2025 hadde en dato og står derfor ikke her: de tok slutt med den.

succession {
  from = "ghos-2021/om", to = { "ghos-2026/om" }, relation = "continued",
  confidence = "high", state = "proposed",
  why = "Samme gjenstand: prioriterte samfunnsutfordringer. Verbet er styrket fra «legge til rette for at … kan løses» til «bistå regjeringen slik at … blir løst».",
}
succession {
  from = "ghos-2021/m1", to = { "ghos-2026/m1" }, relation = "continued",
  confidence = "high", state = "proposed",
  why = "Samme tittel uten «Mer».",
}
succession {
  from = "ghos-2021/m2", to = { "ghos-2026/m2" }, relation = "renamed",
  confidence = "high", state = "proposed",
  why = "«sterkere» er blitt «effektivt og enhetlig»; enhetlige arbeidsprosesser og samlede ressurser er ført videre.",
}
succession {
  from = "ghos-2021/m3", to = { "ghos-2026/m3" }, relation = "renamed",
  confidence = "high", state = "proposed",
  why = "Attraktivitet, kompetanse og mobilitet er ført videre; faglighet går delvis til mål 1.",
}
succession {
  from = "ghos-2021/om/p1", to = { "ghos-2026/m1" }, relation = "moved",
  confidence = "medium", state = "proposed",
  why = "Flerfaglighet er blitt «sektorfaglighet, tverrfaglighet».",
}
succession {
  from = "ghos-2021/om/p2", to = { "ghos-2026/m1", "ghos-2026/m2" }, relation = "split",
  confidence = "medium", state = "proposed",
  why = "Felles mål går til mål 1, samlede ressurser til mål 2.",
}
succession {
  from = "ghos-2021/om/p3", to = { "ghos-2026/m3" }, relation = "continued",
  confidence = "high", state = "proposed",
  why = "Tiltrekke, utvikle og beholde.",
}
succession {
  from = "ghos-2021/m1/g1", to = { "ghos-2026/m1" }, relation = "continued",
  confidence = "high", state = "proposed",
  why = "«relevante og helhetlige beslutningsgrunnlag».",
}
succession {
  from = "ghos-2021/m1/g2", to = { "ghos-2026/m1", "ghos-2026/v1" }, relation = "widened",
  confidence = "medium", state = "proposed",
  why = "Fra tidlig involvering til samarbeid om utvikling, finansiering og gjennomføring.",
}
succession {
  from = "ghos-2021/m1/g3", to = { "ghos-2026/v1", "ghos-2026/v4" }, relation = "widened",
  confidence = "medium", state = "proposed",
  why = "Kjernegruppene ble arbeidsformen; fellesarenaer er nytt.",
}
succession {
  from = "ghos-2021/m1/g4", to = { "ghos-2026/v5" }, relation = "moved",
  confidence = "medium", state = "proposed",
  why = "Felles kunnskapsbaser er blitt «bygge solid kunnskap»; gjenstanden er snevret inn til fellesskapet selv.",
}
succession {
  from = "ghos-2021/m1/g5", to = { "ghos-2026/v1" }, relation = "moved",
  confidence = "medium", state = "proposed",
  why = "Langsiktighet står nå i situasjonsbeskrivelsen (sektor- og samfunnsstyringen og budsjettprosessen).",
}
succession {
  from = "ghos-2021/m1/g6", to = {}, relation = "closed",
  confidence = "high", state = "proposed",
  why = "Trinnvis reform er ikke nevnt.",
}
succession {
  from = "ghos-2021/m2/g1", to = { "ghos-2026/m2", "ghos-2026/v3" }, relation = "split",
  confidence = "medium", state = "proposed",
  why = "«lære av hverandre»; bruke kompetansen i hele fellesskapet.",
}
succession {
  from = "ghos-2021/m2/g2", to = { "ghos-2026/m2", "ghos-2026/v2" }, relation = "continued",
  confidence = "medium", state = "proposed",
  why = "Fellestjenester står nå i situasjonsbeskrivelsen: «vi må også utvikle flere effektive fellestjenester … ikke kommet langt nok».",
}
succession {
  from = "ghos-2021/m2/g3", to = {}, relation = "closed",
  confidence = "high", state = "proposed",
  why = "Beredskap er bare nevnt som et utviklingstrekk.",
}
succession {
  from = "ghos-2021/m2/g4", to = { "ghos-2026/v4" }, relation = "moved",
  confidence = "low", state = "proposed",
  why = "Felles velferdstilbud er blitt fellesarenaer.",
}
succession {
  from = "ghos-2021/m3/g1", to = { "ghos-2026/m1", "ghos-2026/m3" }, relation = "split",
  confidence = "medium", state = "proposed",
  why = "Faglighet.",
}
succession {
  from = "ghos-2021/m3/g2", to = { "ghos-2026/om" }, relation = "moved",
  confidence = "high", state = "proposed",
  why = "«etterleve embetspliktene» står nå i det målene hviler på.",
}
succession {
  from = "ghos-2021/m3/g3", to = { "ghos-2026/m3", "ghos-2026/v3" }, relation = "continued",
  confidence = "high", state = "proposed",
  why = "Kompetanseutvikling og mobilitet; karriereveier er ikke nevnt.",
}
succession {
  from = "ghos-2021/m3/g4", to = { "ghos-2026/m3" }, relation = "narrowed",
  confidence = "medium", state = "proposed",
  why = "«kompetente … ledere»; ordene om rollemodeller er tatt ut.",
}
succession {
  from = "ghos-2021/m3/g5", to = { "ghos-2026/m2", "ghos-2026/v2" }, relation = "moved",
  confidence = "high", state = "proposed",
  why = "Ny teknologi flytter fra mål 3 til mål 2.",
}
succession {
  from = "ghos-2021/u1", to = { "ghos-2026/m1", "ghos-2026/v1" }, relation = "continued",
  confidence = "medium", state = "proposed",
}
succession {
  from = "ghos-2021/u2", to = { "ghos-2026/v1" }, relation = "weakened",
  confidence = "low", state = "proposed",
  why = "«3–6 år frem i tid» er ikke gjentatt; langsiktighet er det.",
}
succession {
  from = "ghos-2021/u3", to = { "ghos-2026/m2", "ghos-2026/v2" }, relation = "continued",
  confidence = "medium", state = "proposed",
}
succession {
  from = "ghos-2021/u4", to = { "ghos-2026/v3" }, relation = "continued",
  confidence = "high", state = "proposed",
}
succession {
  from = "ghos-2021/u5", to = { "ghos-2026/m2", "ghos-2026/v2" }, relation = "continued",
  confidence = "high", state = "proposed",
}
-- Nytt i 2026.
succession {
  to = { "ghos-2026/m3" }, relation = "new",
  confidence = "high", state = "proposed",
  why = "«ivareta et godt arbeidsmiljø» og «rekruttere» er sagt uttrykkelig.",
}
succession {
  to = { "ghos-2026/v1" }, relation = "new",
  confidence = "high", state = "proposed",
  why = "«finansiering» av politikk på tvers av departementene.",
}
succession {
  to = { "ghos-2026/m2" }, relation = "new",
  confidence = "high", state = "proposed",
  why = "«fleksible arbeidsmåter», «smart og ansvarlig» bruk av ny teknologi, kunstig intelligens.",
}
