import ChainRule
import Testing

@Suite("Nothing leaks, and nothing goes too early")
struct LifetimeTests {
  @Test("A graph goes with its output, after everything that was done with it")
  func graph() {
    var output: Value? = makeOutput()
    let nodes = output.map(watch) ?? []
    #expect(nodes.count == 13)
    output?.backward()
    output?.resetGradients()
    _ = output.map { Array(BackwardPass(from: $0).prefix(3)) }
    _ = output.map { Graph(of: $0).evaluate { Dual($0.data, tangent: 1) } }
    _ = output.map { BackwardPass(from: $0).firstFault }
    _ = output.map { GradientCheck(of: $0) }
    #expect(nodes.allSatisfy { $0.value != nil })
    output = nil
    #expect(nodes.allSatisfy { $0.value == nil })
  }

  @Test("Derivatives as graphs go too, and so does what they share with the first graph")
  func derivatives() {
    var output: Value? = makeOutput()
    var leaves = output.map { Graph(of: $0).filter { $0.isLeaf } } ?? []
    var first = output.map { gradient(of: $0, withRespectTo: leaves) } ?? []
    var second = gradient(of: first[0], withRespectTo: leaves)
    let nodes = [output].compactMap(\.self).flatMap(watch) + (first + second).flatMap(watch)
    output = nil
    leaves = []
    first = []
    #expect(second[0].data.isFinite && Graph(of: second[0]).count > 5)
    second = []
    #expect(nodes.allSatisfy { $0.value == nil })
  }

  @Test("An abandoned pass lets go of its graph, and a pass in progress holds it")
  func passes() {
    var output: Value? = makeOutput()
    let nodes = output.map(watch) ?? []
    var pass = output.map { BackwardPass(from: $0).makeIterator() }
    output = nil
    var step = pass?.next()
    #expect(nodes.allSatisfy { $0.value != nil } && step?.upstreamGradient == 1)
    while pass?.next() != nil {}
    pass = nil
    #expect(step?.node === nodes.last?.value)
    step = nil
    #expect(nodes.allSatisfy { $0.value == nil })
  }

  @Test("A graph listing holds its nodes; one node holds only what it was made from")
  func parts() {
    let x = Value(2)
    var y: Value? = sin(x) * x
    let nodes = y.map(watch) ?? []
    var graph = y.map { Graph(of: $0) }
    y = nil
    #expect(graph?.map(\.data).count == 3)
    let sine = graph?[1]
    graph = nil
    #expect(nodes.map { $0.value == nil } == [false, false, true])
    #expect(sine?.inputs[0] === x)
  }

  @Test("A diamond of shared nodes is freed node by node, each once")
  func diamonds() {
    var node: Value? = Value(1)
    var middle: Value?
    for step in 0..<1000 {
      node = node.map { $0 + $0 }
      if step == 500 { middle = node }
    }
    let nodes = node.map(watch) ?? []
    node = nil
    #expect(nodes.filter { $0.value != nil }.count == 502)
    middle?.backward()
    middle = nil
    #expect(nodes.allSatisfy { $0.value == nil })
  }

  private func makeOutput() -> Value {
    let (a, b) = (Value(2, "a"), Value(3, "b"))
    let c = (a * b + 1).named("c")
    return maximum(sin(c) * c, a ** 2) / (c + tanh(b))
  }
}

/// A reference that does not keep its node alive.
private final class Weak {
  weak var value: Value?
  init(_ value: Value) { self.value = value }
}

private func watch(_ output: Value) -> [Weak] { Graph(of: output).map(Weak.init) }
