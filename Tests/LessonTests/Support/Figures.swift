import Foundation

/// Whether the lessons' figures that take seconds are measured as well: if the environment's
/// `FIGURES` is `all`.
var figuresAreMeasured: Bool { ProcessInfo.processInfo.environment["FIGURES"] == "all" }
