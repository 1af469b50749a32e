extension HelpPage {
  /// What a check of the rules finds.
  static let checks = ##"""
    # field-unknown

    nb: Navnet på et felt er ikke kjent, og da ville det blitt oversett uten et ord. Feltene står i
    rules/retning.d.lua, og redigeringsprogrammet foreslår dem.

    en: The name of a field is not known, and would have been passed over without a word. The fields
    stand in rules/retning.d.lua, and your editor suggests them.

    ```wrong
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", ansvarlig = "HR",
      value = function() return series "ansatte" end,
    }
    ```

    ```right
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" end,
    }
    ```

    # field-type

    nb: Feltet har en verdi av et annet slag enn det skal ha, som en tekst der det skal være et tall. En
    formel må stå i en funksjon: value = function() return … end.

    en: The field has a value of another kind than it should, such as a text where a number is wanted. A
    formula must stand in a function: value = function() return … end.

    ```wrong
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", decimals = "to",
      value = function() return series "ansatte" end,
    }
    ```

    ```right
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", decimals = 2,
      value = function() return series "ansatte" end,
    }
    ```

    # field-twice

    nb: Står et felt to ganger i den samme tabellen, bruker Lua det siste og sier ingenting. Det er lett
    å overse når noen har limt inn en linje.

    en: Where a field stands twice in the same table, Lua uses the last and says nothing. That is easily
    overlooked when somebody has pasted a line.

    ```wrong
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", decimals = 1, decimals = 2,
      value = function() return series "ansatte" end,
    }
    ```

    ```right
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", decimals = 2,
      value = function() return series "ansatte" end,
    }
    ```

    # decimal-comma

    nb: I Lua skiller komma to verdier, og desimaler skrives med punktum. 41,5 blir derfor tallet 41 og
    så tallet 5. I tallfilene (CSV og Excel) er desimalkomma riktig.

    en: In Lua a comma separates two values, and decimals are written with a point. 41,5 is therefore
    the number 41 and then the number 5. In files of figures (CSV and Excel) a decimal comma is right.

    ```wrong
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", direction = "increase", baseline = { "2025-T3", 40 }, target = reach { ["2026-T3"] = 41,5 },
      value = function() return series "ansatte" end,
    }
    ```

    ```right
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", direction = "increase", baseline = { "2025-T3", 40 }, target = reach { ["2026-T3"] = 41.5 },
      value = function() return series "ansatte" end,
    }
    ```

    # goal-unknown

    nb: Målet finnes ikke i noen av strategiene. Målene heter strategi/mål, som ghos-2026/m3, og står i
    rules/strategy.

    en: There is no such goal in any of the strategies. Goals are called strategy/goal, such as
    ghos-2026/m3, and stand in rules/strategy.

    ```wrong
    indicator "eksempel" {
      goals = { "ghos-2026/m9" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" end,
    }
    ```

    ```right
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" end,
    }
    ```

    # declared-twice

    nb: Et navn kan beskrives én gang i hvert departement. En indikator og en serie kan heller ikke hete
    det samme.

    en: A name can be described once in each ministry. Nor can an indicator and a series have the same
    name.

    ```wrong
    data "ansatte" { unit = "dager", frequency = "T", kind = "flow" }
    ```

    ```right
    data "sykedager" { unit = "dager", frequency = "T", kind = "flow" }
    ```

    # target-against-direction

    nb: Målet ligger på den andre siden av utgangspunktet enn den retningen som er oppgitt som bedre. Da
    ville framgang blitt rødt.

    en: The target lies on the other side of the baseline than the direction that is said to be better.
    Progress would then have been red.

    ```wrong
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", direction = "increase", baseline = { "2025-T3", 40 }, target = reach { ["2026-T3"] = 30 },
      value = function() return series "ansatte" end,
    }
    ```

    ```right
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", direction = "decrease", baseline = { "2025-T3", 40 }, target = reach { ["2026-T3"] = 30 },
      value = function() return series "ansatte" end,
    }
    ```

    # period-tertial

    nb: Året har tre tertialer: 2026-T1, 2026-T2 og 2026-T3. Det siste slutter 31. desember, og 2025-T3 er derfor
    tallet ved utgangen av 2025. Et kvartal skrives med Q, og det er fire av dem.

    en: The year has three tertials: 2026-T1, 2026-T2 and 2026-T3. The last ends on 31 December, so 2025-T3 is the
    figure at the end of 2025. A quarter is written with Q, and there are four of them.

    ```wrong
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", direction = "increase", baseline = { "2025-T4", 40 }, target = reach { ["2026-T3"] = 60 },
      value = function() return series "ansatte" end,
    }
    ```

    ```right
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", direction = "increase", baseline = { "2025-T3", 40 }, target = reach { ["2026-T3"] = 60 },
      value = function() return series "ansatte" end,
    }
    ```

    # unit-near

    nb: Enheten er ukjent, men ligner en kjent. Ukjente enheter er tillatt, men en skrivefeil gjør at
    serien ikke kan regnes sammen med andre.

    en: The unit is unknown but much like a known one. Unknown units are allowed, but a slip means that
    the series cannot be computed with others.

    ```wrong
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "persone", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" end,
    }
    ```

    ```right
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" end,
    }
    ```

    # indicator-without-owner

    nb: Når et tall ser galt ut, må noen vite hvem de skal spørre. Skriv avdelingen eller rollen, ikke
    en person som kan slutte.

    en: When a figure looks wrong, somebody must know whom to ask. Write the department or the role, not
    a person who may leave.

    ```wrong
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP",
      value = function() return series "ansatte" end,
    }
    ```

    ```right
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" end,
    }
    ```

    # indicator-without-source

    nb: Den som leser rapporten, skal kunne finne tallet igjen. Skriv systemet eller statistikken,
    gjerne med tabellnummer.

    en: Whoever reads the report should be able to find the figure again. Write the system or the
    statistics, preferably with the table's number.

    ```wrong
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", responsible = "HR",
      value = function() return series "ansatte" end,
    }
    ```

    ```right
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" end,
    }
    ```

    # indicator-without-target

    nb: Uten mål eller grenser kan indikatoren ikke få farge, og den vises som grå. Det kan være
    meningen, når en bare vil følge med.

    en: Without a target or thresholds the indicator can have no colour and is shown as grey. That can
    be meant, where one only wants to follow it.

    ```wrong
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" end,
    }
    ```

    ```right
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR", direction = "increase", thresholds = { green = 20, yellow = 12 },
      value = function() return series "ansatte" end,
    }
    ```

    ```run
    retning check --strict
    ```

    # data-unused

    nb: En serie som ingen regel leser, er arbeid for den som leverer den, og til ingen nytte. Er den på
    vei inn, kan den vente til indikatoren er skrevet.

    en: A series that no rule reads is work for those who deliver it, and of no use. If it is on its way
    in, it can wait until the indicator is written.

    ```wrong
    data "ubrukt" { unit = "dager", frequency = "T", kind = "flow" }
    ```

    ```right
    data "brukt" { unit = "personer", frequency = "T", kind = "stock" }
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "brukt" end,
    }
    ```

    # unit-mismatch

    nb: Personer og dager, eller kroner og prosent, er ulike ting og kan ikke legges sammen eller
    trekkes fra hverandre. Del dem på hverandre, eller gjør om den ene. mill. kr og kr går an; da regner
    Retning om.

    en: People and days, or kroner and per cent, are different things and cannot be added or subtracted.
    Divide them, or convert one of them. mill. kr and kr will do; Retning converts them.

    ```wrong
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" + series "fravær" end,
    }
    ```

    ```right
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" + series "ledere" end,
    }
    ```

    # share-without-percent

    nb: 132 delt på 165 er 0,8, og en indikator i prosent viser da 0,8 %. share(teller, nevner) regner i
    prosent, og tar vare på teller og nevner så andeler kan legges sammen riktig.

    en: 132 divided by 165 is 0.8, and an indicator in per cent then shows 0.8 %. share(numerator,
    denominator) counts in per cent, and keeps both so that shares can be put together rightly.

    ```wrong
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "%", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ledere" / series "ansatte" end,
    }
    ```

    ```right
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "%", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return share(series "ledere", series "ansatte") end,
    }
    ```

    # frequency-mismatch

    nb: Et kvartal og et tertial er ikke like lange, så det er ikke sagt hvilke tall som hører sammen.
    Gjør om den ene med :to("A"), eller lever dem like ofte.

    en: A quarter and a tertial are not equally long, so it is not said which figures belong together.
    Convert one with :to("A"), or deliver them equally often.

    ```wrong
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" / series "kostnad" end,
    }
    ```

    ```right
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "antall", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" / series "ledere" end,
    }
    ```

    # not-additive

    nb: En sum eller et snitt av prosenter, medianer og unike deltakere er et annet tall enn det som
    spørres etter. Ta vare på teller og nevner, legg dem sammen hver for seg, og del til slutt.

    en: A sum or mean of percentages, medians and distinct participants is another figure than the one
    that is asked for. Keep the numerator and the denominator, add each, and divide at the end.

    ```wrong
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "%", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series("andel"):rolling(3, "mean") end,
    }
    ```

    ```right
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "%", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return share(series("ledere"):rolling(3, "mean"), series("ansatte"):rolling(3, "mean")) end,
    }
    ```

    # series-unknown

    nb: Ingen har beskrevet serien med data, og ingen har levert tall for den. Som regel er det en
    skrivefeil; ellers mangler en data-linje.

    en: Nobody has described the series with data, and nobody has delivered figures for it. As a rule it
    is a slip; otherwise a data line is missing.

    ```wrong
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansate" end,
    }
    ```

    ```right
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" end,
    }
    ```

    # result-unknown

    nb: Det finnes ingen indikator med dette navnet. En annet departements indikator skrives med
    departementet foran: result "kld/klimagass".

    en: There is no indicator of this name. Another ministry's is written with the ministry before it:
    result "kld/klimagass".

    ```wrong
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return result "finnes-ikke" end,
    }
    ```

    ```right
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" end,
    }
    indicator "to" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return result "eksempel" end,
    }
    ```

    # cycle

    nb: Indikatorene bygger på hverandre i ring, så ingen av dem kan regnes ut. Meldingen viser hele
    ringen, med fil og linje.

    en: The indicators build on one another in a ring, so none of them can be computed. The message
    shows the whole ring, with file and line.

    ```wrong
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return result "to" end,
    }
    indicator "to" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return result "eksempel" end,
    }
    ```

    ```right
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" end,
    }
    ```

    # series-compared

    nb: En serie er tallene for alle periodene, ikke ett tall, og Lua kan ikke avgjøre om hele serien er
    større enn noe. above, below, at_least og equals gir 1 der det holder og 0 der det ikke gjør det.

    en: A series is the figures of all periods, not one figure, and Lua cannot tell whether the whole of
    it is greater than something. above, below, at_least and equals give 1 where it holds and 0 where it
    does not.

    ```wrong
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" > 5 end,
    }
    ```

    ```right
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "antall", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series("ansatte"):above(5) end,
    }
    ```

    # method-with-dot

    nb: Det en serie kan gjøre, skrives med kolon: serien kommer da med som det første Retning får vite.
    Med punktum mangler den.

    en: What a series can do is written with a colon: the series then comes along as the first that
    Retning is told. With a point it is missing.

    ```wrong
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series("ansatte").lag(1) end,
    }
    ```

    ```right
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series("ansatte"):lag(1) end,
    }
    ```

    # lua-unknown-member

    nb: Serien, kuben eller resultatet har ikke noe med dette navnet. Alt de kan, står i
    rules/retning.d.lua og i kokeboken.

    en: The series, cube or result has nothing of this name. All that they can do stands in
    rules/retning.d.lua and in the cookbook.

    ```wrong
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series("ansatte"):roling(3, "mean") end,
    }
    ```

    ```right
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series("ansatte"):rolling(3, "mean") end,
    }
    ```

    # lua-argument-missing

    nb: Det mangler noe i parentesen. Meldingen viser hva som skal stå der, i hvilken rekkefølge; det
    med ? kan utelates.

    en: Something is missing between the parentheses. The message shows what should stand there, in
    which order; what has a ? can be left out.

    ```wrong
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series("ansatte"):rolling() end,
    }
    ```

    ```right
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series("ansatte"):rolling(3, "mean") end,
    }
    ```

    # lua-argument-count

    nb: Det står mer i parentesen enn det er bruk for. Ofte er det et desimalkomma: :scale(0,5) er to
    tall.

    en: There is more between the parentheses than is wanted. Often it is a decimal comma: :scale(0,5)
    is two numbers.

    ```wrong
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "antall", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series("ansatte"):above(1,5) end,
    }
    ```

    ```right
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "antall", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series("ansatte"):above(1.5) end,
    }
    ```

    # return-missing

    nb: En funksjon gir det som står etter return. Kommer den til slutten uten, gir den ingenting, og
    status og verdi mangler der det gjaldt.

    en: A function gives what stands after return. Where it comes to its end without, it gives nothing,
    and status or value is missing there.

    ```wrong
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR", status = function(i) if i.value == 0 then return "green" end end,
      value = function() return series "ansatte" end,
    }
    ```

    ```right
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR", status = function(i) if i.value == 0 then return "green" end return "red" end,
      value = function() return series "ansatte" end,
    }
    ```

    # condition-or

    nb: x == "a" or "b" leses som (x == "a") or "b", og en tekst alene regnes som sann. Betingelsen
    holder derfor alltid.

    en: x == "a" or "b" is read as (x == "a") or "b", and a text alone counts as true. So the condition
    always holds.

    ```wrong
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR", status = function(i) if i.id == "a" or "b" then return "green" end return "red" end,
      value = function() return series "ansatte" end,
    }
    ```

    ```right
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR", status = function(i) if i.id == "a" or i.id == "b" then return "green" end return "red" end,
      value = function() return series "ansatte" end,
    }
    ```

    # condition-constant

    nb: Betingelsen er den samme hver gang, og avgjør ingenting. Kanskje skulle den vært sammenlignet
    med noe.

    en: The condition is the same every time and decides nothing. Perhaps it should have been compared
    with something.

    ```wrong
    local satser = { lav = 1 }
    if 1 then satser.lav = 2 end
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return satser.lav * series "ansatte" end,
    }
    ```

    ```right
    local satser = { lav = 2 }
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return satser.lav * series "ansatte" end,
    }
    ```

    # condition-repeated

    nb: Den samme betingelsen er prøvd lenger oppe, så denne grenen nås aldri. Ofte er det en linje som
    er kopiert og ikke rettet.

    en: The same condition was tried further up, so this branch is never reached. Often a line was
    copied and not corrected.

    ```wrong
    local n, m = 1, 2
    if n > m then n = 1 elseif n > m then n = 3 end
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return n * series "ansatte" end,
    }
    ```

    ```right
    local n, m = 1, 2
    if n > m then n = 1 elseif n < m then n = 3 end
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return n * series "ansatte" end,
    }
    ```

    # compared-with-itself

    nb: De to sidene er det samme, så svaret er gitt på forhånd. Som regel er et navn skrevet to ganger der det andre
    skulle vært et annet.

    en: The two sides are the same, so the answer is given beforehand. As a rule a name has been written twice where
    the second should have been another.

    ```wrong
    local n = 1
    if n ~= n then n = 2 end
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return n * series "ansatte" end,
    }
    ```

    ```right
    local n, m = 1, 2
    if n ~= m then n = 2 end
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return n * series "ansatte" end,
    }
    ```

    # never-reached

    nb: Etter return, break eller error kommer skriptet ikke videre. Det som står under, blir aldri
    kjørt.

    en: After return, break or error the script does not go on. What stands below is never run.

    ```wrong
    local function f(x) do return x end x = 2 return x end
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return f(series "ansatte") end,
    }
    ```

    ```right
    local function f(x) return x end
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return f(series "ansatte") end,
    }
    ```

    # lua-unknown-name

    nb: Navnet er verken et av Retnings ord, et av Luas, eller noe som er laget med local lenger oppe.
    Ofte er det en skrivefeil, eller en tekst som mangler hermetegn.

    en: The name is neither one of Retning's words, one of Lua's, nor made with local further up. Often
    it is a slip, or a text without quotation marks.

    ```wrong
    local x = anstte
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return x * series "ansatte" end,
    }
    ```

    ```right
    local x = 2
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return x * series "ansatte" end,
    }
    ```

    # lua-assign-global

    nb: Et navn må lages med local første gang. Ellers kunne en fil endret noe i en annen uten at noen
    så det.

    en: A name must be made with local the first time. Otherwise one file could change something in
    another unseen.

    ```wrong
    faktor = 2
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" end,
    }
    ```

    ```right
    local faktor = 2
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return faktor * series "ansatte" end,
    }
    ```

    # lua-absent-name

    nb: Skriptene har ikke filer, klokke, nett eller tilfeldige tall. Det samme skriptet skal gi det
    samme svaret hver gang.

    en: Scripts have no files, clock, network or random numbers. The same script must give the same
    answer every time.

    ```wrong
    local tid = os
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "antall", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series("ansatte"):above(tid and 1 or 2) end,
    }
    ```

    ```right
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "antall", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series("ansatte"):above(1) end,
    }
    ```

    # local-unused

    nb: Noe får en verdi som ingen bruker. Det er ofte en rest, eller navnet er skrevet galt der det
    skulle vært brukt. Begynn navnet med _ om det er meningen.

    en: Something is given a value that nobody uses. Often it is a remnant, or the name is misspelt
    where it should be used. Begin the name with _ if that is meant.

    ```wrong
    local gammel = 3
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" end,
    }
    ```

    ```right
    local ny = 3
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return ny * series "ansatte" end,
    }
    ```

    # local-hides-word

    nb: Et lokalt navn som er likt et av Retnings ord, gjør at ordet ikke kan brukes i resten av filen,
    og meldingene som følger, blir vanskelige å forstå.

    en: A local that has the name of one of Retning's words makes the word unusable in the rest of the
    file, and the messages that follow are hard to understand.

    ```wrong
    local share = 2
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return share * series "ansatte" end,
    }
    ```

    ```right
    local andel = 2
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return andel * series "ansatte" end,
    }
    ```

    # lua-unclosed

    nb: Noe som er åpnet, er ikke lukket: en { uten }, en ( uten ), eller function og if uten end. Ofte
    mangler et komma på linjen over.

    en: Something that was opened is not closed: a { without }, a ( without ), or function and if
    without end. Often a comma is missing on the line above.

    ```wrong
    indicator "ny" { unit = "%"
      frequency = "T" }
    ```

    ```right
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" end,
    }
    ```

    # lua-expected

    nb: Lua ventet noe annet på dette stedet. I en betingelse skrives likhet med to tegn: if x == 1
    then.

    en: Lua expected something else at this place. In a condition, equality is written with two signs:
    if x == 1 then.

    ```wrong
    local x = 1
    if x = 1 then x = 2 end
    ```

    ```right
    local x = 1
    if x == 1 then x = 2 end
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return x * series "ansatte" end,
    }
    ```

    # lua-unexpected

    nb: Tegnet har ingen mening her. Tekstbehandlere bytter ut hermetegn med buede; i Lua må de være
    rette: "tekst".

    en: The character has no meaning here. Word processors replace quotation marks with curly ones; in
    Lua they must be straight: "text".

    ```wrong
    indicator “ny” { unit = “%” }
    ```

    ```right
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" end,
    }
    ```


    # thresholds-order

    nb: Grensene for grønt og gult er byttet om. Når mer er bedre, må det mer til for grønt enn for gult; når mindre er bedre, er det omvendt. Slik det står, ville ingen verdi blitt gul, og noen ville fått feil farge.

    en: The bounds for green and yellow have changed places. Where more is better, green takes more than yellow; where less is better, it is the other way round. As it stands, no value would be yellow, and some would have the wrong colour.

    ```wrong
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      direction = "increase", thresholds = { green = 12, yellow = 20 },
      value = function() return series "ansatte" end,
    }
    ```

    ```right
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      direction = "increase", thresholds = { green = 20, yellow = 12 },
      value = function() return series "ansatte" end,
    }
    ```

    # thresholds-unused

    nb: Et mål går foran faste grenser, så grensene har ingen virkning. Leseren av filen tror lett det motsatte. Behold det som skal gjelde.

    en: A target comes before fixed bounds, so the bounds have no effect. Whoever reads the file easily believes the opposite. Keep the one that is to hold.

    ```wrong
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      direction = "increase", target = maintain { at_least = 40 }, thresholds = { green = 20, yellow = 12 },
      value = function() return series "ansatte" end,
    }
    ```

    ```right
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      direction = "increase", target = maintain { at_least = 40 },
      value = function() return series "ansatte" end,
    }
    ```

    # indicator-without-baseline

    nb: Banen går fra et utgangspunkt til målet. Uten utgangspunkt kan ingen si om en er i rute, og indikatoren blir grå til det er satt. Velg den perioden dere måler framgangen fra.

    en: The path runs from a baseline to the target. Without a baseline nobody can say whether it is on track, and the indicator is grey until one is set. Choose the period that progress is measured from.

    ```wrong
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      direction = "increase", target = reach { ["2027-T3"] = 60 },
      value = function() return series "ansatte" end,
    }
    ```

    ```right
    indicator "eksempel" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      direction = "increase", baseline = { "2025-T3", 40 }, target = reach { ["2027-T3"] = 60 },
      value = function() return series "ansatte" end,
    }
    ```

    # indicator-without-title

    nb: Navnet på en indikator er skrevet for regler og nøkler. I en rapport vil folk heller lese en setning. Uten title står navnet der.

    en: The name of an indicator is written for rules and keys. In a report people would rather read a phrase. Without title the name stands there.

    ```wrong
    indicator "ledere.antall" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" end,
    }
    ```

    ```right
    indicator "ledere.antall" {
      title = { nb = "Ledere i departementet", en = "Leaders in the ministry" },
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" end,
    }
    ```

    ```run
    retning check --strict
    ```

    # status-compared

    nb: I reglene heter statusene green, yellow, red og grey, uansett hvilket språk rapporten er på. En sammenligning med et annet ord holder aldri, og kontrollen ville aldri ha funnet noe.

    en: In rules the statuses are called green, yellow, red and grey, whatever language the report is in. A comparison with another word never holds, and the rule would never have found anything.

    ```wrong
    rule "rød" {
      title = "Rød indikator", severity = "warning",
      check = function(i) if i.status == "rød" then return "Forklar hvorfor." end end,
    }
    ```

    ```right
    rule "rød" {
      title = "Rød indikator", severity = "warning",
      check = function(i) if i.status == "red" then return "Forklar hvorfor." end end,
    }
    ```

    # test-series-unknown

    nb: Testen gir tall for en serie som ingen har beskrevet, så tallene blir ikke lest av noen. Som regel er navnet skrevet feil. Da prøver testen noe annet enn du tror.

    en: The test gives figures for a series that nobody has described, so nobody reads them. As a rule the name is misspelt. The test then tries something other than you believe.

    ```given rules/dfd/antall.lua
    indicator "antall" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" end,
    }
    ```

    ```wrong rules/dfd/antall_test.lua
    test "antallet er det som er levert" {
      given = { ["anstte@2026-T1"] = 40 },
      expect = { ["antall@2026-T1"] = 40 },
    }
    ```

    ```right rules/dfd/antall_test.lua
    test "antallet er det som er levert" {
      given = { ["ansatte@2026-T1"] = 40 },
      expect = { ["antall@2026-T1"] = 40 },
    }
    ```

    # test-indicator-unknown

    nb: Testen venter en verdi av en indikator som ikke finnes. Som regel er navnet skrevet feil, eller indikatoren har fått et nytt navn.

    en: The test expects a value of an indicator that does not exist. As a rule its name is misspelt, or the indicator has been given another name.

    ```given rules/dfd/antall.lua
    indicator "antall" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" end,
    }
    ```

    ```wrong rules/dfd/antall_test.lua
    test "antallet er det som er levert" {
      given = { ["ansatte@2026-T1"] = 40 },
      expect = { ["antal@2026-T1"] = 40 },
    }
    ```

    ```right rules/dfd/antall_test.lua
    test "antallet er det som er levert" {
      given = { ["ansatte@2026-T1"] = 40 },
      expect = { ["antall@2026-T1"] = 40 },
    }
    ```

    # luacheck

    nb: Dette er funnet av luacheck, et program fra andre som leser Lua uten å kjenne Retning. Det er med fordi det ble bedt om med --luacheck. Meldingen er på engelsk; nummeret er luachecks eget og står i håndboken til det programmet. Er funnet meningen slik det er, kan du la det stå: uten --strict stopper det ingenting.

    en: This was found by luacheck, a program of others that reads Lua without knowing Retning. It is here because --luacheck asked for it. The number is luacheck's own and stands in that program's manual. If what it found is meant as it is, let it stand: without --strict it stops nothing.

    ```shown
    $ retning check --luacheck
    advarsel: rules/kld/samtaler.lua:4:6: luacheck W542: empty if branch. [luacheck]
        if x then end
    ```

    # luacheck-absent

    nb: Retning finner det meste selv. luacheck er et program fra andre som kan tas med i tillegg, og som må installeres for seg. På Debian og Ubuntu heter pakken lua-check.

    en: Retning finds most things itself. luacheck is a program of others that can be taken along, and must be installed by itself. On Debian and Ubuntu the package is called lua-check.

    ```shown
    $ retning check --luacheck
    feil: luacheck er ikke installert her. Installer det (apt-get install lua-check), eller la være å be om --luacheck. [luacheck-absent]
    $ sudo apt-get install lua-check
    $ retning check --luacheck
    ```
    """##
}
