// Random links give the same run here as natively: its fingerprint, the finding over the picture, the sentence under it.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { until } from "../../reader.mjs";
import { isWhole, scenario } from "../scenario.mjs";

const count = isWhole ? 1000 : 30;

const checkout = fileURLToPath(new URL("../../../..", import.meta.url));

/** Links, and what the page shows of each when it is run natively. */
async function expected() {
  const example = ["run", "--quiet", "--package", "parked", "--example", "links", "--", String(count)];
  const { stdout } = await promisify(execFile)("cargo", example, { cwd: checkout, maxBuffer: 1e9 });
  const lines = stdout.trim().split("\n");
  return lines.map((line) => line.split("\t")).map(([link, ...shown]) => ({ link, shown }));
}

/** What the page shows now. */
function shown() {
  const text = (selector) => document.querySelector(selector)?.textContent ?? "";
  const fingerprint = text(".run").match(/[0-9A-F]{4}-[0-9A-F]{4}/)?.[0] ?? "";
  return [fingerprint, text("#finding"), text(".stage .said")];
}

scenario(`${count} random links are the same as natively`, {}, async ({ page, note }) => {
  const links = await expected();
  assert.equal(links.length, count);
  await page.open("#v=2");
  const others = [];
  for (const { link, shown: native } of links) {
    await page.turnTo(link);
    const isNative = (now) => JSON.stringify(now) === JSON.stringify(native);
    // All are tried, so that it shows what those that differ have in common.
    await until(() => page.evaluate(shown), isNative).catch((error) => others.push(`${link}: ${error.message}`));
    assert.equal(await page.count(".notices"), 0, link);
  }
  assert.deepEqual(others, []);
  note(`${links.length} links, the same as natively`);
});
