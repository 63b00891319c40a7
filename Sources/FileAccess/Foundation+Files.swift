#if os(Windows) || os(WASI)
  import Foundation

  // Systems without the calls of POSIX, where Foundation reads and writes files, without a look at
  // links and permissions. Here is what the libraries need; the tools do not run there.

  /// Writes a file, new or in place of an older one, whole or not at all.
  package func replaceFile(at path: String, with data: Data) throws(FileError) {
    do { try data.write(to: URL(filePath: path.withoutHomeFolder), options: .atomic) } catch {
      throw FileError(.write, path, "it cannot be written there")
    }
  }

  /// Reads all of a file.
  package func readFile(_ path: String) throws(FileError) -> Data {
    do { return try Data(contentsOf: URL(filePath: path.withoutHomeFolder)) } catch {
      throw FileError(.read, path, "there is no such file, or no permission for it")
    }
  }
#endif
