import ChainRule
import Homework
import Testing

@testable import Lesson06

private typealias Value = Lesson06.Value

@Suite("Lesson 6: The whole backward pass", .homework)
struct Lesson06Tests: LessonSuite {
  @Test("The README's numbers are right")
  func readme() {
    let graph = Yardstick()
    let data = [graph.c, graph.d, graph.s, graph.p, graph.y].map(\.data)
    #expect(data == [5, 6, 11, 30, 41])
    countUses(behind: graph.y)
    let uses = [graph.y, graph.s, graph.p, graph.c, graph.d, graph.a, graph.b].map(\.reportsToCome)
    #expect(uses == [0, 1, 1, 2, 2, 2, 2])
    func y(_ a: Double, _ b: Double) -> Double { (a + b + a * b) + (a + b) * (a * b) }
    #expect(abs(y(2.001, 3) - 41.025003) < 1e-9)
    #expect(Set([[25, 19], naiveWalk(), onceWithoutOrder(), assignment()]).count == 4)
    #expect(naiveWalk() == [29, 22])
    #expect(onceWithoutOrder() == [4, 3])
    #expect(assignment() == [1, 1])
  }

  @Test("A chain of 50,000 values is freed without a deep stack")
  func freeing() async {
    await #expect(processExitsWith: .success) { _ = chain(of: 50_000).last }
  }

  @Test("6.1 A value may report when all its uses have reported to it")
  func orders() {
    let orders = ["yspcd", "yscpd", "ypsdc", "cdspy"]
    let right = (1...4).filter { gradients(reportingIn: orders[$0 - 1]) == [25, 19] }
    check(
      "the right orders", rightOrders.sorted(), predicts: right,
      mistakes: [
        [1, 2, 3]: reportsTooEarly,
        [1, 2]: reportsTooEarly,
        [1]: "There is more than one right order. Nothing says that s must report before p.",
        [3]: "There is more than one right order. Nothing says that p must report before s.",
        [4]: "That is the order of evaluation. The reports go the other way, from the output.",
      ])
  }

  private let reportsTooEarly = """
    In the second order c reports before p has reported to it: most of its gradient is missing.
    """

  @Test("6.2 A report is added to what others have reported")
  func reports() {
    let graph = Yardstick()
    (graph.c.gradient, graph.d.gradient, graph.p.gradient) = (1, 1, 2)
    report(from: graph.p)
    check(
      "the gradients of c and d, which are 1, when p = c·d with the gradient 2 has reported",
      [graph.c.gradient, graph.d.gradient], is: [13, 11],
      mistakes: [
        [12, 10]: """
        The report was put in place of what s had reported. Add it: += in place of =.
        """,
        [7, 6]: "Those are the local derivatives alone. Multiply them by the gradient of p.",
        [6, 5]: """
        Those are the local derivatives, put in place of what was there. Multiply them by the gradient \
        of p, and add.
        """,
        [3, 3]: "That hands on the gradient of p as it is. Multiply it by the local derivatives.",
        [11, 13]: "The local derivatives are swapped. They stand in the order of the inputs.",
      ])
  }

  @Test("6.2 A value that is used twice gets two reports")
  func squares() {
    let x = Value(3, "x")
    let y = x * x
    y.gradient = 1
    report(from: y)
    check(
      "the gradient of x when y = x·x has reported, at 3", x.gradient, is: 6,
      mistakes: [3: "There are two arrows from x to y, and each carries a report of 3."])
  }

  @Test("6.3 Every value comes after its inputs")
  func orderOfYardstick() {
    let graph = Yardstick()
    let order = topologicalOrder(of: graph.y).map(\.label)
    let fault = faultInOrder(order, of: graph)
    check(
      "the order of the yardstick", order,
      is: fault == nil ? order : ["a", "b", "c", "d", "s", "p", "y"],
      mistakes: [order: fault ?? ""])
  }

  @Test("6.3 A chain of 50,000 values is put in order")
  func deepOrder() async {
    check("the number of values in x + x", topologicalOrder(of: chain(of: 1)[1]).count, is: 2)
    guard isRightSoFar else { return }
    await #expect(processExitsWith: .success, deepStack) {
      _ = topologicalOrder(of: chain(of: 50_000)[50_000])
    }
    guard isRightSoFar else { return }
    let values = chain(of: 50_000)
    let order = topologicalOrder(of: values[50_000])
    check(
      "whether a chain of 50,000 is in order",
      order.map(ObjectIdentifier.init) == values.map(ObjectIdentifier.init), is: true)
  }

  @Test("6.4 The gradients of the yardstick are 25 and 19")
  func gradientsOfYardstick() {
    let graph = Yardstick()
    backward(from: graph.y)
    check(
      "the gradients of a and b", [graph.a, graph.b].map(\.gradient), is: [25, 19],
      mistakes: [
        [29, 22]: """
        You walked the graph recursively, and c reported twice, the second time with all that it had \
        reported before. A value must wait until all its uses have reported.
        """,
        [4, 3]: """
        Each value reported once, but c and d did so before p had reported to them. A value must wait \
        until all its uses have reported.
        """,
        [1, 1]: lastReportAlone,
        [15, 10]: lastReportAlone,
        [6, 6]: lastReportAlone,
        [3, 2]: lastReportAlone,
        [0, 0]: """
        No report has arrived. Does the output begin with the gradient 1, and do the reports begin at \
        the output?
        """,
      ])
    check(
      "the gradients of c, d, s, p and y",
      [graph.c, graph.d, graph.s, graph.p, graph.y].map(\.gradient),
      is: [7, 6, 1, 1, 1])
  }

  @Test("6.4 A second pass finds the same gradients")
  func secondBackward() {
    let graph = Yardstick()
    backward(from: graph.y)
    backward(from: graph.y)
    check(
      "the gradients of a and b after a second pass", [graph.a, graph.b].map(\.gradient),
      is: [25, 19],
      mistakes: [
        [100, 76]: """
        The second pass began with what the first had left behind. Set all gradients to 0 first.
        """
      ])
  }

  private let lastReportAlone = """
    Only the last report was kept. What the uses of a value report adds up: += in place of =.
    """

  @Test("6.4 The gradients of 30 random graphs are those of the kit")
  func randomGraphs() {
    var random = SeededGenerator(seed: 6)
    for number in 1...30 {
      var own: [Value] = []
      var kit: [ChainRule.Value] = []
      for _ in 0..<3 {
        let data = Double.random(in: -1.5...1.5, using: &random)
        own.append(Value(data, "x"))
        kit.append(ChainRule.Value(data))
      }
      for _ in 0..<12 {
        let (i, j) = (Int.random(in: 0..<own.count, using: &random), own.count - 1)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: (own, kit) = (own + [own[i] + own[j]], kit + [kit[i] + kit[j]])
        case 1: (own, kit) = (own + [own[i] - own[j]], kit + [kit[i] - kit[j]])
        default: (own, kit) = (own + [own[i] * own[j]], kit + [kit[i] * kit[j]])
        }
      }
      backward(from: own[own.count - 1])
      kit[kit.count - 1].backward()
      check(
        "the gradients of the leaves of random graph \(number)", own[..<3].map(\.gradient),
        is: kit[..<3].map(\.gradient))
    }
  }

  @Test("6.4 A chain of 50,000 values passes its gradient back to the first")
  func deepBackward() async {
    let short = chain(of: 3)
    backward(from: short[3])
    check("the gradient of x in x + x + x + x", short[0].gradient, is: 4)
    guard isRightSoFar else { return }
    await #expect(processExitsWith: .success, deepStack) {
      backward(from: chain(of: 50_000)[50_000])
    }
    guard isRightSoFar else { return }
    let long = chain(of: 50_000)
    backward(from: long[50_000])
    check("the gradient of x in a chain of 50,000 sums", long[0].gradient, is: 50_001)
  }

  @Test("6.5 A walk that does not wait goes every path")
  func visits() {
    check(
      "how often the walk comes to x", visitsOfX,
      predicts: [1, 2, 3, 10].map(visits(inDoublings:)),
      mistakes: [
        [2, 4, 6, 20]: """
        That is how many arrows there are: the pass that waits goes along each of them once. A walk \
        that does not wait goes on from a value each time that it comes there.
        """,
        [2, 2, 2, 2]: """
        That is how many arrows start at x: in the pass that waits, x gets two reports. A walk that \
        does not wait goes on from a value each time that it comes there.
        """,
        [1, 1, 1, 1]: "Each doubling has two arrows, and the walk goes along both.",
        [1, 2, 3, 10]: "Each doubling has two arrows, and the walk goes along both.",
        [1, 2, 4, 512]: "x itself has two arrows as well: count the last doubling, too.",
      ])
  }

  @Test("6.6 Two passes give a leaf twice the gradient")
  func secondPass() {
    let x = Value(3, "x")
    let y = x * x * x
    backwardOnceMore(from: y)
    backwardOnceMore(from: y)
    check(
      "the gradient of x after two passes from x·x·x at 3", x.gradient, is: 54,
      mistakes: [
        45: """
        The leaf begins afresh, but x·x still has the gradient of the first pass. It should be the \
        other way round.
        """,
        72: "Nothing begins afresh: x·x still has the gradient of the first pass.",
        27: "Everything begins afresh, the leaf as well: the first pass is forgotten.",
      ])
  }

  @Test("6.6 Two outputs that share a value add up")
  func twoOutputs() {
    let x = Value(2, "x")
    let square = x * x
    let (first, second) = (square * x, square * square)
    backwardOnceMore(from: first)
    backwardOnceMore(from: second)
    check(
      "the gradient of x at 2, after a pass from x³ and one from x⁴", x.gradient, is: 44)
  }

  private let deepStack: Comment = """
    The program ended: its stack is full. A function that calls itself for each input needs a call \
    within a call, 50,000 deep. Keep a list of what is waiting, and a loop.
    """

  /// What is wrong with an order of the yardstick, in words; `nil` if nothing is.
  private func faultInOrder(_ order: [String], of graph: Yardstick) -> String? {
    let values = [graph.a, graph.b, graph.c, graph.d, graph.s, graph.p, graph.y]
    for label in values.map(\.label) where order.count(where: { $0 == label }) > 1 {
      return "\(label) stands there more than once. It may go on the list only when it is ready."
    }
    for label in values.map(\.label) where !order.contains(label) {
      return "\(label) is missing. The order holds all values, the leaves and the output, too."
    }
    func place(_ value: Value) -> Int { order.firstIndex(of: value.label) ?? 0 }
    let arrows = values.flatMap { value in value.inputs.map { (input: $0, value: value) } }
    if arrows.allSatisfy({ place($0.value) < place($0.input) }) {
      return "That begins with the output. Turn it round: every value comes after its inputs."
    }
    return arrows.first { place($0.value) < place($0.input) }.map { input, value in
      """
      \(value.label) stands before its input \(input.label). A value that the walk meets is not \
      always ready: it must wait until all its uses are done.
      """
    }
  }
}

/// x, then so many sums of the last one and x.
private func chain(of count: Int) -> [Value] {
  var values = [Value(1, "x")]
  for index in 0..<count { values.append(values[index] + values[0]) }
  return values
}

/// How many paths lead from the last doubling to x.
private func visits(inDoublings count: Int) -> Int {
  let x = Value(1, "x")
  let last = (0..<count).reduce(x) { value, _ in value + value }
  var visits = 0
  var waiting = [last]
  while let value = waiting.popLast() {
    if value === x { visits += 1 }
    waiting += value.inputs
  }
  return visits
}

/// What `a` and `b` end with if the values of the yardstick report in an order of one's own.
private func gradients(reportingIn order: String, keepsLastAlone: Bool = false) -> [Double] {
  let graph = Yardstick()
  graph.y.gradient = 1
  for label in order {
    let values = [graph.c, graph.d, graph.s, graph.p, graph.y]
    guard let value = values.first(where: { $0.label == String(label) }) else { continue }
    for (input, local) in zip(value.inputs, value.localDerivatives) {
      input.gradient = (keepsLastAlone ? 0 : input.gradient) + value.gradient * local
    }
  }
  return [graph.a.gradient, graph.b.gradient]
}

/// The walk that goes on from a value whenever it has got a report.
private func naiveWalk() -> [Double] { gradients(reportingIn: "yscdpcd") }

/// The walk that goes on from a value when it gets its first report, and never again.
private func onceWithoutOrder() -> [Double] { gradients(reportingIn: "yscdp") }

/// The right order, with assignment in place of accumulation.
private func assignment() -> [Double] { gradients(reportingIn: "ypsdc", keepsLastAlone: true) }
