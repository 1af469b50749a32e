import RetningData
import RetningDiagnostics

extension Period {
  /// The period as narrow columns and axes write it: `T2 2026`, `2. kv. 2026`, `mai 2026`.
  func short(in language: Language) -> String {
    switch (frequency, language) {
    case (.tertial, _): "T\(number) \(year)"
    case (.quarter, .en): "Q\(number) \(year)"
    case (.quarter, _): "\(number). kv. \(year)"
    case (.halfYear, .en): "H\(number) \(year)"
    case (.halfYear, _): "\(number). halvår \(year)"
    case (.day, _), (.irregular, _): start.description
    default: text(in: language)
    }
  }
}
