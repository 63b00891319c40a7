// Keys on the whole page, buttons, and the address, in which the step stands.

/** Digits that follow one another quickly are one number. */
let digits = "";
let digitsEnd = 0;

function goToTyped(digit) {
  clearTimeout(digitsEnd);
  digits += digit;
  digitsEnd = setTimeout(() => { digits = ""; }, 900);
  go(Number(digits));
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
    if (event.key === "Escape") {
      hideHint();
      return;
    }
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
    element(`mode-${mode}`).addEventListener("click", () => chooseMode(mode));
  }
}

/** Paper gets the view of everything, with all steps in the table. */
function listenToPrinting() {
  let step = 0;
  addEventListener("beforeprint", () => {
    step = page.step;
    if (page.mode === "walk") go(0);
  });
  addEventListener("afterprint", () => go(step));
}

/** Turns a mode on, at its first step. */
function chooseMode(mode, step = 0) {
  play(false);
  modes[page.mode].end?.();
  page.mode = mode;
  document.body.dataset.mode = mode;
  for (const other of Object.keys(modes)) {
    element(`mode-${other}`).setAttribute("aria-pressed", other === mode);
  }
  element("predict").hidden = mode !== "predict";
  element("compare").hidden = mode !== "compare";
  element("rule").hidden = true;
  element("invitation").hidden = true;
  modes[mode].begin?.();
  go(step);
}

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
  const step = Number.parseInt(parts.get("step") ?? "0", 10) || 0;
  if (parts.has("predict")) {
    predict.seed = Number.parseInt(parts.get("predict"), 10) || 0;
    chooseMode("predict");
  } else if (Object.hasOwn(wrongWalks, parts.get("walk") ?? "")) {
    compare.walk = parts.get("walk");
    chooseMode("compare", step);
  } else if (page.mode === "walk") {
    play(false);
    go(step);
  } else {
    chooseMode("walk", step);
  }
}
