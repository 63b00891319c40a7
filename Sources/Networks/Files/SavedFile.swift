import ChainRule

/// All that a file can hold: what answers, at the top, and the training in an object of its own.
struct SavedFile<Answers: Codable>: Codable {
  let answers: Answers
  let training: Checkpoint?

  enum CodingKeys: CodingKey { case training }

  init(answers: Answers, training: Checkpoint) {
    self.answers = answers
    self.training = training
  }

  init(from decoder: any Decoder) throws {
    answers = try Answers(from: decoder)
    training = try decoder.container(keyedBy: CodingKeys.self)
      .decodeIfPresent(Checkpoint.self, forKey: .training)
  }

  func encode(to encoder: any Encoder) throws {
    try answers.encode(to: encoder)
    var object = encoder.container(keyedBy: CodingKeys.self)
    try object.encode(training, forKey: .training)
  }

  /// The training, made sure that another one, which has not begun, can go on from it.
  func training(
    of network: SavedNetwork, like other: Checkpoint, architecture: String, parameters: [Value]
  ) throws(Mismatch) -> Checkpoint {
    guard let training else {
      throw Mismatch("it holds a network's parameters alone, no training to go on with")
    }
    // What a reader changed comes first: a network may differ because of the loss, and a step may
    // have fewer examples because there are fewer.
    try training.checkLoss(of: other)
    try network.check(architecture: architecture, parameters: parameters)
    try training.checkExamples(of: other)
    try training.checkSettings(of: other)
    try training.check(parameterCount: parameters.count, batchSize: other.batchSize)
    try network.checkFinite()
    return training
  }
}
