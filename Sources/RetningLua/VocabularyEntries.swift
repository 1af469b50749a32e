import CRetningLua

extension Vocabulary {
  /// Everything as C registers it, in the order of ``calls``; the names are valid within `body` alone.
  ///
  /// - Parameter objects: The handles of ``globals``.
  func withEntries<Result>(
    _ objects: [LuaHandle], _ body: (UnsafeBufferPointer<rl_entry>) -> Result
  ) -> Result {
    var names: [UInt8] = []
    var entries: [(offset: Int, entry: rl_entry)] = []
    func add(_ name: String, _ entry: rl_entry) {
      entries.append((names.count, entry))
      names.append(contentsOf: name.utf8)
      names.append(0)
    }
    var id: Int32 = 0
    for function in functions {
      add(function.name, rl_entry(RL_FUNCTION, id: id))
      id += 1
    }
    for (number, type) in types.enumerated() {
      for method in type.methods {
        add(method.name, rl_entry(RL_METHOD, id: id, type: UInt32(number)))
        id += 1
      }
    }
    for (global, handle) in zip(globals, objects) {
      add(global.name, rl_entry(handle))
    }
    return names.withUnsafeBytes { bytes in
      let named = entries.map { offset, entry in
        var entry = entry
        entry.name = bytes.baseAddress?.advanced(by: offset).assumingMemoryBound(to: CChar.self)
        return entry
      }
      return named.withUnsafeBufferPointer(body)
    }
  }
}

extension rl_entry {
  fileprivate init(_ kind: rl_entry_kind, id: Int32, type: UInt32 = 0) {
    self.init(kind: kind, id: id, type: type, index: 0, generation: 0, name: nil)
  }

  fileprivate init(_ handle: LuaHandle) {
    self.init(
      kind: RL_GLOBAL_OBJECT, id: 0, type: handle.type, index: handle.slot,
      generation: handle.generation, name: nil)
  }
}
