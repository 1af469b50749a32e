// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target is built with: Swift 6 mode, and no `any` left implicit.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// The rooms that handle no memory by hand; only `RetningLua` and `RetningStore` do, beside their C libraries.
let safe: [SwiftSetting] = house + [.strictMemorySafety()]

let strategy: [Resource] = [
  "actors", "events", "ghos-2021", "ghos-2026", "ministries", "roles", "succession", "units",
].map { .embedInCode("Strategy/\($0).lua") }

let package = Package(
  name: "retning",
  products: [
    .library(name: "Retning", targets: ["Retning"]),
    .executable(name: "retning", targets: ["RetningCLI"]),
    .executable(name: "retning-bench", targets: ["RetningBench"]),
    .executable(name: "retning-fuzz", targets: ["RetningFuzz"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    // The C target includes the Lua headers in its .c files alone: nothing that Swift can import names the Lua API.
    .target(name: "CRetningLua", linkerSettings: [.linkedLibrary("lua5.4")]),
    .systemLibrary(name: "CRetningLMDB", providers: [.apt(["liblmdb-dev"])]),
    .systemLibrary(name: "CRetningEdit", providers: [.apt(["libedit-dev"])]),
    .systemLibrary(name: "CRetningJail", providers: [.apt(["libseccomp-dev"])]),

    .target(name: "RetningDiagnostics", swiftSettings: safe),
    .target(name: "RetningJSON", dependencies: ["RetningDiagnostics"], swiftSettings: safe),
    .target(name: "RetningData", dependencies: ["RetningDiagnostics"], swiftSettings: safe),
    .target(name: "RetningLuaSyntax", dependencies: ["RetningDiagnostics"], swiftSettings: safe),
    .target(
      name: "RetningStrategy", dependencies: ["RetningDiagnostics", "RetningData"],
      swiftSettings: safe),
    .target(
      name: "RetningResult",
      dependencies: ["RetningDiagnostics", "RetningJSON", "RetningData", "RetningStrategy"],
      swiftSettings: safe),
    .target(
      name: "RetningStore",
      dependencies: [
        "RetningDiagnostics", "RetningJSON", "RetningData", "CRetningLMDB",
        .product(name: "Crypto", package: "swift-crypto"),
      ], swiftSettings: house),
    .target(
      name: "RetningLua", dependencies: ["RetningDiagnostics", "RetningLuaSyntax", "CRetningLua"],
      swiftSettings: house),
    .target(
      name: "RetningEvaluation",
      dependencies: [
        "RetningDiagnostics", "RetningData", "RetningStrategy", "RetningResult", "RetningStore",
        "RetningLua", "RetningLuaSyntax",
      ], swiftSettings: safe),
    .target(
      name: "RetningCheck",
      dependencies: [
        "RetningDiagnostics", "RetningData", "RetningStrategy", "RetningResult",
        "RetningLuaSyntax", "RetningLua", "RetningEvaluation",
      ], swiftSettings: safe),
    .target(
      name: "RetningReports",
      dependencies: [
        "RetningDiagnostics", "RetningJSON", "RetningData", "RetningStrategy", "RetningResult",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: safe),
    .target(
      name: "Retning",
      dependencies: [
        "RetningDiagnostics", "RetningJSON", "RetningData", "RetningStrategy", "RetningResult",
        "RetningStore", "RetningLua", "RetningEvaluation", "RetningCheck", "RetningReports",
        "CRetningJail",
        .product(name: "Crypto", package: "swift-crypto"),
      ],  // The strategy's own files, through links, for workspaces that are begun anew.
      resources: [.embedInCode("spreadsheet.py"), .embedInCode("document.py")] + strategy,
      swiftSettings: safe),
    .target(
      name: "RetningEditor",
      dependencies: [
        "Retning", "RetningDiagnostics", "RetningJSON", "RetningData", "RetningStrategy",
        "RetningResult", "RetningLuaSyntax", "RetningLua", "RetningEvaluation", "RetningCheck",
        "RetningReports", "RetningStore",
      ], swiftSettings: safe),
    .executableTarget(
      name: "RetningCLI",
      dependencies: [
        "Retning", "RetningEditor", "CRetningEdit",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: safe),
    // make bench, and tests that compare
    .target(name: "CStockLua", linkerSettings: [.linkedLibrary("lua5.4")]),
    .executableTarget(
      name: "RetningBench",
      dependencies: ["Retning", "RetningLua", "RetningDiagnostics", "CStockLua", "CRetningLMDB"],
      swiftSettings: house),

    // make fuzz
    .executableTarget(
      name: "RetningFuzz",
      dependencies: ["RetningLua", "RetningLuaSyntax", "RetningDiagnostics", "CStockLua"],
      swiftSettings: house),

    .testTarget(
      name: "RetningDataTests",
      dependencies: ["RetningData", "RetningDiagnostics", "RetningJSON", "RetningStrategy"],
      swiftSettings: safe),
    .testTarget(
      name: "RetningLuaTests",
      dependencies: [
        "RetningLua", "RetningLuaSyntax", "RetningDiagnostics", "CStockLua", "RetningFuzz",
      ], exclude: ["Language"], swiftSettings: house),
    .testTarget(
      name: "RetningLuaSyntaxTests", dependencies: ["RetningLuaSyntax", "RetningDiagnostics"],
      swiftSettings: safe),
    .testTarget(
      name: "RetningStoreTests",
      dependencies: ["RetningStore", "RetningData", "RetningDiagnostics", "RetningJSON"],
      resources: [.copy("Fixtures")], swiftSettings: house),
    .testTarget(
      name: "RetningReportsTests",
      dependencies: [
        "RetningReports", "RetningResult", "RetningStrategy", "RetningData", "RetningJSON",
        "RetningDiagnostics",
      ], resources: [.copy("Golden")], swiftSettings: safe),
    .testTarget(
      name: "RetningTests", dependencies: ["Retning", "RetningCLI"],
      exclude: ["write-recorder.c", "Workbooks", "Progress", "Rounds"], swiftSettings: safe),
  ]
)
