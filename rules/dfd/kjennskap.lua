-- Kjenner de ansatte strategien? DFØ spurte i 2023 (DFØ-rapport 2023:7). Neste måling er ikke fastsatt,
-- så serien er uregelmessig (frequency = "I"), og tallet får bli nesten fire år før det er for gammelt.
--
-- Bare noen ble spurt, så svaret har en usikkerhet. Grønt betyr at hele 95-prosentintervallet er over grensen.
--
-- Målene gjelder den nye strategien. De er satt for eksempelets skyld.

data "strategi.hørt-om" { unit = "%", frequency = "I", kind = "survey", source = "DFØ-rapport 2023:7", title = { nb = "Har hørt om strategien" } }
data "strategi.kjenner-innholdet" { unit = "%", frequency = "I", kind = "survey", source = "DFØ-rapport 2023:7", title = { nb = "Kjenner innholdet i strategien" } }
data "strategi.svar" { unit = "personer", frequency = "I", kind = "stock", source = "DFØ-rapport 2023:7", title = { nb = "Svarte på undersøkelsen" } }

local function kjennskap(navn, serie, tittel, minst, slingring)
  local function svar()
    return survey { share = series(serie), n = series "strategi.svar", population = 4600, min_n = 100 }
  end
  indicator(navn) {
    title = tittel, goals = { "ghos-2021/m1", "ghos-2026/m1" },
    unit = "%", direction = "increase", frequency = "I", delay = days(1400), decimals = 0,
    target = maintain { at_least = minst, tolerance = slingring },
    value = function() return svar():value() end,
    status = function(i)
      local nedre, ovre = svar():low():at(i.period), svar():high():at(i.period)
      local ord = string.format("Mellom %.0f og %.0f prosent, med 95 prosents sikkerhet", nedre, ovre)
      if nedre >= minst then return "green", ord end
      if i.value >= minst - slingring then return "yellow", ord end
      return "red", ord
    end,
    definition = "Andel av de ansatte i departementene som svarer ja.",
    source = "DFØ-rapport 2023:7", responsible = "Forvaltningsavdelingen",
  }
end

kjennskap("strategi.kjent", "strategi.hørt-om",
  { nb = "Ansatte som har hørt om strategien", en = "Staff who have heard of the strategy" }, 80, 15)
kjennskap("strategi.forstått", "strategi.kjenner-innholdet",
  { nb = "Ansatte som kjenner innholdet i strategien", en = "Staff who know the strategy" }, 50, 20)
