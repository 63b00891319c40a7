import Foundation

/// How much memory the process has; `nil` where the system does not tell.
///
/// Only GNU's allocator needs to be told about free memory; Swift imports no header for that.
enum Memory {
  /// The bytes of the process that are in memory at the moment.
  static var residentBytes: Int? {
    #if canImport(Darwin)
      var info = proc_taskinfo()
      let size = Int32(MemoryLayout<proc_taskinfo>.size)
      let isKnown = proc_pidinfo(getpid(), PROC_PIDTASKINFO, 0, &info, size) == size
      return isKnown ? Int(info.pti_resident_size) : nil
    #else
      return kilobytes("VmRSS").map { $0 << 10 }
    #endif
  }

  /// The most bytes of the process that were in memory at a time so far.
  static var peakBytes: Int {
    let thisProcess: Int32 = 0  // RUSAGE_SELF, which has another type in each C library
    var usage = rusage()
    getrusage(thisProcess, &usage)
    #if canImport(Darwin)
      return usage.ru_maxrss
    #else
      return usage.ru_maxrss << 10  // kilobytes here, bytes there
    #endif
  }

  /// Lets the allocator join what is free to large pieces: GNU's does so when it is asked for a
  /// piece that is not small. Graphs built in scattered pieces take longer.
  static func joinFreeMemory() {
    UnsafeMutableRawPointer.allocate(byteCount: 1 << 16, alignment: 16).deallocate()
  }

  /// Lets the allocator keep what is free from now on, so that a large graph is built in memory
  /// that the process already has, as a small one is.
  static func keepFreeMemory() {
    #if canImport(Glibc)
      guard let symbol = dlsym(nil, "mallopt") else { return }
      let trimThreshold: Int32 = -1
      _ = unsafeBitCast(symbol, to: (@convention(c) (Int32, Int32) -> Int32).self)(
        trimThreshold, .max)
    #endif
  }

  /// A size in the table that Linux keeps of the process.
  private static func kilobytes(_ name: String) -> Int? {
    guard let text = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else {
      return nil
    }
    for line in text.split(separator: "\n") where line.hasPrefix("\(name):") {
      return line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }
    }
    return nil
  }
}
