// Serves the built page by real servers as docs/hosting has it, and fails where one of them
// answers otherwise than it says. Usage: node tools/servers.mjs [dist]

import assert from "node:assert/strict";
import { spawn, execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

const dist = process.argv[2] ?? "dist";
const PORTS = { nginx: 18081, caddy: 18082 };
const folder = mkdtempSync(join(tmpdir(), "ready20k-servers-"));
const served = join(folder, "www", "ready20k");

/** A file of docs/hosting, with the port and the folder of this test. */
const example = (name, port) =>
  readFileSync(`docs/hosting/${name}`, "utf8")
    .replace(/listen 80;|^:80 /m, (line) => line.replace("80", port))
    .replaceAll("/srv/www/ready20k", served);

const servers = {
  nginx(port) {
    const conf = join(folder, "nginx.conf");
    const modules = "/usr/share/nginx/modules-available";
    const brotli = readdirSync(modules).filter((name) => name.includes("brotli-static"));
    writeFileSync(
      conf,
      `${brotli.map((name) => readFileSync(join(modules, name), "utf8")).join("\n")}
      pid ${folder}/nginx.pid; error_log ${folder}/nginx.log; daemon off; user root;
      events {}
      http { include /etc/nginx/mime.types; access_log off; ${example("nginx.conf", port)} }`,
    );
    return spawn("nginx", ["-c", conf, "-e", `${folder}/nginx.log`], { stdio: "inherit" });
  },
  caddy(port) {
    const conf = join(folder, "Caddyfile");
    writeFileSync(conf, `{\n\tadmin off\n\tauto_https off\n}\n${example("Caddyfile", port)}`);
    const env = { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
    return spawn("caddy", ["run", "--adapter", "caddyfile", "--config", conf], { stdio: "ignore", env });
  },
};

const ask = (port, path, coding = "identity") =>
  new Promise((resolve, reject) => {
    const options = { port, path: `/ready20k/${path}`, headers: { "accept-encoding": coding } };
    get(options, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () => resolve({ status: answer.statusCode, ...answer.headers, body: Buffer.concat(parts) }));
    }).on("error", reject);
  });

async function started(port) {
  for (let tries = 0; tries < 50; tries++) {
    const answer = await ask(port, "").catch(() => null);
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nothing answers at ${port}`);
}

const TYPES = { wasm: /^application\/wasm/, js: /^(text|application)\/javascript/, css: /^text\/css/, json: /^application\/json/ };

async function check(name, port) {
  const files = readdirSync(dist).filter((file) => !/\.(br|gz)$/.test(file));
  for (const path of ["", ...files]) {
    const plain = await ask(port, path);
    const told = `${name}: ${path || "the folder"}`;
    assert.equal(plain.status, 200, told);
    const file = path || "index.html";
    assert.deepEqual(plain.body, readFileSync(join(dist, file)), `${told} is as it was built`);
    const isStamped = /-[0-9a-f]{12}\.[a-z]+$/.test(file);
    assert.match(plain["cache-control"], isStamped ? /immutable/ : /no-cache/, told);
    assert.equal(plain["x-content-type-options"], "nosniff", told);
    assert.equal(plain["content-security-policy"], "frame-ancestors 'self'", told);
    const type = TYPES[file.split(".").at(-1)];
    if (type) assert.match(plain["content-type"], type, told);
    for (const [coding, ending] of [["br", "br"], ["gzip", "gz"]]) {
      if (!readdirSync(dist).includes(`${file}.${ending}`)) continue;
      const packed = await ask(port, path, coding);
      assert.equal(packed["content-encoding"], coding, told);
      assert.deepEqual(packed.body, readFileSync(join(dist, `${file}.${ending}`)), told);
    }
  }
  assert.equal((await ask(port, "gone-0123456789ab.js")).status, 404, `${name}: a file that is gone`);
  // And it runs: what the program draws is on the page.
  const drawn = execFileSync(
    "chromium",
    ["--headless=new", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=20000", "--dump-dom", `http://127.0.0.1:${port}/ready20k/#/method`],
    { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
  );
  assert.match(drawn, /<main[\s\S]*<h1/, `${name}: the page runs`);
  console.log(`${name}: ${files.length} files as docs/hosting.md says, and the page runs`);
}

mkdirSync(join(folder, "www"));
cpSync(dist, served, { recursive: true });
const running = Object.entries(PORTS).map(([name, port]) => [name, port, servers[name](port)]);
try {
  for (const [name, port] of running) {
    await started(port);
    await check(name, port);
  }
} finally {
  for (const [, , server] of running) server.kill();
  rmSync(folder, { recursive: true, force: true });
}
