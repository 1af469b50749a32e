import RetningData
import RetningDiagnostics

/// The changes of a draft to one key, in order of period.
struct ChangeGroup {
  struct Step {
    let period: Period?
    let action: Action

    /// The entry that is put; nil for anything else.
    var entry: Entry? {
      if case .put(let entry) = action { entry } else { nil }
    }
  }

  enum Action: Equatable {
    case put(Entry)
    case remove
    /// What the revision put is dropped.
    case redact(Revision)
    /// What was put has been dropped since; its digest is what remains.
    case redacted(Digest)
  }

  let key: Key
  /// The key as UTF-8 text, which is also its place in the index of keys.
  let keyText: [UInt8]
  var steps: [Step]
}

extension ChangeGroup {
  /// The limit on a text or a note, in bytes.
  static let textByteCountMax = 1_048_576
  static let decimalsMax = 255

  /// The changes sorted by address, grouped by key.
  ///
  /// The keys are told apart once and only they are compared as text, so that the cost for each change is small.
  ///
  /// - Throws: A ``Diagnostic`` `commit-address-twice`, `entry-text-too-long`, `entry-decimals` or `entry-day`.
  static func groups(of changes: [Change]) throws(Diagnostic) -> [ChangeGroup] {
    var numbers: [Key: Int] = [:]
    var groups: [ChangeGroup] = []
    var previous = -1
    for change in changes {
      let address = change.address
      if previous < 0 || groups[previous].key != address.key {
        if let number = numbers[address.key] {
          previous = number
        } else {
          previous = groups.count
          numbers[address.key] = previous
          groups.append(
            ChangeGroup(
              key: address.key, keyText: Array(address.key.description.utf8), steps: []))
        }
      }
      try check(change)
      groups[previous].steps.append(Step(period: address.period, action: change.action))
    }
    for index in groups.indices {
      try groups[index].sortSteps()
    }
    return groups.sorted { $0.keyText.lexicographicallyPrecedes($1.keyText) }
  }

  private static func check(_ change: Change) throws(Diagnostic) {
    // Both are kept in 32 bits.
    for number in [change.address.period?.ordinal, change.entry?.date?.dayNumber] {
      guard let number, Int32(exactly: number) == nil else { continue }
      throw Diagnostic(.entryDay, ["address": "\(change.address.key)"])
    }
    guard let entry = change.entry else { return }
    if case .number(_, let decimals) = entry.value, !(0...decimalsMax).contains(decimals) {
      throw Diagnostic(
        .entryDecimals,
        ["address": "\(change.address)", "count": "\(decimals)", "max": "\(decimalsMax)"])
    }
    for text in [entry.text, entry.note] {
      guard let text, text.utf8.count > textByteCountMax else { continue }
      throw Diagnostic(
        .entryTextTooLong,
        [
          "address": "\(change.address)", "count": "\(text.utf8.count)",
          "max": "\(textByteCountMax)",
        ])
    }
  }

  private mutating func sortSteps() throws(Diagnostic) {
    let isSorted = zip(steps, steps.dropFirst()).allSatisfy { $0.period.precedes($1.period) }
    guard !isSorted else { return }
    steps.sort { $0.period.precedes($1.period) }
    for (step, next) in zip(steps, steps.dropFirst()) where step.period == next.period {
      throw Diagnostic(
        .commitAddressTwice, ["address": "\(EntryAddress(key, step.period))"])
    }
  }
}

extension Change {
  fileprivate var action: ChangeGroup.Action {
    switch self {
    case .put(_, let entry): .put(entry)
    case .remove: .remove
    case .redact(_, let revision): .redact(revision)
    }
  }
}

extension Period? {
  /// The order of a key's entries: the one without period first.
  func precedes(_ other: Period?) -> Bool {
    switch (self, other) {
    case (nil, nil), (_, nil): false
    case (nil, _): true
    case (let left?, let right?): left < right
    }
  }
}
