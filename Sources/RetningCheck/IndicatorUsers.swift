import RetningEvaluation
import RetningLuaSyntax

/// Which indicators and modules name which indicators in their formulas, as far as reading them tells.
public enum IndicatorUsers {
  /// The users by the full id of what they use, each in order.
  public static func all(in files: RuleFiles) -> [String: [String]] {
    var users: [String: Set<String>] = [:]
    for (path, text) in files.texts
    where path.hasSuffix(".lua") && !path.hasSuffix("_test.lua") {
      guard let chunk = try? LuaChunk(parsing: Array(text.utf8)) else { continue }
      let parts = path.split(separator: "/")
      guard parts.count > 2 else { continue }
      let ministry = String(parts[1])
      let declared = declarations(of: chunk)
      for expression in chunk.expressions {
        guard case .call(let callee, let arguments) = expression.kind,
          case .name("result", .global) = chunk[callee].kind, let first = arguments.first,
          case .string(let bytes) = chunk[first].kind
        else { continue }
        let name = String(decoding: bytes, as: UTF8.self)
        let used = name.contains("/") ? name : "\(ministry)/\(name)"
        let place = expression.range.start.offset
        let user =
          declared.first { $0.range.start.offset <= place && place < $0.range.end.offset }
          .map { "\(ministry)/\($0.name)" } ?? path
        users[used, default: []].insert(user)
      }
    }
    return users.mapValues { $0.sorted() }
  }

  /// The declarations of a file with what lies in them: `indicator "x" { … }`, `rule "y" { … }`.
  private static func declarations(of chunk: LuaChunk) -> [(name: String, range: SourceRange)] {
    chunk.expressions.compactMap { expression in
      guard StaticTypes.declaration(expression, in: chunk) != nil,
        case .call(let callee, _) = expression.kind,
        case .call(_, let names) = chunk[callee].kind, let first = names.first,
        case .string(let bytes) = chunk[first].kind
      else { return nil }
      return (String(decoding: bytes, as: UTF8.self), expression.range)
    }
  }
}
