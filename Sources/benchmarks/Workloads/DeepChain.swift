/// W3: x ← x + c, as often as is asked for.
func deepChain<Node: ScalarNode>(length: Int, of _: Node.Type) -> (constant: Node, end: Node) {
  let constant = Node.leaf(1)
  var x = Node.leaf(0)
  for _ in 0..<length { x = x + constant }
  return (constant, x)
}
