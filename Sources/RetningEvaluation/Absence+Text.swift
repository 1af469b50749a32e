import RetningData
import RetningDiagnostics
import RetningStrategy

extension Diagnostic {
  var texts: LocalizedText {
    LocalizedText(nb: message(in: .nb), en: message(in: .en))
  }
}

extension Absence {
  var greyReason: GreyReason {
    switch reason {
    case .noObservation: .noData
    case .entry(.notCollected): .notCollected
    case .entry(.cannotExist): .cannotExist
    case .entry(.suppressed): .suppressed
    case .entry: .missing
    case .withheld: .withheld
    case .belowMinimum: .tooFewAnswers
    case .zeroDenominator: .zeroDenominator
    case .incomplete: .incomplete
    case .notEnoughPeriods, .notANumber: .missing
    }
  }

  var text: LocalizedText {
    let (nb, en) =
      switch reason {
      case .noObservation: ("ingen tall for \(subject)", "no data for \(subject)")
      case .entry(let status):
        ("\(subject): \(status.name(in: .nb))", "\(subject): \(status.name(in: .en))")
      case .belowMinimum:
        ("for få svar i \(subject)", "too few answers in \(subject)")
      case .withheld(let obstacle):
        (
          "\(subject): \(obstacle.text.text(in: .nb))", "\(subject): \(obstacle.text.text(in: .en))"
        )
      case .zeroDenominator: ("nevneren \(subject) er null", "the denominator \(subject) is zero")
      case .notANumber: ("regnestykket gir ikke et tall", "the arithmetic gives no number")
      case .incomplete: ("mangler fra \(subject)", "missing from \(subject)")
      case .notEnoughPeriods:
        ("perioden \(subject) trengs og mangler", "the period \(subject) is needed and missing")
      }
    return LocalizedText(nb: nb, en: en)
  }
}
