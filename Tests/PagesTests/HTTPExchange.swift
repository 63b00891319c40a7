import Foundation

/// A request over HTTP to a program on this machine, and its answer.
///
/// Foundation's own client on Linux does not read the answers of chromedriver, which have no space
/// between the name of a header and its value.
struct HTTPExchange {
  let status: Int
  let body: Data

  /// Sends a request to a port, and waits for the whole answer.
  init(_ method: String, _ path: String, _ content: Data, port: UInt16) throws {
    let connection = try Self.connection(to: port)
    defer { try? connection.close() }
    let head = [
      "\(method) \(path) HTTP/1.1", "Host: 127.0.0.1:\(port)", "Connection: close",
      "Content-Type: application/json", "Content-Length: \(content.count)", "", "",
    ]
    try connection.write(contentsOf: Data(head.joined(separator: "\r\n").utf8) + content)
    var answer = Data()
    while true {
      if let (status, length, start) = Self.head(of: answer), answer.count >= start + length {
        self.status = status
        body = answer.dropFirst(start).prefix(length)
        return
      }
      let bytes = connection.availableData
      guard !bytes.isEmpty else {
        throw Driver.Failure(description: "no answer to \(method) \(path)")
      }
      answer += bytes
    }
  }

  /// The status of an answer, how long its body is and where that begins; `nil` if not all of the
  /// head has come.
  private static func head(of answer: Data) -> (status: Int, length: Int, start: Int)? {
    guard let end = answer.firstRange(of: Data("\r\n\r\n".utf8)) else { return nil }
    let text = String(decoding: answer[..<end.lowerBound], as: UTF8.self)
    guard let status = text.firstMatch(of: /HTTP\/1.1 (\d+)/).flatMap({ Int($0.1) }),
      let length = text.firstMatch(of: /(?i)content-length: *(\d+)/).flatMap({ Int($0.1) })
    else { return nil }
    return (status, length, end.upperBound)
  }

  private static func connection(to port: UInt16) throws -> FileHandle {
    #if os(Linux)
      let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      let descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var patience = timeval(tv_sec: 60, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    let connection = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
    guard result == 0 else {
      try? connection.close()
      throw Driver.Failure(description: "no connection to port \(port)")
    }
    return connection
  }
}
