// Pages that hold the page in frames: the examples, and what tests write themselves.

import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { dist } from "./built.mjs";
import { serve } from "./server.mjs";

/** The examples. */
export const examples = fileURLToPath(new URL("../../examples/hosts", import.meta.url));

/** The address that stands in the examples for that of the page. */
const STAND_IN = "https://parked.example/";

/** The names of the examples. */
export const names = readdirSync(examples).filter((name) => name.endsWith(".html"));

/** What frames of the page may do, as the code to paste has it. */
export const sandbox = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads";

/**
 * Serves the page below a folder of one site, and hosts on another, and hands on the addresses of both. `pages` are further
 * hosts: what stands in the body of each by name, given the address of the page. Each host notes what it hears in `heard`.
 */
export async function withHosts(pages, body) {
  const folder = mkdtempSync(join(tmpdir(), "parked-hosts-"));
  const site = await serve(dist, { cors: true, path: "/some/place/" });
  const put = (name, text) => writeFileSync(join(folder, name), text.replaceAll(STAND_IN, site.address));
  for (const name of names) put(name, readFileSync(join(examples, name), "utf8"));
  for (const [name, text] of Object.entries(pages)) {
    put(name, `<!doctype html><html lang="en"><head><link rel="icon" href="data:,"><title>A host</title></head><body>${text}</body>`);
  }
  const note = "<script>heard = []; addEventListener('message', ({ data, source }) => heard.push({ ...data, from: source }));</script>";
  const host = await serve(folder, { head: note });
  try {
    await body({ site: site.address, host: host.address });
  } finally {
    site.close();
    host.close();
    rmSync(folder, { recursive: true });
  }
}

/** A frame of the page, at the end of its address. */
export function frame(end, more = "") {
  return `<iframe src="${STAND_IN}${end}" title="Parked" width="100%" height="680" sandbox="${sandbox}" ${more}></iframe>`;
}

/** What a host has heard of a type, without where from. */
export function heard(page, type) {
  return page.evaluate((type) => heard.filter((one) => one.type === type).map(({ from, ...rest }) => rest), type);
}

/** Says something to the first frame of a host, as the host. */
export function order(page, what) {
  return page.evaluate((what) => document.querySelector("iframe").contentWindow.postMessage({ source: "parked", v: 1, ...what }, "*"), what);
}
