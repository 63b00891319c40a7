// 6.1: Of the 4, 2 are on the right side.
import Homework

var rightOrders: [Int] {
  return [1, 2, 3, 4]
}

func report(from value: Value) {
  todo()
}

func topologicalOrder(of output: Value) -> [Value] {
  return todo([])
}

func backward(from output: Value) {
  todo()
}

var visitsOfX: [Int] {
  return todo([])
}

func backwardOnceMore(from output: Value) {
  todo()
  let order = topologicalOrder(of: output)
  for value in order where value.inputs.isEmpty { value.gradient = 0 }
  output.gradient += 1
  for value in order.reversed() { report(from: value) }
}
