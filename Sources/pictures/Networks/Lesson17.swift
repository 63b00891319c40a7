import ChainRule
import Drawing
import Networks

/// The pictures of lesson 17, attention.
let lesson17 = [
  Picture("head", of: "17-attention") { try foldedHead() },
  Picture("root", of: "17-attention") { saturation().svg },
  Picture("triangle", of: "17-attention") { triangle().svg },
]

/// The worked example's head: how the last of three letters is answered, each part in one box.
private func foldedHead() throws -> String {
  func matrix(_ name: String, _ rows: [[Double]]) -> [[Value]] {
    rows.map { row in row.map { Value($0, name) } }
  }
  let identity = [[1.0, 0], [0, 1]]
  let letters = zip(["i", "n", "a"], [[2.0, 1], [0, 2], [1, 1]]).map { name, numbers in
    numbers.map { Value($0, name) }
  }
  let asking = matrix("query weight", [[0.5, 0], [1, 0.5]])
  let asked = matrix("key weight", identity)
  let said = matrix("value weight", identity)
  let query = product(asking, letters[2])
  let keys = letters.map { product(asked, $0) }
  let values = letters.map { product(said, $0) }
  let scores = keys.map { dot(query, $0) / 2.0.squareRoot() }
  let weights = softmax(scores)
  let answer = (0..<2).map { index in dot(weights, values.map { $0[index] }) }
  let vectors = Array(letters.joined())
  func part(_ name: String, from inputs: [Value], to outputs: [Value]) -> Cluster {
    Cluster(name, from: inputs, to: outputs, isFolded: true)
  }
  let clusters =
    zip(["i", "n", "a"], letters).map { Cluster("letter \($0)", of: $1, isFolded: true) } + [
      part("query of the last", from: vectors, to: query),
      part("keys", from: vectors, to: Array(keys.joined())),
      part("values", from: vectors, to: Array(values.joined())),
      part("scores", from: query + keys.joined(), to: scores),
      part("softmax: the weights", from: scores, to: weights),
      part("answer", from: weights + values.joined(), to: answer),
    ]
  return try svg(of: Diagram(of: answer, clusters: clusters))
}

/// What becomes of the largest of eight weights and of its slope when vectors get longer.
private func saturation() -> Panels {
  let lengths = [1, 2, 4, 8, 16, 32, 64, 128, 256]
  func plot(_ title: String, _ number: (Double) -> Double) -> Plot {
    var plot = Plot(
      title: title, x: Axis("length of the vectors", scale: .logarithmic),
      y: Axis("mean over 2,000 draws", range: 0...(title == "the largest weight" ? 1 : 0.25)),
      width: 240, height: 200, legend: .below)
    for hasRoot in [true, false] {
      let curve = lengths.map { length in
        (Double(length), largestWeights(length, hasRoot: hasRoot).map(number).mean())
      }
      plot.add(
        .line(
          curve, name: hasRoot ? "with the root" : "without",
          color: hasRoot ? .blue : .vermillion))
    }
    return plot
  }
  return Panels([plot("the largest weight") { $0 }, plot("its slope") { $0 * (1 - $0) }])
}

/// The largest of the weights of eight keys for a query, all of numbers −1 and 1 at random.
private func largestWeights(_ length: Int, hasRoot: Bool) -> [Double] {
  var generator = SeededGenerator(seed: 1)
  let root = hasRoot ? Double(length).squareRoot() : 1
  return (0..<2000).map { _ in
    let scores = (0..<8).map { _ in
      let differing = stride(from: 0, to: length, by: 64).reduce(0) { count, start in
        count + (generator.next() >> UInt64(64 - min(64, length - start))).nonzeroBitCount
      }
      return Double(length - 2 * differing) / root
    }
    return softmax(scores).max() ?? 0
  }
}

/// The weights of a head on a name, before and after it has learned to repeat the letter before the
/// last.
private func triangle() -> Panels {
  var generator = SeededGenerator(seed: 1)
  let text = TextData(GivenNames.all.filter { (4...6).contains($0.count) })
  let head = RepeatingHead(
    letterCount: text.vocabulary.count, length: 6, width: 8, using: &generator)
  let name = "hannah"
  let letters = (text.vocabulary.tokens(of: name) ?? []).dropFirst().dropLast()
  func plot(_ title: String) -> Plot {
    var plot = Plot(
      title: title, x: Axis("is looked at", categories: name.map(String.init)),
      y: Axis("asks", categories: name.map(String.init)), width: 200, height: 200, legend: .below)
    plot.add(
      .cells(head.read(Array(letters)).weights, colors: .grey, range: 0...1, name: "weight"))
    return plot
  }
  let before = plot("before training")
  var adam = Adam()
  var numbers = head.parameters.map(\.data)
  for tokens in text.training.prefix(200) {
    let letters = Array(tokens.dropFirst().dropLast())
    head.parameters.resetGradients()
    zip(head.read(letters).logits.dropFirst(), letters).map {
      softmaxCrossEntropy(logits: $0, label: $1)
    }.mean().backward()
    adam.step(&numbers, gradients: head.parameters.map(\.gradient), learningRate: 0.03)
    for (parameter, number) in zip(head.parameters, numbers) { parameter.data = number }
  }
  return Panels([before, plot("after 200 names")])
}

/// A reader of letters with one head, as the lesson's.
private struct RepeatingHead {
  let letters, positions, query, key, value, output: [[Value]]

  init(letterCount: Int, length: Int, width: Int, using generator: inout SeededGenerator) {
    func matrix(_ rowCount: Int) -> [[Value]] {
      (0..<rowCount).map { _ in
        (0..<width).map { _ in
          Value(generator.normal(standardDeviation: 1 / Double(width).squareRoot()))
        }
      }
    }
    letters = matrix(letterCount)
    positions = matrix(length)
    (query, key, value) = (matrix(width), matrix(width), matrix(width))
    output = matrix(letterCount)
  }

  var parameters: [Value] {
    [letters, positions, query, key, value, output].flatMap { $0.joined() }
  }

  /// The logits after each letter, and the weights of the letters that it looked at.
  func read(_ text: [Int]) -> (logits: [[Value]], weights: [[Double]]) {
    let vectors = zip(text, positions).map { letter, position in
      zip(letters[letter], position).map { $0 + $1 }
    }
    let (keys, values) = (vectors.map { product(key, $0) }, vectors.map { product(value, $0) })
    var logits: [[Value]] = []
    var rows: [[Double]] = []
    for (position, vector) in vectors.enumerated() {
      let query = product(query, vector)
      let weights = softmax(keys[...position].map { dot(query, $0) / 8.0.squareRoot() })
      let answer = query.indices.map { index in dot(weights, values.map { $0[index] }) }
      logits.append(product(output, answer))
      rows.append(weights.map(\.data) + vectors[(position + 1)...].map { _ in 0 })
    }
    return (logits, rows)
  }
}

private func product(_ matrix: [[Value]], _ vector: [Value]) -> [Value] {
  matrix.map { dot($0, vector) }
}

/// The sum of products, as far as the shorter list goes.
private func dot(_ a: [Value], _ b: [Value]) -> Value { zip(a, b).map { $0 * $1 }.sum() }
