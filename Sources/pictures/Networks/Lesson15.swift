import ChainRule
import Drawing
import Networks

/// The pictures of lesson 15, links of least effect.
let lesson15 = [
  Picture("valleys", of: "15-links-of-least-effect") { valleys().svg },
  Picture("estimates", of: "15-links-of-least-effect") { estimates().svg },
  Picture("links", of: "15-links-of-least-effect") { misreadByLinks().svg },
  Picture("weights", of: "15-links-of-least-effect") { weightsThatAreLeft().svg },
]

private let training = DigitReader.digits(200, seed: 1)
private let heldOut = DigitReader.digits(500, seed: 2)
private let parts = [25, 50, 65, 75, 85, 90]

/// The loss of the neuron of the text by each of its weights.
private func valleys() -> Plot {
  var plot = Plot(
    title: "How high is the wall at 0?", x: Axis("weight", range: -1...2.6),
    y: Axis("loss", range: 0...12), legend: .below)
  plot.add(
    .curve(over: -0.3...0.8, name: "first weight, with inputs of ±10", color: .vermillion) {
      100 * ($0 - 0.3) * ($0 - 0.3)
    },
    .curve(over: -0.04...2.6, name: "second weight, with inputs of ±1", color: .blue) {
      ($0 - 2) * ($0 - 2)
    },
    .points([(0, 9), (0, 4)], marker: .circle, color: .black),
    .note("without it: 9", at: (0, 9), .left), .note("without it: 4", at: (0, 4), .left),
    .note("0.3", at: (0.3, 0), .aboveRight), .note("2", at: (2, 0), .above),
    .vertical(at: 0))
  return plot
}

/// The digit reader after its training.
private func trainedReader(seed: UInt64) -> DigitReader {
  var reader = DigitReader(seed: seed)
  reader.train(on: training, steps: 200)
  return reader
}

/// The effect of every third link as it is measured, against its weight and against its estimate.
private func estimates() -> Panels {
  let reader = trainedReader(seed: 10)
  let loss = reader.loss(on: training)
  let estimates = reader.estimates(on: training)
  let links = reader.links.enumerated().filter { $0.offset % 3 == 0 }.map(\.element)
  let effects = links.map { link -> Double in
    var without = reader
    without.numbers[link] = 0
    return without.loss(on: training) - loss
  }
  func panel(_ title: String, _ axis: String, _ measure: [Double]) -> Plot {
    var plot = Plot(
      title: title, x: Axis(axis, scale: .logarithmic),
      y: Axis("measured effect", scale: .logarithmic, range: 1e-7...0.1), width: 260, height: 260,
      legend: .hidden)
    let points = zip(links, effects).map { (measure[$0], $1) }
    plot.add(.points(points, marker: .circle, color: .blue, size: 2))
    return plot
  }
  return Panels([
    panel("A weight says something …", "size of the weight", reader.numbers.map { abs($0) }),
    panel("… an estimate nearly all", "estimated effect", estimates),
  ])
}

/// How many held-out digits are misread with ever fewer links, in three ways.
private func misreadByLinks() -> Plot {
  let whole = trainedReader(seed: 7)
  let start = (100.0, Double(whole.misread(heldOut)))
  var plot = Plot(
    title: "Remove, train on, remove again", x: Axis("links left of a hundred", range: 0...100),
    y: Axis("misread of 500", range: 0...250))
  let ranking = leastFirst(whole, by: whole.estimates(on: training))
  let atOnce = parts.map { part -> (Double, Double) in
    var reader = whole
    reader.remove(Array(ranking.prefix(ranking.count * part / 100)))
    return (Double(100 - part), Double(reader.misread(heldOut)))
  }
  plot.add(.line([start] + atOnce, name: "at once", color: .vermillion))
  for (name, isSmallest) in [
    ("in turns, smallest weights", true), ("in turns, least effects", false),
  ] {
    var reader = whole
    let line = parts.map { part -> (Double, Double) in
      thin(&reader, to: part, of: whole.links.count, smallest: isSmallest)
      return (Double(100 - part), Double(reader.misread(heldOut)))
    }
    plot.add(.line([start] + line, name: name, color: isSmallest ? .green : .blue))
  }
  return plot
}

/// Removes links until so many of a hundred are gone, and trains on.
private func thin(_ reader: inout DigitReader, to part: Int, of count: Int, smallest: Bool) {
  let measure = smallest ? reader.numbers.map { abs($0) } : reader.estimates(on: training)
  let surplus = reader.links.count - (count - count * part / 100)
  reader.remove(Array(leastFirst(reader, by: measure).prefix(surplus)))
  reader.train(on: training, steps: 60)
}

private func leastFirst(_ reader: DigitReader, by measure: [Double]) -> [Int] {
  reader.links.sorted { measure[$0] < measure[$1] }
}

/// The weights from the pixels to each hidden neuron when three quarters of the links are gone.
private func weightsThatAreLeft() -> Panels {
  var reader = trainedReader(seed: 10)
  let count = reader.links.count
  for part in parts.prefix(4) { thin(&reader, to: part, of: count, smallest: false) }
  let panels = (0..<12).map { neuron -> Plot in
    let rows = (0..<8).map { row -> [Double] in
      let start = neuron * 65 + row * 8
      return Array(reader.numbers[start..<start + 8])
    }
    var plot = Plot(
      title: "neuron \(neuron + 1)", x: .hidden, y: .hidden, width: 112, height: 112,
      legend: .hidden)
    plot.add(.weights(rows, largest: 2))
    return plot
  }
  return Panels(panels, columns: 6)
}
