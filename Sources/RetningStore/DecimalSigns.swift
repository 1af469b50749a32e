import RetningData
import RetningDiagnostics

/// Finds out which decimal sign a file uses, from its numbers.
///
/// A file has one. A number such as `1,5` shows it; `1,234` does not, since it may be a thousand and more. Where nothing
/// shows it, the file is refused rather than guessed at.
package struct DecimalSigns {
  private let given: DecimalSign?
  /// The sign of a file whose numbers do not show it.
  private let otherwise: DecimalSign?
  /// The lines whose number shows the sign.
  private var shown: [DecimalSign: [Int]] = [.comma: [], .point: []]
  /// The lines whose number has the sign and can be read either way, with the number's first example.
  private var open: [DecimalSign: [Int]] = [.comma: [], .point: []]
  private var example: Double?

  package init(given: DecimalSign?, otherwise: DecimalSign? = nil) {
    self.given = given
    self.otherwise = otherwise
  }

  /// Takes note of a number's signs; its value as if they were decimal.
  package mutating func note(_ number: NumberText.Reading, line: Int) -> Entry.Value {
    if given == nil {
      switch number.signed {
      case .none: break
      case .decimal(let sign): shown[sign]?.append(line)
      case .eitherWay(let sign):
        open[sign]?.append(line)
        if example == nil { example = number.value }
      }
    }
    return .number(number.value, decimals: number.decimals)
  }

  private func lines(_ lines: [DecimalSign: [Int]], _ sign: DecimalSign) -> [Int] {
    lines[sign] ?? []
  }

  /// The rows whose decimal sign is not the file's.
  ///
  /// - Throws: A ``Diagnostic`` `decimal-sign-open` when the file shows none.
  package func faults(fileName: String) throws(Diagnostic) -> [(Diagnostic, line: Int)] {
    let (commas, points) = (lines(shown, .comma), lines(shown, .point))
    switch (commas.isEmpty, points.isEmpty) {
    case (true, true):
      try refuseOpen(fileName)
      return []
    case (false, false): return bothUsed(commas, points)
    case (let noCommas, _):
      let sign: DecimalSign = noCommas ? .point : .comma
      return lines(open, sign.other).map { line in
        (
          Diagnostic(
            .numberSignOpen, ["sign": sign.character, "other": sign.other.character]), line
        )
      }
    }
  }

  private func bothUsed(_ commas: [Int], _ points: [Int]) -> [(Diagnostic, line: Int)] {
    func diagnostics(_ lines: [Int], _ sign: DecimalSign) -> [(Diagnostic, line: Int)] {
      lines.map { line in
        (
          Diagnostic(
            .decimalSignsMixed,
            [
              "sign": sign.character, "other": sign.other.character,
              "commas": "\(commas.count)", "points": "\(points.count)",
            ]), line
        )
      }
    }
    // The sign used less is the likely slip; of an even number nobody can say.
    let faultyCommas = commas.count <= points.count ? diagnostics(commas, .comma) : []
    let faultyPoints = points.count <= commas.count ? diagnostics(points, .point) : []
    return faultyCommas + faultyPoints
  }

  private func refuseOpen(_ fileName: String) throws(Diagnostic) {
    let (commas, points) = (lines(open, .comma), lines(open, .point))
    guard let line = (commas + points).min(), let example else { return }
    if let otherwise, lines(open, otherwise.other).isEmpty { return }
    let sign: DecimalSign = commas.first == line ? .comma : .point
    let whole = "\(Int((example * 1000).rounded()))"
    let text = "\(whole.dropLast(3))\(sign.character)\(whole.suffix(3))"
    throw Diagnostic(
      .decimalSignOpen,
      ["text": text, "whole": whole, "count": "\(commas.count + points.count)"],
      at: SourceLocation(file: fileName, line: line))
  }
}
