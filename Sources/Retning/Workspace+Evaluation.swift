import RetningData
import RetningDiagnostics
import RetningEvaluation
import RetningResult
import RetningStore

/// What a run stands on: what was known, the day, the period. What is not given is taken from the workspace.
public struct RunOptions: Sendable {
  /// `--known`: a revision or a date.
  public var known: String?
  /// `--known` for single ministries, each `MINISTRY=REVISION`.
  public var cut: [String] = []
  public var asOf: CalendarDate?
  public var period: Period?
  /// `--set`: what-if entries, each `KEY@PERIOD=VALUE`.
  public var overlay: [String] = []
  /// The indicators to evaluate; nil is all, with goals, rules and measures.
  public var only: [String]?
  /// Today, for a workspace that pins no day.
  public var today: CalendarDate
  public var language: Language

  public init(today: CalendarDate, language: Language = .nb) {
    self.today = today
    self.language = language
  }
}

extension Workspace {
  /// Evaluates the rules over a store.
  public func evaluate(
    _ options: RunOptions, store: Store,
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws(Diagnostic) -> Evaluation.Output {
    let only = try options.only.map { ids throws(Diagnostic) in try known(ids) }
    let (cut, knownDay) = try cut(options, store)
    let asOf = options.asOf ?? knownDay ?? settings.asOf ?? options.today
    let period = options.period ?? settings.period ?? Self.lastTertial(before: asOf)
    let snapshot = try store.snapshot(cut)
    let overlay = try options.overlay.map { text throws(Diagnostic) in try Self.change(text) }
    let reader: any EntryReader =
      overlay.isEmpty ? snapshot : OverlayReader(snapshot, changes: overlay)
    let request = EvaluationRequest(
      reader: reader, asOf: asOf, period: period, budget: settings.budget,
      demandDepthMax: settings.demandDepthMax, language: options.language,
      store: try state(cut, store), engine: Engine.version, rulesHash: files.hash,
      author: { revision in (try? store.commit(revision))?.author })
    return try Evaluation.run(files, request, only: only, progress: progress)
  }

  /// The last tertial that ends before a day.
  static func lastTertial(before day: CalendarDate) -> Period {
    guard let current = Period(.tertial, containing: day) else { return Period(day: day) }
    return current.advanced(by: -1)
  }

  /// The ids in full, or a message with the nearest.
  private func known(_ ids: [String]) throws(Diagnostic) -> [String] {
    let known = Evaluation.catalogue(files, budget: settings.budget).indicators
    for id in ids where !known.contains(id) {
      guard let near = NearestName.suggestions(for: id, among: known).first else {
        throw Diagnostic(.indicatorUnknown, ["id": id])
      }
      throw Diagnostic(.indicatorUnknownNear, ["id": id, "near": near])
    }
    return ids
  }

  /// Reads what was known, with the day where it was given as one.
  private func cut(_ options: RunOptions, _ store: Store) throws(Diagnostic) -> (
    Cut, CalendarDate?
  ) {
    var day: CalendarDate?
    var revision = try store.head()?.revision ?? .empty
    if let text = options.known {
      (revision, day) = try self.revision(text, store)
    }
    var ministries: [String: Revision] = [:]
    for text in options.cut {
      let parts = text.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let number = Int(parts[1]), number >= 0 else {
        throw Diagnostic(.cutMinistry, ["text": text])
      }
      ministries[String(parts[0])] = Revision(number)
    }
    return (Cut(revision, ministries: ministries), day)
  }

  private func state(_ cut: Cut, _ store: Store) throws(Diagnostic) -> ResultDocument.StoreState {
    ResultDocument.StoreState(
      revision: cut.revision.number, hash: try store.commit(cut.revision)?.hash ?? "",
      cut: cut.ministries.mapValues(\.number))
  }

  /// Reads `KEY@PERIOD=VALUE`.
  static func change(_ text: String) throws(Diagnostic) -> Change {
    let afterKey = text.lastIndex(of: "}") ?? text.startIndex
    guard let mark = text[afterKey...].firstIndex(of: "=") else {
      throw Diagnostic(.setForm, ["text": text])
    }
    let address = try EntryAddress(parsing: text[..<mark])
    let value = text[text.index(after: mark)...]
    guard let entry = entry(from: String(value), status: nil, note: nil) else {
      throw Diagnostic(.setForm, ["text": text])
    }
    return .put(address, entry)
  }

  /// An entry from what somebody typed: a number (with point or comma), a date, true or false, else a text.
  public static func entry(from text: String, status: ObservationStatus?, note: String?) -> Entry? {
    let number = text.replacing(",", with: ".").replacing("\u{2212}", with: "-")
    let value: Entry.Value
    if text.isEmpty {
      value = .none
    } else if let parsed = Double(number), parsed.isFinite {
      let decimals = number.split(separator: ".").dropFirst().first?.count ?? 0
      value = .number(parsed, decimals: decimals)
    } else if let date = CalendarDate(text) {
      value = .date(date)
    } else if text == "true" || text == "false" {
      value = .boolean(text == "true")
    } else {
      value = .text(text)
    }
    return Entry(value, status: status ?? (value == .none ? .missing : .normal), note: note)
  }
}
