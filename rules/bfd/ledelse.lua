local personal = require "shared/personal"

personal.alt()

-- Vi har få ledere. Blir det færre enn fem av det ene kjønnet, skjules cellen (status Q), og indikatoren
-- blir grå. Det er meningen: fire personer skal ikke kunne telles i en rapport.
personal.kvinner_i_ledelse()
