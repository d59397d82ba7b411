// Writes what the page is made of: a software bill of materials in CycloneDX's JSON.
//
// Crates are those that the program links, as Cargo.lock pins them. What only builds
// the page is named as such. A licence that is not on the list fails the build.

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

/** Licences under which a part may be given on with the page. */
const ALLOWED = new Set([
  "MIT", "Apache-2.0", "Apache-2.0 WITH LLVM-exception", "BSD-2-Clause", "BSD-3-Clause", "ISC", "Zlib", "0BSD", "Unlicense",
  "BSL-1.0", "CC0-1.0", "Unicode-3.0", "MIT-0",
]);
const TARGET = "wasm32-unknown-unknown";
const ROOT = "ready20k";

/** Writes the list into a file. */
export function writeSbom(file) {
  const crates = linkedCrates();
  const refused = crates.filter((one) => !isAllowed(one.licence));
  if (refused.length > 0) {
    throw new Error(`not under a licence that is allowed: ${refused.map((one) => `${one.name} (${one.licence})`).join(", ")}`);
  }
  const bom = {
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: { component: { type: "application", name: ROOT, "bom-ref": ROOT } },
    components: [
      ...crates.map((one) => component("cargo", one, one.builds ? "excluded" : "required")),
      ...toolPackages().map((one) => component("npm", one, "excluded")),
    ],
  };
  writeFileSync(file, `${JSON.stringify(bom, null, 1)}\n`);
}

const component = (kind, { name, version, licence }, scope) => ({
  type: "library",
  name,
  version,
  scope,
  purl: `pkg:${kind}/${name.replace("@", "%40")}@${version}`,
  ...(licence && { licenses: [{ expression: licence }] }),
});

/** One of the alternatives is allowed, or each of the parts that apply together. */
function isAllowed(expression) {
  if (!expression) return false;
  const plain = expression.replace(/\s*\/\s*/g, " OR ");
  const part = (text) => text.split(/ AND /).every((one) => ALLOWED.has(one.replace(/[()]/g, "").trim()));
  // “(A OR B) AND C” and “A OR B”: each bracket by itself, then the rest.
  const brackets = [...plain.matchAll(/\(([^()]*)\)/g)].map(([, inner]) => inner);
  const rest = plain.replace(/\([^()]*\)( AND )?|( AND )\([^()]*\)/g, "").trim();
  const any = (text) => text.split(/ OR /).some(part);
  return brackets.every(any) && (rest === "" || any(rest));
}

/** The crates that the program is linked from, and those that only build it. */
function linkedCrates() {
  const read = (args) => JSON.parse(execFileSync("cargo", args, { maxBuffer: 1 << 28, encoding: "utf8" }));
  const { packages, resolve } = read([
    "metadata", "--locked", "--offline", "--format-version", "1", "--filter-platform", TARGET,
  ]);
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
  const described = new Map(packages.map((one) => [one.id, one]));
  const isMacro = (id) => described.get(id).targets.some((target) => target.kind.includes("proc-macro"));
  const found = new Map();
  const visit = (id, builds) => {
    if (found.get(id) === false || found.get(id) === builds) return;
    found.set(id, builds);
    for (const { pkg, dep_kinds } of nodes.get(id).deps) {
      const kinds = dep_kinds.map((one) => one.kind);
      if (kinds.includes(null)) visit(pkg, builds || isMacro(pkg));
      else if (kinds.includes("build")) visit(pkg, true);
    }
  };
  visit(packages.find((one) => one.name === ROOT).id, false);
  return [...found]
    .map(([id, builds]) => ({ ...described.get(id), builds }))
    .filter((one) => one.name !== ROOT)
    .map(({ name, version, license, builds }) => ({ name, version, licence: license?.replace(/\s*\/\s*/g, " OR "), builds }))
    .sort((one, other) => (one.name + one.version < other.name + other.version ? -1 : 1));
}

/** The packages that build and test the page, as package-lock.json pins them. */
function toolPackages() {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
  return Object.entries(packages)
    .filter(([path]) => path !== "")
    .map(([path, { version, license }]) => ({ name: path.replace(/^.*node_modules\//, ""), version, licence: license }));
}
