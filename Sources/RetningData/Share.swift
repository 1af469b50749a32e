import RetningDiagnostics

/// A percentage that keeps its numerator and denominator, pair by pair.
///
/// A total is recomputed from the parts, never from percentages: a mean of ratios is wrong when the denominators
/// differ.
public struct Share: Sendable, Hashable {
  public let numerator: Cube
  public let denominator: Cube
  public let location: SourceLocation?

  /// The share of one cube in another of the same dimensions.
  ///
  /// - Throws: A ``Diagnostic`` `share-shapes`, `share-units` or `frequency-mismatch`.
  public init(_ numerator: Cube, of denominator: Cube, at location: SourceLocation? = nil)
    throws(Diagnostic)
  {
    guard numerator.dimensions == denominator.dimensions else {
      throw Diagnostic(
        .shareShapes,
        [
          "numerator": numerator.dimensions.isEmpty
            ? "–" : numerator.dimensions.joined(separator: ", "),
          "denominator": denominator.dimensions.isEmpty
            ? "–" : denominator.dimensions.joined(separator: ", "),
        ])
    }
    let isUnknown =
      numerator.single?.isUnknown ?? false || denominator.single?.isUnknown ?? false
    guard isUnknown || numerator.unit.hasDimension(of: denominator.unit) else {
      throw Diagnostic(
        .divisionUnit, ["left": numerator.unit.symbol, "right": denominator.unit.symbol])
    }
    guard isUnknown || numerator.frequency == denominator.frequency else {
      throw Diagnostic(
        .frequencyMismatch,
        ["left": numerator.frequency.rawValue, "right": denominator.frequency.rawValue])
    }
    self.numerator = numerator
    self.denominator = denominator
    self.location = location
  }

  /// The percentage, where numerator and denominator are single series; nil for cubes.
  public var series: Series? {
    guard let above = numerator.single, let below = denominator.single else { return nil }
    return Self.percentage(above, below, at: location)
  }

  private static func percentage(_ above: Series, _ below: Series, at location: SourceLocation?)
    -> Series
  {
    let factor = above.unit.factor(to: below.unit) ?? 1
    var result = above.result(
      "share", of: [above.origin, below.origin], unit: .percent, kind: .ratio,
      frequency: above.isUnknown ? below.frequency : above.frequency, at: location)
    result.merge(above, below, divides: true) { 100 * $0 * factor / $1 }
    return result
  }

  /// The percentage of each pair.
  public var cube: Cube {
    let below = Dictionary(
      denominator.cells.map { ($0.coordinates, $0.series) }, uniquingKeysWith: { first, _ in first }
    )
    let cells = numerator.cells.compactMap { cell in
      below[cell.coordinates].map {
        Cube.Cell(
          cell.coordinates, Self.percentage(cell.series, $0, at: location), from: cell.from,
          to: cell.to)
      }
    }
    return Cube(
      name: "share", dimensions: numerator.dimensions, cells: cells, unit: .percent, kind: .ratio,
      frequency: numerator.frequency)
  }

  /// The share of the sums, over some dimensions or all, of the pairs that have both parts.
  ///
  /// - Throws: A ``Diagnostic`` `not-additive` or `dimension-unknown`.
  public func total(
    over dimensions: [String]? = nil, missing: MissingPolicy = .refuse,
    at location: SourceLocation? = nil
  ) throws(Diagnostic) -> Share {
    let (above, below) = pairedCells(missing)
    return try Share(
      try above.aggregated(.sum, over: dimensions, missing: missing, at: location),
      of: try below.aggregated(.sum, over: dimensions, missing: missing, at: location),
      at: location)
  }

  /// Where members may be skipped, a member without one part is skipped in the other too.
  private func pairedCells(_ missing: MissingPolicy) -> (Cube, Cube) {
    let (above, below) = (
      numerator.completed(as: denominator), denominator.completed(as: numerator)
    )
    guard missing == .skip else { return (above, below) }
    return (above.blanked(where: below), below.blanked(where: above))
  }
}

extension Cube {
  /// The cube with a cell, without any value, for each one that `other` has and this lacks.
  ///
  /// A group that only one part of a share knows is missing in the other, not zero.
  fileprivate func completed(as other: Cube) -> Cube {
    if hasSameMembers(as: other) { return self }
    let known = Set(cells.map(\.coordinates))
    let added = other.cells.filter { !known.contains($0.coordinates) }.map { cell in
      let empty = Series(
        name: name, frequency: frequency, unit: unit, kind: kind,
        origin: .operation("share", [], at: nil))
      return Cell(cell.coordinates, empty, from: cell.from, to: cell.to)
    }
    guard !added.isEmpty else { return self }
    return Cube(
      name: name, dimensions: dimensions, cells: cells + added, unit: unit, kind: kind,
      frequency: frequency)
  }

  private func hasSameMembers(as other: Cube) -> Bool {
    cells.count == other.cells.count
      && cells.indices.allSatisfy { cells[$0].coordinates == other.cells[$0].coordinates }
  }

  /// The cube without values in the periods where the matching cell of `other` has none.
  fileprivate func blanked(where other: Cube) -> Cube {
    let partners = Dictionary(
      other.cells.map { ($0.coordinates, $0.series) }, uniquingKeysWith: { first, _ in first })
    let cells = cells.map { cell in
      let partner = partners[cell.coordinates]
      let kept = cell.series.keepingPeriods { partner?.value(at: $0) != nil }
      return Cell(cell.coordinates, kept, from: cell.from, to: cell.to)
    }
    return Cube(
      name: name, dimensions: dimensions, cells: cells, unit: unit, kind: kind,
      frequency: frequency)
  }
}

extension Series {
  /// The same series without the periods that `isIncluded` refuses; its origin stays.
  func keepingPeriods(_ isIncluded: (Period) -> Bool) -> Series {
    var result = Series(name: name, frequency: frequency, unit: unit, kind: kind, origin: origin)
    for index in periods.indices where isIncluded(periods[index]) { result.copy(index, of: self) }
    return result
  }
}
