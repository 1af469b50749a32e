internal import Crypto

/// A SHA-256, 32 bytes.
package struct Digest: Hashable {
  static let byteCount = SHA256.byteCount

  package let bytes: [UInt8]

  package init(of content: [UInt8]) {
    bytes = Array(SHA256.hash(data: content))
  }

  /// A digest from its bytes; nil when there are too few or too many.
  init?(bytes: [UInt8]) {
    guard bytes.count == Self.byteCount else { return nil }
    self.bytes = bytes
  }

  fileprivate init(_ digest: SHA256.Digest) {
    bytes = Array(digest)
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

  package var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

/// A SHA-256 that is computed piece by piece.
struct DigestHasher {
  private var hash = SHA256()

  mutating func update(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
  }

  /// Takes the SHA-256 of some bytes, not the bytes.
  mutating func updateWithDigest(of bytes: ArraySlice<UInt8>) {
    let digest = bytes.withUnsafeBytes { SHA256.hash(data: $0) }
    digest.withUnsafeBytes { hash.update(bufferPointer: $0) }
  }

  func finalize() -> Digest {
    Digest(hash.finalize())
  }
}
