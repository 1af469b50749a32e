import RetningDiagnostics

/// How a file's text is written as bytes.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  /// What Norwegian Excel writes as plain CSV: æ, ø and å as one byte each.
  case windows1252 = "windows-1252"

  /// A file's text as UTF-8, without a byte order mark.
  package struct Decoded {
    package let bytes: [UInt8]
    let encoding: TextEncoding
  }

  /// Decodes a file: by its byte order mark, else as UTF-8 where it is that, else as Windows-1252.
  ///
  /// - Parameter given: The encoding, where somebody knows it.
  /// - Returns: Nil where the bytes are not of the encoding.
  package static func decode(_ bytes: [UInt8], as given: TextEncoding? = nil) -> Decoded? {
    switch given ?? detect(bytes) {
    case .utf8:
      let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      let rest = start == 0 ? bytes : Array(bytes[start...])
      return isUTF8(rest) ? Decoded(bytes: rest, encoding: .utf8) : nil
    case .utf16: return utf16(bytes).map { Decoded(bytes: $0, encoding: .utf16) }
    case .windows1252: return windows1252(bytes).map { Decoded(bytes: $0, encoding: .windows1252) }
    }
  }

  private static func detect(_ bytes: [UInt8]) -> TextEncoding {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
    return isUTF8(bytes) || hasLettersInUTF8(bytes) ? .utf8 : .windows1252
  }

  /// Whether some of æ, ø, å and their like are in UTF-8: then bytes that are not are damage, not another encoding.
  private static func hasLettersInUTF8(_ bytes: [UInt8]) -> Bool {
    zip(bytes, bytes.dropFirst()).contains { $0 == 0xC3 && (0x80...0xBF).contains($1) }
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }

  private static func utf16(_ bytes: [UInt8]) -> [UInt8]? {
    let isBigEndian = bytes.starts(with: [0xFE, 0xFF])
    let hasMark = isBigEndian || bytes.starts(with: [0xFF, 0xFE])
    let content = bytes.dropFirst(hasMark ? 2 : 0)
    guard content.count % 2 == 0 else { return nil }
    let units = stride(from: content.startIndex, to: content.endIndex, by: 2).map { index in
      let (first, second) = (UInt16(content[index]), UInt16(content[index + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
  }

  /// The characters of the bytes 0x80 to 0x9F (WHATWG Encoding Standard, windows-1252); 0 where there is none.
  private static let upperControls: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
    0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  private static func windows1252(_ bytes: [UInt8]) -> [UInt8]? {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes {
      if byte < 0x80 {
        decoded.append(byte)
        continue
      }
      let value = byte < 0xA0 ? upperControls[Int(byte) - 0x80] : UInt32(byte)
      guard value != 0, let scalar = Unicode.Scalar(value) else { return nil }
      decoded.append(contentsOf: UTF8.encode(scalar) ?? .init())
    }
    return decoded
  }
}
