extension HelpPage {
  /// Files of figures.
  static let imports = ##"""
    # cell-space

    nb: For Retning er «ansatte» og «ansatte » to ulike navn. Var raden lest inn som den står, ville tallet havnet i en serie
    som ingen regel leser, og manglet i rapporten uten at noen så hvorfor. Mellomrommet er vanskelig å se i Excel; det følger
    ofte med når en celle er limt inn. Slett det i cellen som er nevnt, eller bruk formelen TRIMME i Excel på hele kolonnen.

    en: To Retning, “ansatte” and “ansatte ” are two different names. Had the row been read as it stands, the figure would have
    ended up in a series that no rule reads, and been absent from the report with nobody seeing why. The space is hard to see
    in Excel; it often comes along when a cell is pasted. Delete it in the cell that is named, or use Excel's TRIM on the
    whole column.

    ```wrong tall.csv
    series;period;value
    ansatte ;2026-T1;40
    ```

    ```right tall.csv
    series;period;value
    ansatte;2026-T1;40
    ```

    ```run
    retning data import --ministry dfd tall.csv
    ```

    # csv-cell-count

    nb: Når en rad har flere eller færre celler enn overskriften, har noe flyttet seg, og da kan et tall bli lest i feil
    kolonne. Som oftest er det et desimalkomma i en fil der komma også skiller kolonnene: 40,5 blir til 40 og 5. Lagre filen
    med semikolon mellom kolonnene, slik et norsk Excel gjør, eller sett tallet i anførselstegn. Tomme celler til høyre for
    tabellen gjør ingenting.

    en: When a row has more or fewer cells than the header, something has moved, and a figure may be read in the wrong column.
    Most often it is a decimal comma in a file where the comma also separates the columns: 40,5 becomes 40 and 5. Save the
    file with semicolons between the columns, as a Norwegian Excel does, or put the number in quotation marks. Empty cells to
    the right of the table do no harm.

    ```wrong tall.csv
    series,period,value
    fravær,2026-T1,40,5
    ```

    ```right tall.csv
    series;period;value
    fravær;2026-T1;40,5
    ```

    ```run
    retning data import --ministry dfd tall.csv
    ```

    # csv-quote

    nb: I en CSV-fil sier anførselstegnet hvor en celle begynner og slutter. Står det inne i en tekst, vet Retning ikke hvor
    cellen slutter, og radene etter den er derfor ikke lest; der kan det komme fram flere feil når denne er rettet. Ta bort
    tegnet, bruk «…» i teksten, eller sett hele cellen i anførselstegn og skriv tegnet inne i den to ganger. Excel gjør det
    siste selv når det lagrer en CSV-fil.

    en: In a CSV file the quotation mark says where a cell begins and ends. When it stands inside a text, Retning does not know
    where the cell ends, so the rows after it were not read; more faults may turn up there once this one is mended. Take the
    mark away, use «…» in the text, or put the whole cell in quotation marks and write the mark inside it twice. Excel does
    the last by itself when it saves a CSV file.

    ```wrong tall.csv
    series;period;value;note
    ansatte;2026-T1;40;Uten "vikarer"
    ```

    ```right tall.csv
    series;period;value;note
    ansatte;2026-T1;40;"Uten ""vikarer"""
    ```

    ```run
    retning data import --ministry dfd tall.csv
    ```

    # csv-quote-open

    nb: En celle som begynner med et anførselstegn, varer til det neste, også over flere linjer. Her kommer det aldri noe
    neste, så resten av filen ville blitt én lang merknad og tallene der ville vært borte. Linjen som er nevnt, er den der
    raden begynner. Skriv tegnet som mangler i slutten av cellen, eller slett det i begynnelsen.

    en: A cell that begins with a quotation mark lasts until the next one, over several lines too. Here there never is a next
    one, so the rest of the file would have become one long note and the figures there would be gone. The line that is named
    is where the row begins. Write the mark that is missing at the end of the cell, or delete the one at its beginning.

    ```wrong tall.csv
    series;period;value;note
    ansatte;2026-T1;40;"Foreløpig tall
    ledere;2026-T1;6;
    ```

    ```right tall.csv
    series;period;value;note
    ansatte;2026-T1;40;"Foreløpig tall"
    ledere;2026-T1;6;
    ```

    ```run
    retning data import --ministry dfd tall.csv
    ```

    # dash-value

    nb: Null og «vet ikke» gir helt ulike svar: Null regnes med i en sum og et snitt, mens et tall som mangler, blir vist som
    manglende. En strek brukes om begge deler, og Retning gjetter ikke. Spør den som laget filen, om streken betyr null. Skriv
    så 0, eller tøm cellen og skriv bokstaven for hvorfor tallet mangler i kolonnen status: O mangler, L er ikke hentet inn,
    M kan ikke finnes, Q er skjermet.

    en: Zero and “not known” give quite different answers: zero counts in a sum and a mean, while a figure that is missing is
    shown as missing. A dash is used for both, and Retning does not guess. Ask whoever made the file whether the dash means
    zero. Then write 0, or empty the cell and write the letter for why there is no figure in the column status: O missing, L
    not collected, M cannot exist, Q suppressed.

    ```wrong tall.csv
    series;period;value;status
    ansatte;2026-T1;40;
    ledere;2026-T1;-;
    ```

    ```right tall.csv
    series;period;value;status
    ansatte;2026-T1;40;
    ledere;2026-T1;;O
    ```

    ```run
    retning data import --ministry dfd tall.csv
    ```

    # decimal-sign-open

    nb: Når tre sifre følger etter punktumet eller kommaet, kan tallet være over tusen eller litt over én, og et galt valg
    gir et tall som er tusen ganger for stort eller for lite. Ett tall som 12,5 et annet sted i filen ville vist hva som
    gjelder; her er det ingen. Si det i kommandoen: --decimal comma når komma skiller ut desimalene og punktum skiller
    tusener, --decimal point når det er omvendt. Valget gjelder hele filen.

    en: When three digits follow the point or the comma, the number may be above a thousand or a little above one, and the wrong
    choice gives a figure that is a thousand times too large or too small. One number such as 12,5 elsewhere in the file
    would have shown which it is; here there is none. Say it in the command: --decimal comma when the comma marks the decimals
    and the point separates thousands, --decimal point when it is the other way round. The choice holds for the whole file.

    ```given tall.csv
    series;period;value
    ansatte;2026-T1;1.234
    ```

    ```run-wrong
    retning data import --ministry dfd tall.csv
    ```

    ```run-right
    retning data import --ministry dfd tall.csv --decimal comma
    ```

    # decimal-signs-mixed

    nb: I den samme filen står både 12.5 og 12,5. Det ene kan være et tastetrykk feil, men det kan også være at to filer fra
    ulike systemer er satt sammen, og da kan 1.234 bety to ting i den samme kolonnen. Radene som er nevnt, er de som bruker det
    sjeldneste tegnet; er det like mange av hvert, er alle nevnt. Skriv dem om til det tegnet resten av filen har.

    en: Both 12.5 and 12,5 stand in the same file. One of them may be a slip, but it may also be that two files from different
    systems were put together, and then 1.234 can mean two things in the same column. The rows that are named are those
    with the rarer sign; when there are as many of each, all are named. Rewrite them with the sign that the rest of the file has.

    ```wrong tall.csv
    series;period;value
    fravær;2025-T3;12,5
    fravær;2026-T1;13,2
    fravær;2026-T2;11.9
    ```

    ```right tall.csv
    series;period;value
    fravær;2025-T3;12,5
    fravær;2026-T1;13,2
    fravær;2026-T2;11,9
    ```

    ```run
    retning data import --ministry dfd tall.csv
    ```

    # export-format

    nb: Retning leser flere formater enn det skriver. PC-Axis (px) og Open SDG kan bare leses inn. Skal tallene til Excel,
    bruk CSV med --norwegian; skal de til et annet system, er sdmx-csv og json-stat formatene som statistikkbyråer kjenner.
    Format ndjson tar med alt, også kommentarer og datoer.

    en: Retning reads more formats than it writes. PC-Axis (px) and Open SDG can only be read in. If the figures are for Excel,
    use CSV with --norwegian; if they are for another system, sdmx-csv and json-stat are the formats that statistical offices
    know. The format ndjson takes everything along, comments and dates too.

    ```given tall.csv
    series;period;value
    ansatte;2026-T1;40
    ```

    ```run-wrong
    retning data import --ministry dfd tall.csv
    retning data export dfd/ansatte --as px
    ```

    ```run-right
    retning data import --ministry dfd tall.csv
    retning data export dfd/ansatte --as csv --norwegian
    ```

    # export-no-place

    nb: Formatene sdmx-csv og json-stat er laget for tall i perioder. Kommentarer, datoer, ja og nei, og opplysninger om tiltak
    uten periode har ingen plass der, og skulle Retning latt dem ligge igjen uten å si det, ville filen sett hel ut uten å
    være det. Derfor blir ingenting skrevet. Skriv ut bare serien du trenger, eller velg --as ndjson, som har plass til alt.

    en: The formats sdmx-csv and json-stat are made for figures in periods. Comments, dates, yes and no, and what is told of
    measures without a period have no place there, and had Retning left them behind without a word, the file would have
    looked whole without being so. So nothing is written. Export only the series that you need, or choose --as ndjson,
    which has room for everything.

    ```given rules/dfd/eksempel.lua
    indicator "bemanning" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" end,
    }
    ```

    ```given tall.csv
    series;period;value
    ansatte;2026-T1;40
    bemanning#comment;2026-T1;To stillinger er ledige.
    ```

    ```run-wrong
    retning data import --ministry dfd tall.csv
    retning data export --as sdmx-csv
    ```

    ```run-right
    retning data import --ministry dfd tall.csv
    retning data export dfd/ansatte --as sdmx-csv
    ```

    # export-not-exact

    nb: Det som skrives ut som CSV, skal kunne leses inn igjen uten at noe er annerledes. En CSV-celle har ingen måte å skille
    en tom merknad fra ingen merknad på, eller teksten 12 fra tallet 12, og ja og nei har den ikke plass til. Slikt kommer inn
    med NDJSON-filer fra andre systemer. Skriv ut som ndjson, eller skriv ut bare seriene du trenger ved å nevne dem i
    kommandoen.

    en: What is written as CSV is to be read back with nothing changed. A CSV cell has no way of telling an empty note from no
    note, or the text 12 from the number 12, and has no room for yes and no. Such things come in with NDJSON files from other
    systems. Export as ndjson, or export only the series that you need by naming them in the command.

    ```given fra-hr.ndjson
    {"series": "ansatte", "period": "2026-T1", "value": 40, "note": ""}
    ```

    ```run-wrong
    retning data import --ministry dfd fra-hr.ndjson
    retning data export dfd/ansatte
    ```

    ```run-right
    retning data import --ministry dfd fra-hr.ndjson
    retning data export dfd/ansatte --as ndjson
    ```

    # header-empty

    nb: Alle kolonner utenom series, period, value, status og note deler tallene opp, og da er navnet på kolonnen navnet på
    oppdelingen. En kolonne uten navn kunne Retning verken bruke eller trygt se bort fra. Skriv et navn over den, for eksempel
    kjønn, eller slett den. Er kolonnen bare til hjelp for leseren, la navnet begynne med #, så blir den ikke lest. Kolonner
    uten navn helt til høyre gjør ingenting så lenge de er tomme.

    en: All columns but series, period, value, status and note divide the figures, and the column's name is then the name of the
    division. A column without a name Retning could neither use nor safely disregard. Write a name above it, such as kjønn, or
    delete it. If the column is only a help to the reader, let its name begin with #, and it is not read. Columns without a
    name at the far right do no harm as long as they are empty.

    ```wrong tall.csv
    series;;period;value
    ansatte;Ansatte i alt;2026-T1;40
    ```

    ```right tall.csv
    series;#tittel;period;value
    ansatte;Ansatte i alt;2026-T1;40
    ```

    ```run
    retning data import --ministry dfd tall.csv
    ```

    # header-missing

    nb: Retning finner kolonnene ved navnet og ikke ved plassen, så de kan stå i hvilken rekkefølge som helst, men navnene må
    være skrevet nøyaktig slik, på engelsk og med små bokstaver: series er navnet på serien, period er perioden og value er
    tallet. Rett den første linjen i filen. Står det en tittel eller en tom linje over overskriften, slett den. Kommer filen fra
    et annet system og skal være som den er, kan en importbeskrivelse i rules/DEPARTEMENT/import/ si hva kolonnene betyr.

    en: Retning finds the columns by name and not by place, so they can stand in any order, but the names must be written just
    so, in English and small letters: series is the name of the series, period is the period and value is the figure. Correct
    the first line of the file. If there is a title or an empty line above the header, delete it. If the file comes from
    another system and is to stay as it is, an import mapping in rules/MINISTRY/import/ can say what the columns mean.

    ```wrong tall.csv
    serie;periode;verdi
    ansatte;2026-T1;40
    ```

    ```right tall.csv
    series;period;value
    ansatte;2026-T1;40
    ```

    ```run
    retning data import --ministry dfd tall.csv
    ```

    # header-space

    nb: Et mellomrom foran eller bak navnet gjør kolonnen til en annen: « value» er ikke kolonnen value, og «kjønn » ville blitt
    en annen oppdeling enn «kjønn». Det kommer gjerne av at noen har skrevet et mellomrom etter skilletegnet. Skriv navnet uten.

    en: A space before or after the name makes it another column: “ value” is not the column value, and “kjønn ” would be another
    division than “kjønn”. It often comes of a space typed after the separator. Write the name without it.

    ```wrong tall.csv
    series; period; value
    ansatte;2026-T1;40
    ```

    ```right tall.csv
    series;period;value
    ansatte;2026-T1;40
    ```

    ```run
    retning data import --ministry dfd tall.csv
    ```

    # header-twice

    nb: Med to kolonner av samme navn kan Retning ikke vite hvilken av dem som gjelder. Det skjer gjerne når det forrige tallet
    står ved siden av det nye. Slett den kolonnen som ikke skal leses inn, eller gi den et navn som begynner med #; slike
    kolonner er til hjelp for leseren og blir ikke lest.

    en: With two columns of the same name Retning cannot know which one holds. It often happens when the previous figure stands
    beside the new one. Delete the column that is not to be read in, or give it a name that begins with #; such columns are a
    help to the reader and are not read.

    ```wrong tall.csv
    series;period;value;value
    ansatte;2026-T1;38;40
    ```

    ```right tall.csv
    series;period;#forrige;value
    ansatte;2026-T1;38;40
    ```

    ```run
    retning data import --ministry dfd tall.csv
    ```

    # import-absent

    nb: Filen er lest inn, men noe som var levert før, står ikke i den nye. Retning ser da bare på seriene i filen, og på perioder
    som filen dekker eller som kom med en tidligere fil av samme navn. En rad kan være falt ut ved et uhell, og derfor blir
    tallet stående til du sier noe annet. Skal det bort, les inn filen en gang til med --replace. Skal det være der, ta raden inn
    i filen igjen.

    en: The file was read in, but something that was delivered before is not in the new one. Retning then looks only at the series in
    the file, and at periods that the file covers or that came with an earlier file of the same name. A row may have dropped out
    by mistake, so the figure stands until you say otherwise. If it is to go, read the file in once more with --replace. If it is
    to be there, put the row back into the file.

    ```given mai/tall.csv
    series;period;value
    ansatte;2025-T3;38
    ansatte;2026-T1;40
    ```

    ```given juni/tall.csv
    series;period;value
    ansatte;2026-T1;41
    ```

    ```run-wrong
    retning data import --ministry dfd mai/tall.csv
    retning data import --ministry dfd juni/tall.csv
    ```

    ```run-right
    retning data import --ministry dfd mai/tall.csv
    retning data import --ministry dfd juni/tall.csv --replace
    ```

    # import-attribute

    nb: Det som står foran #, skal være navnet på en indikator eller et tiltak i departementets regler. Opplysningen er lagret,
    men ingenting i reglene svarer til den, så en kommentar under et slikt navn kommer ikke med i rapporten. Ofte er det navnet på
    serien som er brukt i stedet for navnet på indikatoren, eller en skrivefeil. Rett navnet, eller beskriv indikatoren i reglene.

    en: What stands before # is to be the name of an indicator or a measure in the ministry's rules. The entry is stored, but nothing
    in the rules answers to it, so a comment under such a name does not come into the report. Often the name of the series was
    used instead of that of the indicator, or it is a slip. Correct the name, or describe the indicator in the rules.

    ```given rules/dfd/eksempel.lua
    indicator "bemanning" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" end,
    }
    ```

    ```wrong tall.csv
    series;period;value
    ansatte#comment;2026-T1;To stillinger er ledige.
    ```

    ```right tall.csv
    series;period;value
    bemanning#comment;2026-T1;To stillinger er ledige.
    ```

    ```run
    retning data import --ministry dfd tall.csv
    ```

    # import-attribute-name

    nb: Indikatoren eller tiltaket finnes, men ikke det som står etter #. Opplysningen er lagret under det ukjente navnet, og der
    er det ingen som leser den; en kommentar skrevet slik mangler i rapporten. Rett navnet i filen og les den inn igjen. Til en
    indikator hører for eksempel comment, og til et tiltak hører milepælene, som lansering.progress.

    en: The indicator or measure exists, but not what stands after #. The entry is stored under the unknown name, and nothing reads
    it there; a comment written like this is absent from the report. Correct the name in the file and read it in again. To an
    indicator belongs comment, for one, and to a measure its milestones, such as lansering.progress.

    ```given rules/dfd/eksempel.lua
    indicator "bemanning" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" end,
    }
    ```

    ```wrong tall.csv
    series;period;value
    bemanning#coment;2026-T1;To stillinger er ledige.
    ```

    ```right tall.csv
    series;period;value
    bemanning#comment;2026-T1;To stillinger er ledige.
    ```

    ```run
    retning data import --ministry dfd tall.csv
    ```

    # import-dimensions

    nb: Reglene sier hvilke kolonner som deler serien opp, og reglene som leser den, regner med det. Et tall delt på noe annet
    ville ligget i lageret uten å bli funnet. Gi kolonnen det navnet reglene bruker. Er serien virkelig delt opp på en ny måte,
    rett dimensions der serien er beskrevet; filen og linjen står i meldingen. Et tall for alle under ett, uten oppdeling, kan
    alltid stå ved siden av.

    en: The rules say which columns divide the series, and the rules that read it count on that. A figure divided by something else
    would lie in the store without being found. Give the column the name that the rules use. If the series really is divided in a
    new way, correct dimensions where the series is declared; the file and line stand in the message. A figure for all together,
    undivided, may always stand beside the others.

    ```given
    data "deltid" { unit = "personer", frequency = "T", kind = "stock", dimensions = { "kjønn" } }
    ```

    ```wrong tall.csv
    series;period;value;sex
    deltid;2026-T1;24;kvinne
    deltid;2026-T1;16;mann
    ```

    ```right tall.csv
    series;period;value;kjønn
    deltid;2026-T1;24;kvinne
    deltid;2026-T1;16;mann
    ```

    ```run
    retning data import --ministry dfd tall.csv
    ```

    # import-encoding

    nb: Bokstavene i filen er lagret på en annen måte enn den skulle være, så «fravær» ville blitt til et navn som ingen kjenner.
    Har du oppgitt --encoding, er det trolig feil valg; ta det bort, så finner Retning det selv for de fleste CSV-filer. Har du
    ikke oppgitt noe, kan filen være satt sammen av to filer av ulikt slag, eller være en JSON-fil som ikke er UTF-8. Åpne den
    der den kom fra, og lagre den på nytt.

    en: The letters of the file are stored in another way than they should be, so “fravær” would have become a name that nobody knows.
    If you gave --encoding, it is probably the wrong choice; leave it out, and Retning finds out by itself for most CSV files. If
    you gave nothing, the file may be put together from two files of different kinds, or be a JSON file that is not UTF-8. Open
    it where it came from, and save it anew.

    ```given tall.csv
    series;period;value
    fravær;2026-T1;120
    ```

    ```run-wrong
    iconv -f utf-8 -t windows-1252 tall.csv > fra-excel.csv
    retning data import --ministry dfd fra-excel.csv --encoding utf-8
    ```

    ```run-right
    iconv -f utf-8 -t windows-1252 tall.csv > fra-excel.csv
    retning data import --ministry dfd fra-excel.csv --encoding windows-1252
    ```

    # import-format

    nb: En av eksempelfilene i rules/samples.lua har et navn som ikke viser hva slags fil det er; eksempelfiler kjennes på endelsen
    .csv, .ndjson, .json eller .px. Si det med format der eksempelet står, for eksempel format = "csv", eller gi filen et navn
    med riktig endelse.

    en: One of the sample files in rules/samples.lua has a name that does not show what sort of file it is; sample files are known by
    the ending .csv, .ndjson, .json or .px. Say it with format where the sample stands, such as format = "csv", or give the file a
    name with the right ending.

    ```shown
    $ cat rules/samples.lua
    sample { file = "dfd/data/tall.txt", ministry = "dfd", author = "Kari", time = "2026-05-20T10:00:00+02:00" }
    $ retning data list
    feil: rules/samples.lua:1: Formatet til dfd/data/tall.txt er ukjent. Oppgi --as csv, ndjson eller json-stat. [import-format]
    $ cat rules/samples.lua
    sample { file = "dfd/data/tall.txt", format = "csv", ministry = "dfd", author = "Kari", time = "2026-05-20T10:00:00+02:00" }
    $ retning data list
    Lageret .retning/store er laget av rules/samples.lua.
    dfd/ansatte  1  2026-T1
    ```

    # import-frequency

    nb: Serien er beskrevet med hvor ofte den kommer, og en regel som venter tall per tertial, finner ikke et tall for et kvartal
    eller en måned. Skriv perioden slik serien er beskrevet: 2026 for et år, 2026-T1 for et tertial, 2026-Q1 for et kvartal,
    2026-01 for en måned. Har serien fått en ny frekvens, rett frequency der den er beskrevet; filen og linjen står i meldingen.

    en: The series is declared with how often it comes, and a rule that waits for a figure per four-month period does not find one
    for a quarter or a month. Write the period as the series is declared: 2026 for a year, 2026-T1 for four months, 2026-Q1 for a
    quarter, 2026-01 for a month. If the series has a new frequency, correct frequency where it is declared; the file and line
    stand in the message.

    ```given
    data "vikarer" { unit = "personer", frequency = "T", kind = "stock" }
    ```

    ```wrong tall.csv
    series;period;value
    vikarer;2026-Q1;12
    ```

    ```right tall.csv
    series;period;value
    vikarer;2026-T1;12
    ```

    ```run
    retning data import --ministry dfd tall.csv
    ```

    # import-header

    nb: Uten en hel overskrift vet ikke Retning hva som står i cellene under, og derfor er ingen av radene lest. Linjene under
    meldingen sier hva som er galt, hver for seg. Rett den første linjen i filen og les den inn på nytt; er det noe galt med
    radene også, kommer det fram da.

    en: Without a whole header Retning does not know what stands in the cells below it, so none of the rows were read. The lines
    under the message say what is wrong, one by one. Correct the first line of the file and read it in again; if something is
    wrong with the rows too, it will show then.

    ```wrong tall.csv
    series;period;antall
    ansatte;2026-T1;40
    ```

    ```right tall.csv
    series;period;value
    ansatte;2026-T1;40
    ```

    ```run
    retning data import --ministry dfd tall.csv
    ```

    # import-indicator

    nb: Verdien av en indikator regnes ut hver gang, av formelen i reglene. Et tall levert under dens navn ville enten blitt borte
    eller stått mot det som regnes ut. Lever heller tallene som formelen bygger på: navnene deres står som series i regelen. En
    kommentar til indikatoren skrives med navn#comment.

    en: The value of an indicator is computed each time, by the formula in the rules. A figure delivered under its name would either
    have been lost or have stood against what is computed. Deliver the figures that the formula builds on instead: their names
    stand as series in the rule. A comment on the indicator is written as name#comment.

    ```given rules/dfd/eksempel.lua
    indicator "bemanning" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" end,
    }
    ```

    ```wrong tall.csv
    series;period;value
    bemanning;2026-T1;40
    ```

    ```right tall.csv
    series;period;value
    ansatte;2026-T1;40
    ```

    ```run
    retning data import --ministry dfd tall.csv
    ```

    # import-json-unknown

    nb: JSON sier bare hvordan teksten er satt sammen, ikke hva den handler om. Retning kjenner to slags: JSON-stat, som
    statistikkbankene leverer, og NDJSON, som har ett tall på hver linje med navnene series, period og value. Kommer filen fra en
    statistikkbank, velg JSON-stat når du henter den. Kommer den fra et eget system, få den levert som NDJSON eller CSV.

    en: JSON only says how the text is put together, not what it is about. Retning knows two sorts: JSON-stat, which the statistics
    banks deliver, and NDJSON, which has one figure on each line with the names series, period and value. If the file comes from
    a statistics bank, choose JSON-stat when you fetch it. If it comes from a system of your own, have it delivered as NDJSON or CSV.

    ```wrong tall.json
    {"rapport": "HR", "rader": [{"serie": "ansatte", "periode": "2026-T1", "antall": 40}]}
    ```

    ```right tall.json
    {"series": "ansatte", "period": "2026-T1", "value": 40}
    ```

    ```run
    retning data import --ministry dfd tall.json
    ```

    # import-ministry

    nb: Hvert tall i lageret hører til et departement, og det må være et av dem som er beskrevet i rules/strategy/ministries.lua.
    Ellers ville tallene ligget under et navn som ingen regel og ingen rapport kjenner. Bruk kortnavnet fra listen i meldingen,
    med små bokstaver, både i --ministry og foran skråstreken i et navn som dfd/ansatte.

    en: Every figure in the store belongs to a ministry, and it must be one of those that are described in
    rules/strategy/ministries.lua. Otherwise the figures would lie under a name that no rule and no report knows. Use the short
    name from the list in the message, in small letters, both in --ministry and before the slash of a name such as dfd/ansatte.

    ```given tall.csv
    series;period;value
    ansatte;2026-T1;40
    ```

    ```run-wrong
    retning data import --ministry digdir tall.csv
    ```

    ```run-right
    retning data import --ministry dfd tall.csv
    ```

    # import-no-ministry

    nb: Mange departementer har en serie som heter «ansatte», og uten departementet vet ikke Retning hvem sin det er. Er alle
    tallene i filen fra ett departement, skriv --ministry og kortnavnet i kommandoen. Er det flere departementer i filen, skriv
    departementet foran hvert navn, som dfd/ansatte, og la --ministry være.

    en: Many ministries have a series called “ansatte”, and without the ministry Retning does not know whose it is. If all figures in
    the file are from one ministry, write --ministry and its short name in the command. If there are several ministries in the
    file, write the ministry before each name, as in dfd/ansatte, and leave --ministry out.

    ```given tall.csv
    series;period;value
    ansatte;2026-T1;40
    ```

    ```run-wrong
    retning data import tall.csv
    ```

    ```run-right
    retning data import --ministry dfd tall.csv
    ```

    # import-other-ministry

    nb: Med --ministry sier du at filen er fra ett departement, og da er en rad fra et annet trolig kommet med ved et uhell, for
    eksempel fra et felles regneark. Slett raden, eller legg den i en fil som leses inn for det andre departementet. Skal
    filen virkelig ha tall fra flere, skriv departementet foran hvert navn og utelat --ministry.

    en: With --ministry you say that the file is from one ministry, and then a row from another has probably come along by mistake,
    from a shared spreadsheet for instance. Delete the row, or put it in a file that is read in for the other ministry. If the
    file really is to have figures from several, write the ministry before every name and leave --ministry out.

    ```wrong tall.csv
    series;period;value
    dfd/ansatte;2026-T1;40
    kdd/ansatte;2026-T1;55
    ```

    ```right tall.csv
    series;period;value
    dfd/ansatte;2026-T1;40
    ```

    ```run
    retning data import --ministry dfd tall.csv
    ```

    # import-period

    nb: Et tall som skal følges over tid, må høre til en periode; uten den kan det verken vises, sammenlignes eller komme i
    rapporten. Det samme gjelder det som sies om en indikator, som en kommentar. Bare det som sies om et tiltak, kan stå uten
    periode. Fyll ut kolonnen period. Er den tom i mange rader, er det gjerne fordi perioden bare var skrevet øverst i arket.

    en: A figure that is to be followed over time must belong to a period; without one it can neither be shown, compared nor come into
    the report. The same goes for what is said of an indicator, such as a comment. Only what is said of a measure can stand
    without a period. Fill in the column period. If it is empty in many rows, it is often because the period was written only at
    the top of the sheet.

    ```wrong tall.csv
    series;period;value
    ansatte;2026-T1;40
    ledere;;6
    ```

    ```right tall.csv
    series;period;value
    ansatte;2026-T1;40
    ledere;2026-T1;6
    ```

    ```run
    retning data import --ministry dfd tall.csv
    ```

    # import-progress

    nb: Framdriften til en milepæl er hvor mange prosent av arbeidet som er gjort, så 100 er ferdig, og mer enn det finnes ikke. Et
    tall utenfor er trolig et tastetrykk for mye, eller noe annet enn prosent, som timer eller kroner. Skriv prosenten uten
    prosenttegn. Når milepælen er nådd, kan datoen stå i milepæl.completed.

    en: The progress of a milestone is how many per cent of the work is done, so 100 is finished, and there is no more than that. A
    number outside is probably one keystroke too many, or something other than per cent, such as hours or money. Write the per cent
    without a percent sign. When the milestone is reached, its date can stand in milestone.completed.

    ```given
    measure "portal" {
      title = { nb = "Felles portal" }, lead = "dfd", goals = { "ghos-2026/m3" }, owner = "HR-seksjonen",
      milestones = { { id = "lansering", title = { nb = "Portalen er åpnet" }, due = "2026-12-01" } },
    }
    ```

    ```wrong tall.csv
    series;period;value
    portal#lansering.progress;;550
    ```

    ```right tall.csv
    series;period;value
    portal#lansering.progress;;55
    ```

    ```run
    retning data import --ministry dfd tall.csv
    ```

    # import-refused

    nb: En fil kommer inn hel eller ikke i det hele tatt. Var de riktige radene lest inn og de gale ikke, ville en sum eller en
    rapport manglet noe uten at det syntes. Lageret er derfor uendret, og linjene under meldingen viser hver rad som er gal, med
    hva du kan gjøre. Rett dem i filen og kjør den samme kommandoen på nytt.

    en: A file comes in whole or not at all. Had the right rows been read in and the wrong ones not, a sum or a report would have
    lacked something without its showing. So the store is unchanged, and the lines under the message show each row that is wrong,
    with what you can do. Correct them in the file and run the same command again.

    ```wrong tall.csv
    series;period;value
    ansatte;2026-T1;40
    ledere;2026-T1;ca. 6
    ```

    ```right tall.csv
    series;period;value
    ansatte;2026-T1;40
    ledere;2026-T1;6
    ```

    ```run
    retning data import --ministry dfd tall.csv
    ```

    # import-series

    nb: En tabell fra en statistikkbank eller et annet system har sine egne navn, og ingen av dem er navnet på en serie hos oss.
    Retning finner ikke på et navn, for da ville ingen regel lest tallene. Si det i kommandoen med --series. Kommer tabellen
    igjen hvert år, kan du skrive det én gang i en importbeskrivelse; kommandoen med --preview skriver et utkast til den.

    en: A table from a statistics bank or another system has names of its own, and none of them is the name of a series here. Retning
    does not make up a name, since then no rule would read the figures. Say it in the command with --series. If the table comes
    again every year, you can write it once in an import mapping; the command with --preview writes a draft of one.

    ```given statistikk.json
    {"version": "2.0", "class": "dataset", "id": ["Tid"], "size": [1],
     "dimension": {"Tid": {"category": {"index": ["2026-T1"]}}}, "value": [40]}
    ```

    ```run-wrong
    retning data import --ministry dfd statistikk.json
    ```

    ```run-right
    retning data import --ministry dfd statistikk.json --series ansatte
    ```

    # import-twice

    nb: Den samme serien har to rader for den samme perioden og den samme oppdelingen. Var den siste tatt, ville svaret vært
    avhengig av rekkefølgen i filen, og var de lagt sammen, kunne noe vært talt to ganger. Slett den raden som ikke gjelder, også
    når de to er like. Er radene for ulike grupper, mangler filen kolonnen som skiller dem, for eksempel kjønn.

    en: The same series has two rows for the same period and the same division. Had the last one been taken, the answer would depend
    on the order in the file, and had they been added, something might have been counted twice. Delete the row that does not hold,
    also when the two are equal. If the rows are for different groups, the file lacks the column that tells them apart, such as
    kjønn.

    ```wrong tall.csv
    series;period;value
    ansatte;2026-T1;40
    ansatte;2026-T1;41
    ```

    ```right tall.csv
    series;period;value
    ansatte;2026-T1;41
    ```

    ```run
    retning data import --ministry dfd tall.csv
    ```

    # import-undeclared

    nb: Tallene er lagret, men Retning vet ikke hva de måler, hvor ofte de kommer eller om de kan legges sammen, og kan derfor ikke
    si fra om noe er galt med dem. Er navnet feil skrevet, ligger tallene nå under feil navn, og reglene finner dem ikke: Rett
    filen og les den inn på nytt. Er det en ny serie, beskriv den med data i reglene.

    en: The figures are stored, but Retning does not know what they measure, how often they come or whether they can be added, and so
    cannot tell you if something is wrong with them. If the name is misspelt, the figures now lie under the wrong name, and the rules
    do not find them: correct the file and read it in again. If it is a new series, declare it with data in the rules.

    ```wrong tall.csv
    series;period;value
    ansate;2026-T1;40
    ```

    ```right tall.csv
    series;period;value
    ansatte;2026-T1;40
    ```

    ```run
    retning data import --ministry dfd tall.csv
    ```

    # import-unrecognised

    nb: Retning ser på den første linjen for å finne ut hva slags fil det er, og her er det verken kolonnene series, period og value
    eller noe annet kjent format. Det er gjerne en utskrift fra et annet system, eller en fil med en tittel over tabellen. Skriv
    overskriften slik Retning kjenner den. Vet du hva filen er, si det med --as; da får du også vite hva som er galt i den.

    en: Retning looks at the first line to find out what sort of file it is, and here are neither the columns series, period and value
    nor any other format that it knows. It is often a printout from another system, or a file with a title above the table. Write
    the header as Retning knows it. If you know what the file is, say it with --as; then you are also told what is wrong in it.

    ```wrong tall.txt
    Tall fra HR
    series;period;value
    ansatte;2026-T1;40
    ```

    ```right tall.txt
    series;period;value
    ansatte;2026-T1;40
    ```

    ```run
    retning data import --ministry dfd tall.txt
    ```

    # import-windows-1252

    nb: Filen er lest inn. Den sier ikke selv hvordan bokstavene er lagret, og Retning har derfor antatt det som er vanlig i et norsk
    Excel. Var antakelsen gal, ville æ, ø og å blitt til andre tegn, og en serie fått et annet navn. Se på et navn med æ, ø eller å,
    for eksempel med «retning data list». Lagrer du filen som «CSV UTF-8» i Excel, er det ingenting å lure på.

    en: The file was read in. It does not itself say how its letters are stored, so Retning has assumed what is common in a Norwegian
    Excel. Had the assumption been wrong, æ, ø and å would have become other characters, and a series got another name. Look at a
    name with æ, ø or å, with “retning data list” for instance. If you save the file as “CSV UTF-8” in Excel, there is nothing to
    wonder about.

    ```given tall.csv
    series;period;value
    fravær;2026-T1;120
    ```

    ```run-wrong
    iconv -f utf-8 -t windows-1252 tall.csv > fra-excel.csv
    retning data import --ministry dfd fra-excel.csv
    ```

    ```run-right
    iconv -f utf-8 -t windows-1252 tall.csv > fra-excel.csv
    retning data import --ministry dfd fra-excel.csv --encoding windows-1252
    ```

    # json-syntax

    nb: JSON er strengt: Ett galt tegn er nok til at teksten ikke kan leses. De vanligste feilene er desimalkomma i stedet for punktum, et komma
    etter det siste leddet, eller et anførselstegn som mangler. Filen kan også være kuttet fordi nedlastingen stoppet; hent den da på
    nytt. Er den laget for hånd, se på linjen som er nevnt. CSV er enklere å skrive selv.

    en: JSON is strict: one wrong sign is enough for the text to be unreadable. The most common faults are a decimal comma instead of a point, a
    comma after the last member, or a quotation mark that is missing. The file may also have been cut off because the download
    stopped; then fetch it anew. If it was made by hand, look at the line that is named. CSV is easier to write oneself.

    ```wrong tall.ndjson
    {"series": "fravær", "period": "2026-T1", "value": 40,5}
    ```

    ```right tall.ndjson
    {"series": "fravær", "period": "2026-T1", "value": 40.5}
    ```

    ```run
    retning data import --ministry dfd tall.ndjson
    ```

    # jsonstat-links

    nb: Filen er en innholdsfortegnelse: Den sier hvor datasettene ligger, men minst ett av dem er ikke med. Retning henter ingenting
    fra nettet av seg selv, og leser heller ikke inn bare noen av datasettene i en samling. Åpne adressene som står i filen, lagre
    hvert datasett som en egen fil, og les inn de filene.

    en: The file is a table of contents: it says where the datasets lie, but at least one of them is not in it. Retning fetches nothing
    from the net by itself, nor does it read in only some of the datasets of a collection. Open the addresses that stand in the
    file, save each dataset as a file of its own, and read in those files.

    ```wrong statistikk.json
    {"version": "2.0", "class": "collection", "label": "Ansatte i staten",
     "link": {"item": [{"class": "dataset", "href": "https://statistikk.example/ansatte.json"}]}}
    ```

    ```right statistikk.json
    {"version": "2.0", "class": "dataset", "id": ["Tid"], "size": [1],
     "dimension": {"Tid": {"category": {"index": ["2026-T1"]}}}, "value": [40]}
    ```

    ```run
    retning data import --ministry dfd statistikk.json --series ansatte
    ```

    # jsonstat-not-dataset

    nb: Filen ligner JSON-stat, men en av delene som må være der, mangler, og uten dem vet ingen hvilket tall som hører til hvilken
    periode og gruppe. Ofte er det beskrivelsen av tabellen som er lastet ned og ikke selve tallene. Gå tilbake til
    statistikkbanken, velg innholdet du vil ha, og last ned tallene som JSON-stat 2. Eldre filer med JSON-stat 1 kan også leses.

    en: The file looks like JSON-stat, but one of the parts that must be there is missing, and without them nobody knows which figure
    belongs to which period and group. Often it is the description of the table that was downloaded and not the figures
    themselves. Go back to the statistics bank, choose the content that you want, and download the figures as JSON-stat 2. Older
    files of JSON-stat 1 can be read too.

    ```wrong statistikk.json
    {"version": "2.0", "class": "dataset", "id": ["Tid"], "size": [1],
     "dimension": {"Tid": {"category": {"index": ["2026-T1"]}}}}
    ```

    ```right statistikk.json
    {"version": "2.0", "class": "dataset", "id": ["Tid"], "size": [1],
     "dimension": {"Tid": {"category": {"index": ["2026-T1"]}}}, "value": [40]}
    ```

    ```run
    retning data import --ministry dfd statistikk.json --series ansatte
    ```

    # jsonstat-shape

    nb: I JSON-stat står tallene i en lang rekke, og plassen i rekken sier hvilken periode og gruppe de gjelder. Når antallet ikke
    stemmer, kan alle tallene være forskjøvet, så ingenting blir lest. Det skyldes gjerne at filen er redigert for hånd eller
    kuttet. Hent den på nytt, og rett heller tallene etterpå i en CSV-fil.

    en: In JSON-stat the figures stand in one long row, and the place in the row says which period and group they are for. When the
    count does not agree, all figures may be shifted, so nothing is read. It is often because the file was edited by hand or cut
    off. Fetch it anew, and correct figures afterwards in a CSV file instead.

    ```wrong statistikk.json
    {"version": "2.0", "class": "dataset", "id": ["Tid"], "size": [2],
     "dimension": {"Tid": {"category": {"index": ["2026-T1", "2026-T2"]}}}, "value": [40]}
    ```

    ```right statistikk.json
    {"version": "2.0", "class": "dataset", "id": ["Tid"], "size": [2],
     "dimension": {"Tid": {"category": {"index": ["2026-T1", "2026-T2"]}}}, "value": [40, 41]}
    ```

    ```run
    retning data import --ministry dfd statistikk.json --series ansatte
    ```

    # jsonstat-status

    nb: Tallene er lest inn, men noen av dem har et merke som Retning ikke kjenner, og det er ikke tatt med. Et foreløpig eller
    anslått tall kan derfor se ut som et endelig. Blant merkene som er kjent, er Statistisk sentralbyrås (. og .. og :) og bokstavene fra SDMX,
    som P for foreløpig og E for anslått. Finn ut hva merket betyr i tabellen; betyr det noe for dere, sett den bokstaven i filen.

    en: The figures were read in, but some of them have a mark that Retning does not know, and it was left out. A provisional or
    estimated figure may therefore look like a final one. Among the marks that are known are those of Statistics Norway (. and .. and :)
    and the letters of SDMX, such as P for provisional and E for estimated. Find out what the mark means in the table; if it
    matters to you, put that letter in the file.

    ```wrong statistikk.json
    {"version": "2.0", "class": "dataset", "id": ["Tid"], "size": [1],
     "dimension": {"Tid": {"category": {"index": ["2026-T1"]}}}, "value": [40], "status": ["foreløpig"]}
    ```

    ```right statistikk.json
    {"version": "2.0", "class": "dataset", "id": ["Tid"], "size": [1],
     "dimension": {"Tid": {"category": {"index": ["2026-T1"]}}}, "value": [40], "status": ["P"]}
    ```

    ```run
    retning data import --ministry dfd statistikk.json --series ansatte
    ```

    # jsonstat-too-large

    nb: Antallet celler er alle kategoriene ganget med hverandre, så noen få store inndelinger blir fort til mange millioner, også
    når de fleste cellene er tomme. Grensen er der for at en slik fil ikke skal bruke opp minnet på maskinen. Velg i
    statistikkbanken bare de kommunene, aldrene eller årene du trenger, eller hent tabellen i flere deler og les dem inn etter
    hverandre.

    en: The count of cells is all categories multiplied with one another, so a few large divisions soon make many millions, also when
    most of the cells are empty. The limit is there so that such a file does not use up the machine's memory. In the statistics
    bank, choose only the municipalities, ages or years that you need, or fetch the table in several parts and read them in one
    after the other.

    ```wrong statistikk.json
    {"version": "2.0", "class": "dataset", "id": ["Virksomhet", "Stilling", "Tid"], "size": [4000, 500, 30],
     "dimension": {}, "value": {}}
    ```

    ```right statistikk.json
    {"version": "2.0", "class": "dataset", "id": ["Tid"], "size": [1],
     "dimension": {"Tid": {"category": {"index": ["2026-T1"]}}}, "value": [40]}
    ```

    ```run
    retning data import --ministry dfd statistikk.json --series ansatte
    ```

    # mapping-dimension

    nb: Importbeskrivelsen sier hva en kolonne heter hos oss, men filen har ingen slik kolonne. Da ville for eksempel et utvalg eller
    et nytt navn vært uten virkning, og feil tall lest inn. Navnet må være skrevet nøyaktig som i filen, med store og små bokstaver.
    Har kilden skiftet navn på kolonnen, rett beskrivelsen i rules/DEPARTEMENT/import/.

    en: The import mapping says what a column is called here, but the file has no such column. A selection or a new name, for
    instance, would then have had no effect, and the wrong figures been read in. The name must be written exactly as in the file,
    with capital and small letters. If the source has renamed the column, correct the mapping in rules/MINISTRY/import/.

    ```given unge.csv
    Year,Sex,Value
    2025,Female,7.5
    ```

    ```given
    data "unge" { unit = "%", frequency = "A", kind = "ratio", dimensions = { "kjønn" } }
    ```

    ```wrong rules/dfd/import/unge.lua
    import "unge" { files = "unge.csv", series = "unge", dimensions = { Gender = "kjønn" } }
    ```

    ```right rules/dfd/import/unge.lua
    import "unge" { files = "unge.csv", series = "unge", dimensions = { Sex = "kjønn" } }
    ```

    ```run
    retning data import --ministry dfd unge.csv
    ```

    # mapping-ministry

    nb: To departementer kan ha hver sin importbeskrivelse med det samme navnet, og de ligger i hvert sitt departements mappe. Uten
    --ministry vet ikke Retning hvilken mappe den skal lete i, og heller ikke hvem tallene tilhører. Skriv --ministry og kortnavnet
    til departementet i kommandoen.

    en: Two ministries may each have an import mapping of the same name, and they lie in each ministry's own folder. Without
    --ministry Retning does not know which folder to look in, nor whose the figures are. Write --ministry and the ministry's short
    name in the command.

    ```given unge.csv
    Year,Value
    2025,7.5
    ```

    ```given
    data "unge" { unit = "%", frequency = "A", kind = "ratio" }
    ```

    ```given rules/dfd/import/unge.lua
    import "neet" { series = "unge" }
    ```

    ```run-wrong
    retning data import --mapping neet unge.csv
    ```

    ```run-right
    retning data import --mapping neet --ministry dfd unge.csv
    ```

    # mapping-series

    nb: Filen har flere slags tall, og importbeskrivelsen sier hva noen av dem heter hos oss, men ikke denne. Retning hopper ikke over
    rader i stillhet, for da kunne en ny gruppe hos kilden blitt borte uten at noen så det. Gi den et navn under names, eller skriv
    under only hvilke du vil ha, så blir resten utelatt med vilje.

    en: The file has several sorts of figures, and the import mapping says what some of them are called here, but not this one. Retning
    does not skip rows in silence, since a new group at the source could then be lost without anybody seeing it. Give it a name
    under names, or write under only which ones you want, and the rest is left out on purpose.

    ```given unge.csv
    Year,Series,Value
    2025,Andel,7.5
    2025,Antall,81000
    ```

    ```given
    data "unge.andel" { unit = "%", frequency = "A", kind = "ratio" }
    ```

    ```wrong rules/dfd/import/unge.lua
    import "unge" {
      files = "unge.csv",
      series = { dimension = "Series", names = { Andel = "unge.andel" } },
    }
    ```

    ```right rules/dfd/import/unge.lua
    import "unge" {
      files = "unge.csv",
      series = { dimension = "Series", names = { Andel = "unge.andel" } },
      only = { Series = { "Andel" } },
    }
    ```

    ```run
    retning data import --ministry dfd unge.csv
    ```

    # mapping-unknown

    nb: Du har bedt om en importbeskrivelse ved navn, og uten den ville filen vært lest på en annen måte enn du mente. Navnet er det
    som står etter import i filen, ikke navnet på filen. Velg et av navnene i meldingen, eller lag beskrivelsen; med --preview og
    uten --mapping skriver Retning et utkast.

    en: You asked for an import mapping by name, and without it the file would have been read in another way than you meant. The name is
    what stands after import in the file, not the name of the file. Choose one of the names in the message, or make the mapping;
    with --preview and without --mapping Retning writes a draft.

    ```given unge.csv
    Year,Value
    2025,7.5
    ```

    ```given
    data "unge" { unit = "%", frequency = "A", kind = "ratio" }
    ```

    ```given rules/dfd/import/unge.lua
    import "neet" { series = "unge" }
    ```

    ```run-wrong
    retning data import --ministry dfd --mapping unge unge.csv
    ```

    ```run-right
    retning data import --ministry dfd --mapping neet unge.csv
    ```

    # ndjson-member

    nb: I NDJSON har hvert tall faste navn på delene sine, og et ukjent navn ville blitt oversett: En feilskrevet status, for
    eksempel, ville gjort et foreløpig tall til et endelig. Rett skrivemåten. Deler du tallet opp, for eksempel etter kjønn, skal
    det stå inne i dimensions.

    en: In NDJSON each figure has fixed names for its parts, and an unknown name would have been passed over: a misspelt status, for
    instance, would have made a provisional figure a final one. Correct the spelling. If you divide the figure, by sex for instance,
    that is to stand inside dimensions.

    ```wrong tall.ndjson
    {"series": "delt", "period": "2026-T1", "value": 24, "kjønn": "kvinne"}
    ```

    ```right tall.ndjson
    {"series": "delt", "period": "2026-T1", "value": 24, "dimensions": {"kjønn": "kvinne"}}
    ```

    ```run
    retning data import --ministry dfd tall.ndjson
    ```

    # ndjson-object

    nb: Hver linje i en NDJSON-fil skal være ett tall med navn på delene, i krøllparenteser. Står verdiene i en liste uten navn, måtte
    Retning gjette hva som er hva. Be om at systemet skriver navnene også, eller lever tallene som CSV, der navnene bare står én
    gang, i overskriften.

    en: Each line of an NDJSON file is to be one figure with names for its parts, in curly brackets. When the values stand in a list
    without names, Retning would have to guess which is which. Ask that the system write the names too, or deliver the figures as
    CSV, where the names stand only once, in the header.

    ```wrong tall.ndjson
    ["ansatte", "2026-T1", 40]
    ```

    ```right tall.ndjson
    {"series": "ansatte", "period": "2026-T1", "value": 40}
    ```

    ```run
    retning data import --ministry dfd tall.ndjson
    ```

    # ndjson-text

    nb: Navn, perioder, statuser, merknader og verdier av dimensjoner er tekst, også når de består av sifre. Perioden 2026 er for
    eksempel ikke et tall man kan regne med. Skriv dem i anførselstegn; bare value skal stå uten når det er et tall. Mangler
    series, vet ikke Retning hva tallet gjelder, så den må alltid være med.

    en: Names, periods, statuses, notes and the values of dimensions are text, also when they consist of digits. The period 2026, for
    instance, is not a number to reckon with. Write them in quotation marks; only value stands without when it is a number. Without
    series Retning does not know what the figure is for, so it must always be there.

    ```given
    data "årsverk" { unit = "årsverk", frequency = "A", kind = "stock" }
    ```

    ```wrong tall.ndjson
    {"series": "årsverk", "period": 2025, "value": 38}
    ```

    ```right tall.ndjson
    {"series": "årsverk", "period": "2025", "value": 38}
    ```

    ```run
    retning data import --ministry dfd tall.ndjson
    ```

    # ndjson-value

    nb: Linjen sier hva slags verdi det er, og så står det noe annet. Et tall i anførselstegn er for eksempel en tekst, og en tekst kan
    ikke regnes med. Skriv tall uten anførselstegn og med punktum, og ja eller nei som true eller false uten anførselstegn. Som
    regel kan du la type være; da går det fram av verdien.

    en: The line says what sort of value it is, and then something else stands there. A number in quotation marks, for instance, is a
    text, and a text cannot be reckoned with. Write numbers without quotation marks and with a point, and yes or no as true or false
    without quotation marks. As a rule you can leave type out; the value then shows it.

    ```wrong tall.ndjson
    {"series": "ansatte", "period": "2026-T1", "value": "40", "type": "number"}
    ```

    ```right tall.ndjson
    {"series": "ansatte", "period": "2026-T1", "value": 40}
    ```

    ```run
    retning data import --ministry dfd tall.ndjson
    ```

    # not-a-number

    nb: I value skal det bare stå et tall. Med «ca.», en enhet eller et ord ved siden av kan det ikke regnes med, og Retning fjerner
    ikke noe på egen hånd, for ordet kan bety noe. Skriv tallet alene, og sett resten i kolonnen note; et anslag får
    statusen E. Har tallet både tusenskille og desimaler, som 1.234,5, oppgi --decimal comma eller --decimal point.

    en: In value there is to be a number and nothing else. With “about”, a unit or a word beside it, it cannot be reckoned with, and
    Retning removes nothing on its own, since the word may mean something. Write the number alone, and put the rest in the column
    note; an estimate has the status E. If the number has both a thousands separator and decimals, as in 1.234,5, give --decimal
    comma or --decimal point.

    ```wrong tall.csv
    series;period;value
    ansatte;2026-T1;ca. 40
    ```

    ```right tall.csv
    series;period;value;status
    ansatte;2026-T1;40;E
    ```

    ```run
    retning data import --ministry dfd tall.csv
    ```
    """##
}
