import RetningData
import RetningResult

/// What an evaluation of a session has in memory for the next.
struct EvaluationCarry {
  let previous: Evaluator
  /// The keys that hold another entry than then.
  let changed: Set<Key>
  /// The ministries whose files are as they were.
  let unchanged: Set<String>
  /// The indicators of which an attribute, such as a comment, is another.
  private let touched: Set<String>

  init(_ previous: Evaluator, changed: Set<Key>, unchanged: Set<String>) {
    self.previous = previous
    self.changed = changed
    self.unchanged = unchanged
    touched = Set(
      changed.compactMap { key in
        key.name.firstIndex(of: "#").map { "\(key.ministry)/\(key.name[..<$0])" }
      })
  }

  func touches(_ id: String) -> Bool { touched.contains(id) }
}

extension Evaluator {
  /// An indicator's computation of the evaluation before, where all that it read is as it was.
  func carriedComputation(of id: String) -> ComputedIndicator? {
    guard let carry, let known = carry.previous.computed[id], let definition = definition(id),
      known.remarks.isEmpty, known.failure == nil, known.dependency == nil, !known.reads.isOpaque,
      known.reads.bridged.isEmpty, carry.previous.circumstances == circumstances,
      isSameFormula(definition, carry), known.reads.holds(carry.changed)
    else { return nil }
    // In the order that they were read: an earlier one may decide whether a later one is read at all.
    for read in known.reads.resultOrder {
      guard self.definition(read) != nil, let found = try? compute(read), endings[id] == nil else {
        return nil
      }
      if carried.contains(read) { continue }
      guard let before = carry.previous.computed[read],
        let print = carry.previous.print(of: before, read), print == self.print(of: found, read)
      else { return nil }
    }
    carried.insert(id)
    return known
  }

  /// Of a ministry with other files it is the same only where the series' places in them need not be told.
  private func isSameFormula(_ definition: IndicatorDefinition, _ carry: EvaluationCarry) -> Bool {
    if carry.unchanged.contains(definition.ministry) { return true }
    guard !request.tellsDerivations, let before = carry.previous.definition(definition.id) else {
      return false
    }
    return carry.previous.print(of: before) == print(of: definition)
  }

  /// An indicator's result of the evaluation before, where nothing that it tells can have changed.
  func carriedView(of definition: IndicatorDefinition, _ computed: ComputedIndicator)
    -> IndicatorView?
  {
    guard let carry, carried.contains(definition.id), carry.unchanged.contains(definition.ministry),
      !carry.touches(definition.id), computed.failure == nil,
      let view = carry.previous.plainViews[definition.id]
    else { return nil }
    plainViews[definition.id] = view
    return view
  }

  /// Keeps a result for the next evaluation, where no script had a part in it beside its formula.
  func keepView(
    _ view: IndicatorView, of definition: IndicatorDefinition, _ computed: ComputedIndicator
  ) {
    guard keepsViews, definition.status == nil, definition.breakdown == nil,
      computed.failure == nil, !request.tellsDerivations
    else { return }
    plainViews[definition.id] = view
  }
}
