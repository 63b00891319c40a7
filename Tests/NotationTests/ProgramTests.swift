import Notation
import TestSupport
import Testing

/// All functions stand in one program for each language, so that it is compiled once.
@Suite("Programs that are printed are run, and agree with Value", .serialized)
struct ProgramTests {
  @Test("Swift agrees to the last bit", .thorough)
  func swift() throws { try expectAgreement(.swift, within: 0) }

  @Test("C agrees to the last bit", .needs(.cc))
  func c() throws { try expectAgreement(.c, within: 0) }

  @Test("Python agrees within 1e-13", .needs(.python))
  func python() throws { try expectAgreement(.python, within: 1e-13) }

  @Test("JavaScript agrees within 1e-13", .needs(.node))
  func javascript() throws { try expectAgreement(.javascript, within: 1e-13) }

  /// Expects the numbers that a program prints to be those of `Value`, up to a difference that is
  /// relative to the largest number on the way.
  private func expectAgreement(_ language: Language, within tolerance: Double) throws {
    let file = SourceFile(TestedFunctions.all.functions)
    let printed = try language.run(file.text(in: language, withMain: true))
    let all = TestedFunctions.all
    try #require(printed.count == all.expected.joined().count)
    var rest = printed[...]
    var largest = 0.0
    for (index, (expected, description)) in zip(all.expected, all.descriptions).enumerated() {
      let size = all.sizes[index]
      for (place, number) in expected.enumerated() {
        let found = rest.popFirst().flatMap(\.self)
        if found == number || found?.isNaN == true && number.isNaN { continue }
        let difference = found.map { abs($0 - number) / max(abs(number), size) } ?? .infinity
        let isNear = difference <= tolerance
        #expect(isNear, "\(description) [\(place)]: \(found ?? .nan) but \(number)")
        if isNear { largest = max(largest, difference) }
      }
    }
    if all.expected.count > 1000 { print("the largest relative difference is \(largest)") }
  }

  @Test(
    "Numbers at the ends of the range stand in programs as they are, also a zero's sign", .thorough,
    .needs(.cc), .needs(.python), .needs(.node), arguments: Language.allCases)
  func constants(language: Language) throws {
    let all = TestedFunctions.constants
    let printed = try language.run(SourceFile(all.functions).text(in: language, withMain: true))
    let expected = zip(all.expected, all.descriptions).flatMap { numbers, description in
      numbers.enumerated().map { (number: $1, isValue: $0 == 0, description: description) }
    }
    try #require(printed.count == expected.count)
    for (found, (number, isValue, description)) in zip(printed, expected) {
      let found = try #require(found, "\(description)")
      // The gradient of a leaf is added to 0, where a program's −0 stays.
      let isSame = found == number && (found.sign == number.sign || !isValue)
      let isNear = number != 0 && abs(found - number) <= 1e-13 * abs(number)
      let isRight = isSame || isNear || found.isNaN && number.isNaN
      #expect(isRight, "\(description): \(found), not \(number)")
    }
  }
}
