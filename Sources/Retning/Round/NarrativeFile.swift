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
/// ```
/// Lines that begin with `>` and comments `<!-- … -->` are for whoever writes, and are not read.
struct NarrativeFile {
  /// What is said of one thing, by attribute, with the line of its heading.
  struct Section {
    let heading: String
    let line: Int
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

  /// Reads a file.
  ///
  /// - Throws: A ``Diagnostic`` `narrative-front`, or `narrative-wrong` with every heading that cannot be read.
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
    var problems: [Diagnostic] = []
    read(lines[(end + 1)...], file, &problems)
    guard problems.isEmpty else {
      throw Diagnostic(.narrativeWrong, ["file": file], details: problems)
    }
  }

  /// The parts of a section, as headings name them.
  private static let parts: [String: String] = [
    "kommentar": "comment", "comment": "comment", "avvik": "deviation", "deviation": "deviation",
    "årsak": "cause", "orsak": "cause", "cause": "cause", "tiltak": "measure",
    "measure": "measure", "prognose": "forecast", "forecast": "forecast",
  ]

  private mutating func read(
    _ lines: ArraySlice<String>, _ file: String, _ problems: inout [Diagnostic]
  ) {
    var current: Section?
    var part = "comment"
    var isComment = false
    var isWhole = false
    func close(_ narrative: inout NarrativeFile) {
      guard let section = current else { return }
      if isWhole { narrative.whole = section } else { narrative.sections.append(section) }
    }
    for (index, line) in zip(lines.indices, lines) {
      let place = SourceLocation(file: file, line: index + 1)
      if isComment || line.hasPrefix("<!--") {
        isComment = !line.contains("-->")
        continue
      }
      if line.hasPrefix(">") { continue }
      let level = line.prefix { $0 == "#" }.count
      let title = line.dropFirst(level).withoutEdges
      guard level > 0, line.dropFirst(level).first == " " else {
        if current == nil, !line.allSatisfy(\.isWhitespace) {
          problems.append(Diagnostic(.narrativeBefore, at: place))
          current = Section(heading: "", line: index + 1)
          isWhole = true
        }
        current?.texts[part, default: ""] += line + "\n"
        continue
      }
      switch level {
      case 1, 2:
        close(&self)
        isWhole = level == 1
        let isTwice =
          isWhole && whole != nil || sections.contains { !isWhole && $0.heading == title }
        if isTwice { problems.append(Diagnostic(.narrativeTwice, ["heading": title], at: place)) }
        current = Section(heading: title, line: index + 1, texts: ["comment": ""])
        part = "comment"
      default:
        let words = title.split(separator: " ").map(String.init)
        let name = words.first?.lowercased() ?? ""
        if let known = Self.parts[name], words.count == 1 {
          part = known
          current?.texts[part] = ""
        } else if ["risiko", "risk"].contains(name) {
          part = "risk"
          current?.texts[part] = ""
          let numbers = title.split { !$0.isNumber }.compactMap { Int($0) }
          if numbers.count == 2, numbers.allSatisfy((1...5).contains) {
            current?.risk = (numbers[0], numbers[1])
          } else {
            problems.append(Diagnostic(.narrativeRisk, ["heading": title], at: place))
          }
        } else if ["vurdering", "assessment"].contains(name) {
          part = "comment"
          let status = words.count == 2 ? Self.status(words[1]) : nil
          if status == nil {
            problems.append(Diagnostic(.narrativeStatus, ["heading": title], at: place))
          }
          current?.status = status
        } else {
          problems.append(Diagnostic(.narrativePart, ["heading": title], at: place))
        }
      }
    }
    close(&self)
  }

  private static func status(_ word: String) -> Status? {
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
    narrativePeriod,
  ]

  static let narrativeFront = DiagnosticCode(
    "narrative-front",
    nb:
      "Filen skal begynne med en linje ---, så return {{ ministry = \"…\", period = \"…\" }}, så en linje ---. «retning round text DEPARTEMENT» skriver en fil å begynne med.",
    en:
      "The file must begin with a line ---, then return {{ ministry = \"…\", period = \"…\" }}, then a line ---. “retning round text MINISTRY” writes one to begin with."
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
  static let narrativeSubject = DiagnosticCode(
    "narrative-subject",
    nb: "«{heading}» er verken en indikator hos {ministry} eller et mål.",
    en: "“{heading}” is neither an indicator of {ministry} nor a goal.")
  static let narrativeSubjectNear = DiagnosticCode(
    "narrative-subject-near",
    nb: "«{heading}» er verken en indikator hos {ministry} eller et mål. Mener du «{near}»?",
    en: "“{heading}” is neither an indicator of {ministry} nor a goal. Do you mean “{near}”?")
  static let narrativeOwner = DiagnosticCode(
    "narrative-owner", nb: "Filen er for {found}, ikke for {ministry}.",
    en: "The file is for {found}, not for {ministry}.")
  static let narrativePeriod = DiagnosticCode(
    "narrative-period", nb: "Filen er for {found}, men runden {round} er om {period}.",
    en: "The file is for {found}, but round {round} is about {period}.")
}
