// 15.2: the diagonal of the whole Hessian matrix.
import ChainRule
import Homework
import Networks

func effect(of link: Value, in learner: Learner) -> Double {
  return todo(.nan)
}

func estimatedEffect(of link: Value, in learner: Learner) -> Double {
  let links = learner.links
  let loss = learner.loss()
  guard let place = links.firstIndex(where: { $0 === link }) else { return .nan }
  let slope = gradient(of: loss, withRespectTo: links)[place].data
  let curvature = hessian(of: loss, withRespectTo: links)[place][place]
  return link.data * (curvature * link.data / 2 - slope)
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
