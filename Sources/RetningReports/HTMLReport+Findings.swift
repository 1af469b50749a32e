import RetningData
import RetningDiagnostics
import RetningResult
import RetningStrategy

extension HTMLReport {
  /// What rules found, what failed, and what is missing.
  mutating func writeFindings() {
    html.line("h3", text: say(.headingRuleFindings))
    if result.findings.isEmpty {
      html.line("p", ["class": "empty"], text: say(.noFindings))
    } else {
      writeFindingsTable()
    }
    if !result.failures.isEmpty {
      html.line("h3", text: say(.headingFailures))
      writeFailuresTable()
    }
    html.line("h3", text: say(.headingMissing))
    writeMissing()
  }

  private mutating func writeFindingsTable() {
    table(caption: say(.captionFindings)) { report in
      report.head([
        report.column(.severity), report.column(.ministry), report.column(.concerns),
        report.column(.finding),
      ])
      report.html.raw("<tbody>\n")
      for finding in report.result.findings { report.writeFinding(finding) }
      report.html.raw("</tbody>\n")
    }
  }

  private mutating func writeFinding(_ finding: Finding) {
    html.raw("<tr>")
    html.inline("td", text: Summary.capitalized(finding.severity.name(in: language)))
    html.inline("td", text: model.short(finding.ministry))
    html.raw("<td>")
    writeSubject(finding.subject)
    if let period = finding.period { small(period.text(in: language)) }
    html.raw("</td><td>")
    html.text(finding.message.text(in: language))
    html.raw("<small><code>")
    html.text(finding.rule)
    html.raw("</code></small></td></tr>\n")
  }

  /// A link where the report holds what the finding is about, else its id.
  private mutating func writeSubject(_ subject: Finding.Subject?) {
    switch subject {
    case .indicator(let id) where model.has(indicator: id): link(.indicator, id, id)
    case .measure(let id) where model.has(measure: id): link(.measure, id, id)
    case .goal(let id) where model.goal(id) != nil:
      link(.goal, id, model.goal(id)?.shortLabel(in: language) ?? id)
    case let subject?: html.text(subject.id)
    case nil: html.text(say(.wholeMinistry))
    }
  }

  private mutating func writeFailuresTable() {
    table(caption: say(.captionFailures)) { report in
      report.head([
        report.column(.ministry), report.column(.concerns), report.column(.failure),
        report.column(.message),
      ])
      report.html.raw("<tbody>\n")
      for failure in report.result.failures { report.writeFailure(failure) }
      report.html.raw("</tbody>\n")
    }
  }

  private mutating func writeFailure(_ failure: Failure) {
    html.raw("<tr>")
    html.inline("td", text: model.short(failure.ministry))
    html.raw("<td>")
    if let subject = failure.subject, model.has(indicator: subject) {
      link(.indicator, subject, subject)
    } else {
      html.text(failure.subject ?? say(.wholeFile))
    }
    html.raw("</td>")
    html.inline("td", text: failure.kind.name(in: language))
    html.raw("<td>")
    html.text(failure.message.text(in: language))
    if let location = failure.location {
      html.raw("<small><code>")
      html.text(location.description)
      html.raw("</code></small>")
    }
    html.raw("</td></tr>\n")
  }

  private mutating func writeMissing() {
    let missing = result.indicators.filter { !$0.isReported }
    guard !missing.isEmpty else {
      html.line("p", ["class": "empty"], text: say(.nothingMissing))
      return
    }
    table(caption: say(.captionMissing)) { report in
      report.head([report.column(.ministry), report.column(.indicator), report.column(.reason)])
      report.html.raw("<tbody>\n")
      for indicator in missing {
        let text = IndicatorText(indicator, in: report.language)
        report.html.raw("<tr>")
        report.html.inline("td", text: report.model.short(indicator.identity.ministry))
        report.html.raw("<td>")
        report.link(.indicator, indicator.id, text.title)
        report.html.raw("</td>")
        report.html.inline("td", text: text.greyReason ?? report.say(.noFigures))
        report.html.raw("</tr>\n")
      }
      report.html.raw("</tbody>\n")
    }
  }
}
