import RetningDiagnostics

/// The operators that a script may use on host objects.
package enum HostOperator: String, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
}

/// What scripts can do with a type of host objects.
package struct HostObjectType<Context: AnyObject>: Sendable {
  /// A field that scripts read.
  package struct Property: Sendable {
    let name: String
    let type: HostType
    let documentation: String
    let get: @Sendable (Context, any HostObject) throws(Diagnostic) -> LuaValue
  }

  package typealias Operation =
    @Sendable (_ context: Context, _ operator: HostOperator, _ left: LuaValue, _ right: LuaValue)
    throws(Diagnostic) -> LuaValue

  let type: any HostObject.Type
  let documentation: String
  let methods: [HostFunction<Context>]
  let properties: [Property]
  let operation: Operation?
  /// The elements, for objects that are lists.
  let elements: (@Sendable (Context, any HostObject) throws(Diagnostic) -> [LuaValue])?
  let call: (@Sendable (Context, any HostObject, [LuaValue]) throws(Diagnostic) -> LuaValue)?
  let text: (@Sendable (any HostObject) -> String)?

  package init<Object: HostObject>(
    _ type: Object.Type, _ documentation: String, methods: [HostFunction<Context>] = [],
    properties: [Property] = [], operation: Operation? = nil,
    elements: (@Sendable (Context, Object) throws(Diagnostic) -> [LuaValue])? = nil,
    call: (@Sendable (Context, Object, [LuaValue]) throws(Diagnostic) -> LuaValue)? = nil,
    text: (@Sendable (Object) -> String)? = nil
  ) {
    self.type = type
    self.documentation = documentation
    self.methods = methods
    self.properties = properties
    self.operation = operation
    if let elements {
      self.elements = { (context, object) throws(Diagnostic) in
        guard let object = object as? Object else { throw Diagnostic(.luaStaleObject) }
        return try elements(context, object)
      }
    } else {
      self.elements = nil
    }
    if let call {
      self.call = { (context, object, values) throws(Diagnostic) in
        guard let object = object as? Object else { throw Diagnostic(.luaStaleObject) }
        return try call(context, object, values)
      }
    } else {
      self.call = nil
    }
    if let text {
      self.text = { object in (object as? Object).map(text) ?? Object.hostTypeName }
    } else {
      self.text = nil
    }
  }

  /// A field of objects of this type.
  package static func property<Object: HostObject>(
    _ name: String, _ type: HostType, _ documentation: String, of: Object.Type = Object.self,
    _ get: @escaping @Sendable (Context, Object) throws(Diagnostic) -> LuaValue
  ) -> Property {
    Property(name: name, type: type, documentation: documentation) {
      (context, object) throws(Diagnostic) in
      guard let object = object as? Object else { throw Diagnostic(.luaStaleObject) }
      return try get(context, object)
    }
  }
}

/// Everything that a sandbox offers beside plain Lua: functions, types of objects, and objects that are there.
package struct Vocabulary<Context: AnyObject>: Sendable {
  package let functions: [HostFunction<Context>]
  package let types: [HostObjectType<Context>]
  package let globals: [Global]
  /// Functions, then the types' methods: what C calls by number.
  let calls: [HostCall]
  let typeNumbers: [ObjectIdentifier: UInt32]

  /// An object under a global name.
  package struct Global: Sendable {
    let name: String
    let object: any HostObject
    let documentation: String

    package init(_ name: String, _ object: any HostObject, _ documentation: String) {
      self.name = name
      self.object = object
      self.documentation = documentation
    }
  }

  package init(
    functions: [HostFunction<Context>], types: [HostObjectType<Context>] = [],
    globals: [Global] = []
  ) {
    self.functions = functions
    self.types = types
    self.globals = globals
    self.calls = (functions + types.flatMap(\.methods)).map { TypedHostCall($0) }
    self.typeNumbers = Dictionary(
      uniqueKeysWithValues: types.enumerated().map {
        (ObjectIdentifier($1.type), UInt32($0))
      })
  }
}
