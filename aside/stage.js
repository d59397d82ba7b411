// An example shown to others, in five stops: as a guided tour, by oneself (`?tour=3` in the
// hash is its third stop), or in presenter mode (`?present`), without the frame, in larger
// type and by the keys of a clicker.
//
// Each stop is a page of the program as it is; nothing is drawn anew here and no number is
// made. What the tour changes is changed by the program's own controls.

import { bringWords, element } from "./words.js";

/** The example that is shown unless the address names another. */
const FIRST = "it-provider";
/** How many hours a week the tour gives the firm more. */
const MORE = 4;
/** Milliseconds that a page or a plan may take. */
const PATIENCE = 15_000;
/** Milliseconds between two looks. */
const SHORT = 100;

/** The stops: the page of an example, what of it is meant, the words, and what can be done. */
const STOPS = [
  { page: (id) => `#/a/demo-${id}/question/5.2-policy`, spot: "main fieldset", words: "tour.question" },
  { page: (id) => `#/a/demo-${id}/result`, spot: "main .figures", words: "tour.board" },
  { page: (id) => `#/a/demo-${id}/clause/5.2`, spot: "main h1", words: "tour.gap" },
  { page: (id) => `#/a/demo-${id}/plan`, spot: ".promise", words: "tour.plan", act: tryHours },
  { page: (id) => `#/a/demo-${id}/share`, spot: "main h1", words: "tour.take", isLast: true },
];

const find = (selector) => document.querySelector(selector);
const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
const asked = (name) => location.href.match(new RegExp(`[?&]${name}\\b=?(\\d*)`))?.[1];
const example = () => location.hash.match(/^#\/(?:demo\/|a\/demo-)([\w-]+)/)?.[1] ?? FIRST;
const bare = () => location.hash.split("?")[0];
/** The place of the stop that the address shows; the result has two addresses. */
const placeOf = (id) => (/^#\/demo\b/.test(location.hash) ? 1 : STOPS.findIndex((stop) => stop.page(id) === bare()));

/** What is going on: nothing, `tour` or `present`. */
let mode;
let t;
/** The place of the stop that is shown. */
let at = 0;
/** Whether the tour has changed the example. */
let hasTried = false;

export async function stage() {
  addEventListener("keydown", onKey, true);
  addEventListener("hashchange", follow);
  await follow();
}

/** Shows what the address asks for. */
async function follow() {
  const [tour, present] = [asked("tour"), asked("present")];
  if (tour === undefined && present === undefined) {
    if (mode) standAt(placeOf(example()));
    return;
  }
  t = await bringWords();
  const isNew = mode !== (tour === undefined ? "present" : "tour");
  mode = tour === undefined ? "present" : "tour";
  document.documentElement.dataset.stage = mode;
  const place = placeOf(example());
  const wanted = tour === undefined ? Math.max(place, 0) : Math.min(Math.max(Number(tour) - 1, 0), STOPS.length - 1);
  // A link may name the example and the stop only.
  if (STOPS[wanted].page(example()) !== bare() && (tour !== undefined || (isNew && bare().length < 3))) {
    return location.replace(addressOf(wanted));
  }
  standAt(wanted);
}

const addressOf = (place) => STOPS[place].page(example()) + (mode === "tour" ? `?tour=${place + 1}` : "");

/** Goes to a stop, if there is one. */
function go(place) {
  if (STOPS[place]) location.hash = addressOf(place);
}

/** Shows the words of a stop, and what they mean once it is drawn. A page that is no stop
 *  keeps the words of the last one, from which the way goes on. */
async function standAt(place) {
  const isStop = place >= 0;
  if (isStop) at = place;
  const card = draw();
  if (!isStop) return;
  const { spot } = STOPS[at];
  // The page takes the focus to its heading first, once it is drawn.
  await pause(2 * SHORT);
  await until(() => document.activeElement === find("main h1"), 10 * SHORT);
  const arrived = await until(() => find(spot) && !find("main [aria-busy=true]:not(.outcome, .promise)"));
  if (!mode || STOPS[at].spot !== spot || !arrived) return;
  for (const old of document.querySelectorAll("[data-spot]")) delete old.dataset.spot;
  if (mode !== "tour") return;
  const meant = find(spot);
  meant.dataset.spot = "";
  meant.scrollIntoView({ block: "center" });
  card.querySelector("p").focus();
}

async function until(condition, patience = PATIENCE) {
  const started = performance.now();
  while (!condition()) {
    if (performance.now() - started > patience) return false;
    await pause(SHORT);
  }
  return true;
}

/** The card with the words and the ways on; a landmark, so that it is found by keyboard. */
function draw() {
  const stop = STOPS[at];
  const where = t("tour.at", { step: at + 1, all: STOPS.length });
  const look = (kind = "") => (mode === "present" ? `${kind} small` : kind);
  const button = (key, click, { kind, ...more }) => element("button", { type: "button", click, class: look(kind), ...more }, t(key));
  const on = at + 1 < STOPS.length ? [button("tour.next", () => go(at + 1), { kind: "primary", "data-testid": "stage-next" })] : [];
  const back = at > 0 ? [button("tour.back", () => go(at - 1), { "data-testid": "stage-back" })] : [];
  const leave = (key) => button(key, end, { kind: "quiet", "data-testid": "stage-leave" });
  const extra = [];
  if (stop.act) extra.push(button("tour.try", stop.act, { "data-testid": "stage-try" }), element("span", { role: "status" }));
  if (stop.isLast && find("[data-testid=like-this]")) extra.push(button("demo.like", startLikeThis, { "data-testid": "stage-like" }));
  const content =
    mode === "tour"
      ? [element("p", { tabindex: "-1" }, element("strong", {}, where), " ", t(stop.words)), element("div", { class: "row" }, ...extra, ...back, ...on, leave("tour.leave"))]
      : [
          element(
            "details",
            {},
            element("summary", {}, where),
            element("p", {}, t(stop.words)),
            element("p", {}, t("present.keys")),
            element("div", { class: "row" }, examples(), button("present.reset", reset, { "data-testid": "stage-reset" })),
          ),
          element("div", { class: "row" }, ...extra, ...back, ...on, leave("present.leave")),
        ];
  const card = element("section", { id: "stage", "aria-label": t(mode === "tour" ? "tour.label" : "present.label") }, ...content);
  const before = find("#stage");
  if (before) before.replaceWith(card);
  else document.body.append(card);
  return card;
}

/** The list of the examples. */
function examples() {
  const named = [...document.querySelectorAll('meta[name=ready20k-asset][data-name^="demo-"]')];
  const ids = named.map((meta) => meta.dataset.name.slice("demo-".length));
  const option = (id) => element("option", { value: id, ...(id === example() && { selected: "" }) }, NAMES[id] ? t(NAMES[id]) : id);
  const change = (event) => {
    find("#stage details").open = false;
    location.hash = STOPS[at].page(event.target.value);
  };
  return element("select", { "aria-label": t("present.example"), change, "data-testid": "stage-example" }, ...ids.map(option));
}

const NAMES = {
  "it-provider": "example.it-provider",
  finance: "example.finance",
  agritech: "example.agritech",
  forestry: "example.forestry",
  chemicals: "example.chemicals",
  "oil-gas": "example.oil-gas",
  media: "example.media",
};

/** Gives the firm more hours by the plan's own slider, and says what that did. */
async function tryHours() {
  const said = find("#stage [role=status]");
  const promise = () => find("[data-testid=plan-promise]").textContent.trim();
  const isSettled = () => find(".promise[data-tone]:not([aria-busy])") && find(".outcome:not([aria-busy])");
  await until(isSettled);
  const before = promise();
  const isOpen = find("[data-testid=what-if]").getAttribute("aria-expanded") === "true";
  if (!isOpen) find("[data-testid=what-if]").click();
  if (!(await until(() => find("input#plan-hours")))) return;
  const slider = find("input#plan-hours");
  slider.value = Number(slider.value) + MORE;
  slider.dispatchEvent(new Event("input", { bubbles: true }));
  hasTried = true;
  said.textContent = t("tour.trying");
  if (!isOpen) find("[data-testid=what-if-close]").click();
  find("[data-testid=stage-try]")?.focus();
  await until(() => isSettled() && promise() !== before, 2 * PATIENCE);
  said.textContent = t("tour.effect", { before: ended(before), after: ended(promise()) });
}

const ended = (words) => (/[.!?。]$/.test(words) ? words : `${words}.`);

/** An example is as it was made when it is opened from the start page. */
async function reset() {
  const id = example();
  hasTried = false;
  location.hash = "#/";
  await until(() => find("[data-testid=start]"));
  location.hash = STOPS[0].page(id) + (mode === "tour" ? "?tour=1" : "");
}

function startLikeThis() {
  find("[data-testid=like-this]").click();
  close();
}

/** Ends it; an example that it has changed is as it was made again. */
async function end() {
  const id = example();
  close();
  history.replaceState(history.state, "", location.pathname + location.search.replace(/[?&](tour|present)\b[^&]*/g, "") + bare());
  if (hasTried) {
    hasTried = false;
    location.hash = "#/";
    await until(() => find("[data-testid=start]"));
    location.hash = `#/demo/${id}`;
  }
  find("main h1")?.focus();
}

function close() {
  mode = undefined;
  delete document.documentElement.dataset.stage;
  find("#stage")?.remove();
  for (const old of document.querySelectorAll("[data-spot]")) delete old.dataset.spot;
}

/** What a key means; those of a clicker whatever has the focus, others not in a field. */
function onKey(event) {
  if (!mode || event.ctrlKey || event.metaKey || event.altKey || find("dialog[open], :popover-open")) return;
  const isInField = event.target.matches?.("input, select, textarea, #what-if *");
  const meaning =
    event.key === "Escape" && !isInField
      ? end
      : mode === "present" &&
        { PageDown: () => go(at + 1), PageUp: () => go(at - 1), ...(!isInField && { ArrowRight: () => go(at + 1), ArrowLeft: () => go(at - 1), r: reset, R: reset }) }[event.key];
  if (!meaning) return;
  event.preventDefault();
  event.stopPropagation();
  meaning();
}
