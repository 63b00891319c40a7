// Pointing at a node, with the mouse or with the arrow keys: its inputs, its uses and its lines in
// the table light up, and a hint tells its numbers.

const hint = element("hint");
let pointedAt = null;
let keptNode = null;
let hiding = 0;

/** Lights up what belongs to a node; null for nothing. */
function pointAt(node) {
  if (node === pointedAt) return;
  touch(pointedAt, false);
  pointedAt = node;
  touch(node, true);
}

function touch(node, isTouched) {
  if (node === null) return;
  for (const one of [node, ...data.nodes[node].inputs, ...uses[node]]) {
    setTouched(drawing.nodes.get(one), isTouched);
  }
  for (const [index, { from, to }] of edges.entries()) {
    if (from === node || to === node) setTouched(drawing.edges.get(index), isTouched);
  }
  rows.nodes[node]?.row.toggleAttribute("data-touched", isTouched);
  for (const [index, { from, input }] of data.steps.entries()) {
    if (from !== node && data.nodes[from].inputs[input] !== node) continue;
    rows.steps[index].row.toggleAttribute("data-touched", isTouched);
  }
}

/**
 * Shows the hint about a node, below the drawing, where it hides no other node. It can be pointed
 * at itself, and Esc closes it.
 */
function showHint(node) {
  clearTimeout(hiding);
  const list = (nodes) => [...new Set(nodes)].map(nameOf).join(", ");
  const { inputs } = data.nodes[node];
  const lines = [
    drawing.nodes.get(node).group.getAttribute("aria-label"),
    inputs.length > 0 ? `made of ${list(inputs)}` : "",
    uses[node].length > 0 ? `used ${times(uses[node].length)}, by ${list(uses[node])}` : "the result",
  ];
  hint.replaceChildren(
    ...lines.filter(Boolean).map((line) => {
      const paragraph = document.createElement("p");
      paragraph.textContent = line;
      return paragraph;
    }));
  hint.hidden = false;
}

function hideHint() {
  clearTimeout(hiding);
  hint.hidden = true;
  pointAt(keptNode);
}

/** The node that the arrows reach from another one; null if there is none. */
function neighbour(node, key) {
  const isVisible = (one) => drawing.nodes.has(one);
  const others = [...drawing.nodes.keys()].sort((a, b) => a - b);
  const place = others.indexOf(node);
  switch (key) {
    case "ArrowLeft": return data.nodes[node].inputs.find(isVisible) ?? null;
    case "ArrowRight": return uses[node].find(isVisible) ?? null;
    case "ArrowUp": return others[place - 1] ?? null;
    case "ArrowDown": return others[place + 1] ?? null;
    default: return null;
  }
}

/** One node at a time can be reached with Tab; the arrows go on from there. */
function focusNode(node) {
  for (const { group } of drawing.nodes.values()) group.setAttribute("tabindex", "-1");
  drawing.nodes.get(node).group.setAttribute("tabindex", "0");
  drawing.nodes.get(node).group.focus();
}

/** A node is chosen by a click or Enter: it stays lit, or does what `choose` says. */
function listenToNodes(choose) {
  for (const { nodes } of layouts) {
    const last = Math.max(...nodes.keys());
    for (const [node, { group }] of nodes) listenToNode(node, group, choose, node === last);
  }
  hint.addEventListener("pointerenter", () => clearTimeout(hiding));
  hint.addEventListener("pointerleave", hideHint);
  document.addEventListener("keydown", ({ key }) => { if (key === "Escape") hideHint(); });
}

function listenToNode(node, group, choose, isReached) {
  group.setAttribute("role", "button");
  group.setAttribute("tabindex", isReached ? "0" : "-1");
  const begin = () => { pointAt(node); showHint(node); };
  const end = () => { hiding = setTimeout(hideHint, 250); };
  group.addEventListener("pointerenter", begin);
  group.addEventListener("focus", begin);
  group.addEventListener("pointerleave", end);
  group.addEventListener("blur", end);
  group.addEventListener("click", () => choose(node) || keep(node));
  group.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const next = neighbour(node, event.key);
    const isChosen = event.key === "Enter" || event.key === " ";
    if (next !== null) focusNode(next);
    if (isChosen && !choose(node)) keep(node);
    if (isChosen || event.key.startsWith("Arrow")) {
      event.preventDefault();
      event.stopPropagation();
    }
  });
}

/** Keeps a node lit, or no longer. */
function keep(node) {
  const { group } = drawing.nodes.get(node);
  if (keptNode !== null) drawing.nodes.get(keptNode).group.removeAttribute("aria-pressed");
  keptNode = keptNode === node ? null : node;
  if (keptNode !== null) group.setAttribute("aria-pressed", "true");
  pointAt(node);
}
