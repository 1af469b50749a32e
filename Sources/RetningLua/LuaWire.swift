import CRetningLua
import RetningDiagnostics

/// Reads values from the wire form that `CRetningLua.h` describes.
struct LuaWireReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  /// Finds a host object by its handle; nil when the handle is stale.
  private let object: (_ index: UInt32, _ generation: UInt32) -> (any HostObject)?

  /// A reader of bytes that stay valid for as long as it is used.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>,
    object: @escaping (_ index: UInt32, _ generation: UInt32) -> (any HostObject)?
  ) {
    self.bytes = bytes
    self.object = object
  }

  mutating func readAll() throws(Diagnostic) -> [LuaValue] {
    var values: [LuaValue] = []
    while index < bytes.count { values.append(try read()) }
    return values
  }

  private mutating func read() throws(Diagnostic) -> LuaValue {
    let tag = bytes[index]
    index += 1
    switch tag {
    case UInt8(ascii: "n"): return .nil
    case UInt8(ascii: "t"): return .boolean(true)
    case UInt8(ascii: "f"): return .boolean(false)
    case UInt8(ascii: "i"): return .integer(take(Int64.self))
    case UInt8(ascii: "d"): return .number(take(Double.self))
    case UInt8(ascii: "s"): return .string(try readString())
    case UInt8(ascii: "{"): return .table(try readTable())
    case UInt8(ascii: "F"):
      return .function(LuaFunction(reference: take(UInt32.self), line: Int(take(UInt32.self))))
    case UInt8(ascii: "o"):
      let (slot, generation) = (take(UInt32.self), take(UInt32.self))
      _ = take(UInt32.self)
      guard let found = object(slot, generation) else { throw Diagnostic(.luaStaleObject) }
      return .object(found)
    default: preconditionFailure("the wire form has no tag \(tag)")
    }
  }

  private mutating func readTable() throws(Diagnostic) -> LuaTable {
    var pairs: [(LuaValue, LuaValue)] = []
    while bytes[index] != UInt8(ascii: "}") {
      let key = try read()
      pairs.append((key, try read()))
    }
    index += 1
    return LuaTable(pairs: pairs)
  }

  private mutating func readString() throws(Diagnostic) -> String {
    let count = Int(take(UInt32.self))
    let slice = UnsafeBufferPointer(rebasing: bytes[index..<index + count])
    index += count
    return try LuaText.read(slice)
  }

  private mutating func take<Number: BitwiseCopyable>(_ type: Number.Type) -> Number {
    defer { index += MemoryLayout<Number>.size }
    return UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: type)
  }
}

/// Writes values in wire form into a buffer of the C target's.
struct LuaWireWriter {
  private let buffer: OpaquePointer
  private let handle: (any HostObject) -> LuaHandle

  init(_ buffer: OpaquePointer, handle: @escaping (any HostObject) -> LuaHandle) {
    self.buffer = buffer
    self.handle = handle
  }

  func write(_ value: LuaValue) {
    switch value {
    case .nil: put(UInt8(ascii: "n"))
    case .boolean(let flag): put(UInt8(ascii: flag ? "t" : "f"))
    case .integer(let number):
      put(UInt8(ascii: "i"))
      put(number)
    case .number(let number):
      put(UInt8(ascii: "d"))
      put(number)
    case .string(let text): write(text)
    case .table(let table): write(table)
    case .function(let function):
      put(UInt8(ascii: "F"))
      put(function.reference)
      put(UInt32(function.line))
    case .object(let object):
      let handle = handle(object)
      put(UInt8(ascii: "o"))
      put(handle.slot)
      put(handle.generation)
      put(handle.type)
    }
  }

  private func write(_ text: String) {
    put(UInt8(ascii: "s"))
    put(UInt32(text.utf8.count))
    var text = text
    text.withUTF8 { _ = rl_buffer_append(buffer, $0.baseAddress, $0.count) }
  }

  private func write(_ table: LuaTable) {
    put(UInt8(ascii: "{"))
    for (index, value) in table.list.enumerated() {
      write(.integer(Int64(index + 1)))
      write(value)
    }
    for field in table.fields {
      write(field.name)
      write(field.value)
    }
    for (key, value) in table.others {
      write(key)
      write(value)
    }
    put(UInt8(ascii: "}"))
  }

  private func put<Number: BitwiseCopyable>(_ value: Number) {
    withUnsafeBytes(of: value) { _ = rl_buffer_append(buffer, $0.baseAddress, $0.count) }
  }
}
