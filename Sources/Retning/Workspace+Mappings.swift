import RetningData
import RetningDiagnostics
import RetningEvaluation
import RetningLua
import RetningStore

extension Workspace {
  /// The mappings of a ministry, from `rules/<ministry>/import/*.lua`, in order of file and line.
  func mappings(of ministry: String) throws(Diagnostic) -> [ImportMapping] {
    let folder = "rules/\(ministry)/import/"
    let paths = files.texts.keys.filter { $0.hasPrefix(folder) && $0.hasSuffix(".lua") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var mappings: [ImportMapping] = []
    for path in paths {
      let calls = try DataScript.namedCalls(of: "import", in: files.texts[path] ?? "", file: path)
      for call in calls {
        do throws(Diagnostic) {
          mappings.append(try ImportMapping(named: call.title ?? "", call.table))
        } catch {
          throw error.located(at: call.location)
        }
      }
    }
    return mappings
  }

  /// The mapping for a file: the one that is named, else the first of the ministry's that is for files of its name.
  ///
  /// - Throws: A ``Diagnostic``: `mapping-unknown`, or what is wrong with a mapping.
  func mapping(
    named name: String?, ministry: String?, file: String
  ) throws(Diagnostic) -> ImportMapping? {
    guard let ministry else {
      guard let name else { return nil }
      throw Diagnostic(.mappingMinistry, ["mapping": name])
    }
    let known = try mappings(of: ministry)
    guard let name else {
      let fileName = file.split(separator: "/").last.map(String.init) ?? file
      return known.first { $0.holds(forFileNamed: fileName) }
    }
    guard let found = known.first(where: { $0.name == name }) else {
      throw Diagnostic(
        .mappingUnknown,
        [
          "mapping": name, "ministry": ministry,
          "known": known.isEmpty ? "–" : known.map(\.name).joined(separator: ", "),
        ])
    }
    return found
  }
}

extension ImportMapping {
  private static let fields = [
    "files", "format", "series", "period", "dimensions", "fixed", "only", "codes", "periods",
    "statuses", "fiscal", "spans", "mixed", "decimal", "delimiter", "encoding",
  ]

  /// Reads a mapping's table.
  ///
  /// - Throws: A ``Diagnostic`` that names the field.
  init(named name: String, _ table: LuaTable) throws(Diagnostic) {
    let fields = try FieldReader(table, of: "import \"\(name)\"", allowed: Self.fields)
    self.init(name: name, series: try Self.series(fields))
    files = try fields.string("files")
    format = try fields.choice("format", of: ImportFormat.self)
    period = try fields.string("period")
    for field in try Self.members(fields, "dimensions") {
      if field.value.bool == false {
        dimensions[field.name] = .dropped
      } else if let name = field.value.string {
        dimensions[field.name] = .named(name)
      } else {
        throw fields.wrong(
          "dimensions", "{ Kolonne = \"navn\" } eller false", "{ Column = \"name\" } or false")
      }
    }
    fixed = try Self.texts(fields, "fixed")
    periods = try Self.texts(fields, "periods")
    statuses = try Self.texts(fields, "statuses")
    for field in try Self.members(fields, "only") {
      only[field.name] = try FieldReader.inner(table, "only", fields.owner).strings(field.name)
    }
    for field in try Self.members(fields, "codes") {
      codes[field.name] = try Self.texts(
        FieldReader.inner(table, "codes", fields.owner), field.name)
    }
    fiscalYear = try fields.choice("fiscal", of: FiscalYear.self)
    span = try fields.choice("spans", of: Span.self)
    mixed = try fields.choice("mixed", of: Mixed.self)
    decimalSign = try fields.choice("decimal", of: DecimalSign.self)
    delimiter = try fields.choice("delimiter", of: Delimiter.self)
    encoding = try fields.choice("encoding", of: TextEncoding.self)
  }

  /// `series = "navn"`, or `series = { dimension = "Series", names = { ["Andel …"] = "neet.andel" } }`.
  private static func series(_ fields: FieldReader) throws(Diagnostic) -> SeriesRule {
    if let name = fields.table["series"].string { return .one(name) }
    guard fields.has("series") else { throw fields.missing("series") }
    let inner = try FieldReader.inner(fields.table, "series", fields.owner)
    return .by(
      dimension: try inner.requiredString("dimension"), names: try texts(inner, "names"))
  }

  private static func members(
    _ fields: FieldReader, _ name: String
  ) throws(Diagnostic) -> [LuaTable.Field] {
    guard fields.has(name) else { return [] }
    guard let table = fields.table[name].table, table.list.isEmpty else {
      throw fields.wrong(name, "en tabell { navn = … }", "a table { name = … }")
    }
    return table.fields
  }

  private static func texts(
    _ fields: FieldReader, _ name: String
  ) throws(Diagnostic) -> [String: String] {
    var texts: [String: String] = [:]
    for field in try members(fields, name) {
      guard let text = field.value.string else {
        throw fields.wrong(name, "en tabell av tekster", "a table of texts")
      }
      texts[field.name] = text
    }
    return texts
  }
}

extension FieldReader {
  /// A reader of the table in a field, whatever names it has.
  fileprivate static func inner(
    _ table: LuaTable, _ name: String, _ owner: String
  ) throws(Diagnostic) -> FieldReader {
    let inner = table[name].table ?? LuaTable()
    return try FieldReader(inner, of: "\(owner).\(name)", allowed: inner.fields.map(\.name))
  }
}
