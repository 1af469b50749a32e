import RetningData
import RetningDiagnostics
import RetningEvaluation
import RetningStore

/// A file to import, and what its owner says about it. What is nil the file shows itself, or its mapping says.
public struct ImportOptions: Sendable {
  /// The file's path as the user gave it.
  public var file: String
  public var format: ImportFormat?
  public var ministry: String?
  public var series: String?
  /// The name of a mapping of the ministry's; nil takes the one that is for files of this name.
  public var mapping: String?
  /// The sheet of a workbook.
  public var sheet: String?
  public var decimalSign: DecimalSign?
  public var encoding: TextEncoding?
  /// Whether what the store has and the file lacks is removed, where the file covers it.
  public var replaces = false

  public init(_ file: String) {
    self.file = file
  }

  /// The file's name without its folders.
  var fileName: String { source.split(separator: "/").last.map(String.init) ?? file }

  /// Where the figures come from, as a commit says it: `tall.xlsx`, or `tall.xlsx#Ledere` of a sheet that was named.
  var source: String { sheet.map { "\(file)#\($0.replacing("/", with: "-"))" } ?? file }
}

extension Workspace {
  /// Imports a file as one commit, all or nothing.
  ///
  /// Warns of what the store has and a revised file no longer does, or removes it where that is asked for.
  public func importFile(
    _ options: ImportOptions, author: String, time: CommitTime, message: String
  ) throws(Diagnostic) -> ImportSummary {
    let reading = try reading(options)
    let data: ImportedData
    do throws(Diagnostic) {
      data = try Import.read(reading.request)
    } catch {
      throw error.with(reading.warnings)
    }
    var warnings = reading.warnings + data.warnings
    var changes = data.changes
    let absent = hasStore ? try absent(from: data.changes, options) : []
    if options.replaces {
      changes += absent.map { .remove($0) }
    } else if !absent.isEmpty {
      warnings.append(Self.warning(of: absent, options.file))
    }
    do throws(Diagnostic) {
      let commit = try commit(
        changes, author: author, time: time, message: message,
        source: CommitSource(file: options.source, bytes: reading.bytes))
      return ImportSummary(commit: commit, warnings: warnings)
    } catch {
      guard error.code == .nothingToCommit else { throw error }
      return ImportSummary(commit: nil, warnings: warnings + [error])
    }
  }

  /// The changes that a file holds, read as ``importFile(_:author:time:message:)`` would, and not stored.
  func changes(in options: ImportOptions, _ check: ImportCheck) throws(Diagnostic) -> [Change] {
    try Import.read(try reading(options, check).request).changes
  }

  /// Looks at a file as ``importFile(_:author:time:message:)`` would read it, and stores nothing. Where no mapping is
  /// for it, one is drafted.
  ///
  /// - Returns: What the file holds, and the file that the draft was written to; nil where there is a mapping already, no
  ///   ministry was given, or the format needs none.
  public func previewFile(
    _ options: ImportOptions
  ) throws(Diagnostic) -> (preview: ImportPreview, draft: String?) {
    let base = String(options.fileName.prefix { $0 != "." })
    let name = String(base.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" })
    var options = options
    var reading = try reading(options)
    let hasMapping = reading.request.mapping != nil
    let series = options.series
    if !hasMapping, series == nil {
      options.series = name
      reading = try self.reading(options)
    }
    var preview = try Import.preview(reading.request)
    if case .success(let data) = preview.outcome, hasStore {
      let absent = try absent(from: data.changes, options)
      if !absent.isEmpty { preview.warnings.append(Self.warning(of: absent, options.file)) }
    }
    preview.warnings = reading.warnings + preview.warnings
    guard let ministry = options.ministry, !hasMapping, !preview.tables.isEmpty else {
      return (preview, nil)
    }
    let draft = "rules/\(ministry)/import/\(name).lua"
    guard files.texts[draft] == nil else { return (preview, nil) }
    try TextFile.write(
      ImportDraft.text(name: base, series: series ?? name, preview), to: "\(root)/\(draft)")
    return (preview, draft)
  }

  /// A file, read so far that it can be imported.
  private struct Reading {
    let request: ImportRequest
    /// The file as it lies there.
    let bytes: [UInt8]
    let warnings: [Diagnostic]
  }

  private func reading(_ options: ImportOptions) throws(Diagnostic) -> Reading {
    try reading(options, ImportCheck(try names()))
  }

  private func reading(_ options: ImportOptions, _ check: ImportCheck) throws(Diagnostic)
    -> Reading
  {
    let bytes = try TextFile.bytes(at: options.file)
    let mapping = try mapping(
      named: options.mapping, ministry: options.ministry, file: options.file)
    var content = bytes
    var warnings: [Diagnostic] = []
    var delimiter = mapping?.delimiter
    var encoding = options.encoding ?? mapping?.encoding
    if Spreadsheet.isWorkbook(bytes) {
      let sheet = try Spreadsheet.read(bytes, path: options.file, sheet: options.sheet)
      (content, warnings) = (sheet.csv, sheet.warnings)
      (delimiter, encoding) = (.semicolon, .utf8)
    }
    var format = options.format ?? mapping?.format
    if format == nil {
      format = try .recognise(content, fileName: options.file, encoding: encoding)
    }
    let request = ImportRequest(
      bytes: content, fileName: options.file, format: format ?? .csv, ministry: options.ministry,
      series: options.series, mapping: mapping, decimalSign: options.decimalSign,
      delimiter: delimiter, encoding: encoding, unit: check.unit, check: check.problem)
    return Reading(request: request, bytes: bytes, warnings: warnings)
  }

  /// The addresses that the store has and a file lacks, in order: of the file's series with the same dimensions, within
  /// the periods that it covers or delivered by a file of the same name.
  private func absent(
    from changes: [Change], _ options: ImportOptions
  ) throws(Diagnostic) -> [EntryAddress] {
    let store = try Store.open(at: storePath, mode: .readOnly)
    let snapshot = try store.snapshot()
    let given = Set(changes.map(\.address))
    var covered: [SeriesShape: ClosedRange<Period>] = [:]
    for address in given {
      guard let period = address.period else { continue }
      let shape = SeriesShape(address.key)
      let range = covered[shape] ?? period...period
      covered[shape] = min(range.lowerBound, period)...max(range.upperBound, period)
    }
    // Per revision whether the file's name is its source's: a few revisions stand behind many entries.
    var fromFile: [Revision: Bool] = [:]
    var absent: [EntryAddress] = []
    for base in Set(covered.keys.map(\.base)).sorted() {
      for key in try snapshot.keys(ministry: base.ministry, name: base.name) {
        guard let range = covered[SeriesShape(key)] else { continue }
        for stored in try snapshot.entries(of: key) {
          guard let period = stored.period, period.frequency == range.lowerBound.frequency,
            !given.contains(EntryAddress(key, period))
          else { continue }
          let revision = stored.revision
          if fromFile[revision] == nil {
            fromFile[revision] = try isSource(of: revision, in: store, fileName: options.fileName)
          }
          let isFromFile = fromFile[revision] ?? false
          if range.contains(period) || isFromFile { absent.append(EntryAddress(key, period)) }
        }
      }
    }
    return absent
  }

  private func isSource(
    of revision: Revision, in store: Store, fileName: String
  ) throws(Diagnostic) -> Bool {
    let file = try store.commit(revision)?.source?.file
    return file?.split(separator: "/").last.map(String.init) == fileName
  }

  /// A series with the names of its dimensions: what a table of it covers.
  private struct SeriesShape: Hashable {
    let base: Key
    let dimensions: [String]

    init(_ key: Key) {
      base = key.base
      dimensions = key.dimensions.map(\.name)
    }
  }

  /// As many are named; the rest is counted.
  private static let absentMax = 50

  private static func warning(of absent: [EntryAddress], _ file: String) -> Diagnostic {
    var details = absent.prefix(absentMax).map {
      Diagnostic(.importAbsentRow, ["address": "\($0)"])
    }
    if absent.count > absentMax {
      details.append(
        Diagnostic(.importAbsentMore, ["count": "\(absent.count - absentMax)"]))
    }
    return Diagnostic(
      .importAbsent, ["count": "\(absent.count)"], at: SourceLocation(file: file),
      details: details)
  }
}
