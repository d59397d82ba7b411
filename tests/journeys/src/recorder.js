// Served with the page by the test server, before any other script: reports what
// goes wrong, in every engine alike, even when the page is left right after.
(() => {
  const folder = new URL(".", document.baseURI);
  // A page that is left: browsers end what it has asked for and tell it so, Chromium seldom,
  // and Firefox stops its program in the midst of what it does (a page that stays would not be).
  let isLeft = false;
  addEventListener("beforeunload", () => (isLeft = true));
  addEventListener("pageshow", () => (isLeft = false));
  const CUT_OFF = /Failed to fetch|NetworkError when attempting|^AbortError|Load failed|closure invoked recursively/;
  const isCutOff = (text) => isLeft && CUT_OFF.test(text);
  const report = (kind, text) => {
    if (isCutOff(text)) return;
    navigator.sendBeacon(new URL("__report", folder), JSON.stringify({ kind, text: String(text) }));
  };
  const describe = (value) => (value instanceof Error ? `${value}\n${value.stack}` : String(value));

  const original = console.error;
  console.error = (...values) => {
    const text = values.map(describe).join(" ");
    report("console", text);
    // Chromium notes for itself what it is told.
    if (!isCutOff(text)) original.apply(console, values);
  };
  addEventListener("error", (event) => {
    if (event instanceof ErrorEvent) report("console", describe(event.error ?? event.message));
  });
  addEventListener("unhandledrejection", (event) => {
    const text = describe(event.reason);
    report("console", text);
    if (isCutOff(text)) event.preventDefault();
  });
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
