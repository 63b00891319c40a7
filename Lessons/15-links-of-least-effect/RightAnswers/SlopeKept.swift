// 15.6: with the part of the slope, which is nearly 0.
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
  return todo([])
}

func thin(_ learner: Learner, rounds: Int, removing count: Int, steps: Int) -> [Int] {
  return todo([])
}

var linksThatCanGo: [Int] {
  return todo([])
}

func effectsAfterTraining(_ learner: Learner, steps: Int) -> [Double] {
  for _ in 0..<steps { learner.step() }
  let loss = learner.loss()
  return learner.links.map { link in
    let slope = gradient(of: loss, withRespectTo: link)
    let curvature = gradient(of: slope, withRespectTo: link).data
    return -slope.data * link.data + curvature * link.data * link.data / 2
  }
}
