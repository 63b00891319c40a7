// The vector arithmetic of W5 by hand, on plain memory.

typealias Vector = UnsafeMutablePointer<Double>

/// a₁b₁ + a₂b₂ + …, in four sums side by side; `count` is a multiple of 4.
@inline(__always)
func dot(_ a: Vector, _ b: Vector, _ count: Int) -> Double {
  var sums = SIMD4<Double>.zero
  for index in stride(from: 0, to: count, by: 4) {
    sums +=
      SIMD4(a[index], a[index + 1], a[index + 2], a[index + 3])
      * SIMD4(b[index], b[index + 1], b[index + 2], b[index + 3])
  }
  return sums.sum()
}

/// Adds a vector times a number to another vector.
@inline(__always)
func add(_ factor: Double, times a: Vector, to sum: Vector, _ count: Int) {
  for index in 0..<count { sum[index] += factor * a[index] }
}

/// A matrix among the parameters, row by row.
struct HandWrittenMatrix {
  let offset, rowCount, columnCount: Int

  /// Where the next matrix begins.
  var end: Int { offset + rowCount * columnCount }

  /// Computes the product of the matrix and a vector.
  @inline(__always)
  func multiply(_ parameters: Vector, _ input: Vector, into output: Vector) {
    for row in 0..<rowCount {
      output[row] = dot(parameters + offset + row * columnCount, input, columnCount)
    }
  }

  /// Adds to the gradients of the matrix and of the vector, from those of the product.
  @inline(__always)
  func passBack(
    _ parameters: Vector, _ input: Vector, _ outputGradient: Vector, _ inputGradient: Vector,
    into gradients: Vector
  ) {
    for row in 0..<rowCount where outputGradient[row] != 0 {
      let place = offset + row * columnCount
      add(outputGradient[row], times: input, to: gradients + place, columnCount)
      add(outputGradient[row], times: parameters + place, to: inputGradient, columnCount)
    }
  }
}

/// Divides a vector by the root of the mean of its squares, and returns the factor.
@inline(__always)
func normalize(_ input: Vector, into output: Vector, _ count: Int) -> Double {
  let scale = 1 / (dot(input, input, count) / Double(count) + 1e-5).squareRoot()
  for index in 0..<count { output[index] = scale * input[index] }
  return scale
}

/// Adds to the gradient of a vector, from that of the normalized one.
@inline(__always)
func passNormBack(
  _ input: Vector, scale: Double, _ outputGradient: Vector, _ inputGradient: Vector, _ count: Int
) {
  let share = dot(outputGradient, input, count) * scale * scale * scale / Double(count)
  for index in 0..<count {
    inputGradient[index] += scale * outputGradient[index] - share * input[index]
  }
}
