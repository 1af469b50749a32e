import FoundationEssentials
import RetningCheck
import RetningData
import RetningDiagnostics
import RetningEvaluation

extension Workspace {
  /// Writes rule files in the one style.
  ///
  /// - Parameters:
  ///   - paths: Files and folders from the workspace; none is all.
  ///   - writing: Whether they are written, or only looked at.
  /// - Returns: The files that are, or would be, others, and those that cannot be read.
  /// - Throws: A ``Diagnostic`` `format-path` where a path holds no rule file, `file-unwritable`.
  public func format(_ paths: [String], writing: Bool) throws(Diagnostic)
    -> (changed: [String], problems: [Diagnostic])
  {
    let all = files.texts.keys.filter { $0.hasSuffix(".lua") }.sorted()
    var wanted = Set(paths.isEmpty ? all : [])
    for path in paths {
      let plain = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
      let folder = plain.hasSuffix("/") ? plain : plain + "/"
      let found = all.filter { $0 == plain || $0.hasPrefix(folder) }
      guard !found.isEmpty else { throw Diagnostic(.formatPath, ["path": path]) }
      wanted.formUnion(found)
    }
    var changed: [String] = []
    var problems: [Diagnostic] = []
    for path in wanted.sorted() {
      guard let text = files.texts[path] else { continue }
      let result: String
      do throws(Diagnostic) {
        result = try RuleFormat.formatted(text, file: path)
      } catch {
        problems.append(error)
        continue
      }
      guard result != text else { continue }
      if writing {
        let place = "\(root)/\(path)"
        let mode = try? FileManager.default.attributesOfItem(atPath: place)[.posixPermissions]
        try TextFile.write(result, to: place)
        // It was replaced whole; who may read it is as before.
        if let mode {
          try? FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: place)
        }
      }
      changed.append(path)
    }
    return (changed, problems)
  }

  /// Runs the rules' own tests.
  ///
  /// - Parameter jobs: On how many threads; nil is one for each processor, as far as there are tests for them.
  public func test(filter: String?, jobs: Int?, _ language: Language) throws(Diagnostic)
    -> Evaluation.TestReport
  {
    // To load the rules once more takes as long as some fifty tests.
    let testFiles = files.texts.values.count { $0.contains("test \"") }
    let threads = min(ProcessInfo.processInfo.activeProcessorCount, 1 + testFiles / 8)
    return try Evaluation.test(
      files, filter: filter, budget: settings.budget, language: language,
      jobs: min(jobs ?? threads, Self.jobsMax))
  }

  /// Writes a text that was asked for to a file of the reader's choice.
  public func write(_ text: String, to path: String) throws(Diagnostic) {
    try TextFile.write(text, to: path)
  }

  /// What is wrong, or likely to be, in the rules and the report definitions.
  public func check(_ language: Language) -> (rules: RuleCheck, findings: [CheckFinding]) {
    // The figures are made up, so any day will do; a pinned one keeps the same ministries and strategies.
    let day = settings.asOf ?? CalendarDate(dayNumber: 20_000)
    let rules = RuleCheck(files, asOf: day, budget: settings.budget, language: language)
    let (definitions, problems) = reportDefinitions()
    let findings =
      problems + wrongRounds(rules.catalogue, definitions)
      + definitions.flatMap { untranslated($0, rules.catalogue) + unknown($0, rules.catalogue) }
    return (rules, rules.findings + findings.map { CheckFinding($0) })
  }

  /// What is wrong in the descriptions of rounds, and what they ask for and nobody has.
  private func wrongRounds(
    _ catalogue: Evaluation.Catalogue, _ reports: [ReportDefinition]
  ) -> [Diagnostic] {
    let (definitions, problems) = roundDefinitions()
    guard catalogue.modelProblems.isEmpty else { return problems }
    let known = Set(catalogue.model.ministries.map(\.content.id))
    let names = reports.map(\.name)
    return problems
      + definitions.flatMap { definition -> [Diagnostic] in
        let asked = (definition.ministries ?? []) + definition.contacts.keys.sorted()
        let strangers = Set(asked).subtracting(known).sorted().map { id in
          Diagnostic(
            .roundMinistry,
            [
              "ministry": id, "round": definition.name,
              "known": known.sorted().joined(separator: ", "),
            ], at: definition.location)
        }
        let absent = (definition.reports ?? []).filter { !names.contains($0) }.map { name in
          Diagnostic(
            .reportUnknown,
            ["name": name, "known": names.isEmpty ? "–" : names.joined(separator: ", ")],
            at: definition.location)
        }
        return strangers + absent
      }
  }

  /// What a report asks for and nobody has: goals, ministries, indicators, its template.
  private func unknown(_ definition: ReportDefinition, _ catalogue: Evaluation.Catalogue)
    -> [Diagnostic]
  {
    guard catalogue.modelProblems.isEmpty else { return [] }
    let own = definition.sections.flatMap { section in
      if case .own(let own) = section { own.table + own.charts } else { [String]() }
    }
    let model = catalogue.model
    var problems = Self.unknown(
      definition.goals, Set(model.elements.map(\.content.id)), definition)
    problems += Self.unknown(
      definition.ministries, Set(model.ministries.map(\.content.id)), definition)
    problems += Self.unknown(own, Set(catalogue.indicators), definition)
    if let name = definition.template, templates[name] == nil {
      problems.append(
        Diagnostic(
          .templateAbsent,
          [
            "file": name,
            "known": templates.isEmpty ? "–" : templates.keys.sorted().joined(separator: ", "),
          ], at: definition.location))
    }
    return problems
  }

  /// What a report in nynorsk or English would show in bokmål.
  private func untranslated(_ definition: ReportDefinition, _ catalogue: Evaluation.Catalogue)
    -> [Diagnostic]
  {
    let language = definition.language
    guard language != .nb else { return [] }
    var own = [definition.title] + [definition.audience].compactMap { $0 }
    for case .own(let section) in definition.sections {
      own += [section.title] + [section.text].compactMap { $0 }
    }
    let titles = catalogue.outlines.filter { outline in
      (definition.ministries?.contains { outline.id.hasPrefix($0 + "/") } ?? true)
        && (definition.goals.map { outline.goals.contains(where: $0.contains) } ?? true)
        && !outline.title.has(language)
    }.map(\.id)
    let missing = own.filter { !$0.has(language) }.map { "«\($0.text(in: language))»" } + titles
    guard !missing.isEmpty else { return [] }
    return [
      Diagnostic(
        .translationMissing,
        [
          "name": definition.name, "count": "\(missing.count)",
          "first": missing.prefix(5).joined(separator: ", ") + (missing.count > 5 ? " …" : ""),
        ],
        phrases: [
          "language": language == .nn
            ? LocalizedText(nb: "nynorsk", en: "nynorsk")
            : LocalizedText(nb: "engelsk", en: "English")
        ], at: definition.location)
    ]
  }

  /// What was found, with what luacheck finds beside it.
  ///
  /// - Throws: A ``Diagnostic`` `luacheck-absent`.
  public func mergingLuacheck(_ own: [CheckFinding]) throws(Diagnostic) -> [CheckFinding] {
    let paths = files.texts.keys.filter { path in
      path.hasSuffix(".lua") && path.split(separator: "/").count == 3
        && !path.hasPrefix("rules/strategy/")
    }
    return CheckFinding.inOrder(
      own
        + (try Luacheck.findings(in: paths.sorted(), root: root, own: own)).map {
          CheckFinding($0.diagnostic.withExcerpt(from: files), range: $0.range)
        })
  }
}
