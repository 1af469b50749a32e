/// Writes the store's binary forms: integers big-endian, texts as UTF-8 after their length.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write<Integer: FixedWidthInteger>(_ value: Integer) {
    withUnsafeBytes(of: value.bigEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ raw: some Collection<UInt8>) {
    bytes.append(contentsOf: raw)
  }

  /// A length of 32 bits and the bytes.
  mutating func write(field raw: some Collection<UInt8>) {
    write(UInt32(truncatingIfNeeded: raw.count))
    bytes.append(contentsOf: raw)
  }

  /// A text as a field; no text as the length 2³² − 1.
  mutating func write(field text: String?) {
    guard let text else { return write(Self.absent) }
    write(field: text.utf8)
  }

  static let absent = UInt32.max
}

/// Reads what ``ByteWriter`` wrote; every read is nil once the bytes do not hold what was asked for.
struct ByteReader {
  let bytes: [UInt8]
  private(set) var index = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { index == bytes.count }

  mutating func read<Integer: FixedWidthInteger>(_ type: Integer.Type = Integer.self) -> Integer? {
    guard let raw = take(Integer.bitWidth / 8) else { return nil }
    return raw.reduce(0) { $0 << 8 | Integer(truncatingIfNeeded: $1) }
  }

  mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= bytes.count - index else { return nil }
    defer { index += count }
    return bytes[index..<index + count]
  }

  mutating func readField() -> ArraySlice<UInt8>? {
    guard let count = read(UInt32.self) else { return nil }
    return take(Int(count))
  }

  mutating func readText() -> String? {
    readField().flatMap { String(validating: $0, as: UTF8.self) }
  }

  /// A text or its absence; nil when the bytes hold neither.
  mutating func readOptionalText() -> String?? {
    guard let count = read(UInt32.self) else { return nil }
    guard count != ByteWriter.absent else { return .some(nil) }
    guard let raw = take(Int(count)), let text = String(validating: raw, as: UTF8.self) else {
      return nil
    }
    return .some(text)
  }
}
