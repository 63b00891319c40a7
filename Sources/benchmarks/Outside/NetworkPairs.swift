import ChainRule
import Networks

/// Networks, layers and neurons of the size of W2's, with one point as the inputs.
func networkPairs() -> [Pair] {
  var generator = SeededGenerator(seed: 1)
  let network = MultilayerPerceptron(Moons.layerSizes, using: &generator)
  let anyNetwork: any Network = network
  let layers = network.layers
  let numbers = [0.5, -0.25]
  let nodes = numbers.map { Value($0) }
  let (layer, neuron) = (layers[1], layers[1].neurons[0])
  let signals = (0..<16).map { Double($0) / 16 }
  let signalNodes = signals.map { Value($0) }
  let parameters = network.parameterData
  var pairs: [Pair] = []
  pairs.append(
    Pair("network.predict") {
      network.predict(numbers)[0]
    } byHand: {
      predictByHand(layers, numbers)[0]
    })
  pairs.append(
    Pair("(any Network).predict") {
      anyNetwork.predict(numbers)[0]
    } byHand: {
      predictByHand(layers, numbers)[0]
    })
  pairs.append(
    Pair("network.outputs, numbers") {
      network.outputs(of: numbers, parameters: parameters)[0]
    } byHand: {
      outputsByHand(Moons.layerSizes, parameters, numbers)[0]
    })
  pairs.append(
    Pair("network([Value])") {
      network(nodes)[0].data
    } byHand: {
      buildByHand(layers, nodes)[0].data
    })
  pairs.append(
    Pair("(any Network)([Value])") {
      anyNetwork(nodes)[0].data
    } byHand: {
      buildByHand(layers, nodes)[0].data
    })
  pairs.append(
    Pair("network([Double])") {
      network(numbers)[0].data
    } byHand: {
      buildByHand(layers, numbers.map(Value.constant))[0].data
    })
  pairs.append(
    Pair("layer.predict") {
      layer.predict(signals)[0]
    } byHand: {
      predictByHand([layer], signals)[0]
    })
  pairs.append(
    Pair("layer([Value])") {
      layer(signalNodes)[0].data
    } byHand: {
      buildByHand([layer], signalNodes)[0].data
    })
  pairs.append(
    Pair("neuron.predict") {
      neuron.predict(signals)
    } byHand: {
      predictByHand(neuron, signals)
    })
  pairs.append(
    Pair("neuron([Value])") {
      neuron(signalNodes).data
    } byHand: {
      buildByHand(neuron, signalNodes).data
    })
  return pairs
}
