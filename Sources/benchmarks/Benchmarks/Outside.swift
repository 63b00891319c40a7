/// outside: what a package that uses the kit pays for calling it instead of writing the same lines.
func outsideSection(_ runs: Int, _ progress: Progress) throws -> Section {
  let kinds = [
    networkPairs(), stepPairs(), lossPairs(), optimizerPairs(), recurrentPairs(), operationPairs(),
  ]
  let pairs = Array(kinds.joined())
  let rounds = try pairs.enumerated().map { index, pair in
    try pair.measure(runs) { fraction, words in
      progress((Double(index) + fraction) / Double(pairs.count), words)
    }
  }
  var section = Section(
    "outside", "the kit called from another module, and the same lines written there",
    rows: pairs.map(\.name))
  section.add("microseconds", "kit µs") { rounds[$0].median(0) { $0 * 1e6 } }
  section.add("handMicroseconds", "by hand µs") { rounds[$0].median(1) { $0 * 1e6 } }
  section.add("ratio", "ratio") { rounds[$0].ratio(0, to: 1) { $0 } }
  return section
}
