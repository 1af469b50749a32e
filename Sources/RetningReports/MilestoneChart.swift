import RetningData
import RetningDiagnostics
import RetningResult
import RetningStrategy

/// A measure's milestones on a time axis: first planned, planned, expected and completed; drawn as SVG.
///
/// All measures of a report have the same axis, so that they can be laid beside each other down the page.
struct MilestoneChart {
  /// Longer titles are cut in the drawing: the table below has them whole.
  static let titleMax = 34

  let title: String
  let milestones: [MeasureResult.Milestone]
  let asOf: CalendarDate
  let time: TimeScale
  let language: Language

  /// The axis that holds every milestone of these measures, and the day of the report.
  static func axis(of measures: [MeasureResult], asOf: CalendarDate) -> TimeScale? {
    TimeScale(holding: measures.lazy.flatMap(\.milestones).flatMap(days) + [asOf])?.wholeMonths
  }

  private static func days(of result: MeasureResult.Milestone) -> [CalendarDate] {
    [
      result.milestone.original, result.milestone.due, result.progress.forecast,
      result.progress.completed,
    ].compactMap { $0 }
  }

  func write(to html: inout HTMLWriter, id: String) {
    let frame = RowFrame(
      names: milestones.map(name),
      ticks: time.ticks.map {
        .init(share: time.share(of: $0), name: time.name(of: $0, in: language))
      }, valueLength: 0, hasHeading: true, isNamedAbove: true)
    html.openChart(
      "rows", width: RowFrame.width, height: frame.height, id: id, title: title,
      description: description)
    frame.write(to: &html) { html in
      frame.writeReference(
        asOf.text(in: language), at: time.share(of: asOf), class: "today", to: &html)
      for (row, milestone) in milestones.enumerated() {
        write(milestone, y: frame.y(row), to: &html) { frame.x(time.share(of: $0)) }
      }
    }
    html.closeChart()
  }

  private func write(
    _ result: MeasureResult.Milestone, y: Double, to html: inout HTMLWriter,
    x: (CalendarDate) -> Double
  ) {
    let places = Self.days(of: result).map(x)
    if let first = places.min(), let last = places.max(), first < last {
      html.horizontal(class: "span", y: y, from: first, to: last)
    }
    if let original = result.milestone.original {
      html.vertical(class: "first", x: x(original), from: y - 7, to: y + 7)
    }
    html.vertical(class: "due", x: x(result.milestone.due), from: y - 8, to: y + 8)
    if let completed = result.progress.completed {
      html.dot(x: x(completed), y: y, radius: 5)
    } else if let forecast = result.progress.forecast {
      html.dot(class: "dot hollow", x: x(forecast), y: y, radius: 5)
    }
  }

  /// The milestone's title with the day that says most of it.
  private func name(of result: MeasureResult.Milestone) -> String {
    DisplayWidth.fitted(result.milestone.title.text(in: language), to: Self.titleMax) + " · "
      + days(of: result, onlyNext: true)
  }

  /// The days in words, the one that is known best last.
  private func days(of result: MeasureResult.Milestone, onlyNext: Bool) -> String {
    var known = [(Phrase.milestoneDue, result.milestone.due)]
    if let original = result.milestone.original {
      known.insert((.milestoneFirst, original), at: 0)
    }
    if let completed = result.progress.completed {
      known.append((.milestoneCompleted, completed))
    } else if let forecast = result.progress.forecast {
      known.append((.milestoneExpected, forecast))
    }
    return known.suffix(onlyNext ? 1 : known.count)
      .map { $0.text(in: language, $1.text(in: language)) }.joined(separator: ", ")
  }

  /// The drawing in words.
  private var description: String {
    milestones.map {
      IndicatorText.sentence(
        $0.milestone.title.text(in: language) + ": " + days(of: $0, onlyNext: false))
    }.joined(separator: " ")
  }
}
