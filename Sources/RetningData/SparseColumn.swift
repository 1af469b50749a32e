/// What is said of some places of a series, in their order; most have nothing.
public struct SparseColumn<Element: Sendable & Hashable>: Sendable, Hashable {
  private struct Entry: Sendable, Hashable {
    let place: Int
    let element: Element
  }

  private var entries: [Entry] = []

  init() {}

  public var isEmpty: Bool { entries.isEmpty }

  /// What is said of a place; nil is nothing.
  public subscript(place: Int) -> Element? {
    // Often it is said of the first places, or of all.
    if entries.indices.contains(place), entries[place].place == place {
      return entries[place].element
    }
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].place < place { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].place == place ? entries[low].element : nil
  }

  /// Adds what is said of a place after those before.
  mutating func append(_ element: Element, at place: Int) {
    precondition(entries.last.map { $0.place < place } ?? true, "places are in order")
    entries.append(Entry(place: place, element: element))
  }
}
