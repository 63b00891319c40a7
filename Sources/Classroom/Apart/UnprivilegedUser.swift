import Console
import Foundation

/// A user who owns nothing, as whom a student's code runs where the system's administrator grades.
///
/// The system counts processes by user, so each room has its own: what runs in one takes no process
/// away from another.
struct UnprivilegedUser: Sendable {
  private let id: Int

  init(room: Int) { id = 61_000 + Int(getpid()) % 1_000 * Self.mostRooms + room }

  /// How many rooms there may be at a time.
  static let mostRooms = 4

  /// What comes before a command that gives up all rights, and may start no more than so many
  /// processes and threads.
  func words(mostProcesses: Int) -> [String] {
    ["setpriv", "--reuid=\(id)", "--regid=\(id)", "--clear-groups", "--bounding-set=-all"]
      + ["--inh-caps=-all", "--no-new-privs", "--", "prlimit", "--nproc=\(mostProcesses)", "--"]
  }

  /// Whether this program may become another user here.
  static var isAvailable: Bool {
    let words = UnprivilegedUser(room: 0).words(mostProcesses: 64) + ["true"]
    return geteuid() == 0 && (try? ChildProcess(words))?.status == 0
  }

  /// The command that runs another one outside of any box, with the given variables alone.
  func command(
    _ words: [String], variables: [String: String], largestFile: Int, mostProcesses: Int
  ) -> [String] {
    ["prlimit", "--fsize=\(largestFile * 1_000_000)", "--core=0", "--"]
      + self.words(mostProcesses: mostProcesses) + ["env", "-i"]
      + variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" } + words
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
        if !isOnTheWay { try setPermissions(0o700, of: package.url.appending(path: path)) }
      }
    }
  }

  private static func setPermissions(_ permissions: Int, of url: URL) throws {
    let files = FileManager.default
    // The permissions of what a link leads to are not this package's.
    let type = try files.attributesOfItem(atPath: url.path)[.type] as? FileAttributeType
    if type == .typeSymbolicLink { return }
    try files.setAttributes([.posixPermissions: permissions], ofItemAtPath: url.path)
  }
}
