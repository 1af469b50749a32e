import RetningDiagnostics

/// What is said at length of a message that authors meet: why it is said, and an example that is wrong and one that is right.
///
/// The examples are rule files of their own, over the declarations in ``base``; a test holds that the one is told of with
/// the code and the other is not.
public struct CodePage: Sendable {
  public let code: String
  public let text: LocalizedText
  public let wrong: String
  public let right: String

  init(_ code: String, nb: String, en: String, wrong: String, right: String) {
    self.code = code
    text = LocalizedText(nb: nb, en: en)
    self.wrong = wrong
    self.right = right
  }

  /// The page of a code; nil where there is none.
  public static func page(of code: String) -> CodePage? { all.first { $0.code == code } }

  public static let all = declarations + figures + formulas + words

  /// What the examples stand on.
  public static let base = """
    data "ansatte"  { unit = "personer", frequency = "T", kind = "stock" }
    data "ledere"   { unit = "personer", frequency = "T", kind = "stock" }
    data "fravær"   { unit = "dager", frequency = "T", kind = "flow" }
    data "kostnad"  { unit = "mill. kr", frequency = "Q", kind = "flow" }
    data "andel"    { unit = "%", frequency = "T", kind = "ratio" }
    data "delt"     { unit = "personer", frequency = "T", kind = "stock", dimensions = { "kjønn" } }

    """

  /// An indicator with a formula, as the examples write it.
  private static func indicator(
    _ formula: String, unit: String = "personer", _ fields: String = "responsible = \"HR\","
  ) -> String {
    """
    indicator "eksempel" {
      goals = { "s26/m1" }, unit = "\(unit)", frequency = "T", source = "SAP", \(fields)
      value = function() return \(formula) end,
    }
    """
  }
}

extension CodePage {
  private static let declarations: [CodePage] = [
    CodePage(
      "field-unknown",
      nb:
        "Navnet på et felt er ikke kjent, og da ville det blitt oversett uten et ord. Feltene står i rules/retning.d.lua, og redigeringsprogrammet foreslår dem.",
      en:
        "The name of a field is not known, and would have been passed over without a word. The fields stand in rules/retning.d.lua, and your editor suggests them.",
      wrong: indicator("series \"ansatte\"", "ansvarlig = \"HR\","),
      right: indicator("series \"ansatte\"")),
    CodePage(
      "field-type",
      nb:
        "Feltet har en verdi av et annet slag enn det skal ha, som en tekst der det skal være et tall. En formel må stå i en funksjon: value = function() return … end.",
      en:
        "The field has a value of another kind than it should, such as a text where a number is wanted. A formula must stand in a function: value = function() return … end.",
      wrong: indicator("series \"ansatte\"", "decimals = \"to\","),
      right: indicator("series \"ansatte\"", "decimals = 2,")),
    CodePage(
      "field-twice",
      nb:
        "Står et felt to ganger i den samme tabellen, bruker Lua det siste og sier ingenting. Det er lett å overse når noen har limt inn en linje.",
      en:
        "Where a field stands twice in the same table, Lua uses the last and says nothing. That is easily overlooked when somebody has pasted a line.",
      wrong: indicator("series \"ansatte\"", "decimals = 1, decimals = 2,"),
      right: indicator("series \"ansatte\"", "decimals = 2,")),
    CodePage(
      "decimal-comma",
      nb:
        "I Lua skiller komma to verdier, og desimaler skrives med punktum. 41,5 blir derfor tallet 41 og så tallet 5. I tallfilene (CSV og Excel) er desimalkomma riktig.",
      en:
        "In Lua a comma separates two values, and decimals are written with a point. 41,5 is therefore the number 41 and then the number 5. In files of figures (CSV and Excel) a decimal comma is right.",
      wrong: indicator(
        "series \"ansatte\"",
        "direction = \"increase\", baseline = { \"2025-T3\", 40 }, target = reach { [\"2026-T3\"] = 41,5 },"
      ),
      right: indicator(
        "series \"ansatte\"",
        "direction = \"increase\", baseline = { \"2025-T3\", 40 }, target = reach { [\"2026-T3\"] = 41.5 },"
      )),
    CodePage(
      "goal-unknown",
      nb:
        "Målet finnes ikke i noen av strategiene. Målene heter strategi/mål, som ghos-2026/m3, og står i rules/strategy.",
      en:
        "There is no such goal in any of the strategies. Goals are called strategy/goal, such as ghos-2026/m3, and stand in rules/strategy.",
      wrong: indicator("series \"ansatte\"").replacing("s26/m1", with: "s26/m9"),
      right: indicator("series \"ansatte\"")),
    CodePage(
      "declared-twice",
      nb:
        "Et navn kan beskrives én gang i hvert departement. En indikator og en serie kan heller ikke hete det samme.",
      en:
        "A name can be described once in each ministry. Nor can an indicator and a series have the same name.",
      wrong: "data \"ansatte\" { unit = \"dager\", frequency = \"T\", kind = \"flow\" }",
      right: "data \"sykedager\" { unit = \"dager\", frequency = \"T\", kind = \"flow\" }"),
    CodePage(
      "target-against-direction",
      nb:
        "Målet ligger på den andre siden av utgangspunktet enn den retningen som er oppgitt som bedre. Da ville framgang blitt rødt.",
      en:
        "The target lies on the other side of the baseline than the direction that is said to be better. Progress would then have been red.",
      wrong: indicator(
        "series \"ansatte\"",
        "direction = \"increase\", baseline = { \"2025-T3\", 40 }, target = reach { [\"2026-T3\"] = 30 },"
      ),
      right: indicator(
        "series \"ansatte\"",
        "direction = \"decrease\", baseline = { \"2025-T3\", 40 }, target = reach { [\"2026-T3\"] = 30 },"
      )),
    CodePage(
      "period-tertial",
      nb: "Året har tre tertialer: 2026-T1, 2026-T2 og 2026-T3.",
      en: "The year has three tertials: 2026-T1, 2026-T2 and 2026-T3.",
      wrong: indicator(
        "series \"ansatte\"",
        "direction = \"increase\", baseline = { \"2025-T4\", 40 }, target = reach { [\"2026-T3\"] = 60 },"
      ),
      right: indicator(
        "series \"ansatte\"",
        "direction = \"increase\", baseline = { \"2025-T3\", 40 }, target = reach { [\"2026-T3\"] = 60 },"
      )),
    CodePage(
      "unit-near",
      nb:
        "Enheten er ukjent, men ligner en kjent. Ukjente enheter er tillatt, men en skrivefeil gjør at serien ikke kan regnes sammen med andre.",
      en:
        "The unit is unknown but much like a known one. Unknown units are allowed, but a slip means that the series cannot be computed with others.",
      wrong: indicator("series \"ansatte\"").replacing("\"personer\"", with: "\"persone\""),
      right: indicator("series \"ansatte\"")),
    CodePage(
      "indicator-without-owner",
      nb:
        "Når et tall ser galt ut, må noen vite hvem de skal spørre. Skriv avdelingen eller rollen, ikke en person som kan slutte.",
      en:
        "When a figure looks wrong, somebody must know whom to ask. Write the department or the role, not a person who may leave.",
      wrong: indicator("series \"ansatte\"", ""), right: indicator("series \"ansatte\"")),
    CodePage(
      "indicator-without-source",
      nb:
        "Den som leser rapporten, skal kunne finne tallet igjen. Skriv systemet eller statistikken, gjerne med tabellnummer.",
      en:
        "Whoever reads the report should be able to find the figure again. Write the system or the statistics, preferably with the table's number.",
      wrong: indicator("series \"ansatte\"").replacing("source = \"SAP\", ", with: ""),
      right: indicator("series \"ansatte\"")),
    CodePage(
      "indicator-without-target",
      nb:
        "Uten mål eller grenser kan indikatoren ikke få farge, og den vises som grå. Det kan være meningen, når en bare vil følge med.",
      en:
        "Without a target or thresholds the indicator can have no colour and is shown as grey. That can be meant, where one only wants to follow it.",
      wrong: indicator("series \"ansatte\""),
      right: indicator(
        "series \"ansatte\"",
        "responsible = \"HR\", direction = \"increase\", thresholds = { green = 20, yellow = 12 },")
    ),
    CodePage(
      "data-unused",
      nb:
        "En serie som ingen regel leser, er arbeid for den som leverer den, og til ingen nytte. Er den på vei inn, kan den vente til indikatoren er skrevet.",
      en:
        "A series that no rule reads is work for those who deliver it, and of no use. If it is on its way in, it can wait until the indicator is written.",
      wrong: "data \"ubrukt\" { unit = \"dager\", frequency = \"T\", kind = \"flow\" }",
      right: "data \"brukt\" { unit = \"personer\", frequency = \"T\", kind = \"stock\" }\n"
        + indicator("series \"brukt\"")),
  ]

  private static let figures: [CodePage] = [
    CodePage(
      "unit-mismatch",
      nb:
        "Personer og dager, eller kroner og prosent, er ulike ting og kan ikke legges sammen eller trekkes fra hverandre. Del dem på hverandre, eller gjør om den ene. mill. kr og kr går an; da regner Retning om.",
      en:
        "People and days, or kroner and per cent, are different things and cannot be added or subtracted. Divide them, or convert one of them. mill. kr and kr will do; Retning converts them.",
      wrong: indicator("series \"ansatte\" + series \"fravær\""),
      right: indicator("series \"ansatte\" + series \"ledere\"")),
    CodePage(
      "share-without-percent",
      nb:
        "132 delt på 165 er 0,8, og en indikator i prosent viser da 0,8 %. share(teller, nevner) regner i prosent, og tar vare på teller og nevner så andeler kan legges sammen riktig.",
      en:
        "132 divided by 165 is 0.8, and an indicator in per cent then shows 0.8 %. share(numerator, denominator) counts in per cent, and keeps both so that shares can be put together rightly.",
      wrong: indicator("series \"ledere\" / series \"ansatte\"", unit: "%"),
      right: indicator("share(series \"ledere\", series \"ansatte\")", unit: "%")),
    CodePage(
      "frequency-mismatch",
      nb:
        "Et kvartal og et tertial er ikke like lange, så det er ikke sagt hvilke tall som hører sammen. Gjør om den ene med :to(\"A\"), eller lever dem like ofte.",
      en:
        "A quarter and a tertial are not equally long, so it is not said which figures belong together. Convert one with :to(\"A\"), or deliver them equally often.",
      wrong: indicator("series \"ansatte\" / series \"kostnad\""),
      right: indicator("series \"ansatte\" / series \"ledere\"", unit: "antall")),
    CodePage(
      "not-additive",
      nb:
        "En sum eller et snitt av prosenter, medianer og unike deltakere er et annet tall enn det som spørres etter. Ta vare på teller og nevner, legg dem sammen hver for seg, og del til slutt.",
      en:
        "A sum or mean of percentages, medians and distinct participants is another figure than the one that is asked for. Keep the numerator and the denominator, add each, and divide at the end.",
      wrong: indicator("series(\"andel\"):rolling(3, \"mean\")", unit: "%"),
      right: indicator(
        "share(series(\"ledere\"):rolling(3, \"mean\"), series(\"ansatte\"):rolling(3, \"mean\"))",
        unit: "%")),
    CodePage(
      "series-unknown",
      nb:
        "Ingen har beskrevet serien med data, og ingen har levert tall for den. Som regel er det en skrivefeil; ellers mangler en data-linje.",
      en:
        "Nobody has described the series with data, and nobody has delivered figures for it. As a rule it is a slip; otherwise a data line is missing.",
      wrong: indicator("series \"ansate\""), right: indicator("series \"ansatte\"")),
    CodePage(
      "result-unknown",
      nb:
        "Det finnes ingen indikator med dette navnet. En annet departements indikator skrives med departementet foran: result \"kld/klimagass\".",
      en:
        "There is no indicator of this name. Another ministry's is written with the ministry before it: result \"kld/klimagass\".",
      wrong: indicator("result \"finnes-ikke\""),
      right: indicator("series \"ansatte\"") + "\n"
        + indicator("result \"eksempel\"").replacing(
          "indicator \"eksempel\"", with: "indicator \"to\"")),
    CodePage(
      "cycle",
      nb:
        "Indikatorene bygger på hverandre i ring, så ingen av dem kan regnes ut. Meldingen viser hele ringen, med fil og linje.",
      en:
        "The indicators build on one another in a ring, so none of them can be computed. The message shows the whole ring, with file and line.",
      wrong: indicator("result \"to\"") + "\n"
        + indicator("result \"eksempel\"").replacing(
          "indicator \"eksempel\"", with: "indicator \"to\""),
      right: indicator("series \"ansatte\"")),
    CodePage(
      "series-compared",
      nb:
        "En serie er tallene for alle periodene, ikke ett tall, og Lua kan ikke avgjøre om hele serien er større enn noe. above, below, at_least og equals gir 1 der det holder og 0 der det ikke gjør det.",
      en:
        "A series is the figures of all periods, not one figure, and Lua cannot tell whether the whole of it is greater than something. above, below, at_least and equals give 1 where it holds and 0 where it does not.",
      wrong: indicator("series \"ansatte\" > 5"),
      right: indicator("series(\"ansatte\"):above(5)", unit: "antall")),
  ]

  private static let formulas: [CodePage] = [
    CodePage(
      "method-with-dot",
      nb:
        "Det en serie kan gjøre, skrives med kolon: serien kommer da med som det første Retning får vite. Med punktum mangler den.",
      en:
        "What a series can do is written with a colon: the series then comes along as the first that Retning is told. With a point it is missing.",
      wrong: indicator("series(\"ansatte\").lag(1)"), right: indicator("series(\"ansatte\"):lag(1)")
    ),
    CodePage(
      "lua-unknown-member",
      nb:
        "Serien, kuben eller resultatet har ikke noe med dette navnet. Alt de kan, står i rules/retning.d.lua og i kokeboken.",
      en:
        "The series, cube or result has nothing of this name. All that they can do stands in rules/retning.d.lua and in the cookbook.",
      wrong: indicator("series(\"ansatte\"):roling(3, \"mean\")"),
      right: indicator("series(\"ansatte\"):rolling(3, \"mean\")")),
    CodePage(
      "lua-argument-missing",
      nb:
        "Det mangler noe i parentesen. Meldingen viser hva som skal stå der, i hvilken rekkefølge; det med ? kan utelates.",
      en:
        "Something is missing between the parentheses. The message shows what should stand there, in which order; what has a ? can be left out.",
      wrong: indicator("series(\"ansatte\"):rolling()"),
      right: indicator("series(\"ansatte\"):rolling(3, \"mean\")")),
    CodePage(
      "lua-argument-count",
      nb:
        "Det står mer i parentesen enn det er bruk for. Ofte er det et desimalkomma: :scale(0,5) er to tall.",
      en:
        "There is more between the parentheses than is wanted. Often it is a decimal comma: :scale(0,5) is two numbers.",
      wrong: indicator("series(\"ansatte\"):above(1,5)", unit: "antall"),
      right: indicator("series(\"ansatte\"):above(1.5)", unit: "antall")),
    CodePage(
      "return-missing",
      nb:
        "En funksjon gir det som står etter return. Kommer den til slutten uten, gir den ingenting, og status og verdi mangler der det gjaldt.",
      en:
        "A function gives what stands after return. Where it comes to its end without, it gives nothing, and status or value is missing there.",
      wrong: indicator(
        "series \"ansatte\"",
        "responsible = \"HR\", status = function(i) if i.value == 0 then return \"green\" end end,"),
      right: indicator(
        "series \"ansatte\"",
        "responsible = \"HR\", status = function(i) if i.value == 0 then return \"green\" end return \"red\" end,"
      )),
    CodePage(
      "condition-or",
      nb:
        "x == \"a\" or \"b\" leses som (x == \"a\") or \"b\", og en tekst alene regnes som sann. Betingelsen holder derfor alltid.",
      en:
        "x == \"a\" or \"b\" is read as (x == \"a\") or \"b\", and a text alone counts as true. So the condition always holds.",
      wrong: indicator(
        "series \"ansatte\"",
        "responsible = \"HR\", status = function(i) if i.id == \"a\" or \"b\" then return \"green\" end return \"red\" end,"
      ),
      right: indicator(
        "series \"ansatte\"",
        "responsible = \"HR\", status = function(i) if i.id == \"a\" or i.id == \"b\" then return \"green\" end return \"red\" end,"
      )),
    CodePage(
      "condition-constant",
      nb:
        "Betingelsen er den samme hver gang, og avgjør ingenting. Kanskje skulle den vært sammenlignet med noe.",
      en:
        "The condition is the same every time and decides nothing. Perhaps it should have been compared with something.",
      wrong: "local satser = { lav = 1 }\nif 1 then satser.lav = 2 end\n"
        + indicator("satser.lav * series \"ansatte\""),
      right: "local satser = { lav = 2 }\n" + indicator("satser.lav * series \"ansatte\"")),
    CodePage(
      "condition-repeated",
      nb:
        "Den samme betingelsen er prøvd lenger oppe, så denne grenen nås aldri. Ofte er det en linje som er kopiert og ikke rettet.",
      en:
        "The same condition was tried further up, so this branch is never reached. Often a line was copied and not corrected.",
      wrong: "local n, m = 1, 2\nif n > m then n = 1 elseif n > m then n = 3 end\n"
        + indicator("n * series \"ansatte\""),
      right: "local n, m = 1, 2\nif n > m then n = 1 elseif n < m then n = 3 end\n"
        + indicator("n * series \"ansatte\"")),
    CodePage(
      "compared-with-itself",
      nb: "De to sidene er det samme, så svaret er gitt på forhånd.",
      en: "The two sides are the same, so the answer is given beforehand.",
      wrong: "local n = 1\nif n ~= n then n = 2 end\n" + indicator("n * series \"ansatte\""),
      right: "local n, m = 1, 2\nif n ~= m then n = 2 end\n" + indicator("n * series \"ansatte\"")),
    CodePage(
      "never-reached",
      nb:
        "Etter return, break eller error kommer skriptet ikke videre. Det som står under, blir aldri kjørt.",
      en: "After return, break or error the script does not go on. What stands below is never run.",
      wrong: "local function f(x) do return x end x = 2 return x end\n"
        + indicator("f(series \"ansatte\")"),
      right: "local function f(x) return x end\n" + indicator("f(series \"ansatte\")")),
  ]

  private static let words: [CodePage] = [
    CodePage(
      "lua-unknown-name",
      nb:
        "Navnet er verken et av Retnings ord, et av Luas, eller noe som er laget med local lenger oppe. Ofte er det en skrivefeil, eller en tekst som mangler hermetegn.",
      en:
        "The name is neither one of Retning's words, one of Lua's, nor made with local further up. Often it is a slip, or a text without quotation marks.",
      wrong: "local x = anstte\n" + indicator("x * series \"ansatte\""),
      right: "local x = 2\n" + indicator("x * series \"ansatte\"")),
    CodePage(
      "lua-assign-global",
      nb:
        "Et navn må lages med local første gang. Ellers kunne en fil endret noe i en annen uten at noen så det.",
      en:
        "A name must be made with local the first time. Otherwise one file could change something in another unseen.",
      wrong: "faktor = 2\n" + indicator("series \"ansatte\""),
      right: "local faktor = 2\n" + indicator("faktor * series \"ansatte\"")),
    CodePage(
      "lua-absent-name",
      nb:
        "Skriptene har ikke filer, klokke, nett eller tilfeldige tall. Det samme skriptet skal gi det samme svaret hver gang.",
      en:
        "Scripts have no files, clock, network or random numbers. The same script must give the same answer every time.",
      wrong: "local tid = os\n"
        + indicator("series(\"ansatte\"):above(tid and 1 or 2)", unit: "antall"),
      right: indicator("series(\"ansatte\"):above(1)", unit: "antall")),
    CodePage(
      "local-unused",
      nb:
        "Noe får en verdi som ingen bruker. Det er ofte en rest, eller navnet er skrevet galt der det skulle vært brukt. Begynn navnet med _ om det er meningen.",
      en:
        "Something is given a value that nobody uses. Often it is a remnant, or the name is misspelt where it should be used. Begin the name with _ if that is meant.",
      wrong: "local gammel = 3\n" + indicator("series \"ansatte\""),
      right: "local ny = 3\n" + indicator("ny * series \"ansatte\"")),
    CodePage(
      "local-hides-word",
      nb:
        "Et lokalt navn som er likt et av Retnings ord, gjør at ordet ikke kan brukes i resten av filen, og meldingene som følger, blir vanskelige å forstå.",
      en:
        "A local that has the name of one of Retning's words makes the word unusable in the rest of the file, and the messages that follow are hard to understand.",
      wrong: "local share = 2\n" + indicator("share * series \"ansatte\""),
      right: "local andel = 2\n" + indicator("andel * series \"ansatte\"")),
    CodePage(
      "lua-unclosed",
      nb:
        "Noe som er åpnet, er ikke lukket: en { uten }, en ( uten ), eller function og if uten end. Ofte mangler et komma på linjen over.",
      en:
        "Something that was opened is not closed: a { without }, a ( without ), or function and if without end. Often a comma is missing on the line above.",
      wrong: "indicator \"ny\" { unit = \"%\"\n  frequency = \"T\" }",
      right: indicator("series \"ansatte\"")),
    CodePage(
      "lua-expected",
      nb:
        "Lua ventet noe annet på dette stedet. I en betingelse skrives likhet med to tegn: if x == 1 then.",
      en:
        "Lua expected something else at this place. In a condition, equality is written with two signs: if x == 1 then.",
      wrong: "local x = 1\nif x = 1 then x = 2 end",
      right: "local x = 1\nif x == 1 then x = 2 end\n" + indicator("x * series \"ansatte\"")),
    CodePage(
      "lua-unexpected",
      nb:
        "Tegnet har ingen mening her. Tekstbehandlere bytter ut hermetegn med buede; i Lua må de være rette: \"tekst\".",
      en:
        "The character has no meaning here. Word processors replace quotation marks with curly ones; in Lua they must be straight: \"text\".",
      wrong: "indicator “ny” { unit = “%” }", right: indicator("series \"ansatte\"")),
  ]
}
