import RetningData
import RetningDiagnostics
import RetningLua
import RetningStrategy

extension RuleVocabulary {
  static let targets: [Function] = [
    Function(
      "reach",
      [
        HostParameter(
          "points", .table("table<string, number>"), "verdien som skal nås, etter periode"),
        HostParameter("options", .optional(.table("{ shape: \"linear\"|\"stepwise\" }"))),
      ], returns: .object(TargetObject.self),
      "Mål som skal nås: reach { [\"2026-T3\"] = 55, [\"2028-T3\"] = 80 }. Banen går rett fra utgangspunktet; shape = \"stepwise\" gir trinn."
    ) { (_, arguments) throws(Diagnostic) in
      var points: [Point] = []
      for field in arguments.table(0).fields {
        guard let value = field.value.double, value.isFinite else {
          throw Diagnostic(.reachPoint, ["field": field.name])
        }
        points.append(
          Point(
            try Period(parsing: field.name), try FieldReader.bounded(value, "reach", field.name)))
      }
      let options = try FieldReader(arguments.table(1), of: "reach", allowed: ["shape"])
      let shape = try options.choice("shape", of: Target.PathShape.self) ?? .linear
      return .object(TargetObject(target: try .reaching(points, shape: shape)))
    },
    Function(
      "maintain",
      [
        HostParameter(
          "bounds", .table("{ at_most: number?, at_least: number?, tolerance: number? }"))
      ],
      returns: .object(TargetObject.self),
      "Mål som skal holdes hver periode: maintain { at_most = 5 } eller maintain { at_least = 99.5, tolerance = 0.3 }."
    ) { (_, arguments) throws(Diagnostic) in
      let fields = try FieldReader(
        arguments.table(0), of: "maintain", allowed: ["at_most", "at_least", "tolerance"])
      return .object(
        TargetObject(
          target: try .maintaining(
            atLeast: try fields.number("at_least"), atMost: try fields.number("at_most"),
            tolerance: try fields.number("tolerance") ?? 0)))
    },
    Function(
      "band",
      [
        HostParameter("low", .number), HostParameter("high", .number),
        HostParameter("options", .optional(.table("{ tolerance: number }"))),
      ], returns: .object(TargetObject.self),
      "Bånd som verdien skal ligge i: band(6, 12). Gult innenfor en tidel av båndets bredde utenfor, eller tolerance."
    ) { (_, arguments) throws(Diagnostic) in
      let options = try FieldReader(arguments.table(2), of: "band", allowed: ["tolerance"])
      let low = try FieldReader.bounded(arguments[0].double ?? 0, "band", "low")
      let high = try FieldReader.bounded(arguments[1].double ?? 0, "band", "high")
      return .object(
        TargetObject(
          target: try .banded(
            low: low, high: high,
            tolerance: try options.number("tolerance"))))
    },
    Function(
      "since", [HostParameter("versions", .table("table<string, any>"), "etter første periode")],
      returns: .object(SinceObject.self),
      "Noe som endrer seg over tid: since { [\"2021\"] = …, [\"2025\"] = … }. Det som gjaldt, gjelder fortsatt for sin tid. En ny definisjon er et brudd, med mindre comparable = true."
    ) { (_, arguments) throws(Diagnostic) in
      var versions: [(from: CalendarDate, value: LuaValue)] = []
      var isComparable = false
      for field in arguments.table(0).fields {
        if field.name == "comparable" {
          isComparable = field.value.bool ?? false
        } else {
          versions.append((try Period(parsing: field.name).start, field.value))
        }
      }
      guard !versions.isEmpty else { throw Diagnostic(.sinceEmpty) }
      return .object(SinceObject(versions: versions, isComparable: isComparable))
    },
  ]
}
