// Every kind of control changes the run at once, says what it takes, and finds its way back.

import assert from "node:assert/strict";
import { pageTest } from "./harness.mjs";
import { becomes, box, changes, choose, control, counts, finding, hash, picture, run, slider, until, words } from "./reader.mjs";

pageTest("every rule can be chosen by keyboard, is explained and tells another story", {}, async ({ page }) => {
  const rules = await control(page, "strategy").getByRole("radio").count();
  await control(page, "strategy").locator("input:checked").focus();
  const [explanations, stories] = [new Set(), new Set()];
  for (let step = 0; step < rules; step += 1) {
    const before = await run(page);
    await page.keyboard.press("ArrowRight");
    await changes(() => run(page), before);
    explanations.add(await control(page, "strategy").locator(".control-value").innerText());
    stories.add(JSON.stringify([await finding(page), await counts(page)]));
  }
  assert.equal(explanations.size, rules);
  assert.equal(stories.size, rules);
});

pageTest("the picture is painted anew, and the same again for the same rule", {}, async ({ page }) => {
  const before = await picture(page);
  await choose(page, "Furthest first");
  await changes(() => picture(page), before);
  await choose(page, "Where it pays");
  await becomes(() => picture(page), before);
});

pageTest("arrow keys on a slider rerun the model at each step", {}, async ({ page }) => {
  await slider(page, "beta").focus();
  const runs = [await run(page)];
  for (const key of ["ArrowRight", "ArrowRight", "ArrowLeft", "End", "Home"]) {
    await page.keyboard.press(key);
    runs.push(await changes(() => run(page), runs.at(-1)));
  }
  assert.equal(runs[1], runs[3]);
  assert.equal(await finding(page), "Nobody gets any of the adviser’s time.");
});

pageTest("dragging a slider reruns the model before the mouse lets go", {}, async ({ page }) => {
  await slider(page, "beta").scrollIntoViewIfNeeded();
  const { x, y, width, height } = await slider(page, "beta").boundingBox();
  const at = (part) => page.mouse.move(x + 12 + (width - 24) * part, y + height / 2);
  await at(7 / 25);
  await page.mouse.down();
  const runs = [await run(page)];
  for (const part of [0.4, 0.5, 0.6, 0.7, 0.8, 1]) {
    await at(part);
    runs.push(await changes(() => run(page), runs.at(-1)));
  }
  assert.match(await words(page, "beta"), /£25/);
  await page.mouse.up();
});

pageTest("minus and plus take one step and stop at the ends", {}, async ({ page }) => {
  const more = page.getByRole("button", { name: "More: Adviser time at the 2011 tariff" });
  const less = page.getByRole("button", { name: "Less: Adviser time at the 2011 tariff" });
  const before = await run(page);
  await more.click();
  await becomes(() => box(page, "beta").inputValue(), "7.5");
  assert.equal(await slider(page, "beta").inputValue(), "7.5");
  await changes(() => run(page), before);
  await less.click();
  await becomes(() => run(page), before);
  await slider(page, "beta").fill("0");
  await until(() => less.isDisabled(), Boolean);
});

pageTest("a number box lets the reader finish typing", {}, async ({ page }) => {
  const before = await run(page);
  await box(page, "r").fill("");
  await box(page, "r").pressSequentially("0.");
  assert.equal(await box(page, "r").inputValue(), "0.");
  assert.equal(await words(page, "r"), "fairly (0.60)");
  assert.equal(await run(page), before);
  await box(page, "r").pressSequentially("9");
  await box(page, "r").press("Enter");
  await becomes(() => words(page, "r"), "clearly (0.90)");
  await changes(() => run(page), before);
});

pageTest("leaving a number box takes what was typed", {}, async ({ page }) => {
  await box(page, "beta").fill("£9");
  await box(page, "beta").press("Tab");
  await becomes(() => words(page, "beta"), "21 minutes a week each (£9)");
  assert.equal(await box(page, "beta").inputValue(), "9");
});

for (const refused of ["plenty", "-1", "26", "NaN", "1e99", ""]) {
  pageTest(`a number box refuses "${refused}" and says what it takes`, {}, async ({ page }) => {
    const message = page.locator("#box-beta-message");
    await box(page, "beta").fill(refused);
    await box(page, "beta").press("Enter");
    await until(() => message.isVisible(), Boolean);
    assert.match(await message.innerText(), /£0 to £25/);
    assert.equal(await box(page, "beta").getAttribute("aria-invalid"), "true");
    assert.equal(await words(page, "beta"), "16 minutes a week each (£7)");
    await box(page, "beta").fill("9");
    await box(page, "beta").press("Enter");
    await until(() => message.isHidden(), Boolean);
    await becomes(() => words(page, "beta"), "21 minutes a week each (£9)");
  });
}

pageTest("a slider clears a refused number", {}, async ({ page }) => {
  await box(page, "beta").fill("plenty");
  await box(page, "beta").press("Enter");
  await slider(page, "beta").press("ArrowRight");
  await becomes(() => box(page, "beta").inputValue(), "7.5");
  await until(() => page.locator("#box-beta-message").isHidden(), Boolean);
});

pageTest("a reset appears only where something was changed", {}, async ({ page }) => {
  const resets = page.locator(".reset:visible");
  const before = await run(page);
  assert.equal(await resets.count(), 0);
  await slider(page, "chi").press("ArrowLeft");
  await becomes(() => resets.count(), 1);
  await control(page, "chi").getByRole("button", { name: "Reset Who does help help most?" }).click();
  await becomes(() => resets.count(), 0);
  await becomes(() => run(page), before);
});

pageTest("Reset everything goes back to the start, folded controls too", {}, async ({ page }) => {
  const before = await run(page);
  const start = await until(() => hash(page), (now) => now.includes("run="));
  await choose(page, "Take the fees");
  await slider(page, "att").press("Home");
  await page.getByText("People, jobs and what help does").click();
  await slider(page, "sigma").press("Home");
  await changes(() => run(page), before);
  await page.getByRole("button", { name: "Reset everything" }).click();
  await becomes(() => run(page), before);
  await becomes(() => hash(page), start);
  assert.equal(await page.locator(".reset:visible").count(), 0);
});

pageTest("Shuffle luck brings other people with the same contract", {}, async ({ page }) => {
  const before = { run: await run(page), counts: await counts(page) };
  await page.getByRole("button", { name: "Shuffle luck" }).click();
  await changes(() => run(page), before.run);
  assert.notDeepEqual(await counts(page), before.counts);
  await until(() => hash(page), (now) => now.includes("seed=2"));
  assert.equal(await page.getByRole("radio", { name: "Where it pays" }).isChecked(), true);
});

pageTest("beyond the range studied the reader is told", {}, async ({ page }) => {
  const note = control(page, "beta").locator(".control-note");
  assert.equal(await note.isVisible(), false);
  await slider(page, "beta").press("End");
  await until(() => note.innerText(), (now) => now.startsWith("Nobody has measured"));
});

pageTest("where help pays for itself for few, the page says for how many", {}, async ({ page }) => {
  const why = page.locator(".stage-note:visible").filter({ hasText: "pays for itself" });
  assert.equal(await why.count(), 0);
  await choose(page, "Only if it pays for itself");
  const [, helped] = (await until(() => why.allInnerTexts(), (all) => all.length === 1))[0].match(/for (\d+) of the 5,000 people/);
  assert.ok(Number(helped) > 0 && Number(helped) < 1000, helped);
  assert.match(await finding(page), /^Nobody gets/);
});
