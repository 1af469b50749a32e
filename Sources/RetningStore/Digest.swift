internal import Crypto

/// A SHA-256, 32 bytes.
struct Digest: Hashable {
  let bytes: [UInt8]

  init(of content: [UInt8]) {
    bytes = Array(SHA256.hash(data: content))
  }

  /// A digest from its hexadecimal text; nil when it is not one.
  init?(hex: String) {
    let digits = hex.utf8.map { Character(UnicodeScalar($0)).hexDigitValue }
    guard digits.count == 2 * SHA256.byteCount else { return nil }
    bytes = stride(from: 0, to: digits.count, by: 2).compactMap { index in
      guard let high = digits[index], let low = digits[index + 1] else { return nil }
      return UInt8(high << 4 | low)
    }
    guard bytes.count == SHA256.byteCount else { return nil }
  }

  var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
