// Lays a brotli and a gzip copy beside every file of the built page that gets smaller by it,
// for servers that hand such copies out. Usage: node tools/compress.mjs [dist]

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const folder = process.argv[2] ?? "dist";
const COPY = /\.(br|gz)$/;
/** What a host changes: a server would hand out the old copy. */
const HOSTS = ["host.json"];

const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !COPY.test(entry.name) && !HOSTS.includes(entry.name))
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
for (const file of files) {
  const bytes = readFileSync(file);
  const copies = {
    br: brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
    gz: gzipSync(bytes, { level: 9 }),
  };
  for (const [ending, copy] of Object.entries(copies)) {
    if (copy.length < bytes.length) writeFileSync(`${file}.${ending}`, copy);
  }
}
console.log(`${files.length} files of ${folder} lie there compressed as well.`);
