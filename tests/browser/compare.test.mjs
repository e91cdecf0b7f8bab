// Two contracts beside each other on the same people with the same luck.

import assert from "node:assert/strict";
import { assertAccessible } from "./axe.mjs";
import { pageTest, screenshot, views } from "./harness.mjs";
import { becomes, changes, choose, hash, notices, run, slider, until } from "./reader.mjs";

const button = (page, name) => page.getByRole("button", { name, exact: true });
const said = (page) => page.locator(".said").innerText();
const names = (page) => page.locator(".side-name:not(.in-seen):visible").allInnerTexts();
const two = "#v=2&strategy=needs&att=0&a.v=2";

/** The four counts of each picture, A first. */
function allCounts(page) {
  const number = (text) => Number(text.replaceAll(",", ""));
  const side = (element) => element.locator(".count-number").allInnerTexts();
  return page.locator(".side").all().then((sides) => Promise.all(sides.map(async (one) => (await side(one)).map(number))));
}

pageTest("a contract kept stays beside the one that is changed", {}, async ({ page }) => {
  const usual = await allCounts(page);
  assert.equal(usual.length, 1);
  await button(page, "Keep this one to compare").click();
  await becomes(() => names(page), ["A: kept", "B: being changed"]);
  assert.match(await said(page), /the same so far/);
  await becomes(() => allCounts(page), [usual[0], usual[0]]);
  await choose(page, "Take the fees");
  await until(() => said(page), (now) => /^Same 1,000 people\. Same luck\. Only the provider changed: \d+ lives differ\.$/.test(now));
  const [a, b] = await allCounts(page);
  assert.deepEqual(a, usual[0]);
  assert.notDeepEqual(b, a);
  assert.equal(await page.locator(".differences dd").innerText(), "A: Where it pays. B: Take the fees.");
});

pageTest("where only one contract is shown, it is said which", { view: views.phone }, async ({ page }) => {
  const pinned = () => page.locator(".seen").last().innerText();
  await until(pinned, (now) => now.includes("1") && !now.includes("B:"));
  await button(page, "Keep this one to compare").click();
  await until(pinned, (now) => now.startsWith("B: being changed"));
  await page.getByText("Where the time and the money go, B: being changed").first().waitFor();
});

pageTest("swap, stop and undo", { end: two }, async ({ page }) => {
  await becomes(() => names(page), ["A: kept", "B: being changed"]);
  const [a, b] = await allCounts(page);
  const before = await run(page);
  await button(page, "Swap A and B").click();
  await becomes(() => allCounts(page), [b, a]);
  await button(page, "Undo").click();
  await becomes(() => run(page), before);
  await button(page, "Stop comparing").click();
  await becomes(() => allCounts(page), [b]);
  await until(() => hash(page), (now) => now !== "" && !now.includes("a.v"));
  await button(page, "Undo").click();
  await becomes(() => allCounts(page), [a, b]);
});

pageTest("one time slider for both", { end: two }, async ({ page }) => {
  await becomes(() => names(page).then((all) => all.length), 2);
  assert.equal(await page.locator("#months").count(), 1);
  await page.locator("#months").press("Home");
  await becomes(() => allCounts(page).then((all) => all.map(([because]) => because)), [0, 0]);
});

pageTest("both contracts travel in the link", {}, async ({ page }) => {
  await slider(page, "att").press("Home");
  await button(page, "Keep this one to compare").click();
  await choose(page, "Furthest first");
  await until(() => hash(page), (now) => now.startsWith("#v=2&att=0&strategy=needs&a.v=2&a.att=0"));
  await until(() => names(page), (all) => all.length === 2);
  await becomes(() => hash(page).then((now) => now.endsWith("run=")), false);
  await until(() => said(page), (now) => now.includes("Only the provider changed"));
  const before = [await run(page), await allCounts(page), await said(page)];
  await page.reload();
  await until(() => names(page), (all) => all.length === 2);
  await becomes(async () => [await run(page), await allCounts(page), await said(page)], before);
  assert.deepEqual(await notices(page), []);
});

pageTest("on a phone each of two contracts has its name once", { view: views.phone, end: two }, async ({ page }) => {
  await until(() => page.locator(".side").count(), (sides) => sides === 2);
  const seen = await page.locator(".side-name").evaluateAll((all) =>
    all.filter((name) => name.getBoundingClientRect().width > 2).map((name) => name.textContent),
  );
  assert.deepEqual(seen, ["A: kept", "B: being changed"]);
});

pageTest("other people cannot be compared life by life", { end: two }, async ({ page }) => {
  const before = await changes(() => said(page), "");
  await button(page, "Shuffle luck").click();
  await until(() => said(page), (now) => now !== before && now.includes("different people or different luck"));
});

pageTest("faults in the part of the contract kept are named", { end: `${two}&a.beta=lots` }, async ({ page }) => {
  const [fault] = await notices(page);
  assert.match(fault, /^In contract A: ‘beta’ is set to ‘lots’/);
});

pageTest("headline numbers stand beside each other with their difference", { end: two }, async ({ page }) => {
  await page.locator(".compared").waitFor();
  const [name, a, b, difference] = (await page.locator(".compared tbody tr").first().allInnerTexts())[0].split("\t");
  const number = (text) => Number(text.replaceAll(",", "").replace("−", "-"));
  assert.equal(name, "Paid outcomes in 1,000");
  assert.equal(number(b) - number(a), number(difference));
});

for (const [size, view] of Object.entries(views)) {
  for (const colours of ["light", "dark"]) {
    const look = { view, colours, end: (size === "embed" ? "?embed" : "") + two };
    pageTest(`looks and axe: two contracts, ${size}, ${colours}`, look, async ({ page }) => {
      await until(() => names(page), (all) => all.length === 2);
      await screenshot(page, `two-${size}-${colours}`);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "scrolls sideways");
      await assertAccessible(page);
    });
  }
}
