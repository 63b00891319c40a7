import ChainRule
import Drawing

extension ClassReport {
  /// The report as a page: one file that loads nothing and runs nothing.
  package var html: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" \
    content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(Self.escaped(name))</title>
    <style>
    \(ReportStyle.css)</style>
    </head>
    <body>
    <main>
    <h1>\(Self.escaped(name))</h1>
    <p class="summary">\(summary)</p>
    <h2>Who has done what</h2>
    <p class="legend">\(legend)</p>
    \(grid)
    <h2>Misconceptions</h2>
    \(misconceptionList)
    <h2>What was hard</h2>
    <p>The exercise that the fewest have right comes first.</p>
    \(exerciseTable)
    \(ungradedList)</main>
    </body>
    </html>

    """
  }

  /// Text from outside as the content of an element, in its own direction and on its own.
  private static func bidi(_ text: String) -> String { "<bdi>\(escaped(text))</bdi>" }

  private static func escaped(_ text: String) -> String {
    escapedMarkup(shownText(text), isHTML: true)
  }

  /// A sign to see and a word to hear.
  private static func mark(_ outcome: Outcome) -> String {
    "<span aria-hidden=\"true\">\(outcome.sign)</span>"
      + "<span class=\"heard\">\(outcome.rawValue)</span>"
  }

  private static func style(_ outcome: Outcome) -> String {
    outcome.rawValue.replacing(" ", with: "-")
  }

  private var legend: String {
    Outcome.allCases.map {
      "<span><span class=\"sign \(Self.style($0))\" aria-hidden=\"true\">\($0.sign)</span> "
        + "\($0.rawValue)</span>"
    }.joined(separator: "\n")
  }

  private var grid: String {
    let groups = lessons.map {
      "<th scope=\"colgroup\" colspan=\"\($0.exercises.count)\" "
        + "title=\"\(Self.escaped($0.title))\">Lesson \($0.number)</th>"
    }
    let columns = lessons.flatMap { lesson in
      lesson.exercises.enumerated().map { index, exercise in
        "<th scope=\"col\"\(index == 0 ? " class=\"first\"" : "") "
          + "title=\"\(Self.escaped(exercise.title))\">\(Self.escaped(exercise.number))</th>"
      }
    }
    return """
      <div class="wide" tabindex="0" role="region" aria-label="Students and exercises">
      <table class="grid">
      <thead>
      <tr><th scope="col" rowspan="2" class="name">Student</th>\
      <th scope="col" rowspan="2" class="number">Points</th>\(groups.joined())\
      <th scope="col" rowspan="2">Late</th></tr>
      <tr>\(columns.joined())</tr>
      </thead>
      <tbody>
      \(rows.map(line).joined(separator: "\n"))
      </tbody>
      </table>
      </div>
      """
  }

  private func line(_ row: Row) -> String {
    let starts = Set(
      lessons.indices.map { lessons[..<$0].reduce(0) { $0 + $1.exercises.count } })
    let cells = row.outcomes.enumerated().map { index, outcome in
      "<td class=\"sign \(Self.style(outcome))\(starts.contains(index) ? " first" : "")\">"
        + "\(Self.mark(outcome))</td>"
    }
    return "<tr><th scope=\"row\" class=\"name\">\(Self.bidi(row.student))</th>"
      + "<td class=\"number\">\(row.points.points)</td>\(cells.joined())"
      + "<td>\(lateness(row))</td></tr>"
  }

  private var misconceptionList: String {
    if misconceptions.isEmpty { return "<p>None that the tests recognise.</p>" }
    let items = misconceptions.map {
      "<li><b>\($0.students) of \(rows.count)</b>: \(Self.bidi($0.words)) "
        + "<span class=\"faint\">(\(Self.escaped($0.exercise)))</span></li>"
    }
    return "<ul>\n\(items.joined(separator: "\n"))\n</ul>"
  }

  private var exerciseTable: String {
    let lines = exercises.map { exercise in
      let counts = [
        exercise.count(.right), exercise.count(.wrong), exercise.count(.notStarted),
        exercise.count(.notGradable, .missing),
      ]
      let parts = Outcome.allCases.compactMap { outcome in
        let count = exercise.count(outcome)
        return count == 0
          ? nil : "<i class=\"\(Self.style(outcome))\" style=\"flex-grow:\(count)\"></i>"
      }
      return "<tr><th scope=\"row\">\(Self.escaped(exercise.number)) "
        + "\(Self.bidi(exercise.title))</th>"
        + counts.map { "<td class=\"number\">\($0)</td>" }.joined()
        + "<td><div class=\"bar\" aria-hidden=\"true\">\(parts.joined())</div></td></tr>"
    }
    return """
      <table class="exercises">
      <thead>
      <tr><th scope="col">Exercise</th><th scope="col">Right</th><th scope="col">Wrong</th>\
      <th scope="col">Not started</th><th scope="col">Not graded</th>\
      <th scope="col"><span class="heard">As a bar</span></th></tr>
      </thead>
      <tbody>
      \(lines.joined(separator: "\n"))
      </tbody>
      </table>
      """
  }

  private var ungradedList: String {
    let parts = rows.flatMap { row in
      row.ungraded.map { lesson in
        let reasons = Self.firstReasons(lesson).map(Self.escaped).joined(separator: "\n")
        return
          "<h3>\(Self.bidi(row.student)), lesson \(lesson.number)</h3>\n<pre>\(reasons)</pre>\n"
      }
    }
    return parts.isEmpty ? "" : "<h2>Not gradable</h2>\n" + parts.joined()
  }
}
