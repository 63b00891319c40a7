/// Steepest descent: p ← p − ηg.
///
/// With the gradient of a batch it is called stochastic gradient descent, SGD (Cauchy, 1847,
/// Méthode générale pour la résolution des systèmes d'équations simultanées; Robbins and Monro,
/// 1951, A stochastic approximation method).
public struct GradientDescent: Optimizer {
  public static let name = "gradient-descent"

  /// Steepest descent remembers nothing.
  public init() {}

  public mutating func step(_ data: inout [Double], gradients: [Double], learningRate: Double) {
    for i in data.indices { data[i] -= learningRate * gradients[i] }
  }
}
