// Which part of the catalogue travels in which file of the built page.
//
// The folder src/catalogue/en holds one JSON file per topic, as a domain expert
// edits them; the page fetches a few bundles, and only `quick` before the first
// question can be answered.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** Lists that the first question needs. */
const QUICK_LISTS = ["sub_clauses", "glossary", "themes"];

/** Whether the first question's page needs this question. */
const isQuick = (question) => question.quick === true;

/** The bundles of a catalogue folder, `{ name: value }`. */
export function bundles(folder) {
  const lists = {};
  for (const part of ["questions", "actions", "lists"]) {
    for (const [, file] of read(folder, part)) {
      for (const [list, entries] of Object.entries(file)) {
        lists[list] = [...(lists[list] ?? []), ...entries];
      }
    }
  }
  const { questions = [], actions = [], ...rest } = lists;
  const pick = (wanted) => Object.fromEntries(Object.entries(rest).filter(([list]) => QUICK_LISTS.includes(list) === wanted));
  return {
    quick: { questions: questions.filter(isQuick), ...pick(true) },
    bank: { questions: questions.filter((question) => !isQuick(question)), ...pick(false) },
    actions: { actions },
    ...Object.fromEntries(read(folder, "demos").map(([name, demo]) => [`demo-${name.replace(/\.ready20k$/, "")}`, demo])),
  };
}

/** The JSON files of one part of the catalogue in order of name, `[[name, value]]`. */
function read(folder, part) {
  const path = join(folder, part);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => [basename(file, ".json"), parse(join(path, file))]);
}

function parse(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Error(`${file}: ${error.message}`);
  }
}
