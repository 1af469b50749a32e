import RetningData
import RetningDiagnostics
import RetningEvaluation
import RetningResult
import RetningStore
import RetningStrategy

/// Something that stands in the way of a submission, or takes a comment first.
public struct RoundRemark: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable {
    /// A script failed.
    case failure
    /// A rule of severity error found something.
    case error
    /// There is no figure, and no word of why.
    case figure
    /// A status, a warning or a leap without a comment.
    case comment
    /// A deviation without cause, measure or forecast.
    case deviation
    /// The text of the period before stands.
    case repeated
    /// A milestone that is due and not reported.
    case milestone
    /// Another ministry's figure says something else.
    case contradiction
  }

  public let kind: Kind
  /// The indicator, measure or series that it is about; the ministry where it is about all.
  public let subject: String
  public let text: LocalizedText
  /// Whether a comment answers it, so that it does not stand in the way.
  public let isAnswered: Bool

  init(_ kind: Kind, _ subject: String, _ nb: String, _ en: String, isAnswered: Bool = false) {
    self.kind = kind
    self.subject = subject
    text = LocalizedText(nb: nb, en: en)
    self.isAnswered = isAnswered
  }
}

/// Holds what a ministry is about to submit against what the round asks for.
struct RoundCheck {
  let definition: RoundDefinition
  let ministry: String
  let result: ResultDocument
  let reader: any EntryReader

  /// All there is to remark, in order of subject; what is answered too.
  func remarks() throws(Diagnostic) -> [RoundRemark] {
    let own = result.indicators.filter { $0.identity.ministry == ministry }
    let all =
      failures + findings
      + own.flatMap { indicator in
        figure(indicator) + status(indicator) + repeated(indicator) + leap(indicator)
      } + measures + (try agreements())
    return all.sorted { ($0.subject, $0.kind.rawValue) < ($1.subject, $1.kind.rawValue) }
  }

  private var failures: [RoundRemark] {
    result.failures.filter { $0.ministry == ministry }.map { failure in
      RoundRemark(
        .failure, failure.subject ?? ministry, failure.message.text(in: .nb),
        failure.message.text(in: .en))
    }
  }

  private var findings: [RoundRemark] {
    result.findings.filter { $0.ministry == ministry && $0.severity != .note }.map { finding in
      let subject = finding.subject?.id ?? ministry
      let isError = finding.severity == .error
      let (nb, en) = (finding.message.text(in: .nb), finding.message.text(in: .en))
      return RoundRemark(
        isError ? .error : .comment, subject, "\(nb) [\(finding.rule)]", "\(en) [\(finding.rule)]",
        isAnswered: !isError && isCommented(subject))
    }
  }

  /// Whether something is said of a subject in the period.
  private func isCommented(_ subject: String) -> Bool {
    if let indicator = result.indicators.first(where: { $0.id == subject }) {
      return indicator.comment != nil
    }
    if let measure = result.measures.first(where: { $0.measure.id == subject }) {
      return measure.comment != nil
    }
    return result.ministries.first { $0.id == ministry }?.comment != nil
  }

  private func figure(_ indicator: IndicatorResult) -> [RoundRemark] {
    guard indicator.value == nil || indicator.judgement.reason == .outdated,
      indicator.judgement.reason != .failed
    else { return [] }
    let why = indicator.explanation ?? LocalizedText(nb: "ingen tall", en: "no data")
    return [
      RoundRemark(
        .figure, indicator.id, "Tallet mangler: \(why.text(in: .nb)).",
        "The figure is missing: \(why.text(in: .en)).",
        isAnswered: indicator.comment != nil)
    ]
  }

  private func status(_ indicator: IndicatorResult) -> [RoundRemark] {
    guard indicator.value != nil, indicator.judgement.reason != .outdated else { return [] }
    var remarks: [RoundRemark] = []
    let (nb, en) = (indicator.status.name(in: .nb), indicator.status.name(in: .en))
    if definition.delivery.comments.contains(indicator.status), indicator.comment == nil {
      remarks.append(
        RoundRemark(
          .comment, indicator.id, "Status er \(nb), og det trenger en kommentar.",
          "The status is \(en), which takes a comment."))
    }
    guard definition.delivery.deviations.contains(indicator.status) else { return remarks }
    let narrative = indicator.narrative
    let parts: [(String?, String, String)] = [
      (narrative?.deviation, "avvik", "deviation"), (narrative?.cause, "årsak", "cause"),
      (narrative?.measure, "tiltak", "measure"), (narrative?.forecast, "prognose", "forecast"),
    ]
    let missing = parts.filter { $0.0 == nil }
    guard !missing.isEmpty else { return remarks }
    remarks.append(
      RoundRemark(
        .deviation, indicator.id,
        "Status er \(nb), og avviket mangler \(missing.map(\.1).joined(separator: ", ")).",
        "The status is \(en), and the deviation lacks \(missing.map(\.2).joined(separator: ", "))."
      ))
    return remarks
  }

  /// Last period's text, word for word.
  private func repeated(_ indicator: IndicatorResult) -> [RoundRemark] {
    guard let now = indicator.comment, let earlier = indicator.earlier,
      let before = earlier.comment,
      Self.words(now) == Self.words(before)
    else { return [] }
    return [
      RoundRemark(
        .repeated, indicator.id,
        "Kommentaren er den samme som for \(earlier.period.text(in: .nb)): «\(now.prefix(60))». Skriv den for denne perioden.",
        "The comment is the same as for \(earlier.period.text(in: .en)): “\(now.prefix(60))”. Write it for this period."
      )
    ]
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// So many times the largest of the earlier figures, or so small a part of the smallest, is likely a slip of the decimal
  /// sign or the unit.
  private static let leapFactor = 8.0
  private static let leapCountMin = 3

  private func leap(_ indicator: IndicatorResult) -> [RoundRemark] {
    let values = indicator.series.suffix(9).map(\.value)
    guard let last = values.last ?? nil, indicator.value == last else { return [] }
    let before = values.dropLast().compactMap { $0 }
    guard before.count >= Self.leapCountMin, let low = before.map(abs).min(),
      let high = before.map(abs).max(), low > 0
    else { return [] }
    let isLeap = abs(last) > high * Self.leapFactor || abs(last) < low / Self.leapFactor
    let isTurned = last < 0 && before.allSatisfy { $0 > 0 }
    guard isLeap && last != 0 || isTurned else { return [] }
    func number(_ value: Double) -> String { "\(value)".replacing(".0", with: "") }
    return [
      RoundRemark(
        .comment, indicator.id,
        "Verdien \(number(last)) er langt utenfor det den har vært: \(number(before.min() ?? 0)) til \(number(before.max() ?? 0)). Er komma og enhet riktige?",
        "The value \(number(last)) is far outside what it has been: \(number(before.min() ?? 0)) to \(number(before.max() ?? 0)). Are the decimal sign and the unit right?",
        isAnswered: indicator.comment != nil)
    ]
  }

  private var measures: [RoundRemark] {
    guard definition.delivery.measures else { return [] }
    return result.measures.filter { $0.measure.ministry == ministry }.flatMap { measure in
      measure.milestones.filter { milestone in
        milestone.milestone.due <= definition.period.end && milestone.progress.completed == nil
          && milestone.progress.forecast == nil
      }.map { milestone in
        RoundRemark(
          .milestone, measure.measure.id,
          "Milepælen «\(milestone.milestone.id)» skulle vært ferdig \(milestone.milestone.due), og det er verken meldt at den er det, eller når den blir det.",
          "The milestone “\(milestone.milestone.id)” was due \(milestone.milestone.due), and it is reported neither that it is done nor when it will be.",
          isAnswered: measure.comment != nil)
      }
    }
  }

  /// Figures that another ministry has too.
  private func agreements() throws(Diagnostic) -> [RoundRemark] {
    var remarks: [RoundRemark] = []
    for agreement in definition.agreements {
      guard let own = try figure(agreement.own, owner: ministry),
        let other = try figure(agreement.other, owner: nil),
        abs(own.value - other.value) > agreement.tolerance
      else { continue }
      func number(_ value: Double) -> String { "\(value)".replacing(".0", with: "") }
      remarks.append(
        RoundRemark(
          .contradiction, ministry,
          "\(own.key) er \(number(own.value)), men \(other.key) er \(number(other.value)). Finn ut hva som er riktig, eller forklar det i kommentaren for departementet.",
          "\(own.key) is \(number(own.value)), but \(other.key) is \(number(other.value)). Find out which is right, or explain it in the ministry's comment.",
          isAnswered: isCommented(ministry)))
    }
    return remarks
  }

  /// The figure of an agreement at the round's period; nil where there is none.
  private func figure(_ pattern: String, owner: String?) throws(Diagnostic) -> (
    key: Key, value: Double
  )? {
    let text = pattern.replacing("*", with: ministry)
    let key = try Key(parsing: owner.map { "\($0)/\(text)" } ?? text)
    let value = try reader.entry(at: EntryAddress(key, definition.period))?.entry.number
    return value.map { (key, $0) }
  }
}
