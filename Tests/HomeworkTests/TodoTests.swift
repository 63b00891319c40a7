import Homework
import Testing

@Suite("Homework: todo")
struct TodoTests {
  @Test("Outside of a lesson's tests a todo is its placeholder, and nothing more")
  func placeholder() {
    #expect(HomeworkLog.current == nil)
    #expect(todo(3) == 3)
    #expect(todo([1.5]) == [1.5])
    todo()
  }

  @Test("A log knows the first todo that ran, with its file and line")
  func place() {
    let log = HomeworkLog()
    HomeworkLog.$current.withValue(log) {
      #expect(log.firstTodo == nil)
      _ = todo(
        1, fileID: "Lesson01/Exercise.swift", filePath: "/a/Exercise.swift", line: 7, column: 2)
      todo()
    }
    #expect(log.firstTodo?.fileID == "Lesson01/Exercise.swift")
    #expect(log.firstTodo?.filePath == "/a/Exercise.swift")
    #expect(log.firstTodo?.line == 7)
    #expect(log.firstTodo?.column == 2)
  }

  @Test("Two tests that run at the same time do not see each other's todos")
  func separation() async {
    let logs = [HomeworkLog(), HomeworkLog()]
    await withTaskGroup { group in
      for (index, log) in logs.enumerated() {
        group.addTask {
          HomeworkLog.$current.withValue(log) { if index == 0 { todo() } }
        }
      }
    }
    #expect(logs[0].firstTodo?.line == #line - 4)
    #expect(logs[1].firstTodo == nil)
  }
}
