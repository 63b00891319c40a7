import TestSupport
import Testing

@testable import Classroom

@Suite("Lessons: which hints were asked for")
struct HintMemoryTests {
  @Test("How many hints were asked for is remembered for each exercise, beside what is built")
  func memory() throws {
    try withTemporaryFolder { folder in
      let package = PackageFolder(folder)
      var memory = HintMemory(package)
      #expect(memory.count(of: "1.1") == 0)
      memory.remember(2, of: "1.1")
      memory.remember(1, of: "1.2")
      #expect(HintMemory(package).count(of: "1.1") == 2)
      #expect(HintMemory(package).count(of: "1.2") == 1)
      #expect(package.files(in: "") == [".build"])
    }
  }
}
