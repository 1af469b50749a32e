import RetningDiagnostics

/// What a script prints, in order. A line that comes over and over is told once, with how often.
struct PrintedLines {
  private(set) var lines: [Diagnostic] = []
  private var last: Diagnostic?
  private var times = 0

  mutating func add(_ text: String, at location: SourceLocation?) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      add(line: String(line), at: location)
    }
  }

  private mutating func add(line text: String, at location: SourceLocation?) {
    let once = Diagnostic(.printed, ["text": text], at: location)
    if last == once {
      times += 1
      lines[lines.count - 1] = Diagnostic(
        .printedTimes, ["text": text, "count": String(times)], at: location)
    } else {
      last = once
      times = 1
      lines.append(once)
    }
  }
}

extension DiagnosticCode {
  static let printed = DiagnosticCode("print", severity: .note, nb: "{text}", en: "{text}")
  static let printedTimes = DiagnosticCode(
    "print", severity: .note, nb: "{text} ({count} ganger)", en: "{text} ({count} times)")
}
