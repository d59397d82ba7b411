// The page's guard, written into index.html itself so that it is there whenever the
// page is. It knows nothing of the program and needs none of its files:
//
// - as long as the program has not started, it says what is missing and how to go on;
// - when the program breaks, it puts the recovery page in its place;
// - it is the one policy by which text becomes markup or the address of a script;
// - it chooses the language, and with it the files in which the program finds its words.
//
// Its words are the <template>s of index.html; tools/guard.mjs writes in the build's
// stamp and the files that the program starts with.
(() => {
  "use strict";

  const OWN = "ready20k";
  const RELOADED = `${OWN}:reloaded`;
  /** Milliseconds after which it is said that the program does not start. */
  const PATIENCE = 8000;
  const find = (selector, within = document) => within.querySelector(selector);
  const named = (name) => find(`meta[name="${OWN}-${name}"]`)?.content ?? "";
  const asset = (name) => find(`meta[name="${OWN}-asset"][data-name="${name}"]`)?.content;
  /** The language and script of what the page is written in. */
  const EN = "enLatn";
  const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
  const text = (value) => String(value?.message ?? value ?? "");
  // Before the page has been read there is no skeleton yet.
  const isStarted = () => document.readyState !== "loading" && find("#app > .loading") === null;

  // --- Text that becomes markup ---------------------------------------------------

  /** What no drawing and no fixed piece of a page holds: all that runs or fetches. */
  const LIVE = /^<\/?(script|iframe|frame|object|embed|applet|link|meta|base|form|foreignobject|animate\w*|set|use|image)\b/i;
  const HANDLER = /[\s/"']on\w+\s*=/i;
  const TAG = /<(?:"[^"]*"|'[^']*'|[^"'>])*>?/g;
  const ADDRESS = /\s(?:href|src|action|formaction|xlink:href)\s*=\s*["']?\s*(?![#./]|https?:)[^\s"'>]*:/i;

  function isInert(html) {
    return (html.match(TAG) ?? []).every(
      (tag) => !LIVE.test(tag) && !ADDRESS.test(tag) && !HANDLER.test(tag.replace(/"[^"]*"|'[^']*'/g, '""')),
    );
  }

  window.trustedTypes?.createPolicy?.("default", {
    createHTML: (html) => (isInert(html) ? html : null),
    createScriptURL: (url) => ([asset("planner"), asset("frame"), "./sw.js"].includes(url) ? url : null),
  });

  // --- What the program will ask for ----------------------------------------------

  function preload(href, fetchPriority) {
    const link = document.createElement("link");
    const kind = /css$/.test(href) ? { as: "style" } : { as: "fetch", crossOrigin: "anonymous" };
    document.head.append(Object.assign(link, { rel: "preload", fetchPriority, href, ...kind }));
  }

  // The portable edition has all within it.
  const isServed = named("files") !== "";

  // --- The language ---------------------------------------------------------------

  /** The languages beside English: code, stamp of the files, direction. */
  const languages = named("languages").split(";").map((one) => one.split(" "));

  /** Language and script of a tag: what matters for reading. Plain English is told apart without
   *  asking, as a browser asked for the first time has to read its tables. */
  function spoken(tag) {
    if (/^en(-[A-Z]{2})?$/.test(tag)) return EN;
    try {
      const { language, script } = new Intl.Locale(tag).maximize();
      return language + script;
    } catch {
      return "";
    }
  }

  /** What the address asks for, what was chosen before, what the browser says. */
  function wanted() {
    const asked = new URLSearchParams(location.search);
    const tag = asked.get("lang");
    try {
      const key = `${OWN}@${location.pathname.replace(/[^/]*$/, "")}:language`;
      if (tag) {
        localStorage[key] = tag;
        asked.delete("lang");
        history.replaceState(null, "", `${location.pathname}?${asked}${location.hash}`.replace(/\?(?=#|$)/, ""));
      }
      return [localStorage[key], ...navigator.languages];
    } catch {
      return [tag, ...navigator.languages];
    }
  }

  const known = (tag) => spoken(tag) !== EN && languages.find(([code]) => spoken(code) === spoken(tag));
  const tag = wanted().find((tag) => tag && (spoken(tag) === EN || known(tag)));
  const [code, stamp, direction] = known(tag) || [];
  const root = document.documentElement;
  const lies = (name) => `./${code}.${name}-${stamp}.json`;

  // The program finds another language's words where it looks for the English ones.
  if (stamp) {
    // Numbers and dates are written as where the reader lives.
    root.lang = navigator.languages.find((tag) => spoken(tag) === spoken(code)) ?? code;
    root.dir = direction;
    // The host's file keeps its name and has no language.
    for (const meta of document.querySelectorAll(`meta[name=${OWN}-asset][content*="-"][content$=json]`)) meta.content = lies(meta.dataset.name);
  }

  // Who comes to the start, and has nothing here, reads what this is at once: in English, as the
  // page has it.
  try {
    root.toggleAttribute("data-new", !stamp && !/..\w/.test(location.hash) && !/:assessment:/.test(Object.keys(localStorage)));
  } catch {
    // It cannot be known.
  }

  /** Brings the words that the program starts with; without them it starts in English. */
  const bringWords = async () => {
    const answer = stamp && (await fetch(lies("first")).catch(() => {}));
    if (answer?.ok) root.dataset.words = await answer.text();
  };

  // --- The words that the program will ask for ------------------------------------

  const words = isServed && bringWords();
  // A page of the whole app needs more than the program's main part, which would ask for it
  // only once it runs.
  const [, place, example, page] = location.hash.match(/^#\/(a|demo)\b(?:\/(?:demo-)?([\w-]+))?(?:\/(\w+))?/) ?? [];
  // The host's file too: whoever waits for it would else wait behind the parts.
  if (isServed) for (const name of place ? ["host"] : ["quick", "host"]) preload(asset(name), "auto");
  if (place && isServed) {
    const soon = `${named("soon")} ${page === "plan" ? named("plan") : ""} demo-${example}`.split(" ");
    for (const name of soon) if (asset(name) ?? /^\./.test(name)) preload(asset(name) ?? name, "low");
  }
  // Slow the first time; the line is busy once the page is painted, and the processor is not.
  const formats = ["NumberFormat", "DateTimeFormat", "ListFormat"].slice(0, place ? 3 : 1);
  const warm = () => formats.forEach((name) => new Intl[name](root.lang === "en" ? "en-GB" : root.lang));
  requestAnimationFrame(() => setTimeout(warm));

  // --- What is rarely needed ------------------------------------------------------

  // It lies in a script of its own (aside/): at once where the address asks for it.
  const aside = () => import(asset("aside")).catch(() => {});
  // So that it is there before the browser translates the page for who does not read it.
  const isForeign = () => !navigator.languages.some((tag) => tag.slice(0, 2) === document.documentElement.lang.slice(0, 2));
  const asideIfAsked = () => (/[?&](tour|present|kiosk)\b/.test(location) || isForeign()) && aside();

  // A kiosk forgets: what is entered lasts for the session only (aside/kiosk.js).
  if (/[?&]kiosk\b/.test(location.search)) {
    const keep = (name, value) => Object.defineProperty(window, name, { value });
    keep("localStorage", window.sessionStorage);
    keep("indexedDB");
  }

  // --- The program does not start -------------------------------------------------

  /** The smallest module, and one with what the compiler takes for granted. */
  const EMPTY = [0, 97, 115, 109, 1, 0, 0, 0];
  // memory.fill, ref.null, i32.extend8_s and i32.trunc_sat_f32_s in one function.
  const NEEDED = [
    ...EMPTY, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 5, 3, 1, 0, 1, 10, 25, 1, 23, 0, 67, 0, 0, 0, 0, 252, 0, 192, 26, 65, 0, 65, 0,
    65, 0, 252, 11, 0, 208, 111, 26, 11,
  ];

  /** Why this browser cannot run the program, if it cannot. */
  function obstacle() {
    if (typeof WebAssembly !== "object") return "off";
    try {
      // Safari lets a module be made where it may not run.
      new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(EMPTY)));
    } catch {
      return "blocked";
    }
    return WebAssembly.validate(new Uint8Array(NEEDED)) ? null : "old";
  }

  /** The stamp of the build that the server has now; fails without a connection. */
  async function newest() {
    const answer = await fetch(location.pathname, { cache: "no-store" });
    const page = await answer.text();
    return page.match(/name="?ready20k-build"? content="?(\w+)/)?.[1];
  }

  /** Whether the server has another version than this page. */
  async function isOutdated() {
    const stamp = await newest().catch(() => undefined);
    return stamp !== undefined && stamp !== named("build");
  }

  /** What is wrong with the files that the program starts with: words and a file. */
  async function fault() {
    if (!isServed) return ["unknown"];
    // In a sandbox the server counts as another one, and each file is refused.
    if (origin === "null") return ["framed"];
    let there;
    try {
      there = await newest();
    } catch {
      return ["offline"];
    }
    if (there !== undefined && there !== named("build")) return ["version", there];
    for (const file of named("files").split(" ")) {
      try {
        const answer = await fetch(file);
        if (!answer.ok) return ["missing", file];
        if (/html/.test(answer.headers.get("content-type"))) return ["replaced", file];
      } catch {
        return ["refused", file];
      }
    }
    return ["unknown"];
  }

  /** Loads the page of the build that the server has, once for each. */
  function loadNewest(stamp) {
    try {
      if (sessionStorage.getItem(RELOADED) === stamp) return false;
      sessionStorage.setItem(RELOADED, stamp);
    } catch {
      return false;
    }
    location.reload();
    return true;
  }

  let isDiagnosed = false;

  async function diagnose(error) {
    if (isDiagnosed || isStarted()) return;
    isDiagnosed = true;
    const blocked = obstacle();
    const [what, which] = blocked ? [blocked] : await fault();
    if (what === "version" && loadNewest(which)) return;
    // It may have been the error of something else, and the program is on its way.
    while (what === "unknown" && performance.now() < PATIENCE) await pause(250);
    while (document.readyState === "loading") await pause(50);
    if (!isStarted()) say(what, { file: which ?? "", why: text(error) });
  }

  /** Puts the words of a template, each used once, in place of the skeleton. */
  function say(what, details) {
    const place = find("#app > .loading > .page");
    const words = find(`template[data-guard="${what}"]`)?.content;
    const around = find('template[data-guard="problem"]')?.content;
    if (!place || !words || !around) return;
    find("[data-of=what]", around).replaceWith(words);
    for (const [name, value] of Object.entries(details)) {
      for (const gap of around.querySelectorAll(`[data-of=${name}]`)) gap.textContent = value;
    }
    find("[data-of=why]", around).hidden = !details.why;
    find("[data-do=reload]", around).addEventListener("click", () => location.reload());
    const notice = around.firstElementChild;
    place.replaceChildren(around);
    // Whom to ask: the host, where his file says how.
    fetch("host.json")
      .then((answer) => answer.json())
      .then(({ name, contact }) => notice.append(`${name}: ${contact.href}`))
      .catch(() => {});
  }

  // --- The program breaks ---------------------------------------------------------

  const isTrap = (error) =>
    (typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError) ||
    // Out of stack within the program.
    (error instanceof RangeError && /wasm/.test(error.stack));

  let isBroken = false;
  /** What the program said itself of its fault. */
  let panic;

  /** Takes the program off the page and puts the recovery page there. */
  function recover(reason) {
    if (isBroken) return;
    isBroken = true;
    const typed = document.activeElement?.matches?.("textarea, input") ? document.activeElement.value : "";
    silence();
    const page = find('template[data-guard="broken"]').content;
    const report = `${reason}\n\n${OWN} ${named("build")}, ${location.hash.split("/").at(-1)}, ${navigator.userAgent}`;
    find("[data-of=why]", page).textContent = report;
    find("[data-of=typed]", page).textContent = typed;
    find("[data-if=typed]", page).hidden = typed.trim() === "";
    const on = (name, act) => find(`[data-do=${name}]`, page).addEventListener("click", act);
    const copied = find("[data-of=copied]", page);
    on("reload", () => location.reload());
    on("start", () => {
      history.replaceState(null, "", location.pathname);
      location.reload();
    });
    on("copy", async () => {
      copied.hidden = !(await navigator.clipboard?.writeText(report).then(
        () => true,
        () => false,
      ));
    });
    const save = find("[data-do=save]", page);
    find("#app").replaceChildren(page);
    document.title = find("#app h1").textContent;
    find("#app h1").focus();
    stored().then((content) => {
      const file = JSON.stringify({ format: `${OWN}-recovery`, build: named("build"), reason, typed, ...content }, null, 1);
      save.href = URL.createObjectURL(new Blob([file], { type: "application/json" }));
      save.removeAttribute("aria-disabled");
    });
  }

  /** Nothing that happens from now on reaches the program, nor what it has set up. */
  function silence() {
    // What happens within the page comes by the window first.
    const kinds = Object.keys(HTMLElement.prototype).filter((name) => name.startsWith("on"));
    for (const kind of [...kinds.map((name) => name.slice(2)), "focusin", "focusout", "visibilitychange"]) {
      if (kind !== "error") addEventListener(kind, stop, true);
    }
    for (let timer = setTimeout(() => {}); timer > 0; timer--) clearTimeout(timer);
    for (let frame = requestAnimationFrame(() => {}); frame > 0; frame--) cancelAnimationFrame(frame);
  }

  function stop(event) {
    if (!isBroken) return;
    const isOurs = event.target instanceof Node && find("#app > .recovery")?.contains(event.target);
    if (!isOurs) event.stopImmediatePropagation();
  }

  // What happens to the window itself reaches its listeners in their order, so that the
  // guard's must come first.
  const OF_THE_WINDOW =
    "hashchange popstate storage pageshow pagehide beforeunload online offline focus blur resize message beforeprint afterprint";
  for (const kind of OF_THE_WINDOW.split(" ")) addEventListener(kind, stop);

  /** All that the page keeps in this browser, as it stands there. */
  async function stored() {
    const content = { local: {}, databases: {} };
    try {
      for (const [key, value] of Object.entries(localStorage)) {
        if (key.startsWith(OWN)) content.local[key] = value;
      }
      for (const { name } of await indexedDB.databases()) {
        if (name.startsWith(OWN)) content.databases[name] = await rows(name);
      }
    } catch (error) {
      content.unread = text(error);
    }
    return content;
  }

  const done = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = request.onblocked = () => reject(request.error ?? "blocked");
    });

  async function rows(name) {
    const database = await done(indexedDB.open(name));
    const found = {};
    for (const table of database.objectStoreNames) {
      const shelf = database.transaction(table).objectStore(table);
      const [keys, values] = await Promise.all([done(shelf.getAllKeys()), done(shelf.getAll())]);
      found[table] = keys.map((key, place) => [key, values[place]]);
    }
    database.close();
    return found;
  }

  // --- Within a page of others ----------------------------------------------------

  if (parent !== window || /\bembed\b/.test(location.search)) {
    document.head.append(Object.assign(document.createElement("script"), { src: asset("frame") }));
  }

  // --- What is listened to --------------------------------------------------------

  /** An error that nobody caught: the program broke, or it could not start. */
  function hear(event, error) {
    if (isBroken) {
      // What the broken program still says is no news.
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (isTrap(error)) {
      recover(panic ?? text(error));
    } else if (event.target === window || event.target.matches("script, link[rel=stylesheet]")) {
      diagnose(error);
    }
  }

  addEventListener("error", (event) => hear(event, event.error ?? event.message), true);
  addEventListener("unhandledrejection", (event) => hear(event, event.reason));
  addEventListener("DOMContentLoaded", () => {
    if (obstacle()) diagnose("");
    asideIfAsked();
  });
  addEventListener("hashchange", asideIfAsked);
  setTimeout(aside, PATIENCE);

  // What the program asks for.
  window[OWN] = {
    words,
    bringWords,
    isOutdated,
    broke(reason) {
      panic = reason;
      // The trap follows, but not every one is heard of.
      setTimeout(recover, 0, reason);
    },
  };
})();
