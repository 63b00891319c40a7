// 6.3: depth first with a stack of its own, where a value comes up a second time after its inputs.
import Homework

var rightOrders: [Int] {
  return [3, 1]
}

func report(from value: Value) {
  for index in value.inputs.indices {
    let reported = value.localDerivatives[index] * value.gradient
    value.inputs[index].gradient = value.inputs[index].gradient + reported
  }
}

func topologicalOrder(of output: Value) -> [Value] {
  var order: [Value] = []
  var seen: Set<ObjectIdentifier> = []
  var stack = [(value: output, isDone: false)]
  while let (value, isDone) = stack.popLast() {
    if isDone {
      order.append(value)
    } else if seen.insert(ObjectIdentifier(value)).inserted {
      stack.append((value, true))
      stack += value.inputs.reversed().map { ($0, false) }
    }
  }
  return order
}

func backward(from output: Value) {
  todo()
}

var visitsOfX: [Int] {
  return [1, 2, 3, 10].map { 1 << $0 }
}

func backwardOnceMore(from output: Value) {
  todo()
  let order = topologicalOrder(of: output)
  for value in order where value.inputs.isEmpty { value.gradient = 0 }
  output.gradient += 1
  for value in order.reversed() { report(from: value) }
}
