import RetningDiagnostics

/// How an indicator, a goal or a measure stands.
public enum Status: String, Sendable, Hashable, CaseIterable, Codable {
  case green
  case yellow
  case red
  /// Not judged; a reason goes with it.
  case grey

  public func name(in language: Language) -> String {
    switch (self, language) {
    case (.green, .en): "green"
    case (.green, .nn): "grøn"
    case (.green, _): "grønn"
    case (.yellow, .en): "yellow"
    case (.yellow, _): "gul"
    case (.red, .en): "red"
    case (.red, .nn): "raud"
    case (.red, _): "rød"
    case (.grey, .en): "grey"
    case (.grey, _): "grå"
    }
  }

  /// A sign that tells the statuses apart without colour.
  public var symbol: String {
    switch self {
    case .green: "●"
    case .yellow: "▲"
    case .red: "■"
    case .grey: "○"
    }
  }
}

/// Why a status is grey, or why there is no value: a stable code with a text.
public enum GreyReason: String, Sendable, Hashable, CaseIterable, Codable {
  case noData = "no-data"
  case missing
  case notCollected = "not-collected"
  case cannotExist = "cannot-exist"
  case suppressed
  case zeroDenominator = "zero-denominator"
  case incomplete
  case outdated
  case noBaseline = "no-baseline"
  case noTarget = "no-target"
  case beforeBaseline = "before-baseline"
  case spanZero = "span-zero"
  case seriesBreak = "break"
  case failed
  /// It is kept back from who reads.
  case withheld
  /// A method needs more figures than there are.
  case tooFewPoints = "too-few-points"
  /// A survey has fewer answers than it needs.
  case tooFewAnswers = "too-few-answers"
  /// Growth cannot be counted over zero.
  case signChange = "sign-change"
  /// The author's own status function says so.
  case author

  public var text: LocalizedText {
    switch self {
    case .noData: LocalizedText(nb: "ingen tall", en: "no data")
    case .missing: LocalizedText(nb: "tallet mangler", en: "the figure is missing")
    case .notCollected:
      LocalizedText(nb: "tallet er ikke innhentet", en: "the figure was not collected")
    case .cannotExist: LocalizedText(nb: "tallet kan ikke forekomme", en: "the figure cannot exist")
    case .suppressed: LocalizedText(nb: "tallet er skjermet", en: "the figure is suppressed")
    case .zeroDenominator: LocalizedText(nb: "nevneren er null", en: "the denominator is zero")
    case .incomplete: LocalizedText(nb: "ikke alle har levert", en: "not all have delivered")
    case .outdated:
      LocalizedText(nb: "tallet er eldre enn tillatt", en: "the figure is older than allowed")
    case .noBaseline: LocalizedText(nb: "utgangspunkt mangler", en: "there is no baseline")
    case .noTarget: LocalizedText(nb: "ikke noe mål er satt", en: "no target is set")
    case .beforeBaseline:
      LocalizedText(nb: "perioden er før utgangspunktet", en: "the period is before the baseline")
    case .spanZero:
      LocalizedText(nb: "målet er lik utgangspunktet", en: "the target equals the baseline")
    case .seriesBreak:
      LocalizedText(
        nb: "brudd i serien etter utgangspunktet", en: "a break in the series after the baseline")
    case .author:
      LocalizedText(nb: "etter departementets egen regel", en: "by the ministry's own rule")
    case .failed: LocalizedText(nb: "skriptet feilet", en: "the script failed")
    case .tooFewPoints:
      LocalizedText(nb: "for få tall for metoden", en: "too few figures for the method")
    case .tooFewAnswers: LocalizedText(nb: "for få svar", en: "too few answers")
    case .signChange:
      LocalizedText(
        nb: "veksten kan ikke regnes over null", en: "growth cannot be counted over zero")
    case .withheld: LocalizedText(nb: "tallet holdes tilbake", en: "the figure is kept back")
    }
  }
}

/// A status with what led to it.
public struct Judgement: Sendable, Hashable, Codable {
  public let status: Status
  /// The code of the reason; always there for grey.
  public let reason: GreyReason?
  /// The reason in words, where there is more to say than the code's text.
  public let explanation: LocalizedText?
  /// The method and its version, such as `path/1`.
  public let method: String
  /// The value that the path asks for at the period; nil where there is no path.
  public let path: Double?
  /// The gap to the path as a share of the whole span, `q`; positive is ahead.
  public let relativeGap: Double?
  /// What a published method calls it, and its score; nil for the others.
  public let category: String?
  public let score: Double?

  public init(
    status: Status, reason: GreyReason? = nil, explanation: LocalizedText? = nil, method: String,
    path: Double? = nil, relativeGap: Double? = nil, category: String? = nil,
    score: Double? = nil
  ) {
    self.status = status
    self.reason = reason
    self.explanation = explanation
    self.method = method
    self.path = path
    self.relativeGap = relativeGap
    self.category = category
    self.score = score
  }

  /// A published method's answer.
  public init(_ progress: Progress) {
    self.init(
      status: progress.status, reason: progress.reason,
      explanation: progress.reason == nil ? progress.text : nil, method: progress.method.rawValue,
      category: progress.category, score: progress.score)
  }

  public static func grey(_ reason: GreyReason, method: String, path: Double? = nil) -> Judgement {
    Judgement(status: .grey, reason: reason, method: method, path: path)
  }
}
