/// Writes binary forms that are kept in files: integers big-endian, texts as UTF-8 after their length.
package struct ByteWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func write<Integer: FixedWidthInteger>(_ value: Integer) {
    for shift in stride(from: Integer.bitWidth - 8, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }

  package mutating func write(_ raw: some Collection<UInt8>) {
    bytes.append(contentsOf: raw)
  }

  /// A length of 32 bits and the bytes.
  package mutating func write(field raw: some Collection<UInt8>) {
    write(UInt32(truncatingIfNeeded: raw.count))
    bytes.append(contentsOf: raw)
  }

  /// A text as a field; no text as the length 2³² − 1.
  package mutating func write(field text: String?) {
    guard let text else { return write(Self.absent) }
    write(field: text.utf8)
  }

  package static let absent = UInt32.max
}

/// Reads what ``ByteWriter`` wrote; every read is nil once the bytes do not hold what was asked for.
package struct ByteReader {
  package let bytes: [UInt8]
  package private(set) var index = 0

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  package var isAtEnd: Bool { index == bytes.count }

  package mutating func read<Integer: FixedWidthInteger>(_ type: Integer.Type = Integer.self)
    -> Integer?
  {
    let count = Integer.bitWidth / 8
    guard count <= bytes.count - index else { return nil }
    var value: Integer = 0
    for place in index..<index + count {
      value = value << 8 | Integer(truncatingIfNeeded: bytes[place])
    }
    index += count
    return value
  }

  package mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= bytes.count - index else { return nil }
    defer { index += count }
    return bytes[index..<index + count]
  }

  package mutating func readField() -> ArraySlice<UInt8>? {
    guard let count = read(UInt32.self) else { return nil }
    return take(Int(count))
  }

  package mutating func readText() -> String? {
    readField().flatMap { String(validating: $0, as: UTF8.self) }
  }

  /// A text or its absence; nil when the bytes hold neither.
  package mutating func readOptionalText() -> String?? {
    guard let count = read(UInt32.self) else { return nil }
    guard count != ByteWriter.absent else { return .some(nil) }
    guard let raw = take(Int(count)), let text = String(validating: raw, as: UTF8.self) else {
      return nil
    }
    return .some(text)
  }
}
