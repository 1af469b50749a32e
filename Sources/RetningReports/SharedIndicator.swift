import RetningData
import RetningDiagnostics
import RetningResult
import RetningStrategy

/// An indicator that several ministries have under one name, laid side by side.
///
/// They go together when the part of the id after the ministry's, the unit, the frequency and the direction are the same:
/// figures in kWh and in an index are not on one scale, whatever they are called.
struct SharedIndicator {
  /// Fewer ministries than this are read in their own chapters.
  static let ministriesMin = 3
  /// A report shows so many; the text says how many more there are.
  static let shownMax = 24

  /// The id without the ministry.
  let name: String
  /// One for each ministry, in the result's order.
  let indicators: [IndicatorResult]

  private struct Key: Hashable {
    let name: String
    let unit: String
    let frequency: Frequency
    let direction: Direction?
  }

  /// Those of a result, the ones that most ministries have first.
  static func all(of indicators: [IndicatorResult]) -> [SharedIndicator] {
    var groups: [Key: [IndicatorResult]] = [:]
    var order: [Key] = []
    for indicator in indicators {
      let identity = indicator.identity
      guard let slash = identity.id.firstIndex(of: "/") else { continue }
      let key = Key(
        name: String(identity.id[identity.id.index(after: slash)...]), unit: identity.unit,
        frequency: identity.frequency, direction: identity.direction)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(indicator)
    }
    return order.enumerated().compactMap { place, key in
      groups[key].flatMap { $0.count < ministriesMin ? nil : (place: place, key: key, group: $0) }
    }.sorted { (-$0.group.count, $0.place) < (-$1.group.count, $1.place) }
      .map { SharedIndicator(name: $0.key.name, indicators: $0.group) }
  }

  /// The last period that any of them reports.
  var period: Period? { indicators.compactMap(\.period).max { $0.end < $1.end } }

  /// Those with a value in that period.
  var reported: [IndicatorResult] {
    let period = period
    return indicators.filter { $0.period == period && $0.value?.isFinite == true }
  }

  /// The ministries without one.
  var silent: [String] {
    let period = period
    return indicators.filter { $0.period != period || $0.value?.isFinite != true }
      .map(\.identity.ministry)
  }

  /// The title that most of them have.
  func title(in language: Language) -> String {
    let titles = indicators.map { $0.identity.title.text(in: language) }
    let counts = titles.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    let most = counts.values.max()
    return titles.first { counts[$0] == most } ?? name
  }

  /// A name that no other has, for those who hear what the page's parts are called.
  func label(in language: Language) -> String {
    let words = [name, unit, indicators.first?.identity.frequency.name(in: language)]
    return words.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Whether all say the same of what it is.
  func isDefinedAlike(in language: Language) -> Bool {
    Set(indicators.map { $0.identity.title.text(in: language) }).count == 1
      && Set(indicators.map(\.identity.definition)).count == 1
  }

  var unit: String { indicators.first.map { UnitText.worded($0.identity.unit) } ?? "" }
}
