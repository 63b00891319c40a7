// Boxes that cover folded clusters in the layout with all open, while others are open.

/** The boxes that were made so far, by their clusters. */
const covers = new Map();

/** A box that covers the frame of a cluster. */
function makeCover(index) {
  const { group: frame } = layouts.at(-1).frames.get(index);
  const group = makeShape("g", { id: `s${layouts.length - 1}box${index}`, class: "box cover" });
  const lines = [0, 1, 2].map(() => makeShape("text", { "text-anchor": "middle", "font-size": 14 }));
  group.append(makeShape("polygon", {}), ...lines);
  frame.parentNode.append(group);
  makeButton(group, () => toggleCluster(index));
  return { group, lines, kind: "box cover", look: "" };
}

/** Puts a cover where the frame of its cluster is now. */
function placeCover({ group, lines }, frame) {
  const { x: [left, right], y: [top, bottom] } = extentOf(frame);
  const points = `${left},${top} ${right},${top} ${right},${bottom} ${left},${bottom}`;
  group.querySelector("polygon").setAttribute("points", points);
  for (const [index, line] of lines.entries()) {
    line.setAttribute("x", (left + right) / 2);
    line.setAttribute("y", (top + bottom) / 2 - 13 + 18 * index);
  }
}

/** The layout with all open, without what the folded clusters hide, and with their boxes. */
function coveredLayout() {
  const full = layouts.at(-1);
  const isWithin = (index, other) => other !== undefined &&
    (other === index || isWithin(index, data.clusters[other].parent));
  const closed = folds.filter((index) => !opened.has(index));
  const outermost = closed.filter((index) =>
    !closed.some((other) => other !== index && isWithin(other, index)));
  for (const index of outermost) if (!covers.has(index)) covers.set(index, makeCover(index));
  for (const [index, { group }] of covers) group.toggleAttribute("hidden", !outermost.includes(index));
  const coverOf = data.nodes.map((_, node) => outermost.find((index) => nodesWithin[index].includes(node)));
  const isEdgeSeen = (edge) => {
    const [from, to] = [coverOf[edges[edge].from], coverOf[edges[edge].to]];
    return from === undefined || from !== to;
  };
  const layout = {
    root: full.root,
    nodes: seen(full.nodes, (node) => coverOf[node] === undefined),
    edges: seen(full.edges, isEdgeSeen),
    frames: seen(full.frames, (frame) => !outermost.some((index) => isWithin(index, frame))),
    boxes: new Map(outermost.map((index) => [index, covers.get(index)])),
  };
  squeeze(full, outermost, layout);
  for (const [index, cover] of layout.boxes) placeCover(cover, full.frames.get(index).group);
  return layout;
}

/** Those of the parts that are to be seen; the others are hidden. */
function seen(parts, isSeen) {
  for (const [key, { group }] of parts) group.toggleAttribute("hidden", !isSeen(key));
  return new Map([...parts].filter(([key]) => isSeen(key)));
}
