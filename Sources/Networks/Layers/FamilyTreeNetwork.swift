import ChainRule

/// A network of the shape that learned the family trees in 1986: a code for the person, one for the
/// relation, and three layers that find the answer from both.
///
/// The 24 inputs for the people reach 6 units of their own, and the 12 for the relations reach
/// another 6. So all that the network knows of a person must be in 6 values, the same for every
/// relation. The 12 values of both codes lead to a layer of 12 units, to one of 6, the code of the
/// answer, and to an output for each of the 24 people (Hinton, 1986, Learning distributed
/// representations of concepts; Rumelhart, Hinton and Williams, 1986, Learning representations by
/// back-propagating errors, figures 3 and 4). The units are sigmoids, as in the papers, but for the
/// outputs: these are logits, for a softmax.
///
/// ```swift
/// var generator = SeededGenerator(seed: 1)
/// let network = FamilyTreeNetwork(using: &generator)
/// print(network.parameters.count)  // 630
/// ```
public struct FamilyTreeNetwork: RecordableNetwork {
  /// From the 24 inputs for the people to the code of the person.
  public let personCode: Layer

  /// From the 12 inputs for the relations to the code of the relation.
  public let relationCode: Layer

  /// From both codes, the person's first, to the outputs.
  public let answer: MultilayerPerceptron

  /// A network whose weights are drawn at random.
  public init(
    initialization: Initialization? = nil, using generator: inout some RandomNumberGenerator
  ) {
    personCode = Layer(
      inputCount: FamilyTree.people.count, outputCount: 6, activation: .sigmoid,
      initialization: initialization, name: "person", using: &generator)
    relationCode = Layer(
      inputCount: FamilyTree.Relation.allCases.count, outputCount: 6, activation: .sigmoid,
      initialization: initialization, name: "relation", using: &generator)
    answer = MultilayerPerceptron(
      [12, 12, 6, FamilyTree.people.count], activation: .sigmoid, initialization: initialization,
      using: &generator)
  }

  public var inputCount: Int { personCode.inputCount + relationCode.inputCount }
  public var outputCount: Int { answer.outputCount }

  /// The parameters of the person's code, of the relation's, and of the layers behind them.
  public var parameters: [Value] {
    personCode.parameters + relationCode.parameters + answer.parameters
  }

  public var architecture: String {
    "24 people to 6 sigmoid, 12 relations to 6 sigmoid, 12 sigmoid, 6 sigmoid, 24 identity"
  }

  @specialized(where S == Double)
  @specialized(where S == Value)
  public func outputs<S: Scalar>(of inputs: [S], parameters: [S]) -> [S] {
    precondition(
      inputs.count == inputCount,
      "the network takes \(inputCount) inputs, not \(inputs.count)")
    var next = 0
    let people = Array(inputs[..<personCode.inputCount])
    let relations = Array(inputs[personCode.inputCount...])
    let person = personCode.outputs(of: people, parameters: parameters, from: &next)
    let relation = relationCode.outputs(of: relations, parameters: parameters, from: &next)
    return answer.outputs(of: person + relation, parameters: Array(parameters[next...]))
  }
}
