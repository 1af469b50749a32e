extension HelpPage {
  /// Reporting rounds, and what ministries say in words.
  static let rounds = ##"""
    # narrative-before

    nb: Tekst over den første overskriften hører ikke til noe. Gjelder den hele departementet, setter du
    «# Samlet» over; ellers overskriften med navnet på indikatoren. Står «# Samlet» alt lenger nede,
    flytter du teksten ned under den.

    en: Text above the first heading belongs to nothing. If it is about the whole ministry, put “#
    Samlet” above it; otherwise a heading with the indicator's name. Where “# Samlet” stands further
    down already, move the text below it.

    ```given rules/dfd/rounds/2026-T1.lua
    round "2026-T1" {
      title = { nb = "Rapportering for 1. tertial 2026" }, period = "2026-T1", ministries = { "dfd" },
      deadlines = { submitted = "2026-05-18", approved = "2026-06-01", consolidated = "2026-06-08", published = "2026-06-15" },
    }
    ```

    ```wrong omtale.md
    ---
    return { ministry = "dfd", period = "2026-T1" }
    ---
    Et godt tertial.
    ```

    ```right omtale.md
    ---
    return { ministry = "dfd", period = "2026-T1" }
    ---
    # Samlet
    Et godt tertial.
    ```

    ```run
    retning round open 2026-T1 --author Ingrid --yes
    retning round text dfd omtale.md --author Kari
    ```

    # narrative-front

    nb: Filen må selv si hvilket departement og hvilken periode den gjelder, så en omtale aldri havner i
    feil periode. De to linjene --- med Lua imellom er øverst i filen som «retning round text» skriver.

    en: The file must say itself which ministry and period it is for, so that a narrative never ends up
    in the wrong period. The two lines --- with Lua between are at the top of the file that “retning
    round text” writes.

    ```given rules/dfd/rounds/2026-T1.lua
    round "2026-T1" {
      title = { nb = "Rapportering for 1. tertial 2026" }, period = "2026-T1", ministries = { "dfd" },
      deadlines = { submitted = "2026-05-18", approved = "2026-06-01", consolidated = "2026-06-08", published = "2026-06-15" },
    }
    ```

    ```wrong omtale.md
    # Samlet
    Et godt tertial.
    ```

    ```right omtale.md
    ---
    return { ministry = "dfd", period = "2026-T1" }
    ---
    # Samlet
    Et godt tertial.
    ```

    ```run
    retning round open 2026-T1 --author Ingrid --yes
    retning round text dfd omtale.md --author Kari
    ```

    # narrative-owner

    nb: Filen sier selv hvilket departement den gjelder, og det er et annet enn det du skrev i
    kommandoen. Slik kan ikke omtalen til ett departement havne hos et annet. Se hvilken av de to som er
    feil.

    en: The file says itself which ministry it is for, and that is another than you wrote in the
    command. So one ministry's narrative cannot end up with another. See which of the two is wrong.

    ```given rules/dfd/rounds/2026-T1.lua
    round "2026-T1" {
      title = { nb = "Rapportering for 1. tertial 2026" }, period = "2026-T1", ministries = { "dfd" },
      deadlines = { submitted = "2026-05-18", approved = "2026-06-01", consolidated = "2026-06-08", published = "2026-06-15" },
    }
    ```

    ```given omtale.md
    ---
    return { ministry = "dfd", period = "2026-T1" }
    ---
    # Samlet
    Bra.
    ```

    ```run-wrong
    retning round open 2026-T1 --author Ingrid --yes
    retning round text kld omtale.md --author Kari
    ```

    ```run-right
    retning round open 2026-T1 --author Ingrid --yes
    retning round text dfd omtale.md --author Kari
    ```

    # narrative-part

    nb: Delene har faste navn, så rapporten kan vise dem på samme plass for alle departementene. En
    overskrift som den ikke kjenner, ville gjort at teksten ble borte. Velg en av delene, eller skriv
    teksten i kommentaren.

    en: The parts have fixed names, so that the report can show them in the same place for all
    ministries. Under a heading that it does not know the text would be lost. Choose one of the parts,
    or write the text in the comment.

    ```given rules/dfd/rounds/2026-T1.lua
    round "2026-T1" {
      title = { nb = "Rapportering for 1. tertial 2026" }, period = "2026-T1", ministries = { "dfd" },
      deadlines = { submitted = "2026-05-18", approved = "2026-06-01", consolidated = "2026-06-08", published = "2026-06-15" },
    }
    ```

    ```given rules/dfd/tall.lua
    indicator "ledelse" {
      title = { nb = "Ledere" }, goals = { "ghos-2026/m3" }, unit = "personer", frequency = "T", direction = "increase",
      value = function() return series "ledere" end,
    }
    ```

    ```wrong omtale.md
    ---
    return { ministry = "dfd", period = "2026-T1" }
    ---
    ## ledelse
    Flere.
    ### Bakgrunn
    Ny ordning.
    ```

    ```right omtale.md
    ---
    return { ministry = "dfd", period = "2026-T1" }
    ---
    ## ledelse
    Flere.
    ### Årsak
    Ny ordning.
    ```

    ```run
    retning round open 2026-T1 --author Ingrid --yes
    retning round text dfd omtale.md --author Kari
    ```

    # narrative-period

    nb: Filen gjelder en annen periode enn runden. Ofte er det filen fra forrige gang, og da ville
    forrige periodes tekst blitt stående. Skriv en ny med «retning round text»: under hver indikator
    står kommentaren fra sist som sitat, der det var en.

    en: The file is for another period than the round. Often it is the file from last time, and then the
    last period's text would have been left standing. Write a new one with “retning round text”: below
    each indicator the last comment stands as a quotation, where there was one.

    ```given rules/dfd/rounds/2026-T1.lua
    round "2026-T1" {
      title = { nb = "Rapportering for 1. tertial 2026" }, period = "2026-T1", ministries = { "dfd" },
      deadlines = { submitted = "2026-05-18", approved = "2026-06-01", consolidated = "2026-06-08", published = "2026-06-15" },
    }
    ```

    ```wrong omtale.md
    ---
    return { ministry = "dfd", period = "2025-T3" }
    ---
    # Samlet
    Bra.
    ```

    ```right omtale.md
    ---
    return { ministry = "dfd", period = "2026-T1" }
    ---
    # Samlet
    Bra.
    ```

    ```run
    retning round open 2026-T1 --author Ingrid --yes
    retning round text dfd omtale.md --author Kari
    ```

    # narrative-place

    nb: Teksten står under en overskrift som ikke passer der, og ville blitt borte eller havnet på feil
    sted. Én # er for «# Samlet», som bare har en kommentar; indikatorer, mål og tiltak har to. Bare mål
    har en vurdering, siden statusen til en indikator er regnet, og et tiltak har bare en kommentar.

    en: The text stands under a heading that does not fit there, and would be lost or end up in the wrong
    place. One # is for “# Samlet”, which has only a comment; indicators, goals and measures have two. Only
    goals have an assessment, as an indicator's status is computed, and a measure has only a comment.

    ```given rules/dfd/rounds/2026-T1.lua
    round "2026-T1" {
      title = { nb = "Rapportering for 1. tertial 2026" }, period = "2026-T1", ministries = { "dfd" },
      deadlines = { submitted = "2026-05-18", approved = "2026-06-01", consolidated = "2026-06-08", published = "2026-06-15" },
    }
    ```

    ```given rules/dfd/tall.lua
    indicator "ledelse" {
      title = { nb = "Ledere" }, goals = { "ghos-2026/m3" }, unit = "personer", frequency = "T", direction = "increase",
      value = function() return series "ledere" end,
    }
    ```

    ```wrong omtale.md
    ---
    return { ministry = "dfd", period = "2026-T1" }
    ---
    # ledelse
    Flere enn før.
    ```

    ```right omtale.md
    ---
    return { ministry = "dfd", period = "2026-T1" }
    ---
    ## ledelse
    Flere enn før.
    ```

    ```run
    retning round open 2026-T1 --author Ingrid --yes
    retning round text dfd omtale.md --author Kari
    ```

    # narrative-risk

    nb: Risikoen er sannsynlighet ganger konsekvens, hver fra 1 til 5, så den kan sammenlignes mellom
    indikatorer og fra gang til gang. Ord alene kan ikke det. Skriv tallene i overskriften og teksten
    under.

    en: The risk is likelihood times consequence, each from 1 to 5, so that it can be compared between
    indicators and from time to time. Words alone cannot. Write the numbers in the heading and the text
    below it.

    ```given rules/dfd/rounds/2026-T1.lua
    round "2026-T1" {
      title = { nb = "Rapportering for 1. tertial 2026" }, period = "2026-T1", ministries = { "dfd" },
      deadlines = { submitted = "2026-05-18", approved = "2026-06-01", consolidated = "2026-06-08", published = "2026-06-15" },
    }
    ```

    ```given rules/dfd/tall.lua
    indicator "ledelse" {
      title = { nb = "Ledere" }, goals = { "ghos-2026/m3" }, unit = "personer", frequency = "T", direction = "increase",
      value = function() return series "ledere" end,
    }
    ```

    ```wrong omtale.md
    ---
    return { ministry = "dfd", period = "2026-T1" }
    ---
    ## ledelse
    Flere.
    ### Risiko høy
    Få søkere.
    ```

    ```right omtale.md
    ---
    return { ministry = "dfd", period = "2026-T1" }
    ---
    ## ledelse
    Flere.
    ### Risiko 3 × 4
    Få søkere.
    ```

    ```run
    retning round open 2026-T1 --author Ingrid --yes
    retning round text dfd omtale.md --author Kari
    ```

    # narrative-status

    nb: Departementets egen vurdering av et mål er en av de fire fargene. Den står ved siden av den
    felles vurderingen i rapporten, med teksten som begrunnelse, og må derfor være en av de samme fire.
    Skriv den under overskriften til målet.

    en: The ministry's own assessment of a goal is one of the four colours. It stands beside the common
    assessment in the report, with the text for its reason, and so must be one of the same four. Write
    it below the goal's heading.

    ```given rules/dfd/rounds/2026-T1.lua
    round "2026-T1" {
      title = { nb = "Rapportering for 1. tertial 2026" }, period = "2026-T1", ministries = { "dfd" },
      deadlines = { submitted = "2026-05-18", approved = "2026-06-01", consolidated = "2026-06-08", published = "2026-06-15" },
    }
    ```

    ```wrong omtale.md
    ---
    return { ministry = "dfd", period = "2026-T1" }
    ---
    ## ghos-2026/m3
    Vi ligger godt an.
    ### Vurdering bra
    ```

    ```right omtale.md
    ---
    return { ministry = "dfd", period = "2026-T1" }
    ---
    ## ghos-2026/m3
    Vi ligger godt an.
    ### Vurdering grønn
    ```

    ```run
    retning round open 2026-T1 --author Ingrid --yes
    retning round text dfd omtale.md --author Kari
    ```

    # narrative-subject

    nb: Overskriften på andre nivå er navnet på en indikator eller et tiltak hos departementet, eller
    id-en til et mål. «retning round text» skriver dem alle. Det som gjelder hele departementet, står
    under «# Samlet».

    en: A heading of the second level is the name of one of the ministry's indicators or measures, or
    the id of a goal. “retning round text” writes all of them. What is about the whole ministry stands
    under “# Samlet”.

    ```given rules/dfd/rounds/2026-T1.lua
    round "2026-T1" {
      title = { nb = "Rapportering for 1. tertial 2026" }, period = "2026-T1", ministries = { "dfd" },
      deadlines = { submitted = "2026-05-18", approved = "2026-06-01", consolidated = "2026-06-08", published = "2026-06-15" },
    }
    ```

    ```given rules/dfd/tall.lua
    indicator "ledelse" {
      title = { nb = "Ledere" }, goals = { "ghos-2026/m3" }, unit = "personer", frequency = "T", direction = "increase",
      value = function() return series "ledere" end,
    }
    ```

    ```wrong omtale.md
    ---
    return { ministry = "dfd", period = "2026-T1" }
    ---
    ## økonomi
    Bra.
    ```

    ```right omtale.md
    ---
    return { ministry = "dfd", period = "2026-T1" }
    ---
    ## ledelse
    Bra.
    ```

    ```run
    retning round open 2026-T1 --author Ingrid --yes
    retning round text dfd omtale.md --author Kari
    ```

    # narrative-subject-near

    nb: Navnet ligner på et som finnes; sannsynligvis er det skrevet feil. Rett det og lagre på nytt:
    ingenting ble lagret denne gangen, heller ikke resten av filen.

    en: The name is like one that there is; it is probably misspelt. Correct it and store again: nothing
    was stored this time, not the rest of the file either.

    ```given rules/dfd/rounds/2026-T1.lua
    round "2026-T1" {
      title = { nb = "Rapportering for 1. tertial 2026" }, period = "2026-T1", ministries = { "dfd" },
      deadlines = { submitted = "2026-05-18", approved = "2026-06-01", consolidated = "2026-06-08", published = "2026-06-15" },
    }
    ```

    ```given rules/dfd/tall.lua
    indicator "ledelse" {
      title = { nb = "Ledere" }, goals = { "ghos-2026/m3" }, unit = "personer", frequency = "T", direction = "increase",
      value = function() return series "ledere" end,
    }
    ```

    ```wrong omtale.md
    ---
    return { ministry = "dfd", period = "2026-T1" }
    ---
    ## ledelsen
    Flere enn før.
    ```

    ```right omtale.md
    ---
    return { ministry = "dfd", period = "2026-T1" }
    ---
    ## ledelse
    Flere enn før.
    ```

    ```run
    retning round open 2026-T1 --author Ingrid --yes
    retning round text dfd omtale.md --author Kari
    ```

    # narrative-twice

    nb: Sto begge, kunne den siste komme til å ta plassen til den første uten at noen så det. Det
    gjelder også delene under én overskrift. Som oftest er en del limt inn to ganger.

    en: If both stood, the last might take the place of the first without anybody seeing it. So it is
    with the parts below one heading. Most often a part was pasted twice.

    ```given rules/dfd/rounds/2026-T1.lua
    round "2026-T1" {
      title = { nb = "Rapportering for 1. tertial 2026" }, period = "2026-T1", ministries = { "dfd" },
      deadlines = { submitted = "2026-05-18", approved = "2026-06-01", consolidated = "2026-06-08", published = "2026-06-15" },
    }
    ```

    ```given rules/dfd/tall.lua
    indicator "ledelse" {
      title = { nb = "Ledere" }, goals = { "ghos-2026/m3" }, unit = "personer", frequency = "T", direction = "increase",
      value = function() return series "ledere" end,
    }
    ```

    ```wrong omtale.md
    ---
    return { ministry = "dfd", period = "2026-T1" }
    ---
    ## ledelse
    Flere.
    ## ledelse
    Færre.
    ```

    ```right omtale.md
    ---
    return { ministry = "dfd", period = "2026-T1" }
    ---
    ## ledelse
    Flere.
    ```

    ```run
    retning round open 2026-T1 --author Ingrid --yes
    retning round text dfd omtale.md --author Kari
    ```

    # narrative-wrong

    nb: En omtale lagres hel eller ikke i det hele tatt, så du aldri behøver å lure på hvilken del som
    kom med. Under står alt som må rettes, hver med linjenummer.

    en: A narrative is stored whole or not at all, so you never need to wonder which part came through.
    Below stands all that must be corrected, each with its line.

    ```given rules/dfd/rounds/2026-T1.lua
    round "2026-T1" {
      title = { nb = "Rapportering for 1. tertial 2026" }, period = "2026-T1", ministries = { "dfd" },
      deadlines = { submitted = "2026-05-18", approved = "2026-06-01", consolidated = "2026-06-08", published = "2026-06-15" },
    }
    ```

    ```given rules/dfd/tall.lua
    indicator "ledelse" {
      title = { nb = "Ledere" }, goals = { "ghos-2026/m3" }, unit = "personer", frequency = "T", direction = "increase",
      value = function() return series "ledere" end,
    }
    ```

    ```wrong omtale.md
    ---
    return { ministry = "dfd", period = "2026-T1" }
    ---
    ## ledelse
    Flere enn før.
    ### Bakgrunn
    Ny ordning.
    ### Risiko høy
    Få søkere.
    ```

    ```right omtale.md
    ---
    return { ministry = "dfd", period = "2026-T1" }
    ---
    ## ledelse
    Flere enn før.
    ### Årsak
    Ny ordning.
    ### Risiko 3 × 4
    Få søkere.
    ```

    ```run
    retning round open 2026-T1 --author Ingrid --yes
    retning round text dfd omtale.md --author Kari
    ```

    # period-locked

    nb: Det som er levert, skal være det andre leser og godkjenner; derfor kan tall og tekster ikke
    endres under dem. Måneder og kvartaler inne i perioden er også låst; perioder som går ut over den,
    er ikke. Trekk leveringen tilbake, rett og lever på nytt. Er runden gitt ut, gir DFD et unntak, og
    rettelsen kommer i en ny utgave.

    en: What is submitted must be what others read and approve, so figures and texts cannot change
    beneath them. Months and quarters inside the period are locked too; periods that reach beyond it are
    not. Take the submission back, correct, and submit anew. Where the round is published DFD makes an
    exception, and the correction comes in a new edition.

    ```given rules/dfd/rounds/2026-T1.lua
    round "2026-T1" {
      title = { nb = "Rapportering for 1. tertial 2026" }, period = "2026-T1", ministries = { "dfd" },
      deadlines = { submitted = "2026-05-18", approved = "2026-06-01", consolidated = "2026-06-08", published = "2026-06-15" },
    }
    ```

    ```run-wrong
    retning round open 2026-T1 --author Ingrid --yes
    retning round submit dfd --author Kari --yes
    retning data put 'dfd/ledere@2026-T1' 40
    ```

    ```run-right
    retning round open 2026-T1 --author Ingrid --yes
    retning round submit dfd --author Kari --yes
    retning round withdraw dfd --author Kari --yes
    retning data put 'dfd/ledere@2026-T1' 40
    ```

    # right-step

    nb: Hvert steg har sin rettighet: write leverer, assure kvalitetssikrer, approve godkjenner, og
    publish åpner runder, setter sammen, gir unntak og gir ut. Assure, approve og publish kan sende
    tilbake. Slik kan ingen godkjenne for andre. Be den som har rettigheten grant, om den som mangler;
    «retning data grant» viser hvem det er.

    en: Each step has its right: write submits, assure assures the quality, approve approves, and
    publish opens rounds, consolidates, makes exceptions and publishes. Assure, approve and publish can
    return. So nobody can approve for others. Ask whoever has the right grant for the one that is
    missing; “retning data grant” shows who that is.

    ```given rules/dfd/rounds/2026-T1.lua
    round "2026-T1" {
      title = { nb = "Rapportering for 1. tertial 2026" }, period = "2026-T1", ministries = { "dfd" },
      deadlines = { submitted = "2026-05-18", approved = "2026-06-01", consolidated = "2026-06-08", published = "2026-06-15" },
    }
    ```

    ```run-wrong
    retning data grant --to Ingrid --right grant --author Ingrid
    retning round open 2026-T1 --author Ingrid --yes
    ```

    ```run-right
    retning data grant --to Ingrid --right grant --author Ingrid
    retning data grant --to Ingrid --right publish --author Ingrid
    retning round open 2026-T1 --author Ingrid --yes
    ```

    # round-blocked

    nb: Linjene over meldingen sier hva som mangler, hver med det den gjelder. Et tall som mangler, en
    advarsel og et uvanlig tall er i orden når det står en kommentar om det for perioden; en status som
    runden vil ha forklart, trenger teksten som linjen nevner. «retning round text» gir en fil å skrive
    i. En milepæl meldes ferdig, eller får en ny ventet dato. En feil funnet av en regel må rettes.

    en: The lines above the message say what is missing, each with what it is about. A missing figure, a
    warning and an unusual figure are in order once a comment on it stands for the period; a status that
    the round wants explained takes the text that the line names. “retning round text” gives a file to
    write in. A milestone is reported done, or gets a new expected date. An error found by a rule must
    be corrected.

    ```given rules/dfd/rounds/2026-T1.lua
    round "2026-T1" {
      title = { nb = "Rapportering for 1. tertial 2026" }, period = "2026-T1", ministries = { "dfd" },
      deadlines = { submitted = "2026-05-18", approved = "2026-06-01", consolidated = "2026-06-08", published = "2026-06-15" },
    }
    ```

    ```given rules/dfd/tall.lua
    indicator "ledelse" {
      title = { nb = "Ledere" }, goals = { "ghos-2026/m3" }, unit = "personer", frequency = "T", direction = "increase",
      value = function() return series "ledere" end,
    }
    ```

    ```run-wrong
    retning round open 2026-T1 --author Ingrid --yes
    retning round submit dfd --author Kari --yes
    ```

    ```run-right
    retning round open 2026-T1 --author Ingrid --yes
    retning data put 'dfd/ledere@2026-T1' 40
    retning round submit dfd --author Kari --yes
    ```

    # round-deadlines

    nb: Et steg kan ikke ha frist før steget foran: da ville noen måtte godkjenne det som ennå ikke skal
    være levert. Som oftest er en måned skrevet feil. Se på fristene i rekkefølge: submitted, assured,
    approved, consolidated, published.

    en: A step cannot have its deadline before the step ahead of it: somebody would have to approve what
    need not be submitted yet. Most often a month is mistyped. Look at the deadlines in order:
    submitted, assured, approved, consolidated, published.

    ```wrong rules/dfd/rounds/2026-T1.lua
    round "2026-T1" {
      title = { nb = "Rapportering for 1. tertial 2026" }, period = "2026-T1", ministries = { "dfd" },
      deadlines = { submitted = "2026-05-18", approved = "2026-04-01", consolidated = "2026-06-08", published = "2026-06-15" },
    }
    ```

    ```right rules/dfd/rounds/2026-T1.lua
    round "2026-T1" {
      title = { nb = "Rapportering for 1. tertial 2026" }, period = "2026-T1", ministries = { "dfd" },
      deadlines = { submitted = "2026-05-18", approved = "2026-06-01", consolidated = "2026-06-08", published = "2026-06-15" },
    }
    ```

    # round-early

    nb: Så lenge perioden ikke er over, er tallene for den ikke endelige, og fristene ville begynt å
    løpe for tidlig. Åpne runden dagen etter at perioden er slutt, eller senere.

    en: As long as the period is not over its figures are not final, and the deadlines would begin to
    run too early. Open the round on the day after the period has ended, or later.

    ```given rules/dfd/rounds/2026-T1.lua
    round "2026-T1" {
      title = { nb = "Rapportering for 1. tertial 2026" }, period = "2026-T1", ministries = { "dfd" },
      deadlines = { submitted = "2026-05-18", approved = "2026-06-01", consolidated = "2026-06-08", published = "2026-06-15" },
    }
    ```

    ```given rules/dfd/rounds/2099-T1.lua
    round "2099-T1" {
      title = { nb = "Rapportering for 1. tertial 2099" }, period = "2099-T1", ministries = { "dfd" },
      deadlines = { submitted = "2099-05-18", approved = "2099-06-01", consolidated = "2099-06-08", published = "2099-06-15" },
    }
    ```

    ```run-wrong
    retning round open 2099-T1 --author Ingrid --yes
    ```

    ```run-right
    retning round open 2026-T1 --author Ingrid --yes
    ```

    # round-entry

    nb: Oppføringene som sier hvor langt en runde er kommet, og hvem som har fått unntak, har ingen
    periode, og bare «retning round» skriver dem. Ellers kunne de si noe som ikke har hendt. Skal et
    steg gjøres om, bruker du «retning round withdraw» eller «retning round return»; da står det i
    historien.

    en: The entries that say how far a round has come, and who has an exception, have no period, and
    only “retning round” writes them. Otherwise they could say something that has not happened. To undo
    a step, use “retning round withdraw” or “retning round return”; then it stands in the history.

    ```given rules/dfd/rounds/2026-T1.lua
    round "2026-T1" {
      title = { nb = "Rapportering for 1. tertial 2026" }, period = "2026-T1", ministries = { "dfd" },
      deadlines = { submitted = "2026-05-18", approved = "2026-06-01", consolidated = "2026-06-08", published = "2026-06-15" },
    }
    ```

    ```run-wrong
    retning round open 2026-T1 --author Ingrid --yes
    retning round submit dfd --author Kari --yes
    retning data redact 'retning/round{ministry=dfd,round=2026-T1}@2026-T1' --revision 2 --message "Levert ved en feil" --author Kari
    ```

    ```run-right
    retning round open 2026-T1 --author Ingrid --yes
    retning round submit dfd --author Kari --yes
    retning round withdraw dfd --author Kari --yes
    ```

    # round-exception-day

    nb: Et unntak til en dag som er over, ville ikke åpnet for noe: perioden ville fortsatt vært låst.
    Uten --until varer unntaket en uke.

    en: An exception up to a day that is over would open nothing: the period would still be locked.
    Without --until the exception lasts a week.

    ```given rules/dfd/rounds/2026-T1.lua
    round "2026-T1" {
      title = { nb = "Rapportering for 1. tertial 2026" }, period = "2026-T1", ministries = { "dfd" },
      deadlines = { submitted = "2026-05-18", approved = "2026-06-01", consolidated = "2026-06-08", published = "2026-06-15" },
    }
    ```

    ```given reports/tall.lua
    report "tall" { title = { nb = "Tall" }, formats = { "markdown" } }
    ```

    ```run-wrong
    retning round open 2026-T1 --author Ingrid --yes
    retning round submit dfd --author Kari --yes
    retning round approve dfd --author Råd --yes
    retning round consolidate --author Ingrid --yes
    retning round publish --author Ingrid --yes
    retning round except dfd --until 2026-06-20 --reason "Feil sum" --author Ingrid --yes
    ```

    ```run-right
    retning round open 2026-T1 --author Ingrid --yes
    retning round submit dfd --author Kari --yes
    retning round approve dfd --author Råd --yes
    retning round consolidate --author Ingrid --yes
    retning round publish --author Ingrid --yes
    retning round except dfd --reason "Feil sum" --author Ingrid --yes
    ```

    # round-level-above

    nb: Et steg kan trekkes tilbake av den som har rettigheten til det, så lenge leddet over ikke har
    begynt. Nå har det begynt, og ville stått med noe som ikke finnes lenger. Be dem sende det tilbake
    med «retning round return», så står grunnen i historien.

    en: A step can be taken back by whoever has the right to it, as long as the level above has not
    acted. Now it has, and would be left with something that is no more. Ask them to send it back with
    “retning round return”; then the reason stands in the history.

    ```given rules/dfd/rounds/2026-T1.lua
    round "2026-T1" {
      title = { nb = "Rapportering for 1. tertial 2026" }, period = "2026-T1", ministries = { "dfd" },
      deadlines = { submitted = "2026-05-18", approved = "2026-06-01", consolidated = "2026-06-08", published = "2026-06-15" },
    }
    ```

    ```run-wrong
    retning round open 2026-T1 --author Ingrid --yes
    retning round submit dfd --author Kari --yes
    retning round approve dfd --author Råd --yes
    retning round consolidate --author Ingrid --yes
    retning round withdraw dfd --author Råd --yes
    ```

    ```run-right
    retning round open 2026-T1 --author Ingrid --yes
    retning round submit dfd --author Kari --yes
    retning round approve dfd --author Råd --yes
    retning round consolidate --author Ingrid --yes
    retning round return dfd --reason "Feil sum" --author Ingrid --yes
    ```

    # round-ministry

    nb: Bare departementene som er med i runden, kan levere i den. Med er de som fantes på dagen i
    as_of, eller de som står i ministries. Skriv id-en med små bokstaver, som navnet på mappen under
    rules. Skal departementet være med, skriver DFD det i ministries og åpner runden på nytt.

    en: Only ministries that take part in the round can submit in it. Taking part are those that existed
    on the day of as_of, or those in ministries. Write the id in small letters, as the name of the
    folder under rules. If the ministry is to take part, DFD writes it in ministries and opens the round
    again.

    ```given rules/dfd/rounds/2026-T1.lua
    round "2026-T1" {
      title = { nb = "Rapportering for 1. tertial 2026" }, period = "2026-T1", ministries = { "dfd" },
      deadlines = { submitted = "2026-05-18", approved = "2026-06-01", consolidated = "2026-06-08", published = "2026-06-15" },
    }
    ```

    ```run-wrong
    retning round open 2026-T1 --author Ingrid --yes
    retning round submit kld --author Kari --yes
    ```

    ```run-right
    retning round open 2026-T1 --author Ingrid --yes
    retning round submit dfd --author Kari --yes
    ```

    # round-name

    nb: Navnet på en runde står i lageret og i kommandoene, og må derfor være ett ord: bokstaver, tall
    og bindestrek. Perioden er som regel det beste navnet, siden alle kjenner den igjen.

    en: The name of a round stands in the store and in commands, so it must be one word: letters, digits
    and hyphens. The period is usually the best name, as everybody recognises it.

    ```wrong rules/dfd/rounds/2026-T1.lua
    round "1. tertial" {
      title = { nb = "Rapportering for 1. tertial 2026" }, period = "2026-T1", ministries = { "dfd" },
      deadlines = { submitted = "2026-05-18", approved = "2026-06-01", consolidated = "2026-06-08", published = "2026-06-15" },
    }
    ```

    ```right rules/dfd/rounds/2026-T1.lua
    round "2026-T1" {
      title = { nb = "Rapportering for 1. tertial 2026" }, period = "2026-T1", ministries = { "dfd" },
      deadlines = { submitted = "2026-05-18", approved = "2026-06-01", consolidated = "2026-06-08", published = "2026-06-15" },
    }
    ```

    # round-no-figure

    nb: Historien gjelder et departement, en indikator eller en nøkkel som har hatt et tall for rundens
    periode. Kanskje er navnet skrevet feil, eller tallet har dimensjoner, som i
    'dfd/delt{kjønn=kvinne}'.

    en: The history is of a ministry, an indicator or a key that has had a figure for the round's
    period. Perhaps the name is misspelt, or the figure has dimensions, as in 'dfd/delt{kjønn=kvinne}'.

    ```given rules/dfd/rounds/2026-T1.lua
    round "2026-T1" {
      title = { nb = "Rapportering for 1. tertial 2026" }, period = "2026-T1", ministries = { "dfd" },
      deadlines = { submitted = "2026-05-18", approved = "2026-06-01", consolidated = "2026-06-08", published = "2026-06-15" },
    }
    ```

    ```run-wrong
    retning round open 2026-T1 --author Ingrid --yes
    retning data put 'dfd/ledere@2026-T1' 40
    retning round history dfd/ledre
    ```

    ```run-right
    retning round open 2026-T1 --author Ingrid --yes
    retning data put 'dfd/ledere@2026-T1' 40
    retning round history dfd/ledere
    ```

    # round-none

    nb: Kommandoen gjelder en runde, og i dette arbeidsområdet er ingen beskrevet. En runde er en fil i
    rules/dfd/rounds/ med perioden og fristene; den lages av DFD, som også åpner runden.

    en: The command is about a round, and none is described in this workspace. A round is a file in
    rules/dfd/rounds/ with the period and the deadlines; DFD writes it, and opens the round too.

    ```wrong rules/dfd/rounds/LESMEG.txt
    Her kommer rundene.
    ```

    ```right rules/dfd/rounds/2026-T1.lua
    round "2026-T1" {
      title = { nb = "Rapportering for 1. tertial 2026" }, period = "2026-T1", ministries = { "dfd" },
      deadlines = { submitted = "2026-05-18", approved = "2026-06-01", consolidated = "2026-06-08", published = "2026-06-15" },
    }
    ```

    ```run
    retning data put 'dfd/ledere@2026-T1' 40
    retning round status
    ```

    # round-not-next

    nb: Stegene tas i rekkefølge, så den som godkjenner, vet at noen har levert og sett på det.
    Meldingen sier hva departementet står på, og hva som er neste steg. «retning round status» viser det
    for alle.

    en: The steps are taken in order, so that whoever approves knows that somebody has submitted it and
    looked at it. The message says where the ministry stands and what the next step is. “retning round
    status” shows it for all.

    ```given rules/dfd/rounds/2026-T1.lua
    round "2026-T1" {
      title = { nb = "Rapportering for 1. tertial 2026" }, period = "2026-T1", ministries = { "dfd" },
      deadlines = { submitted = "2026-05-18", approved = "2026-06-01", consolidated = "2026-06-08", published = "2026-06-15" },
    }
    ```

    ```run-wrong
    retning round open 2026-T1 --author Ingrid --yes
    retning round approve dfd --author Råd --yes
    ```

    ```run-right
    retning round open 2026-T1 --author Ingrid --yes
    retning round submit dfd --author Kari --yes
    retning round approve dfd --author Råd --yes
    ```

    # round-not-open

    nb: Runden er beskrevet, men ikke åpnet, og før den er åpnet, er det ingenting å levere i. Det er
    DFD som åpner den, når perioden er over. Er det gitt rettigheter i lageret, ser andre departementer
    fra da av tallene deres som de var den dagen, til dere leverer.

    en: The round is described and not opened, and before it is there is nothing to submit in. DFD opens
    it when the period is over. Where rights have been given in the store, other ministries from then on
    see your figures as they were that day, until you submit.

    ```given rules/dfd/rounds/2026-T1.lua
    round "2026-T1" {
      title = { nb = "Rapportering for 1. tertial 2026" }, period = "2026-T1", ministries = { "dfd" },
      deadlines = { submitted = "2026-05-18", approved = "2026-06-01", consolidated = "2026-06-08", published = "2026-06-15" },
    }
    ```

    ```run-wrong
    retning round submit dfd --author Kari --yes
    ```

    ```run-right
    retning round open 2026-T1 --author Ingrid --yes
    retning round submit dfd --author Kari --yes
    ```

    # round-nothing

    nb: Ingen departementer er kommet så langt at dette steget kan tas. Det settes sammen når noe er
    godkjent, og gis ut når noe er satt sammen. «retning round status» viser hvem det står på.

    en: No ministry has come so far that this step can be taken. What is approved can be consolidated,
    and what is consolidated can be published. “retning round status” shows who it depends on.

    ```given rules/dfd/rounds/2026-T1.lua
    round "2026-T1" {
      title = { nb = "Rapportering for 1. tertial 2026" }, period = "2026-T1", ministries = { "dfd" },
      deadlines = { submitted = "2026-05-18", approved = "2026-06-01", consolidated = "2026-06-08", published = "2026-06-15" },
    }
    ```

    ```run-wrong
    retning round open 2026-T1 --author Ingrid --yes
    retning round submit dfd --author Kari --yes
    retning round consolidate --author Ingrid --yes
    ```

    ```run-right
    retning round open 2026-T1 --author Ingrid --yes
    retning round submit dfd --author Kari --yes
    retning round approve dfd --author Råd --yes
    retning round consolidate --author Ingrid --yes
    ```

    # round-open-already

    nb: Runden er åpnet alt. Det gjør ingenting; ingenting er endret. Kommer et departement til etterpå,
    skriv det i beskrivelsen og åpne på nytt: da åpnes runden for det ene.

    en: The round is open already. That does no harm; nothing was changed. When a ministry comes in
    later, write it in the description and open again: then the round opens for that one.

    ```given rules/dfd/rounds/2026-T1.lua
    round "2026-T1" {
      title = { nb = "Rapportering for 1. tertial 2026" }, period = "2026-T1", ministries = { "dfd" },
      deadlines = { submitted = "2026-05-18", approved = "2026-06-01", consolidated = "2026-06-08", published = "2026-06-15" },
    }
    ```

    ```run-wrong
    retning round open 2026-T1 --author Ingrid --yes
    retning round open 2026-T1 --author Ingrid --yes
    ```

    ```run-right
    retning round open 2026-T1 --author Ingrid --yes
    retning round status
    ```

    # round-reason

    nb: Den som får noe tilbake eller får et unntak, skal vite hva som må rettes, og om et år skal noen
    kunne lese hvorfor. Derfor må grunnen med. Den vises i «retning round status» til departementet
    leverer på nytt, og blir stående i historien.

    en: Whoever gets something back, or an exception, must know what to correct, and in a year somebody
    must be able to read why. So the reason must be there. It is shown in “retning round status” until
    the ministry submits anew, and stays in the history.

    ```given rules/dfd/rounds/2026-T1.lua
    round "2026-T1" {
      title = { nb = "Rapportering for 1. tertial 2026" }, period = "2026-T1", ministries = { "dfd" },
      deadlines = { submitted = "2026-05-18", approved = "2026-06-01", consolidated = "2026-06-08", published = "2026-06-15" },
    }
    ```

    ```run-wrong
    retning round open 2026-T1 --author Ingrid --yes
    retning round submit dfd --author Kari --yes
    retning round return dfd --author Råd --yes
    ```

    ```run-right
    retning round open 2026-T1 --author Ingrid --yes
    retning round submit dfd --author Kari --yes
    retning round return dfd --reason "Mars mangler" --author Råd --yes
    ```

    # round-step

    nb: Lageret tar bare imot steg i rekkefølgen som rundene har, og lar ingen fjerne et steg, så
    historien alltid sier hva som hendte. Gjør steget om med «retning round withdraw». Ser du meldingen
    når du svarer ja i «retning round», var en annen raskere enn deg; se på «retning round status» før
    du prøver igjen.

    en: The store accepts only steps in the order that rounds have, and lets nobody remove one, so that
    the history always says what happened. Undo the step with “retning round withdraw”. If you see the
    message when you answer yes in “retning round”, somebody was faster than you; look at “retning round
    status” before you try again.

    ```given rules/dfd/rounds/2026-T1.lua
    round "2026-T1" {
      title = { nb = "Rapportering for 1. tertial 2026" }, period = "2026-T1", ministries = { "dfd" },
      deadlines = { submitted = "2026-05-18", approved = "2026-06-01", consolidated = "2026-06-08", published = "2026-06-15" },
    }
    ```

    ```run-wrong
    retning round open 2026-T1 --author Ingrid --yes
    retning round submit dfd --author Kari --yes
    retning data redact 'retning/round{ministry=dfd,round=2026-T1}' --revision 2 --message "Levert ved en feil" --author Kari
    ```

    ```run-right
    retning round open 2026-T1 --author Ingrid --yes
    retning round submit dfd --author Kari --yes
    retning round withdraw dfd --author Kari --yes
    ```

    # round-twice

    nb: To beskrivelser med samme navn ville gitt to sett frister for samme runde, og ingen kunne si
    hvilke som gjelder. Ofte er en fil kopiert fra forrige runde uten at navnet er endret.

    en: Two descriptions of one name would give two sets of deadlines for the same round, and nobody
    could say which hold. Often a file was copied from the last round and the name left as it was.

    ```given rules/dfd/rounds/2026-T1.lua
    round "2026-T1" {
      title = { nb = "Rapportering for 1. tertial 2026" }, period = "2026-T1", ministries = { "dfd" },
      deadlines = { submitted = "2026-05-18", approved = "2026-06-01", consolidated = "2026-06-08", published = "2026-06-15" },
    }
    ```

    ```wrong rules/dfd/rounds/2026-T2.lua
    round "2026-T1" {
      title = { nb = "Rapportering for 2. tertial 2026" }, period = "2026-T2", ministries = { "dfd" },
      deadlines = { submitted = "2026-09-21", approved = "2026-10-05", consolidated = "2026-10-12", published = "2026-10-15" },
    }
    ```

    ```right rules/dfd/rounds/2026-T2.lua
    round "2026-T2" {
      title = { nb = "Rapportering for 2. tertial 2026" }, period = "2026-T2", ministries = { "dfd" },
      deadlines = { submitted = "2026-09-21", approved = "2026-10-05", consolidated = "2026-10-12", published = "2026-10-15" },
    }
    ```

    # round-two-persons

    nb: Runden sier i two_persons at dette steget skal tas av en annen enn den som tok steget foran.
    Ingen ser sine egne feil like godt som en kollega gjør. Be en annen som har rettigheten, om å ta
    det.

    en: The round says in two_persons that this step is to be taken by another than who took the step
    before. Nobody sees their own mistakes as well as a colleague does. Ask somebody else who has the
    right to take it.

    ```given rules/dfd/rounds/2026-T1.lua
    round "2026-T1" {
      title = { nb = "Rapportering for 1. tertial 2026" }, period = "2026-T1", ministries = { "dfd" },
      deadlines = { submitted = "2026-05-18", approved = "2026-06-01", consolidated = "2026-06-08", published = "2026-06-15" },
      two_persons = { "approved" },
    }
    ```

    ```run-wrong
    retning round open 2026-T1 --author Ingrid --yes
    retning round submit dfd --author Kari --yes
    retning round approve dfd --author Kari --yes
    ```

    ```run-right
    retning round open 2026-T1 --author Ingrid --yes
    retning round submit dfd --author Kari --yes
    retning round approve dfd --author Råd --yes
    ```

    # round-unknown

    nb: Retning leser rundene i rules/dfd/rounds/. Er filen der og runden likevel ikke blant dem, er det
    noe galt i filen; det står da under meldingen. «retning round list» viser rundene som er beskrevet.

    en: Retning reads the rounds in rules/dfd/rounds/. Where the file is there and the round still not
    among them, something in the file is wrong, which then stands below the message. “retning round
    list” shows the rounds that are described.

    ```given rules/dfd/rounds/2026-T1.lua
    round "2026-T1" {
      title = { nb = "Rapportering for 1. tertial 2026" }, period = "2026-T1", ministries = { "dfd" },
      deadlines = { submitted = "2026-05-18", approved = "2026-06-01", consolidated = "2026-06-08", published = "2026-06-15" },
    }
    ```

    ```run-wrong
    retning round status --round 2026-T9
    ```

    ```run-right
    retning round status --round 2026-T1
    ```

    # round-which

    nb: Når flere runder er beskrevet, og ikke nøyaktig én av dem er åpen, kan Retning ikke vite hvilken
    du mener. Skriv navnet med --round. «retning round list» viser hvor langt hver av dem er kommet.

    en: When several rounds are described and not exactly one of them is open, Retning cannot know which
    you mean. Give the name with --round. “retning round list” shows how far each of them has come.

    ```given rules/dfd/rounds/2026-T1.lua
    round "2026-T1" {
      title = { nb = "Rapportering for 1. tertial 2026" }, period = "2026-T1", ministries = { "dfd" },
      deadlines = { submitted = "2026-05-18", approved = "2026-06-01", consolidated = "2026-06-08", published = "2026-06-15" },
    }
    ```

    ```given rules/dfd/rounds/2026-T2.lua
    round "2026-T2" {
      title = { nb = "Rapportering for 2. tertial 2026" }, period = "2026-T2", ministries = { "dfd" },
      deadlines = { submitted = "2026-09-21", approved = "2026-10-05", consolidated = "2026-10-12", published = "2026-10-15" },
    }
    ```

    ```run-wrong
    retning round status
    ```

    ```run-right
    retning round status --round 2026-T2
    ```
    """##
}
