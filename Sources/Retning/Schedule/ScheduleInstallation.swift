import RetningJSON

/// What wakes `retning schedule run`: files for systemd, a line for cron, or a CronJob for Kubernetes.
///
/// They say only how often; which moments are due is worked out by the program itself, in Norwegian time, so that neither
/// summer time nor a machine that was off loses one.
public struct ScheduleInstallation: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case systemd, crontab, kubernetes
  }

  /// The program, the workspace's folder and the store's, as the machine knows them.
  public let program: String
  public let workspace: String
  public let store: String?
  public let author: String

  public init(program: String, workspace: String, store: String?, author: String) {
    self.program = program
    self.workspace = workspace
    self.store = store
    self.author = author
  }

  /// The files by name.
  public func files(_ kind: Kind) -> [(name: String, text: String)] {
    switch kind {
    case .systemd: [("retning-schedule.service", service), ("retning-schedule.timer", timer)]
    case .crontab: [("retning.crontab", crontab)]
    case .kubernetes: [("retning-schedule.json", cronJob)]
    }
  }

  private var arguments: [String] {
    ["schedule", "run", "--workspace", workspace] + (store.map { ["--store", $0] } ?? [])
      + ["--author", author]
  }

  /// 75 is a report that waits, which is no fault.
  private var service: String {
    """
    [Unit]
    Description=Retning: rapporter etter plan
    After=network-online.target

    [Service]
    Type=oneshot
    ExecStart=\(([program] + arguments).map(Self.quotedForSystemd).joined(separator: " "))
    SuccessExitStatus=75
    Nice=10

    """
  }

  private var timer: String {
    """
    [Unit]
    Description=Retning: ser hvert femte minutt om en rapport er forfalt

    [Timer]
    OnCalendar=*:0/5
    Persistent=true
    AccuracySec=1s

    [Install]
    WantedBy=timers.target

    """
  }

  private var crontab: String {
    "*/5 * * * * "
      + ([program] + arguments).map(Self.quotedForShell).joined(separator: " ")
      .replacing("%", with: "\\%") + "\n"
  }

  private var cronJob: String {
    let words: [JSONValue] = ([program] + arguments).map(JSONValue.string)
    let container: JSONValue = [
      "name": "retning", "image": "retning", "command": .array(words),
      "volumeMounts": [["name": "workspace", "mountPath": .string(workspace)]],
    ]
    let pod: JSONValue = [
      "restartPolicy": "Never", "containers": [container],
      "volumes": [["name": "workspace", "persistentVolumeClaim": ["claimName": "retning"]]],
    ]
    let job: JSONValue = [
      "schedule": "*/5 * * * *", "timeZone": "Etc/UTC", "concurrencyPolicy": "Forbid",
      "startingDeadlineSeconds": .number(600),
      "jobTemplate": ["spec": ["backoffLimit": .number(0), "template": ["spec": pod]]],
    ]
    let document: JSONValue = [
      "apiVersion": "batch/v1", "kind": "CronJob", "metadata": ["name": "retning-schedule"],
      "spec": job,
    ]
    return document.pretty()
  }

  private static func quotedForSystemd(_ word: String) -> String {
    let escaped = word.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("%", with: "%%").replacing("$", with: "$$")
    return isPlain(word) ? word : "\"\(escaped)\""
  }

  private static func quotedForShell(_ word: String) -> String {
    isPlain(word) ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }

  private static func isPlain(_ word: String) -> Bool {
    !word.isEmpty
      && word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "/._-=".contains($0)) }
  }
}
