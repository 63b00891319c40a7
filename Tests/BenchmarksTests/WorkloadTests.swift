import ChainRule
import Foundation
import Networks
import PlainGraph
import TestSupport
import Testing

@testable import benchmarks

@Suite("The workloads give what every peer gives")
struct WorkloadTests {
  @Test("W1: the loss and the gradients are verified for both kinds of node")
  func build() throws {
    _ = try runChains(10, of: Value.self)
    _ = try runChains(10, of: PlainNode.self)
  }

  @Test("W1: a loop over plain numbers gives the known results, too", arguments: [10, 1000])
  func chains(count: Int) throws {
    var (loss, gradientSum) = (0.0, 0.0)
    for chain in 0..<count {
      let c = Double(chain)
      let (start, weight, bias) = (0.1 + 0.0005 * c, 0.9 + 0.0001 * c, 0.05 - 0.00005 * c)
      var xs = [start]
      for step in 0..<333 { xs.append(Foundation.tanh(xs[step] * weight + bias)) }
      var (byX, byWeight, byBias) = (1.0, 0.0, 0.0)
      for step in stride(from: 333, to: 0, by: -1) {
        let bySum = byX * (1 - xs[step] * xs[step])
        byWeight += bySum * xs[step - 1]
        byBias += bySum
        byX = bySum * weight
      }
      loss += xs[333]
      gradientSum += byX + Double(chain % 7 + 1) * byWeight + Double(chain % 5 + 1) * byBias
    }
    let known = try #require(knownResults[count])
    try known.loss.verify(loss, of: "loop")
    try known.gradientSum.verify(gradientSum, of: "loop")
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
    // The loop works on 8 examples at once, and the tape on 16.
    for count in [3, 8, 16, 17] {
      let batch = DigitsBatch(count: count, hiddenCount: 3)
      var loop = HandWrittenDigits(batch.layerSizes, batch.examples)
      try batch.verify("loop") { loop.differentiate($0, into: &$1) }
      let tape = batch.tape()
      try batch.verify("tape") { batch.replay(tape, $0, into: &$1) }
    }
  }

  @Test("W5: the loop, the tapes and both kinds of node give the known results of the first step")
  func names() throws {
    let names = Names()
    var tapes = SequenceTapes(of: names.model)
    try NamesTraining.train(
      names, steps: 1, of: "loop", differentiate: HandWrittenNames().differentiate)
    try NamesTraining.train(names, steps: 1, of: "tape") { replay(&tapes, $0, $1, into: &$2) }
    try NamesTraining.train(names, steps: 1, of: "Value", differentiate: names.rebuild)
    let plain = NamesGraph<PlainNode>(names)
    try NamesTraining.train(names, steps: 1, of: "plain", differentiate: plain.differentiate)
  }

  @Test("W5: by hand, the known results of later steps, with the update of either", .thorough)
  func namesTraining() throws {
    let names = Names()
    let loop = HandWrittenNames()
    try NamesTraining.train(names, steps: 20, of: "loop", differentiate: loop.differentiate)
    let last = try NamesTraining.train(
      names, of: "loop", byHand: true, differentiate: loop.differentiate)
    try CheckValue(name: "the sum of parameters", expected: -195.94026487268485)
      .verify(CheckValue.sum(of: last), of: "loop")
  }

  @Test("W5 is printed for other programs: a line for each name, then one for each parameter")
  func namesText() {
    let names = Names()
    let lines = names.text.split(separator: "\n")
    #expect(lines.count == 1000 + 4192 && lines[0] == "jacob" && lines[999] == "isabella")
    #expect(lines[1000...].map { Double($0) } == names.parameters)
    #expect(names.tokenCount(2) == 6 + 7)
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
    let error = #expect(throws: FailedBenchmark.self) { try check.verify(-2 - 3e-9, of: "loop") }
    #expect(error?.description == "loop: the loss is -2.000000003, but should be -2.0")
    #expect(throws: FailedBenchmark.self) { try check.verify(.nan, of: "loop") }
  }
}
