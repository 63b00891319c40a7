import Foundation

/// Calls a function whenever a signal arrives, in place of the end of the program.
final class SignalWatch {
  private let number: Int32
  private let source: any DispatchSourceSignal

  /// Watches for a signal from now on; `body` is called on a thread of its own.
  init(_ number: Int32, body: @escaping @Sendable () -> Void) {
    self.number = number
    signal(number, SIG_IGN)
    source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler(handler: body)
    source.resume()
  }

  deinit {
    source.cancel()
    signal(number, SIG_DFL)
  }
}
