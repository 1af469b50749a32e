import RetningDiagnostics

/// How an observation stands: the codes of SDMX's code list CL_OBS_STATUS that Norwegian reporting uses.
public enum ObservationStatus: String, Sendable, Hashable, CaseIterable, Codable {
  case normal = "A"
  case seriesBreak = "B"
  case definitionDiffers = "D"
  case estimated = "E"
  case forecast = "F"
  case imputed = "I"
  case notCollected = "L"
  case cannotExist = "M"
  case notSignificant = "N"
  case missing = "O"
  case provisional = "P"
  case suppressed = "Q"
  case lowReliability = "U"
  case unvalidated = "V"

  /// Whether the code says why there is no value.
  public var isMissing: Bool {
    switch self {
    case .notCollected, .cannotExist, .missing, .suppressed: true
    default: false
    }
  }

  /// The status of a value made from values of both: the one that warns more.
  ///
  /// So provisional stays provisional, and a forecast outweighs everything else that has a value.
  public func combined(with other: ObservationStatus) -> ObservationStatus {
    caution >= other.caution ? self : other
  }

  /// Rises with how much a reader should hold back.
  private var caution: Int {
    switch self {
    case .normal: 0
    case .notSignificant: 1
    case .definitionDiffers: 2
    case .seriesBreak: 3
    case .imputed: 4
    case .unvalidated: 5
    case .provisional: 6
    case .estimated: 7
    case .lowReliability: 8
    case .forecast: 9
    case .cannotExist: 10
    case .notCollected: 11
    case .missing: 12
    case .suppressed: 13
    }
  }

  public func name(in language: Language) -> String {
    switch (self, language) {
    case (.normal, .en): "normal"
    case (.normal, _): "normal"
    case (.seriesBreak, .en): "break in series"
    case (.seriesBreak, _): "brudd i serien"
    case (.definitionDiffers, .en): "definition differs"
    case (.definitionDiffers, _): "annen definisjon"
    case (.estimated, .en): "estimated"
    case (.estimated, _): "anslag"
    case (.forecast, .en): "forecast"
    case (.forecast, _): "prognose"
    case (.imputed, .en): "imputed"
    case (.imputed, _): "imputert"
    case (.notCollected, .en): "not collected"
    case (.notCollected, _): "ikke innhentet"
    case (.cannotExist, .en): "cannot exist"
    case (.cannotExist, _): "kan ikke forekomme"
    case (.notSignificant, .en): "not significant"
    case (.notSignificant, _): "ikke signifikant"
    case (.missing, .en): "missing"
    case (.missing, _): "mangler"
    case (.provisional, .en): "provisional"
    case (.provisional, _): "foreløpig"
    case (.suppressed, .en): "suppressed"
    case (.suppressed, _): "skjermet"
    case (.lowReliability, .en): "low reliability"
    case (.lowReliability, _): "usikker"
    case (.unvalidated, .en): "unvalidated"
    case (.unvalidated, _): "ikke kontrollert"
    }
  }
}
