import RetningData
import RetningDiagnostics

/// What editions were made from, kept in the log beside the figures: each text once, under the hash of its bytes, and each
/// edition's manifest under its number.
///
/// ```
/// retning/content{sha256=…}    a rule file, a report definition, a template
/// retning/edition{number=7}    the manifest: which texts, which figures, which day
/// ```
///
/// They are entries like others, so that the chain of hashes, backups, logs and rebuilding hold them too.
public enum Archive {
  static let contentName = "content"
  static let editionName = "edition"
  static let publishedName = "published"

  /// Whether a key is the archive's, which no list of figures shows.
  public static func holds(_ key: Key) -> Bool {
    key.ministry == Grant.owner && [contentName, editionName].contains(key.name)
  }

  /// Whether a key counts what has been published (``published(_:on:over:)``).
  public static func counts(_ key: Key) -> Bool {
    key.ministry == Grant.owner && key.name == publishedName
  }

  /// The hash that a text is kept under, in hexadecimal.
  public static func hash(of text: String) -> String { Digest(of: Array(text.utf8)).hex }

  /// The hash of a file's bytes, in hexadecimal.
  public static func hash(of bytes: [UInt8]) -> String { Digest(of: bytes).hex }

  private static func contentKey(_ hash: String) throws(Diagnostic) -> Key {
    try Key(ministry: Grant.owner, name: contentName, dimensions: [.init("sha256", hash)])
  }

  private static func editionKey(_ number: Int) throws(Diagnostic) -> Key {
    try Key(ministry: Grant.owner, name: editionName, dimensions: [.init("number", "\(number)")])
  }

  /// The changes that count documents as published on a day, by language: `retning/published{language=nn}@2026-09-14`.
  ///
  /// Rules read them as any figures, so that the share of each form of Norwegian can be an indicator.
  public static func published(
    _ counts: [(language: String, count: Int)], on day: CalendarDate, over reader: any EntryReader
  ) throws(Diagnostic) -> [Change] {
    var changes: [Change] = []
    for (language, count) in counts where count > 0 {
      let address = EntryAddress(
        try Key(
          ministry: Grant.owner, name: publishedName, dimensions: [.init("language", language)]),
        Period(day: day))
      let before = try reader.entry(at: address)?.entry.number ?? 0
      guard let entry = Entry(.number(before + Double(count), decimals: 0)) else { continue }
      changes.append(.put(address, entry))
    }
    return changes
  }

  /// The text with a hash; nil where it is not kept, or is no longer what it was.
  public static func text(_ hash: String, in reader: any EntryReader) throws(Diagnostic) -> String?
  {
    let text = try reader.entry(at: EntryAddress(try contentKey(hash)))?.entry.text
    return text.flatMap { self.hash(of: $0) == hash ? $0 : nil }
  }

  /// The revision that dropped the text with a hash; nil where none did.
  public static func redaction(of hash: String, in reader: any EntryReader) throws(Diagnostic)
    -> Revision?
  {
    try reader.history(of: EntryAddress(try contentKey(hash))).compactMap(\.redaction).last
  }

  /// The manifests by number, in order, with the revision that each came with.
  public static func editions(in reader: any EntryReader) throws(Diagnostic) -> [(
    number: Int, manifest: String, revision: Revision
  )] {
    var found: [(number: Int, manifest: String, revision: Revision)] = []
    for key in try reader.keys(ministry: Grant.owner, name: editionName) {
      guard let number = key.value(of: "number").flatMap({ Int($0) }),
        let stored = try reader.entry(at: EntryAddress(key)), let text = stored.entry.text
      else { continue }
      found.append((number, text, stored.revision))
    }
    return found.sorted { $0.number < $1.number }
  }

  /// The changes that keep an edition: its manifest, and the texts that are not kept yet.
  public static func changes(
    number: Int, manifest: String, sources: [String], over reader: any EntryReader
  ) throws(Diagnostic) -> [Change] {
    var texts = [(try editionKey(number), manifest)]
    for (hash, text) in Dictionary(sources.map { (hash(of: $0), $0) }, uniquingKeysWith: { $1 })
      .sorted(by: { $0.key < $1.key }) where try self.text(hash, in: reader) == nil
    {
      texts.append((try contentKey(hash), text))
    }
    return texts.compactMap { key, text in
      Entry(.text(text)).map { .put(EntryAddress(key), $0) }
    }
  }
}
