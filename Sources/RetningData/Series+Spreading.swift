import RetningDiagnostics

/// How a longer period's value becomes those of shorter ones.
public enum Spreading: String, Sendable, CaseIterable {
  /// Each has it.
  case `repeat`
  /// Each has an equal part of it.
  case divide
  /// The last has it, and those before lie on the straight line from the value before.
  case linear
}

extension Series {
  /// The series in periods of a finer frequency; what is spread is estimated (`E`).
  ///
  /// - Throws: A ``Diagnostic``: `frequency-not-convertible`, or `not-divisible` for parts of what is no flow.
  public func spread(
    to finer: Frequency, _ how: Spreading, at location: SourceLocation? = nil
  ) throws(Diagnostic) -> Series {
    if finer == frequency { return self }
    guard frequency.isMadeOf(finer), finer != .irregular, frequency != .irregular else {
      throw Diagnostic(
        .notConvertible,
        phrases: [
          "from": frequency.names, "to": finer.names,
          "remedy": LocalizedText(
            nb: "De korte periodene må gå opp i de lange.",
            en: "The short periods must divide the long ones."),
        ])
    }
    guard how != .divide || kind == .flow else {
      throw Diagnostic(.notDivisible, ["name": name, "kind": kind.rawValue])
    }
    var result = result(
      "to", of: [origin], reach: .containing(frequency), frequency: finer, at: location)
    for index in periods.indices {
      let parts = periods[index].periods(of: finer) ?? []
      guard let value = value(at: index) else {
        for part in parts {
          result.append(part, absent: absences[index] ?? Absence(.noObservation, subject))
        }
        continue
      }
      let before =
        index > 0 && periods[index - 1].advanced(by: 1) == periods[index]
        ? self.value(at: index - 1) : nil
      for (number, part) in parts.enumerated() {
        let status = ObservationStatus.estimated.combined(with: statuses[index])
        switch how {
        case .repeat: result.append(part, value, status, coverage: coverages[index])
        case .divide:
          result.append(part, value / Double(parts.count), status, coverage: coverages[index])
        case .linear:
          let isLast = number == parts.count - 1
          if isLast {
            result.append(part, value, statuses[index], coverage: coverages[index])
          } else if let before {
            let way = Double(number + 1) / Double(parts.count)
            result.append(
              part, before + (value - before) * way, status, coverage: coverages[index])
          } else {
            result.append(
              part,
              absent: Absence(.notEnoughPeriods, "\(subject)@\(periods[index].advanced(by: -1))")
            )
          }
        }
      }
    }
    return result
  }

  /// Puts a value where there is none, within the series' periods; what is filled is imputed (`I`).
  ///
  /// - Parameter limit: As many in a row at most; nil for all.
  public func filled(
    with value: Double, limit: Int? = nil, at location: SourceLocation? = nil
  ) -> Series {
    var result = result("fill", of: [origin, .constant(value)], at: location)
    guard let first = periods.first, let last = periods.last, frequency != .irregular else {
      return self
    }
    var age = 0
    for step in 0...(first.distance(to: last) ?? 0) {
      let period = first.advanced(by: step)
      if let index = index(of: period), !values[index].isNaN {
        age = 0
        result.copy(index, of: self)
      } else {
        age += 1
        if age <= limit ?? .max {
          result.append(period, value, .imputed)
        } else {
          result.append(period, absent: absence(at: period) ?? Absence(.noObservation, subject))
        }
      }
    }
    return result
  }
}
