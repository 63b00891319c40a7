/// The shortest text that reads back as exactly this number: `5`, `0.1`, `1e-07`, `-inf`, `nan`.
func number(_ number: Double) -> String {
  if number.isNaN { return "nan" }  // whatever its sign bit says
  let text = "\(number)"
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
