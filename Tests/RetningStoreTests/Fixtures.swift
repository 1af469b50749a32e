import Foundation

/// The folder `Fixtures` as the build copied it; nil when it is missing.
let fixturesDirectory: String? = Bundle.module.path(forResource: "Fixtures", ofType: nil)
