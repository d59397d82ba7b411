// What the page needs within a page of others; the guard asks for it nowhere else.
//
// With `?embed` it leaves out what surrounds the page, and tells the page around it how high
// it is. In a sandbox that keeps it apart from its own server it says which permissions are
// missing, since then nothing else of it can be had; Safari refuses this script as well there,
// and the guard's own words stay.
(() => {
  "use strict";

  const OWN = "ready20k";
  const within = parent !== window;
  const whenRead = (act) => (document.readyState === "loading" ? addEventListener("DOMContentLoaded", act) : act());

  // --- Without header and footer --------------------------------------------------

  const STYLE = `
    .app { min-block-size: 0 }
    .site-footer, .site-header:not(:has(.tabs, .save-state:not(:empty))) { display: none }
    .page { padding-block: var(--s4) }
    .tabs { position: static }
    :root[data-tabs] .app { padding-block-end: 0 }`;

  if (/\bembed\b/.test(location.search)) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    whenRead(tellHeight);
  }

  /** Tells the page around how high this one is, whenever that changes and when it asks. */
  function tellHeight() {
    const page = document.getElementById("app");
    // A height is no secret, and whose page it is cannot be known here.
    const tell = (message) => within && parent.postMessage({ type: `${OWN}:height`, height: Math.ceil(page.getBoundingClientRect().height), ...message }, "*");
    // In a frame of its own: within the observer's, Safari complains of a loop without an end.
    new ResizeObserver(() => requestAnimationFrame(() => tell())).observe(page);
    addEventListener("hashchange", () => tell({ moved: true }));
    addEventListener("message", (event) => {
      if (event.source === parent && event.data?.type === `${OWN}:ask`) tell();
    });
  }

  // --- In a sandbox ---------------------------------------------------------------

  const WORDS = [
    "The page that shows Ready20k within itself keeps it in a sandbox.",
    "Open Ready20k in a window of its own: ",
    "For whoever runs that page: the sandbox of the frame must say allow-scripts, allow-same-origin and, for exports, allow-downloads.",
  ];

  // There the server counts as another one, and every file is refused as if it were far away.
  if (origin === "null" && within) {
    whenRead(() => {
      const [what, alone, permission] = WORDS;
      const words = document.querySelector('template[data-guard="framed"]')?.content;
      // The guard may have been quicker.
      const said = document.querySelector("#app > .loading [role=alert]");
      const add = (name, ...content) => {
        const element = document.createElement(name);
        element.append(...content);
        return element;
      };
      const link = Object.assign(add("a", location.href), { href: location.href, target: "_blank", rel: "noopener" });
      (said ?? words)?.replaceChildren(add("strong", what), add("p", alone, link), add("p", permission));
    });
  }
})();
