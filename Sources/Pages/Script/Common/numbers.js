// Numbers as text, and text as numbers.

/** A number for people, with five digits and a true minus sign. */
function shown(number) {
  if (Number.isNaN(number)) return "nan";
  if (!Number.isFinite(number)) return number < 0 ? "−∞" : "∞";
  const size = Math.abs(number);
  const isPlain = number === 0 || (size >= 1e-4 && size < 1e6);
  const digits = isPlain ? Math.max(5, Math.floor(Math.log10(size || 1)) + 1) : 5;
  const text = isPlain
    ? String(Number(number.toPrecision(digits)))
    : number.toExponential(4).replace(/\.?0+e/, "e").replace("e+", "e");
  return (text === "-0" ? "0" : text).replaceAll("-", "−");
}

/** A number behind a sign: a negative one has parentheses, as in 2 + (−3). */
function factor(number) {
  const text = shown(number);
  return text.startsWith("−") ? `(${text})` : text;
}

/** The number that JSON tells as a number, or as "nan", "inf" or "-inf". */
function decoded(number) {
  const words = { nan: NaN, inf: Infinity, "-inf": -Infinity };
  return typeof number === "string" ? words[number] : number;
}

/** The number that a person typed, also as a product or quotient; null if it is none. */
function typed(text) {
  const plain = text.trim().replaceAll("−", "-").replaceAll(/[×·]/g, "*").replaceAll(",", ".");
  let result = null;
  let sign = "*";
  for (const part of plain.split(/([*/])/)) {
    if (part === "*" || part === "/") {
      sign = part;
      continue;
    }
    const number = numberWord(part.trim());
    if (number === null) return null;
    result = result === null ? number : sign === "*" ? result * number : result / number;
  }
  return result;
}

/** One number without signs between; null if it is none. */
function numberWord(word) {
  const words = { nan: NaN, inf: Infinity, "∞": Infinity, "-inf": -Infinity, "-∞": -Infinity };
  const lower = word.toLowerCase();
  if (Object.hasOwn(words, lower)) return words[lower];
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/.test(lower) ? Number(lower) : null;
}

/** Whether a typed answer is the number, as far as its digits are shown. */
function isNear(answer, number) {
  if (!Number.isFinite(number)) return Object.is(answer, number);
  return Math.abs(answer - number) <= 5e-3 * Math.max(Math.abs(number), 1e-9);
}

/** The same random numbers for the same seed (Mulberry32, by Tommy Ettinger). */
function seededRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  };
}
