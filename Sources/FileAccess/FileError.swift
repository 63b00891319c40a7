/// Why a file, a folder or a stream could not be written or read.
public struct FileError: Error, Equatable, CustomStringConvertible {
  /// What was to be done with it.
  public enum Action: String, Sendable {
    case write, read
  }

  /// What was to be done.
  public let action: Action

  /// The file, as it was named.
  public let path: String

  /// What is wrong with it.
  public let reason: String

  /// An error with its reason in words that follow a colon: `it is a folder`.
  public init(_ action: Action, _ path: String, _ reason: String) {
    self.action = action
    self.path = path
    self.reason = reason
  }

  /// The action, the file and the reason: `cannot write a.svg: it is a folder`.
  public var description: String { "cannot \(action.rawValue) \(path): \(reason)" }
}
