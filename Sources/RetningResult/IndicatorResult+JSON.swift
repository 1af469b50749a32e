import RetningData
import RetningDiagnostics
import RetningJSON
import RetningStrategy

extension IndicatorResult {
  public var json: JSONValue {
    [
      "id": .string(id), "ministry": .string(identity.ministry), "title": identity.title.json,
      "goals": .array(identity.goals.map(JSONValue.string)), "unit": .string(identity.unit),
      "direction": .optional(identity.direction?.rawValue),
      "frequency": .string(identity.frequency.rawValue), "source": .optional(identity.source),
      "definition": .optional(identity.definition),
      "responsible": .optional(identity.responsible), "decimals": .number(identity.decimals),
      "visibility": .string(identity.access.visibility.rawValue),
      "embargo": .optional(identity.access.embargo?.lifts(for: period)?.description),
      "period": .optional(period?.description), "value": .optional(value),
      "observationStatus": .optional(observationStatus?.rawValue),
      "baseline": baseline?.json ?? .null, "path": .optional(judgement.path),
      "target": target?.json(next: nextTarget) ?? .null,
      "thresholds": thresholds?.json ?? .null,
      "relativeGap": .optional(judgement.relativeGap),
      "status": .string(status.rawValue), "reason": .optional(judgement.reason?.rawValue),
      "explanation": explanation?.json ?? .null, "method": .string(judgement.method),
      "category": .optional(judgement.category),
      "score": .optional(judgement.score),
      "override": override?.json(computed: judgement.status) ?? .null,
      "comment": .optional(comment), "narrative": narrative?.json ?? .null,
      "earlier": earlier?.json ?? .null, "coverage": coverage?.json ?? .null,
      "previous": previous?.json ?? .null, "trend": .optional(trend?.rawValue),
      "longTerm": longTerm?.json ?? .null,
      "roundingChangesStatus": .bool(roundingChangesStatus),
      "series": .array(series.map(\.json)), "breakdown": breakdown?.json ?? .null,
      "derivation": derivation?.json ?? .null,
    ]
  }
}

extension IndicatorResult.Row {
  /// Period, value, observation status, path.
  var json: JSONValue {
    [
      .string(period.description), .optional(value), .string(status.rawValue), .optional(path),
    ]
  }
}

extension IndicatorResult.Breakdown {
  var json: JSONValue {
    [
      "dimensions": .array(dimensions.map(JSONValue.string)),
      "parts": .array(
        parts.map { part in
          [
            "coordinates": .array(part.coordinates.map(JSONValue.string)),
            "value": .optional(part.value), "observationStatus": .string(part.status.rawValue),
          ]
        }),
    ]
  }
}

extension IndicatorResult.LongTerm {
  var json: JSONValue {
    [
      "period": .string(since.period.description), "value": .number(since.value),
      "trend": .string(trend.rawValue),
    ]
  }
}

extension IndicatorResult.Coverage {
  var json: JSONValue {
    [
      "covered": .array(covered.map(JSONValue.string)),
      "missing": .array(missing.map(JSONValue.string)),
    ]
  }
}

extension IndicatorResult.Override {
  func json(computed: Status) -> JSONValue {
    [
      "status": .string(status.rawValue), "reason": .string(reason), "author": .string(author),
      "computed": .string(computed.rawValue),
    ]
  }
}

extension Thresholds {
  var json: JSONValue {
    ["green": .number(green), "yellow": .number(yellow)]
  }
}

extension Point {
  var json: JSONValue {
    ["period": .string(period.description), "value": .number(value)]
  }
}

extension Target {
  /// A target by its type; `reach` names the point of the leg in force, and all of them in `points`.
  func json(next: Point?) -> JSONValue {
    switch self {
    case .reach(let points, let shape):
      [
        "type": "reach", "period": .optional(next?.period.description),
        "value": .optional(next?.value), "shape": .string(shape.rawValue),
        "points": .array(points.map(\.json)),
      ]
    case .maintain(let atLeast, let atMost, let tolerance):
      [
        "type": "maintain", "atLeast": .optional(atLeast), "atMost": .optional(atMost),
        "tolerance": .number(tolerance),
      ]
    case .band(let low, let high, let tolerance):
      [
        "type": "band", "low": .number(low), "high": .number(high),
        "tolerance": .number(tolerance),
      ]
    }
  }
}

extension MeasureResult {
  var json: JSONValue { .object((plain.members ?? []) + register.members) }

  private var plain: JSONValue {
    [
      "id": .string(measure.id), "ministry": .string(measure.ministry),
      "title": measure.title.json, "lead": .string(measure.lead),
      "with": .array(measure.partners.map(JSONValue.string)),
      "goals": .array(measure.goals.map(JSONValue.string)), "owner": .optional(measure.owner),
      "status": .string(status.rawValue), "comment": .optional(comment),
      "milestones": .array(milestones.map(\.json)),
    ]
  }
}

extension MeasureResult.Milestone {
  var json: JSONValue {
    [
      "id": .string(milestone.id), "title": milestone.title.json,
      "due": .string(milestone.due.description),
      "original": .optional(milestone.original?.description),
      "forecast": .optional(progress.forecast?.description),
      "completed": .optional(progress.completed?.description),
      "progress": .optional(progress.percent), "status": .string(status.rawValue),
    ]
  }
}
