// 6.4: A function that calls itself for each input needs a call within a call
import Homework

var rightOrders: [Int] {
  return todo([])
}

func report(from value: Value) {
  for (input, localDerivative) in zip(value.inputs, value.localDerivatives) {
    input.gradient += value.gradient * localDerivative
  }
}

func topologicalOrder(of output: Value) -> [Value] {
  countUses(behind: output)
  var order: [Value] = []
  var ready = [output]
  while let value = ready.popLast() {
    order.append(value)
    for input in value.inputs {
      input.reportsToCome -= 1
      if input.reportsToCome == 0 { ready.append(input) }
    }
  }
  return order.reversed()
}

func backward(from output: Value) {
  for value in topologicalOrder(of: output) { value.gradient = 0 }
  func add(_ contribution: Double, to value: Value) {
    value.gradient += contribution
    for (input, localDerivative) in zip(value.inputs, value.localDerivatives) {
      add(contribution * localDerivative, to: input)
    }
  }
  add(1, to: output)
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
