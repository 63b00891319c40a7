/// Momentum that looks ahead: v ← αv − ηg, p ← p + αv − ηg.
///
/// Nesterov's method takes the gradient where the velocity is about to carry the parameters (1983,
/// A method for solving the convex programming problem with convergence rate O(1/k²)). Here the
/// parameters *are* that point ahead, so that the gradient at hand is the right one (Bengio,
/// Boulanger-Lewandowski and Pascanu, 2013, Advances in optimizing recurrent networks, equation 7).
public struct Nesterov: Optimizer {
  public static let name = "nesterov"

  /// Which part of the velocity is kept at each step, α: 0.9 as a rule.
  public let coefficient: Double

  private var velocities: [Double] = []

  /// Momentum at rest.
  public init(coefficient: Double = 0.9) { self.coefficient = coefficient }

  public mutating func step(_ data: inout [Double], gradients: [Double], learningRate: Double) {
    velocities.prepare(for: data.count)
    for i in data.indices {
      let push = learningRate * gradients[i]
      velocities[i] = coefficient * velocities[i] - push
      data[i] += coefficient * velocities[i] - push
    }
  }

  public func fault(parameterCount: Int, stepCount: Int) -> String? {
    Networks.fault("coefficient", coefficient, in: 0...1)
      ?? velocities.fault("velocities", count: parameterCount, stepCount: stepCount)
  }
}
