// A setting is found by what it is called or what it does, wherever it is folded away.

import assert from "node:assert/strict";
import { assertAccessible } from "./axe.mjs";
import { pageTest, screenshot, views } from "./harness.mjs";
import { becomes, control, slider } from "./reader.mjs";

const search = (page) => page.getByLabel("Find a setting");
const found = (page) => page.locator(".found").innerText();
const openFolds = (page) => page.locator(".folds .fold[open]:visible summary:not(.evidence summary)").allInnerTexts();

pageTest("typing shows only the settings that match, opened", {}, async ({ page }) => {
  await search(page).pressSequentially("premises");
  await becomes(() => found(page), "2 settings found.");
  assert.equal(await page.locator(".folds .control:visible").count(), 2);
  for (const key of ["overhead", "sub_overhead"]) assert.equal(await slider(page, key).isVisible(), true);
  assert.deepEqual(await openFolds(page), ["The provider", "Subcontractors"]);
  await assertAccessible(page);
});

pageTest("a setting found works by keyboard and stays found", {}, async ({ page }) => {
  await search(page).fill("sigma");
  await becomes(() => slider(page, "sigma").isVisible(), true);
  await slider(page, "sigma").press("ArrowRight");
  await becomes(() => control(page, "sigma").locator(".reset").isVisible(), true);
  assert.equal(await search(page).inputValue(), "sigma");
});

pageTest("Escape empties the box and folds everything as before", {}, async ({ page }) => {
  await search(page).fill("lambda_18");
  await becomes(() => page.locator(".folds .fold:visible").count(), 1);
  await search(page).press("Escape");
  await becomes(() => page.locator(".folds .fold:visible").count(), 8);
  assert.deepEqual([await search(page).inputValue(), await found(page)], ["", ""]);
  assert.equal(await page.locator(".folds .fold[open]").count(), 0);
});

pageTest("nothing found is said", {}, async ({ page }) => {
  await search(page).fill("zebra");
  await becomes(() => found(page), "No setting found.");
  assert.equal(await page.locator(".folds .fold:visible").count(), 0);
});

for (const [size, view] of Object.entries(views)) {
  pageTest(`looks: a search, ${size}`, { view }, async ({ page }) => {
    if (size === "phone") await page.getByText("Every other setting").click();
    await search(page).fill("attachment");
    await page.locator(".folds .fold[open]").first().waitFor();
    await screenshot(page, `search-${size}`);
  });
}
