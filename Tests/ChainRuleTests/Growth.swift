import Foundation

/// How many times as long a task takes for a larger size, in the time of this thread alone: what
/// else the machine does hardly counts. Of three attempts the quickest counts.
func growth(from small: Int, to large: Int, _ task: (Int) -> Void) -> Double {
  func seconds(_ size: Int) -> Double {
    (0..<3).map { _ in
      let start = threadSeconds()
      task(size)
      return threadSeconds() - start
    }.min() ?? 0
  }
  return seconds(large) / seconds(small)
}

private func threadSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
