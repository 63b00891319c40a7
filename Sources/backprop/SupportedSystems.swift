// The tool starts other programs, is stopped by signals, and asks what the terminal is.
#if os(Windows) || os(WASI) || os(iOS) || os(tvOS) || os(watchOS) || os(visionOS)
  #error("backprop runs on macOS and Linux; the libraries build without it.")
#endif
