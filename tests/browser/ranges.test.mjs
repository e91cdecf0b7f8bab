// How sure the numbers are that carry an argument: their ranges come, go with the number they belong to, and come back.

import assert from "node:assert/strict";
import { assertAccessible } from "./axe.mjs";
import { pageTest, views, visit } from "./harness.mjs";
import { becomes, box, slider, unfold, until } from "./reader.mjs";

const place = (page) => page.locator("[aria-labelledby=ranges]");

/** What is said of each number, by its name. */
const said = (page) =>
  place(page)
    .locator(".headline")
    .evaluateAll((lines) => Object.fromEntries(lines.map((line) => {
      const [name, value, meaning] = [...line.children].map((part) => part.textContent);
      return [name, `${value}: ${meaning}`];
    })));

const isKnown = (lines) => Object.values(lines).length > 0 && Object.values(lines).every((words) => !words.includes("being worked out"));
const known = (page) => until(() => said(page), isKnown);

/** The number, and the ends of what luck and what help make of it. */
function numbers(words) {
  const found = words.match(/^£?([\d.,]+)p?: £?([\d.,]+)p? to £?([\d.,]+)p? by luck; £?([\d.,]+)p? to £?([\d.,]+)p? if help can do less or more\.$/);
  assert.ok(found, words);
  return found.slice(1).map((number) => Number(number.replaceAll(",", "")));
}

pageTest("each number stands with two ranges around it", {}, async ({ page }) => {
  assert.equal(isKnown(await said(page)), false);
  const lines = await known(page);
  assert.deepEqual(Object.keys(lines).map((name) => name.split(" ")[0]), ["Extra", "Of", "Public", "Benefit"]);
  for (const words of Object.values(lines)) {
    const [number, ...ends] = numbers(words);
    const [low, high, least, most] = ends;
    assert.ok(low < high && least < most && least < number && number < most, words);
    assert.ok(most - least > high - low, `luck moves it further than help: ${words}`);
  }
  await assertAccessible(page);
});

pageTest("no range stands beside another number than its own, and none is worked out twice", {}, async ({ page, site }) => {
  const usual = await known(page);
  // Everything that is ever shown, from here on.
  await place(page).evaluate((element) => {
    element.seen = [];
    const note = () => element.seen.push([...element.querySelectorAll("dd + dd")].map((line) => line.textContent));
    new MutationObserver(note).observe(element, { characterData: true, childList: true, subtree: true });
  });
  const seen = () => place(page).evaluate((element) => element.seen.splice(0));
  const fresh = await page.context().newPage();
  await visit(fresh, `${site.address}#v=2&beta=25`);
  const other = await known(fresh);
  await slider(page, "beta").press("End");
  await becomes(() => said(page), other);
  const shown = await seen();
  const waiting = shown.filter((lines) => lines.every((words) => words.includes("being worked out")));
  const ready = shown.filter((lines) => lines.every((words, place) => Object.values(other)[place].endsWith(words)));
  assert.ok(waiting.length > 0 && waiting.length + ready.length === shown.length, JSON.stringify(shown));
  await page.locator("[data-key=beta] .reset").click();
  await becomes(() => said(page), usual);
  // They were kept: their places never said that they are being worked out.
  for (const lines of await seen()) assert.ok(isKnown(lines), lines.join("\n"));
});

pageTest("a slider that is dragged is not held up by ranges", {}, async ({ page }) => {
  const longest = await page.evaluate(async () => {
    const input = document.querySelector("#slide-beta");
    const frame = () => new Promise(requestAnimationFrame);
    let [longest, before] = [0, performance.now()];
    for (let step = 0; step < 40; step += 1) {
      input.value = String(1 + (step % 20));
      input.dispatchEvent(new Event("input", { bubbles: true }));
      await frame();
      const now = performance.now();
      [longest, before] = [Math.max(longest, now - before), now];
    }
    return longest;
  });
  assert.ok(longest < 500, `${longest} ms between two frames`);
  assert.ok(isKnown(await known(page)));
});

pageTest("near no extra jobs a cost has no meaningful value", { end: "#v=2&strategy=ignore" }, async ({ page }) => {
  const lines = await known(page);
  assert.equal(lines["Public money per extra job"], "no meaningful value: no meaningful value by luck; no meaningful value if help can do less or more.");
  assert.equal(lines["Extra jobs for 1,000 referred"], "0: 0 by luck; 0 if help can do less or more.");
});

for (const [id, count] of Object.entries({ anyway: 2, ledger: 2, minister: 1, doubt: 1 })) {
  pageTest(`the numbers that ${id} argues with have ranges, where nothing moves`, { end: `#scene=${id}`, view: views.phone }, async ({ page }) => {
    await page.getByRole("button", { name: "Just show me" }).click();
    const lines = await said(page);
    assert.equal(Object.keys(lines).length, count);
    const height = () => place(page).evaluate((element) => element.getBoundingClientRect().height);
    const before = await height();
    if (!isKnown(lines)) assert.ok(await place(page).isVisible());
    for (const words of Object.values(await known(page))) numbers(words);
    assert.ok(Math.abs((await height()) - before) <= 1, `${before} px, then ${await height()}`);
  });
}

for (const width of [320, 600, 1280]) {
  pageTest(`nothing moves or sticks out when the ranges come at ${width} px`, { view: { width, height: 800 } }, async ({ page }) => {
    const size = () => page.evaluate(() => [document.documentElement.scrollWidth, document.querySelector("[aria-labelledby=ranges]").offsetHeight]);
    const before = await size();
    assert.equal(isKnown(await said(page)), false);
    await known(page);
    const after = await size();
    assert.ok(before[0] <= width && after[0] <= width && Math.abs(after[1] - before[1]) <= 1, `${before}, then ${after}`);
  });
}

pageTest("other people, another range: the box of the people", {}, async ({ page }) => {
  const usual = numbers(Object.values(await known(page))[0]);
  await unfold(page);
  await box(page, "people").fill("500");
  await box(page, "people").press("Enter");
  await until(() => place(page).innerText(), (words) => words.includes("500 other people"));
  const few = numbers(Object.values(await known(page))[0]);
  assert.ok(few[2] - few[1] > usual[2] - usual[1], `${few} ${usual}`);
});
