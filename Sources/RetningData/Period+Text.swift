import RetningDiagnostics

extension Period: CustomStringConvertible {
  /// The code: `2026`, `2026-S1`, `2026-T1`, `2026-Q1`, `2026-M05`, `2026-W07`, `2026-05-31`.
  public var description: String {
    let year = CalendarDate.padded(year, 4)
    return switch frequency {
    case .annual: year
    case .month, .week: "\(year)-\(frequency.rawValue)\(CalendarDate.padded(number, 2))"
    case .day, .irregular: start.description
    default: "\(year)-\(frequency.rawValue)\(number)"
    }
  }

  /// The period as people write it: `2. tertial 2026`, `mai 2026`, `uke 7 2026`.
  public func text(in language: Language) -> String {
    let name = frequency.name(in: language)
    return switch (frequency, language) {
    case (.annual, _): "\(year)"
    case (.month, _): "\(CalendarDate.monthName(number, in: language)) \(year)"
    case (.week, .en): "week \(number), \(year)"
    case (.week, _): "uke \(number) \(year)"
    case (.day, _), (.irregular, _): start.text(in: language)
    case (_, .en): "\(name) \(number), \(year)"
    default: "\(number). \(name) \(year)"
    }
  }

  /// Reads a period's code; a month also as `2026-05`.
  ///
  /// - Throws: A ``Diagnostic`` that says which rule the code breaks: `period-tertial` (`2026-T4`), `period-number`
  ///   (`2026-Q5`), `period-date` (`2026-02-30`), `period-letter` (`2026-H1`) or `period-form`.
  public init(parsing text: some StringProtocol) throws(Diagnostic) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, first.count == 4, let year = Int(digits: first), year > 0 else {
      throw Diagnostic(.periodForm, ["text": String(text)])
    }
    switch parts.count {
    case 1: self.init(frequency: .annual, ordinal: year)
    case 2: try self.init(year: year, part: parts[1], of: String(text))
    case 3:
      guard let day = CalendarDate(text) else {
        throw Diagnostic(.periodDate, ["text": String(text)])
      }
      self.init(day: day)
    default: throw Diagnostic(.periodForm, ["text": String(text)])
    }
  }

  private init(year: Int, part: some StringProtocol, of text: String) throws(Diagnostic) {
    let digits = part.drop { $0.isLetter }
    let letters = String(part.prefix(part.count - digits.count))
    let frequency: Frequency?
    switch letters {
    case "" where digits.count == 2: frequency = .month
    case "S", "T", "Q", "M", "W": frequency = Frequency(rawValue: letters)
    case "H": throw try Self.otherLetter("S", digits, year: year, text: text)
    case "K": throw try Self.otherLetter("Q", digits, year: year, text: text)
    case "s", "t", "q", "m", "w":
      throw try Self.otherLetter(letters.uppercased(), digits, year: year, text: text)
    default: frequency = nil
    }
    guard let frequency, let number = Int(digits: digits), digits.count <= 2 else {
      throw Diagnostic(.periodForm, ["text": text])
    }
    guard let period = Period(frequency, year: year, number: number) else {
      throw Self.noSuchNumber(frequency, year: year, text: text)
    }
    self = period
  }

  /// What to say of a code with the wrong letter; what it would be with the right one may be no period either.
  private static func otherLetter(
    _ letter: String, _ digits: some StringProtocol, year: Int, text: String
  ) throws(Diagnostic) -> Diagnostic {
    let meant = "\(CalendarDate.padded(year, 4))-\(letter)\(digits)"
    _ = try Period(parsing: meant)
    return Diagnostic(.periodOtherLetter, ["text": text, "meant": meant])
  }

  private static func noSuchNumber(_ frequency: Frequency, year: Int, text: String) -> Diagnostic {
    if frequency == .tertial, text.hasSuffix("T4") {
      return Diagnostic(
        .periodTertial, ["text": text, "quarter": text.replacing("T", with: "Q")])
    }
    let count = frequency == .week ? weekCount(year: year) : frequency.periodsPerYear ?? 0
    return Diagnostic(
      .periodNumber, ["text": text, "count": String(count)], phrases: ["name": frequency.names])
  }
}
