// Wrong walks beside the right one, on the same graph.

const compare = { walk: "recursive", wrong: null, parting: null };

/** The choice of a walk, and the table of both. */
function makeComparePanel() {
  const label = make("label", "", "The wrong walk: ");
  const select = make("select");
  select.id = "wrong-walk";
  for (const [key, { title }] of Object.entries(wrongWalks)) select.add(new Option(title, key));
  select.addEventListener("input", () => {
    compare.walk = select.value;
    go(0);
  });
  label.append(select);
  const table = make("table");
  table.id = "compare-table";
  const head = table.createTHead().insertRow();
  for (const title of ["node", "right", "wrong", ""]) {
    const cell = make("th", "", title);
    cell.scope = "col";
    head.append(cell);
  }
  table.createTBody();
  const frame = make("div", "scroll");
  frame.tabIndex = 0;
  frame.setAttribute("role", "region");
  frame.setAttribute("aria-label", "Both walks");
  frame.append(table);
  element("compare").append(label, make("p", "mistake"), frame);
}

/** Both walks with the numbers that the page has now. */
function walkBoth() {
  const { graph, pass } = page;
  compare.wrong = wrongWalks[compare.walk].walk(graph);
  compare.parting = parting(compare.wrong.steps, pass.gradients);
}

/** The picture after some steps of both walks: numbers side by side, ≠ where they differ. */
function pictureOfBoth(right, wrong, count, isEnd) {
  const picture = pictureOfWalk(page.graph, page.pass.steps, count);
  const lastStep = compare.wrong.steps[count - 1];
  for (const [node, { isConstant }] of data.nodes.entries()) {
    if (isConstant) continue;
    const [a, b] = [right[node], wrong[node]].map((one) => (one === null ? "·" : shown(one)));
    const differs = isEnd && !Object.is(right[node], wrong[node]);
    picture.gradients[node] = a === "·" && b === "·" ? "" : `${a} ${differs ? "≠" : "|"} ${b}`;
    if (differs) picture.nodeLooks[node] += " parted";
  }
  if (lastStep && !isEnd) {
    const edge = edgeIndex.get(`${lastStep.from}_${lastStep.input}`);
    picture.edgeLooks[edge] += " wrong";
    if (!picture.edgeLooks[edge].includes("lit")) {
      picture.edgeTexts[edge] = `wrong: ${shown(lastStep.contribution)}`;
    }
  }
  return picture;
}

function fillCompareTable(right, wrong, isEnd) {
  const body = element("compare-table").tBodies[0];
  body.replaceChildren();
  for (const [node, { isConstant }] of data.nodes.entries()) {
    if (isConstant) continue;
    const row = body.insertRow();
    const differs = isEnd && !Object.is(right[node], wrong[node]);
    row.insertCell().textContent = nodeHeading(node);
    for (const number of [right[node], wrong[node]]) {
      const cell = row.insertCell();
      if (number !== null) writeNumber(cell, number);
    }
    row.insertCell().textContent = differs ? "≠" : "";
    row.className = differs ? "parted" : "";
  }
}

/** What a walk does at a step, in a few words. */
function stepInWords(steps, index) {
  const step = steps[index];
  if (!step) return "is at its end";
  return `${nodeOrder(step)}: ${shown(step.upstream)} × ${factor(step.local)} = ` +
    `${shown(step.contribution)}, and ${nameOf(step.to)} has ${shown(step.total)}`;
}

const nodeOrder = (step) => `${nameOf(step.from)} → ${nameOf(step.to)}`;

/** The outcome: which leaves come out wrong. */
function outcome(right, wrong) {
  const parted = leaves.filter((leaf) => !Object.is(right[leaf], wrong[leaf]));
  if (parted.length === 0) return "On this graph both come to the same leaves: try another one.";
  const parts = parted.slice(0, 6).map((leaf) =>
    `${nameOf(leaf)} gets ${shown(wrong[leaf])} in place of ${shown(right[leaf])}`);
  return `${parts.join(", ")}.`;
}

modes.compare = {
  count() {
    walkBoth();
    return Math.max(page.pass.steps.length, compare.wrong.steps.length) + 1;
  },
  address: (step) => `walk=${compare.walk}&step=${step}`,
  isMeant(parts) {
    const walk = parts.get("walk") ?? "";
    if (!Object.hasOwn(wrongWalks, walk)) return false;
    compare.walk = walk;
    return true;
  },
  show(step) {
    element("wrong-walk").value = compare.walk;
    const { steps } = page.pass;
    const isEnd = step === 0 || step === Math.max(steps.length, compare.wrong.steps.length);
    const right = isEnd ? page.pass.gradients : gradientsAfter(steps, step);
    const wrong = isEnd ? compare.wrong.gradients : gradientsAfter(compare.wrong.steps, step);
    draw(pictureOfBoth(right, wrong, isEnd ? 0 : step, isEnd));
    fillCompareTable(right, wrong, isEnd);
    markRows([], []);
    const cut = compare.wrong.isCut ? ` It is stopped after ${longestWalk} steps.` : "";
    element("compare").querySelector(".mistake").textContent = wrongWalks[compare.walk].mistake + cut;
    const place = compare.parting?.index + 1;
    const parts = [];
    if (isEnd) parts.push(outcome(right, wrong));
    if (!isEnd) {
      parts.push(`Right: ${stepInWords(steps, step - 1)}.`);
      parts.push(`Wrong: ${stepInWords(compare.wrong.steps, step - 1)}.`);
    }
    if (place === step) parts.push(`Here they part: ${compare.parting.reason}.`);
    else if (isEnd && compare.parting) parts.push(`They part at step ${place}: ${compare.parting.reason}.`);
    element("sentence").textContent = parts.join(" ");
  },
};
