// Draws the pictures that cannot be SVG (style/pictures/*.png): icons of an installed page, and
// what links to it show. They are checked in, so that building the page takes no browser; each
// holds the SVG that it was drawn from, by which tests/pictures.rs knows that it is not stale.
// Usage: make pictures

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 } from "node:zlib";

const FOLDER = "style/pictures";
const icon = readFileSync("style/icon.svg", "utf8");
const share = readFileSync(join(FOLDER, "share.svg"), "utf8");

/** The icon without round corners, which the system cuts itself, and with a margin. */
const square = (margin) => {
  const whole = 32 + 2 * margin;
  const rest = `x="-${margin}" y="-${margin}" width="${whole}" height="${whole}"`;
  return icon
    .replace('viewBox="0 0 32 32"', `viewBox="-${margin} -${margin} ${whole} ${whole}"`)
    .replace('width="32" height="32" rx="7"', rest);
};

const PICTURES = [
  ["icon-192", icon, 192, 192],
  ["icon-512", icon, 512, 512],
  // What matters lies within the inner four fifths.
  ["icon-maskable-512", square(4), 512, 512],
  ["icon-180", square(1), 180, 180],
  ["share", share, 1200, 630],
];

const scratch = mkdtempSync(join(tmpdir(), "ready20k-pictures-"));
for (const [name, svg, width, height] of PICTURES) {
  const page = join(scratch, "page.html");
  const drawn = join(scratch, "drawn.png");
  writeFileSync(page, `<!doctype html><style>*{margin:0}svg{display:block;width:${width}px;height:${height}px}</style>${svg}`);
  const screen = [`--window-size=${width},${height}`, "--default-background-color=00000000", `--screenshot=${drawn}`];
  const quiet = ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=1"];
  execFileSync("chromium", [...quiet, ...screen, `file://${page}`], { stdio: "ignore" });
  writeFileSync(join(FOLDER, `${name}.png`), withSource(readFileSync(drawn), svg));
  console.log(`${FOLDER}/${name}.png: ${width} × ${height}`);
}
rmSync(scratch, { recursive: true });

/** The picture with the text that it was drawn from, in a chunk of its own after the head. */
function withSource(png, svg) {
  const body = Buffer.concat([Buffer.from("iTXtSource\0\0\0\0\0", "latin1"), Buffer.from(svg)]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(body.length - 4, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  const head = 8 + 25;
  return Buffer.concat([png.subarray(0, head), chunk, png.subarray(head)]);
}
