import Console
import FileAccess
import Foundation

/// Where Swift itself is installed, which a box must show.
struct Toolchain {
  /// The folder with `bin` and `lib`.
  let folder: URL

  var swift: URL { folder.appending(path: "bin/swift") }

  init() throws {
    let run = try ChildProcess(["swift", "-print-target-info"])
    let info = JSON.decoder
    guard
      let paths = try? info.decode(TargetInfo.self, from: Data(run.lines.joined().utf8)).paths
    else { throw UsageError("swift -print-target-info does not say where Swift is installed") }
    folder = URL(filePath: paths.runtimeResourcePath).appending(path: "../..").standardizedFileURL
  }

  private struct TargetInfo: Decodable {
    let paths: Paths
  }

  private struct Paths: Decodable {
    let runtimeResourcePath: String
  }
}
