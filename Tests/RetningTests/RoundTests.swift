import Foundation
import Retning
import Testing

@Suite("A reporting round", .serialized)
struct RoundTests {
  @Test(
    "seventeen ministries from opening to a corrected edition, from the command line",
    .timeLimit(.minutes(10)))
  func whole() throws {
    try Repository.withFolder { folder in
      let run = try CommandLine.run(
        [
          "\(Repository.root)/Tests/RetningTests/Rounds/runde.sh", CommandLine.program.path,
          "\(Repository.root)/rules/strategy",
        ], of: URL(filePath: "/bin/sh"), in: folder)
      #expect(run.code == 0, "\(run.messages)")
      #expect(run.output.hasSuffix("Runden er gjennomført.\n"))
    }
  }

  /// A workspace of two ministries with a round that is open, and its store.
  private func withRound(
    _ more: String = "", deliver: String = "", rules: String = "",
    _ body: (Workspace, Store) throws -> Void
  ) throws {
    try Repository.withFolder { folder in
      var files = [
        "strategy/modell.lua": Scratch.model,
        "dfd/rounds/r.lua": """
        round "r" {
          title = { nb = "Runden" }, period = "2026-T1", as_of = "2026-06-08", ministries = { "dfd", "ud" },
          deadlines = { submitted = "2026-05-18", approved = "2026-06-01", consolidated = "2026-06-08",
                        published = "2026-06-15" },
          deliver = { \(deliver) }, \(more)
        }
        """,
      ]
      for ministry in ["dfd", "ud"] {
        files["\(ministry)/tall.lua"] =
          "data \"s\" { unit = \"antall\", frequency = \"T\", kind = \"flow\" }\n"
          + Scratch.indicator(
            "i", "return series \"s\"",
            "baseline = { \"2025-T1\", 10 }, target = reach { [\"2026-T3\"] = 22 },")
          + (ministry == "ud" ? rules : "")
      }
      for (path, text) in files {
        let url = URL(filePath: "\(folder)/rules/\(path)")
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: url, atomically: true, encoding: .utf8)
      }
      let workspace = try Workspace.open(at: folder)
      for (period, value) in [("2025-T1", 10), ("2025-T2", 12), ("2025-T3", 14)] {
        try put(workspace, "ud/s@\(period)", .number(Double(value), decimals: 0))
      }
      let opening = try request(.open, "Ingrid")
      try workspace.perform(try workspace.plan(opening), opening)
      try body(workspace, try Store.open(at: workspace.storePath, mode: .readWrite))
    }
  }

  private func put(_ workspace: Workspace, _ address: String, _ value: Entry.Value) throws {
    _ = try workspace.put(
      try EntryAddress(parsing: address), try #require(Entry(value)), author: "Ola",
      time: .given(try Timestamp(parsing: "2026-05-10T12:00")), message: "")
  }

  private func request(_ action: RoundAction, _ author: String, _ ministry: String? = "ud") throws
    -> RoundRequest
  {
    var request = RoundRequest(
      action, author: author, time: .given(try Timestamp(parsing: "2026-05-10T12:00")),
      today: try CalendarDate(parsing: "2026-05-10"))
    request.ministries = [ministry].compactMap { $0 }
    return request
  }

  private func missing(_ workspace: Workspace) throws -> [String] {
    try workspace.plan(try request(.submit, "Ola")).missing.map {
      "\($0.kind.rawValue) \($0.subject)"
    }
  }

  @Test("a figure that is not there takes a comment for the period, not one that stood before")
  func figures() throws {
    try withRound { workspace, _ in
      try put(workspace, "ud/i#comment@2025-T3", .text("Fra i fjor"))
      #expect(try missing(workspace) == ["figure ud/i"])
      try put(workspace, "ud/i#comment@2026-T1", .text("Systemet var nede i mars"))
      #expect(try missing(workspace) == [])
    }
  }

  @Test("a red status takes a comment and the parts of the deviation that the round asks for")
  func deviations() throws {
    try withRound(deliver: "comments = { \"red\" }, deviations = { \"red\" }") { workspace, _ in
      try put(workspace, "ud/s@2026-T1", .number(11, decimals: 0))
      #expect(try missing(workspace) == ["comment ud/i", "deviation ud/i"])
      for name in ["comment", "deviation", "cause", "measure", "forecast"] {
        try put(workspace, "ud/i#\(name)@2026-T1", .text("Noe om \(name)"))
      }
      #expect(try missing(workspace) == [])
    }
  }

  @Test("last period's words are not this one's, whatever the signs between them")
  func repeated() throws {
    try withRound { workspace, _ in
      try put(workspace, "ud/s@2026-T1", .number(16, decimals: 0))
      try put(workspace, "ud/i#comment@2025-T3", .text("Flere saker, som ventet."))
      try put(workspace, "ud/i#comment@2026-T1", .text("Flere saker – som ventet"))
      #expect(try missing(workspace) == ["repeated ud/i"])
      try put(workspace, "ud/i#comment@2026-T1", .text("Enda flere saker"))
      #expect(try missing(workspace) == [])
    }
  }

  @Test("a figure with the decimal sign lost takes a comment; one of the usual size does not")
  func leaps() throws {
    try withRound { workspace, _ in
      try put(workspace, "ud/s@2026-T1", .number(160, decimals: 0))
      #expect(try missing(workspace) == ["comment ud/i"])
      try put(workspace, "ud/i#comment@2026-T1", .text("Alle sakene fra 2019 ble avsluttet"))
      #expect(try missing(workspace) == [])
    }
  }

  @Test("figures that two ministries have are held against one another")
  func agreements() throws {
    let agree = "agree = { { own = \"s\", other = \"dfd/s\", tolerance = 1 } }"
    try withRound(agree) { workspace, _ in
      try put(workspace, "ud/s@2026-T1", .number(16, decimals: 0))
      #expect(try missing(workspace) == [])
      // What DFD is working on is DFD's own until it is submitted.
      try put(workspace, "dfd/s@2026-T1", .number(20, decimals: 0))
      #expect(try missing(workspace) == [])
      let submission = try request(.submit, "Kari", "dfd")
      try workspace.perform(try workspace.plan(submission), submission)
      #expect(try missing(workspace) == ["contradiction ud"])
      try put(workspace, "ud/ministry#comment@2026-T1", .text("DFD regner med konsulatene"))
      #expect(try missing(workspace) == [])
    }
  }

  @Test("errors of rules and scripts block; a warning takes a comment")
  func findings() throws {
    let rules = """
      rule "feil" { title = { nb = "Feil" }, severity = "error", each = "indicator",
        check = function(i) if i.value == 17 then return "Aldri 17" end end }
      rule "varsel" { title = { nb = "Varsel" }, severity = "warning", each = "indicator",
        check = function(i) if i.value == 16 then return "Hvorfor 16?" end end }
      """
    try withRound(rules: rules) { workspace, _ in
      try put(workspace, "ud/s@2026-T1", .number(17, decimals: 0))
      #expect(try missing(workspace) == ["error ud/i"])
      try put(workspace, "ud/i#comment@2026-T1", .text("Det er sytten"))
      #expect(try missing(workspace) == ["error ud/i"])
      let submission = try request(.submit, "Ola")
      let plan = try workspace.plan(submission)
      #expect(throws: Diagnostic.self) { try workspace.perform(plan, submission) }
      try put(workspace, "ud/s@2026-T1", .number(16, decimals: 0))
      #expect(try missing(workspace) == [])
      try put(workspace, "ud/i#comment@2026-T1", .text(" "))
      #expect(try !missing(workspace).isEmpty)
    }
  }

  @Test("what is stored between the look and the step stops the step")
  func between() throws {
    try withRound { workspace, _ in
      try put(workspace, "ud/s@2026-T1", .number(16, decimals: 0))
      let submission = try request(.submit, "Ola")
      let plan = try workspace.plan(submission)
      try put(workspace, "ud/s@2026-T1", .number(11, decimals: 0))
      do {
        try workspace.perform(plan, submission)
        Issue.record("the step was taken")
      } catch {
        #expect((error as? Diagnostic)?.code.id == "revision-conflict")
      }
    }
  }

  @Test("what another ministry stores between the look and the step is no hindrance")
  func others() throws {
    try withRound { workspace, store in
      try put(workspace, "ud/s@2026-T1", .number(16, decimals: 0))
      let submission = try request(.submit, "Ola")
      let plan = try workspace.plan(submission)
      try put(workspace, "dfd/s@2026-T1", .number(11, decimals: 0))
      let commit = try workspace.perform(plan, submission)
      #expect(try store.head()?.revision == commit.revision)
    }
  }

  @Test("two persons are demanded of what is delivered now, also after a step was taken back")
  func twoPersons() throws {
    try withRound("two_persons = { \"approved\", \"consolidated\" },") { workspace, store in
      try put(workspace, "ud/s@2026-T1", .number(16, decimals: 0))
      func take(_ action: RoundAction, _ author: String, reason: String? = nil) throws -> String? {
        var request = try request(action, author)
        request.reason = reason
        do {
          try workspace.perform(try workspace.plan(request), request)
          return nil
        } catch {
          return error.code.id
        }
      }
      #expect(try take(.submit, "Kari") == nil)
      #expect(try take(.approve, "Råd") == nil)
      #expect(try take(.withdraw, "Råd", reason: "For tidlig") == nil)
      #expect(try take(.approve, "Kari") == "round-two-persons")
      #expect(try take(.approve, "Råd") == nil)
      #expect(try take(.consolidate, "Råd") == "round-two-persons")
      #expect(try take(.sendBack, "Ingrid", reason: "Feil sum") == nil)
      let state = try workspace.round("r", in: store)
      let events = state.events.filter { $0.ministry == "ud" }
      #expect(
        events.map(\.kind) == [.opened, .submitted, .approved, .withdrawn, .approved, .returned])
      #expect(events.map(\.reason) == [nil, nil, nil, "For tidlig", nil, "Feil sum"])
      // Who submits anew is held against the approval anew.
      #expect(try take(.submit, "Råd") == nil)
      #expect(try take(.approve, "Råd") == "round-two-persons")
    }
  }

  @Test("the round reads each ministry as it submitted; another person than who submitted approves")
  func cut() throws {
    try withRound("two_persons = { \"approved\" },") { workspace, store in
      try put(workspace, "ud/s@2026-T1", .number(16, decimals: 0))
      let submission = try request(.submit, "Ola")
      try workspace.perform(try workspace.plan(submission), submission)
      #expect(throws: Diagnostic.self) { try workspace.plan(try request(.approve, "Ola")) }
      try put(workspace, "dfd/s@2026-T1", .number(30, decimals: 0))
      var options = RunOptions(today: try CalendarDate(parsing: "2026-06-08"))
      options.round = "r"
      let result = try workspace.evaluate(options, store: store).result
      #expect(result.indicators.first { $0.id == "ud/i" }?.value == 16)
      #expect(result.indicators.first { $0.id == "dfd/i" }?.value == nil)
      #expect(result.round?.delivered.map(\.ministry) == ["ud"])
      options.onlyConsolidated = true
      let published = try workspace.evaluate(options, store: store).result
      #expect(published.indicators.first { $0.id == "ud/i" }?.value == 14)
      #expect(published.round?.delivered.isEmpty == true)
    }
  }

  @Test("a narrative is stored whole or not at all, and every heading that is wrong is named")
  func narratives() throws {
    try withRound { workspace, store in
      let path = "\(workspace.root)/ud.md"
      func read(_ text: String) throws -> ImportSummary {
        try "---\nreturn { ministry = \"ud\", period = \"2026-T1\" }\n---\n\(text)"
          .write(toFile: path, atomically: true, encoding: .utf8)
        return try workspace.importNarrative(path, try request(.submit, "Ola"), in: store)
      }
      let head = try store.head()?.revision
      do {
        _ = try read("# Samlet\nOm alt.\n## i\n### Risiko 3 x 9\n### Været\n## j\nHei\n")
        Issue.record("it was stored")
      } catch let error as Diagnostic {
        #expect(error.code.id == "narrative-wrong")
        #expect(
          error.details.map(\.code.id) == [
            "narrative-risk", "narrative-part", "narrative-subject-near",
          ])
        #expect(error.details.map(\.location?.line) == [7, 8, 9])
      }
      // Nothing that was written is lost in silence.
      for (text, codes) in [
        ("Hei\n# Samlet\nOm alt.\n", ["narrative-before"]),
        ("# i\nOm i.\n", ["narrative-place"]),
        (
          "# Samlet\nOm alt.\n### Årsak\nNoe\n### Vurdering gul\n",
          ["narrative-place", "narrative-place"]
        ),
        ("## i\n### Årsak\nA\n### Avvik\nB\n### Årsak\nC\n", ["narrative-twice"]),
        ("## i\nA\n### Vurdering gul\n", ["narrative-place"]),
        ("## i\nA\n## i\nB\n", ["narrative-twice"]),
        ("## s26/m1\n### Vurdering gul\n### Vurdering rød\n", ["narrative-twice"]),
      ] {
        do {
          _ = try read(text)
          Issue.record("it was stored: \(text)")
        } catch let error as Diagnostic {
          #expect(error.details.map(\.code.id) == codes, "\(text)")
        }
      }
      #expect(try store.head()?.revision == head)
      _ = try read(
        "# Samlet\nOm alt.\n\n## i\n> leses ikke\nFørst.\n\nSå.\n### Risiko 3 × 4\nIs.\n## s26/m1\nBra.\n### Vurdering gul\n"
      )
      try put(workspace, "ud/s@2026-T1", .number(16, decimals: 0))
      let options = RunOptions(today: try CalendarDate(parsing: "2026-06-08"))
      var asked = options
      asked.period = try Period(parsing: "2026-T1")
      let result = try workspace.evaluate(asked, store: store).result
      let indicator = try #require(result.indicators.first { $0.id == "ud/i" })
      #expect(indicator.comment == "Først.\n\nSå.")
      #expect(indicator.narrative?.risk?.level == 12)
      #expect(result.ministries.first { $0.id == "ud" }?.comment == "Om alt.")
      let own = try #require(result.goals.first { $0.id == "s26/m1" }?.assessments.first)
      #expect(own.status == .yellow)
      #expect(own.comment == "Bra.")
      // What the file has a heading for and no words is taken away; what it does not mention stays.
      _ = try read("## i\n")
      let after = try workspace.evaluate(asked, store: store).result
      #expect(after.indicators.first { $0.id == "ud/i" }?.comment == nil)
      #expect(after.indicators.first { $0.id == "ud/i" }?.narrative?.risk != nil)
      #expect(after.ministries.first { $0.id == "ud" }?.comment == "Om alt.")
    }
  }
}

@Suite("The tiltaksoversikt", .serialized)
struct MeasureRegisterTests {
  private static let strategies = """
    strategy "s26" { title = { nb = "Den nye" }, from = "2026-01-01", driver = "dfd", replaces = "s21" }
    strategy "s21" { title = { nb = "Den gamle" }, from = "2021-01-01", to = "2025-12-31", driver = "dfd" }
    element "s26/m1" { kind = "goal", number = 1, title = { nb = "Mål 1" } }
    element "s21/m1" { kind = "goal", number = 1, title = { nb = "Gammelt mål 1" } }
    ministry "dfd" { names = { { short = "DFD", nb = "Digitaliseringsdepartementet" } } }
    """
  private static let measures = """
    measure "gammelt" { title = { nb = "Videreført" }, goals = { "s21/m1", "s26/m1" }, begins = "2024-02-01", priority = 2,
      milestones = { { id = "a", title = { nb = "Del A" }, due = "2026-06-30" } } }
    measure "nytt" { title = { nb = "Nytt" }, goals = { "s26/m1" }, begins = "2026-02-15", priority = 1 }
    """

  private func evaluate(_ folder: String) throws -> ResultDocument {
    let workspace = try Workspace.open(at: folder)
    var options = RunOptions(today: try CalendarDate(parsing: "2026-05-20"))
    options.period = try Period(parsing: "2026-T1")
    return try workspace.evaluate(
      options, store: try Store.open(at: workspace.storePath, mode: .readOnly)
    ).result
  }

  @Test(
    "measures are new, carried over, re-prioritised, planned anew, closed and reopened, with who and why"
  )
  func changes() throws {
    try Repository.withFolder { folder in
      for (path, text) in ["strategy/modell": Self.strategies, "dfd/tiltak": Self.measures] {
        let url = URL(filePath: "\(folder)/rules/\(path).lua")
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: url, atomically: true, encoding: .utf8)
      }
      let workspace = try Workspace.open(at: folder)
      func put(_ address: String, _ entry: Entry?, _ day: String) throws {
        let address = try EntryAddress(parsing: address)
        let change: Change = entry.map { .put(address, $0) } ?? .remove(address)
        let store = try workspace.openStoreForWriting()
        try store.commit(
          CommitDraft(
            [change], author: "Ingrid", time: try Timestamp(parsing: "\(day)T12:00"), message: ""))
      }
      try put("dfd/gammelt#a.due", Entry(.date(CalendarDate(parsing: "2026-09-30"))), "2025-11-03")
      try put(
        "dfd/gammelt#priority", Entry(.number(5, decimals: 0), note: "Budsjettet"), "2026-03-02")
      var result = try evaluate(folder)
      let old = try #require(result.measures.first { $0.measure.id == "dfd/gammelt" })
      #expect(old.register.isCarriedOver)
      #expect(old.register.priority == 5)
      #expect(old.register.changes.map(\.kind) == [.begun, .replanned, .reprioritised])
      let recent = old.register.changes(in: result.period, asOf: result.asOf)
      #expect(recent.map(\.before) == ["2"])
      #expect(recent.map(\.reason) == ["Budsjettet"])
      #expect(recent.map(\.author) == ["Ingrid"])
      let new = try #require(result.measures.first { $0.measure.id == "dfd/nytt" })
      #expect(!new.register.isCarriedOver)
      #expect(new.register.changes(in: result.period, asOf: result.asOf).map(\.kind) == [.begun])

      // A priority that is none is not taken for one.
      try put("dfd/nytt#priority", Entry(.number(1e300, decimals: 0)), "2026-03-03")
      #expect(
        try evaluate(folder).measures.first { $0.measure.id == "dfd/nytt" }?.register.priority == 1)

      // What is closed is overdue with nothing; reopened it is judged again.
      try put(
        "dfd/gammelt#closed",
        Entry(.date(CalendarDate(parsing: "2026-05-04")), note: "Slått sammen med et annet"),
        "2026-05-04")
      result = try evaluate(folder)
      let closed = try #require(result.measures.first { $0.measure.id == "dfd/gammelt" })
      #expect(closed.status == .grey)
      #expect(closed.register.outcome?.text(in: .nb) == "Slått sammen med et annet")
      let definition = ReportDefinition(
        name: "t", title: LocalizedText(nb: "Tiltak"), sections: [.register])
      let text = Renderer.render(result, as: definition, format: .markdown)
      #expect(
        text.contains(
          "2 tiltak: 1 nye, 1 endret, 1 avsluttet siden forrige periode; 1 er videreført fra forrige strategi."
        ))
      #expect(text.contains("Mål 1 (2026–); Mål 1 (2021–2025)"))
      #expect(text.contains("| ny frist: Del A | 30."))
      try put("dfd/gammelt#closed", nil, "2026-05-18")
      result = try evaluate(folder)
      let reopened = try #require(result.measures.first { $0.measure.id == "dfd/gammelt" })
      #expect(reopened.register.closed == nil)
      #expect(reopened.register.changes.last?.kind == .reopened)
    }
  }
}
