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
/// note    = length u32 · UTF-8, or the length 2³² − 1 where there is none
/// ```
/// Texts are in Unicode's composed form. The form is fixed: a change of it is a new format version of the store.
enum ChangeForm {
  static func write(_ group: ChangeGroup, to writer: inout ByteWriter) {
    writer.write(UInt16(truncatingIfNeeded: group.keyText.count))
    writer.write(group.keyText)
    writer.write(UInt32(truncatingIfNeeded: group.steps.count))
    for step in group.steps {
      write(step, to: &writer)
    }
  }

  private static func write(_ step: ChangeGroup.Step, to writer: inout ByteWriter) {
    writer.write(step.period?.frequency.code ?? 0)
    writer.write(Int32(truncatingIfNeeded: step.period?.ordinal ?? 0))
    guard let entry = step.entry else { return writer.write(EntryKind.removed.rawValue) }
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
    guard kind != .removed else { return ChangeGroup.Step(period: period.value, entry: nil) }
    guard let status = reader.read(UInt8.self).flatMap(ObservationStatus.init(code:)),
      let note = reader.readOptionalText(), let value = readValue(kind, &reader),
      let entry = Entry(value, status: status, note: note)
    else { return nil }
    return ChangeGroup.Step(period: period.value, entry: entry)
  }

  private static func readValue(_ kind: EntryKind, _ reader: inout ByteReader) -> Entry.Value? {
    switch kind {
    case .removed: nil
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
