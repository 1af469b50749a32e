import RetningDiagnostics

/// A set of series by dimension, such as employees by sex and age, or one series of each ministry.
public struct Cube: Sendable, Hashable {
  /// One series with its place in the dimensions.
  public struct Cell: Sendable, Hashable {
    /// The value of each dimension, in the cube's order of dimensions.
    public let coordinates: [String]
    public let series: Series
    /// The days that the member exists; an aggregate over a period does not ask for those that do not.
    public let from: CalendarDate?
    public let to: CalendarDate?

    public init(
      _ coordinates: [String], _ series: Series, from: CalendarDate? = nil, to: CalendarDate? = nil
    ) {
      self.coordinates = coordinates
      self.series = series
      self.from = from
      self.to = to
    }

    package func exists(in period: Period) -> Bool { Self.exists(from, to, in: period) }

    static func exists(_ from: CalendarDate?, _ to: CalendarDate?, in period: Period) -> Bool {
      (from.map { $0 <= period.end } ?? true) && (to.map { period.end <= $0 } ?? true)
    }
  }

  /// The dimension of the units that report: an aggregate over it says whom it covers.
  public static let reportingDimension = "ministry"

  public let name: String
  public let dimensions: [String]
  /// In order of coordinates.
  public let cells: [Cell]
  public let unit: UnitOfMeasure
  public let kind: SeriesKind
  public let frequency: Frequency

  public init(
    name: String, dimensions: [String], cells: [Cell], unit: UnitOfMeasure, kind: SeriesKind,
    frequency: Frequency
  ) {
    self.name = name
    self.dimensions = dimensions
    self.cells =
      cells.count < 2
      ? cells
      : cells.sorted {
        $0.coordinates.lexicographicallyPrecedes($1.coordinates)
      }
    self.unit = unit
    self.kind = kind
    self.frequency = frequency
  }

  /// A single series as a cube without dimensions.
  public init(_ series: Series) {
    self.init(
      name: series.name, dimensions: [], cells: [Cell([], series)], unit: series.unit,
      kind: series.kind, frequency: series.frequency)
  }

  /// The one series of a cube without dimensions; nil for others.
  public var single: Series? {
    dimensions.isEmpty ? cells.first?.series : nil
  }

  func place(of dimension: String) throws(Diagnostic) -> Int {
    guard let place = dimensions.firstIndex(of: dimension) else {
      throw Diagnostic(
        .unknownDimension,
        [
          "name": name, "dimension": dimension,
          "known": dimensions.isEmpty ? "–" : dimensions.joined(separator: ", "),
        ])
    }
    return place
  }

  /// The cells with these values, without the dimensions that were chosen.
  public func selecting(_ choice: [(dimension: String, value: String)]) throws(Diagnostic) -> Cube {
    var cells = cells
    var dropped: Set<Int> = []
    for (dimension, value) in choice {
      let place = try place(of: dimension)
      dropped.insert(place)
      cells = cells.filter { $0.coordinates[place] == value }
    }
    return regrouped(cells, without: dropped)
  }

  private func regrouped(_ cells: [Cell], without dropped: Set<Int>) -> Cube {
    let kept = dimensions.indices.filter { !dropped.contains($0) }
    return Cube(
      name: name, dimensions: kept.map { dimensions[$0] },
      cells: cells.map { cell in
        Cell(kept.map { cell.coordinates[$0] }, cell.series, from: cell.from, to: cell.to)
      },
      unit: unit, kind: kind, frequency: frequency)
  }

  /// The cells in groups that agree in all dimensions but those summed out, each group in order.
  func groups(summingOut summed: [String]?) throws(Diagnostic) -> (
    kept: [String], groups: [(coordinates: [String], cells: [Cell])]
  ) {
    var dropped = Set(dimensions.indices)
    if let summed {
      dropped = []
      for dimension in summed { dropped.insert(try place(of: dimension)) }
    }
    let kept = dimensions.indices.filter { !dropped.contains($0) }
    if kept.isEmpty, !cells.isEmpty { return ([], [([], cells)]) }
    var order: [[String]] = []
    var members: [[String]: [Cell]] = [:]
    for cell in cells {
      let coordinates = kept.map { cell.coordinates[$0] }
      if members[coordinates] == nil { order.append(coordinates) }
      members[coordinates, default: []].append(cell)
    }
    let groups = order.map { (coordinates: $0, cells: members[$0] ?? []) }
    return (kept.map { dimensions[$0] }, groups)
  }
}
