-- Små hjelpefunksjoner som bare KD bruker.

local hjelp = {}

-- Erklærer to serier og en indikator som er andelen mellom dem.
function hjelp.andel(navn, def)
  data(def.teller) { unit = def.enhet, frequency = def.frequency, kind = "flow", source = def.source }
  data(def.nevner) { unit = def.enhet, frequency = def.frequency, kind = "flow", source = def.source }
  local teller, nevner = def.teller, def.nevner
  indicator(navn) {
    title = def.title, goals = def.goals, unit = "%", direction = "increase", frequency = def.frequency,
    delay = def.delay, decimals = 0, target = def.target,
    value = function() return share(series(teller), series(nevner)) end,
    definition = def.definition, source = def.source, responsible = def.responsible,
  }
end

return hjelp
