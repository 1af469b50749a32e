import RetningData
import RetningDiagnostics
import RetningLua
import RetningResult

extension IndicatorAssembly {
  /// How many parts a breakdown may have: more than a reader takes in.
  private static let partsMax = 500

  /// An indicator's parts at the reported period, by the dimensions of the cube that its script gives.
  func breakdown(at period: Period?) -> (breakdown: IndicatorResult.Breakdown?, failure: Failure?) {
    guard let function = definition.breakdown, let period else { return (nil, nil) }
    let name = String(definition.id.dropFirst(definition.ministry.count + 1))
    let place = SourceLocation(file: definition.location.file, line: function.line)
    do throws(LuaError) {
      let results = try evaluator.run("breakdown \(definition.id)", of: definition.ministry, []) {
        $0.indicators[name]?.breakdown
      }
      do throws(Diagnostic) {
        return (try breakdown(of: results.first ?? .nil, at: period), nil)
      } catch {
        throw LuaError(kind: .error, diagnostic: error.located(at: place))
      }
    } catch {
      let failure = Failure(
        error, ministry: definition.ministry, subject: definition.id,
        file: definition.location.file, files: evaluator.files)
      return (nil, failure)
    }
  }

  private func breakdown(of value: LuaValue, at period: Period) throws(Diagnostic)
    -> IndicatorResult.Breakdown?
  {
    let owner = "indicator \"\(definition.id)\""
    let found = value.object(CubeObject.self)?.cube ?? value.object(ShareObject.self)?.share.cube
    guard let cube = found, !cube.dimensions.isEmpty else {
      throw Diagnostic(.breakdownValue, ["owner": owner, "found": value.typeName])
    }
    guard cube.cells.count <= Self.partsMax else {
      throw Diagnostic(
        .breakdownLarge,
        ["owner": owner, "count": "\(cube.cells.count)", "limit": "\(Self.partsMax)"])
    }
    if let other = cube.cells.first(where: { !$0.series.periods.isEmpty })?.series.frequency,
      other != definition.frequency, definition.frequency != .irregular
    {
      throw Diagnostic(
        .breakdownFrequency,
        ["owner": owner, "found": other.rawValue, "declared": definition.frequency.rawValue])
    }
    var parts: [IndicatorResult.Breakdown.Part] = []
    for cell in cube.cells where cell.exists(in: period) {
      parts.append(try part(cell, at: period, owner))
    }
    return parts.isEmpty
      ? nil : IndicatorResult.Breakdown(dimensions: cube.dimensions, parts: parts)
  }

  private func part(_ cell: Cube.Cell, at period: Period, _ owner: String) throws(Diagnostic)
    -> IndicatorResult.Breakdown.Part
  {
    guard let index = cell.series.index(of: period) else {
      return .init(
        coordinates: cell.coordinates, value: nil, status: .missing,
        note: LocalizedText(
          nb: "ingen tall for \(period.text(in: .nb))", en: "no figure for \(period.text(in: .en))")
      )
    }
    let series: Series
    do {
      series = try cell.series.converted(to: definition.unit)
    } catch {
      throw Diagnostic(
        .breakdownUnit,
        ["owner": owner, "declared": definition.unit.symbol, "found": cell.series.unit.symbol])
    }
    return .init(
      coordinates: cell.coordinates, value: series.value(at: index),
      status: series.statuses[index], note: series.absences[index].map(text))
  }
}

extension DiagnosticCode {
  static let breakdownValue = DiagnosticCode(
    "breakdown-value",
    nb:
      "breakdown i {owner} ga {found}. Den skal gi en kube med minst én inndeling, for eksempel cube \"ansatte\":sum(\"alder\").",
    en:
      "breakdown in {owner} gave {found}. It must give a cube with at least one dimension, such as cube \"ansatte\":sum(\"alder\")."
  )
  static let breakdownLarge = DiagnosticCode(
    "breakdown-large",
    nb:
      "breakdown i {owner} har {count} deler, flere enn {limit}. Summer ut en inndeling, eller grupper verdiene.",
    en:
      "breakdown in {owner} has {count} parts, more than {limit}. Sum out a dimension, or group its values."
  )
  static let breakdownUnit = DiagnosticCode(
    "breakdown-unit",
    nb: "{owner} er oppgitt i {declared}, men breakdown ga {found}. De må ha samme enhet.",
    en: "{owner} is in {declared}, but breakdown gave {found}. They must have the same unit.")
}
