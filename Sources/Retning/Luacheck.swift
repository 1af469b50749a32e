import RetningCheck
import RetningDiagnostics

/// What luacheck finds in rule files, where it is installed: a check of Lua by others, beside our own.
///
/// Left out are unknown names and layout, which Retning knows better, arguments that are not used, which is often meant, and
/// what our own check tells of the same place.
enum Luacheck {
  private static let ignored = ["1..", "212", "6.."]

  /// - Parameter own: What our own check found.
  /// - Throws: A ``Diagnostic`` `luacheck-absent`.
  static func findings(in paths: [String], root: String, own: [CheckFinding])
    throws(Diagnostic) -> [CheckFinding]
  {
    guard !paths.isEmpty else { return [] }
    let arguments =
      ["--formatter", "plain", "--codes", "--ranges", "--no-config", "--no-cache"]
      + ["--no-color", "--std", "lua54", "--ignore"] + ignored + ["--"]
      + paths.map { "\(root)/\($0)" }
    // It ends with 0 where it found nothing, 1 and 2 where it did.
    guard let outcome = Program.run("luacheck", arguments), let code = outcome.exitCode, code < 3
    else { throw Diagnostic(.luacheckAbsent) }
    func place(_ finding: CheckFinding) -> [String] {
      [
        finding.file, "\(finding.diagnostic.location?.line ?? 0)",
        "\(finding.range?.lowerBound.column ?? 0)",
      ]
    }
    let told = Set(own.map(place))
    return String(decoding: outcome.output, as: UTF8.self).split(separator: "\n")
      .compactMap { finding(String($0), root) }.filter { !told.contains(place($0)) }
  }

  /// `rules/kld/x.lua:4:6-9: (W542) empty if branch`
  private static func finding(_ line: String, _ root: String) -> CheckFinding? {
    // It leaves a leading "./" out.
    let path = line.hasPrefix(root + "/") ? line.dropFirst(root.count + 1) : line[...]
    guard
      let match = path.wholeMatch(
        of: /(.+?):(\d+):(\d+)-(\d+): \(([WE])(\d+)\) (.+)/),
      let row = Int(match.2), let first = Int(match.3), let last = Int(match.4)
    else { return nil }
    let diagnostic = Diagnostic(
      match.5 == "E" ? .luacheckError : .luacheckWarning,
      ["number": "\(match.5)\(match.6)", "text": String(match.7)],
      at: SourceLocation(file: String(match.1), line: row))
    let from = CheckFinding.Position(line: row, column: first)
    let to = CheckFinding.Position(line: row, column: max(first, last + 1))
    return CheckFinding(diagnostic, range: from..<to)
  }
}

extension DiagnosticCode {
  /// The messages about luacheck.
  static let ofLuacheck: [DiagnosticCode] = [.luacheckAbsent, .luacheckError, .luacheckWarning]

  static let luacheckAbsent = DiagnosticCode(
    "luacheck-absent",
    nb:
      "luacheck er ikke installert her. Installer det (apt-get install lua-check), eller la være å be om --luacheck.",
    en:
      "luacheck is not installed here. Install it (apt-get install lua-check), or do without --luacheck."
  )
  static let luacheckError = DiagnosticCode(
    "luacheck", nb: "luacheck {number}: {text}.", en: "luacheck {number}: {text}.")
  static let luacheckWarning = DiagnosticCode(
    "luacheck", severity: .warning, nb: "luacheck {number}: {text}.",
    en: "luacheck {number}: {text}.")
}
