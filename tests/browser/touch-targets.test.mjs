// Fingers: what is pressed is large enough and is never zoomed by pressing it twice, what is typed in never makes a phone zoom.

import assert from "node:assert/strict";
import { browserTest, pageTest, quickLab, views, visit } from "./harness.mjs";
import { hash, unfold, until } from "./reader.mjs";

const sizes = { "a narrow phone": { width: 320, height: 640 }, "a phone": views.phone, "a tablet or a frame": views.embed };

/** What would trouble a finger, each with what is wrong. */
function troubles(page) {
  return page.evaluate(() => {
    const found = [];
    const trouble = (element, what) => found.push(`${what}: ${element.outerHTML.slice(0, 110)}`);
    const all = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
    for (const input of all("input:not([type=radio], [type=checkbox], [type=range])")) {
      const size = parseFloat(getComputedStyle(input).fontSize);
      if (size < 16) trouble(input, `letters of ${size} px`);
    }
    for (const target of all("button, summary, input:not(.handle)")) {
      const ticked = target.matches("[type=radio], [type=checkbox]") ? target.closest("label") : null;
      const { width, height } = (ticked ?? target).getBoundingClientRect();
      // A word in a line of text is as high as the line lets it be.
      if (target.closest(".term")) {
        if (height < 24) trouble(target, `${height.toFixed(1)} px high`);
        continue;
      }
      const isLow = height < 43.5 && !(target.readOnly && height > 24);
      if (width < 43.5 || isLow) trouble(target, `${width.toFixed(1)} by ${height.toFixed(1)} px`);
    }
    for (const pressed of all("button, summary, label")) {
      const action = getComputedStyle(pressed).touchAction;
      if (action !== "manipulation") trouble(pressed, `touch-action ${action}`);
    }
    for (const track of all("input[type=range]:not(.handle)")) {
      const action = getComputedStyle(track).touchAction;
      if (action !== "pan-y") trouble(track, `touch-action ${action}`);
    }
    return found;
  });
}

for (const [size, view] of Object.entries(sizes)) {
  pageTest(`everything in the lab is fit for fingers: ${size}`, { view, touch: true, end: quickLab }, async ({ page }) => {
    assert.equal(await page.evaluate(() => matchMedia("(pointer: coarse)").matches), true);
    await unfold(page);
    assert.deepEqual(await troubles(page), []);
  });

  browserTest(`everything in every scene is fit for fingers: ${size}`, { view, touch: true }, async ({ page, site }) => {
    await visit(page, site.address);
    const scenes = await page.locator(".scenes li").count();
    for (let scene = 1; scene < scenes; scene += 1) {
      await unfold(page);
      assert.deepEqual(await troubles(page), [], await hash(page));
      const skip = page.locator(".ask .plain");
      if (await skip.isVisible()) {
        await skip.click();
        await unfold(page);
        assert.deepEqual(await troubles(page), [], `${await hash(page)}, answered`);
      }
      const before = await hash(page);
      await page.locator(".way .next").click();
      await until(() => hash(page), (now) => now !== before);
    }
  });
}

for (const view of ["about", "evidence"]) {
  pageTest(`everything on the page ${view} is fit for fingers`, { view: views.phone, touch: true, end: `#v=2&view=${view}` }, async ({ page }) => {
    assert.deepEqual(await troubles(page), []);
  });
}

pageTest("the address to copy by hand is fit for fingers", { view: views.phone, touch: true }, async ({ page }) => {
  await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error("no"))));
  await page.getByRole("button", { name: "Copy link" }).click();
  await page.getByLabel("Copy this address:").waitFor();
  assert.deepEqual(await troubles(page), []);
});
