// Numbers that can be changed: each leaf by typing or dragging, with everything following.

const fields = leaves.map(makeField);

/** The row of a leaf: its number to type, a slider to drag, and its gradient. */
function makeField(leaf, index) {
  const row = document.createElement("div");
  const label = document.createElement("label");
  const text = document.createElement("input");
  const slider = document.createElement("input");
  const gradient = document.createElement("span");
  row.className = nameOf(leaf).length > 4 ? "leaf-row long" : "leaf-row";
  text.type = "text";
  text.inputMode = "text";
  text.size = 8;
  text.spellcheck = false;
  text.autocomplete = "off";
  text.id = `leaf${index}`;
  label.htmlFor = text.id;
  label.textContent = `${nameOf(leaf)} =`;
  slider.type = "range";
  slider.id = `drag${index}`;
  slider.setAttribute("aria-label", `${nameOf(leaf)}, to drag`);
  const middle = Number.isFinite(firstNumbers[index]) ? Math.round(firstNumbers[index]) : 0;
  slider.min = middle - Math.max(5, Math.abs(middle));
  slider.max = middle + Math.max(5, Math.abs(middle));
  slider.step = 0.05;
  row.append(label, text, slider, gradient);
  element("leaves").append(row);
  text.addEventListener("input", () => {
    const number = typed(text.value);
    text.setAttribute("aria-invalid", number === null);
    if (number !== null) changeLeaf(index, number, text);
  });
  text.addEventListener("change", () => writeField(index));
  slider.addEventListener("input", () => changeLeaf(index, Number(slider.value), slider));
  return { text, slider, gradient };
}

/** Writes a leaf's number into its row, but not into the field from which it comes. */
function writeField(index, source = null) {
  const { text, slider } = fields[index];
  const number = page.graph.numbers[index];
  if (source !== text) {
    text.value = String(number).replace("-", "−").replace("Infinity", "∞").replace("NaN", "nan");
    text.setAttribute("aria-invalid", "false");
  }
  if (source !== slider && Number.isFinite(number)) slider.value = number;
}

/** One leaf gets another number. */
function changeLeaf(index, number, source = null) {
  const numbers = page.graph.numbers.map((old, other) => (other === index ? number : old));
  showGraph(page.graph.formula, numbers, source);
}

/** Shows a formula with numbers: computes both passes, and writes everything down. */
function showGraph(formula, numbers, source = null) {
  const isOther = formula !== page.graph.formula;
  page.graph = evaluated(formula, numbers);
  page.pass = backwardPass(page.graph);
  if (isOther || drawn === null) drawHeadings(page.graph);
  element("title").textContent = data.graphs[formula].title;
  fillTable(page.graph, page.pass);
  for (const [index, leaf] of leaves.entries()) {
    writeField(index, source);
    fields[index].gradient.textContent = `∂ = ${shown(page.pass.gradients[leaf] ?? 0)}`;
  }
  const isFirst = numbers.every((number, index) => Object.is(number, firstNumbers[index]));
  element("restore").disabled = isFirst;
  const fault = faultSentence(page.graph, page.pass);
  element("fault").hidden = fault === "";
  element("fault").textContent = fault;
  writeWhatIf();
  go(page.step);
}

/** What a change of one leaf does to the output, beside what its gradient predicts. */
function writeWhatIf() {
  const answer = element("what-if-answer");
  const chosen = Number(element("changed-leaf").value);
  const change = typed(element("change").value);
  const { graph, pass } = page;
  if (leaves.length === 0 || change === null) {
    answer.textContent = leaves.length === 0 ? "" : "Type a number.";
    return;
  }
  const numbers = graph.numbers.map((old, index) => (index === chosen ? old + change : old));
  const [before, after] = [graph.values[output], evaluated(graph.formula, numbers).values[output]];
  if (!Number.isFinite(before)) {
    answer.textContent = `${nameOf(output)} is ${shown(before)} now, so there is no change to speak of.`;
    return;
  }
  const gradient = pass.gradients[leaves[chosen]] ?? 0;
  answer.textContent = `${nameOf(output)} would go from ${shown(before)} to ${shown(after)}, a change ` +
    `of ${shown(after - before)}. Gradient × change predicts ${shown(gradient)} × ` +
    `${factor(change)} = ${shown(gradient * change)}; the smaller the change, the closer.`;
}

function listenToNumbers() {
  const select = element("changed-leaf");
  for (const [index, leaf] of leaves.entries()) select.add(new Option(nameOf(leaf), index));
  select.addEventListener("input", writeWhatIf);
  element("change").addEventListener("input", writeWhatIf);
  element("restore").addEventListener("click", () => showGraph(0, firstNumbers));
  element("numbers").hidden = leaves.length === 0;
  element("unused").hidden = data.unused.length === 0;
  element("unused").textContent = `${nameOf(output)} does not depend on ${data.unused.join(", ")}: ` +
    `whatever ${data.unused.length === 1 ? "it is, its gradient is" : "they are, their gradients are"} 0.`;
}
