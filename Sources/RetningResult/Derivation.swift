import RetningData
import RetningDiagnostics
import RetningStrategy

/// How an indicator came to its value at the reported period: what was read, from whom, and what was made of it.
public struct Derivation: Sendable, Hashable, Codable {
  /// The place of a formula, with its line.
  public struct Formula: Sendable, Hashable, Codable {
    public let location: SourceLocation
    public let text: String

    public init(location: SourceLocation, text: String) {
      self.location = location
      self.text = text
    }
  }

  /// Who put a figure, when, and from where.
  public struct Provenance: Sendable, Hashable, Codable {
    public let revision: Int
    public let author: String
    public let time: Timestamp
    public let message: String
    public let file: String?

    public init(revision: Int, author: String, time: Timestamp, message: String, file: String?) {
      self.revision = revision
      self.author = author
      self.time = time
      self.message = message
      self.file = file
    }
  }

  /// Whose figures were read: a key's or an indicator's.
  public struct Source: Sendable, Hashable, Codable {
    /// The key or the indicator's id.
    public let name: String
    public let ministry: String
    public let unit: String
    public let access: Access

    public init(name: String, ministry: String, unit: String, access: Access) {
      self.name = name
      self.ministry = ministry
      self.unit = unit
      self.access = access
    }
  }

  /// One figure that was read.
  public struct Input: Sendable, Hashable, Codable {
    public let period: Period?
    public let value: Double?
    public let status: ObservationStatus
    public let note: String?
    /// Nil for a figure that is in no store, such as a what-if.
    public let provenance: Provenance?

    public init(
      period: Period?, value: Double?, status: ObservationStatus, note: String?,
      provenance: Provenance?
    ) {
      self.period = period
      self.value = value
      self.status = status
      self.note = note
      self.provenance = provenance
    }
  }

  /// What a value was made of.
  public indirect enum Step: Sendable, Hashable, Codable {
    /// An operation of the formula, with the line that it stands on.
    case operation(name: String, at: SourceLocation?, [Step])
    case constant(Double)
    /// The figures of a key; none where nothing was delivered.
    case entries(Source, [Input])
    /// Another indicator's values, with what they were made of.
    case result(Source, [Input], [Step])
    /// So many more that are left out.
    case omitted(Int)
  }

  public let formula: Formula?
  public let steps: [Step]

  public init(formula: Formula?, steps: [Step]) {
    self.formula = formula
    self.steps = steps
  }
}

extension Derivation {
  /// The derivation for somebody from whom figures are kept back.
  func seen(_ obstacle: (Access, String, Period?) -> Access.Obstacle?) -> Derivation {
    Derivation(formula: formula, steps: steps.map { $0.seen(obstacle) })
  }
}

extension Derivation.Step {
  fileprivate func seen(_ obstacle: (Access, String, Period?) -> Access.Obstacle?) -> Self {
    func seen(_ inputs: [Derivation.Input], of source: Derivation.Source) -> [Derivation.Input] {
      inputs.map { input in
        guard let found = obstacle(source.access, source.ministry, input.period) else {
          return input
        }
        return Derivation.Input(
          period: input.period, value: nil, status: .suppressed, note: found.text.text(in: .nb),
          provenance: nil)
      }
    }
    switch self {
    case .constant, .omitted: return self
    case .operation(let name, let location, let steps):
      return .operation(name: name, at: location, steps.map { $0.seen(obstacle) })
    case .entries(let source, let inputs): return .entries(source, seen(inputs, of: source))
    case .result(let source, let inputs, let steps):
      return .result(source, seen(inputs, of: source), steps.map { $0.seen(obstacle) })
    }
  }
}
