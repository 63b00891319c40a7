import Testing

@testable import benchmarks

@Suite("The data of W2 and W4")
struct MoonsTests {
  let moons = Moons()

  @Test(
    "Points are those that every peer has",
    arguments: [
      (0, -0.26762151244611215, 0.95968212475241299, 1.0),
      (1, 1.4343248030105278, -0.51201148850385125, -1),
      (50, -0.67003608642316104, 0.70620254126111282, 1),
      (99, 1.3664951041183881, -0.44040307858988481, -1),
    ])
  func points(index: Int, x: Double, y: Double, target: Double) {
    let point = moons.points[index]
    #expect(abs(point.x - x) < 1e-15 && abs(point.y - y) < 1e-15 && point.target == target)
    #expect(moons.points.count == 100)
  }

  @Test(
    "Weights are those that every peer has, and biases begin at 0",
    arguments: [
      (0, 0.28702285601773925), (1, 0.21312544981530923), (2, 0), (48, 0.11335205839757823),
      (64, 0), (319, 0), (320, 0.064122829796790404), (335, -0.89520545017500752), (336, 0),
    ])
  func parameters(index: Int, number: Double) {
    #expect(moons.parameters[index] == number)
    #expect(moons.parameters.count == 337)
  }
}
