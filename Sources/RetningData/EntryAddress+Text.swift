import RetningDiagnostics

extension EntryAddress: CustomStringConvertible {
  /// The address as `dfd/ledere.antall@2026-T1`.
  public var description: String {
    period.map { "\(key)@\($0)" } ?? key.description
  }

  /// Reads `KEY@PERIOD` or `KEY`; without `ministry/` before the name the key belongs to `ministry`.
  ///
  /// - Throws: A ``Diagnostic`` of the key's or the period's form.
  public init(parsing text: some StringProtocol, ministry: String? = nil) throws(Diagnostic) {
    // An @ inside a quoted dimension value belongs to the key.
    let afterDimensions = text.lastIndex(of: "}") ?? text.startIndex
    guard let mark = text[afterDimensions...].lastIndex(of: "@") else {
      self.init(try Key(parsing: text, ministry: ministry))
      return
    }
    self.init(
      try Key(parsing: text[..<mark], ministry: ministry),
      try Period(parsing: text[text.index(after: mark)...]))
  }
}
