/// What the inputs and the outputs of a network mean. It is saved with the network, so that the
/// network can be asked about other tables.
public struct NetworkDescription: Codable, Sendable {
  /// Which columns become inputs, and what is predicted.
  public let columns: TableColumns

  /// How each input is scaled before the network takes it.
  public let inputScalings: [Scaling]

  /// How a target that is a number was scaled; `nil` for classes.
  public let targetScaling: Scaling?

  /// The loss, which says what the outputs stand for.
  public let loss: Loss

  /// A description; each input has a scaling.
  public init(
    columns: TableColumns, inputScalings: [Scaling], targetScaling: Scaling?, loss: Loss
  ) {
    precondition(
      columns.inputNames.count == inputScalings.count, "each input of a network needs a scaling")
    self.columns = columns
    self.inputScalings = inputScalings
    self.targetScaling = targetScaling
    self.loss = loss
  }

  /// The description of a network that learns from some data as they are, without a table.
  public init(of data: DataSet, loss: Loss) {
    let inputs = data.inputNames.map { TableColumns.Input(name: $0, categories: nil, means: [0]) }
    self.init(
      columns: TableColumns(
        inputs: inputs, target: "answer", classNames: data.classNames, hasNames: true, missing: nil),
      inputScalings: data.inputNames.map { _ in .none }, targetScaling: nil, loss: loss)
  }

  /// The inputs of a row as the network takes them.
  func scaled(_ inputs: [Double]) -> [Double] { zip(inputScalings, inputs).map { $0.scaled($1) } }

  /// Makes sure that a network can have these inputs and outputs.
  func check(for network: any Network) throws(Mismatch) {
    let inputCount = columns.inputs.reduce(0) { $0 + $1.means.count }
    let isWhole = columns.inputs.allSatisfy { $0.means.count == $0.inputNames.count }
    guard isWhole, inputCount == network.inputCount, inputScalings.count == inputCount else {
      throw Mismatch("its columns are not \(network.inputCount) inputs")
    }
    let scalings = inputScalings + [targetScaling].compactMap(\.self)
    guard scalings.allSatisfy({ $0.mean.isFinite && $0.deviation > 0 && $0.deviation.isFinite })
    else { throw Mismatch("a scaling of its inputs or its target is none") }
    let classCount = columns.classNames.count
    let target = classCount == 0 ? Target.numbers([0]) : .label(0, of: classCount)
    guard classCount != 1, loss.outputCount(for: target) == network.outputCount else {
      throw Mismatch("its \(network.outputCount) outputs do not stand for \(classCount) classes")
    }
  }
}
