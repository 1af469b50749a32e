import RetningData
import RetningDiagnostics
import RetningEvaluation
import RetningJSON
import RetningStore

extension Workspace {
  /// Writes a workbook for a ministry to fill in: a row for each figure that a period needs, as `importFile` reads it.
  ///
  /// What the store has already stands there; the value before and the unit stand beside, in columns that an import
  /// passes over.
  ///
  /// - Parameters:
  ///   - period: The period; a series of another frequency has rows for its periods within it, or for the last that
  ///     ended by then where it is not delivered.
  ///   - reader: What is known; nil where there is no store yet.
  /// - Returns: How many rows it has.
  /// - Throws: A ``Diagnostic``: `import-ministry`, `template-suffix`, `template-empty`, or those of the store and file.
  public func writeTemplate(
    of ministry: String, for period: Period, to file: String, from reader: (any EntryReader)?,
    language: Language
  ) throws(Diagnostic) -> Int {
    guard file.lowercased().hasSuffix(".xlsx") else {
      throw Diagnostic(.templateSuffix, ["file": file])
    }
    let catalogue = Evaluation.catalogue(files, budget: settings.budget)
    let ministries = catalogue.model.ministries.map(\.content.id).sorted()
    guard ministries.contains(ministry) else {
      throw Diagnostic(
        .importMinistry, ["id": ministry, "known": ministries.joined(separator: ", ")])
    }
    let declared = catalogue.data.filter { $0.key.ministry == ministry }.map(\.value)
      .sorted { $0.name < $1.name }
    let dimensions = Set(declared.flatMap(\.dimensions)).sorted()
    var rows: [[JSONValue]] = []
    for declaration in declared {
      rows += try TemplateRows(declaration, dimensions, reader, language).rows(for: period)
    }
    guard !rows.isEmpty else {
      throw Diagnostic(.templateEmpty, ["ministry": ministry, "period": "\(period)"])
    }
    let columns = ["series", "period"] + dimensions + ["value", "status", "note"]
    let remarks =
      language == .en ? ["#title", "#unit", "#before"] : ["#tittel", "#enhet", "#forrige"]
    let widths = ["series": 30, "period": 12, "value": 14, "status": 9, "note": 40]
    let template = Spreadsheet.Template(
      title: "\(ministry) \(period)",
      columns: columns.map { ($0, widths[$0] ?? 18) }
        + zip(remarks, [44, 12, 14]).map { ($0, $1) },
      rows: rows, statuses: TemplateGuide.statuses.map(\.rawValue),
      guideTitle: language == .en ? "Guide" : "Veiledning",
      guide: TemplateGuide.lines(file: file, ministry: ministry, language))
    try Spreadsheet.write(template, to: file)
    return rows.count
  }
}

/// The rows of one series in a template.
private struct TemplateRows {
  private let declaration: DataDeclaration
  private let dimensions: [String]
  private let reader: (any EntryReader)?
  private let language: Language

  init(
    _ declaration: DataDeclaration, _ dimensions: [String], _ reader: (any EntryReader)?,
    _ language: Language
  ) {
    self.declaration = declaration
    self.dimensions = dimensions
    self.reader = reader
    self.language = language
  }

  func rows(for period: Period) throws(Diagnostic) -> [[JSONValue]] {
    var keys = try reader?.keys(ministry: declaration.ministry, name: declaration.name) ?? []
    keys.removeAll { $0.dimensions.map(\.name) != declaration.dimensions.sorted() }
    if keys.isEmpty { keys = [try Key(ministry: declaration.ministry, name: declaration.name)] }
    var rows: [[JSONValue]] = []
    for key in keys {
      let entries = try reader?.entries(of: key) ?? []
      for wanted in periods(in: period, entries) { rows.append(row(key, wanted, entries)) }
    }
    return rows
  }

  /// The periods that need figures; nil for a date that the ministry knows.
  private func periods(in period: Period, _ entries: [StoredEntry]) -> [Period?] {
    let frequency = declaration.frequency
    if frequency == period.frequency { return [period] }
    guard frequency != .day, frequency != .irregular else { return [nil] }
    if let finer = period.periods(of: frequency) { return finer }
    guard let last = period.last(of: frequency) else { return [] }
    // Also one that ended before the period began, where it has not been delivered.
    let isWithin = last.start >= period.start || last.end == period.end
    return isWithin || !entries.contains { $0.period == last } ? [last] : []
  }

  private func row(_ key: Key, _ period: Period?, _ entries: [StoredEntry]) -> [JSONValue] {
    let stored = period.flatMap { wanted in entries.first { $0.period == wanted }?.entry }
    let before = entries.last { entry in
      guard let own = entry.period else { return false }
      return period.map { own < $0 } ?? true
    }
    let isPlain = stored == nil || stored?.status == .normal
    return [.string(key.name), .optional(period?.description)]
      + dimensions.map { .optional(key.value(of: $0)) }
      + [
        stored.map(value) ?? .null, isPlain ? .null : .optional(stored?.status.rawValue),
        .optional(stored?.note), .optional(declaration.title?.text(in: language)),
        .string(declaration.unit.symbol), before.map { value($0.entry) } ?? .null,
      ]
  }

  private func value(_ entry: Entry) -> JSONValue {
    switch entry.value {
    case .number(let number, _): .number(number)
    case .text(let text): .string(text)
    case .boolean(let flag): .bool(flag)
    case .date(let date): .string(date.description)
    case .none: .null
    }
  }
}

/// The page of a template that says how it is filled in.
private enum TemplateGuide {
  /// The statuses that a ministry chooses between, the commonest first.
  static let statuses: [ObservationStatus] = [
    .provisional, .estimated, .forecast, .missing, .notCollected, .cannotExist, .suppressed,
    .seriesBreak,
  ]

  static func lines(file: String, ministry: String, _ language: Language) -> [[String]] {
    language == .en
      ? [
        ["Column", "What you write"],
        [
          "value",
          "The figure. Every row needs one, or a status that says why there is none. Delete rows that do not concern you.",
        ],
        [
          "status",
          "Empty when the figure is final. P provisional, E estimated, F forecast, B break in the series.",
        ],
        [
          "",
          "Without a figure: O missing, L not collected, M cannot exist, Q suppressed for privacy.",
        ],
        ["note", "What a reader should know about the figure."],
        ["#…", "Columns that begin with # are for you and are not imported."],
        ["import", "retning data import \(file) --ministry \(ministry)"],
      ]
      : [
        ["Kolonne", "Hva du skriver"],
        [
          "value",
          "Tallet. Hver rad trenger et tall, eller en status som sier hvorfor det ikke er noe. Slett rader som ikke gjelder dere.",
        ],
        [
          "status",
          "Tom når tallet er endelig. P foreløpig, E anslått, F prognose, B brudd i serien.",
        ],
        [
          "",
          "Uten tall: O mangler, L er ikke samlet inn, M kan ikke finnes, Q er skjult av hensyn til personvern.",
        ],
        ["note", "Det en leser bør vite om tallet."],
        ["#…", "Kolonner som begynner med #, er til hjelp og blir ikke lest inn."],
        ["import", "retning data import \(file) --ministry \(ministry)"],
      ]
  }
}
