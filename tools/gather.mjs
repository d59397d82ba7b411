// Gathers what travels together. The splitter gives each set of parts that share code a file
// of its own: dozens of small ones, each with a request to itself and compressed for itself.

import { execFileSync } from "node:child_process";
import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What loads only once the app is there, and finds what the app has loaded. */
const AFTER_APP = ["planning", "details", "other", "outputs"];
/** Bytes, as the splitter leaves it, up to which code goes with the app that only what comes after needs. */
const TINY = 3000;
/** What the program's code makes use of; the tools look for it in a section that not all parts have. */
const FEATURES = [
  "mutable-globals", "bulk-memory", "bulk-memory-opt", "nontrapping-float-to-int",
  "sign-ext", "multivalue", "reference-types", "call-indirect-overlong",
].map((feature) => `--enable-${feature}`);
/** What all parts share, by the name that the splitter gives it. */
const SHARED = "__wasm_split";
/** The name by which gathered parts ask for it: within them the other is what they ask each other for. */
const OUTSIDE = "shared";

// How the splitter writes what loads a chunk, below the parts that use it, and what loads a part.
const CHUNK = /\/\* ([\w, ]+) \*\/\nconst __(chunk_\d+) = makeLoad\([^]*?\n, \[\]\);\n/g;
const PART = /__wasm_split_load_(\w+) = wrapAsyncCb\(makeLoad\([^]*?\n, \[([^\]]*)\]\)\);/g;

/**
 * What a loader loads: `files` by part, without what is gathered if `gathers`; `groups` by the
 * name of the file that they become; and the loader's text for that.
 */
export function gather(loader, folder, gathers) {
  const users = new Map([...loader.matchAll(CHUNK)].map(([, users, chunk]) => [chunk, users.split(", ")]));
  const parts = new Map([...loader.matchAll(PART)].map(([, part, needs]) => [part, needs.match(/chunk_\d+/g) ?? []]));
  const groups = gathers ? groupsOf(users, (chunk) => statSync(join(folder, `${chunk}.wasm`)).size) : new Map();
  const goesTo = new Map([...groups].flatMap(([name, members]) => members.map((member) => [member, name])));
  const become = (chunks) => [...new Set(chunks.map((chunk) => goesTo.get(chunk) ?? chunk))];
  const needs = (part) => become(parts.get(part)).filter((file) => file !== `split_${part}`);
  const files = Object.fromEntries([...parts.keys()].map((part) => [part, [...needs(part), `split_${part}`].map((file) => `${file}.wasm`)]));
  const rest = loader
    .replace(CHUNK, (text, _, chunk) => (goesTo.has(chunk) ? "" : text))
    .replace(PART, (text, part, list) =>
      groups.has(`split_${part}`) ? `__wasm_split_load_${part} = wrapAsyncCb(__split_${part});` : text.replace(`[${list}]`, listed(needs(part))));
  // What parts share stands ahead of them.
  const isPart = (name) => name.startsWith("split_");
  const names = [...groups.keys()].sort((one, other) => isPart(one) - isPart(other));
  const loads = names.map((name) => load(name, isPart(name) ? needs(name.slice("split_".length)) : []));
  const at = rest.indexOf("export const __wasm_split_load_");
  return { files, groups, loader: rest.slice(0, at) + loads.join("") + rest.slice(at) };
}

/** The chunks that go together, by the name of their file: a part's own, or that of the first of them. */
function groupsOf(users, size) {
  const groups = new Map();
  for (const [chunk, of] of users) {
    const goesWithApp = of.includes("app") || size(chunk) <= TINY;
    const needed = new Set(of.map((part) => (goesWithApp && AFTER_APP.includes(part) ? "app" : part)));
    const key = [...needed].sort().join(" ");
    groups.set(key, [...(groups.get(key) ?? []), chunk]);
  }
  const named = ([key, chunks]) => (/ /.test(key) ? [chunks[0], chunks] : [`split_${key}`, [...chunks, `split_${key}`]]);
  return new Map([...groups].map(named).filter(([, members]) => members.length > 1));
}

const listed = (files) => `[${files.map((file) => `__${file}`).join(", ")}]`;

function load(name, needs) {
  return `const __${name} = makeLoad(() => {
    const src = fetch(new URL("./${name}.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, { ${OUTSIDE}: imports.${SHARED} }));
}
, ${listed(needs)});
`;
}

/** Makes one module of several of `folder`, which share memory and table; where it lies. */
export function merged(folder, name, members) {
  const [base, out] = [join(folder, "base.wasm"), join(folder, `${name}.merged.wasm`)];
  const path = (member) => join(folder, `${member}.wasm`);
  writeFileSync(`${base}.wat`, baseOf(path(members[0])));
  run("wasm-as", [`${base}.wat`, "-o", base, "--enable-mutable-globals"]);
  run("wasm-merge", [base, SHARED, ...members.flatMap((member) => [path(member), member]), ...FEATURES, "-o", out]);
  return out;
}

/** How `merged` is made small besides: nobody asks for what it hands on. */
export const AFTER_MERGE = [...FEATURES, "--remove-exports=*"];

/** A module that hands on what comes from outside: memory and table as the splitter made them. */
function baseOf(part) {
  const text = run("wasm-dis", [part]);
  const limits = (kind) => text.match(new RegExp(`\\(import "${SHARED}" "\\w+" \\(${kind} \\S+ ([^)]*)\\)\\)`))[1];
  const shared = [
    ["memory", "memory", `(memory ${limits("memory")})`],
    ["__indirect_function_table", "table", `(table ${limits("table")})`],
    ["__wasm_split_shared0", "global", "(global (mut i32))"],
  ];
  const imports = shared.map(([name, , type]) => `(import "${OUTSIDE}" "${name}" ${type})`);
  const exports = shared.map(([name, kind]) => `(export "${name}" (${kind} 0))`);
  return `(module ${[...imports, ...exports].join("\n")})`;
}

function run(tool, words) {
  return execFileSync(tool, words, { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "pipe"] });
}
