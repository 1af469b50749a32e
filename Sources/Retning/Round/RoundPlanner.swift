import RetningData
import RetningDiagnostics
import RetningEvaluation
import RetningResult
import RetningStore
import RetningStrategy

/// Works out what a step in a round takes and does.
struct RoundPlanner {
  let workspace: Workspace
  let store: Store
  let state: RoundState
  let request: RoundRequest

  private var definition: RoundDefinition { state.definition }
  private var name: String { definition.name }

  func plan() throws(Diagnostic) -> RoundPlan {
    if request.action == .open { return try opening() }
    guard state.isOpen else { throw Diagnostic(.roundNotOpen, ["round": name]) }
    switch request.action {
    case .open: return try opening()
    case .submit: return try submission(try only())
    case .assure: return try forward(try only(), to: .assured)
    case .approve: return try forward(try only(), to: .approved)
    case .withdraw: return try withdrawal(try only())
    case .sendBack: return try sendingBack(try only())
    case .except: return try exception(try only())
    case .consolidate: return try consolidation()
    }
  }

  /// The ministry that the request is for.
  private func only() throws(Diagnostic) -> RoundState.Member {
    try state.requireMember(request.ministries.first ?? "")
  }

  private func plan(
    _ ministries: [String], _ effects: [LocalizedText], _ changes: [Change], _ message: String,
    remarks: [RoundRemark] = [], looked: RoundPlan.Look? = nil
  ) -> RoundPlan {
    RoundPlan(
      action: request.action, definition: definition, ministries: ministries, effects: effects,
      remarks: remarks, changes: changes, message: "\(name): \(message)", look: looked)
  }

  private func put(_ ministry: String, _ step: RoundStep, reason: String? = nil)
    throws(Diagnostic) -> [Change]
  {
    try RoundBook.change(
      RoundMember(round: name, ministry: ministry), to: step, reason: reason)
  }

  // MARK: Opening

  private func opening() throws(Diagnostic) -> RoundPlan {
    try requireDriver()
    guard definition.period.end < request.today else {
      let day = definition.period.end.advanced(byDays: 1)
      throw Diagnostic(
        .roundEarly, ["round": name],
        phrases: [
          "period": LocalizedText(
            nb: definition.period.text(in: .nb), en: definition.period.text(in: .en)),
          "day": LocalizedText(nb: day.text(in: .nb), en: day.text(in: .en)),
        ])
    }
    let model = Evaluation.catalogue(workspace.files).model
    let present = model.ministries(on: definition.asOf).map(\.id).sorted()
    let ministries = definition.ministries ?? present
    for id in ministries where !present.contains(id) {
      throw Diagnostic(
        .roundMinistry,
        ["ministry": id, "round": name, "known": present.joined(separator: ", ")])
    }
    let new = ministries.filter { state.member($0) == nil }
    guard !new.isEmpty else { throw Diagnostic(.roundOpenAlready, ["round": name]) }
    var changes: [Change] = []
    if let entry = Entry(.text(definition.period.description)) {
      changes.append(.put(try RoundBook.address(of: name), entry))
    }
    for id in new { changes += try put(id, .draft) }
    let list = new.joined(separator: ", ")
    let count = RoundPlan.ministries(new.count)
    var effects = [
      LocalizedText(
        nb:
          "Runden «\(definition.title.text(in: .nb))» om \(definition.period.text(in: .nb)) åpnes for \(count.text(in: .nb)): \(list).",
        en:
          "The round “\(definition.title.text(in: .en))” on \(definition.period.text(in: .en)) opens for \(count.text(in: .en)): \(list)."
      )
    ]
    effects += definition.steps.compactMap { step in
      definition.deadlines[step].map { day in
        LocalizedText(
          nb: "Frist: \(step.name(in: .nb)) \(day.text(in: .nb)).",
          en: "Deadline: \(step.name(in: .en)) \(day.text(in: .en)).")
      }
    }
    return plan(new, effects, changes, "åpnet for \(list)")
  }

  // MARK: Forward

  private func submission(_ member: RoundState.Member) throws(Diagnostic) -> RoundPlan {
    // What a ministry works on is not shown to who cannot submit it: the right comes first.
    try require(member, [.draft, .returned], to: .submitted)
    let head = try store.head()?.revision ?? .empty
    // The others' drafts are not looked into.
    var ministries = state.ministries
    ministries[member.ministry] = head
    let cut = Cut(head, ministries: ministries)
    let result = try evaluate(cut)
    let check = RoundCheck(
      definition: definition, ministry: member.ministry, result: result,
      reader: try store.snapshot(cut))
    let own = result.indicators.filter { $0.identity.ministry == member.ministry }
    let counts = StatusCounts(own.map(\.status))
    let told = Status.allCases.map { "\($0.symbol) \(counts[$0])" }.joined(separator: "  ")
    var effects = [
      LocalizedText(
        nb: "\(member.ministry) leverer for \(definition.period.text(in: .nb)): \(told).",
        en: "\(member.ministry) submits for \(definition.period.text(in: .en)): \(told).")
    ]
    effects += late(.submitted)
    effects.append(
      LocalizedText(
        nb:
          "Tallene og tekstene for perioden låses, og det er disse som gjelder i runden. «retning round withdraw» åpner dem igjen til neste ledd har begynt.",
        en:
          "The period's figures and texts are locked, and they are what counts in the round. “retning round withdraw” opens them again until the next level has acted."
      ))
    effects += next(after: .submitted)
    return plan(
      [member.ministry], effects, try put(member.ministry, .submitted),
      "\(member.ministry) leverte", remarks: try check.remarks(),
      looked: RoundPlan.Look(revision: head, indicators: own))
  }

  private func evaluate(_ cut: Cut) throws(Diagnostic) -> ResultDocument {
    var options = RunOptions(today: request.today)
    (options.asOf, options.period) = (definition.asOf, definition.period)
    options.known = "\(cut.revision)"
    options.cut = cut.ministries.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    options.isolation = request.isolation
    return try workspace.evaluate(options, store: store).result
  }

  private func forward(_ member: RoundState.Member, to step: RoundStep) throws(Diagnostic)
    -> RoundPlan
  {
    try require(member, [definition.previous(before: step)], to: step)
    try requireTwoPersons(member, step)
    var effects: [LocalizedText] = []
    if let submission = member.submission {
      effects.append(
        LocalizedText(
          nb:
            "\(member.ministry) blir \(step.name(in: .nb)): det \(submission.author) leverte \(submission.time.osloText), revisjon \(submission.revision).",
          en:
            "\(member.ministry) becomes \(step.name(in: .en)): what \(submission.author) submitted \(submission.time.osloText), revision \(submission.revision)."
        ))
    }
    effects += late(step) + next(after: step)
    return plan(
      [member.ministry], effects, try put(member.ministry, step),
      "\(member.ministry) \(step.name(in: .nb))")
  }

  private func consolidation() throws(Diagnostic) -> RoundPlan {
    let asked = request.ministries
    for id in asked { try state.requireMember(id) }
    try requireDriver()
    let ready = state.members.filter {
      $0.step == .approved && (asked.isEmpty || asked.contains($0.ministry))
    }
    guard !ready.isEmpty else {
      throw Diagnostic(
        .roundNothing,
        phrases: ["round": LocalizedText(nb: name), "step": RoundStep.approved.names])
    }
    var changes: [Change] = []
    for member in ready {
      try requireTwoPersons(member, .consolidated)
      changes += try put(member.ministry, .consolidated)
    }
    let list = ready.map(\.ministry).joined(separator: ", ")
    let waiting = state.members.filter { $0.step < .approved }
    var effects = [
      LocalizedText(
        nb:
          "\(RoundPlan.ministries(ready.count).text(in: .nb)) settes sammen, hvert som det sto da det leverte: \(list).",
        en:
          "\(RoundPlan.ministries(ready.count).text(in: .en)) to be put together, each as it stood when it submitted: \(list)."
      )
    ]
    if !waiting.isEmpty {
      let told = waiting.map { "\($0.ministry) (\($0.step.name(in: .nb)))" }.joined(separator: ", ")
      let toldInEnglish = waiting.map { "\($0.ministry) (\($0.step.name(in: .en)))" }
        .joined(separator: ", ")
      effects.append(
        LocalizedText(
          nb: "Ikke med ennå: \(told).", en: "Not among them yet: \(toldInEnglish)."))
    }
    effects += next(after: .consolidated)
    return plan(ready.map(\.ministry), effects, changes, "satt sammen: \(list)")
  }

  // MARK: Back

  private func withdrawal(_ member: RoundState.Member) throws(Diagnostic) -> RoundPlan {
    guard member.step != .consolidated else { throw levelAbove(member) }
    guard [.submitted, .assured, .approved].contains(member.step) else {
      throw notNext(
        member, wanted: LocalizedText(nb: "trukket tilbake", en: "withdrawn"))
    }
    let to = definition.previous(before: member.step)
    do throws(Diagnostic) {
      try requireStep(member, to)
    } catch {
      // Who has submitted cannot take back what has been assured since, and is told why.
      let mayHave = try Rights(in: store.snapshot())
        .allow(Identity(request.author), .write, for: member.ministry)
      throw member.step > .submitted && mayHave ? levelAbove(member) : error
    }
    var effects = [
      LocalizedText(
        nb:
          "\(member.ministry) går tilbake fra \(member.step.name(in: .nb)) til \(to.name(in: .nb)).",
        en: "\(member.ministry) goes back from \(member.step.name(in: .en)) to \(to.name(in: .en))."
      )
    ]
    if to == .draft { effects.append(Self.unlocked) }
    let why = request.reason.map { ": \($0)" } ?? ""
    return plan(
      [member.ministry], effects, try put(member.ministry, to, reason: request.reason),
      "\(member.ministry) trakk tilbake (\(member.step.name(in: .nb)))\(why)")
  }

  private func levelAbove(_ member: RoundState.Member) -> Diagnostic {
    Diagnostic(
      .roundLevelAbove, ["ministry": member.ministry, "round": name],
      phrases: ["step": member.step.names])
  }

  private static let unlocked = LocalizedText(
    nb: "Tallene og tekstene for perioden kan endres igjen, og må leveres på nytt.",
    en: "The period's figures and texts can be changed again, and must be submitted anew.")

  private func sendingBack(_ member: RoundState.Member) throws(Diagnostic) -> RoundPlan {
    try require(member, [.submitted, .assured, .approved, .consolidated], to: .returned)
    let reason = try requiredReason()
    return plan(
      [member.ministry],
      [
        LocalizedText(
          nb: "\(member.ministry) får leveringen tilbake: «\(reason)».",
          en: "\(member.ministry) gets its submission back: “\(reason)”."), Self.unlocked,
      ], try put(member.ministry, .returned, reason: reason),
      "\(member.ministry) sendt tilbake: \(reason)")
  }

  private func exception(_ member: RoundState.Member) throws(Diagnostic) -> RoundPlan {
    try requireDriver()
    let reason = try requiredReason()
    guard member.step == .published || member.step.isOpen && state.isPublished else {
      throw notNext(
        member, wanted: LocalizedText(nb: "unntatt", en: "excepted"))
    }
    let last = request.until ?? request.today.advanced(byDays: 7)
    guard last >= request.today else {
      throw Diagnostic(.roundExceptionDay, ["today": "\(request.today)"])
    }
    var changes: [Change] = []
    if member.step == .published { changes += try put(member.ministry, .draft, reason: reason) }
    if let entry = Entry(.date(last), note: reason) {
      let key = RoundMember(round: name, ministry: member.ministry)
      changes.append(.put(try RoundBook.exceptionAddress(of: key), entry))
    }
    return plan(
      [member.ministry],
      [
        LocalizedText(
          nb:
            "\(member.ministry) kan rette \(definition.period.text(in: .nb)) til og med \(last.text(in: .nb)): «\(reason)».",
          en:
            "\(member.ministry) may correct \(definition.period.text(in: .en)) until \(last.text(in: .en)): “\(reason)”."
        ),
        LocalizedText(
          nb:
            "Det som er gitt ut, står. Rettelsen leveres og godkjennes som ellers, og gis ut som en rettet utgave.",
          en:
            "What is published stands. The correction is submitted and approved as usual, and published as a corrected edition."
        ),
      ], changes, "unntak for \(member.ministry): \(reason)")
  }

  private func requiredReason() throws(Diagnostic) -> String {
    guard let reason = request.reason, !reason.allSatisfy(\.isWhitespace) else {
      throw Diagnostic(.roundReason)
    }
    return reason
  }

  // MARK: What is demanded

  private func requireDriver() throws(Diagnostic) {
    try RoundBook.requireDriver(
      Identity(request.author), of: name, Rights(in: store.snapshot()))
  }

  /// The store demands it once more when the step is taken.
  private func requireStep(_ member: RoundState.Member, _ step: RoundStep) throws(Diagnostic) {
    let snapshot = try store.snapshot()
    try RoundBook(in: snapshot).requireStep(
      RoundMember(round: name, ministry: member.ministry), to: step, by: Identity(request.author),
      Rights(in: snapshot))
  }

  /// A step from one of these, by who may take it.
  private func require(_ member: RoundState.Member, _ from: [RoundStep], to step: RoundStep)
    throws(Diagnostic)
  {
    guard from.contains(member.step) else { throw notNext(member, wanted: step.names) }
    try requireStep(member, step)
  }

  private func notNext(_ member: RoundState.Member, wanted: LocalizedText) -> Diagnostic {
    let advice: LocalizedText =
      switch definition.next(after: member.step) {
      case let next? where member.step < .approved:
        LocalizedText(
          nb: "Neste steg er «\(next.name(in: .nb))».",
          en: "The next step is “\(next.name(in: .en))”.")
      case .some:
        LocalizedText(nb: "Neste steg er DFDs.", en: "The next step is DFD's.")
      case nil:
        LocalizedText(
          nb: "Runden er gitt ut; DFD kan gi unntak med «retning round except».",
          en: "The round is published; DFD can make an exception with “retning round except”.")
      }
    return Diagnostic(
      .roundNotNext, ["ministry": member.ministry, "round": name],
      phrases: ["step": member.step.names, "wanted": wanted, "advice": advice])
  }

  private func requireTwoPersons(_ member: RoundState.Member, _ step: RoundStep)
    throws(Diagnostic)
  {
    try definition.requireTwoPersons(member, step, by: request.author)
  }

  // MARK: Words

  private func late(_ step: RoundStep) -> [LocalizedText] {
    guard let deadline = definition.deadlines[step] else { return [] }
    let days = request.today.dayNumber - deadline.dayNumber
    guard days > 0 else { return [] }
    return [
      LocalizedText(
        nb:
          "Det er \(days) \(days == 1 ? "dag" : "dager") etter fristen, \(deadline.text(in: .nb)).",
        en:
          "It is \(days) \(days == 1 ? "day" : "days") after the deadline, \(deadline.text(in: .en))."
      )
    ]
  }

  private func next(after step: RoundStep) -> [LocalizedText] {
    guard let next = definition.next(after: step), let day = definition.deadlines[next] else {
      return []
    }
    return [
      LocalizedText(
        nb: "Neste steg: \(next.name(in: .nb)), frist \(day.text(in: .nb)).",
        en: "Next step: \(next.name(in: .en)), deadline \(day.text(in: .en)).")
    ]
  }
}

extension RoundDefinition {
  /// Holds who takes a step against who took the one before it, of what is delivered now.
  ///
  /// - Throws: A ``Diagnostic`` `round-two-persons`.
  func requireTwoPersons(_ member: RoundState.Member, _ step: RoundStep, by author: String)
    throws(Diagnostic)
  {
    let before = previous(before: step)
    guard twoPersons.contains(step),
      let act = member.event(where: { $0.to == before && $0.kind != .withdrawn }),
      act.author.composed == author.composed
    else { return }
    throw Diagnostic(
      .roundTwoPersons, ["author": author, "ministry": member.ministry],
      phrases: ["before": before.names, "step": step.names])
  }
}
