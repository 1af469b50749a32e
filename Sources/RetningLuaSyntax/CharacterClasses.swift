/// What a byte can be in Lua's lexical rules, which know ASCII alone.
extension UInt8 {
  var isNewline: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }

  /// A space, tab, vertical tab or form feed: white space that ends no line.
  var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0B || self == 0x0C }

  var isDigit: Bool { (0x30...0x39).contains(self) }

  var isNameStart: Bool {
    (0x61...0x7A).contains(self) || (0x41...0x5A).contains(self) || self == UInt8(ascii: "_")
  }

  var isNamePart: Bool { isNameStart || isDigit }

  var hexValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x41 + 10
    case 0x61...0x66: self - 0x61 + 10
    default: nil
    }
  }

  /// Whether it is a later byte of a UTF-8 scalar.
  var continuesScalar: Bool { self & 0xC0 == 0x80 }
}
