import RetningData
import RetningDiagnostics
import RetningEvaluation
import RetningLua
import RetningStore

/// A reporting round as DFD describes it in `rules/dfd/rounds/`: the period, who takes part, what each delivers and when.
///
/// ```lua
/// round "2026-T2" {
///   title = { nb = "Rapportering for 2. tertial 2026" },
///   period = "2026-T2",
///   deadlines = { submitted = "2026-09-21", assured = "2026-09-28", approved = "2026-10-05",
///                 consolidated = "2026-10-12", published = "2026-10-15" },
///   deliver = { comments = { "red", "yellow" }, deviations = { "red" }, measures = true },
///   two_persons = { "approved" },
///   reminders = { 7, 1 },
/// }
/// ```
public struct RoundDefinition: Sendable, Hashable {
  /// The name that commands and the store use, such as `2026-T2`.
  public let name: String
  public let title: LocalizedText
  public let period: Period
  /// The day on which all evaluations of the round stand, and whose ministries take part.
  public let asOf: CalendarDate
  /// The ministries that take part; nil is all that there are on ``asOf``.
  public let ministries: [String]?
  /// The last day of each step. A round without `assured` goes from submitted to approved.
  public let deadlines: [RoundStep: CalendarDate]
  public let delivery: Delivery
  /// The steps that another than who took the step before must take.
  public let twoPersons: Set<RoundStep>
  /// Reminders go out so many days before a deadline, the most first.
  public let reminders: [Int]
  /// Whom to remind, by ministry: an address for mail.
  public let contacts: [String: String]
  /// Figures of two ministries that are to be the same.
  public let agreements: [Agreement]
  /// The reports that an edition of the round has; nil is all that are for its period.
  public let reports: [String]?
  public let location: SourceLocation

  /// What each ministry delivers.
  public struct Delivery: Sendable, Hashable {
    /// The statuses that take a comment.
    public var comments: Set<Status> = [.red]
    /// The statuses that take a deviation with cause, measure and forecast.
    public var deviations: Set<Status> = []
    /// Whether milestones that are due take a report.
    public var measures = true
  }

  /// A figure that two ministries report; `*` in the names stands for the ministry that is looked at.
  public struct Agreement: Sendable, Hashable {
    public let own: String
    public let other: String
    /// How far apart they may be, in the figures' own unit.
    public let tolerance: Double
  }

  /// The steps of the round, in order.
  public var steps: [RoundStep] { RoundStep.allCases.filter { deadlines[$0] != nil } }

  /// The step that follows one; nil after the last.
  public func next(after step: RoundStep) -> RoundStep? { steps.first { $0 > step } }

  /// The step before one; draft before the first.
  public func previous(before step: RoundStep) -> RoundStep { steps.last { $0 < step } ?? .draft }
}

extension RoundDefinition {
  static let folder = "/rounds/"

  /// Reads a round's table.
  ///
  /// - Throws: A ``Diagnostic`` of its fields, or `round-deadlines`.
  init(_ call: DataScript.Call) throws(Diagnostic) {
    let name = call.title ?? ""
    let fields = try FieldReader(
      call.table, of: "round \"\(name)\"",
      allowed: [
        "title", "period", "as_of", "ministries", "deadlines", "deliver", "two_persons",
        "reminders", "contacts", "agree", "reports",
      ])
    guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" }) else {
      throw Diagnostic(.roundName, ["name": name])
    }
    guard let period = try fields.period("period") else { throw fields.missing("period") }
    let deadlines = try Self.deadlines(fields, name)
    let ministries = try fields.strings("ministries")
    let reports = try fields.strings("reports")
    self.init(
      name: name, title: try fields.requiredLocalized("title"), period: period,
      asOf: try fields.date("as_of") ?? deadlines[.consolidated] ?? period.end,
      ministries: ministries.isEmpty || ministries == ["all"] ? nil : ministries.sorted(),
      deadlines: deadlines, delivery: try Self.delivery(fields),
      twoPersons: try Self.twoPersons(fields), reminders: try Self.days(fields),
      contacts: try Self.contacts(fields), agreements: try Self.agreements(fields),
      reports: reports.isEmpty ? nil : reports, location: call.location)
  }

  private static func table(_ name: String, in fields: FieldReader) throws(Diagnostic) -> LuaTable?
  {
    guard fields.has(name) else { return nil }
    guard let table = fields.table[name].table else {
      throw fields.wrong(name, "en tabell { … }", "a table { … }")
    }
    return table
  }

  private static func deadlines(_ fields: FieldReader, _ name: String) throws(Diagnostic)
    -> [RoundStep: CalendarDate]
  {
    guard let table = try table("deadlines", in: fields) else { throw fields.missing("deadlines") }
    let steps = RoundStep.allCases.filter { !$0.isOpen }
    let days = try FieldReader(
      table, of: "\(fields.owner) deadlines", allowed: steps.map(\.rawValue))
    var deadlines: [RoundStep: CalendarDate] = [:]
    var last: CalendarDate?
    for step in steps {
      guard let day = try days.date(step.rawValue) else {
        guard step == .assured else { throw days.missing(step.rawValue) }
        continue
      }
      if let last, day < last {
        throw Diagnostic(
          .roundDeadlines,
          ["name": name, "step": step.rawValue, "day": "\(day)", "before": "\(last)"])
      }
      deadlines[step] = day
      last = day
    }
    return deadlines
  }

  private static func delivery(_ fields: FieldReader) throws(Diagnostic) -> Delivery {
    guard let table = try table("deliver", in: fields) else { return Delivery() }
    let asked = try FieldReader(
      table, of: "\(fields.owner) deliver", allowed: ["comments", "deviations", "measures"])
    var delivery = Delivery()
    if asked.has("comments") {
      delivery.comments = Set(try asked.choices("comments", of: Status.self))
    }
    delivery.deviations = Set(try asked.choices("deviations", of: Status.self))
    delivery.measures = try asked.boolean("measures") ?? true
    return delivery
  }

  /// The steps that take another person than the one before, which only those after the submission can.
  private static func twoPersons(_ fields: FieldReader) throws(Diagnostic) -> Set<RoundStep> {
    let steps = try fields.choices("two_persons", of: RoundStep.self)
    guard steps.allSatisfy({ $0 > .submitted }) else {
      throw fields.wrong(
        "two_persons", "steg etter leveringen: assured, approved, consolidated eller published",
        "steps after the submission: assured, approved, consolidated or published")
    }
    return Set(steps)
  }

  private static func days(_ fields: FieldReader) throws(Diagnostic) -> [Int] {
    guard let table = try table("reminders", in: fields) else { return [] }
    var days: [Int] = []
    for value in table.list {
      guard let day = value.double.flatMap({ Int(exactly: $0) }), (0...90).contains(day) else {
        throw fields.wrong(
          "reminders", "antall dager fra 0 til 90, som { 7, 1 }",
          "numbers of days from 0 to 90, as { 7, 1 }")
      }
      days.append(day)
    }
    return days.sorted(by: >)
  }

  private static func contacts(_ fields: FieldReader) throws(Diagnostic) -> [String: String] {
    guard let table = try table("contacts", in: fields) else { return [:] }
    var contacts: [String: String] = [:]
    for field in table.fields {
      guard let address = field.value.string, address.contains("@") else {
        throw fields.wrong(
          "contacts", "adresser, som { kld = \"post@kld.dep.no\" }",
          "addresses, as { kld = \"post@kld.dep.no\" }")
      }
      contacts[field.name] = address
    }
    return contacts
  }

  private static func agreements(_ fields: FieldReader) throws(Diagnostic) -> [Agreement] {
    guard let table = try table("agree", in: fields) else { return [] }
    var agreements: [Agreement] = []
    for value in table.list {
      guard let table = value.table else {
        throw fields.wrong(
          "agree", "en liste av { own = \"…\", other = \"…\" }",
          "a list of { own = \"…\", other = \"…\" }")
      }
      let pair = try FieldReader(
        table, of: "\(fields.owner) agree", allowed: ["own", "other", "tolerance"])
      agreements.append(
        Agreement(
          own: try pair.requiredString("own"), other: try pair.requiredString("other"),
          tolerance: try pair.number("tolerance") ?? 0))
    }
    return agreements
  }
}

extension Workspace {
  /// The rounds that DFD has described, in order of name, and what is wrong with those that do not hold.
  public func roundDefinitions() -> (definitions: [RoundDefinition], problems: [Diagnostic]) {
    Self.roundDefinitions(in: files)
  }

  static func roundDefinitions(in files: RuleFiles) -> (
    definitions: [RoundDefinition], problems: [Diagnostic]
  ) {
    var definitions: [RoundDefinition] = []
    var problems: [Diagnostic] = []
    for (path, text) in files.texts.sorted(by: { $0.key < $1.key })
    where path.contains(RoundDefinition.folder) {
      do throws(Diagnostic) {
        for call in try DataScript.namedCalls(of: "round", in: text, file: path) {
          do throws(Diagnostic) {
            let definition = try RoundDefinition(call)
            guard !definitions.contains(where: { $0.name == definition.name }) else {
              throw Diagnostic(.roundTwice, ["name": definition.name])
            }
            definitions.append(definition)
          } catch {
            problems.append(error.located(at: call.location))
          }
        }
      } catch {
        problems.append(error.located(at: SourceLocation(file: path)))
      }
    }
    return (definitions.sorted { $0.name < $1.name }, problems)
  }
}
