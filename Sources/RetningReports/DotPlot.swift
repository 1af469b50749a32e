import RetningDiagnostics
import RetningStrategy

/// One dot for each ministry along one axis, in the order of their values; drawn as SVG.
///
/// Ordered, so that the spread is seen, and without numbers: ministries are equals and are not ranked. Who has no value is
/// named in words, never drawn at zero.
struct DotPlot {
  struct Dot {
    let name: String
    let value: Double
    /// The value as people read it.
    let figure: String
    /// Whether the figure is not final, which is drawn hollow.
    var isUnsettled = false
  }

  /// What the dots are seen against, with its name.
  struct Reference {
    let value: Double
    let label: String
  }

  let title: String
  let language: Language
  let dots: [Dot]
  let reference: Reference?
  /// Whom the drawing does not show, in sentences.
  let absent: [String]
  let axis: AxisScale

  /// Nil when there are fewer than two values: one dot is no comparison.
  ///
  /// - Parameter bounds: What the axis holds beside the values, such as 0 and 100 for a share of few.
  init?(
    title: String, dots: [Dot], reference: Reference?, absent: [String] = [],
    bounds: [Double] = [], in language: Language
  ) {
    let finite = dots.filter(\.value.isFinite)
    guard finite.count > 1,
      let axis = AxisScale(
        holding: finite.map(\.value) + bounds + [reference?.value].compactMap { $0 })
    else { return nil }
    self.title = title
    self.language = language
    self.axis = axis
    self.reference = reference
    self.absent = absent
    // Those with the same value stay in the ministries' own order.
    self.dots = finite.enumerated().sorted {
      ($1.element.value, $0.offset) < ($0.element.value, $1.offset)
    }.map(\.element)
  }

  func write(to html: inout HTMLWriter, id: String) {
    let frame = RowFrame(
      names: dots.map(\.name), ticks: RowFrame.Tick.ticks(of: axis, in: language),
      valueLength: dots.map(\.figure.count).max() ?? 0, hasHeading: reference != nil)
    html.openChart(
      "rows", width: RowFrame.width, height: frame.height, id: id, title: title,
      description: description)
    frame.write(to: &html) { writeRows(frame, to: &$0) }
    html.closeChart()
  }

  private func writeRows(_ frame: RowFrame, to html: inout HTMLWriter) {
    if let reference {
      frame.writeReference(
        reference.label, at: axis.share(of: reference.value), class: "path", to: &html)
    }
    for (row, dot) in dots.enumerated() {
      let (x, y) = (frame.x(axis.share(of: dot.value)), frame.y(row))
      html.horizontal(class: "guide", y: y, from: frame.left, to: frame.right)
      html.dot(class: dot.isUnsettled ? "dot hollow" : "dot", x: x, y: y, radius: 4.5)
      html.label(dot.figure, class: "figure halo", x: x + 10, y: y, isCentred: true)
    }
  }

  /// The drawing in words.
  private var description: String {
    guard let highest = dots.first, let lowest = dots.last else { return "" }
    var sentences = [
      Phrase.chartDots.text(
        in: language, NumberText.count(dots.count, in: language), lowest.figure, lowest.name,
        highest.figure, highest.name)
    ]
    if let reference { sentences.append(IndicatorText.sentence(reference.label)) }
    if dots.contains(where: \.isUnsettled) {
      sentences.append(Phrase.chartHollow.text(in: language))
    }
    return (sentences + absent).joined(separator: " ")
  }
}

extension DotPlot.Reference {
  /// The middle value: it claims nothing of what the values add up to, as a mean of shares would.
  static func median(_ values: [Double], as figure: (Double) -> String, in language: Language)
    -> DotPlot.Reference?
  {
    let sorted = values.filter(\.isFinite).sorted()
    guard !sorted.isEmpty else { return nil }
    let middle = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    return DotPlot.Reference(
      value: middle, label: Phrase.chartMedian.text(in: language, figure(middle)))
  }

  /// The value of all taken together, where it is one that the parts lie around: a sum of them lies outside.
  static func overall(
    _ value: Double?, among values: [Double], as figure: (Double) -> String, in language: Language
  ) -> DotPlot.Reference? {
    guard let value, let low = values.min(), let high = values.max(), low <= value, value <= high
    else { return nil }
    return DotPlot.Reference(
      value: value, label: Phrase.chartOverall.text(in: language, figure(value)))
  }
}
