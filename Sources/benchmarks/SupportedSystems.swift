// The benchmarks start processes and ask the system how much memory they have.
#if os(Windows) || os(WASI) || os(iOS) || os(tvOS) || os(watchOS) || os(visionOS)
  #error("benchmarks runs on macOS and Linux; the libraries build without it.")
#endif
