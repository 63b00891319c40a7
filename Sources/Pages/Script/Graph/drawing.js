// The drawing. It was laid out once; from step to step only words and classes change.

/** The edges in a list: from a node to one of its inputs. */
const edges = data.nodes.flatMap((node, from) => node.inputs.map((to, input) => ({ from, input, to })));
const edgeIndex = new Map(edges.map(({ from, input }, index) => [`${from}_${input}`, index]));

/** The layouts: the parts of each by the nodes, edges and clusters that they show. */
const layouts = [...element("graph").querySelectorAll("svg")].map(partsOfLayout);
const noDrawing = { nodes: new Map(), edges: new Map(), boxes: new Map(), frames: new Map() };

/** The layout that is seen. */
let drawing = layouts[0] ?? noDrawing;

function partsOfLayout(root, number) {
  const layout = { root, nodes: new Map(), edges: new Map(), boxes: new Map(), frames: new Map() };
  const kinds = { node: layout.nodes, box: layout.boxes, cluster: layout.frames, edge: layout.edges };
  for (const group of root.querySelectorAll("g[id]")) {
    const [, kind, key] = group.id.match(/^s\d+(node|box|cluster|edge)(.*)$/) ?? [];
    if (!kind) continue;
    const isPlace = kind === "edge" && edgeIndex.has(key);
    const place = isPlace ? edgeIndex.get(key) : kind === "edge" ? key : Number(key);
    kinds[kind].set(place, partOf(group));
  }
  root.removeAttribute("width");
  root.removeAttribute("height");
  resize(root, root.viewBox.baseVal.width, root.viewBox.baseVal.height);
  root.toggleAttribute("hidden", number > 0);
  addBackwardHead(root, number);
  return layout;
}

/** Sets the size of a drawing, in points as dot counts them. */
function resize(root, width, height) {
  root.setAttribute("viewBox", `0 0 ${width} ${height}`);
  // A drawing that is a little too wide is made smaller; one that is far too wide is scrolled.
  const pixels = width * 4 / 3;
  root.style.width = `min(${pixels}px, max(100%, ${0.7 * pixels}px))`;
}

function partOf(group) {
  const lines = [...group.querySelectorAll("text")];
  for (const line of lines) line.textContent = "";
  return { group, lines, kind: group.getAttribute("class"), look: "" };
}

/** The head of an edge along which a gradient travels: it points to the input. */
function addBackwardHead(root, number) {
  const marker = makeShape("marker", {
    id: `back${number}`, viewBox: "0 0 10 10", refX: 1, refY: 5, markerWidth: 4.5, markerHeight: 4.5,
    orient: "auto",
  });
  marker.append(makeShape("path", { d: "M 10 0 L 0 5 L 10 10 z", class: "back-head" }));
  root.prepend(marker);
  root.style.setProperty("--back", `url(#back${number})`);
}

/** What is drawn at first: nothing but the shapes. A picture says it for each node and edge. */
function emptyPicture() {
  return {
    values: data.nodes.map(() => ""),
    gradients: data.nodes.map(() => ""),
    nodeLooks: data.nodes.map(() => ""),
    edgeTexts: edges.map(() => ""),
    edgeLooks: edges.map(() => ""),
  };
}

/** The picture that is drawn, so that only what differs is changed. */
let drawn = null;

/** Draws a picture. */
function draw(picture) {
  for (const [node, part] of drawing.nodes) {
    const value = picture.values[node];
    const gradient = picture.gradients[node];
    if (drawn?.values[node] !== value || drawn?.gradients[node] !== gradient) {
      // A constant is one line, in the middle.
      if (data.nodes[node].kind !== "constant") {
        part.lines[1].textContent = value;
        part.lines[2].textContent = gradient;
      }
      const words = [nodeHeading(node), value && `value ${value}`, gradient && `gradient ${gradient}`];
      part.group.setAttribute("aria-label", words.filter(Boolean).join(", "));
    }
    if (drawn?.nodeLooks[node] !== picture.nodeLooks[node]) setLook(part, picture.nodeLooks[node]);
  }
  for (const [index, part] of drawing.edges) {
    if (typeof index !== "number") continue;
    const text = picture.edgeTexts[index];
    // An edge from a constant has no room for words, as no gradient travels along it.
    if (drawn?.edgeTexts[index] !== text && part.lines[0]) part.lines[0].textContent = text;
    const look = picture.edgeLooks[index];
    if (drawn?.edgeLooks[index] === look) continue;
    setLook(part, look);
    if (look.includes("lit")) bringToFront(part.group);
  }
  drawn = picture;
  drawBoxes(picture);
  requestAnimationFrame(bringLitIntoView);
}

/** Puts a lit edge in front of all others, but not of a box that covers its end. */
function bringToFront(group) {
  group.parentNode.insertBefore(group, group.parentNode.querySelector(":scope > .cover"));
}

/** Scrolls a drawing that is wider than the window to what is lit, without moving the page. */
function bringLitIntoView() {
  const frame = element("graph");
  if (frame.scrollWidth <= frame.clientWidth) return;
  const lit = drawing.root?.querySelector(".node.now, .box.lit");
  if (!lit) return;
  const [box, view] = [lit.getBoundingClientRect(), frame.getBoundingClientRect()];
  if (box.left < view.left || box.right > view.right) {
    frame.scrollLeft += box.left - view.left - (view.width - box.width) / 2;
  }
}

/** Sets a part's classes: its kind, its look in the picture, and whether it is pointed at. */
function setLook(part, look) {
  part.look = look;
  const touched = part.isTouched ? " touched" : "";
  part.group.setAttribute("class", `${part.kind} ${look}${touched}`);
}

/** Marks a part as pointed at, or no longer. */
function setTouched(part, isTouched) {
  if (!part || Boolean(part.isTouched) === isTouched) return;
  part.isTouched = isTouched;
  setLook(part, part.look);
}

/** The first line in a node: "c = a + b". */
let headings = [];
const nodeHeading = (node) => headings[node];

/** Writes the first lines, which change with the formula, and with a constant of it. */
function drawHeadings(graph) {
  headings = data.nodes.map(({ kind }, node) => {
    if (kind === "operation") return shortened(`${nameOf(node)} = ${inNames(graph, node)}`);
    if (isPlainNumber(node)) return shown(graph.values[node]);
    const value = kind === "constant" ? ` = ${shown(graph.values[node])}` : "";
    return `${shortened(nameOf(node))}${value}`;
  });
  for (const [node, { lines }] of drawing.nodes) {
    lines[data.nodes[node].kind === "constant" ? 1 : 0].textContent = headings[node];
  }
  drawn = null;
}

/** A text that has room in a node. */
const shortened = (text) => (text.length > 34 ? `${text.slice(0, 24)}…${text.slice(-8)}` : text);
