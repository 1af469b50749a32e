import RetningData
import RetningDiagnostics
import RetningStore
import Synchronization

/// What earlier evaluations computed, each with what it read: an evaluation takes from here what cannot have changed.
///
/// A trace that cannot be read, or that was made under other circumstances, is as good as none: then the indicator is
/// evaluated. Losing them all costs time and nothing else.
public final class EvaluationTraces: Sendable {
  /// What has changed in the store since a revision; nil where that revision is none of the store's.
  public typealias Changes = @Sendable (_ revision: Int, _ hash: String) -> Set<Key>?

  /// How much of an evaluation was taken from traces.
  public struct Statistics: Sendable, Hashable {
    /// The indicators whose trace held.
    public var reused = 0
    /// Those that were evaluated.
    public var evaluated = 0
  }

  private struct State {
    var traces: [String: [UInt8]]
    var isChanged = false
    var changes: [Int: Set<Key>?] = [:]
    var statistics = Statistics()
  }

  /// The revision that is evaluated, and the chain's hash at it.
  let revision: Int
  let hash: String
  private let changes: Changes
  private let state: Mutex<State>

  /// - Parameters:
  ///   - traces: The traces of earlier evaluations by indicator.
  ///   - changes: The keys that hold another entry at `revision` than at an earlier one.
  public init(
    _ traces: [String: [UInt8]], revision: Int, hash: String, changes: @escaping Changes
  ) {
    self.revision = revision
    self.hash = hash
    self.changes = changes
    state = Mutex(State(traces: traces))
  }

  /// The traces to keep for the next evaluation.
  public var traces: [String: [UInt8]] { state.withLock { $0.traces } }

  /// Whether they are others than those that it was made with.
  public var isChanged: Bool { state.withLock { $0.isChanged } }

  public var statistics: Statistics { state.withLock { $0.statistics } }

  /// What a trace read, with where what it gave begins.
  func head(of id: String) -> (head: Trace.Head, rest: ByteReader)? {
    state.withLock { $0.traces[id] }.flatMap(Trace.head)
  }

  /// Keeps an indicator's trace, or that it has none.
  func keep(_ bytes: [UInt8]?, of id: String) {
    state.withLock { state in
      state.statistics.evaluated += 1
      if state.traces[id] != bytes {
        state.traces[id] = bytes
        state.isChanged = true
      }
    }
  }

  /// Counts a trace that holds, which from now on is known to hold at this revision: what changed before need not be looked
  /// at again.
  func reuse(_ trace: Trace.Head, of id: String) {
    state.withLock { state in
      state.statistics.reused += 1
      guard trace.revision != revision, let bytes = state.traces[id] else { return }
      state.traces[id] = Trace.moved(bytes, to: revision, hash)
      state.isChanged = true
    }
  }

  /// The keys that have changed since a trace was made; nil where nobody can say.
  func changedKeys(since trace: Trace.Head) -> Set<Key>? {
    if trace.revision == revision { return trace.hash == hash ? [] : nil }
    guard trace.revision < revision else { return nil }
    if let known = state.withLock({ $0.changes[trace.revision] }) { return known }
    let found = changes(trace.revision, trace.hash)
    state.withLock { $0.changes[trace.revision] = .some(found) }
    return found
  }
}

/// What one indicator's evaluation read and gave.
struct Trace {
  /// Under which circumstances it was made and what it read: enough to tell whether it holds.
  struct Head {
    /// The revision at which it was made or last found to hold, with the chain's hash.
    let revision: Int
    let hash: String
    /// The fingerprint of all that is the same for the whole evaluation: days, model, declarations, engine.
    let circumstances: [UInt8]
    /// The fingerprint of the formula.
    let definition: [UInt8]
    /// That of the files as they lie there: where it is the same, so is the formula.
    let source: [UInt8]
    let reads: Reads
    /// The fingerprints of the results that it read, in the order of ``Reads/resultOrder``.
    let results: [[UInt8]]
  }

  let head: Head
  let series: Series
  let breaks: [Period]
  let usage: (instructions: Int, memoryBytes: Int)

  private static let version: UInt32 = 5

  /// Nil where the trace holds what no cache keeps.
  ///
  /// - Parameter placing: How the places in the scripts are kept.
  func bytes(placing: @escaping (SourceLocation) -> SourceLocation) -> [UInt8]? {
    var writer = ByteWriter()
    writer.write(Self.version)
    let reads = head.reads
    writer.write(Int64(head.revision))
    writer.write(field: head.hash)
    writer.write(field: head.circumstances)
    writer.write(field: head.definition)
    writer.write(field: head.source)
    writer.write(UInt32(reads.keys.count))
    for key in reads.keys.map(\.description).sorted() { writer.write(field: key) }
    writer.write(UInt32(reads.scans.count))
    for scan in reads.scans.sorted(by: {
      ($0.ministry, $0.name ?? "") < ($1.ministry, $1.name ?? "")
    }) {
      writer.write(field: scan.ministry)
      writer.write(field: scan.name)
    }
    writer.write(UInt32(reads.resultOrder.count))
    for (id, print) in zip(reads.resultOrder, head.results) {
      writer.write(field: id)
      writer.write(field: print)
    }
    guard series.write(to: &writer, placing: placing) else { return nil }
    writer.write(UInt32(breaks.count))
    for period in breaks { period.write(to: &writer) }
    writer.write(Int64(usage.instructions))
    writer.write(Int64(usage.memoryBytes))
    return writer.bytes
  }

  /// The head of a trace's bytes; nil where they are none of this version.
  static func head(_ bytes: [UInt8]) -> (head: Head, rest: ByteReader)? {
    var reader = ByteReader(bytes)
    guard reader.read(UInt32.self) == version, let revision = reader.read(Int64.self),
      let hash = reader.readText(), let circumstances = reader.readField(),
      let definition = reader.readField(), let source = reader.readField(),
      let keyCount = reader.read(UInt32.self)
    else { return nil }
    var reads = Reads()
    for _ in 0..<keyCount {
      guard let text = reader.readText(), let key = try? Key(stored: text) else { return nil }
      reads.keys.insert(key)
    }
    guard let scanCount = reader.read(UInt32.self) else { return nil }
    for _ in 0..<scanCount {
      guard let ministry = reader.readText(), let name = reader.readOptionalText() else {
        return nil
      }
      reads.scans.insert(Reads.Scan(ministry: ministry, name: name))
    }
    guard let resultCount = reader.read(UInt32.self) else { return nil }
    var results: [[UInt8]] = []
    for _ in 0..<resultCount {
      guard let id = reader.readText(), let print = reader.readField() else { return nil }
      reads.note(result: id)
      results.append(Array(print))
    }
    let head = Head(
      revision: Int(revision), hash: hash, circumstances: Array(circumstances),
      definition: Array(definition), source: Array(source), reads: reads, results: results)
    return (head, reader)
  }

  /// The rest of a trace; nil where the bytes do not hold it.
  ///
  /// - Parameter finding: Where the places in the scripts are now; nil leaves unread what the series was made from.
  init?(
    _ head: Head, from rest: ByteReader, finding: ((SourceLocation) -> SourceLocation)?
  ) {
    var reader = rest
    guard let series = Series(from: &reader, finding: finding),
      let breakCount = reader.read(UInt32.self)
    else {
      return nil
    }
    var breaks: [Period] = []
    for _ in 0..<breakCount {
      guard let period = Period(from: &reader) else { return nil }
      breaks.append(period)
    }
    guard let instructions = reader.read(Int64.self), let memory = reader.read(Int64.self),
      reader.isAtEnd
    else { return nil }
    self.init(
      head: head, series: series, breaks: breaks, usage: (Int(instructions), Int(memory)))
  }

  /// A trace's bytes as of another revision; as they are where they are none.
  fileprivate static func moved(_ bytes: [UInt8], to revision: Int, _ hash: String) -> [UInt8] {
    var reader = ByteReader(bytes)
    guard reader.read(UInt32.self) == version, reader.read(Int64.self) != nil,
      reader.readText() != nil
    else { return bytes }
    var writer = ByteWriter()
    writer.write(version)
    writer.write(Int64(revision))
    writer.write(field: hash)
    writer.write(bytes[reader.index...])
    return writer.bytes
  }

  init(
    head: Head, series: Series, breaks: [Period], usage: (instructions: Int, memoryBytes: Int)
  ) {
    self.head = head
    self.series = series
    self.breaks = breaks
    self.usage = usage
  }
}
