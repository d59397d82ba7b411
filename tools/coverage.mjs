// Reads what `cargo llvm-cov report --lcov` says, prints the files of a folder that are reached
// least, and fails where less than so many percent of its lines are. Tests do not count: what
// stands from a module of tests on, and files that only they use.
// Usage: coverage.mjs FOLDER PERCENT < report

import { readFileSync } from "node:fs";

const [folder, least] = process.argv.slice(2);
const TESTS = /(^|\/)(tests|samples)\.rs$/;

/** The line at which the tests of a file begin. */
function tests(path) {
  const lines = readFileSync(path, "utf8").split("\n");
  const first = lines.findIndex((line, at) => line === "#[cfg(test)]" && /^mod \w+ \{/.test(lines[at + 1]));
  return first < 0 ? Infinity : first + 1;
}

let text = "";
for await (const part of process.stdin) text += part;
const own = [];
for (const record of text.split("end_of_record")) {
  const path = /^SF:(.*)$/m.exec(record)?.[1];
  if (!path?.includes(`/${folder}/`) || TESTS.test(path)) continue;
  const end = tests(path);
  const lines = [...record.matchAll(/^DA:(\d+),(\d+)/gm)].filter(([, line]) => Number(line) < end);
  const missed = lines.filter(([, , times]) => times === "0").map(([, line]) => Number(line));
  own.push({ name: path.slice(path.indexOf(folder)), count: lines.length, missed });
}
const count = own.reduce((sum, file) => sum + file.count, 0);
const missed = own.reduce((sum, file) => sum + file.missed.length, 0);
const percent = 100 * (1 - missed / count);
for (const file of own.sort((one, other) => other.missed.length - one.missed.length).slice(0, 20)) {
  console.log(`${String(file.missed.length).padStart(5)} of ${String(file.count).padStart(5)} lines are not reached: ${file.name} ${file.missed.slice(0, 12).join(" ")}`);
}
console.log(`${folder}: ${percent.toFixed(2)} % of ${count} lines in ${own.length} files`);
if (!(percent >= Number(least))) {
  console.error(`less than ${least} %`);
  process.exit(1);
}
