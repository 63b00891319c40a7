/// A row of the table of all options: how an option is tried.
struct OptionRow {
  let command: String
  let option: String

  /// A command line on which the option has an effect.
  let line: [String]

  /// A value that changes what comes out; `nil` for an option without a value.
  let value: String?

  /// A value that is refused.
  let wrong: String

  /// What the refusal says would be right.
  let right: String

  init(
    _ command: String, _ option: String, _ value: String? = nil, on line: [String],
    not wrong: String = "", but right: String = ""
  ) {
    self.command = command
    self.option = option
    self.line = line
    self.value = value
    self.wrong = wrong
    self.right = right
  }

  /// The option as it is written on a command line.
  var words: [String] { [option] + (value.map { [$0] } ?? []) }

  /// Every option of every command.
  static let all =
    trace + check + code + derive + page + draw + train + names + table + predict + lessons
    + handout + grade + report + package

  private static let formula = ["c = a*b; c + tanh(c)/3", "a=2", "b=3"]
  private static let learning = ["xor", "--steps", "2", "--json"]

  private static let trace = [
    OptionRow("trace", "--json", on: formula), OptionRow("trace", "--tape", on: formula),
    OptionRow("trace", "--derivative", "a", on: formula, not: "", but: "a variable"),
  ]

  private static let check = [
    OptionRow("check", "--json", on: formula),
    OptionRow("check", "--derivative", "a", on: formula, not: "", but: "a variable"),
  ]

  private static let code = [
    OptionRow(
      "code", "--language", "c", on: formula, not: "rust",
      but: "one of swift, python, c, javascript"),
    OptionRow("code", "--main", on: formula),
    OptionRow("code", "--hide", "last:2", on: formula, not: "2", but: "last:N or random:N"),
    OptionRow("code", "--solutions", on: formula + ["--hide=last:1"]),
    OptionRow("code", "--derivative", "a", on: formula, not: "", but: "a variable"),
    OptionRow("code", "--network", "2,1,1", on: [], not: "2,0", but: "2 to 20 numbers from 1"),
    OptionRow(
      "code", "--activation", "relu", on: ["--network", "1,1,1"], not: "sine",
      but: "one of identity, tanh"),
    OptionRow(
      "code", "--loss", "hinge", on: ["--network", "1,1"], not: "x",
      but: "one of mean-squared-error"),
    OptionRow(
      "code", "--seed", "2", on: ["--network", "1,1", "--main"], not: "x",
      but: "a whole number from 0"),
  ]

  private static let derive = [
    OptionRow(
      "derive", "--format", "latex", on: formula, not: "pdf",
      but: "one of text, markdown, latex, mathml"),
    OptionRow("derive", "--standalone", on: formula + ["--format=latex"]),
    OptionRow("derive", "--hide", "last:2", on: formula, not: "2", but: "last:N or random:N"),
    OptionRow("derive", "--solutions", on: formula + ["--hide=last:1"]),
    OptionRow(
      "derive", "--seed", "2", on: formula + ["--hide=random:2"], not: "-1",
      but: "a whole number from 0"),
    OptionRow("derive", "--derivative", "a", on: formula, not: "", but: "a variable"),
  ]

  private static let page = [
    OptionRow("page", "--output", "page.html", on: formula, not: "", but: "the name of a file"),
    OptionRow(
      "page", "--network", "2,1", on: ["--output=page.html"], not: "2,0",
      but: "2 to 20 numbers from 1"),
    OptionRow(
      "page", "--derivative", "a", on: formula + ["--output=page.html"], not: "", but: "a variable"),
  ]

  private static let draw = [
    OptionRow(
      "draw", "--output", "a.dot", on: formula, not: "", but: "the name of a file"),
    OptionRow(
      "draw", "--format", "png", on: formula, not: "gif", but: "one of dot, svg, png, pdf, tikz"),
    OptionRow(
      "draw", "--theme", "dark", on: formula, not: "black", but: "one of light, dark, print, auto"),
    OptionRow("draw", "--labels", "plain", on: formula, not: "short", but: "one of table, plain"),
    OptionRow("draw", "--attributes", on: formula),
    OptionRow("draw", "--direction", "down", on: formula, not: "up", but: "one of right, down"),
    OptionRow(
      "draw", "--precision", "2", on: formula, not: "0", but: "a whole number from 1 to 17"),
    OptionRow(
      "draw", "--edges", "symbols", on: formula, not: "all", but: "one of numbers, symbols, none"),
    OptionRow("draw", "--step", "1", on: formula, not: "-1", but: "a whole number from 0 to"),
    OptionRow("draw", "--frames", "frames", on: formula, not: "", but: "the name of a folder"),
    OptionRow(
      "draw", "--animate", "pass.svg", on: formula, not: "",
      but: "the name of a file that ends in .svg"),
    OptionRow("draw", "--text", on: formula),
    OptionRow("draw", "--derivative", "a", on: formula, not: "", but: "a variable"),
    OptionRow("draw", "--resume", "old.json", on: [], not: "", but: "a file that train --save"),
    OptionRow("draw", "--network", "2,1", on: [], not: "2,0", but: "2 to 20 numbers from 1"),
    OptionRow("draw", "--model", "gpt", on: [], not: "lstm", but: "one of table, recurrent, gpt"),
    OptionRow(
      "draw", "--layers", "2", on: ["--model", "gpt"], not: "0", but: "a whole number from 1 to 4"),
    OptionRow(
      "draw", "--width", "8", on: ["--model", "gpt"], not: "0", but: "a whole number from 1 to 16"),
    OptionRow(
      "draw", "--heads", "4", on: ["--model", "gpt"], not: "0", but: "a whole number from 1 to 16"),
    OptionRow(
      "draw", "--tokens", "abc", on: ["--model", "gpt"], not: "",
      but: "a text of 1 to 20 characters"),
    OptionRow(
      "draw", "--open", "head 1", on: ["--model", "gpt"], not: "",
      but: "the name of a part, such as head 1"),
    OptionRow(
      "draw", "--activation", "relu", on: ["--network", "1,1"], not: "sine",
      but: "one of identity, tanh"),
    OptionRow(
      "draw", "--fold", "layers", on: ["--network", "1,1"], not: "all",
      but: "one of neurons, layers"),
    OptionRow(
      "draw", "--seed", "2", on: ["--network", "1,1"], not: "x", but: "a whole number from 0"),
  ]

  private static let train = [
    OptionRow(
      "train", "--hidden", "3", on: learning, not: "3,", but: "a list of 1 to 20 layers of 1"),
    OptionRow(
      "train", "--activation", "sigmoid", on: learning, not: "x", but: "one of identity, tanh"),
    OptionRow(
      "train", "--loss", "mean-squared-error", on: learning, not: "x",
      but: "one of mean-squared-error"),
    OptionRow(
      "train", "--optimizer", "nesterov", on: learning, not: "x", but: "one of gradient-descent"),
    OptionRow("train", "--rate", "0.5", on: learning, not: "0", but: "a number above 0"),
    OptionRow(
      "train", "--steps", "1", on: ["xor", "--json"], not: "1.5",
      but: "a whole number from 0 to 1000000"),
    OptionRow("train", "--batch", "3", on: learning, not: "0", but: "a whole number from 1 to"),
    OptionRow("train", "--penalty", "0.1", on: learning, not: "-1", but: "a number from 0 to"),
    OptionRow("train", "--noise", "0.2", on: learning, not: "-1", but: "a number from 0 to"),
    OptionRow("train", "--label-noise", "0.3", on: learning, not: "2", but: "a number from 0 to 1"),
    OptionRow("train", "--seed", "2", on: learning, not: "-2", but: "a whole number from 0 to"),
    OptionRow(
      "train", "--data", "own.csv", on: ["--steps", "2", "--json"], not: "",
      but: "a file of comma-separated values"),
    OptionRow("train", "--save", "new.json", on: learning, not: "", but: "the name of a file"),
    OptionRow(
      "train", "--resume", "old.json", on: ["xor", "--steps=0", "--json"], not: "",
      but: "a file that --save wrote"),
    OptionRow("train", "--plot", "plots", on: learning, not: "", but: "the name of a folder"),
    OptionRow("train", "--page", "page.html", on: learning, not: "", but: "the name of a file"),
    OptionRow("train", "--json", on: ["xor", "--steps", "2"]),
  ]

  /// What names are learnt with, here those of a file.
  private static let names = [
    OptionRow(
      "train", "--model", "recurrent", on: lines, not: "lstm", but: "one of table, recurrent, gpt"),
    OptionRow("train", "--layers", "2", on: lines, not: "0", but: "a whole number from 1 to 8"),
    OptionRow("train", "--width", "4", on: lines, not: "0", but: "a whole number from 1 to 128"),
    OptionRow("train", "--heads", "2", on: lines, not: "17", but: "a whole number from 1 to 16"),
    OptionRow("train", "--context", "3", on: lines, not: "0", but: "a whole number from 1 to 64"),
    OptionRow(
      "train", "--samples", "2", on: lines, not: "-1", but: "a whole number from 0 to 1000"),
    OptionRow("train", "--temperature", "2", on: lines, not: "-1", but: "a number from 0 to 1000"),
  ]
  private static let lines = ["names", "--data=lines.txt", "--steps=2", "--json"]

  /// How a table is read.
  private static let table = [
    OptionRow(
      "train", "--separator", "bar", on: tables + ["--data=bars.csv"], not: ";",
      but: "one of comma, semicolon, tab, bar"),
    OptionRow(
      "train", "--header", "yes", on: tables + ["--data=own.csv"], not: "maybe",
      but: "one of yes, no"),
    OptionRow(
      "train", "--missing", "drop", on: tables + ["--data=gaps.csv"], not: "zero",
      but: "one of drop, mean"),
    OptionRow(
      "train", "--target", "1", on: tables + ["--data=own.csv"], not: "",
      but: "the name or the number of a column"),
    OptionRow(
      "train", "--ignore", "1", on: tables + ["--data=own.csv"], not: "1,,2",
      but: "names or numbers of columns"),
    OptionRow(
      "train", "--task", "regression", on: tables + ["--data=own.csv"], not: "both",
      but: "one of classes, regression"),
    OptionRow(
      "train", "--validation", "0.5", on: tables + ["--data=own.csv"], not: "1",
      but: "a part from 0 to 0.9"),
  ]
  private static let tables = ["--steps", "2", "--json"]

  /// How a network that was saved is asked.
  private static let predict = [
    OptionRow(
      "predict", "--data", "bits.csv", on: ["old.json"], not: "",
      but: "a file of comma-separated values"),
    OptionRow(
      "predict", "--separator", "bar", on: ["old.json", "--data=joined.csv"], not: ";",
      but: "one of comma, semicolon, tab, bar"),
    OptionRow(
      "predict", "--header", "yes", on: ["unnamed.json", "--data=unnamed.csv"], not: "maybe",
      but: "one of yes, no"),
    OptionRow(
      "predict", "--missing", "drop", on: ["old.json", "--data=holes.csv"], not: "zero",
      but: "one of drop, mean"),
    OptionRow(
      "predict", "--output", "answers.csv", on: ["old.json", "--data=bits.csv"], not: "",
      but: "the name of a file"),
    OptionRow("predict", "--json", on: ["old.json", "--data=bits.csv"]),
    OptionRow(
      "predict", "--beginning", "an", on: ["lines.json"], not: "",
      but: "the first letters of a text"),
    OptionRow(
      "predict", "--samples", "3", on: ["lines.json"], not: "1001",
      but: "a whole number from 0 to 1000"),
    OptionRow(
      "predict", "--temperature", "2", on: ["lines.json"], not: "-1", but: "a number from 0 to 1000"
    ),
    OptionRow(
      "predict", "--seed", "2", on: ["lines.json"], not: "-2", but: "a whole number from 0 to"),
  ]

  /// Whether the option is one of those of a table, which need ``--data`` beside them.
  var isOfTable: Bool { !isOfNames && line.contains { $0.hasPrefix("--data=") } }

  /// Whether the option is one of those of names, which no other task has.
  var isOfNames: Bool { line.first == "names" }

  /// What these do is tried with the lessons.
  private static let lessons = ["--apart", "--verify", "--without-sandbox"].map {
    OptionRow("lessons", $0, on: [])
  }

  /// What these do is tried with a class.
  private static let handout = [
    OptionRow("class handout", "--lessons", "1-2", on: [], not: "2-1", but: "a lesson or a range"),
    OptionRow("class handout", "--name", "Autumn", on: [], not: "", but: "a name"),
  ]
  private static let grade = [
    OptionRow("class grade", "--lessons", "1-2", on: [], not: "1-2-3", but: "a lesson or a range"),
    OptionRow("class grade", "--name", "Autumn", on: [], not: "", but: "a name"),
    OptionRow("class grade", "--output", "grades", on: [], not: "", but: "a folder"),
    OptionRow(
      "class grade", "--format", "junit", on: [], not: "xml", but: "one of gradescope, classroom50"),
    OptionRow("class grade", "--weights", "file", on: [], not: "", but: "a file of lines"),
    OptionRow(
      "class grade", "--due", "2026-12-01T18:00:00Z", on: [], not: "tomorrow", but: "a time such as"
    ),
    OptionRow(
      "class grade", "--late", "5", on: ["--due=2026-12-01T18:00:00Z"], not: "101",
      but: "a whole number from 0 to 100"),
    OptionRow(
      "class grade", "--seed", "1", on: [], not: "-1", but: "a whole number from 0 to 1000000000"),
    OptionRow("class grade", "--without-sandbox", on: []),
    OptionRow("class grade", "--as-another-user", on: []),
  ]
  private static let report = [
    OptionRow("class report", "--anonymous", on: []),
    OptionRow("class report", "--output", "report.html", on: [], not: "", but: "a file such as"),
  ]

  private static let package = [
    OptionRow("class package", "--lessons", "3", on: [], not: "0", but: "a lesson or a range"),
    OptionRow("class package", "--weights", "file", on: [], not: "", but: "a file of lines"),
    OptionRow("class package", "--output", "a.zip", on: [], not: "", but: "a file such as"),
  ]

  /// The pairs of which one would have no effect, or that are refused on the lines of the table.
  static let refusedPairs: [String: [String]] = [
    "trace": ["--json --tape"],
    "code": [
      "--activation --derivative", "--activation --seed", "--activation --solutions",
      "--derivative --loss", "--derivative --network", "--derivative --seed",
      "--derivative --solutions", "--hide --seed", "--language --seed", "--language --solutions",
      "--loss --seed", "--loss --solutions", "--main --seed", "--main --solutions",
      "--network --seed", "--network --solutions", "--seed --solutions",
    ],
    "derive": [
      "--derivative --seed", "--derivative --solutions", "--derivative --standalone",
      "--format --seed", "--format --solutions", "--hide --seed", "--hide --standalone",
      "--seed --solutions", "--seed --standalone", "--solutions --standalone",
    ],
    "draw": [
      "--activation --resume", "--derivative --resume", "--network --resume", "--resume --seed",
      "--resume --step", "--activation --derivative", "--activation --frames",
      "--activation --step",
      "--activation --animate", "--animate --attributes", "--animate --fold", "--animate --format",
      "--animate --frames", "--animate --labels", "--animate --network", "--animate --output",
      "--animate --resume", "--animate --seed", "--animate --step", "--animate --text",
      "--attributes --format", "--attributes --frames", "--attributes --text",
      "--derivative --fold", "--derivative --network", "--derivative --seed", "--direction --text",
      "--edges --fold", "--edges --text", "--fold --frames", "--fold --step", "--format --text",
      "--frames --network", "--frames --resume", "--frames --output", "--frames --seed",
      "--frames --step", "--frames --text", "--labels --text", "--labels --theme",
      "--network --step", "--output --text", "--seed --step", "--text --theme",
      "--edges --model", "--edges --layers", "--edges --width", "--edges --heads",
      "--edges --tokens", "--fold --open",
    ] + refusedWithModels,
    "train": [
      "--activation --resume", "--batch --resume", "--data --label-noise", "--data --noise",
      "--data --resume", "--data --steps", "--hidden --resume", "--label-noise --resume",
      "--loss --resume", "--noise --resume", "--optimizer --resume", "--penalty --resume",
      "--rate --resume",
      "--resume --seed", "--heads --model", "--layers --model",
    ] + refusedWithNames,
  ]

  /// The pairs of an option of models and one of formulas, of networks, or of a file that holds
  /// one.
  private static let refusedWithModels = [
    "--model", "--layers", "--width", "--heads", "--tokens", "--open",
  ].flatMap { option in
    [
      "--derivative", "--activation", "--animate", "--frames", "--step", "--network", "--resume",
    ].map { [$0, option].sorted().joined(separator: " ") }
  }

  /// The pairs of an option of names and one that names do not have, or that asks for a file of
  /// something else.
  private static let refusedWithNames = names.map(\.option).flatMap { option in
    [
      "--hidden", "--activation", "--loss", "--optimizer", "--penalty", "--noise", "--label-noise",
      "--data", "--resume", "--page",
    ].map { [$0, option].sorted().joined(separator: " ") }
  }

  /// The pair that brings about the same as one of the two by promise: a training that is gone on
  /// with is as if it had not stopped.
  static let equalPair = ["--resume", "--steps"]
}
