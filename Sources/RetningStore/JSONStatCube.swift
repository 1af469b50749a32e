import RetningData
import RetningDiagnostics
import RetningJSON

/// A JSON-stat dataset as it is laid out: dimensions, and cells in row-major order.
struct JSONStatCube {
  struct Dimension {
    let id: String
    let label: String?
    /// What it is called in a key.
    let name: String
    let categories: [SourceTable.Category]
    /// Whether it tells what is measured.
    let isMeasure: Bool
    /// Whether it becomes a dimension of the key: not the time, and not what is measured when that is one thing.
    let isKept: Bool
  }

  let dimensions: [Dimension]
  /// The dimension that is the time; nil where none says so.
  let timeIndex: Int?
  let cellCount: Int
  private let values: Cells
  private let statuses: Cells

  /// A row of cells, as a list, as an object that leaves out the empty ones, or as one that holds for all.
  private enum Cells {
    case list([JSONValue])
    case sparse([String: JSONValue])
    case same(JSONValue)

    subscript(index: Int) -> JSONValue {
      switch self {
      case .list(let cells): index < cells.count ? cells[index] : .null
      case .sparse(let cells): cells[String(index)] ?? .null
      case .same(let cell): cell
      }
    }
  }

  /// - Throws: A ``Diagnostic``: `jsonstat-not-dataset`, `jsonstat-shape`.
  init(_ document: JSONValue) throws(Diagnostic) {
    guard document["class"]?.string == "dataset", let ids = document["id"]?.array,
      let sizes = document["size"]?.array, let definitions = document["dimension"],
      let value = document["value"]
    else { throw Diagnostic(.jsonStatNotDataset) }
    let names = ids.compactMap(\.string)
    let counts = sizes.compactMap(\.int)
    guard names.count == ids.count, counts.count == sizes.count, names.count == counts.count else {
      throw Self.shape("id", "size")
    }
    cellCount = try Self.cellCount(counts)
    let time = Self.timeIndex(names, document["role"])
    let metrics = document["role"]?["metric"]?.array?.compactMap(\.string) ?? ["ContentsCode"]
    let fallback = document["extension"]?["px"]?["decimals"]?.int
    var dimensions: [Dimension] = []
    for (index, name) in names.enumerated() {
      guard let definition = definitions[name] else { throw Self.shape("dimension", name) }
      let isMetric = metrics.contains(name)
      dimensions.append(
        Dimension(
          id: name, label: definition["label"]?.string,
          name: Self.keyName(definition["label"]?.string ?? name, isMetric: isMetric),
          categories: try Self.categories(
            definition, name, count: counts[index], decimals: isMetric ? fallback : nil),
          isMeasure: isMetric, isKept: index != time && !(isMetric && counts[index] == 1)))
    }
    self.dimensions = dimensions
    timeIndex = time
    values = try Self.cells(value, "value", cellCount)
    statuses = try Self.cells(document["status"] ?? .null, "status", cellCount)
  }

  /// Whether a document is laid out as JSON-stat, of any version.
  static func isJSONStat(_ document: JSONValue) -> Bool {
    document["class"] != nil || (document.members ?? []).contains { $0.value["dimension"] != nil }
  }

  func value(_ index: Int) -> JSONValue {
    values[index]
  }

  /// The mark of a cell; nil when it has none.
  func status(_ index: Int) -> String? {
    statuses[index].string
  }

  private static func shape(_ part: String, _ other: String) -> Diagnostic {
    Diagnostic(.jsonStatShape, ["part": part, "other": other])
  }

  private static func cellCount(_ counts: [Int]) throws(Diagnostic) -> Int {
    var product = 1
    for count in counts {
      guard count > 0 else { throw shape("size", "dimension") }
      let (next, overflow) = product.multipliedReportingOverflow(by: count)
      guard !overflow, next <= SourceTable.cellCountMax else {
        throw Diagnostic(.jsonStatTooLarge, ["max": "\(SourceTable.cellCountMax)"])
      }
      product = next
    }
    return product
  }

  private static func timeIndex(_ names: [String], _ role: JSONValue?) -> Int? {
    if let name = role?["time"]?.array?.first?.string, let index = names.firstIndex(of: name) {
      return index
    }
    return names.firstIndex { ["tid", "time", "år"].contains($0.lowercased()) }
  }

  private static func keyName(_ label: String, isMetric: Bool) -> String {
    let name = SourceName.keyName(label)
    return !name.isEmpty ? name : isMetric ? "statistikkvariabel" : "_"
  }

  private static func categories(
    _ definition: JSONValue, _ name: String, count: Int, decimals: Int?
  ) throws(Diagnostic) -> [SourceTable.Category] {
    let category = definition["category"] ?? .null
    var codes = [String?](repeating: nil, count: count)
    switch category["index"] {
    case .array(let list): codes = list.map(\.string)
    case .object(let members):
      for member in members {
        guard let place = member.value.int, codes.indices.contains(place) else {
          throw shape("dimension.\(name)", "size")
        }
        codes[place] = member.name
      }
    default: codes = category["label"]?.members?.map(\.name) ?? []
    }
    let known = codes.compactMap { $0 }
    guard known.count == count, codes.count == count else {
      throw shape("dimension.\(name)", "size")
    }
    var parents: [String: String] = [:]
    for member in category["child"]?.members ?? [] {
      for child in member.value.array?.compactMap(\.string) ?? [] { parents[child] = member.name }
    }
    return known.map { code in
      let unit = category["unit"]?[code]
      return SourceTable.Category(
        code: code, label: category["label"]?[code]?.string,
        unit: (unit?["base"] ?? unit?["label"])?.string,
        decimals: unit?["decimals"]?.int ?? decimals, parent: parents[code])
    }
  }

  private static func cells(
    _ value: JSONValue, _ name: String, _ count: Int
  ) throws(Diagnostic) -> Cells {
    switch value {
    case .array(let list):
      guard list.count == count else { throw shape(name, "size") }
      return .list(list)
    case .object(let members):
      for member in members {
        guard let index = Int(member.name), (0..<count).contains(index) else {
          throw shape(name, "size")
        }
      }
      return .sparse(
        Dictionary(members.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 }))
    case .string, .null: return .same(value)
    default: throw shape(name, "size")
    }
  }
}
