import Foundation

#if !os(WASI)
  import Dispatch
#endif

/// Computes a result for each chunk of some items, on several threads at once.
///
/// Which chunks there are does not depend on the threads, and the results are in order: whoever
/// adds them from the first to the last gets the same sum, to the last bit, with any number of
/// threads. (Sums of other parts would differ: a + (b + c) is rounded otherwise than (a + b) + c.)
enum Chunks {
  /// How many items a chunk has: enough that a thread is worth its start.
  static let chunkSize = 512

  /// How many threads the machine runs at once.
  static var threadCount: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }

  /// The results for items 0 to `count`, chunk by chunk.
  static func map<Result>(
    count: Int, threadCount: Int, _ result: (Range<Int>) -> Result
  ) -> [Result] {
    let chunks = stride(from: 0, to: count, by: chunkSize).map { $0..<min($0 + chunkSize, count) }
    #if !os(WASI)
      let threadCount = min(threadCount, chunks.count)
      if threadCount > 1 {
        var results: [Result?] = chunks.map { _ in nil }
        results.withUnsafeMutableBufferPointer { buffer in
          // Each thread writes its own places, and nobody reads before all have ended.
          nonisolated(unsafe) let places = buffer
          nonisolated(unsafe) let result = result
          DispatchQueue.concurrentPerform(iterations: threadCount) { thread in
            for index in stride(from: thread, to: chunks.count, by: threadCount) {
              places[index] = result(chunks[index])
            }
          }
        }
        return results.compactMap(\.self)
      }
    #endif
    return chunks.map(result)
  }
}
