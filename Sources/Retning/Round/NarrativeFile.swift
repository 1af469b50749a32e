import RetningData
import RetningDiagnostics
import RetningEvaluation
import RetningStore
import RetningStrategy

/// A ministry's words for a round, in Markdown with front matter in Lua.
///
/// ```
/// ---
/// return { ministry = "kld", period = "2026-T2" }
/// ---
/// # Samlet
/// Om hele departementet.
///
/// ## klimagass
/// Kommentaren til indikatoren.
/// ### Avvik
/// ### Årsak
/// ### Tiltak
/// ### Prognose
/// ### Risiko 3 × 4
///
/// ## ghos-2026/m3
/// Departementets egen vurdering av målet.
/// ### Vurdering gul
///
/// ## ny-portal
/// Kommentaren til tiltaket.
/// ```
/// Lines that begin with `>` and comments `<!-- … -->` are for whoever writes, and are not read.
struct NarrativeFile {
  /// What is said of one thing, by attribute, with the line of its heading.
  struct Section {
    /// Nil of text that stands before any.
    let heading: String?
    let line: Int
    /// Whether it is about the ministry as a whole.
    var isWhole = false
    /// The texts by attribute; those that the file has a heading for and no text are empty.
    var texts: [String: String] = [:]
    var risk: (likelihood: Int, consequence: Int)?
    var status: Status?
  }

  let ministry: String
  let period: Period
  /// What is said of the ministry as a whole; nil where nothing is.
  private(set) var whole: Section?
  private(set) var sections: [Section] = []
  /// What cannot be read, in order of line.
  private(set) var problems: [Diagnostic] = []

  /// Reads a file as far as it can be read; what is wrong below the front matter are its ``problems``.
  ///
  /// - Throws: A ``Diagnostic`` `narrative-front`, or of the front matter.
  init(_ text: String, file: String) throws(Diagnostic) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.hasSuffix("\r") ? String($0.dropLast()) : String($0)
    }
    guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else {
      throw Diagnostic(.narrativeFront, at: SourceLocation(file: file, line: 1))
    }
    // An empty line in place of the fence, so that lines are counted as in the file.
    let front = "\n" + lines[1..<end].joined(separator: "\n")
    let fields = try FieldReader(
      try DataScript.table(in: front, file: file), of: file, allowed: ["ministry", "period"])
    ministry = try fields.requiredString("ministry")
    guard let period = try fields.period("period") else { throw fields.missing("period") }
    self.period = period
    read(lines[(end + 1)...], file)
  }

  /// The parts of a section, as headings name them.
  private static let parts: [String: String] = [
    "kommentar": "comment", "comment": "comment", "avvik": "deviation", "deviation": "deviation",
    "årsak": "cause", "orsak": "cause", "cause": "cause", "tiltak": "measure",
    "measure": "measure", "prognose": "forecast", "forecast": "forecast", "risiko": "risk",
    "risk": "risk",
  ]
  private static let assessments = ["vurdering", "assessment"]
  /// What the heading of the whole is called.
  private static let wholes = ["samlet", "samla", "overall"]

  private mutating func read(_ lines: ArraySlice<String>, _ file: String) {
    var current: Section?
    var part = "comment"
    var isComment = false
    for (index, line) in zip(lines.indices, lines) {
      if isComment || line.hasPrefix("<!--") {
        isComment = !line.contains("-->")
        continue
      }
      if line.hasPrefix(">") { continue }
      let place = SourceLocation(file: file, line: index + 1)
      let level = line.prefix { $0 == "#" }.count
      let title = line.dropFirst(level).withoutEdges
      if level > 2, line.dropFirst(level).first == " ", var section = current {
        let (known, problem) = section.begin(title)
        if let problem { problems.append(problem.located(at: place)) }
        part = known ?? part
        current = section
      } else if level > 0, line.dropFirst(level).first == " " {
        keep(current)
        current = section(title, isWhole: level == 1, at: place)
        part = "comment"
      } else if current != nil {
        current?.texts[part, default: ""] += line + "\n"
      } else if !line.allSatisfy(\.isWhitespace) {
        // Told once, at the first of the lines.
        problems.append(Diagnostic(.narrativeBefore, at: place))
        current = Section(heading: nil, line: index + 1)
      }
    }
    keep(current)
  }

  /// Begins what is said of one thing.
  private mutating func section(_ title: String, isWhole: Bool, at place: SourceLocation) -> Section
  {
    if isWhole, !Self.wholes.contains(title.lowercased()) {
      problems.append(
        Diagnostic(
          .narrativePlace, ["heading": title],
          phrases: [
            "problem": LocalizedText(
              nb: "én # er for «# Samlet», om hele departementet. Skriv «## \(title)»",
              en: "one # is for “# Overall”, on the whole ministry. Write “## \(title)”")
          ], at: place))
    } else if isWhole ? whole != nil : sections.contains(where: { $0.heading == title }) {
      problems.append(Diagnostic(.narrativeTwice, ["heading": title], at: place))
    }
    return Section(
      heading: title, line: place.line ?? 0, isWhole: isWhole, texts: ["comment": ""])
  }

  private mutating func keep(_ section: Section?) {
    guard let section, section.heading != nil else { return }
    if section.isWhole { whole = section } else { sections.append(section) }
  }

  /// A risk's two numbers, as in `Risiko 3 × 4`.
  fileprivate static func risk(_ title: String) -> (likelihood: Int, consequence: Int)? {
    let numbers = title.split { !$0.isNumber }.compactMap { Int($0) }
    guard numbers.count == 2, numbers.allSatisfy((1...5).contains) else { return nil }
    return (numbers[0], numbers[1])
  }

  /// The part that a heading names, and whether it is an assessment.
  fileprivate static func part(_ title: String) -> (attribute: String?, isAssessment: Bool) {
    let words = title.split(separator: " ")
    let name = words.first?.lowercased() ?? ""
    if assessments.contains(name) { return ("comment", true) }
    let attribute = parts[name]
    return (words.count == 1 || attribute == "risk" ? attribute : nil, false)
  }

  fileprivate static func status(_ word: String) -> Status? {
    Status.allCases.first { status in
      ([status.rawValue] + Language.allCases.map { status.name(in: $0) })
        .contains(word.lowercased())
    }
  }
}

extension StringProtocol {
  /// Without the space around it.
  fileprivate var withoutEdges: String {
    var text = Substring(self)
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}

extension NarrativeFile.Section {
  /// Begins a part of the section.
  ///
  /// - Returns: The attribute that the following text is of, and what is wrong with the heading; nil where nothing is.
  fileprivate mutating func begin(_ title: String) -> (attribute: String?, problem: Diagnostic?) {
    let (attribute, isAssessment) = NarrativeFile.part(title)
    guard let attribute else { return (nil, Diagnostic(.narrativePart, ["heading": title])) }
    if isWhole, isAssessment || attribute != "comment" {
      let why = LocalizedText(
        nb: "om hele departementet er det bare en kommentar",
        en: "on the whole ministry there is only a comment")
      return (
        attribute, Diagnostic(.narrativePlace, ["heading": title], phrases: ["problem": why])
      )
    }
    if isAssessment {
      guard
        let status = NarrativeFile.status(title.split(separator: " ").last.map(String.init) ?? "")
      else { return (attribute, Diagnostic(.narrativeStatus, ["heading": title])) }
      guard self.status == nil else {
        return (attribute, Diagnostic(.narrativeTwice, ["heading": title]))
      }
      self.status = status
      return (attribute, nil)
    }
    // The comment stands without a heading too.
    let isTwice = attribute == "comment" ? text("comment") != nil : texts[attribute] != nil
    if isTwice { return (attribute, Diagnostic(.narrativeTwice, ["heading": title])) }
    texts[attribute] = ""
    if attribute == "risk" {
      risk = NarrativeFile.risk(title)
      if risk == nil { return (attribute, Diagnostic(.narrativeRisk, ["heading": title])) }
    }
    return (attribute, nil)
  }

  /// The text of an attribute without the space around it; nil where there is none.
  func text(_ attribute: String) -> String? {
    let text = texts[attribute]?.withoutEdges ?? ""
    return text.isEmpty ? nil : text
  }
}

extension DiagnosticCode {
  static let ofNarratives = [
    narrativeFront, narrativeWrong, narrativeBefore, narrativeTwice, narrativeRisk,
    narrativeStatus, narrativePart, narrativeSubject, narrativeSubjectNear, narrativeOwner,
    narrativePeriod, narrativePlace,
  ]

  static let narrativeFront = DiagnosticCode(
    "narrative-front",
    nb:
      "Filen skal begynne med en linje ---, så return { ministry = \"…\", period = \"…\" }, så en linje ---. «retning round text DEPARTEMENT» skriver en fil å begynne med.",
    en:
      "The file must begin with a line ---, then return { ministry = \"…\", period = \"…\" }, then a line ---. “retning round text MINISTRY” writes one to begin with."
  )
  static let narrativeWrong = DiagnosticCode(
    "narrative-wrong", nb: "Ingenting er lagret fra {file}. Rett dette:",
    en: "Nothing was stored from {file}. Correct this:")
  static let narrativeBefore = DiagnosticCode(
    "narrative-before",
    nb: "Teksten står før en overskrift. Sett «# Samlet» over det som gjelder hele departementet.",
    en: "The text stands before any heading. Put “# Samlet” above what is about the whole ministry."
  )
  static let narrativeTwice = DiagnosticCode(
    "narrative-twice", nb: "Overskriften «{heading}» står to ganger. Slå teksten sammen.",
    en: "The heading “{heading}” occurs twice. Put the texts together.")
  static let narrativeRisk = DiagnosticCode(
    "narrative-risk",
    nb:
      "«{heading}»: skriv sannsynlighet og konsekvens fra 1 til 5, som «### Risiko 3 × 4».",
    en: "“{heading}”: write likelihood and consequence from 1 to 5, as in “### Risiko 3 × 4”.")
  static let narrativeStatus = DiagnosticCode(
    "narrative-status",
    nb: "«{heading}»: skriv grønn, gul, rød eller grå, som «### Vurdering gul».",
    en: "“{heading}”: write green, yellow, red or grey, as in “### Assessment yellow”.")
  static let narrativePart = DiagnosticCode(
    "narrative-part",
    nb:
      "«{heading}» er ingen del av en omtale. Delene er Kommentar, Avvik, Årsak, Tiltak, Prognose, Risiko og Vurdering.",
    en:
      "“{heading}” is no part of a narrative. The parts are Comment, Deviation, Cause, Measure, Forecast, Risk and Assessment."
  )
  static let narrativePlace = DiagnosticCode(
    "narrative-place", nb: "«{heading}» kan ikke stå her: {problem}.",
    en: "“{heading}” cannot stand here: {problem}.")
  static let narrativeSubject = DiagnosticCode(
    "narrative-subject",
    nb: "«{heading}» er verken en indikator eller et tiltak hos {ministry}, og heller ikke et mål.",
    en: "“{heading}” is neither an indicator nor a measure of {ministry}, and no goal.")
  static let narrativeSubjectNear = DiagnosticCode(
    "narrative-subject-near",
    nb:
      "«{heading}» er verken en indikator eller et tiltak hos {ministry}, og heller ikke et mål. Mener du «{near}»?",
    en:
      "“{heading}” is neither an indicator nor a measure of {ministry}, and no goal. Do you mean “{near}”?"
  )
  static let narrativeOwner = DiagnosticCode(
    "narrative-owner", nb: "Filen er for {found}, ikke for {ministry}.",
    en: "The file is for {found}, not for {ministry}.")
  static let narrativePeriod = DiagnosticCode(
    "narrative-period", nb: "Filen er for {found}, men runden {round} er om {period}.",
    en: "The file is for {found}, but round {round} is about {period}.")
}
