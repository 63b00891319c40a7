// 6.3: stands there more than once.
import Homework

var rightOrders: [Int] {
  return todo([])
}

func report(from value: Value) {
  todo()
}

func topologicalOrder(of output: Value) -> [Value] {
  var order: [Value] = []
  var waiting = [output]
  while let value = waiting.popLast() {
    order.append(value)
    waiting += value.inputs
  }
  return order.reversed()
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
