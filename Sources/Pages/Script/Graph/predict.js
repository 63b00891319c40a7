// You are the backward pass: choose who reports next, and say what travels.

const predict = { seed: 0, formula: 0, before: null };

/** A round: who has reported, what has arrived, what is asked, and the points. */
let round = null;

/** Numbers that are easily multiplied, the same for the same seed; those of the page for seed 0. */
function drawnNumbers(formula, seed) {
  if (seed === 0) return firstNumbers;
  const random = seededRandom(seed);
  const choices = [-3, -2, -1, 1, 2, 3, 4, 5];
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const numbers = leaves.map(() => choices[Math.floor(random() * choices.length)]);
    const { steps } = backwardPass(evaluated(formula, numbers));
    const isPlain = ({ total, local }) => Math.abs(total) < 1e4 && Number.isFinite(local);
    if (steps.every(isPlain) && steps.some(({ local }) => local !== 0)) return numbers;
  }
  return firstNumbers;
}

function newRound() {
  showGraph(predict.formula, drawnNumbers(predict.formula, predict.seed));
  const reporters = data.nodes.filter((_, node) => reportingEdges[node].length > 0).length;
  round = {
    gradients: seeded(), reported: new Set(), done: [], asked: [], misses: 0, isFirstTry: true,
    points: 0, possible: reporters + data.steps.length, left: reporters,
  };
  tell(`Only ${nameOf(output)} has a gradient so far: 1. Which node reports next? Choose it in the ` +
    "graph or in the list.");
  go(0);
}

/** The nodes whose reports a node still waits for. */
const missing = (node) => [
  ...new Set(uses[node].filter((use) => !round.reported.has(use) && !data.nodes[use].isConstant))];

/** Why a node cannot report now; null if it can. */
function refusal(node) {
  const { kind, isConstant } = data.nodes[node];
  const waitsFor = missing(node).map(nameOf).join(" and ");
  if (round.left === 0) return "All have reported.";
  if (round.asked.length > 0) return `First: ${question()}`;
  if (round.reported.has(node)) return `${nameOf(node)} has reported already.`;
  if (isConstant) return `${nameOf(node)} is a constant: no gradient flows into it, or out of it.`;
  if (kind === "leaf") return `${nameOf(node)} is a leaf: it has no inputs to report to.`;
  if (waitsFor) return `Not ready: ${nameOf(node)} still waits for ${waitsFor}.`;
  return null;
}

/** Lets a node report, if it may. */
function chooseReporter(node) {
  const reason = refusal(node);
  if (reason) {
    if (round.asked.length === 0) round.isFirstTry = false;
    tell(reason);
    return;
  }
  if (round.isFirstTry) round.points += 1;
  round.isFirstTry = true;
  round.reported.add(node);
  round.left -= 1;
  round.asked = [...reportingEdges[node]];
  const all = uses[node].length === 0 ? "is the result" : "has all its reports";
  tell(`Right: ${nameOf(node)} ${all}. ${question()}`);
  go(0);
  element("answer").focus();
}

function question() {
  const { from, input } = round.asked[0];
  return `What travels from ${nameOf(from)} to ${nameOf(data.nodes[from].inputs[input])}?`;
}

/** Why a number is not what travels. */
function reasonAgainst(answer, { upstream, local, contribution, from, to }) {
  const [a, b] = [nameOf(from), nameOf(to)];
  if (isNear(answer, local)) return `${shown(local)} is the local derivative: it is still to be multiplied by the gradient of ${a}.`;
  if (isNear(answer, upstream)) return `${shown(upstream)} is the gradient of ${a}: it is still to be multiplied by the local derivative.`;
  if (isNear(answer, -contribution)) return "The size is right, the sign is not.";
  if (isNear(answer, upstream + local)) return "The two are to be multiplied, not added.";
  const total = (round.gradients[to] ?? 0) + contribution;
  if (isNear(answer, total)) return `${shown(total)} is what ${b} has afterwards; only what travels now is asked.`;
  return `No: it is the gradient of ${a} times the local derivative beside the edge.`;
}

function judgeAnswer() {
  if (!round || round.asked.length === 0) return;
  const answer = typed(element("answer").value);
  if (answer === null) {
    tell("Type a number, or a product such as 6 × 3.");
    return;
  }
  const trial = [...round.gradients];
  const step = report(page.graph, trial, round.asked[0]);
  const isRight = isNear(answer, step.contribution);
  if (!isRight && round.misses === 0) {
    round.misses = 1;
    tell(reasonAgainst(answer, step));
    return;
  }
  if (isRight && round.misses === 0) round.points += 1;
  const product = `${shown(step.upstream)} × ${factor(step.local)} = ${shown(step.contribution)}`;
  round.misses = 0;
  round.gradients = trial;
  round.done.push(round.asked.shift());
  const has = `${nameOf(step.to)} has ${shown(step.total)} now`;
  const next = round.asked.length > 0 ? question() : round.left > 0 ? "Who reports next?" : farewell();
  tell(`${isRight ? "Right" : "Not quite"}: ${product}, and ${has}. ${next}`);
  element("answer").value = "";
  go(0);
}

const farewell = () => `That was the whole pass: ${round.points} of ${round.possible} points.`;

const tell = (text) => { element("sentence").textContent = text; };

/** The parts of the panel: points, the choice of a node, the answer, and further rounds. */
function makePredictPanel() {
  element("predict").innerHTML = `
    <p id="points" role="status"></p>
    <form id="choice"><label>Next to report <select id="reporter"></select></label>
      <button>It reports</button></form>
    <form id="answering"><label><span id="question"></span>
      <input id="answer" type="text" inputmode="text" size="9" autocomplete="off"></label>
      <button>Answer</button></form>
    <p><button type="button" id="again">The same again</button>
      <button type="button" id="other-numbers">Other numbers</button>
      <button type="button" id="other-formula">Another formula</button></p>`;
  for (const [node, { isConstant }] of data.nodes.entries()) {
    if (!isConstant) element("reporter").add(new Option(nameOf(node), node));
  }
  const onSubmit = (id, action) => element(id).addEventListener("submit", (event) => {
    event.preventDefault();
    action();
  });
  onSubmit("choice", () => chooseReporter(Number(element("reporter").value)));
  onSubmit("answering", judgeAnswer);
  element("again").addEventListener("click", newRound);
  element("other-numbers").addEventListener("click", () => {
    predict.seed += 1;
    newRound();
  });
  element("other-formula").hidden = data.graphs.length < 2;
  element("other-formula").addEventListener("click", () => {
    predict.seed += 1;
    predict.formula = (predict.formula + 1) % data.graphs.length;
    newRound();
  });
}

modes.predict = {
  count: () => 1,
  address: () => `predict=${predict.seed}&formula=${predict.formula}`,
  isMeant(parts) {
    if (!parts.has("predict")) return false;
    predict.seed = wholeNumber(parts.get("predict"));
    const formula = wholeNumber(parts.get("formula"));
    predict.formula = formula in data.graphs ? formula : 0;
    return true;
  },
  begin() {
    predict.before = page.graph;
    newRound();
  },
  end() {
    round = null;
    showGraph(predict.before.formula, predict.before.numbers);
  },
  choose(node) {
    chooseReporter(node);
    return true;
  },
  show() {
    if (!round) return;
    const { graph } = page;
    const picture = pictureOfWalk(graph, [], 0);
    picture.gradients = round.gradients.map(gradientText);
    for (const node of round.reported) picture.nodeLooks[node] = "done";
    for (const edge of [...round.done, ...round.asked.slice(0, 1)]) {
      const index = edgeIndex.get(`${edge.from}_${edge.input}`);
      const isAsked = edge === round.asked[0];
      const contribution = round.gradients[edge.from] * graph.local[edge.from][edge.input];
      picture.edgeTexts[index] = isAsked
        ? `× ${shown(graph.local[edge.from][edge.input])} = ?` : `+ ${factor(contribution)}`;
      picture.edgeLooks[index] = isAsked ? "lit" : "done";
      if (!isAsked) continue;
      picture.nodeLooks[edge.from] = "lit";
      picture.nodeLooks[edges[index].to] = "now";
    }
    if (round.reported.size === 0) picture.nodeLooks[output] = "now";
    draw(picture);
    element("points").textContent = `${round.points} of ${round.possible} points`;
    element("answering").hidden = round.asked.length === 0;
    element("choice").hidden = round.asked.length > 0 || round.left === 0;
    element("question").textContent = round.asked.length > 0 ? question() : "";
  },
};
