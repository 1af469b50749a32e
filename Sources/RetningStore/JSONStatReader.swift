import RetningData
import RetningDiagnostics
import RetningJSON

/// Reads JSON-stat: a dataset of version 2, a collection that holds datasets, or a bundle of version 1.
///
/// Every dimension but the time becomes one of the key, named as its label and valued as its categories' codes. A
/// dimension that tells what is measured is left out when it has one category.
struct JSONStatReader {
  static func tables(_ request: ImportRequest) throws(Diagnostic) -> [SourceTable] {
    let document = try JSONValue(parsing: request.bytes, file: request.fileName)
    do throws(Diagnostic) {
      var tables: [SourceTable] = []
      for (name, dataset) in try datasets(document) {
        var table = try table(
          try JSONStatCube(dataset), own: dataset["extension"]?["retning"],
          known: Set((request.mapping?.statuses ?? [:]).keys))
        table.name = name
        table.label = dataset["label"]?.string
        table.source = dataset["source"]?.string
        tables.append(table)
      }
      return tables
    } catch {
      throw error.located(at: SourceLocation(file: request.fileName))
    }
  }

  /// The datasets of a document with their names, each laid out as version 2 has it.
  private static func datasets(
    _ document: JSONValue
  ) throws(Diagnostic) -> [(name: String, dataset: JSONValue)] {
    switch document["class"]?.string {
    case "dataset": return [("", document)]
    case "collection":
      let items = document["link"]?["item"]?.array ?? []
      let held = items.filter { $0["class"]?.string == "dataset" && $0["value"] != nil }
      guard !held.isEmpty, held.count == items.count else { throw Diagnostic(.jsonStatLinks) }
      return held.enumerated().map { index, item in
        (item["label"]?.string ?? "\(index + 1)", item)
      }
    default:
      let held = (document.members ?? []).filter { $0.value["dimension"] != nil }
      guard !held.isEmpty else { throw Diagnostic(.jsonStatNotDataset) }
      return held.map { ($0.name, modern($0.value)) }
    }
  }

  /// A dataset of version 1, whose ids, sizes and roles stand within `dimension`, as one of version 2.
  private static func modern(_ dataset: JSONValue) -> JSONValue {
    let inner = ["id", "size", "role"]
    let moved = inner.compactMap { name in
      (dataset["dimension"]?[name] ?? dataset[name]).map { JSONValue.Member(name, $0) }
    }
    let rest = (dataset.members ?? []).filter { !inner.contains($0.name) && $0.name != "class" }
    return .object([JSONValue.Member("class", .string("dataset"))] + moved + rest)
  }

  /// - Parameters:
  ///   - own: What Retning itself wrote of the dataset, beside the format.
  ///   - known: The marks that the mapping says the meaning of.
  private static func table(_ cube: JSONStatCube, own: JSONValue?, known: Set<String>)
    throws(Diagnostic) -> SourceTable
  {
    var table = SourceTable(
      dimensions: cube.dimensions.enumerated().map { index, dimension in
        SourceTable.Dimension(
          id: dimension.id, label: dimension.label,
          role: index == cube.timeIndex ? .time : dimension.isMeasure ? .measure : .plain,
          categories: dimension.categories,
          defaultName: dimension.isKept ? own == nil ? dimension.name : dimension.id : nil)
      })
    table.keepsBlanks = own != nil
    table.ownSeries = (own?["series"]?.string).map { .one($0) }
    let notes = Dictionary(
      (own?["note"]?.members ?? []).map { ($0.name, $0.value.string) }, uniquingKeysWith: { $1 })
    table.rowCount = cube.cellCount
    table.reserve(cube.cellCount)
    var unknown: Set<String> = []
    var places = [Int](repeating: 0, count: cube.dimensions.count)
    for index in 0..<cube.cellCount {
      var observation = SourceTable.Observation(value: value(cube.value(index)))
      if let mark = cube.status(index), !SourceStatus.plainMarks.contains(mark) {
        let isKnown = known.contains(mark) || SourceStatus.status(mark) != nil
        if !isKnown, unknown.insert(mark).inserted {
          table.warnings.append(Diagnostic(.jsonStatStatus, ["text": mark]))
        }
        observation.mark = isKnown ? mark : nil
      }
      observation.note = notes["\(index)"] ?? nil
      if own == nil || observation.value != .none || observation.mark != nil {
        table.add(observation, at: places)
      }
      advance(&places, cube)
    }
    return table
  }

  /// Cells stand in row-major order: the last dimension runs fastest.
  private static func advance(_ places: inout [Int], _ cube: JSONStatCube) {
    for index in places.indices.reversed() {
      places[index] += 1
      guard places[index] == cube.dimensions[index].categories.count else { return }
      places[index] = 0
    }
  }

  private static func value(_ cell: JSONValue) -> SourceTable.Value {
    switch cell {
    case .null: .none
    case .number(let text): .number(text)
    default: .other(cell.compact())
    }
  }
}
