/// The places at which two answers of many parts differ, for answers that are too long to be shown
/// as a whole.
struct Differences {
  /// How many parts there are, lists within lists taken apart.
  private(set) var count = 0
  private(set) var differing = 0

  /// Whether all lists are as long as those that they are compared with.
  private(set) var hasSameShape = true

  /// The first difference, as `number 3 of list 2 is 0.5, expected 0.25`.
  private(set) var first: String?

  init<A: Answer>(_ got: A, _ expected: A, tolerance: Double) {
    compare(got, expected, tolerance: tolerance, place: [])
  }

  private mutating func compare<A: Answer>(
    _ got: A, _ expected: A, tolerance: Double, place: [Int]
  ) {
    guard let elements = got.elements, let others = expected.elements else {
      count += 1
      if got.matches(expected, tolerance: tolerance) { return }
      differing += 1
      let digits = got.text(digits: 6) == expected.text(digits: 6) ? 17 : 6
      note(place, "is \(got.text(digits: digits)), expected \(expected.text(digits: digits))")
      return
    }
    for (index, pair) in zip(elements, others).enumerated() {
      compareOpened(pair.0, pair.1, tolerance: tolerance, place: place + [index + 1])
    }
    if elements.count != others.count {
      hasSameShape = false
      differing += 1
      note(place, "has \(elements.count) entries, expected \(others.count)")
    }
  }

  /// Two parts of answers of the same type are of the same type.
  private mutating func compareOpened<A: Answer>(
    _ got: A, _ expected: any Answer, tolerance: Double, place: [Int]
  ) {
    guard let expected = expected as? A else { return }
    compare(got, expected, tolerance: tolerance, place: place)
  }

  private mutating func note(_ place: [Int], _ words: String) {
    if first != nil { return }
    let path = place.isEmpty ? "the list" : "entry " + place.map { "\($0)" }.joined(separator: ".")
    first = "\(path) \(words)"
  }
}
