// 15.3: counts there as one of the effect 0
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
  let numbers = effects.map { $0 ?? 0 }
  return Array(numbers.indices.sorted { numbers[$0] < numbers[$1] }.prefix(count))
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
