internal import CRetningJail
import Glibc

/// A few kilobytes that a worker shares with who started it: what each of its threads has under way, which is all that is
/// left to know it by when it has crashed.
///
/// ```
/// slot of each thread, 512 bytes:   text's length u16 · text … · number of things begun u64
/// ```
///
/// `Sendable` without locks, hence unchecked: each slot is written by one thread of the worker. Who reads it while it is
/// written may see half a text, and takes it for nothing but a name to look for.
@safe final class StatusPage: @unchecked Sendable {
  private static let slotCount = 64
  private static let slotByteCount = 512
  private static let textMax = 480
  private static let counterOffset = 504
  private static let byteCount = slotCount * slotByteCount

  private let memory: UnsafeMutableRawBufferPointer

  /// Maps the page behind a descriptor; nil where the system refuses.
  init?(_ descriptor: Int32) {
    let mapped = unsafe mmap(
      nil, Self.byteCount, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0)
    guard unsafe mapped != MAP_FAILED, let mapped = unsafe mapped else { return nil }
    unsafe memory = UnsafeMutableRawBufferPointer(start: mapped, count: Self.byteCount)
  }

  deinit { unsafe munmap(memory.baseAddress, memory.count) }

  /// Makes an empty page; nil where the system refuses.
  static func makeDescriptor() -> Int32? {
    let descriptor = rj_memory_file()
    guard descriptor >= 0 else { return nil }
    guard ftruncate(descriptor, off_t(byteCount)) == 0 else {
      close(descriptor)
      return nil
    }
    return descriptor
  }

  /// Says what a thread has under way.
  func set(_ text: String?, of thread: Int) {
    let start = min(thread, Self.slotCount - 1) * Self.slotByteCount
    unsafe memory.storeBytes(of: 0, toByteOffset: start, as: UInt16.self)
    if let text {
      let raw = Array(text.utf8.prefix(Self.textMax))
      for (offset, byte) in raw.enumerated() { unsafe memory[start + 2 + offset] = byte }
      unsafe memory.storeBytes(of: UInt16(raw.count), toByteOffset: start, as: UInt16.self)
    }
    let count = unsafe memory.load(fromByteOffset: start + Self.counterOffset, as: UInt64.self)
    unsafe memory.storeBytes(
      of: count &+ 1, toByteOffset: start + Self.counterOffset, as: UInt64.self)
  }

  /// What all threads have under way.
  var underWay: [String] {
    (0..<Self.slotCount).compactMap { slot in
      let start = slot * Self.slotByteCount
      let length = Int(unsafe memory.load(fromByteOffset: start, as: UInt16.self))
      guard length > 0, length <= Self.textMax else { return nil }
      let raw = unsafe Array(memory[start + 2..<start + 2 + length])
      return String(validating: raw, as: UTF8.self)
    }
  }

  /// How much has been begun in all.
  var begunCount: UInt64 {
    (0..<Self.slotCount).reduce(0) { sum, slot in
      let place = slot * Self.slotByteCount + Self.counterOffset
      return sum &+ (unsafe memory.load(fromByteOffset: place, as: UInt64.self))
    }
  }
}
