import RetningData
import RetningResult

/// What one ministry's scripts see of another's: not what is private, nor what is under embargo on the as-of day.
///
/// It holds in every evaluation, whoever runs it: else a ministry that is allowed to read would publish through its own
/// indicators what another keeps back.
extension Evaluator {
  /// How near a ministry's scripts are to another's figures.
  func level(of reader: String, to owner: String) -> Visibility {
    reader == owner ? .private : .ministries
  }

  /// A series as the scripts of a ministry see it.
  func seen(_ series: Series, _ access: Access, of owner: String, by reader: String) -> Series {
    let level = level(of: reader, to: owner)
    guard access.mayHide(from: level) else { return series }
    return series.suppressing { access.obstacle(for: level, on: request.asOf, period: $0) }
  }

  /// An indicator as the rules of a ministry see it.
  func seen(_ view: IndicatorView, by reader: String) -> IndicatorView {
    let identity = view.result.identity
    let level = level(of: reader, to: identity.ministry)
    guard identity.access.mayHide(from: level) else { return view }
    return IndicatorView(
      result: view.result.seen { access, owner, period in
        access.obstacle(for: self.level(of: reader, to: owner), on: request.asOf, period: period)
      },
      series: view.series.map { seen($0, identity.access, of: identity.ministry, by: reader) })
  }
}
