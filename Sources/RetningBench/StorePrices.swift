import CRetningLMDB
import FoundationEssentials
import Glibc
import Retning

/// What the store costs beside a bare LMDB that keeps one entry for each observation.
struct StorePrices {
  private let store: Store
  private let folder: String
  private let scene: StoreScene
  private var observationCount: Int { scene.observationCount }

  init(count: Int, folder: String) throws {
    self.folder = folder
    scene = StoreScene(observations: count)
    store = try Store.open(at: folder + "/store", creating: true)
  }

  func run() throws {
    print("\(observationCount) observations of \(StoreScene.ministryCount) ministries")
    try imports()
    try commits()
    try points()
    try series()
    size()
  }

  /// Each ministry's figures come as a file of their own.
  private func imports() throws {
    var (reading, committing, counting, byteCount) = (0.0, 0.0, 0.0, 0)
    for ministry in 0..<StoreScene.ministryCount {
      let csv = scene.csv(ofMinistry: ministry)
      byteCount += csv.count
      var begun = Bench.now()
      let lines = csv.reduce(0) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
      counting += Bench.now() - begun
      begun = Bench.now()
      let data = try Import.read(
        ImportRequest(bytes: csv, fileName: "bench.csv", format: .csv))
      reading += Bench.now() - begun
      guard data.changes.count == lines - 1 else { continue }
      begun = Bench.now()
      try store.commit(
        CommitDraft(
          data.changes, author: "bench", time: Timestamp(secondsSince1970: 0), message: ""))
      committing += Bench.now() - begun
    }
    let rows = Double(observationCount)
    print(
      "\(Int(rows / (reading + committing))) rows/s  imported from \(byteCount / 1_000_000) MB of CSV: "
        + "read \(Bench.rounded(reading)) s, committed \(Bench.rounded(committing)) s – "
        + "\(Bench.rounded((reading + committing) / counting)) × counting the lines")
  }

  private func commits() throws {
    let count = 200
    let begun = Bench.now()
    for number in 0..<count {
      guard let entry = Entry(.number(Double(number), decimals: 0)) else { continue }
      let place = try EntryAddress(parsing: "m00/enkel@2026-Q1")
      try store.commit(
        CommitDraft(
          [.put(place, entry)], author: "bench", time: Timestamp(secondsSince1970: 1), message: ""))
    }
    let durable = (Bench.now() - begun) / Double(count)
    let floor = syncSeconds()
    print(
      "\(Int(1 / durable)) commits/s  of one entry, durable – "
        + "\(Bench.rounded(durable / floor)) × two writes of a page with a sync each")
  }

  /// What the disk takes for what LMDB must do at least: the pages, then the page that makes them hold.
  private func syncSeconds() -> Double {
    let path = folder + "/sync"
    let descriptor = open(path, O_RDWR | O_CREAT, 0o600)
    defer { close(descriptor) }
    let page = [UInt8](repeating: 7, count: 4096)
    let count = 100
    let begun = Bench.now()
    for _ in 0..<count {
      for offset in [0, 4096] {
        page.withUnsafeBytes { _ = pwrite(descriptor, $0.baseAddress, $0.count, off_t(offset)) }
        fdatasync(descriptor)
      }
    }
    return (Bench.now() - begun) / Double(count)
  }

  private func points() throws {
    let snapshot = try store.snapshot()
    let keys = try snapshot.keys(ministry: "m03", name: nil)
    let periods = [try Period(parsing: "2020-M07"), try Period(parsing: "2020-T2")]
    let count = 100_000
    var found = 0
    let begun = Bench.now()
    for index in 0..<count {
      let key = keys[index * 7919 % keys.count]
      // Every other key is of months.
      for period in periods where try snapshot.entry(at: EntryAddress(key, period)) != nil {
        found += 1
      }
    }
    let seconds = (Bench.now() - begun) / Double(count * periods.count)
    print("\(Int(seconds * 1e9)) ns  a point read (\(found) of \(count * periods.count) found)")
  }

  private func series() throws {
    let snapshot = try store.snapshot()
    let keys = try snapshot.keys()
    let names = Set(keys.map(\.base)).sorted()
    var best = Double.infinity
    var sum = 0.0
    for _ in 0..<3 {
      let begun = Bench.now()
      sum = 0
      for name in names {
        for (_, columns) in try snapshot.columns(ministry: name.ministry, name: name.name) {
          for value in columns.values where !value.isNaN { sum += value }
        }
      }
      best = min(best, Bench.now() - begun)
    }
    let raw = try RawLMDB(folder: folder + "/raw", reading: snapshot, keys: keys)
    let floor = (0..<3).map { _ in raw.scanSeconds() }.min() ?? .nan
    print(
      "\(Bench.rounded(Double(observationCount) / best / 1e6)) M observations/s  read as series "
        + "(sum \(Int(sum))) – \(Bench.rounded(best / floor)) × a bare LMDB cursor over one entry each "
        + "(sum \(Int(raw.sum)))")
    print(
      "\(Bench.rounded(Double(raw.byteCount) / Double(observationCount))) bytes  an observation in the bare LMDB"
    )
  }

  private func size() {
    let bytes = Bench.fileByteCount(store.directory + "/data.mdb")
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    print(
      "\(Bench.rounded(Double(bytes) / Double(observationCount))) bytes  an observation in the store, "
        + "log and index; \(usage.ru_maxrss / 1024) MB at the peak of this process")
  }
}

/// The same observations in a bare LMDB: key text and period → the number and its status, as one would do at first.
private final class RawLMDB {
  private let environment: OpaquePointer
  private var database: MDB_dbi = 0
  private(set) var sum = 0.0
  let folder: String

  init(folder: String, reading snapshot: Snapshot, keys: [Key]) throws {
    self.folder = folder
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var created: OpaquePointer?
    mdb_env_create(&created)
    guard let created else { throw Diagnostic(.storeAbsent, ["directory": folder]) }
    environment = created
    mdb_env_set_mapsize(environment, 16 << 30)
    mdb_env_open(environment, folder, UInt32(MDB_NOSYNC), 0o600)
    var transaction: OpaquePointer?
    mdb_txn_begin(environment, nil, 0, &transaction)
    mdb_dbi_open(transaction, nil, 0, &database)
    for key in keys {
      for stored in try snapshot.entries(of: key) {
        let name = Array("\(key)@\(stored.period?.description ?? "")".utf8)
        var content = stored.entry.number ?? 0
        name.withUnsafeBytes { name in
          withUnsafeMutableBytes(of: &content) { content in
            var key = MDB_val(
              mv_size: name.count, mv_data: UnsafeMutableRawPointer(mutating: name.baseAddress))
            var value = MDB_val(mv_size: content.count, mv_data: content.baseAddress)
            _ = mdb_put(transaction, database, &key, &value, 0)
          }
        }
      }
    }
    mdb_txn_commit(transaction)
  }

  deinit { mdb_env_close(environment) }

  var byteCount: Int { Bench.fileByteCount(folder + "/data.mdb") }

  func scanSeconds() -> Double {
    let begun = Bench.now()
    var transaction: OpaquePointer?
    var cursor: OpaquePointer?
    mdb_txn_begin(environment, nil, UInt32(MDB_RDONLY), &transaction)
    mdb_cursor_open(transaction, database, &cursor)
    var (key, value) = (MDB_val(), MDB_val())
    sum = 0
    while mdb_cursor_get(cursor, &key, &value, MDB_NEXT) == MDB_SUCCESS {
      sum += value.mv_data.loadUnaligned(as: Double.self)
    }
    mdb_cursor_close(cursor)
    mdb_txn_abort(transaction)
    return Bench.now() - begun
  }
}
