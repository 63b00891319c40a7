extension String {
  /// The same path in a form that Foundation does not take for one in the home folder. To replace a
  /// `~` is the shell's affair; where one is left, it is a letter.
  package var withoutHomeFolder: String { hasPrefix("~") ? "./" + self : self }
}
