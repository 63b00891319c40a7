import Foundation
import Testing

@Suite("Expressions that a user writes are compiled at once")
struct TypeCheckingTests {
  @Test(
    "No expression takes the compiler more than 0.3 s",
    .enabled(if: Compiler.isFound, "it needs swiftc in PATH and the modules beside the tests"))
  func expressions() throws {
    let messages = try Compiler.check(sources)
    #expect(messages == "", "\(messages)")
  }

  @Test(
    "An expression that takes long is noticed",
    .enabled(if: Compiler.isFound, "it needs swiftc in PATH and the modules beside the tests"))
  func slowExpression() throws {
    let messages = try Compiler.check(
      """
      import ChainRule
      func square<S: Scalar>(_ x: S) -> S { 1.5 + 2.5 * x + 3.5 * x * x }
      """, limit: 1)
    #expect(messages.contains("to type-check"))
  }
}

/// What the documentation says how to write, and what is common with values.
private let sources = """
  import ChainRule

  func polynomial<S: Scalar>(_ x: S) -> S {
    1 + 2 * x + 3 * x * x + 4 * x * x * x - 5 * x / (1 + x * x)
  }
  func cubic<S: Scalar>(_ x: S) -> S {
    let (a, b, c, d) = (1.5, 2.5, 3.5, 4.5)
    return a + b * x + c * x * x + d * x * x * x
  }
  func geluSlope<S: Scalar>(_ x: S) -> S {
    let half = 0.5
    let root = 2.0.squareRoot()
    let density = 1 / (2 * Double.pi).squareRoot()
    return half * (1 + erf(x / root)) + density * x * exp(-half * x * x)
  }
  func rungeKutta<S: Scalar>(_ y: S, _ slopes: [S], step: Double) -> S {
    y + step / 6 * (slopes[0] + 2 * slopes[1] + 2 * slopes[2] + slopes[3])
  }
  func crossEntropy<S: Scalar>(_ logit: S, _ target: S) -> S {
    target * softplus(-logit) + (1 - target) * softplus(logit)
  }
  func distance<S: Scalar>(_ a: [S], _ b: [S]) -> S {
    zip(a, b).map { ($0 - $1) * ($0 - $1) }.reduce(.constant(0), +) / Double(a.count)
  }

  func polynomialOfValue(_ x: Value) -> Value {
    1.0 + 2.0 * x + 3.0 * x * x + 4.0 * x * x * x - 5.0 * x / (1.0 + x * x)
  }
  func geluOfValue(_ x: Value) -> Value {
    0.5 * x * (1.0 + tanh((2.0 / Double.pi).squareRoot() * (x + 0.044715 * x * x * x)))
  }
  func geluSlopeOfValue(_ x: Value) -> Value {
    let root = 2.0.squareRoot()
    return 0.5 * (1.0 + erf(x / root)) + 0.4 * x * exp(-0.5 * x * x)
  }
  func rosenbrock(_ x: Value, _ y: Value) -> Value { (1 - x) ** 2 + 100 * (y - x ** 2) ** 2 }
  func fractions(_ x: Value) -> Value { (3.0 / 8.0) * x + (1.0 / 3.0) * x * x - 2.0 * 3.0 * x }
  func gaussian(_ x: Value, _ mean: Value, _ width: Value) -> Value {
    exp(-0.5 * ((x - mean) / width) ** 2) / (width * (2 * Double.pi).squareRoot())
  }
  func squares(_ xs: [Double], _ ys: [Double], _ w: Value, _ b: Value) -> Value {
    zip(xs, ys).map { (w * $0 + b - $1) ** 2 }.reduce(0, +)
  }
  func meanSquare(_ xs: [Double], _ ys: [Double], _ w: Value, _ b: Value) -> Value {
    zip(xs, ys).map { x, y in (w * x + b - y) ** 2 }.reduce(0, +) / Double(xs.count)
      + 0.01 * (w * w + b * b)
  }
  func hinge(_ scores: [Value], _ targets: [Double]) -> Value {
    zip(scores, targets).map { relu(1 - $1 * $0) }.reduce(0, +) / Double(scores.count)
  }
  func length(_ nodes: [Value]) -> Double {
    let squares = nodes.reduce(0) { $0 + $1.data * $1.data }
    return squares.squareRoot()
  }

  """

/// The compiler, used to check source text against the modules that the tests were built with.
private enum Compiler {
  /// The folder of the modules, beside the tests.
  static let modules: URL? = {
    let tests = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    let products = tests?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
    let folder = products.appending(path: "Modules")
    let module = folder.appending(path: "ChainRule.swiftmodule").path
    return FileManager.default.fileExists(atPath: module) ? folder : nil
  }()

  /// The compiler in one of the folders of `PATH`.
  static let program: URL? = {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").map { URL(filePath: "\($0)/swiftc") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }()

  static var isFound: Bool { modules != nil && program != nil }

  /// The compiler's errors, and its warnings about expressions of more than `limit` milliseconds.
  static func check(_ source: String, limit: Int = 300) throws -> String {
    let name = "expressions-\(UUID().uuidString).swift"
    let file = FileManager.default.temporaryDirectory.appending(path: name)
    try Data(source.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = program
    process.arguments = [
      "-typecheck", "-swift-version", "6", "-I", modules?.path ?? "", "-Xfrontend",
      "-warn-long-expression-type-checking=\(limit)", file.path,
    ]
    let pipe = Pipe()
    process.standardError = pipe
    try process.run()
    let text = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    return text
  }
}
