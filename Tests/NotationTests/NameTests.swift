import ChainRule
import TestSupport
import Testing

@testable import Notation

/// Names that a language reserves, that a program uses itself, or that look alike when they are
/// changed. The program of a sum i·xᵢ has the gradient i for the variable i, if none is lost.
@Suite("Names in programs", .thorough)
struct NameTests {
  @Test("Swift takes them all")
  func swift() throws { try expectAllNames(.swift) }

  @Test("C takes them all", .needs(.cc))
  func c() throws { try expectAllNames(.c) }

  @Test("Python takes them all", .needs(.python))
  func python() throws { try expectAllNames(.python) }

  @Test("JavaScript takes them all", .needs(.node))
  func javascript() throws { try expectAllNames(.javascript) }

  private func expectAllNames(_ language: Language) throws {
    let inputs = Self.names.map { Value(2, $0) }
    let products = inputs.enumerated().map { Double($0 + 1) * $1 }
    let sum = products.sum() + 0 * sin(inputs[0]) * exp(inputs[0]) ** abs(inputs[0])
    let file = SourceFile([GradientFunction(of: sum, withRespectTo: inputs)])
    let printed = try language.run(file.text(in: language, withMain: true))
    let expected = inputs.indices.map { Double($0 + 1) }
    #expect(printed == [2 * expected.reduce(0, +)] + expected)
  }

  @Test(
    "What a language reserves is changed, and each name is given once", arguments: Language.allCases
  )
  func distinct(language: Language) {
    let reserved = language.grammar.namesOfFunctions
    let names = Identifiers.distinct(Self.names, avoiding: reserved)
    #expect(Set(names).count == Self.names.count && reserved.isDisjoint(with: names))
    for (label, name) in zip(Self.names, names) where !reserved.contains(label) {
      let isPlain = label.wholeMatch(of: /[A-Za-z_][A-Za-z_0-9]*/) != nil
      #expect(!isPlain || label == name, "\(label) can stay, but is \(name)")
    }
  }

  private static let names: [String] = {
    let words = """
      and as assert async await break class continue def del elif else except finally for from \
      global if import in is lambda nonlocal not or pass raise return try while with yield None True \
      False match case type \
      alignas alignof asm auto bool char const constexpr default do double enum extern false float \
      goto inline int long nullptr register restrict short signed sizeof static static_assert struct \
      switch thread_local true typedef typeof typeof_unqual union unsigned void volatile _Bool \
      _Complex _Imaginary _Alignas _Alignof _Atomic _BitInt _Decimal32 _Decimal64 _Decimal128 \
      _Generic _Noreturn _Static_assert _Thread_local fortran \
      arguments catch debugger delete eval export extends function implements instanceof interface \
      let new null package private protected public super this throw var undefined NaN Infinity of \
      get set target \
      actor any associatedtype associativity borrowing consuming convenience convention deinit \
      didSet distributed dynamic each extension fallthrough fileprivate final func guard indirect \
      infix init inout internal isolated lazy left mutating nil none nonisolated nonmutating open \
      operator optional override postfix precedence precedencegroup prefix protocol repeat required \
      rethrows right self Self sending some subscript throws typealias unowned weak where willSet \
      Any Type Protocol macro package discard \
      y x a b f main Math math Double print printf console exp sin pow abs fabs power divide sigmoid \
      gradient_x gradient_v1 gradients gradient part_1 v1 value values f_result inputs outputs \
      example count k INFINITY NAN NULL M_PI EOF I errno linux unix stdin stdout stderr signgam \
      Foundation String Int Object Number window y0 y1 j0 gamma div time __name__ __file__ \
      theta Theta w_1 w1 x_prime a_b __
      """
    let others = [
      "θ", "Θ", "w₁", "x′", "é", "_ue9_", "1x", "_1x", "a b", "ж", "🙂", "", " ", "\n", "*/", "\\",
      "\"", "x-y", "x+y", "日本", "e\u{301}", "∂", "д_1", "theta_2", "w_1_2",
    ]
    var seen: Set<String> = []
    return (words.split(separator: " ").map(String.init) + others).filter {
      seen.insert($0).inserted
    }
  }()
}
