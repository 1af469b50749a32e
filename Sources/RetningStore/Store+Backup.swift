internal import FoundationEssentials
import RetningDiagnostics

extension Store {
  /// Writes a copy of the store as it is now into one file, compact, while others read and write.
  ///
  /// - Parameter path: A file that is not there yet.
  /// - Returns: The newest commit that the copy holds.
  /// - Throws: A ``Diagnostic``: `backup-there`, `backup-unwritable`, or what is wrong with the store.
  @discardableResult
  public func backup(to path: String) throws(Diagnostic) -> Commit? {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw Diagnostic(.backupThere, ["file": path])
    }
    try StoreFiles.write(path) { descriptor throws(Diagnostic) in
      try lease.copy(to: descriptor)
    }
    return try Self.inspect(path).head
  }

  /// Makes a store of a backup.
  ///
  /// The backup is looked through first. A store that is there is replaced only with `replacing`, and only by a copy of
  /// the same store; its readers go on reading what they had.
  ///
  /// - Throws: A ``Diagnostic``: `backup-absent`, `backup-other` where the backup is another store's, `restore-there`, or
  ///   what is wrong with the backup.
  @discardableResult
  public static func restore(
    _ path: String, to directory: String, replacing: Bool = false
  ) throws(Diagnostic) -> Store {
    guard FileManager.default.fileExists(atPath: path) else {
      throw Diagnostic(.backupAbsent, ["file": path])
    }
    let found = try inspect(path)
    let isThere = exists(at: directory)
    guard !isThere || replacing else { throw Diagnostic(.restoreThere, ["directory": directory]) }
    if isThere, let present = try? Store.open(at: directory, mode: .readOnly),
      present.id != found.id
    {
      throw Diagnostic(.backupOther, ["file": path, "directory": directory])
    }
    do {
      try FileManager.default.createDirectory(
        atPath: directory, withIntermediateDirectories: true)
    } catch {
      throw Diagnostic(.storeForbidden, ["directory": directory])
    }
    // A store that cannot be opened has nobody who writes in it.
    let present = isThere ? try? Store.open(at: directory, mode: .readWrite) : nil
    let old = StoreFiles.folder(of: directory)
    let copy = { (folder: String) throws(Diagnostic) in
      try StoreFiles.copy(path, to: folder + "/data.mdb")
    }
    if let present {
      try present.lease.write { _ throws(Diagnostic) in
        try StoreFiles.replace(in: directory, copy)
      }
    } else {
      try StoreFiles.replace(in: directory, copy)
    }
    StoreFiles.removeOld(old, in: directory)
    return try Store.open(at: directory)
  }

  /// Opens a backup in a folder of its own, to see whether it holds and what it is.
  private static func inspect(_ path: String) throws(Diagnostic) -> (id: String, head: Commit?) {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "retning-\(UInt64.random(in: .min ... .max))").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Diagnostic(.backupUnwritable, ["file": folder, "problem": "\(error)"])
    }
    try StoreFiles.copy(path, to: folder + "/data.mdb")
    let store = try Store.open(at: folder)
    let verification = store.verify()
    guard verification.problems.isEmpty else {
      throw Diagnostic(.backupDamaged, ["file": path], details: verification.problems)
    }
    return (store.id, verification.head)
  }
}

extension DiagnosticCode {
  static let ofBackups = [
    backupThere, backupAbsent, backupUnwritable, backupDamaged, backupOther, restoreThere,
  ]

  static let backupThere = DiagnosticCode(
    "backup-there",
    nb: "Filen {file} finnes fra før. Velg et annet navn; en sikkerhetskopi skrives aldri over.",
    en: "The file {file} exists already. Choose another name; a backup is never written over.")
  static let backupAbsent = DiagnosticCode(
    "backup-absent", nb: "Det er ingen sikkerhetskopi i {file}. Oppgi riktig fil.",
    en: "There is no backup in {file}. Give the right file.")
  static let backupUnwritable = DiagnosticCode(
    "backup-unwritable",
    nb: "{file} kunne ikke skrives: {problem}. Velg en mappe med plass som du får skrive i.",
    en: "{file} could not be written: {problem}. Choose a folder with space that you may write in.")
  static let backupDamaged = DiagnosticCode(
    "backup-damaged", nb: "Sikkerhetskopien {file} er skadet. Bruk en annen kopi.",
    en: "The backup {file} is damaged. Use another copy.")
  static let backupOther = DiagnosticCode(
    "backup-other",
    nb:
      "Sikkerhetskopien {file} er av et annet lager enn det i {directory}. Legg den i en tom mappe med --store.",
    en:
      "The backup {file} is of another store than the one in {directory}. Put it in an empty folder with --store."
  )
  static let restoreThere = DiagnosticCode(
    "restore-there",
    nb:
      "Det er et lager i {directory} fra før. Oppgi en annen mappe med --store, eller --replace for å sette kopien i stedet for det.",
    en:
      "There is a store in {directory} already. Give another folder with --store, or --replace to put the copy in its place."
  )
}
