// 15.3: pairs of place and effect; 15.4: a list of what is left.
import ChainRule
import Homework
import Networks

func effect(of link: Value, in learner: Learner) -> Double {
  return todo(.nan)
}

func estimatedEffect(of link: Value, in learner: Learner) -> Double {
  let loss = learner.loss()
  let slope = gradient(of: loss, withRespectTo: link).data
  let curvature = hessianVectorProduct(of: loss, withRespectTo: [link], along: [1])[0]
  return -slope * link.data + curvature * link.data * link.data / 2
}

func linksOfLeastEffect(_ count: Int, among effects: [Double?]) -> [Int] {
  let pairs = effects.enumerated().compactMap { place, effect in effect.map { (place, $0) } }
  return pairs.sorted { $0.1 < $1.1 }.prefix(count).map { $0.0 }
}

func thin(_ learner: Learner, rounds: Int, removing count: Int, steps: Int) -> [Int] {
  let links = learner.links
  var isLeft = links.map { _ in true }
  var order: [Int] = []
  for _ in 0..<rounds {
    var effects: [Double?] = []
    for place in links.indices {
      effects.append(isLeft[place] ? estimatedEffect(of: links[place], in: learner) : nil)
    }
    for place in linksOfLeastEffect(count, among: effects) {
      isLeft[place] = false
      order.append(place)
    }
    for step in 0...steps {
      if step > 0 { learner.step() }
      for place in links.indices where !isLeft[place] { links[place].data = 0 }
    }
  }
  return order
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
