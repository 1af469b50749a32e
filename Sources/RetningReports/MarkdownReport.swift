import RetningData
import RetningDiagnostics
import RetningResult
import RetningStrategy

/// The report as Markdown, for mail, case files and version control: the HTML report without its charts.
struct MarkdownReport {
  let model: ReportModel
  private var text = ""

  var language: Language { model.language }
  var result: ResultDocument { model.result }

  /// Whether Pandoc makes a document of it: pages lie on their side, and columns are as wide as what they hold.
  private let isDocument: Bool

  private init(model: ReportModel, isDocument: Bool) {
    self.model = model
    self.isDocument = isDocument
  }

  static func text(of model: ReportModel, forDocument isDocument: Bool = false) -> String {
    var report = MarkdownReport(model: model, isDocument: isDocument)
    report.writeFirstPage()
    for section in model.definition.sections { report.write(section) }
    if isDocument { report.text += landscape }
    report.writeColophon()
    return report.text
  }

  /// Ends a part of a Word document whose pages are A4 on their side, with margins of two centimetres.
  private static let landscape = """
    ```{=openxml}
    <w:p><w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>\
    <w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>\
    </w:sectPr></w:pPr></w:p>
    ```


    """

  // MARK: Chapters

  private mutating func write(_ section: ReportSection) {
    switch section {
    case .round: if let round = result.round { write(round) }
    case .goals: writeGoals()
    case .indicators: writeIndicators()
    case .measures: writeMeasures()
    case .register: writeRegister()
    case .ministries: writeMinistries()
    case .own(let own): write(own)
    case .changes: writeChanges()
    case .findings: writeFindings()
    case .method: writeMethod()
    case .transition: writeTransition()
    }
  }

  private mutating func writeFirstPage() {
    let summary = Summary(model: model)
    heading(1, model.definition.title.text(in: language))
    var facts = [result.period.text(in: language), say(.asOf, result.asOf.text(in: language))]
    if let audience = model.definition.audience {
      facts.append(say(.audience, audience.text(in: language)))
    }
    paragraph(facts.joined(separator: " · "))
    if let erratum = Colophon.erratum(of: model) { paragraph(erratum) }
    paragraph([summary.coverage, summary.standing].compactMap { $0 }.joined(separator: " "))
    if let selection = summary.selection { paragraph(selection) }
    for strategy in model.strategies {
      heading(2, strategy.summary?.label(in: language) ?? strategy.id)
      table(
        [say(.goal), say(.assessment), say(.indicators)], numbers: [],
        rows: strategy.goals.map { goal in
          [goal.label(in: language), assessment(of: goal), goal.counts.words(in: language)]
        })
    }
  }

  private func assessment(of goal: GoalResult) -> String {
    [goal.status?.signed(in: language) ?? say(.notAssessed), goal.reason]
      .compactMap { $0 }.joined(separator: " – ")
  }

  private mutating func writeGoals() {
    for strategy in model.strategies {
      for goal in strategy.goals {
        heading(2, goal.label(in: language))
        paragraph(assessment(of: goal))
        writeOwnAssessments(of: goal)
        writeTable(of: model.indicators(serving: goal.id))
        let measures = model.measures(contributingTo: goal.id)
        guard !measures.isEmpty else { continue }
        table(
          [say(.measuresOfGoal), say(.status)], numbers: [],
          rows: measures.map {
            [$0.measure.title.text(in: language), $0.status.signed(in: language)]
          })
      }
    }
    guard !model.goalless.isEmpty else { return }
    heading(2, say(.headingGoalless))
    writeTable(of: model.goalless)
  }

  /// A chapter that the definition describes; in place of charts stand their figures.
  private mutating func write(_ own: OwnSection) {
    heading(2, own.title.text(in: language))
    for words in own.paragraphs(in: language) { paragraph(words) }
    if !own.table.isEmpty { writeTable(of: model.indicators(own.table)) }
    for indicator in model.indicators(own.charts) {
      let text = IndicatorText(indicator, in: language)
      heading(3, text.title)
      table(
        [say(.period), "\(say(.value)) (\(text.unit))", say(.path)], numbers: [1, 2],
        rows: indicator.series.map { row in
          [row.period.text(in: language), text.number(row.value), text.number(row.path)]
        })
    }
  }

  private mutating func writeTable(of indicators: [IndicatorResult]) {
    guard !indicators.isEmpty else { return paragraph(say(.noIndicatorsInReport)) }
    table(
      [
        say(.indicator), say(.ministry), say(.unit), say(.baseline), say(.now), say(.period),
        say(.path), say(.target), say(.deviation), say(.status), say(.trend), say(.remark),
      ], numbers: [3, 4, 6, 7, 8],
      rows: indicators.map { indicator in
        let text = IndicatorText(indicator, in: language)
        return [
          text.title, model.short(indicator.identity.ministry), text.unit,
          text.number(indicator.baseline?.value), text.number(indicator.value),
          indicator.period?.short(in: language) ?? NumberText.none, text.path, text.targetBrief,
          text.deviation, indicator.status.signed(in: language),
          [
            text.trendArrow.isEmpty ? text.trendWord : text.trendArrow + " " + text.trendWord,
            text.longTerm,
          ].compactMap { $0 }.joined(separator: "; "),
          remarks(text),
        ]
      })
  }

  private func remarks(_ text: IndicatorText) -> String {
    let remarks = text.remarks
    // Where there is no figure the reason says what the flag would.
    guard let flag = text.flag, text.indicator.value != nil || remarks.isEmpty else {
      return remarks.joined(separator: " ")
    }
    return ([IndicatorText.sentence(flag)] + remarks).joined(separator: " ")
  }

  private mutating func writeIndicators() {
    heading(2, say(.headingIndicators))
    if result.indicators.isEmpty { paragraph(say(.noIndicatorsInReport)) }
    for group in model.ministries where !group.indicators.isEmpty {
      heading(3, group.ministry?.name.text(in: language) ?? model.short(group.id))
      for indicator in group.indicators { writeIndicator(indicator) }
    }
  }

  private mutating func writeIndicator(_ indicator: IndicatorResult) {
    let words = IndicatorText(indicator, in: language)
    heading(4, words.title)
    item(.status, indicator.status.signed(in: language))
    item(.statusByHand, words.override)
    item(.whyGrey, words.greyReason)
    item(.rounding, words.roundingNote)
    for (label, said) in NarrativeText(indicator, in: language).facts { item(label, said) }
    item(.target, indicator.target == nil ? nil : words.targetWithTolerance)
    item(.covers, words.coverage(in: model))
    item(.definition, indicator.identity.definition)
    item(.source, indicator.identity.source)
    item(.responsible, indicator.identity.responsible)
    item(.identifier, indicator.id)
    text += "\n"
    guard !indicator.series.isEmpty else { return }
    table(
      [say(.period), say(.value), say(.path), say(.remark)], numbers: [1, 2],
      rows: indicator.series.map { row in
        [
          row.period.text(in: language), words.number(row.value), words.number(row.path),
          words.remark(on: row),
        ]
      })
    writeParts(of: indicator, words)
  }

  private mutating func writeParts(of indicator: IndicatorResult, _ words: IndicatorText) {
    guard let breakdown = indicator.breakdown else { return }
    table(
      breakdown.dimensions.map { model.dimension($0) } + [say(.value), say(.remark)],
      numbers: [breakdown.dimensions.count],
      rows: breakdown.parts.map { part in
        zip(breakdown.dimensions, part.coordinates).map { model.member($1, of: $0) }
          + [words.number(part.value), words.remark(on: part)]
      })
  }

  private mutating func writeMeasures() {
    heading(2, say(.headingMeasures))
    if result.measures.isEmpty { paragraph(say(.noMeasures)) }
    for measure in result.measures {
      heading(3, measure.measure.title.text(in: language))
      var facts = [
        measure.status.signed(in: language), say(.ledBy, model.short(measure.measure.lead)),
      ]
      if !measure.measure.partners.isEmpty {
        facts.append(say(.withPartners, model.shorts(measure.measure.partners)))
      }
      if let owner = measure.measure.owner { facts.append(say(.ownedBy, owner)) }
      paragraph(facts.joined(separator: " · "))
      if let comment = measure.comment { paragraph(comment) }
      guard !measure.milestones.isEmpty else { continue }
      table(
        [
          say(.milestone), say(.due), say(.firstPlanned), say(.forecast), say(.completed),
          say(.progress), say(.status),
        ], numbers: [5], rows: measure.milestones.map(row))
    }
  }

  private func row(of milestone: MeasureResult.Milestone) -> [String] {
    let dates = [
      milestone.milestone.due, milestone.milestone.original, milestone.progress.forecast,
      milestone.progress.completed,
    ]
    return [milestone.milestone.title.text(in: language)]
      + dates.map { $0?.text(in: language) ?? NumberText.none }
      + [
        milestone.progress.percent.map {
          NumberText.quantity($0, decimals: 0, unit: "%", in: language)
        } ?? NumberText.none,
        milestone.status.signed(in: language),
      ]
  }

  private mutating func writeMinistries() {
    heading(2, say(.headingMinistries))
    table(
      [
        say(.ministry), say(.indicators), say(.withFigures), say(.reporting), say(.status),
      ], numbers: [1, 2],
      rows: result.ministries.map { ministry in
        [
          ministry.name.text(in: language), NumberText.count(ministry.counts.total, in: language),
          NumberText.count(ministry.reported, in: language),
          HTMLReport.reporting(of: ministry).text(in: language),
          ministry.counts.words(in: language),
        ]
      })
    writeWords()
    writeMatrix()
  }

  private mutating func writeMatrix() {
    guard !result.goals.isEmpty, !result.ministries.isEmpty else { return }
    let matrix = StatusMatrix(result)
    paragraph(say(.captionMatrix))
    table(
      [say(.goal)] + result.ministries.map(\.short), numbers: [],
      rows: model.strategies.flatMap(\.goals).map { goal in
        [goal.label(in: language)]
          + result.ministries.map { matrix.counts(goal: goal.id, ministry: $0.id).signs }
      })
    paragraph(
      say(.legend) + " "
        + Status.allCases.map { $0.signed(in: language) }.joined(separator: ", ") + ".")
  }

  private mutating func writeFindings() {
    heading(2, say(.headingFindings))
    if result.findings.isEmpty {
      paragraph(say(.noFindings))
    } else {
      table(
        [say(.severity), say(.ministry), say(.concerns), say(.period), say(.finding)],
        numbers: [],
        rows: result.findings.map { finding in
          [
            Summary.capitalized(finding.severity.name(in: language)),
            model.short(finding.ministry), finding.subject?.id ?? say(.wholeMinistry),
            finding.period?.short(in: language) ?? "", finding.message.text(in: language),
          ]
        })
    }
    if !result.failures.isEmpty {
      heading(3, say(.headingFailures))
      table(
        [say(.ministry), say(.concerns), say(.failure), say(.message)], numbers: [],
        rows: result.failures.map { failure in
          [
            model.short(failure.ministry), failure.subject ?? say(.wholeFile),
            failure.kind.name(in: language),
            failure.message.text(in: language)
              + (failure.location.map { " (\($0))" } ?? ""),
          ]
        })
    }
    writeMissing()
  }

  private mutating func writeMissing() {
    heading(3, say(.headingMissing))
    let missing = result.indicators.filter { !$0.isReported }
    guard !missing.isEmpty else { return paragraph(say(.nothingMissing)) }
    table(
      [say(.ministry), say(.indicator), say(.reason)], numbers: [],
      rows: missing.map { indicator in
        let text = IndicatorText(indicator, in: language)
        return [
          model.short(indicator.identity.ministry), text.title,
          text.greyReason ?? say(.noFigures),
        ]
      })
  }

  private mutating func writeMethod() {
    heading(2, say(.headingMethod))
    for paragraph in MethodNote(result, in: language).paragraphs {
      self.paragraph("\(paragraph.text) (\(paragraph.method))")
    }
    for phrase in [Phrase.methodGrey, .methodOverride, .methodGoal, .methodUnrounded] {
      paragraph(say(phrase))
    }
  }

  private mutating func writeColophon() {
    heading(2, say(.headingColophon))
    paragraph(say(.colophon))
    for (phrase, name) in Colophon.signatures(of: model) { item(phrase, name) }
    if let edition = model.context.edition { item(.edition, "\(edition.number)") }
    item(.period, result.period.text(in: language))
    item(.asOfLabel, result.asOf.text(in: language))
    item(.storeRevision, NumberText.count(result.store.revision, in: language))
    item(.storeHash, result.store.hash)
    item(.storeCut, Colophon.cut(of: model))
    item(.rulesHash, result.rulesHash)
    item(.engine, "Retning " + result.engine)
  }

  // MARK: Parts of a text

  func say(_ phrase: Phrase, _ arguments: String...) -> String {
    phrase.text(in: language, arguments)
  }

  mutating func heading(_ level: Int, _ words: String) {
    text += String(repeating: "#", count: level) + " " + MarkdownText.escaped(words) + "\n\n"
  }

  mutating func paragraph(_ words: String) {
    text += MarkdownText.paragraph(words) + "\n\n"
  }

  mutating func list(_ items: [String]) {
    for words in items { text += "- \(MarkdownText.escaped(words))\n" }
    text += "\n"
  }

  private mutating func item(_ phrase: Phrase, _ words: String?) {
    guard let words, !words.isEmpty else { return }
    text += "- **\(say(phrase)):** \(MarkdownText.escaped(words))\n"
  }

  /// A table; the columns in `numbers` are set to the right.
  mutating func table(_ headings: [String], numbers: Set<Int>, rows: [[String]]) {
    row(headings)
    text += "|"
    for index in headings.indices {
      let width = isDocument ? Self.width(of: index, headings, rows) : 3
      text += String(repeating: "-", count: numbers.contains(index) ? width - 1 : width)
      text += numbers.contains(index) ? ":|" : "|"
    }
    text += "\n"
    for cells in rows { row(cells) }
    text += "\n"
  }

  /// How wide a column is beside the others: room for its longest word, and for most of what it holds.
  private static func width(of index: Int, _ headings: [String], _ rows: [[String]]) -> Int {
    let cells = [headings[index]] + rows.map { $0.indices.contains(index) ? $0[index] : "" }
    let word = cells.flatMap { $0.split { $0 == " " || $0 == "-" } }.map(\.count).max() ?? 0
    let mean = cells.reduce(0) { $0 + $1.count } / max(cells.count, 1)
    return max(word + word / 4 + 3, min(mean, 28), 6)
  }

  private mutating func row(_ cells: [String]) {
    text += "|"
    for cell in cells {
      text += " "
      text += MarkdownText.escaped(cell)
      text += " |"
    }
    text += "\n"
  }
}
