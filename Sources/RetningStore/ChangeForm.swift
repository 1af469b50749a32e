import RetningData

/// The byte form of changes: what the log keeps and what the content hash covers.
///
/// The changes of a commit stand in order of address, those of one key together. Integers are big-endian.
/// ```
/// changes = group*
/// group   = key length u16 · key UTF-8 · step count u32 · step*
/// step    = frequency u8 (its letter; 0 without period) · period ordinal i32 · kind u8 · the rest by kind
///   kind 0 removed   nothing more
///   kind 1 none      status u8 (its letter) · note
///   kind 2 number    status · note · IEEE 754 bits u64 (zero without sign) · decimals u8
///   kind 3 text      status · note · length u32 · UTF-8
///   kind 4 boolean   status · note · u8 (0 or 1)
///   kind 5 date      status · note · day number i32 (1970-01-01 is 0)
///   kind 6 redaction revision u64: what that revision put here is dropped
///   kind 7 redacted  SHA-256 (32 bytes) of the step that stood here until a later revision dropped it
/// note    = length u32 · UTF-8, or the length 2³² − 1 where there is none
/// ```
/// The content hash covers each step by its own SHA-256, so that a step can be dropped and its hash kept:
/// ```
/// content hash = SHA-256 of (key length u16 · key UTF-8 · step count u32 · (SHA-256 of the step)*)*
/// ```
/// Texts are in Unicode's composed form. The form is fixed: a change of it is a new format version of the store.
enum ChangeForm {
  static func write(
    _ group: ChangeGroup, to writer: inout ByteWriter, hashing hasher: inout DigestHasher
  ) {
    var head = ByteWriter()
    head.write(UInt16(truncatingIfNeeded: group.keyText.count))
    head.write(group.keyText)
    head.write(UInt32(truncatingIfNeeded: group.steps.count))
    writer.write(head.bytes)
    hasher.update(head.bytes[...])
    for step in group.steps {
      let start = writer.bytes.count
      write(step, to: &writer)
      if case .redacted(let digest) = step.action {
        hasher.update(digest.bytes[...])
      } else {
        hasher.updateWithDigest(of: writer.bytes[start...])
      }
    }
  }

  /// The groups' bytes and content hash.
  static func encode(_ groups: [ChangeGroup]) -> (bytes: [UInt8], hash: Digest) {
    var (writer, hasher) = (ByteWriter(), DigestHasher())
    for group in groups { write(group, to: &writer, hashing: &hasher) }
    return (writer.bytes, hasher.finalize())
  }

  /// The content of a commit with one step replaced by its digest; nil when there is no such step.
  static func dropping(_ period: Period?, of keyText: [UInt8], from content: [UInt8]) -> [UInt8]? {
    guard var groups = read(content),
      let place = groups.firstIndex(where: { $0.keyText == keyText }),
      let index = groups[place].steps.firstIndex(where: { $0.period == period })
    else { return nil }
    let dropped = groups[place].steps[index]
    groups[place].steps[index] = ChangeGroup.Step(
      period: period, action: .redacted(digest(of: dropped)))
    return encode(groups).bytes
  }

  /// The content hash of groups, as their commit has it.
  static func contentHash(of groups: [ChangeGroup]) -> Digest {
    encode(groups).hash
  }

  /// The digest of one step.
  private static func digest(of step: ChangeGroup.Step) -> Digest {
    var writer = ByteWriter()
    write(step, to: &writer)
    return Digest(of: writer.bytes)
  }

  private static func write(_ step: ChangeGroup.Step, to writer: inout ByteWriter) {
    writer.write(step.period?.frequency.code ?? 0)
    writer.write(Int32(truncatingIfNeeded: step.period?.ordinal ?? 0))
    switch step.action {
    case .remove: writer.write(EntryKind.removed.rawValue)
    case .redact(let revision):
      writer.write(EntryKind.redaction.rawValue)
      writer.write(UInt64(revision.number))
    case .redacted(let digest):
      writer.write(EntryKind.redacted.rawValue)
      writer.write(digest.bytes)
    case .put(let entry): write(entry, to: &writer)
    }
  }

  private static func write(_ entry: Entry, to writer: inout ByteWriter) {
    writer.write(EntryKind(entry.value).rawValue)
    writer.write(entry.status.code)
    writer.write(field: entry.note?.composed)
    switch entry.value {
    case .none: break
    case .number(let number, let decimals):
      writer.write(number.canonicalBits)
      writer.write(UInt8(clamping: decimals))
    case .text(let text): writer.write(field: text.composed)
    case .boolean(let flag): writer.write(UInt8(flag ? 1 : 0))
    case .date(let date): writer.write(Int32(truncatingIfNeeded: date.dayNumber))
    }
  }

  /// Reads the groups back; nil when the bytes are not of the form.
  static func read(_ bytes: [UInt8]) -> [ChangeGroup]? {
    var reader = ByteReader(bytes)
    var groups: [ChangeGroup] = []
    while !reader.isAtEnd {
      guard let length = reader.read(UInt16.self), let raw = reader.take(Int(length)),
        let text = String(validating: raw, as: UTF8.self), let key = try? Key(parsing: text),
        let count = reader.read(UInt32.self)
      else { return nil }
      var group = ChangeGroup(key: key, keyText: Array(raw), steps: [])
      for _ in 0..<count {
        guard let step = readStep(&reader) else { return nil }
        group.steps.append(step)
      }
      groups.append(group)
    }
    return groups
  }

  private static func readStep(_ reader: inout ByteReader) -> ChangeGroup.Step? {
    guard let frequency = reader.read(UInt8.self), let ordinal = reader.read(Int32.self),
      let kind = reader.read(UInt8.self).flatMap(EntryKind.init(rawValue:)),
      let period = PeriodCode(frequency: frequency, ordinal: ordinal).period
    else { return nil }
    switch kind {
    case .removed: return ChangeGroup.Step(period: period.value, action: .remove)
    case .redaction:
      return reader.read(UInt64.self).flatMap { Int(exactly: $0) }.map {
        ChangeGroup.Step(period: period.value, action: .redact(Revision($0)))
      }
    case .redacted:
      return reader.take(Digest.byteCount).flatMap { Digest(bytes: Array($0)) }.map {
        ChangeGroup.Step(period: period.value, action: .redacted($0))
      }
    default: break
    }
    guard let status = reader.read(UInt8.self).flatMap(ObservationStatus.init(code:)),
      let note = reader.readOptionalText(), let value = readValue(kind, &reader),
      let entry = Entry(value, status: status, note: note)
    else { return nil }
    return ChangeGroup.Step(period: period.value, action: .put(entry))
  }

  private static func readValue(_ kind: EntryKind, _ reader: inout ByteReader) -> Entry.Value? {
    switch kind {
    case .removed, .redaction, .redacted: nil
    case .none: Entry.Value.none
    case .number:
      if let bits = reader.read(UInt64.self), let decimals = reader.read(UInt8.self) {
        .number(Double(bitPattern: bits), decimals: Int(decimals))
      } else {
        nil
      }
    case .text: reader.readText().map { .text($0) }
    case .boolean: reader.read(UInt8.self).map { .boolean($0 != 0) }
    case .date:
      reader.read(Int32.self).map { .date(CalendarDate(dayNumber: Int($0))) }
    }
  }
}
