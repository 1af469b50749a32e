import RetningData
import RetningDiagnostics
import RetningJSON
import RetningReports
import RetningStore

/// Who must do what by when in a round, as it stands on a day.
public struct RoundStatus: Sendable {
  /// Whose turn it is for a ministry's part.
  public struct Line: Sendable {
    public let ministry: String
    public let step: RoundStep
    /// The step to take; nil where all is done.
    public let next: RoundStep?
    /// The names of those who may take it, in order; empty where anybody may.
    public let who: [String]
    public let deadline: CalendarDate?
    /// Days to the deadline; below zero it has passed.
    public let daysLeft: Int?
    /// What has happened last, and for a part that was sent back why.
    public let last: RoundEvent?
    public let exception: CalendarDate?
    /// Whether those who must act are reminded on the day.
    public let isReminded: Bool
    public let contact: String?

    public var isLate: Bool { daysLeft.map { $0 < 0 } ?? false }
  }

  public let definition: RoundDefinition
  public let today: CalendarDate
  /// In order of ministry; none before the round is opened.
  public let lines: [Line]

  /// How many have come to each step.
  public func count(_ step: RoundStep) -> Int { lines.count { $0.step == step } }
}

extension Workspace {
  /// How a round stands on a day.
  public func roundStatus(_ name: String?, in store: Store, today: CalendarDate)
    throws(Diagnostic) -> RoundStatus
  {
    let state = try round(try roundMeant(name, in: store), in: store)
    let definition = state.definition
    let rights = try Rights(in: store.snapshot())
    let lines = state.members.map { member in
      let next = state.isUnderWay(member) ? definition.next(after: member.step) : nil
      let deadline = member.step.isOpen ? member.exception : nil
      let day = next.flatMap { deadline ?? definition.deadlines[$0] }
      let left = day.map { $0.dayNumber - today.dayNumber }
      return RoundStatus.Line(
        ministry: member.ministry, step: member.step, next: next,
        who: next.map { rights.names(for: $0, of: member.ministry) } ?? [], deadline: day,
        daysLeft: left, last: member.events.last, exception: member.exception,
        isReminded: left.map { $0 < 0 || definition.reminders.contains($0) } ?? false,
        contact: definition.contacts[member.ministry])
    }
    return RoundStatus(definition: definition, today: today, lines: lines)
  }

  /// Sends mail to the contacts of the ministries whose turn it is, where a deadline is near or has passed.
  public func sendReminders(_ status: RoundStatus) -> (
    sent: [RoundStatus.Line], problems: [Diagnostic]
  ) {
    var sent: [RoundStatus.Line] = []
    var problems: [Diagnostic] = []
    for line in status.lines where line.isReminded {
      guard let contact = line.contact else { continue }
      let sender = AlarmSender(alarm: ReportSchedule.Alarm(mail: contact), mail: settings.mail)
      let failed = sender.send(
        "\(status.definition.title.text(in: .nb)), \(line.ministry)",
        moment: "", text: line.sentence(in: .nb), code: "")
      problems += failed
      if failed.isEmpty { sent.append(line) }
    }
    return (sent, problems)
  }
}

extension Rights {
  /// Who may take a step for a ministry, in order of name; none where anybody may.
  func names(for step: RoundStep, of ministry: String) -> [String] {
    let right: Right =
      switch step {
      case .draft, .returned, .submitted: .write
      case .assured: .assure
      case .approved: .approve
      case .consolidated, .published: .publish
      }
    // Who may write for all could, but whose turn it is are those named for the ministry.
    let named = grants.filter { $0.right == right && $0.ministry == ministry }
    let all = named.isEmpty ? grants.filter { $0.right == right && $0.ministry == nil } : named
    return Set(all.map(\.author)).sorted()
  }
}

extension RoundStatus.Line {
  /// Whose turn it is, in words.
  public func who(in language: Language) -> String {
    guard who.isEmpty else { return who.joined(separator: ", ") }
    let names: LocalizedText =
      switch next {
      case nil, .draft, .returned: LocalizedText(nb: "", en: "")
      case .submitted: LocalizedText(nb: "controlleren", en: "the controller")
      case .assured: LocalizedText(nb: "kvalitetssikreren", en: "the quality assurer")
      case .approved: LocalizedText(nb: "departementsråden", en: "the secretary general")
      case .consolidated, .published: LocalizedText(nb: "DFD", en: "DFD")
      }
    return names.text(in: language)
  }

  /// What is to be done.
  public func task(in language: Language) -> String {
    let text: LocalizedText =
      switch next {
      case nil, .draft, .returned: LocalizedText(nb: "ferdig", en: "done")
      case .submitted:
        step == .returned
          ? LocalizedText(nb: "rette og levere på nytt", en: "correct and submit anew")
          : exception == nil
            ? LocalizedText(nb: "levere", en: "submit")
            : LocalizedText(nb: "rette og levere", en: "correct and submit")
      case .assured: LocalizedText(nb: "kvalitetssikre", en: "assure the quality")
      case .approved: LocalizedText(nb: "godkjenne", en: "approve")
      case .consolidated: LocalizedText(nb: "sette sammen", en: "consolidate")
      case .published: LocalizedText(nb: "gi ut", en: "publish")
      }
    return text.text(in: language)
  }

  /// How long there is.
  public func time(in language: Language) -> String {
    guard let left = daysLeft else { return "" }
    let days =
      "\(abs(left)) \(abs(left) == 1 ? (language == .en ? "day" : "dag") : (language == .en ? "days" : "dager"))"
    return switch (left, language) {
    case (0, .en): "today"
    case (0, _): "i dag"
    case (..<0, .en): "\(days) late"
    case (..<0, _): "\(days) for sent"
    case (_, .en): "in \(days)"
    case (_, _): "om \(days)"
    }
  }

  /// The line as a reminder says it.
  func sentence(in language: Language) -> String {
    let day = deadline.map {
      " \(language == .en ? "by" : "innen") \($0.text(in: language)), \(time(in: language))"
    }
    return "\(ministry): \(who(in: language)) – \(task(in: language))\(day ?? "")."
  }

  public var json: JSONValue {
    [
      "ministry": .string(ministry), "step": .string(step.rawValue),
      "next": .optional(next?.rawValue), "who": .array(who.map(JSONValue.string)),
      "deadline": .optional(deadline?.description),
      "daysLeft": daysLeft.map { .number($0) } ?? .null, "late": .bool(isLate),
      "reminded": .bool(isReminded), "last": last?.json ?? .null,
    ]
  }
}

extension RoundStatus {
  /// How many have come how far: `2 under arbeid, 15 godkjent`.
  public func counts(in language: Language) -> String {
    RoundStep.allCases.compactMap { step in
      count(step) == 0 ? nil : "\(count(step)) \(step.name(in: language))"
    }.joined(separator: ", ")
  }

  /// What the columns of ``rows(in:)`` are called.
  public func headings(in language: Language) -> [String] {
    language == .en
      ? ["Min.", "Is", "To do", "Who", "Deadline", "Time", "Remark"]
      : ["Dep.", "Står", "Skal", "Hvem", "Frist", "Tid", "Merknad"]
  }

  /// A row for each ministry: where it stands, what is to be done, by whom, by when, and why it was sent back.
  public func rows(in language: Language) -> [[String]] {
    lines.map { line in
      let reason =
        line.last.flatMap { [.returned, .excepted].contains($0.kind) ? $0.reason : nil }
      return [
        line.ministry, line.step.name(in: language), line.task(in: language),
        line.who(in: language), line.deadline?.description ?? "", line.time(in: language),
        reason.map { "«\($0)»" } ?? "",
      ]
    }
  }

  /// The status as a page of its own.
  public func html(in language: Language) -> String {
    let title = definition.title.text(in: language)
    return TablePage(
      title: title, lead: ["\(today.text(in: language)): \(counts(in: language))."],
      caption: title, headings: headings(in: language), rows: rows(in: language),
      language: language
    ).html
  }

  public var json: JSONValue {
    [
      "round": .string(definition.name), "period": .string(definition.period.description),
      "asOf": .string(today.description), "ministries": .array(lines.map(\.json)),
    ]
  }
}

extension RoundEvent {
  public var json: JSONValue {
    [
      "ministry": .string(ministry), "event": .string(kind.rawValue),
      "from": .optional(from?.rawValue), "to": .string(to.rawValue), "author": .string(author),
      "time": .string("\(time)"), "revision": .number(revision.number), "reason": .optional(reason),
    ]
  }

  /// What was done, in words.
  public func text(in language: Language) -> String {
    let text: LocalizedText =
      switch kind {
      case .opened: LocalizedText(nb: "åpnet", en: "opened")
      case .submitted, .assured, .approved, .consolidated, .published: to.names
      case .withdrawn:
        LocalizedText(
          nb: "trukket tilbake til «\(to.name(in: .nb))»",
          en: "withdrawn to “\(to.name(in: .en))”")
      case .returned: LocalizedText(nb: "sendt tilbake", en: "returned")
      case .excepted: LocalizedText(nb: "unntak gitt", en: "exception made")
      }
    return text.text(in: language)
  }
}
