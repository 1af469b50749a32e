-- Måleenheter som ikke er blant de vanlige. En enhet kan være så mange av en annen, eller stå alene.

unit "dagsverk" { equals = 7.5, of = "timer" }
