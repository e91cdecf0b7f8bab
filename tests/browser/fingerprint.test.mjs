// The page and the command line live the same lives: their runs have the same fingerprint.

import assert from "node:assert/strict";
import { printed } from "./cli.mjs";
import { pageTest } from "./harness.mjs";
import { run } from "./reader.mjs";

const links = [
  "#v=2",
  "#v=2&strategy=needs&beta=9.5&att=0&people=20000&seed=7",
  "#v=2&strategy=conscience&chi=-0.5&r=0.95&floor=2&sigma=1.5&tightness=0.7&job_esa=20000&share_18=0",
];

for (const link of links) {
  pageTest(`page and command line agree on ${link}`, { end: link }, async ({ page }) => {
    assert.equal(await run(page), (await printed(link)).fingerprint);
  });
}
