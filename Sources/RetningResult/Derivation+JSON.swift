import RetningData
import RetningDiagnostics
import RetningJSON
import RetningStrategy

extension Derivation {
  var json: JSONValue {
    [
      "formula": formula.map {
        [
          "file": .string($0.location.file),
          "line": $0.location.line.map { .number($0) } ?? .null, "text": .string($0.text),
        ]
      } ?? .null,
      "steps": .array(steps.map(\.json)),
    ]
  }
}

extension Derivation.Step {
  var json: JSONValue {
    switch self {
    case .operation(let name, let location, let steps):
      [
        "operation": .string(name), "line": location?.line.map { .number($0) } ?? .null,
        "steps": .array(steps.map(\.json)),
      ]
    case .constant(let value): ["constant": .number(value)]
    case .entries(let source, let inputs):
      [
        "key": .string(source.name), "unit": .string(source.unit),
        "inputs": .array(inputs.map(\.json)),
      ]
    case .result(let source, let inputs, let steps):
      [
        "indicator": .string(source.name), "unit": .string(source.unit),
        "inputs": .array(inputs.map(\.json)), "steps": .array(steps.map(\.json)),
      ]
    case .omitted(let count): ["omitted": .number(count)]
    }
  }
}

extension Derivation.Input {
  var json: JSONValue {
    [
      "period": .optional(period?.description), "value": .optional(value),
      "observationStatus": .string(status.rawValue), "note": .optional(note),
      "revision": provenance.map { .number($0.revision) } ?? .null,
      "author": .optional(provenance?.author),
      "time": .optional(provenance?.time.description),
      "message": .optional(provenance?.message), "file": .optional(provenance?.file),
    ]
  }
}
