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
}
