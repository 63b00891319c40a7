import ChainRule

/// The model of the kit that ``SequenceModel/architecture`` describes; `nil` for other words, and
/// where the model has another number of parameters. Its numbers are to be set.
func sequenceModel(architecture: String, parameterCount: Int) -> (any SequenceModel)? {
  let words = architecture.split { !$0.isLetter && !$0.isNumber }
  let numbers = words.compactMap { Int($0) }
  guard let kind = words.first, numbers.allSatisfy((0...10_000).contains), numbers.count >= 2
  else { return nil }
  let (tokens, context) = (numbers[0], numbers[1])
  guard tokens > 0, context > 0 else { return nil }
  var generator = SeededGenerator(seed: 0)
  let model: any SequenceModel
  switch (kind, numbers.count) {
  case ("table", 2):
    guard tokens * tokens == parameterCount else { return nil }
    model = PairTable(vocabularySize: tokens, contextLength: context)
  case ("recurrent", 4):
    let (width, state) = (numbers[2], numbers[3])
    guard width > 0, state > 0,
      RecurrentReader.shapes(tokens, width, state).parameterCount == parameterCount
    else { return nil }
    model = RecurrentReader(
      vocabularySize: tokens, contextLength: context, width: width, stateCount: state,
      using: &generator)
  case ("GPT", 5):
    let (width, heads, layers) = (numbers[2], numbers[3], numbers[4])
    guard width > 0, heads > 0, width % heads == 0,
      GPT.shapes(tokens, context, width, heads, layers).parameterCount == parameterCount
    else { return nil }
    model = GPT(
      vocabularySize: tokens, contextLength: context, width: width, headCount: heads,
      layerCount: layers, using: &generator)
  default: return nil
  }
  return model.architecture == architecture ? model : nil
}

extension [MatrixShape] {
  /// How many parameters the matrices have.
  var parameterCount: Int { reduce(0) { $0 + $1.rowCount * $1.columnCount } }
}
