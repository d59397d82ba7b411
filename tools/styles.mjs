// Joins the page's style sheets: those that the first steps need into one file, those of
// the whole app into another; what only paper needs stays by itself.

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const LINK = /<link\b[^>]*>\s*/g;
/** What the first steps need. */
export const JOINED = "style.css";
/** What only the whole app draws, and the scripts beside it. Its sheet is fetched, but counts only once the app has
 *  given it its medium (src/app/root.rs). */
const LATER = "later.css";
const OF_LATER = ["results.css", "tables.css", "charts.css", "plan.css", "aside.css", "languages.css"];
/** Has the last word, so that it stands in both. */
const FORCED = "forced-colors.css";
/** The last of the sheets: browsers fetch what is for print only after all else. */
const PRINTED = "print.css";

/** The sheet that a link names, its attributes in any order, quoted or (minified) not. */
const sheetOf = (link) => /rel="?stylesheet\b/.test(link) && /href="?\.\/([\w.-]+\.css)/.exec(link)?.[1];

/**
 * Puts the sheets that `html` links to, in their order, into two files of
 * `folder` and returns `html` with a link to each, where the first one was: few
 * requests instead of one for each sheet, and a third smaller when compressed. The sheet
 * for print stays by itself.
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
  const write = (file, of) => writeFileSync(join(folder, file), of.map((sheet) => texts.get(sheet)).join("\n"));
  write(
    JOINED,
    sheets.filter((sheet) => !OF_LATER.includes(sheet)),
  );
  write(LATER, [...OF_LATER, FORCED]);
  const link = (file, medium = "") => `<link rel="stylesheet" href="./${file}"${medium}>\n`;
  const joined = link(JOINED) + link(LATER, ' media="not all"') + link(PRINTED, ' media="print"');
  return links.reduce((page, link, place) => page.replace(link, place === 0 ? joined : ""), html);
}
