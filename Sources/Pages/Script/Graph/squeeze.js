// A layout is squeezed together where boxes cover a part of it: along both axes, only lengths that
// nothing but boxes needs become shorter. So nothing changes its order, and all edges stay right.

/** How large a box is at least, along both axes. */
const leastBox = { x: 130, y: 60 };

/** The places in a part of the drawing, as pairs of numbers. */
const placesIn = (text) => [...text.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));

/** How far a node, a box or a frame reaches, by its first shape. */
function extentOf(group) {
  const shape = group.querySelector("path, polygon, ellipse");
  if (shape.tagName === "ellipse") {
    const [x, y, a, b] = ["cx", "cy", "rx", "ry"].map((name) => Number(shape.getAttribute(name)));
    return { x: [x - a, x + a], y: [y - b, y + b] };
  }
  const places = placesIn(shape.getAttribute("d") ?? shape.getAttribute("points"));
  const range = (axis) => {
    const numbers = places.map((place) => place[axis]);
    return [Math.min(...numbers), Math.max(...numbers)];
  };
  return { x: range("x"), y: range("y") };
}

/** A function that shortens one axis: `fixed` ranges keep their lengths, boxes need the least. */
function shortening(fixed, boxes, least) {
  const ends = [...new Set([...fixed, ...boxes].flat())].sort((a, b) => a - b);
  const isIn = (ranges, middle) => ranges.some(([start, end]) => start < middle && middle < end);
  const pieces = ends.slice(1).map((end, index) => {
    const start = ends[index];
    return { start, end, isFixed: isIn(fixed, (start + end) / 2), length: end - start };
  });
  const lengthOf = (list) => list.reduce((sum, { start, end }) => sum + end - start, 0);
  for (const [start, end] of boxes) {
    const own = pieces.filter((piece) => piece.start >= start && piece.end <= end);
    const free = own.filter(({ isFixed }) => !isFixed);
    const needed = Math.max(least - lengthOf(own) + lengthOf(free), 0);
    const part = Math.min(1, needed / (lengthOf(free) || 1));
    for (const piece of free) {
      const wanted = part * (piece.end - piece.start);
      piece.needed = Math.max(piece.needed ?? 0, wanted);
    }
  }
  return (number) => pieces.reduce((sum, { start, end, needed, length }) => {
    const share = (Math.min(Math.max(number, start), end) - start) / (length || 1);
    return sum + share * (needed ?? length) - share * length;
  }, number);
}

/** The room for the words beside an edge; none where it has none. */
function roomOfLabel({ lines: [label] }) {
  if (!label) return [];
  const [x, y] = ["x", "y"].map((name) => Number(label.getAttribute(name)));
  return [{ x: [x - 45, x + 45], y: [y - 12, y + 4] }];
}

/** Squeezes the layout with all open to what is seen of it; `covered` are the boxes' clusters. */
function squeeze(full, covered, { nodes, edges: lines, frames }) {
  restore(full);
  const extents = (parts) => [...parts].map(({ group }) => extentOf(group));
  const isOpen = (index) => data.clusters[index].nodes.length > 0;
  // Of a frame around others, the line with its name keeps its height.
  const open = [...frames].map(([index, { group }]) => {
    const { x, y } = extentOf(group);
    return isOpen(index) ? { x, y } : { x: [x[0], x[0]], y: [y[0], y[0] + 26] };
  });
  const fixed = [...extents(nodes.values()), ...open, ...[...lines.values()].flatMap(roomOfLabel)];
  const boxes = covered.map((index) => extentOf(full.frames.get(index).group));
  const short = Object.fromEntries(["x", "y"].map((axis) =>
    [axis, shortening(fixed.map((one) => one[axis]), boxes.map((one) => one[axis]), leastBox[axis])]));
  const moved = (text) => text.replaceAll(/(-?[\d.]+),(-?[\d.]+)/g, (_, x, y) =>
    `${short.x(Number(x)).toFixed(1)},${short.y(Number(y)).toFixed(1)}`);
  for (const [part, attributes] of full.placed) {
    for (const [name, text] of attributes) {
      const axis = name.at(-1);
      part.setAttribute(name, axis in short ? short[axis](Number(text)) : moved(text));
    }
  }
  const { width, height } = full.size;
  const { e, f } = full.root.querySelector(".graph").transform.baseVal.consolidate().matrix;
  resize(full.root, short.x(width - e) + e, short.y(height - f) + f);
}

/** Puts everything back to where dot has placed it, and remembers that. */
function restore(full) {
  full.size ??= { width: full.root.viewBox.baseVal.width, height: full.root.viewBox.baseVal.height };
  full.placed ??= [...full.root.querySelectorAll(".graph :is(path, polygon, ellipse, text)")]
    .filter((part) => !part.closest(".cover"))
    .map((part) => [part, ["d", "points", "x", "y", "cx", "cy"].filter((name) => part.hasAttribute(name))
      .map((name) => [name, part.getAttribute(name)])]);
  for (const [part, attributes] of full.placed) {
    for (const [name, text] of attributes) part.setAttribute(name, text);
  }
  resize(full.root, full.size.width, full.size.height);
}
