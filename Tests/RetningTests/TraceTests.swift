import Foundation
import Retning
import Testing

/// A small workspace and store that are edited at random.
private struct RandomWorkspace {
  private static let ministries = ["dfd", "kdd", "ud"]
  private static let periods = ["2024-T3", "2025-T1", "2025-T2", "2025-T3", "2026-T1"]

  private var random: Random
  private(set) var entries: [EntryAddress: Entry] = [:]
  /// The keys that each revision changed; the first is revision 1.
  private var log: [Set<Key>] = []
  private var formulas: [String: [String]] = [:]
  private var constants: [String: Int] = [:]
  private var heads: [String: String] = [:]
  private var declared: [String: String] = [:]
  /// What a ministry is called, and from when another exists.
  private var (short, from) = ("KDD", "2024-01-01")
  private(set) var asOf = "2026-05-15"
  private(set) var period = "2026-T1"

  struct Random {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }

    mutating func pick<Element>(_ list: [Element]) -> Element { list[next(list.count)] }
  }

  init(seed: UInt64) throws {
    random = Random(seed: seed)
    for ministry in Self.ministries {
      for number in 0..<4 { formulas["\(ministry)/i\(number)"] = [declaration(depth: 3, ministry)] }
      declared[ministry] = "stock"
      constants[ministry] = 2
      heads[ministry] = "-- første"
    }
    for _ in 0..<25 { try put() }
  }

  var revision: Int { log.count }

  func changes(since revision: Int) -> Set<Key> {
    log.dropFirst(revision).reduce(into: []) { $0.formUnion($1) }
  }

  // MARK: Programs

  /// What stands for a formula in a declaration: `value`, or now and then `each_period`.
  private mutating func declaration(depth: Int, _ ministry: String) -> String {
    guard random.next(7) == 0 else {
      return "value = function() return \(formula(depth: depth, ministry)) end"
    }
    let series = random.pick([
      "series \"s\(random.next(4))\"", "cube \"c\":sum { missing = \"skip\" }",
      "result \"i\(random.next(5))\"",
    ])
    return "each_period = function(p) return (\(series)):at(p) end"
  }

  private mutating func formula(depth: Int, _ ministry: String) -> String {
    guard depth > 0, random.next(4) > 0 else { return leaf(ministry) }
    let (one, two) = (formula(depth: depth - 1, ministry), formula(depth: depth - 1, ministry))
    switch random.next(9) {
    case 0: return "(\(one) + \(two))"
    case 1: return "(\(one)):lag(1)"
    case 2: return "(\(one)):rolling(2, \"mean\", { missing = \"skip\" })"
    case 3: return "dobbel(\(one))"
    case 4:
      return
        "(function() if ((\(one)):last() or 0) > \(random.next(20)) then return \(two) end return \(leaf(ministry)) end)()"
    case 5: return "(\(random.next(5)) * \(one))"
    case 6: return "(\(one)):carry_forward(2)"
    case 7: return "(\(one) - \(two))"
    default: return "konstant * \(one)"
    }
  }

  private mutating func leaf(_ ministry: String) -> String {
    let other = random.pick(Self.ministries)
    switch random.next(7) {
    case 0: return "result \"i\(random.next(5))\""
    case 1: return "result \"\(other)/i\(random.next(5))\""
    case 2: return "series \"\(other)/s\(random.next(4))\""
    case 3: return "cube \"c\":sum { missing = \"skip\" }"
    case 4: return "across(ministries, \"s\(random.next(3))\"):sum { missing = \"skip\" }"
    default: return "series \"s\(random.next(4))\""
    }
  }

  var files: RuleFiles {
    var texts: [String: String] = [
      "strategy/hendelser.lua":
        "event { date = \"2024-01-01\", kind = \"split\", from = { \"kdd\" }, to = { \"kdd\", \"dfd\" }, text = { nb = \"Delt.\" } }"
    ]
    for ministry in Self.ministries {
      var text = """
        \(heads[ministry] ?? "")
        local konstant = \(constants[ministry] ?? 1)
        local function dobbel(serie) return 2 * serie end
        data "s0" { unit = "antall", frequency = "T", kind = "\(declared[ministry] ?? "flow")" }
        data "s1" { unit = "antall", frequency = "T", kind = "stock" }
        data "c" { unit = "antall", frequency = "T", kind = "stock", dimensions = { "del" } }

        """
      for (id, versions) in formulas.sorted(by: { $0.key < $1.key })
      where id.hasPrefix(ministry + "/") {
        text += """
          indicator "\(id.dropFirst(ministry.count + 1))" { goals = { "s26/m1" }, unit = "antall", frequency = "T", direction = "increase",
            delay = days(300), target = maintain { at_least = 10, tolerance = 5 }, \(versions.last ?? "value = nil") }

          """
      }
      texts["\(ministry)/a.lua"] = text
    }
    texts["strategy/model.lua"] = Scratch.model.replacing(
      "short = \"KDD\"", with: "short = \"\(short)\""
    )
    .replacing("from = \"2024-01-01\"", with: "from = \"\(from)\"")
    return Scratch.files(texts)
  }

  // MARK: Edits

  private mutating func put() throws {
    let ministry = random.pick(Self.ministries)
    let name = random.next(5) == 0 ? "c{del=\(random.pick(["a", "b"]))}" : "s\(random.next(4))"
    let address = try EntryAddress(parsing: "\(ministry)/\(name)@\(random.pick(Self.periods))")
    let isRemoved = entries[address] != nil && random.next(4) == 0
    let entry =
      random.next(12) == 0
      ? Entry(.none, status: .missing)
      : Entry(
        .number(Double(random.next(25)), decimals: 0),
        status: random.pick([.normal, .normal, .provisional, .seriesBreak]))
    entries[address] = isRemoved ? nil : entry
    log.append([address.key])
  }

  /// One edit of the data or the rules.
  mutating func edit() throws {
    let ministry = random.pick(Self.ministries)
    switch random.next(15) {
    case 14:
      // Renamed, or another begins on another day.
      short = random.pick(["KDD", "KMD"])
      from = random.pick(["2024-01-01", "2024-06-01"])
    case 0...5: try put()
    case 6: constants[ministry] = random.next(4)
    case 7: heads[ministry] = random.pick(["-- andre", "-- en\n-- til", "-- en\n\n\n-- to", ""])
    case 8: declared[ministry] = random.pick(["stock", "flow", "ratio"])
    case 9:
      formulas["\(ministry)/i\(random.next(5))"] =
        random.next(5) == 0 ? nil : [declaration(depth: 3, ministry)]
    case 10: period = random.pick(["2025-T3", "2026-T1"])
    case 11:
      // There and back again.
      let before = (entries, log)
      try put()
      let keys = log.last ?? []
      entries = before.0
      log.append(keys)
    default:
      let id = random.pick(formulas.keys.sorted())
      let own = String(id.prefix { $0 != "/" })
      let old = formulas[id] ?? []
      // Now and then back to what it was.
      formulas[id] =
        random.next(3) == 0 && old.count > 1 ? old.dropLast() : old + [declaration(depth: 2, own)]
    }
  }

  mutating func chance(_ bound: Int) -> Bool { random.next(bound) == 0 }
}

@Suite("What earlier evaluations computed")
struct TraceTests {
  private static func run(
    _ workspace: RandomWorkspace, _ traces: EvaluationTraces?, jobs: Int = 1
  ) throws -> Evaluation.Output {
    let request = EvaluationRequest(
      reader: MemoryReader(workspace.entries), asOf: try CalendarDate(parsing: workspace.asOf),
      period: try Period(parsing: workspace.period),
      budget: LuaBudget(instructions: 2_000_000), demandDepthMax: 20,
      store: ResultDocument.StoreState(revision: workspace.revision, hash: ""), engine: "test",
      rulesHash: "", tellsDerivations: true, traces: traces)
    return try Evaluation.run(workspace.files, request, jobs: jobs)
  }

  private static func traces(_ kept: [String: [UInt8]], _ workspace: RandomWorkspace)
    -> EvaluationTraces
  {
    EvaluationTraces(kept, revision: workspace.revision, hash: "") { since, _ in
      workspace.changes(since: since)
    }
  }

  /// `RETNING_STEPS=100000 swift test --filter TraceTests` tries more.
  private static let programCount =
    (ProcessInfo.processInfo.environment["RETNING_STEPS"].flatMap(Int.init) ?? 800) / 40

  @Test(
    "are taken again only where a full evaluation gives the same, over random edits and threads")
  func randomEdits() throws {
    var reused = 0
    for seed in 1...UInt64(max(1, Self.programCount)) {
      var workspace = try RandomWorkspace(seed: seed)
      var kept: [String: [UInt8]] = [:]
      for step in 0..<40 {
        let traces = Self.traces(kept, workspace)
        let incremental = try Self.run(workspace, traces, jobs: 1 + step % 3)
        let full = try Self.run(workspace, nil)
        guard incremental.result == full.result, incremental.notes == full.notes else {
          let text = DifferenceText.text(
            of: ResultDifference(from: full.result, to: incremental.result), in: .nb)
          let notes = [full.notes, incremental.notes].map { $0.map { $0.message(in: .nb) } }
          Issue.record("seed \(seed), step \(step)\n\(text)\n\(notes)")
          return
        }
        reused += traces.statistics.reused
        // A run that is cut short keeps nothing.
        if !workspace.chance(6) { kept = traces.traces }
        try workspace.edit()
        if workspace.chance(3) { try workspace.edit() }
      }
    }
    #expect(reused > 10 * Self.programCount)
  }

  // MARK: What is evaluated again

  private static func evaluated(
    _ before: [String: String], _ figures: [String: Double], then after: [String: String],
    _ laterFigures: [String: Double]? = nil, changed: [String] = []
  ) throws -> (reused: Int, evaluated: Int) {
    func run(_ texts: [String: String], _ figures: [String: Double], _ traces: EvaluationTraces)
      throws
    {
      let request = EvaluationRequest(
        reader: try Scratch.reader(figures), asOf: try CalendarDate(parsing: "2026-05-15"),
        period: try Period(parsing: "2026-T1"), budget: LuaBudget(instructions: 2_000_000),
        store: ResultDocument.StoreState(revision: 0, hash: ""), engine: "test", rulesHash: "",
        traces: traces)
      _ = try Evaluation.run(Scratch.files(texts), request)
    }
    let first = EvaluationTraces([:], revision: 1, hash: "1") { _, _ in nil }
    try run(before, figures, first)
    let keys = Set(try changed.map { try Key(parsing: $0) })
    let second = EvaluationTraces(first.traces, revision: 2, hash: "2") { _, _ in keys }
    try run(after, laterFigures ?? figures, second)
    return (second.statistics.reused, second.statistics.evaluated)
  }

  private static let script =
    "-- om tallene\n" + Scratch.indicator("a", "return 2 * series \"x\"")
    + Scratch.indicator("b", "return 3 * series \"y\"")
    + Scratch.indicator("c", "return result \"a\" + series \"z\"")

  private static let figures = ["dfd/x@2026-T1": 1.0, "dfd/y@2026-T1": 2, "dfd/z@2026-T1": 3]

  @Test("are all taken again where nothing has changed, or only a comment")
  func unchanged() throws {
    let same = try Self.evaluated(
      ["dfd/a.lua": Self.script], Self.figures, then: ["dfd/a.lua": Self.script])
    #expect(same == (3, 0))
    let comment = try Self.evaluated(
      ["dfd/a.lua": Self.script], Self.figures,
      then: ["dfd/a.lua": Self.script.replacing("om tallene", with: "noe annet")])
    #expect(comment == (3, 0))
    // It may take lines of its own, at the top and between.
    let longer = try Self.evaluated(
      ["dfd/a.lua": Self.script], Self.figures,
      then: [
        "dfd/a.lua": Self.script.replacing("om tallene", with: "om\n-- tallene")
          .replacing("indicator \"c\"", with: "-- om c\n\nindicator \"c\"")
      ])
    #expect(longer == (3, 0))
  }

  @Test(
    "are made anew for a changed figure and what stands on it, and stop where the result is the same"
  )
  func changedFigure() throws {
    let other = try Self.evaluated(
      ["dfd/a.lua": Self.script], Self.figures, then: ["dfd/a.lua": Self.script],
      Self.figures.merging(["dfd/x@2026-T1": 9]) { $1 }, changed: ["dfd/x"])
    #expect(other == (1, 2))
    let cutOff = try Self.evaluated(
      ["dfd/a.lua": Self.script], Self.figures, then: ["dfd/a.lua": Self.script],
      changed: ["dfd/x"])
    #expect(cutOff == (2, 1))
    // A first figure under a key that was looked for counts too.
    let first = try Self.evaluated(
      [
        "dfd/a.lua": Scratch.indicator(
          "a", "return across({ \"dfd\", \"kdd\" }, \"x\"):sum { missing = \"skip\" }")
      ],
      Self.figures,
      then: [
        "dfd/a.lua": Scratch.indicator(
          "a", "return across({ \"dfd\", \"kdd\" }, \"x\"):sum { missing = \"skip\" }")
      ],
      Self.figures.merging(["kdd/x@2026-T1": 9]) { $1 }, changed: ["kdd/x"])
    #expect(first == (0, 1))
  }

  @Test("are made anew for an edited formula alone, for all where a shared part is edited")
  func editedFormula() throws {
    let one = try Self.evaluated(
      ["dfd/a.lua": Self.script], Self.figures,
      then: ["dfd/a.lua": Self.script.replacing("3 * series", with: "4 * series")])
    #expect(one == (2, 1))
    let local = "local k = 1\n" + Self.script
    let all = try Self.evaluated(
      ["dfd/a.lua": local], Self.figures,
      then: ["dfd/a.lua": local.replacing("k = 1", with: "k = 2")])
    #expect(all == (0, 3))
    let counting = "local n = 0\nlocal function nr() n = n + 1 return n end\n"
    let open =
      counting + Scratch.indicator("a", "return n * series \"x\"")
      + Scratch.indicator("b", "return series \"y\"", "decimals = nr(),")
    let later = open.replacing("decimals = nr()", with: "decimals = nr() + nr()")
    #expect(
      try Self.evaluated(["dfd/a.lua": open], Self.figures, then: ["dfd/a.lua": later]) == (0, 2))
  }

  @Test("that cannot be read are as good as none")
  func damaged() throws {
    let first = EvaluationTraces([:], revision: 1, hash: "") { _, _ in nil }
    let workspace = try RandomWorkspace(seed: 7)
    let made = Self.traces([:], workspace)
    let whole = try Self.run(workspace, made)
    for (cut, flip) in [(1, nil), (9, nil), (0, 4), (0, 40), (0, 90), (0, 130)] as [(Int, Int?)] {
      let damaged = made.traces.mapValues { bytes in
        var bytes = Array(bytes.dropLast(cut))
        if let flip, flip < bytes.count { bytes[flip] ^= 0x40 }
        return bytes
      }
      let result = try Self.run(workspace, Self.traces(damaged, workspace)).result
      // A flipped bit in a value is what the file's own sum is for; here nothing may crash, and cut ones are not taken.
      if cut > 0 { #expect(result == whole.result) }
    }
    #expect(first.traces.isEmpty)
  }
}

@Suite("A session")
struct SessionTests {
  private static let programCount =
    (ProcessInfo.processInfo.environment["RETNING_STEPS"].flatMap(Int.init) ?? 800) / 80

  private static func request(_ workspace: RandomWorkspace, tellsDerivations: Bool) throws
    -> EvaluationRequest
  {
    EvaluationRequest(
      reader: MemoryReader(workspace.entries), asOf: try CalendarDate(parsing: workspace.asOf),
      period: try Period(parsing: workspace.period),
      budget: LuaBudget(instructions: 2_000_000), demandDepthMax: 20,
      store: ResultDocument.StoreState(revision: workspace.revision, hash: ""), engine: "test",
      rulesHash: "", tellsDerivations: tellsDerivations)
  }

  @Test("gives after every edit what an evaluation of its own gives, and takes what is as it was")
  func randomEdits() throws {
    var reused = 0
    for seed in 1001...1000 + UInt64(max(1, Self.programCount)) {
      var workspace = try RandomWorkspace(seed: seed)
      let tellsDerivations = seed % 3 == 0
      let session = EvaluationSession()
      var before = workspace.revision
      for step in 0..<40 {
        let request = try Self.request(workspace, tellsDerivations: tellsDerivations)
        let (output, statistics) = try session.run(
          workspace.files, request, changed: workspace.changes(since: before))
        before = workspace.revision
        let full = try Evaluation.run(workspace.files, request)
        guard output.result == full.result, output.notes == full.notes else {
          let text = DifferenceText.text(
            of: ResultDifference(from: full.result, to: output.result), in: .nb)
          let notes = [full.notes, output.notes].map { $0.map { $0.message(in: .nb) } }
          Issue.record("seed \(seed), step \(step)\n\(text)\n\(notes)")
          return
        }
        reused += statistics.reused
        try workspace.edit()
        if workspace.chance(3) { try workspace.edit() }
      }
    }
    #expect(reused > 40 * Self.programCount)
  }

  @Test("of a workspace sees saved rules and new figures, and goes on after rules that do not load")
  func workspace() throws {
    try Repository.withCopy { folder in
      var options = RunOptions(today: try CalendarDate(parsing: "2026-11-22"))
      options.usesCache = false
      let session = try Session(at: folder, options: options)
      let first = try session.update()
      #expect(first.difference == nil)
      let stamp = session.stamp
      #expect(session.stamp == stamp)
      let path = "\(folder)/rules/dfd/kompetanse.lua"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try text.replacing("series \"ledere.antall\")", with: "2 * series \"ledere.antall\")")
        .write(toFile: path, atomically: true, encoding: .utf8)
      #expect(session.stamp != stamp)
      let second = try session.update()
      #expect(second.files == ["rules/dfd/kompetanse.lua"])
      #expect(second.difference?.indicators.map(\.id).contains("dfd/lederprogram") ?? false)
      #expect(second.statistics.reused > 100)
      try (text + "\nindicator \"ny\" {").write(toFile: path, atomically: true, encoding: .utf8)
      #expect(try session.update().difference?.failuresNew.count == 1)
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      #expect(try session.update().output.result == first.output.result)
      let put = try CommandLine.run(
        ["data", "put", "dfd/ledere.antall@2026-T2", "500", "--author", "Ingrid Solheim (DFD)"],
        in: folder)
      #expect(put.code == 0)
      let last = try session.update()
      #expect(last.files.isEmpty && last.difference?.indicators.isEmpty == false)
      let workspace = try Workspace.open(at: folder)
      let whole = try workspace.evaluate(options, store: try workspace.openStore())
      #expect(last.output.result == whole.result)
      try Data().write(to: URL(filePath: "\(folder)/rules/strategy/ministries.lua"))
      #expect(throws: Diagnostic.self) { try session.update() }
    }
  }
}

@Suite("The cache of a workspace")
struct TraceFileTests {
  @Test(
    "gives what a full evaluation gives after changed figures and rules, damage, and where it cannot be written"
  )
  func workspace() throws {
    try Repository.withCopy { folder in
      let cache = "\(folder)/.retning/cache/traces"
      func verify(_ what: Comment) throws {
        let run = try CommandLine.run(["run", "--no-reports", "--verify-cache"], in: folder)
        #expect(run.code == 0, what)
        #expect(run.messages.contains("er det samme som en ny beregning gir"), what)
      }
      try verify("empty")
      #expect(FileManager.default.fileExists(atPath: cache))
      try verify("whole")
      let put = try CommandLine.run(
        ["data", "put", "dfd/ledere.antall@2026-T2", "500", "--author", "Ingrid Solheim (DFD)"],
        in: folder)
      #expect(put.code == 0)
      try verify("another figure")
      let path = "\(folder)/rules/dfd/kompetanse.lua"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try text.replacing("series \"ledere.antall\")", with: "2 * series \"ledere.antall\")")
        .write(toFile: path, atomically: true, encoding: .utf8)
      try verify("another rule")
      let bytes = try Data(contentsOf: URL(filePath: cache))
      for damaged in [bytes.prefix(100), bytes.dropLast(1), Data(), bytes + [0]] {
        try damaged.write(to: URL(filePath: cache))
        try verify("damaged")
      }
      let before = try Data(contentsOf: URL(filePath: cache))
      let none = try CommandLine.run(["run", "--no-reports", "--no-cache"], in: folder)
      #expect(none.code == 0)
      // What is looked at for once leaves no trace.
      for arguments in [["--known", "40"], ["--set", "dfd/ledere.antall@2026-T2=1"]] {
        _ = try CommandLine.run(["run", "--no-reports"] + arguments, in: folder)
      }
      #expect(try Data(contentsOf: URL(filePath: cache)) == before)
    }
  }
}
