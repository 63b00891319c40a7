// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "ChainRule",
  platforms: [.macOS(.v14)],
  products: [
    .library(name: "ChainRule", targets: ["ChainRule"]),
    .library(name: "Drawing", targets: ["Drawing"]),
  ],
  targets: [
    .target(name: "ChainRule"),
    .target(name: "Drawing", dependencies: ["ChainRule"]),
    .testTarget(name: "ChainRuleTests", dependencies: ["ChainRule"]),
    .testTarget(name: "DrawingTests", dependencies: ["Drawing"]),
  ],
  swiftLanguageModes: [.v6]
)
