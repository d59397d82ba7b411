// Installable and offline: once everything has arrived and nothing else happens, the service
// worker (sw.js) keeps the files of this build; and a page that stays open for long hears of
// a newer version.

/** Milliseconds between two looks for a newer version, at the least. */
const SELDOM = 3_600_000;

/** Names what an installed page is called and looks like. */
export function linkManifest() {
  if (!isServed()) return;
  for (const [rel, href] of [["manifest", "./manifest.webmanifest"], ["apple-touch-icon", "./icon-180.png"]]) {
    document.head.append(Object.assign(document.createElement("link"), { rel, href }));
  }
}

/** The page lies on a server of its own, neither in a file nor in the page of another. */
const isServed = () => location.protocol !== "file:" && top === self;

const hasAll = () => document.documentElement.dataset.loaded === "all";

/** Waits until the program has brought everything and has nothing to do. */
async function quiet() {
  while (!hasAll()) await new Promise((resolve) => setTimeout(resolve, 1000));
  await new Promise((resolve) => (self.requestIdleCallback ?? setTimeout)(resolve));
}

/** Keeps the page's files, unless the visitor saves data, and looks for newer ones. */
export async function stayReady() {
  await quiet();
  if (!isServed()) return;
  const isSaving = navigator.connection?.saveData === true;
  const registration = isSaving ? undefined : await navigator.serviceWorker?.register("./sw.js").catch(() => undefined);
  if (registration) await keepLanguage();
  let looked = Date.now();
  document.addEventListener("visibilitychange", async () => {
    if (document.visibilityState !== "visible" || Date.now() - looked < SELDOM) return;
    looked = Date.now();
    registration?.update().catch(() => {});
    await tellIfNewer();
  });
  // A worker has taken over: the first, or that of another build.
  navigator.serviceWorker?.addEventListener("controllerchange", tellIfNewer);
}

/** The worker keeps the words of another language once they are asked for through it. */
async function keepLanguage() {
  await navigator.serviceWorker.ready;
  while (!navigator.serviceWorker.controller) await new Promise((resolve) => setTimeout(resolve, 100));
  const words = [...document.querySelectorAll("meta[name=ready20k-asset]")].map((meta) => meta.content);
  const own = words.filter((file) => /^\.\/[\w-]+\.[\w-]+-[0-9a-f]{12}\.json$/.test(file));
  if (own.length > 0) own.push(own[0].replace(/\.[\w-]+(?=-[0-9a-f]{12}\.json$)/, ".first"));
  await Promise.all(own.map((file) => fetch(file).catch(() => {})));
}

/** Lets the program tell of a newer version; when to load it, the visitor decides. */
async function tellIfNewer() {
  if (await self.ready20k?.isOutdated()) dispatchEvent(new Event("ready20k:newer"));
}
