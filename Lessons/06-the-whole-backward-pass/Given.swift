/// A number that remembers how it was made: the class of lesson 5, now with a gradient.
final class Value {
  /// The number itself.
  let data: Double

  /// The name of the value, or the sign of the operation that made it.
  private(set) var label: String

  /// The values that it was made from, in order; a leaf has none.
  private(set) var inputs: [Value]

  /// The derivative of this value by each of its inputs, in their order.
  let localDerivatives: [Double]

  /// The derivative of the output by this value, as far as its uses have reported.
  var gradient = 0.0

  /// How many of its uses have not reported yet. `countUses(behind:)` sets it.
  var reportsToCome = 0

  init(_ data: Double, _ label: String, inputs: [Value] = [], localDerivatives: [Double] = []) {
    self.data = data
    self.label = label
    self.inputs = inputs
    self.localDerivatives = localDerivatives
  }

  /// Gives the value a name, and returns it.
  func named(_ label: String) -> Value {
    self.label = label
    return self
  }

  /// Frees a long chain in a loop.
  ///
  /// Left to itself, Swift frees each input within the freeing of its user, and the stack overflows
  /// at some ten thousand values.
  deinit {
    var dying = inputs
    inputs = []
    while var value = dying.popLast() {
      if isKnownUniquelyReferenced(&value) {
        dying += value.inputs
        value.inputs = []
      }
    }
  }
}

extension Value {
  static func + (a: Value, b: Value) -> Value {
    Value(a.data + b.data, "+", inputs: [a, b], localDerivatives: [1, 1])
  }

  static func - (a: Value, b: Value) -> Value {
    Value(a.data - b.data, "−", inputs: [a, b], localDerivatives: [1, -1])
  }

  static func * (a: Value, b: Value) -> Value {
    Value(a.data * b.data, "×", inputs: [a, b], localDerivatives: [b.data, a.data])
  }
}

/// Sets `reportsToCome` of each value behind `output` to the number of its uses: the number of
/// arrows that start at it. For the output itself that is 0.
///
/// Before it is called, `reportsToCome` says nothing: in a new value it is 0.
func countUses(behind output: Value) {
  output.reportsToCome = 0
  var seen: Set = [ObjectIdentifier(output)]
  var waiting = [output]
  while let value = waiting.popLast() {
    for input in value.inputs {
      if seen.insert(ObjectIdentifier(input)).inserted {
        input.reportsToCome = 0
        waiting.append(input)
      }
      input.reportsToCome += 1
    }
  }
}

/// The graph of this lesson: y = (c + d) + c·d, where c = a + b and d = a·b, at a = 2 and b = 3.
struct Yardstick {
  let a = Value(2, "a")
  let b = Value(3, "b")
  let c, d, s, p, y: Value

  init() {
    c = (a + b).named("c")
    d = (a * b).named("d")
    s = (c + d).named("s")
    p = (c * d).named("p")
    y = (s + p).named("y")
  }
}
