// Which part of the catalogue travels in which file of the built page.
//
// The folder src/catalogue/en holds one JSON file per topic, as a domain expert
// edits them; the page fetches a few bundles, and only `quick` before the first
// question can be answered.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** Lists that the first question needs. */
const QUICK_LISTS = ["subclauses", "glossary"];

/** Whether the first question's page needs this question. */
const isQuick = (question) => question.quick === true;

/** The bundles of a catalogue folder, `{ name: value }`. */
export function bundles(folder) {
  const questions = read(folder, "questions").flatMap(([, entries]) => entries);
  const actions = read(folder, "actions").flatMap(([, entries]) => entries);
  const lists = read(folder, "lists");
  const pick = (wanted) => Object.fromEntries(lists.filter(([name]) => QUICK_LISTS.includes(name) === wanted));
  return {
    quick: { questions: questions.filter(isQuick), ...pick(true) },
    bank: { questions: questions.filter((question) => !isQuick(question)), ...pick(false) },
    actions: { actions },
    ...Object.fromEntries(read(folder, "demos").map(([name, demo]) => [`demo-${name}`, demo])),
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
