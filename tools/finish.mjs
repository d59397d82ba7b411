// Trunk's post-build hook: finishes the page in the staging folder.
//
// 1. takes in the program's lazily loaded parts;
// 2. writes the bundles of the catalogue and of messages and names them and the planner's worker in
//    <meta name="ready20k-asset">, where the app looks for them; the same bundles of each other
//    language have one stamp, which <meta name="ready20k-languages"> names;
// 3. writes the joined style sheets, the guard and the first words into the page;
// 4. stamps every file with the hash of its content, so that a browser never
//    mixes two versions of the page, and the page with a hash of all;
// 5. writes the Content-Security-Policy with the hashes of the inline scripts and styles;
// 6. writes the service worker with the names of all files that it keeps;
// 7. lists what a release is made of (sbom.json).

import { copyFileSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeAside, writeServiceWorker } from "./aside.mjs";
import { firstMessages } from "./bundle.mjs";
import { stampOf, withGuard, withStamp } from "./guard.mjs";
import { LOADER, takeParts } from "./parts.mjs";
import { withPolicy } from "./policy.mjs";
import { writeSbom } from "./sbom.mjs";
import { stamp } from "./stamp.mjs";
import { LATER, joinStyles } from "./styles.mjs";
import { about, englishFiles, hasBegun, languages, translate } from "./translate.mjs";
import { allBundles, writeLanguage } from "./words.mjs";

const PROGRAM = "ready20k";
const PLANNER = "planner.js";
/** What only a page within another needs, and what a page around it can use. */
const FRAME = "frame.js";
const EMBED = "embed.js";
/** The host's file. It is his, and lies there empty so that nobody asks in vain. */
const HOST = "host.json";
const SBOM = "sbom.json";
/** What the program cannot start without. */
const ESSENTIAL = [`${PROGRAM}.js`, `${PROGRAM}_bg.wasm`, LOADER];

const staging = process.env.TRUNK_STAGING_DIR;
if (!staging) {
  console.error("finish.mjs is Trunk's post-build hook: run `make serve` or `make dist`.");
  process.exit(1);
}
const page = join(staging, "index.html");
const isRelease = process.env.TRUNK_PROFILE === "release";

// The same program, started where there is no page, plans. If it cannot start, the page
// hears of an error, but not of a promise that nobody kept.
const worker = `import start from "./${PROGRAM}.js";
start({ module_or_path: new URL("./${PROGRAM}_bg.wasm", import.meta.url) }).catch((error) => setTimeout(() => { throw error; }));
`;
for (const file of [FRAME, EMBED]) copyFileSync(join("guard", file), join(staging, file));
writeFileSync(join(staging, HOST), "{}\n");
writeFileSync(join(staging, PLANNER), worker);
const files = takeParts(staging, isRelease);

const assets = { planner: PLANNER, aside: writeAside(staging, isRelease) };
for (const [name, value] of Object.entries(allBundles(englishFiles()))) {
  assets[name] = `${name}.json`;
  writeFileSync(join(staging, assets[name]), JSON.stringify(value));
}
const whole = joinStyles(staging, withWords(withAssets(withMessages(readFileSync(page, "utf8")), assets)));
// The large ones first. The smallest are among them: asked for only when the program needs
// them, they would cost another way to the server and back.
const bytes = (file) => statSync(join(staging, file)).size;
const app = files.app.sort((one, other) => bytes(other) - bytes(one));
const paths = (files) => files.map((file) => `./${file}`);
// The bundles by their names, for they lie elsewhere in another language. With its messages the
// app is mounted, while the numbers are still on their way; its sheet must be there by then.
const soon = [...paths([LATER]), "messages", ...paths(app), "numbers"];
const plan = [...paths(files.planning.filter((file) => !app.includes(file))), "messages-planning"];
writeFileSync(page, withFirst(withGuard(withAddress(whole), { files: paths(ESSENTIAL), soon, plan, languages: languages().filter(hasBegun).map(write) }, isRelease)));
stamp(staging);
writeFileSync(page, withPolicy(withStamp(readFileSync(page, "utf8")), policy));
writeServiceWorker(staging, stampOf(readFileSync(page, "utf8")), isRelease);
if (isRelease) writeSbom(join(staging, SBOM));

/** Writes the words of a language; what the guard must know of it. */
function write(code) {
  const files = englishFiles();
  translate(code, files);
  return writeLanguage(staging, code, about(code), files);
}

/** What the page says before the program does, where it names a message: {start.title}. */
function withMessages(html) {
  const all = firstMessages(englishFiles());
  return insert(html, /\{(\w+\.[\w-]+)\}/g, (whole, key) => {
    if (!all[key]) throw new Error(`index.html names the message ${key}, which is none of the first`);
    return all[key];
  });
}

/**
 * The program starts once the first words of another language are there, which the guard fetches.
 * Why it does not, the guard hears as an error: Safari tells nobody of what a module waited for in vain.
 */
function withWords(html) {
  const start = /init\(\{\s*module_or_path:\s*(["'])([^"']+)\1\s*\}\)/;
  return insert(html, start, (whole, quote, file) => `init({module_or_path:Promise.all([fetch("${file}"),ready20k.words]).then((all)=>all[0])}).catch((error)=>setTimeout(()=>{throw error}))`);
}

/** What all visitors need is asked for before the guard runs, not once it has. */
function withFirst(html) {
  const hints = [...html.matchAll(/<link\b[^>]*rel="?(?:modulepreload|preload)\b[^>]*>\s*/g)].map(([hint]) => hint);
  const bare = hints.reduce((page, hint) => page.replace(hint, ""), html);
  return insert(bare, /<meta charset="?utf-8"?>/i, (charset) => [charset, ...hints].join(""));
}

function withAssets(html, assets) {
  const metas = Object.entries({ ...assets, frame: FRAME, host: HOST }).map(
    ([name, file]) => `<meta name="ready20k-asset" data-name="${name}" content="./${file}">`,
  );
  // The program's script asks for the loader of its parts before it runs.
  const loader = `<link rel="modulepreload" href="./${LOADER}">`;
  // Ahead of the guard, which reads them.
  return insert(html, /<title>/, (title) => [...metas, loader, title].join(""));
}

/** What shows a link wants the whole address of the picture; only who hosts the page knows it. */
function withAddress(html) {
  const address = process.env.ADDRESS?.replace(/\/?$/, "/");
  return address ? html.replace("./share.png", `${address}share.png`) : html;
}

/** What the page may do, and nothing besides. */
function policy({ scripts, styles }) {
  return [
    "default-src 'self'",
    `script-src 'self' 'wasm-unsafe-eval' ${scripts}`,
    // The report that is printed is a page of its own within the page, with its styles.
    `style-src 'self' blob: ${styles}`,
    "frame-src blob:",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    // Text becomes markup, or the address of a worker, by the guard's one policy.
    "require-trusted-types-for 'script'",
    "trusted-types default",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'none'",
  ];
}

/** Replaces the one place in the page that matches. */
function insert(html, place, replacement) {
  if (!place.test(html)) throw new Error(`index.html has nothing like ${place}`);
  return html.replace(place, replacement);
}
