/// A programming language in which a ``SourceFile`` is written.
public enum Language: String, CaseIterable, Sendable {
  /// Swift, with Foundation.
  case swift

  /// Python, from 3.7 on.
  case python

  /// C, from C99 on.
  case c

  /// JavaScript, for browsers and Node.
  case javascript

  /// How it is written, and what it lacks.
  var grammar: Grammar {
    switch self {
    case .swift: .swift
    case .python: .python
    case .c: .c
    case .javascript: .javascript
    }
  }
}
