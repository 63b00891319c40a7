import ChainRule

extension Product {
  /// The same with a² − b² for (a − b)·(a + b).
  var withDifferencesOfSquares: Product {
    for (index, factor) in factors.enumerated() {
      guard case .operation(let key, let pair) = factor.base, key.type == Subtract.self else {
        continue
      }
      let sums = [pair[0] + pair[1], pair[1] + pair[0]]
      guard
        let other = factors.firstIndex(where: {
          sums.contains($0.base) && $0.exponent == factor.exponent
        })
      else { continue }
      var rest = factors
      for index in [index, other].sorted(by: >) { rest.remove(at: index) }
      var product = Product(coefficient, rest)
      let squares = (pair[0] * pair[0] - pair[1] * pair[1]).simplified
      product.multiply(by: squares, to: factor.exponent)
      return product.withDifferencesOfSquares
    }
    return self
  }
}
