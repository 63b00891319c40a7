// Wrong walks: what goes wrong if one line of the backward pass is another one.

/** A walk goes wrong where a person would not think so. Each stops after this many steps. */
const longestWalk = 5000;

/** Edges along which a node reports, in the order of its inputs. */
const reportingEdges = data.nodes.map(() => []);
for (const edge of data.steps) reportingEdges[edge.from].push(edge);

/** Goes on to the inputs at once, in place of waiting until a node has all its reports. */
function recursiveWalk(graph, goesOn) {
  const gradients = seeded();
  const steps = [];
  const waiting = [...reportingEdges[output]].reverse();
  while (waiting.length > 0 && steps.length < longestWalk) {
    const step = report(graph, gradients, waiting.pop());
    steps.push(step);
    if (goesOn(step)) waiting.push(...[...reportingEdges[step.to]].reverse());
  }
  return { steps, gradients, isCut: waiting.length > 0 };
}

/** Sets a gradient in place of adding to it. */
function forgetfulWalk(graph) {
  const gradients = seeded();
  const steps = data.steps.map((edge) => {
    const step = report(graph, gradients, edge);
    gradients[step.to] = step.contribution;
    return { ...step, total: step.contribution };
  });
  return { steps, gradients, isCut: false };
}

/** Makes two passes, and does not set the gradients back to zero between them. */
function doubledWalk(graph) {
  const gradients = seeded();
  const first = data.steps.map((edge) => report(graph, gradients, edge));
  if (!data.nodes[output].isConstant) gradients[output] = 1;
  const second = data.steps.map((edge) => report(graph, gradients, edge));
  return { steps: [...first, ...second], gradients, isCut: false, secondPass: first.length };
}

/** The walks by the words that choose them in the address. */
const wrongWalks = {
  recursive: {
    title: "Recursive: every report is passed on at once",
    mistake: "A node must wait until all its uses have reported. Here it passes on all it has " +
      "so far each time that a report comes, so that early reports count twice.",
    walk: (graph) => recursiveWalk(graph, () => true),
  },
  first: {
    title: "Only the first report is passed on",
    mistake: "A node must wait until all its uses have reported. Here it passes on its first " +
      "report, and what comes later goes no further.",
    walk: (graph) => recursiveWalk(graph, (step) => step.before === null),
  },
  assignment: {
    title: "= in place of +=",
    mistake: "Reports must be added up. Here each one replaces the one before.",
    walk: forgetfulWalk,
  },
  doubled: {
    title: "Two passes, and no zeroing between them",
    mistake: "Between two passes all gradients must go back to zero. Here the second pass " +
      "adds to what the first has left, and passes it on again.",
    walk: doubledWalk,
  },
};

/**
 * The first step of a wrong walk at which it parts from the right one, with the reason: a report
 * that came too early, one that was lost, or one that was there already. Null if none does.
 */
function parting(steps, rightGradients) {
  for (const [index, step] of steps.entries()) {
    const right = rightGradients[step.from];
    const [from, to] = [data.nodes[step.from].name, data.nodes[step.to].name];
    if (!Object.is(step.upstream, right)) {
      const passed = `${from} passes ${shown(step.upstream)} on to ${to}`;
      return { index, reason: `${passed}, but its gradient is ${shown(right)} when it is complete` };
    }
    if (!Object.is(step.total, (step.before ?? 0) + step.contribution)) {
      const sum = shown((step.before ?? 0) + step.contribution);
      return {
        index,
        reason: `${to} had ${shown(step.before)} and forgets it: ${shown(step.total)} in place of ` +
          `${shown(step.before)} + ${factor(step.contribution)} = ${sum}`,
      };
    }
    const reports = steps.slice(0, index + 1).filter((other) => other.to === step.to).length;
    if (reports > reportCounts[step.to]) {
      return {
        index,
        reason: `${to} had ${shown(step.before)} from before, and ${from} reports to it again: ` +
          `${shown(step.total)}`,
      };
    }
  }
  return null;
}
