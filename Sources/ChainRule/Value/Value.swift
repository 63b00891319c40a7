/// A number that remembers how it was made.
///
/// Arithmetic with values builds an expression graph: each result is a node that knows its
/// operation and its inputs. From the last node, ``backward()`` applies the chain rule node by
/// node, until every node has its gradient: how strongly the result depends on it.
///
/// ```swift
/// let a = Value(2, "a")
/// let b = Value(3, "b")
/// let c = a + b
/// let d = a * b
/// let y = (c + d) + c * d
/// y.backward()
/// print(y.data, a.gradient, b.gradient)  // 41.0 25.0 19.0
/// ```
///
/// - A `Value` made by ``init(_:_:)`` is a *leaf*: an input or a parameter. Gradients accumulate in
///   it until they are reset.
/// - A plain number in an expression, as the 3 in `3 * x`, becomes a *constant*: no gradient.
/// - Every other node is a result. Each backward pass sets its gradient to 0 before it begins.
///
/// Graphs without a common node share no hidden state: threads can use them at the same time.
public final class Value {
  // The stored properties are internal, with public accessors in front of them: Swift checks each
  // access to a stored property that is public. A node takes 88 bytes, and malloc makes 96 of them.

  var storedData: Double
  var storedGradient: Double = 0

  // Value+Lifetime.swift says who retains and releases the inputs.
  var firstInput, secondInput: Unmanaged<Value>?
  var firstLocalDerivative, secondLocalDerivative: Double

  /// Where the node stands in the newest ``TopologicalOrder`` that holds it.
  var position: UInt32 = 0

  /// How often the data of a leaf was set; for a result, the sum over its inputs when it was made.
  /// So the two tell whether a leaf was changed since. The count starts over after 65,535.
  var revision: UInt16

  /// Whether the node depends on no leaf, so that no gradient flows into it.
  public let isConstant: Bool

  private var storedHasGradient = false
  private var origin: Origin

  @inline(__always)
  init(
    data: Double, origin: Origin = .given, isConstant: Bool,
    revision: UInt16 = 0,
    first: Unmanaged<Value>? = nil, _ firstLocalDerivative: Double = 0,
    second: Unmanaged<Value>? = nil, _ secondLocalDerivative: Double = 0
  ) {
    storedData = data
    self.origin = origin
    self.isConstant = isConstant
    self.revision = revision
    firstInput = first
    secondInput = second
    self.firstLocalDerivative = firstLocalDerivative
    self.secondLocalDerivative = secondLocalDerivative
  }

  /// A leaf without a label, as in `[0.5, 2].map(Value.init)`.
  public convenience init(_ data: Double) { self.init(data: data, isConstant: false) }

  /// A leaf: an input or a parameter, which gets a gradient.
  public convenience init(_ data: Double, _ label: String?) {
    self.init(data: data, isConstant: false)
    self.label = label
  }

  deinit { if isResult { releaseInputs() } }

  /// The result of the operation; for a leaf or a constant, the number that was given.
  ///
  /// Only a leaf's data can be set. Nodes that were made from it keep theirs until a derivative is
  /// asked for: that evaluates the graph again if a leaf has changed.
  ///
  /// ```swift
  /// let x = Value(1)
  /// let y = 1 / x
  /// x.data = 2           // y.data is still 1.0
  /// y.backward()
  /// print(y.data, x.gradient)  // 0.5 -0.25
  /// ```
  public var data: Double {
    get { storedData }
    set {
      precondition(
        isLeaf, "only a leaf's data can be set; this node follows from its inputs, or is a constant"
      )
      storedData = newValue
      revision &+= 1
    }
  }

  /// The derivative of the output by this node, as far as backward passes have reported it.
  public var gradient: Double {
    get { storedGradient }
    set {
      storedGradient = newValue
      storedHasGradient = true
    }
  }

  /// Whether a backward pass has reached the node since its gradient was last reset.
  ///
  /// So a gradient of 0 can be told from one that was never computed.
  public internal(set) var hasGradient: Bool {
    get { storedHasGradient }
    set { storedHasGradient = newValue }
  }

  /// The operation that made the node; `nil` for leaves and constants.
  public var operation: (any Operation.Type)? { origin.operation }

  /// The name that formulas, traces and drawings show.
  public var label: String? {
    get { origin.label }
    set { origin = origin.labelled(newValue) }
  }

  /// Gives the node a label and returns it, so that a part of an expression can be named in place.
  ///
  /// ```swift
  /// let x = Value(3, "x")
  /// let loss = ((2 * x - 1).named("error") ** 2).named("loss")
  /// print(Graph(of: loss).names.joined(separator: " "))  // 2 x v1 1 error 2 loss
  /// ```
  @discardableResult
  public func named(_ label: String) -> Value {
    self.label = label
    return self
  }

  /// Whether the node is an input or a parameter: neither a result nor a constant.
  public var isLeaf: Bool { !isResult && !isConstant }

  /// Whether an operation made the node.
  var isResult: Bool { firstInput != nil }

  /// The data of a constant that stands alone, as the 3 in `3 * x`; `nil` for every other node.
  ///
  /// What follows from constants, as 1/3, does not stand alone; a label, as that of π, is a name.
  package var literal: Double? { isConstant && !isResult && label == nil ? data : nil }

  /// Forgets the gradient of this node alone.
  public func resetGradient() {
    storedGradient = 0
    storedHasGradient = false
  }
}

/// A pass changes the nodes of its graph, so a graph stays with one thread at a time.
@available(*, unavailable)
extension Value: Sendable {}

extension Value: CustomStringConvertible {
  /// The label, the data and the gradient.
  public var description: String {
    let name = label.map { "\($0), " } ?? ""
    func text(_ number: Double) -> String { number.isNaN ? "nan" : "\(number)" }
    return "Value(\(name)data: \(text(data)), gradient: \(hasGradient ? text(gradient) : "none"))"
  }
}
