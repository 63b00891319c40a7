import ChainRule
import Foundation
import Networks
import Testing

/// Tables that are damaged at random. `TABLE_FUZZ=100000` tries as many; 1,500 otherwise.
@Suite("Damaged tables")
struct DamagedTableTests {
  private static let count = Int(ProcessInfo.processInfo.environment["TABLE_FUZZ"] ?? "") ?? 1500

  private static let tables = [
    "a,b,kind\n1,2.5,x\n3,4,y\n-5e1,6,x\n7,8,y\n9,1,x\n",
    "id;größe;farbe;art\n1;1,5;rot;ja\n2;2,25;blau;nein\n3;0,5;rot;ja\n4;7;grün;nein\n",
    "\"a\",\"b, c\",\"kind\"\r\n1,2,\"say \"\"x\"\"\"\r\n3,4,\"two\r\nlines\"\r\n5,6,x\r\n",
    "1\t2\t10\n2\t3\t20.5\n3\t?\t30\n4\tNA\t41\n5\t6\t52\n6\t7\t61\n7\t1\t70\n",
    ",0,1,target\n0,1,2,1\n1,2,3,1.0\n2,3,4,0\n3,4,5,0\n", "\u{FEFF}x|y\n1|2\n2|4\n3|7\n",
  ]

  private static let splinters: [[UInt8]] = [
    [0x22], [0x2C], [0x3B], [0x09], [0x0A], [0x0D], [0x0D, 0x0A], [0], [0xFF], [0xC3],
    [0xEF, 0xBB, 0xBF],
    [0x22, 0x22], Array("NA".utf8), Array("nan".utf8), Array("1e999".utf8), Array("-".utf8),
    Array(".".utf8), Array("1,5".utf8), Array("é".utf8), Array("0x".utf8), Array(" ".utf8),
    Array("99999999999999999999".utf8), Array("sep=;\n".utf8), [0xFF, 0xFE],
  ]

  private func damaged(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0...generator.index(below: 4) {
      let place = generator.index(below: bytes.count + 1)
      switch generator.index(below: 7) {
      case 0: bytes = Array(bytes.prefix(place))
      case 1: bytes = Array(bytes.dropFirst(place))
      case 2 where place < bytes.count: bytes.remove(at: place)
      case 3 where place < bytes.count: bytes[place] = UInt8(generator.index(below: 256))
      case 4:
        let other = generator.index(below: bytes.count + 1)
        bytes += bytes[min(place, other)..<max(place, other)]
      default:
        bytes.insert(
          contentsOf: Self.splinters[generator.index(below: Self.splinters.count)], at: place)
      }
    }
    return bytes
  }

  private func options(_ generator: inout SeededGenerator) -> TableOptions {
    var options = TableOptions()
    if generator.index(below: 2) == 0 { return options }
    options.missing = [nil, .drop, .mean][generator.index(below: 3)]
    options.hasHeader = [nil, true, false][generator.index(below: 3)]
    options.task = [nil, .label, .number][generator.index(below: 3)]
    options.target = [nil, "1", "kind", "b"][generator.index(below: 4)]
    options.ignored = [nil, [], ["2"]][generator.index(below: 3)]
    return options
  }

  @Test("They give a short message of one line, or finite numbers that stand in their lines")
  func damage() throws {
    var generator = SeededGenerator(seed: 5)
    var readCount = 0
    for index in 0..<Self.count {
      let bytes = damaged(Array(Self.tables[index % Self.tables.count].utf8), &generator)
      let options = options(&generator)
      let table: DataTable
      do throws(CSVError) { table = try DataTable(csv: bytes, options: options) } catch {
        let message = error.description
        #expect(!message.isEmpty && message.count < 1500 && !message.contains("\n"), "\(message)")
        continue
      }
      readCount += 1
      #expect(table.lines.count == table.data.examples.count && !table.lines.isEmpty)
      #expect(table.lines == table.lines.sorted())
      for example in table.data.examples {
        #expect(example.inputs.allSatisfy { $0.isFinite })
        #expect(example.inputs.count == table.data.inputNames.count)
        switch example.target {
        case .numbers(let numbers): #expect(numbers.count == 1 && numbers[0].isFinite)
        case .label(let label, let count):
          #expect((0..<count).contains(label) && count == table.data.classNames.count && count > 1)
        case .anyOf: Issue.record("a table has one right class in a row")
        }
      }
      try compare(table, with: bytes, options)
    }
    #expect(readCount > Self.count / 25)
  }

  /// Compares the numbers with those of the lines, split by hand: without quotes that is easy.
  private func compare(_ table: DataTable, with bytes: [UInt8], _ options: TableOptions) throws {
    guard table.columns.hasNames, options.missing != .mean, !bytes.contains(0x22) else { return }
    var text = try #require(String(validating: bytes, as: UTF8.self))
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false)
    let words = ["commas": ",", "semicolons": ";", "tabs": "\t", "bars": "|"]
    let name =
      table.assumptions[1].split { $0 == " " || $0 == "," }.last { words[String($0)] != nil }
      ?? table.assumptions[1].split { $0 == " " || $0 == "," }[2]
    let separator = try #require(words[String(name)])
    let fields = lines.map { line in
      line.split(separator: Character(separator), omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " ")) }
    }
    guard let header = fields.first(where: { $0 != [""] && !($0[0].hasPrefix("sep=")) }),
      Set(header).count == header.count
    else { return }
    for (line, example) in zip(table.lines, table.data.examples) {
      let row = fields[line - 1]
      var place = 0
      for input in table.columns.inputs {
        defer { place += input.means.count }
        guard let column = header.firstIndex(of: input.name), row.count == header.count else {
          continue
        }
        if let categories = input.categories {
          let inputs = Array(example.inputs[place..<place + categories.count])
          #expect(inputs.reduce(0, +) == 1)
        } else {
          let number = Double(row[column].replacing(",", with: "."))
          #expect(number == example.inputs[place], "\(text)")
        }
      }
    }
  }

  @Test("One absurd field, or very many, take no longer than others")
  func absurd() {
    let long = String(repeating: "7", count: 150_000)
    let clock = ContinuousClock()
    let time = clock.measure {
      for text in [
        "a,b\n1,\(long)\n2,3\n4,5\n", "\(long),b\n1,2\n2,3\n4,7\n", "a,b\n1,\"\(long)\n2,3\n",
        "a,b\n1,x\(long)\n2,y\n", long, "a,b\n1,2\n" + String(repeating: "\n", count: 150_000),
        String(repeating: "a,", count: 3000) + "b\n" + String(repeating: "1,", count: 3000)
          + "2\n",
        String(repeating: ",", count: 3000) + "\n" + String(repeating: ",", count: 3000)
          + "2\n",
      ] {
        var options = TableOptions()
        for target in [nil, "bb"] {
          options.target = target
          do throws(CSVError) { _ = try DataTable(csv: text, options: options) } catch {
            #expect(error.description.count < 1500)
          }
        }
      }
    }
    #expect(time < .seconds(60), "a second on a machine that does nothing else")
  }
}
