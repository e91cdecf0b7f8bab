// The adviser's forty hours are given by pointer and by keys.

import { becomes, until } from "../../reader.mjs";
import { scenario } from "../scenario.mjs";

const finding = (page) => () => page.text("#finding");
const more = ".client:first-child .client-hours button:last-child";

scenario("the game of the adviser, by pointer", {}, async ({ page }) => {
  await page.open("#scene=adviser");
  await page.click(more);
  await becomes(finding(page), "39 hours left to give.");
  await page.click(".plate .back");
  await becomes(finding(page), "Every hour is given.");
  await page.click(".plate .say");
  await until(finding(page), (now) => now.startsWith("You left out 0 people."));
  const before = await page.text(".plate .said");
  await page.click(".tariff label:last-child");
  await until(() => page.text(".plate .said"), (now) => now !== before);
});

scenario("the game of the adviser, by keys", {}, async ({ page }) => {
  await page.open("#scene=adviser");
  await page.focus(more);
  await page.press("Enter");
  await becomes(finding(page), "39 hours left to give.");
  await page.focus(".plate .back");
  await page.press("Enter");
  await becomes(finding(page), "Every hour is given.");
  await page.focus(".plate .say");
  await page.press("Enter");
  await until(finding(page), (now) => now.startsWith("You left out 0 people."));
  const before = await page.text(".plate .said");
  await page.focus(".tariff input");
  await page.press("ArrowDown");
  await until(() => page.text(".plate .said"), (now) => now !== before);
});
