// Each recorded step: what is told of it, and its row in the table.

/** The layer with the largest and the one with the smallest gradient at a step, in a sentence. */
function gradientSentence(step) {
  const sizes = data.layers.map((_, layer) => sizeOf("gradients", step, layer));
  if (sizes.length < 2 || !sizes.every((size) => Number.isFinite(size) && size > 0)) return "";
  const [most, least] = [Math.max(...sizes), Math.min(...sizes)];
  const [large, small] = [most, least].map((size) => data.layers[sizes.indexOf(size)].name);
  const ratio = most / least;
  if (ratio < 1.5) return " The gradients of all layers are about as large.";
  return ` The gradient is largest in ${large}, and ${shown(Number(ratio.toPrecision(2)))} times ` +
    `smaller in ${small}.`;
}

/** What is told of a step in plain words. */
function sentenceOf(step) {
  const { step: number, training, validation, scoredAt } = data.steps[step];
  const first = data.steps[0];
  const right = (score, whose) =>
    score?.right === undefined ? "" : `${percent(score.right)} of ${whose}`;
  const parts = [right(training, "the training examples"), right(validation, "the validation’s")];
  const rights = parts.filter(Boolean).join(" and ");
  const loss = lossOf(training);
  const end = rights ? `; ${rights} are right.` : ".";
  const begins = number === 0 ? "Before the first step, the weights are random" :
    `Before step ${number + 1}, the weights are those of the file`;
  if (step === 0) return `${begins}: the loss is ${loss}${end}${ending(step)}`;
  const place = scoredAt < number ? `After step ${number} (scored after ${scoredAt})` : `After step ${number}`;
  return `${place} the loss is ${loss}; it was ${lossOf(first.training)} at first${end}` +
    `${gradientSentence(step)}${ending(step)}`;
}

const ending = (step) =>
  step === data.steps.length - 1 && data.ending ? ` ${data.ending}` : "";

/** The columns of the table: what stands above, and the number of a step. */
const columns = [
  ["loss of the batch", (step) => step.batchLoss],
  ["loss, training", (step) => step.training?.loss],
  ["right, training", (step) => step.training?.right, percent],
  ["loss, validation", (step) => step.validation?.loss],
  ["right, validation", (step) => step.validation?.right, percent],
  ...data.layers.map(({ name }, layer) =>
    [`gradient, ${name}`, (step) => step.gradients?.[layer].rootMeanSquare]),
].filter(([, number]) => data.steps.some((step) => number(step) !== undefined));

const rows = data.steps.map((step) => {
  const row = element("step-table").tBodies[0].insertRow();
  row.insertCell().append(makeLink(step.step));
  for (const [, number, words = shown] of columns) {
    const cell = row.insertCell();
    const value = number(step);
    if (value === undefined) continue;
    writeNumber(cell, decoded(value), "", words);
  }
  return row;
});

for (const title of ["step", ...columns.map(([title]) => title)]) {
  const cell = make("th", "", title);
  cell.scope = "col";
  element("step-table").tHead.rows[0].append(cell);
}

modes.walk = {
  pause: 250,
  count: () => data.steps.length,
  address: (step) => `step=${data.steps[step].step}`,
  place: (step) => `Step ${data.steps[step].step} of ${lastStep}`,
  printed: () => data.steps.length - 1,
  /** The recorded step nearest to a number; of two, the earlier one. */
  placeOf(number) {
    const distances = data.steps.map(({ step }) => Math.abs(step - number));
    return distances.indexOf(Math.min(...distances));
  },
  show(step) {
    const { training, validation, batchLoss, learningRate } = data.steps[step];
    paintAnswers(step);
    markLoss(step);
    paintMaps(step);
    element("sentence").textContent = sentenceOf(step);
    element("invitation").hidden = step > 0;
    element("training-score").textContent = scoreInWords(training);
    element("validation-row").hidden = !validation;
    if (validation) element("validation-score").textContent = scoreInWords(validation);
    element("step-facts").textContent = batchLoss === undefined ? "none was taken yet"
      : `loss of its batch before it ${brief(decoded(batchLoss))}, learning rate ${brief(learningRate)}`;
    for (const [index, row] of rows.entries()) {
      row.className = index === step ? "now" : "";
      if (index === step) row.setAttribute("aria-current", "step");
      else row.removeAttribute("aria-current");
    }
    bringIntoView(rows[step]);
  },
};

addCanvas();
makeMaps();
listenToKeys();
listenToButtons();
listenToPrinting();
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => go(page.step));
listenToAddress();
