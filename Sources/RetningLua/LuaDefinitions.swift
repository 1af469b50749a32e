extension Vocabulary {
  /// The vocabulary as a LuaCATS definition file, which editors read for completion and checks.
  package func definitions(heading: String) -> String {
    var text = "---@meta\n\n"
    for line in heading.split(separator: "\n") { text += "-- \(line)\n" }
    text += "\n"
    for type in types.sorted(by: { $0.type.hostTypeName < $1.type.hostTypeName }) {
      text += type.definition
    }
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
