import Console
import Foundation

/// A box without a network, in which a program sees the files that it is given and no others.
///
/// It is made by `bwrap` (bubblewrap), which is only found on Linux: new namespaces for processes,
/// users, network and the rest; no variables but the given ones; and everything read-only but for
/// the named places.
struct Sandbox {
  /// What is seen inside, under its own path, and cannot be changed.
  var readable: [URL] = []

  /// What can be written to as well.
  var writable: [URL] = []

  /// The largest file that may be written, in megabytes.
  var largestFile = 1

  /// How many seconds of a processor each program may take; as many as it likes if `nil`.
  var mostSeconds: Int?

  /// How many processes and threads may run at a time; as many as the user may have if `nil`.
  var mostProcesses: Int?

  /// Who runs in the box, where the system's administrator makes it; somebody new each time if
  /// `nil`.
  var user: UnprivilegedUser?

  /// How to install what is needed.
  static let advice = "install bubblewrap (sudo apt-get install bubblewrap)"

  /// Whether programs can be run in such a box here.
  static var isAvailable: Bool {
    #if os(Linux)
      let box = Sandbox(mostProcesses: 64)
      let run = try? ChildProcess(box.command(["true"], variables: [:]))
      return run?.status == 0
    #else
      return false
    #endif
  }

  /// The command that runs another one in the box.
  func command(_ words: [String], variables: [String: String]) -> [String] {
    var box = Self.limits(largestFile: largestFile, mostSeconds: mostSeconds)
    box += ["bwrap", "--die-with-parent", "--new-session", "--clearenv"] + Self.namespaces
    for (name, value) in variables.sorted(by: { $0.key < $1.key }) {
      box += ["--setenv", name, value]
    }
    for folder in Self.system { box += ["--ro-bind-try", folder, folder] }
    box += ["--proc", "/proc", "--dev", "/dev"]
    // Folders on the way to what is shown would be closed to other users.
    let folders = (readable + writable).flatMap { Self.folders(on: $0.path) }
    for folder in Set(folders).sorted() { box += ["--perms", "0755", "--dir", folder] }
    for url in readable { box += ["--ro-bind", url.path, url.path] }
    for url in writable { box += ["--bind", url.path, url.path] }
    // Last, so that nothing can be put beside what has been mounted.
    box += ["--remount-ro", "/dev", "--remount-ro", "/"]
    return box + (mostProcesses.map(unprivileged) ?? []) + words
  }

  /// What comes before a command to limit its files, in megabytes, and its time.
  ///
  /// A program that does not listen when it is told that its time is over is ended two seconds
  /// later.
  static func limits(largestFile: Int, mostSeconds: Int?) -> [String] {
    ["prlimit", "--fsize=\(largestFile * 1_000_000)", "--core=0"]
      + (mostSeconds.map { ["--cpu=\($0):\($0 + 2)"] } ?? []) + ["--"]
  }

  /// Users are counted apart in a namespace of users. The system's administrator needs none, and
  /// becomes another user instead.
  private static var namespaces: [String] {
    isAdministrator
      ? ["cgroup", "ipc", "net", "pid", "uts"].map { "--unshare-\($0)" }
        + ["SETUID", "SETGID", "SETPCAP"].flatMap { ["--cap-add", "CAP_\($0)"] }
      : ["--unshare-all"]
  }

  /// What gives up all rights, and lets no more than so many processes run at a time.
  ///
  /// The limit is set inside: it counts what runs in the box, and nothing else of the same user.
  private func unprivileged(mostProcesses: Int) -> [String] {
    Self.isAdministrator
      ? (user ?? UnprivilegedUser()).words(mostProcesses: mostProcesses)
      : ["prlimit", "--nproc=\(mostProcesses)", "--"]
  }

  /// Why the box itself could not be made, by what was written to standard error; `nil` where it
  /// was.
  static func failure(_ status: Int32, _ lines: [String]) -> String? {
    guard status != 0, let line = lines.first,
      ["bwrap: ", "setpriv: ", "prlimit: "].contains(where: line.hasPrefix)
    else { return nil }
    return "the sandbox could not be made: \(line)"
  }

  /// The folders around a file, from the outermost, as far as they are not the system's.
  private static func folders(on path: String) -> [String] {
    if system.contains(where: { path.hasPrefix($0 + "/") }) { return [] }
    let names = path.split(separator: "/").dropLast()
    return names.indices.map { "/" + names[...$0].joined(separator: "/") }
  }

  private static var isAdministrator: Bool { geteuid() == 0 }

  /// The system's programs and libraries.
  private static let system = [
    "/usr", "/bin", "/lib", "/lib64", "/etc/ld.so.cache", "/etc/alternatives",
  ]
}
