import ArgumentParser
import Retning

struct ScheduleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule",
    abstract: "Rapporter etter plan: se, lag det som er forfalt, sett opp maskinen.",
    discussion: """
      Eksempler:
        retning schedule list
        retning schedule run
        retning schedule install systemd --output ~/.config/systemd/user
      """,
    subcommands: [
      ScheduleListCommand.self, ScheduleRunCommand.self, ScheduleHistoryCommand.self,
      ScheduleInstallCommand.self,
    ])
}

struct ScheduleListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Viser planene: neste gang, hvilken periode, og hva som skjedde sist.")

  @OptionGroup var common: CommonOptions

  @Option(help: "Hvor mange ganger framover.")
  var count = 1

  @Option(help: "Som om klokken var dette, for eksempel 2026-09-14T08:00.")
  var time: String?

  func validate() throws {
    guard (1...100).contains(count) else { throw ValidationError("--count er fra 1 til 100.") }
  }

  func run() throws {
    try perform(common) {
      let workspace = try common.open()
      let language = common.language(workspace)
      let now = try time.map { text throws(Diagnostic) in try Timestamp(parsing: text) }
      let standings = try workspace.scheduleStandings(
        now: now ?? Timestamp(secondsSince1970: Terminal.now), count: count)
      switch common.format {
      case .json: Terminal.output(JSONValue.array(standings.map(json)).pretty())
      case .text:
        guard !standings.isEmpty else {
          return Terminal.error(Diagnostic(.scheduleNone).line(in: language) + "\n")
        }
        Terminal.output(TextTable.text(standings.flatMap { rows($0, language) }))
      }
    }
  }

  private func rows(_ standing: Workspace.ScheduleStanding, _ language: Language) -> [[String]] {
    let last = standing.last.map { record in
      let edition = record.edition.map { "utgave-\($0)" } ?? record.message ?? ""
      return
        "\(Phrase.scheduleState(record.state).text(in: language)) \(record.time.osloText) \(edition)"
    }
    let slots = standing.next.isEmpty ? [nil] : standing.next.map(Optional.some)
    return slots.enumerated().map { index, slot in
      [
        index == 0 ? standing.report : "",
        index == 0 ? standing.schedule.text(in: language) : "",
        slot.map { "\(Phrase.nextTime.text(in: language)) \($0.moment.osloText)" } ?? "–",
        slot.map { $0.period.text(in: language) } ?? "",
        index == 0 ? last ?? "" : "",
      ]
    }
  }

  private func json(_ standing: Workspace.ScheduleStanding) -> JSONValue {
    [
      "report": .string(standing.report), "schedule": .string(standing.schedule.text(in: .en)),
      "next": .array(
        standing.next.map { slot in
          [
            "time": .string("\(slot.moment)"), "local": .string(slot.moment.osloText),
            "period": .string(slot.period.description),
          ]
        }),
      "last": standing.last?.json ?? .null,
    ]
  }
}

struct ScheduleRunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Lager rapportene som er forfalt, hver gang én gang, som utgaver.",
    discussion: """
      Kan kjøres så ofte en vil: det som er laget, lages ikke igjen, og det som ble avbrutt, gjøres ferdig. \
      Avslutningskoden er 75 når en rapport venter på tall, 1 når en ikke lot seg lage.
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: "Hvem utgavene er gitt ut av; ellers RETNING_AUTHOR, ellers brukeren på maskinen.")
  var author: String?

  @Option(help: "process: skriptene kjører i en avskjermet prosess. none: i denne.")
  var isolation: IsolationChoice = .process

  @Option(help: "Som om klokken var dette, et tidspunkt som har vært.")
  var time: String?

  func run() throws {
    try perform(common) {
      let workspace = try common.open()
      let language = common.language(workspace)
      let present = Timestamp(secondsSince1970: Terminal.now)
      let now = try time.map { text throws(Diagnostic) in try Timestamp(parsing: text) } ?? present
      guard now <= present else { throw Diagnostic(.timeAhead, ["time": now.osloText]) }
      var options = RunOptions(today: now.osloDate, language: language)
      options.isolation = isolation == .process ? .ownProcess : .none
      let (outcomes, problems) = try workspace.runSchedule(
        now: now, author: author ?? Terminal.author, options)
      for problem in problems { Terminal.error(problem.line(in: language) + "\n") }
      switch common.format {
      case .json: Terminal.output(JSONValue.array(outcomes.map(\.record.json)).pretty())
      case .text: write(outcomes, workspace, now, language)
      }
      let states = outcomes.map(\.record.state)
      if states.contains(.failed) || states.contains(.givenUp) { throw ExitCode.findings }
      if states.contains(.waiting) { throw ExitCode.temporary }
    }
  }

  private func write(
    _ outcomes: [Workspace.ScheduleOutcome], _ workspace: Workspace, _ now: Timestamp,
    _ language: Language
  ) {
    for outcome in outcomes {
      let head = "\(outcome.report), \(outcome.slot.period.text(in: language))"
      if let edition = outcome.record.edition {
        Terminal.output("✓ \(head): utgave-\(edition)\n")
      } else if let problem = outcome.problem {
        Terminal.error("\(problem.line(in: language))\n")
      }
    }
    guard outcomes.isEmpty else { return }
    let next = (try? workspace.scheduleStandings(now: now))?.compactMap { standing in
      standing.next.first.map { (standing.report, $0.moment) }
    }.min { ($0.1, $0.0) < ($1.1, $1.0) }
    Terminal.output(
      Phrase.nothingDue(next.map { "\($0.0), \($0.1.osloText)" }).text(in: language) + "\n")
  }
}

struct ScheduleHistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Viser hva planene har ført til, det siste sist.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "Bare disse rapportene.")
  var reports: [String] = []

  func run() throws {
    try perform(common) {
      let workspace = try common.open()
      let language = common.language(workspace)
      let records = try workspace.scheduleHistory().records.filter {
        $0.state != .started && (reports.isEmpty || reports.contains($0.report))
      }
      switch common.format {
      case .json: Terminal.output(JSONValue.array(records.map(\.json)).pretty())
      case .text:
        Terminal.output(
          TextTable.text(
            records.map { record in
              [
                record.report, record.period?.text(in: language) ?? "", record.slot.osloText,
                Phrase.scheduleState(record.state).text(in: language), record.time.osloText,
                record.revision.map { "r\($0)" } ?? "",
                record.edition.map { "utgave-\($0)" } ?? record.message ?? "",
              ]
            }))
      }
    }
  }
}

struct ScheduleInstallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install",
    abstract: "Skriver det som vekker «retning schedule run»: systemd, crontab eller Kubernetes.",
    discussion: """
      Filene vises, eller skrives i mappen som oppgis. Selve tidspunktene regnes ut av Retning, i norsk tid, så \
      verken sommertid eller en maskin som var av, gjør at en rapport blir borte.

      Eksempler:
        retning schedule install systemd --output ~/.config/systemd/user
        systemctl --user enable --now retning-schedule.timer
        retning schedule install crontab | crontab -
        retning schedule install kubernetes | kubectl apply -f -
      """)

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case systemd, crontab, kubernetes

    var kind: ScheduleInstallation.Kind {
      switch self {
      case .systemd: .systemd
      case .crontab: .crontab
      case .kubernetes: .kubernetes
      }
    }
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: "systemd, crontab eller kubernetes.")
  var kind: Kind

  @Option(help: "Mappen som filene skrives i; de vises om den ikke er oppgitt.")
  var output: String?

  @Option(help: "Programmet, slik maskinen finner det.")
  var program: String?

  @Option(help: "Hvem utgavene er gitt ut av.")
  var author: String?

  func run() throws {
    try perform(common) {
      let workspace = try common.open()
      let installation = ScheduleInstallation(
        program: program ?? Terminal.programPath, workspace: Terminal.absolute(workspace.root),
        store: common.place.namedStore.map(Terminal.absolute),
        author: author ?? Terminal.author)
      for file in installation.files(kind.kind) {
        if let output {
          let path = "\(output)/\(file.name)"
          try workspace.write(file.text, to: path)
          Terminal.output(path + "\n")
        } else {
          Terminal.output((kind == .systemd ? "# \(file.name)\n" : "") + file.text)
        }
      }
    }
  }
}
