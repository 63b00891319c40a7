import ChainRule
import Testing

// A program may have functions of its own under the names that the kit uses.

extension Sequence where Element: AdditiveArithmetic {
  /// The sum of any numbers, as many programs have it; here a wrong one, to tell it from the kit's.
  fileprivate func sum() -> Element { .zero }
}

extension Collection where Element: BinaryFloatingPoint {
  /// A wrong mean.
  fileprivate func mean() -> Element { -1 }
}

extension Value {
  /// A wrong relu.
  fileprivate func relu() -> Value { Value(-1) }
}

@Suite("A program's own functions")
struct OwnNamesTests {
  @Test("A program's own sum, mean and relu are called, not those of the kit")
  func own() {
    #expect([1.0, 2].sum() == 0 && [1, 2].sum() == 0)
    #expect([1.0, 2].mean() == -1)
    #expect(Value(3).relu().data == -1)
    #expect([Value(1), Value(2)].sum().data == 3)
  }
}
