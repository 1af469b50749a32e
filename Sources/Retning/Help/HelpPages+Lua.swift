extension HelpPage {
  /// Lua itself, periods, units and cubes.
  static let lua = ##"""
    # cube-shapes

    nb: To oppdelte serier regnes sammen celle for celle: kvinner med kvinner, menn med menn. Er den ene
    delt etter kjønn og den andre etter alder, finnes det ingen celler som hører sammen, og et svar
    ville vært gjettet. Summer hver av dem til de inndelingene de har felles, og regn sammen etterpå. En
    serie helt uten inndeling kan derimot regnes sammen med hver celle.

    en: Two divided series are combined cell by cell: women with women, men with men. Where one is
    divided by sex and the other by age, no cells belong together, and an answer would have been a
    guess. Sum each of them to the dimensions that they share, and combine them afterwards. A series
    without dimensions can be combined with every cell.

    ```wrong
    data "permisjon" { unit = "personer", frequency = "T", kind = "stock", dimensions = { "alder" } }
    indicator "til.stede" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return (cube "delt" - cube "permisjon"):sum() end,
    }
    ```

    ```right
    data "permisjon" { unit = "personer", frequency = "T", kind = "stock", dimensions = { "alder" } }
    indicator "til.stede" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return cube("delt"):sum() - cube("permisjon"):sum() end,
    }
    ```

    # date-form

    nb: En dato som 7.10.2026 kan leses på to måter, avhengig av hvem som leser: som oktober eller som
    juli. Derfor tar Retning bare år-måned-dag, med to sifre for måned og dag. Det gjelder i regelfilene
    (som embargo), i leverte datoer for milepæler og på kommandolinjen (som --as-of). I Excel kan en
    celle få formatet åååå-mm-dd før du lagrer som CSV.

    en: A date such as 7.10.2026 can be read in two ways, depending on who reads it: as October or as
    July. Retning therefore takes year-month-day only, with two digits for month and day. This holds in
    rule files (such as embargo), in delivered dates of milestones and on the command line (such as
    --as-of). In Excel a cell can be given the format yyyy-mm-dd before the file is saved as CSV.

    ```wrong
    data "lønn" { unit = "kr", frequency = "M", kind = "flow", embargo = "7.10.2026" }
    ```

    ```right
    data "lønn" { unit = "kr", frequency = "M", kind = "flow", embargo = "2026-10-07" }
    ```

    # dimension-unknown

    nb: Formelen nevner en inndeling som tallene ikke har. Ble den hoppet over, ville summen blitt en
    annen enn den du ba om. Inndelingene er de som står i dimensions der serien er beskrevet med data.
    Skriv navnet slik det står der, eller legg inndelingen til i beskrivelsen og lever tallene med den.

    en: The formula names a dimension that the figures do not have. Had it been passed over, the sum
    would have been another than the one you asked for. The dimensions are those in the field dimensions
    where the series is described with data. Write the name as it stands there, or add the dimension to
    the description and deliver the figures with it.

    ```wrong
    indicator "kvinner.menn" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return cube("delt"):sum("alder") end,
    }
    ```

    ```right
    indicator "kvinner.menn" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return cube("delt"):sum("kjønn") end,
    }
    ```

    # format-changed

    nb: «retning fmt» skal bare flytte på mellomrom. Før en fil skrives, leses resultatet en gang til og
    sammenlignes ord for ord med det som var; her var de ikke like, og filen er derfor latt i fred.
    Feilen ligger i Retning, ikke i filen din, og reglene dine virker som før. Si fra, og legg ved
    filen; de andre filene kan formateres imens ved å nevne dem.

    en: “retning fmt” is to move spaces only. Before a file is written, the result is read once more and
    compared word by word with what was there; here they were not alike, so the file was left alone. The
    error is in Retning, not in your file, and your rules work as before. Report it, with the file; the
    other files can be formatted meanwhile by naming them.

    ```shown
    $ retning fmt
    feil: rules/dfd/eksempel.lua: Filen er ikke formatert: resultatet ville blitt et annet program. Si fra om feilen, med filen. [format-changed]
    $ retning fmt rules/dfd/data.lua
    ```

    # frequency-not-convertible

    nb: Et kvartal er tre måneder og et tertial fire, så kvartalene går ikke opp i tertialene. Retning
    kunne bare ha gjettet hvordan et kvartal skulle deles, og ingen hadde sett gjetningen i svaret.
    Lever tallene for måneder, som går opp i begge, eller la indikatoren ha den frekvensen som tallene
    har. Fra lengre til kortere perioder må du si hvordan: "repeat", "divide" eller "linear".

    en: A quarter is three months and a tertial four, so quarters do not make up tertials. Retning could
    only have guessed how a quarter was to be split, and nobody would have seen the guess in the answer.
    Deliver the figures by month, which fit in both, or let the indicator have the frequency that the
    figures have. From longer to shorter periods you must say how: "repeat", "divide" or "linear".

    ```wrong
    indicator "forbruk" {
      goals = { "ghos-2026/m1" }, unit = "mill. kr", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series("kostnad"):to("T", "sum") end,
    }
    ```

    ```right
    data "kostnad.måned" { unit = "mill. kr", frequency = "M", kind = "flow" }
    indicator "forbruk" {
      goals = { "ghos-2026/m1" }, unit = "mill. kr", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series("kostnad.måned"):to("T", "sum") end,
    }
    ```

    # how-unknown

    nb: Sum, snitt og median gir ulike svar, og Retning velger aldri en av dem for deg når ordet ikke er
    kjent. Ordene er engelske og skrives i hermetegn: "mean" er gjennomsnitt, "last" er den siste
    verdien, "stdev" er standardavviket. De samme ordene gjelder i to, rolling og aggregate.

    en: A sum, a mean and a median give different answers, and Retning never chooses one of them for you
    where the word is not known. The words are written in quotes: "mean" is the average, "last" is the
    last value, "stdev" is the standard deviation. The same words hold in to, rolling and aggregate.

    ```wrong
    indicator "ansatte.snitt" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "A", source = "SAP", responsible = "HR",
      value = function() return series("ansatte"):to("A", "average") end,
    }
    ```

    ```right
    indicator "ansatte.snitt" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "A", source = "SAP", responsible = "HR",
      value = function() return series("ansatte"):to("A", "mean") end,
    }
    ```

    # index-base

    nb: Alt i en indeks deles på verdien i basisperioden. Finnes den ikke, eller er den null, er det
    ingenting å dele på. Det samme gjelder perioden som to serier kjedes i, og basisen for faste priser.
    Velg en periode der serien har et tall, eller lever tallet som mangler. For indeks og kjeding
    skrives perioden i seriens egen frekvens, som 2024-T1 for tertialtall.

    en: Everything in an index is divided by the value of the base period. Where it is not there, or is
    zero, there is nothing to divide by. The same holds for the period in which two series are linked,
    and for the base of constant prices. Choose a period in which the series has a figure, or deliver
    the one that is missing. For an index and for linking, the period is written in the series' own
    frequency, such as 2024-T1 for tertial figures.

    ```wrong
    indicator "ansatte.indeks" {
      goals = { "ghos-2026/m1" }, unit = "indeks (2012-T1=100)", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series("ansatte"):index("2012-T1") end,
    }
    ```

    ```right
    indicator "ansatte.indeks" {
      goals = { "ghos-2026/m1" }, unit = "indeks (2024-T1=100)", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series("ansatte"):index("2024-T1") end,
    }
    ```

    # irregular-step

    nb: «Samme periode i fjor» og «hittil i år» krever at alle år har like mange perioder. Det har ikke
    uker (52 eller 53), dager (365 eller 366) eller uregelmessige tall, så sammenligningen ville av og
    til ha truffet feil periode. Lever tallene for måneder eller tertial, eller si selv hvor mange
    perioder tilbake du vil sammenligne med, for eksempel growth(52).

    en: “The same period last year” and “so far this year” need years with the same number of periods.
    Weeks (52 or 53), days (365 or 366) and irregular figures do not have that, so the comparison would
    now and then have met the wrong period. Deliver the figures by month or tertial, or say yourself how
    many periods back to compare with, for instance growth(52).

    ```wrong
    data "henvendelser" { unit = "antall", frequency = "W", kind = "flow" }
    indicator "henvendelser.vekst" {
      goals = { "ghos-2026/m1" }, unit = "%", frequency = "W", source = "SAP", responsible = "HR",
      value = function() return series("henvendelser"):growth_on_year() end,
    }
    ```

    ```right
    data "henvendelser" { unit = "antall", frequency = "W", kind = "flow" }
    indicator "henvendelser.vekst" {
      goals = { "ghos-2026/m1" }, unit = "%", frequency = "W", source = "SAP", responsible = "HR",
      value = function() return series("henvendelser"):growth(52) end,
    }
    ```

    # key-form

    nb: Nøkkelen er navnet som tallene er lagret under, og må være skrevet likt i reglene, i filene og
    på kommandolinjen. Mellomrom og noen tegn er ikke tillatt i navn, fordi de skiller navn, inndelinger
    og periode fra hverandre. Bruk punktum der du ellers ville hatt mellomrom, som «ledere.antall». En
    inndeling skrives i krøllparentes etter navnet: «delt{kjønn=kvinne}».

    en: The key is the name that figures are stored under, and must be written alike in the rules, in
    the files and on the command line. Spaces and some signs are not allowed in names, since they set
    names, dimensions and periods apart. Use a full stop where you would have had a space, as in
    “ledere.antall”. A dimension is written in braces after the name: “delt{kjønn=kvinne}”.

    ```wrong
    indicator "ansatte.før" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series("antall ansatte"):lag(1) end,
    }
    ```

    ```right
    indicator "ansatte.før" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function()
        local tall = { alle = series "ansatte" }
        return tall.alle:lag(1)
      end,
    }
    ```

    # key-too-long

    nb: Så lange nøkler kommer sjelden av et langt navn. Som oftest er en kommentar havnet i en kolonne
    for inndelinger, og da hadde hele teksten blitt en egen gruppe i tallene. Alle kolonner som Retning
    ikke kjenner navnet på, leses som inndelinger. Flytt teksten til kolonnen note, som kan være lang.
    Norske bokstaver teller som to byte.

    en: Keys of that length seldom come from a long name. Mostly a comment has landed in a column for a
    dimension, and the whole text would have become a group of its own among the figures. All columns
    whose name Retning does not know are read as dimensions. Move the text to the column note, which may
    be long. Norwegian letters count as two bytes.

    ```wrong tall.csv
    series;period;value;kjønn
    delt;2026-T1;40;Tallet omfatter faste og midlertidige ansatte i departementet, også de som har permisjon med lønn, men ikke innleide konsulenter, vikarer fra byrå eller ansatte i underliggende etater. Fra 2026 telles også lærlinger med, og de som arbeider i utlandet, men får lønn fra departementet. Personer med to stillinger telles én gang, der de har den største stillingen. Spørsmål om tallet rettes til seksjonen for lønn og regnskap.
    ```

    ```right tall.csv
    series;period;value;note;kjønn
    delt;2026-T1;40;Tallet omfatter faste og midlertidige ansatte i departementet, også de som har permisjon med lønn, men ikke innleide konsulenter, vikarer fra byrå eller ansatte i underliggende etater. Fra 2026 telles også lærlinger med, og de som arbeider i utlandet, men får lønn fra departementet. Personer med to stillinger telles én gang, der de har den største stillingen. Spørsmål om tallet rettes til seksjonen for lønn og regnskap.;kvinne
    ```

    ```run
    retning data import --ministry dfd tall.csv
    ```

    # lua-argument

    nb: Det som står i parentesen, er av feil slag: en tekst der det skal være et tall, et tall der det
    skal være en serie, eller et tall utenfor det som er mulig. Retning gjør ikke om i det stille, for
    da kunne svaret blitt et annet enn du mente. Meldingen sier hva funksjonen venter. Alle funksjonene,
    med det de tar, står i rules/retning.d.lua.

    en: What stands in the parentheses is of the wrong sort: a text where a number must be, a number
    where a series must be, or a number outside of what is possible. Retning does not convert silently,
    since the answer could then have been another than you meant. The message says what the function
    expects. All functions, with what they take, stand in rules/retning.d.lua.

    ```wrong
    indicator "ansatte.før" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series("ansatte"):lag("forrige") end,
    }
    ```

    ```right
    indicator "ansatte.før" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function()
        local tall = { alle = series "ansatte" }
        return tall.alle:lag(1)
      end,
    }
    ```

    # lua-assign-constant

    nb: Et navn merket <const> er et løfte om at verdien er den samme i hele filen. Det samme gjelder
    <close>. Den som leser, stoler på det; derfor stanses en linje som likevel ville endre den. Skal
    verdien være en annen, retter du den der navnet får den. Skal den kunne endre seg, tar du bort
    <const>.

    en: A name marked <const> is a promise that the value is the same in all of the file. The same holds
    for <close>. Whoever reads relies on it; a line that would change it all the same is therefore
    stopped. Where the value is to be another, correct it where the name gets it. Where it is to change,
    take <const> away.

    ```wrong
    local grense <const> = 500
    grense = 600

    indicator "fravær.dager" {
      goals = { "ghos-2026/m1" }, unit = "dager", frequency = "T", source = "SAP", responsible = "HR",
      target = maintain { at_most = grense },
      value = function() return series "fravær" end,
    }
    ```

    ```right
    local grense <const> = 600

    indicator "fravær.dager" {
      goals = { "ghos-2026/m1" }, unit = "dager", frequency = "T", source = "SAP", responsible = "HR",
      target = maintain { at_most = grense },
      value = function() return series "fravær" end,
    }
    ```

    # lua-attribute

    nb: Mellom < og > etter et navn kan det bare stå ett av to ord fra Lua: const, som sier at verdien
    er fast, og close, som du neppe trenger. Et annet ord ville ikke betydd noe. Skriv <const>, eller la
    merket være borte.

    en: Between < and > after a name only one of two words of Lua can stand: const, which says that the
    value is fixed, and close, which you will hardly need. Another word would have meant nothing. Write
    <const>, or leave the mark out.

    ```wrong
    local grense <fast> = 500

    indicator "fravær.dager" {
      goals = { "ghos-2026/m1" }, unit = "dager", frequency = "T", source = "SAP", responsible = "HR",
      target = maintain { at_most = grense },
      value = function() return series "fravær" end,
    }
    ```

    ```right
    local grense <const> = 500

    indicator "fravær.dager" {
      goals = { "ghos-2026/m1" }, unit = "dager", frequency = "T", source = "SAP", responsible = "HR",
      target = maintain { at_most = grense },
      value = function() return series "fravær" end,
    }
    ```

    # lua-bitwise-constant

    nb: Denne utgaven av Lua har en kjent feil: i store funksjoner kan tegnene &, | og ~ gi et galt tall
    når det står et fast tall foran. Du ville fått et svar som så riktig ut, så Retning leser ikke
    filen. Tegnene regner på enkeltbiter, og trengs sjelden i regler: «ikke lik» skrives ~=, og «eller»
    skrives or. Trenger du dem, legger du det faste tallet i en lokal variabel først. Lange tabeller kan
    dessuten legges i en fil i rules/shared.

    en: This release of Lua has a known error: in large functions the signs &, | and ~ can give a wrong
    number where a fixed number stands before them. You would have had an answer that looked right, so
    Retning does not read the file. The signs work on single bits and are seldom needed in rules: “not
    equal” is written ~=, and “or” is written or. Where you need them, put the fixed number into a local
    variable first. Long tables can also be put into a file in rules/shared.

    ```run-wrong
    (echo 'local satser = {'; seq -f '  %g.5,' 300; echo '}'; echo 'local n = 1 ~ (2 or 3)'; echo 'print(satser[n])') > rules/dfd/eksempel.lua
    retning check
    ```

    ```run-right
    (echo 'local satser = {'; seq -f '  %g.5,' 300; echo '}'; echo 'local en, to = 1, 2 or 3'; echo 'local n = en ~ to'; echo 'print(satser[n])') > rules/dfd/eksempel.lua
    retning check
    ```

    # lua-break-outside

    nb: «break» betyr «gå ut av løkken», og her er det ingen løkke å gå ut av. Som oftest er et «end»
    for mye kommet inn foran, slik at løkken er slutt før linjen. Se på innrykkene med «retning fmt»,
    eller flytt linjen inn i løkken. Vil du ut av en funksjon, skriver du return.

    en: “break” means “leave the loop”, and here there is no loop to leave. Mostly one “end” too many
    has come in before it, so that the loop has ended above the line. Look at the indentation with
    “retning fmt”, or move the line into the loop. To leave a function, write return.

    ```wrong
    local grense = 5
    if grense > 4 then break end
    ```

    ```right
    local grense = 0
    for _, tall in ipairs { 3, 5, 8 } do
      if tall > 4 then
        grense = tall
        break
      end
    end
    print(grense)
    ```

    # lua-close-twice

    nb: Merket <close> sier at noe skal ryddes bort når navnet ikke lenger er i bruk, og Lua tillater
    bare ett slikt i hver linje med local. I regler er det ingenting å rydde bort, for skript har verken
    filer eller nett. Du mente trolig <const>, som kan stå på så mange navn du vil.

    en: The mark <close> says that something is to be cleared away when the name is no longer in use,
    and Lua allows only one of them in each line with local. In rules there is nothing to clear away,
    since scripts have neither files nor network. You probably meant <const>, which can stand on as many
    names as you like.

    ```wrong
    local lav <close>, grense <close> = nil, nil
    print(lav, grense)
    ```

    ```right
    local lav <const>, grense <const> = 100, 500
    print(lav, grense)
    ```

    # lua-compare

    nb: En serie er en hel rad med tall, ett for hver periode, så «er den større enn 40?» har like mange
    svar som det er perioder. Vil du ha svaret for hver periode, bruker du above, below, at_least,
    at_most eller equals: de gir 1 der det stemmer og 0 ellers. Vil du spørre om én periode, henter du
    tallet først, med at eller last.

    en: A series is a whole row of numbers, one for each period, so that “is it larger than 40?” has as
    many answers as there are periods. For the answer of each period use above, below, at_least, at_most
    or equals: they give 1 where it holds and 0 otherwise. To ask about one period, fetch its number
    first, with at or last.

    ```wrong
    indicator "mange.ansatte" {
      goals = { "ghos-2026/m1" }, unit = "antall", frequency = "T", source = "SAP", responsible = "HR",
      value = function()
        local tall = { alle = series "ansatte" }
        return tall.alle > 40
      end,
    }
    ```

    ```right
    indicator "mange.ansatte" {
      goals = { "ghos-2026/m1" }, unit = "antall", frequency = "T", source = "SAP", responsible = "HR",
      value = function()
        local tall = { alle = series "ansatte" }
        return tall.alle:above(40)
      end,
    }
    ```

    # lua-concat

    nb: Tegnet .. setter sammen tekster og enkelttall, og en serie er ingen av delene. Retning velger
    ikke selv hvilken periode som skulle stått i teksten. Til utskrift mens du prøver, kan du bruke
    tostring(…), eller gi print flere ting med komma mellom. Vil du ha ett tall i en tekst, henter du
    det først, for eksempel med s:last().

    en: The sign .. joins texts and single numbers, and a series is neither. Retning does not choose
    which period should have stood in the text. To print while you try things out, use tostring(…), or
    give print several things with commas between. For one number in a text fetch it first, for instance
    with s:last().

    ```wrong
    indicator "ansatte.tekst" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function()
        local ansatte = series "ansatte"
        print("Ansatte: " .. ansatte)
        return ansatte
      end,
    }
    ```

    ```right
    indicator "ansatte.tekst" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function()
        local ansatte = series "ansatte"
        print("Ansatte: " .. tostring(ansatte))
        return ansatte
      end,
    }
    ```

    # lua-depth

    nb: En funksjon som kaller seg selv uten noen gang å stanse, ville holdt på til maskinen gikk tom.
    Derfor er det en grense, og det er bare denne beregningen som stoppes. Sørg for at funksjonen har et
    tilfelle der den gir svaret uten å kalle seg selv, og at hvert kall kommer nærmere det. En vanlig
    løkke med for er ofte enklere. Å heve grensen hjelper sjelden.

    en: A function that calls itself without ever stopping would have gone on until the machine ran out.
    That is why there is a limit, and only this evaluation is stopped. See to it that the function has a
    case where it answers without calling itself, and that each call comes nearer to it. A plain loop
    with for is often simpler. To raise the limit seldom helps.

    ```wrong
    local function sum(n) return n + sum(n - 1) end
    print(sum(3))
    ```

    ```right
    local function sum(n)
      if n == 0 then return 0 end
      return n + sum(n - 1)
    end
    print(sum(3))
    ```

    # lua-error

    nb: Skriptet gikk i stå mens det ble kjørt, og det som står etter kolon, er Luas egen forklaring.
    «nil» betyr at det ikke er noe der: som oftest er et navn skrevet ulikt to steder, eller en tabell
    mangler raden du spør om. Linjen i meldingen er der det stanset; se etter hvor verdien skulle ha
    kommet fra. Har du skrevet error("…") selv, er det den teksten du ser.

    en: The script came to a halt while it ran, and what stands after the colon is Lua's own
    explanation. “nil” means that nothing is there: mostly a name is written differently in two places,
    or a table lacks the row that you ask for. The line in the message is where it stopped; look for
    where the value should have come from. Where you wrote error("…") yourself, that is the text you
    see.

    ```wrong
    local grenser = { lav = 100, ["høy"] = 500 }

    indicator "fravær.dager" {
      goals = { "ghos-2026/m1" }, unit = "dager", frequency = "T", source = "SAP", responsible = "HR",
      target = maintain { at_most = grenser.hoy * 2 },
      value = function() return series "fravær" end,
    }
    ```

    ```right
    local grenser = { lav = 100, ["høy"] = 500 }

    indicator "fravær.dager" {
      goals = { "ghos-2026/m1" }, unit = "dager", frequency = "T", source = "SAP", responsible = "HR",
      target = maintain { at_most = grenser["høy"] * 2 },
      value = function() return series "fravær" end,
    }
    ```

    # lua-escape

    nb: I en tekst i hermetegn betyr en omvendt skråstrek at tegnet etter er noe spesielt: \n er for
    eksempel ny linje. Stier fra Windows er full av dem, og noen av bokstavene etter ville blitt til
    helt andre tegn uten at du så det. Skriv vanlige skråstreker i stedet, eller to omvendte etter
    hverandre.

    en: In a text in quotes a backslash means that the sign after it is something special: \n is a new
    line, for instance. Paths from Windows are full of them, and some of the letters after them would
    have become quite other signs without your seeing it. Write ordinary slashes instead, or two
    backslashes in a row.

    ```wrong
    data "reiser" { unit = "kr", frequency = "M", kind = "flow", source = "K:\Lønn\reiser.xlsx" }
    ```

    ```right
    data "reiser" { unit = "kr", frequency = "M", kind = "flow", source = "K:/Lønn/reiser.xlsx" }
    ```

    # lua-frozen

    nb: Det som lages øverst i filen, deles av alle indikatorene i den. Kunne én av dem endre det, ville
    de andres tall avhenge av hvilken som ble beregnet først. Derfor kan slike tabeller bare leses etter
    at filen er lest. Lag tabellen inne i funksjonen; da får hver beregning sin egen. Skal verdien
    gjelde alle, retter du den der tabellen er skrevet.

    en: What is made at the top of a file is shared by all indicators in it. Could one of them change
    it, the figures of the others would depend on which was evaluated first. Such tables can therefore
    only be read once the file has been read. Make the table within the function; each evaluation then
    has its own. Where the value is to hold for all, correct it where the table is written.

    ```wrong
    local satser = { lav = 12 }
    indicator "ansatte.justert" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function()
        satser.lav = 13
        return series "ansatte" * satser.lav
      end,
    }
    ```

    ```right
    indicator "ansatte.justert" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function()
        local satser = { lav = 13 }
        return series "ansatte" * satser.lav
      end,
    }
    ```

    # lua-function-unread

    nb: Før en funksjon tas i bruk, ser Retning etter i teksten at den ikke endrer noe som andre
    beregninger leser. Det gjøres ved å finne funksjonen igjen på linjen der Lua sier at den står. Her
    ble den ikke funnet, og da kan ingen gå god for den. Skriv funksjonen med function og end på hver
    sin linje, og bare én funksjon på linjen. Hjelper det ikke, er det en feil i Retning: si fra, og
    legg ved filen.

    en: Before a function is used, Retning looks in the text to see that it changes nothing that other
    evaluations read. It does so by finding the function again on the line where Lua says that it
    stands. Here it was not found, and then nobody can vouch for it. Write the function with function
    and end on lines of their own, and only one function on the line. Where that does not help, it is an
    error in Retning: report it, with the file.

    ```shown
    $ retning check
    feil: rules/dfd/eksempel.lua:3: Det kan ikke avgjøres hva funksjonen endrer, så den blir ikke brukt. Skriv den på linjer for seg. [lua-function-unread]
    (i rules/dfd/eksempel.lua: function og end settes på hver sin linje)
    $ retning check
    ```

    # lua-instructions

    nb: Hver beregning har en romslig grense for hvor mye arbeid den kan gjøre, så en løkke uten slutt
    ikke stanser rapporten for alle. Bare denne beregningen stoppes. Se på løkken i linjen som er nevnt:
    vilkåret etter while må en gang bli galt. «retning eval NAVN --stats» viser hva en indikator bruker;
    er arbeidet virkelig så stort, kan grensen heves.

    en: Each evaluation has an ample limit for how much work it can do, so that a loop without end does
    not stop the report for everybody. Only this evaluation is stopped. Look at the loop in the line
    that is named: the condition after while must become false at some time. “retning eval NAME --stats”
    shows what an indicator uses; where the work really is that large, the limit can be raised.

    ```wrong
    indicator "ansatte.sum" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function()
        local n = 0
        while n < 10 do end
        return series "ansatte" + n
      end,
    }
    ```

    ```right
    indicator "ansatte.sum" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function()
        local n = 0
        while n < 10 do n = n + 1 end
        return series "ansatte" + n
      end,
    }
    ```

    # lua-jump-into-scope

    nb: Et hopp med goto går her forbi linjen der et navn får verdien sin, til et sted der navnet er i
    bruk. Der ville det ikke hatt noen verdi. Skriv heller det som skal hoppes over, inne i en if, som i
    det riktige eksemplet. Regler trenger nesten aldri goto.

    en: A jump with goto here goes past the line where a name gets its value, to a place where the name
    is in use. There it would have had no value. Rather write what is to be skipped within an if, as in
    the right example. Rules hardly ever need goto.

    ```wrong
    local tall = 3
    if tall > 2 then goto slutt end
    local sum = tall * 2
    ::slutt::
    print(sum)
    ```

    ```right
    local tall = 3
    local sum = tall
    if tall <= 2 then sum = tall * 2 end
    print(sum)
    ```

    # lua-label-twice

    nb: Et navn mellom to dobbeltkolon er et sted som goto kan gå til. Står det samme navnet to ganger i
    samme funksjon, vet ingen hvilket av stedene som er ment. Gi det ene et annet navn, eller slett det
    som ikke er i bruk. Som oftest kommer det av at noen linjer er kopiert.

    en: A name between two double colons is a place that goto can go to. Where the same name stands
    twice in one function, nobody knows which of the places is meant. Give one of them another name, or
    delete the one that is not in use. Mostly it comes of lines that were copied.

    ```wrong
    local n = 0
    ::igjen::
    n = n + 1
    if n < 3 then goto igjen end
    ::igjen::
    ```

    ```right
    local n = 0
    ::igjen::
    n = n + 1
    if n < 3 then goto igjen end
    ::ferdig::
    ```

    # lua-long-delimiter

    nb: Lange tekster kan stå mellom doble hakeparenteser, og med likhetstegn imellom når teksten selv
    inneholder hakeparenteser. Her begynner det med [=, men den andre hakeparentesen mangler, så Retning
    vet ikke hvor teksten begynner. Skriv [=[ foran og ]=] bak, med like mange likhetstegn. Korte
    tekster er enklere i vanlige hermetegn.

    en: Long texts can stand between double square brackets, and with equals signs between them where
    the text itself has square brackets. Here it begins with [= but the second bracket is missing, so
    Retning cannot tell where the text begins. Write [=[ before it and ]=] after it, with the same
    number of equals signs. Short texts are simpler in ordinary quotes.

    ```wrong
    data "årsverk.nå" {
      unit = "årsverk", frequency = "T", kind = "stock",
      source = [=Personalsystemet, uttrekk nr. [3] ved utgangen av tertialet]=],
    }
    ```

    ```right
    data "årsverk.nå" {
      unit = "årsverk", frequency = "T", kind = "stock",
      source = [=[Personalsystemet, uttrekk nr. [3] ved utgangen av tertialet]=],
    }
    ```

    # lua-memory

    nb: Noe i skriptet ble større og større: en tekst som legges til seg selv, eller en tabell som
    fylles i en løkke uten slutt. Grensen er der for at ett skript ikke skal ta minnet fra alle de
    andre, og bare denne beregningen stoppes. Dobling går fort: førti doblinger av åtte tegn er nesten
    ni tusen milliarder tegn. Rett løkken før du tenker på å heve grensen.

    en: Something in the script grew and grew: a text that is added to itself, or a table that is filled
    in a loop without end. The limit is there so that one script does not take the memory of all others,
    and only this evaluation is stopped. Doubling is fast: forty doublings of eight signs are nearly
    nine thousand billion signs. Correct the loop before you think of raising the limit.

    ```wrong
    local linje = "ansatte;"
    for _ = 1, 40 do linje = linje .. linje end
    print(#linje)
    ```

    ```right
    local linje = "ansatte;"
    for _ = 1, 4 do linje = linje .. "ansatte;" end
    print(#linje)
    ```

    # lua-nesting

    nb: Så mange nivåer inni hverandre skriver ingen for hånd; det kommer gjerne av kode som er laget av
    et regneark eller limt inn mange ganger, der hvert vilkår ligger inne i det forrige. Slå sammen
    vilkårene med and, bruk elseif i stedet for en ny if inne i else, eller slå opp svaret i en tabell.
    Filen blir ikke lest før det er rettet.

    en: Nobody writes that many levels by hand; it tends to come of code made by a spreadsheet or pasted
    many times, where each condition lies within the one before. Join the conditions with and, use
    elseif in place of a new if within else, or look the answer up in a table. The file is not read
    until this is mended.

    ```run-wrong
    (echo 'local n = 5'; seq -f 'if n > %g then' 201; echo 'print(n)'; seq -f 'end -- %g' 201) > rules/dfd/eksempel.lua
    retning check
    ```

    ```run-right
    (echo 'local n = 5'; echo 'if n > 201 then print(n) end') > rules/dfd/eksempel.lua
    retning check
    ```

    # lua-no-label

    nb: «goto neste» trenger et sted som heter ::neste::, i samme funksjon og i samme blokk eller en som
    ligger utenfor. Enten er stedet glemt, eller så er navnet skrevet på to måter, eller det ligger inne
    i en annen løkke. Lua har ikke noe eget ord for «gå videre til neste»; skriv ::neste:: sist i
    løkken, eller snu vilkåret og bruk bare if.

    en: “goto neste” needs a place called ::neste::, in the same function and in the same block or one
    around it. Either the place was forgotten, or the name is written in two ways, or it lies within
    another loop. Lua has no word of its own for “go on to the next”; write ::neste:: last in the loop,
    or turn the condition around and use if alone.

    ```wrong
    local sum = 0
    for _, tall in ipairs { 3, 0, 8 } do
      if tall == 0 then goto neste end
      sum = sum + tall
    end
    print(sum)
    ```

    ```right
    local sum = 0
    for _, tall in ipairs { 3, 0, 8 } do
      if tall == 0 then goto neste end
      sum = sum + tall
      ::neste::
    end
    print(sum)
    ```

    # lua-no-length

    nb: En serie er ikke en tabell: den har perioder, og noen av dem kan mangle verdi. Et antall med #
    eller en gjennomgang med pairs ville ikke sagt noe om dem som mangler, og derfor går det ikke. Bruk
    det serien selv kan: rolling og to for summer og snitt, map for å regne om hver verdi, og
    aggregate("count") for å telle verdiene.

    en: A series is not a table: it has periods, and some of them may lack a value. A count with # or a
    walk with pairs would have said nothing of those that are missing, so it is not possible. Use what
    the series itself can do: rolling and to for sums and means, map to recompute each value, and
    aggregate("count") to count the values.

    ```wrong
    indicator "fravær.snitt" {
      goals = { "ghos-2026/m1" }, unit = "dager", frequency = "T", source = "SAP", responsible = "HR",
      value = function()
        local dager = series "fravær"
        return dager:cumulative() / #dager
      end,
    }
    ```

    ```right
    indicator "fravær.snitt" {
      goals = { "ghos-2026/m1" }, unit = "dager", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series("fravær"):rolling(3, "mean") end,
    }
    ```

    # lua-no-memory

    nb: Retning setter av et stort område med adresser for hvert departement før noe blir lest, og fikk
    det ikke. Det er ikke reglene dine det er noe galt med, og ingenting er endret i lageret. Som oftest
    er det en grense på maskinen eller i kjøringen. Se med «ulimit -v» hva den er, og be den som drifter
    maskinen, om å ta den bort («ulimit -v unlimited»).

    en: Retning sets a large range of addresses aside for each ministry before anything is read, and did
    not get it. Nothing is wrong with your rules, and nothing has changed in the store. Mostly there is
    a limit on the machine or in the job. See with “ulimit -v” what it is, and ask whoever runs the
    machine to take it away (“ulimit -v unlimited”).

    ```run-wrong
    ulimit -v 1000000; retning check
    ```

    ```run-right
    retning check
    ```

    # lua-no-negation

    nb: Minus foran betyr «det motsatte tallet», og det gir bare mening for tall, serier og oppdelte
    serier. Andre verdier, som et antall dager eller et mål, har ikke noe motsatt. En frist regnes
    alltid framover fra slutten av perioden, så delay skal være et antall dager uten minus.

    en: A minus before something means “the opposite number”, which makes sense only for numbers, series
    and divided series. Other values, such as a number of days or a target, have no opposite. A delay
    always counts forward from the end of the period, so that delay is to be a number of days without a
    minus.

    ```wrong
    indicator "før" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      delay = -days(30),
      value = function() return series("ansatte") end,
    }
    ```

    ```right
    indicator "før" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      delay = days(30),
      value = function() return series("ansatte") end,
    }
    ```

    # lua-no-operator

    nb: De to er av slag som ikke kan regnes sammen: dager med tall, eller en tekst med en serie.
    Retning gjetter ikke hva det skulle blitt. Regn ut tallet først og gjør det om til slutt, som
    days(30 + 14). Er den ene en tekst fra et skjema, gjør tonumber(…) den om til et tall.

    en: The two are of kinds that cannot be computed together: days with a number, or a text with a
    series. Retning does not guess what it should have been. Work out the number first and convert it
    last, as in days(30 + 14). Where one is a text, tonumber(…) makes a number of it.

    ```wrong
    indicator "før" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      delay = days(30) + 14,
      value = function() return series("ansatte") end,
    }
    ```

    ```right
    indicator "før" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      delay = days(30 + 14),
      value = function() return series("ansatte") end,
    }
    ```

    # lua-no-position

    nb: En serie er ordnet etter perioder, ikke etter plass 1, 2, 3. Plass 1 ville vært en annen periode
    den dagen noen leverer et eldre tall, og indikatoren ville endret seg uten at noen hadde rørt den.
    Si heller hvilken periode du mener, eller om du vil ha den første eller den siste.

    en: A series is ordered by periods, not by places 1, 2, 3. Place 1 would have been another period on
    the day that somebody delivers an older figure, and the indicator would have changed without anybody
    touching it. Rather say which period you mean, or whether you want the first or the last.

    ```wrong
    indicator "endring" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series("ansatte") - series("ansatte")[1] end,
    }
    ```

    ```right
    indicator "endring" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series("ansatte") - series("ansatte"):first() end,
    }
    ```

    # lua-not-callable

    nb: En parentes rett etter et navn betyr at det skal kalles som en funksjon, og det kan ikke en
    serie. Vil du ha verdien i en periode, skriver du :at("2024-T1"). Vil du noe annet med serien, må
    navnet på det stå imellom, som i :lag(1). Meldingen kan også komme av et komma som mangler på linjen
    før.

    en: A parenthesis right after a name means that it is to be called as a function, which a series
    cannot be. For the value of a period write :at("2024-T1"). For something else with the series, the
    name of that must stand between, as in :lag(1). The message can also come of a comma that is missing
    on the line before.

    ```wrong
    indicator "endring" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function()
        local ansatte = series "ansatte"
        return ansatte - ansatte("2024-T1")
      end,
    }
    ```

    ```right
    indicator "endring" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function()
        local ansatte = series "ansatte"
        return ansatte - ansatte:at("2024-T1")
      end,
    }
    ```

    # lua-not-utf8

    nb: Tegn som \xF8 er bokstaven ø i den gamle tegnkodingen fra Windows, men ikke i UTF-8, som alt i
    Retning er skrevet i. Ble de rettet i det stille, kunne to ulike navn blitt til ett. Skriv bokstaven
    selv: ø kan stå rett i teksten. Det samme kan skje når en tekst med æ, ø eller å klippes midt i en
    bokstav med sub.

    en: Signs such as \xF8 are the letter ø in the old encoding of Windows, but not in UTF-8, in which
    everything in Retning is written. Had they been repaired silently, two different names could have
    become one. Write the letter itself: ø can stand in the text. The same can happen where a text with
    æ, ø or å is cut in the middle of a letter with sub.

    ```wrong
    data "ferie" { unit = "dager", frequency = "T", kind = "flow", title = "L\xF8nnet ferie" }
    ```

    ```right
    data "ferie" { unit = "dager", frequency = "T", kind = "flow", title = "Lønnet ferie" }
    ```

    # lua-numeral

    nb: I regelfiler skrives tall uten skille mellom tusenene, og med punktum foran desimalene: 1200000
    og 7.5. To punktum i samme tall, eller bokstaver rett etter sifrene, kan bety flere ting, og da er
    det ikke noe tall. Pass på kommaet: 7,5 gir ikke alltid en melding, for det er to tall. I CSV-filene
    er norsk desimalkomma i orden.

    en: In rule files numbers are written without a sign between the thousands, and with a full stop
    before the decimals: 1200000 and 7.5. Two full stops in one number, or letters right after the
    digits, can mean several things, and then it is no number. Mind the comma: 7,5 does not always give
    a message, since it is two numbers. In CSV files the Norwegian decimal comma is fine.

    ```wrong
    local grense = 1.200.000

    indicator "fravær.dager" {
      goals = { "ghos-2026/m1" }, unit = "dager", frequency = "T", source = "SAP", responsible = "HR",
      target = maintain { at_most = grense },
      value = function() return series "fravær" end,
    }
    ```

    ```right
    local grense = 1200000

    indicator "fravær.dager" {
      goals = { "ghos-2026/m1" }, unit = "dager", frequency = "T", source = "SAP", responsible = "HR",
      target = maintain { at_most = grense },
      value = function() return series "fravær" end,
    }
    ```

    # lua-outer-assignment

    nb: Navnet er laget øverst i filen og deles av alle indikatorene. Fikk det en ny verdi hver gang en
    av dem ble beregnet, ville samme regler og samme tall kunne gi ulike svar. Derfor er det stanset
    allerede når filen leses. Nesten alltid mangler bare ordet local inne i funksjonen; da lages det et
    eget navn for hver beregning.

    en: The name is made at the top of the file and is shared by all indicators. If it got a new value
    each time one of them was evaluated, the same rules and figures could give different answers. So it
    is stopped as soon as the file is read. Nearly always only the word local is missing within the
    function; then each evaluation has a name of its own.

    ```wrong
    local ansatte
    indicator "ansatte.i.år" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function()
        ansatte = series "ansatte"
        return ansatte:lag(3)
      end,
    }
    ```

    ```right
    indicator "ansatte.i.år" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function()
        local ansatte = series "ansatte"
        return ansatte:lag(3)
      end,
    }
    ```

    # lua-output

    nb: print er til å prøve seg fram med: det som skrives, vises når reglene kjøres. En print inne i en
    løkke kan bli til tusenvis av linjer, og da drukner alt annet; derfor er det en grense, og
    beregningen stoppes. Flytt print ut av løkken, eller ta den bort når du er ferdig med å prøve.

    en: print is for trying things out: what it writes is shown when the rules are run. A print within a
    loop can become thousands of lines, and everything else drowns; so there is a limit, and the
    evaluation is stopped. Move print out of the loop, or take it away when you have finished trying.

    ```wrong
    indicator "ansatte.sum" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function()
        for n = 1, 10000 do print("nummer", n) end
        return series "ansatte"
      end,
    }
    ```

    ```right
    indicator "ansatte.sum" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function()
        print("nummer", 10000)
        return series "ansatte"
      end,
    }
    ```

    # lua-read-only

    nb: Serier, indikatorer og strategien kan leses i en regel, men ikke endres. Kunne enheten på en
    serie skrives om, ville kroner blitt til noe annet uten at ett eneste tall var regnet om. Bruk
    funksjonene som lager en ny verdi: with_unit regner om til en annen enhet, map regner om verdiene.
    Er enheten feil, rettes den der serien er beskrevet med data.

    en: Series, indicators and the strategy can be read in a rule but not changed. Could the unit of a
    series be overwritten, kroner would have become something else without a single figure being
    converted. Use the functions that make a new value: with_unit converts to another unit, map
    recomputes the values. Where the unit is wrong, correct it where the series is described with data.

    ```wrong
    indicator "forbruk.kr" {
      goals = { "ghos-2026/m1" }, unit = "kr", frequency = "Q", source = "SAP", responsible = "HR",
      value = function()
        local forbruk = series "kostnad"
        forbruk.unit = "kr"
        return forbruk
      end,
    }
    ```

    ```right
    indicator "forbruk.kr" {
      goals = { "ghos-2026/m1" }, unit = "kr", frequency = "Q", source = "SAP", responsible = "HR",
      value = function() return series("kostnad"):with_unit("kr") end,
    }
    ```

    # lua-require-late

    nb: Alle regelfiler leses ferdig og låses før noe beregnes, så ingen beregning kan endre det en
    annen leser. En fil som ble hentet midt i en beregning, ville kommet for sent til det. Flytt linjen
    med require øverst i filen, utenfor alle funksjoner; navnet kan så brukes overalt under.

    en: All rule files are read to the end and frozen before anything is evaluated, so that no
    evaluation can change what another reads. A file fetched in the middle of an evaluation would have
    come too late for that. Move the line with require to the top of the file, outside all functions;
    the name can then be used everywhere below it.

    ```given rules/shared/hjelp.lua
    return { alle = function() return series "ansatte" end }
    ```

    ```wrong
    indicator "ansatte.i.alt" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function()
        local hjelp = require "shared/hjelp"
        return hjelp.alle()
      end,
    }
    ```

    ```right
    local hjelp = require "shared/hjelp"

    indicator "ansatte.i.alt" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return hjelp.alle() end,
    }
    ```

    # lua-self

    nb: Kolon betyr «gjør dette med serien foran». Med punktum får funksjonen ikke vite hvilken serie
    det gjelder, og det første i parentesen blir tatt for å være den. Bytt punktum med kolon. Punktum
    brukes bare for det som kan leses, som s.unit og s.frequency.

    en: The colon means “do this with the series before it”. With a full stop the function is not told
    which series it is about, and the first thing in the parentheses is taken to be it. Change the full
    stop to a colon. The full stop is only for what can be read, such as s.unit and s.frequency.

    ```wrong
    indicator "ansatte.før" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function()
        local tall = { alle = series "ansatte" }
        return tall.alle.lag(1)
      end,
    }
    ```

    ```right
    indicator "ansatte.før" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function()
        local tall = { alle = series "ansatte" }
        return tall.alle:lag(1)
      end,
    }
    ```

    # lua-spent-iterator

    nb: En gjennomgang husker hvor langt den er kommet. Begynner den øverst i filen, og to indikatorer
    går videre i den, får den ene det som den andre lot være igjen, og svaret avhenger av rekkefølgen.
    Begynn den inne i funksjonen; da starter hver beregning fra begynnelsen. Det vanlige er å skrive for
    … in pairs(…) do inne i funksjonen.

    en: A traversal remembers how far it has come. Where it begins at the top of the file and two
    indicators go on with it, one gets what the other left, and the answer depends on their order. Begin
    it within the function; each evaluation then starts from the beginning. The usual way is to write
    for … in pairs(…) do within the function.

    ```wrong
    local satser = { lav = 12 }
    local neste = pairs(satser)

    indicator "ansatte.sum" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function()
        local _, sats = neste(satser)
        return series "ansatte" * sats
      end,
    }
    ```

    ```right
    local satser = { lav = 12 }
    indicator "ansatte.sum" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function()
        local neste = pairs(satser)
        local _, sats = neste(satser)
        return series "ansatte" * sats
      end,
    }
    ```

    # lua-stale-object

    nb: En serie gjelder for den beregningen den er lest i: for en bestemt dag og et bestemt sett med
    tall. Tatt med til en annen beregning kunne den vist tall som ikke lenger gjelder. De vanlige måtene
    å ta vare på en serie på stanses av egne meldinger; denne er den siste sperren. Les serien på nytt
    inne i funksjonen som bruker den. Får du meldingen uten å ha tatt vare på noe, så si fra, og legg
    ved filen.

    en: A series holds for the evaluation that it was read in: for one day and one set of figures. Taken
    along to another evaluation it could have shown figures that no longer hold. The usual ways of
    keeping a series are stopped by messages of their own; this is the last barrier. Read the series
    anew within the function that uses it. Where you get the message without having kept anything,
    report it, with the file.

    ```shown
    $ retning check
    advarsel: rules/dfd/eksempel.lua:5: Verdien hører til en beregning som er ferdig, og kan ikke brukes her. Les serien inne i value. [lua-stale-object]
    (i rules/dfd/eksempel.lua: series "ansatte" flyttes inn i value = function() … end)
    $ retning check
    ```

    # lua-syntax

    nb: Retning leser filen først og har egne meldinger for de fleste skrivefeil. Denne kommer fra Lua
    selv, som oftest fordi ett enkelt uttrykk er for stort: et kall med flere hundre verdier i
    parentesen, eller en løkke på mange tusen linjer. Legg verdiene i en tabell og gå gjennom den, eller
    del opp. Er det tall fra et regneark, hører de hjemme i en CSV-fil som importeres.

    en: Retning reads the file first and has messages of its own for most slips of writing. This one
    comes from Lua itself, mostly because a single expression is too large: a call with hundreds of
    values in its parentheses, or a loop of many thousand lines. Put the values into a table and go
    through it, or divide. Figures from a spreadsheet belong in a CSV file that is imported.

    ```run-wrong
    (echo 'local mest = math.max('; seq -f '  %g,' 260; echo '  0)'; echo 'print(mest)') > rules/dfd/eksempel.lua
    retning check
    ```

    ```run-right
    (echo 'local mest = 0'; echo 'for _, tall in ipairs {'; seq -f '  %g,' 260; echo '} do mest = math.max(mest, tall) end'; echo 'print(mest)') > rules/dfd/eksempel.lua
    retning check
    ```

    # lua-time

    nb: De fleste løkker uten slutt stanses av grensen for instruksjoner; i eksemplet er den hevet så
    høyt at tiden tar slutt først. Tiden er det siste vernet, og den avhenger av hvor rask og hvor
    travel maskinen er. Derfor kan et riktig skript ha uflaks: kjør én gang til før du leter. Kommer
    meldingen igjen, er det en løkke eller et søk i lange tekster som må rettes.

    en: Most loops without end are stopped by the limit for instructions; in the example that has been
    raised so high that time runs out first. Time is the last guard, and it depends on how fast and how
    busy the machine is. So a right script can be unlucky: run it once more before you search. Where the
    message comes again, a loop or a search in long texts must be mended.

    ```given rules/workspace.lua
    return { language = "nb", budgets = { instructions = 1000000000000 } }
    ```

    ```wrong
    local n = 1
    while n > 0 do n = n + 1 end
    ```

    ```right
    local n = 1
    while n < 10 do n = n + 1 end
    print(n)
    ```

    # lua-too-involved

    nb: Lua må følge hele rekken av vilkår for hvert nytt som kommer til, så tiden vokser mye raskere
    enn filen. Filer som skrives for hånd, kommer aldri i nærheten; dette er gjerne elseif-rekker laget
    av et regneark. Slå opp i en tabell i stedet: det er kortere, og det er lett å se hva som hører
    sammen.

    en: Lua must follow the whole row of conditions for each new one, so that the time grows much faster
    than the file. Files written by hand never come near; this tends to be rows of elseif made by a
    spreadsheet. Look up in a table instead: that is shorter, and it is easy to see what belongs
    together.

    ```run-wrong
    (echo 'local n, pris = 5, 0'; echo 'if n == 0 then pris = 1'; seq -f 'elseif n == %g then pris = 2' 20000; echo 'end'; echo 'print(pris)') > rules/dfd/eksempel.lua
    retning check
    ```

    ```run-right
    (echo 'local n = 5'; echo 'local priser = {'; seq -f '  [%g] = 2,' 20000; echo '}'; echo 'print(priser[n])') > rules/dfd/eksempel.lua
    retning check
    ```

    # lua-too-long

    nb: En regelfil på mer enn en megabyte er nesten alltid tall som er limt inn som kode. Tallene hører
    hjemme i lageret, der det står hvem som leverte dem og når: importer dem fra en CSV-fil med «retning
    data import». Er det virkelig regler, deler du dem i flere filer i den samme mappen; alle blir lest.

    en: A rule file of more than a megabyte is nearly always figures pasted in as code. Figures belong
    in the store, which says who delivered them and when: import them from a CSV file with “retning data
    import”. Where they really are rules, split them into several files in the same folder; all of them
    are read.

    ```run-wrong
    seq -f '-- tall nummer %g' 80000 > rules/dfd/eksempel.lua
    retning check
    ```

    ```run-right
    seq -f '-- tall nummer %g' 1 40000 > rules/dfd/del1.lua
    seq -f '-- tall nummer %g' 40001 80000 > rules/dfd/del2.lua
    retning check
    ```

    # lua-too-many

    nb: Lua har plass til et visst antall navn laget med local i samme funksjon, og filen selv regnes
    som én. Det kommer gjerne av en linje for hver sats eller hvert år. Samle verdiene i én tabell, så
    er det bare ett navn, og du kan slå opp i den. Meldingen kan også gjelde navn utenfra som en
    funksjon bruker; også de kan samles i en tabell.

    en: Lua has room for a certain number of names made with local in one function, and the file itself
    counts as one. It tends to come of a line for each rate or year. Gather the values in one table,
    which is one name only, and look up in it. The message can also be about names from outside that a
    function uses; those too can be gathered in a table.

    ```run-wrong
    seq -f 'local sats%g = 5' 201 > rules/dfd/eksempel.lua
    retning check
    ```

    ```run-right
    (echo 'local satser = {'; seq -f '  [%g] = 5,' 201; echo '}'; echo 'print(satser[201])') > rules/dfd/eksempel.lua
    retning check
    ```

    # lua-unfinished-comment

    nb: En kommentar som begynner med --[[ varer helt til ]], også over mange linjer. Uten slutten ville
    resten av filen vært en kommentar, og indikatorene under ville forsvunnet uten et ord. Sett ]] der
    kommentaren skal slutte. Er kommentaren bare på én linje, er det nok med to streker foran.

    en: A comment that begins with --[[ lasts until ]], over many lines too. Without its end the rest of
    the file would have been a comment, and the indicators below would have vanished without a word. Put
    ]] where the comment is to end. For a comment on one line two dashes before it are enough.

    ```wrong
    --[[ Venter på tall fra HR.
    data "kurs" { unit = "antall", frequency = "T", kind = "flow" }
    ```

    ```right
    --[[ Venter på tall fra HR. ]]
    data "kurs" { unit = "antall", frequency = "T", kind = "flow" }
    ```

    # lua-unfinished-string

    nb: En tekst i hermetegn må slutte på samme linje som den begynner, med samme slags tegn. Her
    mangler det siste. Rette hermetegn (") er det som gjelder; de skrå som tekstbehandlere setter inn,
    er ikke det samme tegnet. Går teksten over flere linjer, setter du den mellom [[ og ]].

    en: A text in quotes must end on the line where it begins, with the same sign. Here the last one is
    missing. Straight quotes (") are the ones that count; the curly ones that word processors put in are
    not the same sign. Where the text goes over several lines, put it between [[ and ]].

    ```wrong
    data "kurs" {
      unit = "antall", frequency = "T", kind = "flow", source = "Personalsystemet,
    }
    ```

    ```right
    data "kurs" {
      unit = "antall", frequency = "T", kind = "flow", source = "Personalsystemet",
    }
    ```

    # lua-vararg-outside

    nb: Tre punktum står for «alt som funksjonen fikk», og denne funksjonen er ikke skrevet slik at den
    tar imot noe. Sett ... i parentesen etter function, eller gi verdiene navn der og bruk navnene. Er
    de tre punktumene bare en huskelapp om noe som mangler, gjør du linjen til en kommentar med to
    streker foran.

    en: Three full stops stand for “all that the function was given”, and this function is not written
    to take anything. Put ... in the parentheses after function, or give the values names there and use
    the names. Where the three full stops are only a reminder of something missing, make the line a
    comment with two dashes before it.

    ```wrong
    local function mest() return math.max(...) end
    print(mest(3, 8))
    ```

    ```right
    local function mest(...) return math.max(...) end
    print(mest(3, 8))
    ```

    # member-unknown

    nb: Gruppen som skal slås sammen med andre, finnes ikke i tallene. Ble den hoppet over, ville den
    nye gruppen manglet noen, og summen blitt for liten uten at det syntes. Skriv navnet slik det står i
    de leverte tallene; meldingen viser dem som finnes. Store og små bokstaver er ikke det samme.

    en: The group that is to be put together with others is not among the figures. Had it been passed
    over, the new group would have lacked somebody, and the sum been too small without its showing.
    Write the name as it stands in the delivered figures; the message shows those there are. Capital and
    small letters are not the same.

    ```given tall.csv
    series;period;value;kjønn
    delt;2026-T1;40;kvinne
    delt;2026-T1;38;mann
    ```

    ```wrong
    indicator "hoder" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return cube("delt"):group("kjønn", { kvinner = "alle", mann = "alle" }):sum() end,
    }
    ```

    ```right
    indicator "hoder" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return cube("delt"):group("kjønn", { kvinne = "alle", mann = "alle" }):sum() end,
    }
    ```

    ```run
    retning data import --ministry dfd tall.csv
    retning eval dfd/hoder --period 2026-T1 --as-of 2026-06-01
    ```

    # not-divisible

    nb: "divide" fordeler en periode likt på de kortere, og det passer bare for det som skjer i perioden
    (slaget flow), som kostnader og fraværsdager. Tolv ansatte i et tertial er ikke tre i hver måned. Av
    en beholdning eller en andel lager du kortere perioder med "repeat", som gir alle det samme, eller
    "linear", som går jevnt fra den ene til den neste. Tallene merkes som anslag.

    en: "divide" spreads a period evenly over the shorter ones, which only suits what happens in the
    period (the kind flow), such as costs and days of absence. Twelve employees in a tertial are not
    three in each month. Of a stock or a ratio make shorter periods with "repeat", which gives all of
    them the same, or "linear", which goes evenly from one to the next. The figures are marked as
    estimates.

    ```wrong
    indicator "ansatte.mnd" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "M", source = "SAP", responsible = "HR",
      value = function() return series("ansatte"):to("M", "divide") end,
    }
    ```

    ```right
    indicator "ansatte.mnd" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "M", source = "SAP", responsible = "HR",
      value = function() return series("ansatte"):to("M", "repeat") end,
    }
    ```

    # period-date

    nb: En periode med to bindestreker leses som en dag, og denne dagen finnes ikke i kalenderen, eller
    så mangler et siffer. DATO(2026;2;30) i Excel blir til 2. mars, og slik kan et tall havne på feil
    dag. Måned og dag skrives alltid med to sifre: 2026-05-03. Mente du en måned, skriver du bare
    2026-M05.

    en: A period with two hyphens is read as a day, and this day is not in the calendar, or a digit is
    missing. DATE(2026,2,30) in Excel becomes 2 March, and a figure can land on the wrong day like that.
    Month and day are always written with two digits: 2026-05-03. If you meant a month, write 2026-M05
    only.

    ```given rules/dfd/henvendelser.lua
    data "henvendelser" { unit = "antall", frequency = "D", kind = "flow" }
    ```

    ```run-wrong
    retning data put 'dfd/henvendelser@2026-02-30' 12
    ```

    ```run-right
    retning data put 'dfd/henvendelser@2026-02-28' 12
    ```

    # period-form

    nb: En periode skrives alltid med året først, så en bindestrek, en stor bokstav og nummeret. Da er
    det aldri tvil om hva som er ment, og periodene kan ordnes. Bokstaven er S for halvår, T for
    tertial, Q for kvartal, M for måned og W for uke. Ordene «1. tertial 2026» hører hjemme i rapporten,
    og der skriver Retning dem selv.

    en: A period is always written with the year first, then a hyphen, a capital letter and the number.
    There is then never a doubt of what is meant, and periods can be put in order. The letter is S for
    half-year, T for tertial, Q for quarter, M for month and W for week. The words “tertial 1, 2026”
    belong in the report, where Retning writes them itself.

    ```wrong
    indicator "ansatte.mål" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      direction = "increase", baseline = { "T1 2026", 40 }, target = reach { ["2026-T3"] = 50 },
      value = function() return series("ansatte") end,
    }
    ```

    ```right
    indicator "ansatte.mål" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      direction = "increase", baseline = { "2026-T1", 40 }, target = reach { ["2026-T3"] = 50 },
      value = function() return series("ansatte") end,
    }
    ```

    # period-letter

    nb: Perioden er forståelig, men bokstaven er en annen enn den Retning bruker: K for kvartal, H for
    halvår, eller en liten bokstav. Den gjøres ikke om av seg selv, for den samme perioden skal ha én
    skrivemåte i regler, filer og lager. Skriv den slik meldingen foreslår, etter å ha sett at det er
    den perioden du mente.

    en: The period can be understood, but the letter is another than the one Retning uses: K for
    quarter, H for half-year, or a small letter. It is not changed by itself, since one period is to
    have one spelling in rules, files and store. Write it as the message proposes, once you have seen
    that it is the period you meant.

    ```wrong
    indicator "ansatte.mål" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      direction = "increase", baseline = { "2026-t1", 40 }, target = reach { ["2026-T3"] = 50 },
      value = function() return series("ansatte") end,
    }
    ```

    ```right
    indicator "ansatte.mål" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      direction = "increase", baseline = { "2026-T1", 40 }, target = reach { ["2026-T3"] = 50 },
      value = function() return series("ansatte") end,
    }
    ```

    # period-number

    nb: Et år har to halvår, tre tertialer, fire kvartaler og tolv måneder, så et høyere nummer er en
    skrivefeil eller en annen slags periode. Retning flytter det ikke til neste år, for da ville tallet
    havnet et sted ingen ser etter det. Uker er 52 i de fleste år og 53 i noen; derfor kan uke 53 finnes
    i ett år og ikke i et annet.

    en: A year has two half-years, three tertials, four quarters and twelve months, so a higher number
    is a slip or another sort of period. Retning does not move it to the next year, since the figure
    would then land where nobody looks for it. There are 52 weeks in most years and 53 in some, so week
    53 can be there in one year and not in another.

    ```wrong
    indicator "ansatte.mål" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      direction = "increase", baseline = { "2026-T1", 40 }, target = reach { ["2028-T5"] = 50 },
      value = function() return series("ansatte") end,
    }
    ```

    ```right
    indicator "ansatte.mål" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      direction = "increase", baseline = { "2026-T1", 40 }, target = reach { ["2028-T3"] = 50 },
      value = function() return series("ansatte") end,
    }
    ```

    # rename-name

    nb: Meldingen kommer i redigeringsprogrammet når du gir et navn laget med local et nytt navn. Det
    nye navnet ville ikke vært Lua, og filen hadde ikke latt seg lese etterpå; derfor er ingenting
    endret. Bruk bare bokstavene a til z, sifre og understrek, uten mellomrom og uten æ, ø og å. Ord som
    Lua selv bruker, som end og local, kan heller ikke være navn. Navn på serier og indikatorer står i
    hermetegn og kan ha norske bokstaver.

    en: The message comes in the editor when you give a name made with local a new name. The new one
    would not have been Lua, and the file could not have been read afterwards; so nothing was changed.
    Use only the letters a to z, digits and the underscore, without spaces and without æ, ø and å. Words
    that Lua itself uses, such as end and local, cannot be names either. Names of series and indicators
    stand in quotes and can have Norwegian letters.

    ```shown
    (i redigeringsprogrammet: gi «sum» det nye navnet «sum i alt»)
    «sum i alt» kan ikke være et navn i Lua: det begynner med en bokstav fra a til z eller _, har bare slike og sifre, og er ikke et av Luas egne ord, som end. [rename-name]
    (prøv igjen med «sum_i_alt»)
    $ retning check
    ```

    # rename-taken

    nb: Meldingen kommer i redigeringsprogrammet når du gir en serie eller indikator et nytt navn, og
    departementet alt bruker det navnet. Hadde det gått, ville to ting blitt til én i alle filene, og
    etterpå kunne ingen skille dem. Ingenting er endret. Velg et annet navn, eller gi den andre et nytt
    navn først. Tall som er levert, ligger fortsatt under det gamle navnet.

    en: The message comes in the editor when you give a series or an indicator a new name, and the
    ministry uses that name already. Had it gone through, two things would have become one in all files,
    and nobody could have told them apart afterwards. Nothing was changed. Choose another name, or
    rename the other first. Figures that have been delivered stay under the old name.

    ```shown
    (i redigeringsprogrammet: gi serien «kurs» det nye navnet «fravær»)
    «dfd/fravær» finnes fra før. Velg et annet navn. [rename-taken]
    (prøv igjen med «kurs.dager»)
    $ retning check
    ```

    # share-shapes

    nb: En andel regnes gruppe for gruppe: kvinnelige ledere av kvinnelige ansatte. Er telleren delt inn
    og nevneren ikke, ville hver gruppe blitt delt på alle, og det er et annet tall enn det de fleste
    mener. Summer begge til de samme inndelingene. Vil du ha hver gruppes del av summen, bruker du
    :share_of_total().

    en: A share is computed group by group: women who lead of women who are employed. Where the
    numerator is divided and the denominator is not, each group would have been divided by all, which is
    another figure than most people mean. Sum both to the same dimensions. For each group's part of the
    sum use :share_of_total().

    ```wrong
    indicator "ledelse" {
      goals = { "ghos-2026/m1" }, unit = "%", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return share(cube "delt", series "ansatte") end,
    }
    ```

    ```right
    indicator "ledelse" {
      goals = { "ghos-2026/m1" }, unit = "%", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return share(cube("delt"):sum(), series "ansatte") end,
    }
    ```

    # share-units

    nb: share gir prosent, og prosent er en del av det samme: personer av personer, kroner av kroner.
    Dager delt på personer er ikke en andel, men et forhold, og et prosenttegn bak ville villedet den
    som leser. Bruk / for forhold, og gi indikatoren en enhet som sier det, som dager/personer. Er
    enheten feil i den ene, rettes den der serien er beskrevet.

    en: share gives per cent, and per cent is a part of the same: persons of persons, kroner of kroner.
    Days by persons are no share but a ratio, and a per cent sign after it would have misled the reader.
    Use / for ratios, and give the indicator a unit that says so, such as dager/personer. Where one has
    the wrong unit, correct it where the series is described.

    ```wrong
    indicator "fravær.per.ansatt" {
      goals = { "ghos-2026/m1" }, unit = "%", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return share(series "fravær", series "ansatte") end,
    }
    ```

    ```right
    indicator "fravær.per.ansatt" {
      goals = { "ghos-2026/m1" }, unit = "dager/personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "fravær" / series "ansatte" end,
    }
    ```

    # suppress-kind

    nb: Små tall skjermes for at ingen skal kjenne igjen enkeltpersoner, og da må det telles personer.
    Fire prosent sier ingenting om hvor mange det er: det kan være to eller to tusen. Skjerm antallene
    som andelen er laget av, og regn andelen etterpå; det som er skjermet, følger da med. Lever du bare
    prosenten, må den skjermes før den leveres, med status Q.

    en: Small figures are suppressed so that nobody can recognise a person, and for that persons must be
    counted. Four per cent says nothing of how many they are: it may be two or two thousand. Suppress
    the counts that the share is made of and compute the share afterwards; what is suppressed then
    follows along. Where you deliver the percentage alone, it must be suppressed before it is delivered,
    with the status Q.

    ```wrong
    data "andeler" { unit = "%", frequency = "T", kind = "ratio", dimensions = { "kjønn" } }
    indicator "andel.kvinner" {
      goals = { "ghos-2026/m1" }, unit = "%", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return cube("andeler"):suppress(5):select { ["kjønn"] = "kvinne" } end,
    }
    ```

    ```right
    data "delt.alle" { unit = "personer", frequency = "T", kind = "stock", dimensions = { "kjønn" } }
    indicator "andel.kvinner" {
      goals = { "ghos-2026/m1" }, unit = "%", frequency = "T", source = "SAP", responsible = "HR",
      value = function()
        local andeler = share(cube("delt"):suppress(5), cube("delt.alle"):suppress(5))
        return andeler:cube():select { ["kjønn"] = "kvinne" }
      end,
    }
    ```

    # survey-not-linked

    nb: Kjeding regner den gamle serien om til nivået til den nye. Det er rimelig for priser og antall,
    men ikke for svar på et annet spørsmål: da ville rapporten vist svar som ingen har gitt. La den
    gamle og den nye undersøkelsen gjelde hver for sin tid med since. Skiftet vises da som et brudd.

    en: Linking recomputes the old series to the level of the new one. That is reasonable for prices and
    counts, but not for answers to another question: the report would have shown answers that nobody
    gave. Let the old and the new survey hold each for its own time with since. The change is then shown
    as a break.

    ```wrong
    data "trivsel.2021" { unit = "poeng", frequency = "A", kind = "survey" }
    data "trivsel.2024" { unit = "poeng", frequency = "A", kind = "survey" }

    indicator "trivsel" {
      goals = { "ghos-2026/m1" }, unit = "poeng", frequency = "A", source = "SAP", responsible = "HR",
      value = function() return series("trivsel.2021"):chain(series "trivsel.2024", "2024") end,
    }
    ```

    ```right
    data "trivsel.2021" { unit = "poeng", frequency = "A", kind = "survey" }
    data "trivsel.2024" { unit = "poeng", frequency = "A", kind = "survey" }

    indicator "trivsel" {
      goals = { "ghos-2026/m1" }, unit = "poeng", frequency = "A", source = "SAP", responsible = "HR",
      value = since { ["2021"] = function() return series "trivsel.2021" end, ["2024"] = function() return series "trivsel.2024" end },
    }
    ```

    # unit-declared-twice

    nb: Er enheten beskrevet to ganger, vet ingen hvilken størrelse som gjelder, og omregningen kunne
    blitt en annen etter hvilken fil som ble lest først. Enhetene gjelder alle departementer og står i
    rules/strategy; søk etter navnet i den mappen. Trengs begge størrelsene, må de hete hver sitt.

    en: Where the unit is described twice, nobody knows which size holds, and conversions could have
    come out differently by which file was read first. Units hold for all ministries and stand in
    rules/strategy; search for the name in that folder. Where both sizes are needed, they must have
    different names.

    ```wrong rules/strategy/units.lua
    unit "dagsverk" { equals = 7.5, of = "timer" }
    unit "dagsverk" { equals = 8, of = "timer" }
    ```

    ```right rules/strategy/units.lua
    unit "dagsverk" { equals = 7.5, of = "timer" }
    ```

    # unit-of-unknown

    nb: Enheten er oppgitt som så mange av en annen, og den andre ligner på en kjent enhet uten å være
    den. Det er trolig en skrivefeil, og da ville omregningen mellom dem aldri virket. Rett skrivemåten.
    Er det virkelig en annen enhet, beskriver du den på en egen linje i rules/strategy.

    en: The unit is given as so many of another, and the other resembles a known unit without being it.
    It is probably a slip, and conversions between them would never have worked. Correct the spelling.
    Where it really is another unit, describe it on a line of its own in rules/strategy.

    ```wrong rules/strategy/units.lua
    unit "dagsverk" { equals = 7.5, of = "timar" }
    ```

    ```right rules/strategy/units.lua
    unit "dagsverk" { equals = 7.5, of = "timer" }
    ```

    # unit-ring

    nb: Følger du beskrivelsene, kommer du tilbake til der du begynte, og da finnes det ikke noe fast å
    regne om til. Den ene sier dessuten gjerne det motsatte av den andre. Bestem hvilken som skal måles
    i noe kjent, som timer, og la de andre være laget av den.

    en: If you follow the descriptions you come back to where you began, and there is nothing firm to
    convert to. One of them also tends to say the opposite of the other. Decide which is to be measured
    in something known, such as timer (hours), and let the others be made of it.

    ```wrong rules/strategy/units.lua
    unit "økt" { equals = 4, of = "dagsverk" }
    unit "dagsverk" { equals = 2, of = "økt" }
    ```

    ```right rules/strategy/units.lua
    unit "økt" { equals = 3.75, of = "timer" }
    unit "dagsverk" { equals = 2, of = "økt" }
    ```

    # unit-size

    nb: Bare antallet uten enheten, eller bare enheten uten antallet, sier ikke hvor stor den nye
    enheten er, og omregning ville vært umulig. Skriv begge: «et dagsverk er 7,5 timer» blir equals =
    7.5, of = "timer". Kan enheten ikke regnes om til noe annet, som fjelltopper, skriver du tomme
    krøllparenteser.

    en: The count without the unit, or the unit without the count, does not say how large the new unit
    is, and conversion would have been impossible. Write both: “a dagsverk is 7.5 hours” becomes equals
    = 7.5, of = "timer". Where the unit cannot be converted to anything else, such as fjelltopper, write
    empty braces.

    ```wrong rules/strategy/units.lua
    unit "dagsverk" { equals = 7.5 }
    ```

    ```right rules/strategy/units.lua
    unit "dagsverk" { equals = 7.5, of = "timer" }
    ```

    # unit-symbol

    nb: Skråstrek betyr «per», og «mill.» foran betyr en million av enheten; slike setter Retning selv
    sammen av de enkle enhetene. Var de egne enheter, ville «timer/uke» hett det samme som noe annet enn
    timer delt på uker. Gi enheten ett eget navn på høyst 40 tegn, uten mellomrom først eller sist. Du
    kan bruke den med skråstrek eller «mill.» etterpå uten å beskrive den på nytt.

    en: A slash means “per”, and “mill.” before a unit means a million of it; Retning puts those
    together of the simple units itself. Were they units of their own, “timer/uke” would have been the
    name of something else than hours by weeks. Give the unit one name of its own, of at most 40 signs,
    without space first or last. You can use it with a slash or “mill.” afterwards without describing it
    again.

    ```wrong rules/strategy/units.lua
    unit "timer/uke" { equals = 1, of = "timer" }
    ```

    ```right rules/strategy/units.lua
    unit "ukesverk" { equals = 37.5, of = "timer" }
    ```

    # unit-usual

    nb: Enheten er en av dem Retning kjenner fra før, og den betyr det samme i alle departementer. Fikk
    den en ny størrelse ett sted, ville tall fra andre bli regnet om uten at de visste det. Trenger du
    en egen omregning, gir du den et eget navn. Trenger du ingen, sletter du linjen: enheten virker
    uten.

    en: The unit is one of those that Retning knows already, and it means the same in all ministries.
    Had it got a new size in one place, figures of others would have been converted without their
    knowing. Where you need a conversion of your own, give it a name of its own. Where you need none,
    delete the line: the unit works without it.

    ```wrong rules/strategy/units.lua
    unit "årsverk" { equals = 1750, of = "timer" }
    ```

    ```right rules/strategy/units.lua
    unit "budsjettårsverk" { equals = 1750, of = "timer" }
    ```
    """##
}
