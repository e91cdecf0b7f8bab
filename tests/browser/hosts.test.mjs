// The example pages of hosts, each as a blogger would copy it: what it promises is so.

import assert from "node:assert/strict";
import { browserTest, ready, views } from "./harness.mjs";
import { heard, names, withHosts } from "./hosts.mjs";
import { becomes, control, place, until } from "./reader.mjs";

const sizes = { ...views, "a narrow phone": { width: 320, height: 640 } };

/** Shows every frame of a host, whatever hides it, and waits for each. */
async function all(page) {
  await page.evaluate(() => {
    document.querySelectorAll("details").forEach((fold) => (fold.open = true));
    document.querySelectorAll("[hidden]").forEach((hidden) => (hidden.hidden = false));
    document.querySelectorAll(".slides > section").forEach((slide) => slide.classList.add("present"));
  });
  const frames = page.locator("iframe");
  for (let at = 0; at < (await frames.count()); at += 1) {
    await frames.nth(at).scrollIntoViewIfNeeded();
    await ready(frames.nth(at).contentFrame());
  }
  return frames;
}

for (const name of names) {
  browserTest(`${name}: frames with their credit and no more around, a link beside each, nothing sideways in any size`, {}, ({ page }) =>
    withHosts({}, async ({ site, host }) => {
      await page.goto(host + name);
      const frames = await all(page);
      const first = frames.first().contentFrame();
      for (const around of [".bar", ".about-this", ".resume"]) assert.equal(await first.locator(around).isVisible(), false, around);
      assert.match(await first.locator(".run").innerText(), /Parked.* run [0-9A-F]{4}-[0-9A-F]{4}/);
      if (name !== "slide.html") {
        assert.ok((await page.locator(`a[href^="${site}#"]`).count()) > 0, "what is left where frames are taken away");
      }
      for (const view of Object.values(sizes)) {
        await page.setViewportSize(view);
        assert.equal(await first.locator(".full-page").isVisible(), true);
        await until(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth), (sideways) => sideways <= 0);
        const inside = () => first.locator("html").evaluate((root) => root.scrollWidth - root.clientWidth);
        await until(inside, (sideways) => sideways <= 0);
      }
    }),
  );
}

/** The height of a frame, and that of what is in it. */
async function heights(page, at = 0) {
  const frame = page.locator("iframe").nth(at);
  const outside = await frame.evaluate((frame) => frame.clientHeight);
  const inside = await frame.contentFrame().locator("html").evaluate((root) => Math.ceil(root.getBoundingClientRect().height));
  return { outside, inside };
}

const fits = ({ outside, inside }) => Math.abs(outside - inside) < 2;

browserTest("a frame with the script grows and shrinks, in three messages a change at most", { view: views.desktop }, ({ page }) =>
  withHosts({}, async ({ host }) => {
    await page.goto(`${host}sandboxed.html`);
    const inside = page.locator("iframe").contentFrame();
    await ready(inside);
    const before = (await until(() => heights(page), fits)).outside;
    const change = async (act) => {
      await page.waitForTimeout(600);
      const told = (await heard(page, "height")).length;
      await act();
      await page.waitForTimeout(1500);
      await until(() => heights(page), fits);
      const more = (await heard(page, "height")).length - told;
      assert.ok(more >= 1 && more <= 3, `${more} messages`);
      return (await heights(page)).outside;
    };
    const after = await change(() => inside.getByRole("button", { name: "Just show me" }).click());
    assert.notEqual(after, before);
    const open = await change(() => inside.locator("details.scenes > summary").click());
    assert.ok(open > after, "it grows");
    assert.ok((await change(() => inside.locator("details.scenes > summary").click())) < open, "it shrinks");
    await page.setViewportSize(views.phone);
    await until(() => heights(page), fits);
    for (const { px } of await heard(page, "height")) assert.ok(px >= 320 && px <= 4000, `${px}`);
  }),
);

browserTest("without the script a frame stays as high as its code says, and scrolls inside", {}, ({ page }) =>
  withHosts({}, async ({ host }) => {
    await page.goto(`${host}stripped.html`);
    const framed = page.locator("iframe").contentFrame();
    await ready(framed);
    await framed.getByRole("button", { name: "Just show me" }).click();
    const { outside } = await until(() => heights(page), ({ inside }) => inside > 680);
    assert.equal(outside, 680);
  }),
);

browserTest("on a dark page the frame is dark, though the device is light", { colours: "light" }, ({ page }) =>
  withHosts({}, async ({ host }) => {
    await page.goto(`${host}dark.html`);
    const inside = page.locator("iframe").contentFrame();
    await ready(inside);
    const paper = await inside.locator("html").evaluate((root) => getComputedStyle(root).backgroundColor);
    assert.equal(paper, "rgb(20, 24, 29)");
  }),
);

browserTest("own settings arrive, and its link opens the same run by itself", {}, ({ page, site: _ }) =>
  withHosts({}, async ({ host }) => {
    await page.goto(`${host}plain.html`);
    const inside = page.locator("iframe").contentFrame();
    await ready(inside);
    const run = await inside.locator(".run").innerText();
    assert.equal(await inside.locator("#box-beta").inputValue(), "9");
    await page.locator("p > a").click();
    await ready(page);
    assert.equal(await page.locator(".run").innerText(), run.split("\n")[0]);
  }),
);

browserTest("after the answer: nothing is asked, what was found stands there, and a fixed control is text with its reason", { view: views.embed }, ({ page }) =>
  withHosts({}, async ({ host }) => {
    await page.goto(`${host}column.html`);
    const inside = page.locator("iframe").contentFrame();
    await ready(inside);
    assert.equal(await inside.locator(".feedback").isVisible(), true);
    assert.equal(await inside.locator(".ask").count(), 0);
    assert.equal(await inside.locator("body").evaluate(() => document.activeElement.tagName), "BODY", "no focus is taken");
    const fixed = control(inside, "beta");
    assert.match(await fixed.innerText(), /Fixed by whoever made this page/);
    assert.equal(await fixed.locator("input").count(), 0);
    await fixed.focus();
    assert.equal(await fixed.evaluate((element) => element === document.activeElement), true);
    assert.equal(await control(inside, "job").locator("input[type=range]").count(), 1);
  }),
);

browserTest("ten frames load as they come near, and each is as high as what is in it", {}, ({ page }) =>
  withHosts({}, async ({ host }) => {
    await page.goto(`${host}ten.html`);
    await ready(page.locator("iframe").first().contentFrame());
    assert.ok((await heard(page, "ready")).length < 10, "not all at once");
    const frames = await all(page);
    assert.equal(await frames.count(), 10);
    for (let at = 0; at < 10; at += 1) await until(() => heights(page, at), fits);
  }),
);

/** How many canvases of a frame are shown, and how many of them are blank. */
function canvases(inside) {
  return inside.locator("body").evaluate(() => {
    const shown = [...document.querySelectorAll("canvas")].filter((canvas) => canvas.clientWidth > 0);
    const isBlank = (canvas) => canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.every((byte) => byte === 0);
    return { shown: shown.length, blank: shown.filter(isBlank).length };
  });
}

const isDrawn = ({ shown, blank }) => shown > 0 && blank === 0;

browserTest("on a slide: drawn when its slide comes, and led to another scene by the deck", {}, ({ page }) =>
  withHosts({}, async ({ host }) => {
    await page.goto(`${host}slide.html`);
    await page.keyboard.press(" ");
    const inside = page.locator("iframe").contentFrame();
    await ready(inside);
    await until(() => canvases(inside), isDrawn);
    assert.equal(await place(inside), "pays");
    await page.keyboard.press(" ");
    await page.keyboard.press("Backspace");
    await becomes(() => place(inside), "sight");
    await until(() => canvases(inside), isDrawn);
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "BODY", "the deck keeps its keys");
  }),
);

browserTest("behind a tab and in a fold: drawn and as high as it is once it is shown, hidden and shown again", {}, ({ page }) =>
  withHosts({}, async ({ host }) => {
    await page.goto(`${host}tab.html`);
    await page.locator("#try-tab").click();
    const inside = page.locator("iframe").first().contentFrame();
    await ready(inside);
    await until(() => heights(page), fits);
    await until(() => canvases(inside), isDrawn);
    const { outside } = await heights(page);
    await page.locator("#text-tab").click();
    await page.waitForTimeout(800);
    await page.locator("#try-tab").click();
    await until(() => heights(page), fits);
    assert.equal((await heights(page)).outside, outside);
    await page.locator("summary").click();
    const folded = page.locator("iframe").nth(1).contentFrame();
    await ready(folded);
    await until(() => heights(page, 1), fits);
  }),
);
