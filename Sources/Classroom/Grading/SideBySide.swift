import Foundation

/// Pieces of work that are done in several rooms at a time, each in the first room that is free.
///
/// The outcomes stand in the order of the pieces, whichever was done first.
final class SideBySide<Piece: Sendable, Outcome: Sendable>: @unchecked Sendable {
  private let pieces: [Piece]
  private let onStart: @Sendable (Int, Piece) -> Void

  // Guarded by the lock.
  private let lock = NSLock()
  private var begun = 0
  private var outcomes: [Outcome?]
  private var failure: (any Error)?

  /// - Parameter onStart: Called before each piece with how many have been begun, for one piece at a
  ///   time.
  init(_ pieces: [Piece], onStart: @escaping @Sendable (Int, Piece) -> Void = { _, _ in }) {
    self.pieces = pieces
    self.onStart = onStart
    outcomes = pieces.map { _ in nil }
  }

  /// Does all pieces.
  ///
  /// - Parameters:
  ///   - open: Makes a room ready, by its number from 0; called for each room on a thread of its own.
  ///   - work: Does a piece in a room.
  /// - Throws: The first error of a room, after what is going on in the others has come to its end.
  func run<Room>(
    rooms: Int, _ open: @Sendable (Int) throws -> Room,
    _ work: @Sendable (Room, Piece) throws -> Outcome
  ) throws -> [Outcome] {
    DispatchQueue.concurrentPerform(iterations: min(rooms, pieces.count)) { number in
      do {
        let room = try open(number)
        while let (index, piece) = next() {
          let outcome = try work(room, piece)
          lock.withLock { outcomes[index] = outcome }
        }
      } catch {
        lock.withLock { failure = failure ?? error }
      }
    }
    if let failure { throw failure }
    return outcomes.compactMap(\.self)
  }

  /// The next piece, with its place among all; `nil` where none is left or something has failed.
  private func next() -> (Int, Piece)? {
    lock.withLock {
      guard failure == nil, begun < pieces.count else { return nil }
      onStart(begun, pieces[begun])
      begun += 1
      return (begun - 1, pieces[begun - 1])
    }
  }
}
