import RetningData
import RetningDiagnostics
import RetningResult
import RetningStrategy

/// The sentences on the whole: coverage first, then how it stands.
struct Summary {
  /// At most this many ministries are named; the table names them all.
  static let namedMax = 6

  let model: ReportModel

  /// How many indicators have figures, and who has delivered.
  var coverage: String {
    let language = model.language
    let indicators = model.result.indicators
    let ministries = model.result.ministries
    let words = NumberWords(
      [
        indicators.lazy.filter(\.isReported).count, indicators.count,
        ministries.lazy.filter { $0.reported > 0 }.count, ministries.count,
      ], in: language)
    if indicators.isEmpty { return Phrase.summaryNoIndicators.text(in: language) }
    var text = Phrase.summaryIndicators.text(
      in: language, words.capitalized(0), words[1],
      (indicators.count == 1 ? Phrase.indicatorOne : .indicatorMany).text(in: language))
    guard !ministries.isEmpty else { return text }
    text +=
      " "
      + Phrase.summaryMinistries.text(
        in: language, words[2], words.neuter(3),
        (ministries.count == 1 ? Phrase.ministryOne : .ministryMany).text(in: language))
    let silent = ministries.filter { $0.reported == 0 && $0.counts.total > 0 }
    if !silent.isEmpty, silent.count <= Self.namedMax {
      text +=
        " "
        + Phrase.summarySilent.text(
          in: language, Self.enumeration(silent.map(\.short), in: language))
    }
    return text
  }

  /// How the indicators stand; nil when there is none.
  var standing: String? {
    let indicators = model.result.indicators
    guard !indicators.isEmpty else { return nil }
    let counts = StatusCounts(indicators.lazy.map(\.status))
    let shown = Status.allCases.filter { counts[$0] > 0 }
    let words = NumberWords(shown.map { counts[$0] }, in: model.language)
    let parts = shown.enumerated().map { index, status in
      words[index] + " " + Phrase.areOrIs(counts[status], in: model.language) + " "
        + status.name(count: counts[status], in: model.language)
    }
    return Self.capitalized(Self.enumeration(parts, in: model.language)) + "."
  }

  /// Which ministries and goals a selected report covers; nil for the whole.
  var selection: String? {
    guard model.isSelection else { return nil }
    let language = model.language
    var parts: [String] = []
    if model.definition.ministries != nil {
      parts.append(
        Phrase.selectionMinistries.text(
          in: language, list(model.result.ministries.map { $0.name.text(in: language) })))
    }
    if model.definition.goals != nil {
      parts.append(
        Phrase.selectionGoals.text(
          in: language, list(model.result.goals.map { $0.label(in: language) })))
    }
    return (parts + [Phrase.selectionCounts.text(in: language)]).joined(separator: " ")
  }

  private func list(_ names: [String]) -> String {
    names.isEmpty
      ? Phrase.nothing.text(in: model.language)
      : Self.enumeration(names, in: model.language)
  }

  /// `a, b og c`.
  static func enumeration(_ parts: [String], in language: Language) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " \(Phrase.and.text(in: language)) " + last
  }

  static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}

extension GoalResult {
  /// `Mål 1: Samordnet utvikling`.
  func label(in language: Language) -> String {
    let title = title.text(in: language)
    guard let number else { return title }
    return "\(Phrase.goal.text(in: language)) \(number): \(title)"
  }

  /// `Mål 1`, or the title of a goal without a number.
  func shortLabel(in language: Language) -> String {
    number.map { "\(Phrase.goal.text(in: language)) \($0)" } ?? title.text(in: language)
  }
}

extension StrategySummary {
  /// The title with the years that it is in force.
  func label(in language: Language) -> String {
    let years = years
    return title.text(in: language) + (years.isEmpty ? "" : " (\(years))")
  }

  private var years: String {
    switch (validity.from?.year, validity.to?.year) {
    case (nil, nil): ""
    case (let from?, nil): "\(from)–"
    case (nil, let to?): "–\(to)"
    case (let from?, let to?): "\(from)–\(to)"
    }
  }
}
