import RetningDiagnostics
import RetningStore

/// A mapping for a file that has none, to be corrected by hand.
enum ImportDraft {
  /// The text of a mapping that takes the file as it would be taken without one.
  static func text(name: String, series: String, _ preview: ImportPreview) -> String {
    let table = preview.tables.first
    var lines = ["-- \(plain(table?.label ?? "Importbeskrivelse for \(name)"))"]
    if let source = table?.source { lines.append("-- Kilde: \(plain(source))") }
    lines += [
      "import \(quoted(name)) {",
      "  files  = \(quoted("\(name)*")),  -- filene den gjelder for; * står for hva som helst",
      "  format = \(quoted(preview.format.rawValue)),",
      "  series = \(quoted(series)),  -- hva serien heter hos oss",
    ]
    if let time = table?.dimensions.first(where: \.isTime) {
      lines.append("  period = \(quoted(time.id)),")
    }
    lines.append("  dimensions = {  -- navnet i nøkkelen, eller false for å utelate")
    for dimension in table?.dimensions ?? [] where !dimension.isTime {
      let rule = dimension.keyName.map(quoted) ?? "false"
      lines.append("    [\(quoted(dimension.id))] = \(rule),  -- \(plain(examples(dimension)))")
    }
    lines += ["  },", "}", ""]
    return lines.joined(separator: "\n")
  }

  /// The first categories, for the comment behind a dimension.
  private static func examples(_ dimension: ImportPreview.Dimension) -> String {
    let shown = dimension.categories.prefix(3).map { category in
      let code = category.code.isEmpty ? "(tom: totalen)" : category.code
      return category.label.map { $0 == category.code ? code : "\(code) \($0)" } ?? code
    }
    let more = dimension.categories.count - shown.count
    return shown.joined(separator: ", ") + (more > 0 ? " og \(more) til" : "")
  }

  /// A text that stays within its line of comment.
  private static func plain(_ text: String) -> String { text.visible(limit: 100) }

  private static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n").replacing("\r", with: "\\r")
    return "\"\(escaped)\""
  }
}
