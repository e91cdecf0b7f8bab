// Every change of the contract can be taken back, and made again.

import assert from "node:assert/strict";
import { pageTest } from "./harness.mjs";
import { becomes, box, changes, choose, hash, run, slider, until, words } from "./reader.mjs";

const button = (page, name) => page.getByRole("button", { name, exact: true });

pageTest("Undo takes changes back one by one, Redo makes them again", {}, async ({ page }) => {
  const [undo, redo] = [button(page, "Undo"), button(page, "Redo")];
  assert.deepEqual([await undo.isDisabled(), await redo.isDisabled()], [true, true]);
  const runs = [await run(page)];
  await choose(page, "Furthest first");
  runs.push(await changes(() => run(page), runs[0]));
  await slider(page, "att").press("Home");
  runs.push(await changes(() => run(page), runs[1]));
  for (const earlier of [runs[1], runs[0]]) {
    await undo.click();
    await becomes(() => run(page), earlier);
  }
  assert.equal(await undo.isDisabled(), true);
  for (const later of [runs[1], runs[2]]) {
    await redo.click();
    await becomes(() => run(page), later);
  }
  assert.equal(await redo.isDisabled(), true);
});

pageTest("a drag of one slider is one step", {}, async ({ page }) => {
  const before = await run(page);
  await slider(page, "beta").scrollIntoViewIfNeeded();
  const { x, y, width, height } = await slider(page, "beta").boundingBox();
  const at = (part) => page.mouse.move(x + 12 + (width - 24) * part, y + height / 2);
  await at(7 / 25);
  await page.mouse.down();
  for (const part of [0.4, 0.5, 0.6, 0.8]) await at(part);
  await page.mouse.up();
  await changes(() => run(page), before);
  await button(page, "Undo").click();
  await becomes(() => run(page), before);
  assert.equal(await button(page, "Undo").isDisabled(), true);
});

pageTest("Reset everything can be undone", {}, async ({ page }) => {
  await choose(page, "Take the fees");
  await until(() => hash(page), (now) => now.includes("strategy=ignore"));
  await button(page, "Reset everything").click();
  await until(() => hash(page), (now) => !now.includes("strategy"));
  await button(page, "Undo").click();
  await until(() => hash(page), (now) => now.includes("strategy=ignore"));
});

pageTest("Ctrl+Z and Ctrl+Shift+Z do the same, but not while typing in a box", {}, async ({ page }) => {
  await slider(page, "beta").press("ArrowRight");
  await becomes(() => words(page, "beta"), "17 minutes a week each (£7.50)");
  await page.keyboard.press("Control+z");
  await becomes(() => words(page, "beta"), "16 minutes a week each (£7)");
  await page.keyboard.press("Control+Shift+z");
  await becomes(() => words(page, "beta"), "17 minutes a week each (£7.50)");
  await box(page, "r").focus();
  await page.keyboard.press("Control+z");
  // Two frames: whatever a key press changes has been drawn by then.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  assert.equal(await words(page, "beta"), "17 minutes a week each (£7.50)");
});

pageTest("opening another link can be undone", {}, async ({ page }) => {
  const before = await run(page);
  await page.evaluate(() => (location.hash = "#v=2&att=0&month=6"));
  await changes(() => run(page), before);
  await button(page, "Undo").click();
  await becomes(() => run(page), before);
});
