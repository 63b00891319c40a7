import Foundation

/// Something in a folder, as it is: a link is a link, wherever it leads.
struct FolderEntry {
  let url: URL
  let type: FileAttributeType?
  let date: Date?

  init(_ url: URL) {
    self.url = url
    let attributes = try? FileManager.default.attributesOfItem(atPath: url.path)
    type = attributes?[.type] as? FileAttributeType
    date = attributes?[.modificationDate] as? Date
  }

  /// What is in a file; `nil` if it may not be read.
  ///
  /// It is one byte more than may be graded, so that a file that is too large shows as such.
  var data: Data? {
    guard type == .typeRegular, let handle = try? FileHandle(forReadingFrom: url) else {
      return nil
    }
    defer { try? handle.close() }
    return try? handle.read(upToCount: 1_000_001) ?? Data()
  }

  /// Why nothing is read from it.
  var reason: String {
    type == .typeSymbolicLink ? "is a link, which is not followed" : "is not a file"
  }
}
