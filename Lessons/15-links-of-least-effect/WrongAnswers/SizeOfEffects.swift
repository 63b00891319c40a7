// 15.3: it is the first
import ChainRule
import Homework
import Networks

func effect(of link: Value, in learner: Learner) -> Double {
  return todo(.nan)
}

func estimatedEffect(of link: Value, in learner: Learner) -> Double {
  return todo(.nan)
}

func linksOfLeastEffect(_ count: Int, among effects: [Double?]) -> [Int] {
  let left = effects.indices.filter { effects[$0] != nil }
  return Array(left.sorted { abs(effects[$0] ?? 0) < abs(effects[$1] ?? 0) }.prefix(count))
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
