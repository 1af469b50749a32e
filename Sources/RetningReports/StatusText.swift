import RetningDiagnostics
import RetningResult
import RetningStrategy

extension Status {
  /// The name as it stands to a count: `grønn`, `grønne`.
  package func name(count: Int, in language: Language) -> String {
    guard count != 1 else { return name(in: language) }
    return switch (self, language) {
    case (_, .en): name(in: .en)
    case (.green, .nn): "grøne"
    case (.green, _): "grønne"
    case (.yellow, _): "gule"
    case (.red, .nn): "raude"
    case (.red, _): "røde"
    case (.grey, _): "grå"
    }
  }

  /// The sign and the word, which always go together.
  func signed(in language: Language) -> String { symbol + " " + name(in: language) }
}

extension StatusCounts {
  /// `3 grønne, 2 gule, 1 rød, 4 grå`; those that are none are left out.
  func words(in language: Language) -> String {
    let shown = Status.allCases.filter { self[$0] > 0 }
    guard !shown.isEmpty else { return Phrase.noIndicators.text(in: language) }
    return shown.map { status in
      NumberText.count(self[status], in: language) + NumberText.noBreakSpace
        + status.name(count: self[status], in: language)
    }.joined(separator: ", ")
  }

  /// `●3 ▲1`; empty when there is none.
  var signs: String {
    Status.allCases.filter { self[$0] > 0 }.map { "\($0.symbol)\(self[$0])" }
      .joined(separator: " ")
  }

  /// The most serious status; grey when none is judged, nil when there is none at all.
  var worst: Status? {
    guard total > 0 else { return nil }
    return [.red, .yellow, .green].first { self[$0] > 0 } ?? .grey
  }
}

extension Phrase {
  static func areOrIs(_ count: Int, in language: Language) -> String {
    guard language == .en else { return "er" }
    return count == 1 ? "is" : "are"
  }
}

extension Severity {
  func name(in language: Language) -> String {
    let phrase: Phrase =
      switch self {
      case .error: .severityError
      case .warning: .severityWarning
      case .note: .severityNote
      }
    return phrase.text(in: language)
  }
}

extension Failure.Kind {
  func name(in language: Language) -> String {
    let phrase: Phrase =
      switch self {
      case .instructions: .failureInstructions
      case .memory: .failureMemory
      case .time: .failureTime
      case .depth: .failureDepth
      case .output: .failureOutput
      case .refused: .failureRefused
      case .error: .failureError
      case .cycle: .failureCycle
      case .crash: .failureCrash
      }
    return phrase.text(in: language)
  }
}
