import RetningData
import RetningDiagnostics
import RetningEvaluation
import RetningResult
import RetningStore

/// An evaluation as plain data: what is asked, of which rules, over which figures. The same task has the same answer in
/// this process and in another.
struct EvaluationTask: Sendable, Codable {
  enum Work: Sendable, Codable {
    /// What the rules declare, without figures.
    case names
    /// Everything, or the indicators given.
    case run(only: [String]?, jobs: Int)
    /// The figures that would turn an indicator's status.
    case sensitivities(of: String)
  }

  /// What an evaluation stands on beside the rules.
  struct Basis: Sendable, Codable {
    let storeDirectory: String
    let cut: Cut
    /// What-if entries over what is stored.
    let overlay: [Change]
    /// Who sees the figures, and by which declarations; nil where nothing is kept back.
    let viewer: Viewer?
    let names: DeclaredNames?
    let asOf: CalendarDate
    let period: Period
    let store: ResultDocument.StoreState
    let tellsDerivations: Bool
    /// The workspace whose traces are used; nil evaluates everything.
    let tracesOf: String?
  }

  var work: Work
  let files: RuleFiles
  let settings: WorkspaceSettings
  let language: Language
  let rulesHash: String
  /// Nil for what needs no figures.
  let basis: Basis?
  /// What has ended processes that worked on it, and is left out.
  var crashed: [String: EvaluationWatch.Ending] = [:]
}

/// What comes of a task.
struct EvaluationAnswer: Sendable, Codable {
  enum Content: Sendable, Codable {
    case names(DeclaredNames)
    case output(Evaluation.Output)
    case sensitivities([Sensitivity])
    case problem(Diagnostic)
  }

  let content: Content
  /// The traces to keep, as their file has them; nil where they are as before.
  var traces: [UInt8]?
}

extension EvaluationTask {
  /// Opens what the task reads, which nothing can be opened after where the process is locked.
  struct Sources: Sendable {
    let store: Store?
    let traces: EvaluationTraces?
  }

  func sources(_ store: Store?) throws(Diagnostic) -> Sources {
    guard let basis, let store, let root = basis.tracesOf else {
      return Sources(store: store, traces: nil)
    }
    let traces = try EvaluationTraces(
      of: TraceFile(workspace: root), store, at: basis.cut.revision)
    return Sources(store: store, traces: traces)
  }

  /// Does what is asked.
  func answer(
    from sources: Sources, watch: EvaluationWatch? = nil,
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) -> EvaluationAnswer {
    do throws(Diagnostic) {
      guard let basis, let store = sources.store else {
        return EvaluationAnswer(content: .names(names(watch)))
      }
      let request = try request(basis, store, sources.traces, watch)
      switch work {
      case .sensitivities(let id):
        return EvaluationAnswer(
          content: .sensitivities(try Evaluation.sensitivities(of: id, files, request)))
      case .names: return EvaluationAnswer(content: .names(names(watch)))
      case .run(let only, let jobs):
        let output = try Evaluation.run(
          files, request, only: only, jobs: jobs, progress: progress)
        return EvaluationAnswer(
          content: .output(output),
          traces: sources.traces.flatMap { $0.isChanged ? TraceFile.bytes(of: $0.traces) : nil })
      }
    } catch {
      return EvaluationAnswer(content: .problem(error))
    }
  }

  private func names(_ watch: EvaluationWatch?) -> DeclaredNames {
    DeclaredNames(
      Evaluation.catalogue(files, budget: settings.budget, language: language, watch: watch))
  }

  func request(
    _ basis: Basis, _ store: Store, _ traces: EvaluationTraces?, _ watch: EvaluationWatch? = nil
  ) throws(Diagnostic) -> EvaluationRequest {
    let snapshot = try store.snapshot(basis.cut)
    var reader: any EntryReader = snapshot
    if let viewer = basis.viewer, let names = basis.names {
      reader = VisibleReader(reader, for: viewer, access: names.access(to:))
    }
    if !basis.overlay.isEmpty { reader = OverlayReader(reader, changes: basis.overlay) }
    return EvaluationRequest(
      reader: reader, asOf: basis.asOf, period: basis.period, budget: settings.budget,
      demandDepthMax: settings.demandDepthMax, language: language, store: basis.store,
      engine: Engine.version, rulesHash: rulesHash, tellsDerivations: basis.tellsDerivations,
      traces: traces, watch: watch, commit: { revision in try? store.commit(revision) })
  }
}
