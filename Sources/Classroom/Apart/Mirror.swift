import Foundation

/// Copies files as they are, and leaves alone what is the same: what has not changed is not built
/// again.
enum Mirror {
  /// Makes `copy` a file or folder like `original`, and removes from it what is not there.
  static func copy(_ original: URL, to copy: URL) throws {
    let files = FileManager.default
    guard let names = try? files.contentsOfDirectory(atPath: original.path) else {
      return try write(Data(contentsOf: original), to: copy)
    }
    try files.createDirectory(at: copy, withIntermediateDirectories: true)
    for name in try files.contentsOfDirectory(atPath: copy.path) where !names.contains(name) {
      try files.removeItem(at: copy.appending(path: name))
    }
    for name in names {
      try self.copy(original.appending(path: name), to: copy.appending(path: name))
    }
  }

  /// Writes a file, unless that is what is in it.
  static func write(_ data: Data, to file: URL) throws {
    if (try? Data(contentsOf: file)) == data { return }
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }
}
