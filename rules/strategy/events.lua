-- Endringer i departementsstrukturen som tallene må leses med.
--
-- Navneskifter er ikke brudd. Delingen av KDD er et brudd: antall personer kan legges sammen over
-- skillet, andeler må regnes på nytt av teller og nevner, og undersøkelser regnes aldri bakover.

event {
  date = "2021-10-14", kind = "transfer", from = { "kd" }, to = { "aid" },
  text = { nb = "Integreringsavdelingen og sakene om IMDi og statsborgerskap gikk fra KD til ASD (senere AID). Overføringen er sikker; datoen er regjeringsskiftets og er ikke kontrollert. Kilde: Stat & Styring 21.10.2021, https://statogstyring.no/regjering-avdeling-endring" },
}

event {
  date = "2022-01-01", kind = "rename", from = { "aid" }, to = { "aid" },
  text = { nb = "Arbeids- og sosialdepartementet (ASD) ble Arbeids- og inkluderingsdepartementet (AID)." },
}

event {
  date = "2022-01-01", kind = "rename", from = { "kdd" }, to = { "kdd" },
  text = { nb = "Kommunal- og moderniseringsdepartementet (KMD) ble Kommunal- og distriktsdepartementet (KDD). Kilde: no.wikipedia.org." },
}

event {
  date = "2022-01-01", kind = "rename", from = { "kud" }, to = { "kud" },
  text = { nb = "Kulturdepartementet ble Kultur- og likestillingsdepartementet og beholdt forkortelsen KUD. Datoen er middels sikker." },
}

event {
  date = "2024-01-01", kind = "split", from = { "kdd" }, to = { "kdd", "dfd" },
  text = { nb = "Digitaliserings- og forvaltningsdepartementet ble skilt ut fra KDD. Om lag 130 personer flyttet. Kilde: https://www.regjeringen.no/no/aktuelt/oppretter-nytt-departement/id3000284/; Prop. 1 S (2025–2026) DFD." },
}

event {
  date = "2024-01-01", kind = "rename", from = { "ed" }, to = { "ed" },
  text = { nb = "Olje- og energidepartementet (OED) ble Energidepartementet (ED) med de samme oppgavene. Kilde: https://energiteknikk.net/2023/10/olje-og-energidepartementet-endrer-navn/. Dn.no oppgir 1. januar 2023; det er en feil i den artikkelen." },
}

event {
  date = "2025-01-01", kind = "agency-created", from = { "jd", "ud" }, to = {},
  text = { nb = "Departementenes digitaliseringsorganisasjon (DIO) ble dannet av IKT-miljøene i DSS, JD og UD. Brudd i antall ansatte i JD og UD. Kilde: https://www.regjeringen.no/no/aktuelt/samler-departementenes-it-miljoer-i-en-digitaliseringsorganisasjon/id3018997/" },
}
