import Foundation

/// How much memory the process has; `nil` where the system does not tell.
enum Memory {
  /// The bytes of the process that are in memory at the moment.
  static var residentBytes: Int? {
    #if canImport(Darwin)
      var info = mach_task_basic_info()
      var count = mach_msg_type_number_t(
        MemoryLayout<mach_task_basic_info>.size / MemoryLayout<natural_t>.size)
      let status = withUnsafeMutablePointer(to: &info) { pointer in
        pointer.withMemoryRebound(to: integer_t.self, capacity: Int(count)) {
          task_info(mach_task_self_, task_flavor_t(MACH_TASK_BASIC_INFO), $0, &count)
        }
      }
      return status == KERN_SUCCESS ? Int(info.resident_size) : nil
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
    return (result, peak << 10 - before)
  }

  /// Lets the allocator give the system back what is free, so that it is not used again unseen.
  ///
  /// Only the C library of GNU needs to be asked. Its `malloc_trim` is looked up by name, since Swift
  /// does not import the header that declares it.
  static func returnFreeMemory() {
    #if canImport(Glibc)
      guard let symbol = dlsym(nil, "malloc_trim") else { return }
      _ = unsafeBitCast(symbol, to: (@convention(c) (Int) -> Int32).self)(0)
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
