import ChainRule
import Homework
import Networks

/// **15.1** How much the loss of a learner rises when a link is removed. Below 0, it falls.
///
/// Removed means set to 0. Afterwards the link is what it was before.
func effect(of link: Value, in learner: Learner) -> Double {
  return todo(.nan)
}

/// **15.2** The same, estimated without removing anything: −g·w + ½·h·w².
///
/// Here w is the link's weight, g the derivative of the loss by it, and h the second derivative.
func estimatedEffect(of link: Value, in learner: Learner) -> Double {
  return todo(.nan)
}

/// **15.3** The positions of the `count` links with the least effects, the least of all first.
///
/// The effect of a link that was removed earlier is `nil`: it cannot be removed again.
func linksOfLeastEffect(_ count: Int, among effects: [Double?]) -> [Int] {
  return todo([])
}

/// **15.4** Removes links and trains on, round by round.
///
/// In each round the effect of each link that is left is estimated, the `count` links with the
/// least effects are removed, and then the learner takes `steps` steps. What was removed stays 0.
///
/// - Returns: the positions of the removed links in `learner.links`, in the order of removal.
func thin(_ learner: Learner, rounds: Int, removing count: Int, steps: Int) -> [Int] {
  return todo([])
}

/// **15.5** Your prediction: how many of a hundred links of the digit reader can go? One of 25, 50,
/// 75 and 90 for each way, the largest with which at most 5 more of the 500 digits are misread.
///
/// 1. The links of the least estimated effect go at once, and nothing is trained on.
/// 2. The smallest weights go in turns, with training on after each.
/// 3. The links of the least estimated effect go in turns, with training on after each.
var linksThatCanGo: [Int] {
  return todo([])
}

/// **15.6** The effect of each link after so many steps of training, estimated as ½·h·w²: where
/// training has ended, the slope is 0.
///
/// There is a mistake in it: the estimates are not near what is measured. Find and mend it, and
/// take the `todo` away.
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
