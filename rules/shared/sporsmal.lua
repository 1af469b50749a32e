-- Svar fra spørreundersøkelser, regnet om til 0–100 poeng.
--
-- En skala 1–5 og en skala 1–6 kan ikke sammenlignes rått: 4 av 5 er 75 poeng, 4 av 6 er 60.

local sporsmal = {}

-- Gjennomsnitt på en skala fra 1 til høyeste, som poeng fra 0 til 100.
function sporsmal.poeng(navn, hoyeste)
  return series(navn):map(function(svar) return (svar - 1) / (hoyeste - 1) * 100 end)
end

return sporsmal
