// Served with the page by the test server, before any other script: reports what
// goes wrong, in every engine alike, even when the page is left right after.
(() => {
  const folder = new URL(".", document.baseURI);
  // A page that is left: Firefox and WebKit end what it has asked for and tell it so, and
  // Firefox stops its program in the midst of what it does (a page that stays would not be).
  let isLeft = false;
  addEventListener("beforeunload", () => (isLeft = true));
  addEventListener("pageshow", () => (isLeft = false));
  const CUT_OFF = /NetworkError when attempting|^AbortError|Load failed|closure invoked recursively/;
  const report = (kind, text) => {
    if (isLeft && CUT_OFF.test(text)) return;
    navigator.sendBeacon(new URL("__report", folder), JSON.stringify({ kind, text: String(text) }));
  };
  const describe = (value) => (value instanceof Error ? `${value}\n${value.stack}` : String(value));

  const original = console.error;
  console.error = (...values) => {
    report("console", values.map(describe).join(" "));
    original.apply(console, values);
  };
  addEventListener("error", (event) => {
    if (event instanceof ErrorEvent) report("console", describe(event.error ?? event.message));
  });
  addEventListener("unhandledrejection", (event) => report("console", describe(event.reason)));
  addEventListener("securitypolicyviolation", (event) =>
    report("policy", `${event.effectiveDirective} blocked ${event.blockedURI} ${event.sample}`),
  );
  new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) {
      const local = name.startsWith(folder.href) || /^(data|blob):/.test(name);
      if (!local) report("foreign", name);
    }
  }).observe({ type: "resource", buffered: true });
})();
