import FoundationEssentials
import RetningData
import RetningDiagnostics
import RetningEvaluation
import RetningJSON
import RetningResult
import RetningStore

extension Workspace {
  /// The editions in a store, in order of number.
  public func editions(in store: Store) throws(Diagnostic) -> [Edition] {
    var editions: [Edition] = []
    for stored in try Archive.editions(in: try store.snapshot()) {
      let commit = try store.commit(stored.revision)
      if let edition = Edition(stored.number, manifest: stored.manifest, commit) {
        editions.append(edition)
      }
    }
    return editions
  }

  /// The edition that a name means, such as `utgave-3`; nil where the text is no such name.
  ///
  /// - Throws: A ``Diagnostic`` `edition-unknown` where there is none of the number.
  func edition(named text: String, in store: Store) throws(Diagnostic) -> Edition? {
    guard let number = Edition.number(in: text) else { return nil }
    let all = try editions(in: store)
    guard let edition = all.first(where: { $0.number == number }) else {
      throw Diagnostic(
        .editionUnknown,
        ["name": text, "known": all.isEmpty ? "–" : all.map(\.name).joined(separator: ", ")])
    }
    return edition
  }

  /// The rules that an edition was made with.
  ///
  /// - Throws: A ``Diagnostic`` `edition-incomplete` where a text of theirs is not kept as it was.
  func files(of edition: Edition, in store: Store) throws(Diagnostic) -> RuleFiles {
    RuleFiles(texts: try texts(of: edition, under: "rules/", in: store))
  }

  /// What an edition was made from, by path.
  ///
  /// - Throws: A ``Diagnostic`` `edition-incomplete` or `edition-redacted`.
  func texts(of edition: Edition, under folder: String, in store: Store) throws(Diagnostic)
    -> [String: String]
  {
    let snapshot = try store.snapshot()
    var texts: [String: String] = [:]
    for (path, hash) in edition.sources.sorted(by: { $0.key < $1.key })
    where path.hasPrefix(folder) {
      guard let text = try Archive.text(hash, in: snapshot) else {
        let redaction = try Archive.redaction(of: hash, in: snapshot)
        guard
          let commit = try redaction.flatMap({ revision throws(Diagnostic) in
            try store.commit(revision)
          })
        else { throw Diagnostic(.editionIncomplete, ["name": edition.name, "file": path]) }
        throw Diagnostic(
          .editionRedacted,
          [
            "name": edition.name, "file": path, "author": commit.author,
            "revision": "\(commit.revision)", "message": commit.message,
          ])
      }
      texts[path] = text
    }
    return texts
  }

  /// Holds the rules against what an edition can keep: a file that cannot be read cannot be kept.
  ///
  /// - Throws: A ``Diagnostic`` `edition-unreadable`.
  public func requireReadable() throws(Diagnostic) {
    guard files.unreadable.isEmpty else {
      throw Diagnostic(
        .editionUnreadable, details: files.unreadable.sorted { $0.key < $1.key }.map(\.value))
    }
  }
}

extension DiagnosticCode {
  static let editionUnknown = DiagnosticCode(
    "edition-unknown", nb: "Det finnes ingen {name}. Utgavene er: {known}.",
    en: "There is no {name}. The editions are: {known}.")
  static let editionIncomplete = DiagnosticCode(
    "edition-incomplete",
    nb:
      "{name} kan ikke lages på nytt: {file} er ikke bevart som den var. «retning data verify» viser om lageret er helt.",
    en:
      "{name} cannot be made anew: {file} is not kept as it was. “retning data verify” shows whether the store is whole."
  )
  static let editionRedacted = DiagnosticCode(
    "edition-redacted",
    nb:
      "{name} kan ikke lages på nytt: {file} er tatt ut av lageret av {author} i revisjon {revision} («{message}»).",
    en:
      "{name} cannot be made anew: {file} was dropped from the store by {author} in revision {revision} (“{message}”)."
  )
  static let editionOverlay = DiagnosticCode(
    "edition-overlay", nb: "Et hva-om kan ikke gis ut. Kjør uten --set og --set-file.",
    en: "A what-if cannot be published. Run without --set and --set-file.")
  static let rulesOfToday = DiagnosticCode(
    "rules-of-today", severity: .note,
    nb:
      "Tallene er som de var kjent da; reglene er dagens. --rules med en mappe eller en utgave velger andre.",
    en:
      "The figures are as they were known then; the rules are today's. --rules with a folder or an edition chooses others."
  )

  static let editionUnreadable = DiagnosticCode(
    "edition-unreadable",
    nb:
      "En utgave må kunne lages på nytt, og disse filene kan ikke leses. Rett dem, eller ta dem bort:",
    en:
      "An edition must be possible to make anew, and these files cannot be read. Correct them, or take them away:"
  )
  public static let editionRules = DiagnosticCode(
    "edition-rules",
    nb:
      "En utgave lages av arbeidsområdets egne regler. Utelat --rules, eller gå til arbeidsområdet med de andre reglene.",
    en:
      "An edition is made with the workspace's own rules. Leave out --rules, or go to the workspace that has the others."
  )

  static let ofEditions = [
    editionUnknown, editionIncomplete, editionRedacted, editionReason, editionEmpty, editionFuture,
    editionOtherPeriod,
    editionUnreadable, editionOverlay,
    editionRules,
    rulesOfToday,
  ]
}
