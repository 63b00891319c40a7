// 15.2: the gradient of the gradient; 15.3: one after the other is taken out.
import ChainRule
import Homework
import Networks

func effect(of link: Value, in learner: Learner) -> Double {
  return todo(.nan)
}

func estimatedEffect(of link: Value, in learner: Learner) -> Double {
  let slope = gradient(of: learner.loss(), withRespectTo: link)
  let curvature = gradient(of: slope, withRespectTo: link)
  let way = -link.data
  return slope.data * way + 0.5 * curvature.data * way * way
}

func linksOfLeastEffect(_ count: Int, among effects: [Double?]) -> [Int] {
  var effects = effects
  var chosen: [Int] = []
  while chosen.count < count {
    var least: Int?
    for (place, effect) in effects.enumerated() {
      guard let effect else { continue }
      if let other = least.flatMap({ effects[$0] }), other <= effect { continue }
      least = place
    }
    guard let least else { break }
    chosen.append(least)
    effects[least] = nil
  }
  return chosen
}

func thin(_ learner: Learner, rounds: Int, removing count: Int, steps: Int) -> [Int] {
  return todo([])
}

var linksThatCanGo: [Int] {
  return todo([])
}

func effectsAfterTraining(_ learner: Learner, steps: Int) -> [Double] {
  todo()
  let loss = learner.loss()
  let curvatures = learner.links.map { link in
    hessianVectorProduct(of: loss, withRespectTo: [link], along: [1])[0]
  }
  for _ in 0..<steps { learner.step() }
  return zip(learner.links, curvatures).map { link, curvature in
    curvature * link.data * link.data / 2
  }
}
