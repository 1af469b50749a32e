internal import FoundationEssentials
import RetningData
import RetningDiagnostics

/// The versioned key-value store: what every ministry reported, and what was known when.
///
/// ```
///   CommitDraft ──commit──▶  log + commits   the truth: every change, in order, chained by hash
///                              │
///                              ▼ (can be rebuilt)
///                            keys + series   key → block of all versions of its entries
///                              │
///        Snapshot(cut) ◀───────┘             one scan of a block = what was known at a revision
/// ```
/// Guarantees:
/// - A commit is kept whole or not at all, and gets the next revision. Nothing is overwritten.
/// - The same commits give the same hashes in every store, and ``verifyChain()`` finds what was changed afterwards.
/// - Any number of threads and processes may read while one writes; a second writer waits. No transaction outlives a
///   call.
///
/// Absent on purpose: a clock (the time of a commit is given), and any knowledge of what the figures mean or of who may
/// see them (``VisibleReader``).
///
/// A store is `Sendable` since it is three immutable values and a share in an environment that locks itself (see
/// `LMDBEnvironment`).
public struct Store: Sendable {
  public enum Mode: Sendable, Hashable {
    case readOnly
    case readWrite
  }

  /// The layout that this program writes and reads.
  public static let formatVersion = 3
  /// The oldest layout whose log is that of the present one: its indexes can be rebuilt.
  private static let rebuildableFormat = 2

  public let directory: String
  public let mode: Mode
  /// What tells this store from others, even with the same content: 32 hexadecimal digits.
  public let id: String
  let lease: LMDBLease

  /// Opens the store in a directory.
  ///
  /// - Parameters:
  ///   - directory: The store's own directory. It may not lie on a network file system.
  ///   - mode: With ``Mode/readOnly`` commits are refused.
  ///   - creating: Whether a store that is not there is made, with its directory.
  /// - Throws: A ``Diagnostic``: `store-absent`, `store-forbidden`, `store-format` when a newer program wrote it,
  ///   `store-damaged`.
  public static func open(
    at directory: String, mode: Mode = .readWrite, creating: Bool = false
  ) throws(Diagnostic) -> Store {
    let isThere = exists(at: directory)
    guard isThere || creating else { throw Diagnostic(.storeAbsent, ["directory": directory]) }
    if !isThere {
      try makeDirectory(directory)
    }
    let lease = try LMDBLease(directory: directory, creating: creating)
    guard mode == .readOnly || !lease.isReadOnly else {
      throw Diagnostic(.storeForbidden, ["directory": directory])
    }
    if creating, !lease.isReadOnly {
      try lease.write { transaction throws(Diagnostic) in try found(in: transaction) }
    }
    let id = try lease.read { transaction throws(Diagnostic) in
      try identify(transaction, directory)
    }
    return Store(directory: directory, mode: mode, id: id, lease: lease)
  }

  /// Opens a store in a process that may open no lock file, and so cannot say that it reads.
  ///
  /// What it reads is right as long as another process is within ``holding(_:)``, entered before this was opened.
  public static func openUnlocked(at directory: String) throws(Diagnostic) -> Store {
    let lease = try LMDBLease(directory: directory, creating: false, isUnlocked: true)
    let id = try lease.read { transaction throws(Diagnostic) in
      try identify(transaction, directory)
    }
    return Store(directory: directory, mode: .readOnly, id: id, lease: lease)
  }

  /// Runs `body` while no writer takes the pages of what the store holds now, or later, from who reads without a lock.
  public func holding<Success>(_ body: () throws(Diagnostic) -> Success) throws(Diagnostic)
    -> Success
  {
    try lease.read { _ throws(Diagnostic) in try body() }
  }

  /// Rebuilds the store in a directory, which may be of an earlier layout.
  ///
  /// - Throws: As ``rebuild()``, and what opening it throws.
  public static func rebuild(at directory: String) throws(Diagnostic) -> Store {
    guard exists(at: directory) else { throw Diagnostic(.storeAbsent, ["directory": directory]) }
    let lease = try LMDBLease(directory: directory, creating: false)
    guard !lease.isReadOnly else { throw Diagnostic(.storeForbidden, ["directory": directory]) }
    let id = try lease.read { transaction throws(Diagnostic) in
      try identify(transaction, directory, oldest: rebuildableFormat)
    }
    return try Store(directory: directory, mode: .readWrite, id: id, lease: lease).rebuild()
  }

  /// Whether there is a store in a directory.
  public static func exists(at directory: String) -> Bool {
    FileManager.default.fileExists(atPath: StoreFiles.folder(of: directory) + "/data.mdb")
  }

  /// How many bytes the store's file takes.
  public var byteCount: Int {
    let path = StoreFiles.folder(of: directory) + "/data.mdb"
    return StoreFiles.start(of: path, byteCount: 0)?.byteCount ?? 0
  }

  /// A snapshot of everything at one revision, or of each ministry at its own.
  ///
  /// - Throws: A ``Diagnostic`` `revision-unknown` when the store has not come so far.
  public func snapshot(_ cut: Cut) throws(Diagnostic) -> Snapshot {
    try cut.check(head: try head()?.revision ?? .empty)
    return Snapshot(cut: cut, lease: lease)
  }

  /// A snapshot of the newest revision.
  public func snapshot() throws(Diagnostic) -> Snapshot {
    Snapshot(cut: Cut(try head()?.revision ?? .empty), lease: lease)
  }

  private static func makeDirectory(_ directory: String) throws(Diagnostic) {
    do {
      try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    } catch {
      throw Diagnostic(.storeForbidden, ["directory": directory])
    }
  }

  static let formatKey = Array("format".utf8)
  static let idKey = Array("id".utf8)
  /// The SHA-256 of the id, so that a change of it is found.
  static let idHashKey = Array("id.sha256".utf8)

  /// Gives a new store its id and format; an older one keeps its own.
  private static func found(in transaction: LMDBTransaction) throws(Diagnostic) {
    // Commits without a format are a damaged store, which opening it says.
    guard try transaction.value(.meta, formatKey) == nil, try transaction.count(.commits) == 0
    else { return }
    var generator = SystemRandomNumberGenerator()
    let random = sortable(generator.next()) + sortable(generator.next())
    try identify(transaction, as: String(Digest(of: random).hex.prefix(32)))
  }

  /// Writes what tells a store from others.
  static func identify(_ transaction: LMDBTransaction, as id: String) throws(Diagnostic) {
    try transaction.put(.meta, formatKey, sortable(UInt32(formatVersion)))
    try transaction.put(.meta, idKey, Array(id.utf8))
    try transaction.put(.meta, idHashKey, Digest(of: Array(id.utf8)).bytes)
  }

  private static func identify(
    _ transaction: LMDBTransaction, _ directory: String, oldest: Int = formatVersion
  ) throws(Diagnostic) -> String {
    guard let format = try transaction.value(.meta, formatKey)?.sortableInteger(UInt32.self),
      let id = try transaction.value(.meta, idKey)
    else {
      guard try transaction.count(.commits) == 0 else {
        throw Diagnostic(
          .storeDamaged, ["directory": directory],
          phrases: [
            "problem": LocalizedText(
              nb: "det står ikke hvilket lager det er", en: "it does not say which store it is")
          ])
      }
      throw Diagnostic(.storeAbsent, ["directory": directory])
    }
    guard format >= UInt32(oldest) else {
      throw Diagnostic(
        format < UInt32(rebuildableFormat) ? .storeFormatOld : .storeIndexOld,
        ["directory": directory, "found": "\(format)"])
    }
    guard format <= UInt32(formatVersion) else {
      throw Diagnostic(
        .storeFormat,
        ["directory": directory, "found": "\(format)", "known": "\(formatVersion)"])
    }
    return String(decoding: id, as: UTF8.self)
  }
}
