/// What Classroom 50 takes as an assignment's autograder: `autograder.py` with all that it needs
/// beside it, in `CLASSROOM/autograders/ASSIGNMENT` of the organization's `classroom50` repository.
enum Classroom50Package {
  static func files(
    around harness: [String: GraderPackage.File], _ lessons: [Lesson]
  ) -> [String: GraderPackage.File] {
    harness.merging([
      "autograder.py": GraderPackage.File(autograder),
      "runtime.json": GraderPackage.File(runtime, isExecutable: false),
      "README.md": GraderPackage.File(readme(lessons), isExecutable: false),
    ]) { $1 }
  }

  private static let runtime = """
    {"container": {"image": "swift:6.3.1", "user": "root"}, "python": "3.14"}

    """

  private static let autograder = #"""
    #!/usr/bin/env python3
    """Grades the checkout in which it is started, and writes result.json there."""

    import json
    import os
    import pathlib
    import subprocess
    import sys

    HERE = pathlib.Path(__file__).resolve().parent
    RESULT = pathlib.Path.cwd() / "result.json"
    UNFINISHED = "\#(GraderScripts.unfinished)"


    def commit_time() -> str:
        """When the graded commit was made: the same in every run, so that nobody becomes late."""
        # A checkout may belong to another user than the one who grades.
        git = ["git", "-c", f"safe.directory={pathlib.Path.cwd()}"]
        form = ["--date=format-local:%Y-%m-%dT%H:%M:%SZ", "--format=%cd"]
        log = subprocess.run(
            git + ["log", "-1"] + form, env={**os.environ, "TZ": "UTC"}, check=True,
            capture_output=True, text=True)
        return log.stdout.strip()


    def write_unfinished(environment: dict) -> None:
        """Stands there until the first lesson is graded: a student never sees nothing."""
        test = {"test-name": UNFINISHED, "passed": False, "score": 0, "max-score": 0}
        result = {
            "schema": "classroom50/result/v1",
            "classroom": environment["CLASSROOM"],
            "assignment": environment["ASSIGNMENT"],
            "owner": environment["OWNER"],
            "assignment_type": "individual",
            "submission": environment["SUBMISSION_TAG"],
            "commit": environment["COMMIT_URL"],
            "release": environment["RELEASE_URL"],
            "review": environment["REVIEW_URL"],
            "datetime": environment["COMMIT_TIME"],
            "score": 0,
            "max-score": 0,
            "tests": [test],
        }
        RESULT.write_text(json.dumps(result, indent=2))


    def main() -> int:
        environment = dict(os.environ)
        environment["COMMIT_TIME"] = commit_time()
        environment["REVIEW_URL"] = environment.get("REVIEW_URL") or environment["COMMIT_URL"]
        environment["OWNER"] = environment.get("OWNER") or environment.get("USERNAME") or "student"
        write_unfinished(environment)
        kit = pathlib.Path(environment.get("KIT", "/opt/backprop-kit"))
        try:
            if not (kit / ".build/debug/backprop").exists():
                subprocess.run([HERE / "prepare"], check=True)
            words = ["classroom50", environment["OWNER"], ".", RESULT]
            subprocess.run([HERE / "grade-submission"] + words, env=environment, check=True)
        except (OSError, subprocess.CalledProcessError) as error:
            # The platform then keeps the grades of earlier submissions, and shows an error.
            print(f"::error::{UNFINISHED} ({error})")
            return 1
        return 0


    if __name__ == "__main__":
        sys.exit(main())

    """#

  private static func readme(_ lessons: [Lesson]) -> String {
    """
    # An autograder for Classroom 50: \(PackageText.list(lessons))

    1. Unpack this zip file into `CLASSROOM/autograders/ASSIGNMENT/` of your organization's
       `classroom50` repository.
    2. Give the assignment the runtime in `runtime.json`: a container with Swift, and Python asked for.
       `gh teacher assignment add --runtime runtime.json` does it.
    3. The assignment's template is what `backprop class handout` makes.

    Each push builds the kit before it grades, which takes some minutes of the fifteen that there are:
    two or three lessons an assignment are enough.

    **The solutions are not secret there.** Classroom 50 publishes an assignment's autograder on the
    organization's pages, where grading runs in students' repositories fetch it; who knows the address
    can fetch it, too. Grades can still be trusted, as far as a grade can that is made in a
    student's own repository. Where solutions must stay secret, collect the repositories and run
    `backprop class grade` yourself.

    \(PackageText.isolation)

    """
  }
}
