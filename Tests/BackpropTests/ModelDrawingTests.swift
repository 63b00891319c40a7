import ChainRule
import Console
import Drawing
import Networks
import TestSupport
import Testing

@testable import backprop

@Suite("backprop draw --model")
struct ModelDrawingTests {
  private func dot(_ words: String...) throws -> String {
    let arguments = try Arguments(words, options: DrawCommand.help.options)
    return try #require(try ModelDrawing.diagram(arguments, DiagramOptions())).dot
  }

  @Test("A model is drawn part by part, small enough for a slide, with the loss and its gradient")
  func folded() throws {
    let dot = try dot("--model", "gpt")
    for part in [
      "embedding of ●ab", "layer 1", "head 1", "head 2", "attention output", "hidden neurons",
      "second sum", "logits",
    ] {
      #expect(dot.contains(part), "\(part)")
    }
    #expect(dot.split(separator: "\n").count { $0.contains("->") } < 30)
    #expect(dot.contains("loss") && !dot.contains("weight 1"))
    let recurrent = try self.dot("--model", "recurrent", "--tokens", "xyz")
    for step in ["time step 1: ●", "time step 2: x", "time step 4: z"] {
      #expect(recurrent.contains(step))
    }
    #expect(try self.dot("--model", "table").contains("table"))
  }

  @Test("A part that is opened is drawn with all its nodes, and no other one")
  func opened() throws {
    let dot = try dot("--model=gpt", "--open=head 1", "--tokens=a")
    #expect(dot.contains("query 1 weight 1") && !dot.contains("query 3 weight 1"))
    let both = try self.dot("--model=gpt", "--open=layer 1 head 1", "--open=head 2", "--tokens=a")
    #expect(both.contains("query 1 weight 1") && both.contains("query 3 weight 1"))
    let folded = try self.dot("--model=gpt", "--fold=layers")
    #expect(folded.contains("layer 1") && !folded.contains("head 1"))
    let layer = try self.dot("--model=gpt", "--open=layer 1", "--tokens=a")
    #expect(layer.contains("hidden 1 weight 1") && !layer.contains("token 1 weight 1"))
  }

  @Test("A model has the size that is asked for")
  func sizes() throws {
    func boxes(_ words: String...) throws -> [String] {
      let arguments = try Arguments(["--model"] + words, options: DrawCommand.help.options)
      let dot = try #require(try ModelDrawing.diagram(arguments, DiagramOptions())).dot
      return dot.matches(of: />(\d+) nodes>/).map { String($0.1) }
    }
    #expect(try boxes("gpt", "--layers=3").count - boxes("gpt").count == 2 * 9)
    #expect(try boxes("gpt", "--heads=4").count - boxes("gpt", "--heads=1").count == 3)
    #expect(try boxes("gpt", "--width=4", "--heads=2") == boxes("gpt"))
    #expect(try boxes("gpt", "--width=3", "--heads=1") == boxes("gpt", "--width=3"))
    // The parameters that three tokens share: 3w + 2w² + w + 3w for the width and the state w.
    #expect(try boxes("recurrent")[0] == "22" && boxes("recurrent", "--width=3")[0] == "39")
  }

  @Test("Parameters of tokens are called after them")
  func tokens() throws {
    let table = try dot("--model=table", "--open=table", "--tokens=é ")
    #expect(table.contains("token ● before token é") && table.contains("token é before token ␣"))
    #expect(!table.contains("token 1"))
    let gpt = try dot("--model=gpt", "--open=embedding", "--open=logits", "--tokens=b")
    for label in [
      "token b weight 1", "token ● weight 4", "position 2 weight 1", "logit b weight 2",
    ] {
      #expect(gpt.contains(label), "\(label)")
    }
    let cell = try dot("--model=recurrent", "--open=shared parameters", "--tokens=b")
    #expect(cell.contains("token b weight 1") && cell.contains("recurrent 2 weight 1"))
  }

  @Test(
    "What cannot be drawn is refused",
    arguments: [
      (["--model=gpt", "--heads=3"], "--heads 3 cannot share --width 4: take a divisor of it"),
      (["--model=recurrent", "--layers=2"], "--layers is for --model gpt, not recurrent"),
      (["--model=table", "--width=2"], "--width is not for --model table"),
      (["--model=gpt", "x*y"], "draw a formula or a model: ‘x*y’ or --model"),
      (["--model=gpt", "--edges=symbols"], "--edges goes with --open: edges between boxes"),
      (["--model=gpt", "--fold=neurons"], "--fold neurons is for --network"),
      (["--model=gpt", "--open=head 3"], "--open: there is no part ‘head 3’; they are embedding"),
    ])
  func refusals(words: [String], said: String) throws {
    let arguments = try Arguments(words, options: DrawCommand.help.options)
    let error = #expect(throws: UsageError.self) {
      try ModelDrawing.diagram(arguments, DiagramOptions())
    }
    #expect(error?.description.hasPrefix(said) == true, "\(error?.description ?? "")")
  }

  @Test("A model that has learnt is drawn with what it reads, and a network has no such parts")
  func saved() throws {
    try withTemporaryFolder { folder in
      var generator = SeededGenerator(seed: 1)
      let text = TextData(["anna", "hanna"])
      let model = GPT(
        vocabularySize: 4, contextLength: 5, width: 2, headCount: 1, using: &generator)
      let file = folder.appending(path: "model.json")
      try SequenceTrainer(model, sequences: text.training, schedule: .constant(0.1)).save(
        to: file, vocabulary: text.vocabulary)
      #expect(try dot("--resume", file.path, "--tokens", "han").contains("embedding of ●han"))
      #expect(try dot("--resume", file.path).contains("embedding of ●ah"))
      for (tokens, said) in [
        ("bo", "--tokens bo: the model knows ahn alone"),
        ("annan", "--tokens annan: the model reads at most 4 characters"),
      ] {
        let error = #expect(throws: UsageError.self) {
          try dot("--resume", file.path, "--tokens", tokens)
        }
        #expect(error?.description == said)
      }
      let network = MultilayerPerceptron([1, 1], using: &generator)
      try network.save(to: file)
      let error = #expect(throws: UsageError.self) {
        try dot("--resume", file.path, "--tokens", "a")
      }
      #expect(error?.description.hasPrefix("--tokens is for a model of texts, which") == true)
    }
  }
}
