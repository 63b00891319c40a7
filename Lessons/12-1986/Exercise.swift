import Homework

/// **12.1** All patterns of so many bits, each 0 or 1, in the order of counting: 00, 01, 10, 11.
func patterns(of count: Int) -> [[Double]] {
  return todo([])
}

/// **12.1** All patterns of so many bits in the same order, with the target 1 for those that are
/// the same when they are read backwards, and 0 for the others.
func mirrorSymmetry(of count: Int) -> [Pattern] {
  return todo([])
}

/// **12.2** One step with momentum, for all numbers and their velocities.
///
/// Of each velocity the part `memory` is kept, and `rate` times the gradient is taken away from it.
/// Then each number moves by its velocity.
func step(
  _ numbers: inout [Double], _ velocity: inout [Double], gradient: [Double], rate: Double,
  memory: Double
) {
  todo()
}

/// **12.3** The network after so many sweeps. Each goes through all patterns, then takes one step.
func train(
  _ start: SymmetryNetwork, on patterns: [Pattern], rate: Double, memory: Double, sweeps: Int
) -> SymmetryNetwork {
  return todo(start)
}

/// **12.3** A seed from 1 to 10 with which all 64 patterns are right after 1,425 sweeps.
var seedThatArrives: UInt64 {
  return todo(0)
}

/// **12.4** Whether each weight and the one in its mirror image add up to 0, but for `tolerance`.
func isMirrorOpposite(_ weights: [Double], tolerance: Double) -> Bool {
  return todo(false)
}

/// **12.4** How many times as large as the smallest of them the weights of the left half are: 4, 2
/// and 1 for −12, 6, 3, −3, −6, 12.
func sizes(of weights: [Double]) -> [Double] {
  return todo([])
}

/// **12.5** Your prediction: which of `"opposite"`, `"1, 2, 4"`, `"outermost"` and `"positive"` are
/// true of both hidden units, from both starts?
var alwaysTrue: [String] {
  return todo([])
}

/// **12.6** The 36 inputs for a question, as *Colin* and *aunt*: 24 for the people, then 12 for the
/// relations, with a 1 for the person, a 1 for the relation, and 0 elsewhere.
///
/// There is a mistake in it: different questions get the same inputs. Find and mend it, and take
/// the `todo` away.
func question(about person: String, _ relation: String) -> [Double] {
  var inputs = [Double](repeating: 0, count: people.count + relations.count)
  for (index, name) in people.enumerated() where name == person { inputs[index] = 1 }
  for (index, name) in relations.enumerated() where name == relation {
    inputs[index] = 1
  }
  return todo(inputs)
}
