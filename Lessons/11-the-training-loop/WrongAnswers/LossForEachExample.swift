// 11.6: There is a loss for each example.
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
  var losses: [Double] = []
  for _ in 0..<steps {
    zero(network.parameters)
    for example in examples {
      let error = network(example.inputs)[0] - example.target
      let part = error * error / Double(examples.count)
      part.backward()
      losses.append(part.data)
    }
    update(network.parameters, rate: rate)
  }
  return losses
}
