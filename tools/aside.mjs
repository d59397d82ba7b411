// Puts what is rarely needed (aside/) beside the built page: its script, what an installed
// page looks like, and the service worker.

import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { buildSync, transformSync } from "esbuild";

const FOLDER = "aside";
const SCRIPT = "aside.js";
const WORKER = "sw.js";
/** Lie beside the page under their own names: what is installed names them, and hosts. */
const PICTURES = "style/pictures";
const MANIFEST = "manifest.webmanifest";
/** What no page asks for, and the words of other languages, which are kept when they are used. */
const NOT_KEPT = /^(index\.html|sw\.js|sbom\.json|manifest\.webmanifest)$|\.(png|html|br|gz)$|^[\w-]+\.[\w-]+-[0-9a-f]{12}\.json$/;

/** Writes the script and the pictures into `folder`; yields the script's name. */
export function writeAside(folder, isRelease) {
  buildSync({
    entryPoints: [join(FOLDER, SCRIPT)],
    bundle: true,
    minify: isRelease,
    format: "esm",
    target: "es2022",
    outfile: join(folder, SCRIPT),
    logLevel: "error",
  });
  for (const picture of readdirSync(PICTURES).filter((file) => file.endsWith(".png"))) {
    copyFileSync(join(PICTURES, picture), join(folder, picture));
  }
  copyFileSync(join(FOLDER, MANIFEST), join(folder, MANIFEST));
  return SCRIPT;
}

/** Writes the service worker of a build, which keeps every file of `folder` that pages ask for. */
export function writeServiceWorker(folder, build, isRelease) {
  const files = readdirSync(folder).filter((file) => !NOT_KEPT.test(file) && file !== "embed.js");
  const text = readFileSync(join(FOLDER, WORKER), "utf8");
  const define = { BUILD: JSON.stringify(build), FILES: JSON.stringify(files.map((file) => `./${basename(file)}`)) };
  const { code } = transformSync(text, { minify: isRelease, target: "es2022", define });
  writeFileSync(join(folder, WORKER), code);
}
