// For translators: what a language lacks, and whether what it has fits. docs/languages.md says more.
//
//   node tools/language.mjs template LANG FILE…   prints what FILE still lacks, in English
//   node tools/language.mjs check LANG [FILE…]    says what is missing, extra, stale or does not fit
//   node tools/language.mjs seal LANG [FILE…]     records the English that the texts were made from
//   node tools/language.mjs prune LANG [FILE…]    drops the texts that English no longer has
//   node tools/language.mjs state                 says how complete each language is
//
// FILE is a name such as messages/result, catalogue/questions/9 or a folder such as catalogue/guide.

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { about, englishFiles, fits, formsIn, formsOf, hashOf, inLanguage, languages, madeFrom, namesIn, path, translated } from "./translate.mjs";

const [command, code, ...names] = process.argv.slice(2);
const commands = { template, check, seal, prune, state };
if (!commands[command] || (command !== "state" && !code)) {
  console.error("Usage: node tools/language.mjs template|check|seal|prune LANG [FILE…], or state");
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
  const forms = formsOf(code);
  let faults = 0;
  const say = (name, key, fault, ...more) => {
    faults += 1;
    console.log([`${path(code, name)}: ${key}: ${fault}`, ...more.map((text) => `    ${JSON.stringify(text)}`)].join("\n"));
  };
  const files = chosen();
  const all = entries(files);
  for (const { name, key, english, text, own, isStale } of all) {
    if (text === undefined) continue;
    if (isStale) say(name, key, "stale: the English is now", english);
    if (own === undefined) continue;
    if (typeof own !== "string" && (typeof own !== "object" || !own)) say(name, key, "neither a text nor plural forms");
    else if (Object.values(formsIn(own)).some((form) => typeof form !== "string" || !form.trim())) say(name, key, "empty");
    else if (!fits(english, own)) say(name, key, `has {${namesIn(own).join("} {")}} where English has {${namesIn(english).join("} {")}}`);
    const lacking = forms.filter((form) => !(form in formsIn(own)));
    const unknown = Object.keys(formsIn(own)).filter((form) => !["zero", "one", "two", "few", "many", "other"].includes(form));
    if (typeof own === "object" && lacking.length > 0) say(name, key, `lacks the plural form ${lacking.join(", ")}`);
    if (typeof own === "object" && unknown.length > 0) say(name, key, `has no such plural form: ${unknown.join(", ")}`);
    if (typeof own === "object" && typeof english === "string" && (!namesIn(english).includes(own.by ?? "count") || isEarly(name)))
      say(name, key, "cannot have plural forms here");
    if (typeof own === "string" && typeof english === "object" && forms.length > 1 && namesIn(own).length > 0)
      say(name, key, `needs plural forms: ${forms.join(", ")}`);
  }
  for (const [name, key] of extra(files)) say(name, key, "is not in the English file any more (or never was)");
  for (const { name } of files) {
    const missing = all.filter((one) => one.name === name && one.text === undefined).length;
    if (missing > 0) say(name, missing, "texts missing: see node tools/language.mjs template");
  }
  const same = all.filter(({ english, own }) => typeof own === "string" && own === english && /\p{L}{4}/u.test(own));
  if (same.length > 0) console.log(`\nThe same as in English, which may be right:\n${same.map(({ name, key, own }) => `  ${name} ${key}: ${own}`).join("\n")}`);
  console.log(`\n${summary(all)}; ${faults} to look at.`);
  process.exitCode = faults > 0 ? 1 : 0;
}

/** The messages of the first steps are read by a simpler reader. */
const isEarly = (name) => ["messages/first", "messages/answer"].includes(name);

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
  for (const code of languages()) console.log(`${code} ${about(code).name}: ${summary(inLanguage(code, englishFiles()))}`);
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
