extension String {
  /// The same path in a form that Foundation does not take for one in the home folder. Replacing a
  /// `~` is the task of the shell; one that is left is part of the name.
  package var withoutHomeFolder: String { hasPrefix("~") ? "./" + self : self }
}
