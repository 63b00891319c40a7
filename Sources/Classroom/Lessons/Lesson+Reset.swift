import Console
import Drawing
import FileAccess
import Foundation

extension Lesson {
  /// Brings the file of exercises back as it was given, and returns where the present one is kept;
  /// `nil` where there is nothing to keep.
  package func reset(in package: PackageFolder) throws -> String? {
    let stub = try package.text(of: stubFile)
    let file = package.url.appending(path: exerciseFile)
    let kept = try keep(file, unless: Data(stub.utf8), in: package)
    do { try writeFile(Data(stub.utf8), to: file.path) } catch {
      // Half a reset is none.
      if let kept {
        try FileManager.default.moveItem(at: package.url.appending(path: kept), to: file)
      }
      throw error
    }
    return kept
  }

  /// Moves what is in the place of the file of exercises to a name of its own.
  ///
  /// It need not be a file that can be read: whatever is there may be somebody's work. Its new
  /// place is in no target's folder, where SwiftPM would warn of a file that it cannot use.
  private func keep(_ file: URL, unless stub: Data, in package: PackageFolder) throws -> String? {
    let files = FileManager.default
    let isThere = (try? files.attributesOfItem(atPath: file.path)) != nil
    guard isThere, package.data(of: exerciseFile) != stub else { return nil }
    let folder = "Lessons/Kept"
    do {
      try files.createDirectory(
        at: package.url.appending(path: folder), withIntermediateDirectories: true)
    } catch { throw FileError(.write, folder, "\(exerciseFile) cannot be moved there") }
    let name = path.split(separator: "/").last ?? "lesson"
    for number in 1... {
      let path = "\(folder)/\(name)-\(number).swift"
      let place = package.url.appending(path: path)
      do {
        // The move fails where something has this name, so nothing is overwritten.
        try files.moveItem(at: file, to: place)
        return path
      } catch CocoaError.fileWriteFileExists {
        continue
      } catch {
        throw FileError(.write, path, "\(exerciseFile) cannot be moved there")
      }
    }
    return nil
  }
}
