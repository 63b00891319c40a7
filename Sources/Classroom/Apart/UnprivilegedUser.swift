import Console
import Foundation

/// A user who owns nothing, as whom a student's code runs where the system's administrator grades.
///
/// The system counts processes by user, so each box and each room has one of its own: what runs in
/// one takes no process away from another.
struct UnprivilegedUser: Sendable {
  private let id = Int.random(in: 60_000..<65_000)

  /// What comes before a command that gives up all rights, and may start no more than so many
  /// processes and threads.
  func words(mostProcesses: Int) -> [String] {
    ["setpriv", "--reuid=\(id)", "--regid=\(id)", "--clear-groups", "--bounding-set=-all"]
      + ["--inh-caps=-all", "--no-new-privs", "--", "prlimit", "--nproc=\(mostProcesses)", "--"]
  }

  /// Whether this program may become another user here.
  static var isAvailable: Bool {
    let words = UnprivilegedUser().words(mostProcesses: 64) + ["true"]
    return geteuid() == 0 && (try? ChildProcess(words))?.status == 0
  }

  /// The command that runs another one outside of any box, with the given variables alone.
  func command(
    _ words: [String], variables: [String: String], largestFile: Int, mostSeconds: Int,
    mostProcesses: Int
  ) -> [String] {
    Sandbox.limits(largestFile: largestFile, mostSeconds: mostSeconds)
      + self.words(mostProcesses: mostProcesses) + ["env", "-i"]
      + variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" } + words
  }

  /// Makes sure that the user can start a program.
  func checkReach(_ program: URL) throws {
    let run = try ChildProcess(words(mostProcesses: 64) + ["test", "-x", program.path])
    if run.status == 0 { return }
    throw UsageError(
      "the package must be where every user may go: another user cannot start \(program.path)")
  }

  /// Ends what has outlived the program that started it.
  func endAll() throws {
    _ = try ChildProcess(words(mostProcesses: 64) + ["sh", "-c", "kill -9 -1"])
  }

  /// Closes a package to all users but the administrator, except for the way to what was built for
  /// answering.
  static func close(_ package: PackageFolder) throws {
    let way = ["", ".build", ".build/apart"]
    for folder in way {
      try setPermissions(0o711, of: package.url.appending(path: folder))
      for name in try FileManager.default.contentsOfDirectory(
        atPath: package.url.appending(path: folder).path)
      {
        let path = folder.isEmpty ? name : "\(folder)/\(name)"
        let isOnTheWay = way.contains(path) || name.hasPrefix(AnsweringRoom.buildName)
        if !isOnTheWay { try close(package.url.appending(path: path)) }
      }
    }
  }

  private static func close(_ url: URL) throws {
    switch try type(of: url) {
    // The permissions of what a link leads to are not this package's.
    case .typeSymbolicLink: return
    case .typeDirectory: try setPermissions(0o700, of: url)
    default: try setPermissions(0o600, of: url)
    }
  }

  private static func type(of url: URL) throws -> FileAttributeType? {
    try FileManager.default.attributesOfItem(atPath: url.path)[.type] as? FileAttributeType
  }

  private static func setPermissions(_ permissions: Int, of url: URL) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: permissions], ofItemAtPath: url.path)
  }
}
