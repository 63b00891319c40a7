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
    let yardstick = GraphPlan.yardstick
    #expect(yardstick.gradients.prefix(2) == [25, 19])
    #expect(yardstick.walked(.inOrder, again: true).prefix(2) == [29, 22])
    #expect(yardstick.walked(.inOrder, again: false).prefix(2) == [4, 3])
    #expect(yardstick.lastReports(in: [6, 5, 4, 3, 2]).prefix(2) == [1, 1])
    for plan in [yardstick, .cube] { #expect(plan.gradients == plan.passed()) }
  }

  @Test("A chain of 50,000 values is freed without a deep stack")
  func freeing() async {
    await #expect(processExitsWith: .success) { _ = Chain(of: 50_000).values.last }
  }

  @Test("6.1 A value may report when all its uses have reported to it")
  func orders() {
    // y, s, p, c, d as positions in the yardstick, in the four orders of the exercise.
    let orders = [[6, 4, 5, 2, 3], [6, 4, 2, 5, 3], [6, 5, 4, 3, 2], [2, 3, 4, 5, 6]]
    let yardstick = GraphPlan.yardstick
    let right = (1...4).filter {
      yardstick.passed(reportingIn: orders[$0 - 1]).prefix(2) == [25, 19]
    }
    check(
      "the right orders", Set(rightOrders).sorted(), predicts: right,
      mistakes: [
        [1, 2, 3]: reportsTooEarly,
        [1, 2]: reportsTooEarly,
        [1]: "There is more than one right order. Nothing says that s must report before p.",
        [3]: "There is more than one right order. Nothing says that p must report before s.",
        [4]: "That is the order of evaluation. The reports go the other way, from the output.",
      ],
      otherwise: { agreement($0, right, among: [1, 2, 3, 4]) })
  }

  private let reportsTooEarly = """
    In the second order c reports before p has reported to it: most of its gradient is missing.
    """

  @Test("6.2 A report is added to what others have reported")
  func reports() {
    check(
      [Report("×", 5, 6, gradient: 2, before: (1, 1))]
        + reportsOfAllSigns,
      { "the gradients of the inputs when \($0) has reported" },
      answer: { $0.made { report(from: $0) } },
      is: { $0.after { before, gradient, local in before + gradient * local } },
      mistakes: [
        "The report was put in place of what was there before. Add it: += in place of =.": {
          $0.after { _, gradient, local in gradient * local }
        },
        """
        The local derivatives alone were added. Multiply them by the gradient of the value that \
        reports.
        """: { $0.after { before, _, local in before + local } },
        """
        Those are the local derivatives, put in place of what was there. Multiply them by the \
        gradient of the value that reports, and add.
        """: { $0.after { _, _, local in local } },
        "That hands on the gradient as it is. Multiply it by the local derivatives.": {
          $0.after { before, gradient, _ in before + gradient }
        },
        """
        The input's own gradient was multiplied by the local derivative. What is multiplied is the \
        gradient of the value that reports.
        """: { $0.after { before, _, local in before + before * local } },
        """
        The gradient was multiplied by the number of the input. Multiply it by the local derivative \
        by that input, which is another number.
        """: { $0.afterNumbers },
        "The data of the value was taken in place of its gradient.": { report in
          report.after { before, _, local in before + report.data * local }
        },
        "The local derivatives are swapped. They stand in the order of the inputs.": {
          $0.afterSwapped
        },
        """
        All inputs got their reports with the first local derivative. Each input has its own, in the \
        same order.
        """: { $0.afterFirstLocal },
        "The report was taken away. Add it.": {
          $0.after { before, gradient, local in before - gradient * local }
        },
        "Nothing was added to the inputs' gradients.": { $0.after { before, _, _ in before } },
        "The first input alone has got its report. Each input gets one.": { $0.afterFirst },
        "The last input alone has got its report. Each input gets one.": { $0.afterLast },
      ])
  }

  @Test("6.2 A value that is used twice gets two reports")
  func squares() {
    let oneOfTwo = "There are two arrows from x to y, and each of them carries a report."
    check(
      [Report("×", 3, 3, gradient: 1, before: (0, 0))]
        + reportsOfAllSigns.map(\.doubled),
      { "the gradient of x, which is \($0.before.0), when y = \($0.ofOne) has reported" },
      answer: { $0.madeOfOne { report(from: $0) } },
      is: { $0.afterFirst[0] + $0.gradient * $0.local.1 },
      mistakes: [
        oneOfTwo: { $0.afterFirst[0] },
        "The last report was put in place of what was there before. Add: += in place of =.": {
          $0.gradient * $0.local.1
        },
      ])
  }

  @Test("6.2 A report goes back along one arrow, and no further")
  func oneArrow() {
    check(
      drawn(4) { Report("×", &$0) },
      { "the gradients of a, b and y when y = (a × b) + 1 has reported \($0.gradient)" },
      answer: { input in
        let (a, b) = (Value(input.inputs.0, "a"), Value(input.inputs.1, "b"))
        let y = a * b + Value(1, "1")
        y.gradient = input.gradient
        report(from: y)
        return [a, b, y].map(\.gradient)
      },
      is: { [0, 0, $0.gradient] },
      mistakes: [
        """
        The report went on to the inputs of the inputs. Each value reports for itself, when all its \
        uses have reported to it.
        """: { [$0.gradient * $0.inputs.1, $0.gradient * $0.inputs.0, $0.gradient] }
      ])
  }

  @Test("6.2 A value reports to as many inputs as it has")
  func manyReports() {
    check(
      [0, 1, 3, 4], { "the gradients of \($0.of("input")) of y, when y has reported 2" },
      answer: { count in
        let inputs = (0..<count).map { Value(Double($0), "x") }
        let y = Value(1, "y", inputs: inputs, localDerivatives: inputs.map { $0.data + 3 })
        y.gradient = 2
        report(from: y)
        return inputs.map(\.gradient)
      },
      is: { (0..<$0).map { 2 * (Double($0) + 3) } },
      mistakes: [
        "Not all of the inputs have got their report. A value may have any number of inputs.": {
          (0..<$0).map { $0 < 2 ? 2 * (Double($0) + 3) : 0 }
        }
      ])
  }

  @Test("6.3 Every value comes after its inputs")
  func order() {
    for plan in [GraphPlan.yardstick, .cube, .leaf] { checkOrder(of: plan) }
    for plan in drawn(8, GraphPlan.init) { checkOrder(of: plan) }
    let many = ManyInputs()
    check("the order of \(many.words)", many.names(in: topologicalOrder(of: many.y))) {
      ManyInputs.orders.contains($0)
        ? nil
        : "the order of \(many.words): got [\($0.joined(separator: ", "))]. Every value is in it "
          + "once, and comes after all of its inputs, however many there are."
    }
  }

  private func checkOrder(of plan: GraphPlan) {
    check("an order of \(plan)", order(of: plan)) { order in
      // Longer ones are not shown as a whole.
      let names = order.names.joined(separator: ", ")
      let got = order.names.count <= 8 ? "[\(names)]" : order.names.count.of("value")
      return plan.fault(in: order.names, order.reportsToCome).map {
        "the order of \(plan): got \(got).\n\($0)"
      }
    }
  }

  /// What the student's function says of a plan, and what it leaves in the values.
  private func order(of plan: GraphPlan, from output: Int? = nil) -> Order {
    let values = plan.values
    let order = topologicalOrder(of: values[output ?? plan.output])
    let names = order.map { value in
      values.firstIndex { $0 === value }.map { plan.names[$0] } ?? "?"
    }
    return Order(names: names, reportsToCome: values.map(\.reportsToCome))
  }

  /// Whether exercises that need an order can be judged, asked of all graphs that they ask about.
  private func orderIsRight(for plans: [GraphPlan]) -> Bool {
    for plan in plans {
      for output in [plan.output, max(plan.output - 1, 0)] {
        check(
          "whether 6.3 is right for \(plan.names[output]) in \(plan)",
          order(of: plan, from: output).names
        ) { names in
          plan.isOrder(names, behind: output) ? nil : "6.3 is not right yet; mend it first."
        }
      }
    }
    let many = ManyInputs()
    check(
      "whether 6.3 is right for \(many.words)", many.names(in: topologicalOrder(of: many.y))
    ) { ManyInputs.orders.contains($0) ? nil : "6.3 is not right yet; mend it first." }
    return isRightSoFar
  }

  private var reportIsRight: Bool {
    let reports = [Report("×", 5, 6, gradient: 2, before: (1, 1))] + reportsOfAllSigns
    let (many, ofOne) = (ManyInputs(), reportsOfAllSigns.map(\.doubled))
    return needs(
      "6.2", reports.map { $0.made { report(from: $0) } },
      is: reports.map { $0.after { before, gradient, local in before + gradient * local } })
      && needs(
        "6.2", ofOne.map { $0.madeOfOne { report(from: $0) } },
        is: ofOne.map { $0.afterFirst[0] + $0.gradient * $0.local.1 })
      && needs("6.2", many.reported { report(from: $0) }, is: [9, 3, 5, 1, 0])
  }

  private var reportsOfAllSigns: [Report] {
    ["+", "−", "×"].flatMap { sign in drawn(3) { Report(sign, &$0) } }
  }

  @Test("6.3 Thirty doublings are 31 values, each of them once, whatever the number of paths")
  func doublings() {
    for count in [3, 30] {
      guard isRightSoFar else { return }
      let chain = Chain(doublings: count)
      check(
        "the order of \(count) doublings, from the first to the last of each row",
        chain.rows(in: topologicalOrder(of: chain.output)), is: [[0, count]])
    }
  }

  @Test("6.3 A chain of 50,000 values is put in order")
  func deepOrder() async {
    check("the number of values in x + x", topologicalOrder(of: Chain(of: 1).output).count, is: 2)
    guard isRightSoFar else { return }
    await #expect(processExitsWith: .success, deepStack) {
      await withTimeLimit(for: "6.3 A chain of 50,000 values is put in order") {
        _ = topologicalOrder(of: Chain(of: 50_000).output)
      }
    }
    guard isRightSoFar else { return }
    let count = 50_000 + drawn(1) { Int.random(in: 0..<1_000, using: &$0) }[0]
    let chain = Chain(of: count)
    check(
      "the order of a chain of \(count) sums, from the first to the last of each row",
      chain.rows(in: topologicalOrder(of: chain.output)), is: [[0, count]])
  }

  @Test("6.4 The gradients of the yardstick are 25 and 19, and those of any graph the kit's")
  func gradients() {
    let plans = [GraphPlan.yardstick, .cube, .leaf] + drawn(12, GraphPlan.init)
    guard reportIsRight, orderIsRight(for: plans) else { return }
    check(
      plans, { "the gradients of \($0)" },
      answer: { $0.made { backward(from: $0) } },
      is: { $0.gradients },
      mistakes: [
        walkedAgain: { $0.walked(.inOrder, again: true) },
        walkedAgain: { $0.walked(.fromTheLast, again: true) },
        walkedAgain: { $0.walked(.reportsFirst, again: true) },
        walkedAgain: { $0.walked(.reportsFirstFromTheLast, again: true) },
        walkedAgain: { $0.walkedByList(fromTheFirst: true, again: true) },
        walkedAgain: { $0.walkedByList(fromTheFirst: false, again: true) },
        walkedOnce: { $0.walked(.inOrder, again: false) },
        walkedOnce: { $0.walked(.fromTheLast, again: false) },
        walkedOnce: { $0.walked(.reportsFirst, again: false) },
        walkedOnce: { $0.walked(.reportsFirstFromTheLast, again: false) },
        walkedOnce: { $0.walkedByList(fromTheFirst: true, again: false) },
        walkedOnce: { $0.walkedByList(fromTheFirst: false, again: false) },
        lastReportAlone: { $0.lastReports(in: $0.reportsByCounting(longestFirst: false)) },
        lastReportAlone: { $0.lastReports(in: $0.reportsByCounting(longestFirst: true)) },
        lastReportAlone: { $0.lastReports(in: $0.indices.reversed()) },
        "All gradients are 0. Before the reports, and after the zeros, that of the output is 1.": {
          $0.indices.map { _ in 0 }
        },
        """
        Only what the output reports has arrived: the others reported before they had got anything. \
        The reports begin at the output: order.reversed().
        """: { $0.passed(reportingIn: Array($0.indices)) },
        "All gradients begin at 1. That of the output does, the others begin at 0.": {
          $0.passed(from: $0.indices.map { _ in 1 })
        },
        "The gradient of the output begins with its number. It begins with 1.": {
          $0.passed(from: $0.start(with: $0.data[$0.data.count - 1]))
        },
        "Nothing has been reported: the output has its 1, and all others their 0.": {
          $0.start(with: 1)
        },
      ])
    let many = ManyInputs()
    check(
      "the gradients of \(many.words)", many.gradients { backward(from: $0) },
      is: [-4, -3, -5, -1, 1])
  }

  private let walkedAgain = """
    A value reported at each report that it got, each time with all that it had by then: c reported \
    twice. A value must wait until all its uses have reported.
    """
  private let walkedOnce = """
    Each value reported once, but some did so before all their uses had reported to them. A value \
    must wait until all its uses have reported.
    """
  private let lastReportAlone = """
    Only the last report was kept. What the uses of a value report adds up: += in place of =.
    """

  @Test("6.4 A second pass finds the same gradients")
  func secondBackward() {
    let plans = [GraphPlan.yardstick, .leaf] + drawn(6, GraphPlan.init)
    guard reportIsRight, orderIsRight(for: plans) else { return }
    check(
      plans, { "the gradients after a second pass of \($0)" },
      answer: {
        $0.made {
          backward(from: $0)
          backward(from: $0)
        }
      },
      is: { $0.gradients },
      mistakes: [
        "The second pass began with what the first had left behind. Set all gradients to 0 first.":
          { $0.passedAgain(settingToZero: { _ in false }) },
        "The second pass began with what the first had left behind; set all gradients to 0 first.":
          { $0.passedAgain(adding: true, settingToZero: { _ in false }) },
        """
        The leaves alone were set to 0. What the first pass left in the values between was reported \
        again.
        """: { plan in plan.passedAgain { plan.inputs[$0].isEmpty } },
        """
        The leaves kept what the first pass gave them. Here all gradients begin at 0, theirs too; \
        passes that add up come in 6.6.
        """: { plan in plan.passedAgain { !plan.inputs[$0].isEmpty } },
      ])
  }

  @Test("6.4 A chain of 50,000 values passes its gradient back to the first")
  func deepBackward() async {
    let yardstick = GraphPlan.yardstick
    guard reportIsRight, orderIsRight(for: [yardstick, .cube]) else { return }
    check(
      "the gradients of the yardstick", yardstick.made { backward(from: $0) },
      is: yardstick.gradients)
    guard isRightSoFar else { return }
    await #expect(processExitsWith: .success, "6.3 is not right yet; mend it first.") {
      // It is over before the test's own limit.
      await withTimeLimit(for: "6.3 A chain of 50,000 values is put in order", share: 0.5) {
        _ = topologicalOrder(of: Chain(doublings: 30).output)
        _ = topologicalOrder(of: Chain(of: 50_000).output)
      }
    }
    guard isRightSoFar else { return }
    await #expect(processExitsWith: .success, deepStack) {
      await withTimeLimit(for: "6.4 A chain of 50,000 values passes its gradient back to the first")
      {
        backward(from: Chain(of: 50_000).output)
      }
    }
    guard isRightSoFar else { return }
    let long = Chain(of: 50_000, then: drawn(8) { Bool.random(using: &$0) })
    check(
      "the gradient of x in a chain of 50,000 sums, then \(long.words)",
      long.gradientOfX { backward(from: $0) }, is: long.slope)
    check(
      "the gradient of x, doubled 60 times",
      Chain(doublings: 60).gradientOfX { backward(from: $0) }, is: 1_152_921_504_606_846_976)
  }

  private let deepStack: Comment = """
    The program ended: its stack is full. A function that calls itself for each input needs a call \
    within a call, 50,000 deep. Keep a list of what is waiting, and a loop.
    """

  @Test("6.5 A walk that does not wait goes every path")
  func visits() {
    let doublings = [1, 2, 3, 10]
    let counts = doublings.map { 1 << $0 }
    #expect(doublings.dropLast().map(visits(inDoublings:)) == counts.dropLast())
    let goesOn = "A walk that does not wait goes on from a value each time that it comes there."
    let both = "Each doubling has two arrows, and the walk goes along both."
    let tenth = "Go on to the tenth doubling."
    check(
      "how often the walk comes to x", visitsOfX, predicts: counts,
      mistakes: [
        [2, 4, 6, 20]: """
        That is how many arrows there are: the pass that waits goes along each of them once. \(goesOn)
        """,
        [2, 2, 2, 2]: """
        That is how many arrows start at x: in the pass that waits, x gets two reports. \(goesOn)
        """,
        [1, 1, 1, 1]: both,
        [1, 2, 3, 10]: both,
        [1, 2, 4, 512]: "x itself has two arrows as well: count the last doubling, too.",
        [2, 4, 8, 16]: tenth,
        [2, 4, 8, 20]: tenth,
        [2, 4, 8, 512]: tenth,
        [3, 7, 15, 2047]: "Those are the visits of all values together. How many are to x?",
      ],
      otherwise: {
        $0.count == 4
          ? "Of the four numbers, \(zip($0, counts).count { $0 == $1 }) are right."
          : "There are four numbers to predict, one for each chain."
      })
  }

  @Test("6.6 Two passes give a leaf twice the gradient")
  func secondPass() {
    let plans = [GraphPlan.cube] + drawn(8, GraphPlan.init)
    guard reportIsRight, orderIsRight(for: plans + [.leaf]) else { return }
    check(
      plans, { "the gradients of the leaves after two passes, of \($0)" },
      answer: {
        $0.leaves(
          $0.made {
            backwardOnceMore(from: $0)
            backwardOnceMore(from: $0)
          })
      },
      is: { $0.leaves($0.gradients).map { 2 * $0 } },
      mistakes: [
        betweenKept: { plan in plan.leaves(plan.passedAgain { plan.inputs[$0].isEmpty }) },
        betweenKept: { plan in
          plan.leaves(plan.passedAgain(adding: true) { plan.inputs[$0].isEmpty })
        },
        betweenKept: { $0.leaves($0.passedAgain(settingToZero: { _ in false })) },
        betweenKept: { $0.leaves($0.passedAgain(adding: true, settingToZero: { _ in false })) },
        "Everything begins afresh, the leaf as well: the first pass is forgotten.": {
          $0.leaves($0.gradients)
        },
      ])
    let oneInput = "A value with one input is no leaf: a leaf has none."
    let many = ManyInputs()
    check(
      "the gradients of a and b after two passes, of \(many.words)",
      Array(
        many.gradients {
          backwardOnceMore(from: $0)
          backwardOnceMore(from: $0)
        }
        .prefix(2)),
      is: [-8, -6], mistakes: [[-3, -6]: oneInput, [-7, -9]: oneInput])
    check(
      "the gradient of a leaf after two passes that begin at it",
      GraphPlan.leaf.made {
        backwardOnceMore(from: $0)
        backwardOnceMore(from: $0)
      }[0],
      is: 2,
      mistakes: [
        1: """
        Here the output is a leaf itself. What a pass finds for a leaf, here the 1 of the output, is \
        added to what it has: += 1. An output that has begun afresh gets its 1 by += as well.
        """,
        0: "Here the output is a leaf itself, and begins with its 1 as any output does.",
      ])
  }

  private let betweenKept = """
    The values between still have the gradients of the first pass, and report them again. They are to \
    begin afresh, and the leaves are to keep what they have.
    """

  @Test("6.6 Two outputs that share a value add up")
  func twoOutputs() {
    let plans = [GraphPlan.cubeAndFourth] + drawn(8, GraphPlan.init)
    guard reportIsRight, orderIsRight(for: plans) else { return }
    check(
      plans,
      { "the gradients of the leaves after a pass from each of the last two values, of \($0)" },
      answer: { plan in
        let values = plan.values
        for output in values.suffix(2) { backwardOnceMore(from: output) }
        return plan.leaves(values.map(\.gradient))
      },
      is: { plan in
        let first = plan.gradients(of: plan.data.count - 2)
        return zip(plan.leaves(first), plan.leaves(plan.gradients)).map { $0 + $1 }
      },
      mistakes: [
        "What the first output gave the leaves is lost. Leaves keep what they have.": {
          $0.leaves($0.gradients)
        }
      ])
  }
}

/// How many paths lead from the last doubling to x.
private func visits(inDoublings count: Int) -> Int {
  let x = Value(1, "x")
  let last = (0..<count).reduce(x) { value, _ in value + value }
  var visits = 0
  var waiting = [last]
  while let value = waiting.popLast() {
    if value === x { visits += 1 }
    waiting.append(contentsOf: value.inputs)
  }
  return visits
}

/// A value that reports to its two inputs: what it is made of, and the gradients before.
private struct Report: CustomStringConvertible {
  let sign: String
  let (inputs, before): ((Double, Double), (Double, Double))
  let gradient: Double

  init(
    _ sign: String, _ a: Double, _ b: Double, gradient: Double, before: (Double, Double)
  ) {
    (self.sign, inputs, self.gradient, self.before) = (sign, (a, b), gradient, before)
  }

  /// Numbers that keep the slips apart: inputs and gradients are never equal, nor 0 nor ±1.
  init(_ sign: String, _ random: inout SeededGenerator) {
    let numbers = Array(2...9).shuffled(using: &random).map(Double.init)
    let gradient = [0.5, 1.5, 2.5, -0.5, -1.5, -2.5].randomElement(using: &random) ?? 0.5
    let before = Array(11...19).shuffled(using: &random).map(Double.init)
    self.init(sign, numbers[0], numbers[1], gradient: gradient, before: (before[0], before[1]))
  }

  /// The same with one value for both inputs.
  var doubled: Report {
    Report(sign, inputs.0, inputs.0, gradient: gradient, before: (before.0, before.0))
  }

  var data: Double { result(Value(inputs.0, "a"), Value(inputs.1, "b")).data }
  var local: (Double, Double) {
    sign == "+" ? (1, 1) : sign == "−" ? (1, -1) : (inputs.1, inputs.0)
  }

  var description: String {
    "y = \(inputs.0) \(sign) \(inputs.1), with the gradient \(gradient), and they are "
      + "\(before.0) and \(before.1) before,"
  }
  var ofOne: String { "x \(sign) x, at \(inputs.0) and with the gradient \(gradient)," }

  private func result(_ a: Value, _ b: Value) -> Value {
    sign == "+" ? a + b : sign == "−" ? a - b : a * b
  }

  /// The gradients of the inputs when `body` has let the value report.
  func made(_ body: (Value) -> Void) -> [Double] {
    let (a, b) = (Value(inputs.0, "a"), Value(inputs.1, "b"))
    let y = result(a, b)
    (a.gradient, b.gradient, y.gradient) = (before.0, before.1, gradient)
    body(y)
    return [a.gradient, b.gradient]
  }

  /// The gradient of the one value that is both inputs, when `body` has let the value report.
  func madeOfOne(_ body: (Value) -> Void) -> Double {
    let x = Value(inputs.0, "x")
    let y = result(x, x)
    (x.gradient, y.gradient) = (before.0, gradient)
    body(y)
    return x.gradient
  }

  /// The gradients of the inputs by a rule of one's own.
  func after(_ rule: (_ before: Double, _ gradient: Double, _ local: Double) -> Double) -> [Double]
  {
    [rule(before.0, gradient, local.0), rule(before.1, gradient, local.1)]
  }

  var afterNumbers: [Double] { [before.0 + gradient * inputs.0, before.1 + gradient * inputs.1] }
  var afterSwapped: [Double] { [before.0 + gradient * local.1, before.1 + gradient * local.0] }
  var afterFirstLocal: [Double] {
    [before.0 + gradient * local.0, before.1 + gradient * local.0]
  }
  var afterFirst: [Double] { [before.0 + gradient * local.0, before.1] }
  var afterLast: [Double] { [before.0, before.1 + gradient * local.1] }
}

/// x, then so many sums of the last one and x, and further ones from which x may be taken away.
private struct Chain {
  let values: [Value]
  let adds: [Bool]

  init(of count: Int, then adds: [Bool] = []) {
    var values = [Value(1, "x")]
    for index in 0..<count { values.append(values[index] + values[0]) }
    for (index, adds) in adds.enumerated() {
      let last = values[count + index]
      values.append(adds ? last + values[0] : last - values[0])
    }
    (self.values, self.adds) = (values, adds)
  }

  /// x, then so many sums of the last one and itself.
  init(doublings count: Int) {
    values = (0..<count).reduce(into: [Value(1, "x")]) { $0.append($0[$1] + $0[$1]) }
    adds = []
  }

  var output: Value { values[values.count - 1] }
  var words: String { adds.map { $0 ? "+ x" : "− x" }.joined(separator: " ") }

  /// What the gradient of x is: an arrow that takes x away counts −1.
  var slope: Double { Double(values.count - 2 * adds.count { !$0 }) }

  func gradientOfX(_ body: (Value) -> Void) -> Double {
    body(output)
    return values[0].gradient
  }

  /// An order as the rows of neighbours that it consists of: from which place to which.
  func rows(in order: [Value]) -> [[Int]] {
    let places = Dictionary(
      uniqueKeysWithValues: values.enumerated().map { (ObjectIdentifier($1), $0) })
    return order.reduce(into: []) { rows, value in
      let place = places[ObjectIdentifier(value)] ?? -1
      if let last = rows.last, last[1] + 1 == place {
        rows[rows.count - 1][1] = place
      } else {
        rows.append([place, place])
      }
    }
  }
}

/// y = −s, where s = 2·a + 3·b + 5·m + 7·a and m = −a: values with one input, and with four.
private struct ManyInputs {
  let values: [Value]

  init() {
    let (a, b) = (Value(2, "a"), Value(3, "b"))
    let m = Value(-2, "−", inputs: [a], localDerivatives: [-1])
    let s = Value(17, "+", inputs: [a, b, m, a], localDerivatives: [2, 3, 5, 7])
    values = [a, b, m, s, Value(-17, "−", inputs: [s], localDerivatives: [-1])]
  }

  var y: Value { values[4] }
  let words = "y = −s, where s = 2·a + 3·b + 5·m + 7·a and m = −a"

  static let orders = [
    ["a", "b", "m", "s", "y"], ["a", "m", "b", "s", "y"], ["b", "a", "m", "s", "y"],
  ]

  func names(in order: [Value]) -> [String] {
    order.map { value in
      values.firstIndex { $0 === value }.map { ["a", "b", "m", "s", "y"][$0] } ?? "?"
    }
  }

  /// The gradients of all values when `body` has been given y.
  func gradients(_ body: (Value) -> Void) -> [Double] {
    body(y)
    return values.map(\.gradient)
  }

  /// The gradients of all values when `body` has let s report a gradient of 1, and a leaf as well.
  func reported(_ body: (Value) -> Void) -> [Double] {
    values[3].gradient = 1
    for value in [values[3], values[1]] { body(value) }
    return values.map(\.gradient)
  }
}

/// An order that a student's function finds, and the reports to come that it leaves in each value.
private struct Order: Answer, Equatable {
  let names: [String]
  let reportsToCome: [Int]
}

extension GraphPlan {
  /// The graph of the lesson's values.
  fileprivate var values: [Value] {
    results(of: leaves.map { Value($0, "") }, (+), (-), (*)).enumerated()
      .map { $1.named(names[$0]) }
  }

  /// The gradients of all values when `body` has been given the last of them.
  fileprivate func made(_ body: (Value) -> Void) -> [Double] {
    let values = values
    body(values[values.count - 1])
    return values.map(\.gradient)
  }

  /// The gradients of the leaves alone.
  fileprivate func leaves(_ gradients: [Double]) -> [Double] {
    Array(gradients.prefix(leaves.count))
  }

  fileprivate static let yardstick = GraphPlan(
    [2, 3], [("+", 0, 1), ("×", 0, 1), ("+", 2, 3), ("×", 2, 3), ("+", 4, 5)], names: "abcdspy")
  fileprivate static let leaf = GraphPlan([3], [], names: "x")
  fileprivate static let cube = GraphPlan([3], [("×", 0, 0), ("×", 1, 0)], names: "xuy")
  fileprivate static let cubeAndFourth = GraphPlan(
    [2], [("×", 0, 0), ("×", 1, 0), ("×", 1, 1)], names: "xuvw")
}
