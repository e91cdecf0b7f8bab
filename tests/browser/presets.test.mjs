// A contract of the list is one press away, and so is the way back.

import assert from "node:assert/strict";
import { assertAccessible } from "./axe.mjs";
import { pageTest, screenshot, views } from "./harness.mjs";
import { becomes, changes, hash, run, until, words } from "./reader.mjs";

const presets = (page) => page.locator(".presets");
const summary = (page) => presets(page).locator("summary").innerText();
const pressed = (page) => presets(page).locator('[aria-pressed="true"]').allInnerTexts();

pageTest("a contract is chosen by keyboard, goes into the address and can be undone", {}, async ({ page }) => {
  const before = { run: await run(page), fee: await words(page, "att") };
  assert.match(await summary(page), /Work Programme, as it began/);
  await presets(page).locator("summary").focus();
  await page.keyboard.press("Enter");
  for (const _ of ["as it began", "no attachment fee", "Work and Health"]) await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await becomes(() => pressed(page), ["Work and Health Programme 2017"]);
  assert.match(await summary(page), /Work and Health Programme/);
  await changes(() => run(page), before.run);
  await until(() => hash(page), (address) => /[#&]att=0(&|$)/.test(address));
  assert.notEqual(await words(page, "att"), before.fee);
  await page.keyboard.press("Control+Z");
  await becomes(() => run(page), before.run);
  assert.equal(await words(page, "att"), before.fee);
  await becomes(() => pressed(page), ["Work Programme, as it began 2011"]);
});

pageTest("what a contract sets is listed with how sure it is", { end: "#v=2&beta=9" }, async ({ page }) => {
  assert.match(await summary(page), /a contract of your own/);
  await presets(page).locator("summary").click();
  assert.deepEqual(await pressed(page), []);
  await presets(page).getByRole("button", { name: /Work and Health/ }).click();
  await becomes(() => pressed(page), ["Work and Health Programme 2017"]);
  const sets = () => presets(page).locator("li").allInnerTexts();
  const isSaid = (line) => /30% of the contract was a delivery fee/.test(line) && /official figure/.test(line);
  await until(sets, (lines) => lines.some(isSaid));
  await assertAccessible(page);
});

for (const [size, view] of Object.entries(views)) {
  for (const colours of ["light", "dark"]) {
    pageTest(`looks: contracts to start from, ${size}, ${colours}`, { view, colours }, async ({ page }) => {
      await presets(page).locator("summary").click();
      await presets(page).getByRole("button", { name: /Work and Health/ }).click();
      await becomes(() => pressed(page), ["Work and Health Programme 2017"]);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), view.width);
      await screenshot(page, `presets-${size}-${colours}`);
    });
  }
}
