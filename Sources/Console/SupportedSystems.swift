// The tools start other programs, are stopped by signals, and ask what the terminal is.
#if os(Windows) || os(WASI) || os(iOS) || os(tvOS) || os(watchOS) || os(visionOS)
  #error("The command-line tools run on macOS and Linux; the libraries build without them.")
#endif
