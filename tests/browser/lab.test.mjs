// What only the lab has: a challenge that is judged live, and people who can be followed.

import assert from "node:assert/strict";
import { assertAccessible } from "./axe.mjs";
import { pageTest, views, visit } from "./harness.mjs";
import { becomes, drawn, hash, slider, until } from "./reader.mjs";

const challenge = (page) => page.locator(".challenge");
const score = (page) => challenge(page).getByRole("status").innerText();

/** Opens the challenge and reads which conditions are met. */
async function conditions(page) {
  const items = await challenge(page).locator("li").allInnerTexts();
  return items.map((item) => item.startsWith("✓ Met."));
}

pageTest("the challenge is judged live and can be shared by its link", {}, async ({ page, site }) => {
  await becomes(() => score(page), "2 of 3 hold.");
  assert.deepEqual(await conditions(page), [false, true, true]);
  await page.evaluate(() => (location.hash = "#v=2&floor=5"));
  await becomes(() => conditions(page), [true, true, false]);
  await page.evaluate(() => (location.hash = "#v=2&beta=8&floor=2"));
  await becomes(() => score(page), "All three hold. This contract does it.");
  const link = await until(() => hash(page), (now) => now.includes("beta=8") && now.includes("run="));
  const other = await page.context().newPage();
  await visit(other, site.address + link);
  await becomes(() => score(other), "All three hold. This contract does it.");
});

for (const [name, look] of Object.entries({ light: {}, "dark, on a phone": { view: views.phone, colours: "dark" } })) {
  pageTest(`axe finds nothing in the lab with its challenge: ${name}`, look, async ({ page }) => {
    await until(() => score(page), (said) => said !== "");
    await assertAccessible(page);
  });
}

pageTest("on a phone the lab begins with its task and is not long", { view: views.phone, touch: true }, async ({ page }) => {
  await until(() => score(page), (said) => said !== "");
  const tops = await page.evaluate(() =>
    ["h1", ".challenge", "#finding", ".crowd", ".numbers", ".panel"].map((part) => document.querySelector(part).getBoundingClientRect().top),
  );
  assert.deepEqual(tops, [...tops].sort((a, b) => a - b));
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  assert.ok(height <= 3500, `${height} px`);
});

pageTest("on a phone the crowd and its counts stay in sight while a control moves", { view: views.phone }, async ({ page }) => {
  for (const key of ["beta", "sus"]) {
    await slider(page, key).scrollIntoViewIfNeeded();
    await slider(page, key).focus();
    await slider(page, key).press("ArrowRight");
    await drawn(page);
    const [seen, control] = [await page.locator(".seen").boundingBox(), await slider(page, key).boundingBox()];
    assert.ok(seen.y >= -1 && seen.y + seen.height < 0.45 * views.phone.height, `${key}: ${seen.y} to ${seen.y + seen.height}`);
    assert.ok(control.y > seen.y + seen.height, `${key} is under the picture`);
    assert.ok(control.y + control.height <= views.phone.height, `${key} is below the window`);
  }
});

for (const [what, look] of Object.entries({ "a frame": { view: views.phone, end: "?embed#v=2" }, "a low window": { view: { width: 360, height: 400 } } })) {
  pageTest(`nothing is pinned in ${what}`, look, async ({ page }) => {
    assert.equal(await page.locator(".seen").evaluate((seen) => getComputedStyle(seen).position), "static");
  });
}

const life = (page) => page.locator(".lives");
const layer = (page) => page.getByRole("application", { name: "Choose a person of the crowd" });

pageTest("a person is followed by a click, and told in both worlds", { end: "#v=2&people=1000" }, async ({ page }) => {
  assert.equal(await life(page).count(), 0);
  await layer(page).click({ position: { x: 40, y: 40 } });
  await life(page).getByText(/^Luck no\. \d+$/).waitFor();
  const told = await life(page).locator(".life > p").allInnerTexts();
  assert.match(told[0], /minutes of an adviser’s time\. The firm was paid (£[\d,]+|nothing)/);
  assert.match(told[1], /^(No job within two years|First job after \d+ weeks?|In work from)/);
  const [ring, frame] = [await page.locator(".follow-ring").boundingBox(), await layer(page).boundingBox()];
  const away = Math.hypot(ring.x + ring.width / 2 - frame.x - 40, ring.y + ring.height / 2 - frame.y - 40);
  assert.ok(away < 20, `the ring is ${away} px from the click`);
  await assertAccessible(page);
});

pageTest("a person is followed by keys, who stays the same under another contract", {}, async ({ page }) => {
  await layer(page).focus();
  await page.keyboard.press("Enter");
  const place = async () => Number((await life(page).locator("p").first().innerText()).match(/^No\. (\d+) of 1,000/)[1]);
  await becomes(place, 1);
  for (const key of ["ArrowRight", "ArrowRight", "ArrowUp"]) await page.keyboard.press(key);
  const now = await until(place, (now) => now > 50);
  const who = await life(page).locator("h3").innerText();
  await page.evaluate(() => (location.hash = "#v=2&strategy=ignore"));
  await until(() => life(page).locator(".life > p").first().innerText(), (told) => told.includes(" 0 minutes of"));
  assert.equal(await life(page).locator("h3").innerText(), who);
  assert.equal(await place(), now);
});

pageTest("a person is followed by a tap on a phone", { view: views.phone, touch: true }, async ({ page }) => {
  await layer(page).tap();
  await life(page).getByText(/^Luck no\. \d+$/).waitFor();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(overflow <= 0, `${overflow} px too wide`);
});

pageTest("what the fees were paid for adds up, and changes with the contract", {}, async ({ page }) => {
  const figure = page.locator("[data-chart=paid-for]");
  const amounts = async () => (await figure.locator("td").allTextContents()).map((words) => Number(words.replace(/[£,]/g, "")));
  const [joining, anyway, caused] = await amounts();
  const all = Number((await figure.locator("h3").innerText()).match(/£([\d,]+) in fees/)[1].replace(",", ""));
  assert.ok(Math.abs(joining + anyway + caused - all) <= 2, `${joining} ${anyway} ${caused} ${all}`);
  await page.evaluate(() => (location.hash = "#v=2&strategy=ignore"));
  await until(amounts, (now) => now[2] === 0 && now[1] > 0);
  await becomes(() => page.locator("[data-chart=lorenz] h3").innerText(), "Nobody gets any time");
});

const luck = (page) => page.locator(".luck");

pageTest("forty runs are drawn in the fold, follow the settings, and are shown one by one", {}, async ({ page }) => {
  const said = async () => (await luck(page).locator("[role=status]").first().textContent()).trim();
  await luck(page).locator("summary").first().click();
  const usual = await until(said, (words) => words !== "Running…");
  assert.match(usual, /^With other luck, 9 runs in 10 add \d+ to \d+ paid outcomes for 1,000 people referred$/);
  await luck(page).getByRole("button", { name: "Show one run" }).click();
  const one = await luck(page).getByRole("status").last().innerText();
  const [, first, without, extra] = one.match(/^Run 1: (\d+) paid outcomes with the programme, (\d+) without, so (\d+) extra\.$/).map(Number);
  assert.equal(first - without, extra);
  await luck(page).getByRole("button", { name: "Show one run" }).click();
  assert.match(await luck(page).getByRole("status").last().innerText(), /^Run 2: /);
  await assertAccessible(page);
  // A fold inside the fold opens and closes without the outer one.
  const numbers = luck(page).locator(".numbers-behind");
  for (const isOpen of [true, false]) {
    await numbers.locator("summary").click();
    await becomes(() => numbers.evaluate((fold) => fold.open), isOpen);
  }
  await page.evaluate(() => (location.hash = "#v=2&scene=lab&strategy=ignore"));
  await becomes(said, "With other luck, 9 runs in 10 add 0 paid outcomes for 1,000 people referred");
});

pageTest("the run stands beside the published record, and leaves it under another contract", {}, async ({ page }) => {
  const missed = async () => {
    const title = await page.getByRole("heading", { name: /published figures$/ }).innerText();
    return title.match(/(\d+) of (\d+)/).slice(1).map(Number);
  };
  const [usual, all] = await missed();
  const record = page.locator("figure", { hasText: "published figures" });
  assert.equal(await record.locator("tbody tr").count(), all);
  await page.evaluate(() => (location.hash = "#v=2&scene=lab&strategy=ignore&att=0"));
  await until(missed, ([now]) => now > usual);
});
