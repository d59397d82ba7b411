// Writes the words of a language beside the built page: the same bundles as the
// English ones, with the messages that the first steps start with.

import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundles, firstMessages, messages } from "./bundle.mjs";

const SOURCE = "src";

/** The bundles of files whose texts may be translated, `{ name: value }`. */
export const allBundles = (files) => ({ ...bundles(files), ...messages(files, SOURCE) });

/** Writes a language's bundles, all with one stamp in their names; what the guard must know of it. */
export function writeLanguage(staging, code, { name, direction }, files) {
  const all = { first: firstMessages(files), ...allBundles(files) };
  const texts = Object.entries(all).map(([name, value]) => [name, JSON.stringify(value)]);
  const hash = createHash("sha256").update(JSON.stringify(texts)).digest("hex").slice(0, 12);
  for (const [bundle, text] of texts) writeFileSync(join(staging, `${code}.${bundle}-${hash}.json`), text);
  return `${code} ${hash} ${direction} ${name}`;
}
