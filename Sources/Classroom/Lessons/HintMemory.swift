import Console
import Drawing
import FileAccess
import Foundation

/// How many hints of each exercise have been asked for, remembered beside what is built.
///
/// The file may hold anything, or nothing: what makes no sense counts as no hint asked for, and a
/// file that cannot be written is no reason to keep a hint back.
package struct HintMemory {
  private let file: URL
  private var counts: [String: Int]

  package init(_ package: PackageFolder) {
    file = package.url.appending(path: ".build/hints.json")
    let data = try? Data(contentsOf: file)
    counts = data.flatMap { try? JSON.decoder.decode([String: Int].self, from: $0) } ?? [:]
  }

  package func count(of exercise: String) -> Int { max(0, counts[exercise] ?? 0) }

  package mutating func remember(_ count: Int, of exercise: String) {
    counts[exercise] = count
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try writeFile(JSON.encoder.encode(counts), to: file.path)
    } catch {
      Terminal.note("note: the next hint will be this one again, as \(file.path) cannot be written")
    }
  }
}
