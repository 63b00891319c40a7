import ChainRule
import Testing

/// What people write by habit, here as in any program that imports the module.
@Suite("What people write by habit")
struct HabitTests {
  private let x = Value(3, "x")
  private let y = Value(-2, "y")

  @Test("A sum has one addition less than it has terms, and the sum of nothing is the constant 0")
  func sums() {
    let sum = [x, y, x].sum()
    sum.backward()
    #expect(sum.data == 4 && x.gradient == 2 && y.gradient == 1)
    #expect(Graph(of: sum).count == 4)
    #expect([x].sum() === x)
    #expect([Value]().sum().data == 0 && [Value]().sum().isConstant)
    #expect([0.5, 0.25].sum() == 0.75 && (1...3).lazy.map(Double.init).sum() == 6)
    #expect([Dual(2.0, tangent: 1), Dual(3.0)].sum().tangent == 1)
  }

  @Test("A mean is the sum divided by how many there are, and the mean of nothing is NaN")
  func means() {
    let mean = [x, y].mean()
    mean.backward()
    #expect(mean.data == 0.5 && x.gradient == 0.5 && y.gradient == 0.5)
    #expect([x].mean() === x)
    #expect([Value]().mean().data.isNaN && [Double]().mean().isNaN)
    #expect([1.0, 2, 6].mean() == 3)
  }

  @Test("reduce begins with a plain number")
  func reduce() {
    let errors = zip([1.0, 2], [0.5, 4]).map { (x * $0 + y - $1) ** 2 }.reduce(0, +)
    errors.backward()
    #expect(errors.data == 0.25 && x.gradient == 1)
    #expect([x, y].reduce(1, *).data == -6)
    #expect([x, y].reduce(-.infinity, max).data == 3)
    #expect([x, y].reduce(0) { $0 + $1 * $1 }.data == 13)
    let total = [x, y].reduce(0) { $0 + $1.data }
    #expect(type(of: total) == Double.self && total == 1)
  }

  @Test("max and min take values, and plain numbers as before")
  func extremes() {
    let hinge = max(0, 1 - y) + max(x, 0) + min(x, y) + min(y, 7) + min(1, x) + max(y, x)
    hinge.backward()
    #expect(hinge.data == 3 + 3 - 2 - 2 + 1 + 3)
    #expect(x.gradient == 2 && y.gradient == 1)
    #expect(max(1, 2) == 2 && max(1.5, 1) == 1.5 && min(3, 1, 2) == 1 && max("a", "b") == "b")
  }

  @Test("** goes from right to left, and takes plain numbers")
  func powers() {
    #expect((x ** 2 ** 3).data == 6561)
    #expect((2.0 ** 3.0) == 8)
    #expect((2 ** 3 ** 2) == 512)
    #expect((2 ** x ** 2).data == 512 && (x ** 2 * 2).data == 18 && (2 * x ** 2).data == 18)
    let half = 0.5
    #expect((x ** half ** 2).data == (x ** 0.25).data)
    let cube = Dual(2.0, tangent: 1) ** 3
    #expect(cube.value == 8 && cube.tangent == 12 && (2 ** Dual(3.0)).value == 8)
    #expect((Formula(variable: "x") ** 2).description == "x^2")
  }

  @Test("Methods make the nodes that functions make")
  func methods() {
    let pairs: [(Value, Value)] = [
      (x.exp(), exp(x)), (x.log(), log(x)), (x.tanh(), tanh(x)), (x.sigmoid(), sigmoid(x)),
      (x.relu(), relu(x)), (y.relu(), relu(y)), (x.pow(2), pow(x, 2)), (x.pow(y), pow(x, y)),
    ]
    for (method, function) in pairs {
      #expect(method.data == function.data && method.operation == function.operation)
      #expect(method.localDerivatives == function.localDerivatives)
    }
  }

  @Test("The derivative by one value is one value")
  func oneDerivative() {
    let slope = gradient(of: x ** 3, withRespectTo: x)
    #expect(slope.data == 27 && gradient(of: slope, withRespectTo: x).data == 18)
    #expect(gradient(of: x * y, withRespectTo: y).data == 3)
  }

  @Test("Numbers are mapped to values, and a name may be given in passing")
  func leaves() {
    let values = [0.5, 2].map(Value.init)
    #expect(values.map(\.data) == [0.5, 2] && values.allSatisfy { $0.isLeaf && $0.label == nil })
    #expect(zip([1, 2], ["a", "b"]).map(Value.init).map(\.label) == ["a", "b"])
    values[0].named("first")
    #expect(values[0].label == "first")
  }

  @Test("What holds no node may go from one thread to another")
  func sendable() {
    func isSendable<T: Sendable>(_: T.Type) -> Bool { true }
    #expect(isSendable(ValueFault.self) && isSendable(GradientFault.self))
    #expect(
      isSendable(Tape.self) && isSendable(GradientCheck.self) && isSendable(Dual<Double>.self))
    #expect(isSendable(FormulaError.self) && isSendable(SeededGenerator.self))
  }

  @Test("A step of the backward pass is printed in one line")
  func steps() {
    let product = (x * y).named("product")
    let steps = BackwardPass(from: product * 2 + x).map { "\($0)" }
    #expect(
      steps == [
        "+ → ×: 1 × 1 = 1, the gradient of × is 1",
        "+ → x: 1 × 1 = 1, the gradient of x is 1",
        "× → product: 1 × 2 = 2, the gradient of product is 2",
        "product → x: 2 × -2 = -4, the gradient of x is -3",
        "product → y: 2 × 3 = 6, the gradient of y is 6",
      ])
  }
}
