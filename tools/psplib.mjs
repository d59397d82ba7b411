// Compares the solver's makespans with PSPLIB's best known and with the gates.
// Usage: node tools/psplib.mjs best_known.csv < makespans.csv

import { readFileSync } from "node:fs";

/** Largest mean deviation in percent at 50,000 schedules, and from what. */
const GATES = {
  j30: { from: "optimum", column: "psplib_best", percent: 0.1 },
  j60: { from: "critical path", column: "critical_path", percent: 11.0 },
  j120: { from: "critical path", column: "critical_path", percent: 32.5 },
};

const known = new Map(table(readFileSync(process.argv[2], "utf8")).map((row) => [row.instance, row]));
const found = table(readFileSync(0, "utf8"));
let held = true;
for (const [set, gate] of Object.entries(GATES)) {
  const rows = found.filter((row) => setOf(row.instance) === set && known.has(row.instance));
  if (rows.length === 0) continue;
  const deviations = rows.map((row) => row.makespan / known.get(row.instance)[gate.column] - 1);
  const mean = (100 * deviations.reduce((sum, deviation) => sum + deviation, 0)) / rows.length;
  const seconds = rows.reduce((sum, row) => sum + Number(row.millis), 0) / 1000;
  const verdict = mean <= gate.percent ? "holds" : "MISSED";
  held &&= mean <= gate.percent;
  console.log(
    `${set}: ${mean.toFixed(2)} % over the ${gate.from}, gate ${gate.percent} % ${verdict}`,
    `(${rows.length} instances, ${seconds.toFixed(0)} s of one core)`,
  );
}
if (found.length === 0) console.log("no makespans");
process.exit(held && found.length > 0 ? 0 : 1);

/** `j12010_1` is of the set j120: cell and replicate follow its name. */
function setOf(instance) {
  return Object.keys(GATES).find((set) => new RegExp(`^${set}\\d{1,2}_\\d+$`).test(instance));
}

/** Rows of a CSV text by the names in its first line, which may be repeated. */
function table(text) {
  const [head, ...lines] = text.trim().split("\n");
  const names = head.split(",");
  return lines
    .filter((line) => line !== head)
    .map((line) => Object.fromEntries(line.split(",").map((cell, column) => [names[column], cell])));
}
