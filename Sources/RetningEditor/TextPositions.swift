/// A text's lines, and its places as editors count them: lines from 0, and within a line in UTF-16 units.
struct TextPositions {
  let text: String
  private let lines: [Substring]

  struct Place: Hashable, Comparable {
    /// From 0.
    let line: Int
    /// From 0, in UTF-16 units.
    let character: Int

    static func < (left: Place, right: Place) -> Bool {
      (left.line, left.character) < (right.line, right.character)
    }
  }

  init(_ text: String) {
    self.text = text
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// A place that a check gives: line and column from 1, in Unicode scalars.
  func place(line: Int, column: Int) -> Place {
    guard lines.indices.contains(line - 1) else {
      return Place(line: max(0, line - 1), character: 0)
    }
    let before = lines[line - 1].unicodeScalars.prefix(max(0, column - 1))
    return Place(line: line - 1, character: before.reduce(0) { $0 + UTF16.width($1) })
  }

  /// The end of a line, from 1.
  func end(ofLine line: Int) -> Place {
    guard lines.indices.contains(line - 1) else {
      return Place(line: max(0, line - 1), character: 0)
    }
    return Place(line: line - 1, character: lines[line - 1].utf16.count)
  }

  /// The offset in bytes of a place; the text's end for one that lies beyond it.
  func offset(of place: Place) -> Int {
    guard lines.indices.contains(place.line) else { return text.utf8.count }
    let before = lines[..<place.line].reduce(0) { $0 + $1.utf8.count + 1 }
    let line = lines[place.line]
    var units = 0
    var bytes = 0
    for scalar in line.unicodeScalars {
      guard units < place.character else { break }
      units += UTF16.width(scalar)
      bytes += UTF8.width(scalar)
    }
    return before + bytes
  }

  /// The place of an offset in bytes.
  func place(of offset: Int) -> Place {
    var rest = offset
    for (number, line) in lines.enumerated() {
      let count = line.utf8.count
      if rest <= count {
        let prefix = String(decoding: line.utf8.prefix(rest), as: UTF8.self)
        return Place(line: number, character: prefix.utf16.count)
      }
      rest -= count + 1
    }
    return end(ofLine: lines.count)
  }
}
