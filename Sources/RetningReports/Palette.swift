/// The colours of a report, by what they are for, on white paper and on a dark screen.
///
/// Every pair that meets on a page keeps the contrast of WCAG 2.1 AA, which a test computes from these constants.
enum Palette {
  struct Colour: Sendable {
    /// The name of the variable in the stylesheet.
    let name: String
    let light: String
    let dark: String
  }

  static let paper = Colour(name: "paper", light: "#ffffff", dark: "#15181b")
  /// The ground of table heads and of the band in a chart.
  static let tint = Colour(name: "tint", light: "#f1f3f2", dark: "#22272c")
  static let ink = Colour(name: "ink", light: "#1b1d1f", dark: "#e9e7e2")
  /// Captions, periods, units.
  static let quiet = Colour(name: "quiet", light: "#55595d", dark: "#adb3b8")
  /// Hairlines, which carry no meaning of their own.
  static let rule = Colour(name: "rule", light: "#c9cdd0", dark: "#3d444b")
  static let link = Colour(name: "link", light: "#1d4673", dark: "#9cc4ee")
  /// The line of figures in a chart.
  static let line = Colour(name: "line", light: "#1d4673", dark: "#9cc4ee")
  /// The path and the bounds in a chart.
  static let path = Colour(name: "path", light: "#6b6252", dark: "#b9ad97")
  static let green = Colour(name: "green", light: "#1c6b3f", dark: "#74c495")
  static let yellow = Colour(name: "yellow", light: "#855400", dark: "#e3b341")
  static let red = Colour(name: "red", light: "#a4262c", dark: "#f0938f")
  static let grey = Colour(name: "grey", light: "#5b6168", dark: "#a7aeb5")

  /// The grounds of cells that are shaded by status, each with its status's colour as text on it.
  static let greenShade = Colour(name: "green-shade", light: "#e2f0e7", dark: "#1b3527")
  static let yellowShade = Colour(name: "yellow-shade", light: "#f8eed8", dark: "#393014")
  static let redShade = Colour(name: "red-shade", light: "#f9e5e4", dark: "#432a2b")
  static let greyShade = Colour(name: "grey-shade", light: "#eceef0", dark: "#2a2f34")

  /// Each shade with the colour that is written on it.
  private static let shades = [
    (green, greenShade), (yellow, yellowShade), (red, redShade), (grey, greyShade),
  ]

  static let all =
    [paper, tint, ink, quiet, rule, link, line, path, green, yellow, red, grey] + shades.map(\.1)

  /// Text and its ground: a contrast of at least 4.5.
  static let textPairs: [(Colour, Colour)] =
    [ink, quiet, link, line, path, green, yellow, red, grey].flatMap { [($0, paper), ($0, tint)] }
    + [green, yellow, red, grey].map { (paper, $0) } + shades
    + shades.flatMap { [(ink, $0.1), (link, $0.1)] }

  /// Graphics and their ground: a contrast of at least 3.
  static let graphicPairs: [(Colour, Colour)] = [line, path, ink, quiet].flatMap {
    [($0, paper), ($0, tint)]
  }
}
