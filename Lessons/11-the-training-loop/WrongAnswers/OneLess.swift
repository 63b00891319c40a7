// 11.2: That divides by one less than the number of examples.
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
  var sum = Value.constant(0)
  for example in examples {
    let error = network(example.inputs)[0] - example.target
    sum = sum + error * error
  }
  return sum / Double(examples.count - 1)
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
