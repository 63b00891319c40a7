// 6.2: The gradient was multiplied by the number of the input.
import Homework

var rightOrders: [Int] {
  return todo([])
}

func report(from value: Value) {
  for input in value.inputs {
    input.gradient += value.gradient * input.data
  }
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
