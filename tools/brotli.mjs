// Writes brotli's output (quality 11) for every file of a folder into another, `.br`
// added, as a good host has it ready. Usage: node tools/brotli.mjs FROM TO

import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const [from, to] = process.argv.slice(2);
mkdirSync(to, { recursive: true });
for (const entry of readdirSync(from, { withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const bytes = readFileSync(join(from, entry.name));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  writeFileSync(join(to, `${entry.name}.br`), brotliCompressSync(bytes, { params }));
}
