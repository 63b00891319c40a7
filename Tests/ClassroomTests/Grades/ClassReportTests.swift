import Foundation
import Testing

@testable import Classroom

@Suite("Grades: the report")
struct ClassReportTests {
  private let report = ClassReport(MadeUpClass.grades)

  @Test("Misconceptions are counted by students, and exercises come hardest first")
  func counts() {
    #expect(
      report.misconceptions == [
        ClassReport.MisconceptionCount(
          students: 5, words: MadeUpClass.misconception, exercise: "1.2")
      ])
    #expect(report.exercises.map(\.number) == ["2.1", "1.2", "1.1"])
    let counts = report.exercises.map {
      [$0.count(.right), $0.count(.wrong), $0.count(.notStarted), $0.count(.notGradable, .missing)]
    }
    #expect(counts == [[1, 10, 0, 1], [1, 5, 4, 2], [9, 0, 1, 2]])
  }

  @Test("The text shows a sign for each exercise, what was hard, and what did not compile")
  func text() throws {
    let lines = report.text.replacing(/\u{FDD1}|\u{FDD4}|\u{FDD0}/, with: "")
      .split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    func line(_ start: String) -> String? {
      lines.first { $0.hasPrefix(start) }?.replacing(/\s+/, with: " ")
    }
    #expect(
      lines[0] == "Autumn <2026>: 12 students, 2 lessons, 3.5 points, seed 18446744073709551615")
    #expect(line("ada") == "ada ✔✔ ✔ 3.5")
    #expect(line("=1+1") == "=1+1 ✔✘ ✘ 1.4 3 days late")
    #expect(line("../../etc") == "../../etc/passwd !! ✘ 0")
    #expect(line("\"\"") == "\"\" –– – 0")
    #expect(line("✔ right") == "✔ right ✘ wrong · not started ! not gradable – not handed in")
    #expect(line("2.1") == "2.1 1 10 0 1 Hunt: a bug")
    #expect(line("1.1") == "1.1 9 0 1 2 Build: the slope")
    #expect(line("5 of 12") == "5 of 12: \(MadeUpClass.misconception) (1.2)")
    #expect(line("error: no") == "error: no 'x' & ␛[31mred")
    #expect(!report.text.contains("\u{1B}") && !report.text.contains("\u{202E}"))
  }

  @Test("The page holds nothing that runs or loads, and all from outside is escaped")
  func page() {
    let page = report.html
    let elements = Set(page.matches(of: /<\/?([A-Za-z!][A-Za-z0-9]*)/).map { String($0.1) })
    #expect(
      elements == [
        "!DOCTYPE", "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "p",
        "span", "div", "table", "thead", "tbody", "tr", "th", "td", "ul", "li", "b", "i", "bdi",
        "pre",
      ])
    #expect(!page.contains("://") && !page.contains("url(") && !page.contains("@import"))
    #expect(page.contains("<bdi>&lt;script&gt;alert(1)&lt;/script&gt;</bdi>"))
    #expect(page.contains("title=\"Predict: &quot;the&quot; &amp; top\""))
    #expect(page.contains("<b>5 of 12</b>: <bdi>That goes downhill &amp; &lt;up&gt;.</bdi>"))
    #expect(page.contains("<title>Autumn &lt;2026&gt;</title>"))
    #expect(!page.contains("\u{202E}") && !page.contains("\u{1B}"))
  }

  @Test("Each cell of the page's grid has a word beside its sign")
  func words() {
    let cells = report.html.matches(of: /<td class="sign ([\w-]+)[^>]*>(.*?)<\/td>/)
    #expect(cells.count == 36)
    for cell in cells {
      let word = cell.1.replacing("-", with: " ")
      #expect(cell.2.contains("<span class=\"heard\">\(word)</span>"))
    }
    #expect(Set(Outcome.allCases.map(\.sign)).count == Outcome.allCases.count)
  }

  @Test("Without names, nothing in the report tells who is who, not even the order")
  func anonymous() {
    var grades = MadeUpClass.grades
    let report = ClassReport(grades, anonymous: true)
    #expect(report.rows.map(\.student) == (1...12).map { "student \($0)" })
    for word in ["turned", "DROP", "passwd", "long", "error: no"] {
      #expect(!report.text.contains(word) && !report.html.contains(word))
    }
    // Whoever did what: other names in the same work, sorted anew, make the same report.
    for index in grades.students.indices { grades.students[index].student = "\(99 - index)" }
    grades.students.reverse()
    let other = ClassReport(grades, anonymous: true)
    #expect(other.html == report.html && other.text == report.text)
  }

  @Test("A class without students or lessons has a report as well")
  func empty() {
    let grades = ClassGrades(name: "", seed: 1, lessons: [], students: [])
    #expect(ClassReport(grades).text.contains("0 students, 0 lessons, 0 points, seed 1"))
    #expect(ClassReport(grades).html.contains("None that the tests recognise"))
  }

  @Test("A misconception has the same words whatever inputs were drawn")
  func misconceptions() {
    func words(_ message: String) -> String? {
      Finding(message: message, file: "", line: 1).misconception
    }
    let seed = "\nThe inputs are drawn anew each time; these come from HOMEWORK_SEED=1."
    #expect(words("the slope of x² at 3: got 1, expected 6.\nThat is it." + seed) == "That is it.")
    #expect(words("the DOT of a = 2.0: No box says ‘+’: look." + seed) == "No box says ‘+’: look.")
    #expect(words("One rule: The other. A third.") == "One rule: The other. A third.")
    #expect(words("1.2 is not right yet; mend it first.") == nil)
    #expect(words("the slope of x² at 3: no answer: it took longer than 20 seconds.") == nil)
    #expect(words("no answer: it wrote more than 1 MB") == nil)
    #expect(words("the gradient: entry 2 has 3 entries, expected 4; 1 of 9 differ." + seed) == nil)
    #expect(words("the starts: you predict [1], but no. Of its 2 parts, 1 is right.") == nil)
    #expect(words("the slope of x² at 3: got 1, expected 6." + seed) == nil)
  }
}
