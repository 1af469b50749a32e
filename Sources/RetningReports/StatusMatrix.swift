import RetningResult

/// How the indicators stand by goal and ministry.
struct StatusMatrix {
  private var cells: [Cell: StatusCounts] = [:]

  private struct Cell: Hashable {
    let goal: String
    let ministry: String
  }

  init(_ result: ResultDocument) {
    for indicator in result.indicators {
      for goal in Set(indicator.identity.goals) {
        let cell = Cell(goal: goal, ministry: indicator.identity.ministry)
        cells[cell, default: StatusCounts()][indicator.status] += 1
      }
    }
  }

  func counts(goal: String, ministry: String) -> StatusCounts {
    cells[Cell(goal: goal, ministry: ministry)] ?? StatusCounts()
  }
}
