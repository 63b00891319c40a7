// What was recorded of the training.

const data = JSON.parse(element("data").textContent);

/** Numbers that the page unpacks when they are asked for: each is a part of the largest. */
function unpacked({ largest, shown: text }) {
  const bytes = atob(text);
  const unit = decoded(largest) / 32767;
  const numbers = new Float64Array(bytes.length / 2);
  for (let index = 0; index < numbers.length; index += 1) {
    const bits = bytes.charCodeAt(2 * index) | (bytes.charCodeAt(2 * index + 1) << 8);
    numbers[index] = bits === 0x8000 ? NaN : (bits < 0x8000 ? bits : bits - 0x10000) * unit;
  }
  return numbers;
}

/** The numbers of a layer at a step, "weights" or "gradients"; null before the first step. */
function numbersOf(kind, step, layer) {
  const packed = data.steps[step][kind]?.[layer];
  return packed ? unpacked(packed) : null;
}

/** How large the numbers of a layer are at a step: their root mean square; null if there are none. */
function sizeOf(kind, step, layer) {
  const packed = data.steps[step][kind]?.[layer];
  return packed ? decoded(packed.rootMeanSquare) : null;
}

const lastStep = data.steps.at(-1).step;

/** A part as a percentage: 0.9996 is 99.9 %, as something is missing. */
function percent(part) {
  const tenths = Math.round(part * 1000);
  const honest = part > 0 && part < 1 ? Math.min(Math.max(tenths, 1), 999) : tenths;
  return `${honest / 10} %`;
}

/** A number with three digits, for a sentence. */
const brief = (number) => shown(Number(number.toPrecision(3)));

const lossOf = (score) => brief(decoded(score.loss));

/** A score in words. */
function scoreInWords(score) {
  const right = score.right === undefined ? "" : `, ${percent(score.right)} right`;
  return `loss ${lossOf(score)}${right}`;
}
