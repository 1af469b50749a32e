internal import CRetningLMDB
import RetningDiagnostics
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A share in the environment of a directory; the last one that goes closes it.
///
/// The environments that are open are counted rather than held weakly, and opened and closed under one lock: closing
/// must be over before the same files can be opened anew.
final class LMDBLease: Sendable {
  private let environment: LMDBEnvironment
  private let identity: FileIdentity

  /// The data file itself: its number cannot be given to another file while the environment holds it open.
  private struct FileIdentity: Hashable {
    let device: UInt64
    let inode: UInt64
  }

  private struct Shared {
    let environment: LMDBEnvironment
    var leaseCount: Int
  }

  private static let open = Mutex<[FileIdentity: Shared]>([:])

  /// A share in the environment of a store's directory, which must exist.
  convenience init(
    directory: String, creating: Bool, isUnlocked: Bool = false
  ) throws(Diagnostic) {
    try self.init(
      folder: StoreFiles.folder(of: directory), directory: directory, creating: creating,
      isUnlocked: isUnlocked)
  }

  /// A share in the environment of a folder, which must exist, of a store's directory.
  init(
    folder: String, directory: String, creating: Bool, isUnlocked: Bool = false
  ) throws(Diagnostic) {
    // Typed errors do not pass through `withLock`, hence the result.
    let result = Self.open.withLock { open in
      Result { () throws(Diagnostic) in
        try Self.acquire(
          folder, directory, creating: creating, isUnlocked: isUnlocked, in: &open)
      }
    }
    (identity, environment) = try result.get()
  }

  private static func acquire(
    _ folder: String, _ directory: String, creating: Bool, isUnlocked: Bool,
    in open: inout [FileIdentity: Shared]
  ) throws(Diagnostic) -> (FileIdentity, LMDBEnvironment) {
    if let identity = identity(inFolder: folder), let shared = open[identity] {
      open[identity]?.leaseCount += 1
      return (identity, shared.environment)
    }
    let environment = try LMDBEnvironment(
      folder: folder, directory: directory, creating: creating, isUnlocked: isUnlocked)
    guard let identity = identity(inFolder: folder) else {
      environment.close()
      throw Diagnostic(.storeAbsent, ["directory": directory])
    }
    open[identity] = Shared(environment: environment, leaseCount: 1)
    return (identity, environment)
  }

  deinit {
    let identity = identity
    Self.open.withLock { open in
      open[identity]?.leaseCount -= 1
      guard let shared = open[identity], shared.leaseCount == 0 else { return }
      shared.environment.close()
      open[identity] = nil
    }
  }

  var isReadOnly: Bool { environment.isReadOnly }
  var directory: String { environment.directory }
  var folder: String { environment.folder }

  /// Runs `body` on what the store holds now; it sees nothing that is written meanwhile.
  ///
  /// Bytes that the transaction lends are valid within `body` alone.
  func read<Success>(_ body: (LMDBTransaction) throws(Diagnostic) -> Success) throws(Diagnostic)
    -> Success
  {
    // The lease must not go, and close the files, before the transaction has ended.
    defer { withExtendedLifetime(self) {} }
    return try environment.read(body)
  }

  /// Runs `body` as the only writer, after waiting for another to finish; all that it wrote is kept, or nothing.
  func write<Success>(_ body: (LMDBTransaction) throws(Diagnostic) -> Success) throws(Diagnostic)
    -> Success
  {
    defer { withExtendedLifetime(self) {} }
    return try environment.write(body)
  }

  /// Runs `body` as the writer of a file that is not yet the store's.
  func writeUninstalled<Success>(
    _ body: (LMDBTransaction) throws(Diagnostic) -> Success
  ) throws(Diagnostic) -> Success {
    defer { withExtendedLifetime(self) {} }
    return try environment.writeUninstalled(body)
  }

  /// Writes a compact copy of what the store holds now to an open file.
  func copy(to descriptor: Int32) throws(Diagnostic) {
    defer { withExtendedLifetime(self) {} }
    try environment.copy(to: descriptor)
  }

  private static func identity(inFolder folder: String) -> FileIdentity? {
    var status = stat()
    guard stat(folder + "/data.mdb", &status) == 0 else { return nil }
    return FileIdentity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
  }
}
