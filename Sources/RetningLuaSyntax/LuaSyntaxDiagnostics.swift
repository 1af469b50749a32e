package import RetningDiagnostics

/// The messages of this room.
package enum LuaSyntaxDiagnostics {
  package static let all: [DiagnosticCode] = [
    .luaUnfinishedString, .luaUnfinishedComment, .luaLongDelimiter, .luaEscape, .luaNumeral,
    .luaUnexpected, .luaExpected, .luaUnclosed, .luaNesting, .luaVarargOutside, .luaBreakOutside,
    .luaNoLabel, .luaLabelTwice, .luaJumpIntoScope, .luaAssignConstant, .luaAttribute,
    .luaCloseTwice, .luaTooMany, .luaTooInvolved,
  ]
}

extension DiagnosticCode {
  package static let luaUnfinishedString = DiagnosticCode(
    "lua-unfinished-string", nb: "Teksten som begynner her, slutter aldri.",
    en: "The string that begins here never ends.")
  package static let luaUnfinishedComment = DiagnosticCode(
    "lua-unfinished-comment", nb: "Kommentaren som begynner her, slutter aldri.",
    en: "The comment that begins here never ends.")
  package static let luaLongDelimiter = DiagnosticCode(
    "lua-long-delimiter", nb: "En lang tekst begynner med «[[» eller «[=[».",
    en: "A long string begins with “[[” or “[=[”.")
  package static let luaEscape = DiagnosticCode(
    "lua-escape",
    nb: "Lua kjenner ikke dette tegnet etter «\\». En omvendt skråstrek selv skrives «\\\\».",
    en: "Lua does not know this escape. A backslash itself is written “\\\\”.")
  package static let luaNumeral = DiagnosticCode(
    "lua-numeral", nb: "Dette er ikke et tall. Desimaltegnet er punktum.{hint}",
    en: "This is not a number. The decimal mark is a full stop.{hint}")
  package static let luaUnexpected = DiagnosticCode(
    "lua-unexpected", nb: "{found} passer ikke her.{hint}", en: "{found} does not fit here.{hint}")
  package static let luaExpected = DiagnosticCode(
    "lua-expected", nb: "Her skal det stå {expected}, men det står {found}.{hint}",
    en: "{expected} must stand here, but there is {found}.{hint}")
  package static let luaUnclosed = DiagnosticCode(
    "lua-unclosed",
    nb: "{expected} mangler for {opener} på linje {line}; her står {found}.{hint}",
    en: "{expected} is missing for {opener} on line {line}; here is {found}.{hint}")
  package static let luaNesting = DiagnosticCode(
    "lua-nesting", nb: "Her er det mer enn {limit} nivåer inne i hverandre. Del opp koden.",
    en: "More than {limit} levels lie within each other here. Divide the code.")
  package static let luaVarargOutside = DiagnosticCode(
    "lua-vararg-outside", nb: "«...» finnes bare i en funksjon som tar «...».",
    en: "“...” exists only in a function that takes “...”.")
  package static let luaBreakOutside = DiagnosticCode(
    "lua-break-outside", nb: "«break» står utenfor enhver løkke.",
    en: "“break” stands outside any loop.")
  package static let luaNoLabel = DiagnosticCode(
    "lua-no-label", nb: "Det er ingen merkelapp «{name}» å gå til herfra.",
    en: "There is no label “{name}” to go to from here.")
  package static let luaLabelTwice = DiagnosticCode(
    "lua-label-twice", nb: "Merkelappen «{name}» finnes alt på linje {line}.",
    en: "The label “{name}” is already on line {line}.")
  package static let luaJumpIntoScope = DiagnosticCode(
    "lua-jump-into-scope", nb: "«goto {name}» hopper forbi der «{variable}» blir til.",
    en: "“goto {name}” jumps past where “{variable}” comes to be.")
  package static let luaAssignConstant = DiagnosticCode(
    "lua-assign-constant", nb: "«{name}» er fast og kan ikke få en ny verdi.",
    en: "“{name}” is constant and cannot get a new value.")
  package static let luaAttribute = DiagnosticCode(
    "lua-attribute", nb: "«{name}» er ikke en egenskap; det er bare «const» og «close».",
    en: "“{name}” is not an attribute; there are only “const” and “close”.")
  package static let luaCloseTwice = DiagnosticCode(
    "lua-close-twice", nb: "Bare én variabel i hver «local» kan ha «close».",
    en: "Only one variable in each “local” can have “close”.")
  package static let luaTooMany = DiagnosticCode(
    "lua-too-many", nb: "Funksjonen har mer enn {limit} {what}. Del den opp.",
    en: "The function has more than {limit} {what}. Divide it.")
  package static let luaTooInvolved = DiagnosticCode(
    "lua-too-involved",
    nb:
      "Filen er for innviklet til at Lua kan oversette den: for lange rekker av «and», «or» eller «elseif», eller for mange navn i funksjoner inne i hverandre. Del den opp, eller slå opp i en tabell.",
    en:
      "The file is too involved for Lua to compile: rows of “and”, “or” or “elseif” that are too long, or too many names in functions within one another. Divide it, or look up in a table."
  )
}
