import Foundation
import Testing

@testable import Classroom

@Suite("A class: several rooms at a time")
struct SideBySideTests {
  @Test("Outcomes stand in the order of the pieces, whichever was done first")
  func order() throws {
    let outcomes = try SideBySide<Int, Int>(Array(0..<20)).run(rooms: 3) {
      $0
    } _: { _, piece in
      usleep(UInt32(1_000 * (20 - piece)))
      return piece * piece
    }
    #expect(outcomes == (0..<20).map { $0 * $0 })
  }

  @Test("A slow piece keeps one room busy, and the others go on")
  func slow() throws {
    let others = DispatchSemaphore(value: 0)
    let rooms = try SideBySide<Int, Int>(Array(0..<6)).run(rooms: 2) {
      $0
    } _: { room, piece in
      // The first piece takes until all others are done.
      for _ in 1..<6 where piece == 0 { _ = others.wait(timeout: .now() + 60) }
      if piece > 0 { others.signal() }
      return room
    }
    #expect(Set(rooms[1...]).count == 1 && rooms[0] != rooms[1])
  }

  @Test("There are never more rooms than pieces, and nothing to do needs none")
  func rooms() throws {
    let rooms = try SideBySide<Int, Int>([7]).run(rooms: 4) {
      $0
    } _: { room, _ in
      room
    }
    #expect(rooms == [0])
    let none = try SideBySide<Int, Int>([]).run(rooms: 4) {
      $0
    } _: { room, _ in
      room
    }
    #expect(none == [])
  }

  @Test("An error is told, and no room begins a piece after it")
  func failure() {
    struct Failure: Error {}
    let begun = Begun()
    let work = SideBySide<Int, Int>(Array(0..<1_000)) { count, _ in begun.count = count }
    #expect(throws: Failure.self) {
      try work.run(rooms: 2) {
        $0
      } _: { _, piece in
        if piece == 0 { throw Failure() }
        usleep(5_000)
        return piece
      }
    }
    #expect(begun.count < 999)
  }

  /// How many pieces were begun before the last one.
  private final class Begun: @unchecked Sendable { var count = 0 }
}
