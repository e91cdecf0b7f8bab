// A key that is held makes one step back, however often it repeats, on whatever it changes.

import assert from "node:assert/strict";
import { pageTest, quickLab } from "./harness.mjs";
import { becomes, changes, control, settings, slider, unfoldControls } from "./reader.mjs";

const undo = (page) => page.locator(".undo button", { hasText: "Undo" });

/** Presses a key and holds it for some repeats, which wait for no answer, as a keyboard's do not. */
function hold(page, key, repeats = 4) {
  return Promise.all(Array.from({ length: repeats + 1 }, () => page.keyboard.down(key)));
}

/** So many steps lead back to the settings of before, and none further. */
async function leadBack(page, steps, before, what) {
  for (let step = 1; step <= steps; step += 1) {
    await undo(page).evaluate((button) => button.click());
    if (step < steps) assert.notEqual(await settings(page), before, `${what}, after ${step} steps`);
  }
  await becomes(() => settings(page), before);
  assert.equal(await undo(page).isEnabled(), false, what);
}

pageTest("an arrow key held on any slider is one step", { end: quickLab }, async ({ page }) => {
  await unfoldControls(page);
  const before = await settings(page);
  const tracks = await page.locator(".control input[type=range]").all();
  assert.ok(tracks.length > 60);
  for (const track of tracks) {
    const [id, isAtEnd] = await track.evaluate((input) => (input.focus(), [input.id, input.value === input.max]));
    const key = isAtEnd ? "ArrowLeft" : "ArrowRight";
    await hold(page, key);
    await page.keyboard.up(key);
    await changes(() => settings(page), before);
    await leadBack(page, 1, before, id);
  }
});

pageTest("Enter held on any plus or minus is one step", { end: quickLab }, async ({ page }) => {
  await unfoldControls(page);
  const before = await settings(page);
  // Enabled ones come and go with each press and undo, and are all there again in the end.
  const names = await page.locator(".control-row .round:not([aria-disabled='true'])").evaluateAll((all) => all.map((one) => one.ariaLabel));
  assert.ok(names.length > 60);
  for (const name of names) {
    await page.locator(`.control-row .round[aria-label="${name}"]`).focus();
    await hold(page, "Enter", 2);
    await page.keyboard.up("Enter");
    await changes(() => settings(page), before);
    await leadBack(page, 1, before, name);
  }
});

pageTest("an arrow key held on a choice is one step", { end: quickLab }, async ({ page }) => {
  await unfoldControls(page);
  const before = await settings(page);
  for (const choice of await page.locator("fieldset.control").all()) {
    await choice.locator("input:checked").focus();
    await hold(page, "ArrowRight", 0);
    await page.keyboard.up("ArrowRight");
    await changes(() => settings(page), before);
    await leadBack(page, 1, before, await choice.getAttribute("data-key"));
  }
  await control(page, "strategy").locator("input:checked").focus();
  await hold(page, "ArrowRight");
  await page.keyboard.up("ArrowRight");
  await changes(() => settings(page), before);
  await leadBack(page, 1, before, "strategy, held");
});

pageTest("the step ends where the focus is lost while the key is down", { end: quickLab }, async ({ page }) => {
  const before = await settings(page);
  await slider(page, "beta").focus();
  await hold(page, "ArrowRight");
  await slider(page, "beta").evaluate((input) => input.blur());
  await page.keyboard.up("ArrowRight");
  await slider(page, "beta").focus();
  await hold(page, "ArrowRight");
  await page.keyboard.up("ArrowRight");
  await leadBack(page, 2, before, "beta");
});

pageTest("a mouse after a key whose end was not heard begins a step of its own", { end: quickLab }, async ({ page }) => {
  const before = await settings(page);
  await slider(page, "beta").focus();
  await hold(page, "ArrowRight");
  await changes(() => settings(page), before);
  const more = page.getByRole("button", { name: "More: Adviser time at the 2011 tariff" });
  await more.click();
  await page.keyboard.up("ArrowRight");
  await leadBack(page, 2, before, "beta");
});
