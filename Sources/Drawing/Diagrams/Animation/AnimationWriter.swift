import ChainRule

/// Writes the parts of an animation, each with the time at which it is seen.
struct AnimationWriter {
  private(set) var text = ""
  private var timeline: Timeline
  private let pass: RecordedPass
  private let options: DiagramOptions

  init(timeline: Timeline, pass: RecordedPass, options: DiagramOptions) {
    self.timeline = timeline
    self.pass = pass
    self.options = options
  }

  var style: String { timeline.style }

  mutating func write(_ line: String) { text += line + "\n" }

  /// Writes a node or an edge, which looks different before, in and after its step.
  mutating func writeGroup(_ id: String, ahead: [String], newest: [String], past: [String]) {
    write("<g class=\"\(id.hasPrefix("n") ? "node" : "edge")\">")
    if let position = Int(id.dropFirst()) {
      writeNode(at: position, past)
    } else if let step = RecordedStep.Edge(identifier: id).flatMap({ pass.indexOfStep[$0] }) {
      writeEdge(ofStep: step, ahead: ahead, newest: newest, past: past)
    } else {
      for line in past { write(line) }  // no step leads to a constant
    }
    write("</g>")
  }

  /// The sentences about the steps, one after the other in the same place.
  mutating func writeCaptions(_ captions: [String], like line: String) {
    for (frame, caption) in captions.enumerated() {
      let isLast = frame == captions.count - 1
      text += timeline.part(
        replacingText(of: line, by: caption), from: frame, to: isLast ? nil : frame + 1)
    }
  }

  /// A node, whose gradient grows with each step that leads to it.
  private mutating func writeNode(at position: Int, _ lines: [String]) {
    let gradients = gradients(at: position)
    let last = gradients.isEmpty ? nil : lines.lastIndex { $0.hasPrefix("<text") }
    for (index, line) in lines.enumerated() where index != last { write(line) }
    guard let last else { return }
    for (index, gradient) in gradients.enumerated() {
      let end = index + 1 < gradients.count ? gradients[index + 1].frame : nil
      text += timeline.part(
        replacingText(of: lines[last], by: gradient.text), from: gradient.frame, to: end)
    }
  }

  /// What is shown as the gradient of a node, and from which frame on.
  private func gradients(at position: Int) -> [(frame: Int, text: String)] {
    let isOutput = position == pass.finalGradients.count - 1 && pass.outputHasGradient
    var gradients = isOutput ? [(frame: 0, text: gradientLine(1, options))] : []
    for (index, step) in pass.steps.enumerated() where step.inputPosition == position {
      gradients.append((index + 1, gradientLine(step.runningTotal, options)))
    }
    return gradients
  }

  /// An edge: its line, and the label that it has before and after its step; in the step another
  /// line, which leads back, and another label.
  private mutating func writeEdge(
    ofStep index: Int, ahead: [String], newest: [String], past: [String]
  ) {
    let frame = index + 1
    let isLast = frame == timeline.stepCount
    func lines(_ lines: [String], isText: Bool) -> String {
      lines.filter { $0.hasPrefix("<text") == isText && !$0.hasPrefix("<title") }
        .joined(separator: "\n")
    }
    let end = isLast ? timeline.period : frame + 1
    text += timeline.part(lines(past, isText: false), from: end, to: timeline.period + frame)
    text += timeline.part(lines(ahead, isText: true), from: 0, to: frame)
    text += timeline.part(
      newest.filter { !$0.hasPrefix("<title") }.joined(separator: "\n"), from: frame, to: end)
    text += timeline.part(lines(past, isText: true), from: end)
  }

  /// The same element with another text in it.
  private func replacingText(of element: String, by text: String) -> String {
    guard let start = element.firstIndex(of: ">") else { return element }
    return element[...start] + escapedMarkup(text) + "</text>"
  }
}
