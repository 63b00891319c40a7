// The table of the pass: a row for each node forward, and for each step backward.

/** The rows of the table: of nodes by position, of steps by index. */
const rows = { nodes: [], steps: [] };

/** A row with cells; `step` is the number by which it is linked. */
function addRow(table, step, cellCount) {
  const row = element(table).tBodies[0].insertRow();
  const cells = Array.from({ length: cellCount }, () => row.insertCell());
  if (step !== null) {
    cells[0].append(makeLink(step));
  }
  return { row, cells, look: "" };
}

/** Makes the rows. The step of a node or of a report is told by the steps of the page. */
function makeTable(moments) {
  const stepOf = new Map(moments.map((moment, step) => [`${moment.kind}${moment.index}`, step]));
  for (const [node, { kind }] of data.nodes.entries()) {
    const isShown = kind !== "constant";
    rows.nodes.push(
      isShown ? addRow("forward-table", stepOf.get(`forward${node}`) ?? null, 4) : null);
    if (isShown) rows.nodes[node].cells[1].textContent = nameOf(node);
  }
  for (const [index, { from, input }] of data.steps.entries()) {
    const one = addRow("backward-table", stepOf.get(`backward${index}`), 6);
    const inputs = data.nodes[from].inputs;
    const isTwice = inputs[0] === inputs[1];
    const side = isTwice ? [" (left)", " (right)"][input] : "";
    one.cells[1].textContent = `${nameOf(from)} → ${nameOf(inputs[input])}${side}`;
    rows.steps.push(one);
  }
}

/** Writes the numbers into the table, with all their digits for whoever reads the page by program. */
function fillTable(graph, pass) {
  for (const [node, one] of rows.nodes.entries()) {
    if (!one) continue;
    one.cells[2].textContent = data.nodes[node].kind === "leaf" ? "given" : inNames(graph, node);
    writeNumber(one.cells[3], graph.values[node]);
  }
  for (const [index, one] of rows.steps.entries()) {
    const step = pass.steps[index];
    writeNumber(one.cells[2], step.upstream);
    writeNumber(one.cells[3], step.local, "× ");
    writeNumber(one.cells[4], step.contribution, "= ");
    writeNumber(one.cells[5], step.total, `${nameOf(step.to)}: `);
  }
}

/** Marks the rows that are still to come, and the row of this step. */
function markRows(nodeLooks, stepLooks) {
  for (const [list, looks] of [[rows.nodes, nodeLooks], [rows.steps, stepLooks]]) {
    for (const [index, one] of list.entries()) {
      const look = looks[index];
      if (!one || one.look === look) continue;
      one.look = look;
      one.row.className = look;
      if (look === "now") {
        one.row.setAttribute("aria-current", "step");
        bringIntoView(one.row);
      } else {
        one.row.removeAttribute("aria-current");
      }
    }
  }
}
