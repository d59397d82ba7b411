// Which part of the catalogue and of the messages travels in which file of the built page.
//
// The folder src/catalogue/en holds many JSON files, as a domain expert edits
// them; the page fetches a few bundles of the same shape, and only `quick` before
// the first question can be answered.

import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { isFirstMessages } from "./translate.mjs";

/** Whether the first steps ask this question: the headline questions of clauses 4 to 6. */
const isFirst = (question) => question.quick === true && /^[456]\./.test(question.area.clause?.[0] ?? "");

/** The size of organisation whose examples the first steps show: that of `Profile::DEFAULT_STAFF`. */
const FIRST_SIZE = "small";

/** The part of the program that writes the report (src/app/reporting.rs). */
const REPORT = "report";
/** The scripts beside the program, in a folder of this name. */
const ASIDE = "aside";
/** The parts whose pages say what those of another part say, and fetch its messages. */
const SAYS_AS = { details: "planning" };

/** The order in which the app asks: 9.3 before 10.1. */
const byClause = (one, other) => {
  const [number, against] = [one, other].map((question) => question.area.clause[0]);
  return number.localeCompare(against, "en", { numeric: true });
};

/** The bundles of the catalogue, `{ name: value }`, from its files, whose texts may be translated. */
export function bundles(files) {
  const inPart = (part) => files.filter(({ name }) => name.startsWith(`catalogue/${part}/`));
  const values = ["lists", "questions", "actions"].flatMap(inPart).map(({ value }) => value);
  const { questions = [], actions = [], sub_clauses = [], ...lists } = merge(values);
  const asked = questions.filter((question) => question.quick === true);
  const next = asked.filter((question) => !isFirst(question) && question.area.clause).sort(byClause)[0];
  const info = new Map(sub_clauses.map((info) => [info.number, info]));
  // Texts only, in the order of src/app/first/questions.rs.
  const quick = [
    [String(asked.length), next?.id ?? ""],
    ...questions.filter(isFirst).map(({ id, area, text }) => {
      const { number, title, plain } = info.get(area.clause[0]);
      const example = text.example.all ?? text.example["by-size"][FIRST_SIZE];
      return [id, `${number} ${title}`, plain, text.scale ?? "", text.ask, text.why, example, text.evidence, text.fully, text.agile ?? ""];
    }),
  ];
  const later = ["glossary", "consultant", "roles"].filter((name) => name in lists);
  const numbers = {
    // Which topics a question covers is held by tests, and no page says it.
    questions: questions.map(({ text, topics, ...numbers }) => numbers),
    sub_clauses: sub_clauses.map(({ topics, ...info }) => info),
    actions: actions.map(({ text, provenance, ...numbers }) => ({
      ...numbers,
      provenance: { source: provenance.source },
      text: { title: text.title },
    })),
    ...Object.fromEntries(Object.entries(lists).filter(([name]) => !later.includes(name))),
    documents: (lists.documents ?? []).map(({ text, provenance, ...numbers }) => ({
      ...numbers,
      provenance: { source: provenance.source },
    })),
    records: (lists.records ?? []).map(({ text, ...numbers }) => numbers),
  };
  const words = {
    questions: questions.map(({ id, text }) => [id, text]),
    actions: actions.map(({ id, text, provenance }) => [id, text, provenance.note ?? ""]),
    documents: (lists.documents ?? []).map(({ id, text, provenance }) => [id, text, provenance.note ?? ""]),
    records: (lists.records ?? []).map(({ id, text }) => [id, text]),
    lists: Object.fromEntries(later.map((name) => [name, lists[name]])),
  };
  const guide = merge(inPart("guide").map(({ value }) => value));
  const demos = inPart("demos").map(({ name, value }) => [`demo-${name.split("/").at(-1)}`, value]);
  return { quick, numbers, words, guide, ...Object.fromEntries(demos) };
}

/** The messages of the first steps, which are compiled into the program in English. */
export const firstMessages = (files) =>
  Object.assign({}, ...files.filter(({ name }) => isFirstMessages(name)).map(({ value }) => value));

/**
 * The bundles of messages, `{ name: value }`: what only the pages of one part of
 * the program name travels with that part, all else in `messages`. What the report says
 * travels with what writes it, a second time where pages of one part say it as well; so does
 * what the scripts of aside/ say.
 */
export function messages(files, source) {
  const all = Object.assign({}, ...files.filter(({ name }) => name.startsWith("messages/")).map(({ value }) => value));
  const pages = join(source, "app/pages");
  const partOf = partsOf(readFileSync(join(pages, "parts.rs"), "utf8"));
  const places = new Map();
  for (const file of readdirSync(source, { recursive: true }).filter((file) => file.endsWith(".rs"))) {
    const page = relative(pages, join(source, file)).match(/^(\w+)(\.rs|[\\/])/)?.[1];
    // What is shared is written and read by a part of its own, and the report by another.
    const [, own] = file.match(/^(outputs)[\\/](?!report[\\/])/) ?? file.match(/^outputs[\\/](report)[\\/]/) ?? [];
    const place = partOf.get(page) ?? own ?? "";
    for (const [, key] of readFileSync(join(source, file), "utf8").matchAll(/"([\w.-]+)"/g)) {
      if (key in all) places.set(key, (places.get(key) ?? new Set()).add(place));
    }
  }
  const bundles = { messages: {} };
  const asideSays = readdirSync(ASIDE)
    .filter((file) => file.endsWith(".js"))
    .flatMap((file) => [...readFileSync(join(ASIDE, file), "utf8").matchAll(/"([\w.-]+)"/g)].map(([, key]) => key))
    .filter((key) => key in all);
  bundles[`messages-${ASIDE}`] = Object.fromEntries(asideSays.map((key) => [key, all[key]]));
  for (const [key, message] of Object.entries(all)) {
    if (!places.has(key) && asideSays.includes(key)) continue;
    const named = places.get(key) ?? new Set([""]);
    const inReport = named.delete(REPORT);
    const [place, ...more] = named;
    const isEarly = place === "" || more.length > 0;
    const name = isEarly ? "messages" : place && `messages-${place}`;
    if (name) (bundles[name] ??= {})[key] = message;
    if (inReport && !isEarly) (bundles[`messages-${REPORT}`] ??= {})[key] = message;
  }
  return bundles;
}

/** The part of the program in which the pages of a module lie, by src/app/pages/parts.rs. */
function partsOf(text) {
  const parts = [...text.matchAll(/^#\[wasm_split\((\w+),[^]*?^\}/gm)];
  return new Map(parts.flatMap(([text, part]) => [...text.matchAll(/\b([a-z_]+)::\w/g)].map(([, page]) => [page, SAYS_AS[part] ?? part])));
}

/** One object out of many, the lists of the same name one after the other. */
function merge(values) {
  const merged = {};
  for (const [name, list] of values.flatMap(Object.entries)) {
    merged[name] = (merged[name] ?? []).concat(list);
  }
  return merged;
}
