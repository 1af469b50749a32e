import RetningDiagnostics

/// Rows of CSV (RFC 4180) as they are written.
struct CSVRows {
  private let delimiter: Delimiter
  private(set) var text = ""

  init(delimiter: Delimiter) {
    self.delimiter = delimiter
  }

  mutating func write(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { text.unicodeScalars.append(UnicodeScalar(delimiter.byte)) }
      text += quoted(cell)
    }
    text += "\n"
  }

  private func quoted(_ cell: String) -> String {
    let needsQuotes = cell.utf8.contains { byte in
      byte == delimiter.byte || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    guard needsQuotes else { return cell }
    // By scalars: a mark with a combining sign after it is another character, but the same byte.
    let doubled = cell.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }
    return "\"" + String(String.UnicodeScalarView(doubled)) + "\""
  }
}
