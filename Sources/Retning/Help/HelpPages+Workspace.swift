extension HelpPage {
  /// The workspace: its files, settings, strategies and reports.
  static let workspace = ##"""
    # author-form

    nb: Hver innlegging blir stående i historien med navnet på den som leverte, og den kan ikke signeres i
    etterkant. Uten et navn ville ingen senere kunne spørre om hvor tallet kom fra. Skriv navnet ditt i
    --author, gjerne med departementet i parentes, eller sett RETNING_AUTHOR én gang, så slipper du å gjenta
    det. Oppgir du ingen av delene, brukes brukernavnet på maskinen.

    en: Every commit stays in the history with the name of whoever delivered it, and it cannot be signed
    afterwards. Without a name nobody could later ask where the figure came from. Write your name in
    --author, preferably with the ministry in brackets, or set RETNING_AUTHOR once and be spared repeating
    it. If you give neither, the user name on the machine is used.

    ```run-wrong
    retning data put 'dfd/ansatte@2026-T2' 412 --author ""
    ```

    ```run-right
    retning data put 'dfd/ansatte@2026-T2' 412 --author "Kari Lunde (DFD)"
    ```

    # breakdown-large

    nb: En fordeling står i rapporten med én linje for hver del, og ingen leser så mange linjer. Som oftest er
    det en inndeling for mye, for eksempel både seksjon og kjønn. Summer ut den du ikke trenger:
    cube "x":sum("seksjon") legger seksjonene sammen og lar resten stå. Trenger du den likevel, kan group slå
    sammen verdier til færre. Verdien til indikatoren blir regnet som før; det er bare fordelingen som uteblir.

    en: A breakdown stands in the report with a line for each part, and nobody reads so many lines. Most often
    there is a dimension too many, such as both section and gender. Sum out the one you do not need:
    cube "x":sum("seksjon") adds the sections together and lets the rest stand. If you need it all the same,
    group can merge values into fewer. The indicator's value is computed as before; only the breakdown is left
    out.

    ```given tall.csv
    series,period,value,seksjon,kjønn
    ```

    ```wrong
    data "fordelt" { unit = "personer", frequency = "T", kind = "stock", dimensions = { "seksjon", "kjønn" } }

    indicator "bemanning" {
      goals = { "ghos-2026/m3" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return cube "fordelt":sum() end,
      breakdown = function() return cube "fordelt" end,
    }
    ```

    ```right
    data "fordelt" { unit = "personer", frequency = "T", kind = "stock", dimensions = { "seksjon", "kjønn" } }

    indicator "bemanning" {
      goals = { "ghos-2026/m3" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return cube "fordelt":sum() end,
      breakdown = function() return cube "fordelt":sum("seksjon") end,
    }
    ```

    ```run
    seq -f 'fordelt,2026-T2,4,s%g,kvinne' 501 >> tall.csv
    retning data import --ministry dfd tall.csv
    retning run --period 2026-T2 --as-of 2026-10-15
    ```

    # breakdown-unit

    nb: Delene i en fordeling vises under verdien til indikatoren, som om de var deler av den. Er verdien i
    prosent og delene i personer, ville leseren lagt sammen tall som ikke hører sammen. Gi fordelingen i samme
    enhet som unit. Er indikatoren en andel, regner du andelen for hver del med share over kuber. Enheter som
    kan regnes om, som kr og mill. kr, blir regnet om for deg.

    en: The parts of a breakdown are shown under the indicator's value, as if they were parts of it. With the
    value in per cent and the parts in persons, the reader would add up figures that do not belong together.
    Give the breakdown in the unit that unit says. If the indicator is a share, compute the share of each part
    with share over cubes. Units that can be converted, such as kr and mill. kr, are converted for you.

    ```given rules/dfd/serier.lua
    data "alle" { unit = "personer", frequency = "T", kind = "stock", dimensions = { "kjønn" } }
    ```

    ```wrong
    indicator "ledere.andel" {
      goals = { "ghos-2026/m3" }, unit = "%", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return share(cube "delt":sum(), cube "alle":sum()) end,
      breakdown = function() return cube "delt" end,
    }
    ```

    ```right
    indicator "ledere.andel" {
      goals = { "ghos-2026/m3" }, unit = "%", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return share(cube "delt":sum(), cube "alle":sum()) end,
      breakdown = function() return share(cube "delt", cube "alle") end,
    }
    ```

    # breakdown-value

    nb: En fordeling viser delene av et tall. En serie er ett tall i hver periode og har ingen deler, og en kube
    som er summert over alle inndelingene, har mistet dem. Returner en kube som fortsatt har den inndelingen du
    vil vise. Har den flere, summerer du ut de andre: i cube "x":sum("alder") er det alder som forsvinner.

    en: A breakdown shows the parts of a figure. A series is one figure in each period and has no parts, and a
    cube that is summed over all its dimensions has lost them. Return a cube that still has the dimension you
    want to show. If it has more, sum out the others: in cube "x":sum("alder") it is the age that goes.

    ```wrong
    indicator "bemanning" {
      goals = { "ghos-2026/m3" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return cube "delt":sum() end,
      breakdown = function() return cube "delt":sum("kjønn") end,
    }
    ```

    ```right
    indicator "bemanning" {
      goals = { "ghos-2026/m3" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return cube "delt":sum() end,
      breakdown = function() return cube "delt" end,
    }
    ```

    # file-not-plain

    nb: En lenke kan peke ut av arbeidsområdet, og da ville reglene blitt andre uten at noen rørte en fil her.
    En kopi av arbeidsområdet på en annen maskin ville heller ikke hatt filen. Kopier filen inn der lenken
    ligger. Skal flere departementer bruke det samme, legger du det i rules/shared og henter det med require.

    en: A link can lead out of the workspace, and then the rules would become others without anybody touching
    a file here. A copy of the workspace on another machine would not have the file either. Copy the file to
    where the link lies. If several ministries are to use the same, put it in rules/shared and fetch it with
    require.

    ```given felles/antall.lua
    data "møter" { unit = "antall", frequency = "T", kind = "flow", source = "Kalender" }
    ```

    ```run-wrong
    ln -s ../../felles/antall.lua rules/dfd/antall.lua
    retning check
    ```

    ```run-right
    cp felles/antall.lua rules/dfd/antall.lua
    retning check
    ```

    # file-not-utf8

    nb: Filen er lagret i en eldre tegnkoding, der æ, ø og å er skrevet på en annen måte. Ble den lest likevel,
    ville navn som «fravær» blitt til noe annet, og serien ville ikke blitt funnet. Linjen i meldingen er den
    første som ikke lar seg lese. Velg UTF-8 når du lagrer, og se at bokstavene er riktige etterpå. Dette gjelder
    skript og beskrivelser; CSV-filer fra et norsk Excel leses også i Windows-1252.

    en: The file is saved in an older encoding, in which æ, ø and å are written in another way. If it were read
    all the same, names such as “fravær” would become something else, and the series would not be found. The
    line in the message is the first that cannot be read. Choose UTF-8 when you save, and see that the letters
    are right afterwards. This holds for scripts and definitions; CSV files from a Norwegian Excel are read in
    Windows-1252 too.

    ```given kladd.lua
    -- Møter på tvers
    data "møter" { unit = "antall", frequency = "T", kind = "flow", source = "Kalender" }
    ```

    ```run-wrong
    iconv -f UTF-8 -t WINDOWS-1252 kladd.lua > rules/dfd/antall.lua
    retning check
    ```

    ```run-right
    cp kladd.lua rules/dfd/antall.lua
    retning check
    ```

    # file-unreadable

    nb: Ingenting fra filen er brukt. Finnes den ikke, er det som oftest navnet, eller
    mappen du står i: stien regnes fra den mappen der du skriver kommandoen. Har du ikke lov til å lese den, må
    den som eier filen, gi deg tilgang. Står det at det er en mappe, skriver du navnet på filen i den. Gjelder
    meldingen require, skriver du innholdet rett inn: innstillinger, rapporter og eksempeldata kan ikke hente
    andre filer.

    en: Nothing from the file has been used. If it does not exist, it is most often the
    name, or the folder you stand in: the path is counted from the folder where you write the command. If you
    are not allowed to read it, whoever owns the file must give you access. If it is said to be a folder, write
    the name of the file in it. If the message is about require, write the contents straight in: settings,
    reports and samples cannot fetch other files.

    ```given tall.csv
    series,period,value
    ansatte,2026-T2,412
    ```

    ```run-wrong
    retning data import --ministry dfd tal.csv
    ```

    ```run-right
    retning data import --ministry dfd tall.csv
    ```

    # file-unwritable

    nb: Det kommandoen skulle skrive, er ikke skrevet. Det vanligste er at mappen ikke finnes, at du ikke har lov
    til å skrive i den, eller at arbeidsboken står åpen i Excel. Lag mappen, lukk filen, eller velg et annet sted,
    og kjør kommandoen på nytt. Tallene i lageret er ikke berørt.

    en: What the command was to write has not been written. Most often the folder does not exist, you are not
    allowed to write in it, or the workbook is open in Excel. Make the folder, close the file, or choose another
    place, and run the command again. The figures in the store are not touched.

    ```run-wrong
    retning data template dfd til-utfylling/tall.xlsx
    ```

    ```run-right
    mkdir til-utfylling
    retning data template dfd til-utfylling/tall.xlsx
    ```

    # format-path

    nb: Ble stien oversett, ville du trodd at filene var rettet, uten at noe var gjort. Retning leter bare blant
    regelfilene, og stien regnes fra arbeidsområdet. Skriv rules/ og navnet på mappen eller filen, eller utelat
    stien: da tas alle regelfilene.

    en: If the path were passed over, you would think that the files had been put right, with nothing done.
    Retning looks only among the rule files, and the path is counted from the workspace. Write rules/ and the
    name of the folder or file, or leave the path out: then all rule files are taken.

    ```run-wrong
    retning fmt dfd
    ```

    ```run-right
    retning fmt rules/dfd
    ```

    # help-unknown

    nb: Hjelpen slår opp koden som står i klammer til slutt i en melding, eller navnet på en kommando. Her stemte
    ingen av dem, som oftest fordi en bokstav mangler eller klammene ble med. Kopier koden uten klammer.

    en: The help looks up the code in brackets at the end of a message, or the name of a command. Here neither
    matched, most often since a letter is missing or the brackets came along. Copy the code without the
    brackets.

    ```run-wrong
    retning help unit-mismach
    ```

    ```run-right
    retning help unit-mismatch
    ```

    # init-exists

    nb: Kommandoen skriver aldri over noe du har fra før, og den skriver heller ikke bare halvparten av filene.
    Er dette reglene dine, er du allerede i gang og trenger ikke å kjøre den. Vil du se et nytt eksempel, lager
    du det i en egen mappe ved siden av.

    en: The command never writes over what you have, and does not write half of the files either. If these are
    your rules, you have begun already and need not run it. If you want to see a fresh example, make it in a
    folder of its own beside.

    ```run-wrong
    retning init kld
    retning init kld
    ```

    ```run-right
    retning init kld
    retning init kld eksempel
    ```

    # init-ministry

    nb: Id-en er navnet på mappen til departementet og står foran alt det måler. Ble det laget en mappe med et
    annet navn, ville ingen strategi, rapport eller oversikt kjent den igjen. Velg en av id-ene i meldingen. De er
    korte og med små bokstaver, og de blir stående når et departement bytter navn. Er departementet nytt, må det
    først beskrives i rules/strategy.

    en: The id is the name of the ministry's folder and stands before all that it measures. If a folder with
    another name were made, no strategy, report or overview would recognise it. Choose one of the ids in the
    message. They are short and in small letters, and they stay when a ministry changes its name. If the ministry
    is new, it must first be declared in rules/strategy.

    ```run-wrong
    retning init klima
    ```

    ```run-right
    retning init kld
    ```

    # known-form

    nb: Med --known regner du på det som var kjent en gang tidligere. Ble teksten gjettet på, kunne du fått en
    annen dag enn du mente, og tall som ser riktige ut. Datoer skrives år-måned-dag med bindestrek. Revisjonene
    står i «retning data log», og utgavene i «retning report --list».

    en: With --known you compute on what was known at an earlier time. If the text were guessed at, you could get
    another day than you meant, and figures that look right. Dates are written year-month-day with hyphens. The
    revisions are in “retning data log”, and the editions in “retning report --list”.

    ```run-wrong
    retning run --known 31.05.2026
    ```

    ```run-right
    retning run --known 2026-05-31
    ```

    # model-doubled-id

    nb: Indikatorer og rapporter peker på id-en. Var det to med samme id, ville ingen vite hvilket mål en
    indikator hører til, og gamle rapporter kunne fått en ny tekst. Gi det nye en id som ikke er brukt, også når
    det gamle ikke gjelder lenger. Ble det samme beskrevet to ganger, sletter du det ene.

    en: Indicators and reports point to the id. If two had the same, nobody would know which goal an indicator
    serves, and old reports could be given a new text. Give the new one an id that has not been used, also where
    the old one is no longer in force. If the same was declared twice, delete one of them.

    ```given rules/strategy/dfd-2026.lua
    strategy "dfd-2026" { title = { nb = "Virksomhetsstrategi" }, from = "2026-01-01", driver = "dfd" }

    element "dfd-2026/m1" { kind = "goal", number = 1, title = { nb = "Trygge tjenester" } }
    ```

    ```wrong rules/strategy/dfd-2026-nye.lua
    element "dfd-2026/m1" { kind = "goal", number = 2, title = { nb = "Enklere regelverk" } }
    ```

    ```right rules/strategy/dfd-2026-nye.lua
    element "dfd-2026/m2" { kind = "goal", number = 2, title = { nb = "Enklere regelverk" } }
    ```

    # model-empty-succession

    nb: En succession sier hva som ble av et mål da strategien ble byttet. Uten from og to sier den ingenting, og
    leseren ville trodd at overgangen var beskrevet. Skriv from for målet som tok slutt, og to for det som kom
    etter. Fikk et mål ingen etterfølger, skriver du bare from; er et mål helt nytt, bare to. Navnene i to står i
    en liste.

    en: A succession says what became of a goal when the strategy was replaced. Without from and to it says
    nothing, and the reader would think that the transition had been described. Write from for the goal that
    ended, and to for the one that came after. If a goal got no successor, write only from; if a goal is quite
    new, only to. The names in to stand in a list.

    ```wrong rules/strategy/overgang.lua
    succession { relation = "new", why = "Kom med strategien fra 2026." }
    ```

    ```right rules/strategy/overgang.lua
    succession { to = { "ghos-2026/v4" }, relation = "new", why = "Kom med strategien fra 2026." }
    ```

    # model-event-parts

    nb: En deling eller en sammenslåing sier hvilke departementer som hører sammen over skillet, og det er den som
    lar bridge føre tallene videre. Med bare ett departement er det ingenting å føre til eller fra. Skriv dem som
    var der før, i from, og dem som er der etterpå, i to. Består det gamle departementet ved siden av det nye, står
    det begge steder. Et navneskifte er ikke en deling: skriv kind = "rename".

    en: A split or a merger says which ministries belong together over the change, and it is what lets bridge
    carry the figures on. With one ministry alone there is nothing to carry to or from. Write those that were
    there before in from, and those that are there afterwards in to. If the old ministry lives on beside the new,
    it stands in both. A change of name is no split: write kind = "rename".

    ```wrong rules/strategy/endringer.lua
    event {
      date = "2027-01-01", kind = "split", from = { "nfd" }, to = { "nfd" },
      text = { nb = "Fiskerisakene ble skilt ut og lagt til LMD." },
    }
    ```

    ```right rules/strategy/endringer.lua
    event {
      date = "2027-01-01", kind = "split", from = { "nfd" }, to = { "nfd", "lmd" },
      text = { nb = "Fiskerisakene ble skilt ut og lagt til LMD." },
    }
    ```

    # model-impossible-dates

    nb: Datoene sier når noe gjelder. Slutter det før det begynner, gjelder det aldri, og departementet, strategien
    eller oppgaven ville vært borte fra alle rapporter uten et ord. Som oftest er årstallet feil, eller from og to
    er byttet om. Begge dagene er med: den siste dagen skrives i to. Vet ingen når det slutter, utelater du to.

    en: The dates say when something is in force. If it ends before it begins, it never is, and the ministry, the
    strategy or the task would be gone from all reports without a word. Most often the year is wrong, or from and
    to are swapped. Both days are included: the last day is written in to. If nobody knows when it ends, leave to
    out.

    ```wrong rules/strategy/dfd-2026.lua
    strategy "dfd-2026" {
      title = { nb = "Virksomhetsstrategi" }, from = "2026-01-01", to = "2025-12-31", driver = "dfd",
    }
    ```

    ```right rules/strategy/dfd-2026.lua
    strategy "dfd-2026" {
      title = { nb = "Virksomhetsstrategi" }, from = "2026-01-01", to = "2029-12-31", driver = "dfd",
    }
    ```

    # model-names-overlap

    nb: Et departement heter bare én ting om gangen, og rapporten for en periode bruker navnet som gjaldt da. Var
    det to navn på samme dag, ville det vært tilfeldig hvilket som sto der. Gi det gamle navnet to, og la det nye
    begynne dagen etter med from. Id-en er den samme hele tiden, så tallene går videre.

    en: A ministry has one name at a time, and the report on a period uses the name that was in force then. With
    two names on the same day, it would be chance which of them stood there. Give the old name to, and let the new
    one begin the day after with from. The id is the same all the time, so the figures go on.

    ```wrong rules/strategy/nytt.lua
    ministry "hd" {
      names = {
        { short = "HDA", nb = "Havdepartementet" },
        { short = "HKD", nb = "Hav- og kystdepartementet", from = "2027-01-01" },
      },
    }
    ```

    ```right rules/strategy/nytt.lua
    ministry "hd" {
      names = {
        { short = "HDA", nb = "Havdepartementet", to = "2026-12-31" },
        { short = "HKD", nb = "Hav- og kystdepartementet", from = "2027-01-01" },
      },
    }
    ```

    # model-no-text

    nb: Rapporten viser målet med ordene i strategien. Uten dem ville det stått en id som ingen utenfor prosjektet
    kjenner igjen. Skriv tittelen i title, eller hele teksten i text, ordrett slik den ble vedtatt. Ett av feltene
    er nok.

    en: The report shows the goal in the words of the strategy. Without them there would stand an id that nobody
    outside the project recognises. Write the heading in title, or the whole text in text, word for word as it was
    adopted. One of the fields is enough.

    ```given rules/strategy/dfd-2026.lua
    strategy "dfd-2026" { title = { nb = "Virksomhetsstrategi" }, from = "2026-01-01", driver = "dfd" }
    ```

    ```wrong rules/strategy/dfd-mål.lua
    element "dfd-2026/m1" { kind = "goal", number = 1 }
    ```

    ```right rules/strategy/dfd-mål.lua
    element "dfd-2026/m1" { kind = "goal", number = 1, title = { nb = "Trygge tjenester" } }
    ```

    # model-own-predecessor

    nb: I predecessors står departementene som dette ble laget av. Et departement som bare skiftet navn, ble ikke
    laget av noe annet: det beholder id-en, og begge navnene står i names. Fjern id-en fra listen, eller skriv
    departementet som det virkelig kom fra.

    en: The field predecessors holds the ministries that this one was made from. A ministry that only changed its
    name was not made from anything else: it keeps its id, and both names stand in names. Take the id out of the
    list, or write the ministry that it really came from.

    ```wrong rules/strategy/nytt.lua
    ministry "hd" {
      from = "2027-01-01", names = { { short = "HD", nb = "Havdepartementet" } },
      predecessors = { "hd" },
    }
    ```

    ```right rules/strategy/nytt.lua
    ministry "hd" {
      from = "2027-01-01", names = { { short = "HD", nb = "Havdepartementet" } },
      predecessors = { "nfd" },
    }
    ```

    # model-own-successor

    nb: En succession forteller hva som ble av et mål da én strategi avløste en annen. Både from og to er her i den
    samme strategien, og da er det ingen overgang å vise. Se på den delen av id-en som står før skråstreken: i from
    skal den være den gamle strategien, i to den nye. Hører to mål i samme strategi sammen, brukes link.

    en: A succession tells what became of a goal when one strategy took over from another. Here both from and to are
    in the same strategy, and then there is no transition to show. Look at the part of the id before the slash: in
    from it must be the old strategy, in to the new one. If two goals of one strategy belong together, use link.

    ```wrong rules/strategy/overgang.lua
    succession { from = "ghos-2026/m1", to = { "ghos-2026/m1" }, relation = "continued" }
    ```

    ```right rules/strategy/overgang.lua
    succession { from = "ghos-2021/m1", to = { "ghos-2026/m1" }, relation = "continued" }
    ```

    # model-unknown-id

    nb: Strategiene, målene og departementene peker på hverandre med id-er, og her peker en på noe som ikke finnes.
    Ble den oversett, ville et mål eller en oppgave falt ut av rapporten uten et ord. Står det et forslag i
    meldingen, er det som oftest en skrivefeil. Er det noe nytt, beskriver du det i rules/strategy før du peker på
    det.

    en: The strategies, goals and ministries point to one another by id, and here one points to something that does
    not exist. If it were passed over, a goal or a task would drop out of the report without a word. If the message
    has a suggestion, it is most often a slip of the pen. If it is something new, declare it in rules/strategy
    before you point to it.

    ```wrong rules/strategy/dfd-2026.lua
    strategy "dfd-2026" { title = { nb = "Virksomhetsstrategi" }, from = "2026-01-01", driver = "dfdd" }
    ```

    ```right rules/strategy/dfd-2026.lua
    strategy "dfd-2026" { title = { nb = "Virksomhetsstrategi" }, from = "2026-01-01", driver = "dfd" }
    ```

    # overlay-reports

    nb: Rapportene i reports/published er det andre leser som det dere mener. Et tall som bare er prøvd med --set,
    skal ikke kunne havne der. Bildet på skjermen er regnet med tallet ditt, og lageret er uendret. Vil du ha en
    rapport å vise frem, gir du den en egen mappe med --output. Skal tallet gjelde, leverer du det med «retning data
    put» eller «retning data import».

    en: The reports in reports/published are what others read as your word. A figure that was only tried with --set
    must not be able to end up there. The picture on the screen is computed with your figure, and the store is
    unchanged. If you want a report to show, give it a folder of its own with --output. If the figure is to hold,
    deliver it with “retning data put” or “retning data import”.

    ```given reports/tertial.lua
    report "tertial" { title = { nb = "Tertialrapport" } }
    ```

    ```run-wrong
    retning run --set 'dfd/ansatte@2026-T2=420'
    ```

    ```run-right
    retning run --set 'dfd/ansatte@2026-T2=420' --output hva-om
    ```

    # print

    nb: Dette er ikke en feil. Skriptet ditt har skrevet en linje med print, og den vises med filen og linjen den kom
    fra, så du kan se hva formelen arbeider med. Det den skriver, ser bare du som kjører; det står ikke i rapporten.
    Ta linjen bort når du er ferdig, så den ikke skjuler meldinger som betyr noe.

    en: This is no error. Your script has written a line with print, and it is shown with the file and the line that
    it came from, so that you can see what the formula works with. What it writes is seen only by you who run it; it
    does not stand in the report. Take the line out when you are done, so that it does not hide messages that matter.

    ```wrong
    indicator "bemanning" {
      goals = { "ghos-2026/m3" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function()
        print("her leses ansatte")
        return series "ansatte"
      end,
    }
    ```

    ```right
    indicator "bemanning" {
      goals = { "ghos-2026/m3" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" end,
    }
    ```

    ```run
    retning data put 'dfd/ansatte@2026-T2' 412
    retning eval dfd/bemanning --period 2026-T2 --as-of 2026-10-15
    ```

    # report-asks-unknown

    nb: Rapporten blir skrevet, men det du ba om, er ikke med, og en leser ville trodd at det ikke var noe å melde.
    Id-en til et mål er strategien, en skråstrek og målet, og departementene skrives med id-en sin. Rett navnet i
    filen under reports. Skal alt være med, utelater du feltet, eller skriver "all".

    en: The report is written, but what you asked for is not in it, and a reader would think that there was nothing
    to tell. The id of a goal is the strategy, a slash and the goal, and ministries are written by their ids.
    Correct the name in the file under reports. If all is to be in it, leave the field out, or write "all".

    ```wrong reports/tertial.lua
    report "tertial" { title = { nb = "Tertialrapport" }, goals = { "ghos-2026/m9" } }
    ```

    ```right reports/tertial.lua
    report "tertial" { title = { nb = "Tertialrapport" }, goals = { "ghos-2026/m2" } }
    ```

    ```run
    retning run
    ```

    # report-name

    nb: Navnet på rapporten blir navnet på filen, og perioden blir satt bak av seg selv. Mellomrom, punktum og
    skråstrek kan gi en fil som ikke lar seg åpne eller sende, eller som havner i en annen mappe. Skriv et kort
    navn, og sett det leseren skal se, i title, der alle tegn er lov.

    en: The name of the report becomes the name of the file, and the period is added by itself. Spaces, full stops
    and slashes can make a file that cannot be opened or sent, or that ends up in another folder. Write a short
    name, and put what the reader is to see in title, where all characters are allowed.

    ```wrong reports/tertial.lua
    report "Tertialrapport 2/2026" { title = { nb = "Tertialrapport" } }
    ```

    ```right reports/tertial.lua
    report "tertialrapport" { title = { nb = "Tertialrapport 2/2026" } }
    ```

    ```run
    retning run
    ```

    # report-other-period

    nb: I beskrivelsen av rapporten står det en fast periode, og du kjører for en annen. Ble den skrevet likevel,
    ville en rapport om ett tertial fått tallene til et annet. Kjør den med perioden den gjelder. Skal rapporten
    lages på nytt hvert tertial, skriver du period = "reported" i beskrivelsen. Kjører du alle rapportene på én
    gang, blir en rapport for en annen periode bare hoppet over.

    en: The report's definition has a fixed period, and you run for another. If it were written all the same, a
    report on one tertial would have the figures of another. Run it with the period that it is about. If the report
    is to be made anew each tertial, write period = "reported" in the definition. When you run all reports at once,
    a report for another period is just passed over.

    ```given reports/avslutning.lua
    report "avslutning" { title = { nb = "Strategien ved utgangen av 2025" }, period = "2025-T3" }
    ```

    ```run-wrong
    retning report avslutning --period 2026-T2
    ```

    ```run-right
    retning report avslutning --period 2025-T3
    ```

    # report-section-twice

    nb: En del står i rapporten én gang. Står den to ganger i listen, var som oftest den ene ment som en annen del. Slett den ene, eller bytt den. Delene er goals, indicators, measures,
    ministries, findings, method og transition. Rapporten blir ikke skrevet før listen er rettet.

    en: A section stands in the report once. If it is in the list twice, one of them was most often meant as
    another section. Delete one, or change it. The sections are goals, indicators, measures, ministries, findings,
    method and transition. The report is not written until the list has been put right.

    ```wrong reports/tertial.lua
    report "tertial" { title = { nb = "Tertialrapport" }, sections = { "goals", "measures", "goals" } }
    ```

    ```right reports/tertial.lua
    report "tertial" { title = { nb = "Tertialrapport" }, sections = { "goals", "measures", "indicators" } }
    ```

    ```run
    retning run
    ```

    # report-twice

    nb: Navnet på rapporten blir navnet på filen, så den andre ville skrevet over den første. Som oftest er en
    beskrivelse kopiert for å lage en ny, og navnet ble med. Gi kopien et eget navn. Er den ene gammel, sletter du
    den.

    en: The name of the report becomes the name of the file, so the second would write over the first. Most often a
    definition was copied to make a new one, and the name came along. Give the copy a name of its own. If one of
    them is old, delete it.

    ```given reports/tertial.lua
    report "tertial" { title = { nb = "Tertialrapport" } }
    ```

    ```wrong reports/ledelsen.lua
    report "tertial" { title = { nb = "Til ledelsen" }, sections = { "goals" } }
    ```

    ```right reports/ledelsen.lua
    report "ledelsen" { title = { nb = "Til ledelsen" }, sections = { "goals" } }
    ```

    ```run
    retning run
    ```

    # report-unknown

    nb: Rapportene er beskrevet i filene under reports, og kommandoen tar navnet som står etter ordet report, ikke
    navnet på filen og ikke tittelen. Skriv et av navnene i meldingen, eller utelat navnet: da skrives alle. Er
    listen tom, eller mangler rapporten i den, kan beskrivelsen ha en feil; den står i så fall under meldingen.

    en: The reports are defined in the files under reports, and the command takes the name that stands after the
    word report, not the name of the file and not the title. Write one of the names in the message, or leave the
    name out: then all are written. If the list is empty, or the report is missing from it, its definition may have
    a fault; then that stands beneath the message.

    ```given reports/tertial.lua
    report "tertialrapport" { title = { nb = "Tertialrapport" } }
    ```

    ```run-wrong
    retning report tertial
    ```

    ```run-right
    retning report tertialrapport
    ```

    # rule-file-case

    nb: På noen maskiner er .LUA og .lua det samme, på andre ikke. Ble filen lest bare noen steder, ville to
    kolleger fått ulike tall av de samme reglene. Gi filen nytt navn med små bokstaver i endelsen. Resten av navnet
    kan du skrive som du vil.

    en: On some machines .LUA and .lua are the same, on others not. If the file were read in some places only, two
    colleagues would get different figures from the same rules. Rename the file with small letters in its ending.
    The rest of the name you may write as you like.

    ```wrong rules/dfd/møter.LUA
    data "møter" { unit = "antall", frequency = "T", kind = "flow", source = "Kalender" }
    ```

    ```right rules/dfd/møter.lua
    data "møter" { unit = "antall", frequency = "T", kind = "flow", source = "Kalender" }
    ```

    # rule-folder-name

    nb: Et navn som slutter på .lua, skal være en fil med regler. En mappe med et slikt navn er som oftest kommet av
    en utpakking eller en kopiering, og da er reglene du ser etter, et annet sted enn du tror. Gi mappen et navn
    uten endelsen. Filene i den blir lest som før.

    en: A name that ends in .lua is to be a file with rules. A folder of such a name has most often come of
    unpacking or copying, and then the rules you look for are elsewhere than you think. Give the folder a name
    without the ending. The files in it are read as before.

    ```wrong rules/dfd/møter.lua/møter.lua
    data "møter" { unit = "antall", frequency = "T", kind = "flow", source = "Kalender" }
    ```

    ```right rules/dfd/møter/møter.lua
    data "møter" { unit = "antall", frequency = "T", kind = "flow", source = "Kalender" }
    ```

    # rules-unreadable

    nb: Strategiene, målene og departementene er felles for alle. Med en feil der vet ikke Retning hvilke mål som
    finnes, og et bilde med halve strategien ville sett ut som om det var hele. Derfor blir ingenting beregnet. Det
    som er galt, står i linjene under, med fil og linje; rett det, og kjør på nytt. En feil i mappen til et
    departement stanser ikke de andre slik.

    en: The strategies, goals and ministries are common to all. With a fault there Retning does not know which goals
    there are, and a picture with half the strategy would look as if it were the whole. So nothing is computed. What
    is wrong stands in the lines beneath, with file and line; correct it, and run again. A fault in the folder of
    one ministry does not stop the others like this.

    ```wrong rules/strategy/dfd-2026.lua
    strategy "dfd-2026" { title = { nb = "Virksomhetsstrategi" }, from = "2026-01-01", driver = "dfdd" }
    ```

    ```right rules/strategy/dfd-2026.lua
    strategy "dfd-2026" { title = { nb = "Virksomhetsstrategi" }, from = "2026-01-01", driver = "dfd" }
    ```

    ```run
    retning run
    ```

    # sample-file

    nb: Eksempeldataene følger med arbeidsområdet, så alle som får en kopi, får de samme tallene. En fil et annet
    sted på maskinen ville de andre ikke hatt. Legg filen i mappen data hos departementet, og skriv stien fra
    rules, uten «..» og uten skråstrek først. Tall som ikke er eksempler, legger du inn med «retning data
    import»; da kan filen ligge hvor som helst.

    en: The samples come with the workspace, so that everybody who gets a copy gets the same figures. A file
    elsewhere on the machine the others would not have. Put the file in the folder data of the ministry, and write
    the path from rules, without “..” and without a slash first. Figures that are not samples you put in
    with “retning data import”; then the file can lie anywhere.

    ```given rules/dfd/data/t2.csv
    series,period,value
    ansatte,2026-T2,412
    ```

    ```wrong rules/samples.lua
    sample { file = "../t2.csv", ministry = "dfd", author = "Kari Lunde (DFD)", time = "2026-09-20T09:00" }
    ```

    ```right rules/samples.lua
    sample { file = "dfd/data/t2.csv", ministry = "dfd", author = "Kari Lunde (DFD)", time = "2026-09-20T09:00" }
    ```

    ```run
    retning run
    ```

    # samples-changed

    nb: Så lenge lageret bare har eksempeldata, blir det laget på nytt når eksemplene endres. Nå har noen lagt inn
    egne tall, og de ville gått tapt. Derfor står lageret som det er, og endringen i eksemplene er ikke med. Skal
    tallene med, legger du dem inn med «retning data import». Når dere bruker egne tall, trengs ikke
    rules/samples.lua lenger, og du kan ta den bort.

    en: As long as the store has samples only, it is made anew when the samples change. Now somebody has put in
    figures of their own, and those would be lost. So the store stands as it is, and the change in the samples is
    not in it. If the figures are to be in it, put them in with “retning data import”. When you use your own
    figures, rules/samples.lua is no longer needed, and you may take it away.

    ```given rules/dfd/data/t1.csv
    series,period,value
    ansatte,2026-T1,405
    ```

    ```given rules/dfd/data/t1-rettet.csv
    series,period,value
    ansatte,2026-T1,406
    ```

    ```given rules/samples.lua
    sample { file = "dfd/data/t1.csv", ministry = "dfd", author = "Kari Lunde (DFD)", time = "2026-05-20T09:00" }
    ```

    ```given nye-eksempler.lua
    sample { file = "dfd/data/t1-rettet.csv", ministry = "dfd", author = "Kari Lunde (DFD)", time = "2026-05-20T09:00" }
    ```

    ```run-wrong
    retning run
    retning data put 'dfd/ansatte@2026-T2' 412
    cp nye-eksempler.lua rules/samples.lua
    retning run
    ```

    ```run-right
    retning run
    retning data put 'dfd/ansatte@2026-T2' 412
    retning data import --ministry dfd rules/dfd/data/t1-rettet.csv
    retning run
    ```

    # series-kept-back

    nb: Noen av tallene er private for et annet departement eller ikke sluppet ennå, og du leser uten retten til å se
    dem. Indikatorer som bygger på dem, kan være grå for deg, mens de som eier tallene, ser et annet bilde. Trenger du dem, ber du departementet om leserett; den gis med «retning data grant». Er det
    du som har retten, ser du om navnet i --reader eller RETNING_AUTHOR er skrevet slik som i rettigheten.

    en: Some of the figures are private to another ministry or not released yet, and you read without the right to
    see them. Indicators built on them may be grey for you, while those who own the figures see another
    picture. If you need them, ask the ministry for the right to read; it is given with
    “retning data grant”. If you do have the right, see whether the name in --reader or RETNING_AUTHOR is written as
    in the grant.

    ```given
    data "varsler" { unit = "antall", frequency = "T", kind = "flow", source = "HR", visibility = "private" }

    indicator "varslingssaker" {
      goals = { "ghos-2026/m3" }, unit = "antall", frequency = "T", source = "HR", responsible = "HR",
      visibility = "private", value = function() return series "varsler" end,
    }
    ```

    ```run-wrong
    retning data put 'dfd/varsler@2026-T2' 3
    retning data grant --to kari --right grant
    retning run --reader "Ola Dahl (KLD)"
    ```

    ```run-right
    retning data put 'dfd/varsler@2026-T2' 3
    retning data grant --to kari --right grant
    retning data grant --to "Ola Dahl (KLD)" --right read --ministry dfd
    retning run --reader "Ola Dahl (KLD)"
    ```

    # set-form

    nb: Kommandoen trenger å vite både hvilket tall, hvilken periode og hva det skal være. Uten likhetstegn, eller
    uten noe etter det, er det ikke til å se hva du ville prøve. Sett hele uttrykket i enkle anførselstegn, uten
    mellomrom rundt @ og =. Ingenting av dette blir lagret.

    en: The command needs to know which figure, which period and what it is to be. Without the equals sign, or with
    nothing after it, it cannot be seen what you wanted to try. Put the whole expression in single quotes, with no
    spaces around @ and =. None of this is stored.

    ```run-wrong
    retning run --no-reports --set 'dfd/ansatte@2026-T2 420'
    ```

    ```run-right
    retning run --no-reports --set 'dfd/ansatte@2026-T2=420'
    ```

    # set-unknown

    nb: Et tall under et navn som ingen formel leser, endrer ingenting. Du ville fått det samme svaret som før, og
    trodd at tallet ikke betyr noe. Se om navnet er skrevet som i reglene, med departementet og en skråstrek foran;
    «retning data list» viser navnene i lageret. Er serien ny, beskriver du den med data først.

    en: A figure under a name that no formula reads changes nothing. You would get the same answer as before, and
    think that the figure does not matter. See whether the name is written as in the rules, with the ministry and a
    slash before it; “retning data list” shows the names in the store. If the series is new, declare it with data
    first.

    ```run-wrong
    retning run --no-reports --set 'dfd/ansate@2026-T2=420'
    ```

    ```run-right
    retning run --no-reports --set 'dfd/ansatte@2026-T2=420'
    ```

    # settings-table

    nb: Innstillingene er én tabell som filen gir fra seg. Uten return på slutten kommer den aldri frem, og alt ville
    blitt kjørt med standardverdiene mens du trodde at dine gjaldt. Skriv return foran krøllparentesen, eller ta
    bort filen om dere ikke trenger egne innstillinger.

    en: The settings are one table that the file hands over. Without return at the end it never arrives, and all
    would be run with the defaults while you believed that yours were in force. Write return before the brace, or
    take the file away if you need no settings of your own.

    ```wrong rules/workspace.lua
    local innstillinger = { language = "nb", period = "2026-T2" }
    ```

    ```right rules/workspace.lua
    return { language = "nb", period = "2026-T2" }
    ```

    # settings-time-zone

    nb: Frister, embargoer og hva som var kjent en dag, regnes etter norsk tid for alle, også for den som sitter i
    utlandet. Kunne tidssonen velges, ville det samme tallet vært sluppet for én og ikke for en annen. Skriv
    "Europe/Oslo", eller utelat feltet; svaret er det samme.

    en: Deadlines, embargoes and what was known on a day are reckoned in Norwegian time for all, also for whoever is
    abroad. If the time zone could be chosen, the same figure would be released for one and not for another. Write
    "Europe/Oslo", or leave the field out; the answer is the same.

    ```wrong rules/workspace.lua
    return { language = "nb", time_zone = "UTC" }
    ```

    ```right rules/workspace.lua
    return { language = "nb", time_zone = "Europe/Oslo" }
    ```

    # standing-count

    nb: Ordet i anførselstegn sier hva som skal telles, og det skrives på engelsk slik som fargene ellers i reglene.
    Et ukjent ord ville telt null, og null røde ser ut som gode nyheter. Velg et av ordene i meldingen. reported
    teller dem som har et tall som ikke er for gammelt, og standing() uten noe i parentesen teller alle.

    en: The word in quotes says what is to be counted, and it is written in English, as the colours are elsewhere in
    the rules. An unknown word would count nought, and nought red looks like good news. Choose one of the words in
    the message. reported counts those that have a figure that is not too old, and standing() with nothing in the
    brackets counts all.

    ```wrong
    indicator "grønne" {
      goals = {}, unit = "antall", frequency = "T", source = "Retning", responsible = "Strategi",
      value = function() return standing("grønn") end,
    }
    ```

    ```right
    indicator "grønne" {
      goals = {}, unit = "antall", frequency = "T", source = "Retning", responsible = "Strategi",
      value = function() return standing("green") end,
    }
    ```

    # standing-place

    nb: En indikator som teller hvor mange som er grønne, og som selv hører til et mål, måtte vite sin egen farge før
    den var regnet ut. Skriv goals = {} i den; da blir den vist uten å telle med. standing må stå i value: i status, i
    en regel og andre steder virker den ikke.

    en: An indicator that counts how many are green, and itself serves a goal, would have to know its own colour
    before it was computed. Write goals = {} in it; then it is shown without being counted. standing must stand in
    value: in status, in a rule and elsewhere it does not work.

    ```wrong
    indicator "grønne" {
      goals = { "ghos-2026/m2" }, unit = "antall", frequency = "T", source = "Retning", responsible = "Strategi",
      value = function() return standing("green") end,
    }
    ```

    ```right
    indicator "grønne" {
      goals = {}, unit = "antall", frequency = "T", source = "Retning", responsible = "Strategi",
      value = function() return standing("green") end,
    }
    ```

    # target-band

    nb: Et bånd der det laveste tallet står sist, har ingenting inni seg, og indikatoren ville vært rød uansett hva
    tallet ble. Bytt om på de to. Er de like, er det ikke et bånd: gi det litt bredde, eller bruk reach til ett tall.
    I en måltabell står det laveste i value og det høyeste i upper.

    en: A band whose lower number stands last has nothing within it, and the indicator would be red whatever the
    figure. Swap the two. If they are equal, it is no band: give it some width, or use reach for a single number. In
    a table of targets the lower stands in value and the higher in upper.

    ```wrong
    indicator "bemanning" {
      goals = { "ghos-2026/m3" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      target = band(440, 400),
      value = function() return series "ansatte" end,
    }
    ```

    ```right
    indicator "bemanning" {
      goals = { "ghos-2026/m3" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      target = band(400, 440),
      value = function() return series "ansatte" end,
    }
    ```

    # target-baselines

    nb: Banen til målet begynner i ett punkt. Med to utgangspunkt ville fargen kommet an på hvilket av dem som ble
    valgt. Slett raden som ikke gjelder. Er det nye utgangspunktet kommet til senere, skriver du i kolonnen since den
    første perioden det gjelder fra; da beholder de eldre periodene det gamle.

    en: The path to the target begins at one point. With two baselines the colour would depend on which of them was
    chosen. Delete the row that does not hold. If the new baseline came later, write in the column since the first
    period from which it holds; then the older periods keep the old one.

    ```given
    indicator "bemanning" {
      goals = { "ghos-2026/m3" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      direction = "increase", value = function() return series "ansatte" end,
    }
    ```

    ```wrong rules/dfd/mål.csv
    indicator;since;type;period;value
    bemanning;;baseline;2023-T3;380
    bemanning;;baseline;2025-T3;400
    bemanning;;reach;2028-T3;440
    ```

    ```right rules/dfd/mål.csv
    indicator;since;type;period;value
    bemanning;;baseline;2023-T3;380
    bemanning;2026;baseline;2025-T3;400
    bemanning;;reach;2028-T3;440
    ```

    # target-decimal

    nb: Tallet 1.500 kan være halvannen eller femten hundre, og feil lesning ville flyttet målet tusen ganger. Når
    ingen av tallene i tabellen avgjør det, eller de er skrevet på hver sin måte, gjetter ikke Retning. Indikatorene
    det gjelder, er grå til det er rettet. Skriv 1500 uten skille, eller halvannen som 1,5, og bruk det samme tegnet i
    alle radene.

    en: The number 1.500 can be one and a half or fifteen hundred, and a wrong reading would move the target a
    thousandfold. When no number in the table settles it, or they are written in different ways, Retning does not
    guess. The indicators that it is about are grey until it has been put right. Write 1500 with no separator, or
    one and a half as 1,5, and use the same sign in all rows.

    ```given
    indicator "kostnader" {
      goals = { "ghos-2026/m2" }, unit = "mill. kr", frequency = "Q", source = "SAP", responsible = "Økonomi",
      direction = "decrease", value = function() return series "kostnad" end,
    }
    ```

    ```wrong rules/dfd/mål.csv
    indicator;type;value
    kostnader;at_most;1.500
    ```

    ```right rules/dfd/mål.csv
    indicator;type;value
    kostnader;at_most;1500
    ```

    # target-empty

    nb: Et mål uten et tall har ingenting å måle mot, og indikatoren ville vært uten farge mens alle trodde at målet
    var satt. Skriv tallet, med perioden det skal nås i for reach, eller grensen at_least eller at_most for maintain.
    Er målet ikke bestemt ennå, fjerner du target; da viser Retning bare utviklingen.

    en: A target without a number has nothing to measure against, and the indicator would be without a colour while
    everybody thought that the target was set. Write the number, with the period to reach it in for reach, or the
    bound at_least or at_most for maintain. If the target is not decided yet, take target away; then Retning shows
    the development only.

    ```wrong
    indicator "bemanning" {
      goals = { "ghos-2026/m3" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      target = maintain { },
      value = function() return series "ansatte" end,
    }
    ```

    ```right
    indicator "bemanning" {
      goals = { "ghos-2026/m3" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      target = maintain { at_least = 400 },
      value = function() return series "ansatte" end,
    }
    ```

    # target-faults-many

    nb: Med så mange feil er det sjelden rad for rad det er galt. Som oftest er en kolonne forskjøvet, filen er
    lagret fra et annet ark, eller tall er skrevet som tekst nedover en hel kolonne. Rett det som går igjen i de
    første meldingene, og kjør på nytt; resten blir som regel borte samtidig. Alle indikatorene som har en rad med
    feil, er grå så lenge, også de som ikke er nevnt.

    en: With so many faults it is seldom row by row that something is wrong. Most often a column has been shifted,
    the file was saved from another sheet, or numbers are written as text down a whole column. Correct what recurs
    in the first messages, and run again; the rest will usually go at the same time. All indicators that have a
    row with a fault are grey meanwhile, also those that are not named.

    ```given
    indicator "bemanning" {
      goals = { "ghos-2026/m3" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      direction = "increase", value = function() return series "ansatte" end,
    }
    ```

    ```wrong rules/dfd/mål.csv
    indicator;type;period;value
    ```

    ```right rules/dfd/mål.csv
    indicator;type;period;value
    bemanning;baseline;2025-T3;400
    bemanning;reach;2028-T3;440
    ```

    ```run-wrong
    seq -f 'bemanning;reach;%g;ca. 440' 2001 2101 >> rules/dfd/mål.csv
    retning check
    ```

    ```run-right
    retning check
    ```

    # targets-mixed

    nb: Et mål er av ett slag om gangen: å nå et tall til en tid, å holde seg på den ene siden av en grense, eller å
    ligge i et bånd. Var det flere samtidig, kunne det samme tallet vært grønt etter det ene og rødt etter det andre.
    Behold radene av det slaget du mener. Skal målet skifte slag, skriver du i since den første perioden det nye
    gjelder fra. at_least og at_most kan stå sammen, med samme toleranse.

    en: A target is of one kind at a time: to reach a number by a time, to stay on one side of a bound, or to lie
    within a band. With several at once, the same figure could be green by one and red by another. Keep the rows of
    the kind that you mean. If the target is to change its kind, write in since the first period from which the new
    one holds. at_least and at_most can stand together, with the same tolerance.

    ```given
    indicator "bemanning" {
      goals = { "ghos-2026/m3" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      direction = "increase", baseline = { "2025-T3", 400 }, value = function() return series "ansatte" end,
    }
    ```

    ```wrong rules/dfd/mål.csv
    indicator;since;type;period;value
    bemanning;;reach;2028-T3;440
    bemanning;;at_least;;420
    ```

    ```right rules/dfd/mål.csv
    indicator;since;type;period;value
    bemanning;;reach;2028-T3;440
    bemanning;2029;at_least;;420
    ```

    # template-empty

    nb: En tom arbeidsbok ville sett ut som om det ikke var noe å levere. Malen lages av seriene som er beskrevet med
    data, så departementet må ha minst én. Se om id-en og perioden er riktige: en serie som leveres for lengre
    perioder enn den du ber om, og som alt er levert, gir ingen rad.

    en: An empty workbook would look as if there were nothing to deliver. The template is made of the series that are
    declared with data, so the ministry must have at least one. See whether the id and the period are right: a series
    that is delivered for longer periods than the one you ask for, and has been delivered already, gives no row.

    ```run-wrong
    retning data template kld tall.xlsx
    ```

    ```run-right
    retning data template dfd tall.xlsx
    ```

    # template-suffix

    nb: Malen er en arbeidsbok med kolonner for enheten og forrige tall, og Excel åpner den riktig bare når navnet
    slutter på .xlsx. Vil du levere i CSV, trenger du ingen mal: lag en fil med kolonnene series, period og value, og
    les den inn med «retning data import».

    en: The template is a workbook with columns for the unit and the figure before, and Excel opens it rightly only
    when its name ends in .xlsx. If you want to deliver in CSV, you need no template: make a file with the columns
    series, period and value, and read it in with “retning data import”.

    ```run-wrong
    retning data template dfd tall.csv
    ```

    ```run-right
    retning data template dfd tall.xlsx
    ```

    # time-ahead

    nb: Innleggingene ligger i den rekkefølgen de skjedde. Ble én datert frem i tid, ville ingen kunne levere noe før
    den tiden var kommet. Se på årstallet og klokkeslettet i --time. Legger du inn tall nå, utelater du --time; da
    brukes tiden på maskinen. Perioden tallet gjelder, er noe annet: den står etter @.

    en: Commits lie in the order in which they were made. If one were dated ahead, nobody could deliver anything until
    that time had come. Look at the year and the hour in --time. If you put in figures now, leave --time out; then the
    time of the machine is used. The period that a figure is for is another matter: it stands after @.

    ```run-wrong
    retning data put 'dfd/ansatte@2026-T2' 412 --time 2206-09-20T10:00
    ```

    ```run-right
    retning data put 'dfd/ansatte@2026-T2' 412 --time 2026-09-20T10:00
    ```

    # timestamp-form

    nb: Tidspunktet avgjør hva som var kjent en bestemt dag, så det må ikke gjettes på. Skriv år, måned og dag med
    bindestrek, så bokstaven T, og klokkeslettet med to sifre i hver del: 2026-09-20T10:00. Sekunder og tidssone kan
    utelates. Er tiden nå, trenger du ikke å oppgi den. Det samme gjelder time i rules/samples.lua, men der må
    tiden stå.

    en: The time settles what was known on a given day, so it must not be guessed at. Write year, month and day with
    hyphens, then the letter T, and the hour with two digits in each part: 2026-09-20T10:00. Seconds and time zone
    may be left out. If the time is now, you need not give it. The same form holds for time in
    rules/samples.lua, but there the time must be given.

    ```run-wrong
    retning data put 'dfd/ansatte@2026-T2' 412 --time "20.09.2026 kl. 10"
    ```

    ```run-right
    retning data put 'dfd/ansatte@2026-T2' 412 --time 2026-09-20T10:00
    ```

    # workspace-absent

    nb: Retning leter etter mappen rules der du står, og bruker ikke en som ligger høyere opp: da kunne du endret i et
    annet arbeidsområde enn du tror. Som oftest står du i en mappe inne i arbeidsområdet, eller i en kopi som mangler
    noe. Gå til mappen som har rules i seg, eller skriv stien til den etter --workspace. Gjelder
    meldingen mappen etter --rules, skal den ha rules i seg eller selv hete rules. Har du ikke noe
    arbeidsområde ennå, lager «retning init» og id-en til departementet et i en tom mappe.

    en: Retning looks for the folder rules where you stand, and does not use one further up: you could then change
    another workspace than you think. Most often you stand in a folder within the workspace, or in a copy that lacks
    something. Go to the folder that has rules in it, or write the path to it after --workspace. If the
    message is about the folder after --rules, it must have rules in it or be called rules itself. If you have no
    workspace yet, “retning init” and the ministry's id make one in an empty folder.

    ```run-wrong
    cd rules/dfd && retning check
    ```

    ```run-right
    cd rules/dfd && retning check --workspace ../..
    ```

    # schedule-cron

    nb: Fem felt sier når: minutt, time, dag i måneden, måned og ukedag, der 0 og 7 er søndag. Stjerne er alle, 1-5 er fra og til, 1,15 er enten eller, og */15 er hvert femtende. Tiden er norsk, også når klokken stilles. Er det en virkedag etter en periode som er ment, skriv heller schedule = { working_day = 10, after = "T", at = "08:00" }.

    en: Five fields say when: minute, hour, day of the month, month and weekday, where 0 and 7 are Sunday. An asterisk is all, 1-5 is from and to, 1,15 is either, and */15 is every fifteenth. The time is Norwegian, also when the clock is changed. Where a working day after a period is meant, rather write schedule = { working_day = 10, after = "T", at = "08:00" }.

    ```wrong reports/tertial.lua
    report "tertial" { title = "Tertialrapport", schedule = "08:00 den 15." }
    ```

    ```right reports/tertial.lua
    report "tertial" { title = "Tertialrapport", schedule = "0 8 15 * *" }
    ```

    # schedule-after

    nb: En plan etter perioder trenger tre ting: etter hvilken periode (after, som "T" for tertial), hvor mange dager (working_day for virkedager, day for dager i kalenderen, 1 til 250), og klokken (at). Virkedager er mandag til fredag uten helligdager, 1. og 17. mai.

    en: A plan after periods needs three things: after which period (after, such as "T" for tertials), how many days (working_day for working days, day for days of the calendar, 1 to 250), and the clock (at). Working days are Monday to Friday without public holidays.

    ```wrong reports/tertial.lua
    report "tertial" { title = "Tertialrapport", schedule = { working_day = 10, at = "08:00" } }
    ```

    ```right reports/tertial.lua
    report "tertial" {
      title = "Tertialrapport", schedule = { working_day = 10, after = "T", at = "08:00" },
    }
    ```

    # schedule-absent

    nb: Feltet sier hvordan en plan skal følges, men rapporten har ingen plan. Skriv når rapporten skal lages i schedule, eller fjern feltet; uten plan lages rapporten bare når noen ber om den.

    en: The field says how a plan is to be followed, but the report has no plan. Write when the report is to be made in schedule, or remove the field; without a plan the report is made only where somebody asks for it.

    ```wrong reports/tertial.lua
    report "tertial" { title = "Tertialrapport", unready = "wait" }
    ```

    ```right reports/tertial.lua
    report "tertial" { title = "Tertialrapport", schedule = "0 8 15 * *", unready = "wait" }
    ```

    # schedule-failed

    nb: En rapport som var forfalt, lot seg ikke lage. Grunnen står etter kolon. Den prøves igjen etter ett minutt, fem minutter, et kvarter og en time, så et fullt lager eller en lås går over av seg selv; andre feil må rettes.

    en: A report that was due could not be made. The reason stands after the colon. It is tried again after one minute, five minutes, a quarter of an hour and an hour, so a busy store passes by itself; other faults must be corrected.

    ```shown
    Til: drift@dep.no
    Emne: Retning: tertialrapport
    Rapporten tertialrapport for 2026-T2 ble ikke laget (forsøk 1): En annen kjøring holder på med det samme (reports/published/.lås). Prøv igjen når den er ferdig. [schedule-failed]
    $ retning schedule history
    ```

    # schedule-waits

    nb: Rapporten er forfalt, men noen har ikke levert. Planen sier at den skal vente (unready = "wait" eller "escalate"), så mange dager som patience sier. Kommer tallene, lages den ved neste kjøring; ellers lages den uten dem, og sier hvem som mangler.

    en: The report is due, but somebody has not delivered. The plan says that it is to wait (unready = "wait" or "escalate"), for as many days as patience says. Where the figures come, it is made by the next run; otherwise it is made without them and says who is missing.

    ```shown
    $ retning schedule run
    advarsel: Rapporten tertialrapport for 2026-T2 venter på tall fra KDD, SD, høyst til 2026-09-19 08:00. [schedule-waits]
    ```

    # schedule-given-up

    nb: Fem forsøk har feilet, og flere ville ikke gitt noe annet. Rett det som er galt, og lag rapporten for hånd. Den neste rapporten etter planen lages som vanlig.

    en: Five attempts have failed, and more would give nothing else. Correct what is wrong, and make the report by hand. The next report of the plan is made as usual.

    ```shown
    Rapporten tertialrapport for 2026-T2 er ikke laget etter 5 forsøk, og prøves ikke mer. Rett feilen, og lag den med «retning report tertialrapport --publish». [schedule-given-up]
    $ retning report tertialrapport --publish --period 2026-T2
    ```

    # alarm-failed

    nb: Noe gikk galt med en rapport, og den som skulle få vite det, fikk det ikke. Programmet i on_failure fantes ikke eller svarte med feil, eller mailen ble ikke tatt imot. Mail sendes med curl og tjeneren som står i rules/workspace.lua: mail = { server = "smtp://post.dep.no:25", from = "retning@dep.no" }.

    en: Something went wrong with a report, and whoever should have been told was not. The program in on_failure was not there or answered with an error, or the mail was not taken. Mail is sent with curl and the server that stands in rules/workspace.lua: mail = { server = "smtp://post.dep.no:25", from = "retning@dep.no" }.

    ```shown
    $ retning schedule run
    advarsel: Varselet om tertialrapport gikk ikke ut (drift@dep.no). Se at programmet finnes, og at mail i rules/workspace.lua er riktig. [alarm-failed]
    ```

    # schedule-idle

    nb: En plan lager ingenting av seg selv: noe på maskinen må vekke «retning schedule run», helst hvert femte minutt. Går det et døgn uten, står planene stille, og rapportene blir ikke laget før noen kjører kommandoen.

    en: A plan makes nothing by itself: something on the machine must wake “retning schedule run”, preferably every five minutes. Where a day passes without it, the plans stand still, and the reports are not made until somebody runs the command.

    ```given reports/tertial.lua
    report "tertial" { title = "Tertialrapport", schedule = "0 8 15 * *" }
    ```

    ```run-wrong
    retning data put dfd/ansatte@2026-T1 40
    retning doctor
    ```

    ```run-right
    retning data put dfd/ansatte@2026-T1 40
    retning schedule run
    retning doctor
    ```

    # schedule-none

    nb: Ingen av rapportene under reports sier når de skal lages. Skriv schedule i en av dem, for eksempel den tiende virkedagen etter tertialet.

    en: None of the reports under reports says when it is to be made. Write schedule in one of them, such as the tenth working day after the tertial.

    ```wrong reports/tertial.lua
    report "tertial" { title = "Tertialrapport" }
    ```

    ```right reports/tertial.lua
    report "tertial" {
      title = "Tertialrapport", schedule = { working_day = 10, after = "T", at = "08:00" },
    }
    ```

    ```run
    retning schedule list
    ```

    # translation-missing

    nb: Rapporten sier at den er på nynorsk eller engelsk, men noe i den er bare skrevet på bokmål, og ville stått slik. Et offentlig dokument skal være på ett språk. Skriv tekstene på språket, eller la rapporten være på bokmål.

    en: The report says that it is in nynorsk or English, but something in it is written in bokmål alone and would have stood so. A public document is to be in one language. Write the texts in the language, or let the report be in bokmål.

    ```wrong reports/kort.lua
    report "kort" { title = "Kort om tertialet", language = "nn", formats = { "markdown" } }
    ```

    ```right reports/kort.lua
    report "kort" {
      title = { nb = "Kort om tertialet", nn = "Kort om tertialet" }, language = "nn", formats = { "markdown" },
    }
    ```

    # template-absent

    nb: En mal er en fil som slutter på .mustache, og den må ligge i reports, ved siden av rapporten som bruker den. Da blir den bevart med utgaven. Se om navnet er skrevet riktig.

    en: A template is a file that ends in .mustache, and must lie in reports, beside the report that uses it. So it is kept with the edition. See whether its name is written right.

    ```given rules/dfd/antall.lua
    indicator "antall" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" end,
    }
    ```

    ```given reports/mal.mustache
    <h1>{{title}}</h1>
    ```

    ```wrong reports/kort.lua
    report "kort" { title = "Kort", template = "malen.mustache", formats = { "html" } }
    ```

    ```right reports/kort.lua
    report "kort" { title = "Kort", template = "mal.mustache", formats = { "html" } }
    ```

    ```run
    retning data put dfd/ansatte@2026-T1 40
    retning report
    ```

    # template-wrong

    nb: Malen er skrevet i Mustache. {{title}} setter inn en tekst, og {{#indicators}} … {{/indicators}} gjentar det som står mellom, for hver indikator. Hver del som åpnes, må lukkes med det samme navnet.

    en: The template is written in Mustache. {{title}} puts in a text, and {{#indicators}} … {{/indicators}} repeats what stands between, for each indicator. Each part that is opened must be closed with the same name.

    ```given rules/dfd/antall.lua
    indicator "antall" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" end,
    }
    ```

    ```given reports/kort.lua
    report "kort" { title = "Kort", template = "mal.mustache", formats = { "html" } }
    ```

    ```wrong reports/mal.mustache
    {{#indicators}}<p>{{title}}: {{quantity}}</p>
    ```

    ```right reports/mal.mustache
    {{#indicators}}<p>{{title}}: {{quantity}}</p>{{/indicators}}
    ```

    ```run
    retning data put dfd/ansatte@2026-T1 40
    retning report
    ```

    # template-name

    nb: Et navn i malen er skrevet feil, og ville gitt ingenting på sin plass. Eller det er en liste, som departementer og indikatorer er: den åpnes med {{#indicators}} og lukkes med {{/indicators}}, og det som står mellom, kommer én gang for hver. Navnene står i rules/RAPPORTER.md.

    en: A name in the template is misspelt and would have given nothing in its place. Or it is a list, as ministries and indicators are: it is opened with {{#indicators}} and closed with {{/indicators}}, and what stands between comes once for each. The names stand in rules/RAPPORTER.md.

    ```given rules/dfd/antall.lua
    indicator "antall" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" end,
    }
    ```

    ```given reports/kort.lua
    report "kort" { title = "Kort", template = "mal.mustache", formats = { "html" } }
    ```

    ```wrong reports/mal.mustache
    <h1>{{titel}}</h1>
    ```

    ```right reports/mal.mustache
    <h1>{{title}}</h1>
    ```

    ```run
    retning data put dfd/ansatte@2026-T1 40
    retning report
    ```
    """##
}
