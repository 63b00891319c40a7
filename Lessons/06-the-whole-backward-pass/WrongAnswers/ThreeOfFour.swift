// 6.5: Of the four numbers, 3 are right.
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
  todo()
}

var visitsOfX: [Int] {
  return [2, 4, 8, 1000]
}

func backwardOnceMore(from output: Value) {
  todo()
  let order = topologicalOrder(of: output)
  for value in order where value.inputs.isEmpty { value.gradient = 0 }
  output.gradient += 1
  for value in order.reversed() { report(from: value) }
}
