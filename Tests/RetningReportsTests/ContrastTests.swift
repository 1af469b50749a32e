import Testing

@testable import RetningReports

@Suite("Colours")
struct ContrastTests {
  /// The relative luminance of WCAG 2.1.
  private func luminance(_ hex: String) throws -> Double {
    let value = try #require(Int(hex.dropFirst(), radix: 16))
    func linear(_ shift: Int) -> Double {
      let share = Double(value >> shift & 0xFF) / 255
      return share <= 0.04045 ? share / 12.92 : power((share + 0.055) / 1.055)
    }
    return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0)
  }

  /// `base` to the power of 2.4: the fifth root of its twelfth power, by Newton's method.
  private func power(_ base: Double) -> Double {
    let twelfth = (0..<12).reduce(1.0) { product, _ in product * base }
    var root = 1.0
    for _ in 0..<200 {
      let fourth = root * root * root * root
      root = (4 * root + twelfth / fourth) / 5
    }
    return root
  }

  private func contrast(_ first: String, _ second: String) throws -> Double {
    let (left, right) = (try luminance(first), try luminance(second))
    return (max(left, right) + 0.05) / (min(left, right) + 0.05)
  }

  @Test("the formula gives the known contrasts")
  func formula() throws {
    #expect(abs(try contrast("#000000", "#ffffff") - 21) < 0.001)
    #expect(abs(try contrast("#767676", "#ffffff") - 4.54) < 0.01)
  }

  @Test("text has a contrast of 4.5 and graphics of 3, on paper and in the dark")
  func pairs() throws {
    for (pairs, least) in [(Palette.textPairs, 4.5), (Palette.graphicPairs, 3)] {
      for (colour, ground) in pairs {
        #expect(
          try contrast(colour.light, ground.light) >= least, "\(colour.name) on \(ground.name)")
        #expect(try contrast(colour.dark, ground.dark) >= least, "\(colour.name) on \(ground.name)")
      }
    }
  }

  @Test("the stylesheet uses no colour beside the palette's")
  func palette() {
    let hex = Stylesheet.text.split(separator: "#", omittingEmptySubsequences: false).dropFirst()
      .map { "#" + $0.prefix { $0.isHexDigit } }
    let known = Set(Palette.all.flatMap { [$0.light, $0.dark] })
    for colour in hex { #expect(known.contains(colour), "\(colour)") }
  }
}
