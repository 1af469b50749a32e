-- Eksempeldataene, i den rekkefølgen de ble levert. Lageret bygges av dem, så det er det samme overalt.
--
-- Tall som er merket «eksempeldata», er oppdiktet. Publiserte tall er merket med kilden: DFØ-rapport 2023:7,
-- DFØ-rapport 2025:2 (SSB tabell 12623), Digitalisering fra et ledelsesperspektiv og SSB tabell 12367 (CC BY 4.0).
-- SD har ikke levert andre tertial 2026. Tre leveranser er rettelser: det gamle tallet blir stående i historien.

-- Historikken
sample { file = "dfd/data/historikk-2021-2025.csv", ministry = "dfd", author = "Ingrid Solheim (DFD)", time = "2026-02-16T09:05:00+01:00", message = "Historikk 2021–2025" }
sample { file = "fin/data/fin_2021_2025.csv", ministry = "fin", author = "Anders Fjeld (FIN)", time = "2026-02-27T08:30:00+01:00", message = "Tidsserier 2021–2025" }
sample { file = "fd/data/FD_styringsdata_2021-2025.csv", ministry = "fd", author = "Hans Rød (FD)", time = "2026-03-02T07:15:00+01:00", message = "Styringsdata 2021–2025" }
sample { file = "nfd/data/nfd-historikk.csv", ministry = "nfd", author = "Lars Nygård (NFD)", time = "2026-03-03T16:05:00+01:00", message = "Historikk" }
sample { file = "aid/data/historikk.csv", ministry = "aid", author = "Samira Haddad (AID)", time = "2026-03-04T12:00:00+01:00", message = "Historikk" }
sample { file = "kld/data/kld_historikk.csv", ministry = "kld", author = "Ragnhild Moe (KLD)", time = "2026-03-05T09:48:00+01:00", message = "Historikk" }
sample { file = "kdd/data/historikk-med-brudd.csv", ministry = "kdd", author = "Per Arne Nes (KDD)", time = "2026-03-06T10:35:00+01:00", message = "Historikk, med brudd i 2024" }
sample { file = "kdd/data/ssb-12367.json", format = "json-stat", series = "kostra.12367", ministry = "kdd", author = "Per Arne Nes (KDD)", time = "2026-03-06T11:20:00+01:00", message = "SSB tabell 12367 (KOSTRA), CC BY 4.0" }
sample { file = "lmd/data/historikk.csv", ministry = "lmd", author = "Kari Lunde (LMD)", time = "2026-03-09T14:02:00+01:00", message = "Historikk, tall til og med 2025" }
sample { file = "jd/data/jd_2021-2025.csv", ministry = "jd", author = "Thomas Vik (JD)", time = "2026-03-10T13:00:00+01:00", message = "2021–2025" }
sample { file = "bfd/data/bfd.csv", ministry = "bfd", author = "Jonas Berg (BFD)", time = "2026-03-11T10:00:00+01:00", message = "Alt til og med 2025" }
sample { file = "smk/data/smk.csv", ministry = "smk", author = "Marit Eide (SMK)", time = "2026-03-12T11:45:00+01:00", message = "Tall til og med 2025" }
sample { file = "hod/data/historikk.csv", ministry = "hod", author = "Nina Aas (HOD)", time = "2026-03-13T15:30:00+01:00", message = "Historikk" }
sample { file = "kud/data/tal-2021-2025.csv", ministry = "kud", author = "Sunniva Hove (KUD)", time = "2026-03-16T14:14:00+01:00", message = "Tal 2021–2025" }
sample { file = "kd/data/kd.csv", ministry = "kd", author = "Elin Strand (KD)", time = "2026-03-17T09:30:00+01:00", message = "2021–2025" }
sample { file = "sd/data/alle-tall.csv", ministry = "sd", author = "Bjørg Haugen (SD)", time = "2026-03-18T12:50:00+01:00", message = "Alle tall til og med 2025" }
sample { file = "ud/data/ud_2021_2025.csv", ministry = "ud", author = "Henrik Wold (UD)", time = "2026-03-19T10:15:00+01:00", message = "Alle serier 2021–2025" }
sample { file = "ed/data/oed-og-ed.csv", ministry = "ed", author = "Silje Dahl (ED)", time = "2026-03-20T11:00:00+01:00", message = "OED og ED, 2021–2025" }

-- Første tertial 2026
sample { file = "ud/data/ud_2025_rettet.csv", ministry = "ud", author = "Henrik Wold (UD)", time = "2026-04-22T10:15:00+02:00", message = "Retter nærvær T3 2025" }
sample { file = "fd/data/FD_styringsdata_2026T1.csv", ministry = "fd", author = "Hans Rød (FD)", time = "2026-05-20T07:15:00+02:00", message = "Styringsdata T1 2026" }
sample { file = "kld/data/kld_t1.csv", ministry = "kld", author = "Ragnhild Moe (KLD)", time = "2026-05-26T09:50:00+02:00", message = "T1 2026" }
sample { file = "lmd/data/2026-t1.csv", ministry = "lmd", author = "Kari Lunde (LMD)", time = "2026-05-27T10:11:00+02:00", message = "T1 2026" }
sample { file = "aid/data/tertial1-2026.csv", ministry = "aid", author = "Samira Haddad (AID)", time = "2026-05-28T14:25:00+02:00", message = "Første tertial 2026" }
sample { file = "fin/data/fin_2026_T1.csv", ministry = "fin", author = "Anders Fjeld (FIN)", time = "2026-05-29T08:31:00+02:00", message = "T1 2026" }
sample { file = "kud/data/tal-2026-t1.csv", ministry = "kud", author = "Sunniva Hove (KUD)", time = "2026-05-29T14:15:00+02:00", message = "Fyrste tertial 2026" }
sample { file = "nfd/data/nfd-2026-t1.csv", ministry = "nfd", author = "Lars Nygård (NFD)", time = "2026-05-29T16:06:00+02:00", message = "T1 2026" }
sample { file = "hod/data/2026-t1.csv", ministry = "hod", author = "Nina Aas (HOD)", time = "2026-05-30T12:12:00+02:00", message = "T1 2026" }
sample { file = "ud/data/ud_2026T1.csv", ministry = "ud", author = "Henrik Wold (UD)", time = "2026-05-31T10:15:00+02:00", message = "T1 2026" }
sample { file = "dfd/data/2026-t1.csv", ministry = "dfd", author = "Ingrid Solheim (DFD)", time = "2026-06-01T13:40:00+02:00", message = "T1 2026" }
sample { file = "bfd/data/bfd-2026-1.csv", ministry = "bfd", author = "Jonas Berg (BFD)", time = "2026-06-02T10:00:00+02:00", message = "T1 2026" }
sample { file = "smk/data/smk-t1.csv", ministry = "smk", author = "Marit Eide (SMK)", time = "2026-06-03T09:20:00+02:00", message = "T1 2026" }
sample { file = "jd/data/jd_2026-1.csv", ministry = "jd", author = "Thomas Vik (JD)", time = "2026-06-04T13:00:00+02:00", message = "1. tertial 2026" }
sample { file = "kdd/data/2026-t1.csv", ministry = "kdd", author = "Per Arne Nes (KDD)", time = "2026-06-05T10:36:00+02:00", message = "T1 2026" }
sample { file = "kd/data/kd-t1.csv", ministry = "kd", author = "Elin Strand (KD)", time = "2026-06-08T09:30:00+02:00", message = "T1" }
sample { file = "ed/data/2026-1.csv", ministry = "ed", author = "Silje Dahl (ED)", time = "2026-06-09T11:00:00+02:00", message = "1. tertial" }
sample { file = "sd/data/t1-2026.csv", ministry = "sd", author = "Bjørg Haugen (SD)", time = "2026-06-19T12:51:00+02:00", message = "T1 2026, for sent" }
sample { file = "hod/data/rettelse-t1.csv", ministry = "hod", author = "Nina Aas (HOD)", time = "2026-06-24T09:03:00+02:00", message = "Retter kursfullføring T1 2026" }

-- Andre tertial 2026
sample { file = "dfd/data/rettelse-kurs-t1.csv", ministry = "dfd", author = "Departementsakademiet (DFD)", time = "2026-09-02T08:45:00+02:00", message = "Etterregistrerte deltakere i T1 2026" }
sample { file = "fd/data/FD_styringsdata_2026T2.csv", ministry = "fd", author = "Hans Rød (FD)", time = "2026-09-11T07:15:00+02:00", message = "Styringsdata T2 2026" }
sample { file = "lmd/data/personal.csv", ministry = "lmd", author = "Kari Lunde (LMD)", time = "2026-09-14T10:20:00+02:00", message = "T2 2026" }
sample { file = "kld/data/kld_t2.csv", ministry = "kld", author = "Ragnhild Moe (KLD)", time = "2026-09-16T09:52:00+02:00", message = "T2 2026" }
sample { file = "aid/data/tertial2-2026.csv", ministry = "aid", author = "Samira Haddad (AID)", time = "2026-09-18T11:05:00+02:00", message = "Andre tertial 2026" }
sample { file = "dfd/data/2026-t2.csv", ministry = "dfd", author = "Ingrid Solheim (DFD)", time = "2026-09-21T15:10:00+02:00", message = "T2 2026" }
sample { file = "nfd/data/nfd-2026-t2.csv", ministry = "nfd", author = "Lars Nygård (NFD)", time = "2026-09-22T16:07:00+02:00", message = "T2 2026" }
sample { file = "kud/data/tal-2026-t2.csv", ministry = "kud", author = "Sunniva Hove (KUD)", time = "2026-09-23T14:16:00+02:00", message = "Andre tertial 2026" }
sample { file = "bfd/data/bfd-2026-2.csv", ministry = "bfd", author = "Jonas Berg (BFD)", time = "2026-09-24T10:00:00+02:00", message = "T2 2026" }
sample { file = "hod/data/2026-t2.csv", ministry = "hod", author = "Nina Aas (HOD)", time = "2026-09-25T12:40:00+02:00", message = "T2 2026" }
sample { file = "ud/data/ud_2026T2.csv", ministry = "ud", author = "Henrik Wold (UD)", time = "2026-09-26T10:15:00+02:00", message = "T2 2026" }
sample { file = "kdd/data/2026-t2.csv", ministry = "kdd", author = "Per Arne Nes (KDD)", time = "2026-09-28T10:37:00+02:00", message = "T2 2026" }
sample { file = "fin/data/fin_2026_T2.csv", ministry = "fin", author = "Anders Fjeld (FIN)", time = "2026-09-29T08:29:00+02:00", message = "T2 2026" }
sample { file = "smk/data/smk-t2.csv", ministry = "smk", author = "Marit Eide (SMK)", time = "2026-09-30T16:20:00+02:00", message = "T2 2026" }
sample { file = "jd/data/jd_2026-2.csv", ministry = "jd", author = "Thomas Vik (JD)", time = "2026-10-01T13:00:00+02:00", message = "2. tertial 2026" }
sample { file = "ed/data/2026-2.csv", ministry = "ed", author = "Silje Dahl (ED)", time = "2026-10-02T11:00:00+02:00", message = "2. tertial" }
sample { file = "kd/data/kd-t2.csv", ministry = "kd", author = "Elin Strand (KD)", time = "2026-10-05T09:30:00+02:00", message = "T2" }
