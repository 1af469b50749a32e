import RetningData
import RetningDiagnostics
import RetningStrategy

/// The rows of a series, which cross between processes as one field of bytes: a consolidated result has tens of thousands.
///
/// ```
/// count u32 · of each row: what it has u8 · frequency u8 · ordinal i32 · status u8 · value, path f64 · note nb, nn, en
/// ```
struct PackedRows: Sendable, Hashable {
  let rows: [IndicatorResult.Row]

  /// What a row has beside its period and status, as bits.
  private struct Parts: OptionSet {
    let rawValue: UInt8
    static let value = Parts(rawValue: 1)
    static let path = Parts(rawValue: 2)
    static let note = Parts(rawValue: 4)
  }

  private static let languages: [Language] = [.nb, .nn, .en]
}

extension PackedRows: Codable {
  func encode(to encoder: any Encoder) throws {
    var writer = ByteWriter()
    writer.write(UInt32(rows.count))
    for row in rows {
      var parts: Parts = []
      if row.value != nil { parts.insert(.value) }
      if row.path != nil { parts.insert(.path) }
      if row.note != nil { parts.insert(.note) }
      writer.write(parts.rawValue)
      writer.write(row.period.frequency.rawValue.utf8.first ?? 0)
      writer.write(Int32(truncatingIfNeeded: row.period.ordinal))
      writer.write(row.status.rawValue.utf8.first ?? 0)
      if let value = row.value { writer.write(value.bitPattern) }
      if let path = row.path { writer.write(path.bitPattern) }
      if let note = row.note {
        for language in Self.languages { writer.write(field: note.texts[language]) }
      }
    }
    var container = encoder.singleValueContainer()
    try container.encode(writer.bytes)
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let bytes = try container.decode([UInt8].self)
    guard let rows = Self.rows(in: bytes) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no rows")
    }
    self.rows = rows
  }

  private static func rows(in bytes: [UInt8]) -> [IndicatorResult.Row]? {
    var reader = ByteReader(bytes)
    guard let count = reader.read(UInt32.self), Int(count) <= bytes.count else { return nil }
    var rows: [IndicatorResult.Row] = []
    rows.reserveCapacity(Int(count))
    for _ in 0..<count {
      guard let row = row(from: &reader) else { return nil }
      rows.append(row)
    }
    return reader.isAtEnd ? rows : nil
  }

  private static func row(from reader: inout ByteReader) -> IndicatorResult.Row? {
    guard let raw = reader.read(UInt8.self), let frequencyCode = reader.read(UInt8.self),
      let frequency = frequencies[frequencyCode], let ordinal = reader.read(Int32.self),
      let period = Period(frequency, crossingOrdinal: Int(ordinal)),
      let statusCode = reader.read(UInt8.self), let status = statuses[statusCode]
    else { return nil }
    let parts = Parts(rawValue: raw)
    var (value, path): (Double?, Double?)
    var note: LocalizedText?
    if parts.contains(.value) {
      guard let pattern = reader.read(UInt64.self) else { return nil }
      value = Double(bitPattern: pattern)
    }
    if parts.contains(.path) {
      guard let pattern = reader.read(UInt64.self) else { return nil }
      path = Double(bitPattern: pattern)
    }
    if parts.contains(.note) {
      var texts: [Language: String] = [:]
      for language in languages {
        guard let text = reader.readOptionalText() else { return nil }
        texts[language] = text
      }
      guard let found = LocalizedText(texts) else { return nil }
      note = found
    }
    return IndicatorResult.Row(period: period, value: value, status: status, path: path, note: note)
  }

  private static let frequencies = codes(Frequency.allCases)
  private static let statuses = codes(ObservationStatus.allCases)

  /// Each case by the letter that is its code.
  private static func codes<Case: RawRepresentable<String>>(_ cases: [Case]) -> [UInt8: Case] {
    Dictionary(
      cases.compactMap { one in one.rawValue.utf8.first.map { ($0, one) } },
      uniquingKeysWith: { first, _ in first })
  }
}
