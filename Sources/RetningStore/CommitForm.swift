import RetningData

/// The hash chain: what a commit's hash covers, byte for byte.
///
/// ```
/// content hash = SHA-256 over the changes, each by its own SHA-256: see ChangeForm
/// hash         = SHA-256 of these fields, each as length u32 · bytes, integers big-endian:
///                previous hash (32 bytes) · revision u64 · time i64 (seconds since 1970) · author · message ·
///                source file · source SHA-256 (hexadecimal text) · change count u64 · content hash (32 bytes)
/// ```
/// A missing source file or hash is the length 2³² − 1 and no bytes. The first commit's previous hash is the SHA-256
/// of the text `retning.store/2`. So equal commits give equal hashes in every store.
enum CommitForm {
  static let genesis = Digest(of: Array("retning.store/2".utf8))

  /// The commit that a draft becomes.
  static func commit(
    _ draft: CommitDraft, revision: Revision, changeCount: Int, content: Digest,
    after previous: Digest
  ) -> Commit {
    Commit(
      revision: revision, time: draft.time, author: draft.author.composed,
      message: draft.message.composed,
      source: draft.source.map { CommitSource(file: $0.file.composed, sha256: $0.sha256) },
      changeCount: changeCount, contentHash: content.hex, previousHash: previous.hex,
      hash: hash(
        draft, revision: revision, changeCount: changeCount, content: content, after: previous
      ).hex)
  }

  static func hash(
    _ draft: CommitDraft, revision: Revision, changeCount: Int, content: Digest,
    after previous: Digest
  ) -> Digest {
    var writer = ByteWriter()
    writer.write(field: previous.bytes)
    writer.write(integerField: Int64(revision.number))
    writer.write(integerField: Int64(draft.time.secondsSince1970))
    writer.write(field: draft.author.composed)
    writer.write(field: draft.message.composed)
    writer.write(field: draft.source?.file.composed)
    writer.write(field: draft.source?.sha256)
    writer.write(integerField: Int64(changeCount))
    writer.write(field: content.bytes)
    return Digest(of: writer.bytes)
  }

  /// The record of a commit under its revision; hashes in hexadecimal.
  static func encode(_ commit: Commit) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(Int64(commit.time.secondsSince1970))
    writer.write(field: commit.author)
    writer.write(field: commit.message)
    writer.write(field: commit.source?.file)
    writer.write(field: commit.source?.sha256)
    writer.write(Int64(commit.changeCount))
    writer.write(field: commit.contentHash)
    writer.write(field: commit.previousHash)
    writer.write(field: commit.hash)
    return writer.bytes
  }

  /// Reads a record; nil when it is not of the form.
  static func decode(_ bytes: [UInt8], revision: Revision) -> Commit? {
    var reader = ByteReader(bytes)
    guard let time = reader.read(Int64.self), let author = reader.readText(),
      let message = reader.readText(), let file = reader.readOptionalText(),
      let sha256 = reader.readOptionalText(), let changeCount = reader.read(Int64.self),
      let contentHash = reader.readText(), let previousHash = reader.readText(),
      let hash = reader.readText(), reader.isAtEnd
    else { return nil }
    return Commit(
      revision: revision, time: Timestamp(secondsSince1970: Int(time)), author: author,
      message: message, source: file.map { CommitSource(file: $0, sha256: sha256) },
      changeCount: Int(changeCount), contentHash: contentHash, previousHash: previousHash,
      hash: hash)
  }
}

extension Commit {
  /// The draft that would make this commit, without its changes.
  var draft: CommitDraft {
    CommitDraft([], author: author, time: time, message: message, source: source)
  }
}

extension ByteWriter {
  mutating func write(integerField value: Int64) {
    write(UInt32(8))
    write(value)
  }
}
