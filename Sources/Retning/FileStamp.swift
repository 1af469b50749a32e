import FoundationEssentials
import Glibc

/// What a folder tells of a file without its being read.
struct FileStamp: Sendable, Hashable {
  let path: String
  private let inode: UInt64
  private let byteCount: Int64
  private let seconds: Int
  private let nanoseconds: Int

  /// The files and folders under a folder, hidden ones left out, in order.
  static func all(under folder: String) -> [FileStamp] {
    var stamps: [FileStamp] = []
    var waiting = [folder]
    while let folder = waiting.popLast() {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      for name in names.sorted() where !name.hasPrefix(".") {
        let path = "\(folder)/\(name)"
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { continue }
        stamps.append(
          FileStamp(
            path: path, inode: UInt64(status.st_ino), byteCount: Int64(status.st_size),
            seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec))
        if status.st_mode & S_IFMT == S_IFDIR { waiting.append(path) }
      }
    }
    return stamps
  }
}
