import ChainRule
import Foundation
import Notation

/// W4: the tapes of ``MoonsTape`` written as C, compiled with -O2 and loaded into this program.
struct MoonsProgram {
  /// A function that Notation has written: the number of examples, the inputs, the parameters, and
  /// where the outputs and the gradients go.
  private typealias Function =
    @convention(c) (
      Int32, UnsafePointer<Double>?, UnsafePointer<Double>, UnsafeMutablePointer<Double>,
      UnsafeMutablePointer<Double>
    ) -> Void

  private let rows: [Double]
  private let pointCount: Int
  private let margin, penalty: Function

  /// Writes and compiles the program; `nil` where no C compiler is found.
  init?(_ moons: Moons) throws {
    let tapes = MoonsTape(moons)
    let text = try SourceFile([
      BatchFunction("margin", of: tapes.margin), BatchFunction("penalty", of: tapes.penalty),
    ]).text(in: .c)
    let folder = FileManager.default.temporaryDirectory.appending(path: "moons-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (source, library) = (folder.appending(path: "moons.c"), folder.appending(path: "moons.so"))
    try Data(text.utf8).write(to: source)
    let compiler = Process()
    compiler.executableURL = URL(filePath: "/usr/bin/env")
    compiler.arguments = ["cc", "-O2", "-shared", "-fPIC", source.path, "-o", library.path, "-lm"]
    compiler.standardError = FileHandle.nullDevice
    try compiler.run()
    compiler.waitUntilExit()
    guard compiler.terminationStatus == 0, let handle = dlopen(library.path, RTLD_NOW),
      let margin = dlsym(handle, "margin"), let penalty = dlsym(handle, "penalty")
    else { return nil }
    self.margin = unsafeBitCast(margin, to: Function.self)
    self.penalty = unsafeBitCast(penalty, to: Function.self)
    rows = tapes.points.flatMap(\.self)
    pointCount = tapes.points.count
  }

  /// Differentiates by calling the program, the margin for all points.
  func differentiate(_ parameters: Numbers, into gradients: inout Numbers) -> Double {
    let (penalties, loss) = result(of: penalty, 1, [], parameters)
    let (margins, total) = result(of: margin, Int32(pointCount), rows, parameters)
    let count = Double(pointCount)
    for index in gradients.indices { gradients[index] = margins[index] / count + penalties[index] }
    return total / count + loss
  }

  private func result(
    of function: Function, _ count: Int32, _ inputs: [Double], _ parameters: Numbers
  ) -> (gradients: Numbers, output: Double) {
    var output = 0.0
    var gradients = Numbers(repeating: 0, count: parameters.count)
    gradients.withUnsafeMutableBufferPointer { gradients in
      parameters.withUnsafeBufferPointer { parameters in
        guard let from = parameters.baseAddress, let to = gradients.baseAddress else { return }
        function(count, inputs, from, &output, to)
      }
    }
    return (gradients, output)
  }
}
