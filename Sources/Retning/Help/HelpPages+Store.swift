extension HelpPage {
  /// The store, its log, editions and rights.
  static let store = ##"""
    # backup-absent

    nb: Filen som kopien skulle hentes fra, finnes ikke der du sa. Som oftest er navnet skrevet feil,
    eller du står i en annen mappe enn den kopien ligger i. Ingenting er endret: lageret er som det var.
    Finn filen, og oppgi hele navnet, med mappen foran om den ligger et annet sted.

    en: The file that the copy was to be fetched from is not where you said. Most often the name is
    misspelt, or you stand in another folder than the one the copy lies in. Nothing has changed: the
    store is as it was. Find the file and give its whole name, with the folder before it where it lies
    elsewhere.

    ```run
    retning data put 'dfd/ansatte@2026-T1' 40
    retning data backup kopi.mdb
    ```

    ```run-wrong
    retning data restore kopi-mai.mdb --store prøve
    ```

    ```run-right
    retning data restore kopi.mdb --store prøve
    ```

    # backup-damaged

    nb: Før en kopi tas i bruk, går Retning gjennom alt i den, slik «retning data verify» gjør. Noe i
    denne stemte ikke; linjene under meldingen sier hva. Var den blitt hentet tilbake, ville tall kunne
    vært gale uten at det syntes. Lageret ditt er ikke rørt: bruk en eldre kopi, og legg inn på nytt det
    som er kommet til siden den ble tatt.

    en: Before a copy is used, Retning looks through all of it, as “retning data verify” does. Something
    in this one did not hold; the lines below the message say what. Had it been restored, figures could
    have been wrong with nothing to show it. Your store is untouched: use an older copy, and enter again
    what has come since it was made.

    ```shown
    $ retning data restore kopi-mai.mdb --replace
    feil: Sikkerhetskopien kopi-mai.mdb er skadet. Bruk en annen kopi. [backup-damaged]
      Revisjon 19 i lageret … er endret etter at den ble lagret: hashen stemmer ikke. …
    $ retning data restore kopi-april.mdb --replace
    .retning/store er hentet tilbake: revisjon 17 (cd306563a7d2)
    $ retning data log --limit 5
    ```

    # backup-other

    nb: Hvert lager har sin egen id, og en sikkerhetskopi har den samme som lageret den ble tatt av. Her
    er de to ulike. Var kopien satt inn likevel, hadde den tatt plassen til tall og historie fra et helt
    annet lager. Er det kopien du vil se i, legg den i en mappe for seg med --store; er det lageret du
    vil redde, finn en kopi av det.

    en: Each store has an id of its own, and a backup has that of the store it was made from. Here the
    two differ. Had the copy been put in all the same, it would have taken the place of the figures and
    history of quite another store. If you want to look in the copy, put it in a folder of its own with
    --store; if you want to save the store, find a copy of that one.

    ```run
    retning data put 'dfd/ansatte@2026-T1' 40
    retning data put 'dfd/ansatte@2026-T1' 38 --store øvelse
    retning data backup kopi.mdb --store øvelse
    ```

    ```run-wrong
    retning data restore kopi.mdb --replace
    ```

    ```run-right
    retning data restore kopi.mdb --store øvelse-2
    ```

    # backup-there

    nb: En sikkerhetskopi er det siste du har om noe går galt, og derfor tar aldri en ny plassen til en
    gammel. Ingen kopi er skrevet nå. Gi den et nytt navn, gjerne med dagens dato. Vil du ikke beholde
    den gamle, må du slette den selv.

    en: A backup is the last thing you have if something goes wrong, so a new one never takes the place
    of an old one. No copy has been written now. Give it a new name, for instance with today's date. If
    you do not want to keep the old one, delete it yourself.

    ```run
    retning data put 'dfd/ansatte@2026-T1' 40
    retning data backup kopi.mdb
    ```

    ```run-wrong
    retning data backup kopi.mdb
    ```

    ```run-right
    retning data backup kopi-2026-05-20.mdb
    ```

    # backup-unwritable

    nb: Filen kunne ikke lages der du ba om det; mellom kolon og punktum står grunnen slik
    operativsystemet sier den, på engelsk. «No such file or directory» er som regel en mappe som ikke
    finnes, «Permission denied» en mappe du ikke får skrive i. Ingen halv kopi er blitt liggende. Lag
    mappen, eller velg en annen. Kommer meldingen når du henter tilbake, er det sikkerhetskopien som
    ikke kan leses, eller mappen for midlertidige filer som ikke kan skrives.

    en: The file could not be made where you asked; between the colon and the full stop stands the
    reason as the operating system gives it. “No such file or directory” is most often a folder that
    does not exist, “Permission denied” a folder that you may not write in. No half copy has been left
    behind. Make the folder, or choose another. Where the message comes as you restore, the backup
    cannot be read, or the folder for temporary files cannot be written.

    ```run
    retning data put 'dfd/ansatte@2026-T1' 40
    ```

    ```run-wrong
    retning data backup sikkerhet/kopi.mdb
    ```

    ```run-right
    mkdir sikkerhet
    retning data backup sikkerhet/kopi.mdb
    ```

    # chain-broken

    nb: Hver revisjon har en hash, en slags kvittering, som regnes ut av innholdet og av kvitteringen
    til revisjonen før. Her passer ikke kvitteringen lenger: noen eller noe har endret i filene utenom
    Retning, og tall kan være andre enn dem som ble levert. Et lager lages ikke på nytt av en slik logg,
    så «retning data rebuild» sier nei. Ta vare på de skadede filene til den som skal finne ut av det,
    hent tilbake en kopi fra før det skjedde, og legg inn på nytt det som er kommet til siden.

    en: Each revision has a hash, a kind of receipt, computed from its content and from the receipt of
    the revision before. Here the receipt no longer fits: somebody or something has changed the files
    behind Retning's back, and figures may be others than those that were delivered. No store is made
    anew from such a log, so “retning data rebuild” refuses. Keep the damaged files for whoever is to
    look into it, restore a copy from before it happened, and enter again what has come since.

    ```shown
    $ retning data verify
    feil: Revisjon 19 i lageret ./.retning/store er endret etter at den ble lagret: hashen stemmer ikke. Hent lageret tilbake fra en sikkerhetskopi, og finn ut hvem som har skrevet i filene. [chain-broken]
    $ cp -r .retning/store skadet-lager
    $ retning data restore kopi-april.mdb --replace
    .retning/store er hentet tilbake: revisjon 17 (cd306563a7d2)
    $ retning data verify
    Alt stemmer: 17 revisjoner, 11 nøkler, hode cd306563a7d2
    ```

    # commit-address-twice

    nb: En innlegging, altså én revisjon, kan endre hver nøkkel og periode én gang. Med to endringer av
    det samme måtte Retning gjettet hvilken som er den siste. Ingenting er lagret. Behold den som
    gjelder, eller legg dem inn hver for seg; da får begge sin plass i historien.

    en: One commit, that is one revision, can change each key and period once. With two changes of the
    same Retning would have had to guess which one comes last. Nothing has been stored. Keep the one
    that holds, or enter them one after the other; then both have their place in the history.

    ```shown
    feil: dfd/ansatte@2026-T1 er endret to ganger i samme innlegging. Behold én av endringene. [commit-address-twice]
    $ retning data put 'dfd/ansatte@2026-T1' 40
    $ retning data put 'dfd/ansatte@2026-T1' 41
    $ retning data get 'dfd/ansatte@2026-T1' --history
    ```

    # commit-time

    nb: Revisjonene i lageret står i rekkefølge etter tid. Derfor kan --known med en dato vise nøyaktig
    det som var kjent den dagen. Kunne en ny revisjon dateres tilbake, ville bildet av hva man visste,
    endre seg i ettertid. Utelat --time, så brukes klokken nå, eller oppgi et tidspunkt som ikke er før
    den nyeste revisjonen. Tidene i meldingen er i UTC og viser én eller to timer mindre enn norsk tid.
    Hvilken periode et tall gjelder, står i perioden og ikke i --time.

    en: The revisions of a store stand in order of time. That is why --known with a date can show
    exactly what was known on that day. Could a new revision be dated back, the picture of what one knew
    would change afterwards. Leave out --time, and the clock of now is used, or give a time that is not
    before the newest revision. The times in the message are in UTC, one or two hours behind Norwegian
    time. Which period a figure is for stands in its period and not in --time.

    ```run
    retning data put 'dfd/ansatte@2026-T2' 41 --time 2026-10-05T09:00
    ```

    ```run-wrong
    retning data put 'dfd/ansatte@2026-T1' 40 --time 2026-05-20T10:00
    ```

    ```run-right
    retning data put 'dfd/ansatte@2026-T1' 40
    ```

    # cut-ministry

    nb: --cut sier hvilken revisjon av lageret tallene til ett departement skal leses ved, mens de andre
    leses som ellers. Det trengs både et departement og et revisjonsnummer, med likhetstegn mellom og
    uten mellomrom; revisjonen er et tall, ikke en dato. «retning data log» viser numrene, her uten r-en
    foran. Skal alle leses ved den samme dagen eller revisjonen, bruk --known.

    en: --cut says at which revision of the store one ministry's figures are to be read, while the
    others are read as usual. It takes both a ministry and a revision number, with an equals sign
    between and no space; the revision is a number, not a date. “retning data log” shows the numbers,
    which are written here without the r before them. Where all are to be read at the same day or
    revision, use --known.

    ```run
    retning data put 'dfd/ansatte@2026-T1' 40
    ```

    ```run-wrong
    retning run --no-reports --cut dfd=2026-05-31
    ```

    ```run-right
    retning run --no-reports --cut dfd=1
    ```

    # cut-unknown

    nb: Det som står før likhetstegnet i --cut, er ikke kortnavnet på noe departement. Hadde det bare
    blitt oversett, ville tallene vært de nyeste uten at du så det. Kortnavnene er de samme som navnene
    på mappene under rules, med små bokstaver, for eksempel dfd, og står i
    rules/strategy/ministries.lua.

    en: What stands before the equals sign in --cut is not the short name of any ministry. Had it just
    been passed over, the figures would have been the newest without your seeing it. The short names are
    those of the folders below rules, in small letters, such as dfd, and stand in
    rules/strategy/ministries.lua.

    ```run
    retning data put 'dfd/ansatte@2026-T1' 40
    ```

    ```run-wrong
    retning run --no-reports --cut DFD=1
    ```

    ```run-right
    retning run --no-reports --cut dfd=1
    ```

    # doctor-no-right

    nb: Det er gitt rettigheter i dette lageret, men ingen til det navnet du leverer under. Du kan ikke
    levere tall, og du ser ikke alle. Se først etter at navnet er skrevet nøyaktig slik rettigheten ble
    gitt: «Kari Lunde» og «Kari Lunde (LMD)» er to navn. Det kommer fra --author, ellers RETNING_AUTHOR,
    ellers brukeren på maskinen. Er navnet riktig, be en av dem som har grant.

    en: Rights have been granted in this store, but none to the name that you deliver under. You cannot
    deliver figures, and you do not see all of them. See first that the name is written exactly as the
    right was granted: “Kari Lunde” and “Kari Lunde (LMD)” are two names. It comes from --author, else
    RETNING_AUTHOR, else the machine's user. Where the name is right, ask one of those who have grant.

    ```shown
    $ retning doctor --author "Kari Lunde"
    ! rettigheter  Kari Lunde har ingen. «retning data grant» viser hvem som kan gi dem. [doctor-no-right]
    $ retning data grant
    Ingrid Solheim    grant  *
    Kari Lunde (LMD)  write  lmd
    $ export RETNING_AUTHOR="Kari Lunde (LMD)"
    $ retning doctor
    ✓ rettigheter  Kari Lunde (LMD): write lmd
    ```

    # doctor-no-rights

    nb: Dette er ingen feil, bare noe å vite. Et nytt lager har ingen rettigheter, og da kan alle som
    får skrive i filene, endre tallene til alle, og alle ser også det som er skjult. Er du alene om
    lageret, trenger du ikke gjøre noe. Deler dere det, gi først én person retten til å gi rettigheter;
    fra da av får ingen levere før de har fått lov.

    en: This is no error, only something to know. A new store has no rights, and then all who may write
    its files can change everybody's figures, and all see what is private too. If the store is yours
    alone there is nothing to do. If you share it, first give one person the right to grant rights; from
    then on nobody may deliver before they have been allowed to.

    ```shown
    $ retning doctor
    · rettigheter  Ingen er gitt, så alle kan se og endre alt. «retning data grant» gir den første. [doctor-no-rights]
    $ retning data grant --to "Ingrid Solheim" --right grant
    $ retning data grant --to "Kari Lunde (LMD)" --ministry lmd --author "Ingrid Solheim"
    $ retning data grant
    Ingrid Solheim    grant  *
    Kari Lunde (LMD)  write  lmd
    ```

    # doctor-read-only

    nb: Å lese, beregne og skrive rapporter går som det skal, men en innlegging av tall ville bli
    avvist. Det er operativsystemet som ikke lar deg skrive i mappen. Skal du bare lese, kan du la det
    være. Skal du levere, må den som eier mappen, gi deg skriverett til den og til filene i den.

    en: Reading, evaluating and writing reports work as they should, but a delivery of figures would be
    refused. It is the operating system that does not let you write in the folder. If you only read,
    leave it. If you are to deliver, the owner of the folder must let you write it and the files in it.

    ```shown
    $ retning doctor
    ! skriving     Du kan lese lageret ./.retning/store, men ikke skrive i det. Få skriverett til mappen for å levere tall. [doctor-read-only]
    $ retning doctor
    ✓ skriving     filene kan skrives
    ```

    # doctor-rules

    nb: Tallet er hvor mange feil det er i reglene. Det som er galt, blir utelatt når Retning beregner,
    så en indikator eller en hel regelfil kan mangle i bildet. doctor teller bare; «retning check» viser
    hver feil med fil og linje. Rett dem og kjør doctor igjen.

    en: The number is how many errors there are in the rules. What is wrong is left out when Retning
    evaluates, so an indicator or a whole rule file may be missing from the picture. doctor only counts;
    “retning check” shows each error with its file and line. Correct them and run doctor again.

    ```shown
    $ retning doctor
    ✗ regler       1 feil. «retning check» viser dem. [doctor-rules]
    $ retning check
    $ retning doctor
    ✓ regler       11 filer, 1 indikator
    ```

    # doctor-space

    nb: Når lageret lages på nytt, ligger den nye filen ved siden av den gamle til alt er ferdig. Med så
    lite ledig kan det stoppe midt i, og det samme kan neste innlegging. Lageret er som det var. Slett
    eller flytt noe annet på den samme disken; sikkerhetskopier kan ligge et annet sted.

    en: When the store is made anew, the new file lies beside the old one until all is done. With so
    little free it may stop in the middle, and so may the next delivery. The store is as it was. Delete
    or move something else on the same disk; backups can lie elsewhere.

    ```shown
    $ retning doctor
    ! plass        3 MB ledig, og lageret er 2 MB: «retning data rebuild» trenger like mye til. Frigjør plass. [doctor-space]
    $ mv kopi-april.mdb kopi-mai.mdb /media/arkiv/
    $ retning doctor
    ✓ plass        48 MB ledig
    ```

    # doctor-spreadsheet

    nb: Retning leser og skriver Excel-arbeidsbøker med et bibliotek som heter openpyxl, og fant det
    ikke på maskinen. Alt annet virker, også CSV. Får du ikke installert det, lagre arket som «CSV
    UTF-8» i Excel og importer den filen.

    en: Retning reads and writes Excel workbooks with a library called openpyxl, and did not find it on
    the machine. All else works, CSV too. If you cannot install it, save the sheet as “CSV UTF-8” in
    Excel and import that file.

    ```shown
    $ retning doctor
    ! Excel        openpyxl for Python mangler: arbeidsbøker kan ikke leses eller skrives. Installer python3-openpyxl. [doctor-spreadsheet]
    $ sudo apt-get install python3-openpyxl
    $ retning doctor
    ✓ Excel        openpyxl 3.0.9
    ```

    # edition-incomplete

    nb: En utgave viser til reglene den ble laget med, hver fil med sin hash. Denne filen ligger ikke i
    lageret med det innholdet, og ingen har tatt den ut på vanlig måte. Retning beregner heller
    ingenting enn å kalle noe en utgave som er laget med andre regler. Se om lageret er helt, og prøv
    utgaven i en sikkerhetskopi. Tallene kan du fortsatt se med --known, da med dagens regler.

    en: An edition points to the rules it was made with, each file with its hash. This file is not in
    the store with that content, and nobody has taken it out in the ordinary way. Retning rather
    evaluates nothing than calls something an edition that is made with other rules. See whether the
    store is whole, and try the edition in a backup. The figures you can still see with --known, then
    with the rules of today.

    ```shown
    $ retning run --known utgave-3 --rules utgave-3
    feil: utgave-3 kan ikke lages på nytt: rules/dfd/eksempel.lua er ikke bevart som den var. «retning data verify» viser om lageret er helt. [edition-incomplete]
    $ retning data verify
    $ retning data restore kopi.mdb --store fra-kopi
    $ retning run --known utgave-3 --rules utgave-3 --store fra-kopi
    ```

    # edition-overlay

    nb: En utgave er det dere har meldt, og den skal kunne lages på nytt av tallene i lageret. Tall fra
    --set og --set-file ligger ikke der. Hva-om-rapporten er skrevet i mappen du ga, men ingen utgave er
    laget. Er tallene riktige, legg dem inn i lageret først; er de bare en prøve, utelat --publish.

    en: An edition is what you have reported, and it must be possible to make it anew from the figures
    in the store. Figures of --set and --set-file are not there. The what-if report is written in the
    folder you gave, but no edition has been made. Where the figures are right, put them in the store
    first; where they are only a trial, leave out --publish.

    ```given rules/dfd/eksempel.lua
    indicator "bemanning" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" end,
    }
    ```

    ```given reports/kort.lua
    report "kort" { title = "Kort rapport", language = "nb", period = "reported", formats = { "markdown" } }
    ```

    ```run
    retning data put 'dfd/ansatte@2026-T2' 40
    ```

    ```run-wrong
    retning report --publish --set 'dfd/ansatte@2026-T2=50' --output hva-om
    ```

    ```run-right
    retning report --set 'dfd/ansatte@2026-T2=50' --output hva-om
    ```

    # edition-redacted

    nb: Utgaven finnes, men en av regelfilene den ble laget med, er tatt ut av lageret med «retning data
    redact»; meldingen sier hvem, når og hvorfor. Da kan ingen lenger vise at rapporten ble laget slik,
    og Retning bytter ikke inn en annen fil i stillhet. Det som er tatt ut, kommer ikke tilbake. Tallene
    fra utgaven kan du fortsatt beregne med dagens regler.

    en: The edition exists, but one of the rule files it was made with has been taken out of the store
    with “retning data redact”; the message says by whom, when and why. Then nobody can show any longer
    that the report was made so, and Retning does not put another file in its place in silence. What has
    been taken out does not come back. The figures of the edition you can still evaluate with the rules
    of today.

    ```given rules/dfd/eksempel.lua
    indicator "bemanning" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" end,
    }
    ```

    ```given reports/kort.lua
    report "kort" { title = "Kort rapport", language = "nb", period = "reported", formats = { "markdown" } }
    ```

    ```run
    retning data put 'dfd/ansatte@2026-T2' 40
    retning report --publish
    hash=$(sha256sum rules/dfd/eksempel.lua | cut -c1-64); retning data redact "retning/content{sha256=$hash}" --revision 2 --message "Navn i filen"
    ```

    ```run-wrong
    retning eval dfd/bemanning --known utgave-1 --rules utgave-1
    ```

    ```run-right
    retning eval dfd/bemanning --known utgave-1
    ```

    # edition-rules

    nb: Når du gir ut, blir regelfilene i arbeidsområdet lagt i lageret sammen med utgaven. Med --rules
    er rapporten laget av andre regler enn dem, og utgaven ville vist til feil filer. Ingenting er
    skrevet. Skal de andre reglene gjelde, kopier dem inn i rules og gi ut derfra; vil du bare se
    forskjellen, bruk «retning diff --rules».

    en: When you publish, the rule files of the workspace are put in the store with the edition. With
    --rules the report is made by other rules than those, and the edition would point to the wrong
    files. Nothing has been written. If the other rules are to hold, copy them into rules and publish
    from there; if you only want to see the difference, use “retning diff --rules”.

    ```given rules/dfd/eksempel.lua
    indicator "bemanning" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" end,
    }
    ```

    ```given reports/kort.lua
    report "kort" { title = "Kort rapport", language = "nb", period = "reported", formats = { "markdown" } }
    ```

    ```run
    retning data put 'dfd/ansatte@2026-T2' 40
    cp -r rules forslag
    ```

    ```run-wrong
    retning report --publish --rules forslag
    ```

    ```run-right
    retning report --publish
    ```

    # edition-unknown

    nb: Utgaver får nummer etter hvert som de gis ut, og heter utgave-1, utgave-2 og så videre. Denne er
    ikke i lageret du leser. Meldingen nevner dem som er der; en strek betyr at ingen er gitt ut.
    Mangler det mange, leser du kanskje et annet lager enn du tror; se på --store og RETNING_STORE.

    en: Editions are numbered as they are published, and are called utgave-1, utgave-2 and so on. This
    one is not in the store that you read. The message names those that are; a dash means that none has
    been published. If many are missing, you may be reading another store than you think; look at
    --store and RETNING_STORE.

    ```given rules/dfd/eksempel.lua
    indicator "bemanning" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" end,
    }
    ```

    ```given reports/kort.lua
    report "kort" { title = "Kort rapport", language = "nb", period = "reported", formats = { "markdown" } }
    ```

    ```run
    retning data put 'dfd/ansatte@2026-T2' 40
    retning report --publish
    ```

    ```run-wrong
    retning eval dfd/bemanning --known utgave-7
    ```

    ```run-right
    retning eval dfd/bemanning --known utgave-1
    ```

    # edition-unreadable

    nb: Alle regelfilene blir bevart sammen med utgaven, så rapporten kan lages på nytt om mange år. En
    fil som ikke kan leses, kan heller ikke bevares. Vanlig grunn: en fil med æ, ø eller å er lagret i
    et eldre tegnsett. Linjene under meldingen sier hvilke filer det gjelder. Lagre dem som UTF-8, eller
    ta dem bort om de ikke skal være med. Ingenting er gitt ut.

    en: All rule files are kept with the edition, so that the report can be made anew in many years. A
    file that cannot be read cannot be kept either. A common reason: a file with æ, ø or å is saved in
    an older encoding. The lines below the message say which files they are. Save them as UTF-8, or take
    them away if they do not belong. Nothing has been published.

    ```given rules/dfd/eksempel.lua
    indicator "bemanning" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" end,
    }
    ```

    ```given reports/kort.lua
    report "kort" { title = "Kort rapport", language = "nb", period = "reported", formats = { "markdown" } }
    ```

    ```run
    retning data put 'dfd/ansatte@2026-T2' 40
    ```

    ```run-wrong
    iconv -f utf-8 -t windows-1252 rules/dfd/data.lua > data.lua && mv data.lua rules/dfd/data.lua
    retning report --publish
    ```

    ```run-right
    retning report --publish
    ```

    # entry-day

    nb: Lageret har plass til perioder og datoer innenfor et svært stort spenn, og denne faller utenfor.
    En slik dato er nesten alltid en skrivefeil eller en celle som er lest som noe annet enn den er, og
    tallet ville aldri blitt funnet igjen. Ingenting er lagret. Se på perioden eller datoen i filen, og
    skriv den som for eksempel 2026-T1 eller 2026-05-31.

    en: The store has room for periods and dates within a very large span, and this one falls outside
    it. Such a date is almost always a slip of the pen or a cell that was read as something else than it
    is, and the figure would never have been found again. Nothing has been stored. Look at the period or
    the date in the file, and write it like 2026-T1 or 2026-05-31.

    ```shown
    feil: Perioden eller datoen i dfd/ansatte ligger for langt fra vår tid til å kunne lagres. Rett den. [entry-day]
    $ retning data put 'dfd/ansatte@2026-T1' 40
    ```

    # entry-decimals

    nb: Antallet desimaler følger tallet, så det kan vises med like mange som det ble levert med. Filen
    sier et antall som lageret ikke kan ta vare på, og ingenting er lagret. I filer fra en
    statistikkbank står antallet for seg, i decimals (JSON-stat) eller DECIMALS (PC-Axis); rett det der,
    eller hent filen på nytt.

    en: The number of decimals goes with the figure, so that it can be shown with as many as it was
    delivered with. The file says a number of them that the store cannot keep, and nothing has been
    stored. In files of a statistics bank the number stands by itself, in decimals (JSON-stat) or
    DECIMALS (PC-Axis); correct it there, or fetch the file anew.

    ```wrong kostnad.json
    { "version": "2.0", "class": "dataset", "id": ["innhold", "tid"], "size": [1, 1],
      "role": { "metric": ["innhold"], "time": ["tid"] },
      "dimension": {
        "innhold": { "category": { "index": ["k"], "unit": { "k": { "decimals": 300 } } } },
        "tid": { "category": { "index": ["2026K1"] } } },
      "value": [12.5] }
    ```

    ```right kostnad.json
    { "version": "2.0", "class": "dataset", "id": ["innhold", "tid"], "size": [1, 1],
      "role": { "metric": ["innhold"], "time": ["tid"] },
      "dimension": {
        "innhold": { "category": { "index": ["k"], "unit": { "k": { "decimals": 3 } } } },
        "tid": { "category": { "index": ["2026K1"] } } },
      "value": [12.5] }
    ```

    ```run
    retning data import kostnad.json --ministry dfd --series kostnad
    ```

    # entry-text-too-long

    nb: En kommentar eller merknad kan være på vel én million tegn, noe mindre med mye æ, ø og å. En så
    lang tekst er som regel noe annet enn en kommentar: et helt dokument, eller et anførselstegn som
    mangler i en CSV-fil, så resten av filen ble lest som én celle. Ingenting er lest inn. Se etter
    anførselstegnet, eller legg det lange et annet sted og skriv det viktigste her.

    en: A comment or note can be of a good million characters, somewhat fewer with many æ, ø and å. A
    text as long as this is as a rule something else than a comment: a whole document, or a quotation
    mark that is missing in a CSV file, so that the rest of it was read as one cell. Nothing has been
    read in. Look for the quotation mark, or put the long text elsewhere and write what matters most
    here.

    ```run-wrong
    (printf 'series,period,value\nansatte#comment,2026-T2,'; head -c 1100000 /dev/zero | tr '\0' a; echo) > tekst.csv
    retning data import --ministry dfd tekst.csv
    ```

    ```run-right
    printf 'series,period,value\nansatte#comment,2026-T2,Nye stillinger i august.\n' > tekst.csv
    retning data import --ministry dfd tekst.csv
    ```

    # id-damaged

    nb: Hvert lager har en id, som sikkerhetskopier holdes opp mot når de hentes tilbake. Her er id-en,
    hashen av den eller noe som står sammen med dem, endret utenom Retning. Vanlig lesing virker trolig
    fortsatt, men noe har skrevet i filen, og da kan mer være galt. Flytt det skadede lageret til side,
    hent tilbake en kopi fra før det skjedde, og se at «retning data verify» godtar den. «retning data
    rebuild» kan få meldingen bort, men gir ikke den gamle id-en tilbake.

    en: Each store has an id, which backups are held against as they are restored. Here the id, its hash
    or something that stands with them has been changed behind Retning's back. Ordinary reading probably
    works still, but something has written in the file, and then more may be wrong. Move the damaged
    store aside, restore a copy from before it happened, and see that “retning data verify” accepts it.
    “retning data rebuild” may make the message go away, but does not give the old id back.

    ```shown
    $ retning data verify
    feil: Lageret ./.retning/store har mistet hvem det er: id-en stemmer ikke med hashen sin. Hent en sikkerhetskopi med «retning data restore». [id-damaged]
    $ mv .retning/store skadet-lager
    $ retning data restore kopi.mdb
    .retning/store er hentet tilbake: revisjon 19 (cd306563a7d2)
    $ retning data verify
    Alt stemmer: 19 revisjoner, 11 nøkler, hode cd306563a7d2
    ```

    # index-damaged

    nb: Loggen er alt som er levert, og indeksen er registeret som gjør den rask å slå opp i. De to sier
    ikke lenger det samme om denne nøkkelen; en stjerne betyr at antallet nøkler ikke stemmer. Da kan et
    oppslag gi et annet tall enn det som ble levert. Alt som er levert, står i loggen, så ingenting
    trenger å leveres på nytt: lag indeksen på nytt, og se at den stemmer.

    en: The log is all that has been delivered, and the index is the register that makes it quick to
    look up. The two no longer say the same of this key; an asterisk means that the number of keys does
    not agree. Then a look-up can give another figure than was delivered. All that was delivered stands
    in the log, so nothing need be delivered again: make the index anew, and see that it agrees.

    ```shown
    $ retning data verify
    feil: Indeksen i lageret ./.retning/store stemmer ikke med loggen for dfd/ansatte. Bygg den på nytt med «retning data rebuild». [index-damaged]
    $ retning data rebuild
    Lageret er laget på nytt av loggen, til og med revisjon 19.
    $ retning data verify
    Alt stemmer: 19 revisjoner, 11 nøkler, hode cd306563a7d2
    ```

    # log-damaged

    nb: Loggen er det eneste stedet der alt som er levert, står. Denne revisjonen kan ikke leses, så
    indeksen kan heller ikke lages på nytt av den, og «retning data rebuild» hjelper ikke. Ta vare på de
    skadede filene, hent tilbake den nyeste kopien som er hel, og legg inn på nytt det som er kommet til
    siden. Skjer det igjen, se om disken er i ferd med å svikte.

    en: The log is the one place where all that was delivered stands. This revision cannot be read, so
    the index cannot be made anew from it either, and “retning data rebuild” does not help. Keep the
    damaged files, restore the newest copy that is whole, and enter again what has come since. If it
    happens again, see whether the disk is failing.

    ```shown
    $ retning data verify
    feil: Loggen i lageret ./.retning/store kan ikke leses ved revisjon 18. Hent lageret tilbake fra en sikkerhetskopi. [log-damaged]
    $ mv .retning/store skadet-lager
    $ retning data restore kopi.mdb
    .retning/store er hentet tilbake: revisjon 17 (cd306563a7d2)
    $ retning data import tall-2026-T2.csv --ministry dfd
    ```

    # log-diverged

    nb: «data import --log» legger bare til det som mangler bakerst i den samme historien. Dette lageret
    har allerede en annen revisjon med det nummeret, altså noe som ikke kom fra loggen. Å blande de to
    ville gitt en historie som aldri har funnet sted. Les loggen inn i et eget lager med --store. Er det
    tallene du vil ha over i ditt lager, eksporter dem som CSV og importer den filen.

    en: “data import --log” only adds what is missing at the end of one and the same history. This store
    already has another revision of that number, so something that did not come from the log. To mix the
    two would give a history that never took place. Read the log into a store of its own with --store.
    If it is the figures that you want in your store, export them as CSV and import that file.

    ```run
    retning data put 'dfd/ansatte@2026-T1' 40
    retning data export --log > logg.ndjson
    retning data put 'dfd/ledere@2026-T1' 6 --store kopi
    ```

    ```run-wrong
    retning data import --log logg.ndjson --store kopi
    ```

    ```run-right
    retning data import --log logg.ndjson --store kopi-2
    ```

    # log-file

    nb: En logg er en fil som bare «retning data export --log» skriver: én linje om lageret, så én linje
    for hver revisjon. Linjen som er nevnt, er noe annet, og ingenting er lest inn. Kanskje er det en
    vanlig talleksport; den importeres uten --log. Eller filen er åpnet og lagret av et annet program,
    eller den er kuttet. Hent da loggen på nytt.

    en: A log is a file that only “retning data export --log” writes: one line about the store, then one
    line for each revision. The line that is named is something else, and nothing has been read in.
    Perhaps it is an ordinary export of figures; that is imported without --log. Or the file was opened
    and saved by another program, or it is cut short. Then fetch the log anew.

    ```run
    retning data put 'dfd/ansatte@2026-T1' 40
    retning data export --as ndjson > tall.ndjson
    retning data export --log > logg.ndjson
    ```

    ```run-wrong
    retning data import --log tall.ndjson --store kopi
    ```

    ```run-right
    retning data import --log logg.ndjson --store kopi
    ```

    # log-gap

    nb: Hver revisjon bygger på den før, med en hash som binder dem sammen. Filen hopper over minst én,
    så det som mangler, ville aldri blitt savnet av noen. Det kan være linjer som er slettet, også midt
    i filen, eller en fil som er delt. «retning data export --log» skriver alltid hele historien: hent
    den på nytt, og les inn filen urørt. Det lageret har fra før, hoppes over.

    en: Each revision builds on the one before, with a hash that ties them together. The file skips at
    least one, and what is missing would never have been missed by anyone. Lines may have been deleted,
    in the middle of the file too, or the file was split. “retning data export --log” always writes the
    whole history: fetch it anew, and read the file in untouched. What the store has already is passed
    over.

    ```run
    retning data put 'dfd/ansatte@2026-T1' 40
    retning data put 'dfd/ansatte@2026-T2' 41
    ```

    ```run-wrong
    retning data export --log | grep -v '"revision":1,' > logg.ndjson
    retning data import --log logg.ndjson --store kopi
    ```

    ```run-right
    retning data export --log > logg.ndjson
    retning data import --log logg.ndjson --store kopi
    ```

    # log-record

    nb: Hashen til en revisjon er regnet ut av alt i den: tallene, hvem som leverte, når og hvorfor. Noe
    av dette er endret i filen etter at den ble skrevet, om så bare et navn som er rettet i et
    tekstprogram. Da er loggen ikke lenger et bevis på hva som ble levert. Rett ikke i en logg: hent den
    på nytt, og rett tallene i lageret ved å levere dem på nytt.

    en: The hash of a revision is computed from all that is in it: the figures, who delivered them, when
    and why. Some of this has been changed in the file since it was written, be it only a name that was
    put right in a text editor. Then the log is no longer evidence of what was delivered. Do not correct
    a log: fetch it anew, and correct figures in the store by delivering them again.

    ```run
    retning data put 'dfd/ansatte@2026-T1' 40
    ```

    ```run-wrong
    retning data export --log | sed 's/"kari"/"ola"/' > logg.ndjson
    retning data import --log logg.ndjson --store kopi
    ```

    ```run-right
    retning data export --log > logg.ndjson
    retning data import --log logg.ndjson --store kopi
    ```

    # nothing-stored

    nb: Lageret er der, men det har ingenting under dette navnet, eller ikke i denne perioden eller på
    dette tidspunktet. Ofte er det en skrivefeil i navnet, at departementet foran skråstreken mangler,
    eller en inndeling som må være med, som i dfd/delt{kjønn=kvinne}. «retning data list» viser alle
    nøklene som er der.

    en: The store is there, but has nothing under this name, or not for this period or at this moment.
    Often the name is misspelt, the ministry before the slash is missing, or a breakdown has to be
    given, as in dfd/delt{kjønn=kvinne}. “retning data list” shows all keys that are there.

    ```run
    retning data put 'dfd/ansatte@2026-T1' 40
    ```

    ```run-wrong
    retning data get dfd/ansate
    ```

    ```run-right
    retning data get dfd/ansatte
    ```

    # nothing-to-commit

    nb: Alt i innleggingen står i lageret fra før, med samme verdi, status og merknad. Derfor er det
    ikke laget noen ny revisjon, og historien blir ikke full av gjentakelser. Det er som regel helt i
    orden, for eksempel når den samme filen er importert to ganger. Ventet du en endring, se om det er
    riktig fil, riktig periode og riktig lager.

    en: All that was delivered stands in the store already, with the same value, status and note. So no
    new revision has been made, and the history does not fill up with repetitions. Most often that is
    quite all right, as when the same file is imported twice. If you expected a change, see whether it
    is the right file, the right period and the right store.

    ```run
    retning data put 'dfd/ansatte@2026-T1' 40
    ```

    ```run-wrong
    retning data put 'dfd/ansatte@2026-T1' 40
    ```

    ```run-right
    retning data put 'dfd/ansatte@2026-T1' 41
    ```

    # override-without-reason

    nb: En status som er satt for hånd, går foran den som er beregnet, og den som leser rapporten, må
    kunne se hvorfor. Denne mangler begrunnelse, eller statusen er skrevet på en annen måte enn Retning
    kjenner, for eksempel på norsk. Den beregnede statusen er brukt i stedet. Lever den på nytt med
    begrunnelsen i --note, eller i kolonnen note.

    en: A status set by hand goes before the one that is computed, and who reads the report must be able
    to see why. This one lacks a reason, or the status is written in a way that Retning does not know,
    in Norwegian for instance. The computed status is used instead. Deliver it again with the reason in
    --note, or in the column note.

    ```given rules/dfd/eksempel.lua
    indicator "bemanning" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" end,
    }
    ```

    ```run
    retning data put 'dfd/ansatte@2026-T2' 40
    ```

    ```run-wrong
    retning data put 'dfd/bemanning#status@2026-T2' yellow
    retning eval dfd/bemanning
    ```

    ```run-right
    retning data put 'dfd/bemanning#status@2026-T2' yellow --note "To enheter er ikke med i tallet"
    retning eval dfd/bemanning
    ```

    # page-damaged

    nb: Lagerets fil er delt i sider, og minst én av dem er ikke slik den skal være; det står på engelsk
    hva som ble funnet. Det skjer gjerne når en disk svikter, eller når filen er kopiert mens noen skrev
    i den. Vent med å legge inn tall. Ofte er loggen hel, og da lager «retning data rebuild» en ny fil
    uten tap. Sier den nei, er en sikkerhetskopi veien videre. Ta kopier med «retning data backup», som
    også virker mens lageret er i bruk.

    en: The store's file is divided into pages, and at least one of them is not as it should be; what
    was found is said in English. It tends to happen when a disk fails, or when the file was copied
    while somebody wrote in it. Wait with new figures. Often the log is whole, and then “retning data
    rebuild” makes a new file with nothing lost. If it refuses, a backup is the way on. Make copies with
    “retning data backup”, which works while the store is in use too.

    ```shown
    $ retning data verify
    feil: Filen til lageret ./.retning/store henger ikke sammen: keys: page 8 is not a page of its kind. Lag den på nytt av loggen med «retning data rebuild»; går ikke det, hent en sikkerhetskopi med «retning data restore». [page-damaged]
    $ cp -r .retning/store skadet-lager
    $ retning data rebuild
    Lageret er laget på nytt av loggen, til og med revisjon 19.
    $ retning data verify
    Alt stemmer: 19 revisjoner, 11 nøkler, hode cd306563a7d2
    ```

    # redact-nothing

    nb: «retning data redact» fjerner det som én bestemt revisjon la inn ett bestemt sted. Den
    revisjonen du oppga, la ikke inn noe der, eller innholdet er fjernet fra før. Ingenting er gjort, så
    det du ville fjerne, kan fortsatt stå der. Se historien til nøkkelen og oppgi nummeret på hver
    revisjon som la det inn; er det flere, gjenta --revision.

    en: “retning data redact” takes away what one given revision put at one given place. The revision
    that you gave put nothing there, or the content has been taken away already. Nothing has been done,
    so what you wanted to take away may be there still. See the history of the key and give the number
    of each revision that put it; where there are several, repeat --revision.

    ```run
    retning data put 'dfd/ansatte@2026-T1' 40
    retning data put 'dfd/ledere@2026-T1' 6
    ```

    ```run-wrong
    retning data redact 'dfd/ansatte@2026-T1' --revision 2 --message "Skulle ikke vært levert"
    ```

    ```run-right
    retning data redact 'dfd/ansatte@2026-T1' --revision 1 --message "Skulle ikke vært levert"
    ```

    # restore-there

    nb: Å hente tilbake en kopi over et lager som er i bruk, tar bort alt som er kommet til siden kopien
    ble tatt. Det skal ikke skje ved et uhell, så du må si det. Vil du bare se i kopien, legg den i en
    annen mappe. Er det meningen å bytte, ta først en ny kopi av lageret slik det er, og bruk så
    --replace.

    en: To restore a copy over a store that is in use takes away all that has come since the copy was
    made. That should not happen by accident, so you have to say so. If you only want to look in the
    copy, put it in another folder. If you do mean to replace, first make a new copy of the store as it
    is, and then use --replace.

    ```run
    retning data put 'dfd/ansatte@2026-T1' 40
    retning data backup kopi.mdb
    retning data put 'dfd/ansatte@2026-T1' 400
    ```

    ```run-wrong
    retning data restore kopi.mdb
    ```

    ```run-right
    retning data backup før-bytte.mdb
    retning data restore kopi.mdb --replace
    ```

    # revision-conflict

    nb: Den som lagret, hadde sett lageret slik det var ved en revisjon og ba om at det bare skulle
    lagres om det fortsatt var slik. I mellomtiden har noen andre levert. Uten dette kunne du ha skrevet
    over noe du ikke hadde sett. Ingenting er lagret. Se hva som er kommet til, og prøv igjen om
    endringen din fortsatt stemmer.

    en: Whoever committed had seen the store as it was at one revision, and asked that it be stored only
    if that still held. Meanwhile somebody else has delivered. Without this you could have written over
    something you had not seen. Nothing has been stored. See what has come, and try again if your change
    still holds.

    ```shown
    feil: Noen andre har lagret i mellomtiden: lageret er ved revisjon 20, ikke 19. Les inn på nytt og prøv igjen. [revision-conflict]
    $ retning data diff 19
    $ retning data put 'dfd/ansatte@2026-T1' 41
    ```

    # revision-unknown

    nb: Revisjonene er nummerert fra 1, og lageret er ikke kommet så langt som du ba om. Retning viser
    ikke det nyeste i stedet, for da ville du trodd du så noe annet enn du så. Se om nummeret er riktig,
    og om det er riktig lager: hvert lager teller for seg. «retning data log» viser numrene; en dato går
    også an, for eksempel --known 2026-05-31.

    en: Revisions are numbered from 1, and the store has not come as far as you asked. Retning does not
    show the newest instead, for then you would think you saw something else than you did. See whether
    the number is right, and whether it is the right store: each counts for itself. “retning data log”
    shows the numbers; a date will do too, such as --known 2026-05-31.

    ```run
    retning data put 'dfd/ansatte@2026-T1' 40
    ```

    ```run-wrong
    retning data get dfd/ansatte --known 7
    ```

    ```run-right
    retning data get dfd/ansatte --known 1
    ```

    # right-form

    nb: Under navnet retning ligger ikke tall, men rettigheter og utgaver. En nøkkel der som verken er
    en hel rettighet eller hører til en utgave, ville ingen ha forstått siden. Ingenting er endret.
    Rettigheter gis med «retning data grant --to» og tas med «retning data grant --from»; «retning data
    grant» alene viser dem.

    en: Under the name retning there are no figures, but rights and editions. A key there that is
    neither a whole right nor part of an edition, nobody would have understood afterwards. Nothing has
    changed. Rights are granted with “retning data grant --to” and revoked with “retning data grant
    --from”; “retning data grant” alone shows them.

    ```run
    retning data grant --to kari --right grant
    retning data grant --to ola --ministry dfd
    ```

    ```run-wrong
    retning data redact 'retning/grant' --revision 2 --message "Ola har sluttet"
    ```

    ```run-right
    retning data grant --from ola --ministry dfd
    ```

    # right-grant

    nb: Den som får gi rettigheter, bestemmer i praksis over hele lageret, så det er en rett for seg: å
    ha lov til å levere tall er ikke nok. Meldingen kommer også når du leser inn en logg, for den fører
    med seg alles endringer. Ingenting er endret. Be en av dem som har grant, om å gjøre det. Er du en
    av dem, se etter at navnet i --author eller RETNING_AUTHOR er skrevet som der.

    en: Whoever may grant rights in practice rules the whole store, so that is a right of its own: being
    allowed to deliver figures is not enough. The message also comes when you read in a log, since that
    brings everybody's changes. Nothing has changed. Ask one of those who have grant to do it. If you
    are one of them, see that the name in --author or RETNING_AUTHOR is written as it is there.

    ```run
    retning data grant --to kari --right grant
    retning data grant --to per --ministry dfd
    ```

    ```run-wrong
    retning data grant --to ola --ministry dfd --author per
    ```

    ```run-right
    retning data grant --to ola --ministry dfd --author kari
    ```

    # right-nobody

    nb: Så snart det finnes én rettighet i lageret, gjelder rettighetene for alle. Hadde ingen hatt
    retten til å gi dem, ville lageret vært låst slik det er, uten vei tilbake. Derfor må den første
    rettigheten være grant, og den siste som har grant, kan ikke miste den før en annen har fått den, så
    lenge det finnes andre rettigheter.

    en: As soon as there is one right in the store, rights hold for everybody. Had nobody the right to
    grant them, the store would have been locked as it is, with no way back. So the first right must be
    grant, and the last who has grant cannot lose it before another has it, as long as there are other
    rights.

    ```run-wrong
    retning data grant --to ola --ministry dfd --author kari
    ```

    ```run-right
    retning data grant --to kari --right grant --author kari
    retning data grant --to ola --ministry dfd --author kari
    ```

    # right-publish

    nb: En utgave er det alle departementene har meldt sammen, og reglene til alle blir bevart i den.
    Derfor holder det ikke å få levere for ett departement: da ville du kanskje ikke se alle tallene, og
    rapporten kunne mangle noe uten at det syntes. La en som har write for alle (en stjerne i «retning
    data grant»), gi ut, eller be om å få det. Å skrive rapporten uten --publish kan du gjøre selv.

    en: An edition is what all ministries have reported together, and everybody's rules are kept in it.
    So it is not enough to be allowed to deliver for one ministry: you might not see all figures, and
    the report could lack something with nothing to show it. Let somebody publish who has write for all
    (an asterisk in “retning data grant”), or ask to have it. Writing the report without --publish you
    can do yourself.

    ```given rules/dfd/eksempel.lua
    indicator "bemanning" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" end,
    }
    ```

    ```given reports/kort.lua
    report "kort" { title = "Kort rapport", language = "nb", period = "reported", formats = { "markdown" } }
    ```

    ```run
    retning data put 'dfd/ansatte@2026-T2' 40
    retning data grant --to kari --right grant
    ```

    ```run-wrong
    retning data grant --to kari --right write --ministry dfd
    retning report --publish
    ```

    ```run-right
    retning data grant --to kari --right write
    retning report --publish
    ```

    # right-read-all

    nb: En sikkerhetskopi og en logg har alt i seg, også tall som er skjult eller ikke er sluppet, og
    hos den som får filen, gjelder ikke rettighetene lenger. Derfor krever de retten til å lese for alle
    departementer. Trenger du bare dine egne tall, bruk «retning data export», som tar med det du får
    se. Ellers må en som har grant, gi deg read uten --ministry.

    en: A backup and a log hold everything, also figures that are private or not yet released, and with
    whoever gets the file the rights no longer hold. So they take the right to read for all ministries.
    If you only need your own figures, use “retning data export”, which brings what you may see. Else
    somebody who has grant must give you read without --ministry.

    ```run
    retning data put 'dfd/ansatte@2026-T1' 40
    retning data grant --to kari --right grant
    ```

    ```run-wrong
    retning data backup kopi.mdb --reader kari
    ```

    ```run-right
    retning data grant --to kari --right read
    retning data backup kopi.mdb --reader kari
    ```

    # right-write

    nb: I dette lageret er det bestemt hvem som får levere for hvem, og navnet du leverer under, har
    ikke den retten for dette departementet. Retten til å gi rettigheter er heller ikke nok. Se først at
    navnet er skrevet nøyaktig slik det står i «retning data grant»; det kommer fra --author, ellers
    RETNING_AUTHOR, ellers brukeren på maskinen. Én rad for et annet departement i filen stopper hele
    importen.

    en: In this store it is decided who may deliver for whom, and the name that you deliver under has no
    such right for this ministry. The right to grant rights is not enough either. See first that the
    name is written exactly as it stands in “retning data grant”; it comes from --author, else
    RETNING_AUTHOR, else the machine's user. One row for another ministry in the file stops the whole
    import.

    ```run
    retning data grant --to kari --right grant
    ```

    ```run-wrong
    retning data put 'dfd/ansatte@2026-T1' 40
    ```

    ```run-right
    retning data grant --to kari --ministry dfd
    retning data put 'dfd/ansatte@2026-T1' 40
    ```

    # rules-of-today

    nb: Tallene er de du ba om, men formlene, målene og statusgrensene er dem som står i arbeidsområdet
    nå. Er de endret siden, kan bildet bli et annet enn det dere så den gangen. Vil du vite hva dagens
    regler ville sagt om de gamle tallene, er alt i orden. Vil du ha igjen en utgave slik den var, oppgi
    den både i --known og i --rules.

    en: The figures are those you asked for, but the formulas, targets and status limits are those that
    stand in the workspace now. If they have changed since, the picture can be another than the one you
    saw then. If you want to know what today's rules would have said of the old figures, all is well. If
    you want an edition back as it was, give it both in --known and in --rules.

    ```given rules/dfd/eksempel.lua
    indicator "bemanning" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" end,
    }
    ```

    ```given reports/kort.lua
    report "kort" { title = "Kort rapport", language = "nb", period = "reported", formats = { "markdown" } }
    ```

    ```run
    retning data put 'dfd/ansatte@2026-T2' 40
    retning report --publish
    ```

    ```run-wrong
    retning eval dfd/bemanning --known utgave-1
    ```

    ```run-right
    retning eval dfd/bemanning --known utgave-1 --rules utgave-1
    ```

    # script-crashed

    nb: Reglene kjøres i en egen prosess, så det som går galt der, ikke tar med seg resten. Denne gangen
    stoppet prosessen brått mens dette skriptet var i gang. Retning har prøvd igjen uten det, og alt
    annet er beregnet. Skriptet ditt skal ikke kunne få til dette, samme hva det gjør, så send det
    gjerne med når du melder fra. I mellomtiden kan en enklere formel hjelpe.

    en: Rules run in a process of their own, so that what goes wrong there does not take the rest with
    it. This time the process stopped short while this script was under way. Retning has tried again
    without it, and all else is evaluated. Your script should not be able to cause this, whatever it
    does, so do send it along with your report. Meanwhile a simpler formula may help.

    ```shown
    $ retning eval dfd/bemanning
      grunn   skriptet feilet [failed]
    feilet: rules/dfd/eksempel.lua:1: dfd/bemanning: Formelen fikk prosessen som beregner, til å krasje, og er utelatt. Se om skriptet kan skrives enklere, og meld fra om feilen: den ligger i Retning eller i Lua. [script-crashed]
    $ retning version
    $ retning eval dfd/bemanning
    ```

    # script-exhausted

    nb: Operativsystemet teller hvor lenge en prosess har brukt prosessoren, og stopper den når den har
    brukt det den får. Vanligvis er det en time eller mer, langt over det et skript kan bruke, så det er
    trolig satt en lavere grense på maskinen. Alt annet enn dette skriptet er beregnet. Se grensen med
    «ulimit -t», og hev den eller be den som drifter maskinen, om det.

    en: The operating system counts how long a process has used the processor, and stops it when it has
    had its share. Usually that is an hour or more, far above what a script can use, so most likely a
    lower limit has been set on the machine. All but this script is evaluated. See the limit with
    “ulimit -t”, and raise it or ask whoever runs the machine to.

    ```shown
    $ retning eval dfd/bemanning
      grunn   skriptet feilet [failed]
    feilet: rules/dfd/eksempel.lua:1: dfd/bemanning: Formelen var i gang da prosessen som beregner, hadde brukt opp prosessortiden sin, og er utelatt. Er det satt en grense (ulimit -t), må den heves. [script-exhausted]
    $ ulimit -t
    2
    $ ulimit -t unlimited
    $ retning eval dfd/bemanning
    ```

    # script-killed

    nb: Prosessen ble stoppet av noe annet enn Retning, og da den ble prøvd på nytt, skjedde det en gang
    til mens det samme skriptet var i gang. Derfor er skriptet utelatt, og resten er beregnet.
    Operativsystemet gjør slikt når minnet tar slutt, eller når en grense for prosessortid («ulimit -t»)
    er nådd; det kan også være en person eller et annet program. Lukk andre tunge programmer og prøv
    igjen, eller regn på færre tall om gangen.

    en: The process was stopped by something else than Retning, and when it was tried anew the same
    happened once more while the same script was under way. So the script is left out, and the rest is
    evaluated. The operating system does so when memory runs out, or when a limit on processor time
    (“ulimit -t”) is reached; it may also be a person or another program. Close other heavy programs and
    try again, or work on fewer figures at a time.

    ```shown
    $ retning eval dfd/bemanning
      grunn   skriptet feilet [failed]
    feilet: rules/dfd/eksempel.lua:1: dfd/bemanning: Formelen var i gang to ganger da prosessen som beregner, ble avbrutt utenfra, og er utelatt. Som oftest er maskinens minne brukt opp: se hvor mye skriptet trenger, eller gi maskinen mer. [script-killed]
    $ free -h
    $ ulimit -t
    $ retning eval dfd/bemanning --jobs 1
    ```

    # script-stalled

    nb: Et skript som ikke blir ferdig, skal ikke holde igjen de andre, så Retning venter bare en stund
    uten å høre noe. Det vanlige er 60 sekunder, og lenge før det stopper grensene for instruksjoner og
    tid. De er altså hevet i rules/workspace.lua, eller budgets.patience er satt ned. Se etter en løkke
    som går svært mange ganger. Trenger skriptet tiden, må patience være større enn seconds.

    en: A script that does not finish shall not hold the others back, so Retning waits only for a while
    without hearing anything. The usual is 60 seconds, and the limits on instructions and time stop a
    script long before. So they have been raised in rules/workspace.lua, or budgets.patience has been
    lowered. Look for a loop that goes round very many times. Where the script needs the time, patience
    must be greater than seconds.

    ```given rules/workspace.lua
    return { language = "nb", budgets = { instructions = 100000000000, seconds = 60, patience = 2 } }
    ```

    ```wrong rules/dfd/eksempel.lua
    indicator "bemanning" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function()
        local sum = 0
        for i = 1, 5000000000 do sum = sum + i end
        return series "ansatte"
      end,
    }
    ```

    ```right rules/dfd/eksempel.lua
    indicator "bemanning" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" end,
    }
    ```

    ```run
    retning data put 'dfd/ansatte@2026-T2' 40
    retning eval dfd/bemanning
    ```

    # store-absent

    nb: Kommandoen skulle lese tall, og det er ikke noe lager der den lette: i .retning/store i
    arbeidsområdet, eller der --store eller RETNING_STORE peker. Retning lager ikke et tomt lager for å
    lese i det, for da ville alle tall bare vært borte. Står du i riktig mappe? Hadde du et lager her
    før, og mappen fortsatt er der, så legg ikke inn noe: filen kan være skadet, og en sikkerhetskopi er
    tryggere.

    en: The command was to read figures, and there is no store where it looked: in .retning/store of the
    workspace, or where --store or RETNING_STORE points. Retning does not make an empty store to read in
    it, for then all figures would just be gone. Do you stand in the right folder? If you had a store
    here before, and the folder is still there, enter nothing: the file may be damaged, and a backup is
    safer.

    ```run-wrong
    retning data list --store felles/lager
    ```

    ```run-right
    retning data put 'dfd/ansatte@2026-T1' 40 --store felles/lager
    retning data list --store felles/lager
    ```

    # store-busy

    nb: Lageret har plass til 1024 som leser i samme øyeblikk, og alle plassene er tatt. Så mange er
    sjelden mennesker: se om noe er satt til å kjøre Retning om og om igjen, eller om gamle kjøringer
    henger. Ingenting er galt med tallene. Programmet avslutter med kode 75, så et skript kan vente litt
    og prøve på nytt.

    en: The store has room for 1024 who read at the same moment, and all the places are taken. That many
    are seldom people: see whether something is set to run Retning over and over, or whether old runs
    hang. Nothing is wrong with the figures. The program ends with code 75, so that a script can wait a
    little and try again.

    ```shown
    $ retning data list
    feil: For mange leser lageret ./.retning/store samtidig. Prøv igjen om litt. [store-busy]
    $ sleep 30
    $ retning data list
    ```

    # store-commit-too-large

    nb: Alt i en innlegging lagres på én gang eller ikke i det hele tatt, og så mye på én gang er det
    ikke plass til. Lageret er som det var. Del filen, for eksempel i én for hvert år, med overskriften
    øverst i hver, og importer dem etter hverandre. Hver blir en revisjon for seg.

    en: All of a commit is stored at once or not at all, and there is no room for so much at once. The
    store is as it was. Split the file, for instance in one for each year, with the header at the top of
    each, and import them one after the other. Each becomes a revision of its own.

    ```shown
    $ retning data import --ministry dfd alle-år.csv
    feil: Innleggingen er for stor for lageret ./.retning/store. Del den i flere; ingenting er lagret. [store-commit-too-large]
    $ retning data import --ministry dfd år-2025.csv
    $ retning data import --ministry dfd år-2026.csv
    ```

    # store-damaged

    nb: Filen kan ikke leses som et lager i det hele tatt: den er kuttet, tom for innhold eller blandet
    med noe annet. Det skjer når den er kopiert mens noen skrev, er synkronisert av et skyprogram, eller
    når disken svikter. Ta vare på filene, og hent tilbake den nyeste kopien. Nevner meldingen en mappe
    som begynner med retning- og mange sifre, er det sikkerhetskopien du prøver å hente tilbake, som er
    skadet; bruk da en annen.

    en: The file cannot be read as a store at all: it is cut short, emptied or mixed up with something
    else. It happens when it was copied while somebody wrote, is synchronised by a cloud program, or
    when the disk fails. Keep the files, and restore the newest copy. Where the message names a folder
    that begins with retning- and many digits, it is the backup that you are restoring which is damaged;
    then use another.

    ```shown
    $ retning data list
    feil: Filene i lageret ./.retning/store er skadet (data.mdb er kuttet av). Hent lageret tilbake fra en sikkerhetskopi. [store-damaged]
    $ mv .retning/store skadet-lager
    $ retning data restore kopi.mdb
    .retning/store er hentet tilbake: revisjon 19 (cd306563a7d2)
    $ retning data verify
    Alt stemmer: 19 revisjoner, 11 nøkler, hode cd306563a7d2
    ```

    # store-disk-full

    nb: En innlegging lagres hel eller ikke, så lageret er som det var før du begynte. Det er disken som
    er full, ikke lageret. Slett eller flytt noe annet på den, og gjør det samme en gang til. Slett ikke
    filer i lagerets mappe. Meldingen kan også komme når en sikkerhetskopi skrives til en full disk;
    velg da et annet sted.

    en: A commit is stored whole or not at all, so the store is as it was before you began. It is the
    disk that is full, not the store. Delete or move something else on it, and do the same once more. Do
    not delete files in the store's folder. The message may also come when a backup is written to a full
    disk; then choose another place.

    ```shown
    $ retning data import --ministry dfd tall.csv
    feil: Disken som lageret ./.retning/store ligger på, er full. Ingenting er lagret. Frigjør plass og prøv igjen. [store-disk-full]
    $ df -h .
    $ mv gamle-rapporter /media/arkiv/
    $ retning data import --ministry dfd tall.csv
    Revisjon 20: 6 oppføringer (1f45818f2cf0)
    ```

    # store-failure

    nb: Operativsystemet eller databasen under lageret sa nei, og ordene etter kolon er deres egne, på
    engelsk. «Too many open files» betyr at maskinen har en lav grense for åpne filer (ulimit -n),
    «Input/output error» at disken ikke svarer som den skal. Et lager på en nettverksdisk kan også gi
    slike feil; det skal ligge på en disk i maskinen selv. Prøv igjen, og gå gjennom lageret med
    «retning data verify» om det fortsetter.

    en: The operating system or the database below the store refused, and the words after the colon are
    its own, in English. “Too many open files” means that the machine has a low limit on open files
    (ulimit -n), “Input/output error” that the disk does not answer as it should. A store on a network
    disk can give such errors too; it should lie on a disk in the machine itself. Try again, and look
    through the store with “retning data verify” if it goes on.

    ```shown
    $ retning data list
    feil: Lageret ./.retning/store kan ikke brukes: Too many open files. Prøv igjen; hjelper det ikke, se etter at disken er lokal og virker. [store-failure]
    $ ulimit -n
    5
    $ ulimit -n 1024
    $ retning data list
    ```

    # store-forbidden

    nb: Det er operativsystemet som sier nei, ikke rettighetene i lageret. For å levere må du få skrive
    både i mappen og i filene der; for å lese holder det med mindre. Den samme meldingen kommer når et
    nytt lager ikke kan lages der du ba om det, for eksempel fordi navnet allerede er en fil. Ingenting
    er lagret. Be den som eier mappen, om skriverett, eller oppgi en annen med --store.

    en: It is the operating system that refuses, not the rights in the store. To deliver you must be
    allowed to write both the folder and the files in it; to read takes less. The same message comes
    when a new store cannot be made where you asked, for instance because the name is a file already.
    Nothing has been stored. Ask the owner of the folder for permission to write, or give another with
    --store.

    ```shown
    $ retning data put 'dfd/ansatte@2026-T1' 40
    feil: Du har ikke lov til å skrive i lageret ./.retning/store. Få skriverett til mappen og filene i den, eller velg en annen mappe. [store-forbidden]
    $ ls -ld .retning/store
    $ retning doctor
    ✓ skriving     filene kan skrives
    $ retning data put 'dfd/ansatte@2026-T1' 40
    ```

    # store-format

    nb: Lageret er skrevet av en nyere Retning enn den du kjører, og den nye kan ha lagt ting på en måte
    som denne ville misforstått. Ingenting er rørt. Det er programmet som må skiftes, ikke lageret: få
    den samme versjonen som de andre som bruker lageret. «retning version» viser hvilken du har.

    en: The store was written by a newer Retning than the one you run, and the newer one may have laid
    things out in a way that this one would misunderstand. Nothing has been touched. It is the program
    that must be changed, not the store: get the same version as the others who use it. “retning
    version” shows which you have.

    ```shown
    $ retning data list
    feil: Lageret ./.retning/store har format 4; dette programmet kjenner format 3. Bruk en nyere versjon av Retning. [store-format]
    $ retning version
    ```

    # store-format-old

    nb: Loggen i dette lageret er skrevet på en måte som dette programmet ikke lenger leser, og den kan
    heller ikke lages på nytt. Ingenting er rørt. Flytt mappen til side heller enn å slette den med en
    gang. Tallene får du ut med den versjonen som laget lageret, som CSV, og inn her med import; hvem
    som leverte hva og når før dette, blir bare stående i det gamle lageret.

    en: The log of this store is written in a way that this program no longer reads, nor can it be made
    anew. Nothing has been touched. Move the folder aside rather than deleting it at once. The figures
    you get out with the version that made the store, as CSV, and in here with import; who delivered
    what and when before this stays in the old store alone.

    ```shown
    $ retning data list
    feil: Lageret ./.retning/store er laget av en tidligere versjon av Retning (format 1). Slett mappen hvis den bare har eksempeldata; ellers eksporter tallene med den versjonen og importer dem her. [store-format-old]
    $ mv .retning/store gammelt-lager
    $ retning data import tall-fra-gammelt.csv --message "Fra det gamle lageret"
    ```

    # store-full

    nb: Lageret setter av adresserom, altså plass i maskinens regnskap og ikke på disken, når det åpnes:
    vanligvis 64 GB, mindre om maskinen ikke gir så mye. Nå er filen blitt så stor som det som ble satt
    av. Som regel er det satt en grense for innlogging eller tjeneste. Se den med «ulimit -v», og hev
    den; lageret er som det var. Har mye vært endret eller fjernet, kan «retning data rebuild» gjøre
    filen mindre.

    en: The store sets address space aside as it is opened, that is room in the machine's accounts and
    not on the disk: usually 64 GB, less where the machine does not give so much. Now the file is as
    large as what was set aside. Most often a limit is set for the login or the service. See it with
    “ulimit -v”, and raise it; the store is as it was. Where much has been changed or removed, “retning
    data rebuild” may make the file smaller.

    ```shown
    $ retning data import --ministry dfd tall.csv
    feil: Lageret ./.retning/store er fullt: adresserommet som ble satt av, er brukt opp. Øk grensen for adresserom (ulimit -v). [store-full]
    $ ulimit -v
    $ ulimit -v unlimited
    $ retning data import --ministry dfd tall.csv
    ```

    # store-index-old

    nb: Alt som er levert, er der og kan leses, men registeret som gjør det raskt å slå opp, er bygget
    på en eldre måte. Retning leser ikke et register det kanskje tolker feil. Én kommando lager det på
    nytt av loggen; den trenger skriverett og omtrent like mye ledig plass som lageret tar. Be de andre
    som bruker lageret, om å skifte versjon samtidig, og ta gjerne en kopi av mappen først.

    en: All that was delivered is there and can be read, but the register that makes it quick to look up
    is built in an older way. Retning does not read a register that it might take wrongly. One command
    makes it anew from the log; it takes permission to write, and about as much free space as the store
    has. Ask the others who use the store to change version at the same time, and do make a copy of the
    folder first.

    ```shown
    $ retning data list --store felles
    feil: Indeksene i lageret felles er laget av en tidligere versjon av Retning (format 2). «retning data rebuild» lager dem på nytt; tallene og historien er de samme. [store-index-old]
    $ cp -r felles felles-før
    $ retning data rebuild --store felles
    Lageret er laget på nytt av loggen, til og med revisjon 19.
    $ retning data list --store felles
    ```

    # store-lock-forbidden

    nb: Den som leser, skriver seg på en liste i lock.mdb, så ingen rydder bort det som leses. Uten det
    kunne du fått halvveis nye tall. Du trenger altså å få skrive i den filen, selv om du ikke skal
    endre noe, mens data.mdb kan være stengt for skriving. Når lageret er laget på nytt eller hentet
    tilbake, ligger filene i en undermappe med et tall, og den nye lock.mdb må også åpnes.

    en: Whoever reads signs a list in lock.mdb, so that nobody clears away what is being read. Without
    it you might get figures that are half new. So you must be allowed to write that file, even if you
    are to change nothing, while data.mdb may be closed to writing. When the store has been made anew or
    restored, the files lie in a subfolder with a number for a name, and the new lock.mdb must be opened
    too.

    ```shown
    $ retning data list --store felles
    feil: Du kan ikke lese lageret felles: den som leser, må få skrive i filen lock.mdb der (ikke i tallene). Be den som eier mappen om å gi gruppen skriverett til lock.mdb, eller bruk en sikkerhetskopi. [store-lock-forbidden]
    $ chmod g+w felles/lock.mdb
    $ retning data list --store felles
    ```

    # store-read-only

    nb: Et program har åpnet lageret bare for å lese, og har så prøvd å lagre i det. Det er en sperre
    mot at noe som skulle vise tall, kommer til å endre dem. Ingenting er lagret. Kommandoene put,
    import, redact, grant og rebuild åpner selv lageret for skriving; ser du meldingen i et annet
    program, må den som har laget det, rette det.

    en: A program has opened the store for reading only, and has then tried to commit to it. It is a bar
    against something that was to show figures coming to change them. Nothing has been stored. The
    commands put, import, redact, grant and rebuild open the store for writing themselves; where you see
    the message in another program, whoever made it must correct it.

    ```shown
    feil: Lageret ./.retning/store er åpnet for lesing alene. Åpne det for skriving for å endre noe. [store-read-only]
    $ retning data put 'dfd/ansatte@2026-T1' 40
    ```

    # store-replaced

    nb: Mens kommandoen ventet på tur, satte noen inn nye filer: lageret ble laget på nytt eller hentet
    tilbake fra en kopi. Hadde kommandoen skrevet i de gamle, ville det den skrev, vært borte. Se i
    loggen at lageret er slik du venter, og gjør så det samme igjen. La bare én om gangen lage lageret
    på nytt, hente tilbake eller fjerne innhold.

    en: While the command waited for its turn, somebody put in new files: the store was made anew or
    restored from a copy. Had the command written in the old ones, what it wrote would have been gone.
    See in the log that the store is as you expect, and then do the same again. Let only one at a time
    make the store anew, restore it or redact.

    ```shown
    $ retning data import --log logg.ndjson
    feil: Filene i lageret ./.retning/store er byttet ut med nye i mellomtiden. Prøv igjen. [store-replaced]
    $ retning data log --limit 5
    $ retning data import --log logg.ndjson
    ```

    # store-unsupported

    nb: Adressen viser til en tjeneste eller en annen maskin, og der kan ikke Retning lese. Et lager er
    en mappe på en disk i denne maskinen. Oppgi mappen med --store eller i RETNING_STORE. Ligger tallene
    et annet sted, få en sikkerhetskopi derfra og hent den inn i en mappe her med «retning data
    restore».

    en: The address points to a service or another machine, and there Retning cannot read. A store is a
    folder on a disk in this machine. Give the folder with --store or in RETNING_STORE. Where the
    figures are elsewhere, get a backup from there and bring it into a folder here with “retning data
    restore”.

    ```run
    retning data put 'dfd/ansatte@2026-T1' 40 --store felles
    ```

    ```run-wrong
    retning data list --store https://intranett.dep.no/felles
    ```

    ```run-right
    retning data list --store felles
    ```

    # verify-crashed

    nb: Gjennomgangen kjøres i en egen prosess, fordi en skadet fil kan få den som leser, til å stoppe
    brått. Det skjedde nå. Andre kommandoer kan lese den samme filen uten at noe synes, og tallene er
    ikke til å stole på. Legg ikke inn mer. Ta vare på filene, hent tilbake den nyeste kopien, og se at
    gjennomgangen av den blir ferdig.

    en: The look-through runs in a process of its own, because a damaged file can make whoever reads it
    stop short. That has happened now. Other commands may read the same file with nothing to show, and
    the figures cannot be trusted. Enter no more. Keep the files, restore the newest copy, and see that
    the look-through of that one finishes.

    ```shown
    $ retning data verify
    feil: Gjennomgangen av lageret ./.retning/store ble avbrutt av signal 7: filen er skadet. Hent en sikkerhetskopi med «retning data restore». [verify-crashed]
    $ mv .retning/store skadet-lager
    $ retning data restore kopi.mdb
    .retning/store er hentet tilbake: revisjon 19 (cd306563a7d2)
    $ retning data verify
    Alt stemmer: 19 revisjoner, 11 nøkler, hode cd306563a7d2
    ```

    # worker-answer

    nb: Prosessen som kjører reglene, ble ferdig, men det den svarte, var ikke svar på det den ble spurt
    om. Retning viser heller ingenting enn et resultat som kan være galt. Det er en feil i programmet
    eller i installasjonen, ikke i reglene dine. Skjer det på nytt, send med versjonen og kommandoen når
    du melder fra.

    en: The process that runs the rules finished, but what it answered was no answer to what it was
    asked. Retning rather shows nothing than a result that may be wrong. It is an error in the program
    or its installation, not in your rules. If it happens anew, send the version and the command along
    with your report.

    ```shown
    $ retning run --no-reports
    feil: Prosessen som beregner, ga et svar som ikke kan leses. Prøv igjen, og meld fra om feilen. [worker-answer]
    $ retning run --no-reports
    $ retning version
    ```

    # worker-ended

    nb: Reglene kjøres i en egen prosess. Den stoppet flere ganger før noe skript var kommet i gang, så
    det er maskinen og ikke en formel som er grunnen. Ingenting er beregnet, og lageret er som det var.
    Lukk andre tunge programmer og prøv igjen; med --jobs 1 trenger den mindre. Går det ikke, kjører
    --isolation none reglene uten den ekstra prosessen.

    en: Rules run in a process of their own. It stopped several times before any script had begun, so
    the cause is the machine and not a formula. Nothing is evaluated, and the store is as it was. Close
    other heavy programs and try again; with --jobs 1 it needs less. If that fails, --isolation none
    runs the rules without the extra process.

    ```shown
    $ retning run --no-reports
    feil: Prosessen som beregner, ble avbrutt uten at et skript var i gang. Prøv igjen; skjer det på nytt, se om maskinen mangler minne eller filer som kan være åpne (ulimit -n). [worker-ended]
    $ free -h
    $ ulimit -n
    $ retning run --no-reports --jobs 1
    ```

    # worker-protection

    nb: Før reglene kjøres, gir prosessen fra seg alt den ikke trenger, som filer, nett og andre
    programmer. Det er et ekstra vern om noen skulle legge inn noe ondsinnet i en regelfil. Ett av
    vernene finnes ikke her, ofte fordi operativsystemet er gammelt eller har lave grenser; de andre
    gjelder. Resultatet er det samme. Kjører du bare egne regler, trenger du ikke gjøre noe; ellers vis
    meldingen til den som drifter maskinen.

    en: Before rules run, the process gives up all it does not need, such as files, network and other
    programs. It is extra protection should somebody put something malicious in a rule file. One of the
    protections is not to be had here, often because the operating system is old or has low limits; the
    others hold. The result is the same. If you only run rules of your own there is nothing to do; else
    show the message to whoever runs the machine.

    ```shown
    $ retning eval dfd/bemanning
    merk: Prosessen som beregner, er ikke fullt avskjermet: maskinen mangler RLIMIT_CPU. Skriptene går likevel i sin egen sandkasse. [worker-protection]
    $ retning doctor
    · avskjerming  Prosessen som beregner, er ikke fullt avskjermet: maskinen mangler RLIMIT_CPU. Skriptene går likevel i sin egen sandkasse.
    $ ulimit -t
    60
    ```

    # worker-start

    nb: Reglene kjøres i en egen prosess, og operativsystemet ga ikke plass til den; grunnen står i
    parentes, på engelsk. Ofte er det for mange åpne filer eller for mange programmer på en gang.
    Ingenting er beregnet. Lukk noe og prøv igjen, eller hev grensen (ulimit -n for filer, ulimit -u for
    programmer). Med --isolation none kjøres reglene uten den ekstra prosessen; det gir de samme
    tallene, men mindre vern mot regler fra andre.

    en: Rules run in a process of their own, and the operating system had no room for it; the reason
    stands in parentheses, in English. Often there are too many open files or too many programs at once.
    Nothing is evaluated. Close something and try again, or raise the limit (ulimit -n for files, ulimit
    -u for programs). With --isolation none rules run without the extra process; that gives the same
    figures, but less protection from the rules of others.

    ```given rules/dfd/eksempel.lua
    indicator "bemanning" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" end,
    }
    ```

    ```run
    retning data put 'dfd/ansatte@2026-T2' 40
    ```

    ```run-wrong
    ulimit -n 8; retning eval dfd/bemanning
    ```

    ```run-right
    ulimit -n 1024; retning eval dfd/bemanning
    ```

    # edition-reason

    nb: En rettelse endrer noe som alt er gitt ut, og den som leser, skal få vite hvorfor uten å spørre. Grunnen står på første side av den nye utgaven og i manifestet, og kan ikke endres siden.

    en: A correction changes what has been published already, and whoever reads it shall learn why without asking. The reason stands on the first page of the new edition and in its manifest, and cannot be changed later.

    ```given rules/dfd/antall.lua
    indicator "antall" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" end,
    }
    ```

    ```given reports/kort.lua
    report "kort" { title = "Kort", sections = { "method" }, formats = { "markdown" } }
    ```

    ```run-wrong
    retning data put dfd/ansatte@2026-T1 40
    retning report --publish --author "Ingrid Solheim"
    retning report --publish --author "Ingrid Solheim" --corrects utgave-1
    ```

    ```run-right
    retning data put dfd/ansatte@2026-T1 40
    retning report --publish --author "Ingrid Solheim"
    retning report --publish --author "Ingrid Solheim" --corrects utgave-1 --reason "Feil antall ansatte i DFD."
    ```

    # edition-empty

    nb: En utgave uten rapporter ville vært et nummer uten innhold. Se om rapportene er for en annen periode (period i beskrivelsen), eller om en feil i dem gjør at de ikke kan skrives; feilene står under meldingen.

    en: An edition without reports would be a number without content. See whether the reports are for another period (period in the definition), or whether a fault in them keeps them from being written; the faults stand below the message.

    ```given rules/dfd/antall.lua
    indicator "antall" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" end,
    }
    ```

    ```wrong reports/kort.lua
    report "kort" { title = "Kort", period = "2020-T1", formats = { "markdown" } }
    ```

    ```right reports/kort.lua
    report "kort" { title = "Kort", formats = { "markdown" } }
    ```

    ```run
    retning data put dfd/ansatte@2026-T1 40
    retning report --publish --author "Ingrid Solheim"
    ```

    # converter-absent

    nb: PDF og Word-filer lages av programmer som er gode på nettopp det: WeasyPrint lager PDF av HTML-rapporten, og Pandoc lager DOCX av Markdown-rapporten. Tallene er de samme i alle. Uten programmet blir resten av rapporten skrevet likevel.

    en: PDF and Word files are made by programs that are good at just that: WeasyPrint makes PDF of the HTML report, and Pandoc makes DOCX of the Markdown report. The figures are the same in all. Without the program the rest of the report is written all the same.

    ```shown
    $ retning report
    advarsel: reports/tertial.lua:1: Rapporten er ikke skrevet som pdf: weasyprint er ikke installert. Installer det (apt-get install weasyprint), eller ta pdf ut av formats. De andre formatene er skrevet. [converter-absent]
    $ sudo apt-get install weasyprint
    $ retning report
    ```

    # converter-failed

    nb: Programmet som lager PDF eller Word-filen, startet, men ga ingen fil. Som regel er det lite plass eller minne. HTML- og Markdown-rapporten er skrevet, så du kan prøve programmet på dem for hånd og se hva det selv sier.

    en: The program that makes the PDF or Word file started but gave no file. As a rule there is little space or memory. The HTML and Markdown reports are written, so that you can try the program on them by hand and see what it says itself.

    ```shown
    $ retning report
    feil: reports/tertial.lua:1: Rapporten er ikke skrevet som pdf: weasyprint kom ikke gjennom. Se om det er plass på disken, og prøv weasyprint for hånd på HTML-utgaven. [converter-failed]
    $ weasyprint reports/published/tertial-2026-T2.html prøve.pdf
    ```

    # work-under-way

    nb: To kjøringer som gir ut det samme samtidig, kunne gitt to utgaver av det ene. Derfor holder den første en lås, og den andre venter ikke, men sier fra. Låsen slippes når kjøringen er ferdig, også om den blir avbrutt.

    en: Two runs that publish the same at once could give two editions of the one. So the first holds a lock, and the second does not wait but says so. The lock is let go when the run is done, also where it is cut short.

    ```shown
    $ retning report --publish --author "Ingrid Solheim"
    feil: En annen kjøring holder på med det samme (./reports/published/.lås). Prøv igjen når den er ferdig. [work-under-way]
    ```

    # verify-chain

    nb: Hver revisjon i lageret har en hash som følger av alt før den. Når hashen ved utgavens revisjon er en annen, er lageret et annet, eller noe i det er endret utenom Retning. Da kan utgaven ikke lages på nytt med de samme tallene.

    en: Each revision of the store has a hash that follows from all before it. Where the hash at the edition's revision is another, the store is another, or something in it was changed past Retning. Then the edition cannot be made again from the same figures.

    ```shown
    $ retning verify utgave-3
    feil: Lagerets hash ved revisjon 54 er ikke den som utgaven ble laget av: tallene er ikke de samme. «retning data verify» viser om lageret er helt. [verify-chain]
    $ retning data verify
    ```

    # verify-engine

    nb: En nyere Retning skal gi de samme rapportene av de samme tallene og reglene. Sier kontrollen at noe blir annerledes, er dette en mulig grunn, og da er det en feil å melde fra om.

    en: A newer Retning is to give the same reports from the same figures and rules. Where the check says that something is made otherwise, this is a possible reason, and then a fault to report.

    ```shown
    $ retning verify utgave-3
    utgave-3, 2. tertial 2026, r54: holder
    merk: Utgaven er laget av Retning 0.5.0; denne er 0.6.0. [verify-engine]
    ```

    # verify-redacted

    nb: Noe som utgaven stod på, er siden tatt ut av lageret, for eksempel fordi det navnga en person. Det som stod på tallet, blir annerledes når utgaven lages på nytt. Filene som ble gitt ut, er fortsatt dem som ble gitt ut.

    en: Something that the edition stood on has since been dropped from the store, because it named a person for instance. What stood on the figure is made otherwise when the edition is made again. The files that were published are still the ones that were published.

    ```shown
    $ retning verify utgave-1
    advarsel: dfd/kurs@2026-T1 er siden tatt ut av lageret av Ingrid Solheim i revisjon 61 («Navn i teksten»). [verify-redacted]
    ```

    # verify-rules-now

    nb: Utgaven lages på nytt med reglene den selv ble laget av, så andre regler i dag endrer den ikke. Meldingen sier hva som er annerledes nå, for den som lurer på hvorfor en ny rapport ikke sier det samme.

    en: The edition is made again with the rules that it was made from itself, so other rules today do not change it. The message says what is other now, for whoever wonders why a new report does not say the same.

    ```shown
    $ retning verify utgave-1
    merk: Regler og rapportbeskrivelser som er andre i dag enn da (1): rules/dfd/kompetanse.lua. Utgaven er laget på nytt med sine egne. [verify-rules-now]
    ```

    # edition-period

    nb: En utgave er for en periode som har begynt, og en rettelse er for den samme perioden som det den retter. Ellers ville leseren av den gamle utgaven blitt sendt til noe om en annen tid. Oppgi perioden med --period.

    en: An edition is for a period that has begun, and a correction is for the same period as what it corrects. Otherwise readers of the old edition would be sent to something about another time. Give the period with --period.

    ```given rules/dfd/antall.lua
    indicator "antall" {
      goals = { "ghos-2026/m1" }, unit = "personer", frequency = "T", source = "SAP", responsible = "HR",
      value = function() return series "ansatte" end,
    }
    ```

    ```given reports/kort.lua
    report "kort" { title = "Kort", sections = { "method" }, formats = { "markdown" } }
    ```

    ```run-wrong
    retning data put dfd/ansatte@2026-T1 40
    retning report --publish --author "Ingrid Solheim" --period 2099-T1
    ```

    ```run-right
    retning data put dfd/ansatte@2026-T1 40
    retning report --publish --author "Ingrid Solheim" --period 2026-T1
    ```
    """##
}
