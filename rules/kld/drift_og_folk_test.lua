-- 203 000 mot 200 000 er +1,5 prosent. Mot kvartalet rett før ville det vært +35,33.
test "energibruken måles mot samme kvartal året før" {
  as_of = "2026-06-01",
  given = {
    ["energi.kjøpt@2025-Q1"] = 200000, ["energi.kjøpt@2025-Q2"] = 120000, ["energi.kjøpt@2025-Q3"] = 100000,
    ["energi.kjøpt@2025-Q4"] = 150000, ["energi.kjøpt@2026-Q1"] = 203000,
  },
  expect = { ["energi.endring@2026-Q1"] = { value = 1.5, status = "yellow" } },
}

test "mindre enn året før er grønt, tre prosent mer er rødt" {
  as_of = "2026-09-01",
  given = {
    ["energi.kjøpt@2025-Q1"] = 200000, ["energi.kjøpt@2025-Q2"] = 120000,
    ["energi.kjøpt@2026-Q1"] = 206000, ["energi.kjøpt@2026-Q2"] = 117000,
  },
  expect = {
    ["energi.endring@2026-Q1"] = { value = 3, status = "red" },
    ["energi.endring@2026-Q2"] = { value = -2.5, status = "green" },
  },
}

test "uten kvartalet året før er det ingen endring å vise" {
  as_of = "2026-06-01",
  given = {
    ["energi.kjøpt@2025-Q1"] = { status = "O" }, ["energi.kjøpt@2025-Q4"] = 150000,
    ["energi.kjøpt@2026-Q1"] = 203000,
  },
  expect = { ["energi.endring@2026-Q1"] = { status = "grey", reason = "missing" } },
}

test "engasjementet står til neste undersøkelse" {
  as_of = "2026-09-20",
  given = { ["engasjement.indeks@2021"] = 65, ["engasjement.indeks@2024"] = 66 },
  expect = {
    ["engasjement@2021"] = { value = 65, status = "red" },
    ["engasjement@2024"] = { value = 66, status = "yellow" },  -- 70 − 4
  },
}
