// What the network answers where, painted below the plot of the examples; and the step in the plot
// of the loss.

/** A place that a plot has left free, in the plot's own units. */
function placeIn(plot, id) {
  const svg = plot.querySelector("svg");
  const rectangle = svg?.querySelector(`#${id}`);
  if (!rectangle) return null;
  const { e, f } = rectangle.parentNode.transform.baseVal.consolidate().matrix;
  const [x, y, width, height] = ["x", "y", "width", "height"].map(
    (name) => Number(rectangle.getAttribute(name)));
  return { svg, group: rectangle.parentNode, x, y, width, height, left: x + e, top: y + f };
}

/** The least and the greatest of all numbers that a network answers, in the course of the training. */
const answerRange = data.plane?.answer === "number" ? rangeOfAnswers() : null;

function rangeOfAnswers() {
  let [least, greatest] = [Infinity, -Infinity];
  for (const { answers } of data.steps) {
    for (const number of unpacked(answers)) {
      if (number < least) least = number;
      if (number > greatest) greatest = number;
    }
  }
  return [least, greatest];
}

const canvas = document.createElement("canvas");

/** Puts the canvas for the answers below the plot, where the plot has left its place free. */
function addCanvas() {
  const place = placeIn(element("answers"), "answer-place");
  if (!place) return;
  const { width, height } = place.svg.viewBox.baseVal;
  const parts = {
    left: place.left / width, top: place.top / height, width: place.width / width,
    height: place.height / height,
  };
  for (const [name, part] of Object.entries(parts)) canvas.style[name] = `${100 * part}%`;
  const frame = document.createElement("div");
  frame.className = "painted";
  place.svg.replaceWith(frame);
  frame.append(canvas, place.svg);
  if (!answerRange) return;
  const [least, greatest] = answerRange.map(brief);
  const words = [["negative", `to ${least}, the least answer of all steps`], ["positive", `to ${greatest}`]];
  for (const [look, text] of words) element("answers").append(make("span", `key ${look}`, text), " ");
}

/** The answers at a step: a function of a place from 0 to 1 along both axes, from below. */
function answersAt(step) {
  const { columns, rows, answer } = data.plane;
  const corners = unpacked(data.steps[step].answers);
  const at = (column, row) => corners[row * columns + column];
  return (x, y) => {
    const [column, row] = [x * (columns - 1), y * (rows - 1)];
    if (answer === "label") return Math.round(at(Math.round(column), Math.round(row)));
    const [left, below] = [Math.min(Math.floor(column), columns - 2), Math.min(Math.floor(row), rows - 2)];
    const [a, b] = [column - left, row - below];
    return (1 - b) * ((1 - a) * at(left, below) + a * at(left + 1, below)) +
      b * ((1 - a) * at(left, below + 1) + a * at(left + 1, below + 1));
  };
}

/** The red, green and blue of a colour of the page or of the plot. */
function partsOf(color) {
  if (color === "#000000") return getComputedStyle(document.body).color.match(/\d+/g).map(Number);
  return [1, 3, 5].map((place) => Number.parseInt(color.slice(place, place + 2), 16));
}

/** The colour of an answer, and how strongly it is laid on, from 0 to 1. */
function paint(number, palette) {
  switch (data.plane.answer) {
    case "label": return [palette[number % palette.length], 0.3];
    case "margin": return [palette[number > 0 ? 1 : 0], 0.2 + 0.35 * Math.abs(number)];
    default: {
      const part = partOfRange(number);
      return [palette[part > 0 ? 0 : 1], 0.7 * Math.min(Math.abs(part), 1)];
    }
  }
}

/** Where a number stands among all answers, from −1 for the least to 1. */
function partOfRange(number) {
  const [least, greatest] = answerRange;
  return (2 * (number - least)) / (greatest - least || 1) - 1;
}

/** Paints the answers: the colour says which, and is paler where the network is less sure. */
function paintAnswers(step) {
  if (!data.plane) return;
  const [width, height] = [160, 128];
  const answerAt = answersAt(step);
  const palette = data.plane.colors.map(partsOf);
  canvas.width = width;
  canvas.height = height;
  const image = new ImageData(width, height);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const number = answerAt(column / (width - 1), 1 - row / (height - 1));
      if (Number.isNaN(number)) continue;
      const [color, strength] = paint(number, palette);
      image.data.set(color, 4 * (row * width + column));
      image.data[4 * (row * width + column) + 3] = 255 * strength;
    }
  }
  canvas.getContext("2d").putImageData(image, 0, 0);
}

let marker = null;

/** Marks the step in the plot of the loss. */
function markLoss(step) {
  const place = placeIn(element("loss"), "loss-place");
  if (!marker) {
    marker = makeShape("path", { id: "loss-now" });
    place.group.append(marker);
  }
  const first = data.steps[0].step;
  const part = lastStep > first ? (data.steps[step].step - first) / (lastStep - first) : 0;
  const x = place.x + part * place.width;
  const bottom = place.y + place.height;
  marker.setAttribute("d", `M ${x} ${bottom} V ${place.y} l -5 -8 h 10 l -5 8`);
}
