import RetningData
import RetningResult
import RetningStore
import RetningStrategy

/// What ministries say in words, under the names that it is kept by.
///
/// ```
/// kld/klimagass#comment@2026-T2            of an indicator; also #deviation #cause #measure #forecast #risk
/// kld/klimagass#risk.likelihood@2026-T2    1 to 5, as #risk.consequence
/// kld/goal.ghos-2026.m3#comment@2026-T2    of a goal; #status with a note is what the ministry itself thinks
/// kld/ministry#comment@2026-T2             of the whole
/// ```
package enum NarrativeNames {
  package static let texts = ["comment", "deviation", "cause", "measure", "forecast", "risk"]
  package static let likelihood = "risk.likelihood"
  package static let consequence = "risk.consequence"
  /// The owner of what a ministry says of itself.
  package static let ministry = "ministry"

  /// The owner of what is said of a goal: `ghos-2026/m3` is `goal.ghos-2026.m3`.
  package static func owner(ofGoal id: String) -> String {
    "goal." + id.replacing("/", with: ".")
  }

  /// The attributes of a goal.
  static let ofGoals = texts + [likelihood, consequence, "status"]

  /// The attributes of an indicator.
  static let ofIndicators =
    texts + [likelihood, consequence, "status", "status.until", "signoff"]
}

/// Reads what a ministry says of one thing.
struct NarrativeReader {
  let evaluator: Evaluator
  let ministry: String
  /// The name before `#`.
  let owner: String

  func stored(_ attribute: String, at period: Period?) -> StoredEntry? {
    key(attribute).flatMap { evaluator.stored(EntryAddress($0, period)) }
  }

  private func key(_ attribute: String) -> Key? {
    try? Key(ministry: ministry, name: "\(owner)#\(attribute)")
  }

  /// The words of an attribute; an empty text says nothing.
  func text(_ attribute: String, at period: Period) -> String? {
    stored(attribute, at: period)?.entry.text
      .flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
  }

  /// One of a risk's two numbers, 1 to 5.
  private func level(_ attribute: String, at period: Period) -> Int? {
    guard let number = stored(attribute, at: period)?.entry.number else { return nil }
    let level = Int(exactly: number) ?? 0
    return (1...5).contains(level) ? level : nil
  }

  func narrative(at period: Period) -> Narrative? {
    var risk: Narrative.Risk?
    if let likelihood = level(NarrativeNames.likelihood, at: period),
      let consequence = level(NarrativeNames.consequence, at: period)
    {
      risk = Narrative.Risk(
        likelihood: likelihood, consequence: consequence, text: text("risk", at: period))
    }
    return Narrative(
      deviation: text("deviation", at: period), cause: text("cause", at: period),
      measure: text("measure", at: period), forecast: text("forecast", at: period), risk: risk)
  }

  /// What was said the last time before a period.
  func earlier(than period: Period) -> Narrative.Earlier? {
    var last: Period?
    for attribute in NarrativeNames.texts {
      guard let key = key(attribute) else { continue }
      for entry in evaluator.entries(of: key) {
        guard let found = entry.period, found.frequency == period.frequency, found < period,
          entry.entry.text != nil, last.map({ $0 < found }) ?? true
        else { continue }
        last = found
      }
    }
    return last.map {
      Narrative.Earlier(
        period: $0, comment: text("comment", at: $0), narrative: narrative(at: $0))
    }
  }
}
