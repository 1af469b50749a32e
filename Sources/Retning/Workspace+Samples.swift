import FoundationEssentials
import RetningData
import RetningDiagnostics
import RetningEvaluation
import RetningStore

/// One line of `rules/samples.lua`: a file that was delivered, by whom and when.
struct Sample: Sendable {
  let file: String
  let format: ImportFormat
  let ministry: String?
  let series: String?
  let author: String
  let time: Timestamp
  let message: String
  let location: SourceLocation
}

extension Workspace {
  private static let samplesPath = "rules/samples.lua"

  /// What making or bringing up to date of the sample store did.
  public enum SampleStep: Sendable {
    case committed(file: String, number: Int, of: Int)
    case note(Diagnostic)
  }

  /// Opens the store for reading. The workspace's own store is made from `rules/samples.lua` where it is not there,
  /// and follows it as long as it holds nothing else.
  ///
  /// - Parameter report: Told of each step.
  public func openStore(report: (SampleStep) -> Void = { _ in }) throws(Diagnostic) -> Store {
    guard hasOwnStore, hasSamples else {
      guard hasStore else { throw Diagnostic(.storeAbsent, ["directory": storePath]) }
      return try Store.open(at: storePath, mode: .readOnly)
    }
    let samples = try samples()
    guard hasStore else {
      try makeStore(samples, replacing: false, report)
      return try Store.open(at: storePath, mode: .readOnly)
    }
    let store = try openOwn()
    try follow(samples, store, report)
    return try Store.open(at: storePath, mode: .readOnly)
  }

  /// The workspace's own store for reading; indexes of an earlier layout are made anew.
  private func openOwn() throws(Diagnostic) -> Store {
    do throws(Diagnostic) {
      return try Store.open(at: storePath, mode: .readOnly)
    } catch {
      guard error.code == .storeIndexOld else { throw error }
      _ = try Store.rebuild(at: storePath)
      return try Store.open(at: storePath, mode: .readOnly)
    }
  }

  /// Whether the store is made from samples where it is not there.
  public var makesOwnStore: Bool { hasOwnStore && hasSamples }

  var hasSamples: Bool { files.texts[Self.samplesPath] != nil }

  func samples() throws(Diagnostic) -> [Sample] {
    let calls = try DataScript.calls(
      of: "sample", in: files.texts[Self.samplesPath] ?? "", file: Self.samplesPath)
    var samples: [Sample] = []
    for call in calls {
      do {
        samples.append(try sample(call))
      } catch {
        throw error.located(at: call.location)
      }
    }
    return samples
  }

  private func sample(_ call: DataScript.Call) throws(Diagnostic) -> Sample {
    let fields = try FieldReader(
      call.table, of: "sample",
      allowed: ["file", "format", "ministry", "series", "author", "time", "message"])
    let file = try fields.requiredString("file")
    guard !file.hasPrefix("/"), !file.split(separator: "/").contains("..") else {
      throw Diagnostic(.sampleFileOutside, ["file": file])
    }
    guard
      let format = try fields.choice("format", of: ImportFormat.self)
        ?? ImportFormat(fileName: file)
    else { throw Diagnostic(.importFormat, ["file": file]) }
    return Sample(
      file: file, format: format, ministry: try fields.string("ministry"),
      series: try fields.string("series"), author: try fields.requiredString("author"),
      time: try Timestamp(parsing: try fields.requiredString("time")),
      message: try fields.string("message") ?? "", location: call.location)
  }

  /// Makes the store of all samples. It appears whole or not at all, in place of the one that was there.
  private func makeStore(
    _ samples: [Sample], replacing: Bool, _ report: (SampleStep) -> Void
  ) throws(Diagnostic) {
    // A name of its own: another process may be making the same store.
    let target = "\(storePath).new-\(ProcessInfo.processInfo.processIdentifier)"
    defer { try? FileManager.default.removeItem(atPath: target) }
    try? FileManager.default.removeItem(atPath: target)
    let hash = try deliver(samples[...], to: target, of: samples.count, report)
    do {
      if replacing { try FileManager.default.removeItem(atPath: storePath) }
      try FileManager.default.moveItem(atPath: target, toPath: storePath)
    } catch {
      // The other process was first, and its store is the same as this one.
      if !replacing, hasStore { return }
      throw Diagnostic(
        .fileUnwritable, ["file": storePath],
        phrases: [
          "problem": LocalizedText(
            nb: "mappen kan ikke flyttes dit", en: "the folder cannot be moved there")
        ])
    }
    try TextFile.write(hash, to: sampleMark)
  }

  /// Commits samples in order; returns the hash of the last commit.
  private func deliver(
    _ samples: ArraySlice<Sample>, to path: String, of count: Int, _ report: (SampleStep) -> Void
  ) throws(Diagnostic) -> String {
    let check = ImportCheck(try names())
    let store = try Store.open(at: path, mode: .readWrite, creating: true)
    for (index, sample) in zip(samples.indices, samples) {
      try deliver(sample, to: store, check)
      report(.committed(file: sample.file, number: index + 1, of: count))
    }
    return try store.head()?.hash ?? ""
  }

  /// Holds the hash of the last commit that was made from a sample: while that is the head, nothing of anybody's own
  /// is in the store, and it can be made anew.
  private var sampleMark: String { storePath + ".samples" }

  private func deliver(_ sample: Sample, to store: Store, _ check: ImportCheck) throws(Diagnostic) {
    let path = "rules/\(sample.file)"
    let bytes = try TextFile.bytes(at: "\(root)/\(path)", shown: path)
    do {
      let data = try Import.read(
        ImportRequest(
          bytes: bytes, fileName: path, format: sample.format, ministry: sample.ministry,
          series: sample.series, check: check.problem))
      _ = try store.commit(
        CommitDraft(
          data.changes, author: sample.author, time: sample.time, message: sample.message,
          source: CommitSource(file: path, bytes: bytes)))
    } catch {
      throw error.located(at: sample.location)
    }
  }

  /// Brings the store up to date with the samples, unless it has commits of its own that stand in the way.
  private func follow(_ samples: [Sample], _ store: Store, _ report: (SampleStep) -> Void)
    throws(Diagnostic)
  {
    let commits = try store.commits()
    var matching = 0
    for (sample, commit) in zip(samples, commits) {
      let path = "rules/\(sample.file)"
      let source = CommitSource(
        file: path, bytes: try TextFile.bytes(at: "\(root)/\(path)", shown: path))
      guard commit.source == source, commit.time == sample.time, commit.author == sample.author,
        commit.message == sample.message
      else { break }
      matching += 1
    }
    let lastSample = try? TextFile.text(at: sampleMark)
    let isOnlySamples = commits.last?.hash == lastSample
    switch (matching == commits.count, matching == samples.count) {
    case (true, true): return
    case (true, false) where isOnlySamples:
      let hash = try deliver(samples[matching...], to: storePath, of: samples.count, report)
      try TextFile.write(hash, to: sampleMark)
    case (false, _) where isOnlySamples: try makeStore(samples, replacing: true, report)
    case (false, true) where matching > 0 && commits[matching - 1].hash == lastSample: return
    // There are no samples to be unlike.
    case _ where samples.isEmpty: return
    default: report(.note(Diagnostic(.samplesChanged, ["store": storePath])))
    }
  }
}
