// Clusters, as the neurons of a network: folded into a box, or open, where they stand. There is a
// layout with all folded, and one with all open. Where only some are open, boxes cover the others in
// that one, which is squeezed together there.

const folds = data.clusters.map((_, index) => index).filter((index) => data.clusters[index].isFolded);

/** The nodes within each cluster, those of the clusters inside it too. */
const nodesWithin = data.clusters.map(({ nodes }) => [...nodes]);
for (const [index, { parent }] of [...data.clusters.entries()].reverse()) {
  if (parent !== undefined) nodesWithin[parent].push(...nodesWithin[index]);
}
for (const nodes of nodesWithin) nodes.sort((a, b) => a - b);

/** Those that are open now, of the clusters that can be folded. */
const opened = new Set();

/** Shows the drawing in which these are open. */
function showOpened() {
  const number = opened.size === 0 ? 0 : layouts.length - 1;
  for (const [index, { root }] of layouts.entries()) root.toggleAttribute("hidden", index !== number);
  keptNode = null;
  pointAt(null);
  drawing = opened.size === 0 ? layouts[number] : coveredLayout();
  element("fold-all").disabled = opened.size === 0;
  element("open-all").disabled = opened.size === folds.length;
  drawHeadings(page.graph);
  if (page.pass) go(page.step);
}

/** Opens or folds a cluster, and puts the focus on what it has become. */
function toggleCluster(index) {
  if (!opened.delete(index)) opened.add(index);
  showOpened();
  if (opened.has(index)) drawing.frames.get(index).lines[0].focus();
  else drawing.boxes.get(index)?.group.focus();
}

/** Writes the names on boxes and frames, and lets them open and fold. */
function listenToClusters() {
  if (layouts.length === 0) return;
  for (const { boxes, frames } of layouts) {
    for (const [index, { group }] of boxes) makeButton(group, () => toggleCluster(index));
    for (const [index, { lines, group }] of frames) {
      const [label] = lines;
      const canFold = data.clusters[index].isFolded;
      label.textContent = canFold ? `▾ ${data.clusters[index].name}` : data.clusters[index].name;
      label.setAttribute("text-anchor", "start");
      label.setAttribute("x", extentOf(group).x[0] + 8);
      if (!canFold) continue;
      label.setAttribute("aria-label", `${pathOf(index)} is open: fold it`);
      makeButton(label, () => toggleCluster(index));
    }
  }
  element("fold-buttons").hidden = folds.length === 0;
  element("fold-all").addEventListener("click", () => {
    opened.clear();
    showOpened();
  });
  element("open-all").addEventListener("click", () => {
    for (const index of folds) opened.add(index);
    showOpened();
  });
}

/** The name of a cluster behind those around it. */
const pathOf = (index) => {
  const { name: own, parent } = data.clusters[index];
  return parent === undefined ? own : `${pathOf(parent)} ${own}`;
};

/** Lets a part of the drawing be clicked, and chosen with Enter or space. */
function makeButton(part, action) {
  part.setAttribute("role", "button");
  part.setAttribute("tabindex", "0");
  part.addEventListener("click", action);
  part.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation();
    action();
  });
}

/** Writes into each box what its last node shows, and lights it with what it holds. */
function drawBoxes(picture) {
  for (const [index, { group, lines, kind }] of drawing.boxes) {
    const within = nodesWithin[index];
    const exit = within.at(-1);
    const { name: title } = data.clusters[index];
    const texts = [`▸ ${title}`, picture.values[exit], picture.gradients[exit]];
    for (const [line, text] of texts.entries()) lines[line].textContent = text;
    const isLit = within.some((node) => /lit|now/.test(picture.nodeLooks[node]));
    group.setAttribute("class", `${kind} ${isLit ? "lit" : ""}`);
    const numbers = texts.slice(1).filter(Boolean).join(", ");
    const size = within.length === 1 ? "a node" : `${within.length} nodes`;
    group.setAttribute("aria-label", `${pathOf(index)}, ${size} in a box, ${numbers}: open it`);
  }
}
