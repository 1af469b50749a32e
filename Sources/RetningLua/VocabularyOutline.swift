/// What a vocabulary offers to whoever reads scripts without running them: checks, editors, documentation.
package struct VocabularyOutline: Sendable {
  package struct Parameter: Sendable {
    package let name: String
    package let type: HostType
    package let documentation: String
  }

  /// A function, or a method without the object that it is called on.
  package struct Signature: Sendable {
    package let name: String
    package let parameters: [Parameter]
    package let result: HostType?
    package let documentation: String

    /// As LuaCATS writes it: `lag(count: integer): Series`.
    package var text: String {
      let shown = parameters.map {
        "\($0.name)\($0.type.isOptional ? "?" : ""): \($0.type.annotation)"
      }
      return "\(name)(\(shown.joined(separator: ", ")))"
        + (result.map { ": \($0.annotation)" } ?? "")
    }
  }

  package struct Property: Sendable {
    package let name: String
    package let type: HostType
    package let documentation: String
  }

  /// What scripts can do with a type of objects.
  package struct ObjectOutline: Sendable {
    package let name: String
    package let documentation: String
    package let methods: [String: Signature]
    package let properties: [String: Property]
    package let hasOperators: Bool
  }

  package let functions: [String: Signature]
  package let types: [String: ObjectOutline]
  /// The objects that are there, by name, each with its type.
  package let globals: [String: Property]

  /// The names of Lua's own that scripts have.
  package static var luaNames: [String] { SandboxNames.present }
  /// Those that scripts do without.
  package static var absentNames: Set<String> { SandboxNames.absent }
}

extension Vocabulary {
  package var outline: VocabularyOutline {
    VocabularyOutline(
      functions: Dictionary(uniqueKeysWithValues: functions.map { ($0.name, $0.signature()) }),
      types: Dictionary(uniqueKeysWithValues: types.map { ($0.type.hostTypeName, $0.outline) }),
      globals: Dictionary(
        uniqueKeysWithValues: globals.map {
          (
            $0.name,
            VocabularyOutline.Property(
              name: $0.name, type: .object(Swift.type(of: $0.object)),
              documentation: $0.documentation)
          )
        }))
  }
}

extension HostFunction {
  fileprivate func signature(isMethod: Bool = false) -> VocabularyOutline.Signature {
    VocabularyOutline.Signature(
      name: name,
      parameters: parameters.dropFirst(isMethod ? 1 : 0).map {
        VocabularyOutline.Parameter(
          name: $0.name, type: $0.type, documentation: $0.documentation)
      }, result: result, documentation: documentation)
  }
}

extension HostObjectType {
  fileprivate var outline: VocabularyOutline.ObjectOutline {
    VocabularyOutline.ObjectOutline(
      name: type.hostTypeName, documentation: documentation,
      methods: Dictionary(
        uniqueKeysWithValues: methods.map { ($0.name, $0.signature(isMethod: true)) }),
      properties: Dictionary(
        uniqueKeysWithValues: properties.map {
          (
            $0.name,
            VocabularyOutline.Property(
              name: $0.name, type: $0.type, documentation: $0.documentation)
          )
        }), hasOperators: operation != nil)
  }
}
