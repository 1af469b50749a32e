import RetningData
import RetningDiagnostics
import RetningLua
import RetningStore
import RetningStrategy

/// What a ministry's scripts work against: where declarations go, and where figures come from.
///
/// One for each ministry's sandbox. While a file is loaded it collects declarations; while something is evaluated
/// it reads the store through the evaluator and notes what was read.
final class RuleContext {
  let ministry: String
  let model: StrategyModel
  /// What the files loaded so far declare.
  var declarations = Declarations()
  /// What the file being loaded declares; nil when none is.
  var loading: Declarations?
  /// Declarations of the file being loaded that have not got their table yet.
  var unfinished: [DeclarationObject] = []
  /// Declarations of the file being loaded that do not hold; each costs itself alone.
  var broken: [(id: String, diagnostic: Diagnostic)] = []
  var frames: [Frame] = []
  weak var evaluator: Evaluator?
  /// The sandbox that the scripts run in, for calls back into them.
  weak var sandbox: Sandbox<RuleContext>?

  init(ministry: String, model: StrategyModel) {
    self.ministry = ministry
    self.model = model
  }

  /// One evaluation that is under way, and what it has said: kept when it has come to its end.
  struct Frame {
    /// The period that every series ends at, in `each_period`.
    var endsAt: Period?
    var reads = Reads()
    var printed = PrintedLines()
    var warnings: [Diagnostic] = []
  }

  /// The place in the script that made the call under way.
  var caller: SourceLocation? { sandbox?.caller }

  /// The evaluator, where figures may be read.
  ///
  /// - Throws: A ``Diagnostic`` `read-while-loading` while a file is loaded.
  func reading(_ name: String) throws(Diagnostic) -> Evaluator {
    guard loading == nil, let evaluator, !frames.isEmpty else {
      throw Diagnostic(.outsideEvaluation, ["name": name])
    }
    return evaluator
  }

  /// The last period of a frequency that the evaluation under way sees: the one that it ends at, or the reported one.
  func lastPeriod(of frequency: Frequency) -> Period? {
    (frames.last?.endsAt ?? evaluator?.request.period)?.last(of: frequency)
  }

  /// Charges the evaluation under way for work that is about to be done for it.
  func charge(_ instructions: Int, bytes: Int = 0) throws(Diagnostic) {
    try sandbox?.charge(instructions, bytes: bytes)
  }

  /// Keeps a warning of the evaluation under way, as far as there are not too many.
  func warn(_ diagnostic: Diagnostic) {
    guard let last = frames.indices.last, frames[last].warnings.count < Self.warningsMax,
      !frames[last].warnings.contains(diagnostic)
    else { return }
    frames[last].warnings.append(diagnostic)
  }

  private static let warningsMax = 50

  /// Notes that a key is read; false where the evaluation has read it before.
  @discardableResult
  func note(_ key: Key) -> Bool {
    guard let last = frames.indices.last else { return true }
    return frames[last].reads.keys.insert(key).inserted
  }

  /// Notes that a cube is read; false where the evaluation has read it before.
  func note(cube place: Reads.Scan) -> Bool {
    guard let last = frames.indices.last else { return true }
    return frames[last].reads.cubes.insert(place).inserted
  }

  func note(result id: String) {
    guard !frames.isEmpty else { return }
    frames[frames.count - 1].reads.note(result: id)
  }

  /// Notes that all keys of a name were looked at, or all names of a ministry.
  func note(scan ministry: String, _ name: String?) {
    guard !frames.isEmpty else { return }
    frames[frames.count - 1].reads.scans.insert(Reads.Scan(ministry: ministry, name: name))
  }

  /// Notes that something was read which no trace holds.
  func noteOpaque() {
    guard !frames.isEmpty else { return }
    frames[frames.count - 1].reads.isOpaque = true
  }

  /// Notes that figures are put together over splits and mergers.
  func note(bridged changes: some Sequence<Lineage.Change>) {
    guard !frames.isEmpty else { return }
    frames[frames.count - 1].reads.bridged.formUnion(changes)
  }
}

/// What an evaluation has read.
struct Reads: Sendable {
  /// A look at all keys of a name, or at all names of a ministry.
  struct Scan: Sendable, Hashable {
    let ministry: String
    let name: String?
  }

  var keys: Set<Key> = []
  var scans: Set<Scan> = []
  /// The cubes that were read, each with all its cells; every one is a scan too.
  var cubes: Set<Scan> = []
  private(set) var results: Set<String> = []
  /// The results in the order that they were read first.
  private(set) var resultOrder: [String] = []
  /// Whether something was read that is neither: measures, or how others stand.
  var isOpaque = false
  /// The splits and mergers over which figures were put together.
  var bridged: Set<Lineage.Change> = []

  /// Whether neither figures nor results were read.
  var isEmpty: Bool { keys.isEmpty && cubes.isEmpty && results.isEmpty }

  mutating func note(result id: String) {
    if results.insert(id).inserted { resultOrder.append(id) }
  }
}
