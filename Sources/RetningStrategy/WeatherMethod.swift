import RetningData

/// The four weather symbols of Germany's statistical office: the average annual change over the last five years, carried on
/// to the target's year.
///
/// By "Indicators of the German Sustainable Development Strategy", Destatis. The value of ``Progress`` is the average
/// annual change. Sun is green, sun with cloud yellow, cloud and thunderstorm red: a target that would be missed by 5 % of
/// the way at most, by 20 % at most, by more.
enum WeatherMethod {
  /// The last six figures give five annual changes; with fewer than four nothing is said.
  private static let figuresMax = 6
  private static let figuresMin = 4
  private static let sunMissMax = 0.05
  private static let cloudedMissMax = 0.20

  static func judge(_ question: ProgressQuestion) -> Progress {
    let window = question.figures.suffix(figuresMax)
    guard window.count >= figuresMin, let first = window.first, let last = window.last,
      last.year > first.year
    else { return Progress(.weather, unavailable: .tooFewPoints) }
    let change = (last.value - first.value) / Double(last.year - first.year)
    let better = question.direction.sign * change > 0
    let symbol: Symbol =
      switch question.goal {
      case .direction: direction(better, question)
      case .maintain(let bound): maintained(bound, last.value, change, question)
      case .reach(let target, let year):
        question.meets(target, last.value)
          ? maintained(target, last.value, change, question)
          : reached(target, year, last, change, question)
      }
    return Progress(.weather, symbol.rawValue, symbol.status, value: change)
  }

  private enum Symbol: String {
    case sun
    case sunWithCloud = "sun_with_cloud"
    case cloud, thunderstorm

    var status: Status {
      switch self {
      case .sun: .green
      case .sunWithCloud: .yellow
      case .cloud, .thunderstorm: .red
      }
    }
  }

  private static func reached(
    _ target: Double, _ year: Int, _ last: ProgressQuestion.Figure, _ change: Double,
    _ question: ProgressQuestion
  ) -> Symbol {
    guard question.direction.sign * change > 0 else { return .thunderstorm }
    let projected = last.value + change * Double(max(0, year - last.year))
    guard !question.meets(target, projected) else { return .sun }
    let miss = abs(target - projected) / abs(target - last.value)
    return miss < sunMissMax ? .sun : miss <= cloudedMissMax ? .sunWithCloud : .cloud
  }

  private static func maintained(
    _ bound: Double, _ value: Double, _ change: Double, _ question: ProgressQuestion
  ) -> Symbol {
    let towards = question.direction.sign * change
    guard question.meets(bound, value) else { return towards > 0 ? .cloud : .thunderstorm }
    return towards >= 0 ? .sun : .sunWithCloud
  }

  private static func direction(_ better: Bool, _ question: ProgressQuestion) -> Symbol {
    let values = question.figures.suffix(2).map(\.value)
    let lastIsBetter = question.direction.sign * (values[1] - values[0]) > 0
    return switch (better, lastIsBetter) {
    case (true, true): .sun
    case (true, false): .sunWithCloud
    case (false, true): .cloud
    case (false, false): .thunderstorm
    }
  }
}
