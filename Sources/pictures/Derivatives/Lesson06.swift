import ChainRule
import Drawing

/// The pictures of lesson 6, the whole backward pass.
let lesson06 =
  (0...5).map { reports in
    Picture("report-\(reports)", of: "06-the-whole-backward-pass") {
      // Each of the five results reports to two inputs.
      try svg(of: labelledAtHeads(BackwardFrames(of: yardstick())[2 * reports].dot))
    }
  } + [
    Picture("doublings", of: "06-the-whole-backward-pass") {
      try svg(of: Diagram(of: doublings()))
    },
    Picture(
      page: "yardstick", of: "06-the-whole-backward-pass",
      "c = a + b; d = a*b; s = c + d; p = c*d; y = s + p", ["a": 2, "b": 3]),
  ]

/// y = (c + d) + c·d with c = a + b and d = a·b, at a = 2 and b = 3.
private func yardstick() -> Value {
  let a = Value(2, "a")
  let b = Value(3, "b")
  let c = (a + b).named("c")
  let d = (a * b).named("d")
  return ((c + d).named("s") + (c * d).named("p")).named("y")
}

/// Three doublings of x, one upon the other.
private func doublings() -> Value {
  let x = Value(3, "x")
  let u = (x + x).named("u")
  let v = (u + u).named("v")
  return (v + v).named("w")
}

/// The diagram with each label beside the head of its arrow: in the middle, where two arrows cross,
/// it could belong to either.
private func labelledAtHeads(_ dot: String) -> String {
  dot
    .replacing("\"a:w\" label=", with: "\"a:w\" labeldistance=3.6 labelangle=-24 headlabel=")
    .replacing("\"b:w\" label=", with: "\"b:w\" labeldistance=3.6 labelangle=24 headlabel=")
    .replacing("nodesep=0.3 ranksep=0.5", with: "nodesep=0.8 ranksep=1.5")
}
