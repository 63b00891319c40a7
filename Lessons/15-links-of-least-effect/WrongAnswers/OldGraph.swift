// 15.1: A graph keeps the numbers with which it was made
import ChainRule
import Homework
import Networks

func effect(of link: Value, in learner: Learner) -> Double {
  let loss = learner.loss()
  let (before, weight) = (loss.data, link.data)
  link.data = 0
  let after = loss.data
  link.data = weight
  return after - before
}

func estimatedEffect(of link: Value, in learner: Learner) -> Double {
  return todo(.nan)
}

func linksOfLeastEffect(_ count: Int, among effects: [Double?]) -> [Int] {
  return todo([])
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
