import ChainRule
import Networks
import Testing

@Suite("The network of the family trees")
struct FamilyTreeNetworkTests {
  private func network() -> FamilyTreeNetwork {
    var generator = SeededGenerator(seed: 1)
    return FamilyTreeNetwork(initialization: .uniform(limit: 1), using: &generator)
  }

  /// The inputs for a person and a relation, by their numbers.
  private func inputs(_ person: Int, _ relation: Int) -> [Double] {
    (0..<36).map { $0 == person || $0 == 24 + relation ? 1 : 0 }
  }

  @Test("Person and relation have codes of their own, which meet in the third layer")
  func codes() {
    let network = network()
    let asked = inputs(10, 7)
    let person = network.personCode.predict(Array(asked.prefix(24)))
    let relation = network.relationCode.predict(Array(asked.suffix(12)))
    #expect([person.count, relation.count] == [6, 6])
    #expect(network.predict(asked) == network.answer.predict(person + relation))
    #expect(network(asked).map(\.data) == network.predict(asked))
    #expect(network.parameters.count == 25 * 6 + 13 * 6 + 13 * 12 + 13 * 6 + 7 * 24)
    #expect([network.inputCount, network.outputCount] == [36, 24])
    #expect(Set(network.parameters.map(\.label)).count == network.parameters.count)
  }

  @Test("Only the person's own weights get a gradient, and it agrees with differences")
  func gradients() {
    let network = network()
    let output = network(inputs(10, 7))[3]
    let unit = network.personCode.neurons[2]
    let check = GradientCheck(
      of: output,
      withRespectTo: [unit.weights[10], unit.bias] + network.answer.layers[1].neurons[0].parameters)
    #expect(check.agrees, "\(check)")
    #expect(check.inputs.allSatisfy { $0.reverse != 0 })
    network.parameters.resetGradients()
    output.backward()
    #expect(unit.weights.indices.filter { unit.weights[$0].gradient != 0 } == [10])
  }

  @Test("A few steps bring the loss of the 104 questions down")
  func training() {
    var generator = SeededGenerator(seed: 1)
    let data = DataSet.familyTree(using: &generator)
    let trainer = Trainer(
      network(), examples: Array(data.examples.prefix(30)), optimizer: Adam(),
      settings: TrainingSettings(
        loss: .softmaxCrossEntropy, schedule: .constant(0.1), evaluationInterval: 20))
    trainer.train(until: 20)
    let losses = trainer.history.evaluations.map(\.training.loss)
    #expect(losses[1] < 0.9 * losses[0])
  }
}
