// 11.5: the same rate written down twice.
import ChainRule
import Homework
import Networks

func zero(_ parameters: [Value]) {
  todo()
}

func update(_ parameters: [Value], rate: Double) {
  todo()
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
  return [0.1, 0.03, 0.1]
}

var ratesThatSolveIt: [Double] {
  return [0.5, 0.1, 0.5]
}

func trainInParts(
  _ network: WatchedNetwork, on examples: [Example], rate: Double, steps: Int
) -> [Double] {
  todo()
  var losses: [Double] = []
  for _ in 0..<steps {
    var loss = 0.0
    for example in examples {
      let error = network(example.inputs)[0] - example.target
      let part = error * error / Double(examples.count)
      part.backward()
      loss += part.data
    }
    update(network.parameters, rate: rate)
    losses.append(loss)
  }
  return losses
}
