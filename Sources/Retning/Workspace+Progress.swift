import RetningDiagnostics
import RetningEvaluation
import RetningLua
import RetningStore

/// What is told of an evaluation while it goes on.
public enum EvaluationEvent: Sendable {
  /// How many of how many indicators have their result.
  case progress(done: Int, total: Int)
  /// The end: the result with its notes.
  case finished(Evaluation.Output)
}

extension Workspace {
  /// Evaluates the rules over a store on threads of its own, and tells how far it has come.
  ///
  /// ```swift
  /// for try await event in workspace.evaluation(options, store: store) {
  ///   switch event {
  ///   case .progress(let done, let total): print("\(done) of \(total)")
  ///   case .finished(let output): show(output.result)
  ///   }
  /// }
  /// ```
  /// - Returns: A stream that ends after ``EvaluationEvent/finished(_:)``, or throws a ``Diagnostic`` as
  ///   ``evaluate(_:store:progress:)`` does. Who reads it slowly misses steps of the progress, never the end.
  public func evaluation(_ options: RunOptions, store: Store)
    -> AsyncThrowingStream<EvaluationEvent, any Error>
  {
    AsyncThrowingStream(bufferingPolicy: .bufferingNewest(16)) { continuation in
      DeepStack.detach {
        let outcome = Result { () throws(Diagnostic) in
          try self.evaluate(options, store: store) { done, total in
            continuation.yield(.progress(done: done, total: total))
          }
        }
        switch outcome {
        case .success(let output):
          continuation.yield(.finished(output))
          continuation.finish()
        case .failure(let problem): continuation.finish(throwing: problem)
        }
      }
    }
  }
}
