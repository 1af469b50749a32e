import CRetningLua
import RetningDiagnostics

/// What C calls when a script calls the host. A base class, since a sandbox is generic and C cannot call one.
package class HostCallee {
  private let place: CalleePlace

  init(_ place: CalleePlace) {
    self.place = place
    place.callee = self
  }

  func answer(
    _ op: rl_op, _ id: Int, _ arguments: UnsafeBufferPointer<rl_value>, _ reply: inout rl_reply
  ) -> rl_reply_kind {
    preconditionFailure("a sandbox answers")
  }
}

/// Where C finds the callee: made before it, since C wants an address before the sandbox is whole.
final class CalleePlace {
  /// The callee owns its place and frees the state, which holds the address, before it goes.
  unowned(unsafe) var callee: HostCallee?

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
  var size: Int { Int(count) }
  var low: UInt32 { UInt32(truncatingIfNeeded: bits) }
  var high: UInt32 { UInt32(truncatingIfNeeded: bits >> 32) }
}

/// A host object's handle: its slot, the slot's generation, the number of its type.
struct LuaHandle {
  let slot: UInt32
  let generation: UInt32
  let type: UInt32
}

/// A script's text as Swift's.
enum LuaText {
  /// Two byte strings that differ must not become one Swift string, so nothing is repaired.
  static func read(_ bytes: some Collection<UInt8>) throws(Diagnostic) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Diagnostic(.luaNotUTF8)
    }
    return text
  }
}
