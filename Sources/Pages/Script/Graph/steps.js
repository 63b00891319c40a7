// What each step of the pass looks like.

/** The steps of the page: a view of everything, each node forward, and each report backward. */
const moments = [
  { kind: "overview", index: 0 },
  ...data.nodes.flatMap(({ kind }, node) => (kind === "operation" ? [{ kind: "forward", index: node }] : [])),
  ...(data.nodes[output].isConstant ? [] : [{ kind: "seed", index: 0 }]),
  ...data.steps.map((_, index) => ({ kind: "backward", index })),
];

/** How far a gradient is written beside a node. */
const gradientText = (gradient) => (gradient === null ? "" : `∂ = ${shown(gradient)}`);

/** The gradients after some steps of a walk. */
function gradientsAfter(steps, count) {
  const gradients = seeded();
  for (const step of steps.slice(0, count)) gradients[step.to] = step.total;
  return gradients;
}

/** The picture of a walk after some steps, the last of which is lit. */
function pictureOfWalk(graph, steps, count) {
  const picture = emptyPicture();
  picture.values = graph.values.map(shown);
  picture.gradients = gradientsAfter(steps, count).map(gradientText);
  for (const [index, { from, input, to }] of edges.entries()) {
    const isUsed = !data.nodes[to].isConstant;
    picture.edgeTexts[index] = isUsed ? `× ${shown(graph.local[from][input])}` : "";
  }
  for (const [index, step] of steps.slice(0, count).entries()) {
    const edge = edgeIndex.get(`${step.from}_${step.input}`);
    const isNow = index === count - 1;
    picture.edgeTexts[edge] = isNow
      ? `${shown(step.upstream)} × ${factor(step.local)} = ${shown(step.contribution)}`
      : `+ ${factor(step.contribution)}`;
    picture.edgeLooks[edge] = isNow ? "lit" : "done";
    if (isNow) {
      picture.nodeLooks[step.from] = "lit";
      picture.nodeLooks[step.to] = "now";
    }
  }
  return picture;
}

/** The picture while values are computed: those up to a node, which is lit. */
function pictureOfForward(graph, node) {
  const picture = emptyPicture();
  picture.values = graph.values.map((value, position) =>
    position <= node || data.nodes[position].kind !== "operation" ? shown(value) : "");
  picture.nodeLooks = data.nodes.map((_, position) => (position === node ? "now" : ""));
  for (const [index, { from, to }] of edges.entries()) {
    if (from !== node) continue;
    picture.edgeLooks[index] = "flow";
    picture.nodeLooks[to] = "lit";
  }
  return picture;
}

modes.walk = {
  count: () => moments.length,
  address: (step) => `step=${step}`,
  printed: () => 0,
  end() {
    element("rule").hidden = true;
    element("invitation").hidden = true;
  },
  show(step) {
    const { graph, pass } = page;
    const { kind, index } = moments[step];
    const isBackward = kind === "backward";
    element("rule").hidden = !isBackward;
    element("invitation").hidden = kind !== "overview";
    if (kind === "overview") {
      const picture = pictureOfWalk(graph, pass.steps, 0);
      picture.gradients = pass.gradients.map(gradientText);
      draw(picture);
      element("sentence").textContent = overviewSentence(graph, pass);
    } else if (kind === "forward") {
      draw(pictureOfForward(graph, index));
      element("sentence").textContent = forwardSentence(graph, index);
    } else {
      const picture = pictureOfWalk(graph, pass.steps, isBackward ? index + 1 : 0);
      if (!isBackward) picture.nodeLooks[output] = "now";
      draw(picture);
      element("sentence").textContent =
        isBackward ? backwardSentence(pass.steps, index) : seedSentence();
    }
    if (isBackward) {
      const rule = ruleOf(graph, pass.steps, index);
      for (const part of Object.keys(rule)) element(`rule-${part}`).textContent = rule[part];
    }
    const isForward = kind === "forward";
    markRows(
      data.nodes.map(({ kind: nodeKind }, node) =>
        isForward && nodeKind === "operation" && node > index ? "later"
          : isForward && node === index ? "now" : ""),
      data.steps.map((_, other) =>
        isForward || kind === "seed" || (isBackward && other > index) ? "later"
          : isBackward && other === index ? "now" : ""));
  },
};
