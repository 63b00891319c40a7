// 6.4: Each value reported once, but c and d did so before p had reported to them.
import Homework

var rightOrders: [Int] {
  return todo([])
}

func report(from value: Value) {
  todo()
}

func topologicalOrder(of output: Value) -> [Value] {
  return todo([])
}

func backward(from output: Value) {
  var seen: Set = [ObjectIdentifier(output)]
  func tell(from value: Value) {
    for (input, localDerivative) in zip(value.inputs, value.localDerivatives) {
      input.gradient += value.gradient * localDerivative
      if seen.insert(ObjectIdentifier(input)).inserted { tell(from: input) }
    }
  }
  output.gradient = 1
  tell(from: output)
}

var visitsOfX: [Int] {
  return todo([])
}

func backwardOnceMore(from output: Value) {
  todo()
  let order = topologicalOrder(of: output)
  for value in order where value.inputs.isEmpty { value.gradient = 0 }
  output.gradient = 1
  for value in order.reversed() { report(from: value) }
}
