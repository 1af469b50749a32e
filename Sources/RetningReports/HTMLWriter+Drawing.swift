/// What all drawings share, so that each is named alike for those who cannot see it.
extension HTMLWriter {
  /// Opens a drawing that has a title and a description.
  ///
  /// - Parameters:
  ///   - id: Names the title and the description within the document; no other drawing may have it.
  ///   - name: The classes beside `chart`.
  mutating func openChart(
    _ name: String = "", width: Double, height: Double, id: String, title: String,
    description: String
  ) {
    raw("<svg class=\"\(name.isEmpty ? "chart" : "chart " + name)\" viewBox=\"0 0 ")
    raw("\(Coordinate.text(width)) \(Coordinate.text(height))\" role=\"img\" aria-labelledby=\"")
    text("\(id)/t \(id)/d")
    raw("\">\n")
    line("title", ["id": "\(id)/t"], text: title)
    line("desc", ["id": "\(id)/d"], text: description)
  }

  mutating func closeChart() { raw("</svg>\n") }

  /// Which end of a label its place is.
  enum TextAnchor: String {
    case start, middle, end
  }

  /// A text in a drawing.
  mutating func label(
    _ words: String, class name: String = "", x: Double, y: Double, anchor: TextAnchor = .start,
    isCentred: Bool = false
  ) {
    raw(name.isEmpty ? "<text x=\"" : "<text class=\"\(name)\" x=\"")
    raw("\(Coordinate.text(x))\" y=\"\(Coordinate.text(y))\"")
    if isCentred { raw(" dy=\".33em\"") }
    raw(anchor == .start ? ">" : " text-anchor=\"\(anchor.rawValue)\">")
    text(words)
    raw("</text>\n")
  }

  mutating func vertical(class name: String, x: Double, from top: Double, to bottom: Double) {
    raw("<path class=\"\(name)\" d=\"M\(Coordinate.text(x)) \(Coordinate.text(top))")
    raw("V\(Coordinate.text(bottom))\"/>\n")
  }

  mutating func horizontal(class name: String, y: Double, from left: Double, to right: Double) {
    raw("<path class=\"\(name)\" d=\"M\(Coordinate.text(left)) \(Coordinate.text(y))")
    raw("H\(Coordinate.text(right))\"/>\n")
  }

  mutating func dot(class name: String = "dot", x: Double, y: Double, radius: Double) {
    raw("<circle class=\"\(name)\" cx=\"\(Coordinate.text(x))\" cy=\"\(Coordinate.text(y))\" ")
    raw("r=\"\(Coordinate.text(radius))\"/>\n")
  }
}
