import RetningData
import RetningDiagnostics
import RetningEvaluation
import RetningLua
import RetningReports

/// What `rules/workspace.lua` sets.
public struct WorkspaceSettings: Sendable, Hashable, Codable {
  /// The as-of day that is pinned; nil is today.
  public var asOf: CalendarDate?
  /// The reported period that is pinned; nil is the last tertial closed before as-of.
  public var period: Period?
  public var language = Language.nb
  public var budget = LuaBudget()
  /// How many indicators may build on one another in a row.
  public var demandDepthMax = 190
  /// Seconds without a sign of life after which a process that evaluates is replaced.
  public var patienceSeconds = 60
  /// On how many threads is evaluated; nil is one for each processor.
  public var jobs: Int?
  /// How mail goes out; nil where none does.
  public var mail: MailSettings?
  /// Where editions are served, and by whom.
  public var site = EditionIndex.Site()

  public init() {}

  init(_ text: String, file: String) throws(Diagnostic) {
    let table = try DataScript.table(in: text, file: file)
    do {
      try read(table)
    } catch {
      throw error.located(at: SourceLocation(file: file))
    }
  }

  private mutating func read(_ table: LuaTable) throws(Diagnostic) {
    let fields = try FieldReader(
      table, of: "workspace",
      allowed: ["as_of", "period", "language", "time_zone", "jobs", "budgets", "mail", "site"])
    asOf = try fields.date("as_of")
    period = try fields.period("period")
    language = try fields.choice("language", of: Language.self) ?? .nb
    if let zone = try fields.string("time_zone"), zone != "Europe/Oslo" {
      throw Diagnostic(.settingTimeZone, ["found": zone])
    }
    jobs = try Self.positive(fields, "jobs")
    if let table = table["mail"].table {
      let mail = try FieldReader(table, of: "mail", allowed: ["server", "from"])
      self.mail = MailSettings(
        server: try mail.requiredString("server"), from: try mail.requiredString("from"))
    } else if fields.has("mail") {
      throw fields.wrong("mail", "en tabell", "a table")
    }
    if let table = table["site"].table {
      let fields = try FieldReader(
        table, of: "site", allowed: ["address", "publisher", "publisher_name", "contact"])
      site.address = try fields.string("address").map { text in
        text.hasSuffix("/") ? String(text.dropLast()) : text
      }
      (site.publisher, site.publisherName) = (
        try fields.string("publisher"), try fields.string("publisher_name")
      )
      site.contact = try fields.string("contact")
    } else if fields.has("site") {
      throw fields.wrong("site", "en tabell", "a table")
    }
    guard let budgets = table["budgets"].table else {
      if fields.has("budgets") { throw fields.wrong("budgets", "en tabell", "a table") }
      return
    }
    let limits = try FieldReader(
      budgets, of: "budgets",
      allowed: [
        "instructions", "memory_bytes", "seconds", "depth", "output_bytes", "chain", "patience",
      ])
    budget.instructions = try Self.positive(limits, "instructions") ?? budget.instructions
    budget.memoryBytes = try Self.positive(limits, "memory_bytes") ?? budget.memoryBytes
    budget.depth = min(try Self.positive(limits, "depth") ?? budget.depth, 190_000)
    budget.outputBytes = try Self.positive(limits, "output_bytes") ?? budget.outputBytes
    demandDepthMax = min(try Self.positive(limits, "chain") ?? demandDepthMax, 1000)
    patienceSeconds = min(try Self.positive(limits, "patience") ?? patienceSeconds, 86_400)
    if let seconds = try limits.number("seconds") {
      guard seconds > 0, seconds <= 3600 else {
        throw limits.wrong(
          "seconds", "et tall over 0 og høyst 3600", "a number above 0 and at most 3600")
      }
      budget.seconds = seconds
    }
  }

  private static func positive(_ fields: FieldReader, _ name: String) throws(Diagnostic) -> Int? {
    guard let value = try fields.integer(name) else { return nil }
    guard value > 0, value <= 1 << 40 else {
      throw fields.wrong(name, "et heltall over 0", "a whole number above 0")
    }
    return value
  }
}
