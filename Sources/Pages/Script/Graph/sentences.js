// What happens at a step, in plain words.

const nameOf = (node) => data.nodes[node].name;
const ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];
const ordinal = (count) => ordinals[count - 1] ?? `${count}th`;
const times = (count) => ({ 1: "once", 2: "twice" })[count] ?? `${count} times`;

/** The operation of a node on its inputs; `mention` says how each input is written. */
function expression(graph, node, mention) {
  const text = data.graphs[graph.formula].expressions[node];
  const inputs = data.nodes[node].inputs;
  return text.replaceAll("\u{F0000}", () => mention(inputs[0]))
    .replaceAll("\u{F0001}", () => mention(inputs[1])).replaceAll("-", "−");
}

/** Whether a node is a number that stands in the formula, and is called by it. */
const isPlainNumber = (node) =>
  data.nodes[node].kind === "constant" && /^-?(\d|inf$|nan$)/.test(nameOf(node));

/** A number in an expression: beside a sign a negative one has parentheses, in log(−1) it has none. */
function numberIn(graph, node) {
  const isCall = /^[a-z]/i.test(data.graphs[graph.formula].expressions[node]);
  return (input) => (isCall ? shown : factor)(graph.values[input]);
}

/** "a + b" in names, and "2 + 3" in numbers. */
const inNames = (graph, node) => expression(
  graph, node, (input) => (isPlainNumber(input) ? numberIn(graph, node)(input) : nameOf(input)));
const inNumbers = (graph, node) => expression(graph, node, numberIn(graph, node));

/** A sum in writing; of a long one, the beginning. */
const sum = (terms) => [...terms.slice(0, 5), ...(terms.length > 5 ? ["…"] : [])].join(" + ");

/** What reports to a node, as "7 × 1 + 6 × 3". */
function sumOfReports(steps, node) {
  const reports = steps.filter((step) => step.to === node);
  return sum(reports.map(({ upstream, local }, place) =>
    `${(place ? factor : shown)(upstream)} × ${factor(local)}`));
}

/** The view at the start, which shows everything. */
function overviewSentence(graph, pass) {
  const start = `${nameOf(output)} is ${shown(graph.values[output])}. `;
  if (data.nodes[output].isConstant) return `${start}It depends on no leaf, so nothing has a gradient.`;
  if (!Number.isFinite(graph.values[output])) return `${start}So there is no derivative to speak of.`;
  const busiest = leaves.reduce(
    (best, leaf) => (reportCounts[leaf] > reportCounts[best] ? leaf : best), leaves[0]);
  if (data.steps.length === 0) return `${start}Its gradient by itself is 1.`;
  const gradient = shown(pass.gradients[busiest]);
  return `${start}Beside each edge stands what a gradient is multiplied by on its way back, and a ` +
    `node adds up what arrives. For ${nameOf(busiest)} that is ` +
    `${sumOfReports(pass.steps, busiest)} = ${gradient}: change ${nameOf(busiest)} by a little, and ` +
    `${nameOf(output)} changes ${gradient === "1" ? "" : `${gradient} times `}as much.`;
}

/** A node gets its value. */
function forwardSentence(graph, node) {
  return `Forward: ${nameOf(node)} = ${inNames(graph, node)} = ${inNumbers(graph, node)} = ` +
    `${shown(graph.values[node])}.`;
}

/** The output gets its gradient. */
const seedSentence = () =>
  `Backward: the gradient of ${nameOf(output)} by itself is 1, as it changes exactly as much as itself.`;

/** A node reports to one of its inputs. */
function backwardSentence(steps, index) {
  const step = steps[index];
  const count = steps.slice(0, index + 1).filter((other) => other.to === step.to).length;
  const all = reportCounts[step.to];
  const to = nameOf(step.to);
  const travels = `${nameOf(step.from)} reports ${shown(step.contribution)} to ${to}`;
  if (all === 1) return `${travels}: that is its only use, so its gradient is ${shown(step.total)}.`;
  const brings = count === 1 ? "makes" : "brings";
  const target = count === 1 ? "" : "to ";
  const ready = count < all ? "" : ", which is complete now";
  return `${travels}: ${to} is used ${times(all)}; its ${ordinal(count)} report ${brings} its ` +
    `gradient ${target}${shown(step.total)}${ready}.`;
}

/** ∂y/∂c as text. */
const derivativeOf = (a, b) => `∂${nameOf(a)}/∂${nameOf(b)}`;

/** The chain rule of a step, in symbols, in numbers, and what has arrived so far. */
function ruleOf(graph, steps, index) {
  const step = steps[index];
  const symbol = data.graphs[graph.formula].symbols[step.from][step.input];
  const arrived = steps.slice(0, index + 1).filter((other) => other.to === step.to);
  const terms = arrived.map((other, place) => (place ? factor : shown)(other.contribution));
  const isSum = arrived.length > 1;
  return {
    symbols: `${derivativeOf(output, step.to)} += ${derivativeOf(output, step.from)} · ` +
      `${derivativeOf(step.from, step.to)}, where ${derivativeOf(step.from, step.to)} = ${symbol}`,
    numbers: `${shown(step.upstream)} × ${factor(step.local)} = ${shown(step.contribution)}`,
    total: `${derivativeOf(output, step.to)} = ${isSum ? `${sum(terms)} = ` : ""}${shown(step.total)}`,
  };
}

/** What is not finite, and where it began; an empty text if all is well. */
function faultSentence(graph, pass) {
  const fault = firstFault(graph);
  if (fault >= 0) {
    const value = shown(graph.values[fault]);
    if (data.nodes[fault].kind !== "operation") return `${nameOf(fault)} itself is ${value}.`;
    return `${nameOf(fault)} = ${inNames(graph, fault)} = ${inNumbers(graph, fault)} is ${value}: the ` +
      `first node that is no finite number. Whatever depends on it may be none either.`;
  }
  const step = pass.steps.find((one) => !Number.isFinite(one.total));
  if (!step) return "";
  return `The gradient of ${nameOf(step.to)} is ${shown(step.total)}: it became so in the report of ` +
    `${nameOf(step.from)}, ${shown(step.upstream)} × ${factor(step.local)}.`;
}
