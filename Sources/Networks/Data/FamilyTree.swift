import ChainRule

/// The two families of the paper of 1986, twelve people each, and how they are related.
///
/// Rumelhart, Hinton and Williams (1986, Learning representations by back-propagating errors,
/// figures 2 to 4) asked a network who is the father, the aunt and so on of a person. Nobody told
/// it that the families have the same shape; hidden units came to stand for generation and nation.
public enum FamilyTree {
  /// The 24 people: the English ones, then the Italian ones in the same places of their tree.
  public static let people = [
    "Christopher", "Penelope", "Andrew", "Christine", "Margaret", "Arthur",
    "Victoria", "James", "Jennifer", "Charles", "Colin", "Charlotte",
    "Roberto", "Maria", "Pierro", "Francesca", "Gina", "Emilio",
    "Lucia", "Marco", "Angela", "Tomaso", "Alfonso", "Sophia",
  ]

  /// A question about a person: who is this person's father, mother, …?
  public enum Relation: String, CaseIterable, Sendable {
    /// A relation between parents and children, or between the two of a couple.
    case father, mother, husband, wife, son, daughter

    /// A relation by brothers and sisters, the parents' or one's own.
    case uncle, aunt, brother, sister, nephew, niece
  }

  /// Who the `relation` of `person` is: nobody, one person or two, as positions in ``people``.
  ///
  /// Uncles, aunts, nephews and nieces are such by blood or by marriage.
  public static func answers(_ person: Int, _ relation: Relation) -> [Int] {
    precondition(people.indices.contains(person), "the people are 0 to 23, not \(person)")
    let family = person / 12 * 12
    let place = person % 12
    let men: Set = [0, 2, 5, 7, 9, 10]
    let relatives =
      switch relation {
      case .father, .mother: parents(place)
      case .husband, .wife: spouses(place)
      case .son, .daughter: children(place)
      case .uncle, .aunt: parents(place).flatMap(siblingsAndTheirSpouses)
      case .brother, .sister: siblings(place)
      case .nephew, .niece: childrenOfSiblings(place)
      }
    let male: [Relation] = [.father, .husband, .son, .uncle, .brother, .nephew]
    return relatives.filter { men.contains($0) == male.contains(relation) }.map { family + $0 }
      .sorted()
  }

  private struct Marriage {
    let husband, wife: Int
    let children: [Int]
    var couple: [Int] { [husband, wife] }
  }

  /// The marriages of the English family, which are those of the Italian one too.
  private static let marriages = [
    Marriage(husband: 0, wife: 1, children: [5, 6]),
    Marriage(husband: 2, wife: 3, children: [7, 8]),
    Marriage(husband: 5, wife: 4, children: []),
    Marriage(husband: 7, wife: 6, children: [10, 11]),
    Marriage(husband: 9, wife: 8, children: []),
  ]

  private static func parents(_ place: Int) -> [Int] {
    marriages.first { $0.children.contains(place) }?.couple ?? []
  }

  private static func siblings(_ place: Int) -> [Int] {
    marriages.first { $0.children.contains(place) }?.children.filter { $0 != place } ?? []
  }

  private static func spouses(_ place: Int) -> [Int] {
    marriages.first { $0.couple.contains(place) }?.couple.filter { $0 != place } ?? []
  }

  private static func children(_ place: Int) -> [Int] {
    marriages.first { $0.couple.contains(place) }?.children ?? []
  }

  private static func siblingsAndTheirSpouses(_ place: Int) -> [Int] {
    siblings(place).flatMap { [$0] + spouses($0) }
  }

  private static func childrenOfSiblings(_ place: Int) -> [Int] {
    ([place] + spouses(place)).flatMap(siblings).flatMap(children)
  }
}

extension DataSet {
  /// The 104 questions about the family trees that have an answer, eight of them with two.
  ///
  /// The first 24 inputs are 1 for the person who is asked about and 0 for the others, the next 12
  /// likewise for the relation. The classes are the people. The noise is the standard deviation of
  /// a normally distributed value that is added to each input.
  public static func familyTree(
    noise: Double = 0, using generator: inout some RandomNumberGenerator
  ) -> DataSet {
    var examples: [Example] = []
    for person in FamilyTree.people.indices {
      for (number, relation) in FamilyTree.Relation.allCases.enumerated() {
        let answers = FamilyTree.answers(person, relation)
        guard !answers.isEmpty else { continue }
        let inputs = (0..<36).map { $0 == person || $0 == 24 + number ? 1.0 : 0 }
        examples.append(
          Example(
            generator.blurred(inputs, by: noise),
            .anyOf(answers, of: FamilyTree.people.count)))
      }
    }
    return DataSet(
      examples,
      inputNames: FamilyTree.people + FamilyTree.Relation.allCases.map(\.rawValue),
      classNames: FamilyTree.people)
  }
}

extension RandomNumberGenerator {
  /// The inputs, to each of which a normally distributed value is added.
  mutating func blurred(_ inputs: [Double], by noise: Double) -> [Double] {
    noise == 0 ? inputs : inputs.map { normal(mean: $0, standardDeviation: noise) }
  }
}
