import FoundationEssentials
import Retning

/// The figures that the store is measured on: 17 ministries' monthly and tertial series by sex and age over ten years.
///
/// ```
/// m07/s013{alder=a5,kjønn=k}   every other series 120 months, every other 30 tertials
/// ```
struct StoreScene {
  static let ministryCount = 17
  static let sexes = ["k", "m"]
  static let ages = (0..<8).map { "a\($0)" }
  private static let cellCount = 16
  private static let yearCount = 10

  /// Series of each ministry, half of them monthly.
  let seriesCount: Int

  /// About so many observations.
  init(observations: Int) {
    let pair = Self.ministryCount * Self.cellCount * Self.yearCount * (12 + 3)
    seriesCount = max(1, observations / pair) * 2
  }

  var observationCount: Int {
    Self.ministryCount * (seriesCount / 2) * Self.cellCount * Self.yearCount * (12 + 3)
  }

  static func ministry(_ index: Int) -> String { index < 10 ? "m0\(index)" : "m\(index)" }

  private func periods(ofSeries series: Int) -> [String] {
    (0..<Self.yearCount).flatMap { year in
      series.isMultiple(of: 2)
        ? (1...12).map { "\(2016 + year)-M\($0 < 10 ? "0" : "")\($0)" }
        : (1...3).map { "\(2016 + year)-T\($0)" }
    }
  }

  /// Writes all figures as one CSV file.
  func write(to path: String) throws {
    var bytes = Data()
    for ministry in 0..<Self.ministryCount {
      let rows = csv(ofMinistry: ministry)
      let header = rows.prefix { $0 != UInt8(ascii: "\n") }.count + 1
      bytes.append(contentsOf: ministry == 0 ? rows[...] : rows[header...])
    }
    try bytes.write(to: URL(filePath: path))
  }

  /// A ministry's figures as CSV.
  func csv(ofMinistry ministry: Int) -> [UInt8] {
    var bytes = Array("series,period,value,kjønn,alder\n".utf8)
    var seed = UInt64(ministry) &* 7919 &+ 17
    for series in 0..<seriesCount {
      let name = "\(Self.ministry(ministry))/s\(series),"
      let periods = periods(ofSeries: series)
      for sex in Self.sexes {
        for age in Self.ages {
          for period in periods {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            bytes += "\(name)\(period),\(1000 + seed >> 40 % 9973),\(sex),\(age)\n".utf8
          }
        }
      }
    }
    return bytes
  }
}
