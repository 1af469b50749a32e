@_spi(_Unicode) import Swift

extension String {
  /// The text in Unicode's composed form (NFC), in which `å` is one scalar however it was typed.
  ///
  /// Swift's strings compare equal across forms, but their bytes, which a store compares, differ.
  package var composed: String {
    guard !utf8.allSatisfy({ $0 < 0x80 }) else { return self }
    var composed = String.UnicodeScalarView()
    composed.append(contentsOf: _nfc)
    return String(composed)
  }
}
