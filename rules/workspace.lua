-- Innstillinger for arbeidsområdet. Lua som data: filen returnerer én tabell.

return {
  -- Eksempeldataene er låst til denne dagen og denne perioden, så de gir samme svar hver gang.
  -- Ta bort de to linjene for å rapportere på ekte: da gjelder dagens dato og siste avsluttede tertial.
  as_of = "2026-10-15",
  period = "2026-T2",

  language = "nb",
  time_zone = "Europe/Oslo",

  -- Tråder som beregner; utelatt er det én for hver prosessorkjerne. Resultatet er det samme.
  -- jobs = 2,

  -- Grensene for hver beregning. En beregning som bruker dem opp, blir stoppet;
  -- de andre resultatene kommer likevel. «retning eval --stats» viser hva en indikator bruker.
  budgets = {
    instructions = 20000000,  -- instruksjoner i Lua, med arbeidet som funksjonene gjør
    memory_bytes = 67108864,  -- byte som blir tatt i bruk til sammen
    depth = 10000,            -- kall inne i hverandre
    output_bytes = 65536,     -- byte skrevet med print
    seconds = 1.5,            -- prosessortid: siste utvei
    chain = 190,              -- indikatorer som bygger på hverandre i rekke
    patience = 60,            -- sekunder uten livstegn før prosessen som beregner, blir byttet ut
  },
}
