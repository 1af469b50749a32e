import RetningData
import RetningDiagnostics
import RetningReports
import RetningResult
import RetningStrategy

extension Fixture {
  static let definition = ReportDefinition(
    name: "tertial",
    title: text(
      "Slik står det til med målene", nn: "Slik står det til med måla", en: "How the goals stand"),
    audience: text("departementsrådene", nn: "departementsrådane", en: "the secretaries general"),
    sections: ReportSection.usual + [.transition], formats: ReportFormat.allCases)

  static let indicators: [IndicatorResult] =
    [
      reach, stepwise, maintain, band, directionOnly, negative, big, small, noData, failed,
      suppressed,
      overridden, aggregate, gone,
    ] + routine

  static func identity(
    _ id: String, _ title: LocalizedText, goals: [String], unit: String,
    direction: Direction? = .increase, frequency: Frequency = .tertial, decimals: Int = 1,
    definition: String? = nil, source: String? = nil, responsible: String? = nil
  ) -> IndicatorResult.Identity {
    .init(
      id: id, ministry: String(id.prefix { $0 != "/" }), title: title, goals: goals, unit: unit,
      direction: direction, frequency: frequency, source: source, definition: definition,
      responsible: responsible, decimals: decimals)
  }

  static func rows(
    _ first: String, _ values: [Double?], statuses: [Int: ObservationStatus] = [:],
    notes: [Int: LocalizedText] = [:], path: (from: Double, to: Double)? = nil
  ) -> [IndicatorResult.Row] {
    values.enumerated().map { index, value in
      let share = Double(index) / Double(max(values.count - 1, 1))
      return .init(
        period: period(first).advanced(by: index), value: value,
        status: statuses[index] ?? (value == nil ? .missing : .normal),
        path: path.map { $0.from + ($0.to - $0.from) * share }, note: notes[index])
    }
  }

  static func indicator(
    _ identity: IndicatorResult.Identity, _ series: [IndicatorResult.Row], baseline: Point? = nil,
    target: Target? = nil, _ judgement: Judgement, override: IndicatorResult.Override? = nil,
    comment: String? = nil, coverage: IndicatorResult.Coverage? = nil,
    trend: IndicatorResult.Trend? = nil, longTerm: IndicatorResult.LongTerm? = nil,
    rounding: Bool = false, breakdown: IndicatorResult.Breakdown? = nil,
    derivation: Derivation? = nil
  ) -> IndicatorResult {
    let last = series.last
    let previous = series.dropLast().last { $0.value != nil }
    return IndicatorResult(
      identity: identity, period: last?.period, value: last?.value,
      observationStatus: last?.status, baseline: baseline, target: target, judgement: judgement,
      override: override, comment: comment, coverage: coverage,
      previous: previous.flatMap { row in row.value.map { Point(row.period, $0) } }, trend: trend,
      longTerm: longTerm, roundingChangesStatus: rounding, series: series, breakdown: breakdown,
      derivation: derivation)
  }

  /// A path to two points, with a provisional last figure.
  private static let reach = indicator(
    identity(
      "dfd/lederprogram",
      text(
        "Ledere som har fullført lederprogrammet",
        nn: "Leiarar som har fullført leiarprogrammet", en: "Leaders who completed the programme"),
      goals: ["ghos-2026/m3"], unit: "%",
      definition:
        "Ledere i departementene som har fullført programmet, av alle ledere ved periodens slutt.",
      source: "Departementsakademiet", responsible: "Avdeling for forvaltningspolitikk"),
    rows(
      "2024-T3", [38.5, 39, 39.75, 41, 44.2, 49.96], statuses: [5: .provisional],
      path: (41, 50.3333)),
    baseline: Point(period("2025-T3"), 41),
    target: .reach([Point(period("2026-T3"), 55), Point(period("2028-T3"), 80)], shape: .linear),
    Judgement(status: .green, method: PathMethod.name, path: 50.333333333, relativeGap: -0.02666),
    comment: "Høstkullet er større enn ventet.\nTallet justeres i januar.", trend: .up,
    longTerm: .init(since: Point(period("2024-T3"), 38.5), trend: .up), rounding: true,
    breakdown: .init(
      dimensions: ["alder", "ministry"],
      parts: [
        .init(coordinates: ["over-49", "dfd"], value: 51.2, status: .normal, note: nil),
        .init(
          coordinates: ["under-35", "kdd"], value: nil, status: .suppressed,
          note: text("færre enn fem", en: "fewer than five")),
      ]),
    derivation: Derivation(
      formula: .init(
        location: SourceLocation(file: "rules/dfd/kompetanse.lua", line: 31),
        text: "return share(series \"fullført\", 2 * result \"ledere\")"),
      steps: [
        .operation(
          name: "share", at: SourceLocation(file: "rules/dfd/kompetanse.lua", line: 31),
          [
            .entries(
              .init(name: "dfd/fullført", ministry: "dfd", unit: "personer", access: Access()),
              [
                .init(
                  period: period("2026-T2"), value: 308.5, status: .provisional,
                  note: "et <notat>",
                  provenance: .init(
                    revision: 43, author: "Ingrid Solheim (DFD)",
                    time: Timestamp(secondsSince1970: 1_790_000_000), message: "T2",
                    file: "2026-t2.csv"))
              ]),
            .operation(
              name: "*", at: nil,
              [
                .constant(2),
                .result(
                  .init(name: "fin/sykefravær", ministry: "fin", unit: "", access: Access()),
                  [
                    .init(
                      period: period("2026-T2"), value: nil, status: .missing, note: nil,
                      provenance: nil)
                  ], [.omitted(3)]),
              ]),
            .entries(
              .init(name: "dfd/ingen", ministry: "dfd", unit: "personer", access: Access()), []),
          ])
      ]))

  /// Steps, with a gap in the figures and a break.
  private static let stepwise = indicator(
    identity(
      "dfd/arkiv",
      text("Departementer på felles arkivløsning", en: "Ministries on the shared archive"),
      goals: ["ghos-2026/m2", "ghos-2021/m2"], unit: "departementer", frequency: .quarter,
      decimals: 0),
    rows(
      "2024-Q4", [4, 4, nil, 5, 9, 10, 10, 11], statuses: [4: .seriesBreak],
      notes: [2: text("målingen ble utsatt", en: "the count was postponed")]),
    baseline: Point(period("2024-Q4"), 4),
    target: .reach([Point(period("2026-Q2"), 12), Point(period("2027-Q4"), 17)], shape: .stepwise),
    Judgement(status: .yellow, method: PathMethod.name, path: 12, relativeGap: -0.125), trend: .up)

  private static let maintain = indicator(
    identity(
      "fin/sykefravær", text("Sykefravær", nn: "Sjukefråvær", en: "Sickness absence"),
      goals: ["ghos-2026/m3"], unit: "%", direction: .decrease),
    rows("2024-T1", [4.9, 4.2, 5.3, 5.1, 4.4, 5.6, 5.4, 4.6]),
    target: .maintain(atLeast: nil, atMost: 5, tolerance: 0.5),
    Judgement(status: .green, method: BoundMethod.maintain), trend: .down)

  private static let band = indicator(
    identity(
      "jd/turnover", LocalizedText(nb: hostile), goals: ["ghos-2026/m3"], unit: "%", direction: nil,
      frequency: .annual),
    rows(
      "2016", [9, 10.4, 11, 11.9, 7.1, 9.8, 13.2, 12.4, 12.2, 12.5],
      statuses: [4: .seriesBreak, 8: .estimated]),
    target: .band(low: 6, high: 12, tolerance: 0.6),
    Judgement(status: .yellow, method: BoundMethod.band), trend: .up)

  private static let directionOnly = indicator(
    identity(
      "kd/foreleggelse", text("Median foreleggelsesfrist", en: "Median time for consultation"),
      goals: ["ghos-2026/m1"], unit: "dager", decimals: 0),
    rows("2025-T1", [9, 10, 10, 12, 12]), .grey(.noTarget, method: "trend/1"), trend: .flat)

  private static let negative = indicator(
    identity(
      "ed/saldo", text("Netto flytting mellom departementene", en: "Net moves between ministries"),
      goals: ["ghos-2026/m3"], unit: "personer", frequency: .annual, decimals: 0),
    rows("2021", [-12, -8, 3, -4, -1], path: (-12, 0)),
    baseline: Point(period("2021"), -12),
    target: .reach([Point(period("2025"), 0)], shape: .linear),
    Judgement(status: .yellow, method: PathMethod.name, path: 0, relativeGap: -0.0833), trend: .up)

  private static let big = indicator(
    identity(
      "dfd/ikt.kostnad", text("Felles IKT-kostnad per bruker", en: "Shared IT cost per user"),
      goals: ["ghos-2026/m2"], unit: "kr", direction: .decrease, decimals: 0),
    rows("2025-T1", [41_250, 42_900, 44_120.5, 46_000, 48_731.4], path: (42_000, 38_000)),
    baseline: Point(period("2025-T1"), 42_000),
    target: .reach([Point(period("2027-T3"), 30_000)], shape: .linear),
    Judgement(status: .red, method: PathMethod.name, path: 38_000, relativeGap: -0.894), trend: .up)

  private static let small = indicator(
    identity(
      "nfd/utredning",
      text(
        "Utredninger som følger utredningsinstruksen", en: "Studies that follow the instructions"),
      goals: ["ghos-2026/m1"], unit: "%", frequency: .annual),
    rows("2025", [62.5], path: (60, 60)), baseline: Point(period("2022"), 48),
    target: .reach([Point(period("2028"), 80)], shape: .linear),
    Judgement(status: .green, method: PathMethod.name, path: 64, relativeGap: -0.047))

  private static let noData = indicator(
    identity(
      "ud/mobilitet", text("Hospiteringer", en: "Secondments"), goals: ["ghos-2026/m3"],
      unit: "personer", decimals: 0),
    [], target: nil, .grey(.noData, method: PathMethod.name))

  private static let failed = indicator(
    identity(
      "kld/energi", text("Energi per m²", en: "Energy per m²"), goals: ["ghos-2026/m2"],
      unit: "indeks (2021=100)", direction: .decrease),
    [], .grey(.failed, method: PathMethod.name))

  private static let suppressed = indicator(
    identity(
      "smk/lærlinger", text("Lærlinger", nn: "Lærlingar", en: "Apprentices"),
      goals: ["ghos-2026/m3"], unit: "personer", decimals: 0),
    rows("2025-T3", [6, 5, nil], statuses: [2: .suppressed]),
    Judgement(
      status: .grey, reason: .suppressed,
      explanation: text(
        "færre enn fem personer, skjermet", en: "fewer than five persons, suppressed"),
      method: PathMethod.name))

  private static let overridden = indicator(
    identity(
      "hod/opplæring", text("Fullført grunnopplæring", en: "Completed basic training"),
      goals: ["ghos-2026/m3"], unit: "%"),
    rows("2025-T3", [71, 74.3, 75.1], path: (70, 85)), baseline: Point(period("2025-T3"), 70),
    target: .reach([Point(period("2026-T3"), 92.5)], shape: .linear),
    Judgement(status: .red, method: PathMethod.name, path: 85, relativeGap: -0.44),
    override: .init(
      status: .yellow, reason: "kurset ble flyttet en uke over periodens slutt",
      author: "Kari Nordmann"),
    trend: .up)

  private static let aggregate = indicator(
    identity(
      "dfd/felles.sykefravær",
      text(
        "Sykefravær i alle departementene", nn: "Sjukefråvær i alle departementa",
        en: "Sickness absence in all ministries"), goals: ["ghos-2026/m3"], unit: "%",
      direction: .decrease),
    rows("2025-T2", [4.4, 5.1, 5.72, 5.65]),
    target: .maintain(atLeast: nil, atMost: 5, tolerance: 0.5),
    Judgement(status: .red, method: BoundMethod.maintain),
    coverage: .init(
      covered: ["aid", "bfd", "dfd", "fin", "jd", "kd", "kdd", "kld", "kud"], missing: ["ud", "sd"]),
    trend: .down)

  /// Of a ministry that is no more, serving no goal.
  private static let gone = indicator(
    identity(
      "kmd/øvelser", text("Øvelser fulgt opp", en: "Exercises followed up"), goals: [], unit: "",
      direction: nil, frequency: .annual, decimals: 0),
    rows("2020", [3, 4]), Judgement(status: .grey, reason: .outdated, method: "kmd/egen/2"))

  /// One indicator each of the ministries that have none of the telling ones.
  private static let routine: [IndicatorResult] = ["aid", "bfd", "kdd", "kud", "lmd"].enumerated()
    .map { index, ministry in
      let status: Status = index == 2 ? .yellow : .green
      return indicator(
        identity(
          "\(ministry)/kjenner",
          text(
            "Ansatte som kjenner strategien", nn: "Tilsette som kjenner strategien",
            en: "Staff who know the strategy"), goals: ["ghos-2026/m1", "ghos-2026/m3"], unit: "%"),
        rows("2025-T3", [31, 34 + Double(index), 38 + Double(index) * 0.5], path: (31, 38.5)),
        baseline: Point(period("2025-T3"), 31),
        target: .reach([Point(period("2027-T3"), 60)], shape: .linear),
        Judgement(status: status, method: PathMethod.name, path: 38.5, relativeGap: 0), trend: .up)
    }
}
