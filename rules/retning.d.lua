---@meta

-- Retnings ord for regelfiler. Skrevet av «retning definitions»; endres ikke for hånd.
-- Guiden for forfattere er rules/README.md.

---En serie fordelt på dimensjoner, for eksempel kjønn, alder eller departement.
---@class Cube
---@operator add(Cube|number): Cube
---@operator sub(Cube|number): Cube
---@operator mul(Cube|number): Cube
---@operator div(Cube|number): Cube
local Cube = {}

---Snittet over en dimensjon, hver vektet med samme plass i en annen: c:weighted_mean(cube "ansatte", "kjønn").
---@param weights Cube vektene, delt inn likt
---@param dimension? string|table dimensjonen som slås sammen; alle om ikke oppgitt
---@param options? string|{ missing: "refuse"|"skip"|"zero" } en dimensjon til, eller hva som gjøres når noe mangler
---@param last? string|{ missing: "refuse"|"skip"|"zero" } det samme, etter to dimensjoner
---@return Series|Cube
function Cube:weighted_mean(weights, dimension, options, last) end

---Verdien som en så stor andel av medlemmene ligger under.
---@param share number fra 0 til 1; 0.5 er medianen
---@param dimension? string|table dimensjonen som slås sammen; alle om ikke oppgitt
---@param options? string|{ missing: "refuse"|"skip"|"zero" } en dimensjon til, eller hva som gjøres når noe mangler
---@param last? string|{ missing: "refuse"|"skip"|"zero" } det samme, etter to dimensjoner
---@return Series|Cube
function Cube:quantile(share, dimension, options, last) end

---Hver i prosent av summen over en dimensjon, eller over alle.
---@param dimension? string|table dimensjonen som slås sammen; alle om ikke oppgitt
---@param options? string|{ missing: "refuse"|"skip"|"zero" } en dimensjon til, eller hva som gjøres når noe mangler
---@param last? string|{ missing: "refuse"|"skip"|"zero" } det samme, etter to dimensjoner
---@return Cube
function Cube:share_of_total(dimension, options, last) end

---Medlemmene av en dimensjon slått sammen til færre: c:group("alder", { ["20-29"] = "under-40", ["30-39"] = "under-40" }).
---@param dimension string dimensjonen
---@param members table<string, string> gruppen hvert medlem hører til
---@param options? { missing: "refuse"|"skip"|"zero" } hva som gjøres når noe mangler
---@return Cube
function Cube:group(dimension, members, options) end

---Skjermer antall under en grense, og et til der det ellers kunne vært regnet tilbake fra summen: c:suppress(5).
---@param least integer det minste antallet som kan vises
---@return Cube
function Cube:suppress(least) end

---Gjør det samme med hver serie: c:each(function(s) return s:rolling(3, "sum") end).
---@param f fun(s: Series): Series gir den nye serien
---@return Cube
function Cube:each(f) end

---Summen over en dimensjon, eller over alle. Mangler noen, mangler summen og sier hvem; med missing = "skip" hoppes de over.
---@param dimension? string|table dimensjonen som slås sammen; alle om ikke oppgitt
---@param options? string|{ missing: "refuse"|"skip"|"zero" } en dimensjon til, eller hva som gjøres når noe mangler
---@param last? string|{ missing: "refuse"|"skip"|"zero" } det samme, etter to dimensjoner
---@return Series|Cube
function Cube:sum(dimension, options, last) end

---Snittet over en dimensjon, hver like mye. For forhold: bruk share(…):total().
---@param dimension? string|table dimensjonen som slås sammen; alle om ikke oppgitt
---@param options? string|{ missing: "refuse"|"skip"|"zero" } en dimensjon til, eller hva som gjøres når noe mangler
---@param last? string|{ missing: "refuse"|"skip"|"zero" } det samme, etter to dimensjoner
---@return Series|Cube
function Cube:mean(dimension, options, last) end

---Medianen over en dimensjon.
---@param dimension? string|table dimensjonen som slås sammen; alle om ikke oppgitt
---@param options? string|{ missing: "refuse"|"skip"|"zero" } en dimensjon til, eller hva som gjøres når noe mangler
---@param last? string|{ missing: "refuse"|"skip"|"zero" } det samme, etter to dimensjoner
---@return Series|Cube
function Cube:median(dimension, options, last) end

---Den laveste verdien.
---@param dimension? string|table dimensjonen som slås sammen; alle om ikke oppgitt
---@param options? string|{ missing: "refuse"|"skip"|"zero" } en dimensjon til, eller hva som gjøres når noe mangler
---@param last? string|{ missing: "refuse"|"skip"|"zero" } det samme, etter to dimensjoner
---@return Series|Cube
function Cube:min(dimension, options, last) end

---Den høyeste verdien.
---@param dimension? string|table dimensjonen som slås sammen; alle om ikke oppgitt
---@param options? string|{ missing: "refuse"|"skip"|"zero" } en dimensjon til, eller hva som gjøres når noe mangler
---@param last? string|{ missing: "refuse"|"skip"|"zero" } det samme, etter to dimensjoner
---@return Series|Cube
function Cube:max(dimension, options, last) end

---Hvor mange som har en verdi.
---@param dimension? string|table dimensjonen som slås sammen; alle om ikke oppgitt
---@param options? string|{ missing: "refuse"|"skip"|"zero" } en dimensjon til, eller hva som gjøres når noe mangler
---@param last? string|{ missing: "refuse"|"skip"|"zero" } det samme, etter to dimensjoner
---@return Series|Cube
function Cube:count(dimension, options, last) end

---Standardavviket mellom dem.
---@param dimension? string|table dimensjonen som slås sammen; alle om ikke oppgitt
---@param options? string|{ missing: "refuse"|"skip"|"zero" } en dimensjon til, eller hva som gjøres når noe mangler
---@param last? string|{ missing: "refuse"|"skip"|"zero" } det samme, etter to dimensjoner
---@return Series|Cube
function Cube:stdev(dimension, options, last) end

---Bare de med disse verdiene: c:select { ["kjønn"] = "kvinne" }.
---@param choice table<string, string>
---@return Series|Cube
function Cube:select(choice) end

---Et antall dager.
---@class Days
local Days = {}

---En beskrivelse som venter på tabellen sin.
---@class Declaration
local Declaration = {}

---Et mål eller et annet element i strategien.
---@class Element
---@field id string id-en
---@field title string tittelen på bokmål
---@field number? integer nummeret
local Element = {}

---Et mål slik det står.
---@class GoalView
---@field id string id-en
---@field title string tittelen på bokmål
---@field counts { green: integer, yellow: integer, red: integer, grey: integer } antall indikatorer etter status
---@field indicators IndicatorView[] indikatorene
---@field measureCounts { green: integer, yellow: integer, red: integer, grey: integer } antall tiltak etter status
---@field measures MeasureView[] tiltakene som bidrar til målet
---@field status? string vurderingen, om den finnes
local GoalView = {}

---En indikator slik den står i en periode.
---@class IndicatorView
---@field id string hele id-en, for eksempel dfd/lederprogram
---@field title string tittelen på bokmål
---@field ministry string departementet som eier den
---@field goals string[] målene den hører til
---@field unit string måleenheten
---@field direction? string increase eller decrease
---@field period? string perioden
---@field value? number verdien
---@field status string green, yellow, red eller grey
---@field reason? string grunnen til grått, som kode
---@field observationStatus? string SDMX-koden
---@field baseline? number utgangspunktet
---@field path? number banens verdi i perioden
---@field target? number verdien som skal nås i etappen som gjelder, for reach
---@field comment? string kommentaren for perioden
---@field narrative? table det departementet sier ellers: deviation, cause, measure, forecast, risk
---@field previous? number verdien i perioden før
---@field trend? string up, flat eller down fra perioden før
---@field longTrend? string up, flat eller down fra samme tid på året inntil fem år før, minst to
---@field late boolean om tallet er eldre enn tillatt
---@field series? Series hele serien
local IndicatorView = {}

---Et tiltak slik det står.
---@class MeasureView
---@field id string hele id-en
---@field title string tittelen på bokmål
---@field ministry string departementet som eier det
---@field lead string hvem som leder det
---@field status string green, yellow, red eller grey
---@field priority? number plassen i køen, der 1 er det første
---@field closed? string dagen det ble avsluttet
---@field comment? string kommentaren
---@field milestones table[] milepælene: id, title, due, original, forecast, completed, progress, status
local MeasureView = {}

---Tiltakene.
---@class Measures
local Measures = {}

---Departementene og SMK.
---@class Ministries
local Ministries = {}

---Et departement.
---@class Ministry
---@field id string id-en, for eksempel dfd
---@field short string forkortelsen
---@field name string navnet på bokmål
local Ministry = {}

---Et departement og indikatorene dets.
---@class MinistryView
---@field id string id-en
---@field name string navnet på bokmål
---@field counts { green: integer, yellow: integer, red: integer, grey: integer } antall etter status
---@field indicators IndicatorView[] indikatorene
---@field reported integer antall indikatorer med tall som ikke er for gamle
---@field missing integer antall indikatorer uten
local MinistryView = {}

---En serie: én verdi for hver periode. + - * / regner periode for periode.
---@class Series
---@field unit string måleenheten
---@field frequency string frekvensen: A S T Q M W D I
---@operator add(Series|number): Series
---@operator sub(Series|number): Series
---@operator mul(Series|number): Series
---@operator div(Series|number): Series
local Series = {}

---Verdien så mange perioder før; et negativt tall gir perioder senere.
---@param count? integer antall perioder; 1 om ikke oppgitt
---@return Series
function Series:lag(count) end

---Endringen fra så mange perioder før. For prosent gir den prosentpoeng.
---@param count? integer antall perioder; 1 om ikke oppgitt
---@return Series
function Series:change(count) end

---Veksten i prosent fra så mange perioder før.
---@param count? integer antall perioder; 1 om ikke oppgitt
---@return Series
function Series:growth(count) end

---Veksten i prosent fra samme periode i fjor.
---@return Series
function Series:growth_on_year() end

---Sum eller snitt av perioden og dem før, for eksempel s:rolling(3, "sum").
---@param count integer antall perioder
---@param how? string "sum", "mean", "median", "last", "min", "max", "count" eller "stdev"
---@param options? { missing: "refuse"|"skip"|"zero" } hva som gjøres når noe mangler
---@return Series
function Series:rolling(count, how, options) end

---Hittil i år: summen av årets perioder til og med hver.
---@param options? { missing: "refuse"|"skip"|"zero" } hva som gjøres når noe mangler
---@return Series
function Series:year_to_date(options) end

---Summen av alle perioder til og med hver.
---@return Series
function Series:cumulative() end

---Serien i prosent av verdien i en basisperiode.
---@param period string for eksempel "2026-T1"
---@return Series
function Series:index(period) end

---Bare periodene fra og med den ene til og med den andre.
---@param from? string
---@param to? string
---@return Series
function Series:window(from, to) end

---Fyller perioder uten verdi med den siste før, merket imputert; også etter den siste leverte, fram til den rapporterte.
---@param limit integer høyst så mange perioder på rad
---@return Series
function Series:carry_forward(limit) end

---Verdien i en periode, eller nil.
---@param period string for eksempel "2026-T1"
---@return number?
function Series:at(period) end

---Den første verdien, eller nil.
---@return number?
function Series:first() end

---Den siste verdien, eller nil.
---@return number?
function Series:last() end

---Verdiene uten fortegn.
---@return Series
function Series:abs() end

---Verdiene avrundet.
---@param decimals? integer
---@return Series
function Series:round(decimals) end

---Verdiene i en annen måleenhet.
---@param unit string
---@return Series
function Series:with_unit(unit) end

---En andel uten dimensjoner er sin egen total.
---@param options? { missing: "refuse"|"skip" }
---@return Series
function Series:total(options) end

---Regner hver verdi om med en funksjon.
---@param f fun(value: number, period: string): number? gir den nye verdien
---@return Series
function Series:map(f) end

---Gjør om til lengre perioder, for eksempel måneder til tertial: s:to("T", "sum"), eller til kortere: s:to("M", "repeat"). Med en serie i stedet for et ord blir det et vektet snitt. En andel regnes om fra teller og nevner.
---@param frequency string A, S, T, Q, M, W eller D
---@param how? string|Series "sum", "mean", "last" …; kortere perioder: "repeat", "divide" eller "linear"; eller en serie som vekter
---@param options? { missing: "refuse"|"skip"|"zero" } hva som gjøres når noe mangler
---@return Series
function Series:to(frequency, how, options) end

---Det minste av de to, periode for periode.
---@param other number|Series et tall eller en serie
---@return Series
function Series:min(other) end

---Det største av de to, periode for periode.
---@param other number|Series et tall eller en serie
---@return Series
function Series:max(other) end

---Setter inn en verdi der det ikke er noen, merket imputert. Bruk den bare når du vet at verdien er riktig.
---@param value number verdien som settes inn
---@param limit? integer høyst så mange perioder på rad
---@return Series
function Series:fill(value, limit) end

---Kjeder over et brudd: denne serien til og med perioden før, brakt til den nyeres nivå, og så den nyere. Det som regnes tilbake, er merket anslått.
---@param newer Series serien etter bruddet
---@param link string perioden som begge har
---@return Series
function Series:chain(newer, link) end

---I faste priser: delt på en prisindeks, i prisene til basisperioden, for eksempel s:deflate(series "kpi", "2024").
---@param prices Series en prisindeks
---@param base string året eller perioden prisene regnes i
---@return Series
function Series:deflate(prices, base) end

---Alle verdiene slått sammen til ett tall; nil når en mangler. s:window("2024", "2025"):aggregate("mean").
---@param how string "sum", "mean", "median", "min", "max", "last", "count" eller "stdev"
---@param options? { missing: "refuse"|"skip"|"zero" } hva som gjøres når noe mangler
---@return number?
function Series:aggregate(how, options) end

---Verdien som en så stor andel av verdiene ligger under.
---@param share number fra 0 til 1; 0.5 er medianen
---@param options? { missing: "refuse"|"skip"|"zero" } hva som gjøres når noe mangler
---@return number?
function Series:quantile(share, options) end

---Snittet av alle verdiene, vektet med en annen serie.
---@param weights Series vektene
---@return number?
function Series:weighted_mean(weights) end

---Årene som summer; det siste som prognose (F) når det ikke er over: s:forecast("last_year").
---@param method string "run_rate", "last_year" eller "linear"
---@return Series
function Series:forecast(method) end

---Hvor mange prosent metoden ville bommet tidligere år, etter like mange perioder.
---@param method string "run_rate", "last_year" eller "linear"
---@return Series
function Series:forecast_error(method) end

---Hvor langt serien har kommet, etter en publisert metode. Serien må være årlig.
---@param method string "openSDG/2.4", "weather/1", "un/2023", "eurostat/1" eller "istat/1"
---@param question { direction: string, base_year: integer?, target: number?, target_year: integer?, limit: number?, rule: string? } målet og retningen
---@return { method: string, category: string, status: string, value: number?, score: number?, reason: string? }
function Series:progress(method, question) end

---1 der verdien er over grensen, ellers 0.
---@param bound number|Series et tall eller en serie
---@return Series
function Series:above(bound) end

---1 der verdien er lik eller over grensen, ellers 0.
---@param bound number|Series et tall eller en serie
---@return Series
function Series:at_least(bound) end

---1 der verdien er under grensen, ellers 0.
---@param bound number|Series et tall eller en serie
---@return Series
function Series:below(bound) end

---1 der verdien er lik eller under grensen, ellers 0.
---@param bound number|Series et tall eller en serie
---@return Series
function Series:at_most(bound) end

---1 der verdien er lik grensen, ellers 0.
---@param bound number|Series et tall eller en serie
---@return Series
function Series:equals(bound) end

---En andel med teller og nevner for hvert departement eller hver dimensjon.
---@class Share
local Share = {}

---Andelen av summene: tellerne for seg, nevnerne for seg. Mangler noen, mangler totalen og sier hvem; med missing = "skip" hoppes de over.
---@param dimension? string|table dimensjonen som slås sammen; alle om ikke oppgitt
---@param options? string|{ missing: "refuse"|"skip"|"zero" } en dimensjon til, eller hva som gjøres når noe mangler
---@return Series|Share
function Share:total(dimension, options) end

---Andelene hver for seg.
---@return Cube
function Share:cube() end

---Verdier etter når de begynner å gjelde.
---@class Since
local Since = {}

---Strategien som gjelder.
---@class Strategy
---@field id string id-en, for eksempel ghos-2026
---@field title string tittelen på bokmål
---@field goals Element[] målene
local Strategy = {}

---En spørreundersøkelse med usikkerhet.
---@class Survey
local Survey = {}

---Svarene; med færre enn min_n svar mangler de.
---@return Series
function Survey:value() end

---Standardfeilen, korrigert for en liten populasjon.
---@return Series
function Survey:standard_error() end

---Den nedre enden av 95-prosentintervallet.
---@return Series
function Survey:low() end

---Den øvre enden av 95-prosentintervallet.
---@return Series
function Survey:high() end

---Om svaret er et annet enn i undersøkelsen før: 1 mer, -1 mindre, 0 når det kan være tilfeldig.
---@return Series
function Survey:changed() end

---Svarprosenten; trenger asked.
---@return Series
function Survey:response_rate() end

---Et mål: reach, maintain eller band.
---@class Target
local Target = {}

---Det en vurdering kan si.
---@class AssessmentFields
---@field status fun(goal: GoalView): string, string? fargen, og grunnen i ord

---Det en dataserie kan si.
---@class DataFields
---@field title? string|{ nb: string, nn?: string, en?: string } tittelen
---@field unit string måleenheten
---@field frequency "A"|"S"|"T"|"Q"|"M"|"W"|"D"|"I" hvor ofte; I er uregelmessig
---@field kind "stock"|"flow"|"average"|"index"|"ratio"|"median"|"distinct"|"ordinal"|"survey" slaget, som sier hva som kan legges sammen
---@field dimensions? string[] inndelingene, for eksempel { "kjønn", "alder" }
---@field source? string hvor tallene kommer fra
---@field visibility? "public"|"ministries"|"private" hvem som ser tallene; ministries om ikke oppgitt
---@field embargo? string|Days dagen tallene slippes, eller days(21) etter hver periode

---Det en indikator kan si.
---@class IndicatorFields
---@field title? string|{ nb: string, nn?: string, en?: string } tittelen; navnet om ikke oppgitt
---@field goals? string[] målene den hører til, for eksempel { "ghos-2026/m3" }
---@field unit string måleenheten: "%", "personer", "mill. kr", "dager" …
---@field frequency "A"|"S"|"T"|"Q"|"M"|"W"|"D"|"I" hvor ofte; I er uregelmessig
---@field direction? "increase"|"decrease" hvilken vei som er bedre
---@field delay? Days|integer dager etter periodens slutt som tallet skal være der
---@field value? fun(): Series formelen, som gir hele serien; eller since { … }
---@field each_period? fun(period: string): number? formelen for én periode om gangen
---@field breakdown? fun(): Cube|Share delene i den rapporterte perioden, i samme enhet
---@field baseline? table|Since utgangspunktet: { "2025-T3", 41 }
---@field target? Target|Since målet: reach { … }, maintain { … } eller band(…)
---@field thresholds? { green: number, yellow: number } grensene for farge uten et mål
---@field status? fun(i: IndicatorView): string, string? egen vurdering, med grunn
---@field method? string|table publisert metode, for eksempel "weather/1"
---@field definition? string hva som telles, i ord
---@field source? string hvor tallene kommer fra
---@field responsible? string hvem som svarer for tallet
---@field decimals? integer desimalene som vises, 0 til 6; én om ikke oppgitt
---@field visibility? "public"|"ministries"|"private" hvem som ser tallene; ministries om ikke oppgitt
---@field embargo? string|Days dagen tallene slippes, eller days(21) etter hver periode

---Det et tiltak kan si.
---@class MeasureFields
---@field title string|{ nb: string, nn?: string, en?: string } tittelen
---@field lead? string departementet som leder det; ditt eget om ikke oppgitt
---@field with? string[] departementene som er med
---@field goals? string[] målene det bidrar til
---@field owner? string hvem som eier det
---@field begins? string dagen det ble tatt opp
---@field priority? integer plassen i køen, der 1 er det første
---@field closed? string dagen det ble avsluttet
---@field outcome? string|{ nb: string, nn?: string, en?: string } hva som kom ut av det
---@field milestones? { id: string, title: string|table, due: string, original?: string }[] milepælene, med frist

---Det en kontroll kan si.
---@class RuleFields
---@field title string|{ nb: string, nn?: string, en?: string } tittelen
---@field severity? "error"|"warning"|"note" alvoret; warning om ikke oppgitt
---@field each? "indicator"|"measure"|"ministry"|"goal" hva den prøver; indicator om ikke oppgitt
---@field over? "reported"|"all" den rapporterte perioden, eller alle
---@field check fun(subject: IndicatorView|MeasureView|MinistryView|GoalView): string? gir setningen som sies, eller nil

---Det en prøve kan si.
---@class TestFields
---@field name? string hva som skiller prøven fra andre
---@field as_of? string dagen det regnes på
---@field period? string den rapporterte perioden; den siste det er tall for om ikke oppgitt
---@field given? table<string, any> tallene: { ["x@2026-T1"] = 30 }, eller { ["x"] = { ["2026-T1"] = 30, ["2026-T2"] = 31 } }
---@field expect? table<string, any> svaret: { ["i@2026-T1"] = { value = 50, status = "green" } }; error = "unit-mismatch" der den skal feile
---@field findings? string[]|table<string, integer> kontrollene som skal finne noe: { "hopp" }, eller hvor mange ganger: { hopp = 0 }
---@field cases? TestFields[] flere tilfeller: { { given = …, expect = … }, … }
---@field each? any[] verdiene som case kalles med, én for hvert tilfelle
---@field case? fun(x: any): TestFields lager et tilfelle av en verdi i each

---Tiltakene i tiltaksoversikten.
---@type Measures
measures = nil

---Departementene og SMK på beregningsdagen.
---@type Ministries
ministries = nil

---Strategien som gjelder på beregningsdagen.
---@type Strategy
strategy = nil

---Den samme serien fra alle departementene som finnes i hver periode: across(ministries, "sykefravær.tapte").
---@param ministries Ministries|string[] ministries, eller en liste av departement
---@param name string seriens navn, det samme i alle departement
---@return Cube
function across(ministries, name) end

---Vurderingen av et mål; bare departementet som driver strategien: assessment "ghos-2026/m1" { status = function(goal) … end }.
---@param name string navnet, uten departementet
---@return fun(fields: AssessmentFields)
function assessment(name) end

---Bånd som verdien skal ligge i: band(6, 12). Gult innenfor en tidel av båndets bredde utenfor, eller tolerance.
---@param low number
---@param high number
---@param options? { tolerance: number }
---@return Target
function band(low, high, options) end

---Serien ført over delinger og sammenslåinger: summen av departementene som hører sammen, hvert i den tiden det finnes. bridge "ansatte" for DFD er KDD fram til 2024, og DFD og KDD fra da av. Bruddet vises, men stanser ikke vurderingen. Bare det som kan summeres: en andel regnes av teller og nevner, share(bridge "teller", bridge "nevner").
---@param key string navnet, eventuelt med departement og dimensjoner
---@return Series|Cube
function bridge(key) end

---Leser en serie med alle dimensjonene sine: cube "ansatte":sum("kjønn").
---@param key string navnet, uten dimensjoner
---@return Cube
function cube(key) end

---Beskriver en dataserie: data "navn" { unit = …, frequency = "T", kind = "flow" }.
---@param name string navnet, uten departementet
---@return fun(fields: DataFields)
function data(name) end

---Et antall dager, for eksempel delay = days(30).
---@param count integer antall dager
---@return Days
function days(count) end

---Beskriver en indikator: indicator "navn" { title = …, goals = { … }, unit = …, value = function() … end }.
---@param name string navnet, uten departementet
---@return fun(fields: IndicatorFields)
function indicator(name) end

---Mål som skal holdes hver periode: maintain { at_most = 5 } eller maintain { at_least = 99.5, tolerance = 0.3 }.
---@param bounds { at_most: number?, at_least: number?, tolerance: number? }
---@return Target
function maintain(bounds) end

---Beskriver et tiltak med milepæler: measure "navn" { title = …, lead = "dfd", milestones = { … } }.
---@param name string navnet, uten departementet
---@return fun(fields: MeasureFields)
function measure(name) end

---Hvor langt noe har kommet, etter en publisert metode: progress("openSDG/2.4", { base = 14.5, base_year = 2015, current = 10.4, current_year = 2023, direction = "decrease", target = 7.25, target_year = 2030 }).
---@param method string "openSDG/2.4", "weather/1", "un/2023", "eurostat/1" eller "istat/1"
---@param question { base: number?, base_year: integer?, current: number?, current_year: integer?, direction: string, target: number?, target_year: integer?, limit: number?, growth: number?, percent: boolean?, rule: string? } tallene og målet
---@return { method: string, category: string, status: string, value: number?, score: number?, reason: string? }
function progress(method, question) end

---Flere seriers poeng etter openSDG/2.4 slått sammen til indikatorens: snittet, av grupper gruppenes snitt først.
---@param scores (number|table)[] poeng, svar fra progress, eller lister av dem
---@return { method: string, category: string, status: string, value: number?, score: number?, reason: string? }
function progress_group(scores) end

---Mål som skal nås: reach { ["2026-T3"] = 55, ["2028-T3"] = 80 }. Banen går rett fra utgangspunktet; shape = "stepwise" gir trinn.
---@param points table<string, number> verdien som skal nås, etter periode
---@param options? { shape: "linear"|"stepwise" }
---@return Target
function reach(points, options) end

---Serien til en annen indikator: result "kld/klimagass".
---@param id string indikatoren, eventuelt med departement
---@return Series
function result(id) end

---Beskriver en kontroll: rule "navn" { title = …, severity = "warning", each = "indicator", check = function(i) … end }.
---@param name string navnet, uten departementet
---@return fun(fields: RuleFields)
function rule(name) end

---Leser en serie: series "ledere.antall", series "ansatte{kjønn=kvinne}" eller series "kdd/ansatte.snitt".
---@param key string navnet, eventuelt med departement og dimensjoner
---@return Series
function series(key) end

---Andelen i prosent: share(series "fullført", series "ledere"). Tar vare på teller og nevner, så :total() over departement eller dimensjoner blir regnet riktig.
---@param part Series|Cube telleren
---@param whole Series|Cube nevneren
---@return Series|Share
function share(part, whole) end

---Noe som endrer seg over tid: since { ["2021"] = …, ["2025"] = … }. Det som gjaldt, gjelder fortsatt for sin tid. En ny definisjon er et brudd, med mindre comparable = true.
---@param versions table<string, any> etter første periode
---@return Since
function since(versions) end

---Hvor mange indikatorer som hører til et mål, tertial for tertial: alle, de med en farge, eller reported, de med tall som ikke er for gamle. share(standing("green"), standing()). Bare i en indikator med goals = {}.
---@param count? string green, yellow, red, grey eller reported; alle om ikke oppgitt
---@return Series
function standing(count) end

---En spørreundersøkelse: survey { share = series "ja.andel", n = series "ja.n", population = 4600, asked = series "spurte", min_n = 30 }.
---@param question { share: Series?, mean: Series?, stdev: Series?, n: Series, population: Series|number|nil, asked: Series?, min_n: number? } svarene, antallet og hvor mange det kunne vært
---@return Survey
function survey(question) end

---En prøve av reglene: test "setning" { given = { … }, expect = { … } }.
---@param name string navnet, uten departementet
---@return fun(fields: TestFields)
function test(name) end

