/// A number, and how fast it changes: a dual number.
struct Dual {
  /// The number itself.
  let value: Double

  /// Its rate of change, while the inputs move along the direction of the sweep.
  let tangent: Double

  /// The number `value` with a tangent; without one it stands still.
  init(_ value: Double, tangent: Double = 0) {
    self.value = value
    self.tangent = tangent
  }
}

extension Dual {
  static func + (a: Dual, b: Dual) -> Dual {
    Dual(a.value + b.value, tangent: a.tangent + b.tangent)
  }

  static func - (a: Dual, b: Dual) -> Dual {
    Dual(a.value - b.value, tangent: a.tangent - b.tangent)
  }
}

/// A matrix that knows how many multiplications it has taken to make it.
struct Matrix {
  /// The numbers, row by row.
  let rows: [[Double]]

  /// How many products of two numbers were calculated for it and for what it was made of.
  let multiplications: Int

  /// A matrix that is simply there, and has cost nothing.
  init(_ rows: [[Double]]) { self.init(rows, multiplications: 0) }

  private init(_ rows: [[Double]], multiplications: Int) {
    self.rows = rows
    self.multiplications = multiplications
  }

  /// How many columns it has.
  var columnCount: Int { rows.first?.count ?? 0 }

  /// The matrix product: each row of `a` with each column of `b`.
  ///
  /// An m × k matrix by a k × n matrix takes m·k·n multiplications.
  static func * (a: Matrix, b: Matrix) -> Matrix {
    guard a.columnCount == b.rows.count else {
      fatalError(
        """
        these two matrices do not fit: one of \(a.columnCount) columns needs one of as many rows on \
        its right, not of \(b.rows.count)
        """)
    }
    let rows = a.rows.map { row in
      (0..<b.columnCount).map { column in
        zip(row, b.rows).reduce(0) { sum, pair in sum + pair.0 * pair.1[column] }
      }
    }
    return Matrix(
      rows,
      multiplications: a.multiplications + b.multiplications
        + a.rows.count * a.columnCount * b.columnCount)
  }
}
