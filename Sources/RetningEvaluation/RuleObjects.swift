import RetningData
import RetningDiagnostics
import RetningLua
import RetningStrategy

/// A series in a script; a share keeps its parts beside its percentages.
struct SeriesObject: HostObject {
  static let hostTypeName = "Series"
  let series: Series
  var share: Share?

  var byteCount: Int { 128 + 32 * series.count }

  init(_ series: Series, share: Share? = nil) {
    self.series = series
    self.share = share
  }
}

/// A cube in a script.
struct CubeObject: HostObject {
  static let hostTypeName = "Cube"
  let cube: Cube

  // Its series are shared with those that it was made from; what it adds is their list.
  var byteCount: Int { 128 + 64 * cube.cells.count }
}

/// A share of cubes in a script.
struct ShareObject: HostObject {
  static let hostTypeName = "Share"
  let share: Share
}

/// A target in a declaration.
struct TargetObject: HostObject {
  static let hostTypeName = "Target"
  let target: Target
}

/// What `since { … }` makes: values by the day that they come into force.
struct SinceObject: HostObject {
  static let hostTypeName = "Since"
  let versions: [(from: CalendarDate, value: LuaValue)]
  let isComparable: Bool
}

/// A number of days.
struct DaysObject: HostObject {
  static let hostTypeName = "Days"
  let count: Int
}

/// A declaration that waits for its table: `indicator "x"` before `{ … }`.
struct DeclarationObject: HostObject {
  static let hostTypeName = "Declaration"
  let kind: DeclarationKind
  let name: String
  let location: SourceLocation
}

/// The list of ministries.
struct MinistriesObject: HostObject {
  static let hostTypeName = "Ministries"
}

/// One ministry of the model.
struct MinistryObject: HostObject {
  static let hostTypeName = "Ministry"
  let ministry: Ministry
}

/// The strategy in force.
struct StrategyObject: HostObject {
  static let hostTypeName = "Strategy"
}

/// An element of a strategy.
struct ElementObject: HostObject {
  static let hostTypeName = "Element"
  let element: Element
}

/// The list of measures.
struct MeasuresObject: HostObject {
  static let hostTypeName = "Measures"
}
