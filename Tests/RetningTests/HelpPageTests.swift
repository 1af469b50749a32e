import Foundation
import Retning
import Testing

/// Catalogue, pages and cases are held together: every message has a page, and what a page shows happens.
@Suite("The pages of messages")
struct HelpPageTests {
  @Test("are there for every message, and for nothing else, in both languages")
  func complete() {
    let codes = Set(DiagnosticCatalogue.all.map(\.id))
    let pages = HelpPage.all.map(\.code)
    #expect(codes.subtracting(pages).sorted() == [])
    #expect(Set(pages).subtracting(codes).sorted() == [])
    #expect(Set(pages).count == pages.count)
    for page in HelpPage.all {
      #expect(
        page.text.text(in: .nb).count >= 60 && page.text.text(in: .en).count >= 60, "\(page.code)")
      #expect(page.text.text(in: .nb) != page.text.text(in: .en), "\(page.code)")
      let kinds = Set(page.blocks.map(\.kind))
      #expect(
        kinds == [.shown]
          || !kinds.isDisjoint(with: [.wrong, .runWrong])
            && !kinds.isDisjoint(with: [.right, .runRight]) && !kinds.contains(.shown),
        "\(page.code)")
    }
  }

  @Test("show what one sees with the code of the message, where its cause cannot be brought about")
  func shown() {
    // A reason, and no message of its own.
    for page in HelpPage.all where page.code != "declaration-broken" {
      for block in page.blocks where block.kind == .shown {
        #expect(block.text.contains("[\(page.code)]"), "\(page.code)")
      }
    }
  }

  static let examples = HelpPage.all.filter { page in page.blocks.contains { $0.kind != .shown } }

  /// Rules of the example alone, which are checked here and not by a program of their own.
  static func isRules(_ page: HelpPage) -> Bool {
    page.commands(.wrong) == ["retning check"] && page.commands(.right) == ["retning check"]
      && page.blocks.allSatisfy {
        $0.path.hasPrefix("rules/dfd/") && $0.path.hasSuffix(".lua")
          && $0.path.split(separator: "/").count == 3
      }
  }

  @Test("have wrong rules that are told of with the code, and right ones that are not")
  func rules() throws {
    let day = try CalendarDate(parsing: "2026-05-15")
    let strategy = try Workspace.open(at: Repository.root).files.texts.filter {
      $0.key.hasPrefix("rules/strategy/")
    }
    func told(_ page: HelpPage, _ kind: HelpPage.Block.Kind) -> Set<String> {
      var texts = strategy
      texts["rules/dfd/data.lua"] = HelpPage.base
      for block in page.blocks where block.kind == kind || block.kind == .given {
        texts[block.path] = block.text
      }
      return Set(
        RuleCheck(RuleFiles(texts: texts), asOf: day).findings
          .filter { $0.file != "rules/dfd/data.lua" }.map(\.diagnostic.code.id))
    }
    for page in Self.examples where Self.isRules(page) {
      #expect(told(page, .wrong).contains(page.code), "\(page.code)")
      #expect(!told(page, .right).contains(page.code), "\(page.code)")
    }
  }

  @Test("have wrong commands that are answered with the code, and right ones that are not")
  func commands() throws {
    let pages = Self.examples.filter { !Self.isRules($0) }
    try Repository.withFolder { template in
      _ = try CommandLine.run(["init", "dfd"], in: template)
      let files = FileManager.default
      try files.removeItem(atPath: "\(template)/rules/dfd")
      try "".write(
        toFile: "\(template)/rules/samples.lua", atomically: true, encoding: .utf8)
      try files.removeItem(atPath: "\(template)/reports")
      try files.createDirectory(atPath: "\(template)/reports", withIntermediateDirectories: true)
      for page in pages {
        let wrong = try Self.answer(page, .wrong, from: template)
        #expect(wrong.contains("[\(page.code)]"), "\(page.code): \(wrong)")
        let right = try Self.answer(page, .right, from: template)
        #expect(!right.contains("[\(page.code)]"), "\(page.code): \(right)")
      }
    }
  }

  /// What the commands of an example print, less what is said of the rules that every example stands on.
  static func answer(_ page: HelpPage, _ kind: HelpPage.Block.Kind, from template: String) throws
    -> String
  {
    try Repository.withFolder { folder in
      let work = "\(folder)/w"
      try FileManager.default.copyItem(atPath: template, toPath: work)
      func write(_ text: String, _ path: String) throws {
        let url = URL(filePath: "\(work)/\(path)")
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
      }
      try write(HelpPage.base, "rules/dfd/data.lua")
      for block in page.blocks where block.kind == kind || block.kind == .given {
        try write(block.text, block.path)
      }
      let program = CommandLine.program.deletingLastPathComponent().path(percentEncoded: false)
      let run = try CommandLine.run(
        ["-c", page.commands(kind).joined(separator: "\n")], of: URL(filePath: "/bin/bash"),
        in: work,
        environment: [
          "PATH": "\(program):/usr/bin:/bin", "RETNING_AUTHOR": "kari",
        ])
      return (run.output + run.messages).split(separator: "\n")
        .filter { !$0.contains("rules/dfd/data.lua:") }.joined(separator: "\n")
    }
  }
}
