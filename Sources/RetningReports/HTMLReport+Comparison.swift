import RetningData
import RetningDiagnostics
import RetningResult
import RetningStrategy

/// The ministries laid side by side: how much of theirs is green, and the indicators that several have.
extension HTMLReport {
  /// The share of each ministry's judged indicators that is green. What is grey is neither good nor bad and is left out.
  mutating func writeGreenShares() {
    let ministries = result.ministries.filter { $0.counts.judged > 0 }
    let all = ministries.reduce(into: (green: 0, judged: 0)) {
      $0.green += $1.counts.green
      $0.judged += $1.counts.judged
    }
    let shares = ministries.map { Double($0.counts.green) / Double($0.counts.judged) * 100 }
    let plot = DotPlot(
      title: say(.captionGreenShares),
      dots: zip(ministries, shares).map {
        .init(name: $0.short, value: $1, figure: share($1))
      },
      reference: .overall(
        all.judged > 0 ? Double(all.green) / Double(all.judged) * 100 : nil, among: shares,
        as: share, in: language),
      absent: absentFromShares, bounds: [0, 100], in: language)
    guard let plot else { return }
    html.line("h3", text: say(.headingGreenShares))
    figure(caption: say(.captionGreenShares), notes: [say(.orderedNotRanked)] + plot.absent) {
      plot.write(to: &$0.html, id: "green-shares")
    }
    foldedTable(caption: plot.title) { report in
      report.head([
        report.column(.ministry), report.numbers(.greenCount), report.numbers(.judgedCount),
        report.numbers(.greenShare),
      ])
      report.html.raw("<tbody>\n")
      for (ministry, share) in zip(ministries, shares) {
        report.html.raw("<tr>")
        report.html.inline("th", ["scope": "row"], text: ministry.name.text(in: report.language))
        for count in [ministry.counts.green, ministry.counts.judged] {
          report.html.inline(
            "td", ["class": "n"], text: NumberText.count(count, in: report.language))
        }
        report.html.inline("td", ["class": "n"], text: report.share(share))
        report.html.raw("</tr>\n")
      }
      report.html.raw("</tbody>\n")
    }
  }

  private func share(_ percent: Double) -> String {
    NumberText.quantity(percent, decimals: 0, unit: "%", in: language)
  }

  /// The ministries that have nothing to show, and why.
  private var absentFromShares: [String] {
    let absent = result.ministries.filter { $0.counts.judged == 0 }
    return [
      (Phrase.noneDue, absent.filter { $0.counts.total == 0 }),
      (.notDelivered, absent.filter { $0.counts.total > 0 && $0.reported == 0 }),
      (.noneJudged, absent.filter { $0.reported > 0 }),
    ].compactMap { phrase, ministries in
      ministries.isEmpty
        ? nil : say(phrase, Summary.enumeration(ministries.map(\.short), in: language))
    }
  }

  /// The indicators that several ministries have, each as dots for the last period and as lines over time.
  mutating func writeSharedIndicators() {
    let shared = SharedIndicator.all(of: result.indicators)
    guard !shared.isEmpty else { return }
    html.line("h3", text: say(.headingShared))
    for (index, indicator) in shared.prefix(SharedIndicator.shownMax).enumerated() {
      write(indicator, id: "shared-\(index + 1)")
    }
    if shared.count > SharedIndicator.shownMax {
      let more = NumberText.count(shared.count - SharedIndicator.shownMax, in: language)
      html.line("p", ["class": "note"], text: say(.moreShared, more))
    }
  }

  private mutating func write(_ shared: SharedIndicator, id: String) {
    let title = shared.title(in: language)
    html.line("h4", ["class": "shared"], text: title)
    if !shared.isDefinedAlike(in: language) {
      html.line("p", ["class": "note"], text: say(.definedApart))
    }
    let measured = shared.unit.isEmpty ? title : "\(title) (\(shared.unit))"
    writeDots(of: shared, id: "\(id)/dots", title: measured)
    if let multiples = SmallMultiples(shared, in: language) {
      figure(caption: multiples.scale, class: "broad") { report in
        let model = report.model
        multiples.write(to: &report.html, id: "\(id)/lines") { model.short($0) }
      }
    }
    writeFigures(of: shared, title: measured)
  }

  private mutating func writeDots(of shared: SharedIndicator, id: String, title: String) {
    guard let period = shared.period else { return }
    let reported = shared.reported
    let values = reported.compactMap(\.value)
    let words = reported.first.map { IndicatorText($0, in: language) }
    let caption = say(.captionShared, title, period.text(in: language))
    let absent = withoutFigures(shared.silent.map(model.short))
    let plot = DotPlot(
      title: caption,
      dots: reported.compactMap { indicator in
        indicator.value.map {
          .init(
            name: model.short(indicator.identity.ministry), value: $0,
            figure: IndicatorText(indicator, in: language).drawn($0),
            isUnsettled: indicator.observationStatus?.isUnsettled ?? false)
        }
      },
      reference: words.flatMap { .median(values, as: $0.drawn, in: language) }, absent: absent,
      in: language)
    guard let plot else { return }
    figure(caption: caption, notes: [say(.orderedNotRanked)] + absent) {
      plot.write(to: &$0.html, id: id)
    }
  }

  /// Each period’s value of each ministry. What is not final has a star, which the caption explains.
  private mutating func writeFigures(of shared: SharedIndicator, title: String) {
    let rows = shared.indicators.map { indicator in
      Dictionary(
        indicator.series.map { ($0.period, $0) }, uniquingKeysWith: { first, _ in first })
    }
    let periods = Set(rows.flatMap(\.keys)).sorted()
    let words = shared.indicators.map { IndicatorText($0, in: language) }
    foldedTable(
      caption: say(.captionSharedFigures, title),
      label: "\(say(.figuresAsTable)): \(shared.label(in: language))", class: "matrix"
    ) { report in
      report.html.raw("<thead><tr><th scope=\"col\">")
      report.html.text(report.say(.period))
      report.html.raw("</th>")
      for indicator in shared.indicators {
        report.html.inline(
          "th", ["scope": "col"], text: report.model.short(indicator.identity.ministry))
      }
      report.html.raw("</tr></thead>\n<tbody>\n")
      for period in periods {
        report.html.raw("<tr><th scope=\"row\">")
        report.html.text(period.short(in: report.language))
        report.html.raw("</th>")
        for (row, words) in zip(rows, words) { report.writeFigure(row[period], words) }
        report.html.raw("</tr>\n")
      }
      report.html.raw("</tbody>\n")
    }
  }

  private mutating func writeFigure(_ row: IndicatorResult.Row?, _ words: IndicatorText) {
    html.raw("<td>")
    html.text(words.number(row?.value))
    if let row, row.value != nil, row.status.isUnsettled {
      html.raw("<span aria-hidden=\"true\">*</span>")
      html.inline("span", ["class": "vh"], text: " " + row.status.name(in: language))
    }
    html.raw("</td>")
  }
}

extension StatusCounts {
  /// How many are judged: all but the grey.
  var judged: Int { total - grey }
}
