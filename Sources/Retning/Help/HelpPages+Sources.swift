extension HelpPage {
  /// Files from other sources: SDMX, PX, JSON-stat, spreadsheets.
  static let sources = ##"""
    # number-other-sign

    nb: Du har sagt med `--decimal` hvilket tegn som er desimaltegn i filen, og da står det andre tegnet
    bare mellom grupper på tre sifre, som i `1.234,5`. I dette tallet gjør det ikke det, så enten er
    tallet skrevet på en annen måte enn resten, eller så er valget galt. Hadde Retning gjettet, kunne
    41,5 blitt til 415 uten at noen så det. Er hele filen skrevet slik, bytt `--decimal`; er det bare
    denne raden, rett raden.

    en: With `--decimal` you said which sign is the decimal sign of the file, and the other sign then
    stands only between groups of three digits, as in `1.234,5`. In this number it does not, so either
    the number is written unlike the rest, or the option is wrong. Had Retning guessed, 41.5 could have
    become 415 without anyone seeing it. If the whole file is written so, change `--decimal`; if it is
    this row only, correct the row.

    ```wrong kostnad.csv
    series;period;value
    kostnad;2026-Q1;1.234,5
    kostnad;2026-Q2;41.5
    ```

    ```right kostnad.csv
    series;period;value
    kostnad;2026-Q1;1.234,5
    kostnad;2026-Q2;41,5
    ```

    ```run
    retning data import --ministry dfd kostnad.csv --decimal comma
    ```

    # number-sign-open

    nb: De andre tallene i filen viser hva som er desimaltegnet, men dette har det andre tegnet foran
    tre sifre. Da er det trolig tusener, men det kan også være et tall som er limt inn fra et annet
    sted, og forskjellen er tusen ganger. Derfor blir ingenting lest inn før du har sagt hva det er:
    skriv tallet uten skilletegn, eller oppgi `--decimal`, så gjelder det valget for hele filen.

    en: The other figures of the file show which sign is the decimal sign, but this one has the other
    sign before three digits. It is probably thousands, but it may also be a number pasted from
    elsewhere, and the difference is a factor of a thousand. So nothing is read in until you have said
    which it is: write the number without a separator, or give `--decimal`, which then holds for the
    whole file.

    ```wrong kostnad.csv
    series;period;value
    kostnad;2026-Q1;980,5
    kostnad;2026-Q2;1.234
    ```

    ```right kostnad.csv
    series;period;value
    kostnad;2026-Q1;980,5
    kostnad;2026-Q2;1234
    ```

    ```run
    retning data import --ministry dfd kostnad.csv
    ```

    # open-sdg-columns

    nb: Du har bedt om at filen leses som Open SDG, i kommandoen eller i importbeskrivelsen. I det
    formatet er det kolonnene `Year` og `Value` som sier hva som er perioden og hva som er tallet, og
    alle andre kolonner deler tallene opp. Uten de to kan Retning ikke vite hvilken kolonne som er hva.
    Gi kolonnene de engelske navnene (store og små bokstaver er det samme), eller bruk et annet format
    om filen ikke kommer fra Open SDG.

    en: You asked for the file to be read as Open SDG, in the command or in the mapping. In that format
    the columns `Year` and `Value` say what is the period and what is the figure, and all other columns
    divide the figures. Without the two, Retning cannot know which column is which. Give the columns
    those names (in capital or small letters), or use another format if the file does not come from Open
    SDG.

    ```given rules/dfd/klima.lua
    data "utslipp" { unit = "tonn", frequency = "A", kind = "flow" }
    ```

    ```wrong utslipp.csv
    År,Verdi
    2024,310
    2025,295
    ```

    ```right utslipp.csv
    Year,Value
    2024,310
    2025,295
    ```

    ```run
    retning data import --ministry dfd utslipp.csv --series utslipp --as open-sdg
    ```

    # open-sdg-multiplier

    nb: Filen har en kolonne for om tallene er i enere, tusener eller millioner, og ordet i den er ikke
    et av dem som brukes i Open SDG. Retning ganger tallet opp etter dette ordet, så et ord som ble
    oversett, ville gitt et tall som er tusen eller en million ganger galt. Skriv det engelske ordet,
    eller la cellen stå tom når tallet er som det står.

    en: The file has a column that says whether the figures are in ones, thousands or millions, and the
    word in it is none of those that Open SDG uses. Retning multiplies the figure by this word, so that
    a word passed over would have given a figure wrong by a thousand or a million. Write the English
    word, or leave the cell empty when the figure is as it stands.

    ```given rules/dfd/klima.lua
    data "utslipp" { unit = "tonn", frequency = "A", kind = "flow" }
    ```

    ```wrong utslipp.csv
    Year,Unit multiplier,Value
    2024,Tusen,310
    2025,Tusen,295
    ```

    ```right utslipp.csv
    Year,Unit multiplier,Value
    2024,Thousands,310
    2025,Thousands,295
    ```

    ```run
    retning data import --ministry dfd utslipp.csv --series utslipp
    ```

    # percent-unit

    nb: Et prosenttegn i verdien sier at tallet er en andel, men serien er beskrevet med en annen enhet.
    Da er enten tallet kommet i feil rad, eller så er enheten i `data` gal, og uten denne meldingen
    ville 12 % blitt 12 personer. Skriv tallet i seriens egen enhet, flytt det til serien det hører til,
    eller rett enheten. Tegnet er tillatt der enheten er % eller prosentpoeng. En celle som er
    prosentformatert i Excel, regnes som skrevet med prosenttegn.

    en: A percent sign in the value says that the figure is a share, but the series is declared with
    another unit. Then either the figure has come into the wrong row, or the unit in `data` is wrong,
    and without this message 12 % would have become 12 persons. Write the figure in the unit of the
    series, move it to the series where it belongs, or correct the unit. The sign is allowed where the
    unit is % or prosentpoeng (percentage points). A cell with a percent format in Excel counts as
    written with the sign.

    ```wrong tall.csv
    series;period;value
    ledere;2026-T1;12 %
    ```

    ```right tall.csv
    series;period;value
    andel;2026-T1;12 %
    ```

    ```run
    retning data import --ministry dfd tall.csv
    ```

    # period-fiscal

    nb: Et studieår, eller et regnskapsår som ikke begynner i januar, dekker deler av to kalenderår, og
    Retning regner i hele kalenderår. Hvilket av dem tallet skal stå på, er et valg som må være likt
    hver gang; ellers ville serien forskjøvet seg et år uten at noen la merke til det. Skriv valget i
    importbeskrivelsen, så gjelder det for alle filer som kommer siden.

    en: An academic year, or a financial year that does not begin in January, covers parts of two
    calendar years, and Retning counts in whole calendar years. Which of them the figure stands under is
    a choice that must be the same each time; otherwise the series would move by a year without anyone
    noticing. Write the choice in the mapping, and it holds for all files that come later.

    ```given rules/dfd/permisjoner.lua
    data "permisjoner" { unit = "personer", frequency = "A", kind = "flow" }
    ```

    ```given permisjoner.csv
    Year,Value
    2023/24,61
    2024/25,58
    ```

    ```wrong rules/dfd/import/permisjoner.lua
    import "permisjoner" { files = "permisjoner*.csv", series = "permisjoner" }
    ```

    ```right rules/dfd/import/permisjoner.lua
    import "permisjoner" { files = "permisjoner*.csv", series = "permisjoner", fiscal = "end" }
    ```

    ```run
    retning data import --ministry dfd permisjoner.csv
    ```

    # period-span

    nb: Raden gjelder flere år under ett, ofte et snitt, og et slikt tall er noe annet enn et tall for
    ett år. Retning legger det derfor ikke på et år av seg selv. Står årene hver for seg i den samme
    filen, er `"skip"` det riktige; er det bare slike rader, velger du om de skal stå på det første
    eller det siste året.

    en: The row is about several years as one, often a mean, and such a figure is something else than
    the figure of one year. So Retning does not put it under a year by itself. If the years stand one by
    one in the same file, `"skip"` is the right choice; if there are such rows only, choose whether they
    are to stand under the first year or the last.

    ```given rules/dfd/ulykker.lua
    data "ulykker" { unit = "saker", frequency = "A", kind = "flow" }
    ```

    ```given ulykker.csv
    Year,Value
    2023-2025,13
    2024,12
    2025,14
    ```

    ```wrong rules/dfd/import/ulykker.lua
    import "ulykker" { files = "ulykker*.csv", series = "ulykker" }
    ```

    ```right rules/dfd/import/ulykker.lua
    import "ulykker" { files = "ulykker*.csv", series = "ulykker", spans = "skip" }
    ```

    ```run
    retning data import --ministry dfd ulykker.csv
    ```

    # periods-mixed

    nb: En serie har tall for perioder av ett slag: år, tertial, kvartal eller måned. Filen har flere
    slag under det samme navnet, og da ville årstallet blitt blandet med kvartalene og regnet med en
    gang til. Er begge i bruk, skriv `mixed = "split"` i importbeskrivelsen; da får navnet et tillegg,
    for eksempel `.år` og `.kvartal`, og hver av seriene beskrives med `data`. Trenger du bare det ene
    slaget, velg det med `only`, eller slett de andre radene.

    en: A series has figures for periods of one kind: years, tertials, quarters or months. The file has
    several kinds under the same name, and the figure of the year would have been mixed with the
    quarters and counted once more. If both are used, write `mixed = "split"` in the mapping; the name
    then gets an ending, such as `.år` (year) and `.kvartal` (quarter), and each of the series is
    declared with `data`. If you need one kind only, choose it with `only`, or delete the other rows.

    ```given rules/dfd/sykefravær.lua
    data "sykefravær.år"      { unit = "dager", frequency = "A", kind = "flow" }
    data "sykefravær.kvartal" { unit = "dager", frequency = "Q", kind = "flow" }
    ```

    ```given sykefravær.csv
    Year,Value
    2025,412
    2026-Q1,120
    2026-Q2,97
    ```

    ```wrong rules/dfd/import/sykefravær.lua
    import "sykefravær" { files = "sykefravær*.csv", series = "sykefravær" }
    ```

    ```right rules/dfd/import/sykefravær.lua
    import "sykefravær" { files = "sykefravær*.csv", series = "sykefravær", mixed = "split" }
    ```

    ```run
    retning data import --ministry dfd sykefravær.csv
    ```

    # px-count

    nb: En PC-Axis-fil sier først hvilke verdier hver variabel har, og så kommer tallene på rad, uten
    navn. Stemmer ikke antallet, vet ingen hvilket tall som hører til hvor, og alle etter det som
    mangler, ville havnet på feil plass. Ofte er nedlastingen avbrutt, eller noen har slettet en linje
    for hånd. Last ned tabellen på nytt, og velg bort det du ikke trenger, i statistikkbanken og ikke i
    filen.

    en: A PC-Axis file first says which values each variable has, and then come the figures in a row,
    without names. If the count does not agree, nobody knows which figure belongs where, and all that
    follow the missing one would have ended up in the wrong place. Often the download was broken off, or
    somebody deleted a line by hand. Download the table anew, and leave out what you do not need in the
    statistics bank and not in the file.

    ```wrong ansatte.px
    CHARSET="ANSI";
    TITLE="Ansatte";
    STUB="kjønn";
    HEADING="tid";
    VALUES("kjønn")="kvinne","mann";
    VALUES("tid")="2026T1","2026T2";
    DATA=
    40 41
    38;
    ```

    ```right ansatte.px
    CHARSET="ANSI";
    TITLE="Ansatte";
    STUB="kjønn";
    HEADING="tid";
    VALUES("kjønn")="kvinne","mann";
    VALUES("tid")="2026T1","2026T2";
    DATA=
    40 41
    38 39;
    ```

    ```run
    retning data import --ministry dfd ansatte.px --series delt
    ```

    # px-encoding

    nb: Filen sier selv at den er skrevet med et tegnsett fra DOS, der æ, ø og å er andre tegn enn i
    filer fra Windows. Retning leser ikke de tegnsettene, og hadde filen blitt lest likevel, ville
    «kjønn» blitt et annet navn, og tallene kommet i serier som ingen finner igjen. Velg UTF-8 når du
    henter tabellen, eller hent den som JSON-stat, som alltid er UTF-8.

    en: The file itself says that it is written in a character set of DOS, where æ, ø and å are other
    signs than in files from Windows. Retning does not read those sets, and had the file been read all
    the same, “kjønn” would have become another name, and the figures would have come into series that
    nobody finds again. Choose UTF-8 when you fetch the table, or fetch it as JSON-stat, which is always
    UTF-8.

    ```given ansatte.px
    CHARSET="ANSI";
    CODEPAGE="850";
    TITLE="Ansatte";
    STUB="kjønn";
    HEADING="tid";
    VALUES("kjønn")="kvinne","mann";
    VALUES("tid")="2026T1";
    DATA=
    40 38;
    ```

    ```run-wrong
    iconv -f utf-8 -t cp850 ansatte.px > gammel.px
    retning data import --ministry dfd gammel.px --series delt
    ```

    ```run-right
    retning data import --ministry dfd ansatte.px --series delt
    ```

    # px-form

    nb: I en PC-Axis-fil står alt som et nøkkelord, et likhetstegn, verdiene og et semikolon til slutt,
    og navn står i anførselstegn. Mangler noe av dette, kan Retning ikke se hva som er nøkkelord, hva
    som er navn, og hva som er tall. Se på linjen i meldingen og den foran: feilen er ofte der. Er filen
    ikke endret for hånd, hent den på nytt.

    en: In a PC-Axis file all stands as a keyword, an equals sign, the values and a semicolon at the
    end, and names stand in quotation marks. If any of this is missing, Retning cannot see what is a
    keyword, what is a name and what is a figure. Look at the line of the message and the one before it:
    the fault is often there. If the file was not changed by hand, fetch it anew.

    ```wrong ansatte.px
    CHARSET="ANSI";
    TITLE="Ansatte";
    HEADING="tid";
    VALUES(tid)="2026T1","2026T2";
    DATA=
    40 41;
    ```

    ```right ansatte.px
    CHARSET="ANSI";
    TITLE="Ansatte";
    HEADING="tid";
    VALUES("tid")="2026T1","2026T2";
    DATA=
    40 41;
    ```

    ```run
    retning data import --ministry dfd ansatte.px --series ansatte
    ```

    # px-key

    nb: I denne filen begynner hver rad med tall med navnet på det raden gjelder, og rader som ikke er
    med, regnes som null. Et navn som ikke er blant verdiene øverst i filen, kunne derfor gitt null der
    det skulle stått et tall. Rett navnet i raden så det er skrevet likt begge steder, eller hent filen
    på nytt.

    en: In this file each row of figures begins with the name of what the row is about, and rows that
    are not there count as zero. A name that is not among the values at the top of the file could thus
    have given zero where there should have been a figure. Correct the name in the row so that it is
    written alike in both places, or fetch the file anew.

    ```wrong ansatte.px
    CHARSET="ANSI";
    STUB="kjønn";
    HEADING="tid";
    VALUES("kjønn")="kvinne","mann";
    VALUES("tid")="2026T1","2026T2";
    KEYS("kjønn")=VALUES;
    DATA=
    "kvinne" 40 41
    "menn" 38 39;
    ```

    ```right ansatte.px
    CHARSET="ANSI";
    STUB="kjønn";
    HEADING="tid";
    VALUES("kjønn")="kvinne","mann";
    VALUES("tid")="2026T1","2026T2";
    KEYS("kjønn")=VALUES;
    DATA=
    "kvinne" 40 41
    "mann" 38 39;
    ```

    ```run
    retning data import --ministry dfd ansatte.px --series delt
    ```

    # px-keyword

    nb: Noe som en PC-Axis-fil må ha, er ikke der: variablene (`STUB` eller `HEADING`), verdiene de kan
    ha (`VALUES`), eller selve tallene (`DATA`). Mangler tallene, er filen gjerne kuttet under
    nedlastingen, og da skal den ikke se ut som en tabell uten tall. Hent hele filen fra
    statistikkbanken på nytt.

    en: Something that a PC-Axis file must have is not there: the variables (`STUB` or `HEADING`), the
    values that they can take (`VALUES`), or the figures themselves (`DATA`). If the figures are
    missing, the file was probably cut during the download, and it must not pass for a table without
    figures. Fetch the whole file from the statistics bank anew.

    ```wrong ansatte.px
    CHARSET="ANSI";
    TITLE="Ansatte";
    HEADING="tid";
    VALUES("tid")="2026T1","2026T2";
    ```

    ```right ansatte.px
    CHARSET="ANSI";
    TITLE="Ansatte";
    HEADING="tid";
    VALUES("tid")="2026T1","2026T2";
    DATA=
    40 41;
    ```

    ```run
    retning data import --ministry dfd ansatte.px --series ansatte
    ```

    # sdmx-action

    nb: I SDMX-CSV sier kolonnen `ACTION` hva som skal skje med raden. En bokstav som ikke er kjent,
    kunne betydd at tallet skulle bort, og da ville det vært galt å legge det inn. Bruk `I` for rader
    som skal inn og `D` for rader som skal fjernes. Skal alt inn, kan du også ta bort kolonnen.

    en: In SDMX-CSV the column `ACTION` says what is to happen with the row. A letter that is not known
    could have meant that the figure should go, and then it would be wrong to put it in. Use `I` for
    rows that go in and `D` for rows to remove. If all rows go in, you can also take the column away.

    ```wrong ansatte.csv
    STRUCTURE,STRUCTURE_ID,ACTION,TIME_PERIOD,OBS_VALUE
    dataflow,DFD:ANSATTE(1.0),N,2026-T1,40
    ```

    ```right ansatte.csv
    STRUCTURE,STRUCTURE_ID,ACTION,TIME_PERIOD,OBS_VALUE
    dataflow,DFD:ANSATTE(1.0),I,2026-T1,40
    ```

    ```run
    retning data import --ministry dfd ansatte.csv --series ansatte
    ```

    # sdmx-attributes

    nb: En SDMX-fil sier ikke selv hvilke kolonner som deler tallene opp. Retning regner dem foran
    `TIME_PERIOD` som inndelinger og dem etter som merknader, og merknadene blir borte. Skiller en av
    dem tallene fra hverandre, for eksempel etter kjønn, gi den et navn under `dimensions` i
    importbeskrivelsen. Er den bare en merknad, kan du skrive `false` bak navnet, så slipper du
    advarselen.

    en: An SDMX file does not itself say which columns divide the figures. Retning takes those before
    `TIME_PERIOD` as dimensions and those after it as attributes, and the attributes are lost. If one of
    them tells figures apart, for example by sex, give it a name under `dimensions` in the mapping. If
    it is an attribute only, you can write `false` behind its name, and are spared the warning.

    ```given ansatte.csv
    DATAFLOW,TIME_PERIOD,OBS_VALUE,SEX
    DFD:ANSATTE(1.0),2026-T1,40,kvinne
    ```

    ```wrong rules/dfd/import/ansatte.lua
    import "ansatte" { files = "ansatte*.csv", series = "delt" }
    ```

    ```right rules/dfd/import/ansatte.lua
    import "ansatte" { files = "ansatte*.csv", series = "delt", dimensions = { SEX = "kjønn" } }
    ```

    ```run
    retning data import --ministry dfd ansatte.csv
    ```

    # sdmx-columns

    nb: I en SDMX-fil står perioden i `TIME_PERIOD` og tallet i `OBS_VALUE`, alltid med de navnene.
    Mangler den ene, vet Retning ikke hvilken kolonne som er tallet, og gjetter ikke. Har noen gitt
    kolonnene norske navn eller slettet en av dem, hent filen på nytt. Vil du heller skrive filen selv,
    bruk kolonnene `series`, `period` og `value`.

    en: In an SDMX file the period stands in `TIME_PERIOD` and the figure in `OBS_VALUE`, always by
    those names. If one of them is missing, Retning does not know which column is the figure, and does
    not guess. If somebody gave the columns other names or deleted one, fetch the file anew. If you
    would rather write the file yourself, use the columns `series`, `period` and `value`.

    ```wrong ansatte.csv
    DATAFLOW,TIME_PERIOD,VERDI
    DFD:ANSATTE(1.0),2026-T1,40
    ```

    ```right ansatte.csv
    DATAFLOW,TIME_PERIOD,OBS_VALUE
    DFD:ANSATTE(1.0),2026-T1,40
    ```

    ```run
    retning data import --ministry dfd ansatte.csv --series ansatte
    ```

    # sdmx-number

    nb: `UNIT_MULT` sier hvor mange ganger tallet skal ganges med ti (`3` er tusener, `6` er millioner),
    og `DECIMALS` hvor mange desimaler det har. Begge må være hele tall, for et ord som ble oversett,
    ville gitt et tall som er tusen ganger galt. Skriv tallet, eller la cellen stå tom når verdien er
    som den står.

    en: `UNIT_MULT` says how many times the figure is to be multiplied by ten (`3` is thousands, `6` is
    millions), and `DECIMALS` how many decimals it has. Both must be whole numbers, for a word passed
    over would have given a figure wrong by a thousand. Write the number, or leave the cell empty when
    the value is as it stands.

    ```wrong ansatte.csv
    DATAFLOW,TIME_PERIOD,OBS_VALUE,UNIT_MULT
    DFD:ANSATTE(1.0),2026-T1,4.2,tusen
    ```

    ```right ansatte.csv
    DATAFLOW,TIME_PERIOD,OBS_VALUE,UNIT_MULT
    DFD:ANSATTE(1.0),2026-T1,4.2,3
    ```

    ```run
    retning data import --ministry dfd ansatte.csv --series ansatte
    ```

    # sdmx-second-header

    nb: Filen er satt sammen av flere, og overskriften til den neste står midt inne i den. Kolonnene kan
    være andre etter den, så tallene derfra og ned kunne blitt lest i feil kolonne. Lag én fil av hver
    del, med hver sin overskrift øverst, og les dem inn etter hverandre. Er det ikke en overskrift på
    linjen, har den et annet antall celler enn den øverste; rett den.

    en: The file was put together of several, and the header of the next stands in the middle of it. The
    columns may be others after it, so that the figures from there on could have been read in the wrong
    column. Make one file of each part, each with its header at the top, and import them one after
    another. If there is no header on the line, it has another number of cells than the first line;
    correct it.

    ```wrong ansatte.csv
    TIME_PERIOD,OBS_VALUE
    2026-T1,40
    TIME_PERIOD,OBS_VALUE
    2026-T2,41
    ```

    ```right ansatte.csv
    DATAFLOW,TIME_PERIOD,OBS_VALUE
    DFD:ANSATTE(1.0),2026-T1,40
    ```

    ```run
    retning data import --ministry dfd ansatte.csv --series ansatte
    ```

    # sdmx-structure

    nb: En SDMX-fil begynner med en eller to kolonner som sier hvilken tabell tallene er fra. De mangler
    her, og da kan også andre kolonner være borte, for eksempel en som deler tallene opp. Hent helst
    filen på nytt. Vet du at alt ellers er der, sier du det med `--as sdmx-csv`.

    en: An SDMX file begins with one or two columns that say which table the figures are of. They are
    missing here, and then other columns may be gone too, for example one that divides the figures.
    Rather fetch the file anew. If you know that all else is there, say so with `--as sdmx-csv`.

    ```given ansatte.csv
    FREQ,TIME_PERIOD,OBS_VALUE
    T,2026-T1,40
    T,2026-T2,41
    ```

    ```run-wrong
    retning data import --ministry dfd ansatte.csv --series ansatte
    ```

    ```run-right
    retning data import --ministry dfd ansatte.csv --series ansatte --as sdmx-csv
    ```

    # source-cell

    nb: I denne slags filer har ikke tallene egne linjer, så meldingen sier i stedet hvilke verdier av
    variablene tallet hører til. Hva som er galt, står på linjen under. Ofte er det et tegn som ikke er
    et tall, eller en periode som ikke finnes. Ingenting er lest inn, for ellers ville tabellen hatt et
    hull som ingen så. Rett det som linjen under sier, i statistikkbanken eller i importbeskrivelsen.

    en: In files of this kind the figures have no lines of their own, so the message says instead which
    values of the variables the figure belongs to. What is wrong stands on the line below. Often it is a
    mark that is not a number, or a period that does not exist. Nothing was imported, for otherwise the
    table would have had a hole that nobody saw. Correct what the line below says, in the statistics
    bank or in the mapping.

    ```wrong ansatte.px
    CHARSET="ANSI";
    HEADING="tid";
    VALUES("tid")="2026T1","2026T2";
    DATA=
    40 "ukjent";
    ```

    ```right ansatte.px
    CHARSET="ANSI";
    HEADING="tid";
    VALUES("tid")="2026T1","2026T2";
    DATA=
    40 "..";
    ```

    ```run
    retning data import --ministry dfd ansatte.px --series ansatte
    ```

    # source-no-time

    nb: Hvert tall må ha en periode, og i denne filen er ingen av variablene merket som tid eller har et
    navn som Retning kjenner som tid. Hadde den gjettet, kunne et nummer eller en alder blitt til et år.
    Skriv i importbeskrivelsen hvilken variabel det er; navnene som filen har, står i meldingen.

    en: Each figure must have a period, and none of the variables of this file is marked as time or has
    a name that Retning knows as time. Had it guessed, a number or an age could have become a year.
    Write in the mapping which variable it is; the names that the file has stand in the message.

    ```given ansatte.px
    CHARSET="ANSI";
    HEADING="termin";
    VALUES("termin")="2026T1","2026T2";
    DATA=
    40 41;
    ```

    ```wrong rules/dfd/import/ansatte.lua
    import "ansatte" { files = "ansatte*.px", series = "ansatte" }
    ```

    ```right rules/dfd/import/ansatte.lua
    import "ansatte" { files = "ansatte*.px", series = "ansatte", period = "termin" }
    ```

    ```run
    retning data import --ministry dfd ansatte.px
    ```

    # source-period

    nb: Bokstaven `A` står for et helt år, og et år har ikke flere deler, så et annet tall bak den betyr
    trolig at perioden er noe annet: et kvartal, et tertial eller en måned. Hadde tallet blitt lagt på
    året, ville det stått som årets tall. Skriv perioden som den er, for eksempel `2026-T2`, eller si
    under `periods` i importbeskrivelsen hva teksten skal bety.

    en: The letter `A` stands for a whole year, and a year has no more parts, so another number behind
    it probably means that the period is something else: a quarter, a tertial or a month. Had the figure
    been put under the year, it would have stood as the figure of the year. Write the period as it is,
    for example `2026-T2`, or say under `periods` in the mapping what the text is to mean.

    ```wrong ansatte.csv
    DATAFLOW,TIME_PERIOD,OBS_VALUE
    DFD:ANSATTE(1.0),2026-A2,41
    ```

    ```right ansatte.csv
    DATAFLOW,TIME_PERIOD,OBS_VALUE
    DFD:ANSATTE(1.0),2026-T2,41
    ```

    ```run
    retning data import --ministry dfd ansatte.csv --series ansatte
    ```

    # source-status

    nb: Kolonnen for status har et ord som Retning ikke kjenner. Et slikt ord kan si at tallet er
    foreløpig eller anslått, og ble det oversett, ville rapporten vist tallet som endelig. Skriv én gang
    i importbeskrivelsen hvilken bokstav ordet svarer til, så blir det lest likt hver gang. `P` er
    foreløpig, `E` er anslått og `O` er at tallet mangler.

    en: The column of status has a word that Retning does not know. Such a word may say that the figure
    is provisional or estimated, and had it been passed over, the report would have shown the figure as
    final. Write once in the mapping which letter the word stands for, and it is read alike each time.
    `P` is provisional, `E` is estimated, and `O` is that the figure is missing.

    ```given rules/dfd/klima.lua
    data "utslipp" { unit = "tonn", frequency = "A", kind = "flow" }
    ```

    ```given utslipp.csv
    Year,Observation status,Value
    2024,,310
    2025,foreløpig,295
    ```

    ```wrong rules/dfd/import/utslipp.lua
    import "utslipp" { files = "utslipp*.csv", series = "utslipp" }
    ```

    ```right rules/dfd/import/utslipp.lua
    import "utslipp" {
      files = "utslipp*.csv", series = "utslipp",
      statuses = { ["foreløpig"] = "P" },
    }
    ```

    ```run
    retning data import --ministry dfd utslipp.csv
    ```

    # spreadsheet-broken

    nb: Filen begynner som en arbeidsbok, men lar seg ikke åpne. Ofte er nedlastingen eller kopieringen
    avbrutt, og da er det bedre å stoppe enn å lese den delen som er igjen. Prøv å åpne filen i Excel:
    går det, lagre den på nytt; går det ikke, hent den fra den som laget den. Meldingen kommer også når
    navnet i `--sheet` er et ark med bare et diagram.

    en: The file begins as a workbook but cannot be opened. Often the download or the copying was broken
    off, and then it is better to stop than to read the part that is left. Try to open the file in
    Excel: if that works, save it anew; if not, fetch it from whoever made it. The message also comes
    when the name in `--sheet` is a sheet with a chart only.

    ```given tall.csv
    series;period;value
    ansatte;2026-T1;40
    ```

    ```run-wrong
    retning data template dfd tall.xlsx --period 2026-T1
    head -c 2000 tall.xlsx > kopi.xlsx
    retning data import --ministry dfd kopi.xlsx
    ```

    ```run-right
    retning data import --ministry dfd tall.csv
    ```

    # spreadsheet-cells

    nb: Noen celler i arket viser ikke noe tall, men en feil eller en formel uten svar, og hver av dem
    står under meldingen med linje og grunn. Ble de bare hoppet over, ville lageret manglet tall som du
    trodde var levert. Derfor blir heller ikke resten av arket lest inn. Rett cellene i Excel, lagre, og
    les inn en gang til. Det gjelder alle celler i arket, også utregninger ved siden av tabellen.

    en: Some cells of the sheet show no figure but an error or a formula without a result, and each of
    them stands below the message with its line and the reason. Had they been skipped, the store would
    have lacked figures that you thought were delivered. So the rest of the sheet is not read in either.
    Mend the cells in Excel, save, and import once more. This holds for all cells of the sheet, also
    calculations beside the table.

    ```shown
    $ retning data import --ministry dfd tall.xlsx
    feil: tall.xlsx er ikke importert: 2 celler har ingen verdi. Ingenting er lagret. [spreadsheet-cells]
      tall.xlsx:2: Cellen C2 viser #DIV/0!. Rett formelen, eller la cellen stå tom med en status. [spreadsheet-error-cell]
      tall.xlsx:3: Cellen C3 er en formel som ikke er regnet ut (=C2/4). Åpne arbeidsboken i Excel, lagre den og prøv igjen. [spreadsheet-formula]
    $ retning data import --ministry dfd tall-rettet.xlsx
    Revisjon 1: 2 oppføringer (5bcb23029ea5)
    ```

    # spreadsheet-empty

    nb: Retning leter etter et ark med overskrifter i rad 1 og minst én rad under, og ser bare på ark
    som ikke er skjult. Her fant den ingen, og en tom arbeidsbok skal ikke gå for å være levert. Er
    tabellen i et skjult ark, vis arket eller velg det med `--sheet`. Har du lagret feil bok, eller er
    tallene ikke fylt ut ennå, les inn den riktige.

    en: Retning looks for a sheet with headings in row 1 and at least one row below, and looks only at
    sheets that are not hidden. It found none, and an empty workbook must not pass for a delivery. If
    the table is in a hidden sheet, show the sheet or choose it with `--sheet`. If you saved the wrong
    workbook, or the figures have not been filled in yet, import the right one.

    ```shown
    $ retning data import --ministry dfd tall.xlsx
    feil: tall.xlsx: Ingen av arkene (Tall, Forside) har en tabell: overskrifter i rad 1 og tall under. [spreadsheet-empty]
    $ retning data import --ministry dfd tall.xlsx --sheet Tall
    Revisjon 1: 2 oppføringer (5bcb23029ea5)
    ```

    # spreadsheet-error-cell

    nb: Excel har ikke klart å regne ut cellen og viser en feil i stedet for et tall, for eksempel fordi
    noe er delt på null eller et navn er borte. Hva tallet skulle vært, kan Retning ikke vite, og null
    ville vært galt. Finn cellen i Excel og rett formelen. Finnes det ikke noe tall, tøm cellen og skriv
    i kolonnen `status` hvorfor: `M` når det ikke kan finnes, som en andel av ingen, og `O` når det
    mangler.

    en: Excel could not compute the cell and shows an error instead of a figure, for example because
    something was divided by zero or a name is gone. What the figure should have been, Retning cannot
    know, and zero would have been wrong. Find the cell in Excel and mend the formula. If there is no
    figure, empty the cell and write in the column `status` why: `M` when it cannot exist, such as a
    share of none, and `O` when it is missing.

    ```shown
    $ retning data import --ministry dfd tall.xlsx
    feil: tall.xlsx er ikke importert: 1 celler har ingen verdi. Ingenting er lagret. [spreadsheet-cells]
      tall.xlsx:2: Cellen C2 viser #DIV/0!. Rett formelen, eller la cellen stå tom med en status. [spreadsheet-error-cell]
    $ retning data import --ministry dfd tall-rettet.xlsx
    Revisjon 1: 2 oppføringer (5bcb23029ea5)
    ```

    # spreadsheet-formula

    nb: En arbeidsbok har både formelen og svaret på den, men her mangler svaret. Slik blir det når
    boken er laget av et annet program enn Excel og aldri er åpnet i det. Retning regner ikke ut formler
    selv, for da kunne svaret blitt et annet enn det du ser i Excel. Åpne boken, se at tallet er riktig,
    lagre, og les inn igjen; eller lim inn tallet som verdi.

    en: A workbook holds both the formula and its result, but here the result is missing. So it is when
    the workbook was made by another program than Excel and never opened in it. Retning does not compute
    formulas itself, for then the result could be another than the one you see in Excel. Open the
    workbook, see that the figure is right, save, and import again; or paste the figure as a value.

    ```shown
    $ retning data import --ministry dfd tall.xlsx
    feil: tall.xlsx er ikke importert: 1 celler har ingen verdi. Ingenting er lagret. [spreadsheet-cells]
      tall.xlsx:3: Cellen C3 er en formel som ikke er regnet ut (=C2/4). Åpne arbeidsboken i Excel, lagre den og prøv igjen. [spreadsheet-formula]
    $ retning data import --ministry dfd tall-lagret.xlsx
    Revisjon 1: 2 oppføringer (5bcb23029ea5)
    ```

    # spreadsheet-hidden

    nb: Et filter eller skjulte rader gjør at du ser færre rader i Excel enn arket har, og alle er lest
    inn. Tallet i meldingen er hvor mange rader som er skjult. Skulle de være med, trenger du ikke gjøre
    noe. Skulle de ikke det, slett radene i arket og les det inn på nytt med `--replace`; da fjernes de
    fra lageret også, så sant serien har andre tall i arket.

    en: A filter or hidden rows make you see fewer rows in Excel than the sheet has, and all were read
    in. The number in the message is how many rows are hidden. If they were meant to be included, you
    need do nothing. If not, delete the rows in the sheet and import it anew with `--replace`; then they
    are removed from the store too, provided that the series has other figures in the sheet.

    ```shown
    $ retning data import --ministry dfd tall.xlsx
    advarsel: tall.xlsx: Arket «Tall» har skjulte rader (1). De er lest med. [spreadsheet-hidden]
    Revisjon 1: 3 oppføringer (d802b98b6530)
    $ retning data get dfd/ansatte
    dfd/ansatte@2026-T1  40  A  r1
    dfd/ansatte@2026-T2  41  A  r1
    $ retning data import --ministry dfd tall.xlsx --replace
    Revisjon 2: 1 oppføring (1aca39069b69)
    $ retning data get dfd/ansatte
    dfd/ansatte@2026-T1  40  A  r1
    ```

    # spreadsheet-large

    nb: En arbeidsbok er pakket sammen, så en liten fil kan bli svært stor når den åpnes, for eksempel
    når et format er satt på alle radene i arket. Retning stopper før maskinen går tom for minne. Lagret
    som CSV har arket bare det som står i cellene, og den filen leses uten denne grensen. Du kan også
    kopiere tabellen over i en ny, tom arbeidsbok.

    en: A workbook is compressed, so that a small file can become very large when it is opened, for
    example when a format is set on all the rows of the sheet. Retning stops before the machine runs out
    of memory. Saved as CSV the sheet holds only what stands in the cells, and that file is read without
    this limit. You can also copy the table into a new, empty workbook.

    ```shown
    $ retning data import --ministry dfd tall.xlsx
    feil: tall.xlsx: Arbeidsboken er for stor til å leses. Lagre arket som «CSV UTF-8» og les inn den filen. [spreadsheet-large]
    $ retning data import --ministry dfd tall.csv
    Revisjon 1: 2 oppføringer (5bcb23029ea5)
    ```

    # spreadsheet-merged

    nb: Slår du sammen celler i Excel, er det bare den første av dem som har innholdet; de andre er
    tomme, selv om det ser ut som om verdien gjelder alle radene. Her kom radene inn slik, for eksempel
    med en merknad på den første og ingen på de andre. Se etter om noe mangler i lageret. Opphev
    sammenslåingen, fyll ut hver celle, og les inn arket på nytt.

    en: If you merge cells in Excel, only the first of them holds the content; the others are empty,
    although it looks as if the value were of all the rows. Here the rows came in like that, for example
    with a note on the first and none on the others. See whether anything is missing in the store.
    Unmerge the cells, fill in each, and import the sheet anew.

    ```shown
    $ retning data import --ministry dfd tall.xlsx
    advarsel: tall.xlsx: Cellene D2:D3 i arket «Tall» er slått sammen; bare den første av dem har en verdi. [spreadsheet-merged]
    Revisjon 1: 2 oppføringer (df05bcd43286)
    $ retning data get dfd/ansatte
    dfd/ansatte@2026-T1  40  A  r1  Foreløpig telling
    dfd/ansatte@2026-T2  41  A  r1
    ```

    # spreadsheet-old

    nb: Excel før 2007, og bøker som er låst med passord, lagrer innholdet på en måte som Retning ikke
    kan lese. Filen er ikke skadet, og ingen tall er borte. Åpne den i Excel, ta bort passordet om den
    har et, og lagre som .xlsx eller «CSV UTF-8».

    en: Excel before 2007, and workbooks locked with a password, store the content in a way that Retning
    cannot read. The file is not damaged, and no figures are gone. Open it in Excel, take away the
    password if it has one, and save as .xlsx or “CSV UTF-8”.

    ```given tall.csv
    series;period;value
    ansatte;2026-T1;40
    ```

    ```run-wrong
    printf '\320\317\021\340\241\261\032\341' > tall.xls
    retning data import --ministry dfd tall.xls
    ```

    ```run-right
    retning data import --ministry dfd tall.csv
    ```

    # spreadsheet-program

    nb: Retning åpner ikke Excel-filer selv, men bruker et lite program ved siden av, og det er ikke
    installert på denne maskinen. Tallene er det ingenting galt med. Be den som har ansvar for maskinen,
    om å installere det, eller lagre arket som CSV; det trenger ikke noe annet program. `retning doctor`
    viser hva som mangler.

    en: Retning does not open Excel files itself but uses a small program beside it, which is not
    installed on this machine. There is nothing wrong with the figures. Ask whoever is in charge of the
    machine to install it, or save the sheet as CSV, which needs no other program. `retning doctor`
    shows what is missing.

    ```shown
    $ retning data import --ministry dfd tall.xlsx
    feil: Excel-arbeidsbøker leses og skrives med Python-biblioteket openpyxl, som ikke finnes her. Installer det (apt-get install python3-openpyxl), eller lagre arket som «CSV UTF-8» i Excel og les inn den filen. [spreadsheet-program]
    $ retning data import --ministry dfd tall.csv
    Revisjon 1: 2 oppføringer (5bcb23029ea5)
    ```

    # spreadsheet-sheet

    nb: Navnet bak `--sheet` må være skrevet nøyaktig som på fanen nederst i Excel, med store og små
    bokstaver og mellomrom. Retning tar ikke et annet ark i stedet, for da kunne forrige tertials tall
    kommet inn som årets. Bruk et av navnene i meldingen, i anførselstegn om det har mellomrom.

    en: The name after `--sheet` must be written exactly as on the tab at the bottom in Excel, with
    capitals and spaces. Retning does not take another sheet instead, for then the figures of the last
    tertial could have come in as those of this one. Use one of the names in the message, in quotation
    marks if it has a space.

    ```given rules/dfd/data.lua
    data "ansatte" { unit = "personer", frequency = "T", kind = "stock" }
    ```

    ```run-wrong
    retning data put dfd/ansatte@2026-T1 40
    retning data template dfd tall.xlsx --period 2026-T1
    retning data import --ministry dfd tall.xlsx --sheet "Tertial 1"
    ```

    ```run-right
    retning data put dfd/ansatte@2026-T1 40
    retning data template dfd tall.xlsx --period 2026-T1
    retning data import --ministry dfd tall.xlsx --sheet "dfd 2026-T1"
    ```

    # spreadsheet-sheets

    nb: Arbeidsboken har flere ark med en kolonne `value`, og Retning leser bare ett av dem om gangen:
    det første som ikke er skjult. Uten denne meldingen kunne du trodd at alt var levert. Er det riktige
    arket lest, trenger du ikke gjøre noe. Skal de andre også inn, les inn filen én gang for hvert ark
    med `--sheet`. Da sier Retning at tallene fra det forrige arket ikke er i filen lenger; de står, så
    lenge du ikke bruker `--replace`.

    en: The workbook has several sheets with a column `value`, and Retning reads only one of them at a
    time: the first that is not hidden. Without this message you could have thought that all was
    delivered. If the right sheet was read, you need do nothing. If the others are to come in too,
    import the file once for each sheet with `--sheet`. Retning then says that the figures of the sheet
    before are no longer in the file; they stand, as long as you do not use `--replace`.

    ```shown
    $ retning data import --ministry dfd tall.xlsx
    advarsel: tall.xlsx: Bare arket «1. tertial» er lest. Også 2. tertial har tall; velg ark med --sheet. [spreadsheet-sheets]
    Revisjon 1: 2 oppføringer (fd6d84f91536)
    $ retning data import --ministry dfd tall.xlsx --sheet "2. tertial"
    advarsel: tall.xlsx: Lageret har 2 tall som filen ikke lenger har. De står; --replace fjerner dem: [import-absent]
      dfd/ansatte@2026-T1 [import-absent]
      dfd/ledere@2026-T1 [import-absent]
    Revisjon 2: 2 oppføringer (8333d2e04970)
    ```

    # status-unknown

    nb: Status er én stor bokstav, den samme som i internasjonal statistikk, og den avgjør om tallet
    vises som foreløpig, anslått eller skjermet. Et ord som Retning ikke kjenner, blir ikke oversett,
    for da kunne et foreløpig tall sett endelig ut. De vanligste er `P` foreløpig, `E` anslag, `B`
    brudd, `O` mangler og `Q` skjermet. Er tallet vanlig, la cellen stå tom.

    en: A status is one capital letter, the same as in international statistics, and it decides whether
    the figure is shown as provisional, estimated or suppressed. A word that Retning does not know is
    not passed over, for then a provisional figure could have looked final. The most common are `P`
    provisional, `E` estimate, `B` break, `O` missing and `Q` suppressed. If the figure is an ordinary
    one, leave the cell empty.

    ```wrong tall.csv
    series;period;value;status
    ansatte;2026-T1;40;foreløpig
    ```

    ```right tall.csv
    series;period;value;status
    ansatte;2026-T1;40;P
    ```

    ```run
    retning data import --ministry dfd tall.csv
    ```

    # target-cell-missing

    nb: Raden sier ikke alt som må til for å dømme indikatoren. `indicator` og `value` må alltid være
    fylt ut; `baseline`, `reach` og `stepwise` trenger også en `period`, og `band` trenger `upper`, den
    øverste grensen. Et mål uten periode ville ikke hatt noen bane å måle mot, så indikatoren er grå til
    raden er hel.

    en: The row does not say all that it takes to judge the indicator. `indicator` and `value` must
    always be filled in; `baseline`, `reach` and `stepwise` need a `period` too, and `band` needs
    `upper`, the upper limit. A target without a period would have no path to measure against, so the
    indicator is grey until the row is whole.

    ```given
    indicator "lederprogram" {
      goals = { "ghos-2026/m3" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      direction = "increase",
      value = function() return series "ledere" end,
    }
    ```

    ```wrong rules/dfd/mål.csv
    indicator;type;period;value
    lederprogram;baseline;2025-T3;40
    lederprogram;reach;;80
    ```

    ```right rules/dfd/mål.csv
    indicator;type;period;value
    lederprogram;baseline;2025-T3;40
    lederprogram;reach;2028-T3;80
    ```

    # target-cell-unused

    nb: Ruten er fylt ut, men dette slaget mål bruker den ikke. Et `at_least` eller `at_most` gjelder
    hele tiden og har ingen `period`, bare `band` har `upper`, og bare `at_least`, `at_most` og `band`
    har `tolerance`. Den som fylte ut ruten, mente noe med den, så Retning lar den ikke ligge uten
    virkning. Skal målet nås til en periode, er slaget `reach`; skal det gjelde fra en periode, står den
    i `since`.

    en: The cell is filled in, but this kind of target does not use it. An `at_least` or `at_most` holds
    all the time and has no `period`, only `band` has `upper`, and only `at_least`, `at_most` and `band`
    have `tolerance`. Whoever filled in the cell meant something by it, so Retning does not let it lie
    without effect. If the target is to be reached by a period, its kind is `reach`; if it is to hold
    from a period, that stands in `since`.

    ```given
    indicator "lederprogram" {
      goals = { "ghos-2026/m3" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      direction = "increase",
      value = function() return series "ledere" end,
    }
    ```

    ```wrong rules/dfd/mål.csv
    indicator;since;type;period;value
    lederprogram;;at_least;2026-T1;50
    ```

    ```right rules/dfd/mål.csv
    indicator;since;type;period;value
    lederprogram;2026-T1;at_least;;50
    ```

    # target-column

    nb: En kolonne med et ukjent navn kan være en av de kjente som er skrevet litt feil, og da ville alt
    i den blitt borte, for eksempel grensen for hva som er godt nok. Derfor er indikatorene i tabellen
    grå til navnet er rettet. Kolonnene har engelske navn med små bokstaver. Det du vil skrive til deg
    selv, hører hjemme i `note`.

    en: A column with an unknown name may be one of the known that was written a little wrong, and then
    all that stands in it would have been lost, for example the limit of what is good enough. So the
    indicators of the table are grey until the name is corrected. The columns have English names in
    small letters. What you want to write for yourself belongs in `note`.

    ```given
    indicator "lederprogram" {
      goals = { "ghos-2026/m3" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      direction = "increase",
      value = function() return series "ledere" end,
    }
    ```

    ```wrong rules/dfd/mål.csv
    indicator;type;value;toleranse
    lederprogram;at_least;50;2
    ```

    ```right rules/dfd/mål.csv
    indicator;type;value;tolerance
    lederprogram;at_least;50;2
    ```

    # target-column-missing

    nb: En måltabell må ha kolonnene `indicator`, `type` og `value`, for uten dem vet ingen hvilket mål
    et tall er. Mangler overskriften helt, tas den første raden som overskrift, og da nevnes alle tre.
    Alle CSV-filer som ligger rett i departementets mappe, leses som måltabeller; er dette en fil med
    måltall som skal i lageret, flytt den ut av mappen og les den inn med `retning data import`.

    en: A table of targets must have the columns `indicator`, `type` and `value`, for without them
    nobody knows what target a number is. If the header is missing altogether, the first row is taken
    for it, and all three are named. All CSV files directly in the ministry's folder are read as tables
    of targets; if this is a file of figures for the store, move it out of the folder and read it in
    with `retning data import`.

    ```given
    indicator "lederprogram" {
      goals = { "ghos-2026/m3" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      direction = "increase",
      value = function() return series "ledere" end,
    }
    ```

    ```wrong rules/dfd/mål.csv
    indicator;value
    lederprogram;50
    ```

    ```right rules/dfd/mål.csv
    indicator;type;value
    lederprogram;at_least;50
    ```

    # target-number

    nb: I kolonnene `value`, `upper` og `tolerance` står det bare tall, for de skal sammenlignes med
    målingene. Enheten er den som indikatoren har, så skriv verken enhet, prosenttegn eller ord som
    «ca.». Forklaringer skriver du i `note`. Til raden er rettet, er indikatoren grå, og dømmes ikke
    etter den delen av målet som lot seg lese.

    en: In the columns `value`, `upper` and `tolerance` there are numbers only, for they are to be
    compared with the figures. The unit is the one that the indicator has, so write neither a unit, a
    percent sign nor words such as “approx.”. Explanations you write in `note`. Until the row is
    corrected, the indicator is grey, and is not judged by the part of the target that could be read.

    ```given
    indicator "lederprogram" {
      goals = { "ghos-2026/m3" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      direction = "increase",
      value = function() return series "ledere" end,
    }
    ```

    ```wrong rules/dfd/mål.csv
    indicator;type;value;note
    lederprogram;at_least;ca. 50;
    ```

    ```right rules/dfd/mål.csv
    indicator;type;value;note
    lederprogram;at_least;50;Omtrentlig, se tildelingsbrevet
    ```

    # target-table-place

    nb: Filen ligger i en mappe som alle departementene deler, og da er det ikke til å se hvilket
    departement målene gjelder. Tabellen er ikke lest, så målene i den har ingen virkning. Flytt den inn
    i mappen til departementet som eier indikatorene, for eksempel `rules/dfd`, og ikke i en mappe under
    den, for der leses den heller ikke. Er den ikke en måltabell, flytt den ut av `rules`.

    en: The file lies in a folder that all ministries share, and it cannot be seen which ministry the
    targets are for. The table was not read, so the targets in it have no effect. Move it into the
    folder of the ministry that owns the indicators, such as `rules/dfd`, and not into a folder below
    it, where it is not read either. If it is no table of targets, move it out of `rules`.

    ```given
    indicator "lederprogram" {
      goals = { "ghos-2026/m3" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      direction = "increase",
      value = function() return series "ledere" end,
    }
    ```

    ```wrong rules/shared/mål.csv
    indicator;type;value
    lederprogram;at_least;50
    ```

    ```right rules/dfd/mål.csv
    indicator;type;value
    lederprogram;at_least;50
    ```

    # target-tolerance

    nb: `tolerance` er hvor langt utenfor grensen et tall kan være og likevel bli gult i stedet for
    rødt. Det er en avstand, og en avstand under null ville gjort det uklart hva som er gult. Skriv den
    uten minustegn, også når målet er å holde seg under noe: retningen ligger allerede i `at_most` og
    `at_least`. Skal ingenting utenfor grensen være gult, skriv 0.

    en: `tolerance` is how far outside the limit a figure can be and still be yellow instead of red. It
    is a distance, and a distance below zero would have left it unclear what is yellow. Write it without
    a minus sign, also when the target is to stay below something: the direction lies in `at_most` and
    `at_least` already. If nothing outside the limit is to be yellow, write 0.

    ```wrong
    indicator "sykefravær" {
      goals = { "ghos-2026/m3" }, unit = "dager", frequency = "T", source = "SAP", responsible = "HR",
      direction = "decrease", target = maintain { at_most = 300, tolerance = -20 },
      value = function() return series "fravær" end,
    }
    ```

    ```right
    indicator "sykefravær" {
      goals = { "ghos-2026/m3" }, unit = "dager", frequency = "T", source = "SAP", responsible = "HR",
      direction = "decrease", target = maintain { at_most = 300, tolerance = 20 },
      value = function() return series "fravær" end,
    }
    ```

    # target-twice

    nb: To rader sier noe om det samme: indikatoren, slaget, perioden og `since` er like. Retning velger
    ikke mellom dem, selv om tallene skulle være like, for neste gang blir kanskje bare den ene rettet.
    Slett den som ikke gjelder lenger. Er målet endret, behold begge og skriv i `since` når det nye
    begynner å gjelde.

    en: Two rows speak of the same: the indicator, the kind, the period and `since` are equal. Retning
    does not choose between them, even if the numbers are equal, for next time perhaps only one of them
    is corrected. Delete the one that no longer holds. If the target was changed, keep both and write in
    `since` when the new one begins to hold.

    ```given
    indicator "lederprogram" {
      goals = { "ghos-2026/m3" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      direction = "increase",
      value = function() return series "ledere" end,
    }
    ```

    ```wrong rules/dfd/mål.csv
    indicator;since;type;value
    lederprogram;;at_least;50
    lederprogram;;at_least;60
    ```

    ```right rules/dfd/mål.csv
    indicator;since;type;value
    lederprogram;;at_least;50
    lederprogram;2027-T1;at_least;60
    ```

    # target-two-places

    nb: Målet eller utgangspunktet står både i en måltabell og i skriptet, eller i to tabeller. Ble det
    ene brukt i det stille, kunne noen endre det andre og undre seg over at ingenting skjedde. Meldingen
    sier hvor begge er. Bestem hvor målet skal stå fra nå av, og slett det andre; `baseline` og `target`
    kan stå hvert sitt sted.

    en: The target or the baseline stands both in a table of targets and in the script, or in two
    tables. Had one of them been used in silence, somebody could change the other and wonder why nothing
    happened. The message says where both are. Decide where the target is to stand from now on, and
    delete the other; `baseline` and `target` can stand in different places.

    ```wrong
    indicator "lederprogram" {
      goals = { "ghos-2026/m3" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      direction = "increase", target = maintain { at_least = 45 },
      value = function() return series "ledere" end,
    }
    ```

    ```right
    indicator "lederprogram" {
      goals = { "ghos-2026/m3" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      direction = "increase",
      value = function() return series "ledere" end,
    }
    ```

    ```given rules/dfd/mål.csv
    indicator;type;value
    lederprogram;at_least;50
    ```

    # target-type

    nb: `type` sier hvordan målet skal leses: `reach` er en verdi som skal nås jevnt, `stepwise` i
    trinn, `at_least` og `at_most` er grenser som skal holdes, `band` er et område, og `baseline` er
    utgangspunktet. Retning tar ikke det som ligner mest, for `at_least` og `at_most` er hverandres
    motsetning. Skriv et av ordene, på engelsk og med små bokstaver.

    en: `type` says how the target is to be read: `reach` is a value to be reached evenly, `stepwise` in
    steps, `at_least` and `at_most` are limits to keep, `band` is a range, and `baseline` is where you
    began. Retning does not take the one that looks most alike, for `at_least` and `at_most` are
    opposites. Write one of the words, in small letters.

    ```given
    indicator "lederprogram" {
      goals = { "ghos-2026/m3" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      direction = "increase",
      value = function() return series "ledere" end,
    }
    ```

    ```wrong rules/dfd/mål.csv
    indicator;type;period;value
    lederprogram;baseline;2025-T3;40
    lederprogram;mål;2028-T3;80
    ```

    ```right rules/dfd/mål.csv
    indicator;type;period;value
    lederprogram;baseline;2025-T3;40
    lederprogram;reach;2028-T3;80
    ```

    # typed-number-open

    nb: Med punktum eller komma foran nøyaktig tre sifre kan tallet leses på to måter, og den ene er
    tusen ganger den andre. I en fil viser de andre tallene ofte hva som er ment, men her er det bare
    ett tall, så du blir spurt. Det enkleste er å skrive tusener uten skilletegn. Er det tre desimaler,
    oppgi `--decimal` med det tegnet du har brukt.

    en: With a point or a comma before exactly three digits the number can be read in two ways, and one
    is a thousand times the other. In a file the other figures often show what is meant, but here there
    is one number only, so you are asked. The simplest is to write thousands without a separator. If
    they are three decimals, give `--decimal` with the sign that you used.

    ```run-wrong
    retning data put dfd/ansatte@2026-T1 1.234
    ```

    ```run-right
    retning data put dfd/ansatte@2026-T1 1234
    ```

    # value-absent

    nb: En tom celle kan bety at tallet mangler, at det er skjermet, at det ikke er samlet inn, eller at
    noen glemte det, og rapporten må kunne si hvilket. Null er det aldri; er svaret null, skriv `0`.
    Fyll ut tallet, eller skriv bokstaven som passer, i kolonnen `status`. En status som `P` holder
    ikke, for den sier noe om et tall som finnes.

    en: An empty cell may mean that the figure is missing, that it is suppressed, that it was not
    collected, or that somebody forgot it, and the report must be able to say which. It is never zero;
    if the answer is zero, write `0`. Fill in the figure, or write the letter that fits in the column
    `status`. A status such as `P` will not do, for it says something about a figure that is there.

    ```wrong tall.csv
    series;period;value;status
    ansatte;2026-T1;40;
    ledere;2026-T1;;
    ```

    ```right tall.csv
    series;period;value;status
    ansatte;2026-T1;40;
    ledere;2026-T1;;O
    ```

    ```run
    retning data import --ministry dfd tall.csv
    ```

    # value-and-status

    nb: Verdien og statusen motsier hverandre: statusen sier at det ikke er noe tall, men cellen har et,
    eller et tegn som `..` som sier noe annet. Særlig når tallet skulle vært skjermet, er det viktig at
    det ikke kommer inn ved et uhell. Skal tallet ikke vises, tøm cellen og behold statusen. Er tallet
    riktig, ta bort statusen, eller bruk `P` om det er foreløpig.

    en: The value and the status contradict each other: the status says that there is no figure, but the
    cell has one, or a mark such as `..` that says otherwise. Above all when the figure should have been
    suppressed, it matters that it does not come in by accident. If the figure is not to be shown, empty
    the cell and keep the status. If the figure is right, take the status away, or use `P` if it is
    provisional.

    ```wrong tall.csv
    series;period;value;status
    ledere;2026-T1;3;Q
    ```

    ```right tall.csv
    series;period;value;status
    ledere;2026-T1;;Q
    ```

    ```run
    retning data import --ministry dfd tall.csv
    ```
    """##
}
