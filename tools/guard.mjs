// Writes the guard (guard/guard.js) into the page, with what it must know of the build.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { transformSync } from "esbuild";

const GUARD = "guard/guard.js";
/** Where the stamp will stand; as long as one. */
const STAMP = "000000000000";

/**
 * The page with the guard ahead of all other scripts; `files` is what the program starts with,
 * `soon` what it needs besides for the pages of the whole app, `plan` what for the plan, by path or
 * by the name of an asset; `languages` says of each code, stamp, direction and name.
 */
export function withGuard(html, { files, soon, plan, languages }, isRelease) {
  const text = readFileSync(GUARD, "utf8");
  const script = isRelease ? transformSync(text, { minify: true, target: "es2022" }).code.trim() : text;
  const metas = [
    `<meta name="ready20k-build" content="${STAMP}">`,
    `<meta name="ready20k-files" content="${files.join(" ")}">`,
    `<meta name="ready20k-soon" content="${soon.join(" ")}">`,
    `<meta name="ready20k-plan" content="${plan.join(" ")}">`,
    `<meta name="ready20k-languages" content="${languages.join(";")}">`,
  ];
  // A function, since a replacement text would have its $ read.
  return html.replace(/<title>/, () => `${metas.join("")}<script>${script}</script><title>`);
}

/** The page with the build's stamp, a hash of the page, in which the names of all files stand. */
export function withStamp(html) {
  const stamp = createHash("sha256").update(html).digest("hex").slice(0, STAMP.length);
  return html.replace(`content="${STAMP}"`, `content="${stamp}"`);
}

/** The stamp of a page. */
export const stampOf = (html) => html.match(/name="?ready20k-build"? content="?(\w+)/)[1];
