// The Content-Security-Policy of a page of ours: what stands within it runs by its hash.

import { createHash } from "node:crypto";

const SCRIPTS = /<script((?![^>]*\ssrc=)[^>]*)>([\s\S]*?)<\/script>/g;
const STYLES = /<style[^>]*>([\s\S]*?)<\/style>/g;
/** A script of this type is data. */
const DATA = /type="text\/plain"/;

/** The hashes of the scripts and of the styles within a page, as a policy lists them. */
function hashesOf(html) {
  const hashes = (texts) => texts.map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`).join(" ");
  const scripts = [...html.matchAll(SCRIPTS)].filter(([, attributes]) => !DATA.test(attributes));
  return { scripts: hashes(scripts.map(([, , text]) => text)), styles: hashes([...html.matchAll(STYLES)].map(([, text]) => text)) };
}

/** The page with its policy, which `lines` gives for its hashes, ahead of all that it holds for. */
export function withPolicy(html, lines) {
  const charset = /<meta charset="?utf-8"?>/i;
  if (!charset.test(html)) throw new Error("the page does not say its charset, which the policy follows");
  const meta = `<meta http-equiv="Content-Security-Policy" content="${lines(hashesOf(html)).join("; ")}">`;
  return html.replace(charset, (found) => found + meta);
}
