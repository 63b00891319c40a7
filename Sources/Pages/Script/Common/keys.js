// Keys on the whole page, and buttons.

/** Digits that follow one another quickly are one number. */
let digits = "";
let digitsEnd = 0;

function goToTyped(digit) {
  clearTimeout(digitsEnd);
  digits += digit;
  digitsEnd = setTimeout(() => { digits = ""; }, 900);
  go(placeOf(Number(digits)));
}

/** Whether a key means something to what has the focus. */
function isTakenBy(target, key) {
  if (element("keys").open) return true;
  if (target.closest("select, textarea, input:not([type=range])")) return true;
  if (target.closest("input[type=range]")) return /^(Arrow|Home|End|Page)/.test(key);
  return key === " " && target.closest("button, a, [role=button]") !== null;
}

function listenToKeys() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || isTakenBy(event.target, event.key)) return;
    const actions = {
      ArrowRight: () => go(page.step + 1),
      ArrowLeft: () => go(page.step - 1),
      Home: () => go(0),
      End: () => go(Infinity),
      " ": () => play(),
      "?": () => element("keys").showModal(),
    };
    const action = /^\d$/.test(event.key) ? () => goToTyped(event.key) : actions[event.key];
    if (!action) return;
    event.preventDefault();
    if (event.key !== " ") play(false);
    action();
  });
}

function listenToButtons() {
  const actions = {
    first: () => go(0),
    back: () => go(page.step - 1),
    forward: () => go(page.step + 1),
    last: () => go(Infinity),
  };
  for (const [id, action] of Object.entries(actions)) {
    element(id).addEventListener("click", () => {
      play(false);
      action();
    });
  }
  element("play").addEventListener("click", () => play());
  element("slider").addEventListener("input", (event) => {
    play(false);
    go(Number(event.target.value));
  });
  element("show-keys").addEventListener("click", () => element("keys").showModal());
  for (const mode of Object.keys(modes)) {
    element(`mode-${mode}`)?.addEventListener("click", () => chooseMode(mode));
  }
}
