import RetningData
import RetningDiagnostics
import RetningEvaluation
import RetningResult
import RetningStore
import FoundationEssentials

/// What a run stands on: what was known, the day, the period. What is not given is taken from the workspace.
public struct RunOptions: Sendable {
  /// `--known`: a revision or a date.
  public var known: String?
  /// `--known` for single ministries, each `MINISTRY=REVISION`.
  public var cut: [String] = []
  /// The reporting round whose figures are read, each ministry's as it stood when it submitted.
  public var round: String?
  /// Whether of the round only what has been consolidated is read.
  public var onlyConsolidated = false
  public var asOf: CalendarDate?
  public var period: Period?
  /// `--set`: what-if entries, each `KEY@PERIOD=VALUE`.
  public var overlay: [String] = []
  /// `--set-file`: files of what-if entries, each as an import reads it, `MINISTRY=FILE` where names lack the ministry.
  public var overlayFiles: [String] = []
  /// `--rules`: a folder of other rules.
  public var rules: String?
  /// The indicators to evaluate; nil is all, with goals, rules and measures.
  public var only: [String]?
  /// Whether results tell what their values were made of.
  public var tellsDerivations = false
  /// Whether what earlier evaluations computed is taken again where it still holds, and kept for later ones.
  public var usesCache = true
  /// On how many threads; nil is as the workspace says, else one for each processor. The result does not depend on it.
  public var jobs: Int?
  /// Where scripts run: in this process, or in one of their own.
  public var isolation = Isolation.none
  /// Today, for a workspace that pins no day.
  public var today: CalendarDate
  public var language: Language
  /// Who sees the result; nil is the host itself, from whom nothing is kept back.
  public var viewer: Identity?

  /// What tells reports of this run from those of the newest figures on the day itself; nil for those.
  ///
  /// So that a look at what was known then does not take the present report's place.
  public func variant(of result: ResultDocument) -> String? {
    var parts: [String] = []
    let edition = known.flatMap { Edition.number(in: $0) != nil ? $0 : nil }
    if let edition {
      parts.append(rules == edition ? edition : "\(edition)-tall")
    } else if known != nil || !cut.isEmpty {
      parts.append("r\(result.store.revision)")
    }
    if let rules, rules != edition { parts.append("regler-\(result.rulesHash.prefix(8))") }
    if let round { parts.append("runde-\(round)") }
    if !cut.isEmpty { parts += cut.map { $0.replacing("=", with: "-") }.sorted() }
    if let asOf { parts.append(asOf.description) }
    return parts.isEmpty ? nil : parts.joined(separator: "-")
  }

  /// The same without what-if entries.
  public var withoutOverlay: RunOptions {
    var options = self
    (options.overlay, options.overlayFiles) = ([], [])
    return options
  }

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
    let work = EvaluationTask.Work.run(only: options.only, jobs: jobs(options))
    let task = try task(work, options, store)
    let run = try options.isolation.run(task, store, progress: progress)
    guard case .output(var output) = run.answer.content else {
      throw Diagnostic(.workerAnswer)
    }
    if let name = options.round {
      output = output.of(try summary(of: name, output.result, options, store))
    }
    if let traces = run.answer.traces { TraceFile(workspace: root).write(traces) }
    let ofToday = options.known != nil && options.rules == nil
    output = output.adding(run.notes + (ofToday ? [Diagnostic(.rulesOfToday)] : []))
    guard let viewer = options.viewer else { return output }
    let reader = try visibleSnapshot(task, store)
    let kept = try reader.map { reader throws(Diagnostic) in try reader.keptBack(of: reader.keys())
    }
    return output.seen(
      by: try self.viewer(viewer, of: store, today: options.today),
      note: Self.note(ofKept: kept?.count ?? 0, viewer))
  }

  /// The round that a result is of, as it stood at the result's revision.
  private func summary(
    of name: String, _ result: ResultDocument, _ options: RunOptions, _ store: Store
  ) throws(Diagnostic) -> RoundSummary {
    let state = try round(
      try roundDefinition(name, in: try files(options.rules, store)), in: store,
      at: Revision(result.store.revision))
    return Self.summary(
      of: state, cut: result.store.cut, revision: result.store.revision, asOf: result.asOf)
  }

  /// Threads beyond what there are processors for cost and give nothing; the result is the same with fewer.
  static let jobsMax = max(8, ProcessInfo.processInfo.activeProcessorCount)

  private func jobs(_ options: RunOptions) -> Int {
    let asked = options.jobs ?? settings.jobs ?? ProcessInfo.processInfo.activeProcessorCount
    return min(max(1, asked), Self.jobsMax)
  }

  /// The figures that would turn an indicator's status, each alone.
  ///
  /// - Throws: A ``Diagnostic``, as evaluating does.
  public func sensitivities(of id: String, _ options: RunOptions, store: Store)
    throws(Diagnostic) -> [Sensitivity]
  {
    let task = try task(.sensitivities(of: id), options, store)
    guard case .sensitivities(let found) = try options.isolation.run(task, store).answer.content
    else { throw Diagnostic(.workerAnswer) }
    return found
  }

  /// What the rules declare.
  func names(_ isolation: Isolation = .none) throws(Diagnostic) -> DeclaredNames {
    guard case .names(let names) = try isolation.run(namesTask, nil).answer.content else {
      throw Diagnostic(.workerAnswer)
    }
    return names
  }

  var namesTask: EvaluationTask {
    EvaluationTask(
      work: .names, files: files, settings: settings, language: settings.language,
      rulesHash: files.hash, basis: nil)
  }

  /// The evaluation that is asked for, as plain data.
  func task(_ work: EvaluationTask.Work, _ options: RunOptions, _ store: Store)
    throws(Diagnostic) -> EvaluationTask
  {
    let files = try files(options.rules, store)
    var known = try known(options, store)
    if let name = options.round, Edition.number(in: options.known ?? "") == nil {
      let round = try round(
        try roundDefinition(name, in: files), in: store, at: known.cut.revision)
      guard round.isOpen else { throw Diagnostic(.roundNotOpen, ["round": name]) }
      let ministries = options.onlyConsolidated ? round.consolidatedMinistries : round.ministries
      known.cut = Cut(
        known.cut.revision, ministries: ministries.merging(known.cut.ministries) { $1 })
      (known.day, known.period) = (round.definition.asOf, round.definition.period)
    }
    if let viewer = options.viewer {
      known.cut = try hidingDrafts(
        from: viewer, known.cut, in: store, today: options.today)
    }
    let cut = known.cut
    let asOf = options.asOf ?? known.day ?? settings.asOf ?? options.today
    // The pinned period goes with the pinned day; another day has its own last tertial.
    let isPinnedDay = options.asOf == nil && known.day == nil
    let period =
      options.period ?? known.period ?? (isPinnedDay ? settings.period : nil)
      ?? Self.lastTertial(before: asOf)
    let overlay = try overlay(options, over: try store.snapshot(cut))
    let viewer = try options.viewer.map { identity throws(Diagnostic) in
      try self.viewer(identity, of: store, today: options.today)
    }
    let isRestricted = viewer?.isRestricted ?? false
    let basis = EvaluationTask.Basis(
      storeDirectory: store.directory, cut: cut, overlay: overlay,
      viewer: isRestricted ? viewer : nil,
      names: isRestricted ? try names(options.isolation) : nil, asOf: asOf, period: period,
      store: try state(cut, store, options.overlayFiles + options.overlay),
      tellsDerivations: options.tellsDerivations,
      tracesOf: options.usesCache && options.isPlain && !isRestricted && cut.ministries.isEmpty
        ? root : nil)
    return EvaluationTask(
      work: work, files: files, settings: settings, language: options.language,
      rulesHash: files.hash, basis: basis)
  }

  /// What the one who reads sees of what is evaluated; nil where nothing is kept back.
  private func visibleSnapshot(_ task: EvaluationTask, _ store: Store) throws(Diagnostic)
    -> VisibleReader?
  {
    guard let basis = task.basis, let viewer = basis.viewer, let names = basis.names else {
      return nil
    }
    return VisibleReader(
      try store.snapshot(basis.cut), for: viewer, access: names.access(to:))
  }

  /// Says that a result is not all; nil where it is.
  public static func note(ofKept count: Int, _ identity: Identity) -> Diagnostic? {
    count == 0
      ? nil : Diagnostic(.seriesKeptBack, ["count": "\(count)", "reader": identity.name])
  }

  /// The period that is reported on a day when nothing else is said: the one the workspace pins, or the last tertial.
  public func reportedPeriod(_ today: CalendarDate) -> Period {
    settings.period ?? Self.lastTertial(before: settings.asOf ?? today)
  }

  /// The last tertial that ends before a day.
  static func lastTertial(before day: CalendarDate) -> Period {
    guard let current = Period(.tertial, containing: day) else { return Period(day: day) }
    return current.advanced(by: -1)
  }

  /// The rules that are evaluated: this workspace's, another folder's, or an edition's.
  private func files(_ rules: String?, _ store: Store) throws(Diagnostic) -> RuleFiles {
    if let rules, let edition = try edition(named: rules, in: store) {
      return try files(of: edition, in: store)
    }
    return try workspace(withRulesIn: rules).files
  }

  /// What was known, with the day and the period that go with it.
  private struct Known {
    var cut: Cut
    var day: CalendarDate?
    var period: Period?
  }

  /// Reads what was known: at a revision, at the end of a day, or when an edition was made.
  private func known(_ options: RunOptions, _ store: Store) throws(Diagnostic) -> Known {
    var day: CalendarDate?
    var period: Period?
    var revision = try store.head()?.revision ?? .empty
    var ministries: [String: Revision] = [:]
    if let text = options.known, let edition = try edition(named: text, in: store) {
      revision = Revision(edition.revision)
      (day, period) = (edition.asOf, edition.period)
      ministries = edition.cut.mapValues { Revision($0) }
    } else if let text = options.known {
      (revision, day) = try self.revision(text, store)
    }
    for text in options.cut {
      let parts = text.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let number = Int(parts[1]), number >= 0 else {
        throw Diagnostic(.cutMinistry, ["text": text])
      }
      let id = String(parts[0])
      guard try names(options.isolation).ministries.contains(id) else {
        throw Diagnostic(.cutUnknown, ["id": id])
      }
      ministries[id] = Revision(number)
    }
    return Known(cut: Cut(revision, ministries: ministries), day: day, period: period)
  }

  private func state(_ cut: Cut, _ store: Store, _ overlay: [String]) throws(Diagnostic)
    -> ResultDocument.StoreState
  {
    ResultDocument.StoreState(
      revision: cut.revision.number, hash: try store.commit(cut.revision)?.hash ?? "",
      cut: cut.ministries.mapValues(\.number), overlay: overlay)
  }

  /// The what-if entries, those of the files before those of the command line.
  private func overlay(_ options: RunOptions, over snapshot: Snapshot) throws(Diagnostic)
    -> [Change]
  {
    guard !options.overlayFiles.isEmpty || !options.overlay.isEmpty else { return [] }
    let check = ImportCheck(try names(options.isolation))
    return try overlay(ofFiles: options.overlayFiles, check, over: snapshot)
      + overlay(ofEntries: options.overlay, check, over: snapshot)
  }

  /// Reads files of what-if entries as an import would, and stores nothing.
  private func overlay(ofFiles texts: [String], _ check: ImportCheck, over snapshot: Snapshot)
    throws(Diagnostic) -> [Change]
  {
    var changes: [Change] = []
    for text in texts {
      let parts = text.split(separator: "=", maxSplits: 1)
      let isNamed = parts.count == 2 && !FileManager.default.fileExists(atPath: text)
      var options = ImportOptions(isNamed ? String(parts[1]) : text)
      options.ministry = isNamed ? String(parts[0]) : nil
      changes += try self.changes(in: options, check)
    }
    for key in Set(changes.map(\.address.key)).sorted() {
      try requireKnown(key, check, over: snapshot)
    }
    return changes
  }

  /// A what-if about a name that nobody has declared or stored would change nothing, without a word.
  private func requireKnown(_ key: Key, _ check: ImportCheck, over snapshot: Snapshot)
    throws(Diagnostic)
  {
    let isStored = try !snapshot.entries(of: key).isEmpty
    guard isStored || check.isDeclared(key) else {
      throw check.nearest(to: key).map {
        Diagnostic(.setUnknownNear, ["key": key.description, "near": $0])
      } ?? Diagnostic(.setUnknown, ["key": key.description])
    }
  }

  /// Reads what-if entries, each `KEY@PERIOD=VALUE`, of names that are declared or stored.
  private func overlay(ofEntries texts: [String], _ check: ImportCheck, over snapshot: Snapshot)
    throws(Diagnostic) -> [Change]
  {
    var changes: [Change] = []
    for text in texts {
      let afterKey = text.lastIndex(of: "}") ?? text.startIndex
      guard let mark = text[afterKey...].firstIndex(of: "=") else {
        throw Diagnostic(.setForm, ["text": text])
      }
      let address = try EntryAddress(parsing: text[..<mark])
      let value = String(text[text.index(after: mark)...])
      guard !value.isEmpty else { throw Diagnostic(.setForm, ["text": text]) }
      let entry = try Entry(typed: value, for: address.key)
      if let problem = check.problem(address, entry), problem.severity == .error { throw problem }
      try requireKnown(address.key, check, over: snapshot)
      changes.append(.put(address, entry))
    }
    return changes
  }
}
