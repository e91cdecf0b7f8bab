// A chain of providers is shown provider by provider, and what cannot be set is said.

import assert from "node:assert/strict";
import { assertAccessible } from "./axe.mjs";
import { pageTest, screenshot, views } from "./harness.mjs";
import { becomes, box, changes, control, run, slider, until, words } from "./reader.mjs";

const table = (page) => page.locator(".providers table");
const rows = (page) => table(page).locator("tbody tr").count();
const widest = (page) => page.evaluate(() => document.documentElement.scrollWidth);

pageTest("a subcontractor set through the search has its own row", {}, async ({ page }) => {
  assert.equal(await table(page).isVisible(), false);
  const before = await run(page);
  await page.getByLabel("Find a setting").fill("chain");
  const one = control(page, "chain").locator('input[value="one"]');
  await until(() => control(page, "chain").isVisible(), (isVisible) => isVisible);
  await one.check({ force: true });
  await changes(() => run(page), before);
  await becomes(() => rows(page), 2);
  assert.equal(await table(page).isVisible(), true);
  await assertAccessible(page);
  await control(page, "chain").locator('input[value="none"]').check({ force: true });
  await becomes(() => table(page).isVisible(), false);
});

for (const [size, view] of Object.entries({ ...views, narrow: { width: 320, height: 640 } })) {
  for (const colours of ["light", "dark"]) {
    const look = { view, colours, end: "#v=2&chain=one" };
    pageTest(`looks: provider by provider, ${size}, ${colours}`, look, async ({ page }) => {
      await becomes(() => rows(page), 2);
      assert.equal(await widest(page), view.width);
      await assertAccessible(page);
      await screenshot(page, `providers-${size}-${colours}`);
    });
  }
}

pageTest("a setting that contradicts another is left as it was, and that is said", {}, async ({ page }) => {
  await page.getByLabel("Find a setting").fill("attachment");
  await until(() => box(page, "att_y3").isVisible(), (isVisible) => isVisible);
  await box(page, "att_y3").fill("25");
  await box(page, "att_y3").press("Enter");
  const before = await words(page, "stop");
  await slider(page, "stop").press("Home");
  const refusal = control(page, "stop").locator(".control-refusal");
  await refusal.waitFor();
  assert.match(await refusal.innerText(), /This setting was left as it was\.$/);
  assert.equal(await words(page, "stop"), before);
});
