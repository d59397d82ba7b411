// Prints the size of every file of the built page and fails when the first load, what
// travels until an example's result or plan is drawn, or all code is over its budget.
// Usage: node tools/sizes.mjs [dist]

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** Bytes after brotli -q 11 of all that a visitor needs to answer the first question:
 *  at most 126,000; it must not grow, and what is wanted is 110,000. */
const FIRST_LOAD = 108_500;
/** The same of what the guard asks for besides where the address leads to the result of an
 *  example, or to its plan. At most 450,000 and 620,000; wanted are 320,000 and 450,000. */
const UNTIL_RESULT = 380_000;
const UNTIL_PLAN = 506_000;
const EXAMPLE = "demo-it-provider";
/** The same of all WebAssembly and scripts: it must not grow; what is wanted is 600,000.
 *  An eighth of it writes files for others and loads when something is shared. */
const ALL_CODE = 907_000;

/** The bundles of another language, `es.words-HASH.json`. */
const OF_LANGUAGE = /^[\w-]+\.[\w-]+-[0-9a-f]{12}\.json$/;
/** What an installed page and links to it show, and what keeps the page for later. */
const BESIDE = /\.(png|webmanifest)$|^sw\.js$/;

const folder = process.argv[2] ?? "dist";
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1))
  // Lie beside the page: a list for whoever wants to know, the portable edition, a script for
  // pages around it, and what is here, compressed.
  .filter((file) => !/^sbom\.json$|^ready20k\.html$|^embed\.js$|\.(br|gz)$/.test(file))
  .sort();
const html = readFileSync(join(folder, "index.html"), "utf8");
const named = [...html.matchAll(/<meta name="?ready20k-asset"? data-name="?([\w-]+)"? content="?\.\/([\w.-]+)"?/g)];
const sheets = [...html.matchAll(/<link\b[^>]*href="?\.\/([\w.-]+\.css)[^>]*media="?(?:print|not all)/g)].map(([, file]) => file);
const later = loadedLater();

const rows = files.map((file) => {
  const bytes = readFileSync(join(folder, file));
  return {
    file,
    first: !later.has(file),
    sizes: [
      bytes.length,
      gzipSync(bytes, { level: 9 }).length,
      brotliCompressSync(bytes, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
      }).length,
    ],
  };
});
const sums = (rows) => [0, 1, 2].map((column) => rows.reduce((sum, row) => sum + row.sizes[column], 0));
const first = sums(rows.filter((row) => row.first));
const code = sums(rows.filter((row) => /\.(wasm|js)$/.test(row.file)));

line("bytes", "raw", "gzip", "brotli", "loaded");
rows.forEach((row) => line(row.file, ...row.sizes, row.first ? "at first" : "later"));
line("first load", ...first, "");
line("all code", ...code, "");
const result = new Set([...sheets, ...asked("soon"), assetOf(EXAMPLE)]);
const plan = new Set([...result, ...asked("plan")]);
const until = (more) => sums(rows.filter((row) => row.first || more.has(row.file)));
line("until the result", ...until(result), "");
line("until the plan", ...until(plan), "");
const held = [
  ["First load", first[2], FIRST_LOAD],
  ["Until the example's result", until(result)[2], UNTIL_RESULT],
  ["Until the example's plan", until(plan)[2], UNTIL_PLAN],
  ["All code", code[2], ALL_CODE],
].map(([name, bytes, budget]) => {
  console.log(`${name}: ${bytes} bytes of brotli, ${bytes <= budget ? "within" : "OVER"} the budget of ${budget}.`);
  return bytes <= budget;
});
process.exit(held.every(Boolean) ? 0 : 1);

function line(name, ...cells) {
  console.log(name.padEnd(36), ...cells.map((cell) => String(cell).padStart(9)));
}

/**
 * What the program asks for when it needs it: its parts, which their loader names,
 * and the assets named in the page but for the first questions; and the sheets of the
 * whole app and for print, which browsers fetch last; and what lies beside the page. All
 * else counts as first load.
 */
function loadedLater() {
  const assets = named.filter(([, name]) => name !== "quick").map(([, , file]) => file);
  const loader = files.find((file) => file.startsWith("__wasm_split"));
  const text = readFileSync(join(folder, loader), "utf8");
  const beside = files.filter((file) => BESIDE.test(file));
  // The files of a language are for its readers only, who are not sent the English words.
  const languages = files.filter((file) => OF_LANGUAGE.test(file));
  return new Set([...assets, ...beside, ...sheets, ...languages, ...files.filter((file) => file.endsWith(".wasm") && text.includes(file))]);
}

/** The file of an asset. */
function assetOf(asset) {
  return named.find(([, name]) => name === asset)?.[2];
}

/** The files that the guard asks for, by the list of this name (tools/guard.mjs). */
function asked(list) {
  const [, text] = html.match(new RegExp(`<meta name="?ready20k-${list}"? content="([^"]*)"`));
  return text.split(" ").map((file) => assetOf(file) ?? file.replace("./", ""));
}
