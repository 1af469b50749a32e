import RetningData
import RetningDiagnostics
import RetningJSON
import RetningStrategy

extension ResultDocument {
  /// The document as `retning.result/1`: members in a fixed order, numbers in the shortest form that reads back.
  public var json: JSONValue {
    [
      "schema": .string(Self.schema),
      "engine": .string(engine),
      "store": [
        "revision": .number(store.revision),
        "hash": .string(store.hash),
        "cut": .object(
          store.cut.sorted { $0.key < $1.key }.map { .init($0.key, .number($0.value)) }),
        "overlay": .array(store.overlay.map(JSONValue.string)),
      ],
      "rules": ["hash": .string(rulesHash)],
      "asOf": .string(asOf.description),
      "period": .string(period.description),
      "strategies": .array(strategies.map(\.json)),
      "ministries": .array(ministries.map(\.json)),
      "indicators": .array(indicators.map(\.json)),
      "goals": .array(goals.map(\.json)),
      "measures": .array(measures.map(\.json)),
      "findings": .array(findings.map(\.json)),
      "failures": .array(failures.map(\.json)), "transition": transition?.json ?? .null,
      "round": round?.json ?? .null,
    ]
  }
}

extension LocalizedText {
  /// The text by language, in the order bokmål, nynorsk, English.
  public var json: JSONValue {
    .object(
      Language.allCases.compactMap { language in
        texts[language].map { .init(language.rawValue, .string($0)) }
      })
  }
}

extension StatusCounts {
  var json: JSONValue {
    .object(Status.allCases.map { .init($0.rawValue, .number(self[$0])) })
  }
}

extension StrategySummary {
  var json: JSONValue {
    [
      "id": .string(id), "title": title.json, "subtitle": subtitle?.json ?? .null,
      "from": .optional(validity.from?.description), "to": .optional(validity.to?.description),
    ]
  }
}

extension MinistryResult {
  var json: JSONValue {
    [
      "id": .string(id), "short": .string(short), "name": name.json, "counts": counts.json,
      "reported": .number(reported), "comment": .optional(comment),
    ]
  }
}

extension GoalResult {
  var json: JSONValue {
    [
      "id": .string(id), "strategy": .string(strategy),
      "number": number.map { .number($0) } ?? .null, "title": title.json,
      "status": .optional(status?.rawValue), "reason": .optional(reason), "counts": counts.json,
      "measureCounts": measureCounts.json, "assessments": .array(assessments.map(\.json)),
    ]
  }
}

extension Finding {
  var json: JSONValue {
    func id(_ matches: (Subject) -> Bool) -> JSONValue {
      .optional(subject.flatMap { matches($0) ? $0.id : nil })
    }
    return [
      "rule": .string(rule), "ministry": .string(ministry),
      "indicator": id { if case .indicator = $0 { true } else { false } },
      "measure": id { if case .measure = $0 { true } else { false } },
      "goal": id { if case .goal = $0 { true } else { false } },
      "period": .optional(period?.description), "severity": .string(severity.rawValue),
      "message": .string(message.text(in: .nb)),
    ]
  }
}

extension Failure {
  var json: JSONValue {
    [
      "ministry": .string(ministry), "indicator": .optional(subject),
      "kind": .string(kind.rawValue), "code": .string(code),
      "message": .string(message.text(in: .nb)),
      "file": .optional(location?.file), "line": location?.line.map { .number($0) } ?? .null,
      "traceback": .array(traceback.map(JSONValue.string)),
    ]
  }
}
