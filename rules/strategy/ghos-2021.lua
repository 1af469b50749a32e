-- Gode hver for oss. Best sammen. Overordnet strategi for departementsfellesskapet 2021–2025.
--
-- Teksten er ordrett den som departementene vedtok. Strategien gjelder ikke lenger, men den slettes
-- aldri: indikatorer og tiltak fra 2021–2025 peker hit, og succession.lua sier hva som ble av hvert element.
-- En id brukes aldri om igjen til noe annet.

strategy "ghos-2021" {
  title = { nb = "Gode hver for oss. Best sammen." },
  subtitle = { nb = "Overordnet strategi for departementsfellesskapet 2021–2025" },
  from = "2021-01-01",
  to = "2025-12-31",
  driver = "kdd",  -- KMD da strategien ble til, KDD fra 2022; oppgaven fulgte med til DFD fra 2024, se roles.lua
  source = "https://www.regjeringen.no/no/dokumenter/gode-hver-for-oss.-best-sammen/id2856172/",
  note = "Avløste «Helhet, kvalitet og effektivitet – Strategi for bedre og mer effektive administrative tjenester i departementsfellesskapet» (2016–2020). Lagt frem i mai 2021 (DFØ-rapport 2023:7). Tiltakene står ikke i strategien, men i en egen tiltaksoversikt som ble oppdatert jevnlig. Tegn som var gått tapt i tekstgjenkjenningen av dokumentet, er rettet.",
}

-- Overordnet mål. «Det skal vi klare gjennom» tre ting.

element "ghos-2021/om" {
  kind = "overarching",
  number = 1,
  text = { nb = "Vi legger til rette for at prioriterte samfunnsutfordringer kan løses" },
}

element "ghos-2021/om/p1" {
  kind = "through",
  number = 1,
  title = { nb = "Flerfaglighet" },
  text = { nb = "Vi samarbeider på tvers for å utvikle det faglige grunnlaget for politiske beslutninger og i oppfølgingen av vedtatt politikk." },
  parent = "ghos-2021/om",
}

element "ghos-2021/om/p2" {
  kind = "through",
  number = 2,
  title = { nb = "Samordning" },
  text = { nb = "Vi følger felles mål og utnytter de samlede ressursene bedre." },
  parent = "ghos-2021/om",
}

element "ghos-2021/om/p3" {
  kind = "through",
  number = 3,
  title = { nb = "Attraktivitet" },
  text = { nb = "Vi tiltrekker oss, utvikler og beholder den beste fagkompetansen." },
  parent = "ghos-2021/om",
}

-- Målområde 1. «Det skjer gjennom»

element "ghos-2021/m1" {
  kind = "goal",
  number = 1,
  title = { nb = "Mer samordnet utvikling og gjennomføring av politikk" },
  text = { nb = "Sikre helhetsperspektivet ved bedre samarbeid og forankring på tvers av berørte departementer. God faglig tilrettelegging av grunnlaget for politiske beslutninger for å få større kraft i gjennomføringen av tverrsektorielle tiltak." },
  parent = "ghos-2021/om",
}

element "ghos-2021/m1/g1" {
  kind = "through",
  number = 1,
  text = { nb = "økt kvalitet på beslutningsgrunnlag" },
  parent = "ghos-2021/m1",
}

element "ghos-2021/m1/g2" {
  kind = "through",
  number = 2,
  text = { nb = "tidlig involvering av andre departementer for å sikre helhet og bredde" },
  parent = "ghos-2021/m1",
}

element "ghos-2021/m1/g3" {
  kind = "through",
  number = 3,
  text = { nb = "utvikling av arbeidsformer som kan gi merverdi og sikre forankring på tvers på områder med behov for vedvarende og bred samordning" },
  parent = "ghos-2021/m1",
}

element "ghos-2021/m1/g4" {
  kind = "through",
  number = 4,
  text = { nb = "utvikling og vedlikehold av felles kunnskapsbaser på sammensatte politikkfelt" },
  parent = "ghos-2021/m1",
}

element "ghos-2021/m1/g5" {
  kind = "through",
  number = 5,
  text = { nb = "mer samordnet, langsiktig og strategisk styring" },
  parent = "ghos-2021/m1",
}

element "ghos-2021/m1/g6" {
  kind = "through",
  number = 6,
  text = { nb = "vekt på trinnvis reform" },
  parent = "ghos-2021/m1",
}

-- Målområde 2. «Det skjer gjennom»

element "ghos-2021/m2" {
  kind = "goal",
  number = 2,
  title = { nb = "Et sterkere departementsfellesskap" },
  text = { nb = "Bedre forvaltningskompetanse, enhetlige arbeidsprosesser og felles støttefunksjoner med god kvalitet som reduserer hindre for samarbeid på tvers og som gjør at vi bruker de samlede ressursene effektivt." },
  parent = "ghos-2021/om",
}

element "ghos-2021/m2/g1" {
  kind = "through",
  number = 1,
  text = { nb = "at vi bygger forvaltningskompetanse og felles kultur på prioriterte områder" },
  parent = "ghos-2021/m2",
}

element "ghos-2021/m2/g2" {
  kind = "through",
  number = 2,
  text = { nb = "at departementenes støttefunksjoner er fellestjenester som styres sentralt der det er effektivt og hensiktsmessig" },
  parent = "ghos-2021/m2",
}

element "ghos-2021/m2/g3" {
  kind = "through",
  number = 3,
  text = { nb = "systematisk beredskapsarbeid med læring og videreutvikling av rutiner, planer og øvelser" },
  parent = "ghos-2021/m2",
}

element "ghos-2021/m2/g4" {
  kind = "through",
  number = 4,
  text = { nb = "at vi har felles velferdstilbud som skaper «vi»-følelse" },
  parent = "ghos-2021/m2",
}

-- Målområde 3. «Det skjer gjennom»

element "ghos-2021/m3" {
  kind = "goal",
  number = 3,
  title = { nb = "Styrket faglighet og en mer attraktiv arbeidsplass med mange muligheter" },
  text = { nb = "Departementene er en attraktiv arbeidsplass med sterk faglighet, god rolleforståelse og forståelse for politiske prosesser." },
  parent = "ghos-2021/om",
}

element "ghos-2021/m3/g1" {
  kind = "through",
  number = 1,
  text = { nb = "styrking av embetsverkets faglighet innenfor politisk relevante rammer" },
  parent = "ghos-2021/m3",
}

element "ghos-2021/m3/g2" {
  kind = "through",
  number = 2,
  text = { nb = "økt bevissthet om de syv pliktene for embetsverket" },
  parent = "ghos-2021/m3",
}

element "ghos-2021/m3/g3" {
  kind = "through",
  number = 3,
  text = { nb = "satsing på kompetanseutvikling, flere karriereveier og økt mobilitet i departementsfellesskapet" },
  parent = "ghos-2021/m3",
}

element "ghos-2021/m3/g4" {
  kind = "through",
  number = 4,
  text = { nb = "at motiverte og kompetente ledere går foran som rollemodeller" },
  parent = "ghos-2021/m3",
}

element "ghos-2021/m3/g5" {
  kind = "through",
  number = 5,
  text = { nb = "å videreutvikle nye arbeidsformer og ta i bruk verktøy som fremmer samhandling og innovasjon" },
  parent = "ghos-2021/m3",
}

-- Utviklingsområder. De går på tvers av målområdene.

element "ghos-2021/u1" {
  kind = "development-area",
  number = 1,
  text = { nb = "Videreutvikling av – og forsøk med – arbeidsmåter som fremmer samordning og samarbeid for å styrke departementsfellesskapets arbeid med sektorovergripende samfunnsutfordringer." },
}

element "ghos-2021/u2" {
  kind = "development-area",
  number = 2,
  text = { nb = "Øke den strategiske orienteringen 3–6 år frem i tid og bidra til at departementene leder an i omstillingen av offentlig sektor." },
}

element "ghos-2021/u3" {
  kind = "development-area",
  number = 3,
  text = { nb = "Videreutvikle administrative fellestjenester for økt kvalitet og effektiv ressursbruk." },
}

element "ghos-2021/u4" {
  kind = "development-area",
  number = 4,
  text = { nb = "Styrke innsatsen for kompetanseutvikling i departementsfellesskapet." },
}

element "ghos-2021/u5" {
  kind = "development-area",
  number = 5,
  text = { nb = "Videreutvikle arbeidsformene i departementene og ta i bruk nye digitale løsninger." },
}

-- «Dette ønsker vi skal kjennetegne departementsfellesskapet i 2025». Kjennetegnene har en dato, og ingen av dem er ført videre.

element "ghos-2021/k1" {
  kind = "characteristic",
  number = 1,
  text = { nb = "Departementene samarbeider godt om kunnskapsgrunnlag og reformer når det er nødvendig for å lykkes." },
  target_date = "2025-12-31",
}

element "ghos-2021/k2" {
  kind = "characteristic",
  number = 2,
  text = { nb = "Departementene er et fellesskap med sterk «vi»-følelse, som har gode og effektive fellestjenester og er innrettet for å samarbeide og bruke ressurser effektivt." },
  target_date = "2025-12-31",
}

element "ghos-2021/k3" {
  kind = "characteristic",
  number = 3,
  text = { nb = "Departementene er en attraktiv og effektiv arbeidsplass som tiltrekker, utvikler og beholder riktig fagkompetanse, og som legger til rette for mobilitet mellom sektorene." },
  target_date = "2025-12-31",
}
