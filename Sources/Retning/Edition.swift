import RetningData
import RetningDiagnostics
import RetningEvaluation
import RetningJSON
import RetningResult
import RetningStore

/// A published set of reports: what was told, and what it was made from, so that it can be looked at again as it was.
public struct Edition: Sendable, Hashable {
  public let number: Int
  /// Who published it, and when.
  public let author: String
  public let time: Timestamp
  /// The figures: a revision, and those of single ministries that were another.
  public let revision: Int
  public let cut: [String: Int]
  /// The chain's hash at the revision.
  public let hash: String
  public let asOf: CalendarDate
  public let period: Period
  public let rulesHash: String
  public let engine: String
  /// The SHA-256 of each rule file and report definition, by path.
  public let sources: [String: String]
  /// The SHA-256 of each report's file, by path.
  public let reports: [String: String]
  public let making: Making

  /// What else decided what the reports say.
  public struct Making: Sendable, Hashable {
    /// The language of the reports, where it is not their definitions'.
    public var language: Language?
    /// The language that results were told in.
    public var told: Language = .nb
    /// The edition that the reports say what has changed since.
    public var since: Int?
    /// The edition that is corrected, and why.
    public var corrects: Int?
    public var reason: String?
    /// The moment of a plan that the edition was made for, `tertialrapport@2026-09-14T06:00:00Z`; nil where somebody asked
    /// for it.
    public var slot: String?
    /// The reporting round that it is of.
    public var round: String?

    public init() {}
  }

  /// Its name where `--known` and `--rules` take one.
  public var name: String { Self.name(number) }

  static func name(_ number: Int) -> String { "\(prefix)\(number)" }

  private static let prefix = "utgave-"

  /// The number in an edition's name; nil for other texts.
  static func number(in text: String) -> Int? {
    let text = text.lowercased()
    for prefix in [prefix, "edition-"] where text.hasPrefix(prefix) {
      return Int(text.dropFirst(prefix.count)).flatMap { $0 > 0 ? $0 : nil }
    }
    return nil
  }

  public var json: JSONValue {
    [
      "number": .number(number), "author": .string(author), "time": .string("\(time)"),
      "revision": .number(revision), "hash": .string(hash), "cut": Self.json(cut) { .number($0) },
      "asOf": .string(asOf.description), "period": .string(period.description),
      "rules": .string(rulesHash), "engine": .string(engine),
      "sources": Self.json(sources) { .string($0) }, "reports": Self.json(reports) { .string($0) },
      "language": .optional(making.language?.rawValue), "told": .string(making.told.rawValue),
      "since": making.since.map { .number($0) } ?? .null,
      "corrects": making.corrects.map { .number($0) } ?? .null,
      "reason": .optional(making.reason), "slot": .optional(making.slot),
      "round": .optional(making.round),
    ]
  }

  private static func json<Value>(_ values: [String: Value], _ json: (Value) -> JSONValue)
    -> JSONValue
  {
    .object(values.sorted { $0.key < $1.key }.map { .init($0.key, json($0.value)) })
  }

  /// Reads a manifest; nil where it is none.
  init?(_ number: Int, manifest: String, _ commit: Commit?) {
    guard let json = try? JSONValue(parsing: Array(manifest.utf8), file: "manifest"), let commit,
      let revision = json["revision"]?.int, let hash = json["hash"]?.string,
      let asOf = json["asOf"]?.string.flatMap({ CalendarDate($0) }),
      let period = json["period"]?.string.flatMap({ try? Period(parsing: $0) }),
      let rules = json["rules"]?.string, let engine = json["engine"]?.string
    else { return nil }
    func texts(_ name: String) -> [String: String] {
      Dictionary(
        (json[name]?.members ?? []).compactMap { member in
          member.value.string.map { (member.name, $0) }
        }, uniquingKeysWith: { $1 })
    }
    let cut = Dictionary(
      (json["cut"]?.members ?? []).compactMap { member in
        member.value.int.map { (member.name, $0) }
      }, uniquingKeysWith: { $1 })
    var making = Making()
    making.language = json["language"]?.string.flatMap { Language(rawValue: $0) }
    making.told = json["told"]?.string.flatMap { Language(rawValue: $0) } ?? .nb
    (making.since, making.corrects) = (json["since"]?.int, json["corrects"]?.int)
    (making.reason, making.slot) = (json["reason"]?.string, json["slot"]?.string)
    making.round = json["round"]?.string
    self.init(
      number: number, author: commit.author, time: commit.time, revision: revision, cut: cut,
      hash: hash, asOf: asOf, period: period, rulesHash: rules, engine: engine,
      sources: texts("sources"), reports: texts("reports"), making: making)
  }

  init(
    number: Int, author: String, time: Timestamp, revision: Int, cut: [String: Int], hash: String,
    asOf: CalendarDate, period: Period, rulesHash: String, engine: String,
    sources: [String: String], reports: [String: String], making: Making = Making()
  ) {
    self.number = number
    self.author = author
    self.time = time
    self.revision = revision
    self.cut = cut
    self.hash = hash
    self.asOf = asOf
    self.period = period
    self.rulesHash = rulesHash
    self.engine = engine
    self.sources = sources
    self.reports = reports
    self.making = making
  }
}
