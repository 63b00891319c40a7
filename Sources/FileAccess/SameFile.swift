import Foundation

/// Whether two paths lead to one file: by other words, or by links if the file is there already.
package func isSameFile(_ first: String, _ second: String) -> Bool {
  let paths = [first, second].map(\.withoutHomeFolder)
  #if !os(Windows) && !os(WASI)
    let files = paths.compactMap { try? FileStatus(of: $0) }
    if files.count == 2, files.allSatisfy({ $0.kind == .file }) {
      return files[0].isSameFile(as: files[1])
    }
  #endif
  let places = paths.map { URL(filePath: $0).standardizedFileURL.path }
  return places[0] == places[1]
}
