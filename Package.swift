// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "ChainRule",
  platforms: [.macOS(.v14)],
  products: [
    .library(name: "ChainRule", targets: ["ChainRule"])
  ],
  targets: [
    .target(name: "ChainRule"),
    .testTarget(name: "ChainRuleTests", dependencies: ["ChainRule"]),
  ],
  swiftLanguageModes: [.v6]
)
