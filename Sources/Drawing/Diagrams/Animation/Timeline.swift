/// When the parts of an animation are seen.
///
/// Frames are numbered from 0 to the number of steps, and follow one another again and again. A
/// part is seen for some of them in a row; that row may go on behind the end from the beginning.
struct Timeline {
  let stepCount: Int

  private let secondsPerFrame = 1.5
  private let extraFramesOfLast = 2

  /// For how many frames in a row parts are seen.
  private var lengths: Set<Int> = []

  init(stepCount: Int) { self.stepCount = stepCount }

  /// How many frames there are before all begins again, the last one counted for as long as it
  /// stays.
  var period: Int { stepCount + 1 + extraFramesOfLast }

  /// A part that is seen from frame `start` up to `end`, without it; `nil`: to the end.
  ///
  /// Without animation it is seen if it is in the last frame.
  mutating func part(_ content: String, from start: Int, to end: Int? = nil) -> String {
    let length = (end ?? period) - start
    guard length > 0 else { return "" }
    guard length < period else { return content + "\n" }
    lengths.insert(length)
    let isInLastFrame = (stepCount - start + period) % period < length
    let look = isInLastFrame ? "" : " visibility=\"hidden\""
    let delay = Double(start % period - period) * secondsPerFrame
    return """
      <g class="f\(length)" style="animation-delay:\(delay)s"\(look)>
      \(content)
      </g>

      """
  }

  /// The rules that let the parts appear and go, for a reader who has nothing against motion. The
  /// pointer upon the picture stops it.
  var style: String {
    let duration = Double(period) * secondsPerFrame
    let rules = lengths.sorted().map { length in
      let share = Double(length) / Double(period) * 100
      return """
          .f\(length) { animation: f\(length) \(duration)s step-end infinite }
          @keyframes f\(length) { 0% { visibility: visible } \
        \(share.description(significantDigits: 5))% { visibility: hidden } }

        """
    }
    return "@media screen and (prefers-reduced-motion: no-preference) {\n" + rules.joined()
      + "  svg:hover g { animation-play-state: paused }\n}"
  }
}
