-- Departementene og historien deres. Statsministerens kontor regnes med blant dem.
--
-- Id-en er ikke navnet og ikke forkortelsen: et navneskifte beholder id-en, og serien går videre.
-- «Alle departementene» er derfor en mengde på en dato: 16 med SMK i 2022–2023, 17 fra 2024.

ministry "smk" {
  names = {
    { short = "SMK", nb = "Statsministerens kontor", nn = "Statsministerens kontor", en = "Office of the Prime Minister" },
  },
  note = "Ikke et departement, men regnes med blant dem. Den nynorske formen er den som brukes på regjeringen.no.",
}

ministry "aid" {
  from = "2014-01-01",
  names = {
    { short = "ASD", nb = "Arbeids- og sosialdepartementet", nn = "Arbeids- og sosialdepartementet", en = "Ministry of Labour and Social Affairs", from = "2014-01-01", to = "2021-12-31" },
    { short = "AID", nb = "Arbeids- og inkluderingsdepartementet", nn = "Arbeids- og inkluderingsdepartementet", en = "Ministry of Labour and Social Inclusion", from = "2022-01-01" },
  },
  note = "Fikk integrering fra KD da regjeringen Støre tiltrådte i oktober 2021 (Stat & Styring 21.10.2021).",
}

ministry "bfd" {
  names = {
    { short = "BFD", nb = "Barne- og familiedepartementet", nn = "Barne- og familiedepartementet", en = "Ministry of Children and Families" },
  },
  note = "Har hatt dette navnet siden 2019.",
}

ministry "dfd" {
  from = "2024-01-01",
  names = {
    { short = "DFD", nb = "Digitaliserings- og forvaltningsdepartementet", nn = "Digitaliserings- og forvaltningsdepartementet", en = "Ministry of Digitalisation and Public Governance", from = "2024-01-01" },
  },
  predecessors = { "kdd" },
  note = "Vedtatt 16. oktober 2023: tre avdelinger og om lag 130 personer fra KDD (regjeringen.no, id3000284).",
}

ministry "ed" {
  from = "1997-01-01",
  names = {
    { short = "OED", nb = "Olje- og energidepartementet", nn = "Olje- og energidepartementet", en = "Ministry of Petroleum and Energy", from = "1997-01-01", to = "2023-12-31" },
    { short = "ED", nb = "Energidepartementet", nn = "Energidepartementet", en = "Ministry of Energy", from = "2024-01-01" },
  },
  note = "Bare nytt navn; ansvaret er det samme.",
}

ministry "fin" {
  names = {
    { short = "FIN", nb = "Finansdepartementet", nn = "Finansdepartementet", en = "Ministry of Finance" },
  },
}

ministry "fd" {
  names = {
    { short = "FD", nb = "Forsvarsdepartementet", nn = "Forsvarsdepartementet", en = "Ministry of Defence" },
  },
}

ministry "hod" {
  names = {
    { short = "HOD", nb = "Helse- og omsorgsdepartementet", nn = "Helse- og omsorgsdepartementet", en = "Ministry of Health and Care Services" },
  },
}

ministry "jd" {
  names = {
    { short = "JD", nb = "Justis- og beredskapsdepartementet", nn = "Justis- og beredskapsdepartementet", en = "Ministry of Justice and Public Security" },
  },
  note = "IKT-ansatte gikk til DIO 1. januar 2025.",
}

ministry "kld" {
  names = {
    { short = "KLD", nb = "Klima- og miljødepartementet", nn = "Klima- og miljødepartementet", en = "Ministry of Climate and Environment" },
  },
}

ministry "kdd" {
  from = "2014-01-01",
  names = {
    { short = "KMD", nb = "Kommunal- og moderniseringsdepartementet", nn = "Kommunal- og moderniseringsdepartementet", en = "Ministry of Local Government and Modernisation", from = "2014-01-01", to = "2021-12-31" },
    { short = "KDD", nb = "Kommunal- og distriktsdepartementet", nn = "Kommunal- og distriktsdepartementet", en = "Ministry of Local Government and Regional Development", from = "2022-01-01" },
  },
  note = "Avga digitalisering, forvaltningspolitikk, arbeidsgiverpolitikk, ekom, statens bygninger og fellestjenester til DFD 1. januar 2024.",
}

ministry "kud" {
  names = {
    { short = "KUD", nb = "Kulturdepartementet", nn = "Kulturdepartementet", en = "Ministry of Culture", to = "2021-12-31" },
    { short = "KUD", nb = "Kultur- og likestillingsdepartementet", nn = "Kultur- og likestillingsdepartementet", en = "Ministry of Culture and Equality", from = "2022-01-01" },
  },
  note = "Forkortelsen er den samme etter navneskiftet. Navnet er sikkert; at datoen er nettopp 1. januar 2022, er ikke kontrollert mot kilde.",
}

ministry "kd" {
  names = {
    { short = "KD", nb = "Kunnskapsdepartementet", nn = "Kunnskapsdepartementet", en = "Ministry of Education and Research" },
  },
  note = "Avga integrering i oktober 2021.",
}

ministry "lmd" {
  names = {
    { short = "LMD", nb = "Landbruks- og matdepartementet", nn = "Landbruks- og matdepartementet", en = "Ministry of Agriculture and Food" },
  },
  note = "Det minste: 124 ansatte i 2024 (DFØ-rapport 2025:2).",
}

ministry "nfd" {
  from = "2014-01-01",
  names = {
    { short = "NFD", nb = "Nærings- og fiskeridepartementet", nn = "Nærings- og fiskeridepartementet", en = "Ministry of Trade, Industry and Fisheries", from = "2014-01-01" },
  },
}

ministry "sd" {
  names = {
    { short = "SD", nb = "Samferdselsdepartementet", nn = "Samferdselsdepartementet", en = "Ministry of Transport" },
  },
}

ministry "ud" {
  names = {
    { short = "UD", nb = "Utenriksdepartementet", nn = "Utanriksdepartementet", en = "Ministry of Foreign Affairs" },
  },
  note = "Det største: om lag 798 ansatte i 2024, utenriksstasjonene ikke medregnet (DFØ-rapport 2025:2). IKT-ansatte gikk til DIO 1. januar 2025.",
}
