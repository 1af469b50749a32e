import RetningDiagnostics

/// What a series was made from: the tree that leads a period of a result back to the periods behind it.
public indirect enum Origin: Sendable, Hashable {
  case constant(Double)
  /// The entries of a key.
  case entries(Key)
  /// Another indicator's result.
  case result(String)
  case operation(Operation)

  public struct Operation: Sendable, Hashable {
    /// The operation's name in the rules, such as `share` or `rolling`.
    public let name: String
    public let operands: [Origin]
    /// Which periods of the operands a period of the result is made from.
    public let reach: Reach
    /// The place in the script.
    public let location: SourceLocation?
    /// How many nodes the tree has from here down, one that occurs twice counted twice.
    public let nodeCount: Int
  }

  /// A tree that is larger is refused: it would be kept with the result, and nobody could read it.
  package static let nodeCountMax = 20_000

  /// How many nodes the tree has.
  public var nodeCount: Int {
    if case .operation(let operation) = self { operation.nodeCount } else { 1 }
  }

  /// Which periods of its operands an operation reads for one of its result.
  public enum Reach: Sendable, Hashable {
    case same
    /// The period so many earlier.
    case earlier(Int)
    /// The period and so many before it.
    case window(Int)
    /// The periods of the year up to it.
    case yearToDate
    /// The periods of the operand, of this frequency, that lie within it.
    case contained(Frequency)
    /// The period of the operand, of this frequency, that it lies within.
    case containing(Frequency)
    /// One period, whichever is asked for.
    case period(Period)
    /// Every period.
    case all
  }

  /// The keys and results that the tree stands on, as text, each once; the first few of many.
  var subject: String {
    var found: [String] = []
    collectSubjects(&found)
    guard found.count > Self.subjectsMax else { return found.joined(separator: ", ") }
    return found.prefix(Self.subjectsMax).joined(separator: ", ") + ", …"
  }

  private static let subjectsMax = 3

  private func collectSubjects(_ found: inout [String]) {
    guard found.count <= Self.subjectsMax else { return }
    switch self {
    case .constant: break
    case .entries(let key): add(key.description, &found)
    case .result(let id): add(id, &found)
    case .operation(let operation):
      for operand in operation.operands { operand.collectSubjects(&found) }
    }
  }

  private func add(_ text: String, _ found: inout [String]) {
    if !found.contains(text) { found.append(text) }
  }

  /// A series put together from several definitions, each for its time.
  package static func since(_ versions: [Origin]) -> Origin {
    .operation("since", versions, at: nil)
  }

  /// Whether the values are changes between periods, rather than what there is in each.
  package var isChange: Bool {
    guard case .operation(let operation) = self else { return false }
    return ["growth", "change", "lag", "-"].contains(operation.name)
      && operation.operands.contains { $0.isLag } || operation.operands.contains(where: \.isChange)
  }

  private var isLag: Bool {
    if case .operation(let operation) = self { operation.name == "lag" } else { false }
  }

  /// A count of how indicators stand, which has no series behind it.
  package static func counted(_ name: String, at location: SourceLocation?) -> Origin {
    .operation(name, [], at: location)
  }

  static func operation(
    _ name: String, _ operands: [Origin], reach: Reach = .same, at location: SourceLocation?
  ) -> Origin {
    let count = operands.reduce(1) { min($0 + $1.nodeCount, .max / 2) }
    return .operation(
      Operation(
        name: name, operands: operands, reach: reach, location: location, nodeCount: count))
  }

  /// The sources behind a period: each key or result with the span of days that was read of it; nil is all of it.
  public func sources(of period: Period) -> [(source: Origin, span: ClosedRange<CalendarDate>?)] {
    sources(of: period.start...period.end, frequency: period.frequency)
  }

  private func sources(of span: ClosedRange<CalendarDate>?, frequency: Frequency)
    -> [(source: Origin, span: ClosedRange<CalendarDate>?)]
  {
    switch self {
    case .constant: []
    case .entries, .result: [(self, span)]
    case .operation(let operation):
      operation.operands.flatMap {
        $0.sources(
          of: operation.reach.span(behind: span, frequency: frequency),
          frequency: operation.reach.operandFrequency ?? frequency)
      }
    }
  }
}

extension Origin.Reach {
  /// The frequency of the operands, where it is another than the result's.
  var operandFrequency: Frequency? {
    switch self {
    case .contained(let frequency), .containing(let frequency): frequency
    case .period(let period): period.frequency
    default: nil
    }
  }

  func span(behind span: ClosedRange<CalendarDate>?, frequency: Frequency)
    -> ClosedRange<CalendarDate>?
  {
    if case .period(let period) = self { return period.start...period.end }
    guard let span, let first = Period(frequency, containing: span.lowerBound),
      let last = Period(frequency, containing: span.upperBound)
    else { return self == .same ? span : nil }
    switch self {
    case .same, .contained: return span
    case .containing(let longer):
      guard let begin = Period(longer, containing: span.lowerBound),
        let end = Period(longer, containing: span.upperBound)
      else { return nil }
      // A line between two values needs the one before.
      return begin.advanced(by: -1).start...end.end
    case .earlier(let count):
      let (start, end) = (first.advanced(by: -count), last.advanced(by: -count))
      return min(start.start, end.start)...max(start.end, end.end)
    case .window(let count): return first.advanced(by: -count).start...span.upperBound
    case .yearToDate:
      return CalendarDate.firstDay(year: first.year, month: 1)...span.upperBound
    case .all, .period: return nil
    }
  }
}
