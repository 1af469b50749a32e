import RetningDiagnostics

/// A table as another system wrote it, before it is known what its parts are called here.
///
/// ```
///   bytes ──▶ SourceTable ──▶ ImportMapping ──▶ keys, periods, entries ──▶ ImportCollector
///             what stands      what it is
///             in the file      called here
/// ```
/// Every format but Retning's own is read into one. Each observation has a category of every dimension.
struct SourceTable: Sendable {
  /// What a dimension is to the format.
  enum Role: Sendable, Hashable {
    case plain
    case time
    /// What is measured.
    case measure
    /// Something said about the observations, which does not single them out.
    case attribute
  }

  struct Category: Sendable, Hashable {
    let code: String
    var label: String?
    var unit: String?
    /// The decimals of the category's figures, where that is told.
    var decimals: Int?
    /// The code of the category that this one is a part of.
    var parent: String?
  }

  struct Dimension: Sendable {
    let id: String
    var label: String?
    var role: Role = .plain
    var categories: [Category] = []
    /// The name that the dimension gets where no mapping says another; nil leaves it out.
    var defaultName: String?
  }

  /// What stands in the place of a value.
  enum Value: Sendable, Hashable {
    /// A number as text, with a point before its decimals.
    case number(String)
    /// A number as a person wrote it: the file's decimal sign is yet to be found out.
    case written(String)
    case none
    /// Something that is no number.
    case other(String)
  }

  struct Observation: Sendable {
    var value: Value
    /// The mark or status beside the value, as written.
    var mark: String?
    var note: String?
    /// The power of ten that the value counts.
    var powerOfTen = 0
    /// The decimals that the file says of this observation.
    var decimals: Int?
    var line: Int?
    var isDeletion = false
  }

  /// The table's own name, such as a dataset's; empty where it has none.
  var name = ""
  var label: String?
  var source: String?
  /// What the series are called, in a table that Retning wrote itself; nil for others.
  var ownSeries: ImportMapping.SeriesRule?
  /// Whether a blank category is one of its own and not the total.
  var keepsBlanks = false
  var dimensions: [Dimension]
  private(set) var observations: [Observation] = []
  /// The places of the observations' categories, those of one observation after another.
  private var places: [Int] = []
  /// Faults of single rows, with their lines.
  var faults: [Diagnostic] = []
  var warnings: [Diagnostic] = []
  /// How many rows or cells the file has.
  var rowCount = 0
  /// What else the file says that a person who maps it wants to know, name and text.
  var remarks: [(name: String, text: String)] = []

  init(dimensions: [Dimension]) {
    self.dimensions = dimensions
  }

  /// A table may hold at most so many cells.
  static let cellCountMax = 10_000_000

  mutating func reserve(_ count: Int) {
    observations.reserveCapacity(count)
    places.reserveCapacity(count * dimensions.count)
  }

  /// Takes an observation, with the index of its category in each dimension.
  mutating func add(_ observation: Observation, at categories: [Int]) {
    observations.append(observation)
    places.append(contentsOf: categories)
  }

  /// The indexes of an observation's categories.
  func places(of index: Int) -> ArraySlice<Int> {
    places[(index * dimensions.count)..<((index + 1) * dimensions.count)]
  }

  var timeIndex: Int? { dimensions.firstIndex { $0.role == .time } }
}

/// Gives each category of a dimension that is read row by row its number.
struct CategoryNumbers {
  private var numbers: [String: Int] = [:]
  private(set) var codes: [String] = []

  mutating func number(of code: String) -> Int {
    if let number = numbers[code] { return number }
    numbers[code] = codes.count
    codes.append(code)
    return codes.count - 1
  }
}
