extension Vocabulary {
  /// The vocabulary as a LuaCATS definition file, which editors read for completion and checks.
  ///
  /// - Parameter tables: The tables that functions take, beside the types of objects.
  package func definitions(heading: String, tables: [TableDefinition] = []) -> String {
    var text = "---@meta\n\n"
    for line in heading.split(separator: "\n") { text += "-- \(line)\n" }
    text += "\n"
    for type in types.sorted(by: { $0.type.hostTypeName < $1.type.hostTypeName }) {
      text += type.definition
    }
    for table in tables.sorted(by: { $0.name < $1.name }) { text += table.definition }
    for global in globals.sorted(by: { $0.name < $1.name }) {
      text += "---\(global.documentation)\n---@type \(Swift.type(of: global.object).hostTypeName)\n"
      text += "\(global.name) = nil\n\n"
    }
    for function in functions.sorted(by: { $0.name < $1.name }) {
      text += function.definition(prefix: "", droppingSelf: false) + "\n"
    }
    return text
  }
}

/// A table that scripts write, field by field.
package struct TableDefinition: Sendable {
  package struct Field: Sendable {
    package let name: String
    package let isOptional: Bool
    package let annotation: String
    package let documentation: String

    /// - Parameters:
    ///   - name: With `?` last where it may be left out.
    ///   - annotation: The type as LuaCATS writes it.
    package init(_ name: String, _ annotation: String, _ documentation: String) {
      isOptional = name.hasSuffix("?")
      self.name = isOptional ? String(name.dropLast()) : name
      self.annotation = annotation
      self.documentation = documentation
    }
  }

  package let name: String
  package let documentation: String
  package let fields: [Field]

  package init(_ name: String, _ documentation: String, _ fields: [Field]) {
    self.name = name
    self.documentation = documentation
    self.fields = fields
  }

  fileprivate var definition: String {
    var text = "---\(documentation)\n---@class \(name)\n"
    for field in fields {
      text +=
        "---@field \(field.name)\(field.isOptional ? "?" : "") \(field.annotation) \(field.documentation)\n"
    }
    return text + "\n"
  }
}

extension HostObjectType {
  fileprivate var definition: String {
    let name = type.hostTypeName
    var text = "---\(documentation)\n---@class \(name)\n"
    for property in properties {
      let optional = property.type.isOptional ? "?" : ""
      text +=
        "---@field \(property.name)\(optional) \(property.type.annotation) \(property.documentation)\n"
    }
    if operation != nil {
      for event in ["add", "sub", "mul", "div"] {
        text += "---@operator \(event)(\(name)|number): \(name)\n"
      }
    }
    text += "local \(name) = {}\n\n"
    for method in methods {
      text += method.definition(prefix: "\(name):", droppingSelf: true) + "\n"
    }
    return text
  }
}

extension HostFunction {
  fileprivate func definition(prefix: String, droppingSelf: Bool) -> String {
    var text = ""
    for line in documentation.split(separator: "\n") { text += "---\(line)\n" }
    let shown = droppingSelf ? Array(parameters.dropFirst()) : parameters
    for parameter in shown {
      let optional = parameter.type.isOptional ? "?" : ""
      let note = parameter.documentation.isEmpty ? "" : " \(parameter.documentation)"
      text += "---@param \(parameter.name)\(optional) \(parameter.type.annotation)\(note)\n"
    }
    if let result { text += "---@return \(result.annotation)\(result.isOptional ? "?" : "")\n" }
    text += "function \(prefix)\(name)(\(shown.map(\.name).joined(separator: ", "))) end\n"
    return text
  }
}
