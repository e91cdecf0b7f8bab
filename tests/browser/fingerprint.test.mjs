// The page and the command line live the same lives: their runs have the same fingerprint.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { pageTest } from "./harness.mjs";
import { run } from "./reader.mjs";

const checkout = fileURLToPath(new URL("../..", import.meta.url));

/** The fingerprint that the command line prints for a link. */
async function printed(link) {
  const parked = ["run", "--quiet", "--package", "parked-cli", "--"];
  const { stdout } = await promisify(execFile)("cargo", [...parked, "run", "--json", "--link", link], { cwd: checkout });
  return JSON.parse(stdout).fingerprint;
}

const links = [
  "#v=2",
  "#v=2&strategy=needs&beta=9.5&att=0&people=20000&seed=7",
  "#v=2&strategy=conscience&chi=-0.5&r=0.95&floor=2&sigma=1.5&tightness=0.7&job_esa=20000&share_18=0",
];

for (const link of links) {
  pageTest(`page and command line agree on ${link}`, { end: link }, async ({ page }) => {
    assert.equal(await run(page), await printed(link));
  });
}
