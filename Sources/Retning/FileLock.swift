import Glibc
import RetningDiagnostics

/// A file that one process at a time holds, so that two do not do the same work. It is let go when the process ends, however
/// that comes about.
struct FileLock: ~Copyable {
  private let descriptor: Int32

  /// - Throws: A ``Diagnostic`` `work-under-way` where another holds it, `file-unwritable` where it cannot be made.
  init(_ path: String) throws(Diagnostic) {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    if path.contains("/") {
      try TextFile.makeFolder(path.hasPrefix("/") ? "/" + folder : folder)
    }
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o664)
    guard descriptor >= 0 else {
      throw Diagnostic(
        .fileUnwritable, ["file": path],
        phrases: [
          "problem": LocalizedText(
            nb: "du har ikke lov til å skrive i mappen",
            en: "you are not allowed to write in the folder")
        ])
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw Diagnostic(.workUnderWay, ["file": path])
    }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }
}

extension DiagnosticCode {
  public static let workUnderWay = DiagnosticCode(
    "work-under-way",
    nb: "En annen kjøring holder på med det samme ({file}). Prøv igjen når den er ferdig.",
    en: "Another run is at the same work ({file}). Try again when it is done.")
}
