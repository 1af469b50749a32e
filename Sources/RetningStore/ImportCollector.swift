import RetningData
import RetningDiagnostics

/// Gathers a file's entries and faults, whatever the format.
struct ImportCollector {
  let request: ImportRequest
  private(set) var changes: [Change] = []
  private(set) var faults: [Diagnostic] = []
  private var warnings: [Diagnostic] = []
  private var seenWarnings: Set<Diagnostic> = []
  /// The line that first held an address.
  private var lines: [EntryPlace: Int] = [:]
  private var keyNumbers: [Key: Int] = [:]
  private(set) var rowCount = 0

  private struct EntryPlace: Hashable {
    let keyNumber: Int
    let period: Period?
  }

  init(_ request: ImportRequest, expectedCount: Int = 0) {
    self.request = request
    changes.reserveCapacity(expectedCount)
    lines.reserveCapacity(expectedCount)
  }

  mutating func countRow() {
    rowCount += 1
  }

  /// A number that stands for the key in ``add(_:_:_:keyNumber:line:)``; equal keys have the same.
  mutating func number(of key: Key) -> Int {
    if let number = keyNumbers[key] { return number }
    keyNumbers[key] = keyNumbers.count
    return keyNumbers.count - 1
  }

  /// Takes one entry of the file.
  mutating func add(_ key: Key, _ period: Period?, _ entry: Entry, keyNumber: Int, line: Int?) {
    let address = EntryAddress(key, period)
    if let first = lines.updateValue(
      line ?? 0, forKey: EntryPlace(keyNumber: keyNumber, period: period))
    {
      return fail(
        Diagnostic(.importTwice, ["address": "\(address)", "first": "\(first)"]), line: line)
    }
    if let diagnostic = request.check(address, entry) {
      guard diagnostic.severity != .error else { return fail(diagnostic, line: line) }
      warn(diagnostic)
    }
    changes.append(.put(address, entry))
  }

  /// Takes a removal that the file asks for.
  mutating func remove(_ key: Key, _ period: Period?, keyNumber: Int, line: Int?) {
    let address = EntryAddress(key, period)
    let place = EntryPlace(keyNumber: keyNumber, period: period)
    if let first = lines.updateValue(line ?? 0, forKey: place) {
      return fail(
        Diagnostic(.importTwice, ["address": "\(address)", "first": "\(first)"]), line: line)
    }
    changes.append(.remove(address))
  }

  mutating func fail(_ diagnostic: Diagnostic, line: Int?) {
    faults.append(diagnostic.located(at: SourceLocation(file: request.fileName, line: line)))
  }

  /// Keeps a warning unless the same is there already.
  mutating func warn(_ diagnostic: Diagnostic) {
    guard seenWarnings.insert(diagnostic).inserted else { return }
    warnings.append(diagnostic.located(at: SourceLocation(file: request.fileName)))
  }

  /// All that was gathered, or one diagnostic with all faults.
  func finish() throws(Diagnostic) -> ImportedData {
    guard faults.isEmpty else {
      throw Diagnostic(
        .importRefused,
        ["file": request.fileName, "count": "\(faults.count)", "rows": "\(rowCount)"],
        details: faults.enumerated().sorted {
          ($0.element.location?.line ?? 0, $0.offset) < ($1.element.location?.line ?? 0, $1.offset)
        }.map(\.element))
    }
    return ImportedData(changes: changes, warnings: warnings)
  }
}

extension ImportRequest {
  /// The key of a name as a file writes it: with or without ministry, with or without dimensions in braces.
  ///
  /// - Throws: A ``Diagnostic``: the key's own, or `import-other-ministry`.
  func key(_ name: String, _ dimensions: [Key.Dimension]) throws(Diagnostic) -> Key {
    guard ministry != nil || name.contains("/") else {
      throw Diagnostic(.importNoMinistry, ["name": name])
    }
    var key = try Key(parsing: name, ministry: ministry)
    if !dimensions.isEmpty {
      key = try Key(
        ministry: key.ministry, name: key.name, dimensions: key.dimensions + dimensions)
    }
    guard ministry == nil || key.ministry == ministry else {
      throw Diagnostic(
        .importOtherMinistry, ["key": "\(key)", "ministry": ministry ?? ""])
    }
    return key
  }
}
