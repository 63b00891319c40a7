import Console

/// How a student's code is kept away from everything else while it gives its answers.
package enum Isolation: Sendable {
  /// In a box without network, other processes and files but its own.
  case sandbox

  /// In a box where one can be made. Elsewhere, as in most platforms' containers, as a user of the
  /// system's who owns nothing: such code reads no solution and changes nothing, but has the
  /// network that the container has.
  case anotherUser

  /// Not at all: it can do whatever one can do oneself.
  case none

  /// What there really is on this machine.
  ///
  /// - Throws: ``UsageError`` if there is nothing, and `none` was not asked for.
  func available() throws(UsageError) -> Isolation {
    if self == .none || Sandbox.isAvailable { return self == .none ? .none : .sandbox }
    if self == .anotherUser {
      if UnprivilegedUser.isAvailable { return .anotherUser }
      throw UsageError(
        "code can run as another user only where root starts it and setpriv is installed")
    }
    throw UsageError(
      """
      there is no sandbox here for code that nobody has read: \(Sandbox.advice), or use \
      --without-sandbox for code that you trust
      """)
  }
}
