/// Packs values for another process of this same program: bytes without names, in the order that the values' own
/// encoding has them.
///
/// ```
/// integer, number   8 bytes            text   length · UTF-8          optional   0, or 1 and the value
/// list              count · elements   enum   name of the case · what it holds
/// dictionary        count · (key · length · value) …
/// ```
///
/// Both sides are the same executable, so that no version is kept and no field is named. What comes back from a process
/// that ran scripts is not trusted all the same: ``PackedDecoder`` throws at whatever does not hold.
enum PackedEncoder {
  static func encode(_ value: some Encodable) throws -> [UInt8] {
    let sink = PackedSink()
    try value.encode(to: PackedEncoding(sink: sink))
    return sink.bytes
  }
}

/// Why a value cannot be packed, or bytes are none.
enum PackedError: Error {
  /// An optional that is no field, such as in a list: nothing that crosses has one.
  case unsupported
  /// The bytes do not hold what was asked for.
  case damaged
}

/// The type of the keys that dictionaries are encoded under, which the standard library does not name.
enum DictionaryKeys {
  static let type: ObjectIdentifier? = {
    let sink = PackedSink()
    sink.isProbe = true
    try? ["": 0].encode(to: PackedEncoding(sink: sink))
    return sink.probed
  }()
}

final class PackedSink {
  fileprivate(set) var bytes: [UInt8] = []
  fileprivate var isProbe = false
  fileprivate var probed: ObjectIdentifier?

  func write(_ value: UInt64) {
    unsafe withUnsafeBytes(of: value.littleEndian) { unsafe bytes.append(contentsOf: $0) }
  }

  func write(_ value: UInt32) {
    unsafe withUnsafeBytes(of: value.littleEndian) { unsafe bytes.append(contentsOf: $0) }
  }

  func write(_ text: String) {
    write(UInt32(truncatingIfNeeded: text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  /// Sets the 4 bytes at a place.
  fileprivate func set(_ value: Int, at place: Int) {
    for offset in 0..<4 {
      bytes[place + offset] = UInt8(truncatingIfNeeded: value >> (8 * offset))
    }
  }

  fileprivate func encode<T: Encodable>(_ value: T) throws {
    // What there is most of goes without a container of its own.
    if T.self == String.self, let text = value as? String {
      write(text)
    } else if T.self == Double.self, let number = value as? Double {
      write(number.bitPattern)
    } else if T.self == Int.self, let number = value as? Int {
      encode(integer: number)
    } else if T.self == Bool.self, let truth = value as? Bool {
      bytes.append(truth ? 1 : 0)
    } else if T.self == [UInt8].self, let raw = value as? [UInt8] {
      write(UInt32(truncatingIfNeeded: raw.count))
      bytes.append(contentsOf: raw)
    } else {
      try value.encode(to: PackedEncoding(sink: self))
    }
  }

  fileprivate func encode(integer value: some FixedWidthInteger) {
    write(UInt64(truncatingIfNeeded: value))
  }
}

private struct PackedEncoding: Encoder {
  let sink: PackedSink
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    if sink.isProbe { sink.probed = ObjectIdentifier(type) }
    if !sink.isProbe, ObjectIdentifier(type) == DictionaryKeys.type {
      return KeyedEncodingContainer(PackedDictionary(sink: sink))
    }
    return KeyedEncodingContainer(PackedFields(sink: sink))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer { PackedList(sink: sink) }
  func singleValueContainer() -> any SingleValueEncodingContainer { PackedSingle(sink: sink) }
}

private struct PackedFields<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let sink: PackedSink
  var codingPath: [any CodingKey] { [] }

  mutating func encodeNil(forKey key: Key) { sink.bytes.append(0) }
  mutating func encode(_ value: Bool, forKey key: Key) { sink.bytes.append(value ? 1 : 0) }
  mutating func encode(_ value: String, forKey key: Key) { sink.write(value) }
  mutating func encode(_ value: Double, forKey key: Key) { sink.write(value.bitPattern) }
  mutating func encode(_ value: Int, forKey key: Key) { sink.encode(integer: value) }
  mutating func encode<T: Encodable>(_ value: T, forKey key: Key) throws { try sink.encode(value) }

  mutating func encodeIfPresent<T: Encodable>(_ value: T?, forKey key: Key) throws {
    sink.bytes.append(value == nil ? 0 : 1)
    if let value { try sink.encode(value) }
  }

  mutating func encodeIfPresent(_ value: Bool?, forKey key: Key) throws {
    try encodeOptional(value)
  }
  mutating func encodeIfPresent(_ value: String?, forKey key: Key) throws {
    try encodeOptional(value)
  }
  mutating func encodeIfPresent(_ value: Double?, forKey key: Key) throws {
    try encodeOptional(value)
  }
  mutating func encodeIfPresent(_ value: Int?, forKey key: Key) throws { try encodeOptional(value) }

  private func encodeOptional(_ value: (some Encodable)?) throws {
    sink.bytes.append(value == nil ? 0 : 1)
    if let value { try sink.encode(value) }
  }

  /// The case of an enumeration.
  mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key)
    -> KeyedEncodingContainer<Nested>
  {
    sink.write(key.stringValue)
    return KeyedEncodingContainer(PackedFields<Nested>(sink: sink))
  }

  mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    PackedList(sink: sink)
  }

  mutating func superEncoder() -> any Encoder { PackedEncoding(sink: sink) }
  mutating func superEncoder(forKey key: Key) -> any Encoder { PackedEncoding(sink: sink) }
}

/// A dictionary, whose keys are asked for before its values.
private struct PackedDictionary<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let sink: PackedSink
  private let place: Int
  private var count = 0
  var codingPath: [any CodingKey] { [] }

  init(sink: PackedSink) {
    self.sink = sink
    place = sink.bytes.count
    sink.write(UInt32(0))
  }

  mutating func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
    count += 1
    sink.set(count, at: place)
    sink.write(key.stringValue)
    let start = sink.bytes.count
    sink.write(UInt32(0))
    try sink.encode(value)
    sink.set(sink.bytes.count - start - 4, at: start)
  }

  mutating func encodeNil(forKey key: Key) throws { throw PackedError.unsupported }

  mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key)
    -> KeyedEncodingContainer<Nested>
  {
    KeyedEncodingContainer(PackedFields<Nested>(sink: sink))
  }

  mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    PackedList(sink: sink)
  }

  mutating func superEncoder() -> any Encoder { PackedEncoding(sink: sink) }
  mutating func superEncoder(forKey key: Key) -> any Encoder { PackedEncoding(sink: sink) }
}

private struct PackedList: UnkeyedEncodingContainer {
  let sink: PackedSink
  private let place: Int
  private(set) var count = 0
  var codingPath: [any CodingKey] { [] }

  init(sink: PackedSink) {
    self.sink = sink
    place = sink.bytes.count
    sink.write(UInt32(0))
  }

  private mutating func advance() {
    count += 1
    sink.set(count, at: place)
  }

  mutating func encodeNil() throws { throw PackedError.unsupported }

  mutating func encode<T: Encodable>(_ value: T) throws {
    advance()
    try sink.encode(value)
  }

  mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type)
    -> KeyedEncodingContainer<Nested>
  {
    advance()
    return KeyedEncodingContainer(PackedFields<Nested>(sink: sink))
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    advance()
    return PackedList(sink: sink)
  }

  mutating func superEncoder() -> any Encoder { PackedEncoding(sink: sink) }
}

/// A value of its own, such as an enumeration's raw value.
private struct PackedSingle: SingleValueEncodingContainer {
  let sink: PackedSink
  var codingPath: [any CodingKey] { [] }

  mutating func encodeNil() throws { throw PackedError.unsupported }
  mutating func encode(_ value: Bool) { sink.bytes.append(value ? 1 : 0) }
  mutating func encode(_ value: String) { sink.write(value) }
  mutating func encode(_ value: Double) { sink.write(value.bitPattern) }
  mutating func encode(_ value: Float) { sink.encode(integer: value.bitPattern) }
  mutating func encode(_ value: Int) { sink.encode(integer: value) }
  mutating func encode(_ value: Int8) { sink.encode(integer: value) }
  mutating func encode(_ value: Int16) { sink.encode(integer: value) }
  mutating func encode(_ value: Int32) { sink.encode(integer: value) }
  mutating func encode(_ value: Int64) { sink.encode(integer: value) }
  mutating func encode(_ value: UInt) { sink.encode(integer: value) }
  mutating func encode(_ value: UInt8) { sink.encode(integer: value) }
  mutating func encode(_ value: UInt16) { sink.encode(integer: value) }
  mutating func encode(_ value: UInt32) { sink.encode(integer: value) }
  mutating func encode(_ value: UInt64) { sink.encode(integer: value) }
  mutating func encode<T: Encodable>(_ value: T) throws { try sink.encode(value) }
}
