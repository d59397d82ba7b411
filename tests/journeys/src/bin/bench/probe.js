// Runs before the page's own scripts; WANTED, [[name, test]], goes ahead of it. Notes
// when each test first held in a frame that was painted, what holds the main thread up,
// when the document last changed and when something was stored.
(() => {
  const bench = (window.bench = { seen: {}, tasks: [], changed: 0, stored: 0, written: 0, memories: new Set() });

  // A message that is posted in a frame arrives after that frame's painting.
  bench.afterPaint = () =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(null);
    });
  bench.frame = () => new Promise(requestAnimationFrame);
  bench.pause = (millis) => new Promise((done) => setTimeout(done, millis));

  const look = () => {
    for (const [name, test] of WANTED) {
      if (name in bench.seen || !test()) continue;
      bench.seen[name] = null;
      bench.afterPaint().then(() => (bench.seen[name] = performance.now()));
    }
    if (WANTED.some(([name]) => !(name in bench.seen))) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) bench.tasks.push({ millis: duration, at: location.hash });
  }).observe({ type: "longtask", buffered: true });

  let waits = false;
  new MutationObserver(async () => {
    if (waits) return;
    waits = true;
    await bench.frame();
    await bench.afterPaint();
    waits = false;
    bench.changed = performance.now();
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });

  const setItem = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) {
    setItem.call(this, key, value);
    bench.stored = performance.now();
    bench.written += value.length;
  };

  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const result = await original.apply(WebAssembly, given);
      const { memory } = (result.instance ?? result).exports;
      if (memory) bench.memories.add(memory);
      return result;
    };
  }
})();
