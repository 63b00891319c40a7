import ChainRule

// Two operations that give the limit where a logit is infinite, and are plain arithmetic elsewhere.
// There 0 × ∞ and ∞ − ∞ would be NaN.

/// Each logit less the largest one: 0 for the largest, negative for the others.
func belowLargest<S: Scalar>(_ logits: [S]) -> [S] {
  let largest = largest(of: logits)
  return logits.map { Shift.of($0, largest) }
}

/// The largest of at least one logit.
func largest<S: Scalar>(of logits: [S]) -> S {
  logits.dropFirst().reduce(logits[0]) { maximum($0, $1) }
}

/// A target times what its answer costs: with the target 0 it costs nothing, even if the cost is ∞.
/// (Where a logit is NaN, so is another part of the loss.)
enum Share: ChoosingOperation {
  static let symbol = "×"
  static func value<S: Scalar>(_ target: S, _ cost: S) -> S {
    .elementary(Self.self, target, cost) { $0 == 0 ? 0 : $0 * $1 }
  }
  static func derivatives<S: Scalar>(_ target: S, _ cost: S, output y: S) -> (S, S) {
    (cost, target)
  }
  static func formula<S: Scalar>(_ target: S, _ cost: S) -> S { target * cost }
  static let functionName = "share"
  static let functionComment = "a * b, but 0 where a is 0, whatever b is."
  static func choice<S: Scalar>(_ target: S, _ cost: S) -> Choice<S> {
    let zero = S.constant(0)
    return Choice([.init(target, "==", zero, then: zero)], otherwise: target * cost)
  }
}

/// A logit less the largest one, which is 0 for a logit of ∞ itself. With −∞ as the largest logit
/// all classes are ruled out, and ∞ − ∞ stays NaN.
enum Shift: ChoosingOperation {
  static let symbol = "−"
  static func value<S: Scalar>(_ logit: S, _ largest: S) -> S {
    .elementary(Self.self, logit, largest) { $0 == .infinity && $1 == .infinity ? 0 : $0 - $1 }
  }
  static func derivatives<S: Scalar>(_ logit: S, _ largest: S, output y: S) -> (S, S) {
    (.constant(1), .constant(-1))
  }
  static func formula<S: Scalar>(_ logit: S, _ largest: S) -> S { logit - largest }
  static let functionName = "shift"
  static let functionComment = "a - b, but 0 where both are infinity."
  static func choice<S: Scalar>(_ logit: S, _ largest: S) -> Choice<S> {
    let (zero, infinity) = (S.constant(0), S.constant(.infinity))
    let difference = logit - largest
    return Choice(
      [
        .init(logit, "!=", largest, then: difference), .init(logit, "==", infinity, then: zero),
      ], otherwise: difference)
  }
}
