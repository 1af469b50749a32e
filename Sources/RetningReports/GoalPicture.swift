import RetningDiagnostics
import RetningResult
import RetningStrategy

/// The terminal's picture of a run: goals down, ministries across, with the most serious status in each cell.
///
///     Gode hver for oss. Best sammen. (2026–)
///                                  SMK AID BFD DFD
///     1 Samordnet utvikling         ●3  ▲1  ·  ■2
///
/// The table's lines are all equally wide. Where the terminal is too narrow for all ministries, they come in blocks.
public enum GoalPicture {
  static let cellWidth = 4
  static let labelWidthMin = 24
  static let labelWidthMax = 44
  static let widthMin = 40

  /// The picture as lines of text, with the signs' meaning and the goals' assessments below.
  ///
  /// - Parameters:
  ///   - width: The terminal's columns; fewer than 40 are taken as 40.
  ///   - colour: Whether to colour the signs by ANSI codes. They tell the statuses apart without.
  public static func table(
    _ result: ResultDocument, language: Language, width: Int, colour: Bool
  ) -> String {
    let width = max(width, widthMin)
    let model = ReportModel(
      result, definition: ReportDefinition(name: "", title: LocalizedText(nb: "")),
      language: language)
    guard !model.strategies.isEmpty else { return "" }
    let layout = Layout(model, width: width)
    let paint = Paint(isOn: colour)
    let lines =
      tableLines(model, layout, paint) + [""] + legend(in: language, width: width, paint) + [""]
      + assessments(model, width: width, paint)
    return lines.joined(separator: "\n") + "\n"
  }

  /// The table's own lines, each of the layout's width when shown.
  static func tableLines(_ model: ReportModel, _ layout: Layout, _ paint: Paint) -> [String] {
    let matrix = StatusMatrix(model.result)
    var lines: [String] = []
    for (index, block) in layout.blocks.enumerated() {
      let isLast = index + 1 == layout.blocks.count
      let totals = isLast && layout.totalsBeside
      if index > 0 { lines.append(layout.line("")) }
      lines.append(layout.line(heading(block, layout, totals: totals, model.language)))
      for strategy in model.strategies {
        lines.append(layout.line(title(of: strategy, in: model.language)))
        for goal in strategy.goals {
          lines += row(goal, block, layout, totals: totals, matrix, model.language, paint)
        }
      }
    }
    if !layout.totalsBeside { lines += totals(model, layout) }
    return lines
  }

  private static func title(of strategy: ReportModel.StrategyGoals, in language: Language) -> String
  {
    DisplayWidth.harmless(strategy.summary?.label(in: language) ?? strategy.id)
  }

  private static func heading(
    _ block: [MinistryResult], _ layout: Layout, totals: Bool, _ language: Language
  ) -> String {
    let shorts = block.map {
      DisplayWidth.padded(
        DisplayWidth.fitted(DisplayWidth.harmless($0.short), to: cellWidth - 1), to: cellWidth)
    }
    return DisplayWidth.padded("", to: layout.labelWidth) + shorts.joined()
      + (totals ? Phrase.pictureTotal.text(in: language) : "")
  }

  /// A goal's cells, with its title in as many lines as it takes, two at most.
  private static func row(
    _ goal: GoalResult, _ block: [MinistryResult], _ layout: Layout, totals: Bool,
    _ matrix: StatusMatrix, _ language: Language, _ paint: Paint
  ) -> [String] {
    let label = layout.label(of: goal, in: language)
    var used = layout.labelWidth
    var line = DisplayWidth.padded(label[0], to: layout.labelWidth)
    for ministry in block {
      let counts = matrix.counts(goal: goal.id, ministry: ministry.id)
      let sign = counts.worst?.symbol ?? "·"
      let number = counts.total > 0 ? String(counts.total) : ""
      let cell = DisplayWidth.padded(
        DisplayWidth.fitted(sign + number, to: cellWidth - 1), to: cellWidth)
      line += counts.worst.map { paint.sign(cell, $0) } ?? cell
      used += cellWidth
    }
    if totals {
      let words = goal.counts.terminalWords(in: language)
      line += words
      used += DisplayWidth.columns(words)
    }
    line += String(repeating: " ", count: max(0, layout.width - used))
    return [line] + label.dropFirst().map(layout.line)
  }

  /// Each goal's counts in words, where there was no room for them beside the cells.
  private static func totals(_ model: ReportModel, _ layout: Layout) -> [String] {
    var lines = [layout.line(""), layout.line(Phrase.pictureTotal.text(in: model.language))]
    for strategy in model.strategies {
      if model.strategies.count > 1 {
        lines.append(layout.line(title(of: strategy, in: model.language)))
      }
      for goal in strategy.goals {
        let label =
          goal.number == nil || model.strategies.count > 1
          ? DisplayWidth.fitted(
            DisplayWidth.harmless(goal.shortTitle(in: model.language)), to: layout.totalLabelWidth)
          : goal.shortLabel(in: model.language)
        lines.append(
          layout.line(
            DisplayWidth.padded(label, to: layout.totalLabelWidth + 2)
              + goal.counts.terminalWords(in: model.language)))
      }
    }
    return lines
  }

  private static func legend(in language: Language, width: Int, _ paint: Paint) -> [String] {
    let signs = Status.allCases.map { status in
      paint.sign(status.symbol, status) + " " + status.name(in: language)
    }
    let empty = "· " + Phrase.pictureEmpty.text(in: language)
    return [(signs + [empty]).joined(separator: "  ")]
      + DisplayWidth.wrapped(Phrase.pictureKey.text(in: language), to: width)
  }

  /// The goals that have been assessed, each with its status in words and the reason.
  private static func assessments(_ model: ReportModel, width: Int, _ paint: Paint) -> [String] {
    var lines = [Phrase.pictureAssessments.text(in: model.language)]
    for strategy in model.strategies {
      if model.strategies.count > 1 { lines.append(title(of: strategy, in: model.language)) }
      lines += strategy.goals.flatMap { assessment(of: $0, model, width: width, paint) }
    }
    return lines
  }

  private static func assessment(
    of goal: GoalResult, _ model: ReportModel, width: Int, _ paint: Paint
  ) -> [String] {
    let status =
      goal.status.map {
        paint.sign($0.symbol, $0) + " " + $0.name(in: model.language)
      } ?? Phrase.notAssessed.text(in: model.language)
    let title = DisplayWidth.wrapped(
      DisplayWidth.harmless(goal.label(in: model.language)), to: width - 2)
    var lines = title.map { "  " + $0 }
    lines.append("    " + status)
    if let reason = goal.reason {
      let words = IndicatorText.sentence(DisplayWidth.harmless(reason))
      lines += DisplayWidth.wrapped(words, to: width - 4).map { "    " + $0 }
    }
    return lines
  }
}

extension GoalResult {
  /// `1 Samordnet utvikling`.
  func shortTitle(in language: Language) -> String {
    (number.map { "\($0) " } ?? "") + title.text(in: language)
  }
}

extension StatusCounts {
  /// The counts in words, with plain spaces.
  func terminalWords(in language: Language) -> String {
    String(words(in: language).map { $0 == "\u{A0}" ? " " : $0 })
  }
}
