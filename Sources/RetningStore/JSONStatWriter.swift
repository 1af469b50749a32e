import RetningData
import RetningDiagnostics
import RetningJSON

/// Writes entries as a JSON-stat 2.0 collection: a dataset for each series and each set of dimensions that it has.
///
/// What the format has no place for stands in each dataset's `extension.retning`: the series' whole name, notes, and with
/// it that a cell without value and status is none.
enum JSONStatWriter {
  private static let time = "TIME_PERIOD"

  /// - Parameter keys: The keys to write, in order, with their entries.
  /// - Throws: A ``Diagnostic`` `export-no-place`.
  static func text(_ keys: [(key: Key, entries: [StoredEntry])]) throws(Diagnostic) -> String {
    var groups: [(name: [String], keys: [(key: Key, entries: [StoredEntry])])] = []
    var places: [[String]: Int] = [:]
    for (key, entries) in keys where !entries.isEmpty {
      let name = [key.base.description] + key.dimensions.map(\.name)
      if let place = places[name] {
        groups[place].keys.append((key, entries))
      } else {
        places[name] = groups.count
        groups.append((name, [(key, entries)]))
      }
    }
    var items: [JSONValue] = []
    for group in groups { items.append(try dataset(group.name, group.keys)) }
    let document: JSONValue = [
      "version": .string("2.0"), "class": .string("collection"), "label": .string("Retning"),
      "link": ["item": .array(items)],
    ]
    return document.pretty()
  }

  private static func dataset(
    _ name: [String], _ keys: [(key: Key, entries: [StoredEntry])]
  ) throws(Diagnostic) -> JSONValue {
    let dimensions = Array(name.dropFirst())
    var codes = dimensions.map { dimension in
      Set(keys.compactMap { $0.key.value(of: dimension) })
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
    var periods: Set<Period> = []
    for (key, entries) in keys {
      for stored in entries {
        guard let period = stored.period else { throw noPlace(key, stored) }
        periods.insert(period)
      }
    }
    codes.append(periods.sorted().map(\.description))
    var size = 1
    for list in codes { size = size.multipliedReportingOverflow(by: list.count).partialValue }
    guard size > 0, size <= SourceTable.cellCountMax else {
      throw Diagnostic(.jsonStatTooLarge, ["max": "\(SourceTable.cellCountMax)"])
    }
    let numbers = codes.map { list in
      Dictionary(uniqueKeysWithValues: list.enumerated().map { ($1, $0) })
    }
    var cells: [(index: Int, key: Key, stored: StoredEntry)] = []
    for (key, entries) in keys {
      let coordinates = dimensions.map { key.value(of: $0) ?? "" }
      for stored in entries {
        var index = 0
        for (place, code) in (coordinates + [stored.period?.description ?? ""]).enumerated() {
          index = index * codes[place].count + (numbers[place][code] ?? 0)
        }
        cells.append((index, key, stored))
      }
    }
    cells.sort { $0.index < $1.index }
    return try document(name[0], dimensions + [time], codes, cells)
  }

  private static func document(
    _ series: String, _ ids: [String], _ codes: [[String]],
    _ cells: [(index: Int, key: Key, stored: StoredEntry)]
  ) throws(Diagnostic) -> JSONValue {
    var values: [JSONValue.Member] = []
    var statuses: [JSONValue.Member] = []
    var notes: [JSONValue.Member] = []
    for (index, key, stored) in cells {
      let entry = stored.entry
      switch entry.value {
      case .number(let number, let decimals):
        values.append(.init("\(index)", .number(NumberText.text(number, decimals: decimals))))
      case .none: break
      case .text, .date, .boolean: throw noPlace(key, stored)
      }
      if entry.status != .normal {
        statuses.append(.init("\(index)", .string(entry.status.rawValue)))
      }
      if let note = entry.note { notes.append(.init("\(index)", .string(note))) }
    }
    let dimension = zip(ids, codes).map { id, list in
      JSONValue.Member(
        id, ["label": .string(id), "category": ["index": .array(list.map { .string($0) })]])
    }
    return [
      "version": .string("2.0"), "class": .string("dataset"), "label": .string(series),
      "id": .array(ids.map { .string($0) }), "size": .array(codes.map { .number($0.count) }),
      "role": ["time": .array([.string(time)]), "metric": .array([])],
      "dimension": .object(dimension), "value": .object(values), "status": .object(statuses),
      "extension": ["retning": ["series": .string(series), "note": .object(notes)]],
    ]
  }

  private static func noPlace(_ key: Key, _ stored: StoredEntry) -> Diagnostic {
    Diagnostic(
      .exportNoPlace,
      ["format": "JSON-stat", "address": "\(EntryAddress(key, stored.period))"])
  }
}
