// 15.4: links were removed that had been removed before
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
  let left = effects.indices.filter { effects[$0] != nil }
  let ranking = left.sorted { (effects[$0] ?? 0) < (effects[$1] ?? 0) }
  return Array(ranking.prefix(count))
}

func thin(_ learner: Learner, rounds: Int, removing count: Int, steps: Int) -> [Int] {
  let links = learner.links
  var removed: [Int] = []
  for _ in 0..<rounds {
    let effects = links.map { estimatedEffect(of: $0, in: learner) }
    removed += linksOfLeastEffect(count, among: effects)
    for place in removed { links[place].data = 0 }
    for _ in 0..<steps {
      learner.step()
      for place in removed { links[place].data = 0 }
    }
  }
  return removed
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
