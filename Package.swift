// swift-tools-version: 6.2
import PackageDescription

/// What every room is compiled with: boundaries that the compiler checks.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

/// A room of the house: a target and, beside it, the tests that hold it.
func room(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource]? = nil) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: "\(name)Tests",
        dependencies: [.init(stringLiteral: name)] + dependencies,
        swiftSettings: settings
    )
}

let package = Package(
    name: "dateline",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "dateline", targets: ["dateline"]),
        .library(name: "HTML", targets: ["HTML"]),
        .library(name: "Markup", targets: ["Markup"]),
        .library(name: "Wire", targets: ["Wire"]),
        .library(name: "Reading", targets: ["Reading"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0", traits: []),
        .package(url: "https://github.com/vapor/jwt-kit.git", exact: "5.7.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // Pure rooms: values in, values out.
        room("News"),
        room("HTML"),
        room("Markup"),
        room("Wire", ["News", "HTML"]),
        room("Reading", ["News"], resources: [.copy("Resources")]),
        room("Record", ["News"]),
        room("Discussion", ["News"]),
        room("Moving", ["Discussion", "HTML", "News"]),

        // What damages pages, for the tests and the workbench.
        room("Fuzzing", ["HTML"]),

        // Rooms that touch the world.
        room("Store", ["News", .product(name: "GRDB", package: "GRDB.swift")]),
        room(
            "Mail",
            [
                "CCurl", "News", "Store",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]
        ),
        room(
            "Newsroom",
            [
                "CCurl", "Discussion", "Mail", "News", "Reading", "Record", "Store", "Wire",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "JWTKit", package: "jwt-kit"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ]
        ),
        room(
            "Site",
            [
                "CZlib", "Discussion", "Markup", "News", "Newsroom", "Reading", "Record", "Wire",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            resources: [.copy("Assets")]
        ),
        .executableTarget(
            name: "dateline",
            dependencies: [
                "Discussion", "HTML", "Mail", "Moving", "News", "Newsroom", "Reading", "Record", "Site", "Store",
                "Wire",
                .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            resources: [.copy("Sample")],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "ReadingTrainer",
            dependencies: ["News", "Reading", "Wire"],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "Workbench",
            dependencies: ["Fuzzing", "HTML", "News", "Reading", "Wire"],
            swiftSettings: settings
        ),

        tests(of: "News"),
        tests(of: "HTML", ["Fuzzing"]),
        tests(of: "Markup"),
        tests(of: "Wire", ["News"]),
        tests(of: "Reading", ["News"]),
        tests(of: "Record", ["News"]),
        tests(of: "Discussion", ["News"]),
        tests(of: "Moving", ["Discussion"]),
        tests(of: "Store"),
        tests(of: "Mail", ["Store", .product(name: "Logging", package: "swift-log")]),
        tests(
            of: "Newsroom",
            [
                "Discussion", "Mail", "Moving", "News", "Reading", "Record", "Store", "Wire",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        tests(
            of: "Site",
            [
                "Discussion", "Mail", "Markup", "News", "Newsroom", "Reading", "Record", "Store",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        tests(of: "dateline", ["News", "Newsroom", "Wire"]),

        // Debian's libraries.
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    ]
)
