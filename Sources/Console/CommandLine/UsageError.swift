import ChainRule

/// A command line that cannot be carried out, in one sentence.
package struct UsageError: Error, CustomStringConvertible {
  package let description: String
  package init(_ description: String) { self.description = description }
}

/// The end of such a sentence where `word` is almost one of the right ones: `; did you mean moons?`
package func suggestion(for word: String, among words: some Sequence<String>) -> String {
  nearestWord(to: word, among: words).map { "; did you mean \($0)?" } ?? ""
}
