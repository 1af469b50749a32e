import RetningData
import RetningDiagnostics
import RetningLua
import RetningStore
import RetningStrategy

/// Takes from earlier evaluations what cannot have changed, and keeps what this one computes.
///
/// ```
/// compute(id) ─▶ trace? ─▶ same circumstances, formula, figures? ─▶ each result that it read,
///                  │ no              │ no                            in order: compute, same? ─▶ its series
///                  ▼                 ▼                                        │ no
///               evaluate  ◀──────────┴────────────────────────────────────────┘
/// ```
extension Evaluator {
  /// The computation of an earlier evaluation, where all that it read is as it was.
  func traced(_ id: String) throws(Diagnostic) -> ComputedIndicator? {
    guard let traces = request.traces, let definition = definition(id),
      let (head, rest) = traces.head(of: id), head.circumstances == circumstances,
      head.source == definitionPrints.source(of: definition.ministry)
        || head.definition == print(of: definition),
      let changed = traces.changedKeys(since: head),
      head.reads.holds(changed)
    else { return nil }
    // In the order that they were read: an earlier one may decide whether a later one is read at all.
    for (read, print) in zip(head.reads.resultOrder, head.results) {
      guard self.definition(read) != nil, let found = try? compute(read) else { return nil }
      // A ring, or a row too long, is found by evaluating, where it is told.
      if endings[id] != nil { return nil }
      guard self.print(of: found, read) == print else { return nil }
    }
    let finding = { (place: SourceLocation) in
      self.definitionPrints.found(place, of: definition)
    }
    guard let trace = Trace(head, from: rest, finding: request.tellsDerivations ? finding : nil)
    else {
      return nil
    }
    traces.reuse(head, of: id)
    let usage = LuaUsage(
      instructions: trace.usage.instructions, memoryBytes: trace.usage.memoryBytes)
    var reads = head.reads
    reads.bridged = bridged(in: reads)
    return ComputedIndicator(
      series: trace.series, breaks: Set(trace.breaks), reads: reads, usage: usage)
  }

  /// Keeps what an evaluation gave, where it can be taken again: not what failed, warned, printed or read what no trace
  /// holds.
  func keepTrace(of id: String, _ computed: ComputedIndicator) {
    guard let traces = request.traces, let definition = definition(id) else { return }
    guard computed.remarks.isEmpty, computed.failure == nil, computed.dependency == nil,
      let series = computed.series, !computed.reads.isOpaque, computed.reads.bridged.isEmpty,
      let usage = computed.usage
    else { return traces.keep(nil, of: id) }
    var results: [[UInt8]] = []
    for read in computed.reads.resultOrder {
      guard let found = self.computed[read], let print = print(of: found, read) else {
        return traces.keep(nil, of: id)
      }
      results.append(print)
    }
    let trace = Trace(
      head: Trace.Head(
        revision: traces.revision, hash: traces.hash, circumstances: circumstances,
        definition: print(of: definition),
        source: definitionPrints.source(of: definition.ministry),
        reads: series.origin == .result(id)
          ? whole(computed.reads) : kept(computed.reads),
        results: results), series: series,
      breaks: computed.breaks.sorted(),
      usage: (usage.instructions, usage.memoryBytes))
    let bytes = trace.bytes { place in self.definitionPrints.kept(place, of: definition) }
    traces.keep(bytes, of: id)
  }

  /// The reads without the cells of cubes, which the look at all keys of their name holds too. A formula of numbers, which
  /// leaves no tree of what it was made of, keeps them to tell of.
  private func kept(_ reads: Reads) -> Reads {
    var kept = reads
    kept.keys = reads.keys.filter { key in
      key.dimensions.isEmpty || isEmpty(key)
        || !reads.scans.contains(Reads.Scan(ministry: key.ministry, name: key.name))
    }
    for cube in reads.cubes { kept.keys.formUnion(keys(of: cube).filter(isEmpty)) }
    return kept
  }

  /// The reads with the cells of cubes among the keys.
  private func whole(_ reads: Reads) -> Reads {
    var whole = reads
    whole.keys = Set(keys(of: reads))
    return whole
  }

  private func bridged(in reads: Reads) -> Set<Lineage.Change> {
    reads.resultOrder.reduce(into: []) { all, id in
      all.formUnion(computed[id]?.reads.bridged ?? [])
    }
  }

  func print(of definition: IndicatorDefinition) -> [UInt8] {
    if let known = printCache[definition.id] { return known }
    let print = definitionPrints.print(of: definition).bytes
    printCache[definition.id] = print
    return print
  }

  /// The fingerprint of another indicator's result as a formula sees it; nil where it has none that is kept.
  func print(of computed: ComputedIndicator, _ id: String) -> [UInt8]? {
    if let known = resultPrintCache[id] { return known }
    guard let series = computed.series, let definition = definition(id) else { return nil }
    var writer = ByteWriter()
    guard series.write(to: &writer, placing: nil) else { return nil }
    definition.access.write(to: &writer)
    writer.write(UInt32(computed.reads.bridged.count))
    let print = Digest(of: writer.bytes).bytes
    resultPrintCache[id] = print
    return print
  }

  /// The fingerprint of what is the same for the whole evaluation: the day and period, the strategy, what is declared of
  /// data, the engine and what a script may use.
  func makeCircumstances() -> [UInt8] {
    var writer = ByteWriter()
    writer.write(field: request.engine)
    writer.write(field: request.asOf.description)
    writer.write(field: request.period.description)
    writer.write(field: request.language.rawValue)
    writer.write(Int64(request.demandDepthMax))
    writer.write(Int64(request.budget.instructions))
    writer.write(Int64(request.budget.memoryBytes))
    for path in files.paths(under: "rules/strategy", deep: true) {
      writer.write(field: path)
      writer.write(field: (files.texts[path] ?? "").utf8)
    }
    for ministry in ministries.keys.sorted() {
      writer.write(field: ministry)
      let data = ministries[ministry]?.context.declarations.data ?? [:]
      for name in data.keys.sorted() {
        guard let declared = data[name] else { continue }
        writer.write(field: name)
        writer.write(field: declared.unit.symbol)
        writer.write(field: declared.frequency.rawValue)
        writer.write(field: declared.kind.rawValue)
        writer.write(field: declared.dimensions.joined(separator: ","))
        declared.access.write(to: &writer)
      }
    }
    return Digest(of: writer.bytes).bytes
  }
}

extension Access {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.write(field: visibility.rawValue)
    switch embargo {
    case nil: writer.write(field: nil)
    case .days(let count): writer.write(field: "days \(count)")
    case .until(let day): writer.write(field: "until \(day)")
    }
  }
}

extension Reads {
  /// Whether none of the keys that have changed is among what was read, also where it was looked for and not there.
  func holds(_ changed: Set<Key>) -> Bool {
    guard keys.isDisjoint(with: changed) else { return false }
    guard !scans.isEmpty else { return true }
    return changed.allSatisfy { key in
      !scans.contains(Scan(ministry: key.ministry, name: key.name))
        && !scans.contains(Scan(ministry: key.ministry, name: nil))
    }
  }
}
