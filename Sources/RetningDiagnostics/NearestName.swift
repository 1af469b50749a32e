/// Finds the names that somebody may have meant, for messages about an unknown one.
public enum NearestName {
  /// The candidates within a third of the word's length in edits (at least one, at most three of them), nearest first.
  public static func suggestions(for word: String, among candidates: some Sequence<String>)
    -> [String]
  {
    // What is so long is no slip of a name, and comparing costs its length times each candidate's.
    guard word.utf8.count <= 100 else { return [] }
    let target = Array(word.lowercased())
    let allowance = max(1, target.count / 3)
    return
      candidates
      .map { (distance: editDistance(target, Array($0.lowercased())), name: $0) }
      .filter { $0.distance <= allowance }
      .sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
      .prefix(3)
      .map(\.name)
  }

  /// The fewest insertions, deletions, substitutions and swaps of neighbours between two words
  /// (optimal string alignment).
  static func editDistance(_ first: [Character], _ second: [Character]) -> Int {
    guard !first.isEmpty else { return second.count }
    guard !second.isEmpty else { return first.count }
    var beforePrevious = [Int](repeating: 0, count: second.count + 1)
    var previous = Array(0...second.count)
    for row in 1...first.count {
      var current = [Int](repeating: row, count: second.count + 1)
      for column in 1...second.count {
        let cost = first[row - 1] == second[column - 1] ? 0 : 1
        current[column] = min(
          previous[column] + 1, current[column - 1] + 1, previous[column - 1] + cost)
        if row > 1, column > 1, first[row - 1] == second[column - 2],
          first[row - 2] == second[column - 1]
        {
          current[column] = min(current[column], beforePrevious[column - 2] + 1)
        }
      }
      beforePrevious = previous
      previous = current
    }
    return previous[second.count]
  }
}
