// Takes the program's lazily loaded parts into the built page.

import { execFileSync } from "node:child_process";
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";

/** Where tools/wrap/wasm-bindgen has put them. */
const PARTS = "target/parts";
/** The module that loads them, by the name under which the program imports it. */
export const LOADER = "__wasm_split.js";
/** The files of a part: its own, and those that it shares with others, as its loader names them. */
export function filesOf(part) {
  const loader = readFileSync(join(PARTS, LOADER), "utf8");
  const shared = loader.match(new RegExp(`__wasm_split_load_${part} = [^]*?, \\[([^\\]]*)\\]`))?.[1] ?? "";
  return [...(shared.match(/chunk_\d+/g) ?? []), `split_${part}`].map((file) => `${file}.wasm`);
}

/** How a part is made small: a hundredth and a half smaller than by `-Oz` alone. Nothing lies
 *  below the first kilobyte, where the stack ends, so that sums of addresses may be folded. */
const SMALL = ["--low-memory-unused", "--flatten", "--rereloop", "-Oz", "-Oz"];
/** What tells how a part was made is left out: nothing reads it. */
const STRIP = ["--strip-producers", "--strip-target-features"];

/**
 * Copies the parts of the program called `main` and their loader into `folder`;
 * a release is made small: wasm-opt on the parts, as Trunk does to the main one,
 * and every script minified.
 */
export function takeParts(folder, main, isRelease) {
  const parts = readdirSync(PARTS).filter((file) => file.endsWith(".wasm") && file !== `${main}.wasm`);
  for (const part of parts) {
    const [from, to] = [join(PARTS, part), join(folder, part)];
    if (isRelease) execFileSync("wasm-opt", [...SMALL, ...STRIP, from, "-o", to]);
    else copyFileSync(from, to);
  }
  copyFileSync(join(PARTS, LOADER), join(folder, LOADER));
  if (!isRelease) return;
  for (const script of readdirSync(folder).filter((file) => file.endsWith(".js"))) {
    const text = readFileSync(join(folder, script), "utf8");
    writeFileSync(join(folder, script), transformSync(text, { minify: true, format: "esm", target: "es2022" }).code);
  }
}
