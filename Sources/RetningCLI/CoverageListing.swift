import Retning

/// What of the rules ran while their tests did.
struct CoverageListing {
  let coverage: RuleCoverage
  let language: Language

  /// A table of files with what did not run.
  var text: String {
    var rows = [
      [Phrase.coverageFile, .coverageLines, .coverageBranches, .coverageMissing].map {
        $0.text(in: language)
      }
    ]
    for file in coverage.files {
      rows.append([
        file.path, share(file.linesRun, file.lines.count),
        share(file.branchesRun, file.branches.count), missing(in: file),
      ])
    }
    func sum(_ count: (RuleCoverage.File) -> Int) -> Int {
      coverage.files.reduce(0) { $0 + count($1) }
    }
    rows.append([
      Phrase.coverageAll.text(in: language), share(sum(\.linesRun), sum(\.lines.count)),
      share(sum(\.branchesRun), sum(\.branches.count)), "",
    ])
    return TextTable.text(rows, rightAligned: [1, 2])
  }

  private func share(_ part: Int, _ whole: Int) -> String {
    whole == 0 ? "–" : "\(100 * part / whole) %"
  }

  /// `4, 9–12`: the lines that did not run, in stretches.
  private func missing(in file: RuleCoverage.File) -> String {
    var stretches: [ClosedRange<Int>] = []
    var isOpen = false
    for (line, count) in file.lines {
      if count > 0 {
        isOpen = false
      } else if isOpen, let last = stretches.popLast() {
        stretches.append(last.lowerBound...line)
      } else {
        stretches.append(line...line)
        isOpen = true
      }
    }
    return stretches.map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
    }.joined(separator: ", ")
  }

  /// The tracefile that `genhtml` and editors read.
  var lcov: String {
    var text = ""
    for file in coverage.files {
      text += "TN:\nSF:\(file.path)\n"
      var ways: [Int: Int] = [:]
      for (line, count) in file.branches {
        text += "BRDA:\(line),0,\(ways[line, default: 0]),\(count)\n"
        ways[line, default: 0] += 1
      }
      text += "BRF:\(file.branches.count)\nBRH:\(file.branchesRun)\n"
      for (line, count) in file.lines { text += "DA:\(line),\(count)\n" }
      text += "LF:\(file.lines.count)\nLH:\(file.linesRun)\nend_of_record\n"
    }
    return text
  }
}
