import RetningData
import RetningDiagnostics
import RetningLua
import RetningResult
import RetningStrategy

/// A test that a ministry has written for its rules.
struct TestDefinition: Sendable {
  let name: String
  let ministry: String
  let location: SourceLocation
  /// What is given and expected in each of its cases; one without a label for a test that has no `cases`.
  let cases: [TestCase]
  /// The values that ``makeCase`` is called with, each for a case more.
  let each: [LuaValue]
  let makeCase: LuaFunction?
  /// The part that all made cases have in common.
  let base: TestCase
}

/// Figures, and what the rules must make of them.
struct TestCase: Sendable {
  /// What tells it from the test's other cases; nil where there are none.
  var label: String?
  var asOf: CalendarDate?
  /// The reported period for findings; that of the last figure where it is not said.
  var period: Period?
  var given: [EntryAddress: Entry] = [:]
  var expected: [(address: EntryAddress, result: TestExpectation)] = []
  /// How often a rule must find something, by its id; nil is at least once.
  var findings: [(rule: String, count: Int?)] = []
}

/// What an indicator must be in a period.
struct TestExpectation: Sendable {
  var value: Double?
  var tolerance: Double?
  var status: Status?
  var observationStatus: ObservationStatus?
  var reason: GreyReason?
  /// The code of the failure, or a part of its message.
  var error: String?
}

extension TestCase {
  /// The fields that a case can have.
  static let fieldNames = ["as_of", "period", "given", "expect", "findings", "name"]

  /// Reads a case over what it has in common with others.
  ///
  /// - Throws: A ``Diagnostic`` `field-…`, `test-value` or `test-no-expectation`.
  init(
    _ table: LuaTable, over base: TestCase = TestCase(), test: String, owner: String,
    ministry: String, allowed: [String] = fieldNames
  ) throws(Diagnostic) {
    let fields = try FieldReader(table, of: owner, allowed: allowed)
    self = base
    label = try fields.string("name") ?? label
    asOf = try fields.date("as_of") ?? asOf
    if let text = try fields.string("period") { period = try Period(parsing: text) }
    for field in try fields.fields("given") {
      for (address, value) in try Self.addresses(field, ministry) {
        given[address] = try Entry(value, test: test, key: field.name)
      }
    }
    for field in try fields.fields("expect") {
      for (address, value) in try Self.addresses(field, ministry) {
        expected.append(
          (address, try TestExpectation(value, of: "\(owner) \(field.name)", test: test)))
      }
    }
    findings += try Self.findings(fields, ministry)
  }

  /// `["x@2026-T1"] = 5`, or `["x"] = { ["2026-T1"] = 5, ["2026-T2"] = 6 }`.
  private static func addresses(_ field: LuaTable.Field, _ ministry: String) throws(Diagnostic)
    -> [(EntryAddress, LuaValue)]
  {
    let address = try EntryAddress(parsing: field.name, ministry: ministry)
    guard address.period == nil, let table = field.value.table, table.list.isEmpty,
      !table.fields.isEmpty
    else { return [(address, field.value)] }
    let periods = table.fields.compactMap { inner in
      (try? Period(parsing: inner.name)).map {
        (EntryAddress(address.key, $0), inner.value)
      }
    }
    return periods.count == table.fields.count ? periods : [(address, field.value)]
  }

  private static func findings(_ fields: FieldReader, _ ministry: String) throws(Diagnostic)
    -> [(rule: String, count: Int?)]
  {
    guard fields.has("findings") else { return [] }
    guard let table = fields.table["findings"].table else {
      throw fields.wrong("findings", "en tabell av kontroller", "a table of rules")
    }
    func id(_ name: String) -> String { name.contains("/") ? name : "\(ministry)/\(name)" }
    var found: [(rule: String, count: Int?)] = table.list.compactMap(\.string).map { (id($0), nil) }
    for field in table.fields {
      guard let count = field.value.int, count >= 0 else {
        throw fields.wrong("findings", "et antall for hver kontroll", "a count for each rule")
      }
      found.append((id(field.name), count))
    }
    return found
  }

  var isEmpty: Bool { expected.isEmpty && findings.isEmpty }
}

extension TestExpectation {
  /// A number is a value, a colour a status; a table says more.
  init(_ value: LuaValue, of owner: String, test: String) throws(Diagnostic) {
    let table: LuaTable =
      switch value {
      case .table(let table): table
      case .string: LuaTable(fields: [("status", value)])
      default: LuaTable(fields: [("value", value)])
      }
    let fields = try FieldReader(
      table, of: owner,
      allowed: ["value", "status", "observationStatus", "reason", "tolerance", "error"])
    self.value = try fields.number("value")
    tolerance = try fields.number("tolerance")
    status = try fields.choice("status", of: Status.self)
    observationStatus = try fields.choice("observationStatus", of: ObservationStatus.self)
    reason = try fields.choice("reason", of: GreyReason.self)
    error = try fields.string("error")
    let saysNothing =
      self.value == nil && status == nil && observationStatus == nil && reason == nil
      && error == nil
    if saysNothing { throw Diagnostic(.testNoExpectation, ["test": test]) }
  }
}

extension Entry {
  /// A figure of a test: a number, a text, or `{ number, status = "P" }`.
  fileprivate init(_ value: LuaValue, test: String, key: String) throws(Diagnostic) {
    var content = value
    var status: ObservationStatus?
    var note: String?
    if let table = value.table {
      content = table.list.first ?? .nil
      status = table["status"].string.flatMap(ObservationStatus.init)
      note = table["note"].string
    }
    let entryValue: Entry.Value? =
      switch content {
      case .nil: Entry.Value.none
      case .boolean(let flag): .boolean(flag)
      case .string(let text): CalendarDate(text).map { .date($0) } ?? .text(text)
      default: content.double.map { .number($0, decimals: 0) }
      }
    guard let entryValue,
      let entry = Entry(
        entryValue, status: status ?? (entryValue == .none ? .missing : .normal), note: note)
    else { throw Diagnostic(.testValue, ["test": test, "key": key]) }
    self = entry
  }
}

extension FieldReader {
  /// The fields of a field that is a table.
  fileprivate func fields(_ name: String) throws(Diagnostic) -> [LuaTable.Field] {
    if table[name].isNil { return [] }
    guard let inner = table[name].table else {
      throw wrong(name, "en tabell { [\"…@2026-T1\"] = … }", "a table { [\"…@2026-T1\"] = … }")
    }
    return inner.fields
  }
}
