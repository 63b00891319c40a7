/// Whose work an entry of a folder of submissions is, taken from its name.
///
/// Canvas and Moodle put a student's work into files of names such as
/// `doejane_LATE_4711_98765_Exercise.swift` and
/// `Jane Doe_4711_assignsubmission_file_Exercise.swift`. All files with the same name and number in
/// front are one student's.
struct StudentName {
  let name: String

  /// The number that a platform gave the student; for other entries, the entry's own name.
  private let mark: String

  /// What tells students apart: byte by byte, since a text counts as equal to one that only looks
  /// it.
  var identity: [UInt8] { Array("\(name)/\(mark)".utf8) }

  init(ofEntry entry: String) {
    let mangled = /(.+?)_(?:LATE_)?([0-9]+)_(?:[0-9]+_|assignsubmission_file_?).*/
    if let match = entry.wholeMatch(of: mangled) {
      (name, mark) = (String(match.1), String(match.2))
    } else {
      let lowercase = entry.lowercased()
      let ending = [".zip", ".swift"].first { lowercase.hasSuffix($0) && lowercase != $0 } ?? ""
      (name, mark) = (String(entry.dropLast(ending.count)), entry)
    }
  }

  /// A name for each student, none twice: where two are called the same, each has a mark behind it.
  static func shown(_ names: [StudentName]) -> [String] {
    let counts = Dictionary(grouping: names, by: \.name).mapValues(\.count)
    var taken: Set<String> = []
    return names.map { student in
      let isAlone = counts[student.name] == 1
      let plain = isAlone ? student.name : "\(student.name) (\(student.mark))"
      var shown = plain
      var number = 1
      while !taken.insert(shown).inserted {
        number += 1
        shown = "\(plain) (\(number))"
      }
      return shown
    }
  }
}
