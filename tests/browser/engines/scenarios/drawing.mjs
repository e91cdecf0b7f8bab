// A curve is drawn by pointer, by keys and by finger, and answered.

import assert from "node:assert/strict";
import { until } from "../../reader.mjs";
import { way } from "../page.mjs";
import { scenario } from "../scenario.mjs";

const heights = (page) =>
  page.evaluate(() => [...document.querySelectorAll(".handle")].map((handle) => Number(handle.value)));

/** What is drawn rises from left to right by more than this many minutes. */
async function rises(page, minutes) {
  const drawn = await until(() => heights(page), (drawn) => drawn.at(-1) - drawn[0] > minutes);
  assert.deepEqual(drawn, [...drawn].sort((a, b) => a - b));
}

/** Says what was drawn: the answer comes, and the drawing stays on the picture. */
async function say(page) {
  await page.click(".ask .say");
  await until(() => page.text("#feedback"), (said) => /^You drew more for people further from work/.test(said));
  await until(() => page.text(".strip"), (words) => words.includes("Dashed: the line you drew."));
}

const rising = async (page) => way(await page.place(".board"), [0.05, 0.9], [0.95, 0.1]);

scenario("a curve is drawn by pointer", {}, async ({ page }) => {
  await page.open("#scene=share");
  await page.drag(await rising(page));
  await rises(page, 20);
  await say(page);
});

scenario("a curve is drawn by finger", {}, async ({ page }) => {
  await page.open("#scene=share");
  await page.swipe(await rising(page));
  await rises(page, 20);
  await say(page);
});

scenario("a curve is drawn by keys", {}, async ({ page }) => {
  await page.open("#scene=share");
  await page.focus(".handle");
  const [first] = await heights(page);
  for (let tenth = 0; tenth < 10; tenth += 1) {
    for (let press = 0; press < tenth; press += 1) await page.press("ArrowUp");
    await page.press("Tab");
  }
  assert.equal((await heights(page))[0], first);
  await rises(page, 8);
  await say(page);
});
