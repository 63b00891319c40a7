// The address, in which the step stands, so that it can be linked to.

/** The address that was written last. A browser allows only so many changes, so it waits a little. */
let address = "";
let writing = 0;

function writeAddress(text) {
  address = `#${text}`;
  clearTimeout(writing);
  writing = setTimeout(() => {
    if (location.hash !== address) history.replaceState(null, "", address);
  }, 200);
}

/** Goes where the address says: #step=5, #predict=1 or #walk=recursive&step=3. */
function readAddress() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const number = wholeNumber(parts.get("step"));
  const mode = Object.keys(modes).find((one) => modes[one].isMeant?.(parts)) ?? "walk";
  if (mode !== page.mode || mode !== "walk") {
    chooseMode(mode, number);
  } else {
    play(false);
    go(placeOf(number));
  }
}

/** The whole number that a part of an address begins with; 0 if there is none. */
const wholeNumber = (text) => Number.parseInt(text ?? "0", 10) || 0;

function listenToAddress() {
  readAddress();
  addEventListener("hashchange", () => {
    if (location.hash !== address) readAddress();
  });
}
