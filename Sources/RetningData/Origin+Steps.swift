import RetningDiagnostics

/// A series' origin unfolded for one period: each operation with what it was made of, each source with the days that
/// were read of it.
package indirect enum OriginStep {
  case constant(Double)
  /// A key's entries or another indicator's result; nil is all of it.
  case source(Origin, span: ClosedRange<CalendarDate>?)
  case operation(name: String, at: SourceLocation?, [OriginStep])
  /// So many more that are left out.
  case omitted(Int)
}

extension Origin {
  /// The steps behind a period.
  ///
  /// - Parameter left: How many sources may still be unfolded; the rest is counted.
  package func steps(behind period: Period, left: inout Int) -> OriginStep {
    step(of: period.start...period.end, frequency: period.frequency, &left)
  }

  private func step(
    of span: ClosedRange<CalendarDate>?, frequency: Frequency, _ left: inout Int
  ) -> OriginStep {
    switch self {
    case .constant(let value): return .constant(value)
    case .entries, .result:
      left -= 1
      return .source(self, span: span)
    case .operation(let operation):
      var steps: [OriginStep] = []
      for (number, operand) in operation.operands.enumerated() {
        guard left > 0 else {
          steps.append(.omitted(operation.operands.count - number))
          break
        }
        steps.append(
          operand.step(
            of: operation.reach.span(behind: span, frequency: frequency),
            frequency: operation.reach.operandFrequency ?? frequency, &left))
      }
      return .operation(name: operation.name, at: operation.location, steps)
    }
  }
}
