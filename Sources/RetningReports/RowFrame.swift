import RetningDiagnostics

/// The frame of a chart that has a row for each of several things: their names, the axis below, and where a value lies.
///
///         name │   ·      ·
///         name │      ●   ·
///              └───┴──────┴── axis
///
/// Dots, bars and milestones lie in it. Widths are reckoned for the larger letters of narrow screens.
struct RowFrame {
  static let width = 560.0
  /// Names with more letters stand above their rows, and those with more than ``nameMax`` are cut: the table has them whole.
  static let besideMax = 14
  static let nameMax = 64
  private static let letterWidth = 10.5
  private static let axisHeight = 30.0

  /// A place on the axis with its name.
  struct Tick {
    let share: Double
    let name: String
  }

  let names: [String]
  let ticks: [Tick]
  let left: Double
  let right: Double
  let top: Double
  let isNamedAbove: Bool

  /// - Parameters:
  ///   - valueLength: How many letters the longest text after a value has.
  ///   - hasHeading: Whether something is named above the rows.
  init(
    names: [String], ticks: [Tick], valueLength: Int, hasHeading: Bool, isNamedAbove: Bool? = nil
  ) {
    let longest = names.map(\.count).max() ?? 0
    self.isNamedAbove = isNamedAbove ?? (longest > Self.besideMax)
    self.names = names.map { DisplayWidth.fitted($0, to: Self.nameMax) }
    self.ticks = ticks
    left = self.isNamedAbove ? 10 : 14 + Self.letterWidth * Double(longest)
    right = Self.width - max(30, 14 + Self.letterWidth * Double(valueLength))
    top = hasHeading ? 30 : 6
  }

  var rowHeight: Double { isNamedAbove ? 48 : 26 }

  var bottom: Double { top + rowHeight * Double(names.count) }

  var height: Double { bottom + Self.axisHeight }

  /// The middle of what a row draws.
  func y(_ row: Int) -> Double {
    top + rowHeight * (Double(row) + (isNamedAbove ? 0.68 : 0.5))
  }

  func x(_ share: Double) -> Double { left + (right - left) * share }

  /// Writes the axis, what lies in the rows, and over it the names, which lines would cross.
  func write(to html: inout HTMLWriter, _ body: (inout HTMLWriter) -> Void) {
    for (index, tick) in ticks.enumerated() {
      html.vertical(class: "grid", x: x(tick.share), from: top, to: bottom)
      // Every second name gives way on a narrow screen.
      html.label(
        tick.name, class: index % 2 == 1 ? "alt" : "", x: x(tick.share), y: bottom + 20,
        anchor: .middle)
    }
    body(&html)
    for (row, name) in names.enumerated() {
      html.label(
        name, class: "name halo", x: 0, y: isNamedAbove ? y(row) - 18 : y(row),
        isCentred: !isNamedAbove)
    }
  }

  /// A line through all rows with its name above them, kept within the drawing.
  func writeReference(
    _ words: String, at share: Double, class name: String,
    to html: inout HTMLWriter
  ) {
    html.vertical(class: name, x: x(share), from: top - 6, to: bottom)
    let half = Self.letterWidth * Double(words.count) / 2
    let middle = min(max(x(share), half), Self.width - half)
    html.label(words, class: "goal halo", x: middle, y: top - 12, anchor: .middle)
  }
}

extension RowFrame.Tick {
  static func ticks(of axis: AxisScale, in language: Language) -> [RowFrame.Tick] {
    axis.ticks.map {
      RowFrame.Tick(
        share: axis.share(of: $0),
        name: NumberText.number($0, decimals: axis.decimals, in: language))
    }
  }
}
