import ChainRule
import Pages
import Testing

extension BrowserTests {
  @Test("500 nodes open in less than a second, and step in less than 16 ms", .thorough)
  func speed() async throws {
    var nodes = (1...20).map { Value(Double($0) / 20, "x\($0)") }
    while nodes.count < 499 { nodes.append(nodes[nodes.count - 20] * nodes[nodes.count - 19]) }
    let graph = Graph(of: nodes.suffix(20).sum())
    #expect(graph.count >= 500)
    let page = try Page(of: graph[graph.count - 1])
    #expect(page.drawingFailure == nil)
    try await open(page) { browser in
      let script = """
        return new Promise((done) => {
          const opening = performance.getEntriesByType("navigation")[0].loadEventEnd;
          const times = [];
          const next = () => {
            if (times.length === 120) {
              times.sort((a, b) => a - b);
              done([opening, times[60], times[114]]);
              return;
            }
            const start = performance.now();
            go(page.step + 5);
            document.body.offsetHeight;
            times.push(performance.now() - start);
            requestAnimationFrame(next);
          };
          next();
        });
        """
      let times = try await browser.run(script, as: [Double].self)
      Swift.print("opening \(times[0]) ms, a step \(times[1]) ms (19 of 20 below \(times[2]))")
      #expect(times[0] < 1000)
      #expect(times[1] < 16)
    }
  }
}
