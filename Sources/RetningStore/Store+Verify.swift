internal import FoundationEssentials
import RetningData
import RetningDiagnostics

/// What a look at everything that a store holds found.
public struct Verification: Sendable {
  /// The newest commit, whose hash vouches for all before it; nil in an empty store, or where it cannot be read.
  public let head: Commit?
  public let commitCount: Int
  public let keyCount: Int
  /// What does not fit; empty when all holds.
  public let problems: [Diagnostic]
}

extension Store {
  /// Looks at all that the store's file holds: its pages and who owns them, the store's id, every commit's hash, and the
  /// indexes against what the log says.
  ///
  /// A damaged page can crash whoever reads it through LMDB, so run it in a process of its own, and take that one's end
  /// for a finding.
  ///
  /// - Parameter progress: Told what is looked at.
  public func verify(progress: (VerificationStep) -> Void = { _ in }) -> Verification {
    var problems: [Diagnostic] = []
    progress(.pages)
    problems += pageProblems()
    // Behind pages that do not hold together nothing else can be trusted, and LMDB may crash.
    guard problems.isEmpty else {
      return Verification(head: nil, commitCount: 0, keyCount: 0, problems: problems)
    }
    progress(.log)
    var head: Commit?
    note(&problems) { () throws(Diagnostic) in try verifyIdentity() }
    note(&problems) { () throws(Diagnostic) in head = try verifyChain() }
    progress(.indexes)
    var keyCount = 0
    note(&problems) { () throws(Diagnostic) in keyCount = try verifyIndexes() }
    return Verification(
      head: head, commitCount: head?.revision.number ?? 0, keyCount: keyCount, problems: problems)
  }

  private func note(_ problems: inout [Diagnostic], _ body: () throws(Diagnostic) -> Void) {
    do throws(Diagnostic) {
      try body()
    } catch {
      problems.append(error)
    }
  }

  /// What does not hold of the file's structure, as a transaction that is open meanwhile sees it.
  private func pageProblems() -> [Diagnostic] {
    do throws(Diagnostic) {
      let problems = try lease.read { transaction throws(Diagnostic) -> [String] in
        guard
          let data = try? Data(
            contentsOf: URL(filePath: lease.folder + "/data.mdb"), options: .alwaysMapped)
        else { throw Diagnostic(.storeAbsent, ["directory": directory]) }
        return data.withUnsafeBytes {
          LMDBPageWalk.problems(of: $0, transaction: transaction.number)
        }
      }
      return problems.map {
        Diagnostic(.pageDamaged, ["directory": directory, "problem": $0])
      }
    } catch {
      return [error]
    }
  }

  /// Holds the id against its hash, and knows all that stands beside it.
  private func verifyIdentity() throws(Diagnostic) {
    try lease.read { transaction throws(Diagnostic) in
      let id = try transaction.value(.meta, Self.idKey).map { Array($0) }
      let hash = try transaction.value(.meta, Self.idHashKey).map { Array($0) }
      let format = try transaction.value(.meta, Self.formatKey).map { Array($0) }
      guard let id, hash == Digest(of: id).bytes, format == sortable(UInt32(Self.formatVersion)),
        try transaction.count(.meta) == 3
      else { throw Diagnostic(.idDamaged, ["directory": directory]) }
    }
  }
}

/// What a verification looks at.
public enum VerificationStep: Sendable {
  case pages
  case log
  case indexes
}
