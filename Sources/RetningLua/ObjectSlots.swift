/// The Swift objects that scripts hold handles to: a slot and a generation, never a pointer.
///
/// A slot that is used again gets a new generation, so that a handle kept too long finds nothing.
struct ObjectSlots {
  private var objects: [any HostObject] = []
  private var generations: [UInt32] = []

  var count: Int { objects.count }

  mutating func add(_ object: any HostObject) -> (slot: UInt32, generation: UInt32) {
    objects.append(object)
    if generations.count < objects.count { generations.append(0) }
    let slot = objects.count - 1
    generations[slot] &+= 1
    return (UInt32(slot), generations[slot])
  }

  mutating func removeAll(after count: Int) {
    objects.removeLast(objects.count - count)
  }

  func object(_ slot: UInt32, _ generation: UInt32) -> (any HostObject)? {
    let slot = Int(slot)
    guard slot < objects.count, generations[slot] == generation else { return nil }
    return objects[slot]
  }
}
