/// Writes binary forms that are kept in files: integers big-endian, texts as UTF-8 after their length.
///
/// Inlined into its users: every figure of a trace goes through it.
package struct ByteWriter {
  @usableFromInline package internal(set) var bytes: [UInt8] = []

  package init() {}

  @inlinable
  package mutating func write<Integer: FixedWidthInteger>(_ value: Integer) {
    unsafe withUnsafeBytes(of: value.bigEndian) { unsafe bytes.append(contentsOf: $0) }
  }

  @inlinable
  package mutating func write(_ raw: some Collection<UInt8>) {
    bytes.append(contentsOf: raw)
  }

  /// A length of 32 bits and the bytes.
  @inlinable
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
  @usableFromInline package internal(set) var index = 0

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  package var isAtEnd: Bool { index == bytes.count }

  @inlinable
  package mutating func read<Integer: FixedWidthInteger>(_ type: Integer.Type = Integer.self)
    -> Integer?
  {
    let count = MemoryLayout<Integer>.size
    guard count <= bytes.count - index else { return nil }
    defer { index += count }
    return unsafe bytes.withUnsafeBytes {
      unsafe Integer(bigEndian: $0.loadUnaligned(fromByteOffset: index, as: Integer.self))
    }
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
