import CRetningLua
import Glibc
import RetningDiagnostics

/// What C calls when a script calls the host, and the values that cross: numbers and handles as they are, texts by their
/// bytes, tables in wire form.
///
/// The base of ``Sandbox``, which is generic: a call of a host function passes through here alone and costs no more than
/// the function itself.
package class HostBoundary {
  let state: OpaquePointer
  private let place: CalleePlace
  private let calls: [HostCall]
  private let typeNumbers: [ObjectIdentifier: UInt32]
  private let context: AnyObject
  private let language: Language
  var slots = ObjectSlots()
  /// What a host function threw last, with the text that the script saw.
  private(set) var thrown: (text: String, diagnostic: Diagnostic)?

  init?(
    _ calls: [HostCall], _ typeNumbers: [ObjectIdentifier: UInt32], _ context: AnyObject,
    _ language: Language
  ) {
    let place = CalleePlace()
    guard let state = rl_state_new(CalleePlace.host, place.address) else { return nil }
    self.state = state
    self.place = place
    self.calls = calls
    self.typeNumbers = typeNumbers
    self.context = context
    self.language = language
    place.callee = self
  }

  deinit {
    rl_state_free(state)
  }

  /// What is not a call of a host function: operators and fields of objects, `print`, `require`.
  func answer(_ op: rl_op, _ values: HostArguments) throws(Diagnostic) -> [LuaValue] {
    preconditionFailure("a sandbox answers")
  }

  func forgetThrown() { thrown = nil }

  /// The place in the script that called the host function under way.
  package var caller: SourceLocation? {
    var frame = rl_frame()
    return rl_caller(state, &frame) ? SourceLocation(frame) : nil
  }

  // MARK: Calls

  /// Answers a call from the script; nothing is thrown through, since C waits above.
  fileprivate func answer(
    _ op: rl_op, _ id: Int, _ arguments: UnsafeBufferPointer<rl_value>, _ reply: inout rl_reply
  ) -> rl_reply_kind {
    do throws(Diagnostic) {
      var values = HostArguments()
      if op == RL_OP_PRINT, let line = arguments.first {
        // Shown, never used: here bytes that are no text may be replaced.
        let bytes = UnsafeBufferPointer(start: line.bytes, count: line.size)
        values.append(.string(String(decoding: bytes, as: UTF8.self)))
        return write(try answer(op, values), to: &reply)
      }
      for argument in arguments where !values.append(plain: argument) {
        values.append(try read(argument))
      }
      guard op == RL_OP_CALL else { return write(try answer(op, values), to: &reply) }
      let call = calls[id]
      try call.check(&values)
      return write(try call.body(context, values), to: &reply)
    } catch {
      return refuse(error, in: &reply)
    }
  }

  private func refuse(_ error: Diagnostic, in reply: inout rl_reply) -> rl_reply_kind {
    // Making a message takes as long as hundreds of instructions.
    rl_charge(state, 200)
    var text = error.message(in: language)
    thrown = (text, error.located(at: caller))
    text.withUTF8 { _ = rl_buffer_append(reply.buffer, $0.baseAddress, $0.count) }
    return RL_REPLY_ERROR
  }

  private func read(_ value: rl_value) throws(Diagnostic) -> LuaValue {
    switch rl_value_kind(value.kind) {
    case RL_VALUE_FALSE: return .boolean(false)
    case RL_VALUE_TRUE: return .boolean(true)
    case RL_VALUE_INTEGER: return .integer(value.bits)
    case RL_VALUE_NUMBER: return .number(Double(bitPattern: UInt64(bitPattern: value.bits)))
    case RL_VALUE_STRING:
      return .string(try LuaText.read(UnsafeBufferPointer(start: value.bytes, count: value.size)))
    case RL_VALUE_TABLE:
      var reader = LuaWireReader(
        UnsafeBufferPointer(start: value.bytes, count: value.size), object: find)
      return try reader.readAll().first ?? .nil
    case RL_VALUE_FUNCTION:
      return .function(LuaFunction(reference: value.low, line: Int(value.high)))
    case RL_VALUE_OBJECT:
      guard let object = slots.object(value.low, value.high) else {
        throw Diagnostic(.luaStaleObject)
      }
      return .object(object)
    default: return .nil
    }
  }

  private func write(_ values: [LuaValue], to reply: inout rl_reply) -> rl_reply_kind {
    let writer = LuaWireWriter(reply.buffer, handle: handle)
    for value in values { writer.write(value) }
    return RL_REPLY_WIRE
  }

  /// Writes a plain value where C reads it; what is not plain goes into the buffer.
  private func write(_ value: LuaValue, to reply: inout rl_reply) -> rl_reply_kind {
    switch value {
    case .nil: reply.value.kind = RL_VALUE_NIL.rawValue
    case .boolean(let flag):
      reply.value.kind = (flag ? RL_VALUE_TRUE : RL_VALUE_FALSE).rawValue
    case .integer(let number):
      reply.value.kind = RL_VALUE_INTEGER.rawValue
      reply.value.bits = number
    case .number(let number):
      reply.value.kind = RL_VALUE_NUMBER.rawValue
      reply.value.bits = Int64(bitPattern: number.bitPattern)
    case .string(var text):
      reply.value.kind = RL_VALUE_STRING.rawValue
      text.withUTF8 { _ = rl_buffer_append(reply.buffer, $0.baseAddress, $0.count) }
    case .object(let object):
      let handle = handle(for: object)
      reply.value.kind = RL_VALUE_OBJECT.rawValue
      reply.value.bits = Int64(handle.slot) | Int64(handle.generation) << 32
      reply.value.count = handle.type
    case .table, .function: return write([value], to: &reply)
    }
    return RL_REPLY_VALUE
  }

  // MARK: Objects

  func handle(for object: any HostObject) -> LuaHandle {
    guard let number = typeNumbers[ObjectIdentifier(type(of: object))] else {
      preconditionFailure("\(type(of: object)) is not in the vocabulary")
    }
    rl_charge_bytes(state, Int64(object.byteCount))
    let (slot, generation) = slots.add(object)
    return LuaHandle(slot: slot, generation: generation, type: number)
  }

  func find(_ slot: UInt32, _ generation: UInt32) -> (any HostObject)? {
    slots.object(slot, generation)
  }
}

/// Where C finds whom to call: made before it, since C wants an address before a sandbox is whole.
private final class CalleePlace {
  // Unowned without a check: the boundary owns its place, and frees the state, which holds the address, before it goes.
  unowned(unsafe) var callee: HostBoundary?

  var address: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  static let host: rl_host = { context, op, id, arguments, count, reply in
    guard let context, let reply else { return RL_REPLY_NOTHING }
    return Unmanaged<CalleePlace>.fromOpaque(context)._withUnsafeGuaranteedRef { place in
      guard let callee = place.callee else { return RL_REPLY_NOTHING }
      return callee.answer(
        rl_op(UInt32(op)), Int(id), UnsafeBufferPointer(start: arguments, count: Int(count)),
        &reply.pointee)
    }
  }
}

extension rl_value {
  fileprivate var size: Int { Int(count) }
  fileprivate var low: UInt32 { UInt32(truncatingIfNeeded: bits) }
  fileprivate var high: UInt32 { UInt32(truncatingIfNeeded: bits >> 32) }
}

/// A host object's handle: its slot, the slot's generation, the number of its type.
struct LuaHandle {
  let slot: UInt32
  let generation: UInt32
  let type: UInt32
}

/// A script's text as Swift's.
enum LuaText {
  /// Two byte strings that differ must not become one Swift string, so nothing is repaired: a repair shows in the bytes.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(Diagnostic) -> String {
    if bytes.isEmpty { return "" }
    var text = String(decoding: bytes, as: UTF8.self)
    let isSame = text.withUTF8 { read in
      guard let decoded = read.baseAddress, let given = bytes.baseAddress else { return false }
      return read.count == bytes.count && memcmp(decoded, given, read.count) == 0
    }
    guard isSame else { throw Diagnostic(.luaNotUTF8) }
    return text
  }
}
