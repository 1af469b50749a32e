import Retning

/// Checks a document against the part of JSON Schema that the result's schema uses: type, const, enum, properties,
/// required, additionalProperties, items, prefixItems, anyOf and $ref.
struct SchemaCheck {
  let root: JSONValue

  func problems(in document: JSONValue) -> [String] {
    check(document, root, at: "$")
  }

  private func check(_ value: JSONValue, _ schema: JSONValue, at path: String) -> [String] {
    if let reference = schema["$ref"]?.string {
      guard let target = resolve(reference) else { return ["\(path): no \(reference)"] }
      return check(value, target, at: path)
    }
    if let choices = schema["anyOf"]?.array {
      let fits = choices.contains { check(value, $0, at: path).isEmpty }
      return fits ? [] : ["\(path): none of the choices fits"]
    }
    var found: [String] = []
    if let type = schema["type"], !fits(value, type) {
      found.append("\(path): is not \(type.compact())")
    }
    if let constant = schema["const"], constant != value {
      found.append("\(path): is not \(constant.compact())")
    }
    if let allowed = schema["enum"]?.array, !allowed.contains(value) {
      found.append("\(path): \(value.compact()) is not allowed")
    }
    found += checkMembers(value, schema, at: path)
    found += checkElements(value, schema, at: path)
    return found
  }

  private func checkMembers(_ value: JSONValue, _ schema: JSONValue, at path: String) -> [String] {
    guard let members = value.members else { return [] }
    var found: [String] = []
    for name in schema["required"]?.array?.compactMap(\.string) ?? [] where value[name] == nil {
      found.append("\(path): \(name) is missing")
    }
    for member in members {
      if let inner = schema["properties"]?[member.name] {
        found += check(member.value, inner, at: "\(path).\(member.name)")
      } else if let others = schema["additionalProperties"] {
        if others == .bool(false) {
          found.append("\(path): \(member.name) is not described")
        } else {
          found += check(member.value, others, at: "\(path).\(member.name)")
        }
      }
    }
    return found
  }

  private func checkElements(_ value: JSONValue, _ schema: JSONValue, at path: String) -> [String] {
    guard let elements = value.array else { return [] }
    let prefix = schema["prefixItems"]?.array ?? []
    return elements.enumerated().flatMap { index, element in
      let inner = index < prefix.count ? prefix[index] : schema["items"]
      return inner.map { check(element, $0, at: "\(path)[\(index)]") } ?? []
    }
  }

  private func fits(_ value: JSONValue, _ type: JSONValue) -> Bool {
    let names = type.string.map { [$0] } ?? type.array?.compactMap(\.string) ?? []
    return names.contains { name in
      switch (name, value) {
      case ("null", .null), ("boolean", .bool), ("number", .number), ("string", .string),
        ("array", .array), ("object", .object):
        true
      case ("integer", .number(let digits)): Int(digits) != nil
      default: false
      }
    }
  }

  private func resolve(_ reference: String) -> JSONValue? {
    reference.split(separator: "/").dropFirst().reduce(root as JSONValue?) { $0?[String($1)] }
  }
}
