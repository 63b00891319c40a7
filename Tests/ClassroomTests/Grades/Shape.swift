import Foundation

/// What a platform's specification allows in a place of a JSON text.
indirect enum Shape: Sendable {
  case text
  case oneOf([String])
  case matching(String)
  case number(ClosedRange<Double>)
  case whole
  case bool
  case null
  case either(Shape, Shape)
  case list(Shape)
  case object([String: Shape], optional: [String: Shape] = [:])
  case anyObject

  /// What is wrong with a text; nothing where it has this shape.
  func faults(in data: Data) -> [String] {
    do { return faults(in: try JSONDecoder().decode(Node.self, from: data), at: "") } catch {
      return ["no JSON: \(error)"]
    }
  }

  private func faults(in node: Node, at place: String) -> [String] {
    switch (self, node) {
    case (.text, .text), (.bool, .bool), (.null, .null), (.anyObject, .object): return []
    case (.oneOf(let allowed), .text(let text)) where allowed.contains(text): return []
    case (.matching(let pattern), .text(let text))
    where text.range(of: "^(?:\(pattern))$", options: .regularExpression) != nil:
      return []
    case (.number(let range), .number(let number)) where range.contains(number): return []
    case (.whole, .number(let number)) where number == number.rounded() && number >= 0: return []
    case (.either(let first, let second), _):
      let faults = first.faults(in: node, at: place)
      return faults.isEmpty || second.faults(in: node, at: place).isEmpty ? [] : faults
    case (.list(let shape), .list(let nodes)):
      return nodes.enumerated().flatMap { shape.faults(in: $1, at: "\(place)[\($0)]") }
    case (.object(let required, let optional), .object(let nodes)):
      let missing = required.keys.filter { nodes[$0] == nil }.map { "\(place).\($0) is missing" }
      let other = nodes.flatMap { key, node -> [String] in
        guard let shape = required[key] ?? optional[key] else {
          return ["\(place).\(key) is extra"]
        }
        return shape.faults(in: node, at: "\(place).\(key)")
      }
      return missing + other
    default: return ["\(place) is \(node)"]
    }
  }

  /// Any JSON.
  enum Node: Decodable {
    case null
    case bool(Bool)
    case number(Double)
    case text(String)
    case list([Node])
    case object([String: Node])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .null
      } else if let bool = try? container.decode(Bool.self) {
        self = .bool(bool)
      } else if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else if let text = try? container.decode(String.self) {
        self = .text(text)
      } else if let list = try? container.decode([Node].self) {
        self = .list(list)
      } else {
        self = .object(try container.decode([String: Node].self))
      }
    }
  }
}

extension Shape {
  private static let format = Shape.oneOf(["text", "html", "simple_format", "md", "ansi"])
  private static let visibility = Shape.oneOf([
    "hidden", "after_due_date", "after_published", "visible",
  ])
  private static let points = Shape.number(0...1e9)

  /// Gradescope's `results.json`.
  static let gradescope = Shape.object(
    [
      "tests": .list(
        .object([
          "score": points, "max_score": points, "status": .oneOf(["passed", "failed"]),
          "name": .text, "number": .matching("\\d+\\.\\d+"), "output": .text,
          "output_format": format, "tags": .list(.text), "visibility": visibility,
        ]))
    ],
    optional: [
      "score": points, "execution_time": points, "output": .text, "output_format": format,
      "test_output_format": format, "test_name_format": format, "visibility": visibility,
      "stdout_visibility": visibility, "extra_data": .anyObject,
      "leaderboard": .list(
        .object(["name": .text, "value": points], optional: ["order": .oneOf(["asc", "desc"])])),
    ])

  /// Classroom 50's `classroom50/result/v1`.
  static let classroom50 = Shape.object(
    [
      "schema": .oneOf(["classroom50/result/v1"]), "classroom": .text, "assignment": .text,
      "owner": .text, "assignment_type": .oneOf(["individual", "group"]),
      "submission": .matching("submit/.+"), "commit": .matching("https://.+"),
      "release": .matching("https://.+"), "review": .matching("https://.+"),
      "datetime": .matching("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"), "score": .whole,
      "max-score": .whole,
      "tests": .list(
        .object(["test-name": .text, "passed": .bool, "score": .whole, "max-score": .whole])),
    ],
    optional: ["graded_at": .text, "submitted_by": .text])

  /// PrairieLearn's `results.json`.
  static let prairieLearn = Shape.object(
    ["gradable": .bool, "score": .number(0...1)],
    optional: [
      "message": .text, "output": .text, "format_errors": .text,
      "images": .list(.object(["label": .text, "url": .matching("data:.+")])),
      "tests": .list(
        .object([
          "name": .text, "description": .text, "points": points, "max_points": points,
          "message": .text, "output": .text,
        ])),
    ])

  /// What `check50 -o json` writes.
  static let check50 = Shape.object([
    "slug": .text, "version": .text,
    "results": .list(
      .object([
        "name": .matching("\\w+"), "description": .text, "passed": .either(.bool, .null),
        "log": .list(.text),
        "cause": .either(
          .null,
          .object([
            "rationale": .text, "help": .either(.text, .null), "expected": .either(.text, .null),
            "actual": .either(.text, .null),
          ])),
        "data": .anyObject, "dependency": .either(.text, .null),
      ])),
  ])
}
