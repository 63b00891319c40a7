import ChainRule
import Foundation
import Networks
import TestSupport
import Testing

@Suite("Networks that are saved, loaded and asked")
struct PredictorTests {
  private let text = "width,color,kind\n1,red,a\n2,blue,b\n4,red,b\n0,blue,a\n"

  /// A network that has learnt the table for some steps, saved and loaded again.
  private func predictor(
    _ text: String, _ change: (inout TableOptions) -> Void = { _ in }, steps: Int = 60
  ) throws -> Predictor {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "network.json")
      var options = TableOptions()
      change(&options)
      let table = try DataTable(csv: text, options: options)
      var data = table.data
      let (inputs, target) = (data.inputScalings, data.targetScaling)
      data.scale(inputs: inputs, target: target)
      let loss: Loss = target == nil ? .binaryCrossEntropy : .meanSquaredError
      var generator = SeededGenerator(seed: 1)
      let network = MultilayerPerceptron([data.inputNames.count, 3, 1], using: &generator)
      let trainer = Trainer(
        network, examples: data.examples, optimizer: Adam(),
        settings: TrainingSettings(loss: loss, schedule: .constant(0.1)))
      trainer.train(until: steps)
      try trainer.save(
        to: file,
        description: NetworkDescription(
          columns: table.columns, inputScalings: inputs, targetScaling: target, loss: loss))
      let predictor = try Predictor(from: file)
      #expect(predictor.network.parameterData == network.parameterData)
      for example in data.examples {
        #expect(predictor.network.predict(example.inputs) == network.predict(example.inputs))
      }
      return predictor
    }
  }

  @Test("The classes of the table that was learnt come out again, and the proof is exact")
  func classes() throws {
    let predictor = try predictor(text)
    #expect(predictor.proof == .same(exampleCount: 3))
    let table = try predictor.predictions(csv: text)
    #expect(table.predictions.map(\.answer) == ["a", "b", "b", "a"])
    #expect(table.predictions.map(\.right) == ["a", "b", "b", "a"])
    #expect(table.predictions.map(\.line) == [2, 3, 4, 5])
    #expect(table.confusion?.counts == [[2, 0], [0, 2]])
    for prediction in table.predictions {
      let probabilities = try #require(prediction.probabilities)
      #expect(abs(probabilities[0] + probabilities[1] - 1) < 1e-12)
      #expect((probabilities[1] > 0.5) == (prediction.answer == "b"))
    }
  }

  @Test("Columns are found by their names, in any order, beside others and without the target")
  func order() throws {
    let predictor = try predictor(text)
    let answers = try predictor.predictions(csv: text).predictions.map(\.probabilities)
    for other in [
      "color;note;Width\nred;x;1\nblue;y;2\nred;z;4\nblue;;0\n",
      "color,width\nred,1\nblue,2\nred,4\nblue,0\n", "1,red\n2,blue\n4,red\n0,blue\n",
      "1,red,?\n2,blue,?\n4,red,?\n0,blue,?\n",
    ] {
      let table = try predictor.predictions(csv: other)
      #expect(table.predictions.map(\.probabilities) == answers)
      #expect(table.confusion == nil && table.predictions.allSatisfy { $0.right == nil })
    }
  }

  @Test("What the network does not know is named")
  func unknown() throws {
    let predictor = try predictor(text)
    func message(_ text: String) -> String {
      do { _ = try predictor.predictions(csv: text) } catch { return error.description }
      return "no error"
    }
    #expect(
      message("widht,color\n1,red\n2,red\n3,red\n")
        == "there is no column ‘width’, from which the network learnt; did you mean widht?")
    #expect(
      message("width,color\n1,red\n2,green\n")
        == "line 3, column 2: ‘green’ is no value that the network knows (missing: drop or mean)")
    #expect(
      message("width,color\n1,red\n,blue\n")
        == "line 3, column 1: a value is missing (missing: drop or mean)")
    #expect(message("width,color\n1,red\nx,blue\n3,red\n").hasPrefix("line 3, column 1: a number"))
    #expect(message("1,red,2,3\n").hasPrefix("there are 4 columns, and the network learnt from 2"))
    var options = TableOptions()
    options.missing = .drop
    let dropped = try predictor.predictions(
      csv: "width,color\n1,red\n,blue\n2,x\n", options: options)
    #expect(dropped.predictions.map(\.line) == [2])
    options.missing = .mean
    let filled = try predictor.predictions(csv: "width,color\n,red\n1.75,red\n", options: options)
    #expect(filled.predictions[0].probabilities == filled.predictions[1].probabilities)
  }

  @Test("Numbers come back in their own units", arguments: [1, 1e155, 1e-165])
  func numbers(factor: Double) throws {
    let text =
      "x,y\n"
      + (0..<30).map { "\(Double($0) * factor),\(500 * factor + Double($0) * factor)\n" }
      .joined()
    let table = try predictor(text, steps: 300).predictions(csv: text)
    let errors = try #require(table.errors)
    #expect(errors.rootMeanSquared < factor && errors.determination > 0.98)
    #expect(table.predictions.allSatisfy { Double($0.answer) == $0.number })
    let single = try predictor(text, steps: 300).predictions(csv: "x\n\(3 * factor)\n")
    #expect(single.predictions[0].number == table.predictions[3].number)
  }

  @Test("Files of the first version are read")
  func firstVersion() throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "first.json")
      try Data(FirstVersionFile.text.utf8).write(to: file)
      let predictor = try Predictor(from: file)
      #expect(predictor.description == nil && predictor.proof == .unknown)
      #expect(predictor.network.architecture == "2 inputs, 2 tanh, 1 identity")
      #expect(predictor.network.parameterData[0] == -0.13307302998742404)
      var generator = SeededGenerator(seed: 1)
      let network = MultilayerPerceptron([2, 2, 1], using: &generator)
      try network.load(from: file)
      #expect(network.parameterData == predictor.network.parameterData)
      #expect(throws: CSVError.self) { try predictor.predictions(csv: "a,b\n1,2\n") }
    }
  }

  @Test("A file of a later version is refused, and one whose answers are others")
  func otherFiles() throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "network.json")
      var generator = SeededGenerator(seed: 1)
      let network = MultilayerPerceptron([2, 2, 1], using: &generator)
      try network.save(to: file, examples: [[1, 2]])
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(try Predictor(from: file).proof == .same(exampleCount: 1))
      for (old, new, words) in [
        ("\"version\":2", "\"version\":3", "has the version 3; this program reads 1 to 2"),
        ("\"outputs\":[[", "\"outputs\":[[1", "does not answer as it did when it was saved"),
        ("2 tanh", "2 swish", "cannot be built from these words"),
        ("2 tanh", "3 tanh", "cannot be built from these words"),
      ] {
        let changed = text.replacing(old, with: new)
        #expect(changed != text)
        try Data(sealed(changed).utf8).write(to: file)
        let error = #expect(throws: NetworkFileError.self) { try Predictor(from: file) }
        #expect(error?.description.contains(words) == true, "\(String(describing: error))")
      }
    }
  }

  /// The text with the checksum that belongs to its content.
  private func sealed(_ text: String) -> String {
    let content = text.dropFirst(41).dropLast(2)
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in content.utf8 { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(sum, radix: 16)
    return "{\"checksum\":\"" + String(repeating: "0", count: 16 - digits.count) + digits
      + "\",\"content\":\(content)}\n"
  }

  @Test("Words of an architecture build the network again, and no others")
  func architectures() {
    var generator = SeededGenerator(seed: 1)
    for sizes in [[1, 1], [3, 4, 2], [2, 16, 16, 1]] {
      for activation in Activation.allCases {
        let network = MultilayerPerceptron(sizes, activation: activation, using: &generator)
        let built = MultilayerPerceptron(
          architecture: network.architecture, parameterCount: network.parameters.count)
        #expect(built?.architecture == network.architecture)
        #expect(built?.parameters.map(\.label) == network.parameters.map(\.label))
      }
    }
    for words in [
      "", "2 inputs", "2 inputs, 3 tanh", "2 inputs, 0 tanh, 1 identity", "x inputs, 1 tanh",
      "2 outputs, 1 tanh", "9223372036854775807 inputs, 9223372036854775807 tanh, 1 identity",
    ] {
      #expect(MultilayerPerceptron(architecture: words, parameterCount: 13) == nil)
    }
  }
}
