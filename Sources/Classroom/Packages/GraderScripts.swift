/// The scripts that are the same on all platforms.
enum GraderScripts {
  /// Makes a machine ready: once, before there is anything to grade.
  static let prepare = #"""
    #!/usr/bin/env bash
    # Makes a machine ready to grade: installs Swift and the programs that the kit runs, and builds
    # all that does not depend on a student's work. It needs root, a network where something is
    # missing, and three gigabytes of memory.
    set -euo pipefail
    here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
    kit=${KIT:-/opt/backprop-kit}
    export PATH=$PATH:/opt/swift/usr/bin
    export DEBIAN_FRONTEND=noninteractive

    main() {
      # Solutions are in here: nobody but root may look.
      chmod 700 "$here"
      install_programs
      type -P swift >/dev/null || install_swift
      copy_kit
      cd "$kit"
      swift build --product backprop
      try_out
    }

    install_programs() {
      type -P bwrap prlimit setpriv unzip >/dev/null && return
      apt-get update -qq
      # bubblewrap makes the sandbox where the container allows one.
      apt-get install -y -qq bubblewrap unzip util-linux
    }

    # As swift.org says for Ubuntu.
    install_swift() {
      local version=${SWIFT_VERSION:-6.3.1} system machine
      system=$(. /etc/os-release && echo "$ID$VERSION_ID")
      machine=$([ "$(uname -m)" = aarch64 ] && echo -aarch64 || true)
      apt-get update -qq
      apt-get install -y -qq binutils ca-certificates curl gcc git libc6-dev libcurl4-openssl-dev \
        libedit2 libncurses-dev libsqlite3-0 libstdc++-11-dev libxml2-dev libz3-dev pkg-config \
        tzdata zlib1g-dev
      mkdir -p /opt/swift
      curl --fail --silent --show-error --location --retry 3 "https://download.swift.org/swift-$version-release/${system//./}$machine/swift-$version-RELEASE/swift-$version-RELEASE-$system$machine.tar.gz" |
        tar xz --strip-components 1 -C /opt/swift
      swift --version
    }

    # What is the same since an earlier run stays as it is, and is not built again.
    copy_kit() {
      local file
      while read -r file; do
        cmp -s "$here/kit/$file" "$kit/$file" || install -D -m 644 "$here/kit/$file" "$kit/$file"
      done < <(cd "$here/kit" && find . -type f)
    }

    # Grading solutions, and exercises as they were given, builds the rooms in which others are
    # graded, and tells whether this machine grades rightly.
    try_out() {
      local work lesson name
      work=$(mktemp -d)
      for lesson in Lessons/*/; do
        for name in Solution Stub; do
          mkdir -p "$work/handed-in/$name/$lesson"
          cp "$lesson/$name.swift" "$work/handed-in/$name/$lesson/Exercise.swift"
        done
      done
      .build/debug/backprop class grade "$work/handed-in" --output "$work/grades" --format csv \
        --as-another-user
      # name, a column for each exercise and lesson, the points, and how many there are
      awk -F, '
        NR == 1 { for (i = 1; i <= NF; i++) column[$i] = i }
        $1 == "Solution" && $column["total"] == $column["of"] { right = 1 }
        $1 == "Stub" && $column["total"] == 0 && $column["not graded"] == "" { untouched = 1 }
        END { exit !(right && untouched) }' "$work/grades/csv/grades.csv" ||
        { echo "This machine does not grade as it should." >&2; exit 1; }
      rm -r "$work"
    }

    main

    """#

  /// Grades what one student handed in.
  static let gradeSubmission = #"""
    #!/usr/bin/env bash
    # Grades what one student handed in, and puts the result where the platform looks for it, anew
    # after each lesson: a run that is stopped has graded what it has graded.
    #
    # usage: grade-submission FORMAT STUDENT FOLDER RESULT [OPTION ...]
    set -euo pipefail
    here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
    kit=${KIT:-/opt/backprop-kit}
    export PATH=$PATH:/opt/swift/usr/bin
    format=$1 student=$2 folder=$(realpath "$3") result=$(realpath -m "$4")
    options=("${@:5}")
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT

    main() {
      mkdir "$work/submissions"
      # Links stay links, and are not followed later either.
      cp -RP "$folder" "$work/submissions/$student"
      [ ! -e "$here/weights" ] || options+=(--weights "$here/weights")
      cd "$kit"
      .build/debug/backprop class grade "$work/submissions" --output "$work/grades" \
        --format "$format" --as-another-user "${options[@]}" &
      while kill -0 $! 2>/dev/null; do
        sleep 0.5
        publish
      done
      wait $!
      publish
      [ -n "$graded" ]
    }

    graded=
    publish() {
      local written=("$work/grades/$format"/*/results.json)
      [ -e "${written[0]}" ] || return 0
      cp "${written[0]}" "$result.new"
      mv "$result.new" "$result"
      graded=yes
    }

    main

    """#

  /// What a student reads where the grader itself has failed.
  static let unfinished = """
    Your work was not graded to its end: the grader was stopped, as when the time is over, or it \
    could not be started. This says nothing about your work. Hand it in once more, and tell your \
    teacher if you read this again.
    """
}
