-- 10 + 30 + 20 = 60 av 100 + 50 + 50 = 200. Snittet av dei tre prosentane ville vore 36,67.
test "nynorskdelen er rekna av tre tertial under eitt" {
  as_of = "2026-09-20",
  given = {
    ["dokument.nynorsk@2025-T3"] = 10, ["dokument.alle@2025-T3"] = 100,
    ["dokument.nynorsk@2026-T1"] = 30, ["dokument.alle@2026-T1"] = 50,
    ["dokument.nynorsk@2026-T2"] = 20, ["dokument.alle@2026-T2"] = 50,
  },
  expect = { ["nynorsk@2026-T2"] = { value = 30, status = "green" } },
}

-- Slingringa er ein tidel av breidda på 50: 5. 160 av 200 er 80, 162 av 200 er 81.
test "bokmål skal òg ha ein fjerdedel" {
  as_of = "2026-09-20",
  given = {
    ["dokument.nynorsk@2025-T2"] = 70, ["dokument.alle@2025-T2"] = 80,
    ["dokument.nynorsk@2025-T3"] = 40, ["dokument.alle@2025-T3"] = 60,
    ["dokument.nynorsk@2026-T1"] = 50, ["dokument.alle@2026-T1"] = 60,
    ["dokument.nynorsk@2026-T2"] = 72, ["dokument.alle@2026-T2"] = 80,
  },
  expect = {
    ["nynorsk@2026-T1"] = { value = 80, status = "yellow" },
    ["nynorsk@2026-T2"] = { value = 81, status = "red" },
  },
}

test "manglar eitt av dei tre tertiala, manglar nynorskdelen" {
  as_of = "2026-09-20",
  given = {
    ["dokument.nynorsk@2025-T3"] = 10, ["dokument.alle@2025-T3"] = 100,
    ["dokument.nynorsk@2026-T1"] = { status = "O" }, ["dokument.alle@2026-T1"] = 50,
    ["dokument.nynorsk@2026-T2"] = 20, ["dokument.alle@2026-T2"] = 50,
  },
  expect = { ["nynorsk@2026-T2"] = { status = "grey", reason = "missing" } },
}

test "høyringar med lang nok frist er ein del av alle" {
  as_of = "2026-02-15",
  given = {
    ["høyringar.tre-månader@2023"] = 0, ["høyringar.alle@2023"] = 0,
    ["høyringar.tre-månader@2024"] = 12, ["høyringar.alle@2024"] = 15,
    ["høyringar.tre-månader@2025"] = 15, ["høyringar.alle@2025"] = 20,
  },
  expect = {
    ["høyringsfrist@2023"] = { status = "grey", reason = "zero-denominator" },
    ["høyringsfrist@2024"] = { value = 80, status = "green" },
    ["høyringsfrist@2025"] = { value = 75, status = "yellow" },
  },
}
