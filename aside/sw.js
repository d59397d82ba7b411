// The service worker: keeps all files of its build, so that a later visit works without a
// network, and never mixes two builds.
//
// Every file but the page is named after its content, so whoever has the page of a build can
// only ask for files of that build. What this adds: the page and its files are kept together
// or not at all, each build's by itself, and the build before stays for windows that still
// have it open. tools/finish.mjs writes in BUILD, the page's stamp, and FILES.

/* global BUILD, FILES */

const SCOPE = self.registration.scope;
/** Other installations on the same origin have caches of their own. */
const OURS = `ready20k ${SCOPE} `;
const CACHE = OURS + BUILD;
/** What the host has laid beside the page; it has no build. */
const BESIDE = `${OURS}beside`;
/** How many builds are kept. */
const BUILDS = 2;
/** Milliseconds after which a page that the network owes is taken from here. */
const PATIENCE = 3000;
const STAMPED = /-[0-9a-f]{12}\.\w+$/;

self.addEventListener("install", (event) => event.waitUntil(keepAll().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(forgetOld().then(() => self.clients.claim())));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const path = request.url.startsWith(SCOPE) ? request.url.slice(SCOPE.length).split(/[?#]/)[0] : "/";
  if (request.method !== "GET" || path.includes("/")) return;
  const isPage = path === "" || path === "index.html";
  // What else asks for the page wants to know what the server has now.
  if (isPage && request.mode === "navigate") event.respondWith(page(request));
  else if (STAMPED.test(path)) event.respondWith(stamped(request));
  else if (/\.(json|svg|png|webp|jpe?g)$/.test(path)) event.respondWith(beside(request));
});

/** Keeps the page and its files; where the server has another build by now, nothing. */
async function keepAll() {
  const answer = await fetch(SCOPE, { cache: "no-store" });
  const text = await answer.text();
  if (!answer.ok || !text.includes(BUILD)) throw new Error("the server has another build");
  const cache = await caches.open(CACHE);
  for (const file of FILES) {
    const there = await caches.match(file);
    if (there) await cache.put(file, there);
    else await cache.add(file);
  }
  // Last: with the page, all is there.
  await cache.put(SCOPE, new Response(text, { headers: answer.headers }));
}

async function forgetOld() {
  const builds = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== BESIDE && name !== CACHE);
  await Promise.all(builds.slice(0, builds.length - BUILDS + 1).map((name) => caches.delete(name)));
}

/** The page as the server has it, and without a server, or a slow one, as it was kept. */
async function page(request) {
  const kept = await (await caches.open(CACHE)).match(SCOPE);
  if (!kept) return fetch(request);
  const asked = fetch(request).then((answer) => (answer.ok || answer.type === "opaqueredirect" ? answer : kept));
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, kept));
  return Promise.race([asked, late]).catch(() => kept);
}

/** A file that never changes; one that was not kept is from now on. */
async function stamped(request) {
  const kept = await caches.match(request, { ignoreVary: true });
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(CACHE)).put(request, answer.clone());
  return answer;
}

/** A file of the host: as it is now, and without a network as it was. */
async function beside(request) {
  const cache = await caches.open(BESIDE);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(request, answer.clone());
    return answer;
  } catch (error) {
    // As it was at the last visit, or when the build was kept.
    const kept = (await cache.match(request, { ignoreVary: true })) ?? (await caches.match(request, { ignoreVary: true }));
    if (kept) return kept;
    throw error;
  }
}
