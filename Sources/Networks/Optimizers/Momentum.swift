/// Descent with momentum: v ← αv − ηg, p ← p + v.
///
/// The velocity v of a parameter grows while its gradients keep their sign (Polyak, 1964, Some
/// methods of speeding up the convergence of iteration methods; in this form Rumelhart, Hinton and
/// Williams, 1986, Learning representations by back-propagating errors, equation 9).
public struct Momentum: Optimizer {
  public static let name = "momentum"

  /// Which part of the velocity is kept at each step, α: 0.9 as a rule.
  public let coefficient: Double

  private var velocities: [Double] = []

  /// Momentum at rest.
  public init(coefficient: Double = 0.9) { self.coefficient = coefficient }

  public mutating func step(_ data: inout [Double], gradients: [Double], learningRate: Double) {
    velocities.prepare(for: data.count)
    for i in data.indices {
      velocities[i] = coefficient * velocities[i] - learningRate * gradients[i]
      data[i] += velocities[i]
    }
  }

  public func fault(parameterCount: Int, stepCount: Int) -> String? {
    Networks.fault("coefficient", coefficient, in: 0...1)
      ?? velocities.fault("velocities", count: parameterCount, stepCount: stepCount)
  }
}
