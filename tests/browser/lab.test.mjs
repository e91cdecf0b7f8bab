// What only the lab has: a challenge that is judged live, and people who can be followed.

import assert from "node:assert/strict";
import { assertAccessible } from "./axe.mjs";
import { pageTest, views, visit } from "./harness.mjs";
import { becomes, hash, until } from "./reader.mjs";

const challenge = (page) => page.locator(".challenge");
const score = (page) => challenge(page).getByRole("status").innerText();

/** Opens the challenge and reads which conditions are met. */
async function conditions(page) {
  const items = await challenge(page).locator("li").allInnerTexts();
  return items.map((item) => item.startsWith("✓ Met."));
}

pageTest("the challenge is judged live and can be shared by its link", {}, async ({ page, site }) => {
  await challenge(page).locator("summary").click();
  await becomes(() => score(page), "2 of 3 hold.");
  assert.deepEqual(await conditions(page), [false, true, true]);
  await page.evaluate(() => (location.hash = "#v=1&floor=5"));
  await becomes(() => conditions(page), [true, true, false]);
  await page.evaluate(() => (location.hash = "#v=1&floor=2&profile=0.4"));
  await becomes(() => score(page), "All three hold. This contract does it.");
  const link = await until(() => hash(page), (now) => now.includes("profile=0.4") && now.includes("run="));
  const other = await page.context().newPage();
  await visit(other, site.address + link);
  await challenge(other).locator("summary").click();
  await becomes(() => score(other), "All three hold. This contract does it.");
});

for (const [name, look] of Object.entries({ light: {}, "dark, on a phone": { view: views.phone, colours: "dark" } })) {
  pageTest(`axe finds nothing in the open challenge: ${name}`, look, async ({ page }) => {
    await challenge(page).locator("summary").click();
    await until(() => score(page), (said) => said !== "");
    await assertAccessible(page);
  });
}
