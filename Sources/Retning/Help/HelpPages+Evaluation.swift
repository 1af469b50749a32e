extension HelpPage {
  /// Rules, indicators, targets and tests.
  static let evaluation = ##"""
    # across-ministries

    nb: Listen i across skal bare ha forkortelser for departementer. Her lå det noe annet i den, ofte en
    liste inne i en liste. Skal du ha alle, skriver du ministries uten hermetegn; da er de med som
    finnes i hver periode. Skal du ha noen få, skriver du forkortelsene i ett sett klammer.

    en: The list in across may hold only the ids of ministries. Here it held something else, often a
    list inside a list. For all of them write ministries without quotes; then each period has those that
    exist in it. For a few, write their ids in one pair of braces.

    ```wrong
    indicator "felles-ansatte" {
      unit = "personer", frequency = "T",
      value = function() return across({ { "dfd", "kdd" } }, "ansatte"):sum() end,
    }
    ```

    ```right
    indicator "felles-ansatte" {
      unit = "personer", frequency = "T",
      value = function() return across({ "dfd", "kdd" }, "ansatte"):sum() end,
    }
    ```

    # across-unit

    nb: To departementer bruker det samme navnet om ting som ikke lar seg gjøre om til hverandre, for
    eksempel dager og personer. Summen av dem ville sett ut som et tall og ikke betydd noe. Bli enige om
    hva serien måler, og rett unit hos den som har skrevet feil. Kroner og mill. kr er derimot greit: de
    gjøres om.

    en: Two ministries use the same name for things that cannot be converted into each other, such as
    days and persons. Their sum would look like a figure and mean nothing. Agree on what the series
    measures, and correct unit where it is wrong. Kroner and millions of kroner are fine: they are
    converted.

    ```wrong rules/kdd/data.lua
    data "fravær" { unit = "personer", frequency = "T", kind = "flow" }
    ```

    ```right rules/kdd/data.lua
    data "fravær" { unit = "dager", frequency = "T", kind = "flow" }
    ```

    ```given rules/dfd/eksempel.lua
    indicator "felles-fravær" {
      unit = "dager", frequency = "T",
      value = function() return across(ministries, "fravær"):sum() end,
    }
    ```

    ```run
    retning eval dfd/felles-fravær --set dfd/fravær@2026-T1=40 --set kdd/fravær@2026-T1=12
    ```

    # assessment-not-driver

    nb: Hver strategi har ett departement som driver den, og bare det departementet vurderer målene
    samlet. Ellers kunne to departementer gitt det samme målet hver sin farge. Vil du si noe om målet,
    gjør du det i en indikator eller en kommentar i din egen mappe, eller du avtaler vurderingen med
    departementet som meldingen nevner.

    en: Each strategy has one ministry that drives it, and only that ministry assesses its goals as a
    whole. Otherwise two ministries could give the same goal different colours. Say what you have to say
    in an indicator or a comment of your own, or agree on the assessment with the ministry that the
    message names.

    ```wrong rules/kdd/vurdering.lua
    assessment "ghos-2026/m1" {
      status = function(goal) return "yellow", "For få felles prosjekter" end,
    }
    ```

    ```right rules/dfd/vurdering.lua
    assessment "ghos-2026/m1" {
      status = function(goal) return "yellow", "For få felles prosjekter" end,
    }
    ```

    # breakdown-frequency

    nb: Delene vises ved siden av indikatorens eget tall for den samme perioden. Er indikatoren årlig og
    delene per tertial, finnes det ingen felles periode, og tabellen ville blitt tom. Gjør om hver del
    på samme måte som du gjorde om indikatoren: :each(…) gjør det samme med alle delene.

    en: The parts are shown beside the indicator's own figure for the same period. When the indicator is
    annual and the parts are by tertial, there is no common period, and the table would have been empty.
    Convert every part as you converted the indicator: :each(…) does the same to all of them.

    ```wrong
    indicator "ansatte-i-året" {
      unit = "personer", frequency = "A",
      value = function() return cube("delt"):sum():to("A", "last") end,
      breakdown = function() return cube "delt" end,
    }
    ```

    ```right
    indicator "ansatte-i-året" {
      unit = "personer", frequency = "A",
      value = function() return cube("delt"):sum():to("A", "last") end,
      breakdown = function() return cube("delt"):each(function(s) return s:to("A", "last") end) end,
    }
    ```

    # bridge-alone

    nb: bridge legger sammen departementer som en deling eller sammenslåing har knyttet til hverandre.
    Dette departementet er ikke med i noen slik hendelse, så summen ville bare vært din egen serie under
    et navn som lover mer. Les serien med series. Mangler det en deling, hører den hjemme i
    rules/strategy/events.lua.

    en: bridge adds up ministries that a split or a merger has tied together. This ministry takes part
    in no such event, so the sum would only be your own series under a name that promises more. Read it
    with series. If a split is missing, it belongs in rules/strategy/events.lua.

    ```given rules/lmd/data.lua
    data "ansatte" { unit = "personer", frequency = "T", kind = "stock" }
    ```

    ```wrong rules/lmd/eksempel.lua
    indicator "antall-ansatte" {
      unit = "personer", frequency = "T", value = function() return bridge "ansatte" end,
    }
    ```

    ```right rules/lmd/eksempel.lua
    indicator "antall-ansatte" {
      unit = "personer", frequency = "T", value = function() return series "ansatte" end,
    }
    ```

    # bridge-kind

    nb: For å føre et tall over en deling må Retning summere departementene. En andel, et gjennomsnitt
    eller en median kan ikke summeres: 4 prosent i det ene og 6 i det andre blir ikke 10. Lever teller
    og nevner, før begge over hver for seg, og del til slutt. En undersøkelse kan ikke føres over i det
    hele tatt.

    en: To carry a figure across a split, Retning has to add up the ministries. A share, an average or a
    median cannot be added up: 4 per cent in the one and 6 in the other are not 10. Deliver the two
    counts, carry each across on its own, and divide in the end. A survey cannot be carried across at
    all.

    ```wrong
    indicator "lederandel" {
      unit = "%", frequency = "T", value = function() return bridge "andel" end,
    }
    ```

    ```right
    indicator "lederandel" {
      unit = "%", frequency = "T",
      value = function() return share(bridge "ledere", bridge "ansatte") end,
    }
    ```

    # broken-many

    nb: Når så mange beskrivelser i samme fil er gale, er det nesten alltid den samme feilen gjentatt,
    som regel i en løkke. Da stopper Retning, og ikke noe fra filen er med, i stedet for å vise
    hundrevis av like meldinger. Rett den feilen som går igjen, og kjør retning check en gang til.

    en: When so many descriptions of one file are wrong, it is nearly always the same mistake over and
    over, mostly in a loop. Retning then stops, and nothing from the file counts, instead of showing
    hundreds of like messages. Mend the one mistake that recurs, and run retning check again.

    ```wrong
    for nummer = 1, 120 do
      indicator("tiltak-" .. nummer) {
        unit = "personer", frequency = "tertial", value = function() return series "ansatte" end,
      }
    end
    ```

    ```right
    for nummer = 1, 120 do
      indicator("tiltak-" .. nummer) {
        unit = "personer", frequency = "T", value = function() return series "ansatte" end,
      }
    end
    ```

    # check-wrong

    nb: En kontroll svarer med det som er galt, og tier når alt er i orden. Her ga den noe annet, for
    eksempel et tall, og da kan ikke Retning vite om det er et funn eller ikke. Spør med if, og gi en
    tekst når du vil si fra. Den kan også gi true eller false; true viser kontrollens egen tittel.

    en: A rule answers with what is wrong, and is silent when all is well. Here it gave something else,
    such as a number, and Retning cannot know whether that is a finding. Ask with if, and return a text
    when you want to speak up. It may also give true or false; true shows the rule's own title.

    ```given rules/dfd/indikator.lua
    indicator "antall-ansatte" {
      unit = "personer", frequency = "T", value = function() return series "ansatte" end,
    }
    ```

    ```wrong
    rule "få-ansatte" {
      title = "Uvanlig få ansatte",
      check = function(i) return i.value end,
    }
    ```

    ```right
    rule "få-ansatte" {
      title = "Uvanlig få ansatte",
      check = function(i)
        if i.value and i.value < 10 then return "Færre enn ti ansatte. Er tallet riktig?" end
      end,
    }
    ```

    ```run
    retning data put dfd/ansatte@2026-T2 40
    retning run --period 2026-T2
    ```

    # cube-without-dimensions

    nb: cube er for serier som er delt inn, for eksempel etter kjønn. Denne er levert uten inndeling, så
    det finnes ingenting å summere over eller velge i. Les den med series. Skulle den vært delt inn,
    legger du til dimensions i data og leverer tallene med en kolonne for inndelingen.

    en: cube is for series that are broken down, for instance by sex. This one has been delivered
    without dimensions, so there is nothing to sum over or select from. Read it with series. If it
    should have been broken down, add dimensions in data and deliver the figures with a column for it.

    ```wrong
    indicator "antall-ansatte" {
      unit = "personer", frequency = "T", value = function() return cube("ansatte"):sum() end,
    }
    ```

    ```right
    indicator "antall-ansatte" {
      unit = "personer", frequency = "T", value = function() return series "ansatte" end,
    }
    ```

    # declaration-broken

    nb: Et felt i beskrivelsen er galt, og da vet ikke Retning hva indikatoren er. Den blir stående i
    listene, grå og under tittelen sin, så ingen skal tro at den er tatt bort med vilje. Hva som er
    galt, og på hvilken linje, står i en egen melding; rett den, så kommer tallet tilbake. Indikatorer
    som bygger på denne, er grå så lenge.

    en: A field of the description is wrong, and then Retning does not know what the indicator is. It
    stays in the lists, grey and under its title, so that nobody thinks it was taken away on purpose.
    What is wrong, and on which line, is told in a message of its own; put that right, and the figure is
    back. Indicators that build on this one are grey meanwhile.

    ```shown
    $ retning eval dfd/antall-ansatte
    dfd/antall-ansatte – antall-ansatte
      verdi   ingen verdi (–)
      enhet   personer
      mål     –
      status  ○ grå (trend/1)
      grunn   beskrivelsen av indikatoren holder ikke [failed]
    feilet: rules/dfd/eksempel.lua:1: dfd/antall-ansatte: indicator "antall-ansatte": feltet frequency mangler. [field-missing]
    $ retning help field-missing
    ```

    # declaration-in-function

    nb: Indikatorer, serier, regler og tester må være kjent før noe blir beregnet. Ble en til dem av en
    beregning, ville svaret avhenge av hva som ble regnet ut først. Flytt beskrivelsen ut av funksjonen,
    helt ut til venstre i filen.

    en: Indicators, series, rules and tests must be known before anything is computed. If a calculation
    made one, the answer would depend on what was computed first. Move the description out of the
    function, to the outer level of the file.

    ```wrong
    indicator "reiser" {
      unit = "mill. kr", frequency = "T",
      value = function()
        data "reisekostnad" { unit = "mill. kr", frequency = "T", kind = "flow" }
        return series "reisekostnad"
      end,
    }
    ```

    ```right
    data "reisekostnad" { unit = "mill. kr", frequency = "T", kind = "flow" }

    indicator "reiser" {
      unit = "mill. kr", frequency = "T",
      value = function() return series "reisekostnad" end,
    }
    ```

    # declaration-name

    nb: Navnet står i meldinger, lister og rapporter, alltid på én linje. Et linjeskift eller et usynlig
    tegn, som gjerne følger med når teksten er limt inn, ville gjort det umulig å lese, eller fått to
    navn til å se like ut. Skriv navnet på nytt, kort og på én linje. Forklaringen kan stå i en
    kommentar eller i title.

    en: The name stands in messages, lists and reports, always on one line. A line break or an invisible
    character, which often comes along when text is pasted, would make it unreadable, or make two names
    look alike. Type the name again, short and on one line. What more there is to say can stand in a
    comment or in title.

    ```given rules/dfd/indikator.lua
    indicator "antall-ansatte" {
      unit = "personer", frequency = "T", value = function() return series "ansatte" end,
    }
    ```

    ```wrong rules/dfd/eksempel_test.lua
    test [[tallet er det samme
    som i personalsystemet]] {
      given = { ["ansatte@2026-T1"] = 40 }, expect = { ["antall-ansatte@2026-T1"] = 40 },
    }
    ```

    ```right rules/dfd/eksempel_test.lua
    test "tallet er det samme som i personalsystemet" {
      given = { ["ansatte@2026-T1"] = 40 }, expect = { ["antall-ansatte@2026-T1"] = 40 },
    }
    ```

    # declaration-table

    nb: Etter navnet skal det komme ett sett klammer { … } med feltene i. Her kom det noe annet, som
    regel fordi et felt er skrevet rett etter navnet, uten klammer og feltnavn. Sett klammer rundt, og
    gi hvert felt sitt navn.

    en: After the name there should be one pair of braces { … } with the fields in it. Here came
    something else, mostly because a field was written right after the name, without braces and without
    the field's name. Put braces around, and name each field.

    ```wrong
    data "reisekostnad" "mill. kr"
    ```

    ```right
    data "reisekostnad" { unit = "mill. kr", frequency = "T", kind = "flow" }
    ```

    # declaration-without-table

    nb: Bare navnet står der, og ingenting om det. Uten meldingen ville beskrivelsen vært borte uten at
    noen så det, så ingenting fra filen er med før den er hel. Skriv feltene i klammer etter navnet,
    eller slett linjen.

    en: Only the name is there, and nothing about it. Without the message the description would be gone
    and nobody would see it, so nothing from the file counts until it is whole. Write the fields in
    braces after the name, or delete the line.

    ```wrong
    data "reisekostnad"
    ```

    ```right
    data "reisekostnad" { unit = "mill. kr", frequency = "T", kind = "flow" }
    ```

    # declarations-many

    nb: Så mange beskrivelser av samme slag kommer nesten alltid av en løkke som lager én serie for hver
    sak, dag eller ansatt. Slike tall hører hjemme i lageret, ikke i reglene. Beskriv serien én gang, og
    la perioder og inndelinger (dimensions) skille tallene. De som det ikke var plass til, er ikke med.

    en: So many descriptions of one kind nearly always come from a loop that makes one series for each
    case, day or employee. Such figures belong in the store, not in the rules. Describe the series once,
    and let periods and dimensions tell the figures apart. Those that there was no room for do not
    count.

    ```wrong
    for sak = 1, 5050 do
      data("dager-brukt.sak-" .. sak) { unit = "dager", frequency = "T", kind = "flow" }
    end
    ```

    ```right
    data "dager-brukt" { unit = "dager", frequency = "T", kind = "flow", dimensions = { "sak" } }
    ```

    # demand-depth

    nb: For å regne ut den siste må Retning først regne ut alle som den bygger på, én for én. En så lang
    rekke er som regel laget av en løkke der hver indikator legger noe til den forrige, og ingen kan
    forklare tallet på slutten av den. La indikatoren lese serien direkte, og bruk for eksempel
    :cumulative(), :rolling(…) eller :year_to_date(). Grensen er chain i rules/workspace.lua.

    en: To compute the last, Retning must first compute all that it builds on, one by one. So long a row
    is mostly made by a loop in which each indicator adds something to the one before, and nobody can
    explain the figure at its end. Let the indicator read the series itself, and use for instance
    :cumulative(), :rolling(…) or :year_to_date(). The limit is chain in rules/workspace.lua.

    ```wrong
    indicator "sum-1" { unit = "dager", frequency = "T", value = function() return series "fravær" end }

    for nummer = 2, 200 do
      indicator("sum-" .. nummer) {
        unit = "dager", frequency = "T",
        value = function() return result("sum-" .. nummer - 1) + series("fravær"):lag(nummer) end,
      }
    end
    ```

    ```right
    indicator "fravær-til-nå" {
      unit = "dager", frequency = "T", value = function() return series("fravær"):cumulative() end,
    }
    ```

    # direction-missing

    nb: Et mål som skal nås, terskler og publiserte metoder kan bare gi farge når Retning vet hvilken
    vei som er bra. Å gjette ville gitt grønt til det som går feil vei. Skriv direction i indikatoren.
    Ved maintain og band trengs det ikke: der sier grensene det selv.

    en: A target to reach, thresholds and published methods give a colour only when Retning knows which
    way is good. A guess could make green what goes the wrong way. Write direction in the indicator.
    With maintain and band it is not needed: there the bounds say it themselves.

    ```wrong
    indicator "antall-ledere" {
      unit = "personer", frequency = "T", value = function() return series "ledere" end,
      baseline = { "2025-T3", 41 }, target = reach { ["2026-T3"] = 55 },
    }
    ```

    ```right
    indicator "antall-ledere" {
      unit = "personer", frequency = "T", value = function() return series "ledere" end,
      direction = "increase",
      baseline = { "2025-T3", 41 }, target = reach { ["2026-T3"] = 55 },
    }
    ```

    # each-period-reads-nothing

    nb: Retning finner ut hvilke perioder each_period gjelder, ved å kjøre den for den siste perioden og
    se hvilke serier den leser. Leste den ingen, blir indikatoren stående uten tall, også for perioder
    som har dem. Les seriene først i funksjonen, og avgjør etterpå om det skal komme noe tall.

    en: Retning finds out which periods each_period is for by running it for the last one and seeing
    which series it reads. When it reads none, the indicator stands without figures, also for periods
    that have them. Read the series first in the function, and decide afterwards whether a figure is to
    come of it.

    ```wrong
    indicator "gammel-ordning" {
      unit = "personer", frequency = "T",
      each_period = function(p)
        if p > "2025-T3" then return nil end
        return series("ansatte"):at(p)
      end,
    }
    ```

    ```right
    indicator "gammel-ordning" {
      unit = "personer", frequency = "T",
      each_period = function(p)
        local antall = series("ansatte"):at(p)
        if p > "2025-T3" then return nil end
        return antall
      end,
    }
    ```

    ```run
    retning eval dfd/gammel-ordning --period 2026-T2 --set dfd/ansatte@2025-T3=40
    ```

    # each-period-value

    nb: each_period regner ut ett tall om gangen, for perioden p. Her kom det noe annet, oftest hele
    serien fordi :at(p) mangler. Hent tallet for perioden med :at(p). Vil du regne med hele serien på én
    gang, bruker du value i stedet.

    en: each_period computes one figure at a time, for the period p. Here came something else, mostly
    the whole series because :at(p) is missing. Get the period's figure with :at(p). To calculate with
    the whole series at once, use value instead.

    ```wrong
    indicator "antall-ansatte" {
      unit = "personer", frequency = "T",
      each_period = function(p) return series "ansatte" end,
    }
    ```

    ```right
    indicator "antall-ansatte" {
      unit = "personer", frequency = "T",
      each_period = function(p) return series("ansatte"):at(p) end,
    }
    ```

    # each-value

    nb: each går gjennom alle delene av en kube og setter en ny serie i stedet for hver av dem. Ga
    funksjonen et tall eller ingenting, ville den delen mistet periodene sine. Avslutt funksjonen med
    return og en serie, for eksempel s:growth(1). Husk return: uten det gir funksjonen nil.

    en: each goes through all parts of a cube and puts a new series in the place of each. If the
    function gave a number or nothing, that part would lose its periods. End the function with return
    and a series, such as s:growth(1). Mind the return: without it the function gives nil.

    ```wrong
    indicator "nye-ansatte" {
      unit = "personer", frequency = "T",
      value = function() return cube("delt"):each(function(s) return s:last() end):sum() end,
    }
    ```

    ```right
    indicator "nye-ansatte" {
      unit = "personer", frequency = "T",
      value = function() return cube("delt"):each(function(s) return s:change(1) end):sum() end,
    }
    ```
    # field-choice

    nb: Noen felter har bare noen få lovlige ord, og de må skrives nøyaktig slik. Et ord som ligner,
    ville Retning måttet gjette på, og da kunne et kvartalstall blitt lest som et tertialtall. Velg ett
    av ordene i meldingen. Store og små bokstaver teller, så "t" er ikke "T".

    en: Some fields take only a few words, spelt exactly so. A word that is nearly right would have to
    be guessed, and a quarterly figure might be read as one for a tertial. Choose one of the words in
    the message. Capitals count, so "t" is not "T".

    ```wrong
    indicator "antall-ansatte" {
      unit = "personer", frequency = "tertial", value = function() return series "ansatte" end,
    }
    ```

    ```right
    indicator "antall-ansatte" {
      unit = "personer", frequency = "T", value = function() return series "ansatte" end,
    }
    ```

    # field-missing

    nb: Uten dette feltet er det ikke sikkert hva som menes, for eksempel hvilken enhet tallet er i,
    eller hvilke perioder det gjelder. Retning gjetter ikke. Skriv feltet i klammene etter navnet. Er
    det en indikator, står den grå til feltet er på plass; andre beskrivelser er ikke med så lenge.

    en: Without this field it is not certain what is meant, for instance what unit the figure is in, or
    what periods it is for. Retning does not guess. Write the field in the braces after the name. An
    indicator stands grey until it is there; other descriptions do not count meanwhile.

    ```wrong
    indicator "antall-ansatte" {
      unit = "personer", value = function() return series "ansatte" end,
    }
    ```

    ```right
    indicator "antall-ansatte" {
      unit = "personer", frequency = "T", value = function() return series "ansatte" end,
    }
    ```

    # field-number-large

    nb: Så store tall kan en datamaskin ikke lenger skille fra naboene sine når de legges sammen og
    trekkes fra hverandre; de siste sifrene ville blitt gale i det stille. Grensen er én million
    milliarder. Oftest er det en eller flere nuller for mye, eller kroner der det skulle stått mill. kr.

    en: A computer can no longer tell such large numbers from their neighbours when they are added and
    subtracted; the last digits would go wrong in silence. The limit is one million billion. Mostly
    there are some noughts too many, or kroner where it should have said millions.

    ```wrong
    indicator "driftskostnad" {
      unit = "mill. kr", frequency = "Q", value = function() return series "kostnad" end,
      target = maintain { at_most = 2500000000000000 },
    }
    ```

    ```right
    indicator "driftskostnad" {
      unit = "mill. kr", frequency = "Q", value = function() return series "kostnad" end,
      target = maintain { at_most = 2500 },
    }
    ```

    # field-text-hidden

    nb: Teksten har et tegn som ikke synes, men som kan snu skriveretningen eller rote til skjerm og
    rapport. Slike tegn følger gjerne med når tekst limes inn fra et annet program. I meldingen står de
    som «�». Slett hele teksten og skriv den på nytt, eller lim den inn som ren tekst.

    en: The text has a character that cannot be seen, but may turn the direction of writing or upset the
    screen and the report. Such characters often come along when text is pasted from another program. In
    the message they stand as «�». Delete the whole text and type it again, or paste it as plain text.

    ```wrong
    indicator "antall-ansatte" {
      title = "Ansatte i\u{200E} departementet",  -- slik skrives et tegn som ellers ikke ville synes her
      unit = "personer", frequency = "T", value = function() return series "ansatte" end,
    }
    ```

    ```right
    indicator "antall-ansatte" {
      title = "Ansatte i departementet",
      unit = "personer", frequency = "T", value = function() return series "ansatte" end,
    }
    ```

    # field-text-long

    nb: Teksten skal få plass i en tabell, en melding og en rapport. Så lange tekster er som regel et
    helt notat som er limt inn. Skriv kjernen i noen få setninger, og vis til notatet. Det som bare er
    til deg selv og kollegene, kan stå i kommentarer som begynner med --.

    en: The text has to find room in a table, a message and a report. Texts of that length are mostly a
    whole memo pasted in. Write the gist in a few sentences, and refer to the memo. What is only for you
    and your colleagues can stand in comments that begin with --.

    ```wrong
    indicator "antall-ansatte" {
      unit = "personer", frequency = "T", value = function() return series "ansatte" end,
      definition = string.rep("Ansatte telles ved utgangen av tertialet. ", 100),
    }
    ```

    ```right
    indicator "antall-ansatte" {
      unit = "personer", frequency = "T", value = function() return series "ansatte" end,
      definition = "Ansatte ved utgangen av tertialet. Se personalhåndboken, kapittel 3.",
    }
    ```

    # field-without-name

    nb: I klammene må hver verdi ha et feltnavn foran seg. Uten navn vet ikke Retning hva verdien er, og
    den ville blitt oversett. Skriv feltet og et likhetstegn foran, for eksempel title = "…". Det samme
    skjer når navnet er i klammer i stedet for foran dem.

    en: In the braces each value must have the name of a field before it. Without a name Retning does
    not know what the value is, and would pass it over. Write the field and an equals sign before it,
    such as title = "…". The same happens when the name stands inside the braces instead of before them.

    ```wrong
    indicator "antall-ansatte" {
      "Ansatte i departementet",
      unit = "personer", frequency = "T", value = function() return series "ansatte" end,
    }
    ```

    ```right
    indicator "antall-ansatte" {
      title = "Ansatte i departementet",
      unit = "personer", frequency = "T", value = function() return series "ansatte" end,
    }
    ```

    # findings-many

    nb: En kontroll som gir så mange funn, drukner de funnene som betyr noe; ingen leser tusen linjer.
    De første er vist, og resten er det ikke. Tell i stedet opp hva som er galt, og gi én tekst med
    antallet. Ser kontrollen på hele historien med over = "all", er det ofte nok å se på den rapporterte
    perioden. Alle kontrollene til et departement har også en samlet grense.

    en: A rule that gives so many findings drowns those that matter; nobody reads a thousand lines. The
    first ones are shown, and the rest are not. Count what is wrong instead, and return one text with
    the number. Where the rule looks at all of history with over = "all", the reported period is often
    enough. All rules of a ministry together have a limit too.

    ```given rules/dfd/indikator.lua
    indicator "antall-ansatte" {
      unit = "personer", frequency = "T", value = function() return series "ansatte" end,
    }
    ```

    ```wrong
    rule "mangler-navn" {
      title = "Ansatte uten enhet",
      check = function(i)
        local funn = {}
        for nummer = 1, i.value or 0 do funn[nummer] = "Ansatt nummer " .. nummer .. " har ingen enhet" end
        return funn
      end,
    }
    ```

    ```right
    rule "mangler-navn" {
      title = "Ansatte uten enhet",
      check = function(i)
        if i.value then return i.value .. " ansatte har ingen enhet" end
      end,
    }
    ```

    ```run
    retning data put dfd/ansatte@2026-T2 1200
    retning run --period 2026-T2
    ```

    # formula-too-large

    nb: Retning husker hvert ledd i regnestykket, så du kan spørre hvordan et tall ble til. Et
    regnestykke av så mange ledd kan ingen lese, og det ville fylt opp minnet. Som regel kommer det av
    en løkke som legger noe til den samme serien om og om igjen. Gang i stedet, eller regn med vanlige
    tall i each_period og gi serien svaret.

    en: Retning remembers every step of a calculation, so that you can ask how a figure came about. A
    calculation of so many steps nobody can read, and it would fill the memory. Mostly it comes from a
    loop that adds something to the same series over and over. Multiply instead, or calculate with plain
    numbers in each_period and return the answer.

    ```wrong
    indicator "fraværstimer" {
      unit = "dager", frequency = "T",
      value = function()
        local sum = series "fravær"
        for _ = 1, 25000 do sum = sum + 0.1 end
        return sum
      end,
    }
    ```

    ```right
    indicator "fraværstimer" {
      unit = "dager", frequency = "T",
      value = function() return series "fravær" + 25000 * 0.1 end,
    }
    ```

    # indicator-frequency

    nb: Indikatoren sier at den er for én slags perioder, og formelen gir en annen. Mål, bane og frist
    er skrevet i indikatorens perioder, så et kvartalstall der det skulle stått et årstall, ville blitt
    målt mot feil mål. Gjør om serien til slutt i formelen, og si hvordan: "sum" for det som skjer i
    perioden, "last" for det som er der ved utgangen. Fra lange perioder til korte er det "repeat",
    "divide" eller "linear". Eller rett frequency.

    en: The indicator says that it is for one kind of period, and the formula gives another. Target,
    path and delay are written in the indicator's own periods, so a quarterly figure in the place of a
    yearly one would be held against the wrong target. Convert the series at the end of the formula, and
    say how: "sum" for what happens in the period, "last" for what is there at its end. From long
    periods to short ones it is "repeat", "divide" or "linear". Or correct frequency.

    ```wrong
    indicator "driftskostnad" {
      unit = "mill. kr", frequency = "A", value = function() return series "kostnad" end,
    }
    ```

    ```right
    indicator "driftskostnad" {
      unit = "mill. kr", frequency = "A", value = function() return series("kostnad"):to("A", "sum") end,
    }
    ```

    # indicator-unit

    nb: Enheten følger tallene gjennom hele regnestykket, og det som kom ut, er noe annet enn det
    indikatoren lover. Da ville rapporten vist et tall med feil benevning. Er formelen riktig, retter du
    unit. Er unit riktig, mangler det som regel en deling eller share i formelen. Kroner og mill. kr
    gjøres om av seg selv.

    en: The unit follows the figures through the whole calculation, and what came out is something else
    than the indicator promises. The report would then show a figure under the wrong unit. If the
    formula is right, correct unit. If unit is right, the formula mostly lacks a division or share.
    Kroner and millions of kroner are converted without your help.

    ```wrong
    indicator "lederandel" {
      unit = "%", frequency = "T", value = function() return series "ledere" end,
    }
    ```

    ```right
    indicator "lederandel" {
      unit = "%", frequency = "T",
      value = function() return share(series "ledere", series "ansatte") end,
    }
    ```

    # load-failed

    nb: Du spurte etter en indikator som ikke finnes, og en av filene til departementet ble ikke lest.
    Den du leter etter, kan stå i den filen. Rett feilen på linjen som er nevnt, ofte et komma som
    mangler på linjen før, og spør igjen.

    en: You asked for an indicator that is not there, and one of the ministry's files was not read. The
    one that you look for may stand in that file. Mend the fault on the line that is named, often a
    comma missing on the line before, and ask again.

    ```wrong
    indicator "antall-ansatte" {
      unit = "personer"
      frequency = "T", value = function() return series "ansatte" end,
    }
    ```

    ```right
    indicator "antall-ansatte" {
      unit = "personer",
      frequency = "T", value = function() return series "ansatte" end,
    }
    ```

    ```run
    retning eval dfd/antall-ansatte
    ```

    # loading-together

    nb: Når filene lastes, skal de bare beskrive; regningen kommer etterpå, i value. Filer som regner
    mens de lastes, bruker tid for alle, og derfor har et departement et samlet mål for lasting. De som
    har brukt mest, er ofte andre filer enn den som ble stoppet. Se etter løkker og tabeller som bygges
    øverst i filene, og flytt dem inn i funksjonen som trenger dem.

    en: While files are loaded they are only to describe; the calculation comes later, in value. Files
    that calculate while they are loaded take time from everybody, so a ministry has a common measure
    for loading. Those that used most of it are often other files than the one that was stopped. Look
    for loops and tables that are built at the top of files, and move them into the function that needs
    them.

    ```given rules/workspace.lua
    return { language = "nb", budgets = { instructions = 1000000 } }
    ```

    ```wrong rules/dfd/satser.lua
    local satser = {}
    for dag = 1, 200000 do satser[dag] = dag * 7.5 end

    indicator "antall-ansatte" {
      unit = "personer", frequency = "T", value = function() return series "ansatte" end,
    }
    ```

    ```right rules/dfd/satser.lua
    indicator "antall-ansatte" {
      unit = "personer", frequency = "T", value = function() return series "ansatte" end,
    }
    ```

    ```run
    for n in 1 2 3 4 5 6 7 8; do sed s/antall-ansatte/antall-$n/ rules/dfd/satser.lua > rules/dfd/satser$n.lua; done
    retning check
    ```

    # map-value

    nb: map regner om hvert tall i serien, og svaret skal være det nye tallet. Her kom det noe annet,
    for eksempel ja eller nei. Gi 1 og 0 når du vil telle, eller bruk :above(…), :at_least(…) og
    lignende, som gjør det samme. Gi nil der det ikke skal være noe tall.

    en: map turns each figure of the series into another, and the answer must be the new figure. Here
    came something else, such as yes or no. Return 1 and 0 when you want to count, or use :above(…),
    :at_least(…) and the like, which do the same. Return nil where there is to be no figure.

    ```wrong
    indicator "mange-ansatte" {
      unit = "personer", frequency = "T",
      value = function() return series("ansatte"):map(function(v) return v > 40 end) end,
    }
    ```

    ```right
    indicator "mange-ansatte" {
      unit = "personer", frequency = "T",
      value = function() return series("ansatte"):map(function(v) return v > 40 and 1 or 0 end) end,
    }
    ```

    # method-both

    nb: method lar en publisert metode sette fargen, og status lar din egen funksjon gjøre det. Står
    begge der, kan de gi hver sin farge, og leseren får ikke vite hvilken som gjelder. Behold den som
    dere har avtalt å vurdere etter.

    en: method lets a published method set the colour, and status lets a function of yours do it. With
    both there may be two colours, and the reader cannot know which holds. Keep the one that you have
    agreed to judge by.

    ```wrong
    indicator "fravær-i-året" {
      unit = "dager", frequency = "A", direction = "decrease",
      value = function() return series("fravær"):to("A", "sum") end,
      method = "weather/1",
      status = function(i) return "green", "I orden" end,
    }
    ```

    ```right
    indicator "fravær-i-året" {
      unit = "dager", frequency = "A", direction = "decrease",
      value = function() return series("fravær"):to("A", "sum") end,
      method = "weather/1",
    }
    ```

    # ministry-folder-unknown

    nb: Navnet på mappen skal være forkortelsen til et departement, slik den står i
    rules/strategy/ministries.lua. Filene i en mappe med et annet navn blir ikke med, heller ikke om de
    er riktige. Gi mappen riktig navn, eller flytt filene. Det som er felles for flere, kan ligge i
    rules/shared.

    en: The folder's name must be the id of a ministry, as it stands in rules/strategy/ministries.lua.
    Files in a folder with another name do not count, even when they are right. Give the folder the
    right name, or move the files. What several have in common can be in rules/shared.

    ```wrong rules/dep-dfd/eksempel.lua
    indicator "antall-ansatte" {
      unit = "personer", frequency = "T", value = function() return series "ansatte" end,
    }
    ```

    ```right rules/dfd/eksempel.lua
    indicator "antall-ansatte" {
      unit = "personer", frequency = "T", value = function() return series "ansatte" end,
    }
    ```

    # ministry-stopped

    nb: Hver gang et skript bruker for mye, må alle filene til departementet lastes på nytt før de neste
    kan regnes ut. Har det skjedd så mange ganger, ville resten av kjøringen gått med til det. Resten av
    departementets indikatorer blir derfor grå; andre departementer merker ingenting. Se på de første
    som er nevnt: som regel er det én løkke som ikke stopper, og som er kopiert til mange indikatorer.

    en: Each time a script uses too much, all files of the ministry must be loaded anew before the next
    can be computed. When that has happened so many times, the rest of the run would be spent on it. The
    ministry's other indicators are therefore grey; other ministries notice nothing. Look at those that
    are named first: mostly it is one loop that does not end, copied to many indicators.

    ```given rules/workspace.lua
    return { language = "nb", budgets = { instructions = 100000 } }
    ```

    ```wrong
    for nummer = 1, 210 do
      indicator("ansatte-" .. nummer) {
        unit = "personer", frequency = "T",
        value = function()
          local antall = 0
          while antall < nummer do end
          return series "ansatte" + antall
        end,
      }
    end
    ```

    ```right
    for nummer = 1, 210 do
      indicator("ansatte-" .. nummer) {
        unit = "personer", frequency = "T",
        value = function() return series "ansatte" + nummer end,
      }
    end
    ```

    # ministry-unknown

    nb: Et tiltak eller en sum nevner et departement som ikke finnes i rules/strategy. Da ville det
    stille og rolig manglet i summen, eller tiltaket ville stått uten noen som leder det. Bruk
    forkortelsen fra listen, med små bokstaver. Departementer som har skiftet navn, har beholdt den
    samme forkortelsen: KMD er kdd.

    en: A measure or a sum names a ministry that is not in rules/strategy. It would be missing from the
    sum without a word, or the measure would have nobody to lead it. Use the id from the list, in small
    letters. Ministries that have changed their name have kept their id: KMD is kdd.

    ```wrong
    measure "felles-opplæring" {
      title = "Felles opplæring av ledere", lead = "dfd", with = { "kmd" },
      milestones = { { id = "start", title = "Første samling", due = "2026-11-01" } },
    }
    ```

    ```right
    measure "felles-opplæring" {
      title = "Felles opplæring av ledere", lead = "dfd", with = { "kdd" },
      milestones = { { id = "start", title = "Første samling", due = "2026-11-01" } },
    }
    ```

    # missing-policy

    nb: missing sier hva som skal skje når ett av tallene mangler, og svaret kan bli helt ulikt. Derfor
    gjetter ikke Retning på hva et annet ord betyr. Med "refuse" mangler også resultatet, og det er det
    vanlige når du ikke skriver noe. Med "skip" regnes det av dem som er der, og med "zero" teller det
    som mangler, som null.

    en: missing says what is to happen when one of the figures is missing, and the answers may differ
    widely. So Retning does not guess what another word means. With "refuse" the result is missing too,
    and that is what holds when you write nothing. With "skip" it is computed from those that are there,
    and with "zero" what is missing counts as nothing.

    ```wrong
    indicator "fravær-siste-år" {
      unit = "dager", frequency = "T",
      value = function() return series("fravær"):rolling(3, "sum", { missing = "ignore" }) end,
    }
    ```

    ```right
    indicator "fravær-siste-år" {
      unit = "dager", frequency = "T",
      value = function() return series("fravær"):rolling(3, "sum", { missing = "skip" }) end,
    }
    ```

    # module-place

    nb: require henter bare filer fra rules/shared og fra undermapper i din egen mappe, så et annet
    departement ikke kan endre tallene dine ved å endre sin fil. Derfor må navnet ha mappen først, en
    skråstrek og så filens navn uten .lua. Punktum i stedet for skråstrek går ikke, og heller ikke ..
    for å gå opp en mappe.

    en: require takes files only from rules/shared and from folders inside your own, so that no other
    ministry can change your figures by changing its file. The name must therefore have the folder
    first, a slash, and then the file's name without .lua. A dot in place of the slash does not work,
    nor does .. to go up a folder.

    ```given rules/shared/personal.lua
    return { sats = 7.5 }
    ```

    ```wrong
    local personal = require "personal"

    indicator "fraværstimer" {
      unit = "dager", frequency = "T", value = function() return series "fravær" * personal.sats end,
    }
    ```

    ```right
    local personal = require "shared/personal"

    indicator "fraværstimer" {
      unit = "dager", frequency = "T", value = function() return series "fravær" * personal.sats end,
    }
    ```

    # module-unknown

    nb: Filen som skal hentes, er ikke der, og uten den kan ikke resten av filen din leses. Se etter
    skrivefeil i navnet, også store og små bokstaver. Filer som begynner med shared/, ligger i
    rules/shared og er felles for alle; de andre ligger i en undermappe hos departementet selv.

    en: The file to be fetched is not there, and without it the rest of your file cannot be read. Look
    for a slip in the name, capitals too. Files that begin with shared/ are in rules/shared and are
    common to all; others are in a folder inside the ministry's own.

    ```given rules/shared/personal.lua
    return { sats = 7.5 }
    ```

    ```wrong
    local personal = require "shared/personell"

    indicator "fraværstimer" {
      unit = "dager", frequency = "T", value = function() return series "fravær" * personal.sats end,
    }
    ```

    ```right
    local personal = require "shared/personal"

    indicator "fraværstimer" {
      unit = "dager", frequency = "T", value = function() return series "fravær" * personal.sats end,
    }
    ```

    # name-shared

    nb: Kommentarer og statuser leveres under navnet, for eksempel ansatte#comment. Heter en serie og en
    indikator det samme, vet ingen hvilken av dem som er ment. La serien ha navnet på det som telles, og
    gi indikatoren navnet på det som måles. Bytter du navn på en serie som alt har tall, må tallene
    leveres på nytt under det nye navnet, så det er enklest å endre indikatoren.

    en: Comments and statuses are delivered under the name, such as ansatte#comment. When a series and
    an indicator have the same one, nobody knows which is meant. Let the series have the name of what is
    counted, and the indicator the name of what is measured. A series that already has figures would
    need them delivered again under its new name, so it is easier to change the indicator.

    ```wrong
    data "reiser" { unit = "mill. kr", frequency = "T", kind = "flow" }

    indicator "reiser" {
      unit = "mill. kr", frequency = "T", value = function() return series "reiser" end,
    }
    ```

    ```right
    data "reiser" { unit = "mill. kr", frequency = "T", kind = "flow" }

    indicator "reisekostnad" {
      unit = "mill. kr", frequency = "T", value = function() return series "reiser" end,
    }
    ```

    # pair-wrong

    nb: Et tall alene sier ikke når det gjaldt, og banen til målet må ha et sted å starte. Skriv
    perioden først, i hermetegn, og så tallet, i ett sett klammer. Tallet skal stå uten hermetegn og med
    punktum som desimaltegn. I reach står perioden i hakeparentes foran likhetstegnet.

    en: A number alone does not say when it held, and the path to the target needs a place to start.
    Write the period first, in quotes, and then the number, in one pair of braces. The number stands
    without quotes, with a point for the decimals. In reach the period stands in square brackets before
    the equals sign.

    ```wrong
    indicator "antall-ledere" {
      unit = "personer", frequency = "T", value = function() return series "ledere" end,
      direction = "increase",
      baseline = 41, target = reach { ["2026-T3"] = 55 },
    }
    ```

    ```right
    indicator "antall-ledere" {
      unit = "personer", frequency = "T", value = function() return series "ledere" end,
      direction = "increase",
      baseline = { "2025-T3", 41 }, target = reach { ["2026-T3"] = 55 },
    }
    ```

    # periods-many

    nb: Så mange perioder er mer enn femti år med dagstall. Som oftest har ett tall fått feil årstall,
    for eksempel 1926 i stedet for 2026, og each_period går gjennom alle dagene imellom. Finn det eldste
    tallet med retning data get. Er årstallet feil, fjerner du tallet med retning data redact og leverer
    det på riktig dag; et tomt tall på den gale dagen hjelper ikke. Bruker indikatoren value, er det
    også nok å korte serien inn med :window(…).

    en: That is more than fifty years of daily figures. Mostly one figure has got the wrong year, say
    1926 instead of 2026, and each_period goes through all the days between. Find the oldest figure with
    retning data get. If its year is wrong, take the figure away with retning data redact and deliver it
    for the right day; an empty figure for the wrong day does not help. Where the indicator uses value,
    it is also enough to shorten the series with :window(…).

    ```given rules/dfd/besøk.lua
    data "besøk" { unit = "personer", frequency = "D", kind = "flow" }

    indicator "besøkende" {
      unit = "personer", frequency = "D",
      each_period = function(p) return series("besøk"):at(p) end,
    }
    ```

    ```run-wrong
    retning data put dfd/besøk@1926-03-02 118
    retning data put dfd/besøk@2026-03-03 95
    retning eval dfd/besøkende --period 2026-T1
    ```

    ```run-right
    retning data put dfd/besøk@1926-03-02 118
    retning data put dfd/besøk@2026-03-03 95
    retning data redact dfd/besøk@1926-03-02 --revision 1 --message "Feil årstall"
    retning data put dfd/besøk@2026-03-02 118
    retning eval dfd/besøkende --period 2026-T1
    ```

    # progress-frequency

    nb: De publiserte metodene er laget for årstall: de ser på veksten fra år til år. Tertialtall går
    opp og ned med årstiden, og metoden ville tatt det for framgang eller tilbakegang. Gjør om serien
    til år med :to("A", …), og sett frequency = "A" i indikatoren. Vil du beholde tertialene, lar du
    method være og bruker target.

    en: The published methods are made for yearly figures: they look at growth from year to year.
    Figures by tertial go up and down with the season, and the method would take that for progress or
    its opposite. Convert the series to years with :to("A", …), and set frequency = "A" in the
    indicator. To keep the tertials, leave method out and use target.

    ```wrong
    indicator "fraværsdager" {
      unit = "dager", frequency = "T", direction = "decrease", method = "weather/1",
      value = function() return series "fravær" end,
    }
    ```

    ```right
    indicator "fraværsdager" {
      unit = "dager", frequency = "A", direction = "decrease", method = "weather/1",
      value = function() return series("fravær"):to("A", "sum") end,
    }
    ```

    # progress-method

    nb: En metode har et navn og en utgave, for eksempel weather/1, så det senere kan sees nøyaktig
    hvordan fargen ble satt. Navnet her er ikke ett av dem. Velg fra listen i meldingen, og skriv det
    helt likt, med skråstreken og tallet. Det samme gjelder for prognoser: der er det forecast som får
    et ukjent navn.

    en: A method has a name and an edition, such as weather/1, so that one can see later exactly how the
    colour was set. The name here is none of them. Choose from the list in the message, and write it
    exactly so, with the slash and the number. The same holds for forecasts, where it is forecast that
    was given an unknown name.

    ```wrong
    indicator "fraværsdager" {
      unit = "dager", frequency = "A", direction = "decrease", method = "weather",
      value = function() return series("fravær"):to("A", "sum") end,
    }
    ```

    ```right
    indicator "fraværsdager" {
      unit = "dager", frequency = "A", direction = "decrease", method = "weather/1",
      value = function() return series("fravær"):to("A", "sum") end,
    }
    ```

    # quantile-share

    nb: quantile spør etter en andel, ikke et prosenttall: 0.9 er verdien som ni av ti ligger under.
    Skriver du 90, finnes det ikke noe svar. Del prosenttallet på hundre, og bruk punktum, ikke komma,
    som desimaltegn.

    en: quantile asks for a share, not a percentage: 0.9 is the value that nine in ten lie below. For 90
    there is no answer. Divide the percentage by a hundred.

    ```wrong
    indicator "de-fleste" {
      unit = "personer", frequency = "T",
      value = function() return cube("delt"):quantile(90) end,
    }
    ```

    ```right
    indicator "de-fleste" {
      unit = "personer", frequency = "T",
      value = function() return cube("delt"):quantile(0.9) end,
    }
    ```

    # read-while-loading

    nb: Tallene leses når en indikator beregnes, og ikke når filen åpnes. Ble de lest tidligere, ville
    Retning ikke visst hvilken indikator de hørte til, og kunne ikke vist hvor tallet kommer fra. Flytt
    linjen inn i value, each_period eller en annen funksjon.

    en: Figures are read when an indicator is computed, not when the file is opened. Read earlier,
    Retning would not know what indicator they belong to, and could not show where the figure comes
    from. Move the line into value, each_period or another function.

    ```wrong
    local ansatte = series "ansatte"

    indicator "antall-ansatte" {
      unit = "personer", frequency = "T", value = function() return ansatte end,
    }
    ```

    ```right
    indicator "antall-ansatte" {
      unit = "personer", frequency = "T",
      value = function()
        local ansatte = series "ansatte"
        return ansatte
      end,
    }
    ```

    # result-failed

    nb: Det er ikke noe galt på denne linjen. Den ber om en annen indikator, og den andre lot seg ikke
    beregne. Rett den som er nevnt; dens egen melding sier hva som er galt. Så kommer denne av seg selv.
    Indikatorer som bygger på den, er grå så lenge.

    en: Nothing is wrong on this line. It asks for another indicator, and that one could not be
    computed. Mend the one that is named; its own message says what is wrong. This one then comes right
    by itself. Indicators that build on it are grey meanwhile.

    ```wrong
    indicator "lederandel" { unit = "personer", frequency = "T", value = function() return series "andel" end }

    rule "få-ledere" {
      title = "Få ledere",
      check = function(i) return (result("lederandel"):last() or 100) < 5 end,
    }
    ```

    ```right
    indicator "lederandel" { unit = "%", frequency = "T", value = function() return series "andel" end }

    rule "få-ledere" {
      title = "Få ledere",
      check = function(i) return (result("lederandel"):last() or 100) < 5 end,
    }
    ```

    # rows-many

    nb: Rapporten skal ha med hele tallrekken til hver indikator, og det er grenser for hvor stor den
    kan bli. Det er som regel dagstall i mange indikatorer på én gang. De som kom etter at grensen var
    nådd, er grå. Gjør seriene om til måneder eller tertialer, eller vis bare de siste årene.

    en: The report is to hold the whole series of every indicator, and there are limits to how large it
    can be. It is mostly daily figures in many indicators at once. Those that came after the limit was
    reached are grey. Convert the series to months or tertials, or show only the last years.

    ```given rules/dfd/sats.lua
    data "dagsats" { unit = "kr", frequency = "A", kind = "stock" }
    ```

    ```wrong
    for nummer = 1, 30 do
      indicator("dagsats-" .. nummer) {
        unit = "kr", frequency = "D",
        value = function() return series("dagsats"):to("D", "repeat") * nummer end,
      }
    end
    ```

    ```right
    for nummer = 1, 30 do
      indicator("dagsats-" .. nummer) {
        unit = "kr", frequency = "A",
        value = function() return series("dagsats") * nummer end,
      }
    end
    ```

    ```run
    for year in $(seq 1976 2025); do echo "dagsats;$year;500"; done | sed '1i series;period;value' > satser.csv
    retning data import --ministry dfd satser.csv
    retning run --period 2025
    ```

    # select-value

    nb: Verdien i en inndeling er en tekst, også når den består av sifre, for eksempel "1" eller "2026".
    Skriv den i hermetegn. Skal du ha flere verdier på én gang, går det ikke å gi en liste: slå dem
    sammen med :group(…) først. Det samme gjelder i :group(…), der navnet på hver gruppe skal være en
    tekst.

    en: The value of a dimension is a text, also when it is made of digits, such as "1" or "2026". Write
    it in quotes. A list will not do for several values at once: join them with :group(…) first. The
    same holds in :group(…), where the name of each group must be a text.

    ```wrong
    indicator "antall-kvinner" {
      unit = "personer", frequency = "T",
      value = function() return cube("delt"):select { ["kjønn"] = 2 }:sum() end,
    }
    ```

    ```right
    indicator "antall-kvinner" {
      unit = "personer", frequency = "T",
      value = function() return cube("delt"):select { ["kjønn"] = "kvinne" } end,
    }
    ```

    # select-without-name

    nb: En verdi alene sier ikke hvilken inndeling den hører til, og det samme ordet kan finnes i flere.
    Skriv inndelingen foran, i hakeparentes og hermetegn når den har æ, ø eller å: ["kjønn"] = "kvinne".

    en: A value alone does not say what dimension it belongs to, and the same word may be found in
    several. Write the dimension before it, in square brackets and quotes where it has a letter such as
    ø: ["kjønn"] = "kvinne".

    ```wrong
    indicator "antall-kvinner" {
      unit = "personer", frequency = "T",
      value = function() return cube("delt"):select { "kvinne" } end,
    }
    ```

    ```right
    indicator "antall-kvinner" {
      unit = "personer", frequency = "T",
      value = function() return cube("delt"):select { ["kjønn"] = "kvinne" } end,
    }
    ```

    # series-has-dimensions

    nb: Tallene er levert fordelt, for eksempel etter kjønn, og det finnes ikke noe tall for alle under
    ett. Retning summerer ikke av seg selv, for ikke alt lar seg summere, og ingen skal tro at en del er
    det hele. Si hva du vil ha: summen med cube og :sum(), eller én av delene ved å skrive den etter
    navnet.

    en: The figures were delivered in parts, for instance by sex, and there is none for all of them
    together. Retning does not add up on its own, for not everything can be added up, and nobody is to
    take a part for the whole. Say what you want: the sum with cube and :sum(), or one of the parts by
    writing it after the name.

    ```wrong
    indicator "alle-ansatte" {
      unit = "personer", frequency = "T", value = function() return series "delt" end,
    }
    ```

    ```right
    indicator "alle-ansatte" {
      unit = "personer", frequency = "T", value = function() return cube("delt"):sum() end,
    }
    ```

    ```run
    retning eval dfd/alle-ansatte --set dfd/delt{kjønn=kvinne}@2026-T1=70 --set dfd/delt{kjønn=mann}@2026-T1=54
    ```

    # since-empty

    nb: since sier hva som gjelder fra og med når, og her står det ingenting. Da ville feltet ikke
    gjelde i noen periode, selv om det ser ut som om det er fylt ut. Skriv den første perioden i
    hakeparentes og det som gjelder fra da. Har det ikke endret seg, trenger du ikke since i det hele
    tatt.

    en: since says what holds from when, and here it says nothing. The field would not hold in any
    period, though it looks as if it were filled in. Write the first period in square brackets and what
    holds from then on. If nothing has changed, you do not need since at all.

    ```wrong
    indicator "fraværsdager" {
      unit = "dager", frequency = "T", value = function() return series "fravær" end,
      target = since { },
    }
    ```

    ```right
    indicator "fraværsdager" {
      unit = "dager", frequency = "T", value = function() return series "fravær" end,
      target = since { ["2025"] = maintain { at_most = 400 }, ["2027"] = maintain { at_most = 350 } },
    }
    ```

    # status-wrong

    nb: Fargen skal være ett av fire engelske ord. Et annet ord, eller ingenting, fordi ingen av
    vilkårene slo til, kan ikke bli en farge, og indikatoren blir grå. Gå gjennom funksjonen og se at
    hver vei ut av den ender med return og en farge; den siste linjen bør være en return uten vilkår.
    Etter fargen kan du sette et komma og en begrunnelse.

    en: The colour must be one of four words. Another word, or nothing because none of the conditions
    held, cannot become a colour, and the indicator turns grey. Go through the function and see that
    every way out of it ends with return and a colour; the last line should be a return without a
    condition. After the colour you may put a comma and a reason.

    ```wrong
    indicator "fraværsdager" {
      unit = "dager", frequency = "T", value = function() return series "fravær" end,
      status = function(i)
        if i.value and i.value > 400 then return "rød", "Over grensen" end
        return "grønn"
      end,
    }
    ```

    ```right
    indicator "fraværsdager" {
      unit = "dager", frequency = "T", value = function() return series "fravær" end,
      status = function(i)
        if i.value and i.value > 400 then return "red", "Over grensen" end
        return "green"
      end,
    }
    ```

    # survey-asked

    nb: Svarprosenten er hvor mange som svarte, av dem som ble spurt. Hvor mange som svarte, står i n,
    men hvor mange som ble spurt, har undersøkelsen ikke fått vite. Legg til asked med den serien.
    population er noe annet: hvor mange som kunne vært spurt.

    en: The response rate is how many answered out of those who were asked. How many answered is in n,
    but the survey has not been told how many were asked. Add asked with that series. population is
    something else: how many could have been asked.

    ```wrong
    indicator "svarprosent" {
      unit = "%", frequency = "T",
      value = function()
        return survey { share = series "andel", n = series "ledere", population = 4600 }:response_rate()
      end,
    }
    ```

    ```right
    indicator "svarprosent" {
      unit = "%", frequency = "T",
      value = function()
        return survey { share = series "andel", n = series "ledere", asked = series "ansatte" }:response_rate()
      end,
    }
    ```

    # target-before-baseline

    nb: Banen går fra utgangspunktet til målet, og den kan ikke gå bakover i tid eller begynne og slutte
    i samme periode. Som regel er periodene byttet om, eller målet er flyttet uten at utgangspunktet er
    det. Er det kommet et nytt mål, skriver du det gamle og det nye i since, så det gamle fortsatt
    gjelder for sin tid.

    en: The path runs from the baseline to the target, and cannot run back in time, or begin and end in
    the same period. Mostly the periods have been swapped, or the one was moved without the other. Where
    there is a new target, write the old and the new in since, so that the old one still holds for its
    time.

    ```wrong
    indicator "antall-ledere" {
      unit = "personer", frequency = "T", value = function() return series "ledere" end,
      direction = "increase",
      baseline = { "2026-T3", 41 }, target = reach { ["2025-T3"] = 55 },
    }
    ```

    ```right
    indicator "antall-ledere" {
      unit = "personer", frequency = "T", value = function() return series "ledere" end,
      direction = "increase",
      baseline = { "2025-T3", 41 }, target = reach { ["2026-T3"] = 55 },
    }
    ```

    # target-frequency

    nb: Banen telles i indikatorens egne perioder. «2026» er et helt år, og i en tertialindikator er det
    ikke sagt om målet skal være nådd i første eller tredje tertial. Skriv den perioden målet skal være
    nådd i, for eksempel 2026-T3 for utgangen av året. Det samme gjelder utgangspunktet.

    en: The path is counted in the indicator's own periods. «2026» is a whole year, and for an indicator
    by tertial it is not said whether the target is to be reached in the first tertial or the third.
    Write the period in which it is to be reached, such as 2026-T3 for the end of the year. The same
    holds for the baseline.

    ```wrong
    indicator "antall-ledere" {
      unit = "personer", frequency = "T", value = function() return series "ledere" end,
      direction = "increase",
      baseline = { "2025-T3", 41 }, target = reach { ["2026"] = 55 },
    }
    ```

    ```right
    indicator "antall-ledere" {
      unit = "personer", frequency = "T", value = function() return series "ledere" end,
      direction = "increase",
      baseline = { "2025-T3", 41 }, target = reach { ["2026-T3"] = 55 },
    }
    ```

    # test-case-value

    nb: case skal lage ett tilfelle av testen for hver verdi i each, og her kom det ikke noe tilfelle.
    Som oftest mangler return foran tabellen. Uten meldingen ville testen ikke prøvd noe, og likevel
    sett ut til å holde. Sett return foran { given = …, expect = … }.

    en: case is to make one case of the test for each value in each, and here no case came. Mostly
    return is missing before the table. Without the message the test would have tried nothing, and still
    seemed to hold. Put return before { given = …, expect = … }.

    ```shown
    $ retning test
    ✗ dfd: antallet er det som ble levert [1]
        rules/dfd/eksempel_test.lua:1
        rules/dfd/eksempel_test.lua:3: case i testen «antallet er det som ble levert» ga nil. Den skal gi en tabell { given = …, expect = … }. [test-case-value]
    1 av 1 tester holder ikke
    (return er satt foran tabellen på linje 4)
    $ retning test
    ✓ dfd: antallet er det som ble levert [10]
    1 test holder
    ```

    # test-each-case

    nb: each er verdiene som skal prøves, og case er funksjonen som lager et tilfelle av hver. Den ene
    sier ingenting uten den andre, og testen ville ikke prøvd det du ville. Legg til den som mangler. Er
    det få tilfeller, er det enklere å skrive dem ut i cases.

    en: each is the values to try, and case is the function that makes a case of each of them. The one
    says nothing without the other, and the test would not try what you wanted. Add the one that is
    missing. For a few cases it is easier to write them out in cases.

    ```given rules/dfd/indikator.lua
    indicator "antall-ansatte" {
      unit = "personer", frequency = "T", value = function() return series "ansatte" end,
    }
    ```

    ```wrong rules/dfd/eksempel_test.lua
    test "antallet er det som ble levert" {
      each = { 10, 20 },
      given = { ["ansatte@2026-T1"] = 10 }, expect = { ["antall-ansatte@2026-T1"] = 10 },
    }
    ```

    ```right rules/dfd/eksempel_test.lua
    test "antallet er det som ble levert" {
      each = { 10, 20 },
      case = function(n)
        return { given = { ["ansatte@2026-T1"] = n }, expect = { ["antall-ansatte@2026-T1"] = n } }
      end,
    }
    ```

    # test-no-expectation

    nb: En test uten noe å vente på holder alltid, uansett hva reglene gjør, og gir en trygghet som ikke
    er der. Skriv i expect hva tallet eller fargen skal bli, helst slik du har regnet det ut på papir.
    Vil du prøve en kontroll, bruker du findings i stedet.

    en: A test that expects nothing always holds, whatever the rules do, and makes you feel safe for no
    reason. Write in expect what the figure or the colour is to be, best as you have worked it out on
    paper. To try a rule, use findings instead.

    ```given rules/dfd/indikator.lua
    indicator "antall-ansatte" {
      unit = "personer", frequency = "T", value = function() return series "ansatte" end,
    }
    ```

    ```wrong rules/dfd/eksempel_test.lua
    test "antallet er det som ble levert" {
      given = { ["ansatte@2026-T1"] = 40 },
    }
    ```

    ```right rules/dfd/eksempel_test.lua
    test "antallet er det som ble levert" {
      given = { ["ansatte@2026-T1"] = 40 },
      expect = { ["antall-ansatte@2026-T1"] = 40 },
    }
    ```

    # test-value

    nb: Det som er gitt i en test, skal være slikt som kan leveres: et tall, en tekst, eller et tall med
    en status. Mangler tallet (O, L, M eller Q), kan det ikke samtidig stå et tall der. Da skriver du
    bare statusen: { status = "O" }.

    en: What is given in a test must be of the sort that can be delivered: a number, a text, or a number
    with a status. Where the figure is missing (O, L, M or Q), there cannot be a number as well. Then
    write the status alone: { status = "O" }.

    ```given rules/dfd/indikator.lua
    indicator "antall-ansatte" {
      unit = "personer", frequency = "T", value = function() return series "ansatte" end,
    }
    ```

    ```wrong rules/dfd/eksempel_test.lua
    test "et tall som mangler, gir grått" {
      given = { ["ansatte@2026-T1"] = { 0, status = "O" } },
      expect = { ["antall-ansatte@2026-T1"] = "grey" },
    }
    ```

    ```right rules/dfd/eksempel_test.lua
    test "et tall som mangler, gir grått" {
      given = { ["ansatte@2026-T1"] = { status = "O" } },
      expect = { ["antall-ansatte@2026-T1"] = "grey" },
    }
    ```

    # unit-too-long

    nb: Når to serier ganges, ganges enhetene med: personer ganger personer blir noe annet enn personer.
    Gjøres det om og om igjen, som regel i en løkke, blir enheten så lang at den ikke betyr noe. Skal
    serien vokse med en prosent for hvert år, ganger du med et vanlig tall, for eksempel 1.02; da er
    enheten den samme.

    en: When two series are multiplied, so are their units: persons times persons is something else than
    persons. Done over and over, mostly in a loop, the unit becomes so long that it means nothing. If
    the series is to grow by a percentage each year, multiply by a plain number such as 1.02; then the
    unit stays as it is.

    ```wrong
    indicator "ansatte-om-ti-år" {
      unit = "personer", frequency = "T",
      value = function()
        local antall = series "ansatte"
        for runde = 1, 40 do antall = antall * series "ansatte" end
        return antall
      end,
    }
    ```

    ```right
    indicator "ansatte-om-ti-år" {
      unit = "personer", frequency = "T",
      value = function() return series "ansatte" * 1.02 ^ 10 end,
    }
    ```

    # value-both

    nb: value og each_period er to måter å si den samme formelen på, og gir de ulike svar, vet ingen
    hvilket som er indikatorens. Behold value når formelen er den samme for hele serien; det er det
    vanlige. Behold each_period når du må regne ut ett tall om gangen med vanlige tall.

    en: value and each_period are two ways to say the same formula, and when they give different answers
    nobody knows which is the indicator's. Keep value where the formula is the same for the whole
    series, as it mostly is. Keep each_period where you must compute one figure at a time with plain
    numbers.

    ```wrong
    indicator "antall-ansatte" {
      unit = "personer", frequency = "T",
      value = function() return series "ansatte" end,
      each_period = function(p) return series("ansatte"):at(p) end,
    }
    ```

    ```right
    indicator "antall-ansatte" {
      unit = "personer", frequency = "T",
      value = function() return series "ansatte" end,
    }
    ```

    # value-cube

    nb: Formelen ga mange serier, én for hver del, og indikatoren har plass til én. Si hvordan delene
    skal bli til ett tall: :sum() når de kan legges sammen, :total() når det er en andel. Vil du vise
    delene også, gir du kuben i breakdown. Vil du ha bare én av dem, bruker du :select.

    en: The formula gave many series, one for each part, and the indicator has room for one. Say how the
    parts are to become one figure: :sum() where they can be added up, :total() for a share. To show the
    parts as well, give the cube in breakdown. For only one of them use :select.

    ```wrong
    indicator "alle-ansatte" {
      unit = "personer", frequency = "T", value = function() return cube "delt" end,
    }
    ```

    ```right
    indicator "alle-ansatte" {
      unit = "personer", frequency = "T",
      value = function() return cube("delt"):sum() end,
      breakdown = function() return cube "delt" end,
    }
    ```

    # value-missing

    nb: Indikatoren har mål og enhet, men ingen formel, så Retning vet ikke hvilket tall det gjelder.
    Også når tallet leveres ferdig, må formelen si hvilken serie det står i. Legg til value med serien
    du leverer.

    en: The indicator has a unit and perhaps a target, but no formula, so Retning does not know what
    figure it is about. Also when the figure is delivered ready-made, the formula must say in what
    series. Add value with the series that you deliver.

    ```wrong
    indicator "antall-ansatte" {
      unit = "personer", frequency = "T",
    }
    ```

    ```right
    indicator "antall-ansatte" {
      unit = "personer", frequency = "T", value = function() return series "ansatte" end,
    }
    ```

    # value-not-series

    nb: Formelen ble kjørt, men det kom ikke noen serie ut av den. Står det nil i meldingen, mangler som
    regel return, eller en if uten else slapp forbi. Står det string, er navnet på serien skrevet uten
    series foran.

    en: The formula ran, but no series came out of it. Where the message says nil, return is mostly
    missing, or an if without an else let it pass. Where it says string, the name of the series was
    written without series before it.

    ```wrong
    indicator "antall-ansatte" {
      unit = "personer", frequency = "T",
      value = function()
        local antall = series "ansatte" - series "ledere"
      end,
    }
    ```

    ```right
    indicator "antall-ansatte" {
      unit = "personer", frequency = "T",
      value = function()
        local antall = series "ansatte" - series "ledere"
        return antall
      end,
    }
    ```

    # value-number

    nb: value skal gi hele tallrekken, så rapporten kan vise utviklingen og holde hver periode mot
    målet. Her ga den ett tall, som regel fordi formelen slutter med :last() eller :at(…). Ta det bort;
    rapporten finner selv den siste perioden. Må du regne ut ett tall om gangen, bruker du each_period.

    en: value is to give the whole series, so that the report can show how it has gone and hold each
    period against the target. Here it gave one number, mostly because the formula ends with :last() or
    :at(…). Take that away; the report finds the last period on its own. Where you must compute one
    figure at a time, use each_period.

    ```wrong
    indicator "antall-ansatte" {
      unit = "personer", frequency = "T", value = function() return series("ansatte"):last() end,
    }
    ```

    ```right
    indicator "antall-ansatte" {
      unit = "personer", frequency = "T", value = function() return series "ansatte" end,
    }
    ```
    """##
}
