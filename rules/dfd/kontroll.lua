-- Kontrollene som gjelder alle departementene. DFDs regler ser alt; derfor står de her, én gang.
-- Rød uten forklaring ligger i kompetanse.lua.

local kontroll = require "shared/kontroll"

kontroll.levering()
kontroll.hopp { unntak = { ["ud/hospitering.hittil"] = true } }  -- hittil i år skal vokse til nyttår

rule "tiltak-forsinket" {
  title = { nb = "Tiltak med en milepæl over fristen" }, severity = "warning",
  each = "measure",
  check = function(i)
    if i.status == "red" then return "En milepæl har passert fristen uten å være fullført" end
  end,
}

-- Å flytte en frist er lov, men det skal synes.
rule "milepæl-flyttet" {
  title = { nb = "Milepæler som er planlagt på nytt" }, severity = "note",
  each = "measure",
  check = function(i)
    for _, m in ipairs(i.milestones) do
      if m.original and m.original ~= m.due then
        return string.format("Milepælen «%s» er flyttet fra %s til %s", m.id, tostring(m.original), tostring(m.due))
      end
    end
  end,
}

rule "mye-grått" {
  title = { nb = "Departementer der det meste er grått" }, severity = "warning",
  each = "ministry",
  check = function(i)
    local vurdert = i.counts.green + i.counts.yellow + i.counts.red
    if i.counts.grey > vurdert then
      return string.format("%d av %d indikatorer er uten vurdering", i.counts.grey, i.counts.grey + vurdert)
    end
  end,
}
