import FoundationEssentials
import RetningData
import RetningDiagnostics
import RetningReports
import RetningResult
import RetningStore

/// Whether an edition can be made again, byte for byte.
public struct EditionVerification: Sendable {
  /// How a file of the edition stands.
  public enum State: String, Sendable {
    /// Made again it is the same.
    case same
    /// Made again it is another.
    case differs
    /// A file that another program made, which is held against what was archived.
    case archived
    /// The file that lies there is not the one that was published.
    case altered
    /// The file does not lie there.
    case absent
  }

  public struct File: Sendable {
    public let path: String
    public let state: State
    /// The first line that differs: its number, as it was published and as it is made now; nil where that cannot be told.
    public let difference: (line: Int, published: String, remade: String)?
  }

  public let edition: Edition
  public let files: [File]
  /// What is known of why something differs, or may.
  public let notes: [Diagnostic]

  /// Whether every report is made again as it was, and none that lies there is another.
  public var holds: Bool {
    files.allSatisfy { [.same, .archived, .absent].contains($0.state) }
      && notes.allSatisfy { $0.severity != .error }
  }
}

extension Workspace {
  /// Makes an edition again from what the store keeps of it, and compares.
  ///
  /// HTML, Markdown, CSV, JSON and SDMX-CSV are held against the hashes of what was published; PDF and DOCX, which other
  /// programs make, are looked at as they lie there.
  ///
  /// - Parameters:
  ///   - name: The edition's name.
  ///   - options: Where scripts run, and on how many threads; nothing that the result depends on.
  /// - Throws: A ``Diagnostic``: `edition-unknown`, or as evaluating does.
  public func verify(edition name: String, _ options: RunOptions, in store: Store)
    throws(Diagnostic) -> EditionVerification
  {
    let asked = Int(name).map(Edition.name) ?? name
    guard let edition = try edition(named: asked, in: store) else {
      throw Diagnostic(.editionUnknown, ["name": name, "known": try editionNames(in: store)])
    }
    var notes: [Diagnostic] = []
    if try store.commit(Revision(edition.revision))?.hash ?? "" != edition.hash {
      notes.append(Diagnostic(.verifyChain, ["revision": "\(edition.revision)"]))
    }
    let remade: [String: [UInt8]]
    do throws(Diagnostic) {
      let result = try remake(edition, options, store)
      let texts = try texts(of: edition, under: "reports/", in: store)
      let definitions = Self.adapted(Self.reportDefinitions(in: texts).definitions, edition.making)
      let context = try context(
        edition.number, edition.making, result, Self.templates(in: texts), options, store)
      remade = try Self.remade(edition, definitions, result, context)
    } catch {
      notes.append(error)
      remade = [:]
    }
    let files = edition.reports.sorted { $0.key < $1.key }.map { path, hash in
      file(path, hash, remade[path], couldRemake: !remade.isEmpty)
    }
    notes += try redactions(since: edition, in: store)
    if edition.engine != Engine.version {
      notes.append(
        Diagnostic(.verifyEngine, ["then": edition.engine, "now": Engine.version]))
    }
    notes += try changesOfToday(edition)
    return EditionVerification(edition: edition, files: files, notes: notes)
  }

  /// The reports of an edition by path, in the formats that we write ourselves.
  private static func remade(
    _ edition: Edition, _ definitions: [ReportDefinition], _ result: ResultDocument,
    _ context: ReportContext
  ) throws(Diagnostic) -> [String: [UInt8]] {
    var bytes: [String: [UInt8]] = [:]
    for path in edition.reports.keys {
      let file = path.split(separator: "/").last.map(String.init) ?? path
      for definition in definitions {
        guard
          let format = definition.formats.first(where: {
            file == "\(definition.name)-\(result.period).\($0.fileExtension)"
          }), format.source == nil
        else { continue }
        let text = try text(of: definition, format, result, edition.making.language, context)
        bytes[path] = Array(text.utf8)
      }
    }
    return bytes
  }

  private func file(_ path: String, _ hash: String, _ remade: [UInt8]?, couldRemake: Bool)
    -> EditionVerification.File
  {
    let published = try? TextFile.bytes(at: absolute(path))
    let isWhole = published.map { Archive.hash(of: $0) == hash }
    func file(
      _ state: EditionVerification.State, _ difference: (Int, String, String)? = nil
    ) -> EditionVerification.File {
      EditionVerification.File(path: path, state: state, difference: difference)
    }
    guard let remade else {
      // Another program's work; of our own it could not be made.
      let isOurs = [".html", ".md", ".csv", ".json"].contains(where: path.hasSuffix)
      if isOurs { return file(couldRemake ? .differs : isWhole == false ? .altered : .differs) }
      return file(isWhole.map { $0 ? .archived : .altered } ?? .absent)
    }
    guard Archive.hash(of: remade) == hash else {
      let difference =
        isWhole == true ? published.flatMap { Self.firstDifference($0, remade) } : nil
      return file(.differs, difference)
    }
    guard let published else { return file(.absent) }
    return isWhole == true ? file(.same) : file(.altered, Self.firstDifference(published, remade))
  }

  private static func firstDifference(_ left: [UInt8], _ right: [UInt8])
    -> (Int, String, String)?
  {
    func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
      bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    }
    let (one, other) = (lines(left), lines(right))
    func text(_ lines: [ArraySlice<UInt8>], _ index: Int) -> String {
      guard lines.indices.contains(index) else { return "" }
      return String(decoding: lines[index].prefix(400), as: UTF8.self).visible(limit: 160)
    }
    for index in 0..<max(one.count, other.count) {
      let isSame =
        one.indices.contains(index) && other.indices.contains(index)
        && one[index].elementsEqual(other[index])
      if !isSame { return (index + 1, text(one, index), text(other, index)) }
    }
    return nil
  }

  /// The figures that have been dropped since: what stood on them is made otherwise.
  private func redactions(since edition: Edition, in store: Store) throws(Diagnostic)
    -> [Diagnostic]
  {
    var found: [Diagnostic] = []
    for commit in try store.commits() where commit.revision.number > edition.revision {
      for case .redact(let address, let revision) in try store.changes(in: commit.revision)
      where revision.number <= edition.revision {
        found.append(
          Diagnostic(
            .verifyRedacted,
            [
              "address": "\(address)", "revision": "\(commit.revision)", "author": commit.author,
              "message": commit.message,
            ]))
      }
    }
    return found
  }

  /// The rules and definitions that are others today; an edition is made with its own, so this says only what has changed.
  private func changesOfToday(_ edition: Edition) throws(Diagnostic) -> [Diagnostic] {
    var now = files.evaluatedTexts
    for path in reportFiles {
      now[path] = try TextFile.text(at: "\(root)/\(path)", shown: path)
    }
    let changed = Set(now.keys).union(edition.sources.keys).filter { path in
      now[path].map { Archive.hash(of: $0) } != edition.sources[path]
    }
    guard !changed.isEmpty else { return [] }
    return [
      Diagnostic(
        .verifyRulesNow,
        ["count": "\(changed.count)", "files": changed.sorted().joined(separator: ", ")])
    ]
  }
}

extension DiagnosticCode {
  static let ofVerification: [DiagnosticCode] = [
    .verifyChain, .verifyEngine, .verifyRedacted, .verifyRulesNow,
  ]

  static let verifyChain = DiagnosticCode(
    "verify-chain",
    nb:
      "Lagerets hash ved revisjon {revision} er ikke den som utgaven ble laget av: tallene er ikke de samme. «retning data verify» viser om lageret er helt.",
    en:
      "The store's hash at revision {revision} is not the one that the edition was made from: the figures are not the same. “retning data verify” shows whether the store is whole."
  )
  static let verifyEngine = DiagnosticCode(
    "verify-engine", severity: .note,
    nb: "Utgaven er laget av Retning {then}; denne er {now}.",
    en: "The edition was made by Retning {then}; this is {now}.")
  static let verifyRedacted = DiagnosticCode(
    "verify-redacted", severity: .warning,
    nb: "{address} er siden tatt ut av lageret av {author} i revisjon {revision} («{message}»).",
    en:
      "{address} has since been dropped from the store by {author} in revision {revision} (“{message}”)."
  )
  static let verifyRulesNow = DiagnosticCode(
    "verify-rules-now", severity: .note,
    nb:
      "Regler og rapportbeskrivelser som er andre i dag enn da ({count}): {files}. Utgaven er laget på nytt med sine egne.",
    en:
      "Rules and report definitions that are others today than then ({count}): {files}. The edition was made again with its own."
  )
}
