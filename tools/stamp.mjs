// Renames the built files after their content, references included.

import { createHash } from "node:crypto";
import { readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";

/** The file of whoever hosts the page. */
const HOSTS = "host.json";
const TEXT = [".html", ".js", ".css", ".webmanifest"];

/**
 * Gives every file of `folder` that another one refers to the name
 * `stem-HASH.ext`. A file is hashed after those that it refers to, so a change
 * anywhere below changes the names all the way up to index.html, which keeps its
 * own, as does what nobody refers to, and what is the host's. Files that refer to each other
 * share one hash.
 */
export function stamp(folder) {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== HOSTS)
    .map((entry) => entry.name);
  const references = new Map(files.map((file) => [file, referencesOf(folder, file, files)]));
  const referred = new Set([...references.values()].flat());
  const renamed = new Map();
  for (const group of leavesFirst(references)) {
    for (const file of group) rewrite(join(folder, file), references.get(file), renamed);
    const hash = createHash("sha256");
    for (const file of group) hash.update(readFileSync(join(folder, file)));
    const stamp = hash.digest("hex").slice(0, 12);
    for (const file of group.filter((file) => referred.has(file))) {
      const extension = extname(file);
      renamed.set(file, `${file.slice(0, -extension.length)}-${stamp}${extension}`);
    }
    // Now that they have names, the members' own references to each other.
    for (const file of group) rewrite(join(folder, file), group.filter((other) => other !== file), renamed);
    for (const file of group.filter((file) => referred.has(file))) {
      renameSync(join(folder, file), join(folder, renamed.get(file)));
    }
  }
}

/**
 * A file name where it is a name of its own, not the end of a longer one, nor a
 * key: the program imports `./__wasm_split.js` under that very key.
 */
const mention = (name) => new RegExp(`(?<![\\w.-])${name.replace(/[.]/g, "\\.")}(?![\\w.-])(?!["']\\s*:)`, "g");

function referencesOf(folder, file, files) {
  if (!TEXT.includes(extname(file))) return [];
  const text = readFileSync(join(folder, file), "utf8");
  return files.filter((other) => other !== file && mention(other).test(text));
}

/** Puts the new names in the place of those that have one by now. */
function rewrite(path, references, renamed) {
  const known = references.filter((name) => renamed.has(name));
  if (known.length === 0) return;
  const text = known.reduce((text, name) => text.replace(mention(name), renamed.get(name)), readFileSync(path, "utf8"));
  writeFileSync(path, text);
}

/** Groups of files that refer to each other, each after those that it refers to. */
function leavesFirst(references) {
  const reached = new Map([...references.keys()].map((file) => [file, reachedFrom(file, references)]));
  const groups = new Map();
  for (const file of references.keys()) {
    const group = [...references.keys()].filter(
      (other) => other === file || (reached.get(file).has(other) && reached.get(other).has(file)),
    );
    groups.set(group[0], group);
  }
  // Who reaches another group reaches all that this one reaches, and it besides.
  return [...groups.values()].sort((one, other) => reached.get(one[0]).size - reached.get(other[0]).size);
}

function reachedFrom(file, references) {
  const reached = new Set();
  const visit = (name) =>
    references.get(name).forEach((other) => {
      if (!reached.has(other)) {
        reached.add(other);
        visit(other);
      }
    });
  visit(file);
  return reached;
}
