// Prints the size of every file of the built page and fails when the first load
// is over its budget. Usage: node tools/sizes.mjs [dist]

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** Bytes after brotli -q 11 of all that a visitor needs to answer the first question. */
const BUDGET = 160_000;

const folder = process.argv[2] ?? "dist";
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1))
  .sort();
const later = loadedLater(readFileSync(join(folder, "index.html"), "utf8"));

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
const first = rows.filter((row) => row.first);
const total = [0, 1, 2].map((column) => first.reduce((sum, row) => sum + row.sizes[column], 0));

line("bytes", "raw", "gzip", "brotli", "loaded");
rows.forEach((row) => line(row.file, ...row.sizes, row.first ? "at first" : "later"));
line("first load", ...total, "");
const verdict = total[2] <= BUDGET ? "within" : "OVER";
console.log(`First load ${total[2]} bytes of brotli: ${verdict} the budget of ${BUDGET}.`);
process.exit(total[2] <= BUDGET ? 0 : 1);

function line(name, ...cells) {
  console.log(name.padEnd(36), ...cells.map((cell) => String(cell).padStart(9)));
}

/**
 * What the app asks for when it needs it: the assets named in the page, but for
 * the quick scan's, and what they refer to in turn. All else counts as first load.
 */
function loadedLater(html) {
  const named = [...html.matchAll(/<meta name="?ready20k-asset"? data-name="?([\w-]+)"? content="?\.\/([\w.-]+)"?/g)];
  const reached = new Set();
  const visit = (file) => {
    if (reached.has(file)) return;
    reached.add(file);
    if (!file.endsWith(".js")) return;
    const text = readFileSync(join(folder, file), "utf8");
    files.filter((other) => text.includes(other)).forEach(visit);
  };
  named.filter(([, name]) => name !== "quick").forEach(([, , file]) => visit(file));
  return reached;
}
