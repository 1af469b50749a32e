import Foundation
import Testing

@testable import RetningLua

/// A host that has taken over the user's locale, as programs with a window do.
@Suite("In a process with a Norwegian locale, a script")
struct LocaleTests {
  static let localedef = "/usr/bin/localedef"

  /// In a process of its own, since a locale belongs to the whole process.
  @Test(
    "sees the decimal point, the order and the letters that it sees elsewhere",
    .enabled(if: FileManager.default.isExecutableFile(atPath: localedef)))
  func norwegian() async {
    await #expect(processExitsWith: .success) {
      let folder = URL.temporaryDirectory.appending(path: "retning-locale-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let process = Process()
      process.executableURL = URL(filePath: LocaleTests.localedef)
      process.arguments = ["-f", "UTF-8", "-i", "nb_NO", "\(folder.path)/nb_NO.UTF-8"]
      try process.run()
      process.waitUntilExit()
      let before = Attack.determinism.map { $0.run().run }
      setenv("LOCPATH", folder.path, 1)
      try #require(setlocale(LC_ALL, "nb_NO.UTF-8") != nil)
      #expect(localeconv().pointee.decimal_point.pointee == 44, "a comma")
      for (attack, run) in zip(Attack.determinism, before) {
        #expect(attack.run().run == run, "\(attack.name)")
      }
    }
  }
}
