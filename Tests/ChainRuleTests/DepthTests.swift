import ChainRule
import Foundation
import Testing

/// The length of the chains that the variable `CHAIN_LENGTH` asks for; ten million take a minute in
/// a debug build.
private let askedLength = ProcessInfo.processInfo.environment["CHAIN_LENGTH"].flatMap { Int($0) }

/// Any recursion over the nodes of these graphs would overflow the stack.
@Suite("Any depth")
struct DepthTests {
  @Test("A deep chain on the main thread") @MainActor
  func mainThread() { useDeepGraphs(length: askedLength ?? 200_000) }

  @Test("A deep chain on a thread with a stack of 512 KB")
  func smallStack() async {
    await withCheckedContinuation { continuation in
      let thread = Thread {
        useDeepGraphs(length: askedLength ?? 50_000)
        continuation.resume()
      }
      thread.stackSize = 512 << 10
      thread.start()
    }
  }

  @Test("Doubling a thousand times is a thousand nodes, not 2 to the power of 1000")
  func doubling() {
    let x = Value(1)
    var y = x
    for _ in 0..<1000 { y = y + y }
    y.backward()
    #expect(x.gradient == y.data && y.data == 0x1p1000)
    #expect(Graph(of: y).count == 1001)
    let derivative = gradient(of: y, withRespectTo: [x])[0]
    #expect(derivative.data == 0x1p1000)
    #expect(Graph(of: derivative).count < 3000)
  }

  @Test("One node with 100,000 uses, and a sum with 100,000 terms")
  func wide() {
    let x = Value(3)
    let y = (0..<100_000).map { _ in x * 2 }.reduce(x) { $0 + $1 }
    y.backward()
    #expect(y.data == 600_003 && x.gradient == 200_001)
  }
}

/// - Parameter length: many times what a recursion would have stack for, with 40 bytes a call.
private func useDeepGraphs(length: Int) {
  let one = Value(1)

  // By turns as the first and as the second input of the next node.
  var x = Value(2)
  var chain = x
  for step in 0..<length { chain = step.isMultiple(of: 2) ? chain + one : one + chain }
  chain.backward()
  #expect(x.gradient == 1 && chain.data == Double(length + 2))
  let graph = Graph(of: chain)
  #expect(graph.count == length + 2)
  #expect(graph.evaluate { $0.data }.last == Double(length + 2))

  // What takes longer for each node, on fewer of them.
  x = Value(2)
  chain = x
  for _ in 0..<20_000 { chain = -(one * chain) }
  #expect(gradient(of: chain, withRespectTo: [x])[0].data == 1)
  #expect(jacobianVectorProduct(of: [chain], withRespectTo: [x], along: [1]) == [1])
  #expect(Graph(of: chain).firstFault == nil && BackwardPass(from: chain).firstFault == nil)
  chain.resetGradients()
  #expect(!x.hasGradient)
}
