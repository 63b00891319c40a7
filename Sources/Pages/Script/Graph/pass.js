// The graph and its two passes. No derivative is worked out here: `programs` has them all.

const data = JSON.parse(document.getElementById("data").textContent);
const output = data.nodes.length - 1;
const leaves = data.nodes.map((_, node) => node).filter((node) => data.nodes[node].kind === "leaf");
const firstNumbers = leaves.map((leaf) => decoded(data.nodes[leaf].number));

/** The nodes that each node is an input of, once for each edge. */
const uses = data.nodes.map(() => []);
data.nodes.forEach((node, position) => {
  for (const input of node.inputs) uses[input].push(position);
});

/** How many reports each node gets in a backward pass. */
const reportCounts = data.nodes.map(() => 0);
for (const { from, input } of data.steps) reportCounts[data.nodes[from].inputs[input]] += 1;

/** A formula with numbers: the values and local derivatives of all nodes. */
function evaluated(formula, numbers) {
  const program = programs[formula];
  const values = program.values(numbers);
  return { formula, numbers, values, local: program.derivatives(values) };
}

/** Gradients before a pass: none has arrived yet, but that of the output by itself. */
function seeded() {
  const gradients = data.nodes.map(() => null);
  if (!data.nodes[output].isConstant) gradients[output] = 1;
  return gradients;
}

/**
 * The chain rule, applied once: a node reports to one of its inputs, whose gradient grows by
 * upstream × local.
 */
function report(graph, gradients, { from, input }) {
  const to = data.nodes[from].inputs[input];
  const upstream = gradients[from];
  const local = graph.local[from][input];
  const contribution = upstream * local;
  const before = gradients[to];
  gradients[to] = (before ?? 0) + contribution;
  return { from, input, to, upstream, local, contribution, before, total: gradients[to] };
}

/** The backward pass: all its steps in order, with their numbers. */
function backwardPass(graph) {
  const gradients = seeded();
  const steps = data.steps.map((edge) => report(graph, gradients, edge));
  return { steps, gradients };
}

/** The first node that made NaN or an infinity out of finite inputs; −1 for none. */
function firstFault(graph) {
  return data.nodes.findIndex(
    (node, position) =>
      !Number.isFinite(graph.values[position]) &&
      node.inputs.every((input) => Number.isFinite(graph.values[input])),
  );
}
