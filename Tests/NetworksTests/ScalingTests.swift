import Networks
import Testing

@Suite("Scaling")
struct ScalingTests {
  @Test(
    "Numbers of any size are scaled to mean 0 and deviation 1, and back",
    arguments: [1, 1e155, 1e-165, 1e300, 1e-300, -3, 4e307])
  func sizes(factor: Double) {
    let numbers = [-3.0, -1, 0, 1.5, 2.5].map { $0 * factor }
    let scaling = Scaling(of: numbers)
    let scaled = numbers.map(scaling.scaled)
    let expected = [-3.0, -1, 0, 1.5, 2.5].map { ($0 - 0) / 1.9235384061671343 }
    for (number, right) in zip(scaled, expected) {
      #expect(abs(number - right * (factor < 0 ? -1 : 1)) < 1e-12)
    }
    for (number, original) in zip(scaled.map(scaling.unscaled), numbers) {
      #expect(abs(number - original) <= 1e-12 * abs(3 * factor))
    }
  }

  @Test("The largest numbers of both signs have a finite distance")
  func extremes() {
    let ends = [-Double.greatestFiniteMagnitude, .greatestFiniteMagnitude]
    #expect(ends.map(Scaling(of: ends).scaled) == [-1, 1])
    let least = [0, Double.leastNonzeroMagnitude * 8]
    #expect(least.map(Scaling(of: least).scaled) == [-1, 1])
  }

  @Test("A target that is a number is scaled with the inputs, and classes are not")
  func targets() throws {
    var numbers = DataSet(
      [Example([1], .numbers([10])), Example([3], .numbers([30]))], inputNames: ["x"])
    let scaling = try #require(numbers.targetScaling)
    numbers.scale(inputs: numbers.inputScalings, target: scaling)
    #expect(numbers.examples == [Example([-1], .numbers([-1])), Example([1], .numbers([1]))])
    let classes = DataSet(
      [Example([1], .label(0, of: 2))], inputNames: ["x"], classNames: ["a", "b"])
    #expect(classes.targetScaling == nil)
  }
}

@Suite("Metrics")
struct MetricTests {
  @Test("A confusion table counts answers by right class and answer")
  func confusion() {
    var table = ConfusionTable(classNames: ["a", "b", "c"])
    for (right, answer) in [(0, 0), (0, 0), (0, 1), (1, 1), (2, 1)] {
      table.add(right: right, answer: answer)
    }
    #expect(table.counts == [[2, 1, 0], [0, 1, 0], [0, 1, 0]])
    #expect(table.accuracy == 0.6 && table.total == 5)
    #expect(table.recall(of: 0) == 2.0 / 3 && table.recall(of: 2) == 0)
    #expect(table.precision(of: 1) == 1.0 / 3 && table.precision(of: 2).isNaN)
  }

  @Test("A network's answers are counted by the class that the loss sees in them")
  func networkAnswers() {
    let examples = [-2.0, -1, 1, 2].map {
      Example([$0], .label($0 == 2 ? 0 : $0 > 0 ? 1 : 0, of: 2))
    }
    let data = DataSet(examples, inputNames: ["x"], classNames: ["no", "yes"])
    let table = ConfusionTable(of: { $0 }, on: data, loss: .binaryCrossEntropy)
    #expect(table.counts == [[2, 1], [0, 1]])
  }

  @Test("Errors of numbers are in their own units, without overflow")
  func errors() {
    let errors = RegressionErrors(predicted: [1, 2, 4], right: [1, 2, 3])
    #expect(abs(errors.meanSquared - 1.0 / 3) < 1e-15 && abs(errors.determination - 0.5) < 1e-12)
    #expect(abs(errors.meanAbsolute - 1.0 / 3) < 1e-15)
    let large = RegressionErrors(predicted: [1e200, 3e200], right: [2e200, 2e200])
    #expect(large.rootMeanSquared == 1e200 && large.meanSquared == .infinity)
    #expect(large.determination.isNaN)
  }
}
