import Retning

/// What `data import --preview` prints.
struct PreviewText {
  let preview: ImportPreview
  let draft: String?
  let language: Language

  /// So many entries and categories are shown.
  private static let entriesMax = 10
  private static let categoriesMax = 4

  func write(_ format: OutputFormat) {
    switch format {
    case .json: Terminal.output(json.pretty())
    case .text: Terminal.output(text)
    }
  }

  private func say(_ nb: String, _ en: String) -> String {
    LocalizedText(nb: nb, en: en).text(in: language)
  }

  private var warnings: [Diagnostic] {
    let own = if case .success(let data) = preview.outcome { data.warnings } else { [Diagnostic]() }
    return preview.warnings + own
  }

  private var text: String {
    var rows = [
      [say("format", "format"), preview.format.rawValue],
      [say("tegnkoding", "encoding"), preview.encoding.rawValue],
    ]
    if let delimiter = preview.delimiter {
      rows.append([say("skilletegn", "delimiter"), delimiter.rawValue])
    }
    var text = TextTable.text(rows)
    for table in preview.tables { text += "\n" + tableText(table) }
    if case .success(let data) = preview.outcome { text += "\n" + entries(data) }
    if let draft {
      text +=
        "\n" + say("Utkast til importbeskrivelse: \(draft)", "Draft of a mapping: \(draft)") + "\n"
    }
    return text
  }

  private func tableText(_ table: ImportPreview.Table) -> String {
    let title = [table.name, table.label ?? ""].filter { !$0.isEmpty }.joined(separator: " – ")
    var text = title.isEmpty ? "" : title.visible(limit: 200) + "\n"
    if let source = table.source {
      text += say("kilde: ", "source: ") + source.visible(limit: 200) + "\n"
    }
    var rows = [
      [
        say("dimensjon", "dimension"), say("i nøkkelen", "in the key"), say("antall", "count"),
        say("verdier", "values"),
      ]
    ]
    for dimension in table.dimensions {
      let shown = dimension.categories.prefix(Self.categoriesMax).map { category in
        let code = category.code.isEmpty ? say("(tom)", "(blank)") : category.code
        return (category.label.map { $0 == category.code ? code : "\(code) \($0)" } ?? code)
          .visible(limit: 30)
      }
      let isMore = dimension.categories.count > shown.count
      rows.append([
        (dimension.label ?? dimension.id).visible(limit: 40),
        dimension.isTime ? say("perioden", "the period") : dimension.keyName ?? "–",
        "\(dimension.categories.count)",
        shown.joined(separator: ", ") + (isMore ? " …" : ""),
      ])
    }
    return text + TextTable.text(rows, rightAligned: [2])
  }

  private func entries(_ data: ImportedData) -> String {
    var rows: [[String]] = []
    for change in data.changes.prefix(Self.entriesMax) {
      rows.append([
        change.address.description,
        EntryRow(address: change.address, entry: change.entry, revision: Revision(0)).value(
          language),
        change.entry.map { $0.status == .normal ? "" : $0.status.rawValue } ?? "",
      ])
    }
    let more = data.changes.count - rows.count
    var text = say(
      "Ville gitt \(data.changes.count) \(data.changes.count == 1 ? "oppføring" : "oppføringer"):",
      "Would give \(data.changes.count) \(data.changes.count == 1 ? "entry" : "entries"):")
    text += "\n" + TextTable.text(rows, rightAligned: [1])
    if more > 0 { text += say("… og \(more) til", "… and \(more) more") + "\n" }
    for warning in warnings { text += warning.line(in: language) + "\n" }
    return text
  }

  private var json: JSONValue {
    let data = try? preview.outcome.get()
    return [
      "format": .string(preview.format.rawValue),
      "encoding": .string(preview.encoding.rawValue),
      "delimiter": .optional(preview.delimiter?.rawValue),
      "tables": .array(preview.tables.map(json)),
      "entries": data.map { .number($0.changes.count) } ?? .null,
      "first": .array(
        (data?.changes.prefix(Self.entriesMax) ?? []).map { .string($0.address.description) }),
      "warnings": .array(warnings.map { .string($0.message(in: language)) }),
      "draft": .optional(draft),
    ]
  }

  private func json(_ table: ImportPreview.Table) -> JSONValue {
    [
      "name": .string(table.name), "label": .optional(table.label),
      "source": .optional(table.source), "rows": .number(table.rowCount),
      "dimensions": .array(
        table.dimensions.map { dimension in
          [
            "id": .string(dimension.id), "label": .optional(dimension.label),
            "isTime": .bool(dimension.isTime), "key": .optional(dimension.keyName),
            "units": .array(dimension.units.map { .string($0) }),
            "categories": .array(
              dimension.categories.map { category in
                ["code": .string(category.code), "label": .optional(category.label)]
              }),
          ]
        }),
    ]
  }
}
