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

  /// - Parameter onStart: Called before each piece with how many have been begun, for one piece at
  ///   a time.
  init(_ pieces: [Piece], onStart: @escaping @Sendable (Int, Piece) -> Void = { _, _ in }) {
    self.pieces = pieces
    self.onStart = onStart
    outcomes = pieces.map { _ in nil }
  }

  /// Does all pieces.
  ///
  /// - Parameters:
  ///   - open: Makes a room ready, by its number from 0, when there is something to do in it; each
  ///     room has a thread of its own.
  ///   - work: Does a piece in a room.
  /// - Throws: The first error of a room, after what is going on in the others has come to its end.
  func run<Room>(
    rooms: Int, _ open: @escaping @Sendable (Int) throws -> Room,
    _ work: @escaping @Sendable (Room, Piece) throws -> Outcome
  ) throws -> [Outcome] {
    let group = DispatchGroup()
    for number in 0..<min(rooms, pieces.count) {
      group.enter()
      Thread { [self] in
        do { try workThrough(number, open, work) } catch {
          lock.withLock { failure = failure ?? error }
        }
        group.leave()
      }.start()
    }
    group.wait()
    if let failure { throw failure }
    return outcomes.compactMap(\.self)
  }

  private func workThrough<Room>(
    _ number: Int, _ open: (Int) throws -> Room, _ work: (Room, Piece) throws -> Outcome
  ) throws {
    var room: Room?
    while let (index, piece) = next() {
      let opened = try room ?? open(number)
      room = opened
      let outcome = try work(opened, piece)
      lock.withLock { outcomes[index] = outcome }
    }
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
