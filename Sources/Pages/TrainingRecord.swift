/// What a page is told about a training, as JSON.
package struct TrainingRecord: Encodable {
  /// What stands above the page.
  package var title: String

  /// What is told of the network and of the way in which it learns; a paragraph each.
  package var facts: [String]

  /// Why no answers over a plane are shown, where none are.
  package var noAnswers = ""

  /// What is said at the last step of how the training ended; empty if there is nothing to say.
  package var ending = ""

  /// The names of the inputs, as far as the first layer's columns are shown.
  package var inputs: [String]

  /// How many pixels a row of a picture has, where the inputs are pixels.
  package var pictureWidth: Int?

  package var layers: [Layer]

  /// How the answers over the plane are painted; `nil` for a task without two inputs.
  package var plane: Plane?

  package var steps: [Step] = []

  /// The record of a training of which no step was recorded yet.
  package init(
    title: String, facts: [String], inputs: [String], pictureWidth: Int?, layers: [Layer]
  ) {
    self.title = title
    self.facts = facts
    self.inputs = inputs
    self.pictureWidth = pictureWidth
    self.layers = layers
  }

  /// A layer, with as many of its weights as are shown.
  package struct Layer: Encodable {
    package let name, activation: String
    package let neuronCount, inputCount: Int

    /// How many neurons, and how many inputs of each, are shown; behind these is the bias.
    package let rows, columns: Int

    package init(
      name: String, activation: String, neuronCount: Int, inputCount: Int, limit: Int
    ) {
      self.name = name
      self.activation = activation
      self.neuronCount = neuronCount
      self.inputCount = inputCount
      rows = min(neuronCount, limit)
      columns = min(inputCount, 4 * limit)
    }

    /// How many numbers are shown of it.
    package var cellCount: Int { rows * (columns + 1) }
  }

  /// The grid at whose corners the network was asked, row by row from below.
  package struct Plane: Encodable {
    /// What a network answers somewhere.
    package enum Answer: String, Encodable {
      /// How far it is on the side of the second of two classes.
      case margin

      /// A class, counted from 0.
      case label

      /// A number.
      case number
    }

    package let answer: Answer
    package let columns, rows: Int

    /// The strong colours of the classes, or of the least and the greatest number.
    package let colors: [String]

    package init(answer: Answer, columns: Int, rows: Int, colors: [String]) {
      self.answer = answer
      self.columns = columns
      self.rows = rows
      self.colors = colors
    }
  }

  /// The state of the training after a step.
  package struct Step: Encodable {
    package var step: Int

    /// The loss of the step's batch as it was before the step, and the step's learning rate; `nil`
    /// before the first step.
    package var batchLoss, learningRate: Double?

    /// The latest scores, and the step behind which they were found.
    package var scoredAt: Int?
    package var training, validation: Score?

    /// For each layer its weights, and the gradients with which the step was made.
    package var weights: [PackedNumbers]
    package var gradients: [PackedNumbers]?

    /// The answers over the plane.
    package var answers: PackedNumbers?

    package init(step: Int, weights: [PackedNumbers], gradients: [PackedNumbers]?) {
      self.step = step
      self.weights = weights
      self.gradients = gradients
    }
  }

  /// A loss, and the part of right answers where there are classes.
  package struct Score: Encodable {
    package let loss: Double
    package let right: Double?

    package init(loss: Double, right: Double?) {
      self.loss = loss
      self.right = right
    }
  }
}
