internal import FoundationEssentials
import RetningDiagnostics

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Where the files of a store lie in its directory.
///
/// ```
/// store/data.mdb, lock.mdb           as it is made
/// store/current                      the number of the generation that holds, once one has been replaced
/// store/<number>/data.mdb, lock.mdb  that generation
/// ```
/// A store is never rewritten where it lies: a new generation is made beside the old one, and `current` is put in place
/// at once. Who reads the old one goes on reading it; who would write in it finds that it holds no longer.
enum StoreFiles {
  /// The folder of the generation that holds.
  static func folder(of directory: String) -> String {
    generation(of: directory).map { "\(directory)/\($0)" } ?? directory
  }

  private static func generation(of directory: String) -> Int? {
    FileManager.default.contents(atPath: directory + "/current")
      .flatMap { Int(String(decoding: $0, as: UTF8.self).filter { !$0.isWhitespace }) }
  }

  /// Fills the folder of the next generation, and makes it the one that holds.
  ///
  /// Only who holds the write lock of the generation before may: of two at once, the one would take the other's away.
  ///
  /// - Throws: A ``Diagnostic`` `store-forbidden`, or what `fill` throws; then all is as it was.
  static func replace(in directory: String, _ fill: (String) throws(Diagnostic) -> Void)
    throws(Diagnostic)
  {
    let (number, folder) = try makeNext(in: directory)
    do throws(Diagnostic) {
      try fill(folder)
      try install(number, in: directory)
    } catch {
      removeOld(folder, in: directory)
      throw error
    }
  }

  /// Makes the folder of the next generation, empty.
  private static func makeNext(in directory: String) throws(Diagnostic) -> (
    number: Int, folder: String
  ) {
    let number = (generation(of: directory) ?? 1) + 1
    let folder = "\(directory)/\(number)"
    do {
      if FileManager.default.fileExists(atPath: folder) {
        try FileManager.default.removeItem(atPath: folder)
      }
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Diagnostic(.storeForbidden, ["directory": directory])
    }
    return (number, folder)
  }

  /// Makes a generation the one that holds, so that it is after a power cut too.
  private static func install(_ number: Int, in directory: String) throws(Diagnostic) {
    let temporary = directory + "/current.new"
    do {
      try Data("\(number)\n".utf8).write(to: URL(filePath: temporary))
    } catch {
      throw Diagnostic(.storeForbidden, ["directory": directory])
    }
    sync(temporary)
    guard rename(temporary, directory + "/current") == 0 else {
      throw LMDBEnvironment.failure(errno, directory)
    }
    sync(directory)
  }

  /// Takes the files of a generation that no longer holds away; who has them open keeps them until it closes.
  static func removeOld(_ folder: String, in directory: String) {
    if folder == directory {
      for name in ["data.mdb", "lock.mdb"] {
        try? FileManager.default.removeItem(atPath: "\(directory)/\(name)")
      }
    } else {
      try? FileManager.default.removeItem(atPath: folder)
    }
  }

  /// Writes a new file, whole or not at all, that is there after a power cut too.
  ///
  /// - Throws: A ``Diagnostic`` `backup-unwritable`, or what `body` throws.
  static func write(_ path: String, _ body: (Int32) throws(Diagnostic) -> Void) throws(Diagnostic) {
    let partial = path + ".partial"
    let descriptor = open(partial, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard descriptor >= 0 else { throw unwritable(path) }
    do throws(Diagnostic) {
      try body(descriptor)
      guard fsync(descriptor) == 0 else { throw unwritable(path) }
    } catch {
      close(descriptor)
      unlink(partial)
      throw error
    }
    close(descriptor)
    guard rename(partial, path) == 0 else { throw unwritable(path) }
  }

  /// Copies a file whose bytes are on the disk afterwards.
  static func copy(_ path: String, to target: String) throws(Diagnostic) {
    do {
      try FileManager.default.copyItem(atPath: path, toPath: target)
    } catch {
      throw unwritable(target)
    }
    chmod(target, 0o664)
    sync(target)
  }

  private static func unwritable(_ path: String) -> Diagnostic {
    Diagnostic(.backupUnwritable, ["file": path, "problem": String(cString: strerror(errno))])
  }

  /// The first bytes of a file, and how many it has; nil when it cannot be read.
  static func start(of path: String, byteCount: Int) -> (bytes: [UInt8], byteCount: Int)? {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: byteCount)
    let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
    guard count >= 0 else { return nil }
    return (Array(bytes.prefix(count)), Int(status.st_size))
  }

  private static func sync(_ path: String) {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
