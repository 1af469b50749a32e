import ArgumentParser
import Retning

struct RoundCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "round",
    abstract: "Rapporteringsrunden: levere, kvalitetssikre, godkjenne, sette sammen og gi ut.",
    discussion: """
      Hver kommando viser først hva som vil skje, og hva som mangler. Ingenting lagres før det bekreftes, eller --yes er gitt.

      Eksempler:
        retning round open
        retning round status
        retning round submit kld --author "Kari Lunde" --yes
        retning round return kld --reason "Utslippene er i kilo" --author "Ingrid Solheim"
        retning round publish --author "Ingrid Solheim"
        retning round history kld/klimagass
      """,
    subcommands: [
      RoundListCommand.self, RoundOpenCommand.self, RoundStatusCommand.self,
      RoundCheckCommand.self, RoundTextCommand.self,
      RoundSubmitCommand.self, RoundAssureCommand.self, RoundApproveCommand.self,
      RoundWithdrawCommand.self, RoundReturnCommand.self, RoundExceptCommand.self,
      RoundConsolidateCommand.self, RoundCompareCommand.self, RoundPublishCommand.self,
      RoundHistoryCommand.self,
      RoundRemindCommand.self,
    ])
}

/// Which round, who acts, and whether it is meant.
struct RoundOptions: ParsableArguments {
  @OptionGroup var common: CommonOptions
  @OptionGroup var commit: CommitOptions

  @Option(help: "Runden; den som er åpen om ikke oppgitt.")
  var round: String?

  @Flag(name: .shortAndLong, help: "Gjør det uten å spørre.")
  var yes = false

  @Option(help: "process: skriptene kjører i en avskjermet prosess. none: i denne.")
  var isolation: IsolationChoice = .process

  func request(_ action: RoundAction, _ ministries: [String]) throws(Diagnostic) -> RoundRequest {
    let time = try commit.commitTime()
    let day =
      switch time {
      case .now(let now): now.osloDate
      case .given(let time): time.osloDate
      }
    var request = RoundRequest(action, author: commit.authorName, time: time, today: day)
    request.round = round
    request.ministries = ministries
    request.isolation = isolation == .process ? .ownProcess : .none
    return request
  }
}

extension ParsableCommand {
  /// Shows what a step will do and what is missing, and takes it where it is confirmed.
  func take(_ options: RoundOptions, _ make: () throws(Diagnostic) -> RoundRequest) throws {
    try perform(options.common, failure: .findings) {
      let workspace = try options.common.open()
      let language = options.common.language(workspace)
      _ = try workspace.openStore(options.common)
      let request = try make()
      let plan = try workspace.plan(request)
      let isJSON = options.common.format == .json
      if !isJSON { Terminal.output(plan.text(in: language)) }
      guard !plan.isBlocked else {
        if isJSON { Terminal.output(plan.json(revision: nil).pretty()) }
        throw Diagnostic(
          .roundBlocked,
          ["ministry": plan.ministries.joined(separator: ", "), "round": plan.definition.name])
      }
      guard options.yes || !isJSON && Terminal.confirms(language) else {
        if isJSON { Terminal.output(plan.json(revision: nil).pretty()) }
        Terminal.error(Phrase.nothingDone.text(in: language) + "\n")
        return
      }
      let commit = try workspace.perform(plan, request)
      if isJSON {
        Terminal.output(plan.json(revision: commit.revision.number).pretty())
      } else {
        Terminal.output(Phrase.done(commit.revision.number).text(in: language) + "\n")
      }
    }
  }
}

extension RoundPlan {
  fileprivate func text(in language: Language) -> String {
    effects.map { "\($0.text(in: language))\n" }.joined() + remarkText(in: language)
  }

  /// What stands in the way, and what is answered.
  fileprivate func remarkText(in language: Language) -> String { remarks.text(in: language) }

  fileprivate func json(revision: Int?) -> JSONValue {
    [
      "action": .string(action.rawValue), "round": .string(definition.name),
      "ministries": .array(ministries.map(JSONValue.string)),
      "effects": .array(effects.map { .string($0.text(in: .nb)) }),
      "remarks": .array(remarks.map(\.json)), "blocked": .bool(isBlocked),
      "revision": revision.map { .number($0) } ?? .null,
    ]
  }
}

extension [RoundRemark] {
  fileprivate func text(in language: Language) -> String {
    let (missing, answered) = (filter { !$0.isAnswered }, filter(\.isAnswered))
    var text = ""
    if !missing.isEmpty {
      text += "\n" + Phrase.roundMissing(missing.count).text(in: language) + "\n"
      text += missing.map { "  ✗ \($0.subject): \($0.text.text(in: language))\n" }.joined()
    }
    if !answered.isEmpty {
      text += "\n" + Phrase.roundAnswered.text(in: language) + "\n"
      text += answered.map { "  ✓ \($0.subject): \($0.text.text(in: language))\n" }.joined()
    }
    return text
  }
}

extension RoundRemark {
  fileprivate var json: JSONValue {
    [
      "kind": .string(kind.rawValue), "subject": .string(subject),
      "message": .string(text.text(in: .nb)), "answered": .bool(isAnswered),
    ]
  }
}

struct RoundOpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Åpner en runde for departementene som skal være med.")

  @OptionGroup var options: RoundOptions

  @Argument(help: "Runden; den eneste som er beskrevet om ikke oppgitt.")
  var name: String?

  func run() throws {
    try take(options) { () throws(Diagnostic) in
      var request = try options.request(.open, [])
      request.round = name ?? options.round
      return request
    }
  }
}

/// A step that is taken for one ministry.
protocol RoundStepCommand: ParsableCommand {
  static var action: RoundAction { get }
  var options: RoundOptions { get }
  var ministry: String { get }
  /// Why, where the step takes it.
  var reason: String? { get }
  /// The last day of an exception.
  var until: String? { get }
}

extension RoundStepCommand {
  var reason: String? { nil }
  var until: String? { nil }

  func run() throws {
    try take(options) { () throws(Diagnostic) in
      var request = try options.request(Self.action, [ministry])
      request.reason = reason
      request.until = try until.map { text throws(Diagnostic) in try CalendarDate(parsing: text) }
      return request
    }
  }
}

struct RoundSubmitCommand: RoundStepCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit", abstract: "Leverer departementets tall og tekster for perioden.")
  static let action = RoundAction.submit

  @OptionGroup var options: RoundOptions
  @Argument(help: "Departementet.") var ministry: String
}

struct RoundAssureCommand: RoundStepCommand {
  static let configuration = CommandConfiguration(
    commandName: "assure", abstract: "Sier at det som er levert, er kvalitetssikret.")
  static let action = RoundAction.assure

  @OptionGroup var options: RoundOptions
  @Argument(help: "Departementet.") var ministry: String
}

struct RoundApproveCommand: RoundStepCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "Godkjenner det departementet har levert.")
  static let action = RoundAction.approve

  @OptionGroup var options: RoundOptions
  @Argument(help: "Departementet.") var ministry: String
}

struct RoundWithdrawCommand: RoundStepCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Trekker tilbake et steg en selv har tatt, så lenge leddet over ikke har begynt.")
  static let action = RoundAction.withdraw

  @OptionGroup var options: RoundOptions
  @Option(help: "Hvorfor.") var reason: String?
  @Argument(help: "Departementet.") var ministry: String
}

struct RoundReturnCommand: RoundStepCommand {
  static let configuration = CommandConfiguration(
    commandName: "return", abstract: "Sender det som er levert tilbake til departementet.")
  static let action = RoundAction.sendBack

  @OptionGroup var options: RoundOptions
  @Option(help: "Hvorfor.") var reason: String?
  @Argument(help: "Departementet.") var ministry: String
}

struct RoundExceptCommand: RoundStepCommand {
  static let configuration = CommandConfiguration(
    commandName: "except",
    abstract: "Lar et departement rette etter at runden er gitt ut. Det gis ut som en rettelse.")
  static let action = RoundAction.except

  @OptionGroup var options: RoundOptions
  @Option(help: "Hvorfor.") var reason: String?
  @Option(help: "Siste dag; ellers en uke.") var until: String?
  @Argument(help: "Departementet.") var ministry: String
}

struct RoundConsolidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consolidate",
    abstract: "Setter sammen det som er godkjent. «retning run --round» viser bildet.")

  @OptionGroup var options: RoundOptions
  @Argument(help: "Departementene; alle som er godkjent om ikke oppgitt.")
  var ministries: [String] = []

  func run() throws {
    try take(options) { () throws(Diagnostic) in try options.request(.consolidate, ministries) }
  }
}

struct RoundPublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Gir ut det som er satt sammen, som en utgave. Den neste av en runde er en rettelse.")

  @OptionGroup var options: RoundOptions
  @Option(help: "Hvorfor det som er gitt ut, rettes.") var reason: String?
  @Option(help: "Mappen som utgavene ligger i.") var output: String?

  func run() throws {
    try perform(options.common, failure: .findings) {
      let workspace = try options.common.open()
      let language = options.common.language(workspace)
      let store = try workspace.openStore(options.common)
      var run = RunOptions(today: ReaderOptions.today, language: language)
      run.viewer = Identity(options.commit.authorName)
      run.isolation = options.isolation == .process ? .ownProcess : .none
      let planned = try workspace.planRoundEdition(options.round, run, in: store)
      let isJSON = options.common.format == .json
      if !isJSON {
        for effect in planned.effects { Terminal.output("\(effect.text(in: language))\n") }
      }
      guard options.yes || !isJSON && Terminal.confirms(language) else {
        if isJSON { Terminal.output(planned.json.pretty()) }
        return Terminal.error(Phrase.nothingDone.text(in: language) + "\n")
      }
      var publication = Publication(
        author: options.commit.authorName, time: try options.commit.commitTime())
      (publication.language, publication.folder) = (options.common.lang, output)
      (publication.reason, publication.message) = (reason, options.commit.message)
      let published = try workspace.publish(planned, publication)
      for problem in published.problems { Terminal.error(problem.line(in: language) + "\n") }
      if isJSON {
        Terminal.output(published.edition.json.pretty())
      } else {
        Terminal.output(Phrase.published(published.edition.name).text(in: language) + "\n")
        Terminal.output(published.written.map { "  \($0.path)\n" }.joined())
      }
      if !published.problems.isEmpty { throw ExitCode.findings }
    }
  }
}

extension RoundPublication {
  fileprivate var json: JSONValue {
    [
      "action": "publish", "round": .string(definition.name), "corrects": .optional(corrects),
      "effects": .array(effects.map { .string($0.text(in: .nb)) }), "revision": .null,
    ]
  }
}

struct RoundCompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Viser hva som er annerledes nå enn det departementene har levert i runden.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var reading: ReaderOptions
  @Option(help: "Runden; den som er åpen om ikke oppgitt.") var round: String?
  @Option(help: "process: skriptene kjører i en avskjermet prosess. none: i denne.")
  var isolation: IsolationChoice = .process

  func run() throws {
    try perform(common, failure: .findings) {
      let workspace = try common.open()
      let language = common.language(workspace)
      let store = try workspace.openStore(common)
      var options = RunOptions(today: ReaderOptions.today, language: language)
      options.isolation = isolation == .process ? .ownProcess : .none
      options.viewer = reading.identity
      let difference = try workspace.roundDifference(round, options, in: store)
      switch common.format {
      case .json: Terminal.output(difference.json.pretty())
      case .text: Terminal.output(DifferenceText.text(of: difference, in: language))
      }
    }
  }
}

struct RoundListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Viser rundene som er beskrevet i rules/dfd/rounds/.")

  @OptionGroup var common: CommonOptions

  func run() throws {
    try perform(common) {
      let workspace = try common.open()
      let language = common.language(workspace)
      let (definitions, problems) = workspace.roundDefinitions()
      let store = try workspace.openStoreIfAny(common)
      var rows: [[String]] = []
      var list: [JSONValue] = []
      for definition in definitions {
        let state = try store.map { store throws(Diagnostic) in
          try workspace.round(definition.name, in: store)
        }
        let steps = (state?.members ?? []).map(\.step)
        let told = RoundStep.allCases.compactMap { step -> String? in
          let count = steps.count { $0 == step }
          return count == 0 ? nil : "\(count) \(step.name(in: language))"
        }
        rows.append([
          definition.name, definition.title.text(in: language),
          definition.period.text(in: language),
          told.isEmpty ? Phrase.notOpen.text(in: language) : told.joined(separator: ", "),
        ])
        list.append([
          "round": .string(definition.name), "title": definition.title.json,
          "period": .string(definition.period.description),
          "open": .bool(!steps.isEmpty),
        ])
      }
      switch common.format {
      case .json: Terminal.output(JSONValue.array(list).pretty())
      case .text: Terminal.output(TextTable.text(rows))
      }
      for problem in problems { Terminal.error(problem.line(in: language) + "\n") }
      if !problems.isEmpty { throw ExitCode.findings }
    }
  }
}

struct RoundStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Viser hvem som må gjøre hva innen når.")

  @OptionGroup var common: CommonOptions
  @Option(help: "Runden; den som er åpen om ikke oppgitt.") var round: String?
  @Option(help: "Dagen det vises for; ellers i dag.") var day: String?
  @Option(help: "Skriv det som en side (HTML) i denne filen.") var output: String?

  func run() throws {
    try perform(common) {
      let workspace = try common.open()
      let language = common.language(workspace)
      let store = try workspace.openStore(common)
      let today = try day.map { text throws(Diagnostic) in try CalendarDate(parsing: text) }
      let status = try workspace.roundStatus(
        round, in: store, today: today ?? ReaderOptions.today)
      if let output {
        try workspace.write(status.html(in: language), to: output)
        return Terminal.output(output + "\n")
      }
      switch common.format {
      case .json: Terminal.output(status.json.pretty())
      case .text: Terminal.output(status.text(in: language))
      }
    }
  }
}

extension RoundStatus {
  fileprivate func text(in language: Language) -> String {
    var text = "\(definition.title.text(in: language)) · \(today.text(in: language))\n"
    guard !lines.isEmpty else {
      return text + Phrase.notOpen.text(in: language) + "\n"
    }
    text += counts(in: language) + "\n\n"
    return text + TextTable.text([headings(in: language)] + rows(in: language))
  }
}

struct RoundCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Viser hva som mangler før departementet kan levere.")

  @OptionGroup var options: RoundOptions
  @Argument(help: "Departementet.") var ministry: String

  func run() throws {
    try perform(options.common, failure: .findings) {
      let workspace = try options.common.open()
      let language = options.common.language(workspace)
      _ = try workspace.openStore(options.common)
      let plan = try workspace.plan(try options.request(.submit, [ministry]))
      switch options.common.format {
      case .json: Terminal.output(plan.json(revision: nil).pretty())
      case .text:
        let text = plan.remarkText(in: language)
        Terminal.output(text.isEmpty ? Phrase.nothingMissing.text(in: language) + "\n" : text)
      }
      if plan.isBlocked { throw ExitCode.findings }
    }
  }
}

struct RoundHistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Viser hvem som gjorde hva og når: i runden, av et departement eller med et tall.",
    discussion: """
      Eksempler:
        retning round history
        retning round history kld
        retning round history kld/klimagass
        retning round history 'kld/utslipp{sektor=vei}'
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var reading: ReaderOptions
  @Option(help: "Runden; den som er åpen om ikke oppgitt.") var round: String?
  @Option(help: "process: skriptene kjører i en avskjermet prosess. none: i denne.")
  var isolation: IsolationChoice = .process
  @Argument(help: "Et departement, en indikator eller en nøkkel.") var subject: String?

  func run() throws {
    try perform(common, failure: .findings) {
      let workspace = try common.open()
      let language = common.language(workspace)
      let store = try workspace.openStore(common)
      if let subject, subject.contains("/") {
        var options = RunOptions(today: ReaderOptions.today, language: language)
        options.isolation = isolation == .process ? .ownProcess : .none
        options.viewer = reading.identity
        let trail = try workspace.roundTrail(of: subject, round: round, options, in: store)
        switch common.format {
        case .json: Terminal.output(trail.json.pretty())
        case .text: Terminal.output(trail.text(in: language))
        }
        return
      }
      let state = try workspace.round(
        try workspace.roundMeant(round, in: store).name, in: store)
      if let subject { try state.requireMember(subject) }
      let events = state.events.filter { subject == nil || $0.ministry == subject }
      switch common.format {
      case .json: Terminal.output(JSONValue.array(events.map(\.json)).pretty())
      case .text:
        Terminal.output(
          TextTable.text(
            events.map { event in
              [
                event.time.osloText, "r\(event.revision)", event.ministry,
                event.text(in: language), event.author, event.reason.map { "«\($0)»" } ?? "",
              ]
            }))
      }
      if events.isEmpty { throw ExitCode.findings }
    }
  }
}

extension RoundTrail {
  fileprivate func text(in language: Language) -> String {
    func number(_ value: Double?) -> String {
      value.map { NumberText.number($0, decimals: decimals, in: language) } ?? "–"
    }
    return "\(subject) · \(period.text(in: language))\n"
      + TextTable.text(
        steps.map { step in
          [
            step.time.osloText, "r\(step.revision)", step.text.text(in: language), step.author,
            number(step.value) + (step.status.map { " \($0.symbol)" } ?? ""),
            step.isChanged
              ? Phrase.stoodBefore(number(step.before)).text(in: language) : "",
            step.reason.map { "«\($0)»" } ?? "",
          ]
        })
  }
}

struct RoundRemindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remind",
    abstract: "Viser hvem som skal minnes på en frist i dag, og sender e-post til dem.",
    discussion: """
      Kan kjøres hver dag av den samme planleggeren som «retning schedule run». Runden sier med reminders hvor mange \
      dager før en frist det minnes, og med contacts hvem e-posten går til; mail i rules/workspace.lua sier hvordan. \
      Den som er for sen, minnes hver dag.
      """)

  @OptionGroup var common: CommonOptions
  @Option(help: "Runden; den som er åpen om ikke oppgitt.") var round: String?
  @Option(help: "Dagen det gjelder; ellers i dag.") var day: String?
  @Flag(help: "Send e-post.") var send = false

  func run() throws {
    try perform(common) {
      let workspace = try common.open()
      let language = common.language(workspace)
      let store = try workspace.openStore(common)
      let today = try day.map { text throws(Diagnostic) in try CalendarDate(parsing: text) }
      let status = try workspace.roundStatus(
        round, in: store, today: today ?? ReaderOptions.today)
      let lines = status.lines.filter(\.isReminded)
      switch common.format {
      case .json: Terminal.output(JSONValue.array(lines.map(\.json)).pretty())
      case .text:
        Terminal.output(
          TextTable.text(
            lines.map { line in
              [
                line.ministry, line.task(in: language), line.who(in: language),
                line.deadline?.description ?? "", line.time(in: language), line.contact ?? "",
              ]
            }))
      }
      guard send else { return }
      let problems = workspace.sendReminders(status).problems
      for problem in problems { Terminal.error(problem.line(in: language) + "\n") }
      if !problems.isEmpty { throw ExitCode.findings }
    }
  }
}

struct RoundTextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract:
      "Skriver en fil for departementets omtale av perioden, eller lagrer en som er fylt ut.",
    discussion: """
      Uten fil vises en omtale å begynne med: indikatorene, hvordan de står, og hva som ble sagt sist.

      Eksempler:
        retning round text kld > kld-2026-T2.md
        retning round text kld kld-2026-T2.md --author "Kari Lunde"
      """)

  @OptionGroup var options: RoundOptions
  @Argument(help: "Departementet.") var ministry: String
  @Argument(help: "Filen som er fylt ut.") var file: String?

  func run() throws {
    try perform(options.common, failure: .findings) {
      let workspace = try options.common.open()
      let store = try workspace.openStore(options.common)
      let request = try options.request(.submit, [ministry])
      guard let file else {
        return Terminal.output(try workspace.narrativeDraft(request, in: store))
      }
      CommitText(
        summary: try workspace.importNarrative(file, request, in: store),
        format: options.common.format, language: options.common.language(workspace)
      ).write()
    }
  }
}
