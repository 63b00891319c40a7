import Foundation

/// All that a platform needs to grade lessons: the kit with solutions, and scripts that make a
/// machine ready and grade what one student handed in.
package struct GraderPackage {
  private let platform: GradingPlatform
  private let lessons: [Lesson]
  private let package: PackageFolder
  private let weights: Data?
  private let kit: [String]

  /// - Parameters:
  ///   - weights: A file of ``Weights``, if exercises are not worth a point each.
  ///   - kit: The files and folders of the kit that go along.
  package init(
    for platform: GradingPlatform, lessons: [Lesson], in package: PackageFolder, weights: Data?,
    kit: [String] = Handout.kit
  ) {
    self.platform = platform
    self.lessons = lessons
    self.package = package
    self.weights = weights
    self.kit = kit
  }

  /// The package as a zip file; the same each time.
  package func zip() throws -> Data {
    var zip = ZipWriter()
    for (path, file) in try files().sorted(by: { $0.key < $1.key }) {
      zip.add(path, file.data, isExecutable: file.isExecutable)
    }
    zip.close()
    return zip.data
  }

  /// A file of the package.
  struct File {
    let data: Data
    var isExecutable = false

    /// A script, or with `isExecutable: false` a text.
    init(_ text: String, isExecutable: Bool = true) {
      self.init(data: Data(text.utf8), isExecutable: isExecutable)
    }

    init(data: Data, isExecutable: Bool = false) {
      (self.data, self.isExecutable) = (data, isExecutable)
    }
  }

  /// What is in it, by its path there.
  func files() throws -> [String: File] {
    let parts = PackageParts(
      package: package, lessons: lessons, kit: kit,
      parts: ["README.md", "Given.swift", "Stub.swift", "Solution.swift"])
    var harness = try parts.files().mapValues { File(data: $0) }
    harness = Dictionary(uniqueKeysWithValues: harness.map { ("kit/\($0.key)", $0.value) })
    if let weights { harness["weights"] = File(data: weights) }
    harness["prepare"] = File(GraderScripts.prepare)
    harness["grade-submission"] = File(GraderScripts.gradeSubmission)
    return platform.files(around: harness, lessons)
  }
}

/// A platform that grades what students hand in.
package enum GradingPlatform: String, CaseIterable, Sendable {
  case gradescope, classroom50, prairielearn

  /// The whole package, made from what is the same on all platforms.
  fileprivate func files(
    around harness: [String: GraderPackage.File], _ lessons: [Lesson]
  ) -> [String: GraderPackage.File] {
    switch self {
    case .gradescope: GradescopePackage.files(around: harness, lessons)
    case .classroom50: Classroom50Package.files(around: harness, lessons)
    case .prairielearn: PrairieLearnPackage.files(around: harness, lessons)
    }
  }
}
