import ChainRule
import Networks
import TestSupport
import Testing

@testable import benchmarks

@Suite("Memory")
struct MemoryTests {
  /// A process of its own, in which no other test needs memory at the same time.
  @Test(
    "Memory stays flat over 10,000 steps of training, with graphs rebuilt and on a tape",
    .thorough,
    arguments: [false, true])
  func training(onTape: Bool) async {
    await #expect(processExitsWith: .success) { [onTape] in
      var generator = SeededGenerator(seed: 1)
      let data = DataSet.line(2, using: &generator)
      let network = MultilayerPerceptron([1, 1, 1], using: &generator)
      let trainer = Trainer(
        onTape ? network : Rebuilt(network: network), examples: data.examples, optimizer: Adam(),
        settings: TrainingSettings(
          loss: .meanSquaredError, schedule: .constant(0.01), evaluationInterval: 1_000_000))

      // What is done for the first time needs memory of its own, asking for it included.
      _ = Memory.residentBytes
      trainer.train(until: 2500)
      let before = try #require(Memory.residentBytes)
      trainer.train(until: 12_500)
      let after = try #require(Memory.residentBytes)

      // A single node that stays from each step would be a megabyte in all.
      #expect(after - before < 512 << 10, "\(after - before) bytes more after 10,000 steps")
    }
  }

  @Test("What is built is seen as memory")
  func growth() async {
    await #expect(processExitsWith: .success) {
      let before = try #require(Memory.residentBytes)
      let bytes = [UInt8](repeating: 1, count: 32 << 20)
      let after = try #require(Memory.residentBytes)
      #expect((30 << 20..<40 << 20).contains(after - before) && bytes.last == 1)
    }
  }
}

/// A network that a trainer cannot record, so that it builds a graph in each step.
private struct Rebuilt: Network {
  let network: MultilayerPerceptron
  var inputCount: Int { network.inputCount }
  var outputCount: Int { network.outputCount }
  var parameters: [Value] { network.parameters }
  var architecture: String { network.architecture }
  func callAsFunction(_ inputs: [Value]) -> [Value] { network(inputs) }
}
