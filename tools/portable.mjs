// Puts the whole built page into one file that works by double click, offline: ready20k.html.
// Usage: node tools/portable.mjs [dist] [file]
//
// From file:// a browser loads no module, no part and no worker, so all is in the page itself:
// style sheets and the icon as they are, the program's scripts joined into one, everything
// else packed (aside/portable.js takes it out). The files are those of `dist`; the only seam
// is where a file that is asked for comes from.

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { constants, deflateRawSync } from "node:zlib";
import { buildSync, transformSync } from "esbuild";
import { withPolicy } from "./policy.mjs";

const folder = process.argv[2] ?? "dist";
const file = process.argv[3] ?? join(folder, "ready20k.html");
const UNPACKER = "aside/portable.js";
const ASSET = /<meta name="?ready20k-asset"? data-name="?([\w-]+)"? content="?\.\/([\w.-]+)"?\/?>/g;

const read = (name) => readFileSync(join(folder, name), "utf8");
const page = read("index.html");
const assets = new Map([...page.matchAll(ASSET)].map(([, name, file]) => [name, file]));

/** What is packed: what the program asks for by name. */
const PACKED = [".wasm", ".json"];
const names = readdirSync(folder)
  .filter((name) => PACKED.includes(extname(name)) && /-[0-9a-f]{12}\.\w+$/.test(name))
  .concat([...assets].filter(([name]) => name !== "planner").map(([, name]) => name));
const packed = [...new Set(names)].sort().map((name) => [name, readFileSync(join(folder, name))]);
const pack = deflateRawSync(Buffer.concat(packed.map(([, bytes]) => bytes)), { level: constants.Z_BEST_COMPRESSION });

// The planner's script is nothing but the start of the program, so it starts the page as well.
const { outputFiles } = buildSync({
  entryPoints: [join(folder, assets.get("planner"))],
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  write: false,
  // Addresses are made from it, and only the path behind it counts.
  define: { "import.meta.url": '"file:///"' },
  logLevel: "error",
});
const unpacker = readFileSync(UNPACKER, "utf8")
  .replace("PROGRAM;", () => outputFiles[0].text)
  .replace("PACKED.map", () => `${JSON.stringify(packed.map(([name, bytes]) => [name, bytes.length]))}.map`);
const { code } = transformSync(unpacker, { minify: true, format: "esm", target: "es2022" });
const script = code.trim().replaceAll("</script", "<\\/script");

const sheets = [...page.matchAll(/<link\b[^>]*href="?\.\/([\w.-]+\.css)"?[^>]*>/g)];
const styles = sheets.map(([link, name]) => {
  // The sheet of the whole app counts at once: the program is here whole.
  const medium = /media="?print/.test(link) ? ' media="print"' : "";
  return { link, medium, text: read(name) };
});
const icon = [...page.matchAll(/<link\b[^>]*href="?\.\/([\w.-]+\.svg)"?[^>]*>/g)];

let whole = page
  .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "")
  // Nothing is asked for ahead, and nothing lies beside the file.
  .replace(/<link\b[^>]*rel="?(?:modulepreload|preload|manifest|apple-touch-icon)\b[^>]*>/g, "")
  .replace(/<meta name="?ready20k-(?:files|soon|plan)"? [^>]*>/g, "")
  .replace(/<meta\b[^>]*property="?og:[^>]*>/g, "")
  .replace(/<script type="?module"?>[^]*?<\/script>/, "");
for (const { link, medium, text } of styles) whole = whole.replace(link, () => `<style${medium}>${text}</style>`);
for (const [link, name] of icon) {
  whole = whole.replace(link, () => `<link rel="icon" href="data:image/svg+xml;base64,${Buffer.from(read(name)).toString("base64")}">`);
}
const end = `<script type="text/plain" id="pack">${pack.toString("base64")}</script><script type="module">${script}</script>`;
whole = withPolicy(whole.replace(/(<\/body>|$)/, (body) => end + body), policy);

const left = whole.replace(/<script type="text\/plain"[^]*?<\/script>/, "").match(/(?:src|href)="?\.\/[\w.-]+/);
if (left) throw new Error(`${file} refers to a file beside it: ${left[0]}`);
writeFileSync(file, whole);
console.log(`${file}: ${whole.length} bytes, ${packed.length} files in one.`);

/** What the one file may do: it asks nobody for anything. */
function policy({ scripts, styles }) {
  return [
    "default-src 'none'",
    `script-src 'wasm-unsafe-eval' blob: ${scripts}`,
    `style-src blob: ${styles}`,
    "img-src data: blob:",
    "worker-src blob:",
    "frame-src blob:",
    "require-trusted-types-for 'script'",
    "trusted-types default",
    "base-uri 'none'",
    "form-action 'none'",
  ];
}
