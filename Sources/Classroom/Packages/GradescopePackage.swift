/// What Gradescope uploads as an autograder: `setup.sh` and `run_autograder` at the root of a zip
/// file.
enum GradescopePackage {
  static func files(
    around harness: [String: GraderPackage.File], _ lessons: [Lesson]
  ) -> [String: GraderPackage.File] {
    harness.merging([
      "setup.sh": GraderPackage.File(setup), "run_autograder": GraderPackage.File(run),
      "unfinished.json": GraderPackage.File(unfinished, isExecutable: false),
      "README.md": GraderPackage.File(readme(lessons), isExecutable: false),
    ]) { $1 }
  }

  private static let setup = #"""
    #!/usr/bin/env bash
    # Gradescope runs this as root, once, when it builds the image of the assignment.
    set -euo pipefail
    "${AUTOGRADER:-/autograder}/source/prepare"

    """#

  private static let run = #"""
    #!/usr/bin/env bash
    # Gradescope runs this as root for each submission, and reads results/results.json afterwards.
    set -euo pipefail
    top=${AUTOGRADER:-/autograder}
    result=$top/results/results.json
    mkdir -p "$top/results"
    # Stands there until the first lesson is graded: a student never sees nothing.
    cp "$top/source/unfinished.json" "$result"
    "$top/source/grade-submission" gradescope submission "$top/submission" "$result" ||
      echo "The grader has ended with status $?; its words are above."

    """#

  private static let unfinished = """
    {"score": 0, "output": "\(GraderScripts.unfinished)", "output_format": "text", \
    "visibility": "visible", "stdout_visibility": "hidden", "tests": []}

    """

  private static func readme(_ lessons: [Lesson]) -> String {
    """
    # An autograder for Gradescope: \(PackageText.list(lessons))

    1. Make a *Programming Assignment*, and choose *Zip file upload* under *Configure Autograder*.
       Upload this zip file as it is. The base image is Ubuntu 22.04.
    2. Under *Settings* choose a container with at least 3 GB of memory and 2 CPUs: the usual 768 MB
       are not enough for the Swift compiler. Set the time limit to 20 minutes or more for six lessons.
    3. Build it. `setup.sh` installs Swift, builds the kit, and grades the exercises as they were
       given, which takes about ten minutes. Then try it with a solution of your own.

    Students upload their files `Exercise.swift`, in their folders or zipped. The points of the
    assignment are \(PackageText.points(lessons)), unless there is a file `weights` in here.

    \(PackageText.isolation) Gradescope's containers have a network.

    """
  }
}
