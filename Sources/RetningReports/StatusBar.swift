import RetningResult
import RetningStrategy

/// A bar of one line that is divided as the statuses are; the words beside it say the same.
enum StatusBar {
  static let width = 320
  static let height = 16
  /// Narrower segments carry no count.
  static let labelledWidthMin = 22.0
  private static let gap = 2.0

  static func write(_ counts: StatusCounts, to html: inout HTMLWriter) {
    guard counts.total > 0 else { return }
    let shown = Status.allCases.filter { counts[$0] > 0 }
    let room = Double(width) - gap * Double(shown.count - 1)
    html.raw(
      "<svg class=\"bar\" viewBox=\"0 0 \(width) \(height)\" aria-hidden=\"true\" focusable=\"false\">"
    )
    var x = 0.0
    for status in shown {
      let segment = room * Double(counts[status]) / Double(counts.total)
      html.raw("<rect class=\"\(status.rawValue)\" x=\"\(Coordinate.text(x))\" y=\"0\" ")
      html.raw("width=\"\(Coordinate.text(segment))\" height=\"\(height)\"/>")
      if segment >= labelledWidthMin {
        html.raw("<text x=\"\(Coordinate.text(x + 6))\" y=\"12\">")
        html.raw("\(status.symbol)")
        html.raw(segment >= labelledWidthMin * 1.5 ? " \(counts[status])</text>" : "</text>")
      }
      x += segment + gap
    }
    html.raw("</svg>\n")
  }
}

/// Places in a drawing, to a tenth of a unit.
enum Coordinate {
  static func text(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e6 else { return "0" }
    let tenths = Int((value * 10).rounded())
    let (whole, tenth) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    return (tenths < 0 ? "-" : "") + String(whole) + (tenth == 0 ? "" : "." + String(tenth))
  }
}
