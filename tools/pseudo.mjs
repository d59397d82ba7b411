// Makes a copy of the built page that also speaks two languages which nobody speaks, for tests:
// one whose letters all carry accents and whose texts are two fifths longer, so that what is not
// translated or has no room stands out; and one in Arabic letters, from right to left.
// Usage: node tools/pseudo.mjs DIST OUT

import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { englishFiles } from "./translate.mjs";
import { writeLanguage } from "./words.mjs";

const LATIN = "abcdefghijklmnopqrstuvwxyz";
const ACCENTED = [..."áƀçðéƒĝĥíĵķłɱñóþɋřšţúṽŵẋýž"];
const ARABIC = [..."ابتثيفجحخدذرزسوشصضطظعغقكلم"];
/** What the program fills in, and what is no word. */
const KEPT = /(\{[\w-]+\})/;

const letters = (alphabet) => (letter) => alphabet[LATIN.indexOf(letter.toLowerCase())] ?? letter;
const inLetters = (alphabet) => (text) =>
  text.split(KEPT).map((piece) => (KEPT.test(piece) ? piece : piece.replace(/[a-z]/gi, letters(alphabet)))).join("");
const longer = (text) => `${text}${"~".repeat(Math.ceil(text.length * 0.4))}`;

/** Codes of languages that exist, so that the browser's Intl has something to go by. */
const PSEUDO = {
  eo: { name: "Áççéñţš", direction: "ltr", say: (text) => longer(inLetters(ACCENTED)(text)) },
  fa: { name: "ابت", direction: "rtl", say: inLetters(ARABIC) },
};

const [from, to] = process.argv.slice(2);
rmSync(to, { recursive: true, force: true });
cpSync(from, to, { recursive: true });
const languages = Object.entries(PSEUDO).map(([code, { say, ...about }]) => {
  const files = englishFiles();
  for (const { texts } of files) {
    for (const { text, set } of texts) {
      const forms = typeof text === "string" ? say(text) : Object.fromEntries(Object.entries(text).map(([form, one]) => [form, form === "by" ? one : say(one)]));
      set(forms);
    }
  }
  return writeLanguage(to, code, about, files);
});
const page = join(to, "index.html");
const html = readFileSync(page, "utf8");
const named = /(<meta name="?ready20k-languages"? content=")([^"]*)"/;
if (!named.test(html)) throw new Error(`${page} names no languages`);
writeFileSync(page, html.replace(named, (_, start, known) => `${start}${[known, ...languages].filter(Boolean).join(";")}"`));
