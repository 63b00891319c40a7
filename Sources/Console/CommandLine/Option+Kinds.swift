import Drawing

extension Option where Value == Bool {
  /// An option without a value.
  package static func flag(_ name: String, _ help: String) -> Option {
    Option(name, "", "", help) { _ in true }
  }
}

extension Option where Value == String {
  /// Any word that is not empty.
  package static func word(_ name: String, _ placeholder: String, _ right: String, _ help: String)
    -> Option
  {
    Option(name, placeholder, right, help) { $0.isEmpty ? nil : $0 }
  }
}

extension Option where Value: RawRepresentable<String> & CaseIterable & Sendable {
  /// One of a few words, which the help text lists; the usual one is marked.
  package static func choice(
    _ name: String, _ placeholder: String, usual: Value? = nil, _ help: String
  ) -> Option {
    let words = Value.allCases.map(\.rawValue)
    let shown = Value.allCases.map { value in
      value.rawValue == usual?.rawValue ? "\(value.rawValue) (the usual)" : value.rawValue
    }
    let list = shown.dropLast().joined(separator: ", ") + " or " + (shown.last ?? "")
    return Option(
      name, placeholder, "one of \(words.joined(separator: ", "))", "\(help): \(list)"
    ) { Value(rawValue: $0) }
  }
}

extension Option where Value == Int {
  /// A whole number within limits.
  package static func wholeNumber(
    _ name: String, _ placeholder: String, in limits: ClosedRange<Int>, _ help: String
  ) -> Option {
    Option(
      name, placeholder, "a whole number from \(limits.lowerBound) to \(limits.upperBound)", help
    ) { word in Int(word).flatMap { limits.contains($0) ? $0 : nil } }
  }
}

extension Option where Value == Double {
  /// A number within limits, whose lower one is 0 or the smallest positive number.
  package static func number(
    _ name: String, _ placeholder: String, in limits: ClosedRange<Double>, _ help: String
  ) -> Option {
    let least = limits.lowerBound == 0 ? "from 0" : "above 0"
    let most = limits.upperBound.description(significantDigits: 15)
    return Option(
      name, placeholder, "a number \(least) to \(most)", help
    ) { word in Double(word).flatMap { limits.contains($0) ? $0 : nil } }
  }
}

extension Option where Value == [Int] {
  /// Counts with commas between them, each from 1 to 1000.
  package static func counts(
    _ name: String, _ placeholder: String, _ right: String, count limits: ClosedRange<Int>,
    none: String? = nil, _ help: String
  ) -> Option {
    Option(name, placeholder, right, help) { text in
      if let none, text == none { return [] }
      let words = text.split(separator: ",", omittingEmptySubsequences: false)
      let counts = words.compactMap { Int($0) }.filter { (1...1000).contains($0) }
      return counts.count == words.count && limits.contains(counts.count) ? counts : nil
    }
  }
}
