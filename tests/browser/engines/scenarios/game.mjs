// The adviser's forty hours are given by pointer and by keys.

import { becomes, until } from "../../reader.mjs";
import { scenario } from "../scenario.mjs";

const finding = (page) => () => page.text("#finding");
const card = ".client:first-child .client-give";
const evenly = ".rest button:first-of-type";
const told = ".game .said";

scenario("the game of the adviser, by pointer", {}, async ({ page }) => {
  await page.open("#scene=adviser");
  await page.click(card);
  await becomes(finding(page), "38 hours left to give.");
  await page.click(evenly);
  await becomes(finding(page), "Every hour is given.");
  await page.click(".plate .say");
  await until(finding(page), (now) => now.startsWith("You left out 0 people."));
  const before = await page.text(told);
  await page.click(".tariff label:last-child");
  await until(() => page.text(told), (now) => now !== before);
});

scenario("the game of the adviser, by keys", {}, async ({ page }) => {
  await page.open("#scene=adviser");
  await page.focus(card);
  await page.press("Enter");
  await becomes(finding(page), "38 hours left to give.");
  await page.focus(evenly);
  await page.press("Enter");
  await becomes(finding(page), "Every hour is given.");
  await page.focus(".plate .say");
  await page.press("Enter");
  await until(finding(page), (now) => now.startsWith("You left out 0 people."));
  const before = await page.text(told);
  await page.focus(".tariff input");
  await page.press("ArrowDown");
  await until(() => page.text(told), (now) => now !== before);
});
