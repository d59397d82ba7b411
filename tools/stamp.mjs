// Renames the built files after their content, references included.

import { createHash } from "node:crypto";
import { readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";

const TEXT = [".html", ".js", ".css", ".webmanifest"];

/**
 * Gives every file of `folder` that another one refers to the name
 * `stem-HASH.ext`. A file is hashed after those that it refers to, so a change
 * anywhere below changes the names all the way up to index.html, which keeps its
 * own, as does what nobody refers to.
 */
export function stamp(folder) {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
  const references = new Map(files.map((file) => [file, referencesOf(folder, file, files)]));
  const referred = new Set([...references.values()].flat());
  const renamed = new Map();
  for (const file of leavesFirst(references)) {
    rewrite(join(folder, file), references.get(file), renamed);
    if (!referred.has(file)) continue;
    const hash = createHash("sha256").update(readFileSync(join(folder, file))).digest("hex").slice(0, 12);
    const extension = extname(file);
    renamed.set(file, `${file.slice(0, -extension.length)}-${hash}${extension}`);
    renameSync(join(folder, file), join(folder, renamed.get(file)));
  }
}

/** A file name where it is a name of its own, not the end of a longer one. */
const mention = (name) => new RegExp(`(?<![\\w.-])${name.replace(/[.]/g, "\\.")}(?![\\w.-])`, "g");

function referencesOf(folder, file, files) {
  if (!TEXT.includes(extname(file))) return [];
  const text = readFileSync(join(folder, file), "utf8");
  return files.filter((other) => other !== file && mention(other).test(text));
}

function rewrite(path, references, renamed) {
  if (references.length === 0) return;
  const text = references.reduce((text, name) => text.replace(mention(name), renamed.get(name)), readFileSync(path, "utf8"));
  writeFileSync(path, text);
}

function leavesFirst(references) {
  const done = new Set();
  const visit = (file, path) => {
    if (done.has(file)) return;
    if (path.includes(file)) throw new Error(`files refer to each other: ${[...path, file].join(" → ")}`);
    references.get(file).forEach((other) => visit(other, [...path, file]));
    done.add(file);
  };
  [...references.keys()].forEach((file) => visit(file, []));
  return done;
}
