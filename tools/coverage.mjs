// Reads what `cargo llvm-cov report --json --summary-only` says, prints the files of a folder
// that are reached least, and fails where less than so many percent of its lines are.
// Usage: coverage.mjs FOLDER PERCENT < report

const [folder, least] = process.argv.slice(2);
let text = "";
for await (const part of process.stdin) text += part;
const [{ files }] = JSON.parse(text).data;
const own = files
  .filter(({ filename }) => filename.includes(`/${folder}/`))
  .map(({ filename, summary: { lines } }) => ({ name: filename.slice(filename.indexOf(folder)), ...lines }));
const sum = (key) => own.reduce((sum, file) => sum + file[key], 0);
const missed = (file) => file.count - file.covered;
const percent = (100 * sum("covered")) / sum("count");
for (const file of own.sort((one, other) => missed(other) - missed(one)).slice(0, 20)) {
  console.log(`${String(missed(file)).padStart(5)} of ${String(file.count).padStart(5)} lines are not reached: ${file.name}`);
}
console.log(`${folder}: ${percent.toFixed(2)} % of ${sum("count")} lines in ${own.length} files`);
if (!(percent >= Number(least))) {
  console.error(`less than ${least} %`);
  process.exit(1);
}
