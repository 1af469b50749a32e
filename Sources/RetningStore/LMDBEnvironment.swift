internal import CRetningLMDB
import RetningDiagnostics

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// One open LMDB environment: the files of a store as this process sees them.
///
/// LMDB allows one environment for a directory in a process (closing a second one would drop the first one's file
/// locks), so environments are shared through ``LMDBLease``.
///
/// Safe to share between threads: its properties never change after `init`, the environment and its database handles
/// may be used from all threads at once (lmdb.h), read transactions are not tied to a thread (`MDB_NOTLS`), and a write
/// transaction begins and ends within one synchronous call, on one thread.
final class LMDBEnvironment: @unchecked Sendable {
  /// The store's directory, for messages; the files may lie in a folder of it.
  let directory: String
  let folder: String
  /// Whether the process may not write the files; then no write transaction can begin.
  let isReadOnly: Bool
  private let environment: OpaquePointer
  private let databases: [MDB_dbi]

  /// How much the map may hold: address space alone is taken, the file grows with what is written. It is not resized
  /// later, since that would need all processes to follow.
  private static let mapByteCounts = [64, 16, 4, 1].map { $0 << 30 }
  private static let readersMax: UInt32 = 1024
  private static let openAttemptsMax = 5
  private static let fileMode: mdb_mode_t = 0o664

  /// - Parameter isUnlocked: Whether it is read without telling writers; see ``Store/openUnlocked(at:)``.
  init(
    folder: String, directory: String, creating: Bool, isUnlocked: Bool = false
  ) throws(Diagnostic) {
    let (environment, isReadOnly) = try Self.open(folder, directory, isUnlocked: isUnlocked)
    do throws(Diagnostic) {
      var dead: Int32 = 0
      if !isUnlocked { try Self.check(mdb_reader_check(environment, &dead), directory) }
      databases = try Self.openDatabases(environment, directory, creating: creating && !isReadOnly)
    } catch {
      mdb_env_close(environment)
      throw error
    }
    self.directory = directory
    self.folder = folder
    self.environment = environment
    self.isReadOnly = isReadOnly
  }

  /// Closes the files; called once, by the last lease, when no transaction is open.
  func close() {
    mdb_env_close(environment)
  }

  /// Opens the files, with a smaller map where the address space refuses a large one.
  private static func open(
    _ folder: String, _ directory: String, isUnlocked: Bool
  ) throws(Diagnostic) -> (OpaquePointer, Bool) {
    let isReadOnly = isUnlocked || access(folder, W_OK) != 0
    // Whoever reads says so in the lock file, so that no writer takes the pages from under it.
    if isReadOnly, !isUnlocked, access(folder + "/lock.mdb", W_OK) != 0 {
      throw Diagnostic(.storeLockForbidden, ["directory": directory])
    }
    let flags =
      UInt32(MDB_NOTLS) | (isReadOnly ? UInt32(MDB_RDONLY) : 0)
      | (isUnlocked ? UInt32(MDB_NOLOCK) : 0)
    guard isWhole(folder + "/data.mdb") else {
      throw Diagnostic(
        .storeDamaged, ["directory": directory],
        phrases: [
          "problem": LocalizedText(nb: "data.mdb er kuttet av", en: "data.mdb is cut short")
        ])
    }
    var code: Int32 = 0
    for mapByteCount in mapByteCounts {
      // Another process that opens or closes at this moment can make opening fail once.
      for attempt in 1...openAttemptsMax {
        var created: OpaquePointer?
        try check(mdb_env_create(&created), directory)
        guard let environment = created else { throw failure(ENOMEM, directory) }
        mdb_env_set_mapsize(environment, mapByteCount)
        mdb_env_set_maxdbs(environment, MDB_dbi(Database.allCases.count))
        mdb_env_set_maxreaders(environment, readersMax)
        code = mdb_env_open(environment, folder, flags, fileMode)
        guard code != MDB_SUCCESS else { return (environment, isReadOnly) }
        mdb_env_close(environment)
        guard [EAGAIN, EBUSY, EINTR].contains(code), attempt < openAttemptsMax else { break }
        usleep(2_000)
      }
      guard code == ENOMEM else { break }
    }
    throw failure(code, directory)
  }

  /// Whether a file holds all the pages that its meta pages speak of; LMDB would end the process at the first that is
  /// not there. A file that is none of LMDB's is left for LMDB to refuse.
  private static func isWhole(_ path: String) -> Bool {
    // Two pages of the greatest size that there is.
    guard let (start, byteCount) = StoreFiles.start(of: path, byteCount: 2 * 65_536), byteCount > 0
    else { return true }
    return start.withUnsafeBytes { bytes in
      guard let file = LMDBFile(bytes) else { return bytes.count >= 8192 }
      let metas = [file.meta(0), file.meta(1)].compactMap { $0 }
      guard let last = metas.max(by: { $0.transaction < $1.transaction })?.lastPage else {
        return true
      }
      return last < UInt64(byteCount / file.pageByteCount)
    }
  }

  private static func openDatabases(
    _ environment: OpaquePointer, _ directory: String, creating: Bool
  ) throws(Diagnostic) -> [MDB_dbi] {
    var started: OpaquePointer?
    try check(
      mdb_txn_begin(environment, nil, creating ? 0 : UInt32(MDB_RDONLY), &started), directory)
    guard let transaction = started else { throw failure(ENOMEM, directory) }
    var handles: [MDB_dbi] = []
    for database in Database.allCases {
      var handle: MDB_dbi = 0
      let code = mdb_dbi_open(
        transaction, database.rawValue, creating ? UInt32(MDB_CREATE) : 0, &handle)
      guard code == MDB_SUCCESS else {
        mdb_txn_abort(transaction)
        if code == MDB_NOTFOUND { throw Diagnostic(.storeAbsent, ["directory": directory]) }
        throw failure(code, directory)
      }
      handles.append(handle)
    }
    try check(mdb_txn_commit(transaction), directory)
    return handles
  }

  /// Runs `body` on what the store holds now; it sees nothing that is written meanwhile.
  ///
  /// Bytes that the transaction lends are valid within `body` alone.
  func read<Success>(_ body: (LMDBTransaction) throws(Diagnostic) -> Success) throws(Diagnostic)
    -> Success
  {
    let transaction = try begin(UInt32(MDB_RDONLY))
    defer { mdb_txn_abort(transaction.pointer) }
    return try body(transaction)
  }

  /// Runs `body` as the only writer, after waiting for another to finish; all that it wrote is kept, or nothing.
  func write<Success>(_ body: (LMDBTransaction) throws(Diagnostic) -> Success) throws(Diagnostic)
    -> Success
  {
    try writeUninstalled { transaction throws(Diagnostic) in
      // Whoever replaced the files did it holding what this transaction holds now.
      guard StoreFiles.folder(of: directory) == folder else {
        throw Diagnostic(.storeReplaced, ["directory": directory])
      }
      return try body(transaction)
    }
  }

  /// The same for files that are not yet those of the store.
  func writeUninstalled<Success>(
    _ body: (LMDBTransaction) throws(Diagnostic) -> Success
  ) throws(Diagnostic) -> Success {
    let transaction = try begin(0)
    let result: Success
    do throws(Diagnostic) {
      result = try body(transaction)
    } catch {
      mdb_txn_abort(transaction.pointer)
      throw error
    }
    try Self.check(mdb_txn_commit(transaction.pointer), directory)
    return result
  }

  func copy(to descriptor: Int32) throws(Diagnostic) {
    try Self.check(mdb_env_copyfd2(environment, descriptor, UInt32(MDB_CP_COMPACT)), directory)
  }

  private func begin(_ flags: UInt32) throws(Diagnostic) -> LMDBTransaction {
    var started: OpaquePointer?
    try Self.check(mdb_txn_begin(environment, nil, flags, &started), directory)
    guard let started else { throw Self.failure(ENOMEM, directory) }
    return LMDBTransaction(pointer: started, databases: databases, directory: directory)
  }

  /// Whether the disk that a directory lies on has no room to speak of.
  private static func isFull(_ directory: String) -> Bool {
    var status = statvfs()
    guard statvfs(directory, &status) == 0 else { return false }
    return UInt64(status.f_bavail) * UInt64(status.f_frsize) < 1 << 20
  }

  static func check(_ code: Int32, _ directory: String) throws(Diagnostic) {
    guard code == MDB_SUCCESS else { throw failure(code, directory) }
  }

  /// What an error code of LMDB or of the system means to the user.
  static func failure(_ code: Int32, _ directory: String) -> Diagnostic {
    let arguments = ["directory": directory, "problem": String(cString: mdb_strerror(code))]
    return switch code {
    case MDB_MAP_FULL: Diagnostic(.storeFull, arguments)
    case MDB_TXN_FULL: Diagnostic(.storeCommitTooLarge, arguments)
    case MDB_READERS_FULL: Diagnostic(.storeBusy, arguments)
    case ENOSPC, EDQUOT: Diagnostic(.storeDiskFull, arguments)
    // LMDB says so of a write that did not fit whole.
    case EIO where isFull(directory): Diagnostic(.storeDiskFull, arguments)
    case EACCES, EPERM, EROFS: Diagnostic(.storeForbidden, arguments)
    case ENOENT: Diagnostic(.storeAbsent, arguments)
    case MDB_CORRUPTED, MDB_PAGE_NOTFOUND, MDB_INVALID, MDB_VERSION_MISMATCH, MDB_PANIC:
      Diagnostic(.storeDamaged, arguments)
    default: Diagnostic(.storeFailure, arguments)
    }
  }
}
