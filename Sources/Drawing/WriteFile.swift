import FileAccess
import Foundation

/// Writes a file, whole or not at all.
///
/// The data go to a file without a name, or with one that begins with a dot, which then takes the
/// place of an older one and keeps its permissions. A symbolic link is followed. What is not a
/// regular file, such as a pipe or `/dev/stdout`, is written to directly.
///
/// - Throws: ``FileError`` if that is impossible; an older file is as it was.
public func writeFile(_ data: Data, to path: String) throws(FileError) {
  try replaceFile(at: path, with: data)
}

/// Writes a text file, whole or not at all.
///
/// - Throws: ``FileError`` if that is impossible.
public func writeFile(_ text: String, to path: String) throws(FileError) {
  try writeFile(Data(text.utf8), to: path)
}

/// Why a file could not be written.
public typealias FileError = FileAccess.FileError
