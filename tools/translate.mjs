// What of the English files is for people to read, by which key a translation names it, and
// how a translation takes its place. Used by the build (bundle.mjs) and by translators
// (language.mjs); docs/languages.md describes the files.

import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

export const ENGLISH = { messages: "src/messages/en", catalogue: "src/catalogue/en" };
/** Tests have their own. */
const LANGUAGES = process.env.READY20K_LANGUAGES ?? "src/languages";
/** The folders of the catalogue. */
export const PARTS = ["lists", "questions", "actions", "guide", "demos"];

/** What a list's things are told apart by. Lists that are not named have an id or a key. */
const ID = {
  sub_clauses: "number",
  crosswalk: "sub_clause",
  sheets: "sub_clause",
  modules: "module",
  roles: "role",
  themes: "theme",
  resources: "name",
};
/** The fields that hold words, alone or in lists, by the list they stand in; `*` for all lists. */
const WORDS = {
  "*": ["text", "name", "note", "title", "plain", "purpose", "about", "when", "advice"],
  consultant: ["ask", "good"],
  crosswalk: ["itil", "fitsm", "reference"],
  glossary: ["term", "means"],
  roles: ["who", "changes", "gains", "tasks", "auditor_asks"],
  training: ["outcome"],
  sheets: ["what", "dates", "ask", "passes", "finding"],
  laws: ["region", "touches", "deadlines"],
  path: ["steps", "watch", "terms"],
  resources: ["region", "address"],
  reuse: ["item", "take", "add"],
  firms: ["people", "services"],
  samples: ["heading", "lines", "table"],
  assessments: ["organisation", "services", "cause", "owner", "unit", "lessons", "evidence_link"],
};
/** Fields that hold none, wherever they stand. */
const NO_WORDS = { "*": ["key", "scale", "source"], sub_clauses: ["topics"] };
/** The role by which samples name a person: the first of three. */
const isPersonsRole = (list, path) => list === "firms" && path[0] === "people" && path[2] === 0;
/** Numbers of clauses, licences and addresses read the same everywhere. */
const SAYS_SOMETHING = /\p{L}{3}/u;
const SAME_EVERYWHERE = /^(https?:\/\/\S+|[\w.\/-]+\.[a-z]+(\/[\w\/-]*)?|[A-Z]+-[\d.]+|ISO\/IEC (TS )?[\d-]+)$/;

/** The texts of an English catalogue file, `[{ key, text, set }]`. */
export function textsOf(file) {
  const found = [];
  for (const [list, things] of Object.entries(file)) {
    if (!Array.isArray(things)) continue;
    things.forEach((thing, place) => {
      const words = [...WORDS["*"], ...(WORDS[list] ?? [])];
      const none = [...NO_WORDS["*"], ...(NO_WORDS[list] ?? [])];
      const visit = (holder, name, path, isWords) => {
        const value = holder[name];
        if (typeof value === "string") {
          if (isWords && SAYS_SOMETHING.test(value) && !SAME_EVERYWHERE.test(value) && !isPersonsRole(list, path)) {
            const key = [idOf(list, thing, place), ...path.map((step, at) => named(thing, path.slice(0, at), step))].join("/");
            found.push({ key, text: value, set: (text) => (holder[name] = text) });
          }
        } else if (value && typeof value === "object") {
          for (const inner of Object.keys(value)) {
            const isItem = Array.isArray(value);
            if (isItem || !none.includes(inner)) {
              visit(value, inner, [...path, isItem ? Number(inner) : inner], isWords || (!isItem && words.includes(inner)));
            }
          }
        }
      };
      for (const name of Object.keys(thing)) if (!none.includes(name)) visit(thing, name, [name], words.includes(name));
    });
  }
  return unambiguous(found);
}

function idOf(list, thing, place) {
  if (list === "samples") return `${thing.firm}-${Object.values(thing.of).join("-")}`;
  if (list === "reuse") return `${thing.sub_clause}`;
  return thing[ID[list]] ?? thing.id ?? thing.key ?? String(place);
}

/** A step of a path: the key of what lies in a list, its place where it has none. */
function named(thing, before, step) {
  const item = typeof step === "number" ? before.reduce((value, name) => value?.[name], thing)?.[step] : undefined;
  return item?.key ?? step;
}

/** The second thing with the same id gets `#2` behind it. */
function unambiguous(found) {
  const times = new Map();
  return found.map((one) => {
    const time = (times.get(one.key) ?? 0) + 1;
    times.set(one.key, time);
    return time === 1 ? one : { ...one, key: `${one.key}#${time}` };
  });
}

/** The English files of which a language has a copy, `[{ name, value, texts }]`; `name` without ending. */
export function englishFiles() {
  const messages = filesIn(ENGLISH.messages).map((file) => {
    const value = readJson(join(ENGLISH.messages, file));
    const texts = Object.entries(value).map(([key, text]) => ({ key, text, set: (text) => (value[key] = text) }));
    return { name: `messages/${basename(file, ".json")}`, value, texts };
  });
  const catalogue = PARTS.flatMap((part) =>
    filesIn(join(ENGLISH.catalogue, part)).map((file) => {
      const value = readJson(join(ENGLISH.catalogue, part, file));
      return { name: `catalogue/${part}/${basename(file, ".json")}`, value, texts: textsOf(value) };
    }),
  );
  return [...messages, ...catalogue];
}

/** The messages of the first steps, which a simpler reader reads. */
export const isFirstMessages = (name) => ["messages/first", "messages/answer"].includes(name);

/** The languages beside English: the folders that say their name. */
export const languages = () =>
  (existsSync(LANGUAGES) ? readdirSync(LANGUAGES) : []).filter((code) => existsSync(path(code, "language"))).sort();

export const path = (code, name) => join(LANGUAGES, code, `${name}.json`);
export const about = (code) => readJson(path(code, "language"));
/** What a translation says, by key, and the English that it says it for, as hashes. */
export const translated = (code, name) => readIfThere(path(code, name));
export const madeFrom = (code, name) => readIfThere(path(code, `made-from/${name}`));

/** A short name of an English text, which changes with it. */
export const hashOf = (text) => createHash("sha256").update(JSON.stringify(text)).digest("hex").slice(0, 6);

/** The plural forms that numbers up to a thousand need. */
export function formsOf(code) {
  const rules = new Intl.PluralRules(code);
  const numbers = [...Array(1001).keys(), ...[...Array(100).keys()].map((tenth) => tenth / 10)];
  return [...new Set(numbers.map((number) => rules.select(number)))].sort();
}

/** The forms of a message, its names, the name of what it counts. */
export const formsIn = (text) => (typeof text === "string" ? { other: text } : Object.fromEntries(Object.entries(text).filter(([name]) => name !== "by")));
export const namesIn = (text) =>
  [...new Set(Object.values(formsIn(text)).flatMap((form) => [...form.matchAll(/\{([\w-]+)\}/g)].map(([, name]) => name)))].sort();

/** Whether a translation can stand for this English text: it has the same names to fill in. */
export const fits = (english, text) => namesIn(english).join() === namesIn(text).join();

/**
 * What a language says for every English text: its own words for the key; where it has none, its
 * words for the same English text elsewhere; `undefined` where it has none at all.
 * `[{ name, key, english, text, own, isStale, set }]`
 */
export function inLanguage(code, files) {
  const all = files.flatMap(({ name, texts }) => {
    const [own, from] = [translated(code, name), madeFrom(code, name)];
    return texts.map(({ key, text: english, set }) => {
      const isStale = key in own && key in from && from[key] !== hashOf(english);
      return { name, key, english, own: own[key], isStale, set };
    });
  });
  const known = new Map();
  for (const { english, own, isStale } of all) {
    if (typeof english === "string" && own && !isStale && !known.has(english)) known.set(english, own);
  }
  return all.map((one) => {
    const isMessage = one.name.startsWith("messages/");
    return { ...one, text: (one.own || undefined) ?? (isMessage ? undefined : known.get(one.english)) };
  });
}

/** Whether a language has all words of the first steps, so that it can be offered. */
export const hasBegun = (code) =>
  inLanguage(code, englishFiles().filter(({ name }) => isFirstMessages(name))).every(({ text }) => text !== undefined);

/** Puts a language's words in the place of the English ones, where they fit. */
export function translate(code, files) {
  for (const { english, text, set } of inLanguage(code, files)) {
    if (text === undefined || !fits(english, text)) continue;
    const by = typeof text === "object" && (text.by ?? english.by);
    set(by ? { by, ...text } : text);
  }
}

const filesIn = (folder) => readdirSync(folder).filter((file) => file.endsWith(".json")).sort();
const readIfThere = (file) => (existsSync(file) ? readJson(file) : {});

export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Error(`${file}: ${error.message}`);
  }
}
