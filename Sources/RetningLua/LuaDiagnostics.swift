import RetningDiagnostics
import RetningLuaSyntax

/// The messages of this room.
public enum LuaDiagnostics {
  public static let all: [DiagnosticCode] =
    LuaSyntaxDiagnostics.all + [
      .luaError, .luaSyntax, .luaInstructions, .luaMemory, .luaTime, .luaDepth, .luaStaleObject,
      .luaNotUTF8, .luaArgument, .luaArgumentMissing, .luaArgumentTooMany, .luaUnknownGlobal,
      .luaUnknownGlobalNear, .luaAbsentGlobal, .luaAssignGlobal, .luaUnknownMember,
      .luaUnknownMemberNear, .luaReadOnly, .luaNoOperator, .luaCompareObjects, .luaConcatObject,
      .luaNotCallable, .luaNoState, .luaOutput, .luaSelf, .luaNoLength, .luaSealed, .luaSealedField,
      .luaOuterAssignment, .luaSpentIterator, .luaRequireLate, .luaTooLong, .luaBitwiseConstant,
      .luaUnreadFunction, .luaNoNegation, .luaNoPosition,
    ]
}

extension DiagnosticCode {
  package static let luaError = DiagnosticCode(
    "lua-error", nb: "Feil i skriptet: {message}", en: "Error in the script: {message}")
  package static let luaSyntax = DiagnosticCode(
    "lua-syntax", nb: "Skrivefeil i Lua: {message}", en: "Lua syntax error: {message}")
  package static let luaInstructions = DiagnosticCode(
    "lua-instructions",
    nb:
      "Skriptet ble stoppet: det brukte mer enn {limit} instruksjoner. Se etter en løkke som ikke tar slutt, eller arbeid på lange serier og tekster som kan gjøres én gang; grensen står som budgets.instructions i rules/workspace.lua.",
    en:
      "The script was stopped: it used more than {limit} instructions. Look for a loop without end, or work on long series and texts that can be done once; the limit is budgets.instructions in rules/workspace.lua."
  )
  package static let luaMemory = DiagnosticCode(
    "lua-memory",
    nb:
      "Skriptet ble stoppet: det tok mer enn {limit} byte minne. Se etter en tabell, tekst eller serie som vokser uten ende; grensen står som budgets.memory_bytes i rules/workspace.lua.",
    en:
      "The script was stopped: it took more than {limit} bytes of memory. Look for a table, text or series that grows without end; the limit is budgets.memory_bytes in rules/workspace.lua."
  )
  package static let luaTime = DiagnosticCode(
    "lua-time",
    nb:
      "Skriptet ble stoppet: det brukte mer enn {limit} sekunder prosessortid. Se etter en løkke som ikke tar slutt, eller tunge mønstre i find og gsub, og kjør på nytt: på en travel maskin kan også et riktig skript bli stoppet. Grensen står som budgets.seconds i rules/workspace.lua.",
    en:
      "The script was stopped: it used more than {limit} seconds of processor time. Look for a loop without end, or costly patterns in find and gsub, and run it again: on a busy machine a right script can be stopped too. The limit is budgets.seconds in rules/workspace.lua."
  )
  package static let luaDepth = DiagnosticCode(
    "lua-depth",
    nb:
      "Skriptet ble stoppet: kallene går for dypt (flere enn {limit} inne i hverandre, eller 200 der Lua kaller Retning og Retning kaller Lua). En funksjon som kaller seg selv, må ta slutt et sted; grensen står som budgets.depth i rules/workspace.lua.",
    en:
      "The script was stopped: its calls nest too deep (more than {limit} within one another, or 200 where Lua calls Retning and Retning calls Lua). A function that calls itself must end somewhere; the limit is budgets.depth in rules/workspace.lua."
  )
  package static let luaStaleObject = DiagnosticCode(
    "lua-stale-object",
    nb:
      "Verdien hører til en beregning som er ferdig, og kan ikke brukes her. Les serien inne i value.",
    en:
      "The value belongs to an evaluation that has ended and cannot be used here. Read the series inside value."
  )
  package static let luaNotUTF8 = DiagnosticCode(
    "lua-not-utf8", nb: "Teksten er ikke gyldig UTF-8.", en: "The text is not valid UTF-8.")
  package static let luaArgument = DiagnosticCode(
    "lua-argument",
    nb: "{function}: argument {name} skal være {expected}, men er {found}.",
    en: "{function}: the argument {name} must be {expected} but is {found}.")
  package static let luaArgumentMissing = DiagnosticCode(
    "lua-argument-missing",
    nb: "{function}: argument {name} mangler. Det skal være {expected}.",
    en: "{function}: the argument {name} is missing. It must be {expected}.")
  package static let luaArgumentTooMany = DiagnosticCode(
    "lua-argument-count",
    nb: "{function} tar {count}, men fikk {found}.",
    en: "{function} takes {count} but got {found}.")
  package static let luaUnknownGlobal = DiagnosticCode(
    "lua-unknown-name", nb: "Navnet «{name}» finnes ikke her.",
    en: "The name “{name}” does not exist here.")
  package static let luaUnknownGlobalNear = DiagnosticCode(
    "lua-unknown-name", nb: "Navnet «{name}» finnes ikke her. Mener du «{near}»?",
    en: "The name “{name}” does not exist here. Do you mean “{near}”?")
  package static let luaAbsentGlobal = DiagnosticCode(
    "lua-absent-name",
    nb:
      "«{name}» finnes i Lua, men ikke i Retning: skript har verken klokke, filer, nett eller tilfeldige tall.",
    en:
      "“{name}” exists in Lua but not in Retning: scripts have no clock, files, network or random numbers."
  )
  package static let luaAssignGlobal = DiagnosticCode(
    "lua-assign-global",
    nb:
      "«{name}» er ikke en lokal variabel. Skriv «local {name} = …» første gang den får en verdi.",
    en: "“{name}” is not a local variable. Write “local {name} = …” where it first gets a value.")
  package static let luaUnknownMember = DiagnosticCode(
    "lua-unknown-member", nb: "{type} har ikke noe som heter «{name}».",
    en: "{type} has nothing called “{name}”.")
  package static let luaUnknownMemberNear = DiagnosticCode(
    "lua-unknown-member", nb: "{type} har ikke noe som heter «{name}». Mener du «{near}»?",
    en: "{type} has nothing called “{name}”. Do you mean “{near}”?")
  package static let luaReadOnly = DiagnosticCode(
    "lua-read-only", nb: "{type} kan bare leses; «{name}» kan ikke endres.",
    en: "{type} can only be read; “{name}” cannot be changed.")
  package static let luaNoOperator = DiagnosticCode(
    "lua-no-operator", nb: "{left} og {right} kan ikke settes sammen med {operator}.",
    en: "{left} and {right} cannot be combined with {operator}.")
  package static let luaCompareObjects = DiagnosticCode(
    "lua-compare",
    nb:
      "En {type} har mange verdier og kan ikke sammenlignes med {operator}. Bruk for eksempel s:above(5), s:at_least(5) eller s:equals(5), som gir en ny serie, eller s:at(\"2026-T1\") for én verdi.",
    en:
      "A {type} has many values and cannot be compared with {operator}. Use for instance s:above(5), s:at_least(5) or s:equals(5), which give a new series, or s:at(\"2026-T1\") for one value."
  )
  package static let luaConcatObject = DiagnosticCode(
    "lua-concat",
    nb: "{left} og {right} kan ikke skjøtes med «..». Bruk tostring(…) eller et enkelt tall.",
    en: "{left} and {right} cannot be joined with “..”. Use tostring(…) or a single number.")
  static let luaSelf = DiagnosticCode(
    "lua-self",
    nb: "{function} skal kalles med kolon: skriv x:{function}(…), ikke x.{function}(…).",
    en: "{function} must be called with a colon: write x:{function}(…), not x.{function}(…).")
  static let luaNoNegation = DiagnosticCode(
    "lua-no-negation", nb: "{type} har ikke noe fortegn: - kan ikke stå foran.",
    en: "{type} has no sign: - cannot stand before it.")
  static let luaNoPosition = DiagnosticCode(
    "lua-no-position",
    nb:
      "{type} har ingen verdi på plass {found}. Av en serie gir s:at(\"2026-T1\") verdien i en periode, s:first() den første og s:last() den siste.",
    en:
      "{type} has no value at position {found}. Of a series s:at(\"2026-T1\") gives the value of a period, s:first() the first and s:last() the last."
  )
  static let luaNoLength = DiagnosticCode(
    "lua-no-length",
    nb: "{type} er ikke en liste: den kan verken telles med # eller gås gjennom med pairs.",
    en: "{type} is not a list: it can neither be counted with # nor gone through with pairs.")
  package static let luaNotCallable = DiagnosticCode(
    "lua-not-callable", nb: "{type} er ikke en funksjon og kan ikke kalles.",
    en: "{type} is not a function and cannot be called.")
  public static let luaNoState = DiagnosticCode(
    "lua-no-memory",
    nb:
      "Det er ikke plass til Lua. Hvert departement får adresserom for seg: er det satt en grense (ulimit -v), må den heves; ellers mangler maskinen minne.",
    en:
      "There is no room for Lua. Each ministry has address space of its own: where there is a limit (ulimit -v), raise it; otherwise the machine is short of memory."
  )
  package static let luaOutput = DiagnosticCode(
    "lua-output",
    nb:
      "Skriptet ble stoppet: print skrev mer enn {limit} byte. Se etter en print i en løkke; grensen står som budgets.output_bytes i rules/workspace.lua.",
    en:
      "The script was stopped: print wrote more than {limit} bytes. Look for a print in a loop; the limit is budgets.output_bytes in rules/workspace.lua."
  )
  package static let luaSealed = DiagnosticCode(
    "lua-frozen",
    nb:
      "En tabell som ble laget mens filen ble lastet, kan ikke endres i en beregning. Lag tabellen inne i funksjonen.",
    en:
      "A table that was made while the file was loaded cannot be changed in an evaluation. Make the table within the function."
  )
  package static let luaSealedField = DiagnosticCode(
    "lua-frozen",
    nb:
      "«{name}» kan ikke endres: tabellen ble laget mens filen ble lastet, og er låst. Lag tabellen inne i funksjonen.",
    en:
      "“{name}” cannot be changed: the table was made while the file was loaded, and is frozen. Make the table within the function."
  )
  package static let luaOuterAssignment = DiagnosticCode(
    "lua-outer-assignment",
    nb:
      "«{name}» er laget utenfor funksjonen (linje {line}) og kan ikke få ny verdi i den: resultatet ville avhenge av hva som ble beregnet først. Skriv «local {name}» inne i funksjonen, eller gi verdien tilbake med return.",
    en:
      "“{name}” is made outside the function (line {line}) and cannot be given a new value in it: the result would depend on what was evaluated first. Write “local {name}” within the function, or hand the value back with return."
  )
  package static let luaTooLong = DiagnosticCode(
    "lua-too-long",
    nb: "Filen er på {found} byte; en regelfil kan være på {limit}. Del den i flere.",
    en: "The file has {found} bytes; a rule file can have {limit}. Split it into several.")
  package static let luaBitwiseConstant = DiagnosticCode(
    "lua-bitwise-constant",
    nb:
      "Lua 5.4.4 kan regne feil her: en bitoperator (&, | eller ~) etter en konstant, i en funksjon med mer enn 255 konstanter. Legg konstanten i en lokal variabel først, eller flytt beregningen til en egen funksjon.",
    en:
      "Lua 5.4.4 can compute this wrongly: a bitwise operator (&, | or ~) after a constant, in a function with more than 255 constants. Put the constant into a local variable first, or move the computation into a function of its own."
  )
  package static let luaUnreadFunction = DiagnosticCode(
    "lua-function-unread",
    nb:
      "Det kan ikke avgjøres hva funksjonen endrer, så den blir ikke brukt. Skriv den på linjer for seg.",
    en:
      "What the function changes cannot be told, so that it is not used. Write it on lines of its own."
  )
  package static let luaSpentIterator = DiagnosticCode(
    "lua-spent-iterator",
    nb:
      "Gjennomgangen (pairs eller gmatch) ble begynt mens filen ble lastet, og kan ikke fortsette i en beregning. Kall pairs eller gmatch inne i funksjonen.",
    en:
      "The traversal (pairs or gmatch) was begun while the file was loaded and cannot go on in an evaluation. Call pairs or gmatch within the function."
  )
  package static let luaRequireLate = DiagnosticCode(
    "lua-require-late",
    nb:
      "require kan bare brukes mens filen lastes. Skriv local x = require \"{name}\" øverst i filen.",
    en:
      "require can only be used while the file is loaded. Write local x = require \"{name}\" at the top of the file."
  )
}
