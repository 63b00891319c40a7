import Foundation

/// The yardstick: the obvious node of a scalar graph, as one would write micrograd in Swift.
///
/// It is written well and without tricks: an operation to switch over, strong references to the
/// inputs, a mark for the order. Swift frees its graphs by nested calls, one for each node.
///
/// Like every kit it is a module that others import. Within the module of its program, where the
/// compiler sees that nobody else can reach its variables, it takes about two thirds of the time.
public final class PlainNode {
  enum Operation { case none, add, subtract, multiply, divide, exp, log, squareRoot, tanh, relu }

  /// The result of the operation, or what a leaf was given.
  public var data: Double

  /// The derivative of the output by this node.
  public var gradient = 0.0

  let operation: Operation
  var firstInput, secondInput: PlainNode?

  /// What a drawing would show.
  public var label: String

  var isVisited = false

  init(
    _ data: Double, _ operation: Operation = .none, _ firstInput: PlainNode? = nil,
    _ secondInput: PlainNode? = nil, label: String = ""
  ) {
    self.data = data
    self.operation = operation
    self.firstInput = firstInput
    self.secondInput = secondInput
    self.label = label
  }

  /// Computes the derivative of this node by every node that it was made from.
  public func backward() {
    let nodes = topologicalOrder()
    gradient = 1
    for node in nodes.reversed() {
      node.passGradientOn()
      node.isVisited = false
    }
  }

  /// Every node once, after its inputs.
  private func topologicalOrder() -> [PlainNode] {
    var nodes: [PlainNode] = []
    var stack = [(node: self, areInputsDone: false)]
    while let (node, areInputsDone) = stack.popLast() {
      if areInputsDone {
        nodes.append(node)
      } else if !node.isVisited {
        node.isVisited = true
        stack.append((node, true))
        if let second = node.secondInput, !second.isVisited { stack.append((second, false)) }
        if let first = node.firstInput, !first.isVisited { stack.append((first, false)) }
      }
    }
    return nodes
  }

  private func passGradientOn() {
    guard let a = firstInput else { return }
    guard let b = secondInput else {
      switch operation {
      case .exp: a.gradient += gradient * data
      case .log: a.gradient += gradient / a.data
      case .squareRoot: a.gradient += gradient / (2 * data)
      case .tanh: a.gradient += gradient * (1 - data * data)
      case .relu: a.gradient += data > 0 ? gradient : 0
      default: break
      }
      return
    }
    switch operation {
    case .add:
      a.gradient += gradient
      b.gradient += gradient
    case .subtract:
      a.gradient += gradient
      b.gradient -= gradient
    case .multiply:
      a.gradient += gradient * b.data
      b.gradient += gradient * a.data
    case .divide:
      a.gradient += gradient / b.data
      b.gradient -= gradient * data / b.data
    default: break
    }
  }
}

extension PlainNode {
  /// An input or a parameter.
  public static func leaf(_ data: Double) -> PlainNode { PlainNode(data) }

  /// A constant; it gets a gradient all the same.
  public static func constant(_ number: Double) -> PlainNode { PlainNode(number) }

  public static func + (a: PlainNode, b: PlainNode) -> PlainNode {
    PlainNode(a.data + b.data, .add, a, b)
  }
  public static func - (a: PlainNode, b: PlainNode) -> PlainNode {
    PlainNode(a.data - b.data, .subtract, a, b)
  }
  public static func * (a: PlainNode, b: PlainNode) -> PlainNode {
    PlainNode(a.data * b.data, .multiply, a, b)
  }

  public static func / (a: PlainNode, b: PlainNode) -> PlainNode {
    PlainNode(a.data / b.data, .divide, a, b)
  }

  /// A power of e.
  public static func exp(_ x: consuming PlainNode) -> PlainNode {
    PlainNode(Foundation.exp(x.data), .exp, x)
  }

  /// The natural logarithm.
  public static func log(_ x: consuming PlainNode) -> PlainNode {
    PlainNode(Foundation.log(x.data), .log, x)
  }

  /// The square root.
  public static func squareRoot(_ x: consuming PlainNode) -> PlainNode {
    PlainNode(x.data.squareRoot(), .squareRoot, x)
  }

  /// The hyperbolic tangent.
  public static func tanh(_ x: consuming PlainNode) -> PlainNode {
    PlainNode(Foundation.tanh(x.data), .tanh, x)
  }

  /// `x` above 0, and 0 below.
  public static func relu(_ x: consuming PlainNode) -> PlainNode {
    PlainNode(max(x.data, 0), .relu, x)
  }

  /// Forgets the gradient.
  public func resetGradient() { gradient = 0 }
}

extension PlainNode {
  /// Frees a chain, which is linked by its first inputs, from its end, without nested calls.
  public static func takeApart(_ end: consuming PlainNode) {
    var node = end
    while isKnownUniquelyReferenced(&node), let input = node.firstInput {
      node.firstInput = nil
      node.secondInput = nil
      node = input
    }
  }
}
