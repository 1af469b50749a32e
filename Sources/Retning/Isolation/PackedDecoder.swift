/// Reads what ``PackedEncoder`` packed; bytes that do not hold it are an error, however they came about.
enum PackedDecoder {
  static func decode<T: Decodable>(_ type: T.Type, from bytes: [UInt8]) throws -> T {
    let source = PackedSource(bytes)
    let value = try source.decode(type)
    guard source.isAtEnd else { throw PackedError.damaged }
    return value
  }
}

private final class PackedSource {
  private let bytes: [UInt8]
  private var index: Int
  private let end: Int
  /// How many values lie within one another.
  private var depth: Int

  /// More are none of ours; reading them would exhaust the stack.
  private static let depthMax = 4000

  init(_ bytes: [UInt8]) {
    (self.bytes, index, end, depth) = (bytes, 0, bytes.count, 0)
  }

  private init(_ other: PackedSource, _ range: Range<Int>) {
    (bytes, index, end, depth) = (other.bytes, range.lowerBound, range.upperBound, other.depth)
  }

  var isAtEnd: Bool { index == end }

  func take(_ count: Int) throws -> Range<Int> {
    guard count >= 0, count <= end - index else { throw PackedError.damaged }
    defer { index += count }
    return index..<index + count
  }

  func part(_ range: Range<Int>) -> PackedSource { PackedSource(self, range) }

  func readByte() throws -> UInt8 { bytes[try take(1).lowerBound] }

  func readBool() throws -> Bool {
    switch try readByte() {
    case 0: false
    case 1: true
    default: throw PackedError.damaged
    }
  }

  func readUInt64() throws -> UInt64 {
    let range = try take(8)
    return unsafe bytes.withUnsafeBytes {
      unsafe UInt64(
        littleEndian: $0.loadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self))
    }
  }

  func readInteger<Integer: FixedWidthInteger>(_ type: Integer.Type) throws -> Integer {
    let raw = Int64(bitPattern: try readUInt64())
    guard
      let value = Integer.isSigned
        ? Integer(exactly: raw) : Integer(exactly: UInt64(bitPattern: raw))
    else { throw PackedError.damaged }
    return value
  }

  func readDouble() throws -> Double { Double(bitPattern: try readUInt64()) }

  func readCount() throws -> Int {
    let range = try take(4)
    return range.reversed().reduce(0) { $0 << 8 | Int(bytes[$1]) }
  }

  func readText() throws -> String {
    let range = try take(try readCount())
    guard let text = String(validating: bytes[range], as: UTF8.self) else {
      throw PackedError.damaged
    }
    return text
  }

  func readBytes() throws -> [UInt8] { Array(bytes[try take(try readCount())]) }

  /// A list's length. Each element takes a byte at least, so that a length alone cannot claim what is not there.
  func readListCount() throws -> Int {
    let count = try readCount()
    guard count <= end - index else { throw PackedError.damaged }
    return count
  }

  /// The text that stands next, without going past it.
  func peekText() -> String? {
    let start = index
    defer { index = start }
    return try? readText()
  }

  func decode<T: Decodable>(_ type: T.Type) throws -> T {
    if T.self == String.self, let text = try readText() as? T { return text }
    if T.self == Double.self, let number = try readDouble() as? T { return number }
    if T.self == Int.self, let number = try readInteger(Int.self) as? T { return number }
    if T.self == Bool.self, let truth = try readBool() as? T { return truth }
    if T.self == [UInt8].self, let raw = try readBytes() as? T { return raw }
    guard depth < Self.depthMax else { throw PackedError.damaged }
    depth += 1
    defer { depth -= 1 }
    return try T(from: PackedDecoding(source: self))
  }
}

private struct PackedDecoding: Decoder {
  let source: PackedSource
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    ObjectIdentifier(type) == DictionaryKeys.type
      ? KeyedDecodingContainer(try PackedEntries(source: source))
      : KeyedDecodingContainer(PackedFieldReader(source: source))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    PackedElements(source: source, length: try source.readListCount())
  }

  func singleValueContainer() -> any SingleValueDecodingContainer {
    PackedSingleReader(source: source)
  }
}

private struct PackedFieldReader<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let source: PackedSource
  var codingPath: [any CodingKey] { [] }
  /// An enumeration asks for it, to know its case.
  var allKeys: [Key] { source.peekText().flatMap(Key.init(stringValue:)).map { [$0] } ?? [] }

  func contains(_ key: Key) -> Bool { true }
  func decodeNil(forKey key: Key) throws -> Bool { !(try source.readBool()) }
  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    try source.decode(type)
  }

  private func optional<T: Decodable>(_ type: T.Type) throws -> T? {
    try source.readBool() ? try source.decode(type) : nil
  }

  func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
    try optional(type)
  }
  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? { try optional(type) }
  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    try optional(type)
  }
  func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? {
    try optional(type)
  }
  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try optional(type) }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) throws
    -> KeyedDecodingContainer<Nested>
  {
    guard try source.readText() == key.stringValue else { throw PackedError.damaged }
    return KeyedDecodingContainer(PackedFieldReader<Nested>(source: source))
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    PackedElements(source: source, length: try source.readListCount())
  }

  func superDecoder() -> any Decoder { PackedDecoding(source: source) }
  func superDecoder(forKey key: Key) -> any Decoder { PackedDecoding(source: source) }
}

/// A dictionary's entries, each looked up by its key.
private struct PackedEntries<Key: CodingKey>: KeyedDecodingContainerProtocol {
  private let source: PackedSource
  private var ranges: [String: Range<Int>] = [:]
  let allKeys: [Key]
  var codingPath: [any CodingKey] { [] }

  init(source: PackedSource) throws {
    self.source = source
    var keys: [Key] = []
    for _ in 0..<(try source.readListCount()) {
      let text = try source.readText()
      let range = try source.take(try source.readCount())
      guard let key = Key(stringValue: text), ranges.updateValue(range, forKey: text) == nil else {
        throw PackedError.damaged
      }
      keys.append(key)
    }
    allKeys = keys
  }

  func contains(_ key: Key) -> Bool { ranges[key.stringValue] != nil }
  func decodeNil(forKey key: Key) -> Bool { false }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    guard let range = ranges[key.stringValue] else { throw PackedError.damaged }
    let part = source.part(range)
    let value = try part.decode(type)
    guard part.isAtEnd else { throw PackedError.damaged }
    return value
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) throws
    -> KeyedDecodingContainer<Nested>
  { throw PackedError.unsupported }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    throw PackedError.unsupported
  }

  func superDecoder() -> any Decoder { PackedDecoding(source: source) }
  func superDecoder(forKey key: Key) -> any Decoder { PackedDecoding(source: source) }
}

private struct PackedElements: UnkeyedDecodingContainer {
  let source: PackedSource
  let length: Int
  private(set) var currentIndex = 0
  var count: Int? { length }
  var isAtEnd: Bool { currentIndex == length }
  var codingPath: [any CodingKey] { [] }

  init(source: PackedSource, length: Int) {
    self.source = source
    self.length = length
  }

  mutating func decodeNil() throws -> Bool { throw PackedError.unsupported }

  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
    guard !isAtEnd else { throw PackedError.damaged }
    currentIndex += 1
    return try source.decode(type)
  }

  mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) throws
    -> KeyedDecodingContainer<Nested>
  { throw PackedError.unsupported }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    throw PackedError.unsupported
  }

  mutating func superDecoder() -> any Decoder { PackedDecoding(source: source) }
}

private struct PackedSingleReader: SingleValueDecodingContainer {
  let source: PackedSource
  var codingPath: [any CodingKey] { [] }

  func decodeNil() -> Bool { false }
  func decode(_ type: Bool.Type) throws -> Bool { try source.readBool() }
  func decode(_ type: String.Type) throws -> String { try source.readText() }
  func decode(_ type: Double.Type) throws -> Double { try source.readDouble() }
  func decode(_ type: Float.Type) throws -> Float {
    Float(bitPattern: try source.readInteger(UInt32.self))
  }
  func decode(_ type: Int.Type) throws -> Int { try source.readInteger(type) }
  func decode(_ type: Int8.Type) throws -> Int8 { try source.readInteger(type) }
  func decode(_ type: Int16.Type) throws -> Int16 { try source.readInteger(type) }
  func decode(_ type: Int32.Type) throws -> Int32 { try source.readInteger(type) }
  func decode(_ type: Int64.Type) throws -> Int64 { try source.readInteger(type) }
  func decode(_ type: UInt.Type) throws -> UInt { try source.readInteger(type) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try source.readInteger(type) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try source.readInteger(type) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try source.readInteger(type) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try source.readUInt64() }
  func decode<T: Decodable>(_ type: T.Type) throws -> T { try source.decode(type) }
}
