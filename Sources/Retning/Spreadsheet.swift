import FoundationEssentials
import RetningDiagnostics
import RetningJSON
import RetningStore

/// Excel workbooks, read and written by the Python library openpyxl.
///
/// A sheet becomes the same CSV that one would save from Excel, a line for each row, and is then read as any other.
enum Spreadsheet {
  /// A sheet's content.
  struct Sheet {
    /// CSV in UTF-8 with `;`: line n is row n.
    let csv: [UInt8]
    let warnings: [Diagnostic]
  }

  /// A workbook to write: a table to fill in, and a page that explains it.
  struct Template {
    var title: String
    var columns: [(name: String, width: Int)]
    var rows: [[JSONValue]]
    var statuses: [String]
    var guideTitle: String
    var guide: [[String]]
  }

  /// Whether the bytes are of a workbook of the present format (a ZIP archive) or the one before it.
  static func isWorkbook(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) || isOld(bytes)
  }

  /// Compound files: Excel 97–2003, and workbooks with a password.
  private static func isOld(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }

  /// Reads a sheet: the one that is named, else the first visible one that holds a table of figures.
  ///
  /// - Throws: A ``Diagnostic``: `spreadsheet-program`, `spreadsheet-old`, `spreadsheet-broken`, `spreadsheet-sheet`,
  ///   `spreadsheet-empty`, or `spreadsheet-cells` whose details name every cell that has no value.
  static func read(
    _ bytes: [UInt8], path: String, sheet: String?
  ) throws(Diagnostic) -> Sheet {
    let location = SourceLocation(file: path)
    guard !isOld(bytes) else { throw Diagnostic(.spreadsheetOld, at: location) }
    let outcome = try runScript(["read", path] + [sheet].compactMap { $0 })
    guard outcome.exitCode == 0,
      let document = try? JSONValue(parsing: outcome.output, file: path)
    else { throw Diagnostic(.spreadsheetBroken, at: location) }
    let faults = (document["faults"]?.array ?? []).compactMap { problem($0, path) }
    if let first = faults.first {
      guard first.code == .spreadsheetErrorCell || first.code == .spreadsheetFormula else {
        throw first
      }
      throw Diagnostic(
        .spreadsheetCells, ["file": path, "count": "\(faults.count)"], details: faults)
    }
    return Sheet(
      csv: Array((document["csv"]?.string ?? "").utf8),
      warnings: (document["warnings"]?.array ?? []).compactMap { problem($0, path) })
  }

  /// Writes a workbook, in place of one that was there.
  ///
  /// - Throws: A ``Diagnostic``: `spreadsheet-program`, `file-unwritable`.
  static func write(_ template: Template, to path: String) throws(Diagnostic) {
    let content: JSONValue = [
      "title": .string(template.title),
      "columns": .array(template.columns.map { [.string($0.name), .number($0.width)] }),
      "rows": .array(template.rows.map { .array($0) }),
      "statuses": .array(template.statuses.map { .string($0) }),
      "guideTitle": .string(template.guideTitle),
      "guide": .array(template.guide.map { .array($0.map { .string($0) }) }),
    ]
    let contentPath =
      "\(FileManager.default.temporaryDirectory.path)/retning-\(UUID().uuidString).json"
    try TextFile.write(content.compact(), to: contentPath)
    defer { try? FileManager.default.removeItem(atPath: contentPath) }
    guard try runScript(["write", path, contentPath]).exitCode == 0 else {
      throw Diagnostic(
        .fileUnwritable, ["file": path],
        phrases: [
          "problem": LocalizedText(
            nb: "mappen mangler, eller filen er åpen eller skrivebeskyttet",
            en: "the folder is missing, or the file is open or write-protected")
        ])
    }
  }

  /// The version of openpyxl; nil where it is not there.
  static var libraryVersion: String? {
    let script = "import openpyxl; print(openpyxl.__version__)"
    for interpreter in interpreters {
      guard let outcome = Program.run(interpreter, ["-I", "-c", script]), outcome.exitCode == 0
      else { continue }
      return String(decoding: outcome.output, as: UTF8.self).filter { !$0.isNewline }
    }
    return nil
  }

  /// The system's own Python first: it is the one that the system's packages are for.
  private static let interpreters = ["/usr/bin/python3", "python3"]

  private static let libraryAbsent: Int32 = 3

  private static func runScript(_ arguments: [String]) throws(Diagnostic) -> Program.Outcome {
    let script = String(decoding: PackageResources.spreadsheet_py, as: UTF8.self)
    for interpreter in interpreters {
      // Isolated: neither the folder that one stands in nor the environment changes what is imported.
      let outcome = Program.run(interpreter, ["-I", "-X", "utf8", "-c", script] + arguments)
      if let outcome, outcome.exitCode != libraryAbsent { return outcome }
    }
    throw Diagnostic(.spreadsheetProgram)
  }

  /// A fault or warning that the script names as code, place and detail.
  private static func problem(_ value: JSONValue, _ path: String) -> Diagnostic? {
    guard let parts = value.array?.compactMap(\.string), parts.count == 3 else { return nil }
    let (place, detail) = (parts[1], parts[2])
    let code: DiagnosticCode? =
      switch parts[0] {
      case "sheet": .spreadsheetSheet
      case "empty": .spreadsheetEmpty
      case "error": .spreadsheetErrorCell
      case "formula": .spreadsheetFormula
      case "large": .spreadsheetLarge
      case "broken": .spreadsheetBroken
      case "sheets": .spreadsheetSheets
      case "hidden": .spreadsheetHidden
      case "merged": .spreadsheetMerged
      default: nil
      }
    return code.map {
      let row = Int(place.drop { !$0.isNumber })
      return Diagnostic(
        $0, ["place": place, "detail": detail],
        at: SourceLocation(file: path, line: $0.isOfCell ? row : nil))
    }
  }
}

extension DiagnosticCode {
  fileprivate var isOfCell: Bool { self == .spreadsheetErrorCell || self == .spreadsheetFormula }

  /// The messages about Excel workbooks.
  static let ofSpreadsheets: [DiagnosticCode] = [
    .spreadsheetProgram, .spreadsheetOld, .spreadsheetBroken, .spreadsheetLarge,
    .spreadsheetSheet, .spreadsheetEmpty, .spreadsheetCells, .spreadsheetErrorCell,
    .spreadsheetFormula, .spreadsheetSheets, .spreadsheetHidden, .spreadsheetMerged,
    .templateEmpty, .templateSuffix,
  ]

  static let spreadsheetProgram = DiagnosticCode(
    "spreadsheet-program",
    nb:
      "Excel-arbeidsbøker leses og skrives med Python-biblioteket openpyxl, som ikke finnes her. Installer det (apt-get install python3-openpyxl), eller lagre arket som «CSV UTF-8» i Excel og les inn den filen.",
    en:
      "Excel workbooks are read and written with the Python library openpyxl, which is not here. Install it (apt-get install python3-openpyxl), or save the sheet as “CSV UTF-8” in Excel and import that file."
  )
  static let spreadsheetOld = DiagnosticCode(
    "spreadsheet-old",
    nb:
      "Arbeidsboken er fra et eldre Excel (.xls) eller har passord. Åpne den i Excel og lagre den som .xlsx uten passord.",
    en:
      "The workbook is of an older Excel (.xls) or has a password. Open it in Excel and save it as .xlsx without a password."
  )
  static let spreadsheetBroken = DiagnosticCode(
    "spreadsheet-broken",
    nb:
      "Filen er ingen Excel-arbeidsbok (.xlsx), eller den er skadet. Åpne den i Excel og lagre den på nytt som .xlsx eller «CSV UTF-8».",
    en:
      "The file is no Excel workbook (.xlsx), or it is damaged. Open it in Excel and save it anew as .xlsx or “CSV UTF-8”."
  )
  static let spreadsheetLarge = DiagnosticCode(
    "spreadsheet-large",
    nb: "Arbeidsboken er for stor til å leses. Lagre arket som «CSV UTF-8» og les inn den filen.",
    en: "The workbook is too large to be read. Save the sheet as “CSV UTF-8” and import that file.")
  static let spreadsheetSheet = DiagnosticCode(
    "spreadsheet-sheet", nb: "Arket «{place}» finnes ikke. Arkene er {detail}.",
    en: "The sheet “{place}” does not exist. The sheets are {detail}.")
  static let spreadsheetEmpty = DiagnosticCode(
    "spreadsheet-empty",
    nb: "Ingen av arkene ({detail}) har en tabell: overskrifter i rad 1 og tall under.",
    en: "None of the sheets ({detail}) has a table: headings in row 1 and figures below.")
  static let spreadsheetCells = DiagnosticCode(
    "spreadsheet-cells",
    nb: "{file} er ikke importert: {count} celler har ingen verdi. Ingenting er lagret.",
    en: "{file} was not imported: {count} cells have no value. Nothing was stored.")
  static let spreadsheetErrorCell = DiagnosticCode(
    "spreadsheet-error-cell",
    nb: "Cellen {place} viser {detail}. Rett formelen, eller la cellen stå tom med en status.",
    en: "The cell {place} shows {detail}. Mend the formula, or leave the cell empty with a status.")
  static let spreadsheetFormula = DiagnosticCode(
    "spreadsheet-formula",
    nb:
      "Cellen {place} er en formel som ikke er regnet ut ({detail}). Åpne arbeidsboken i Excel, lagre den og prøv igjen.",
    en:
      "The cell {place} is a formula that was not computed ({detail}). Open the workbook in Excel, save it and try again."
  )
  static let spreadsheetSheets = DiagnosticCode(
    "spreadsheet-sheets", severity: .warning,
    nb: "Bare arket «{place}» er lest. Også {detail} har tall; velg ark med --sheet.",
    en: "Only the sheet “{place}” was read. There are figures in {detail} too; choose with --sheet."
  )
  static let spreadsheetHidden = DiagnosticCode(
    "spreadsheet-hidden", severity: .warning,
    nb: "Arket «{place}» har skjulte rader ({detail}). De er lest med.",
    en: "The sheet “{place}” has hidden rows ({detail}). They were read too.")
  static let spreadsheetMerged = DiagnosticCode(
    "spreadsheet-merged", severity: .warning,
    nb: "Cellene {detail} i arket «{place}» er slått sammen; bare den første av dem har en verdi.",
    en: "The cells {detail} of the sheet “{place}” are merged; only the first of them has a value.")
  static let templateEmpty = DiagnosticCode(
    "template-empty",
    nb:
      "{ministry} har ingen serier som skal ha tall for {period}. Serier beskrives med data i rules/{ministry}/.",
    en:
      "{ministry} has no series that need figures for {period}. Series are declared with data in rules/{ministry}/."
  )
  static let templateSuffix = DiagnosticCode(
    "template-suffix", nb: "Malen skrives som Excel-arbeidsbok: {file} må slutte på .xlsx.",
    en: "The template is written as an Excel workbook: {file} must end with .xlsx.")
}
