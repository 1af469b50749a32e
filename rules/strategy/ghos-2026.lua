-- Gode hver for oss. Best sammen. Departementsstrategien, gjeldende fra 2026.
--
-- Strategien har tre mål uten egne underpunkter, og fem virkemidler som er felles for målene.
-- Den sier ingen sluttdato; derfor er «to» ikke satt.

strategy "ghos-2026" {
  title = { nb = "Gode hver for oss. Best sammen." },
  subtitle = { nb = "Departementsstrategien" },
  from = "2026-01-01",
  replaces = "ghos-2021",
  driver = "dfd",
  source = "Departementsstrategien «Gode hver for oss. Best sammen.», gjeldende fra 2026",
  note = "Strategien «Gode hver for oss. Best sammen» eies av departementene i fellesskap. DFD har et særlig pådriveransvar for gjennomføring og oppfølging av strategien. Dokumentet sier verken periode eller sluttdato; at det gjelder fra 2026, står i DFØ-rapport 2025:2, kapittel 1.",
}

-- Dokumentet kaller ikke dette et overordnet mål; det er det som de tre målene hviler på.
-- Tittelen er kortformen, ordrett fra slutten av teksten.

element "ghos-2026/om" {
  kind = "overarching",
  number = 1,
  title = { nb = "bistå regjeringen slik at prioriterte samfunnsutfordringer blir løst" },
  text = { nb = "Statsministerens kontor og departementene med utenrikstjenesten er en viktig del av demokratiet vårt. Endringer i samfunnet påvirker oss, og krever at vi utvikler oss. Vi skal ivareta forvaltningsverdiene, etterleve embetspliktene og bistå regjeringen slik at prioriterte samfunnsutfordringer blir løst." },
}

-- «Vi setter tre mål for utviklingen av departementsfellesskapet:»

element "ghos-2026/m1" {
  kind = "goal",
  number = 1,
  title = { nb = "Samordnet utvikling og gjennomføring av politikk" },
  text = { nb = "Vi skal gi regjeringen relevante og helhetlige beslutningsgrunnlag, og være godt samordnet i gjennomføringen av politikk. For å lykkes, vil vi kombinere sektorfaglighet, tverrfaglighet og vilje til å finne felles løsninger." },
  parent = "ghos-2026/om",
}

element "ghos-2026/m2" {
  kind = "goal",
  number = 2,
  title = { nb = "Et effektivt og enhetlig departementsfellesskap" },
  text = { nb = "Vi skal utnytte de samlede ressursene våre effektivt. Departementene skal lære av hverandre og ha både enhetlige og fleksible arbeidsmåter. Vi vil ta i bruk ny teknologi på en smart og ansvarlig måte." },
  parent = "ghos-2026/om",
}

element "ghos-2026/m3" {
  kind = "goal",
  number = 3,
  title = { nb = "Attraktive arbeidsplasser med kompetente medarbeidere og ledere" },
  text = { nb = "Vi skal arbeide helhetlig og strategisk med å utvikle, beholde og rekruttere faglig dyktige medarbeidere og ivareta et godt arbeidsmiljø. Flere medarbeidere og ledere i departementene får muligheten til å jobbe flere steder i fellesskapet." },
  parent = "ghos-2026/om",
}

-- «Målene skal vi nå gjennom å …» Virkemidlene har ingen forelder: hvert av dem tjener alle tre målene.

element "ghos-2026/v1" {
  kind = "means",
  number = 1,
  text = { nb = "Samarbeide godt om både utvikling, finansiering og gjennomføring av politikk" },
}

element "ghos-2026/v2" {
  kind = "means",
  number = 2,
  text = { nb = "Effektivisere arbeidsprosesser og utnytte teknologiske muligheter" },
}

element "ghos-2026/v3" {
  kind = "means",
  number = 3,
  text = { nb = "Utvikle og bruke kompetansen i hele departementsfellesskapet" },
}

element "ghos-2026/v4" {
  kind = "means",
  number = 4,
  text = { nb = "Etablere flere fellesarenaer for departementene" },
}

element "ghos-2026/v5" {
  kind = "means",
  number = 5,
  text = { nb = "Bygge solid kunnskap for å kunne utvikle departementsfellesskapet videre" },
}

link { from = "ghos-2026/v1", to = "ghos-2026/m1", relation = "serves", valid_from = "2026-01-01" }
link { from = "ghos-2026/v1", to = "ghos-2026/m2", relation = "serves", valid_from = "2026-01-01" }
link { from = "ghos-2026/v1", to = "ghos-2026/m3", relation = "serves", valid_from = "2026-01-01" }

link { from = "ghos-2026/v2", to = "ghos-2026/m1", relation = "serves", valid_from = "2026-01-01" }
link { from = "ghos-2026/v2", to = "ghos-2026/m2", relation = "serves", valid_from = "2026-01-01" }
link { from = "ghos-2026/v2", to = "ghos-2026/m3", relation = "serves", valid_from = "2026-01-01" }

link { from = "ghos-2026/v3", to = "ghos-2026/m1", relation = "serves", valid_from = "2026-01-01" }
link { from = "ghos-2026/v3", to = "ghos-2026/m2", relation = "serves", valid_from = "2026-01-01" }
link { from = "ghos-2026/v3", to = "ghos-2026/m3", relation = "serves", valid_from = "2026-01-01" }

link { from = "ghos-2026/v4", to = "ghos-2026/m1", relation = "serves", valid_from = "2026-01-01" }
link { from = "ghos-2026/v4", to = "ghos-2026/m2", relation = "serves", valid_from = "2026-01-01" }
link { from = "ghos-2026/v4", to = "ghos-2026/m3", relation = "serves", valid_from = "2026-01-01" }

link { from = "ghos-2026/v5", to = "ghos-2026/m1", relation = "serves", valid_from = "2026-01-01" }
link { from = "ghos-2026/v5", to = "ghos-2026/m2", relation = "serves", valid_from = "2026-01-01" }
link { from = "ghos-2026/v5", to = "ghos-2026/m3", relation = "serves", valid_from = "2026-01-01" }
