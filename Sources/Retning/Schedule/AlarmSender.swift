import FoundationEssentials
import RetningDiagnostics

/// How mail goes out, from `rules/workspace.lua`: `mail = { server = "smtp://post.dep.no:25", from = "retning@dep.no" }`.
public struct MailSettings: Sendable, Hashable, Codable {
  /// The server as an address of `smtp` or `smtps`.
  public var server: String
  public var from: String
}

/// Tells somebody that a report was not made: a program of theirs is run, or mail is sent.
struct AlarmSender {
  let alarm: ReportSchedule.Alarm
  let mail: MailSettings?

  /// Sends what was asked for; what did not go out, by its means.
  func send(_ report: String, moment: String, _ problem: Diagnostic, in language: Language)
    -> [Diagnostic]
  {
    send(report, moment: moment, text: problem.message(in: language), code: problem.code.id)
  }

  func send(_ report: String, moment: String, text: String, code: String) -> [Diagnostic] {
    var failed: [String] = []
    if let program = alarm.command.first {
      let outcome = Program.run(
        program, alarm.command.dropFirst() + [report, moment, code, text])
      if outcome?.exitCode != 0 { failed.append(program) }
    }
    if let address = alarm.mail, !sendMail(to: address, report, text) { failed.append(address) }
    return failed.map { Diagnostic(.alarmFailed, ["report": report, "means": $0]) }
  }

  /// curl speaks SMTP, and is on every machine that Retning is set up on.
  private func sendMail(to address: String, _ report: String, _ text: String) -> Bool {
    guard let mail, Self.isPlain(address), Self.isPlain(mail.from) else { return false }
    let path = FileManager.default.temporaryDirectory
      .appending(path: "retning-\(UInt64.random(in: .min ... .max)).eml").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let message = """
      From: Retning <\(mail.from)>\r
      To: <\(address)>\r
      Subject: Retning: \(report)\r
      MIME-Version: 1.0\r
      Content-Type: text/plain; charset=utf-8\r
      Content-Transfer-Encoding: 8bit\r
      \r
      \(text.replacing("\n", with: "\r\n"))\r

      """
    guard (try? TextFile.write(message, to: path)) != nil else { return false }
    let outcome = Program.run(
      "curl",
      [
        "--silent", "--show-error", "--max-time", "60", "--url", mail.server, "--mail-from",
        mail.from, "--mail-rcpt", address, "--upload-file", path,
      ])
    return outcome?.exitCode == 0
  }

  /// Whether a text can stand in a header without becoming another.
  private static func isPlain(_ address: String) -> Bool {
    address.contains("@")
      && !address.contains { $0.isNewline || $0 == "<" || $0 == ">" || $0 == " " }
  }
}
