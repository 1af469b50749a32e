import FoundationEssentials
import Glibc
import Retning

/// `make bench`: how fast the main paths are, each beside a floor from the same run.
///
/// `--sandbox`, `--algebra` and `--store [OBSERVATIONS [--csv FILE]]` measure one part alone; the file gets the store's
/// figures. The evaluation's figures are those of a consolidated one: 16 ministries, 100 series each, 16 regions, 40
/// quarters, and 100 indicators each of five kinds.
@main
struct Bench {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let folder = URL.temporaryDirectory.appending(
      path: "retning-bench-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: folder) }
    if arguments.first == "--store" {
      let count = arguments.dropFirst().first.flatMap { Int($0) } ?? storeObservations
      if let mark = arguments.firstIndex(of: "--csv"), mark + 1 < arguments.endIndex {
        try StoreScene(observations: count).write(to: arguments[mark + 1])
      }
      return try StorePrices(count: count, folder: folder.path).run()
    }
    if arguments.first == "--algebra" { return try AlgebraPrices.runAll() }
    SandboxPrices.run()
    guard arguments.first != "--sandbox" else { return }
    try StorePrices(count: storeObservations, folder: folder.path + "/prices").run()
    try AlgebraPrices.runAll()
    try runEvaluation(folder)
  }

  private static let storeObservations = 1_000_000

  private static func runEvaluation(_ folder: URL) throws {
    let scene = Scene(folder: folder.path)
    let csv = scene.csv()
    print("\(Scene.observationCount) observations, \(csv.count / 1_000_000) MB of CSV")

    let parsed = measure("floor: counting the lines of the same bytes") { scene.lineCount(csv) }
    print("  \(parsed.result) lines")
    let read = try measure("read of the CSV into changes", floor: parsed.seconds) {
      try Import.read(ImportRequest(bytes: csv, fileName: "bench.csv", format: .csv))
    }
    let store = try Store.open(at: folder.appending(path: "store").path, creating: true)
    let committed = try measure("commit with hash chain and sync", floor: parsed.seconds) {
      try store.commit(
        CommitDraft(
          read.result.changes, author: "bench", time: Timestamp(secondsSince1970: 0), message: ""))
    }
    print("  revision \(committed.result.revision), \(committed.result.hash.prefix(12))")

    let values = scene.values()
    let sums = measure("floor: the sums over regions alone, over ready arrays in Swift") {
      scene.sums(of: values)
    }
    print("  checksum \(sums.result)")
    let output = try measure(
      "consolidated run of 1 600 indicators, rules loaded, all series read", floor: sums.seconds
    ) {
      try scene.evaluate(store)
    }
    let total = output.result.result.indicators.compactMap(\.value).reduce(0, +)
    print("  \(output.result.result.indicators.count) indicators, checksum \(total)")
    print("  failures: \(output.result.result.failures.count)")
    let picture = measure("JSON of the result document", floor: sums.seconds) {
      output.result.result.json.pretty().utf8.count
    }
    print("  \(picture.result / 1_000_000) MB")
  }

  /// Runs work once and prints its time, with the ratio to a floor.
  static func measure<Result>(
    _ name: String, floor: Double? = nil, _ work: () throws -> Result
  ) rethrows -> (result: Result, seconds: Double) {
    let clock = ContinuousClock()
    let begun = clock.now
    let result = try work()
    let elapsed = begun.duration(to: clock.now)
    let seconds =
      Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
    let ratio = floor.map { " – \(rounded(seconds / $0)) × its floor" } ?? ""
    print("\(rounded(seconds)) s  \(name)\(ratio)")
    return (result, seconds)
  }

  static func rounded(_ value: Double) -> String {
    "\((value * 1000).rounded() / 1000)"
  }

  static func now() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) * 1e-9
  }

  static func fileByteCount(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}
