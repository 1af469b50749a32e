import FoundationEssentials
import RetningDiagnostics
import RetningReports

/// Makes a document of one of our own formats, with the program that does that best.
///
/// ```
/// html ── WeasyPrint ─▶ pdf (tagged, PDF/UA-1), pdf-a (PDF/A-3b)
/// markdown ── Pandoc ─▶ docx
/// ```
enum DocumentConverter {
  /// The bytes of a report's file.
  ///
  /// - Parameter text: What ``Renderer`` gave for the format.
  /// - Throws: A ``Diagnostic`` `converter-absent` or `converter-failed`.
  static func bytes(of text: String, as format: ReportFormat, language: Language)
    throws(Diagnostic) -> [UInt8]
  {
    switch format {
    case .html, .markdown, .csv, .json, .sdmx: Array(text.utf8)
    case .pdf:
      try run("weasyprint", format, text, "html") {
        ["--pdf-variant", "pdf/ua-1", $0, $1]
      }
    case .pdfArchive:
      try run("weasyprint", format, text, "html") {
        ["--pdf-variant", "pdf/a-3b", $0, $1]
      }
    case .docx:
      try run("pandoc", format, text, "md") {
        [
          "--from", pandocMarkdown, "--to", "docx", "--metadata", "lang=\(language.rawValue)",
          "--output", $1, $0,
        ]
      }
    }
  }

  /// Our Markdown as Pandoc reads it: tables with columns as wide as their rules, and nothing that is not ours.
  private static let pandocMarkdown =
    "markdown_strict+pipe_tables+raw_attribute+backtick_code_blocks+all_symbols_escapable"
    + "+lists_without_preceding_blankline"

  /// What is missing for a format; nil where its program is there.
  static func problem(with format: ReportFormat) -> Diagnostic? {
    let program = format == .docx ? "pandoc" : "weasyprint"
    let outcome = Program.run(program, ["--version"])
    return outcome?.exitCode == 0 ? nil : Diagnostic(.converterAbsent, names(program, format))
  }

  /// What messages say of a program; Debian's package is called as it is.
  private static func names(_ program: String, _ format: ReportFormat) -> [String: String] {
    ["format": format.rawValue, "program": program]
  }

  private static func run(
    _ program: String, _ format: ReportFormat, _ text: String,
    _ ending: String, _ arguments: (_ from: String, _ to: String) -> [String]
  ) throws(Diagnostic) -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "retning-\(UInt64.random(in: .min ... .max))").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (source, target) = ("\(folder)/rapport.\(ending)", "\(folder)/rapport.ut")
    try TextFile.write(text, to: source)
    let names = names(program, format)
    guard let outcome = Program.run(program, arguments(source, target)) else {
      throw Diagnostic(.converterAbsent, names)
    }
    // Where there is no such program some systems start a process that ends with 127.
    guard outcome.exitCode != 127 else { throw Diagnostic(.converterAbsent, names) }
    guard outcome.exitCode == 0, let bytes = try? TextFile.bytes(at: target), !bytes.isEmpty else {
      throw Diagnostic(.converterFailed, names)
    }
    guard format == .docx else { return bytes }
    let script = String(decoding: PackageResources.document_py, as: UTF8.self)
    let smaller = "\(folder)/rapport.liten"
    // Without Python tables are large, and all else is the same.
    let isSmaller =
      Program.run("python3", ["-I", "-X", "utf8", "-c", script, target, smaller])?.exitCode == 0
    return isSmaller ? try TextFile.bytes(at: smaller) : bytes
  }
}

extension DiagnosticCode {
  /// The messages about documents that other programs make.
  static let ofConverters: [DiagnosticCode] = [.converterAbsent, .converterFailed]

  static let converterAbsent = DiagnosticCode(
    "converter-absent", severity: .warning,
    nb:
      "Rapporten er ikke skrevet som {format}: {program} er ikke installert. Installer det (apt-get install {program}), eller ta {format} ut av formats. De andre formatene er skrevet.",
    en:
      "The report was not written as {format}: {program} is not installed. Install it (apt-get install {program}), or take {format} out of formats. The other formats are written."
  )
  static let converterFailed = DiagnosticCode(
    "converter-failed",
    nb:
      "Rapporten er ikke skrevet som {format}: {program} kom ikke gjennom. Se om det er plass på disken, og prøv {program} for hånd på HTML-utgaven.",
    en:
      "The report was not written as {format}: {program} did not come through. See whether there is room on the disk, and try {program} by hand on the HTML report."
  )
}
