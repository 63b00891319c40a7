import Foundation

/// Names of folders for students, whatever the students are called.
enum StudentFolders {
  /// A folder's name for each student, in order: one that no system reads as a path, a hidden file
  /// or a device, at most 110 bytes long, and no two alike, also where case does not count.
  static func names(for students: [String]) -> [String] {
    var taken: Set<String> = []
    return students.map { student in
      let name = safe(student)
      var unique = name
      var count = 1
      while !taken.insert(folded(unique)).inserted {
        count += 1
        unique = "\(name)-\(count)"
      }
      return unique
    }
  }

  /// Letters, digits and a few signs; everything else is a `-`.
  private static func safe(_ student: String) -> String {
    let scalars = student.precomposedStringWithCanonicalMapping.unicodeScalars
    var name = ""
    for scalar in scalars.prefix(mostBytes) {
      let next = Character(isAllowed(scalar) ? scalar : "-")
      if name.utf8.count + next.utf8.count > mostBytes { break }
      name.append(next)
    }
    // A dot in front hides a file; Windows takes dots and spaces off the end.
    name = name.trimmingCharacters(in: CharacterSet(charactersIn: ". "))
    if !name.contains(where: { $0.isLetter || $0.isNumber }) { return "student" }
    let stem = String(name.prefix { $0 != "." }).uppercased()
    return isDevice(stem) ? "student-\(name)" : name
  }

  private static let mostBytes = 100

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber:
      true
    default: " -_.@+".unicodeScalars.contains(scalar)
    }
  }

  /// Whether Windows keeps the name for a device.
  private static func isDevice(_ stem: String) -> Bool {
    ["CON", "PRN", "AUX", "NUL"].contains(stem) || stem.wholeMatch(of: /(COM|LPT)[0-9]/) != nil
  }

  /// What is the same for two names that a file system takes for one: `Straße` and `STRASSE`.
  private static func folded(_ name: String) -> String {
    name.uppercased().lowercased().precomposedStringWithCanonicalMapping
  }
}
