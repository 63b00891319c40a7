import Homework

/// **6.1** Your prediction: in which of these four orders may the values of the yardstick report,
/// so that `a` and `b` end with the right gradients? The numbers of the right ones.
///
/// 1. y, s, p, c, d
/// 2. y, s, c, p, d
/// 3. y, p, s, d, c
/// 4. c, d, s, p, y
var rightOrders: [Int] {
  return todo([])
}

/// **6.2** Lets `value` report to its inputs: each input's gradient grows by the gradient of
/// `value` times the local derivative by that input. A value may have any number of inputs.
func report(from value: Value) {
  todo()
}

/// **6.3** All values behind `output`, and itself, each once, in an order in which every value
/// comes after its inputs.
///
/// Any such order will do. The function does not call itself, so that no graph is too deep for it,
/// and looks through no list for each value, so that none is too large: that would take a billion
/// looks for 50,000 values.
func topologicalOrder(of output: Value) -> [Value] {
  return todo([])
}

/// **6.4** Computes the gradients of all values behind `output`.
///
/// All gradients begin at 0, but that of the output at 1. Then each value reports, when all its
/// uses have reported to it.
func backward(from output: Value) {
  todo()
}

/// **6.5** Your prediction: how many times does the walk that does not wait come to x, in a chain
/// of 1, 2, 3 and 10 doublings? Four numbers.
var visitsOfX: [Int] {
  return todo([])
}

/// **6.6** A backward pass that may be made again.
///
/// What it finds for a leaf is added to the leaf's gradient, so that the gradients of several
/// passes and of several outputs add up, also where the output is a leaf itself. All other values
/// begin afresh.
///
/// There is a mistake in it: for x·x·x at 3, two passes should give x the gradient 27 + 27, but
/// they give it 72. Find and mend it, and take the `todo` away.
func backwardOnceMore(from output: Value) {
  todo()
  let order = topologicalOrder(of: output)
  for value in order where value.inputs.isEmpty { value.gradient = 0 }
  output.gradient += 1
  for value in order.reversed() { report(from: value) }
}
