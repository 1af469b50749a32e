import RetningDiagnostics
import RetningResult
import RetningStrategy

extension GoalPicture {
  /// How wide the parts of the picture are.
  struct Layout {
    static let labelLinesMax = 2

    /// The width of the table's lines.
    let width: Int
    /// The width of the goals' titles, with the space after them.
    let labelWidth: Int
    /// The ministries of each block, from left to right and from block to block.
    let blocks: [[MinistryResult]]
    /// Whether the counts in words stand beside the cells, not below them.
    let totalsBeside: Bool
    let totalLabelWidth: Int

    init(_ model: ReportModel, width: Int) {
      let goals = model.strategies.flatMap(\.goals)
      let ministries = model.result.ministries
      let titles = goals.map {
        DisplayWidth.columns(DisplayWidth.harmless($0.shortTitle(in: model.language))) + 2
      }
      let words = goals.map { DisplayWidth.columns($0.counts.terminalWords(in: model.language)) }
      let total = max(
        words.max() ?? 0, DisplayWidth.columns(Phrase.pictureTotal.text(in: model.language)))
      let cells = ministries.count * cellWidth
      let labelWanted = min(max(titles.max() ?? 0, labelWidthMin), labelWidthMax)
      totalsBeside = labelWidthMin + cells + total <= width
      let perBlock = max(1, (width - labelWidthMin) / cellWidth)
      let blockCount = max(1, (ministries.count + perBlock - 1) / perBlock)
      let size = max(1, (ministries.count + blockCount - 1) / blockCount)
      blocks =
        ministries.isEmpty
        ? [[]]
        : stride(from: 0, to: ministries.count, by: size).map {
          Array(ministries[$0..<min($0 + size, ministries.count)])
        }
      let beside = totalsBeside ? total : 0
      let widest = (blocks.map(\.count).max() ?? 0) * cellWidth
      labelWidth = min(labelWanted, width - widest - beside)
      totalLabelWidth = max(8, min((titles.max() ?? 0) - 2, width - 2 - total))
      self.width = width
    }

    /// The goal's title in lines of the labels' width; never empty.
    func label(of goal: GoalResult, in language: Language) -> [String] {
      let title = DisplayWidth.harmless(goal.shortTitle(in: language))
      let lines = DisplayWidth.wrapped(title, to: labelWidth - 2)
      guard lines.count > Self.labelLinesMax else { return lines.isEmpty ? [""] : lines }
      let last = lines[(Self.labelLinesMax - 1)...].joined(separator: " ")
      return lines.prefix(Self.labelLinesMax - 1)
        + [DisplayWidth.fitted(last, to: labelWidth - 2)]
    }

    /// A line of the table, cut or filled to its width.
    func line(_ text: String) -> String {
      DisplayWidth.padded(DisplayWidth.fitted(text, to: width), to: width)
    }
  }

  /// Colours signs for a terminal, or leaves them as they are.
  struct Paint {
    let isOn: Bool

    func sign(_ text: String, _ status: Status) -> String {
      guard isOn else { return text }
      let code =
        switch status {
        case .green: "32"
        case .yellow: "33"
        case .red: "31"
        case .grey: "90"
        }
      return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }
  }
}
