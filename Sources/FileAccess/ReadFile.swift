#if !os(Windows) && !os(WASI)
  import Foundation

  /// Reads all of a file, or of a stream that ends, of no more than 1 GB.
  package func readFile(_ path: String) throws(FileError) -> Data {
    if path.isEmpty { throw FileError(.read, path, "the name is empty") }
    do throws(SystemError) {
      let descriptor = try openFile(path, O_RDONLY)
      defer { close(descriptor) }
      return try Data(readingAllOf: descriptor)
    } catch {
      throw FileError(.read, path, error.readingReason)
    }
  }

  /// Reads standard input to its end.
  package func readStandardInput() throws(FileError) -> Data {
    do throws(SystemError) {
      if StandardStreams.closed.contains(STDIN_FILENO) { throw SystemError(number: EBADF) }
      return try Data(readingAllOf: STDIN_FILENO)
    } catch {
      throw FileError(.read, "standard input", error.readingReason)
    }
  }

  extension Data {
    fileprivate init(readingAllOf descriptor: Int32) throws(SystemError) {
      if try FileStatus(of: descriptor).kind == .folder { throw SystemError(number: EISDIR) }
      try self.init(readingFrom: descriptor, limit: 1 << 30)
    }
  }

  extension SystemError {
    fileprivate var readingReason: String { number == EFBIG ? "it has more than 1 GB" : reason }
  }
#endif
