// 6.3: what is ready first reports first, and counts that are kept in a dictionary.
import Homework

var rightOrders: [Int] {
  return todo([])
}

func report(from value: Value) {
  todo()
}

func topologicalOrder(of output: Value) -> [Value] {
  var usesToCome: [ObjectIdentifier: Int] = [:]
  var met = [output]
  var next = 0
  while next < met.count {
    for input in met[next].inputs {
      if usesToCome[ObjectIdentifier(input)] == nil { met.append(input) }
      usesToCome[ObjectIdentifier(input), default: 0] += 1
    }
    next += 1
  }
  var order = [output]
  next = 0
  while next < order.count {
    for input in order[next].inputs {
      usesToCome[ObjectIdentifier(input), default: 0] -= 1
      if usesToCome[ObjectIdentifier(input)] == 0 { order.append(input) }
    }
    next += 1
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
