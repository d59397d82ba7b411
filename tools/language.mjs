// For translators: what a language lacks, and whether what it has fits. docs/languages.md says more.
//
//   node tools/language.mjs template LANG FILE…   prints what FILE still lacks, in English
//   node tools/language.mjs check LANG [FILE…]    says what is missing, extra, stale or does not fit
//   node tools/language.mjs seal LANG [FILE…]     records the English that the texts were made from
//   node tools/language.mjs prune LANG [FILE…]    drops the texts that English no longer has
//   node tools/language.mjs state                 says how complete each language is
//   node tools/language.mjs test                  what the tests ask: what does not fit in any language, and
//                                                 what is missing, extra or stale in what is said to be complete
//   node tools/language.mjs pairs LANG [FILE…]    prints what LANG says for what English says
//
// FILE is a name such as messages/result, catalogue/questions/9 or a folder such as catalogue/guide.

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { about, englishFiles, fits, formsIn, formsOf, hashOf, inLanguage, isFirstMessages, languages, madeFrom, namesIn, path, translated } from "./translate.mjs";

const [command, first, ...names] = process.argv.slice(2);
const ALL_FORMS = ["zero", "one", "two", "few", "many", "other"];

let code = first;
const commands = { template, check, seal, prune, state, test, pairs };
if (!commands[command] || (!["state", "test"].includes(command) && !code)) {
  console.error("Usage: node tools/language.mjs template|check|seal|prune|pairs LANG [FILE…], or state, or test");
  process.exit(2);
}
commands[command]();

/** The English files that were asked for. */
function chosen() {
  const wanted = names.map((name) => name.replace(/^src\/(languages\/[^/]+|catalogue\/en)\//, "").replace(/\.json$|\/$/g, ""));
  const files = englishFiles().filter(({ name }) => wanted.length === 0 || wanted.some((one) => name === one || name.startsWith(`${one}/`)));
  if (files.length === 0) throw new Error(`There is no such file: ${names.join(", ")}`);
  return files;
}

/** What is said of the chosen files; words for the same English may stand in any file. */
function entries(files) {
  const chosenNames = new Set(files.map(({ name }) => name));
  return inLanguage(code, englishFiles()).filter(({ name }) => chosenNames.has(name));
}

function template() {
  const files = chosen();
  const seen = new Set();
  for (const { name } of files) {
    const lacking = entries(files).filter((one) => one.name === name && (one.isStale || one.text === undefined));
    const once = lacking.filter(({ key, english }) => name.startsWith("messages/") || !(seen.has(english) || !seen.add(english)) || !key);
    const lines = once.map(({ key, english }) => `  ${JSON.stringify(key)}: ${JSON.stringify(english)}`);
    console.log(`// ${path(code, name)}: ${lines.length} texts\n{\n${lines.join(",\n")}\n}`);
  }
}

function check() {
  const files = chosen();
  const all = entries(files);
  const found = findings(files, all);
  const missing = new Map();
  for (const { kind, name, key, fault, more } of found) {
    if (kind === "missing") missing.set(name, (missing.get(name) ?? 0) + 1);
    else console.log([`${path(code, name)}: ${key}: ${fault}`, ...more.map((text) => `    ${JSON.stringify(text)}`)].join("\n"));
  }
  for (const [name, count] of missing) console.log(`${path(code, name)}: ${count} texts missing, which template prints`);
  const same = all.filter(({ english, own }) => typeof own === "string" && own === english && /\p{L}{4}/u.test(own));
  if (same.length > 0) console.log(`\nThe same as in English, which may be right:\n${same.map(({ name, key, own }) => `  ${name} ${key}: ${own}`).join("\n")}`);
  console.log(`\n${summary(all)}; ${found.length} to look at.`);
  process.exitCode = found.length > 0 ? 1 : 0;
}

/** What fails the tests: what does not fit, and in what is said to be complete, what is missing, extra or stale. */
function test() {
  const files = englishFiles();
  for (code of languages()) {
    const { complete = [] } = about(code);
    const isComplete = (name) => complete.some((part) => name === part || name.startsWith(`${part}/`));
    for (const { name, key, fault, kind } of findings(files, inLanguage(code, files))) {
      if (kind !== "fault" && !isComplete(name)) continue;
      console.log(`${path(code, name)}: ${key}: ${fault}`);
      process.exitCode = 1;
    }
  }
}

/** What is to be looked at: texts that do not fit, and those that are missing, extra or stale. */
function findings(files, all) {
  const forms = formsOf(code);
  const found = [];
  const say = (kind, { name, key }, fault, ...more) => found.push({ kind, name, key, fault, more });
  for (const one of all) {
    const { name, english, text, own, isStale } = one;
    if (text === undefined && own === undefined) say("missing", one, "missing", english);
    if (own === undefined) continue;
    // What was made from an earlier English text is looked at once it is made anew.
    if (isStale) say("stale", one, "stale: the English is now", english);
    else faultsOf(name, english, own, forms).forEach((fault) => say("fault", one, fault));
  }
  for (const [name, key] of extra(files)) say("extra", { name, key }, "is not in the English file any more (or never was)");
  return found;
}

function faultsOf(name, english, own, forms) {
  if (typeof own !== "string" && (typeof own !== "object" || !own)) return ["neither a text nor plural forms"];
  const given = formsIn(own);
  if (Object.values(given).some((form) => typeof form !== "string" || !form.trim())) return ["empty"];
  const list = (names) => names.map((one) => `{${one}}`).join(" ") || "none";
  const faults = [];
  if (!fits(english, own)) faults.push(`has the names ${list(namesIn(own))} where English has ${list(namesIn(english))}`);
  if (typeof own === "string") {
    if (typeof english === "object" && forms.length > 1 && namesIn(own).length > 0) faults.push(`needs the plural forms ${forms.join(", ")}`);
    return faults;
  }
  const lacking = forms.filter((form) => !(form in given));
  const unknown = Object.keys(given).filter((form) => !ALL_FORMS.includes(form));
  if (lacking.length > 0) faults.push(`lacks the plural form ${lacking.join(", ")}`);
  if (unknown.length > 0) faults.push(`has what is no plural form: ${unknown.join(", ")}`);
  if (isFirstMessages(name) || !name.startsWith("messages/") || !namesIn(english).includes(own.by ?? english.by ?? "count"))
    faults.push("cannot have plural forms");
  return faults;
}

/** What a language says for what English says, as JSON: `[[english, own]]`, one text each. */
function pairs() {
  const said = inLanguage(code, chosen()).filter(({ english, text }) => text !== undefined && fits(english, text));
  const forms = said.flatMap(({ english, text }) => Object.values(formsIn(english)).map((form) => [form, formsIn(text).other]));
  console.log(JSON.stringify(forms));
}

function extra(files) {
  return files.flatMap(({ name, texts }) => {
    const keys = new Set(texts.map(({ key }) => key));
    return Object.keys(translated(code, name)).filter((key) => !keys.has(key)).map((key) => [name, key]);
  });
}

function seal() {
  for (const { name, texts } of chosen()) {
    const own = translated(code, name);
    const sealed = texts.filter(({ key }) => key in own).map(({ key, text }) => [key, hashOf(text)]);
    if (sealed.length > 0) write(path(code, `made-from/${name}`), Object.fromEntries(sealed));
  }
}

function prune() {
  for (const { name, texts } of chosen()) {
    const own = translated(code, name);
    const kept = texts.filter(({ key }) => key in own).map(({ key }) => [key, own[key]]);
    if (kept.length < Object.keys(own).length) write(path(code, name), Object.fromEntries(kept));
    const from = madeFrom(code, name);
    if (Object.keys(from).length > 0) write(path(code, `made-from/${name}`), Object.fromEntries(kept.filter(([key]) => key in from).map(([key]) => [key, from[key]])));
  }
}

function state() {
  for (code of languages()) console.log(`${code} ${about(code).name}: ${summary(inLanguage(code, englishFiles()))}`);
}

function summary(all) {
  const words = (texts) => texts.reduce((sum, { english }) => sum + Object.values(formsIn(english)).join(" ").split(/\s+/).length, 0);
  const done = all.filter(({ text }) => text !== undefined);
  return `${done.length} of ${all.length} texts, ${words(done)} of ${words(all)} English words (${Math.floor((100 * words(done)) / words(all))} %), ${all.filter((one) => one.isStale).length} stale`;
}

/** One text to a line, as the English files of messages. */
function write(file, value) {
  mkdirSync(dirname(file), { recursive: true });
  const lines = Object.entries(value).map(([key, text]) => `  ${JSON.stringify(key)}: ${JSON.stringify(text)}`);
  writeFileSync(file, lines.length > 0 ? `{\n${lines.join(",\n")}\n}\n` : "{}\n");
}
