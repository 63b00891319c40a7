import Foundation
import Testing

@testable import benchmarks

@Suite("What is reported")
struct ReportTests {
  private var report: Report {
    var section = Section("W1", "chains; figures per node", rows: ["Value", "plain node"])
    section.add("bytes", "bytes") { [112.04, nil][$0] }
    section.add("ratio", "ratio") { [0.5312, 1][$0] }
    return Report(runs: 3, sections: [section])
  }

  @Test("A person gets a table, with a dash for what the system does not tell")
  func text() {
    #expect(
      report.text == """
        W1  chains; figures per node
                      bytes  ratio
          Value         112   0.53
          plain node      –   1.00

        Medians of 3 runs. Machines drift, ratios hold.

        """)
  }

  @Test("A program gets every digit, by keys in order")
  func json() throws {
    #expect(
      try report.json() == """
        {
          "runs" : 3,
          "sections" : [
            {
              "name" : "W1",
              "rows" : [
                {
                  "figures" : {
                    "bytes" : 112.04,
                    "ratio" : 0.5312
                  },
                  "name" : "Value"
                },
                {
                  "figures" : {
                    "ratio" : 1
                  },
                  "name" : "plain node"
                }
              ],
              "title" : "chains; figures per node"
            }
          ]
        }

        """)
  }

  @Test("A figure has about three digits, and commas where it is large")
  func figures() {
    #expect([0.0512, 9.5, 34.06, 999.4].map(shown) == ["0.05", "9.50", "34.1", "999"])
    #expect([1000, 1_234_567.8, -4321].map(shown) == ["1,000", "1,234,568", "-4,321"])
  }

  @Test("The competitors take turns, and ratios are those within a round")
  func rounds() throws {
    var clock = 0.0
    func competitor(_ name: String, _ factor: Double) -> Competitor<Double> {
      Competitor(name: name) {
        clock += 1
        return factor * (clock < 3 ? 1 : 10)  // the machine becomes slower after the first round
      }
    }
    var told: [String] = []
    let rounds = try Rounds(2, [competitor("a", 3), competitor("b", 2)]) {
      told.append("\($1) \($0)")
    }
    #expect(told == ["a 0.0", "b 0.25", "a 0.5", "b 0.75"])
    #expect(rounds.ratio(0, to: 1) { $0 } == 1.5)
    #expect(rounds.median(0) { $0 } == 16.5)
    #expect(median([5, 1, 3]) == 3)
  }
}
