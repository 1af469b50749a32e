import RetningData
import RetningDiagnostics
import RetningResult
import RetningStrategy

/// An indicator's figures as a line, with the path, the bounds, the breaks and the gaps; drawn as SVG.
///
/// The last value and the target are named where they lie, so that no legend is needed. Figures that are not final are
/// hollow. A gap in the figures is a gap in the line, and so is a break.
struct LineChart {
  static let width = 560.0
  static let height = 230.0
  /// With more points than this only the telling ones are marked.
  static let markedMax = 36
  static let labelsMax = 6

  let indicator: IndicatorResult
  let language: Language
  let text: IndicatorText
  let points: [ChartPoint]
  let path: [ChartPoint]
  let bounds: (low: Double?, high: Double?)
  let axis: AxisScale
  private let time: TimeScale
  let lastLies: LabelPlace
  let plot: (left: Double, right: Double, top: Double, bottom: Double)

  /// Where the last value's label lies, seen from its point.
  enum LabelPlace {
    case above, below, beside
  }

  /// Nil when the indicator has no value to draw.
  init?(_ indicator: IndicatorResult, in language: Language) {
    let points = ChartPoint.points(of: indicator.series)
    let path = Self.path(of: indicator)
    let bounds = Self.bounds(of: indicator.target)
    guard let last = points.last,
      let time = TimeScale(holding: (points + path).lazy.map(\.period.end)),
      let axis = AxisScale(
        holding: points.map(\.value) + path.map(\.value)
          + [bounds.low, bounds.high].compactMap { $0 },
        stepMin: indicator.identity.decimals == 0 ? 1 : 0)
    else { return nil }
    self.indicator = indicator
    self.language = language
    self.points = points
    self.path = path
    self.bounds = bounds
    self.axis = axis
    text = IndicatorText(indicator, in: language)
    self.time = time
    let longest = axis.ticks.map { Self.tick($0, on: axis, in: language).count }.max() ?? 0
    let hasTarget = !path.isEmpty || bounds.low != nil || bounds.high != nil
    lastLies = Self.placeOfLast(points, on: axis)
    // Beside the line the label lies in the margin; narrow screens write it larger.
    let beside = lastLies == .beside ? min(12 * Double(text.quantity(last.value).count), 200) : 0
    plot = (
      left: 16 + 7.5 * Double(longest), right: Self.width - max(hasTarget ? 92 : 52, beside),
      top: 26, bottom: Self.height - 32
    )
  }

  /// Appends the drawing; `id` is the anchor that its title and description are named by.
  func write(to html: inout HTMLWriter, id: String) {
    html.openChart(
      width: Self.width, height: Self.height, id: id, title: text.title, description: description)
    writeAxes(to: &html)
    writeBounds(to: &html)
    writePath(to: &html)
    writeBreaks(to: &html)
    writeLine(to: &html)
    writeLast(to: &html)
    html.closeChart()
  }

  // MARK: What is drawn

  /// The path as it was asked for in each period, from the baseline and on to the target's points.
  private static func path(of indicator: IndicatorResult) -> [ChartPoint] {
    guard case .reach(let targets, _) = indicator.target else {
      return asked(of: indicator.series)
    }
    var path = asked(of: indicator.series)
    if let baseline = indicator.baseline,
      path.first.map({ baseline.period.end < $0.period.end }) ?? true
    {
      path.insert(mark(baseline), at: 0)
    }
    for point in targets where path.last.map({ $0.period.end < point.period.end }) ?? true {
      path.append(mark(point))
    }
    return path
  }

  private static func asked(of series: [IndicatorResult.Row]) -> [ChartPoint] {
    series.compactMap { row in
      row.path.map { mark(Point(row.period, $0)) }
    }.filter { $0.value.isFinite }
  }

  private static func mark(_ point: Point) -> ChartPoint {
    ChartPoint(period: point.period, value: point.value, status: .normal, isJoined: true)
  }

  private static func bounds(of target: Target?) -> (low: Double?, high: Double?) {
    switch target {
    case .maintain(let atLeast, let atMost, _): (atLeast, atMost)
    case .band(let low, let high, _): (low, high)
    default: (nil, nil)
    }
  }

  /// The drawing in words, for who cannot see it.
  private var description: String {
    guard let first = points.first, let last = points.last else { return "" }
    var sentences = [
      Phrase.chartLine.text(
        in: language, NumberText.count(points.count, in: language),
        first.period.text(in: language), text.quantity(first.value),
        last.period.text(in: language), text.quantity(last.value))
    ]
    if indicator.target != nil {
      sentences.append(Phrase.chartTarget.text(in: language, text.targetInWords))
    }
    for point in points where point.status == .seriesBreak {
      sentences.append(Phrase.chartBreak.text(in: language, point.period.text(in: language)))
    }
    let missing = indicator.series.lazy.filter { $0.value == nil }.count
    if missing > 0 {
      sentences.append(
        Phrase.chartMissing.text(in: language, NumberText.count(missing, in: language)))
    }
    return sentences.joined(separator: " ")
  }

  /// Above the point; where the line comes down to it, below, or beside it when it lies too low for that.
  private static func placeOfLast(_ points: [ChartPoint], on axis: AxisScale) -> LabelPlace {
    guard let last = points.last, last.isJoined, let before = points.dropLast().last,
      before.value > last.value
    else { return .above }
    return axis.share(of: last.value) < 0.16 ? .beside : .below
  }

  // MARK: Where it lies

  func x(_ period: Period) -> Double {
    plot.left + 8 + (plot.right - plot.left - 8) * time.share(of: period.end)
  }

  func y(_ value: Double) -> Double {
    plot.bottom - (plot.bottom - plot.top) * axis.share(of: value)
  }

  func place(_ mark: ChartPoint) -> String {
    Coordinate.text(x(mark.period)) + " " + Coordinate.text(y(mark.value))
  }
}
