// Kiosk mode (`?kiosk`, `?kiosk=120`): where nobody has touched the page for a while, it counts
// down in sight and then goes back to the start, with nothing left of what was entered. Any
// input stops the countdown (WCAG 2.2.1). The guard keeps what is entered in the session only.

import { bringWords, element } from "./words.js";

/** Seconds without an input after which the countdown begins, unless the address says. */
const IDLE = 90;
/** Seconds of the countdown; people need twenty to react (WCAG 2.2.1). */
const COUNT = 20;
const INPUTS = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart", "input", "scroll"];

const asked = location.search.match(/[?&]kiosk=?(\d*)/)?.[1];

export function kiosk() {
  if (asked === undefined) return;
  const idle = (Number(asked) || IDLE) * 1000;
  let last = performance.now();
  let card;
  const touched = () => {
    last = performance.now();
    card?.remove();
    card = undefined;
  };
  for (const input of INPUTS) addEventListener(input, touched, { capture: true, passive: true });
  setInterval(async () => {
    const over = performance.now() - last - idle;
    // At the start with nothing entered there is nothing to go back from.
    if (over < 0 || (/^(#\/?)?$/.test(location.hash) && scrollY === 0 && isFresh())) return;
    const left = Math.ceil(COUNT - over / 1000);
    if (left <= 0) return goBack();
    if (!card) {
      const t = await bringWords();
      if (performance.now() - last < idle) return;
      card ??= draw(t, touched);
      card.count = (left) => t("kiosk.soon", { left });
    }
    card.querySelector("[data-testid=kiosk-left]").textContent = card.count(left);
  }, 500);
}

const isFresh = () => !Object.keys(sessionStorage).some((key) => /:assessment:/.test(key));

/** The words are told once; the count is for the eyes. */
function draw(t, touched) {
  const card = element(
    "section",
    { id: "kiosk", "aria-label": t("kiosk.label") },
    element("p", { role: "alert" }, element("strong", {}, t("kiosk.label")), " ", t("kiosk.why")),
    element("p", { "aria-hidden": "true", "data-testid": "kiosk-left" }),
    element("button", { type: "button", class: "primary", click: touched }, t("kiosk.stay")),
  );
  document.body.append(card);
  return card;
}

function goBack() {
  sessionStorage.clear();
  history.replaceState(null, "", `${location.pathname}${location.search}#/`);
  location.reload();
}
