import FoundationEssentials
import Glibc
import RetningData
import RetningDiagnostics
import RetningJSON

/// What has become of a moment of a plan.
public struct ScheduleRecord: Sendable, Hashable {
  public enum State: String, Sendable, Hashable {
    /// The plan was seen for the first time; moments before it do not count.
    case seen
    case started
    case made
    case waiting
    case failed
    /// It has failed so often that it is not tried again.
    case givenUp = "given-up"
    /// It was missed, and is not to be made afterwards.
    case skipped

    /// Whether nothing more is to be done.
    var isFinal: Bool { self == .made || self == .givenUp || self == .skipped }
  }

  public let report: String
  /// When the report should have been made.
  public let slot: Timestamp
  public let period: Period?
  public let state: State
  public let time: Timestamp
  /// The revision of the store that it was pinned to.
  public var revision: Int?
  public var edition: Int?
  public var message: String?

  public var json: JSONValue {
    [
      "report": .string(report), "slot": .string("\(slot)"),
      "period": .optional(period?.description), "state": .string(state.rawValue),
      "time": .string("\(time)"), "revision": revision.map { .number($0) } ?? .null,
      "edition": edition.map { .number($0) } ?? .null, "message": .optional(message),
    ]
  }

  init(
    _ report: String, _ slot: ReportSchedule.Slot, _ state: State, at time: Timestamp,
    revision: Int? = nil, edition: Int? = nil, message: String? = nil
  ) {
    self.report = report
    self.slot = slot.moment
    period = slot.period
    self.state = state
    self.time = time
    self.revision = revision
    self.edition = edition
    self.message = message
  }

  init?(_ json: JSONValue) {
    guard let report = json["report"]?.string,
      let slot = json["slot"]?.string.flatMap({ Timestamp($0) }),
      let state = json["state"]?.string.flatMap({ State(rawValue: $0) }),
      let time = json["time"]?.string.flatMap({ Timestamp($0) })
    else { return nil }
    self.report = report
    self.slot = slot
    period = json["period"]?.string.flatMap { try? Period(parsing: $0) }
    self.state = state
    self.time = time
    (revision, edition) = (json["revision"]?.int, json["edition"]?.int)
    message = json["message"]?.string
  }
}

/// What a workspace's plans have led to, in order: a line of JSON for each record, which is on the disk before the next step.
public struct ScheduleHistory: Sendable {
  private let path: String?
  public private(set) var records: [ScheduleRecord] = []

  /// A history in memory alone.
  init() { path = nil }

  /// Reads a history; a last line that was cut short is no record.
  ///
  /// - Throws: A ``Diagnostic`` `file-unreadable`.
  init(_ path: String) throws(Diagnostic) {
    self.path = path
    guard FileManager.default.fileExists(atPath: path) else { return }
    let bytes = try TextFile.bytes(at: path)
    records = bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      (try? JSONValue(parsing: Array(line), file: path)).flatMap(ScheduleRecord.init)
    }
  }

  /// Adds a record.
  ///
  /// - Throws: A ``Diagnostic`` `file-unwritable`.
  mutating func add(_ record: ScheduleRecord) throws(Diagnostic) {
    records.append(record)
    guard let path else { return }
    // A line that was cut short must not swallow this one.
    let line = Array(("\n" + record.json.compact()).utf8)
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o664)
    defer { close(descriptor) }
    let count = unsafe line.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
    guard descriptor >= 0, count == line.count, fsync(descriptor) == 0 else {
      throw Diagnostic(
        .fileUnwritable, ["file": path],
        phrases: [
          "problem": LocalizedText(
            nb: "mappen er skrivebeskyttet eller full", en: "the folder is write-protected or full")
        ])
    }
  }

  func records(of report: String, _ slot: Timestamp) -> [ScheduleRecord] {
    records.filter { $0.report == report && $0.slot == slot }
  }

  /// From when on a plan's moments count.
  func seen(_ report: String) -> Timestamp? {
    records.first { $0.report == report && $0.state == .seen }?.time
  }

  /// The last record of each report that is more than having been seen.
  public func last(of report: String) -> ScheduleRecord? {
    records.last { $0.report == report && $0.state != .seen && $0.state != .started }
  }
}
