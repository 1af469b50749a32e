import RetningData
import RetningDiagnostics
import RetningResult
import RetningStrategy

/// The indicators as a table for a spreadsheet: one row each, in the result's order.
///
/// Norwegian reports use `;` between cells and a decimal comma, English ones `,` and a point, which is what a
/// spreadsheet in that language opens. UTF-8 with a byte order mark, lines end with CR LF (RFC 4180). Figures have all
/// their digits and no grouping. A new column is one line in ``columns``.
enum CSVReport {
  /// A column: its heading, and what it holds of an indicator.
  struct Column: Sendable {
    let heading: Phrase
    let cell: @Sendable (IndicatorResult, ReportModel) -> Cell
  }

  enum Cell: Sendable {
    case text(String?)
    case number(Double?)
  }

  static let columns: [Column] = [
    Column(heading: .csvID) { indicator, _ in .text(indicator.id) },
    Column(heading: .csvMinistry) { .text($1.short($0.identity.ministry)) },
    Column(heading: .csvTitle) { .text($0.identity.title.text(in: $1.language)) },
    Column(heading: .csvGoals) { indicator, _ in
      .text(indicator.identity.goals.joined(separator: " "))
    },
    Column(heading: .csvUnit) { indicator, _ in .text(indicator.identity.unit) },
    Column(heading: .csvFrequency) { .text($0.identity.frequency.name(in: $1.language)) },
    Column(heading: .csvPeriod) { indicator, _ in .text(indicator.period?.description) },
    Column(heading: .csvValue) { indicator, _ in .number(indicator.value) },
    Column(heading: .csvObservationStatus) { .text($0.observationStatus?.name(in: $1.language)) },
    Column(heading: .csvBaselinePeriod) { indicator, _ in
      .text(indicator.baseline?.period.description)
    },
    Column(heading: .csvBaseline) { indicator, _ in .number(indicator.baseline?.value) },
    Column(heading: .csvPath) { indicator, _ in .number(indicator.judgement.path) },
    Column(heading: .csvTarget) {
      .text($0.target == nil ? nil : IndicatorText($0, in: $1.language).targetInWords)
    },
    Column(heading: .csvDeviation) { indicator, _ in
      .number(indicator.value.flatMap { value in indicator.judgement.path.map { value - $0 } })
    },
    Column(heading: .csvStatus) { .text($0.status.name(in: $1.language)) },
    Column(heading: .csvComputedStatus) { .text($0.judgement.status.name(in: $1.language)) },
    Column(heading: .csvReason) { .text(IndicatorText($0, in: $1.language).greyReason) },
    Column(heading: .csvMethod) { indicator, _ in .text(indicator.judgement.method) },
    Column(heading: .csvPreviousPeriod) { indicator, _ in
      .text(indicator.previous?.period.description)
    },
    Column(heading: .csvPrevious) { indicator, _ in .number(indicator.previous?.value) },
    Column(heading: .csvTrend) {
      .text($0.trend == nil ? nil : IndicatorText($0, in: $1.language).trendWord)
    },
    Column(heading: .csvLongTermPeriod) { indicator, _ in
      .text(indicator.longTerm?.since.period.description)
    },
    Column(heading: .csvLongTerm) { .text($0.longTerm?.trend.word(in: $1.language)) },
    Column(heading: .csvMissingMinistries) { indicator, model in
      .text(indicator.coverage.map { model.shorts($0.missing) })
    },
    Column(heading: .csvResponsible) { indicator, _ in .text(indicator.identity.responsible) },
    Column(heading: .csvSource) { indicator, _ in .text(indicator.identity.source) },
    Column(heading: .csvComment) { indicator, _ in .text(indicator.comment) },
  ]

  static func text(of model: ReportModel) -> String {
    let writer = CSVWriter(model.language)
    var text = "\u{FEFF}"
    text += columns.map { writer.cell($0.heading.text(in: model.language)) }
      .joined(separator: writer.delimiter)
    text += "\r\n"
    for indicator in model.result.indicators {
      for (index, column) in columns.enumerated() {
        if index > 0 { text += writer.delimiter }
        switch column.cell(indicator, model) {
        case .text(let words): text += words.map(writer.cell) ?? ""
        case .number(let value):
          text += value.map { NumberText.plain($0, decimalMark: writer.decimalMark) } ?? ""
        }
      }
      text += "\r\n"
    }
    return text
  }
}

/// How cells are written in a language.
struct CSVWriter {
  let delimiter: String
  let decimalMark: String

  init(_ language: Language) {
    delimiter = language == .en ? "," : ";"
    decimalMark = language == .en ? "." : ","
  }

  /// A cell of text. One that a spreadsheet would take for a formula gets a `'` before it, which makes it text.
  func cell(_ words: String) -> String {
    var words = words
    if let first = words.unicodeScalars.first, "=+-@\t\r\n".unicodeScalars.contains(first) {
      words = "'" + words
    }
    let special = words.unicodeScalars.contains {
      $0 == "\"" || $0 == "\n" || $0 == "\r" || $0 == "," || $0 == ";"
    }
    return special ? "\"" + words.replacing("\"", with: "\"\"") + "\"" : words
  }
}
