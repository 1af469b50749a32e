import RetningData

/// Something that changes over time: what is in force from each day on.
///
/// What was in force stays in force for its time.
public struct Dated<Content: Sendable>: Sendable {
  public struct Version: Sendable {
    /// The first day; nil for what was always so.
    public let from: CalendarDate?
    public let content: Content

    public init(from: CalendarDate?, content: Content) {
      self.from = from
      self.content = content
    }
  }

  /// The versions in order of time; never empty.
  public let versions: [Version]

  /// What never changes.
  public init(_ content: Content) {
    versions = [Version(from: nil, content: content)]
  }

  /// The versions, in any order; nil when there are none.
  public init?(_ versions: [Version]) {
    guard !versions.isEmpty else { return nil }
    self.versions = versions.sorted {
      ($0.from?.dayNumber ?? .min) < ($1.from?.dayNumber ?? .min)
    }
  }

  /// What is in force for a period: the last version that begins on or before the period's first day, or nil.
  public func inForce(for period: Period) -> Content? {
    index(for: period).map { versions[$0].content }
  }

  /// Which version is in force for a period.
  public func index(for period: Period) -> Int? {
    versions.lastIndex { $0.from.map { $0 <= period.start } ?? true }
  }

  public func map<Other: Sendable>(_ transform: (Content) -> Other) -> Dated<Other> {
    Dated<Other>(unchecked: versions.map { .init(from: $0.from, content: transform($0.content)) })
  }

  init(unchecked versions: [Version]) {
    self.versions = versions
  }
}

extension Dated.Version: Equatable where Content: Equatable {}
extension Dated.Version: Hashable where Content: Hashable {}
extension Dated: Equatable where Content: Equatable {}
extension Dated: Hashable where Content: Hashable {}
