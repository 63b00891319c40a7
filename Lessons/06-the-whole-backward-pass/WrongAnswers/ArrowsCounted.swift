// 6.5: That is how many arrows there are
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
  return [2, 4, 6, 20]
}

func backwardOnceMore(from output: Value) {
  todo()
  let order = topologicalOrder(of: output)
  for value in order where value.inputs.isEmpty { value.gradient = 0 }
  output.gradient += 1
  for value in order.reversed() { report(from: value) }
}
