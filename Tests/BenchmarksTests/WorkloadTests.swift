import ChainRule
import PlainGraph
import Testing

@testable import benchmarks

@Suite("The workloads give what every peer gives")
struct WorkloadTests {
  @Test("W1: the loss and the gradients are verified for both kinds of node")
  func build() throws {
    _ = try runChains(of: Value.self)
    _ = try runChains(of: PlainNode.self)
  }

  @Test("W2 and W4: the loop, the tapes and both kinds of node give the known results")
  func train() throws {
    let moons = Moons()
    var loop = HandWrittenMoons(moons)
    let (tape, wholeTape) = (MoonsTape(moons), WholeMoonsTape(moons))
    let (graph, plainGraph) = (MoonsGraph<Value>(moons), MoonsGraph<PlainNode>(moons))
    var step = 0
    try MoonsTraining.train(moons) { parameters, gradients in
      let loss = loop.differentiate(parameters, into: &gradients)
      try MoonsTraining.verify(step, loss, gradients, of: "loop")
      if step == 0 || step == MoonsTraining.stepCount - 1 {
        var others = gradients
        let sum = tape.differentiate(parameters, into: &others)
        try MoonsTraining.verify(step, sum, others, of: "tape")
        let whole = wholeTape.differentiate(parameters, into: &others)
        try MoonsTraining.verify(step, whole, others, of: "whole tape")
        let value = graph.differentiate(parameters, into: &others)
        try MoonsTraining.verify(step, value, others, of: "Value")
        let plain = plainGraph.differentiate(parameters, into: &others)
        try MoonsTraining.verify(step, plain, others, of: "PlainNode")
      }
      step += 1
      return loss
    }
    #expect(step == 20)
  }

  @Test("W3: a deep chain is differentiated and freed, whoever frees it")
  func deep() throws {
    _ = try runDeepChain(100_000) { (_: consuming Value) in }
    _ = try runDeepChain(100_000, free: PlainNode.takeApart)
  }

  @Test("Digits: loop and tape agree with the graphs, in blocks that are full or not")
  func digits() throws {
    for count in [3, 8, 9] {
      let batch = DigitsBatch(count: count)
      var loop = HandWrittenDigits(DigitsBatch.layerSizes, batch.examples)
      try batch.verify("loop") { loop.differentiate($0, into: &$1) }
      let tape = batch.tape()
      try batch.verify("tape") { batch.replay(tape, $0, into: &$1) }
    }
  }

  @Test("The graphs have as many nodes as the figures are divided by")
  func nodeCounts() {
    #expect(Graph(of: Chains<Value>(count: 3).sum).count == Chains<Value>.nodeCount(3))
    #expect(Chains<Value>.nodeCount() == 1_002_999)
    #expect(Graph(of: MoonsGraph<Value>(Moons()).loss()).count == MoonsGraph<Value>.nodeCount)
  }

  @Test("A result that differs by more than a billionth is an error that shows both numbers")
  func wrongResult() throws {
    let check = CheckValue(name: "the loss", expected: -2)
    try check.verify(-2 - 1e-9, of: "loop")
    let error = #expect(throws: WrongResult.self) { try check.verify(-2 - 3e-9, of: "loop") }
    #expect(error?.description == "loop: the loss is -2.000000003, but should be -2.0")
    #expect(throws: WrongResult.self) { try check.verify(.nan, of: "loop") }
  }
}
