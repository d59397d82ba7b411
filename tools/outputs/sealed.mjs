// Opens and makes locked files (docs/exports.md) without the program: a second
// implementation, for tests and for whoever has lost the page.
//
// node tools/outputs/sealed.mjs open FILE PASSPHRASE
// node tools/outputs/sealed.mjs seal FILE PASSPHRASE

import { readFileSync } from "node:fs";
import { createCipheriv, createDecipheriv, pbkdf2Sync, randomBytes } from "node:crypto";
import * as zlib from "node:zlib";

const FORMAT = "ready20k-sealed";

const key = (passphrase, salt, rounds) =>
  pbkdf2Sync(passphrase.normalize("NFKC"), salt, rounds, 32, "sha256");
const header = ({ rounds, salt, start }) => `${FORMAT};1;${rounds};${salt};${start}`;
const sum = (sealed) => {
  const bytes = Buffer.from(`${header(sealed)};${sealed.data}`);
  const value = zlib.crc32 ? zlib.crc32(bytes) : slowCrc32(bytes);
  return value.toString(16).padStart(8, "0");
};

// Node before 22.2 has no crc32.
function slowCrc32(bytes) {
  let value = ~0;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return ~value >>> 0;
}

export function open(text, passphrase) {
  const sealed = JSON.parse(text);
  if (sealed.format !== FORMAT || sealed.version !== 1) throw new Error("no locked file");
  if (sum(sealed) !== sealed.sum) throw new Error("damaged");
  const bytes = (name) => Buffer.from(sealed[name], "base64url");
  const data = bytes("data");
  const cipher = createDecipheriv(
    "aes-256-gcm",
    key(passphrase, bytes("salt"), sealed.rounds),
    bytes("start"),
  );
  cipher.setAAD(Buffer.from(header(sealed)));
  cipher.setAuthTag(data.subarray(-16));
  return Buffer.concat([cipher.update(data.subarray(0, -16)), cipher.final()]).toString("utf8");
}

export function seal(text, passphrase) {
  const sealed = {
    format: FORMAT,
    version: 1,
    key: "PBKDF2-SHA-256",
    rounds: 600_000,
    salt: randomBytes(16).toString("base64url"),
    cipher: "AES-256-GCM",
    start: randomBytes(12).toString("base64url"),
  };
  const cipher = createCipheriv(
    "aes-256-gcm",
    key(passphrase, Buffer.from(sealed.salt, "base64url"), sealed.rounds),
    Buffer.from(sealed.start, "base64url"),
  );
  cipher.setAAD(Buffer.from(header(sealed)));
  const data = Buffer.concat([cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
  sealed.data = data.toString("base64url");
  sealed.sum = sum(sealed);
  return JSON.stringify(sealed, null, 2);
}

/** Locks and opens, and tells a wrong passphrase from damage. */
function test() {
  const text = JSON.stringify({ note: "Żółw 日本 🦊" });
  const locked = seal(text, "caf\u00e9 au lait");
  // However the accent was typed.
  if (open(locked, "cafe\u0301 au lait") !== text) throw new Error("not the same");
  const fails = (locked, passphrase) => {
    try {
      open(locked, passphrase);
      return "opened";
    } catch (error) {
      return error.message === "damaged" ? "damaged" : "wrong";
    }
  };
  const bent = locked.replace(/"data": "./, (start) => `${start.slice(0, -1)}${start.endsWith("A") ? "B" : "A"}`);
  if (fails(locked, "other") !== "wrong" || fails(bent, "other") !== "damaged") throw new Error("not told apart");
  console.log("locked: opened, a wrong passphrase and damage told apart");
}

const [command, file, passphrase] = process.argv.slice(2);
if (command === "test") {
  test();
} else if (command === "open" || command === "seal") {
  const work = { open, seal }[command];
  process.stdout.write(work(readFileSync(file, "utf8"), passphrase));
}
