import Foundation

/// How much memory the process has; `nil` where the system does not tell.
///
/// Only the allocator of GNU's C library needs to be told what to do with free memory. Its functions
/// are looked up by name, since Swift does not import the header that declares them.
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

  /// The most bytes that were in memory at a time while `body` ran, without those before.
  static func peakBytes<Result>(of body: () throws -> Result) rethrows -> (Result, Int?) {
    returnFreeMemory()
    // Linux then takes what is resident now for the peak so far.
    let isReset =
      (try? "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8)) != nil
    let before = residentBytes
    let result = try body()
    guard isReset, let before, let peak = kilobytes("VmHWM") else { return (result, nil) }
    return (result, (peak << 10) - before)
  }

  /// Lets the allocator give the system back what is free, so that it is not used again unseen.
  static func returnFreeMemory() {
    #if canImport(Glibc)
      guard let symbol = dlsym(nil, "malloc_trim") else { return }
      _ = unsafeBitCast(symbol, to: (@convention(c) (Int) -> Int32).self)(0)
    #endif
  }

  /// Lets the allocator keep what is free from now on, so that a large graph is built in memory that
  /// the process already has, as a small one is.
  static func keepFreeMemory() {
    #if canImport(Glibc)
      guard let symbol = dlsym(nil, "mallopt") else { return }
      let trimThreshold: Int32 = -1
      _ = unsafeBitCast(symbol, to: (@convention(c) (Int32, Int32) -> Int32).self)(
        trimThreshold, .max)
    #endif
  }

  /// A number of the table that Linux keeps of the process.
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
