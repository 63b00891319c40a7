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

  /// How to install what is needed.
  static let advice = "install bubblewrap (sudo apt-get install bubblewrap)"

  /// Whether programs can be run in such a box here.
  static var isAvailable: Bool {
    #if os(Linux)
      let run = try? ChildProcess(Sandbox().command(["true"], variables: [:]))
      return run?.status == 0
    #else
      return false
    #endif
  }

  /// The command that runs another one in the box.
  func command(_ words: [String], variables: [String: String]) -> [String] {
    let bytes = largestFile * 1_000_000
    var box = ["prlimit", "--fsize=\(bytes)", "--core=0", "--nproc=4096", "--"]
    box += ["bwrap", "--unshare-all", "--die-with-parent", "--new-session", "--clearenv"]
    for (name, value) in variables.sorted(by: { $0.key < $1.key }) {
      box += ["--setenv", name, value]
    }
    for folder in Self.system { box += ["--ro-bind-try", folder, folder] }
    box += ["--proc", "/proc", "--dev", "/dev"]
    for url in readable { box += ["--ro-bind", url.path, url.path] }
    for url in writable { box += ["--bind", url.path, url.path] }
    // Last, so that nothing can be put beside what has been mounted.
    return box + ["--remount-ro", "/dev", "--remount-ro", "/"] + words
  }

  /// The system's programs and libraries.
  private static let system = [
    "/usr", "/bin", "/lib", "/lib64", "/etc/ld.so.cache", "/etc/alternatives",
  ]
}
