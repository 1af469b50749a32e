import RetningDiagnostics

/// The reports' own words, in bokmål, nynorsk and English: all of them, so that a language is complete or does not build.
///
/// A phrase holds its arguments as `{0}`, `{1}`.
enum Phrase: CaseIterable {
  // Sentences on the whole.
  case and, nothing, summaryIndicators, summaryMinistries, summaryOverdue, summarySilent,
    summaryNoIndicators, indicatorOne, indicatorMany, ministryOne, ministryMany,
    selectionMinistries, selectionGoals, selectionCounts, asOf, audience, notAssessed, noIndicators

  // Headings.
  case skipLink, contents, headingSummary, headingGoals, headingGoalless, headingIndicators,
    headingMeasures, headingMinistries, headingFindings, headingRuleFindings, headingFailures,
    headingMissing, headingMethod, headingColophon

  // Columns and facts.
  case goal, assessment, indicator, indicators, ministry, unit, baseline, earlier, now, path,
    target, deviation, status, direction, trend, period, value, remark, reason, comment, commentBy,
    statusByHand, whyGrey, rounding, covers, servesGoals, definition, source, responsible,
    frequency, identifier, figuresAsTable, noFigures, noIndicatorsInReport, captionGoal,
    captionParts, captionGoalless

  // An indicator in words.
  case inPeriod, sincePrevious, sinceYears, trendUp, trendFlat, trendDown, directionIncrease,
    directionDecrease,
    atLeast, atMost, reachBy, maintain, band, tolerated, within, overridden, roundingNote,
    coverageCovered, coverageMissing

  // Charts.
  case chartLine, chartTarget, chartBreak, chartMissing, chartAim, chartBreakLabel, chartDots,
    chartBars, chartHollow, chartWithout, chartOverall, chartMedian, multiplesScale,
    orderedNotRanked

  // Rounds, and what ministries say in words.
  case headingRound, roundDelivered, roundMissing, roundBasis, captionRound, step, delivered,
    lateColumn, daysLate, dayLate, assuranceColumn, approvalColumn, figuresAsOf, deviationSaid,
    countermeasure, forecastSaid,
    risk, riskLevel, earlierSaid, forecastThen, ownAssessments, ownAssessment, differsFromDriver,
    headingWords

  // The tiltaksoversikt.
  case noNewGoal, headingRegister, captionRegister, captionRegisterHistory, measureColumn, priority,
    servesColumn,
    begunColumn, sinceLast, registerBegun, registerReprioritised, registerReplanned, registerClosed,
    registerReopened, registerCarried, registerUnchanged, registerCounts, registerChange, before,
    after, who,
    dayColumn, why, noRegisterChanges

  // Measures.
  case measuresOfGoal, noMeasures, ledBy, withPartners, ownedBy, measureServes, captionMilestones,
    milestone, due,
    firstPlanned, forecast, completed, progress, milestoneFirst, milestoneDue, milestoneExpected,
    milestoneCompleted

  // Explanations.
  case wouldTurn, awayFrom, howItWasMade, explainValue, explainStatus, formulaStands, onLine,
    moreSteps,
    nothingDelivered, theIndicator,
    deliveredBy, judgedBy, judgedByAuthor, pathStraight, pathSteps, gapOfTheWay, deviationIs,
    greenFrom, noValueShown

  // Differences.
  case nothingDiffers, findingsNewHeading, findingsGoneHeading, failuresNewHeading,
    failuresGoneHeading, differenceCounts, earlierPeriodsDiffer, isNew, isGone, method, causeData,
    causeRule, causeTarget, causeUnit, causeMethod, causeOthers, causeStrategy, causeWords,
    causeTime

  // What changed since an edition, and which edition it is.
  case headingChanges, changesFound, changesNothing, captionChanges, captionChangedGoals,
    captionChangedMeasures, cause, change, erratum, edition, preparedBy, assuredBy, approvedBy

  // The page of all editions.
  case headingEditions, editionsFrozen, noEditionsYet, editionPublished, editionCorrected,
    editionsFeed, editionsCatalogue, editionDescribed

  // The change of strategy.
  case headingClosing, headingOpening, headingOtherElements, captionClosing, captionOpening,
    captionSteps, atTheEnd, targetReached, goesOn, targetsReached, closedIndicator, newIndicator,
    noSuccessor, element, relation, becomes, origin, takesOver, relationFrom, proposed, yes, no,
    relationContinued, relationRenamed, relationSplit, relationMoved, relationWidened,
    relationNarrowed, relationWeakened, relationClosed, relationNew

  // Across the ministries.
  case captionReported, withFigures, reporting, reportingAll, reportingPart, reportingNone,
    reportingNothingDue, captionMatrix, legend, pictureKey, pictureEmpty, pictureTotal,
    pictureAssessments, matrixShade, headingGreenShares, captionGreenShares, greenCount,
    judgedCount, greenShare, notDelivered, noneJudged, noneDue, headingShared, captionShared,
    captionSharedFigures, definedApart, moreShared

  // Findings and failures.
  case noFindings, nothingMissing, captionFindings, captionFailures, captionMissing, severity,
    concerns, finding, failure, message, wholeMinistry, wholeFile, severityError, severityWarning,
    severityNote, failureInstructions, failureMemory, failureTime, failureDepth, failureOutput,
    failureRefused, failureError, failureCycle, failureCrash

  // Method.
  case methodPath, methodMaintain, methodBand, methodThresholds, methodTrend, methodAuthor,
    methodOther, methodGrey, methodOverride, methodGoal, methodUnrounded

  // Colophon.
  case colophon, asOfLabel, storeRevision, storeHash, storeCut, rulesHash, engine

  // Headings of the spreadsheet.
  case csvID, csvMinistry, csvTitle, csvGoals, csvUnit, csvFrequency, csvPeriod, csvValue,
    csvObservationStatus, csvBaselinePeriod, csvBaseline, csvPath, csvTarget, csvDeviation,
    csvStatus, csvComputedStatus, csvReason, csvMethod, csvPreviousPeriod, csvPrevious, csvTrend,
    csvLongTermPeriod, csvLongTerm, csvMissingMinistries, csvResponsible, csvSource, csvComment

  struct Words {
    let nb: String
    let nn: String
    let en: String
  }

  func text(in language: Language) -> String {
    let words = words
    return switch language {
    case .nb: words.nb
    case .nn: words.nn
    case .en: words.en
    }
  }

  func text(in language: Language, _ arguments: String...) -> String {
    text(in: language, arguments)
  }

  /// The text with its arguments filled in.
  func text(in language: Language, _ arguments: [String]) -> String {
    let template = text(in: language)
    guard !arguments.isEmpty else { return template }
    var text = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      let number = Int(rest[rest.index(after: open)..<close]) ?? arguments.count
      precondition(
        arguments.indices.contains(number), "a phrase is given the arguments that it names")
      text += arguments[number]
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  var words: Words {
    switch self {
    // Sentences on the whole.
    case .and: Words(nb: "og", nn: "og", en: "and")
    case .nothing: Words(nb: "ingen", nn: "ingen", en: "none")
    case .summaryIndicators:
      Words(
        nb: "{0} av {1} {2} har tall.",
        nn: "{0} av {1} {2} har tal.",
        en: "{0} of {1} {2} have figures.")
    case .summaryMinistries:
      Words(
        nb: "Oppdaterte tall er levert fra {0} av {1} {2}.",
        nn: "Oppdaterte tal er leverte frå {0} av {1} {2}.",
        en: "Up-to-date figures have come from {0} of {1} {2}.")
    case .summaryOverdue:
      Words(
        nb: "Fra {0} mangler nyere tall.",
        nn: "Frå {0} manglar nyare tal.",
        en: "Newer figures are missing from {0}.")
    case .summarySilent:
      Words(
        nb: "Ingenting er levert fra {0}.",
        nn: "Ingenting er levert frå {0}.",
        en: "Nothing has come from {0}.")
    case .summaryNoIndicators:
      Words(
        nb: "Rapporten omfatter ingen indikatorer.",
        nn: "Rapporten omfattar ingen indikatorar.",
        en: "The report covers no indicators.")
    case .indicatorOne: Words(nb: "indikator", nn: "indikator", en: "indicator")
    case .indicatorMany: Words(nb: "indikatorer", nn: "indikatorar", en: "indicators")
    case .ministryOne: Words(nb: "departement", nn: "departement", en: "ministry")
    case .ministryMany: Words(nb: "departementer", nn: "departement", en: "ministries")
    case .selectionMinistries:
      Words(
        nb: "Rapporten omfatter disse departementene: {0}.",
        nn: "Rapporten omfattar desse departementa: {0}.",
        en: "The report covers these ministries: {0}.")
    case .selectionGoals:
      Words(
        nb: "Rapporten omfatter disse målene: {0}.",
        nn: "Rapporten omfattar desse måla: {0}.",
        en: "The report covers these goals: {0}.")
    case .selectionCounts:
      Words(
        nb: "Tellingene for mål og departementer gjelder hele evalueringen, ikke bare utvalget.",
        nn: "Teljingane for mål og departement gjeld heile evalueringa, ikkje berre utvalet.",
        en:
          "The counts for goals and ministries are of the whole evaluation, not of the selection alone."
      )
    case .asOf: Words(nb: "Status per {0}", nn: "Status per {0}", en: "As of {0}")
    case .audience: Words(nb: "Til {0}", nn: "Til {0}", en: "For {0}")
    case .notAssessed:
      Words(
        nb: "Ikke samlet vurdert",
        nn: "Ikkje samla vurdert",
        en: "Not assessed as a whole")
    case .noIndicators: Words(nb: "ingen indikatorer", nn: "ingen indikatorar", en: "no indicators")
    // Headings.
    case .skipLink:
      Words(
        nb: "Hopp til innholdet",
        nn: "Hopp til innhaldet",
        en: "Skip to the content")
    case .contents: Words(nb: "Innhold", nn: "Innhald", en: "Contents")
    case .headingSummary: Words(nb: "Hovedbildet", nn: "Hovudbiletet", en: "The whole")
    case .headingGoals: Words(nb: "Målene i {0}", nn: "Måla i {0}", en: "The goals of {0}")
    case .headingGoalless:
      Words(
        nb: "Indikatorer uten mål",
        nn: "Indikatorar utan mål",
        en: "Indicators without a goal")
    case .headingIndicators: Words(nb: "Indikatorene", nn: "Indikatorane", en: "The indicators")
    case .headingMeasures: Words(nb: "Tiltak", nn: "Tiltak", en: "Measures")
    case .headingMinistries:
      Words(
        nb: "På tvers av departementene",
        nn: "På tvers av departementa",
        en: "Across the ministries")
    case .headingFindings:
      Words(
        nb: "Funn, feil og mangler",
        nn: "Funn, feil og manglar",
        en: "Findings, failures and gaps")
    case .headingRuleFindings:
      Words(
        nb: "Hva reglene fant",
        nn: "Kva reglane fann",
        en: "What the rules found")
    case .headingFailures:
      Words(
        nb: "Skript som feilet",
        nn: "Skript som feila",
        en: "Scripts that failed")
    case .headingMissing:
      Words(
        nb: "Tall som mangler",
        nn: "Tal som manglar",
        en: "Figures that are missing")
    case .headingMethod:
      Words(
        nb: "Slik er statusen regnet",
        nn: "Slik er statusen rekna",
        en: "How the status is computed")
    case .headingColophon: Words(nb: "Om grunnlaget", nn: "Om grunnlaget", en: "About the basis")
    // Columns and facts.
    case .goal: Words(nb: "Mål", nn: "Mål", en: "Goal")
    case .assessment: Words(nb: "Vurdering", nn: "Vurdering", en: "Assessment")
    case .indicator: Words(nb: "Indikator", nn: "Indikator", en: "Indicator")
    case .indicators: Words(nb: "Indikatorer", nn: "Indikatorar", en: "Indicators")
    case .ministry: Words(nb: "Departement", nn: "Departement", en: "Ministry")
    case .unit: Words(nb: "Enhet", nn: "Eining", en: "Unit")
    case .baseline: Words(nb: "Utgangspunkt", nn: "Utgangspunkt", en: "Baseline")
    case .earlier: Words(nb: "Tidligere", nn: "Tidlegare", en: "Earlier")
    case .now: Words(nb: "Nå", nn: "No", en: "Now")
    case .path: Words(nb: "Banen", nn: "Banen", en: "Path")
    case .target: Words(nb: "Måltall", nn: "Måltal", en: "Target")
    case .deviation: Words(nb: "Avvik", nn: "Avvik", en: "Gap")
    case .status: Words(nb: "Status", nn: "Status", en: "Status")
    case .direction: Words(nb: "Retning", nn: "Retning", en: "Direction")
    case .trend: Words(nb: "Utvikling", nn: "Utvikling", en: "Trend")
    case .period: Words(nb: "Periode", nn: "Periode", en: "Period")
    case .value: Words(nb: "Verdi", nn: "Verdi", en: "Value")
    case .remark: Words(nb: "Merknad", nn: "Merknad", en: "Remark")
    case .reason: Words(nb: "Grunn", nn: "Grunn", en: "Reason")
    case .comment: Words(nb: "Kommentar", nn: "Kommentar", en: "Comment")
    case .noNewGoal:
      Words(
        nb: "ikke knyttet til noe mål i den nye strategien",
        nn: "ikkje knytt til noko mål i den nye strategien",
        en: "not tied to any goal of the new strategy")
    case .headingRegister:
      Words(nb: "Tiltaksoversikten", nn: "Tiltaksoversikta", en: "The register of measures")
    case .captionRegister: Words(nb: "Alle tiltak", nn: "Alle tiltak", en: "All measures")
    case .captionRegisterHistory:
      Words(nb: "Det som er endret", nn: "Det som er endra", en: "What has been changed")
    case .measureColumn: Words(nb: "Tiltak", nn: "Tiltak", en: "Measure")
    case .priority: Words(nb: "Prioritet", nn: "Prioritet", en: "Priority")
    case .servesColumn: Words(nb: "Mål", nn: "Mål", en: "Goals")
    case .begunColumn: Words(nb: "Tatt opp", nn: "Teke opp", en: "Taken up")
    case .sinceLast:
      Words(nb: "Siden forrige periode", nn: "Sidan førre periode", en: "Since the last period")
    case .registerBegun: Words(nb: "nytt", nn: "nytt", en: "new")
    case .registerReprioritised: Words(nb: "omprioritert", nn: "omprioritert", en: "re-prioritised")
    case .registerReplanned: Words(nb: "ny frist", nn: "ny frist", en: "re-planned")
    case .registerClosed: Words(nb: "avsluttet", nn: "avslutta", en: "closed")
    case .registerReopened: Words(nb: "tatt opp igjen", nn: "teke opp att", en: "reopened")
    case .registerCarried:
      Words(
        nb: "videreført fra forrige strategi", nn: "vidareført frå førre strategi",
        en: "carried over from the earlier strategy")
    case .registerUnchanged: Words(nb: "uendret", nn: "uendra", en: "unchanged")
    case .registerCounts:
      Words(
        nb:
          "{0} tiltak: {1} nye, {2} endret, {3} avsluttet siden forrige periode; {4} er videreført fra forrige strategi.",
        nn:
          "{0} tiltak: {1} nye, {2} endra, {3} avslutta sidan førre periode; {4} er vidareførte frå førre strategi.",
        en:
          "{0} measures: {1} new, {2} changed, {3} closed since the last period; {4} are carried over from the earlier strategy."
      )
    case .registerChange: Words(nb: "Endring", nn: "Endring", en: "Change")
    case .before: Words(nb: "Før", nn: "Før", en: "Before")
    case .after: Words(nb: "Etter", nn: "Etter", en: "After")
    case .who: Words(nb: "Hvem", nn: "Kven", en: "Who")
    case .dayColumn: Words(nb: "Dag", nn: "Dag", en: "Day")
    case .why: Words(nb: "Hvorfor", nn: "Kvifor", en: "Why")
    case .noRegisterChanges:
      Words(nb: "Ingenting er endret.", nn: "Ingenting er endra.", en: "Nothing has been changed.")
    case .headingRound: Words(nb: "Hvem har levert", nn: "Kven har levert", en: "Who has submitted")
    case .roundDelivered:
      Words(
        nb: "{0}: {1} av {2} departementer har levert og er med.",
        nn: "{0}: {1} av {2} departement har levert og er med.",
        en: "{0}: {1} of {2} ministries have submitted and are included.")
    case .roundMissing:
      Words(
        nb: "Uten levering: {0}. Tallene deres er som da runden ble åpnet.",
        nn: "Utan levering: {0}. Tala deira er som da runden vart opna.",
        en: "Without a submission: {0}. Their figures are as when the round was opened.")
    case .roundBasis:
      Words(
        nb: "Hvert departements tall er som de sto da departementet leverte, ikke som de er nå.",
        nn:
          "Tala til kvart departement er som dei sto da departementet leverte, ikkje som dei er no.",
        en: "Each ministry's figures are as they stood when it submitted, not as they are now.")
    case .captionRound:
      Words(
        nb: "Levering, kvalitetssikring og godkjenning",
        nn: "Levering, kvalitetssikring og godkjenning",
        en: "Submission, quality assurance and approval")
    case .step: Words(nb: "Står", nn: "Står", en: "Stands")
    case .delivered: Words(nb: "Levert", nn: "Levert", en: "Submitted")
    case .lateColumn: Words(nb: "Etter fristen", nn: "Etter fristen", en: "After the deadline")
    case .daysLate: Words(nb: "{0} dager", nn: "{0} dagar", en: "{0} days")
    case .dayLate: Words(nb: "1 dag", nn: "1 dag", en: "1 day")
    case .assuranceColumn: Words(nb: "Kvalitetssikret", nn: "Kvalitetssikra", en: "Assured")
    case .approvalColumn: Words(nb: "Godkjent", nn: "Godkjend", en: "Approved")
    case .figuresAsOf:
      Words(nb: "Tall fra revisjon", nn: "Tal frå revisjon", en: "Figures of revision")
    case .deviationSaid: Words(nb: "Avviket", nn: "Avviket", en: "Deviation")
    case .countermeasure:
      Words(
        nb: "Det gjør departementet", nn: "Det gjer departementet", en: "What the ministry does")
    case .forecastSaid: Words(nb: "Prognose", nn: "Prognose", en: "Forecast")
    case .risk: Words(nb: "Risiko", nn: "Risiko", en: "Risk")
    case .riskLevel:
      Words(
        nb: "sannsynlighet {0} × konsekvens {1} = {2} av 25",
        nn: "sannsyn {0} × konsekvens {1} = {2} av 25",
        en: "likelihood {0} × consequence {1} = {2} of 25")
    case .earlierSaid:
      Words(nb: "Sist ble det sagt", nn: "Sist vart det sagt", en: "Last time it was said")
    case .forecastThen:
      Words(nb: "Prognosen da: {0}", nn: "Prognosen da: {0}", en: "The forecast then: {0}")
    case .ownAssessments:
      Words(
        nb: "Departementenes egne vurderinger av målet",
        nn: "Departementa sine eigne vurderingar av målet",
        en: "The ministries' own assessments of the goal")
    case .ownAssessment: Words(nb: "Egen vurdering", nn: "Eiga vurdering", en: "Own assessment")
    case .differsFromDriver:
      Words(
        nb: "en annen enn den felles vurderingen ({0})",
        nn: "ei anna enn den felles vurderinga ({0})",
        en: "other than the common assessment ({0})")
    case .headingWords:
      Words(
        nb: "Departementene med egne ord", nn: "Departementa med eigne ord",
        en: "The ministries in their own words")
    case .commentBy: Words(nb: "Kommentar: {0}", nn: "Kommentar: {0}", en: "Comment: {0}")
    case .statusByHand:
      Words(
        nb: "Overstyrt status",
        nn: "Overstyrt status",
        en: "Status set by hand")
    case .whyGrey: Words(nb: "Hvorfor grå", nn: "Kvifor grå", en: "Why grey")
    case .rounding: Words(nb: "Avrunding", nn: "Avrunding", en: "Rounding")
    case .covers: Words(nb: "Omfatter", nn: "Omfattar", en: "Covers")
    case .servesGoals: Words(nb: "Hører til", nn: "Høyrer til", en: "Belongs to")
    case .definition: Words(nb: "Definisjon", nn: "Definisjon", en: "Definition")
    case .source: Words(nb: "Kilde", nn: "Kjelde", en: "Source")
    case .responsible: Words(nb: "Ansvarlig", nn: "Ansvarleg", en: "Responsible")
    case .frequency: Words(nb: "Hyppighet", nn: "Kor ofte", en: "Frequency")
    case .identifier: Words(nb: "Id", nn: "Id", en: "Id")
    case .figuresAsTable:
      Words(
        nb: "Tallene som tabell",
        nn: "Tala som tabell",
        en: "The figures as a table")
    case .noFigures: Words(nb: "Ingen tall.", nn: "Ingen tal.", en: "No figures.")
    case .noIndicatorsInReport:
      Words(
        nb: "Ingen indikatorer i rapporten.",
        nn: "Ingen indikatorar i rapporten.",
        en: "No indicators in the report.")
    case .captionGoal:
      Words(
        nb: "Indikatorene til {0}. Under tallet står perioden det gjelder.",
        nn: "Indikatorane til {0}. Under talet står perioden det gjeld.",
        en: "The indicators of {0}. Below each figure is its period.")
    case .captionParts:
      Words(
        nb: "{0}, {1}, etter {2}, {3}", nn: "{0}, {1}, etter {2}, {3}", en: "{0}, {1}, by {2}, {3}")
    case .captionGoalless:
      Words(
        nb: "Under tallet står perioden det gjelder.",
        nn: "Under talet står perioden det gjeld.",
        en: "Below each figure is its period.")
    // An indicator in words.
    case .inPeriod: Words(nb: "i {0}", nn: "i {0}", en: "in {0}")
    case .sincePrevious: Words(nb: "fra {0} i {1}", nn: "frå {0} i {1}", en: "from {0} in {1}")
    case .sinceYears: Words(nb: "fra {0}: {1}", nn: "frå {0}: {1}", en: "since {0}: {1}")
    case .trendUp: Words(nb: "stigende", nn: "stigande", en: "rising")
    case .trendFlat: Words(nb: "uendret", nn: "uendra", en: "unchanged")
    case .trendDown: Words(nb: "synkende", nn: "søkkjande", en: "falling")
    case .directionIncrease:
      Words(
        nb: "høyere er bedre",
        nn: "høgare er betre",
        en: "higher is better")
    case .directionDecrease:
      Words(
        nb: "lavere er bedre",
        nn: "lågare er betre",
        en: "lower is better")
    case .atLeast: Words(nb: "minst {0}", nn: "minst {0}", en: "at least {0}")
    case .atMost: Words(nb: "høyst {0}", nn: "høgst {0}", en: "at most {0}")
    case .reachBy: Words(nb: "{0} innen {1}", nn: "{0} innan {1}", en: "{0} by {1}")
    case .maintain:
      Words(
        nb: "{0} i hver periode",
        nn: "{0} i kvar periode",
        en: "{0} in each period")
    case .band: Words(nb: "{0} i hver periode", nn: "{0} i kvar periode", en: "{0} in each period")
    case .tolerated:
      Words(
        nb: "{0}, gul inntil {1} utenfor",
        nn: "{0}, gul inntil {1} utanfor",
        en: "{0}, yellow up to {1} outside")
    case .within: Words(nb: "innenfor", nn: "innanfor", en: "within")
    case .overridden:
      Words(
        nb: "Satt til {0} av {1}: {2} Beregnet status er {3}.",
        nn: "Sett til {0} av {1}: {2} Utrekna status er {3}.",
        en: "Set to {0} by {1}: {2} The computed status is {3}.")
    case .roundingNote:
      Words(
        nb: "Statusen er regnet av det uavrundede tallet; det avrundede ville gitt en annen.",
        nn: "Statusen er rekna av det uavrunda talet; det avrunda ville gitt ein annan.",
        en: "The status is computed from the unrounded figure; the rounded one would give another.")
    case .coverageCovered:
      Words(
        nb: "{0} departementer: {1}.",
        nn: "{0} departement: {1}.",
        en: "{0} ministries: {1}.")
    case .coverageMissing: Words(nb: "Mangler: {0}.", nn: "Manglar: {0}.", en: "Missing: {0}.")
    // Charts.
    case .chartLine:
      Words(
        nb: "Linje med {0} tall, fra {1} ({2}) til {3} ({4}).",
        nn: "Linje med {0} tal, frå {1} ({2}) til {3} ({4}).",
        en: "A line of {0} figures, from {1} ({2}) to {3} ({4}).")
    case .chartTarget: Words(nb: "Måltall: {0}.", nn: "Måltal: {0}.", en: "Target: {0}.")
    case .chartBreak:
      Words(
        nb: "Brudd i serien i {0}.",
        nn: "Brot i serien i {0}.",
        en: "A break in the series in {0}.")
    case .chartMissing:
      Words(
        nb: "Perioder uten tall: {0}.",
        nn: "Periodar utan tal: {0}.",
        en: "Periods without a figure: {0}.")
    case .chartAim: Words(nb: "mål {0}", nn: "mål {0}", en: "target {0}")
    case .chartBreakLabel: Words(nb: "brudd", nn: "brot", en: "break")
    case .chartDots:
      Words(
        nb: "Prikker for {0} departementer, fra {1} ({2}) til {3} ({4}).",
        nn: "Prikkar for {0} departement, frå {1} ({2}) til {3} ({4}).",
        en: "Dots for {0} ministries, from {1} ({2}) to {3} ({4}).")
    case .chartBars:
      Words(
        nb: "Stolper for {0} deler, fra {1} ({2}) til {3} ({4}).",
        nn: "Stolpar for {0} delar, frå {1} ({2}) til {3} ({4}).",
        en: "Bars for {0} parts, from {1} ({2}) to {3} ({4}).")
    case .chartHollow:
      Words(
        nb: "Hule prikker er tall som ikke er endelige.",
        nn: "Hole prikkar er tal som ikkje er endelege.",
        en: "Hollow dots are figures that are not final.")
    case .chartWithout:
      Words(
        nb: "Uten tall: {0}.",
        nn: "Utan tal: {0}.",
        en: "Without figures: {0}.")
    case .chartOverall:
      Words(
        nb: "samlet: {0}",
        nn: "samla: {0}",
        en: "overall: {0}")
    case .chartMedian:
      Words(
        nb: "median: {0}",
        nn: "median: {0}",
        en: "median: {0}")
    case .multiplesScale:
      Words(
        nb: "Alle har samme skala: fra {0} til {1}, fra {2} til {3}.",
        nn: "Alle har same skala: frå {0} til {1}, frå {2} til {3}.",
        en: "All have the same scale: from {0} to {1}, from {2} to {3}.")
    case .orderedNotRanked:
      Words(
        nb: "Ordnet etter verdi, ikke rangert.",
        nn: "Ordna etter verdi, ikkje rangert.",
        en: "In order of value, not ranked.")
    // Explanations.
    case .wouldTurn:
      Words(
        nb: "{0}: {1}; {2} gir {3}", nn: "{0}: {1}; {2} gjev {3}", en: "{0}: {1}; {2} gives {3}")
    case .awayFrom: Words(nb: "({0} % unna)", nn: "({0} % unna)", en: "({0}% away)")
    case .howItWasMade:
      Words(
        nb: "Slik ble tallet til", nn: "Slik vart talet til", en: "How the figure was made")
    case .explainValue: Words(nb: "Verdien", nn: "Verdien", en: "The value")
    case .explainStatus: Words(nb: "Statusen", nn: "Statusen", en: "The status")
    case .formulaStands:
      Words(
        nb: "Formelen står i {0}:", nn: "Formelen står i {0}:", en: "The formula stands in {0}:")
    case .onLine: Words(nb: "linje {0}", nn: "linje {0}", en: "line {0}")
    case .moreSteps: Words(nb: "… og {0} til", nn: "… og {0} til", en: "… and {0} more")
    case .nothingDelivered:
      Words(nb: "ingen tall levert", nn: "ingen tal leverte", en: "no figures delivered")
    case .theIndicator:
      Words(nb: "indikatoren {0}", nn: "indikatoren {0}", en: "the indicator {0}")
    case .deliveredBy:
      Words(
        nb: "levert {0} av {1}, revisjon {2}", nn: "levert {0} av {1}, revisjon {2}",
        en: "delivered {0} by {1}, revision {2}")
    case .judgedBy:
      Words(
        nb: "Metoden er {0}, og den gir {1}.", nn: "Metoden er {0}, og han gir {1}.",
        en: "The method is {0}, and it gives {1}.")
    case .judgedByAuthor:
      Words(
        nb: "Departementets egen regel gir {0}.", nn: "Departementet sin eigen regel gir {0}.",
        en: "The ministry's own rule gives {0}.")
    case .pathStraight:
      Words(
        nb: "Banen går rett fra {0} i {1} til {2} i {3}, og er nå på {4}.",
        nn: "Banen går rett frå {0} i {1} til {2} i {3}, og er no på {4}.",
        en: "The path runs straight from {0} in {1} to {2} in {3}, and is now at {4}.")
    case .pathSteps:
      Words(
        nb: "Banen går i trinn fra {0} i {1} til {2} i {3}, og er nå på {4}.",
        nn: "Banen går i trinn frå {0} i {1} til {2} i {3}, og er no på {4}.",
        en: "The path runs in steps from {0} in {1} to {2} in {3}, and is now at {4}.")
    case .gapOfTheWay:
      Words(
        nb:
          "Avviket fra banen er {0}, og {1} % av veien i retning bedre. Inntil 5 % bak er grønt, inntil 20 % bak er gult.",
        nn:
          "Avviket frå banen er {0}, og {1} % av vegen i retning betre. Inntil 5 % bak er grønt, inntil 20 % bak er gult.",
        en:
          "The deviation from the path is {0}, and {1}% of the way towards better. Up to 5% behind is green, up to 20% behind is yellow."
      )
    case .deviationIs:
      Words(
        nb: "Avviket er: {0}.", nn: "Avviket er: {0}.", en: "The deviation is: {0}.")
    case .greenFrom:
      Words(nb: "Grønt er {0}.", nn: "Grønt er {0}.", en: "Green is {0}.")
    case .noValueShown: Words(nb: "ingen verdi", nn: "ingen verdi", en: "no value")
    // Differences.
    case .nothingDiffers:
      Words(
        nb: "Ingenting er annerledes.", nn: "Ingenting er annleis.", en: "Nothing differs.")
    case .findingsNewHeading: Words(nb: "Nye funn:", nn: "Nye funn:", en: "New findings:")
    case .findingsGoneHeading:
      Words(nb: "Funn som er borte:", nn: "Funn som er borte:", en: "Findings that are gone:")
    case .failuresNewHeading:
      Words(
        nb: "Skript som nå feiler:", nn: "Skript som no feilar:", en: "Scripts that now fail:")
    case .failuresGoneHeading:
      Words(
        nb: "Skript som ikke feiler lenger:", nn: "Skript som ikkje feilar lenger:",
        en: "Scripts that fail no more:")
    case .differenceCounts:
      Words(
        nb: "Indikatorer som er annerledes: {0}. Status som snur: {1}.",
        nn: "Indikatorar som er annleis: {0}. Status som snur: {1}.",
        en: "Indicators that differ: {0}. Statuses that flip: {1}.")
    case .earlierPeriodsDiffer:
      Words(
        nb: "tidligere perioder med annen verdi: {0}",
        nn: "tidlegare periodar med annan verdi: {0}",
        en: "earlier periods with another value: {0}")
    case .headingChanges:
      Words(
        nb: "Endret siden utgave {0}", nn: "Endra sidan utgåve {0}",
        en: "Changed since edition {0}")
    case .changesFound:
      Words(
        nb:
          "Indikatorer som er annerledes enn i utgave {1}: {0}. Med en annen status: {2}. Årsaken står ved hver.",
        nn:
          "Indikatorar som er annleis enn i utgåve {1}: {0}. Med ein annan status: {2}. Årsaka står ved kvar.",
        en:
          "Indicators other than in edition {1}: {0}. With another status: {2}. The cause stands by each."
      )
    case .changesNothing:
      Words(
        nb: "Ingenting er annerledes enn i utgave {0}.",
        nn: "Ingenting er annleis enn i utgåve {0}.", en: "Nothing is other than in edition {0}.")
    case .captionChanges:
      Words(
        nb: "Indikatorer som er annerledes", nn: "Indikatorar som er annleis",
        en: "Indicators that differ")
    case .captionChangedGoals:
      Words(nb: "Mål som er annerledes", nn: "Mål som er annleis", en: "Goals that differ")
    case .captionChangedMeasures:
      Words(
        nb: "Tiltak som er annerledes", nn: "Tiltak som er annleis", en: "Measures that differ")
    case .cause: Words(nb: "Årsak", nn: "Årsak", en: "Cause")
    case .change: Words(nb: "Før → nå", nn: "Før → no", en: "Before → now")
    case .erratum:
      Words(
        nb: "Dette er en rettelse av utgave {0}. {1}",
        nn: "Dette er ei retting av utgåve {0}. {1}",
        en: "This corrects edition {0}. {1}")
    case .edition: Words(nb: "Utgave", nn: "Utgåve", en: "Edition")
    case .headingEditions:
      Words(nb: "Rapporter og utgaver", nn: "Rapportar og utgåver", en: "Reports and editions")
    case .editionsFrozen:
      Words(
        nb:
          "Hver utgave står som den ble gitt ut. En rettelse er en ny utgave, og sier hva som er annerledes.",
        nn:
          "Kvar utgåve står som ho vart gitt ut. Ei retting er ei ny utgåve, og seier kva som er annleis.",
        en:
          "Each edition stands as it was published. A correction is a new edition, and says what is other."
      )
    case .noEditionsYet:
      Words(
        nb: "Ingen utgaver er gitt ut.", nn: "Ingen utgåver er gitt ut.",
        en: "No editions have been published.")
    case .editionPublished:
      Words(nb: "Gitt ut {0} av {1}.", nn: "Gitt ut {0} av {1}.", en: "Published {0} by {1}.")
    case .editionCorrected:
      Words(nb: "Rettet av utgave {0}", nn: "Retta av utgåve {0}", en: "Corrected by edition {0}")
    case .editionsFeed:
      Words(nb: "Nyhetsstrøm (Atom)", nn: "Nyhendestraum (Atom)", en: "Feed (Atom)")
    case .editionsCatalogue:
      Words(
        nb: "Datakatalog (DCAT-AP-NO)", nn: "Datakatalog (DCAT-AP-NO)",
        en: "Data catalogue (DCAT-AP-NO)")
    case .editionDescribed:
      Words(
        nb: "{0} for {1}, utgave {2}, med tallene bak.",
        nn: "{0} for {1}, utgåve {2}, med tala bak.",
        en: "{0} for {1}, edition {2}, with the figures behind it.")
    case .preparedBy: Words(nb: "Utarbeidet av", nn: "Utarbeidd av", en: "Prepared by")
    case .assuredBy:
      Words(nb: "Kvalitetssikret av", nn: "Kvalitetssikra av", en: "Quality-assured by")
    case .approvedBy: Words(nb: "Godkjent av", nn: "Godkjend av", en: "Approved by")
    case .isNew: Words(nb: "ny", nn: "ny", en: "new")
    case .isGone: Words(nb: "borte", nn: "borte", en: "gone")
    case .method: Words(nb: "Metode", nn: "Metode", en: "Method")
    case .causeData: Words(nb: "tall", nn: "tal", en: "data")
    case .causeRule: Words(nb: "regel", nn: "regel", en: "rule")
    case .causeTarget: Words(nb: "mål", nn: "mål", en: "target")
    case .causeUnit: Words(nb: "enhet", nn: "eining", en: "unit")
    case .causeMethod: Words(nb: "metode", nn: "metode", en: "method")
    case .causeOthers:
      Words(
        nb: "indikatorene den teller", nn: "indikatorane han tel", en: "the indicators it counts")
    case .causeStrategy: Words(nb: "strategi", nn: "strategi", en: "strategy")
    case .causeWords: Words(nb: "ord", nn: "ord", en: "words")
    case .causeTime: Words(nb: "dag eller periode", nn: "dag eller periode", en: "day or period")
    // The change of strategy.
    case .headingClosing:
      Words(nb: "Slik endte {0}", nn: "Slik enda {0}", en: "How {0} ended")
    case .headingOpening:
      Words(nb: "Slik begynner {0}", nn: "Slik byrjar {0}", en: "How {0} begins")
    case .headingOtherElements:
      Words(
        nb: "Det som ikke hørte til ett mål", nn: "Det som ikkje høyrde til eitt mål",
        en: "What belonged to no one goal")
    case .captionClosing:
      Words(
        nb: "Siste tall for {0}", nn: "Siste tal for {0}", en: "Last figures for {0}")
    case .captionOpening:
      Words(
        nb: "Utgangspunkt for {0}", nn: "Utgangspunkt for {0}", en: "Baselines of {0}")
    case .captionSteps:
      Words(
        nb: "Hva det ble av {0}", nn: "Kva det vart av {0}", en: "What became of {0}")
    case .atTheEnd: Words(nb: "Ved slutten", nn: "Ved slutten", en: "At the end")
    case .targetReached: Words(nb: "Målet nådd", nn: "Målet nådd", en: "Target met")
    case .goesOn: Words(nb: "Videre under", nn: "Vidare under", en: "Goes on under")
    case .targetsReached:
      Words(
        nb: "{0} av {1} mål nådd", nn: "{0} av {1} mål nådde", en: "{0} of {1} targets met")
    case .closedIndicator:
      Words(nb: "avsluttet", nn: "avslutta", en: "closed")
    case .newIndicator: Words(nb: "ny", nn: "ny", en: "new")
    case .noSuccessor:
      Words(nb: "ingen etterfølger", nn: "ingen etterfølgjar", en: "no successor")
    case .element: Words(nb: "Punkt", nn: "Punkt", en: "Item")
    case .relation: Words(nb: "Overgang", nn: "Overgang", en: "Transition")
    case .becomes: Words(nb: "Ble til", nn: "Vart til", en: "Became")
    case .origin: Words(nb: "Kommer fra", nn: "Kjem frå", en: "Comes from")
    case .takesOver:
      Words(
        nb: "Målet tar over etter:", nn: "Målet tek over etter:", en: "The goal takes over from:")
    case .relationFrom: Words(nb: "{0} fra {1}", nn: "{0} frå {1}", en: "{0} from {1}")
    case .proposed: Words(nb: "(forslag)", nn: "(framlegg)", en: "(proposed)")
    case .yes: Words(nb: "ja", nn: "ja", en: "yes")
    case .no: Words(nb: "nei", nn: "nei", en: "no")
    case .relationContinued: Words(nb: "ført videre", nn: "ført vidare", en: "continued")
    case .relationRenamed: Words(nb: "nytt navn", nn: "nytt namn", en: "renamed")
    case .relationSplit: Words(nb: "delt", nn: "delt", en: "split")
    case .relationMoved: Words(nb: "flyttet", nn: "flytta", en: "moved")
    case .relationWidened: Words(nb: "utvidet", nn: "utvida", en: "widened")
    case .relationNarrowed: Words(nb: "snevret inn", nn: "snevra inn", en: "narrowed")
    case .relationWeakened: Words(nb: "svekket", nn: "svekt", en: "weakened")
    case .relationClosed: Words(nb: "avsluttet", nn: "avslutta", en: "closed")
    case .relationNew: Words(nb: "nytt", nn: "nytt", en: "new")
    // Measures.
    case .measuresOfGoal:
      Words(
        nb: "Tiltak som bidrar til målet",
        nn: "Tiltak som bidreg til målet",
        en: "Measures that contribute to the goal")
    case .noMeasures:
      Words(
        nb: "Ingen tiltak i rapporten.",
        nn: "Ingen tiltak i rapporten.",
        en: "No measures in the report.")
    case .ledBy: Words(nb: "Ledet av {0}", nn: "Leia av {0}", en: "Led by {0}")
    case .withPartners: Words(nb: "sammen med {0}", nn: "saman med {0}", en: "with {0}")
    case .ownedBy: Words(nb: "eier: {0}", nn: "eigar: {0}", en: "owner: {0}")
    case .measureServes:
      Words(
        nb: "Bidrar til {0}.",
        nn: "Bidreg til {0}.",
        en: "Contributes to {0}.")
    case .captionMilestones:
      Words(
        nb: "Milepæler i {0}",
        nn: "Milepælar i {0}",
        en: "Milestones of {0}")
    case .milestone: Words(nb: "Milepæl", nn: "Milepæl", en: "Milestone")
    case .due: Words(nb: "Frist", nn: "Frist", en: "Due")
    case .firstPlanned: Words(nb: "Først planlagt", nn: "Først planlagd", en: "First planned")
    case .forecast: Words(nb: "Prognose", nn: "Prognose", en: "Forecast")
    case .completed: Words(nb: "Fullført", nn: "Fullført", en: "Completed")
    case .progress: Words(nb: "Fremdrift", nn: "Framdrift", en: "Progress")
    case .milestoneFirst:
      Words(
        nb: "først planlagt {0}",
        nn: "først planlagt {0}",
        en: "first planned {0}")
    case .milestoneDue:
      Words(
        nb: "frist {0}",
        nn: "frist {0}",
        en: "due {0}")
    case .milestoneExpected:
      Words(
        nb: "ventet {0}",
        nn: "venta {0}",
        en: "expected {0}")
    case .milestoneCompleted:
      Words(
        nb: "fullført {0}",
        nn: "fullført {0}",
        en: "completed {0}")
    // Across the ministries.
    case .captionReported:
      Words(
        nb: "Hvem som har levert",
        nn: "Kven som har levert",
        en: "Who has delivered")
    case .withFigures: Words(nb: "Med tall", nn: "Med tal", en: "With figures")
    case .reporting: Words(nb: "Levering", nn: "Levering", en: "Delivery")
    case .reportingAll: Words(nb: "alt levert", nn: "alt levert", en: "all delivered")
    case .reportingPart: Words(nb: "delvis levert", nn: "delvis levert", en: "partly delivered")
    case .reportingNone: Words(nb: "ikke levert", nn: "ikkje levert", en: "not delivered")
    case .reportingNothingDue:
      Words(
        nb: "ingen indikatorer",
        nn: "ingen indikatorar",
        en: "no indicators")
    case .captionMatrix:
      Words(
        nb: "Mål og departementer: antall indikatorer i hver status",
        nn: "Mål og departement: kor mange indikatorar i kvar status",
        en: "Goals and ministries: the number of indicators in each status")
    case .legend: Words(nb: "Tegnforklaring:", nn: "Teiknforklaring:", en: "Key:")
    case .pictureKey:
      Words(
        nb: "Tegnet er den alvorligste statusen, tallet er antall indikatorer.",
        nn: "Teiknet er den alvorlegaste statusen, talet er kor mange indikatorar.",
        en: "The sign is the most serious status, the number counts the indicators.")
    case .pictureEmpty: Words(nb: "ingen indikator", nn: "ingen indikator", en: "no indicator")
    case .pictureTotal: Words(nb: "Samlet", nn: "Samla", en: "In all")
    case .pictureAssessments:
      Words(
        nb: "Vurdering av målene",
        nn: "Vurdering av måla",
        en: "Assessment of the goals")
    case .matrixShade:
      Words(
        nb:
          "Tegnet, ordet og bunnfargen er den alvorligste statusen i ruten. Under står antall indikatorer i hver status.",
        nn:
          "Teiknet, ordet og botnfargen er den alvorlegaste statusen i ruta. Under står kor mange indikatorar som har kvar status.",
        en:
          "The sign, the word and the shade are the most serious status in the cell. Below them is the number of indicators in each status."
      )
    case .headingGreenShares:
      Words(
        nb: "Hvor mye som er grønt",
        nn: "Kor mykje som er grønt",
        en: "How much is green")
    case .captionGreenShares:
      Words(
        nb: "Grønne indikatorer i prosent av de vurderte, etter departement",
        nn: "Grøne indikatorar i prosent av dei vurderte, etter departement",
        en: "Green indicators as a percentage of those judged, by ministry")
    case .greenCount:
      Words(
        nb: "Grønne",
        nn: "Grøne",
        en: "Green")
    case .judgedCount:
      Words(
        nb: "Vurderte",
        nn: "Vurderte",
        en: "Judged")
    case .greenShare:
      Words(
        nb: "Andel grønne",
        nn: "Del grøne",
        en: "Green share")
    case .notDelivered:
      Words(
        nb: "Har ikke levert: {0}.",
        nn: "Har ikkje levert: {0}.",
        en: "Have not delivered: {0}.")
    case .noneDue:
      Words(
        nb: "Har ingen indikatorer: {0}.",
        nn: "Har ingen indikatorar: {0}.",
        en: "Have no indicators: {0}.")
    case .noneJudged:
      Words(
        nb: "Ingen indikatorer er vurdert hos: {0}.",
        nn: "Ingen indikatorar er vurderte hos: {0}.",
        en: "No indicators are judged at: {0}.")
    case .headingShared:
      Words(
        nb: "Den samme indikatoren i flere departementer",
        nn: "Den same indikatoren i fleire departement",
        en: "The same indicator in several ministries")
    case .captionShared:
      Words(
        nb: "{0}, {1}, etter departement",
        nn: "{0}, {1}, etter departement",
        en: "{0}, {1}, by ministry")
    case .captionSharedFigures:
      Words(
        nb: "{0}. Tall med stjerne er ikke endelige.",
        nn: "{0}. Tal med stjerne er ikkje endelege.",
        en: "{0}. Figures with a star are not final.")
    case .definedApart:
      Words(
        nb: "Departementene beskriver indikatoren ulikt: les hver definisjon før du sammenligner.",
        nn: "Departementa beskriv indikatoren ulikt: les kvar definisjon før du samanliknar.",
        en:
          "The ministries describe the indicator differently: read each definition before comparing."
      )
    case .moreShared:
      Words(
        nb: "Andre indikatorer som flere departementer har, og som ikke er sammenlignet her: {0}.",
        nn: "Andre indikatorar som fleire departement har, og som ikkje er samanlikna her: {0}.",
        en: "Other indicators that several ministries have and that are not compared here: {0}.")
    // Findings and failures.
    case .noFindings:
      Words(
        nb: "Reglene fant ingenting å merke seg.",
        nn: "Reglane fann ingenting å merkje seg.",
        en: "The rules found nothing to note.")
    case .nothingMissing:
      Words(
        nb: "Alle indikatorene har tall.",
        nn: "Alle indikatorane har tal.",
        en: "Every indicator has a figure.")
    case .captionFindings:
      Words(
        nb: "Funn etter alvor og sted",
        nn: "Funn etter alvor og stad",
        en: "Findings with severity and place")
    case .captionFailures:
      Words(
        nb: "Feil i skript, og hva de kostet",
        nn: "Feil i skript, og kva dei kosta",
        en: "Failures in scripts, and what they cost")
    case .captionMissing:
      Words(
        nb: "Indikatorer uten tall, og hvorfor",
        nn: "Indikatorar utan tal, og kvifor",
        en: "Indicators without a figure, and why")
    case .severity: Words(nb: "Alvor", nn: "Alvor", en: "Severity")
    case .concerns: Words(nb: "Gjelder", nn: "Gjeld", en: "Concerns")
    case .finding: Words(nb: "Funn", nn: "Funn", en: "Finding")
    case .failure: Words(nb: "Feil", nn: "Feil", en: "Failure")
    case .message: Words(nb: "Melding", nn: "Melding", en: "Message")
    case .wholeMinistry:
      Words(
        nb: "hele departementet",
        nn: "heile departementet",
        en: "the whole ministry")
    case .wholeFile: Words(nb: "hele filen", nn: "heile fila", en: "the whole file")
    case .severityError: Words(nb: "feil", nn: "feil", en: "error")
    case .severityWarning: Words(nb: "advarsel", nn: "åtvaring", en: "warning")
    case .severityNote: Words(nb: "merknad", nn: "merknad", en: "note")
    case .failureInstructions:
      Words(
        nb: "brukte for mange instruksjoner",
        nn: "brukte for mange instruksjonar",
        en: "used too many instructions")
    case .failureMemory:
      Words(
        nb: "brukte for mye minne",
        nn: "brukte for mykje minne",
        en: "used too much memory")
    case .failureTime:
      Words(
        nb: "brukte for lang tid",
        nn: "brukte for lang tid",
        en: "took too long")
    case .failureDepth:
      Words(
        nb: "kalte seg selv for dypt",
        nn: "kalla seg sjølv for djupt",
        en: "called itself too deeply")
    case .failureOutput: Words(nb: "skrev for mye", nn: "skreiv for mykje", en: "wrote too much")
    case .failureRefused: Words(nb: "ble avvist", nn: "vart avvist", en: "was refused")
    case .failureError:
      Words(
        nb: "stanset med feil",
        nn: "stansa med feil",
        en: "stopped with an error")
    case .failureCycle:
      Words(
        nb: "venter på seg selv",
        nn: "ventar på seg sjølv",
        en: "waits for itself")
    case .failureCrash: Words(nb: "krasjet", nn: "krasja", en: "crashed")
    // Method.
    case .methodPath:
      Words(
        nb: "Indikatorer som skal nå et tall, måles mot en bane fra utgangspunktet til "
          + "måltallet, regnet i hele perioder. Avviket fra banen deles på hele avstanden "
          + "mellom de to. Grønn er foran banen eller høyst 5 prosent av avstanden bak den, gul "
          + "er 5 til 20 prosent bak, og rød er mer enn 20 prosent bak.",
        nn: "Indikatorar som skal nå eit tal, blir målte mot ein bane frå utgangspunktet til "
          + "måltalet, rekna i heile periodar. Avviket frå banen blir delt på heile avstanden "
          + "mellom dei to. Grøn er framfor banen eller høgst 5 prosent av avstanden bak han, "
          + "gul er 5 til 20 prosent bak, og raud er meir enn 20 prosent bak.",
        en: "Indicators that are to reach a figure are held against a path from the baseline to "
          + "the target, counted in whole periods. The gap to the path is divided by the whole "
          + "distance between the two. Green is ahead of the path or at most 5 per cent of the "
          + "distance behind it, yellow is 5 to 20 per cent behind, and red is more than 20 per "
          + "cent behind.")
    case .methodMaintain:
      Words(
        nb: "Indikatorer som skal holde seg på riktig side av en grense, er grønne der, gule "
          + "innenfor den toleransen som er satt, og ellers røde.",
        nn: "Indikatorar som skal halde seg på rett side av ei grense, er grøne der, gule "
          + "innanfor den toleransen som er sett, og elles raude.",
        en: "Indicators that are to stay on the right side of a bound are green there, yellow "
          + "within the tolerance that is set, and otherwise red.")
    case .methodBand:
      Words(
        nb: "Indikatorer som skal ligge i et bånd, er grønne inni det, gule innenfor toleransen "
          + "utenfor (en tidel av båndets bredde når ikke annet er satt), og ellers røde.",
        nn: "Indikatorar som skal liggje i eit band, er grøne inni det, gule innanfor "
          + "toleransen utanfor (ein tidel av breidda på bandet når ikkje anna er sett), og "
          + "elles raude.",
        en: "Indicators that are to stay within a band are green inside it, yellow within the "
          + "tolerance outside (a tenth of the band’s width where nothing else is set), and "
          + "otherwise red.")
    case .methodThresholds:
      Words(
        nb: "Indikatorer med retning og terskler er grønne fra den ene terskelen, gule fra den "
          + "andre, og ellers røde.",
        nn: "Indikatorar med retning og tersklar er grøne frå den eine terskelen, gule frå den "
          + "andre, og elles raude.",
        en: "Indicators with a direction and thresholds are green from the one threshold, "
          + "yellow from the other, and otherwise red.")
    case .methodTrend:
      Words(
        nb: "Indikatorer som bare har en retning og ikke noe måltall, får ingen farge; bare "
          + "utviklingen vises.",
        nn: "Indikatorar som berre har ei retning og ikkje noko måltal, får ingen farge; berre "
          + "utviklinga blir vist.",
        en: "Indicators that have only a direction and no target get no colour; only the trend is "
          + "shown.")
    case .methodAuthor:
      Words(
        nb: "For noen indikatorer er statusen regnet av departementets egen regel.",
        nn: "For nokre indikatorar er statusen rekna av departementet sin eigen regel.",
        en: "For some indicators the status is computed by the ministry’s own rule.")
    case .methodOther:
      Words(
        nb: "Noen indikatorer følger en egen metode.",
        nn: "Nokre indikatorar følgjer ein eigen metode.",
        en: "Some indicators follow a method of their own.")
    case .methodGrey:
      Words(
        nb: "Grå betyr at statusen ikke er vurdert, og grunnen står alltid ved siden av. Grå er "
          + "verken bra eller dårlig.",
        nn: "Grå tyder at statusen ikkje er vurdert, og grunnen står alltid ved sida av. Grå er "
          + "korkje bra eller dårleg.",
        en: "Grey means that the status is not judged, and the reason always stands beside it. "
          + "Grey is neither good nor bad.")
    case .methodOverride:
      Words(
        nb:
          "En status kan settes for hånd bare med navn og grunn. Da vises også den som ble regnet ut.",
        nn:
          "Ein status kan setjast for hand berre med namn og grunn. Då blir også den utrekna vist.",
        en:
          "A status may be set by hand only with a name and a reason. The computed one is then shown too."
      )
    case .methodGoal:
      Words(
        nb:
          "Et mål har farge bare når det er vurdert samlet. Ellers har det en telling av indikatorene.",
        nn:
          "Eit mål har farge berre når det er vurdert samla. Elles har det ei teljing av indikatorane.",
        en: "A goal has a colour only when it has been assessed as a whole. Otherwise it has a "
          + "count of its indicators.")
    case .methodUnrounded:
      Words(
        nb: "Alle statuser er regnet av uavrundede tall.",
        nn: "Alle statusar er rekna av uavrunda tal.",
        en: "Every status is computed from unrounded figures.")
    // Colophon.
    case .colophon:
      Words(
        nb: "Rapporten kan lages på nytt, byte for byte, av dette grunnlaget.",
        nn: "Rapporten kan lagast på nytt, byte for byte, av dette grunnlaget.",
        en: "The report can be made again, byte for byte, from this basis.")
    case .asOfLabel: Words(nb: "Status per", nn: "Status per", en: "As of")
    case .storeRevision: Words(nb: "Datarevisjon", nn: "Datarevisjon", en: "Data revision")
    case .storeHash:
      Words(
        nb: "Dataenes kontrollsum",
        nn: "Kontrollsum for data",
        en: "Hash of the data")
    case .storeCut: Words(nb: "Andre revisjoner", nn: "Andre revisjonar", en: "Other revisions")
    case .rulesHash:
      Words(
        nb: "Reglenes kontrollsum",
        nn: "Kontrollsum for reglane",
        en: "Hash of the rules")
    case .engine: Words(nb: "Laget av", nn: "Laga av", en: "Made by")
    // Headings of the spreadsheet.
    case .csvID: Words(nb: "Id", nn: "Id", en: "Id")
    case .csvMinistry: Words(nb: "Departement", nn: "Departement", en: "Ministry")
    case .csvTitle: Words(nb: "Tittel", nn: "Tittel", en: "Title")
    case .csvGoals: Words(nb: "Mål", nn: "Mål", en: "Goals")
    case .csvUnit: Words(nb: "Enhet", nn: "Eining", en: "Unit")
    case .csvFrequency: Words(nb: "Hyppighet", nn: "Kor ofte", en: "Frequency")
    case .csvPeriod: Words(nb: "Periode", nn: "Periode", en: "Period")
    case .csvValue: Words(nb: "Verdi", nn: "Verdi", en: "Value")
    case .csvObservationStatus:
      Words(
        nb: "Observasjonsstatus",
        nn: "Observasjonsstatus",
        en: "Observation status")
    case .csvBaselinePeriod:
      Words(
        nb: "Utgangspunkt, periode",
        nn: "Utgangspunkt, periode",
        en: "Baseline, period")
    case .csvBaseline: Words(nb: "Utgangspunkt", nn: "Utgangspunkt", en: "Baseline")
    case .csvPath: Words(nb: "Banen", nn: "Banen", en: "Path")
    case .csvTarget: Words(nb: "Måltall", nn: "Måltal", en: "Target")
    case .csvDeviation: Words(nb: "Avvik fra banen", nn: "Avvik frå banen", en: "Gap to the path")
    case .csvStatus: Words(nb: "Status", nn: "Status", en: "Status")
    case .csvComputedStatus:
      Words(
        nb: "Beregnet status",
        nn: "Utrekna status",
        en: "Computed status")
    case .csvReason: Words(nb: "Grunn til grå", nn: "Grunn til grå", en: "Reason for grey")
    case .csvMethod: Words(nb: "Metode", nn: "Metode", en: "Method")
    case .csvPreviousPeriod:
      Words(
        nb: "Forrige periode",
        nn: "Førre periode",
        en: "Previous period")
    case .csvPrevious: Words(nb: "Forrige verdi", nn: "Førre verdi", en: "Previous value")
    case .csvTrend: Words(nb: "Utvikling", nn: "Utvikling", en: "Trend")
    case .csvLongTermPeriod:
      Words(
        nb: "Sammenlignet på lang sikt med", nn: "Samanlikna på lang sikt med",
        en: "Compared over the long term with")
    case .csvLongTerm:
      Words(
        nb: "Utvikling på lang sikt", nn: "Utvikling på lang sikt", en: "Long-term trend")
    case .csvMissingMinistries: Words(nb: "Mangler fra", nn: "Manglar frå", en: "Missing from")
    case .csvResponsible: Words(nb: "Ansvarlig", nn: "Ansvarleg", en: "Responsible")
    case .csvSource: Words(nb: "Kilde", nn: "Kjelde", en: "Source")
    case .csvComment: Words(nb: "Kommentar", nn: "Kommentar", en: "Comment")
    }
  }
}
