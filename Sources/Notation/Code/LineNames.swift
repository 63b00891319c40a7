/// What the lines of a function call the nodes, their gradients and shared parts, by their places.
struct LineNames {
  /// The names in what is computed.
  let code: [String]

  /// The names in comments.
  let words: [String]

  /// The names in comments of what a gradient is passed on to.
  let targets: [String]

  /// Whether the names are elements of arrays, so that a comment says what each is.
  let areElements: Bool

  init(
    code: [String], words: [String]? = nil, targets: [String]? = nil, areElements: Bool = false
  ) {
    self.code = code
    self.words = words ?? code
    self.targets = targets ?? words ?? code
    self.areElements = areElements
  }
}
