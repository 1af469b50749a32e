import RetningCheck
import RetningData
import RetningDiagnostics
import RetningEvaluation
import RetningReports
import RetningResult
import RetningStore
import RetningStrategy

extension Workspace {
  /// Writes the catalogue of indicators to a folder, as `katalog.html` and `katalog.md`.
  ///
  /// - Parameters:
  ///   - result: How the indicators stand, for what is too old; nil where there are no figures.
  ///   - day: The day whose ministries' names are used.
  /// - Returns: The files' paths.
  /// - Throws: A ``Diagnostic`` `rules-unreadable` or `file-unwritable`.
  public func writeCatalogue(
    to folder: String, result: ResultDocument?, day: CalendarDate, language: Language
  ) throws(Diagnostic) -> [String] {
    let check = check(language)
    let catalogue = check.rules.catalogue
    guard catalogue.modelProblems.isEmpty else {
      throw Diagnostic(.rulesUnreadable, details: catalogue.modelProblems)
    }
    let users = IndicatorUsers.all(in: files)
    let results = Dictionary(
      (result?.indicators ?? []).map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    let grouped = Dictionary(grouping: catalogue.outlines) { String($0.id.prefix { $0 != "/" }) }
    let chapters = catalogue.model.ministries.map(\.content).compactMap { ministry in
      grouped[ministry.id].map { outlines in
        IndicatorCatalogue.Chapter(
          ministry: ministry.id, heading: ministry.name(on: day).name.text(in: language),
          items: outlines.map { outline in
            item(
              outline, results[outline.id], users[outline.id] ?? [], catalogue.model, language)
          })
      }
    }
    let unused = check.findings.compactMap { finding in
      finding.diagnostic.code.id == "data-unused" ? finding.diagnostic.arguments["key"] : nil
    }
    let written = IndicatorCatalogue(
      chapters: chapters, unusedSeries: unused, language: language)
    let paths = [("html", written.html), ("md", written.markdown)].map {
      ("\(folder)/katalog.\($0)", $1)
    }
    for (path, text) in paths { try TextFile.write(text, to: path) }
    return paths.map(\.0)
  }

  private func item(
    _ outline: Evaluation.IndicatorOutline, _ result: IndicatorResult?, _ users: [String],
    _ model: StrategyModel, _ language: Language
  ) -> IndicatorCatalogue.Item {
    func say(_ nb: String, _ en: String) -> String { language == .en ? en : nb }
    var facts: [(label: String, text: String)] = []
    func add(_ label: String, _ text: String?) {
      if let text, !text.isEmpty { facts.append((label, text)) }
    }
    add(say("Definisjon", "Definition"), outline.definition)
    add(
      say("Mål den hører til", "Goals"),
      outline.goals.map { id in
        let element = model.element(id)
        return id + ((element?.title ?? element?.text).map { " " + $0.text(in: language) } ?? "")
      }.joined(separator: "; "))
    add(say("Enhet", "Unit"), outline.unit.symbol)
    add(say("Frekvens", "Frequency"), outline.frequency.word(in: language))
    add(
      say("Retning", "Direction"),
      outline.direction.map {
        $0 == .increase
          ? say("mer er bedre", "more is better") : say("mindre er bedre", "less is better")
      })
    add(
      say("Klar etter", "Due after"),
      outline.delayDays == 0
        ? nil : say("\(outline.delayDays) dager", "\(outline.delayDays) days"))
    add(
      say("Målverdi", "Target"),
      outline.target?.versions.last.map {
        IndicatorCatalogue.text(of: $0.content, unit: outline.unit, in: language)
      })
    add(say("Kilde", "Source"), outline.source)
    add(say("Ansvarlig", "Responsible"), outline.responsible)
    add(say("Står i", "Stands in"), outline.location.description)
    var remarks: [String] = []
    if let result {
      if result.judgement.reason == .outdated {
        remarks.append(
          say("Tallene er for gamle", "The figures are too old")
            + (result.judgement.explanation.map { ": " + $0.text(in: language) } ?? "") + ".")
      } else if result.value == nil, result.judgement.reason == .noData {
        remarks.append(say("Det er ikke levert tall.", "No figures have been delivered."))
      }
    }
    return IndicatorCatalogue.Item(
      id: outline.id, title: outline.title.text(in: language), facts: facts, usedBy: users,
      remarks: remarks)
  }
}

extension Frequency {
  fileprivate func word(in language: Language) -> String {
    let (nb, en) =
      switch self {
      case .annual: ("hvert år", "yearly")
      case .halfYear: ("hvert halvår", "half-yearly")
      case .tertial: ("hvert tertial", "every tertial")
      case .quarter: ("hvert kvartal", "quarterly")
      case .month: ("hver måned", "monthly")
      case .week: ("hver uke", "weekly")
      case .day: ("hver dag", "daily")
      case .irregular: ("uregelmessig", "irregular")
      }
    return language == .en ? en : nb
  }
}
