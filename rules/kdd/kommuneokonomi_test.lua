-- 50 av 120 + 280 = 400. Oslo (0301) er ikke hele landet, og skal ikke med.
test "administrasjon måles mot skole og helse i hele landet" {
  as_of = "2022-01-15",
  given = {
    ["kostra.12367{art=AGD2,funksjon=120,region=EAK,regnskapsomfang=A}@2020"] = 50,
    ["kostra.12367{art=AGD2,funksjon=FGK8b,region=EAK,regnskapsomfang=A}@2020"] = 120,
    ["kostra.12367{art=AGD2,funksjon=FGK9,region=EAK,regnskapsomfang=A}@2020"] = 280,
    ["kostra.12367{art=AGD2,funksjon=120,region=0301,regnskapsomfang=A}@2020"] = 30,
    ["kostra.12367{art=AGD2,funksjon=FGK9,region=0301,regnskapsomfang=A}@2020"] = 40,
  },
  expect = { ["kommune.administrasjon@2020"] = { value = 12.5, status = "grey", reason = "no-target" } },
}

-- Tallet for 2021 skulle vært her 270 dager etter 31.12.2021, den 27.9.2022.
test "et gammelt uttak viser tallet, men er utdatert" {
  as_of = "2022-09-28",
  given = {
    ["kostra.12367{art=AGD2,funksjon=120,region=EAK,regnskapsomfang=A}@2020"] = 50,
    ["kostra.12367{art=AGD2,funksjon=FGK8b,region=EAK,regnskapsomfang=A}@2020"] = 120,
    ["kostra.12367{art=AGD2,funksjon=FGK9,region=EAK,regnskapsomfang=A}@2020"] = 280,
  },
  expect = { ["kommune.administrasjon@2020"] = { value = 12.5, status = "grey", reason = "outdated" } },
}

test "året som ikke er med i uttaket, har ikke noe tall" {
  as_of = "2022-01-15",
  given = {
    ["kostra.12367{art=AGD2,funksjon=120,region=EAK,regnskapsomfang=A}@2020"] = 50,
    ["kostra.12367{art=AGD2,funksjon=FGK8b,region=EAK,regnskapsomfang=A}@2020"] = 120,
    ["kostra.12367{art=AGD2,funksjon=FGK9,region=EAK,regnskapsomfang=A}@2020"] = { status = "O" },
  },
  expect = { ["kommune.administrasjon@2020"] = { status = "grey", reason = "missing" } },
}
