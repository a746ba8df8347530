// swift-tools-version: 6.2
import Foundation
import PackageDescription

// CI turns warnings into errors; a user's newer compiler must not.
let strict = ProcessInfo.processInfo.environment["ACTANT_STRICT"] != nil
let settings: [SwiftSetting] = strict ? [.treatAllWarnings(as: .error)] : []

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

func room(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude, swiftSettings: settings)
}

let package = Package(
    name: "actant",
    products: [
        .executable(name: "actant", targets: ["actant"]),
        .executable(name: "actantctl", targets: ["actantctl"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        .systemLibrary(name: "CGlib", pkgConfig: "glib-2.0", providers: [.apt(["libglib2.0-dev"])]),
        room("Translation", ["CGlib"]),
        room("Model"),
        .target(name: "CLayout"),
        room("Network", ["Model", "Translation", "CLayout"]),
        .systemLibrary(name: "CIgraph", pkgConfig: "igraph", providers: [.apt(["libigraph-dev"])]),
        room("Analytics", ["Model", "Network", "CIgraph"]),
        .target(name: "CKernels"),
        room("LanguageModel", ["CKernels"]),
        room("Extraction", ["Model", "LanguageModel"]),
        room("Digest", ["CGlib"]),
        room("Store", ["Model", "Digest", "Translation", grdb, sqlite]),
        .systemLibrary(name: "CXml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        room("Markup", ["CXml2", "CGlib"]),
        room("Exchange", ["Model", "Network", "Digest", "Markup", "Translation"]),
        .systemLibrary(name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
        room("Drawing", ["CPango", "Translation"]),
        .target(name: "CRasterizer"),
        room("Rasterizer", ["CRasterizer"]),
        room("Report", ["Model", "Network", "Drawing", "Rasterizer", "Translation"]),
        room(
            "Workspace",
            [
                "Model", "Network", "Analytics", "LanguageModel", "Extraction", "Store", "Exchange", "Report",
                "Translation",
            ]),
        .systemLibrary(name: "CGtk", pkgConfig: "gtk4", providers: [.apt(["libgtk-4-dev"])]),
        room("GtkKit", ["CGtk", "Drawing"]),
        .target(
            name: "ActantApp", dependencies: ["Workspace", "Report", "Drawing", "GtkKit", "Translation"],
            resources: [
                .embedInCode("Resources/actant.css"), .embedInCode("Resources/org.actant.Actant.png"),
            ], swiftSettings: settings),
        .executableTarget(name: "actant", dependencies: ["ActantApp"], swiftSettings: settings),
        room(
            "ActantCLI",
            [
                "Model", "Network", "Analytics", "LanguageModel", "Extraction", "Store", "Exchange", "Report",
                "Workspace", "Translation", arguments,
            ]),
        .executableTarget(name: "actantctl", dependencies: ["ActantCLI"], swiftSettings: settings),
        .target(
            name: "TestSupport", dependencies: ["Model", "Network"], path: "Tests/TestSupport",
            swiftSettings: settings),
        .executableTarget(
            name: "actant-benchmarks",
            dependencies: [
                "Workspace", "Extraction", "Exchange", "Store", "Digest", "Report", "Drawing", "Network", "Analytics",
                "LanguageModel",
            ],
            path: "Tests/Benchmarks", swiftSettings: settings),
        tests("TranslationTests", ["Translation"]),
        tests("ModelTests", ["Model", "Network"], exclude: ["Fixtures"]),
        tests("NetworkTests", ["Network"]),
        tests("AnalyticsTests", ["Analytics", "Network"]),
        tests("LanguageModelTests", ["LanguageModel", "Network"], exclude: ["Fixtures"]),
        tests("ExtractionTests", ["Extraction", "LanguageModel"], exclude: ["Fixtures"]),
        tests("StoreTests", ["Store", "Digest"], exclude: ["Fixtures"]),
        tests("ExchangeTests", ["Exchange", "Digest"]),
        tests("RasterizerTests", ["Rasterizer"]),
        tests("ReportTests", ["Report"]),
        tests("WorkspaceTests", ["Workspace", "Extraction", "Exchange", "Store", "Report", "Network", "Model"]),
        tests("ActantAppTests", ["ActantApp"]),
        tests("CommandLineTests", ["ActantCLI"]),
        tests("ArchitectureTests", []),
        .executableTarget(
            name: "GtkKitProbe", dependencies: ["GtkKit"], path: "Tests/GtkKitProbe", swiftSettings: settings),
        tests("GtkKitTests", ["GtkKit", "CGtk", "GtkKitProbe"]),
    ],
    swiftLanguageModes: [.v6]
)
