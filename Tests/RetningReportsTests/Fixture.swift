import RetningData
import RetningDiagnostics
import RetningResult
import RetningStrategy

/// A result with every case that a report has to show, made in code; all figures are made up.
enum Fixture {
  static let hostile = "Turnover <b>&\"'</b> | *x* <script>alert(1)</script>"

  static let result = ResultDocument(
    engine: "0.1.0",
    store: .init(
      revision: 1042, hash: "9f2c4e1ab7d05c3386e1f04a5b92c7d81e6f3a0c4b5d7e8f9a0b1c2d3e4f5a6b",
      cut: ["ud": 1017, "jd": 1031]),
    rulesHash: "3b7e0c9d1f2a4b5c6d7e8f9a0b1c2d3e4f5a6b7c8d9e0f1a2b3c4d5e6f7a8b9c",
    asOf: date(2026, 11, 22), period: period("2026-T2"), strategies: strategies,
    ministries: ministries, indicators: indicators, goals: goals, measures: measures,
    findings: findings, failures: failures, transition: transition)

  static func period(_ code: String) -> Period {
    do { return try Period(parsing: code) } catch { preconditionFailure("\(error)") }
  }

  static func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      preconditionFailure("no such day")
    }
    return date
  }

  static func text(_ nb: String, nn: String? = nil, en: String) -> LocalizedText {
    LocalizedText([.nb: nb, .nn: nn ?? nb, .en: en]) ?? LocalizedText(nb: nb)
  }

  // The strategy that has ended stands first on purpose: reports put the one in force before it.
  private static let strategies = [
    StrategySummary(
      id: "ghos-2021", title: LocalizedText(nb: "Gode hver for oss. Best sammen."),
      subtitle: nil, validity: Validity(from: date(2021, 1, 1), to: date(2025, 12, 31))),
    StrategySummary(
      id: "ghos-2026", title: LocalizedText(nb: "Gode hver for oss. Best sammen."),
      subtitle: nil, validity: Validity(from: date(2026, 1, 1))),
  ]

  private static let transition = Transition(
    from: "ghos-2021", to: "ghos-2026", day: date(2026, 1, 1),
    elements: [
      .init(
        id: "ghos-2021/m2", kind: .goal, number: 2,
        title: text("Et sterkere departementsfellesskap", en: "A stronger community of ministries")),
      .init(
        id: "ghos-2021/m2/g3", kind: .through, number: 3,
        title: text("felles | beredskap", en: "common | preparedness")),
      .init(
        id: "ghos-2021/u1", kind: .developmentArea, number: 1,
        title: text("Utviklingsområde", en: "Development area")),
      .init(
        id: "ghos-2026/m2", kind: .goal, number: 2,
        title: text(
          "Et effektivt og enhetlig departementsfellesskap", en: "An effective, unified community")),
    ],
    steps: [
      Succession(
        from: "ghos-2021/m2", to: ["ghos-2026/m2"], relation: .renamed, state: .confirmed,
        why: "«sterkere» er blitt «effektivt»."),
      Succession(from: "ghos-2021/m2/g3", to: [], relation: .closed, state: .proposed),
      Succession(
        from: "ghos-2021/u1", to: ["ghos-2026/m2"], relation: .narrowed, state: .proposed),
      Succession(from: nil, to: ["ghos-2026/m2"], relation: .new, state: .proposed),
    ],
    closings: [
      .init(
        indicator: "dfd/arkiv", served: ["ghos-2021/m2"], goesOn: ["ghos-2026/m2"],
        point: Point(period("2025-Q4"), 9), status: .yellow, isReached: false),
      .init(
        indicator: "jd/turnover", served: ["ghos-2021/m2/g3"], goesOn: [], point: nil,
        status: .grey, isReached: nil),
    ])

  private static let shorts = [
    "SMK", "AID", "BFD", "DFD", "ED", "FIN", "FD", "HOD", "JD", "KLD", "KDD", "KUD", "KD", "LMD",
    "NFD", "SD", "UD",
  ]

  private static let names = [
    "DFD": "Digitaliserings- og forvaltningsdepartementet", "SMK": "Statsministerens kontor",
    "KLD": "Klima- og miljødepartementet", "JD": "Justis- og beredskapsdepartementet",
    "AID": "Arbeids- og inkluderingsdepartementet", "UD": "Utenriksdepartementet",
    "FIN": "Finansdepartementet", "KD": "Kunnskapsdepartementet",
    "BFD": "Barne- og familiedepartementet", "ED": "Energidepartementet",
    "FD": "Forsvarsdepartementet", "HOD": "Helse- og omsorgsdepartementet",
    "KDD": "Kommunal- og distriktsdepartementet", "KUD": "Kultur- og likestillingsdepartementet",
    "LMD": "Landbruks- og matdepartementet", "NFD": "Nærings- og fiskeridepartementet",
    "SD": "Samferdselsdepartementet",
  ]

  private static let ministries = shorts.map { short in
    let own = indicators.filter { $0.identity.ministry == short.lowercased() }
    return MinistryResult(
      id: short.lowercased(), short: short, name: LocalizedText(nb: names[short] ?? short),
      counts: StatusCounts(own.map(\.status)),
      reported: own.filter { $0.value != nil && $0.judgement.reason != .outdated }.count)
  }

  private static func goal(
    _ id: String, _ number: Int, _ title: LocalizedText, status: Status? = nil,
    reason: String? = nil
  ) -> GoalResult {
    GoalResult(
      id: id, strategy: String(id.prefix { $0 != "/" }), number: number, title: title,
      status: status, reason: reason,
      counts: StatusCounts(indicators.filter { $0.identity.goals.contains(id) }.map(\.status)),
      measureCounts: StatusCounts(
        measures.filter { $0.measure.goals.contains(id) }.map(\.status)))
  }

  private static let goals = [
    goal(
      "ghos-2021/m2", 2,
      text("Et sterkere departementsfellesskap", en: "A stronger community of ministries")),
    goal(
      "ghos-2026/m1", 1,
      text(
        "Samordnet utvikling og gjennomføring av politikk",
        nn: "Samordna utvikling og gjennomføring av politikk",
        en: "Coordinated development and implementation of policy"),
      status: .yellow,
      reason: "Foreleggelsene kommer tidligere, men utredningene er like ofte mangelfulle"),
    goal(
      "ghos-2026/m2", 2,
      text(
        "Et effektivt og enhetlig departementsfellesskap",
        nn: "Eit effektivt og einskapleg departementsfellesskap",
        en: "An efficient and unified community of ministries"),
      status: .red, reason: "Felles IKT er forsinket, og kostnaden per bruker øker"),
    goal(
      "ghos-2026/m3", 3,
      text(
        "Attraktive arbeidsplasser med kompetente medarbeidere og ledere",
        nn: "Attraktive arbeidsplassar med kompetente medarbeidarar og leiarar",
        en: "Attractive workplaces with competent staff and leaders")),
  ]

  private static let measures = [
    MeasureResult(
      measure: Measure(
        id: "dfd/felles-ikt", ministry: "dfd",
        title: text("Felles IKT-plattform", en: "Shared IT platform"), lead: "dfd",
        partners: ["jd", "ud"], goals: ["ghos-2026/m2"], owner: "DIO",
        milestones: [
          .init(
            id: "krav", title: text("Krav avklart", en: "Requirements settled"),
            due: date(2026, 3, 31), original: nil),
          .init(
            id: "pilot", title: text("Pilot i tre departement", en: "Pilot in three ministries"),
            due: date(2026, 6, 30), original: date(2026, 4, 30)),
          .init(
            id: "bredding", title: text("Innført i alle", en: "In use by all"),
            due: date(2027, 12, 31), original: nil),
          .init(
            id: "evaluering", title: text("Evaluert", en: "Evaluated"), due: date(2028, 6, 30),
            original: nil),
        ]),
      status: .red, comment: "Piloten venter på sikkerhetsgodkjenning.",
      milestones: [
        .init(
          milestone: .init(
            id: "krav", title: text("Krav avklart", en: "Requirements settled"),
            due: date(2026, 3, 31), original: nil),
          progress: .init(completed: date(2026, 3, 20), forecast: nil, percent: 100), status: .green
        ),
        .init(
          milestone: .init(
            id: "pilot", title: text("Pilot i tre departement", en: "Pilot in three ministries"),
            due: date(2026, 6, 30), original: date(2026, 4, 30)),
          progress: .init(completed: nil, forecast: date(2027, 1, 31), percent: 60), status: .red),
        .init(
          milestone: .init(
            id: "bredding", title: text("Innført i alle", en: "In use by all"),
            due: date(2027, 12, 31), original: nil),
          progress: .init(completed: nil, forecast: date(2028, 3, 31), percent: nil),
          status: .yellow),
        .init(
          milestone: .init(
            id: "evaluering", title: text("Evaluert", en: "Evaluated"), due: date(2028, 6, 30),
            original: nil),
          progress: .init(completed: nil, forecast: nil, percent: nil), status: .grey),
      ]),
    MeasureResult(
      measure: Measure(
        id: "smk/tom", ministry: "smk", title: LocalizedText(nb: hostile), lead: "smk",
        partners: [], goals: [], owner: nil, milestones: []),
      status: .grey, comment: nil, milestones: []),
  ]

  private static let findings = [
    Finding(
      rule: "dfd/forklaring-på-rødt", ministry: "dfd", subject: .indicator("dfd/ikt.kostnad"),
      period: period("2026-T2"), severity: .error,
      message: text("Rød status uten forklaring", en: "Red without an explanation")),
    Finding(
      rule: "dfd/frist", ministry: "ud", subject: nil, period: nil, severity: .warning,
      message: text("Ingen tall er sendt inn", en: "No figures have been sent")),
    Finding(
      rule: "dfd/milepæl", ministry: "dfd", subject: .measure("dfd/felles-ikt"), period: nil,
      severity: .note, message: LocalizedText(nb: hostile)),
    Finding(
      rule: "dfd/mål", ministry: "dfd", subject: .goal("ghos-2026/m3"), period: nil,
      severity: .note, message: text("Målet er ikke vurdert", en: "The goal is not assessed")),
  ]

  private static let failures = [
    Failure(
      ministry: "kld", subject: "kld/energi", kind: .instructions,
      message: text(
        "Skriptet brukte 10 000 000 instruksjoner", en: "The script used 10,000,000 instructions"),
      location: SourceLocation(file: "rules/kld/energi.lua", line: 12)),
    Failure(
      ministry: "sd", subject: nil, kind: .crash, message: LocalizedText(nb: "Filen ble ikke lest"),
      location: nil),
  ]
}
