import Retning

/// What a check found, in the forms that it is written in.
struct CheckListing {
  let findings: [CheckFinding]
  let language: Language
  let workspace: Workspace
  let check: RuleCheck

  /// Each with its code, so that `retning help` can say more.
  var text: String {
    findings.map { finding in
      let place = finding.place.isEmpty ? "" : finding.place + ": "
      let head = finding.diagnostic.severityWord(in: language)
      var text =
        "\(head): \(place)\(finding.diagnostic.message(in: language)) [\(finding.diagnostic.code.id)]\n"
      if let excerpt = finding.diagnostic.excerpt, !excerpt.isEmpty {
        text += "    \(excerpt)\n"
      }
      for detail in finding.diagnostic.details {
        text += "  \(detail.text(in: language, withCodes: true))\n"
      }
      return text
    }.joined()
  }

  var summary: String {
    let catalogue = check.catalogue
    let warnings = findings.count { $0.severity == .warning }
    let checked = Phrase.checked(
      files: workspace.files.texts.count, indicators: catalogue.indicators.count,
      rules: catalogue.rules.count, measures: catalogue.measures.count,
      tests: catalogue.tests.count
    ).text(in: language)
    return warnings == 0 ? checked : checked + Phrase.andWarnings(warnings).text(in: language)
  }

  var json: JSONValue {
    func strings(_ list: [String]) -> JSONValue { .array(list.map(JSONValue.string)) }
    let catalogue = check.catalogue
    return [
      "diagnostics": .array(
        findings.map { finding in
          [
            "code": .string(finding.diagnostic.code.id),
            "severity": .string(finding.severity.rawValue),
            "file": .optional(finding.diagnostic.location?.file),
            "line": finding.diagnostic.location?.line.map { .number($0) } ?? .null,
            "column": finding.range.map { .number($0.lowerBound.column) } ?? .null,
            "endLine": finding.range.map { .number($0.upperBound.line) } ?? .null,
            "endColumn": finding.range.map { .number($0.upperBound.column) } ?? .null,
            "message": .string(finding.diagnostic.message(in: language)),
            "excerpt": .optional(finding.diagnostic.excerpt),
          ]
        }),
      "indicators": strings(catalogue.indicators), "rules": strings(catalogue.rules),
      "measures": strings(catalogue.measures), "tests": strings(catalogue.tests),
    ]
  }

  // MARK: SARIF 2.1.0

  var sarif: JSONValue {
    let codes = Set(findings.map(\.diagnostic.code.id)).sorted()
    return [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        [
          "tool": [
            "driver": [
              "name": "retning", "version": .string(Engine.version),
              "rules": .array(codes.map { ["id": .string($0)] }),
            ]
          ],
          "columnKind": "unicodeCodePoints",
          "results": .array(findings.map(result)),
        ]
      ],
    ]
  }

  private func result(_ finding: CheckFinding) -> JSONValue {
    let level = finding.severity == .note ? "note" : finding.severity.rawValue
    return [
      "ruleId": .string(finding.diagnostic.code.id), "level": .string(level),
      "message": ["text": .string(finding.diagnostic.message(in: language))],
      "locations": finding.diagnostic.location.map { [location($0, finding.range)] } ?? [],
    ]
  }

  private func location(
    _ location: SourceLocation, _ range: Range<CheckFinding.Position>?
  ) -> JSONValue {
    let uri = location.file.addingPercentEncoding
    var physical: [JSONValue.Member] = [.init("artifactLocation", ["uri": .string(uri)])]
    if let range {
      physical.append(
        .init(
          "region",
          [
            "startLine": .number(range.lowerBound.line),
            "startColumn": .number(range.lowerBound.column),
            "endLine": .number(range.upperBound.line),
            "endColumn": .number(range.upperBound.column),
          ]))
    } else if let line = location.line {
      physical.append(.init("region", ["startLine": .number(line)]))
    }
    return ["physicalLocation": .object(physical)]
  }

  // MARK: GitHub's workflow commands

  var github: String {
    findings.map { finding in
      let level = finding.severity == .note ? "notice" : finding.severity.rawValue
      var properties: [String] = []
      if let location = finding.diagnostic.location {
        properties.append("file=\(Self.property(location.file))")
        if let line = location.line { properties.append("line=\(line)") }
      }
      if let range = finding.range {
        properties.append("col=\(range.lowerBound.column)")
        properties.append("endLine=\(range.upperBound.line)")
        properties.append("endColumn=\(range.upperBound.column)")
      }
      properties.append("title=\(Self.property(finding.diagnostic.code.id))")
      let message = Self.data(finding.diagnostic.message(in: language))
      return "::\(level) \(properties.joined(separator: ","))::\(message)\n"
    }.joined()
  }

  private static func data(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private static func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}

extension CheckFinding {
  /// `rules/dfd/a.lua:3:14`
  fileprivate var place: String {
    guard let location = diagnostic.location else { return "" }
    return location.description + (range.map { ":\($0.lowerBound.column)" } ?? "")
  }
}

extension String {
  /// The text as part of a URI: bytes that may not stand there as `%C3`.
  fileprivate var addingPercentEncoding: String {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
    let digits = Array("0123456789ABCDEF")
    return utf8.map { byte in
      plain.contains(byte)
        ? String(UnicodeScalar(byte)) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }.joined()
  }
}
