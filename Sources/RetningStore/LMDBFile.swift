/// LMDB's file as it lies on disk (data format 1 of LMDB 0.9, 64-bit, little-endian): pages, nodes and meta pages, read
/// with every offset checked.
///
/// ```
/// page    number u64 · unused u16 · flags u16 · lower u16 · upper u16 (of an overflow page its page count u32) · …
/// node    low u16 · high u16 · flags u16 · key length u16 · key · data
/// meta    page header · magic u32 · version u32 · address u64 · map size u64 · 2 × tree · last page u64 · transaction u64
/// tree    pad u32 · flags u16 · depth u16 · branch, leaf, overflow pages u64 · entries u64 · root u64
/// ```
struct LMDBFile {
  let bytes: UnsafeRawBufferPointer
  let pageByteCount: Int

  static let magic: UInt32 = 0xBEEF_C0DE
  static let dataVersion: UInt32 = 1
  static let headerByteCount = 16
  static let noPage = UInt64.max

  enum PageFlag {
    static let branch: UInt16 = 0x01
    static let leaf: UInt16 = 0x02
    static let overflow: UInt16 = 0x04
    static let meta: UInt16 = 0x08
  }

  enum NodeFlag {
    static let bigData: UInt16 = 0x01
    static let subtree: UInt16 = 0x02
  }

  /// What a meta page, or a named database's record, says of a tree.
  struct Tree {
    static let byteCount = 48

    let pad: UInt32
    let flags: UInt16
    let depth: UInt16
    let branchPages: UInt64
    let leafPages: UInt64
    let overflowPages: UInt64
    let entries: UInt64
    let root: UInt64
  }

  struct Meta {
    let version: UInt32
    let address: UInt64
    let mapByteCount: UInt64
    let free: Tree
    let main: Tree
    let lastPage: UInt64
    let transaction: UInt64
  }

  struct Page {
    let start: Int
    let number: UInt64
    let flags: UInt16
    let lower: Int
    let upper: Int
    /// Of an overflow page, how many pages it is.
    let overflowCount: UInt64
  }

  struct Node {
    let flags: UInt16
    let key: Range<Int>
    /// Of a leaf's node its data, as it lies in the page.
    let data: Range<Int>
    /// Of a branch's node the page that it leads to.
    let child: UInt64
  }

  /// Nil when the bytes begin with no meta page.
  init?(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    let freePad = Self.headerByteCount + 24
    guard bytes.count >= freePad + 4 else { return nil }
    let size = Int(bytes.loadUnaligned(fromByteOffset: freePad, as: UInt32.self))
    guard (512...65_536).contains(size), size & (size - 1) == 0, bytes.count >= 2 * size else {
      return nil
    }
    pageByteCount = size
  }

  var pageCount: Int { bytes.count / pageByteCount }

  func load<Integer: FixedWidthInteger & BitwiseCopyable>(
    _ offset: Int, as type: Integer.Type = Integer.self
  ) -> Integer? {
    guard offset >= 0, offset <= bytes.count - MemoryLayout<Integer>.size else { return nil }
    return Integer(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: type))
  }

  func meta(_ index: Int) -> Meta? {
    let start = index * pageByteCount + Self.headerByteCount
    guard load(start, as: UInt32.self) == Self.magic,
      let version = load(start + 4, as: UInt32.self),
      let address = load(start + 8, as: UInt64.self), let size = load(start + 16, as: UInt64.self),
      let free = tree(at: start + 24), let main = tree(at: start + 24 + Tree.byteCount),
      let last = load(start + 24 + 2 * Tree.byteCount, as: UInt64.self),
      let transaction = load(start + 32 + 2 * Tree.byteCount, as: UInt64.self)
    else { return nil }
    return Meta(
      version: version, address: address, mapByteCount: size, free: free, main: main,
      lastPage: last, transaction: transaction)
  }

  func tree(at offset: Int) -> Tree? {
    guard let pad = load(offset, as: UInt32.self), let flags = load(offset + 4, as: UInt16.self),
      let depth = load(offset + 6, as: UInt16.self), let branch = load(offset + 8, as: UInt64.self),
      let leaf = load(offset + 16, as: UInt64.self),
      let overflow = load(offset + 24, as: UInt64.self),
      let entries = load(offset + 32, as: UInt64.self),
      let root = load(offset + 40, as: UInt64.self)
    else { return nil }
    return Tree(
      pad: pad, flags: flags, depth: depth, branchPages: branch, leafPages: leaf,
      overflowPages: overflow, entries: entries, root: root)
  }

  func page(_ number: UInt64) -> Page? {
    guard number < UInt64(pageCount) else { return nil }
    let start = Int(number) * pageByteCount
    guard let found = load(start, as: UInt64.self), let flags = load(start + 10, as: UInt16.self),
      let lower = load(start + 12, as: UInt16.self), let upper = load(start + 14, as: UInt16.self),
      let count = load(start + 12, as: UInt32.self)
    else { return nil }
    return Page(
      start: start, number: found, flags: flags, lower: Int(lower), upper: Int(upper),
      overflowCount: UInt64(count))
  }

  /// The nodes of a branch or leaf page; nil when they do not lie within it, apart from one another.
  func nodes(of page: Page) -> [Node]? {
    guard page.lower >= Self.headerByteCount, page.lower % 2 == 0, page.lower <= page.upper,
      page.upper <= pageByteCount
    else { return nil }
    let count = (page.lower - Self.headerByteCount) / 2
    var nodes: [Node] = []
    var places: [(start: Int, end: Int)] = []
    nodes.reserveCapacity(count)
    for index in 0..<count {
      guard let offset = load(page.start + Self.headerByteCount + 2 * index, as: UInt16.self),
        Int(offset) >= page.upper, let (node, end) = node(at: page.start + Int(offset), in: page)
      else { return nil }
      nodes.append(node)
      places.append((page.start + Int(offset), end))
    }
    places.sort { $0.start < $1.start }
    for (place, next) in zip(places, places.dropFirst()) where place.end > next.start { return nil }
    return nodes
  }

  private func node(at offset: Int, in page: Page) -> (Node, end: Int)? {
    guard let low = load(offset, as: UInt16.self), let high = load(offset + 2, as: UInt16.self),
      let flags = load(offset + 4, as: UInt16.self), let keySize = load(offset + 6, as: UInt16.self)
    else { return nil }
    let key = offset + 8..<offset + 8 + Int(keySize)
    let isBranch = page.flags & PageFlag.branch != 0
    let word = UInt64(low) | UInt64(high) << 16
    let size = isBranch ? 0 : flags & NodeFlag.bigData != 0 ? 8 : Int(word)
    let end = key.upperBound + size
    guard end <= page.start + pageByteCount else { return nil }
    return (
      Node(
        flags: isBranch ? 0 : flags, key: key, data: key.upperBound..<end,
        child: isBranch ? word | UInt64(flags) << 32 : 0), end
    )
  }

  func slice(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[range])
  }
}
