#if !os(Windows) && !os(WASI)
  import Foundation

  /// Standard input, output and error, as the program found them.
  package enum StandardStreams {
    /// Those that were closed when the program began. The next file that is opened would get the
    /// number of one, and what is printed would be written into it. So a folder is opened in its
    /// place: a folder cannot be written.
    package static let closed: Set<Int32> = {
      let all = [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
      let closed = all.filter { fcntl($0, F_GETFD) < 0 }
      for _ in closed { _ = open("/", O_RDONLY) }
      return Set(closed)
    }()

    /// Writes to standard output. What nobody reads any more, as behind a closed pipe, is no error.
    package static func write(_ data: Data) throws(FileError) {
      try checkOutput()
      do throws(SystemError) {
        try data.write(to: STDOUT_FILENO)
      } catch {
        if error.number == EPIPE { return }
        throw FileError(.write, "standard output", error.reason)
      }
    }

    /// Makes sure that there is a standard output, before the work that it is to show.
    package static func checkOutput() throws(FileError) {
      if closed.contains(STDOUT_FILENO) {
        throw FileError(.write, "standard output", SystemError(number: EBADF).reason)
      }
    }
  }
#endif
