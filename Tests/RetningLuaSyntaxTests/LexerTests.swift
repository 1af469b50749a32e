import Testing

@testable import RetningLuaSyntax
