-- Aktører og arbeidsformer som eier tiltak og leverer tall ved siden av departementene.

actor "kjernegrupper" {
  name = { nb = "Kjernegrupper" }, kind = "arbeidsform", from = "2021-02-01",
  note = "Fra februar 2021; dagen er ikke kjent. Kjente grupper: Utsatte barn og unge (KUBU: ledes av BFD, med HOD, KD, JD, AID, KDD, KUD og DFD, fra februar 2021), Klima og omstilling, Kunnskap i kriser, Kompetanse i staten og departementene, Vann og avløp (høsten 2022). Måles på samordningstrappen, trinn 1–4: informasjonsutveksling; felles problemforståelse; unngå å svekke hverandres måloppnåelse; felles plan eller tiltak. Kilder: departementsstrategien fra 2026, DFØ-rapport 2024:7.",
}

actor "departementsakademiet" {
  name = { nb = "Departementsakademiet" }, kind = "kompetansetiltak",
  note = "Kilde: departementsstrategien fra 2026.",
}

actor "dio" {
  name = { nb = "Departementenes digitaliseringsorganisasjon" }, kind = "etat under DFD", from = "2025-01-01",
  note = "Kilder: departementsstrategien fra 2026; regjeringen.no, id3018997.",
}

actor "dfo" {
  name = { nb = "Direktoratet for forvaltning og økonomistyring (DFØ)" }, kind = "direktorat",
  note = "Administrativt under FIN; får oppdrag fra DFD (Prop. 1 S (2025–2026)). Kunnskapsgrunnlag, evalueringene 2023:7, 2024:7 og 2025:2, og statsansatteundersøkelsen (hvert tredje år siden 2007; i 2021 svarte 4 136 ansatte og 769 ledere av 8 292 spurte).",
}

actor "dss" {
  name = { nb = "Departementenes sikkerhets- og serviceorganisasjon" }, kind = "etat under DFD",
  note = "Fellestjenester; sekretariat i styringsmodellen. Kilde: DFØ-rapport 2023:7, kapittel 2. Ikke nevnt i strategiene.",
}

actor "strategisk-forum" {
  name = { nb = "Strategisk forum" }, kind = "forum",
  note = "Kilde: DFØ-rapport 2023:7, kapittel 2 (styrings- og beslutningsmodell for departementene). Ikke nevnt i strategiene.",
}

actor "tjenesteforumene" {
  name = { nb = "Tjenesteforumene" }, kind = "forum",
  note = "Kilde: DFØ-rapport 2023:7, kapittel 2. Ikke nevnt i strategiene.",
}

actor "departementsradene" {
  name = { nb = "Departementsrådene" }, kind = "øverste embetsleder i hvert departement",
  note = "Undertegnet strategien.",
}

actor "utenrikstjenesten" {
  name = { nb = "Utenrikstjenesten" }, kind = "del av UD",
  note = "Kilde: departementsstrategien fra 2026.",
}

actor "regjeringskvartalet" {
  name = { nb = "Nytt regjeringskvartal" }, kind = "fysisk samlokalisering",
  note = "Nevnt i begge strategiene.",
}
