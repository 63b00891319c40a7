import Foundation

/// Writes a file, whole or not at all.
///
/// The data go to a temporary file, which then takes the place of an older one. What is not a
/// regular file, such as a pipe or `/dev/stdout`, is written to directly.
///
/// - Throws: ``FileError`` if that is impossible.
public func writeFile(_ data: Data, to path: String) throws(FileError) {
  let file = URL(fileURLWithPath: path).resolvingSymlinksInPath()
  let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
  let type = attributes?[.type] as? FileAttributeType
  if type == .typeDirectory { throw FileError(path: path, reason: "it is a folder") }
  do {
    if type == nil || type == .typeRegular {
      try data.write(to: file, options: .atomic)
    } else {
      let handle = try FileHandle(forWritingTo: file)
      try handle.write(contentsOf: data)
      try handle.close()
    }
  } catch {
    throw FileError(path: path, reason: reason(for: error, writing: file))
  }
}

/// Writes a text file, whole or not at all.
///
/// - Throws: ``FileError`` if that is impossible.
public func writeFile(_ text: String, to path: String) throws(FileError) {
  try writeFile(Data(text.utf8), to: path)
}

/// Why a file could not be written.
public struct FileError: Error, Equatable, CustomStringConvertible {
  /// The file, as it was named.
  public let path: String

  /// What is wrong with it.
  public let reason: String

  public var description: String { "cannot write \(path): \(reason)" }
}

private func reason(for error: any Error, writing file: URL) -> String {
  let folder = file.deletingLastPathComponent().path
  var isFolder: ObjCBool = false
  if !FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) {
    return "there is no folder \(folder)"
  }
  if !isFolder.boolValue { return "\(folder) is not a folder" }
  if !FileManager.default.isWritableFile(atPath: folder) {
    return "the folder \(folder) may not be written to"
  }
  return error.localizedDescription
}
