/// Applies a rule to the parameters, eight at a time, with their gradients and the two numbers that
/// the rule remembers of each.
///
/// The processor divides and takes roots of two, four or eight numbers in the time of one. The
/// arrays are read as bytes, since they give single numbers only.
@inline(__always)
func forEachParameter(
  _ data: inout [Double], _ gradients: [Double], _ first: inout [Double],
  _ second: inout [Double],
  rule: (
    _ numbers: inout SIMD8<Double>, _ gradients: SIMD8<Double>, _ first: inout SIMD8<Double>,
    _ second: inout SIMD8<Double>
  ) -> Void
) {
  let count = data.count
  precondition(
    gradients.count == count && first.count == count && second.count == count,
    "\(count) parameters have as many gradients, not \(gradients.count)")
  let end = count - count % 8
  data.withUnsafeMutableBytes { data in
    gradients.withUnsafeBytes { gradients in
      first.withUnsafeMutableBytes { first in
        second.withUnsafeMutableBytes { second in
          for index in stride(from: 0, to: end, by: 8) {
            let place = index * MemoryLayout<Double>.stride
            var numbers = data.loadUnaligned(fromByteOffset: place, as: SIMD8<Double>.self)
            var a = first.loadUnaligned(fromByteOffset: place, as: SIMD8<Double>.self)
            var b = second.loadUnaligned(fromByteOffset: place, as: SIMD8<Double>.self)
            let gradients = gradients.loadUnaligned(
              fromByteOffset: place, as: SIMD8<Double>.self)
            rule(&numbers, gradients, &a, &b)
            data.storeBytes(of: numbers, toByteOffset: place, as: SIMD8<Double>.self)
            first.storeBytes(of: a, toByteOffset: place, as: SIMD8<Double>.self)
            second.storeBytes(of: b, toByteOffset: place, as: SIMD8<Double>.self)
          }
        }
      }
    }
  }
  for index in end..<count {
    var number = SIMD8(repeating: data[index])
    var (a, b) = (SIMD8(repeating: first[index]), SIMD8(repeating: second[index]))
    rule(&number, SIMD8(repeating: gradients[index]), &a, &b)
    (data[index], first[index], second[index]) = (number[0], a[0], b[0])
  }
}
