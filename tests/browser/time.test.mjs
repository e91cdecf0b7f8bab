// Time moves only when the reader asks, and the pictures follow.

import assert from "node:assert/strict";
import { browserTest, pageTest, quickLab, visit } from "./harness.mjs";
import { becomes, changes, choose, counts, everybody, finding, picture, picturesOf, textsOf, time, toggleGhosts, until } from "./reader.mjs";

/** More than it takes to play all months, milliseconds. */
const LONG = 20_000;
const MONTHS = 30;

/** A test on a page whose clock only the test moves on, once the first picture is drawn. */
function clockTest(name, look, body) {
  browserTest(name, look, async (context) => {
    await context.page.clock.install();
    await context.page.addInitScript(numberFramesAsBrowsersDo);
    await visit(context.page, context.site.address + (look.end ?? quickLab));
    await context.page.clock.runFor(LONG);
    await body(context);
  });
}

/** The test clock numbers frames from 10^12 on; a browser stays within 32 bits, and the page relies on it. */
function numberFramesAsBrowsersDo() {
  const { requestAnimationFrame: ask, cancelAnimationFrame: cancel } = window;
  window.requestAnimationFrame = (draw) => ask(draw) - 1e12;
  window.cancelAnimationFrame = (frame) => cancel(frame + 1e12);
}

const play = (page) => page.getByRole("button", { name: "Play the months" });

pageTest("the time slider works by keyboard", {}, async ({ page }) => {
  const months = page.getByRole("slider", { name: "After 30 months" });
  await months.press("ArrowLeft");
  await becomes(() => time(page), "After 29 months");
  await page.locator("#months").press("Home");
  await becomes(() => time(page), "In the first week");
  assert.equal(await page.locator("#months").getAttribute("aria-valuetext"), "In the first week");
});

pageTest("a month back, a month on, and no further", {}, async ({ page }) => {
  const [back, on] = ["One month back", "One month on"].map((name) => page.getByRole("button", { name }));
  assert.equal(await on.isDisabled(), true);
  await back.click();
  await becomes(() => time(page), "After 29 months");
  await on.click();
  await until(() => on.isDisabled(), Boolean);
  await page.locator("#months").press("Home");
  await until(() => back.isDisabled(), Boolean);
});

pageTest("nobody has reached an outcome when the programme begins", {}, async ({ page }) => {
  const { Because, Anyway } = await counts(page);
  assert.ok(Because > 0 && Anyway > 0);
  await page.locator("#months").press("Home");
  await becomes(async () => (await counts(page)).Because, 0);
  assert.equal((await counts(page)).Anyway, 0);
  assert.match(await page.locator(".said").innerText(), / 0 kept a job/);
});

pageTest("paid outcomes only ever grow with time", {}, async ({ page }) => {
  await page.locator("#months").press("Home");
  let reached = 0;
  for (let month = 1; month <= MONTHS; month += 1) {
    const before = await time(page);
    await page.locator("#months").press("ArrowRight");
    await changes(() => time(page), before);
    const shown = await counts(page);
    const { Because, Anyway } = shown;
    assert.ok(Because + Anyway >= reached, `fewer after month ${month}`);
    assert.equal(everybody(shown), 1000);
    reached = Because + Anyway;
  }
});

clockTest("nothing moves before the reader asks", { end: `${quickLab}&month=6` }, async ({ page }) => {
  const before = [await time(page), await picture(page)];
  await page.clock.runFor(LONG);
  assert.deepEqual([await time(page), await picture(page)], before);
  assert.equal(before[0], "After 6 months");
});

clockTest("play goes month by month and stops at the end", {}, async ({ page }) => {
  const months = await textsOf(page, ".scrub-label");
  await play(page).click();
  await page.clock.runFor(LONG);
  assert.equal((await months()).length, MONTHS + 1);
  assert.equal(await time(page), "After 30 months, with every paid outcome in");
  await play(page).waitFor();
});

clockTest("pause stops the months, play goes on from there", { end: `${quickLab}&month=6` }, async ({ page }) => {
  await play(page).click();
  await page.clock.runFor(1_300);
  await page.getByRole("button", { name: "Pause" }).click();
  const stopped = await time(page);
  await page.clock.runFor(LONG);
  assert.equal(await time(page), stopped);
  assert.match(stopped, /^After [789] months$/);
  await play(page).click();
  await page.clock.runFor(LONG);
  assert.match(await time(page), /^After 30 months/);
});

clockTest("taking the time slider stops the play", {}, async ({ page }) => {
  await play(page).click();
  await page.clock.runFor(3_000);
  await page.locator("#months").fill("12");
  await page.clock.runFor(LONG);
  assert.equal(await time(page), "After 12 months");
});

clockTest("a link opened after the play does not play on", {}, async ({ page }) => {
  await play(page).click();
  await page.clock.runFor(LONG);
  await page.evaluate(() => (location.hash = "#v=2&month=6"));
  await becomes(() => time(page), "After 6 months");
  await page.clock.runFor(LONG);
  assert.equal(await time(page), "After 6 months");
});

const paintings = { "with reduced motion pictures swap at once": "reduce", "else marks glide": "no-preference" };

for (const [name, motion] of Object.entries(paintings)) {
  clockTest(name, { motion }, async ({ page }) => {
    const pictures = await picturesOf(page);
    const before = await finding(page);
    await choose(page, "Furthest first");
    await page.clock.runFor(2_000);
    assert.notEqual(await finding(page), before);
    const different = await pictures();
    assert.ok(motion === "reduce" ? different === 2 : different > 10, `${different} different pictures`);
  });
}

pageTest("ghosts are drawn, explained, and gone again", {}, async ({ page }) => {
  const note = page.locator(".ghost-note");
  const before = await picture(page);
  assert.equal(await note.isVisible(), false);
  await toggleGhosts(page);
  await changes(() => picture(page), before);
  const { Because } = await counts(page);
  assert.ok((await note.innerText()).includes(`The ${Because} outlined`));
  await toggleGhosts(page);
  await becomes(() => picture(page), before);
});
