import Glibc

/// The socket between a worker and who started it, with messages that say what they are.
///
/// ```
/// kind u8 · length u32 · content
/// ```
struct WorkerChannel {
  enum Kind: UInt8 {
    case task = 1
    /// The names of the protections that are missing.
    case missing
    /// How many of how many indicators are done.
    case progress
    case answer
  }

  let descriptor: Int32
  /// Whether it is the worker's end: that may call nothing but `write`, and has turned off the signal that comes of an end
  /// that is gone. An embedding program need not have.
  var isWorkers = false

  /// Whether all of a message could be sent.
  @discardableResult
  func send(_ kind: Kind, _ content: [UInt8]) -> Bool {
    guard let count = UInt32(exactly: content.count) else { return false }
    let head = [kind.rawValue] + (0..<4).map { UInt8(truncatingIfNeeded: count >> (8 * $0)) }
    return write(head) && write(content)
  }

  private func write(_ bytes: [UInt8]) -> Bool {
    var start = 0
    while start < bytes.count {
      let written = unsafe bytes.withUnsafeBytes {
        let (rest, count) = unsafe ($0.baseAddress.map { unsafe $0 + start }, $0.count - start)
        return unsafe isWorkers
          ? Glibc.write(descriptor, rest, count)
          : Glibc.send(descriptor, rest, count, Int32(MSG_NOSIGNAL))
      }
      if written > 0 { start += written } else if errno != EINTR { return false }
    }
    return true
  }

  /// The next bytes; empty at the end.
  func read(atMost count: Int) -> [UInt8] {
    while true {
      var length = 0
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
        length = unsafe Glibc.read(descriptor, buffer.baseAddress, count)
        initialized = max(0, length)
      }
      if length >= 0 || errno != EINTR { return bytes }
    }
  }
}

/// Puts messages together from what comes of them.
struct WorkerMessages {
  private var rest: [UInt8] = []
  private var start = 0

  mutating func add(_ bytes: [UInt8]) { rest += bytes }

  /// The next whole message; nil while there is none.
  mutating func next() throws -> (kind: WorkerChannel.Kind, content: [UInt8])? {
    guard rest.count - start >= 5 else { return nil }
    let length = (1...4).reversed().reduce(0) { $0 << 8 | Int(rest[start + $1]) }
    guard let kind = WorkerChannel.Kind(rawValue: rest[start]) else { throw PackedError.damaged }
    guard rest.count - start - 5 >= length else { return nil }
    let content = Array(rest[start + 5..<start + 5 + length])
    start += 5 + length
    if start == rest.count { (rest, start) = ([], 0) }
    return (kind, content)
  }
}
