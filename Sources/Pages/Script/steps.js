// Stepping: which step is shown, how one gets to others, and what each of them looks like.

/** The steps of the page: a view of everything, each node forward, and each report backward. */
const moments = [
  { kind: "overview", index: 0 },
  ...data.nodes.flatMap(({ kind }, node) => (kind === "operation" ? [{ kind: "forward", index: node }] : [])),
  ...(data.nodes[output].isConstant ? [] : [{ kind: "seed", index: 0 }]),
  ...data.steps.map((_, index) => ({ kind: "backward", index })),
];

/** What the page shows now. The pass belongs to the graph, and the step to the mode. */
const page = {
  graph: evaluated(0, firstNumbers),
  pass: null,
  mode: "walk",
  step: 0,
  timer: 0,
};

/** What each mode says about itself; the files of the modes fill it in. */
const modes = {};

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

/** Shows a step of the mode that is on. */
function go(step) {
  const mode = modes[page.mode];
  page.step = Math.max(0, Math.min(step, mode.count() - 1));
  mode.show(page.step);
  const slider = element("slider");
  slider.max = mode.count() - 1;
  slider.value = page.step;
  const place = `Step ${page.step} of ${mode.count() - 1}`;
  slider.setAttribute("aria-valuetext", place);
  element("place").textContent = place;
  for (const id of ["first", "back"]) disable(id, page.step === 0);
  for (const id of ["forward", "last"]) disable(id, page.step === mode.count() - 1);
  writeAddress(mode.address(page.step));
}

/** A button that does nothing for now keeps the focus, so that the keys go on. */
const disable = (id, isOff) => element(id).setAttribute("aria-disabled", isOff);

/** Plays on from here, from the start at the end, or pauses. */
function play(isOn = page.timer === 0) {
  clearInterval(page.timer);
  page.timer = 0;
  if (isOn && page.mode !== "predict") {
    if (page.step === modes[page.mode].count() - 1) go(0);
    page.timer = setInterval(() => {
      go(page.step + 1);
      if (page.step === modes[page.mode].count() - 1) play(false);
    }, 1600);
  }
  const button = element("play");
  button.setAttribute("aria-pressed", page.timer !== 0);
  button.textContent = page.timer === 0 ? "▶\uFE0E Play" : "‖ Pause";
}
