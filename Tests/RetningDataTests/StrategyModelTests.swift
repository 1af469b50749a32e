import RetningData
import RetningDiagnostics
import RetningStrategy
import Testing

@Suite("The strategy model")
struct StrategyModelTests {
  private func place(_ line: Int) -> RetningDiagnostics.SourceLocation {
    .init(file: "rules/strategy/s.lua", line: line)
  }

  private func validity(_ from: String?, _ to: String?) throws -> Validity {
    Validity(from: try from.map(date), to: try to.map(date))
  }

  /// Two strategies, two goals with a means, two ministries: nothing wrong with it.
  private func sound() throws -> StrategyModel {
    let text = LocalizedText(nb: "tekst", en: "text")
    var model = StrategyModel()
    model.strategies = [
      Placed(
        Strategy(
          id: "ghos-2021", title: text, validity: try validity(nil, "2025-12-31"), driver: "dfd"),
        at: place(1)),
      Placed(
        Strategy(
          id: "ghos-2026", title: text, validity: try validity("2026-01-01", nil),
          replaces: "ghos-2021"),
        at: place(2)),
    ]
    model.elements = [
      Placed(Element(id: "ghos-2021/m1", kind: .goal, number: 1, title: text), at: place(3)),
      Placed(Element(id: "ghos-2026/m2", kind: .goal, number: 2, text: text), at: place(4)),
      Placed(Element(id: "ghos-2026/m1", kind: .goal, number: 1, title: text), at: place(5)),
      Placed(
        Element(id: "ghos-2026/a", kind: .means, title: text, parent: "ghos-2026/m1"), at: place(6)),
    ]
    model.links = [
      Placed(Link(from: "ghos-2026/a", to: "ghos-2026/m2", relation: "serves"), at: place(7))
    ]
    model.successions = [
      Placed(
        Succession(
          from: "ghos-2021/m1", to: ["ghos-2026/m1"], relation: .renamed, state: .proposed),
        at: place(8))
    ]
    model.roles = [
      Placed(
        Role(ministry: "dfd", strategy: "ghos-2026", text: text, validity: Validity()), at: place(9)
      )
    ]
    model.ministries = [
      Placed(
        Ministry(
          id: "kdd", names: try names(("KMD", nil, "2021-12-31"), ("KDD", "2022-01-01", nil)),
          validity: Validity()), at: place(10)),
      Placed(
        Ministry(
          id: "dfd", names: try names(("DFD", nil, nil)), validity: try validity("2024-01-01", nil),
          predecessors: ["kdd"]),
        at: place(11)),
    ]
    model.actors = [
      Placed(Actor(id: "dio", name: text, kind: "agency", validity: Validity()), at: place(12))
    ]
    model.events = [
      Placed(
        MachineryEvent(
          date: try date("2024-01-01"), kind: .split, from: ["kdd"], to: ["dfd", "dio"], text: text),
        at: place(13))
    ]
    return model
  }

  private func names(_ names: (String, String?, String?)...) throws -> [Ministry.Name] {
    try names.map { short, from, to in
      Ministry.Name(short: short, name: LocalizedText(nb: short), validity: try validity(from, to))
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let id: String
    let line: Int
    let nb: String
    let en: String
    let spoil: @Sendable (inout StrategyModel) throws -> Void

    init(
      _ name: String, _ id: String, line: Int, nb: String, en: String,
      _ spoil: @escaping @Sendable (inout StrategyModel) throws -> Void
    ) {
      (testDescription, self.id, self.line) = (name, id, line)
      (self.nb, self.en, self.spoil) = (nb, en, spoil)
    }
  }

  private static let text = LocalizedText(nb: "tekst", en: "text")

  private static func at(_ line: Int) -> RetningDiagnostics.SourceLocation {
    .init(file: "rules/strategy/s.lua", line: line)
  }

  private static let impossible: @Sendable () throws -> Validity = {
    Validity(from: try date("2026-02-01"), to: try date("2026-01-31"))
  }

  @Test("that is sound has no problems")
  func soundness() throws {
    #expect(try sound().problems().isEmpty)
    #expect(StrategyModel().problems().isEmpty)
  }

  @Test(
    "tells what does not hold together, with its place",
    arguments: [
      Case(
        "a doubled strategy", "model-doubled-id", line: 20,
        nb: "«ghos-2026» er brukt to ganger; første gang i rules/strategy/s.lua:2",
        en: "“ghos-2026” is used twice; the first time in rules/strategy/s.lua:2"
      ) {
        $0.strategies.append(
          Placed(Strategy(id: "ghos-2026", title: text, validity: Validity()), at: at(20)))
      },
      Case("a doubled element", "model-doubled-id", line: 20, nb: "«ghos-2026/m1»", en: "s.lua:5") {
        $0.elements.append(
          Placed(Element(id: "ghos-2026/m1", kind: .means, title: text), at: at(20)))
      },
      Case("a doubled ministry", "model-doubled-id", line: 20, nb: "«dfd»", en: "s.lua:11") {
        $0.ministries.append(
          Placed(
            Ministry(id: "dfd", names: [.init(short: "X", name: text)], validity: Validity()),
            at: at(20)))
      },
      Case("a doubled actor", "model-doubled-id", line: 20, nb: "«dio»", en: "s.lua:12") {
        $0.actors.append(
          Placed(Actor(id: "dio", name: text, kind: "agency", validity: Validity()), at: at(20)))
      },
      Case(
        "an element of no strategy", "model-unknown-id", line: 20,
        nb: "«ghos-2062» finnes ikke i rules/strategy. Mener du «ghos-2026»?",
        en: "Do you mean “ghos-2026”?"
      ) {
        $0.elements.append(
          Placed(Element(id: "ghos-2062/m1", kind: .goal, title: text), at: at(20)))
      },
      Case(
        "an unknown parent", "model-unknown-id", line: 20, nb: "Mener du «ghos-2026/m1»?",
        en: "“ghos-2026/m11” does not exist"
      ) {
        $0.elements.append(
          Placed(
            Element(id: "ghos-2026/b", kind: .means, title: text, parent: "ghos-2026/m11"),
            at: at(20)))
      },
      Case(
        "nothing near", "model-unknown-id", line: 20,
        nb: "«zzzzzzzzz» finnes ikke i rules/strategy.",
        en: "“zzzzzzzzz” does not exist in rules/strategy."
      ) {
        $0.elements.append(
          Placed(
            Element(id: "ghos-2026/b", kind: .means, title: text, parent: "zzzzzzzzz"), at: at(20)))
      },
      Case(
        "no text at all", "model-no-text", line: 20,
        nb: "«ghos-2026/b» har verken title eller text", en: "neither title nor text"
      ) {
        $0.elements.append(Placed(Element(id: "ghos-2026/b", kind: .means), at: at(20)))
      },
      Case(
        "a strategy that replaces nothing", "model-unknown-id", line: 20,
        nb: "Mener du «ghos-2021»?", en: "“ghos-2022”"
      ) {
        $0.strategies.append(
          Placed(
            Strategy(id: "ny", title: text, validity: Validity(), replaces: "ghos-2022"), at: at(20)
          ))
      },
      Case("an unknown driver", "model-unknown-id", line: 20, nb: "Mener du «dfd»?", en: "“dfdd”") {
        $0.strategies.append(
          Placed(Strategy(id: "ny", title: text, validity: Validity(), driver: "dfdd"), at: at(20)))
      },
      Case(
        "a strategy that ends before it begins", "model-impossible-dates", line: 20,
        nb: "«ny» slutter (2026-01-31) før det begynner (2026-02-01)",
        en: "“ny” ends (2026-01-31) before it begins (2026-02-01)"
      ) {
        $0.strategies.append(
          Placed(Strategy(id: "ny", title: text, validity: try impossible()), at: at(20)))
      },
      Case("a role in no strategy", "model-unknown-id", line: 20, nb: "«nei»", en: "“nei”") {
        $0.roles.append(
          Placed(Role(ministry: nil, strategy: "nei", text: text, validity: Validity()), at: at(20))
        )
      },
      Case(
        "a role of no ministry", "model-unknown-id", line: 20, nb: "Mener du «kdd»?", en: "“kdt”"
      ) {
        $0.roles.append(
          Placed(
            Role(ministry: "kdt", strategy: "ghos-2026", text: text, validity: Validity()),
            at: at(20)))
      },
      Case(
        "a role with impossible dates", "model-impossible-dates", line: 20,
        nb: "«ghos-2026» slutter", en: "ends"
      ) {
        $0.roles.append(
          Placed(
            Role(ministry: nil, strategy: "ghos-2026", text: text, validity: try impossible()),
            at: at(20)))
      },
      Case(
        "a link to nothing", "model-unknown-id", line: 20, nb: "Mener du «ghos-2026/m1»?",
        en: "“ghos-2026/mm1”"
      ) {
        $0.links.append(
          Placed(Link(from: "ghos-2026/a", to: "ghos-2026/mm1", relation: "serves"), at: at(20)))
      },
      Case(
        "a link from nothing", "model-unknown-id", line: 20, nb: "«xxxxxxxxx»", en: "“xxxxxxxxx”"
      ) {
        $0.links.append(
          Placed(Link(from: "xxxxxxxxx", to: "ghos-2026/m1", relation: "serves"), at: at(20)))
      },
      Case(
        "a link with impossible dates", "model-impossible-dates", line: 20,
        nb: "«ghos-2026/a → ghos-2026/m1»", en: "2026-02-01"
      ) {
        $0.links.append(
          Placed(
            Link(
              from: "ghos-2026/a", to: "ghos-2026/m1", relation: "serves",
              validity: try impossible()), at: at(20)))
      },
      Case(
        "a succession to nothing", "model-unknown-id", line: 20, nb: "«xxxxxxxxx»",
        en: "“xxxxxxxxx”"
      ) {
        $0.successions.append(
          Placed(
            Succession(from: "ghos-2021/m1", to: ["xxxxxxxxx"], relation: .split, state: .proposed),
            at: at(20)))
      },
      Case(
        "a succession of nothing", "model-empty-succession", line: 20,
        nb: "trenger from, to eller begge", en: "needs from, to or both"
      ) {
        $0.successions.append(
          Placed(Succession(from: nil, to: [], relation: .new, state: .proposed), at: at(20)))
      },
      Case(
        "a ministry made from nothing", "model-unknown-id", line: 20, nb: "Mener du «kdd»?",
        en: "“kd”"
      ) {
        $0.ministries.append(
          Placed(
            Ministry(
              id: "ny", names: [.init(short: "NY", name: text)], validity: Validity(),
              predecessors: ["kd"]), at: at(20)))
      },
      Case(
        "a ministry with impossible dates", "model-impossible-dates", line: 20, nb: "«ny»",
        en: "“ny”"
      ) {
        $0.ministries.append(
          Placed(
            Ministry(id: "ny", names: [.init(short: "NY", name: text)], validity: try impossible()),
            at: at(20)))
      },
      Case(
        "a name with impossible dates", "model-impossible-dates", line: 20, nb: "«ny (NY)»",
        en: "“ny (NY)”"
      ) {
        let names = [Ministry.Name(short: "NY", name: text, validity: try impossible())]
        $0.ministries.append(
          Placed(Ministry(id: "ny", names: names, validity: Validity()), at: at(20)))
      },
      Case(
        "names that overlap", "model-names-overlap", line: 20,
        nb: "«ny» heter både A og B på samme tid", en: "“ny” is called both A and B at one time"
      ) {
        let names = [Ministry.Name(short: "A", name: text), Ministry.Name(short: "B", name: text)]
        $0.ministries.append(
          Placed(Ministry(id: "ny", names: names, validity: Validity()), at: at(20)))
      },
      Case(
        "names that overlap with another between them", "model-names-overlap", line: 20,
        nb: "både A og C", en: "both A and C"
      ) {
        let names = [
          Ministry.Name(short: "A", name: text, validity: Validity(from: try date("2022-01-01"))),
          Ministry.Name(short: "B", name: text, validity: Validity(to: try date("2019-12-31"))),
          Ministry.Name(
            short: "C", name: text,
            validity: Validity(from: try date("2020-01-01"), to: try date("2023-12-31"))),
        ]
        $0.ministries.append(
          Placed(Ministry(id: "ny", names: names, validity: Validity()), at: at(20)))
      },
      Case("an event of nobody", "model-unknown-id", line: 20, nb: "Mener du «dio»?", en: "“dioo”")
      {
        $0.events.append(
          Placed(
            MachineryEvent(
              date: try date("2025-01-01"), kind: .transfer, from: ["kdd"], to: ["dioo"], text: text
            ), at: at(20)))
      },
      Case(
        "an actor with impossible dates", "model-impossible-dates", line: 20, nb: "«kjerne»",
        en: "“kjerne”"
      ) {
        $0.actors.append(
          Placed(
            Actor(id: "kjerne", name: text, kind: "group", validity: try impossible()), at: at(20)))
      },
    ])
  func problem(_ example: Case) throws {
    var model = try sound()
    try example.spoil(&model)
    let problems = model.problems()
    #expect(problems.count == 1)
    #expect(problems.first?.code.id == example.id)
    #expect(problems.first?.location == Self.at(example.line))
    let (nb, en) = try texts(of: problems.first)
    #expect(nb.contains(example.nb), "\(nb)")
    #expect(en.contains(example.en), "\(en)")
  }

  @Test("problems come in order of their places")
  func order() throws {
    var model = try sound()
    for line in [30, 20, 25] {
      model.successions.append(
        Placed(Succession(from: nil, to: [], relation: .new, state: .proposed), at: place(line)))
    }
    #expect(model.problems().map(\.location?.line) == [20, 25, 30])
  }

  @Test("finds what is there on a day")
  func onDay() throws {
    let model = try sound()
    #expect(model.strategy(on: try date("2025-12-31"))?.id == "ghos-2021")
    #expect(model.strategy(on: try date("2026-01-01"))?.id == "ghos-2026")
    #expect(model.ministries(on: try date("2023-12-31")).map(\.id) == ["kdd"])
    #expect(model.ministries(on: try date("2024-01-01")).map(\.id) == ["dfd", "kdd"])
    #expect(model.goals.map(\.id) == ["ghos-2021/m1", "ghos-2026/m1", "ghos-2026/m2"])
    #expect(model.element("ghos-2026/m2")?.name(in: .en) == "text")
    #expect(model.element("ghos-2026/m2")?.strategy == "ghos-2026")
    #expect(model.strategy("nei") == nil && model.ministry("dfd")?.predecessors == ["kdd"])
  }

  @Test("of strategies in force together the last to begin counts, one without a beginning least")
  func latest() throws {
    let text = LocalizedText(nb: "tekst")
    var model = StrategyModel()
    model.strategies = [
      Placed(Strategy(id: "always", title: text, validity: Validity()), at: place(1)),
      Placed(
        Strategy(id: "a", title: text, validity: try validity("2021-01-01", nil)), at: place(2)),
      Placed(
        Strategy(id: "b", title: text, validity: try validity("2024-01-01", nil)), at: place(3)),
    ]
    #expect(model.strategy(on: try date("2026-06-01"))?.id == "b")
    #expect(model.strategy(on: try date("2022-06-01"))?.id == "a")
    #expect(model.strategy(on: try date("2020-06-01"))?.id == "always")
    model.strategies.reverse()
    #expect(model.strategy(on: try date("2026-06-01"))?.id == "b")
  }

  @Test(
    "a ministry is called what it was called then",
    arguments: [
      ("2015-01-01", "KMD"), ("2021-12-31", "KMD"), ("2022-01-01", "KDD"), ("2030-01-01", "KDD"),
    ])
  func names(day: String, short: String) throws {
    #expect(try sound().ministry("kdd")?.name(on: try date(day)).short == short)
  }

  @Test("outside its names a ministry has the next one, else the last")
  func outside() throws {
    let ministry = Ministry(
      id: "x",
      names: try names(("A", "2010-01-01", "2012-12-31"), ("B", "2014-01-01", "2015-12-31")),
      validity: Validity())
    #expect(ministry.name(on: try date("2000-01-01")).short == "A")
    #expect(ministry.name(on: try date("2013-06-01")).short == "B")
    #expect(ministry.name(on: try date("2020-01-01")).short == "B")
  }
}
