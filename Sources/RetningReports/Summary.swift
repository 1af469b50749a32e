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
    let overdue = overdue
    let words = NumberWords(
      [
        indicators.lazy.filter(\.isReported).count, indicators.count,
        ministries.lazy.filter { $0.reported > 0 && overdue[$0.id] == nil }.count,
        ministries.count,
      ], in: language)
    if indicators.isEmpty { return Phrase.summaryNoIndicators.text(in: language) }
    var text = Phrase.summaryIndicators.text(
      in: language, words.capitalized(0), words[1],
      (indicators.count == 1 ? Phrase.indicatorOne : .indicatorMany).text(in: language))
    guard !ministries.isEmpty else { return text }
    text +=
      " "
      + Phrase.summaryMinistries.text(
        in: language, words.neuter(2), words.neuter(3),
        (ministries.count == 1 ? Phrase.ministryOne : .ministryMany).text(in: language))
    for sentence in [late(overdue), silent(overdue)].compactMap({ $0 }) { text += " " + sentence }
    return text
  }

  /// How many figures of each ministry are older than allowed.
  private var overdue: [String: Int] {
    let late = model.result.indicators.lazy.filter {
      $0.judgement.status == .grey && $0.judgement.reason == .outdated
    }
    return late.reduce(into: [:]) { $0[$1.identity.ministry, default: 0] += 1 }
  }

  /// Who has overdue figures, and how many; in the ministries' own order, as they are not ranked.
  private func late(_ overdue: [String: Int]) -> String? {
    let language = model.language
    let late = model.result.ministries.compactMap { ministry in
      overdue[ministry.id].map {
        "\(ministry.short)\(NumberText.noBreakSpace)(\(NumberText.count($0, in: language)))"
      }
    }
    guard !late.isEmpty else { return nil }
    let names =
      late.count <= Self.namedMax
      ? Self.enumeration(late, in: language)
      : NumberText.count(late.count, in: language) + " "
        + Phrase.ministryMany.text(in: language)
    return Phrase.summaryOverdue.text(in: language, names)
  }

  /// Who has delivered nothing, not even something that has grown old.
  private func silent(_ overdue: [String: Int]) -> String? {
    let silent = model.result.ministries.filter {
      $0.reported == 0 && $0.counts.total > 0 && overdue[$0.id] == nil
    }
    guard !silent.isEmpty, silent.count <= Self.namedMax else { return nil }
    return Phrase.summarySilent.text(
      in: model.language, Self.enumeration(silent.map(\.short), in: model.language))
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

  /// With a capital first, unless the first word is an id or holds a digit: those are written as they are.
  static func capitalized(_ text: String) -> String {
    let word = text.prefix { !$0.isWhitespace }
    guard !word.contains(where: { "/{#".contains($0) || $0.isNumber }) else { return text }
    return text.prefix(1).uppercased() + text.dropFirst()
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

  /// The years that it is in force.
  var years: String {
    switch (validity.from?.year, validity.to?.year) {
    case (nil, nil): ""
    case (let from?, nil): "\(from)–"
    case (nil, let to?): "–\(to)"
    case (let from?, let to?): "\(from)–\(to)"
    }
  }
}
