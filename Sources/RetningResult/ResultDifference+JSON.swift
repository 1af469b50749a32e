import RetningData
import RetningDiagnostics
import RetningJSON
import RetningStrategy

extension ResultDifference {
  public static let schema = "retning.difference/1"

  /// The difference as `retning.difference/1`: for each indicator the members of the result document that differ.
  public var json: JSONValue {
    [
      "schema": .string(Self.schema),
      "indicators": .array(indicators.map(\.json)),
      "measures": .array(
        measures.map {
          ["before": $0.before?.json ?? .null, "after": $0.after?.json ?? .null]
        }),
      "goals": .array(
        goals.map {
          ["before": $0.before?.json ?? .null, "after": $0.after?.json ?? .null]
        }),
      "findings": [
        "gone": .array(findingsGone.map(\.json)), "new": .array(findingsNew.map(\.json)),
      ],
      "failures": [
        "gone": .array(failuresGone.map(\.json)), "new": .array(failuresNew.map(\.json)),
      ],
    ]
  }
}

extension ResultDifference.Indicator {
  var json: JSONValue {
    [
      "id": .string(id),
      "kind": .string(before == nil ? "new" : after == nil ? "gone" : "changed"),
      "causes": .array(causes.map { .string($0.rawValue) }),
      "changes": .array(
        changes.map {
          ["member": .string($0.name), "before": $0.before, "after": $0.after]
        }),
      "inputs": .array(
        inputs.map { input in
          [
            "key": .string(input.source), "period": .optional(input.period?.description),
            "before": input.before?.json ?? .null, "after": input.after?.json ?? .null,
          ]
        }),
    ]
  }

  /// The members of the indicator's JSON that differ, without the derivation.
  private var changes: [(name: String, before: JSONValue, after: JSONValue)] {
    guard case .object(let old)? = before?.json, case .object(let new)? = after?.json else {
      return []
    }
    return zip(old, new).filter { $0.name != "derivation" && $0.value != $1.value }
      .map { ($0.name, $0.value, $1.value) }
  }
}
