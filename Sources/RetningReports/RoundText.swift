import RetningData
import RetningDiagnostics
import RetningResult

/// A round as a report tells of it: the coverage first, then each ministry.
struct RoundText {
  let lead: [String]
  let headings: [Phrase]
  let rows: [[String]]

  init(_ round: RoundSummary, _ model: ReportModel) {
    let language = model.language
    func say(_ phrase: Phrase, _ arguments: String...) -> String {
      phrase.text(in: language, arguments)
    }
    var lead = [
      say(
        .roundDelivered, round.title.text(in: language), "\(round.delivered.count)",
        "\(round.members.count)")
    ]
    if !round.missing.isEmpty {
      lead.append(say(.roundMissing, model.shorts(round.missing.map(\.ministry))))
    }
    lead.append(say(.roundBasis))
    self.lead = lead
    headings = [
      .ministry, .step, .delivered, .lateColumn, .assuranceColumn, .approvalColumn, .figuresAsOf,
    ]
    rows = round.members.map { member in
      func act(_ act: RoundSummary.Act?) -> String {
        act.map { "\($0.author), \($0.time.osloDate.text(in: language))" } ?? NumberText.none
      }
      let late = member.daysLate.map { $0 == 1 ? say(.dayLate) : say(.daysLate, "\($0)") }
      return [
        model.short(member.ministry), member.step.name(in: language), act(member.submitted),
        late ?? NumberText.none, act(member.assured), act(member.approved), "\(member.revision)",
      ]
    }
  }
}
