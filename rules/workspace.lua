-- Innstillinger for arbeidsområdet. Lua som data: filen returnerer én tabell.

return {
  -- Eksempeldataene er låst til denne dagen og denne perioden, så de gir samme svar hver gang.
  -- Ta bort de to linjene for å rapportere på ekte: da gjelder dagens dato og siste avsluttede tertial.
  as_of = "2026-10-15",
  period = "2026-T2",

  language = "nb",
  time_zone = "Europe/Oslo",

  -- Grensene for ett departements regler. Et regelsett som bruker dem opp, stopper;
  -- de andre departementenes resultater kommer likevel.
  budgets = { instructions = 20000000, memory_bytes = 67108864, seconds = 1.5, depth = 190 },
}
