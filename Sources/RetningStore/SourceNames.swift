import RetningData

/// What a table's own words are called in a key.
enum SourceName {
  /// A name as a key can have it: small letters, `_` for spaces and for the signs that a key uses itself.
  static func keyName(_ text: String) -> String {
    let name = text.lowercased().withoutEdgeSpace
    return String(name.map { $0.isWhitespace || "/{}=,@\"".contains($0) ? "_" : $0 })
  }
}

/// What the marks and words beside a value mean.
enum SourceStatus {
  /// A letter of SDMX, one of Statistics Norway's marks, or a word of Open SDG's; nil for others.
  static func status(_ mark: String) -> ObservationStatus? {
    if let status = MissingMark.status(mark) { return status }
    if let status = ObservationStatus(rawValue: mark.uppercased()) { return status }
    return words[mark.lowercased().withoutEdgeSpace]
  }

  /// Marks that say nothing about a value.
  static let plainMarks: Set<String> = ["", "-"]

  /// SDMX's names of its codes, in small letters (SDMX code list CL_OBS_STATUS).
  private static let words: [String: ObservationStatus] = [
    "normal value": .normal, "normal": .normal, "undefined": .normal,
    "time series break": .seriesBreak, "break": .seriesBreak,
    "definition differs": .definitionDiffers,
    "estimated value": .estimated, "estimated": .estimated, "forecast value": .forecast,
    "imputed value": .imputed, "missing value": .missing,
    "missing value; data cannot exist": .cannotExist,
    "missing value; data exist but were not collected": .notCollected,
    "provisional value": .provisional, "provisional": .provisional,
    "missing value; suppressed": .suppressed,
  ]
}
