import ChainRule
import Foundation
import Networks
import TestSupport
import Testing

@testable import Notation

@Suite("Tapes as programs")
struct BatchTests {
  @Test("A loop over the examples, in which parameters stay where they are")
  func lines() throws {
    let text = try SourceFile([BatchFunction("step", of: Self.small)]).text(in: .c)
    #expect(
      text == """
        #include <math.h>
        #include <stdio.h>

        // The sums over the examples: of each output, and of the gradients by all parameters.
        void step(
            int count, const double *restrict inputs, const double *restrict parameters,
            double *restrict outputs, double *restrict gradients) {
          for (int k = 0; k < 2; k += 1) outputs[k] = 0.0;
          for (int k = 0; k < 3; k += 1) gradients[k] = 0.0;
          for (int example = 0; example < count; example += 1) {
            double count_ = inputs[2 * example + 1];  // an input
            // Forward.
            double v1 = parameters[1] * count_;  // the result
            // Backward.
            double gradient_v1 = 1.0;  // the result by itself
            gradients[1] += 1.0;  // the result by itself
            gradients[1] += gradient_v1 * count_;  // v1 passes its gradient on to the weight: local \
        derivative count_
            outputs[0] += v1;
            outputs[1] += parameters[1];
          }
        }

        """)
  }

  @Test("The gradient of an output that goes into another one is a variable, others are constants")
  func outputs() throws {
    let x = Value(2, "x")
    let w = Value(3, "w")
    let h = (w * x).named("h")
    let tape = Tape(of: [h, exp(h).named("y")], inputs: [x], parameters: [w])
    let text = try SourceFile([BatchFunction(of: tape)]).text(in: .swift)
    #expect(text.contains("var gradient_h = 1.0  // the result by itself\n"))
    #expect(text.contains("let gradient_y = 1.0  // the result by itself\n"))
    #expect(text.contains("gradient_h += gradient_y * y  //"))
  }

  /// Two outputs, of which one is a parameter; an input and two parameters that nothing needs.
  private static let small = {
    let inputs = [Value(1, "unneeded"), Value(2, "count")]
    let parameters = [Value(3, "k"), Value(0.5, "the weight"), Value(7)]
    return Tape(
      of: [parameters[1] * inputs[1], parameters[1]], inputs: inputs, parameters: parameters)
  }()

  /// A network with its loss, whose neurons have names.
  private static let network: Tape = {
    var generator = SeededGenerator(seed: 4)
    let network = MultilayerPerceptron([2, 3, 2], activation: .sigmoid, using: &generator)
    let inputs = [Value(0.3, "x₁"), Value(-0.8, "x₂"), Value(1, "gradients"), Value(0, "t")]
    let outputs = network.diagram(for: Array(inputs[..<2])).outputs
    return Tape(
      of: [softmaxCrossEntropy(logits: outputs, Array(inputs[2...]))] + outputs, inputs: inputs,
      parameters: network.parameters)
  }()

  @Test("Swift computes what the tape does")
  func swift() throws { try expectSums(.swift) }

  @Test("C computes what the tape does", .needs(.cc))
  func c() throws { try expectSums(.c) }

  @Test("Python computes what the tape does", .needs(.python))
  func python() throws { try expectSums(.python) }

  @Test("JavaScript computes what the tape does", .needs(.node))
  func javascript() throws { try expectSums(.javascript) }

  private func expectSums(_ language: Language) throws {
    let file = SourceFile([
      BatchFunction("f", of: Self.small), BatchFunction("g", of: Self.network),
    ])
    let printed = try language.run(file.text(in: language, withMain: true))
    var expected: [Double] = []
    for tape in [Self.small, Self.network] {
      let (_, inputs, parameters) = tape.graph
      let first = inputs.map(\.data)
      let sums = tape.replay(
        examples: [first, first.map { $0 / 2 }], parameters: parameters.map(\.data))
      expected += sums.outputs + sums.parameters
    }
    expect(printed, near: expected)
  }

  @Test("A training of moons in C ends where Trainer ends", .thorough, .needs(.cc))
  func training() throws {
    var generator = SeededGenerator(seed: 1)
    let moons = DataSet.moons(100, using: &generator)
    let network = MultilayerPerceptron([2, 16, 16, 1], activation: .relu, using: &generator)
    let inputs = [Value(0, "x"), Value(0, "y"), Value(0, "target")]
    let loss = Loss.hinge(network.diagram(for: Array(inputs[..<2])).outputs, [inputs[2]])
    let tape = Tape(of: loss, inputs: inputs, parameters: network.parameters)
    let rows = moons.examples.flatMap { $0.inputs + Loss.hinge.numbers(for: $0.target) }
    let program =
      try SourceFile([BatchFunction("differentiate", of: tape)]).text(in: .c) + """
        int main(void) {
          const double rows[] = {\(rows.map { "\($0)" }.joined(separator: ", "))};
          double p[] = {\(network.parameterData.map { "\($0)" }.joined(separator: ", "))};
          double loss, gradients[\(network.parameters.count)];
          for (int step = 0; step < 30; step += 1) {
            differentiate(100, rows, p, &loss, gradients);
            for (int k = 0; k < \(network.parameters.count); k += 1) p[k] -= 0.1 * gradients[k] / 100;
          }
          for (int k = 0; k < \(network.parameters.count); k += 1) printf("p = %.17g\\n", p[k]);
        }

        """
    let printed = try Language.c.run(program, options: ["-O2"])
    let trainer = Trainer(
      network, examples: moons.examples, optimizer: GradientDescent(),
      settings: TrainingSettings(loss: .hinge, schedule: .constant(0.1)))
    let before = network.parameterData
    trainer.train(until: 30)
    #expect(zip(before, network.parameterData).contains { abs($0 - $1) > 0.1 })
    expect(printed, near: network.parameterData)
  }

  private func expect(_ printed: [Double?], near expected: [Double]) {
    #expect(printed.count == expected.count)
    for (found, number) in zip(printed, expected) {
      let difference = found.map { abs($0 - number) } ?? .infinity
      #expect(difference <= 1e-12 * max(1, abs(number)), "\(found ?? .nan), not \(number)")
    }
  }
}
