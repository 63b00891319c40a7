import FileAccess
import Foundation

/// Writes a file, whole or not at all.
///
/// What stands at the path may be a symbolic link, which is followed, or a pipe or a device such
/// as `/dev/stdout`, which is written to directly. A new file keeps the permissions of the old one.
///
/// - Throws: ``FileError``; an older file is as it was.
public func writeFile(_ data: Data, to path: String) throws(FileError) {
  try replaceFile(at: path, with: data)
}

/// Writes a text file, whole or not at all, as ``writeFile(_:to:)-(Data,_)`` does.
public func writeFile(_ text: String, to path: String) throws(FileError) {
  try writeFile(Data(text.utf8), to: path)
}

/// Why a file could not be written.
public typealias FileError = FileAccess.FileError
