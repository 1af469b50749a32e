import RetningDiagnostics

/// Goes through every page that a transaction of an LMDB file can reach: each lies in one place of one tree or in the
/// list of free pages, and nothing is left over.
///
/// LMDB keeps no checksums. What it keeps of structure is checked here: page numbers, flags, bounds, order of keys,
/// depths and counts of each tree, and who owns each page. What the values say is checked against the log's hashes.
struct LMDBPageWalk {
  private let file: LMDBFile
  private let meta: LMDBFile.Meta
  private var owners: [UInt8]
  private(set) var problems: [String] = []

  /// As many problems are told; one bad page near a root brings many.
  static let problemsMax = 20

  private struct Count {
    var branchPages: UInt64 = 0
    var leafPages: UInt64 = 0
    var overflowPages: UInt64 = 0
    var entries: UInt64 = 0
  }

  private init(_ file: LMDBFile, _ meta: LMDBFile.Meta) {
    self.file = file
    self.meta = meta
    owners = [UInt8](repeating: 0, count: min(file.pageCount, Int(clamping: meta.lastPage) + 1))
  }

  /// What is wrong with the structure of a file as a transaction sees it; nothing when all holds.
  static func problems(of bytes: UnsafeRawBufferPointer, transaction: UInt64) -> [String] {
    guard let file = LMDBFile(bytes) else { return ["meta page 0"] }
    var problems: [String] = []
    let metas = (0...1).map { file.meta($0) }
    for index in 0...1 {
      problems += Self.problems(ofMeta: metas[index], at: index, in: file)
    }
    guard let one = metas[0], let two = metas[1] else { return problems }
    // Transaction 1 writes both pages alike but for what it changes; each later one the page of its parity.
    let distance = max(one.transaction, two.transaction) - min(one.transaction, two.transaction)
    if distance > 1 { problems.append("meta pages: transactions do not follow one another") }
    if one.mapByteCount != two.mapByteCount { problems.append("meta pages: map sizes differ") }
    guard let meta = [one, two].first(where: { $0.transaction == transaction }) else {
      return problems + ["meta pages: transaction \(transaction) is in neither"]
    }
    var walk = LMDBPageWalk(file, meta)
    walk.run()
    return problems + walk.problems
  }

  private static func problems(
    ofMeta meta: LMDBFile.Meta?, at index: Int, in file: LMDBFile
  ) -> [String] {
    guard let meta, let page = file.page(UInt64(index)) else { return ["meta page \(index)"] }
    let isWhole =
      meta.version == LMDBFile.dataVersion && meta.address == 0 && page.number == UInt64(index)
      && page.flags == LMDBFile.PageFlag.meta && meta.free.pad == UInt32(file.pageByteCount)
      && meta.mapByteCount % UInt64(file.pageByteCount) == 0
      && (meta.transaction % 2 == UInt64(index) || meta.transaction == 0)
    return isWhole ? [] : ["meta page \(index): its fields do not fit one another"]
  }

  private mutating func run() {
    guard meta.lastPage < UInt64(file.pageCount) else {
      return report("the file is cut short: page \(meta.lastPage) is not there")
    }
    for index in 0...1 { owners[index] = 1 }
    guard meta.free.flags == 0x08 || meta.free.flags == 0x0C else {
      return report("free list: flags \(meta.free.flags)")
    }
    if meta.main.flags != 0 { report("main tree: flags \(meta.main.flags)") }
    walk(meta.free, "free list") { walk, node in walk.takeFreePages(node) }
    walk(meta.main, "main tree") { walk, node in walk.takeNamed(node) }
    let lost = owners.indices.filter { owners[$0] == 0 }
    if let first = lost.first {
      report("\(lost.count) pages belong to nobody, the first is \(first)")
    }
  }

  private mutating func report(_ problem: String) {
    if problems.count < Self.problemsMax { problems.append(problem) }
  }

  private mutating func own(_ number: UInt64, _ tree: String) -> Bool {
    guard number < UInt64(owners.count) else {
      report("\(tree): page \(number) is beyond the last")
      return false
    }
    guard owners[Int(number)] == 0 else {
      report("\(tree): page \(number) belongs to another already")
      return false
    }
    owners[Int(number)] = 1
    return true
  }

  private typealias Visit = (inout LMDBPageWalk, LMDBFile.Node) -> Void

  private mutating func walk(_ tree: LMDBFile.Tree, _ name: String, _ visit: Visit) {
    var count = Count()
    if tree.root != LMDBFile.noPage {
      walk(
        page: tree.root, name, depth: Int(tree.depth), isInteger: tree.flags & 0x08 != 0, &count,
        nil,
        nil, visit)
    } else if tree.depth != 0 {
      report("\(name): depth \(tree.depth) without pages")
    }
    let isWhole =
      count.branchPages == tree.branchPages && count.leafPages == tree.leafPages
      && count.overflowPages == tree.overflowPages && count.entries == tree.entries
    if !isWhole { report("\(name): it holds other counts of pages or entries than it says") }
  }

  private mutating func walk(
    page number: UInt64, _ name: String, depth: Int, isInteger: Bool, _ count: inout Count,
    _ low: Range<Int>?, _ high: Range<Int>?, _ visit: Visit
  ) {
    guard own(number, name) else { return }
    let isLeaf = depth == 1
    guard depth >= 1, let page = file.page(number), page.number == number,
      page.flags == (isLeaf ? LMDBFile.PageFlag.leaf : LMDBFile.PageFlag.branch),
      let nodes = file.nodes(of: page), !nodes.isEmpty
    else { return report("\(name): page \(number) is not a page of its kind") }
    for (index, node) in nodes.enumerated() {
      // A branch's first key is not kept.
      let isFirstOfBranch = !isLeaf && index == 0
      if isFirstOfBranch, !node.key.isEmpty { report("\(name): page \(number) has a first key") }
      if index > (isLeaf ? 0 : 1), !precedes(nodes[index - 1].key, node.key, isInteger) {
        report("\(name): the keys of page \(number) are out of order")
      }
      guard !isFirstOfBranch else { continue }
      let isWithin =
        (low.map { !precedes(node.key, $0, isInteger) } ?? true)
        && (high.map { precedes(node.key, $0, isInteger) } ?? true)
      if !isWithin { report("\(name): page \(number) holds a key that belongs elsewhere") }
    }
    if isLeaf {
      count.leafPages += 1
      count.entries += UInt64(nodes.count)
      for node in nodes {
        takeOverflow(node, name, &count)
        visit(&self, node)
      }
    } else {
      count.branchPages += 1
      for (index, node) in nodes.enumerated() {
        walk(
          page: node.child, name, depth: depth - 1, isInteger: isInteger, &count,
          index == 0 ? low : node.key, index + 1 < nodes.count ? nodes[index + 1].key : high, visit)
      }
    }
  }

  private func precedes(_ left: Range<Int>, _ right: Range<Int>, _ isInteger: Bool) -> Bool {
    if isInteger {
      guard let left = file.load(left.lowerBound, as: UInt64.self),
        let right = file.load(right.lowerBound, as: UInt64.self)
      else { return false }
      return left < right
    }
    return file.slice(left).lexicographicallyPrecedes(file.slice(right))
  }

  private mutating func takeOverflow(_ node: LMDBFile.Node, _ name: String, _ count: inout Count) {
    guard node.flags & LMDBFile.NodeFlag.bigData != 0 else { return }
    guard let number = file.load(node.data.lowerBound, as: UInt64.self),
      let page = file.page(number), page.number == number,
      page.flags == LMDBFile.PageFlag.overflow, page.overflowCount > 0,
      page.overflowCount < UInt64(owners.count)
    else { return report("\(name): a long value leads to no page of its kind") }
    count.overflowPages += page.overflowCount
    for offset in 0..<page.overflowCount where !own(number + offset, name) { return }
    guard let size = overflowByteCount(of: node) else { return }
    let needed = (LMDBFile.headerByteCount + size + file.pageByteCount - 1) / file.pageByteCount
    if needed != Int(page.overflowCount) {
      report("\(name): page \(number) is of another length than its value")
    }
  }

  /// How long a value on overflow pages is, by its node.
  private func overflowByteCount(of node: LMDBFile.Node) -> Int? {
    let start = node.key.lowerBound - 8
    guard let low = file.load(start, as: UInt16.self),
      let high = file.load(start + 2, as: UInt16.self)
    else { return nil }
    return Int(low) | Int(high) << 16
  }

  /// The bytes of a leaf's value, wherever it lies.
  private func value(of node: LMDBFile.Node) -> Range<Int>? {
    guard node.flags & LMDBFile.NodeFlag.bigData != 0 else { return node.data }
    guard let number = file.load(node.data.lowerBound, as: UInt64.self),
      let size = overflowByteCount(of: node), number < UInt64(file.pageCount)
    else { return nil }
    let start = Int(number) * file.pageByteCount + LMDBFile.headerByteCount
    guard size <= file.bytes.count - start else { return nil }
    return start..<start + size
  }

  /// An entry of the free list: a count and so many page numbers, the greatest first.
  private mutating func takeFreePages(_ node: LMDBFile.Node) {
    guard let value = value(of: node), let count = file.load(value.lowerBound, as: UInt64.self),
      let freed = file.load(node.key.lowerBound, as: UInt64.self), node.key.count == 8,
      freed <= meta.transaction, count < UInt64(owners.count),
      value.count >= 8 * (Int(count) + 1)
    else { return report("free list: an entry that is none") }
    for index in 0..<Int(count) {
      guard let number = file.load(value.lowerBound + 8 * (index + 1), as: UInt64.self),
        own(number, "free list")
      else { return }
    }
  }

  private mutating func takeNamed(_ node: LMDBFile.Node) {
    let name = String(decoding: file.slice(node.key), as: UTF8.self)
    guard node.flags == LMDBFile.NodeFlag.subtree, node.data.count == LMDBFile.Tree.byteCount,
      let tree = file.tree(at: node.data.lowerBound), tree.flags == 0, tree.pad == 0,
      Database(rawValue: name) != nil
    else { return report("main tree: “\(name)” is no database of a store") }
    walk(tree, name) { _, _ in }
  }
}
