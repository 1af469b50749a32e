import RetningData
import RetningDiagnostics
import RetningJSON
import RetningStrategy

extension Transition {
  var json: JSONValue {
    [
      "from": .string(from), "to": .string(to), "day": .string(day.description),
      "elements": .array(
        elements.map {
          [
            "id": .string($0.id), "kind": .string($0.kind.rawValue),
            "number": $0.number.map { .number($0) } ?? .null, "title": $0.title.json,
          ]
        }),
      "steps": .array(
        steps.map {
          [
            "from": .optional($0.from), "to": .array($0.to.map(JSONValue.string)),
            "relation": .string($0.relation.rawValue), "state": .string($0.state.rawValue),
            "why": .optional($0.why),
          ]
        }),
      "closings": .array(closings.map(\.json)),
    ]
  }
}

extension Transition.Closing {
  var json: JSONValue {
    [
      "indicator": .string(indicator), "served": .array(served.map(JSONValue.string)),
      "goesOn": .array(goesOn.map(JSONValue.string)),
      "period": .optional(point?.period.description), "value": .optional(point?.value),
      "status": .string(status.rawValue), "reached": isReached.map { .bool($0) } ?? .null,
    ]
  }
}
