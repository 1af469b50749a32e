import RetningData
import RetningResult

/// The indicators' series as SDMX-CSV 1.0: a row for each indicator and period, for whoever reads figures by machine.
///
/// ```
/// DATAFLOW,FREQ,REPORTING_ORGANISATION,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,DECIMALS
/// RETNING:INDICATORS(1.0),T,dfd,lederprogram,2026-T2,64,A,%,1
/// ```
///
/// UTF-8, lines end with LF, the decimal sign is a point. Where a value is missing its cell is empty and the status says why.
enum SDMXReport {
  static func text(of model: ReportModel) -> String {
    var text =
      "DATAFLOW,FREQ,REPORTING_ORGANISATION,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,DECIMALS\n"
    for indicator in model.result.indicators {
      let identity = indicator.identity
      let name = String(identity.id.drop { $0 != "/" }.dropFirst())
      let key =
        [dataflow, identity.frequency.rawValue, identity.ministry, name].map(cell)
        .joined(separator: ",")
      let unit = cell(identity.unit)
      for row in indicator.series {
        let value = row.value.map { NumberText.plain($0, decimalMark: ".") } ?? ""
        text +=
          "\(key),\(row.period),\(value),\(row.status.rawValue),\(unit),\(identity.decimals)\n"
      }
    }
    return text
  }

  private static let dataflow = "RETNING:INDICATORS(1.0)"

  private static func cell(_ text: String) -> String {
    let needsQuotes = text.contains { $0 == "," || $0 == "\"" || $0.isNewline }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
