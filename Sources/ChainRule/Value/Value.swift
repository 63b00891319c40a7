/// A number that remembers how it was made.
///
/// Arithmetic with values builds an expression graph: each result is a node that knows its
/// operation and its inputs. From the last node, ``backward()`` applies the chain rule node by node
/// until every number that took part knows how strongly the result depends on it.
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
///   it from one backward pass to the next, until they are reset.
/// - A number that an expression mentions, as the 3 in `3 * x`, becomes a *constant*: it gets no
///   gradient.
/// - Every other node is the result of an operation. Each backward pass computes its gradient
///   afresh.
///
/// Graphs share nothing hidden: graphs without a common node can be used on different threads at
/// the same time.
public final class Value {
  // Variables are internal and have public accessors, since every access to one that other modules
  // can reach is checked at run time. Together they take 88 bytes, which malloc makes 96.

  var storedData: Double
  var storedGradient: Double = 0

  // The inputs are owned by hand, see Value+Lifetime.swift.
  var firstInput: Unmanaged<Value>?
  var secondInput: Unmanaged<Value>?
  var firstLocalDerivative: Double
  var secondLocalDerivative: Double

  /// Where the node stands in the newest ``TopologicalOrder`` that holds it.
  var position: UInt32 = 0

  /// How often the data of a leaf was set; for a result, the sum over its inputs when it was made.
  ///
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

  deinit {
    if isResult { releaseInputs() }
  }

  /// The number itself.
  ///
  /// Only a leaf's can be set. Nodes that were already made from the leaf keep their data until they
  /// are asked for a derivative: ``backward()``, `gradient(of:withRespectTo:)` and all their
  /// relatives give the derivatives at the numbers that the leaves have now, and evaluate the graph
  /// again first if one has changed.
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
  /// It tells a gradient of zero from one that was never computed.
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

  /// Gives the node a name and returns it, in the middle of an expression.
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

  /// Forgets the gradient of this node alone.
  public func resetGradient() {
    storedGradient = 0
    storedHasGradient = false
  }
}

/// A graph is changed by whoever computes with it, so it stays with one thread at a time.
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
