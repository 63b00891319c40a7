import Foundation

/// The hash function SHA-256: no two different files with the same hash are known.
///
/// It is computed as FIPS 180-4 describes it: the text is cut into blocks of 64 bytes, and each
/// block changes a state of eight words.
package enum SHA256 {
  /// The hash of data, as 64 hexadecimal digits.
  package static func text(of data: Data) -> String {
    var state = roots(of: 8, power: 1.0 / 2)
    var message = Array(data) + [0x80]
    message += Array(repeating: 0, count: (120 - message.count % 64) % 64)
    let bits = UInt64(data.count) * 8
    message += (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) }
    for start in stride(from: 0, to: message.count, by: 64) {
      stir(&state, with: message[start..<start + 64])
    }
    return state.map { String(format: "%08x", $0) }.joined()
  }

  private static let constants = roots(of: 64, power: 1.0 / 3)

  /// The first 32 bits behind the point in roots of the first primes.
  private static func roots(of count: Int, power: Double) -> [UInt32] {
    let primes = (2...311).filter { number in
      !(2..<number).contains { number % $0 == 0 }
    }
    return primes.prefix(count).map { prime in
      let root = pow(Double(prime), power)
      return UInt32((root - root.rounded(.down)) * 4_294_967_296)
    }
  }

  private static func stir(_ state: inout [UInt32], with block: ArraySlice<UInt8>) {
    var words = stride(from: block.startIndex, to: block.endIndex, by: 4).map { index in
      block[index..<index + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    for index in 16..<64 {
      let (early, late) = (words[index - 15], words[index - 2])
      let first = turned(early, 7) ^ turned(early, 18) ^ early >> 3
      let second = turned(late, 17) ^ turned(late, 19) ^ late >> 10
      words.append(words[index - 16] &+ first &+ words[index - 7] &+ second)
    }
    var mix = state
    for (word, constant) in zip(words, constants) {
      let (a, b, c, e, f, g) = (mix[0], mix[1], mix[2], mix[4], mix[5], mix[6])
      let high = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
      let added = mix[7] &+ high &+ (e & f ^ ~e & g) &+ constant &+ word
      let low = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
      let other = low &+ (a & b ^ a & c ^ b & c)
      mix = [added &+ other, a, b, c, mix[3] &+ added, e, f, g]
    }
    for index in state.indices { state[index] &+= mix[index] }
  }

  /// The bits of a word, rotated to the right.
  private static func turned(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }
}
