internal import RetningDiagnostics

/// A block that the parser is inside.
struct OpenBlock {
  enum Kind {
    case function
    case loop
    case plain
  }

  let kind: Kind
  /// The number of variables in scope where it begins.
  let firstActive: Int
  /// The number of the function's locals there, with hidden ones.
  let localCount: Int
  var labels: [String: SourceRange] = [:]
  /// Jumps in it to labels that have not come yet.
  var pending: [String: [PendingJump]] = [:]
}

struct PendingJump {
  let label: LuaName
  /// The number of variables in scope at the jump, or where the block begins that it has left since.
  var activeCount: Int
}

// Jumps and labels. A label is seen in the whole of its block, nested blocks with it but not nested
// functions; a jump may not go forward into the scope of a local variable.
extension Scopes {
  mutating func checkBreak(at range: SourceRange) throws(LuaSyntaxError) {
    try noteJump(at: range)
    let kind = blocks.last { $0.kind != .plain }?.kind
    guard kind == .loop else { throw LuaSyntaxError(.luaBreakOutside, at: range) }
  }

  /// A jump back to a label is always right; one forward waits for its label.
  mutating func jump(to label: LuaName) throws(LuaSyntaxError) {
    try noteJump(at: label.range)
    guard declaredLabel(label.text) == nil else { return }
    let jump = PendingJump(label: label, activeCount: active.count)
    blocks[blocks.count - 1].pending[label.text, default: []].append(jump)
  }

  /// Declares a label; after the last statement of a block the block's variables count as gone.
  mutating func declareLabel(_ label: LuaName, isLast: Bool) throws(LuaSyntaxError) {
    try noteJump(at: label.range)
    if let earlier = declaredLabel(label.text) {
      throw LuaSyntaxError(
        .luaLabelTwice, ["name": label.text, "line": "\(earlier.start.line)"], at: label.range)
    }
    let block = blocks.count - 1
    blocks[block].labels[label.text] = label.range
    let activeCount = isLast ? blocks[block].firstActive : active.count
    for jump in blocks[block].pending.removeValue(forKey: label.text) ?? []
    where jump.activeCount < activeCount {
      throw jumpIntoScope(jump)
    }
  }

  private func declaredLabel(_ name: String) -> SourceRange? {
    for block in blocks.reversed() {
      if let label = block.labels[name] { return label }
      if block.kind == .function { return nil }
    }
    return nil
  }

  private func jumpIntoScope(_ jump: PendingJump) -> LuaSyntaxError {
    let variable = variables[active[jump.activeCount].index].name
    return LuaSyntaxError(
      .luaJumpIntoScope, ["name": jump.label.text, "variable": variable], at: jump.label.range)
  }

  /// Jumps that found no label in a closed block may find it in the block around it.
  mutating func moveJumpsOut(of block: OpenBlock) {
    for (name, jumps) in block.pending {
      let moved = jumps.map { PendingJump(label: $0.label, activeCount: block.firstActive) }
      blocks[blocks.count - 1].pending[name, default: []] += moved
    }
  }

  func checkNoJumpIsPending() throws(LuaSyntaxError) {
    let labels = blocks[blocks.count - 1].pending.values.joined().map(\.label)
    guard let first = labels.min(by: { $0.range.start.offset < $1.range.start.offset }) else {
      return
    }
    throw LuaSyntaxError(.luaNoLabel, ["name": first.text], at: first.range)
  }
}
