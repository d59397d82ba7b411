// Takes the program's lazily loaded parts into the built page.

import { execFileSync } from "node:child_process";
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";
import { AFTER_MERGE, gather, merged } from "./gather.mjs";

/** Where tools/wrap/wasm-bindgen has put them. */
const PARTS = "target/parts";
/** The module that loads them, by the name under which the program imports it. */
export const LOADER = "__wasm_split.js";

/** How a part is made small: as index.html has Trunk make the main one, a hundredth and a half
 *  smaller than by `-Oz` alone. Nothing lies below the first kilobyte, where the stack ends, so
 *  that sums of addresses may be folded. */
const SMALL = readFileSync("index.html", "utf8").match(/data-wasm-opt-params="([^"]+)"/)[1].split(" ");
/** What tells how a part was made is left out: nothing reads it. */
const STRIP = ["--strip-producers", "--strip-target-features"];

/**
 * Copies the parts of the program and their loader into `folder`;
 * a release is made small: what travels together gathered, wasm-opt on the parts, as Trunk
 * does to the main one, and every script minified. The files of each part, its own and those
 * that it shares with others.
 */
export function takeParts(folder, isRelease) {
  const { files, groups, loader } = gather(readFileSync(join(PARTS, LOADER), "utf8"), PARTS, isRelease);
  const gathered = new Set([...groups.values()].flat());
  const parts = readdirSync(PARTS).filter((file) => /^(chunk|split)_\w+\.wasm$/.test(file));
  for (const part of parts.filter((file) => !gathered.has(file.replace(".wasm", "")))) {
    const [from, to] = [join(PARTS, part), join(folder, part)];
    if (isRelease) execFileSync("wasm-opt", [...SMALL, ...STRIP, from, "-o", to]);
    else copyFileSync(from, to);
  }
  for (const [name, members] of groups) {
    execFileSync("wasm-opt", [...AFTER_MERGE, ...SMALL, ...STRIP, merged(PARTS, name, members), "-o", join(folder, `${name}.wasm`)]);
  }
  writeFileSync(join(folder, LOADER), loader);
  if (!isRelease) return files;
  for (const script of readdirSync(folder).filter((file) => file.endsWith(".js"))) {
    const text = readFileSync(join(folder, script), "utf8");
    writeFileSync(join(folder, script), transformSync(text, { minify: true, format: "esm", target: "es2022" }).code);
  }
  return files;
}
