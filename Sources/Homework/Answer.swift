import Foundation

/// Something that a student's code returns and a lesson's test compares.
///
/// It can be written down: the lessons' tests can run where the answer is given, and judge it
/// somewhere else.
package protocol Answer: Codable {
  /// Whether this answer counts as `expected`; numbers may differ by `tolerance`.
  func matches(_ expected: Self, tolerance: Double) -> Bool

  /// The answer as a message shows it, its numbers rounded to so many significant digits.
  func text(digits: Int) -> String

  /// What the answer is a list of; `nil` where it is no list.
  var elements: [any Answer]? { get }
}

extension Answer where Self: Equatable {
  package func matches(_ expected: Self, tolerance: Double) -> Bool { self == expected }
}

extension Answer {
  package func text(digits: Int) -> String { "\(self)" }
  package var elements: [any Answer]? { nil }
}

extension Int: Answer {}
extension Bool: Answer {}

extension String: Answer {
  package func text(digits: Int) -> String { "‘\(self)’" }
}

extension Double: Answer {
  /// The tolerance is relative for numbers beyond ±1, absolute within. NaN matches NaN.
  package func matches(_ expected: Double, tolerance: Double) -> Bool {
    if self == expected || (isNaN && expected.isNaN) { return true }
    guard isFinite && expected.isFinite else { return false }
    return abs(self - expected) <= tolerance * max(1, abs(expected))
  }

  package func text(digits: Int) -> String {
    // C writes "-nan" where the sign bit is set, as 0/0 does.
    isNaN ? "nan" : String(format: "%.\(digits)g", self + 0)
  }
}

extension Array: Answer where Element: Answer {
  package func matches(_ expected: [Element], tolerance: Double) -> Bool {
    count == expected.count
      && zip(self, expected).allSatisfy { $0.matches($1, tolerance: tolerance) }
  }

  package func text(digits: Int) -> String {
    "[" + map { $0.text(digits: digits) }.joined(separator: ", ") + "]"
  }

  package var elements: [any Answer]? { self }
}

extension Optional: Answer where Wrapped: Answer {
  package func matches(_ expected: Wrapped?, tolerance: Double) -> Bool {
    switch (self, expected) {
    case (nil, nil): true
    case (let answer?, let expected?): answer.matches(expected, tolerance: tolerance)
    default: false
    }
  }

  package func text(digits: Int) -> String { map { $0.text(digits: digits) } ?? "nil" }
}
