import RetningData
import RetningDiagnostics
import RetningLua
import RetningResult
import RetningStore
import RetningStrategy

extension Evaluation {
  /// The figures that would turn an indicator's status, each alone, with the nearest value on either side that does.
  ///
  /// Only what the reported value was made of is tried, and only within ten times what stands there. A threshold is in the
  /// decimals that the figure was delivered with.
  /// - Returns: In order of how near they are; none where no figure alone turns it.
  /// - Throws: A ``Diagnostic``, as ``run(_:_:only:progress:)`` does.
  public static func sensitivities(of id: String, _ files: RuleFiles, _ request: EvaluationRequest)
    throws(Diagnostic) -> [Sensitivity]
  {
    let outcome: Result<[Sensitivity], Diagnostic> = DeepStack.run {
      Result { () throws(Diagnostic) in
        let loaded = Loaded(
          files, budget: request.budget, language: request.language, withTests: false,
          watch: request.watch)
        return try SensitivityProbe(loaded: loaded, request: request, id: id).sensitivities()
      }
    }
    return try outcome.get()
  }
}

/// Tries other values of the figures behind a result.
private struct SensitivityProbe {
  let loaded: Loaded
  let request: EvaluationRequest
  let id: String

  /// The figures that are tried.
  private static let figuresMax = 60
  /// How far from what stands there a value is tried, in parts of it.
  private static let reachMax = 10.0

  private struct Figure: Hashable {
    let address: EntryAddress
    let unit: String
    let entry: Entry
    let value: Double
  }

  func sensitivities() throws(Diagnostic) -> [Sensitivity] {
    let result = try self.result(request.reader)
    guard let result, result.value != nil else { return [] }
    var found: [Sensitivity] = []
    for figure in try figures(behind: result).prefix(Self.figuresMax) {
      for direction in [-1.0, 1.0] {
        if let turned = try turning(figure, direction, from: result.status) {
          found.append(turned)
        }
      }
    }
    return found.sorted {
      ($0.relativeDistance, $0.address.description, $0.threshold)
        < ($1.relativeDistance, $1.address.description, $1.threshold)
    }
  }

  private func result(_ reader: any EntryReader) throws(Diagnostic) -> IndicatorResult? {
    let request = EvaluationRequest(
      reader: reader, asOf: request.asOf, period: request.period, budget: request.budget,
      demandDepthMax: request.demandDepthMax, language: request.language, store: request.store,
      engine: request.engine, rulesHash: request.rulesHash, tellsDerivations: true,
      watch: request.watch,
      commit: request.commit)
    let output = try loaded.evaluate(request, only: [id]) { _, _ in }
    return output.result.indicators.first
  }

  private func figures(behind result: IndicatorResult) throws(Diagnostic) -> [Figure] {
    var figures: [Figure] = []
    for (name, unit, period) in result.derivation?.steps.flatMap(\.places) ?? [] {
      guard let key = try? Key(parsing: name), let period else { continue }
      let address = EntryAddress(key, period)
      guard let entry = try request.reader.entry(at: address)?.entry, let value = entry.number,
        !figures.contains(where: { $0.address == address })
      else { continue }
      figures.append(Figure(address: address, unit: unit, entry: entry, value: value))
    }
    return figures
  }

  private func status(_ figure: Figure, _ value: Double) throws(Diagnostic) -> Status? {
    guard let entry = Entry(.number(value, decimals: 0), status: figure.entry.status) else {
      return nil
    }
    let reader = OverlayReader(request.reader, changes: [.put(figure.address, entry)])
    let result = try result(reader)
    return result?.value == nil ? nil : result?.status
  }

  /// Goes away from what stands there in ever longer steps until the status is another, and then halves the last.
  private func turning(_ figure: Figure, _ direction: Double, from status: Status)
    throws(Diagnostic) -> Sensitivity?
  {
    let unit = figure.entry.unitOfLastDecimal
    let scale = max(abs(figure.value), 10 * unit)
    // What cannot be below zero, as far as its value shows, is not tried there.
    let isFloored = direction < 0 && figure.value >= 0
    let room = isFloored ? figure.value : Self.reachMax * scale
    var (near, far) = (0.0, min(room, max(unit, scale / 1000)))
    guard far > 0 else { return nil }
    // A value that gives no result turns nothing.
    func turned(at distance: Double) throws(Diagnostic) -> Status? {
      let found = try self.status(figure, figure.value + direction * distance)
      return found == status ? nil : found
    }
    while try turned(at: far) == nil {
      guard far < room else { return nil }
      near = far
      far = min(room, 2 * far)
    }
    while far - near > unit / 2 {
      let middle = (near + far) / 2
      if try turned(at: middle) == nil { near = middle } else { far = middle }
    }
    // The first value in the figure's own decimals that is on the other side.
    let steps = (near / unit).rounded(.down)
    for step in 0..<3 {
      let distance = (steps + Double(step)) * unit
      guard distance > 0, distance <= room else { continue }
      if let found = try turned(at: distance) {
        return Sensitivity(
          address: figure.address, unit: figure.unit, value: figure.value,
          threshold: Self.rounded(figure.value + direction * distance, to: unit), status: found)
      }
    }
    return nil
  }

  /// Without what binary fractions leave behind.
  private static func rounded(_ value: Double, to unit: Double) -> Double {
    let whole = (1 / unit).rounded()
    return (value * whole).rounded() / whole
  }
}

extension Entry {
  /// One in the last decimal that the number was delivered with: 1, 0.1, 0.01.
  fileprivate var unitOfLastDecimal: Double {
    guard case .number(_, let decimals) = value else { return 1 }
    return (0..<min(decimals, 6)).reduce(1.0) { unit, _ in unit / 10 }
  }
}

extension Derivation.Step {
  /// The stored figures with their keys, units and periods.
  fileprivate var places: [(key: String, unit: String, period: Period?)] {
    switch self {
    case .constant, .omitted: []
    case .operation(_, _, let steps): steps.flatMap(\.places)
    case .entries(let source, let inputs):
      inputs.map { (source.name, source.unit, $0.period) }
    case .result(_, _, let steps): steps.flatMap(\.places)
    }
  }
}
