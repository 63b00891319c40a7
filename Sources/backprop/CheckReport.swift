import ChainRule

/// What `backprop check --json` prints.
struct CheckReport: Encodable {
  struct Input: Encodable {
    let name: String
    let reverse, forward, numeric, numericError, relativeError: Double
    let verdict: String
    let kink, agrees: Bool
  }

  let value: Double
  let inputs: [Input]

  init(_ check: GradientCheck) {
    value = check.value
    inputs = check.inputs.map {
      Input(
        name: $0.name, reverse: $0.reverse, forward: $0.forward, numeric: $0.numeric,
        numericError: $0.numericError, relativeError: $0.relativeError,
        verdict: $0.verdict.rawValue, kink: $0.isKink,
        agrees: $0.verdict == .agrees || $0.verdict == .kink)
    }
  }
}
