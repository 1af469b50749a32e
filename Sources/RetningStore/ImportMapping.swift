import RetningDiagnostics

/// What the parts of another system's table are called here: how a ``SourceTable`` becomes keys, periods and entries.
///
/// A plain value; a workspace reads it from `rules/<ministry>/import/NAME.lua`.
public struct ImportMapping: Sendable, Hashable {
  /// How a dimension of the table becomes one of the key.
  public enum DimensionRule: Sendable, Hashable {
    /// It gets this name.
    case named(String)
    /// It is left out of the key. Where it has more than one category in use, rows meet under one key and are refused.
    case dropped
  }

  /// What the series are called.
  public enum SeriesRule: Sendable, Hashable {
    case one(String)
    /// By the category of a dimension; a category that is not listed is refused.
    case by(dimension: String, names: [String: String])
    /// By the category of a dimension, which is the name.
    case column(String)
  }

  /// Which calendar year a year that begins in one and ends in the next is taken as.
  public enum FiscalYear: String, Sendable, Hashable, CaseIterable {
    case start
    case end
  }

  /// What is done with a row that holds for several years at once.
  public enum Span: String, Sendable, Hashable, CaseIterable {
    case skip
    case first
    case last
  }

  /// What is done with one series of several frequencies.
  public enum Mixed: String, Sendable, Hashable, CaseIterable {
    /// Each frequency gets a series of its own: `x.år`, `x.kvartal`.
    case split
  }

  public var name: String
  public var format: ImportFormat?
  /// The pattern of the names of the files that it holds for, where `*` stands for anything.
  public var files: String?
  public var series: SeriesRule
  /// The dimension that is the period; nil leaves it to the file.
  public var period: String?
  /// By the dimension's id or label.
  public var dimensions: [String: DimensionRule] = [:]
  /// Dimensions that every key gets.
  public var fixed: [String: String] = [:]
  /// The categories that are taken, by dimension; the others are left out.
  public var only: [String: [String]] = [:]
  /// Other codes for categories, by dimension.
  public var codes: [String: [String: String]] = [:]
  /// The period of a text, where it is no period by itself; an empty one leaves the row out.
  public var periods: [String: String] = [:]
  /// The status of a mark or a text.
  public var statuses: [String: String] = [:]
  public var fiscalYear: FiscalYear?
  public var span: Span?
  public var mixed: Mixed?
  public var decimalSign: DecimalSign?
  public var delimiter: Delimiter?
  public var encoding: TextEncoding?

  public init(name: String, series: SeriesRule) {
    self.name = name
    self.series = series
  }

  /// Whether a file of this name is one that the mapping is for.
  public func holds(forFileNamed name: String) -> Bool {
    files.map { Self.matches(name, pattern: $0) } ?? false
  }

  /// Matches greedily from both ends: the first and last piece stand there, the others follow one another.
  private static func matches(_ name: String, pattern: String) -> Bool {
    let pieces = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard let first = pieces.first, let last = pieces.last, pieces.count > 1 else {
      return name == pattern
    }
    guard name.hasPrefix(first), name.dropFirst(first.count).hasSuffix(last) else { return false }
    var rest = name.dropFirst(first.count).dropLast(last.count)
    for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
      guard let range = rest.firstRange(of: piece) else { return false }
      rest = rest[range.upperBound...]
    }
    return true
  }
}
