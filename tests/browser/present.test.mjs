// The story on a projector: screens of one idea each, walked by keys, with votes by show of hands.

import assert from "node:assert/strict";
import { assertAccessible, assertAccessibleInBoth } from "./axe.mjs";
import { pageTest } from "./harness.mjs";
import { becomes, drawn, hash, until } from "./reader.mjs";

const projector = { width: 1280, height: 720 };

/** Which screen of which scene. */
const place = (page) => page.locator(".present").evaluate(({ dataset }) => `${dataset.scene} ${dataset.screen}`);
const press = (page, key) => page.keyboard.press(key);
const title = (page) => page.locator(".hands h3").innerText();
const isShown = (page, name) => page.locator(name).isVisible();

/** Presses a key and waits for the screen that it leads to. */
async function go(page, key, expected) {
  await press(page, key);
  await becomes(() => place(page), expected);
}

/** What of a screen is not seen whole, by name. */
function cut(page) {
  return page.evaluate(() => {
    const main = document.querySelector("main");
    const { top, bottom, left, right } = main.getBoundingClientRect();
    const isOut = (element) => {
      const box = element.getBoundingClientRect();
      const isSeen = box.width > 1 && box.height > 1 && !element.closest(".for-ears");
      return isSeen && (box.top < top - 1 || box.bottom > bottom + 1 || box.left < left - 1 || box.right > right + 1);
    };
    const out = [...main.querySelectorAll("*")].filter(isOut).map((element) => element.outerHTML.slice(0, 90));
    const scrolls = main.scrollHeight - main.clientHeight > 4;
    return scrolls ? [`${main.scrollHeight} of ${main.clientHeight}`, ...out] : out;
  });
}

pageTest("a scene is walked by keys alone: votes, answer, black, pointer, the way out", { view: projector, colours: "dark", end: "?present#scene=jobs" }, async ({ page }) => {
  const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.querySelector(".present")).fontSize));
  assert.ok((await size()) >= 28);
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme), "light");
  for (const around of [".bar", ".foot", "header", ".turning"]) assert.equal(await page.locator(around).count(), 0, around);
  await becomes(() => place(page), "jobs 0");
  await assertAccessible(page);

  await go(page, " ", "jobs 1");
  for (const key of ["2", "2", "1", "3", "Shift+Digit3"]) await press(page, key);
  await becomes(() => title(page), "2 of 3 chose ‘About half as many’");
  assert.match(await page.locator(".hands").innerText(), /2, 67%/);
  await until(() => page.locator(".hands [role=status]").textContent(), (said) => said.includes("About half as many: 2; As many as before: 0."));
  await page.getByRole("button", { name: /^3/ }).click();
  await becomes(() => title(page), "2 of 4 chose ‘About half as many’");
  await press(page, "0");
  await until(() => page.locator(".idea [role=status]").innerText(), (said) => said.includes("Once more"));
  await press(page, "0");
  await until(() => isShown(page, ".how-to-count"), Boolean);
  for (const key of ["2", "1", "1", "Backspace"]) await press(page, key);
  await becomes(() => title(page), "1 of 2 chose ‘Next to none’");
  await assertAccessibleInBoth(page);

  await go(page, "PageDown", "jobs 2");
  await until(() => hash(page), (now) => now.includes("displacement=1"));
  assert.match(await page.locator(".answer-found").innerText(), /^Suppose everybody who is helped takes a job/);
  assert.equal(await title(page), "1 of 2 chose ‘Next to none’, as the run has it");
  assert.deepEqual(await cut(page), []);
  await go(page, "ArrowLeft", "jobs 1");
  await until(() => hash(page), (now) => now.includes("scene=jobs") && !now.includes("displacement"));
  await go(page, "End", "jobs 5");
  await assertAccessible(page);
  assert.match(await page.locator(".slide").innerText(), /The other side:/);
  assert.equal(await page.evaluate(() => document.activeElement.id), "screen");
  await go(page, "PageDown", "sight 0");
  await page.goBack();
  await becomes(() => place(page), "jobs 0");

  await press(page, "b");
  await until(() => isShown(page, ".black"), Boolean);
  await press(page, "PageDown");
  await until(() => isShown(page, ".black"), (seen) => !seen);
  assert.equal(await place(page), "jobs 0");
  await page.mouse.move(300, 200);
  await press(page, ".");
  await until(() => isShown(page, ".ring-pointer"), Boolean);
  await page.mouse.move(700, 400);
  const ring = await page.locator(".ring-pointer").boundingBox();
  assert.ok(Math.abs(ring.x + ring.width / 2 - 700) < 2 && Math.abs(ring.y + ring.height / 2 - 400) < 2 && ring.width > 80);
  await press(page, "?");
  await until(() => isShown(page, ".shown-keys"), Boolean);
  await assertAccessible(page);
  await press(page, "Escape");
  await until(() => isShown(page, ".shown-keys"), (seen) => !seen);

  await press(page, "Escape");
  await until(() => page.locator(".once-more").innerText(), (said) => said.includes("forgets every vote"));
  await press(page, "Escape");
  await page.locator(".scene[data-scene=jobs]").waitFor();
  assert.ok(await isShown(page, ".bar"));
  assert.ok(!page.url().includes("present"));
});

pageTest("numbers that a class calls out are dots beside the run, and the box keeps its keys", { view: projector, end: "?present&theme=dark#scene=anyway" }, async ({ page }) => {
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme), "dark");
  await go(page, "PageDown", "anyway 1");
  await go(page, "PageDown", "anyway 2");
  for (const key of ["5", "Enter", "7", ".", "5", "Enter", "9", "Enter"]) await press(page, key);
  await becomes(() => title(page), "3 guesses: half of them from 6.3 to 8.3, the middle one 7.5");
  for (const key of ["9", "9", "b", "Backspace", "Enter"]) await press(page, key);
  await until(() => page.locator(".missing").innerText(), (said) => said.includes("‘99 of ten’ cannot be"));
  assert.equal(await isShown(page, ".black"), false);
  assert.equal(await place(page), "anyway 2");
  assert.equal(await page.locator("#number-called").inputValue(), "99");
  await page.locator("#number-called").fill("");
  await assertAccessibleInBoth(page);
  await go(page, "PageDown", "anyway 3");
  await until(() => title(page), (words) => /the run says 8\.\d$/.test(words));
});

for (const scene of ["adviser", "share", "minister"]) {
  pageTest(`at 1280 by 720 every screen is seen whole: ${scene}`, { view: projector, end: `?present#scene=${scene}` }, async ({ page }) => {
    const next = page.getByRole("button", { name: "Next", exact: true });
    for (let at = 0; (await place(page)) === `${scene} ${at}`; at += 1) {
      await drawn(page);
      assert.deepEqual(await cut(page), [], `${scene} ${at}`);
      await next.click();
      await until(() => place(page), (now) => now !== `${scene} ${at}`);
    }
    assert.equal(await isShown(page, ".more-below"), false);
    await page.setViewportSize({ width: 320, height: 640 });
    await until(() => isShown(page, ".more-below"), Boolean);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  });
}
