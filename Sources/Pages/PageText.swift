import Drawing
import FileAccess

/// Puts a page together: its frame, style, data and script, and what is drawn already.
struct PageText {
  let kind: Kind
  let title: String

  /// Markup of the kit's own, by the names of its places in the frame.
  let drawings: [String: String]
  let data: any Encodable

  /// What stands before the script of the kind.
  var programs = ""

  /// The page as one file.
  var html: String {
    get throws {
      let parts = [
        "kind": kind.name, "title": escapedMarkup(title), "style": Self.text(kind.style),
        "modes": kind.modes, "keys": kind.keys,
        "controls": Self.text([PackageResources.Controls_html]),
        "data": try Self.scriptSafe(data),
        "script": programs + Self.text(kind.script),
      ].merging(drawings) { own, _ in own }
      let frame = Self.text([PackageResources.Frame_html]).replacing("%%main%%", with: kind.main)
      // What is put in is not looked at again, so that it may say %%title%% itself.
      var html = ""
      for (index, part) in frame.split(separator: "%%", omittingEmptySubsequences: false)
        .enumerated()
      {
        html += index.isMultiple(of: 2) ? String(part) : parts[String(part)] ?? ""
      }
      return html
    }
  }

  fileprivate static func text(_ files: [[UInt8]]) -> String {
    files.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
  }

  /// JSON that may stand within a script: no sign in it ends the script or a line.
  private static func scriptSafe(_ value: any Encodable) throws -> String {
    String(decoding: try JSON.encoder.encode(value), as: UTF8.self)
      .replacing("<", with: "\\u003c").replacing(">", with: "\\u003e")
      .replacing("\u{2028}", with: "\\u2028").replacing("\u{2029}", with: "\\u2029")
  }
}

extension PageText {
  /// What a page is about. Both kinds are stepped through with the same controls and keys.
  enum Kind {
    case graph, training

    fileprivate var name: String {
      switch self {
      case .graph: "Backpropagation, to touch"
      case .training: "Training, to touch"
      }
    }

    fileprivate var main: String {
      switch self {
      case .graph: text([PackageResources.Graph_html])
      case .training: text([PackageResources.Training_html])
      }
    }

    fileprivate var modes: String {
      switch self {
      case .graph: text([PackageResources.GraphModes_html])
      case .training: ""
      }
    }

    fileprivate var keys: String {
      switch self {
      case .graph: text([PackageResources.GraphKeys_html])
      case .training: text([PackageResources.TrainingKeys_html])
      }
    }

    /// The style sheet, in the order in which it is read.
    fileprivate var style: [[UInt8]] {
      let own =
        switch self {
        case .graph: PackageResources.graph_css
        case .training: PackageResources.training_css
        }
      return [
        PackageResources.colors_css, PackageResources.layout_css, own, PackageResources.print_css,
      ]
    }

    /// The script. Each file uses only what stands in those before it.
    fileprivate var script: [[UInt8]] {
      let common = [
        PackageResources.numbers_js, PackageResources.parts_js, PackageResources.stepping_js,
        PackageResources.address_js, PackageResources.keys_js,
      ]
      switch self {
      case .graph:
        return common + [
          PackageResources.pass_js, PackageResources.walks_js, PackageResources.sentences_js,
          PackageResources.drawing_js, PackageResources.table_js, PackageResources.pointing_js,
          PackageResources.squeeze_js, PackageResources.clusters_js, PackageResources.covers_js,
          PackageResources.steps_js,
          PackageResources.leaves_js,
          PackageResources.predict_js, PackageResources.compare_js, PackageResources.start_js,
        ]
      case .training:
        return common + [
          PackageResources.recording_js, PackageResources.pictures_js, PackageResources.maps_js,
          PackageResources.training_js,
        ]
      }
    }

    private func text(_ files: [[UInt8]]) -> String { PageText.text(files) }
  }
}
