-- KUD: språk og høyringar. Skrive på nynorsk, slik språklova er vår.

data "dokument.nynorsk" { unit = "antall", frequency = "T", kind = "flow", source = "KUD, publiseringsløysinga" }
data "dokument.alle" { unit = "antall", frequency = "T", kind = "flow", source = "KUD, publiseringsløysinga" }

-- Begge målformene skal ha minst ein fjerdedel. Difor eit band og ikkje «meir er betre».
indicator "nynorsk" {
  title = { nn = "Nynorsk i offentlege dokument", nb = "Nynorsk i offentlige dokumenter", en = "Nynorsk share of public documents" },
  goals = { "ghos-2026/m2" },
  unit = "%", frequency = "T", delay = days(30), decimals = 0,
  target = band(25, 75),
  value = function()
    -- siste tre tertial, for éin stor rapport kan snu eit enkelt tertial
    return share(series "dokument.nynorsk":rolling(3, "sum"), series "dokument.alle":rolling(3, "sum"))
  end,
  definition = "Dokument på nynorsk i prosent av alle dokument på meir enn éi side, siste tre tertial.",
  source = "KUD, publiseringsløysinga", responsible = "Språkseksjonen",
}

data "høyringar.alle" { unit = "antall", frequency = "A", kind = "flow", source = "regjeringen.no" }
data "høyringar.tre-månader" { unit = "antall", frequency = "A", kind = "flow", source = "regjeringen.no" }

indicator "høyringsfrist" {
  title = { nn = "Høyringar med frist på tre månader eller meir", nb = "Høringer med frist på tre måneder eller mer", en = "Consultations of three months or more" },
  goals = { "ghos-2026/m1" },
  unit = "%", direction = "increase", frequency = "A", delay = days(60), decimals = 0,
  target = maintain { at_least = 80, tolerance = 15 },
  value = function() return share(series "høyringar.tre-månader", series "høyringar.alle") end,
  definition = "Høyringar med frist på tre månader eller meir, i prosent av alle høyringar sende ut i året.",
  source = "regjeringen.no", responsible = "Plan- og administrasjonsavdelinga",
}
