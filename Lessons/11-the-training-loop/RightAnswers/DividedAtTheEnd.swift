// 11.6: the parts are squares, and the rate is divided by their number.
import ChainRule
import Homework
import Networks

func zero(_ parameters: [Value]) {
  for parameter in parameters { parameter.gradient = 0 }
}

func update(_ parameters: [Value], rate: Double) {
  for parameter in parameters { parameter.data -= rate * parameter.gradient }
}

func meanSquaredError(of network: MultilayerPerceptron, on examples: [Example]) -> Value {
  return todo(Value(.nan))
}

func train(
  _ network: MultilayerPerceptron, on examples: [Example], rate: Double, steps: Int
) -> [Double] {
  return todo([])
}

var answersWithoutHiddenLayer: [Double] {
  return todo([])
}

var ratesThatAlwaysFall: [Double] {
  return todo([])
}

var ratesThatSolveIt: [Double] {
  return todo([])
}

func trainInParts(
  _ network: WatchedNetwork, on examples: [Example], rate: Double, steps: Int
) -> [Double] {
  let count = Double(examples.count)
  return (0..<steps).map { _ in
    for parameter in network.parameters { parameter.gradient = 0 }
    var sum = 0.0
    for example in examples {
      let error = network(example.inputs)[0] - example.target
      (error * error).backward()
      sum += error.data * error.data
    }
    update(network.parameters, rate: rate / count)
    return sum / count
  }
}
