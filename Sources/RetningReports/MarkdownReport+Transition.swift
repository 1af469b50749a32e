import RetningData
import RetningDiagnostics
import RetningResult
import RetningStrategy

extension MarkdownReport {
  mutating func writeTransition() {
    guard let text = TransitionText(model) else { return }
    writeClosing(text)
    writeOpening(text)
  }

  private mutating func writeClosing(_ text: TransitionText) {
    heading(2, say(.headingClosing, text.oldName))
    for goal in text.oldGoals {
      heading(3, text.label(of: goal))
      let closings = text.closings(of: goal)
      paragraph(
        [StatusCounts(closings.map(\.status)).words(in: model.language), text.reached(closings)]
          .compactMap { $0 }.joined(separator: " · "))
      if !closings.isEmpty {
        table(
          [
            say(.indicator), say(.ministry), say(.unit), say(.atTheEnd), say(.period),
            say(.status), say(.targetReached), say(.goesOn),
          ], numbers: [3],
          rows: closings.compactMap { closing in
            text.indicator(closing).map { indicator in
              [
                indicator.title, model.short(indicator.identity.ministry), indicator.unit,
                indicator.number(closing.point?.value),
                closing.point?.period.short(in: model.language) ?? NumberText.none,
                closing.status.signed(in: model.language), text.isReached(closing),
                text.future(of: closing),
              ]
            }
          })
      }
      writeSteps(text.steps(from: goal), text)
      let measures = text.measures(of: goal)
      guard !measures.isEmpty else { continue }
      table(
        [say(.measureColumn), say(.status), say(.goesOn)], numbers: [],
        rows: measures.map { measure in
          [
            measure.measure.title.text(in: language), measure.status.signed(in: language),
            text.future(of: measure),
          ]
        })
    }
    guard !text.otherSteps.isEmpty else { return }
    heading(3, say(.headingOtherElements))
    writeSteps(text.otherSteps, text)
  }

  private mutating func writeSteps(_ steps: [Succession], _ text: TransitionText) {
    guard !steps.isEmpty else { return }
    table(
      [say(.element), say(.relation), say(.becomes), say(.remark)], numbers: [],
      rows: steps.map { step in
        [
          text.labels([step.from].compactMap { $0 }), text.relation(step), text.future(of: step),
          step.why ?? "",
        ]
      })
  }

  private mutating func writeOpening(_ text: TransitionText) {
    heading(2, say(.headingOpening, text.newName))
    for goal in text.newGoals {
      heading(3, text.label(of: goal))
      let steps = text.steps(to: goal)
      if !steps.isEmpty {
        paragraph(say(.takesOver))
        list(steps.map { text.origin(of: $0) })
      }
      let indicators = model.indicators(serving: goal.id)
      guard !indicators.isEmpty else { continue }
      table(
        [
          say(.indicator), say(.ministry), say(.unit), say(.baseline), say(.period), say(.target),
          say(.origin),
        ], numbers: [3],
        rows: indicators.map { indicator in
          let words = IndicatorText(indicator, in: model.language)
          return [
            words.title, model.short(indicator.identity.ministry), words.unit,
            words.number(indicator.baseline?.value),
            indicator.baseline?.period.short(in: model.language) ?? NumberText.none,
            words.targetBrief, text.origin(of: indicator),
          ]
        })
    }
  }
}
