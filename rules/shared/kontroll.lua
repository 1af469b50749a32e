-- Regler som er like for alle. Hver funksjon lager én regel hos departementet som kaller den.
--
-- DFDs regler ser alle departementene, de andres ser bare sine egne. DFD kaller derfor levering og hopp
-- én gang for alle (rules/dfd/kontroll.lua). Andre kaller bare det som er strengere hos dem selv,
-- ellers kommer hvert funn to ganger.

local kontroll = {}

-- 12.3 → 12,3: meldingene leses av mennesker.
local function tall(x)
  return (string.format("%.1f", x):gsub("%.", ","))
end

-- En status som krever noen ord. Uten valg: rød uten forklaring er en feil.
function kontroll.forklaring(valg)
  valg = valg or {}
  local status = valg.status or "red"
  local ord = status == "red" and "Rød" or "Gul"
  rule(valg.navn or "forklaring") {
    title = { nb = ord .. " status krever forklaring" }, severity = valg.severity or "error",
    each = "indicator",
    check = function(i)
      if i.status == status and not i.comment then return ord .. " status uten forklaring" end
    end,
  }
end

-- Tall som er eldre enn fristen tillater.
function kontroll.levering()
  rule "levering" {
    title = { nb = "Tallene er levert i tide" }, severity = "warning",
    each = "indicator",
    check = function(i)
      if i.reason == "outdated" then
        return "Nyere tall skulle vært levert; siste periode er " .. tostring(i.period)
      end
    end,
  }
end

-- Et hopp som ser ut som en tastefeil: komma på feil sted, en rad forskjøvet, en annen enhet.
-- For prosent teller prosentpoeng, for alt annet en andel av verdien perioden før.
-- valg.unntak: indikatorer som hopper fordi de skal det, for eksempel tall hittil i år.
function kontroll.hopp(valg)
  valg = valg or {}
  local poeng = valg.prosentpoeng or 25
  local andel = valg.andel or 0.5
  local unntak = valg.unntak or {}
  rule "hopp" {
    title = { nb = "Et uvanlig hopp fra perioden før" }, severity = "warning",
    each = "indicator",
    check = function(i)
      if not i.value or not i.previous or unntak[i.id] then return nil end
      local hopp = math.abs(i.value - i.previous)
      local grense = i.unit == "%" and poeng or andel * math.abs(i.previous)
      if grense > 0 and hopp > grense then
        return "Verdien gikk fra " .. tall(i.previous) .. " til " .. tall(i.value) .. " på én periode. Er tallet riktig?"
      end
    end,
  }
end

-- Prosent av en helhet kan ikke være under 0 eller over 100, i noen periode.
-- Bare for departementer som ikke måler vekst i prosent: vekst kan være negativ.
function kontroll.prosent()
  rule "prosent-av-helhet" {
    title = { nb = "Prosent ligger mellom 0 og 100" }, severity = "error",
    each = "indicator", over = "all",
    check = function(i)
      if i.unit == "%" and i.value and (i.value < 0 or i.value > 100) then
        return tall(i.value) .. " % er utenfor 0–100. Er teller og nevner byttet om?"
      end
    end,
  }
end

return kontroll
