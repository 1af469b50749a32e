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
  /// The same calls without a count of who holds them: that alone costs as much as a call. `calls` keeps them.
  private let direct: UnsafeMutableBufferPointer<Unmanaged<HostCall>>
  private let typeNumbers: [ObjectIdentifier: UInt32]
  private let context: AnyObject
  private let language: Language
  var slots = ObjectSlots()
  /// What the objects handed out so far have been charged for.
  var objectBytes = 0
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
    direct = .allocate(capacity: calls.count)
    _ = direct.initialize(from: calls.map(Unmanaged.passUnretained))
    self.typeNumbers = typeNumbers
    self.context = context
    self.language = language
    place.callee = Unmanaged.passUnretained(self)
  }

  deinit {
    rl_state_free(state)
    direct.deallocate()
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

  /// Answers a call of a host function; the usual case, where each argument is plain and of the kind declared, before
  /// all others.
  fileprivate func answerCall(
    _ id: Int, _ arguments: UnsafeBufferPointer<rl_value>, _ reply: inout rl_reply
  ) -> rl_reply_kind {
    guard id < direct.count else { return RL_REPLY_NOTHING }
    return direct[id]._withUnsafeGuaranteedRef { call in
      guard call.takes(arguments) else { return answer(RL_OP_CALL, id, arguments, &reply) }
      do throws(Diagnostic) {
        return write(try call.run(context, HostArguments(plain: arguments)), to: &reply)
      } catch {
        return refuse(error, in: &reply)
      }
    }
  }

  /// Answers a call from the script; nothing is thrown through, since C waits above.
  fileprivate func answer(
    _ op: rl_op, _ id: Int, _ arguments: UnsafeBufferPointer<rl_value>, _ reply: inout rl_reply
  ) -> rl_reply_kind {
    do throws(Diagnostic) {
      if op == RL_OP_PRINT, let line = arguments.first {
        // Shown, never used: here bytes that are no text may be replaced.
        let text = String(decoding: line.content, as: UTF8.self)
        return write(try answer(op, HostArguments([.string(text)])), to: &reply)
      }
      var values = try read(arguments)
      guard op == RL_OP_CALL else { return write(try answer(op, values), to: &reply) }
      let call = calls[id]
      try call.check(&values)
      return write(try call.run(context, values), to: &reply)
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

  /// A view of the arguments, where they are plain or texts; else all of them read.
  private func read(_ arguments: UnsafeBufferPointer<rl_value>) throws(Diagnostic)
    -> HostArguments
  {
    for argument in arguments where argument.kind > RL_VALUE_NUMBER.rawValue {
      guard argument.kind == RL_VALUE_STRING.rawValue else {
        var values: [LuaValue] = []
        values.reserveCapacity(arguments.count)
        for argument in arguments { values.append(try read(argument)) }
        return HostArguments(values)
      }
      guard LuaText.isText(argument.content) else { throw Diagnostic(.luaNotUTF8) }
    }
    return HostArguments(plain: arguments)
  }

  private func read(_ value: rl_value) throws(Diagnostic) -> LuaValue {
    switch rl_value_kind(value.kind) {
    case RL_VALUE_FALSE: return .boolean(false)
    case RL_VALUE_TRUE: return .boolean(true)
    case RL_VALUE_INTEGER: return .integer(value.bits)
    case RL_VALUE_NUMBER: return .number(Double(bitPattern: UInt64(bitPattern: value.bits)))
    case RL_VALUE_STRING:
      return .string(try LuaText.read(value.content))
    case RL_VALUE_TABLE:
      var reader = LuaWireReader(value.content, object: find)
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
  private func write(_ value: consuming LuaValue, to reply: inout rl_reply) -> rl_reply_kind {
    switch consume value {
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
    case .table(let table): return write([.table(table)], to: &reply)
    case .function(let function): return write([.function(function)], to: &reply)
    }
    return RL_REPLY_VALUE
  }

  // MARK: Objects

  func handle(for object: any HostObject) -> LuaHandle {
    guard let number = typeNumbers[ObjectIdentifier(type(of: object))] else {
      preconditionFailure("\(type(of: object)) is not in the vocabulary")
    }
    let byteCount = object.byteCount
    objectBytes += byteCount
    rl_charge_bytes(state, Int64(byteCount))
    let (slot, generation) = slots.add(object)
    return LuaHandle(slot: slot, generation: generation, type: number)
  }

  func find(_ slot: UInt32, _ generation: UInt32) -> (any HostObject)? {
    slots.object(slot, generation)
  }
}

/// Where C finds whom to call: made before it, since C wants an address before a sandbox is whole.
private final class CalleePlace {
  // Not counted: the boundary owns its place, and frees the state, which holds the address, before it goes.
  var callee: Unmanaged<HostBoundary>?

  var address: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  static let host: rl_host = { context, op, id, arguments, count, reply in
    guard let context, let reply else { return RL_REPLY_NOTHING }
    return Unmanaged<CalleePlace>.fromOpaque(context)._withUnsafeGuaranteedRef { place in
      guard let callee = place.callee else { return RL_REPLY_NOTHING }
      let values = UnsafeBufferPointer(start: arguments, count: Int(count))
      return callee._withUnsafeGuaranteedRef { callee in
        op == RL_OP_CALL.rawValue
          ? callee.answerCall(Int(id), values, &reply.pointee)
          : callee.answer(rl_op(UInt32(op)), Int(id), values, &reply.pointee)
      }
    }
  }
}

extension rl_value {
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
  /// Whether the bytes are valid UTF-8. Two byte strings that differ must not become one Swift string, so nothing is ever
  /// repaired.
  static func isText(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    isASCII(bytes) || (try? UTF8Span(validating: bytes.span)) != nil
  }

  static func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(Diagnostic) -> String {
    guard isText(bytes) else { throw Diagnostic(.luaNotUTF8) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    let words = raw.count & ~7
    for offset in stride(from: 0, to: words, by: 8)
    where raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080 != 0 {
      return false
    }
    return raw[words...].allSatisfy { $0 < 0x80 }
  }
}
