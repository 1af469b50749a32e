import RetningDiagnostics

/// A cell of a CSV record: where its content lies in the file.
struct CSVCell {
  let range: Range<Int>
  /// Whether a quote within is written as two.
  let hasDoubledQuotes: Bool

  static let empty = CSVCell(range: 0..<0, hasDoubledQuotes: false)
}

/// Reads the records of a CSV file (RFC 4180) one after the other, without copying what they hold.
///
/// Lines end with LF, CRLF or CR; a quoted cell may hold line ends and delimiters.
struct CSVRecords {
  let bytes: [UInt8]
  let delimiter: UInt8
  private var index: Int
  private(set) var nextLine = 1

  init(_ bytes: [UInt8], delimiter: UInt8) {
    self.bytes = bytes
    self.delimiter = delimiter
    index = 0
  }

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// Reads the next record into `cells`.
  ///
  /// - Returns: The line that the record begins on; nil at the end of the file.
  /// - Throws: A ``Diagnostic`` `csv-quote` after which the rest of the file cannot be told apart.
  mutating func next(into cells: inout [CSVCell]) throws(Diagnostic) -> Int? {
    guard index < bytes.count else { return nil }
    cells.removeAll(keepingCapacity: true)
    let line = nextLine
    while true {
      cells.append(
        index < bytes.count && bytes[index] == Self.quote
          ? try quotedCell(from: line) : try plainCell(from: line))
      guard index < bytes.count, bytes[index] == delimiter else { break }
      index += 1
    }
    skipLineEnd()
    return line
  }

  private mutating func plainCell(from line: Int) throws(Diagnostic) -> CSVCell {
    let start = index
    while index < bytes.count {
      let byte = bytes[index]
      if byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn { break }
      guard byte != Self.quote else { throw Diagnostic(.csvQuote, ["line": "\(nextLine)"]) }
      index += 1
    }
    return CSVCell(range: start..<index, hasDoubledQuotes: false)
  }

  private mutating func quotedCell(from line: Int) throws(Diagnostic) -> CSVCell {
    index += 1
    let start = index
    var hasDoubledQuotes = false
    while index < bytes.count {
      if bytes[index] == Self.quote {
        guard index + 1 < bytes.count, bytes[index + 1] == Self.quote else {
          return try endQuoted(start, hasDoubledQuotes)
        }
        hasDoubledQuotes = true
        index += 2
      } else {
        countLine()
        index += 1
      }
    }
    throw Diagnostic(.csvQuoteOpen, ["line": "\(line)"])
  }

  private mutating func endQuoted(_ start: Int, _ hasDoubledQuotes: Bool) throws(Diagnostic)
    -> CSVCell
  {
    let cell = CSVCell(range: start..<index, hasDoubledQuotes: hasDoubledQuotes)
    index += 1
    let isEnd =
      index == bytes.count
      || [delimiter, Self.lineFeed, Self.carriageReturn].contains(bytes[index])
    guard isEnd else { throw Diagnostic(.csvQuote, ["line": "\(nextLine)"]) }
    return cell
  }

  /// Counts the line end that the byte here is, the first of CRLF not.
  private mutating func countLine() {
    let isLineEnd =
      bytes[index] == Self.lineFeed
      || bytes[index] == Self.carriageReturn
        && (index + 1 == bytes.count || bytes[index + 1] != Self.lineFeed)
    nextLine += isLineEnd ? 1 : 0
  }

  private mutating func skipLineEnd() {
    guard index < bytes.count else { return }
    let isReturn = bytes[index] == Self.carriageReturn
    index += 1
    if isReturn, index < bytes.count, bytes[index] == Self.lineFeed { index += 1 }
    nextLine += 1
  }

  /// What a cell holds, with its doubled quotes made single.
  func content(_ cell: CSVCell) -> ArraySlice<UInt8> {
    guard cell.hasDoubledQuotes else { return bytes[cell.range] }
    var content: [UInt8] = []
    var skips = false
    for byte in bytes[cell.range] {
      skips = byte == Self.quote && !skips
      if !skips || byte != Self.quote { content.append(byte) }
    }
    return content[...]
  }

  func text(_ cell: CSVCell) -> String {
    String(decoding: content(cell), as: UTF8.self)
  }
}
