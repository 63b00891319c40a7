// Parts of the page.

const element = (id) => document.getElementById(id);

/** A new part of the page with a class and a text. */
function make(tag, className = "", text = "") {
  const part = document.createElement(tag);
  if (className) part.className = className;
  part.textContent = text;
  return part;
}

/** A new part of a drawing with attributes. */
function makeShape(tag, attributes) {
  const shape = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, value);
  return shape;
}

/** A link to the step of a number. */
function makeLink(number) {
  const link = make("a", "", number);
  link.href = `#step=${number}`;
  return link;
}

/** Writes a number, with all its digits for whoever reads the page by program. */
function writeNumber(cell, number, before = "", words = shown) {
  cell.dataset.number = Object.is(number, -0) ? "-0" : String(number);
  cell.textContent = `${before}${words(number)}`;
}

/** Brings a row into its window, without moving the page. */
function bringIntoView(row) {
  const frame = row.closest(".scroll");
  frame.scrollTop = row.offsetTop - frame.clientHeight / 2;
}
