// Joins the page's style sheets: those that the first steps need into the page itself, those of
// the whole app into one file; what only paper needs stays by itself.

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const LINK = /<link\b[^>]*>\s*/g;
/** What only the whole app draws, and the scripts beside it. Its sheet is fetched, but counts only once the app has
 *  given it its medium (src/app/root.rs). */
export const LATER = "later.css";
const OF_LATER = ["results.css", "tables.css", "charts.css", "plan.css", "aside.css", "languages.css"];
/** Has the last word, so that it stands in both. */
const FORCED = "forced-colors.css";
/** The last of the sheets: browsers fetch what is for print only after all else. */
const PRINTED = "print.css";

/** The sheet that a link names, its attributes in any order, quoted or (minified) not. */
const sheetOf = (link) => /rel="?stylesheet\b/.test(link) && /href="?\.\/([\w.-]+\.css)/.exec(link)?.[1];

/**
 * Puts the sheets in `folder` that `html` links to, in their order, into `html`, where the first
 * one was, and into one file: nothing is painted before the first steps have theirs, so it is not
 * worth a way to the server and back, and joined they are a third smaller when compressed. The
 * sheet for print stays by itself.
 */
export function joinStyles(folder, html) {
  const links = [...html.matchAll(LINK)].map(([link]) => link).filter(sheetOf);
  if (links.length === 0) throw new Error("index.html links to no style sheet");
  if (sheetOf(links.at(-1)) !== PRINTED) throw new Error(`${PRINTED} is not the last style sheet`);
  const sheets = links.slice(0, -1).map(sheetOf);
  const missing = [...OF_LATER, FORCED].filter((sheet) => !sheets.includes(sheet));
  if (missing.length > 0) throw new Error(`index.html does not link to ${missing}`);
  const texts = new Map(sheets.map((sheet) => [sheet, readFileSync(join(folder, sheet), "utf8")]));
  sheets.forEach((sheet) => rmSync(join(folder, sheet)));
  const joined = (of) => of.map((sheet) => texts.get(sheet)).join("\n");
  writeFileSync(join(folder, LATER), joined([...OF_LATER, FORCED]));
  const first = joined(sheets.filter((sheet) => !OF_LATER.includes(sheet)));
  const link = (file, medium) => `<link rel="stylesheet" href="./${file}"${medium}>\n`;
  const all = `<style>${first}</style>\n${link(LATER, ' media="not all"')}${link(PRINTED, ' media="print"')}`;
  // A function, since a replacement text would have its $ read.
  return links.reduce((page, link, place) => page.replace(link, () => (place === 0 ? all : "")), html);
}
