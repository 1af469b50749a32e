import RetningDiagnostics

/// The parts of a value as bars from zero, in the order of the table beside them; drawn as SVG.
struct BarChart {
  /// More parts than this are read in a table.
  static let barsMax = 40
  /// Longer words of why there is no value are cut in the drawing: the table has them whole.
  static let remarkMax = 36

  struct Bar {
    let name: String
    /// Nil where there is none, which is said in words and has no bar.
    let value: Double?
    /// The value as people read it, or why there is none.
    let figure: String
  }

  let title: String
  let language: Language
  let bars: [Bar]
  let axis: AxisScale

  /// Nil when there is nothing to compare, or more than a drawing can tell apart.
  init?(title: String, bars: [Bar], in language: Language) {
    let values = bars.compactMap(\.value).filter(\.isFinite)
    guard values.count > 1, bars.count <= Self.barsMax, let axis = AxisScale(holding: values + [0])
    else { return nil }
    self.title = title
    self.language = language
    self.bars = bars
    self.axis = axis
  }

  func write(to html: inout HTMLWriter, id: String) {
    let frame = RowFrame(
      names: bars.map(\.name), ticks: RowFrame.Tick.ticks(of: axis, in: language),
      valueLength: bars.map { $0.value == nil ? 0 : $0.figure.count }.max() ?? 0,
      hasHeading: false)
    html.openChart(
      "rows", width: RowFrame.width, height: frame.height, id: id, title: title,
      description: description)
    frame.write(to: &html) { writeRows(frame, to: &$0) }
    html.closeChart()
  }

  private func writeRows(_ frame: RowFrame, to html: inout HTMLWriter) {
    let zero = frame.x(axis.share(of: 0))
    for (row, bar) in bars.enumerated() {
      let end = bar.value.map { frame.x(axis.share(of: $0)) } ?? zero
      let (left, right, y) = (min(zero, end), max(zero, end), frame.y(row))
      if bar.value != nil {
        html.raw("<rect class=\"fill\" x=\"\(Coordinate.text(left))\" ")
        html.raw("y=\"\(Coordinate.text(y - 7))\" width=\"\(Coordinate.text(right - left))\" ")
        html.raw("height=\"14\"/>\n")
      }
      html.label(
        bar.figure, class: bar.value == nil ? "halo" : "figure halo", x: right + 7, y: y,
        isCentred: true)
    }
    html.vertical(class: "grid zero", x: zero, from: frame.top, to: frame.bottom)
  }

  /// The drawing in words.
  private var description: String {
    let known = bars.compactMap { bar in bar.value.map { (value: $0, bar: bar) } }
    guard let lowest = known.min(by: { $0.value < $1.value })?.bar,
      let highest = known.max(by: { $0.value < $1.value })?.bar
    else { return "" }
    var sentences = [
      Phrase.chartBars.text(
        in: language, NumberText.count(bars.count, in: language), lowest.figure, lowest.name,
        highest.figure, highest.name)
    ]
    let silent = bars.filter { $0.value == nil }.map(\.name)
    if !silent.isEmpty {
      sentences.append(
        Phrase.chartWithout.text(in: language, Summary.enumeration(silent, in: language)))
    }
    return sentences.joined(separator: " ")
  }
}
