// Maps of weights and gradients: a square for each number.

/** The maps in their order: of each layer one of its weights, and one of its gradients. */
const maps = [];

/** Where the number of a neuron's input stands in a map; null if it is not shown. */
function placeOfCell(layer, row, column) {
  const width = layer.pictureWidth;
  if (!width) return [column, row];
  if (column === layer.columns) return null;
  const across = layer.picturesAcross;
  const height = layer.columns / width;
  return [
    (row % across) * (width + 1) + (column % width),
    Math.floor(row / across) * (height + 1) + Math.floor(column / width),
  ];
}

/** Makes the parts of all layers. */
function makeMaps() {
  const { pictureWidth } = data;
  if (pictureWidth) Object.assign(data.layers[0], { pictureWidth, picturesAcross: 8 });
  element("as-pixels").hidden = !pictureWidth;
  for (const [index, layer] of data.layers.entries()) {
    const part = make("div", "layer");
    const heading = make("h3", "", `${layer.name}: ${counted(layer.inputCount, "input")}, ` +
      `${layer.neuronCount} ${layer.activation}`);
    part.append(heading);
    const isPart = layer.rows < layer.neuronCount || layer.columns < layer.inputCount;
    if (isPart) {
      part.append(make("p", "soft", `Shown: ${counted(layer.rows, "neuron")} of ${layer.neuronCount}, ` +
        `${layer.columns} of the ${counted(layer.inputCount, "input")}.`));
    }
    const pair = make("div", "pair");
    for (const kind of ["weights", "gradients"]) pair.append(makeMap(index, layer, kind));
    part.append(pair);
    element("layer-list").append(part);
  }
}

const counted = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;

function makeMap(index, layer, kind) {
  const figure = make("figure");
  const caption = make("figcaption");
  const picture = make("canvas");
  const bar = make("div", "bar");
  const cells = Array.from({ length: layer.rows * (layer.columns + 1) }, (_, cell) =>
    placeOfCell(layer, Math.floor(cell / (layer.columns + 1)), cell % (layer.columns + 1)));
  picture.width = Math.max(...cells.map((place) => place?.[0] ?? 0)) + 1;
  picture.height = Math.max(...cells.map((place) => place?.[1] ?? 0)) + 1;
  // Squares of up to 18 pixels, where there is room for that.
  const side = Math.min(18, 360 / picture.height);
  picture.style.width = `min(100%, ${side * picture.width}px)`;
  picture.tabIndex = 0;
  picture.setAttribute("role", "img");
  const map = { index, layer, kind, caption, picture, cells, bar, at: 0 };
  picture.id = `${kind}-${index + 1}`;
  picture.addEventListener("pointermove", (event) => {
    const box = picture.getBoundingClientRect();
    const x = Math.floor((event.clientX - box.left) / box.width * picture.width);
    const y = Math.floor((event.clientY - box.top) / box.height * picture.height);
    const cell = cells.findIndex((place) => place?.[0] === x && place?.[1] === y);
    if (cell >= 0) tellCell(map, cell);
  });
  picture.addEventListener("focus", () => tellCell(map, map.at));
  picture.addEventListener("keydown", (event) => walkCells(map, event));
  maps.push(map);
  figure.append(caption, picture);
  if (kind === "gradients") figure.append(bar);
  return figure;
}

/** The arrows go from a number to the next one in its row or column. */
function walkCells(map, event) {
  const width = map.layer.columns + 1;
  const moves = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -width, ArrowDown: width };
  if (!(event.key in moves) || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  event.stopPropagation();
  const next = map.at + moves[event.key];
  const isBeside = Math.abs(moves[event.key]) > 1 ||
    Math.floor(next / width) === Math.floor(map.at / width);
  if (next >= 0 && next < map.cells.length && isBeside) tellCell(map, next);
}

/** Tells a number of a map, and to which connection it belongs. */
function tellCell(map, cell) {
  map.at = cell;
  const { layer, kind, index } = map;
  const [row, column] = [Math.floor(cell / (layer.columns + 1)), cell % (layer.columns + 1)];
  const input = index === 0 ? data.inputs[column] : `neuron ${column + 1} of ${data.layers[index - 1].name}`;
  const what = column === layer.columns ? "bias" : `weight of ${input}`;
  const numbers = numbersOf(kind, page.step, index);
  const number = numbers ? shown(numbers[cell]) : "none before the first step";
  element("cell").textContent =
    `${layer.name}, neuron ${row + 1}, ${kind === "weights" ? "" : "gradient of the "}${what}: ${number}`;
  told = { map, cell };
}

/** The number that is told, so that it follows the steps. */
let told = null;

/** The sizes of all gradients that were recorded, for bars on a logarithmic scale. */
const gradientSizes = data.steps.flatMap((_, step) =>
  data.layers.map((_, layer) => sizeOf("gradients", step, layer)))
  .filter((size) => size > 0 && Number.isFinite(size));
const sizeRange = [Math.min(...gradientSizes), Math.max(...gradientSizes)].map(Math.log10);

/** How long the bar of a gradient is, from 0 to 1. */
function lengthOfBar(size) {
  if (!(size > 0)) return 0;
  const part = (Math.log10(size) - sizeRange[0]) / (sizeRange[1] - sizeRange[0] || 1);
  return 0.04 + 0.96 * Math.min(Math.max(part, 0), 1);
}

/** The red, green and blue of numbers above and below 0. Paler ones let the page shine through. */
const above = [0, 114, 178];
const below = [213, 94, 0];

/** Paints all maps as they are at a step. */
function paintMaps(step) {
  for (const { index, layer, kind, caption, picture, cells, bar } of maps) {
    const numbers = numbersOf(kind, step, index);
    const image = new ImageData(picture.width, picture.height);
    const size = sizeOf(kind, step, index);
    const largest = numbers ? numbers.reduce((most, one) => Math.max(most, Math.abs(one) || 0), 0) : 0;
    for (const [cell, place] of cells.entries()) {
      if (!place || !numbers || !(numbers[cell] !== 0)) continue;
      const pixel = 4 * (place[1] * picture.width + place[0]);
      image.data.set(numbers[cell] > 0 ? above : below, pixel);
      image.data[pixel + 3] = 255 * Math.abs(numbers[cell]) / largest;
    }
    picture.getContext("2d").putImageData(image, 0, 0);
    const words = size === null ? "none before the first step"
      : `up to ±${brief(largest)}, root mean square ${brief(size)}`;
    caption.textContent = `${kind}: ${words}`;
    picture.setAttribute("aria-label", `${kind} of ${layer.name}, ${words}. Arrow keys go from number to number.`);
    bar.style.width = `${100 * lengthOfBar(size)}%`;
  }
  if (told) tellCell(told.map, told.cell);
}
