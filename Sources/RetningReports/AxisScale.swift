/// The numbers along an axis: steps of 1, 2 or 5 times a power of ten that hold the data.
struct AxisScale {
  static let stepCountWanted = 4.0

  let low: Double
  let high: Double
  let step: Double

  /// An axis for these values, in steps of `stepMin` at least; zero is on it only when it is near. Nil when there is no finite value.
  init?(holding values: some Sequence<Double>, stepMin: Double = 0) {
    let finite = values.filter(\.isFinite)
    guard var low = finite.min(), var high = finite.max() else { return nil }
    if high - low <= abs(high) * 1e-9 {
      let room = max(abs(high) * 0.1, 1)
      (low, high) = (low - room, high + room)
    }
    let spread = high - low
    if low >= 0, low < spread * 0.6 { low = 0 }
    if high <= 0, -high < spread * 0.6 { high = 0 }
    step = Self.niceStep(for: max((high - low) / Self.stepCountWanted, stepMin))
    self.low = (low / step).rounded(.down) * step
    self.high = (high / step).rounded(.up) * step
  }

  /// The smallest of 1, 2, 5 times a power of ten that is no smaller than `raw`.
  static func niceStep(for raw: Double) -> Double {
    guard raw.isFinite, raw > 0 else { return 1 }
    var power = 1.0
    while power * 10 <= raw, power < 1e300 { power *= 10 }
    while power > raw, power > 1e-300 { power /= 10 }
    return [1, 2, 5, 10].map { $0 * power }.first { $0 >= raw * 0.999_999 } ?? 10 * power
  }

  var ticks: [Double] {
    // Values at the far ends of what a float holds leave no steps to count.
    let count = ((high - low) / step).rounded()
    guard (0...20).contains(count) else { return [low, high] }
    return (0...Int(count)).map { low + Double($0) * step }
  }

  /// How many decimals tell the ticks apart.
  var decimals: Int {
    var decimals = 0
    var shown = step
    while decimals < 6, abs(shown - shown.rounded()) > 1e-6 {
      shown *= 10
      decimals += 1
    }
    return decimals
  }

  /// Where a value lies between the ends, 0 to 1.
  func share(of value: Double) -> Double {
    high > low ? (value - low) / (high - low) : 0.5
  }
}
