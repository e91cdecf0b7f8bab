// The page starts, and everyone can use what it first shows.

import assert from "node:assert/strict";
import { assertAccessible } from "./axe.mjs";
import { pageTest, screenshot, views } from "./harness.mjs";

for (const [size, view] of Object.entries(views)) {
  for (const colours of ["light", "dark"]) {
    pageTest(`mounts: ${size}, ${colours}`, { view, colours }, async ({ page }) => {
      assert.equal(await page.locator("h1").count(), 1);
      await assertAccessible(page);
      await screenshot(page, `first-light-${size}-${colours}`);
    });
  }
}

pageTest("mounts with reduced motion", { motion: "reduce" }, async ({ page }) => {
  assert.equal(await page.locator("h1").count(), 1);
});
