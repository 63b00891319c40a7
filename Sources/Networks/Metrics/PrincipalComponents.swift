import ChainRule

/// The directions in which some points are spread most, for a map of points of many dimensions.
///
/// ```swift
/// let components = PrincipalComponents(of: [[1, 1], [2, 2], [3, 3.3]])
/// print(components.shares)      // [0.998…, 0.001…]
/// print(components.directions)  // [[0.6…, 0.7…], [0.7…, -0.6…]]
/// ```
///
/// They are the eigenvectors of the covariance matrix, found by turning the axes two at a time
/// until no two coordinates go together any more (Pearson, 1901, On lines and planes of closest fit
/// to systems of points in space; Jacobi, 1846, for the turns).
public struct PrincipalComponents: Sendable {
  /// The mean of the points.
  public let mean: [Double]

  /// Directions of length 1, at right angles to each other, that of the largest spread first. The
  /// entry of the largest magnitude is positive in each.
  public let directions: [[Double]]

  /// Which part of the variance lies in each direction; all is in the first if there is none.
  public let shares: [Double]

  /// The components of at least one point, all of as many finite coordinates.
  public init(of points: [[Double]]) {
    precondition(!points.isEmpty && !points[0].isEmpty, "there is no spread without points")
    let dimensions = points[0].indices
    let count = Double(points.count)
    let mean = dimensions.map { i in points.reduce(0) { $0 + $1[i] } / count }
    self.mean = mean
    var covariance = dimensions.map { i in
      dimensions.map { j in
        points.reduce(0) { $0 + ($1[i] - mean[i]) * ($1[j] - mean[j]) } / count
      }
    }
    let axes = Self.diagonalize(&covariance)
    let order = dimensions.sorted { covariance[$0][$0] > covariance[$1][$1] }
    directions = order.map { column in
      let direction = axes.map { $0[column] }
      let largest = direction.max { $0.magnitude < $1.magnitude } ?? 0
      return largest < 0 ? direction.map { -$0 } : direction
    }
    let total = dimensions.reduce(0) { $0 + covariance[$1][$1] }
    shares = order.enumerated().map { place, i in
      total > 0 ? max(0, covariance[i][i]) / total : place == 0 ? 1 : 0
    }
  }

  /// How far a point lies from the mean in each direction.
  public func coordinates(of point: [Double]) -> [Double] {
    directions.map { direction in
      direction.indices.reduce(0) { $0 + direction[$1] * (point[$1] - mean[$1]) }
    }
  }

  /// Makes a symmetric matrix diagonal by turns of two axes each, and gives the axes, as columns.
  ///
  /// Each turn makes an entry beside the diagonal 0. Others change, but the sum of their squares
  /// becomes smaller; after a few rounds nothing is left that a `Double` could hold.
  private static func diagonalize(_ matrix: inout [[Double]]) -> [[Double]] {
    let dimensions = matrix.indices
    var axes = dimensions.map { i in dimensions.map { $0 == i ? 1.0 : 0 } }
    for _ in 0..<50 {
      for i in dimensions {
        for j in dimensions.dropFirst(i + 1) where matrix[i][j] != 0 {
          // tan of the angle is the smaller solution of t² + 2θt − 1 = 0.
          let theta = (matrix[j][j] - matrix[i][i]) / (2 * matrix[i][j])
          let root = (theta * theta + 1).squareRoot()
          let tangent = (theta < 0 ? -1 : 1) / (theta.magnitude + root)
          let cosine = 1 / (tangent * tangent + 1).squareRoot()
          let sine = tangent * cosine
          for k in dimensions { turn(&matrix[k], i, j, cosine, sine) }
          for k in dimensions {
            let (a, b) = (matrix[i][k], matrix[j][k])
            (matrix[i][k], matrix[j][k]) = (cosine * a - sine * b, sine * a + cosine * b)
          }
          (matrix[i][j], matrix[j][i]) = (0, 0)
          for k in dimensions { turn(&axes[k], i, j, cosine, sine) }
        }
      }
    }
    return axes
  }

  /// Turns the coordinates `i` and `j` of a row.
  private static func turn(
    _ row: inout [Double], _ i: Int, _ j: Int, _ cosine: Double, _ sine: Double
  ) {
    let (a, b) = (row[i], row[j])
    (row[i], row[j]) = (cosine * a - sine * b, sine * a + cosine * b)
  }
}
