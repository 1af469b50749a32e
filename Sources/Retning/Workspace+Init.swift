import FoundationEssentials
import RetningCheck
import RetningData
import RetningDiagnostics
import RetningEvaluation

extension Workspace {
  /// Begins a ministry's rules: a first indicator with its test and sample figures, and in an empty folder the rest of a
  /// workspace too.
  ///
  /// - Parameter today: The sample figures are of the tertials before it.
  /// - Returns: The files that were written, in order, from the folder.
  /// - Throws: A ``Diagnostic``: `init-ministry` where there is no such ministry, `init-exists` where a file is there
  ///   already; then nothing is written.
  public static func begin(_ ministry: String, in folder: String, today: CalendarDate)
    throws(Diagnostic) -> [String]
  {
    let hasStrategy = FileManager.default.fileExists(atPath: "\(folder)/rules/strategy")
    let strategy = hasStrategy ? nil : strategyTexts
    let files: RuleFiles =
      if let strategy { RuleFiles(texts: strategy) } else { try RuleFiles(readingRulesIn: folder) }
    let ministries = Evaluation.catalogue(files).model.ministries(on: today)
    guard let found = ministries.first(where: { $0.id == ministry }) else {
      let known = ministries.map(\.id).sorted()
      if let near = NearestName.suggestions(for: ministry, among: known).first {
        throw Diagnostic(.initMinistryNear, ["id": ministry, "near": near])
      }
      throw Diagnostic(.initMinistry, ["id": ministry, "known": known.joined(separator: ", ")])
    }
    let beginning = Beginning(
      ministry: ministry, short: found.name(on: today).short, last: lastTertial(before: today))
    var texts = beginning.own
    if let strategy { texts.merge(beginning.workspace.merging(strategy) { $1 }) { $1 } }
    let taken = texts.keys.filter { FileManager.default.fileExists(atPath: "\(folder)/\($0)") }
    guard taken.isEmpty else {
      throw Diagnostic(.initExists, ["files": taken.sorted().joined(separator: ", ")])
    }
    for (path, text) in texts.sorted(by: { $0.key < $1.key }) {
      let isRules = path.hasSuffix(".lua") && !path.hasSuffix(".d.lua")
      try TextFile.write(
        isRules ? try RuleFormat.formatted(text, file: path) : text, to: "\(folder)/\(path)")
    }
    return texts.keys.sorted()
  }

  /// The files of the common strategies, as they lie in the project's own rules.
  private static var strategyTexts: [String: String] {
    let files = [
      "actors": PackageResources.actors_lua, "events": PackageResources.events_lua,
      "ghos-2021": PackageResources.ghos_2021_lua, "ghos-2026": PackageResources.ghos_2026_lua,
      "ministries": PackageResources.ministries_lua, "roles": PackageResources.roles_lua,
      "succession": PackageResources.succession_lua, "units": PackageResources.units_lua,
    ]
    return Dictionary(
      uniqueKeysWithValues: files.map { name, bytes in
        ("rules/strategy/\(name).lua", String(decoding: bytes, as: UTF8.self))
      })
  }
}

/// What a ministry's folder and a workspace begin with.
private struct Beginning {
  let ministry: String
  let short: String
  /// The last tertial that is over.
  let last: Period

  /// The four tertials that the sample figures are of.
  private var tertials: [Period] { (0...3).reversed().map { last.advanced(by: -$0) } }

  private var goal: String { last.year < 2026 ? "ghos-2021/m1" : "ghos-2026/m3" }

  /// The ministry's own files.
  var own: [String: String] {
    [
      "rules/\(ministry)/samtaler.lua": rules, "rules/\(ministry)/samtaler_test.lua": test,
      "rules/\(ministry)/data/eksempel.csv": figures,
    ]
  }

  private var rules: String {
    """
    -- Medarbeidersamtaler i \(short). Bytt ut med det dere måler; guiden er rules/README.md i Retning.

    data "samtaler.holdt" { unit = "personer", frequency = "T", kind = "stock", source = "Personalsystemet" }
    data "samtaler.alle"  { unit = "personer", frequency = "T", kind = "stock", source = "Personalsystemet" }

    indicator "medarbeidersamtaler" {
      title       = { nb = "Ansatte som har hatt medarbeidersamtale" },
      goals       = { "\(goal)" },
      unit        = "%",
      direction   = "increase",         -- mer er bedre
      frequency   = "T",                -- hvert tertial
      delay       = days(30),           -- tallet er klart 30 dager etter at tertialet er slutt
      baseline    = { "\(tertials[0])", 60 },  -- der vi startet
      target      = reach { ["\(last.advanced(by: 3))"] = 90 },
      value       = function() return share(series "samtaler.holdt", series "samtaler.alle") end,
      definition  = "Ansatte som har hatt medarbeidersamtale siste tolv måneder, i prosent av alle ansatte.",
      source      = "Personalsystemet",
      responsible = "HR",
    }

    """
  }

  private var test: String {
    """
    -- 132 av 165 er 80 prosent. Banen går fra 60 i \(tertials[0]) til 90 i \(last.advanced(by: 3)): seks tertialer, 5 poeng i hvert.
    -- I \(last) er den på 75, og vi er foran: grønt. Med 99 av 165 er vi på 60, 15 poeng bak av 30: rødt.
    test "andelen regnes av alle ansatte" {
      given = { ["samtaler.alle@\(last)"] = 165 },
      cases = {
        { name = "foran banen", given = { ["samtaler.holdt@\(last)"] = 132 },
          expect = { ["medarbeidersamtaler@\(last)"] = { value = 80, status = "green" } } },
        { name = "langt bak", given = { ["samtaler.holdt@\(last)"] = 99 },
          expect = { ["medarbeidersamtaler@\(last)"] = { value = 60, status = "red" } } },
      },
    }

    """
  }

  private var figures: String {
    let held = [99, 110, 121, 132]
    var text = "series;period;value;status;note\n"
    for (period, count) in zip(tertials, held) {
      text += "samtaler.holdt;\(period);\(count);;eksempeldata\n"
      text += "samtaler.alle;\(period);165;;eksempeldata\n"
    }
    return text
  }

  /// What a workspace has beside the strategy and the ministries' files.
  var workspace: [String: String] {
    [
      "rules/workspace.lua": """
      -- Innstillinger for arbeidsområdet. Lua som data: filen returnerer én tabell.
      return {
        language = "nb",
      }

      """,
      "rules/samples.lua": """
      -- Eksempeldataene som lageret bygges av når det ikke finnes fra før. Ta bort filen når dere har egne tall.
      sample { file = "\(ministry)/data/eksempel.csv", ministry = "\(ministry)", author = "Eksempel (\(short))", time = "\(last.end.advanced(byDays: 20))T09:00:00+00:00", message = "Eksempeldata" }

      """,
      "reports/tertialrapport.lua": """
      report "tertialrapport" {
        title = { nb = "Tertialrapport" },
        language = "nb",
        period = "reported",
        formats = { "html", "markdown" },
      }

      """,
      "rules/retning.d.lua": Workspace.definitions,
      ".luarc.json": """
      {
        "runtime.version": "Lua 5.4",
        "workspace.library": ["rules/retning.d.lua"],
        "diagnostics.disable": ["lowercase-global"]
      }

      """,
      ".vscode/settings.json": """
      {
        "editor.tabSize": 2,
        "files.encoding": "utf8",
        "files.insertFinalNewline": true,
        "Lua.workspace.library": ["rules/retning.d.lua"]
      }

      """,
      ".editorconfig": """
      root = true

      [*]
      charset = utf-8
      end_of_line = lf
      insert_final_newline = true
      indent_style = space
      indent_size = 2

      """,
      ".gitignore": ".retning/\nreports/published/\n",
    ]
  }
}
