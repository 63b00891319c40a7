import Foundation

/// Numbers that take little room on a page: two bytes for each, as a part of the largest.
package struct PackedNumbers: Encodable, Equatable {
  /// The largest magnitude of all numbers, also of those that are not shown.
  package let largest: Double

  /// The root mean square of all numbers, which tells the size of a gradient.
  package let rootMeanSquare: Double

  /// The shown numbers in base 64: each times 32,767 over the largest, the lower byte first.
  /// −32,768 stands for what is not finite.
  package let shown: String

  /// Packs numbers.
  ///
  /// - Parameter all: those that the largest and the root mean square are of; the same, if left
  ///   out.
  package init(_ numbers: [Double], of all: [Double]? = nil) {
    let all = all ?? numbers
    let largest = all.reduce(0) { $1.isFinite ? max($0, $1.magnitude) : $0 }
    self.largest = largest
    // Divided by the largest first, so that no square is too large or too small for a number.
    let squares = all.reduce(0.0) { $0 + ($1 / largest) * ($1 / largest) }
    rootMeanSquare = largest == 0 ? 0 : largest * (squares / Double(all.count)).squareRoot()
    var bytes = Data(capacity: 2 * numbers.count)
    for number in numbers {
      let bits = UInt16(bitPattern: Self.packed(number, largest))
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bytes.append(UInt8(truncatingIfNeeded: bits >> 8))
    }
    shown = bytes.base64EncodedString()
  }

  /// A number that is not zero keeps its sign, however small it is.
  private static func packed(_ number: Double, _ largest: Double) -> Int16 {
    guard number.isFinite else { return .min }
    if number == 0 { return 0 }
    let part = (number / largest * 32_767).rounded()
    return Int16(part == 0 ? (number < 0 ? -1 : 1) : part)
  }
}
