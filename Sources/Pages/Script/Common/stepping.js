// Stepping: which step is shown, and how one gets to others. What a step looks like, modes say.

/** What the page shows now. The step belongs to the mode. */
const page = { mode: "walk", step: 0, timer: 0 };

/**
 * What each mode says about itself; the files of the modes fill it in: how many steps it has, what
 * shows one, and what stands in the address. It may say how a step is called, where the step of a
 * number is, what to do at its beginning and its end, and whether it is meant by an address.
 */
const modes = {};

/** The place of the step with a number, as a person counts them. */
const placeOf = (number) => modes[page.mode].placeOf?.(number) ?? number;

/** Shows a step of the mode that is on. */
function go(step) {
  const mode = modes[page.mode];
  const last = mode.count() - 1;
  page.step = Math.max(0, Math.min(step, last));
  mode.show(page.step);
  const slider = element("slider");
  slider.max = last;
  slider.value = page.step;
  const place = mode.place?.(page.step) ?? `Step ${page.step} of ${last}`;
  slider.setAttribute("aria-valuetext", place);
  element("place").textContent = place;
  for (const id of ["first", "back"]) disable(id, page.step === 0);
  for (const id of ["forward", "last"]) disable(id, page.step === last);
  writeAddress(mode.address(page.step));
}

/** A button that does nothing for now keeps the focus, so that the keys go on. */
const disable = (id, isOff) => element(id).setAttribute("aria-disabled", isOff);

/** Plays on from here, from the start at the end, or pauses. */
function play(isOn = page.timer === 0) {
  clearInterval(page.timer);
  page.timer = 0;
  const mode = modes[page.mode];
  const isAtEnd = () => page.step === mode.count() - 1;
  if (isOn && mode.count() > 1) {
    if (isAtEnd()) go(0);
    page.timer = setInterval(() => {
      go(page.step + 1);
      if (isAtEnd()) play(false);
    }, mode.pause ?? 1600);
  }
  const button = element("play");
  button.setAttribute("aria-pressed", page.timer !== 0);
  button.textContent = page.timer === 0 ? "▶\uFE0E Play" : "‖ Pause";
}

/** Turns a mode on, at the step with a number. */
function chooseMode(mode, number = 0) {
  play(false);
  modes[page.mode].end?.();
  page.mode = mode;
  document.body.dataset.mode = mode;
  for (const other of Object.keys(modes)) {
    element(`mode-${other}`)?.setAttribute("aria-pressed", other === mode);
    element(other)?.toggleAttribute("hidden", other !== mode);
  }
  modes[mode].begin?.();
  go(placeOf(number));
}

/** Paper gets the step that shows everything, and the page goes on from its own step afterwards. */
function listenToPrinting() {
  let step = 0;
  addEventListener("beforeprint", () => {
    step = page.step;
    go(modes[page.mode].printed?.() ?? step);
  });
  addEventListener("afterprint", () => go(step));
}
