import RetningData

/// The compound annual growth from one figure to another, as a share; nil where it cannot be counted.
private func growth(_ question: ProgressQuestion) -> Double? {
  if let growth = question.growth { return growth }
  guard let base = question.base, let current = question.current else { return nil }
  return growth(from: base, to: current)
}

private func growth(from: ProgressQuestion.Figure, to: ProgressQuestion.Figure) -> Double? {
  guard to.year > from.year, from.value != 0, to.value / from.value > 0 else { return nil }
  return power(to.value / from.value, 1 / Double(to.year - from.year)) - 1
}

/// What is on a bound when it is worked out by hand is on it here too.
private let slack = 1e-12

extension ProgressQuestion {
  /// Why growth cannot be counted.
  fileprivate var obstacle: GreyReason {
    guard let base, let current, current.year > base.year else { return .tooFewPoints }
    return .signChange
  }
}

/// The United Nations' Sustainable Development Goals Progress Chart 2023: the growth carried on to the target's year.
///
/// By its technical note. The value of ``Progress`` is the share of the way that would be gone by then, or without a target
/// the annual growth; the score is the chart's 1 to 3. 3 is green, 2 yellow, 1 red. Not for series that are growth rates.
enum UNMethod {
  static func judge(_ question: ProgressQuestion) -> Progress {
    guard case .reach(let target, let year) = question.goal else {
      guard let growth = growth(question) else {
        return Progress(.un, unavailable: question.obstacle)
      }
      return progress(question.direction.sign * growth, 0.02, 0.005, value: growth)
    }
    guard let base = question.base, let current = question.current, let growth = growth(question)
    else { return Progress(.un, unavailable: question.obstacle) }
    let isNearEnd =
      question.isPercentage && (target == 0 || target == 100) && abs(current.value - target) <= 1
    guard !question.meets(target, current.value), !isNearEnd else {
      return Progress(.un, "target_met", .green, score: 3)
    }
    guard target != base.value else { return Progress(.un, unavailable: .spanZero) }
    let expected = current.value * power(1 + growth, Double(year - current.year))
    let share = (expected - base.value) / (target - base.value)
    return progress(share, 0.95, 0.10, value: share)
  }

  private static func progress(
    _ judged: Double, _ high: Double, _ middle: Double, value: Double
  ) -> Progress {
    if judged >= high - slack { return Progress(.un, "on_track", .green, value: value, score: 3) }
    if judged >= middle - slack {
      return Progress(.un, "fair_progress", .yellow, value: value, score: 2)
    }
    return Progress(.un, "limited_or_no_progress", .red, value: value, score: 1)
  }
}

/// Eurostat's assessment in its monitoring report on the Sustainable Development Goals: the annual growth, or as a share of
/// what the target requires.
///
/// The value of ``Progress`` is that growth or share. Significant progress is green, moderate progress yellow, all else
/// red. Its long term is 15 years and its short term 5: choose them by the base year.
enum EurostatMethod {
  static func judge(_ question: ProgressQuestion) -> Progress {
    guard let growth = growth(question) else {
      return Progress(.eurostat, unavailable: question.obstacle)
    }
    guard case .reach(let target, let year) = question.goal, let base = question.base else {
      return withoutTarget(question.direction.sign * growth, growth)
    }
    let end = ProgressQuestion.Figure(year, target)
    guard let required = Self.required(from: base, to: end) else {
      return Progress(.eurostat, unavailable: target == base.value ? .spanZero : .signChange)
    }
    let share = growth / required
    if share >= 0.95 - slack {
      return Progress(.eurostat, "significant_progress", .green, value: share)
    }
    if share >= 0.60 - slack {
      return Progress(.eurostat, "moderate_progress", .yellow, value: share)
    }
    return Progress(
      .eurostat, share >= 0 ? "insufficient_progress" : "movement_away", .red, value: share)
  }

  private static func required(
    from base: ProgressQuestion.Figure, to end: ProgressQuestion.Figure
  ) -> Double? {
    guard let required = growth(from: base, to: end), required != 0 else { return nil }
    return required
  }

  private static func withoutTarget(_ judged: Double, _ growth: Double) -> Progress {
    if judged >= 0.01 - slack {
      return Progress(.eurostat, "significant_progress", .green, value: growth)
    }
    if judged >= 0 { return Progress(.eurostat, "moderate_progress", .yellow, value: growth) }
    return Progress(
      .eurostat, judged >= -0.01 ? "moderate_movement_away" : "significant_movement_away", .red,
      value: growth)
  }
}

/// The five steps of Italy's statistical office for the annual growth.
///
/// The value of ``Progress`` is the growth. Improvement is green, stability yellow, worsening red.
enum IstatMethod {
  static func judge(_ question: ProgressQuestion) -> Progress {
    guard let growth = growth(question) else {
      return Progress(.istat, unavailable: question.obstacle)
    }
    let judged = question.direction.sign * growth
    let (category, status): (String, Status) =
      if judged > 0.05 {
        ("clear_improvement", .green)
      } else if judged > 0.01 {
        ("slight_improvement", .green)
      } else if judged > -0.01 {
        ("stable", .yellow)
      } else if judged > -0.05 {
        ("slight_worsening", .red)
      } else {
        ("clear_worsening", .red)
      }
    return Progress(.istat, category, status, value: growth)
  }
}
