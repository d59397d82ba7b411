// Has Lighthouse look at the built page behind a server that compresses, on a desk and on a
// phone, and fails where a figure is lower than it was. Usage: node tools/lighthouse.mjs [dist]

import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { promisify } from "node:util";

const dist = process.argv[2] ?? "dist";
const LIGHTHOUSE = ".tools/lighthouse/node_modules/.bin/lighthouse";
/** The least of each; how fast it is depends on the machine, and on what else runs there. */
const LEAST = { performance: 0, accessibility: 100, "best-practices": 100, seo: 100 };
const PAGES = ["#/", "#/demo/it-provider", "#/a/demo-it-provider/plan"];
const DEVICES = { desktop: ["--preset=desktop"], phone: [] };
const TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".json": "application/json",
  ".wasm": "application/wasm", ".svg": "image/svg+xml", ".png": "image/png", ".webmanifest": "application/manifest+json",
  ".txt": "text/plain",
};
const CODINGS = [["br", ".br"], ["gzip", ".gz"]];
const FOLDER = "/ready20k/";

/** As docs/hosting.md says that a server should answer. */
const server = createServer((request, answer) => {
  const path = request.url.split("?")[0];
  const name = path.startsWith(FOLDER) ? path.slice(FOLDER.length) || "index.html" : "";
  const file = join(dist, name);
  if (!name || name.includes("..") || !existsSync(file)) return answer.writeHead(404).end();
  const coding = CODINGS.find(([name, ending]) => request.headers["accept-encoding"]?.includes(name) && existsSync(file + ending));
  answer.setHeader("Content-Type", TYPES[extname(name)] ?? "application/octet-stream");
  answer.setHeader("Cache-Control", /-[0-9a-f]{12}\./.test(name) ? "max-age=31536000, immutable" : "no-cache");
  if (coding) answer.setHeader("Content-Encoding", coding[0]);
  answer.end(readFileSync(file + (coding?.[1] ?? "")));
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const address = `http://localhost:${server.address().port}${FOLDER}`;

let isLow = false;
for (const page of PAGES) {
  for (const [device, options] of Object.entries(DEVICES)) {
    const categories = Object.keys(LEAST).join(",");
    const { stdout } = await promisify(execFile)(
      LIGHTHOUSE,
      [address + page, "--output=json", "--quiet", `--only-categories=${categories}`, "--chrome-flags=--headless=new --no-sandbox --disable-gpu", ...options],
      { maxBuffer: 1 << 28, env: { CHROME_PATH: "/usr/bin/chromium", ...process.env } },
    );
    const report = JSON.parse(stdout);
    const scores = Object.values(report.categories).map((one) => [one, Math.round(100 * (one.score ?? 0))]);
    console.log(`${page} on a ${device}: ${scores.map(([one, score]) => `${one.id} ${score}`).join(", ")}`);
    for (const [category, score] of scores.filter(([one, score]) => score < LEAST[one.id])) {
      isLow = true;
      const wrong = category.auditRefs.map(({ id }) => report.audits[id]).filter((audit) => audit.score !== null && audit.score < 1);
      for (const audit of wrong) {
        console.log(`  ${category.id}: ${audit.title}`);
        for (const item of audit.details?.items?.slice(0, 5) ?? []) console.log(`    ${JSON.stringify(item).slice(0, 300)}`);
      }
    }
  }
}
server.close();
process.exit(isLow ? 1 : 0);
