import ChainRule
import Drawing
import Testing

@Suite("Diagrams as text")
struct TextTests {
  @Test("The tree writes a shared node out once, and refers to it by name afterwards")
  func tree() {
    let y = sharedExpression()
    y.backward()
    #expect(
      Diagram(of: y).text == """
                         data  gradient
        y = v1 + v2        41         1
        ├─ v1 = c + d      11         1
        │  ├─ c = a + b     5         7
        │  │  ├─ a          2        25
        │  │  └─ b          3        19
        │  └─ d = a × b     6         6
        │     ├─ a ↑
        │     └─ b ↑
        └─ v2 = c × d      30         1
           ├─ c ↑
           └─ d ↑

        """)
  }

  @Test("The listing has a row for each node, in the order of evaluation")
  func listing() {
    #expect(
      Diagram(of: sharedExpression()).listing == """
                     data
        a               2
        b               3
        c = a + b       5
        d = a × b       6
        v1 = c + d     11
        v2 = c × d     30
        y = v1 + v2    41

        """)
  }

  @Test("Nodes with the same label are told apart by name")
  func names() {
    let text = Diagram(of: Value(1, "x") - Value(2, "x")).text
    #expect(text.contains("v1 = x − x_2"))
  }

  @Test("A chain of 20,000 nodes is cut at 40 levels, and listed whole")
  func depth() {
    var y = Value(1, "x")
    for _ in 0..<20_000 { y = -y }
    let diagram = Diagram(of: y)
    let rows = diagram.text.split(separator: "\n")
    #expect(rows.count == 42)
    #expect(rows[41].hasSuffix("1") && rows[41].contains("…"))
    #expect(diagram.listing.split(separator: "\n").count == 20_002)
  }

  @Test("A node that was cut where it was deep is written out where it is not")
  func cutTwice() {
    let shared = tanh(Value(1, "x")).named("shared")
    var deep = shared
    for _ in 0..<40 { deep = -deep }
    let text = Diagram(of: deep + shared).text
    #expect(text.contains("└─ shared = tanh(x)"))
    #expect(text.contains("   └─ x"))
  }
}
