import RetningDiagnostics

/// The messages of this room.
public enum StrategyDiagnostics {
  public static let all: [DiagnosticCode] = [
    .modelDoubled, .modelUnknown, .modelUnknownNear, .modelNoText, .modelDates,
    .modelNamesOverlap, .modelEmptySuccession, .targetBand, .targetEmpty, .targetTolerance,
    .modelEventParts, .modelOwnSuccessor,
    .modelOwnPredecessor,
  ]
}

extension DiagnosticCode {
  static let modelDoubled = DiagnosticCode(
    "model-doubled-id",
    nb: "Id-en «{id}» er brukt to ganger; første gang i {earlier}. En id brukes aldri om igjen.",
    en: "The id “{id}” is used twice; the first time in {earlier}. An id is never used again.")
  static let modelUnknown = DiagnosticCode(
    "model-unknown-id",
    nb: "«{id}» finnes ikke i rules/strategy. Beskriv det der, eller rett navnet.",
    en: "“{id}” does not exist in rules/strategy. Declare it there, or correct the name.")
  static let modelUnknownNear = DiagnosticCode(
    "model-unknown-id",
    nb: "«{id}» finnes ikke i rules/strategy. Mener du «{near}»?",
    en: "“{id}” does not exist in rules/strategy. Do you mean “{near}”?")
  static let modelNoText = DiagnosticCode(
    "model-no-text",
    nb: "«{id}» har verken title eller text.", en: "“{id}” has neither title nor text.")
  static let modelDates = DiagnosticCode(
    "model-impossible-dates",
    nb: "«{id}» slutter ({to}) før det begynner ({from}).",
    en: "“{id}” ends ({to}) before it begins ({from}).")
  static let modelNamesOverlap = DiagnosticCode(
    "model-names-overlap",
    nb: "Departementet «{id}» heter både {first} og {second} på samme tid. Gi navnene from og to.",
    en:
      "The ministry “{id}” is called both {first} and {second} at one time. Give the names from and to."
  )
  static let modelEmptySuccession = DiagnosticCode(
    "model-empty-succession",
    nb: "En succession trenger from, to eller begge.", en: "A succession needs from, to or both.")
  package static let targetTolerance = DiagnosticCode(
    "target-tolerance", nb: "tolerance er {found}, men kan ikke være under null.",
    en: "tolerance is {found} but cannot be below zero.")
  static let modelEventParts = DiagnosticCode(
    "model-event-parts",
    nb:
      "En deling eller sammenslåing (split, merger) må ha minst to departementer i alt: from og to kan ikke være tomme eller like.",
    en:
      "A split or merger must have at least two ministries in all: from and to cannot be empty or the same."
  )
  static let modelOwnSuccessor = DiagnosticCode(
    "model-own-successor",
    nb: "«{id}» kan ikke følge etter seg selv: en succession går fra en strategi til den neste.",
    en: "“{id}” cannot succeed itself: a succession goes from one strategy to the next.")
  static let modelOwnPredecessor = DiagnosticCode(
    "model-own-predecessor", nb: "«{id}» kan ikke være sin egen forgjenger.",
    en: "“{id}” cannot be its own predecessor.")
  static let targetBand = DiagnosticCode(
    "target-band",
    nb: "Båndet går fra {low} til {high}: det laveste tallet må stå først.",
    en: "The band goes from {low} to {high}: the lower number must come first.")
  static let targetEmpty = DiagnosticCode(
    "target-empty",
    nb: "{kind} trenger minst én verdi, for eksempel {example}.",
    en: "{kind} needs at least one value, for instance {example}.")
}
