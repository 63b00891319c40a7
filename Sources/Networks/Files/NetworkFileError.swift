import Foundation

/// Why a network's file was not written or read; the network is as it was before.
public struct NetworkFileError: Error, CustomStringConvertible {
  /// What is wrong with the file.
  public enum Problem: Sendable {
    /// It could not be written; a file that was there before is untouched.
    case notWritten

    /// It could not be read.
    case notRead

    /// It is not as it was saved, or no file of a network at all.
    case damaged

    /// It is in order and belongs to another network or another training.
    case mismatched
  }

  /// The file.
  public let file: URL

  /// What is wrong with it.
  public let problem: Problem

  /// More about it.
  public let reason: String

  init(_ file: URL, _ problem: Problem, _ reason: String) {
    self.file = file
    self.problem = problem
    self.reason = reason
  }

  /// The file, the problem and the reason in one sentence.
  public var description: String {
    let path = file.relativePath
    return switch problem {
    case .notWritten: "\(path) could not be written: \(reason)"
    case .notRead: "\(path) could not be read: \(reason)"
    case .damaged: "\(path) is damaged: \(reason)"
    case .mismatched: "\(path) does not fit: \(reason)"
    }
  }
}
