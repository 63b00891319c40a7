import Foundation
import TestSupport
import Testing

@Suite("backprop code")
struct CodeTests {
  @Test("The program that it prints computes 41, 25 and 19", .needs(.python))
  func run() throws {
    let tool = try Tool.run(
      "code", TraceTests.yardstick, "a=2", "b=3", "--language", "python", "--main")
    #expect(tool.status == 0 && tool.errors == "")
    #expect(
      try Command(["python3", "-c", tool.text]).output
        == "f = 41.0\ngradient of a = 25.0\ngradient of b = 19.0\n")
  }

  @Test("Without a program of its own the function needs no numbers, with one it does")
  func numbers() throws {
    let tool = try Tool.run("code", "x*y")
    #expect(tool.text.contains("let gradient_x = gradient_v1 * y  //"))
    let main = try Tool.run("code", "x*y", "x=2", "--main")
    #expect(main.status == 2)
    #expect(main.errors == "backprop: no number for y: give one, as in y=2\n")
  }

  @Test("With a derivative it is the gradient of that, by every variable")
  func derivative() throws {
    let tool = try Tool.run("code", "x*y + y*y", "--derivative", "x", "--language", "c")
    #expect(tool.text.contains("double f(double x, double y, double gradients[])"))
    #expect(tool.text.contains("gradients[0] = 0.0;\n  gradients[1] = gradient_y;\n  return y;"))
  }

  @Test(
    "A network is a function of arrays, whose program agrees with its gradient", .needs(.python))
  func network() throws {
    let tool = try Tool.run(
      "code", "--network", "2,3,1", "--loss", "mean-squared-error", "--language", "python", "--main"
    )
    #expect(tool.status == 0 && tool.errors == "")
    #expect(tool.text.contains("def f(inputs, parameters):\n    outputs = [0.0] * 1\n"))
    #expect(
      tool.text.contains("passes its gradient on to layer 2 neuron 1 bias: local derivative 1"))
    let small = tool.text.replacing(
      "parameters):",
      with: "parameters, nudge=(0, 0.0)):\n"
        + "    parameters = list(parameters)\n    parameters[nudge[0]] += nudge[1]")
    // The call of the program with each parameter a little larger and smaller.
    let call = try #require(tool.text.firstRange(of: "outputs, gradients = f("))
    let rows = tool.text[call.upperBound...].prefix { $0 != "p" }.split(separator: "for k")[0]
      .dropLast(2)
    let program =
      small + """
        for k in range(13):
            above, below = [f(\(rows), (k, h))[0][0] for h in (1e-5, -1e-5)]
            assert abs((above - below) / 2e-5 - gradients[k]) < 1e-7
        """
    let run = try Command(["python3", "-c", program])
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test("Lines are left blank for an exercise, of a formula and of a network")
  func hidden() throws {
    let last = try Tool.run("code", "a*b", "--language", "c", "--hide", "last:2", "--solutions")
    #expect(
      last.text.contains(
        """
          double gradient_a = ________;  // v1 passes its gradient on to a
          double gradient_b = ________;  // v1 passes its gradient on to b
        """))
    #expect(
      last.text.hasSuffix(
        """
        // Solutions
        //   double gradient_a = gradient_v1 * b;  // v1 passes its gradient on to a: local derivative b
        //   double gradient_b = gradient_v1 * a;  // v1 passes its gradient on to b: local derivative a

        """))
    for words in [["a*b + b"], ["--network", "2,1"]] {
      let texts = try ["1", "1", "2"].map { seed in
        try Tool.run(["code"] + words + ["--hide", "random:2", "--seed", seed]).text
      }
      #expect(texts[0] == texts[1] && texts[0] != texts[2])
      #expect(texts.allSatisfy { $0.matches(of: /= ________/).count == 2 })
    }
  }

  @Test(
    "What no network can be, and what cannot be hidden, is refused",
    arguments: [
      (["x", "--network", "1,1"], "write a formula or a network: ‘x’ or --network"),
      (
        ["--network", "1,1", "--seed", "2"],
        "--seed has no effect without --main or --hide random:N"
      ),
      (
        ["--network", "1,1", "--loss", "softmax-cross-entropy"],
        "softmax-cross-entropy needs a network of two outputs or more"
      ),
      (
        ["--network", "900,900"],
        "a network of 810900 parameters is too large to be written out; at most 100000"
      ),
      (
        ["--network", "1,1", "--derivative", "x"],
        "either --network or --derivative: the derivative of a formula is written"
      ),
      (["a*b", "--hide", "last:5"], "5 lines cannot be hidden: there are only 4"),
      (
        ["a*b", "--hide", "last:1", "--seed", "2"],
        "--seed is for --hide random:N: the last lines are always the same"
      ),
      (
        ["--network", "1,1", "--hide", "last:1", "--seed", "2"],
        "--seed has no effect without --main or --hide random:N"
      ),
    ])
  func refused(words: [String], message: String) throws {
    let tool = try Tool.run(["code"] + words)
    #expect(tool.status == 2 && tool.output.isEmpty)
    #expect(tool.errors == "backprop: \(message)\n")
  }
}
