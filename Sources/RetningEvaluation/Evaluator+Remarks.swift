import RetningDiagnostics

/// What scripts say while they run: lines that they print, and warnings about what they read.
extension Evaluator {
  /// Whose function ran, and in which ministry's sandbox.
  struct Owner: Hashable {
    let ministry: String
    let name: String
  }

  /// The lines of one ministry that are shown, and that are held at all.
  private static let linesShown = 5000
  static let linesMax = 20_000

  /// Keeps what a function said that is no indicator's formula.
  func keep(_ said: Remarks, of name: String, in ministry: String) {
    guard !said.isEmpty else { return }
    let said = limited(said, of: ministry)
    remarks[Owner(ministry: ministry, name: name), default: Remarks()].printed += said.printed
    warnings.formUnion(said.warnings)
  }

  /// What was said, without the lines of a ministry that has printed too many already.
  func limited(_ said: Remarks, of ministry: String) -> Remarks {
    guard !said.printed.isEmpty else { return said }
    var limited = said
    limited.printed = Array(
      said.printed.prefix(max(0, Self.linesMax - lineCounts[ministry, default: 0])))
    lineCounts[ministry, default: 0] += said.printed.count
    return limited
  }

  /// All warnings, in order.
  var allWarnings: [Diagnostic] {
    computed.values.reduce(into: warnings) { all, computed in
      if !computed.remarks.warnings.isEmpty { all.formUnion(computed.remarks.warnings) }
    }.inOrder()
  }

  /// What each ministry's scripts printed, by ministry: while they were loaded, then indicator by indicator, then the rest by
  /// its owner. So the order does not depend on what was evaluated first.
  func printed(of ministries: [MinistryRules]) -> [Diagnostic] {
    let formulas = computed.filter { !$0.value.remarks.printed.isEmpty }.sorted { $0.key < $1.key }
    return ministries.flatMap { rules in
      let own = formulas.filter { $0.key.hasPrefix("\(rules.id)/") }
        .flatMap(\.value.remarks.printed)
      let others = remarks.filter { $0.key.ministry == rules.id }
        .sorted { $0.key.name < $1.key.name }.flatMap(\.value.printed)
      return rules.printed + (own + others).prefix(Self.linesShown)
    }
  }
}
