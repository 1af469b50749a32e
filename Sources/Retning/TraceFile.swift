import FoundationEssentials
import RetningData
import RetningDiagnostics
import RetningStore

/// The file that keeps what evaluations computed, for the next: `.retning/cache/traces`.
///
/// ```
/// magic and version · count · id, trace … · SHA-256 of all before
/// ```
///
/// It is a cache: one that is missing, damaged or of another version is as good as empty, and one that cannot be written is
/// not written. It is replaced whole, so that a reader never meets half of it, and no commit to the store waits for it.
struct TraceFile {
  let path: String

  private static let magic = Array("RTRC1".utf8)
  /// A larger one is not kept: reading it would cost more than evaluating.
  private static let byteCountMax = 1 << 28

  init(workspace root: String) { path = "\(root)/.retning/cache/traces" }

  /// The traces by indicator.
  func read() -> [String: [UInt8]] {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard let size = attributes?[.size] as? any BinaryInteger, Int(size) <= Self.byteCountMax,
      let data = try? Data(contentsOf: URL(filePath: path)), data.count > Self.magic.count + 32
    else { return [:] }
    let bytes = Array(data)
    let content = Array(bytes.dropLast(32))
    guard content.starts(with: Self.magic), Digest(of: content).bytes == bytes.suffix(32) else {
      return [:]
    }
    var reader = ByteReader(content)
    guard reader.take(Self.magic.count) != nil, let count = reader.read(UInt32.self) else {
      return [:]
    }
    var traces: [String: [UInt8]] = [:]
    for _ in 0..<count {
      guard let id = reader.readText(), let trace = reader.readField() else { return [:] }
      traces[id] = Array(trace)
    }
    return traces
  }

  /// The file that holds traces; nil where it would be too large.
  static func bytes(of traces: [String: [UInt8]]) -> [UInt8]? {
    var writer = ByteWriter()
    writer.write(magic)
    writer.write(UInt32(traces.count))
    for (id, trace) in traces.sorted(by: { $0.key < $1.key }) {
      writer.write(field: id)
      writer.write(field: trace)
    }
    guard writer.bytes.count <= byteCountMax else { return nil }
    return writer.bytes + Digest(of: writer.bytes).bytes
  }

  /// Keeps the traces, where the folder can be written.
  func write(_ bytes: [UInt8]) {
    let folder = URL(filePath: path).deletingLastPathComponent()
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try? Data(bytes).write(to: URL(filePath: path), options: .atomic)
  }
}

extension RunOptions {
  /// Whether traces can be used: not where something is evaluated that is not simply what is newest, such as what was known
  /// then, a what-if, or other rules.
  var isPlain: Bool {
    known == nil && cut.isEmpty && round == nil && overlay.isEmpty && overlayFiles.isEmpty
      && rules == nil
  }
}

extension EvaluationTraces {
  /// The traces of earlier evaluations of a store, for a revision of it.
  convenience init(of file: TraceFile, _ store: Store, at revision: Revision) throws(Diagnostic) {
    let hash = try store.commit(revision)?.hash ?? ""
    self.init(file.read(), revision: revision.number, hash: hash) { since, hash in
      try? store.changedKeys(from: Revision(since), hash: hash, to: revision)
    }
  }
}

extension Store {
  /// The keys that something was committed under after a revision; nil where the earlier one is none of this store's.
  ///
  /// - Parameter hash: The chain's hash at the earlier revision.
  func changedKeys(from since: Revision, hash: String, to revision: Revision) throws(Diagnostic)
    -> Set<Key>?
  {
    let known = since == .empty ? "" : try commit(since)?.hash
    guard known == hash, since <= revision else { return nil }
    var keys: Set<Key> = []
    for number in since.number..<revision.number {
      keys.formUnion(try changes(in: Revision(number + 1)).map(\.address.key))
    }
    return keys
  }
}
