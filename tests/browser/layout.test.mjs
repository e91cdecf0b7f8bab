// The page fits where it is shown, in the reader's colours and at the reader's size of text.

import assert from "node:assert/strict";
import { browserTest, lab, pageTest, quickLab, restyle, screenshot, views, visit } from "./harness.mjs";
import { hash, picture, run, slider, unfold, until } from "./reader.mjs";

/** What sticks out sideways, by name; nothing when the page fits. */
function overflow(page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (element) => element.closest(".table-scroll") && !element.matches(".table-scroll");
    const sticksOut = (element) => element.getBoundingClientRect().right > width + 0.5 && !scrolls(element);
    const names = [...document.querySelectorAll("#app *")].filter(sticksOut).map((element) => element.outerHTML.slice(0, 80));
    return document.documentElement.scrollWidth > width ? [`scrolls to ${document.documentElement.scrollWidth}`, ...names] : [];
  });
}

for (const width of [320, 360, 600, 960, 1280]) {
  pageTest(`nothing sticks out at ${width} px, folded or not`, { view: { width, height: 800 }, end: quickLab }, async ({ page }) => {
    assert.deepEqual(await overflow(page), []);
    await unfold(page);
    assert.deepEqual(await overflow(page), []);
  });
}

pageTest("nothing sticks out with text twice as large", { view: { width: 640, height: 900 } }, async ({ page }) => {
  await restyle(page, "html { font-size: 200% }");
  assert.deepEqual(await overflow(page), []);
  await unfold(page);
  assert.deepEqual(await overflow(page), []);
});

pageTest("nothing sticks out with more room between letters", { view: views.phone }, async ({ page }) => {
  const spacing = "line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important";
  await restyle(page, `* { ${spacing} }`);
  assert.deepEqual(await overflow(page), []);
});

const long = `#v=2&${encodeURIComponent("n".repeat(500))}=1`;

pageTest("nothing sticks out with a notice of a long word", { view: views.phone, end: long }, async ({ page }) => {
  assert.equal(await page.locator(".notices").isVisible(), true);
  assert.deepEqual(await overflow(page), []);
});

pageTest("an embedded page shows its run and the way to the full page, and no top bar", { view: views.embed, end: "?embed#v=2" }, async ({ page }) => {
  assert.equal(await page.locator(".bar").isVisible(), false);
  assert.equal(await page.locator(".run").isVisible(), true);
  const link = page.getByRole("link", { name: "Open the full page" });
  assert.equal(await link.isVisible(), true);
  await slider(page, "att").press("Home");
  await until(() => hash(page), (now) => now.includes("att=0"));
  const opening = page.waitForEvent("popup");
  await link.click();
  const full = await opening;
  await full.locator("html[data-ready]").waitFor({ state: "attached" });
  assert.equal(await full.locator(".bar").isVisible(), true);
  assert.equal(await run(full), await run(page));
});

pageTest("the full page does not lead to itself", {}, async ({ page }) => {
  assert.equal(await page.locator(".bar").isVisible(), true);
  assert.equal(await page.getByRole("link", { name: "Open the full page" }).isVisible(), false);
});

/** Everything that colours are seen on: the page, its text and the crowd. */
function colours(page) {
  const pageAndText = page.evaluate(() => {
    const { backgroundColor } = getComputedStyle(document.documentElement);
    return [backgroundColor, getComputedStyle(document.querySelector("h1")).color];
  });
  return Promise.all([pageAndText, picture(page)]);
}

for (const [asked, system] of [["dark", "light"], ["light", "dark"]]) {
  browserTest(`?theme=${asked} wins over a ${system} system`, { colours: system }, async ({ page, site }) => {
    await visit(page, `${site.address}?theme=${asked}${lab}`);
    const forced = await colours(page);
    await page.emulateMedia({ colorScheme: asked });
    await visit(page, site.address + lab);
    assert.deepEqual(await colours(page), forced);
    await page.emulateMedia({ colorScheme: system });
    assert.notDeepEqual(await colours(page), forced);
  });
}

pageTest("the picture follows when the system turns dark", {}, async ({ page }) => {
  const light = await picture(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await until(() => picture(page), (now) => now !== light);
});

for (const scheme of ["light", "dark"]) {
  pageTest(`forced colours, ${scheme}: marks and sliders stand out`, { forced: true, colours: scheme }, async ({ page }) => {
    await screenshot(page, `forced-${scheme}`);
    const contrasts = { ...(await markContrasts(page)), slider: await trackContrast(page) };
    assert.equal(Object.keys(contrasts).length, 5);
    for (const [name, contrast] of Object.entries(contrasts)) assert.ok(contrast >= 3, `${name}: ${contrast.toFixed(1)}`);
  });
}

/** Contrast of each mark of the legend, whose colours are the crowd's, with what is behind it. */
async function markContrasts(page) {
  const seen = await page.evaluate(() => ({
    behind: getComputedStyle(document.documentElement).backgroundColor,
    marks: [...document.querySelectorAll(".count")].map((count) => {
      const { fill, stroke } = getComputedStyle(count.querySelector("circle, rect"));
      return [count.querySelector(".count-name").textContent, fill === "none" ? stroke : fill];
    }),
  }));
  const parts = (colour) => colour.match(/[\d.]+/g).slice(0, 3).map(Number);
  return Object.fromEntries(seen.marks.map(([name, mark]) => [name, contrast(parts(mark), parts(seen.behind))]));
}

/** Contrast of the filled part of a slider's track with what is around it, from the picture of it. */
async function trackContrast(page) {
  const shot = (await slider(page, "beta").screenshot()).toString("base64");
  const [track, behind] = await page.evaluate(async (png) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))]));
    const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
    canvas.drawImage(image, 0, 0);
    const pixel = (y) => [...canvas.getImageData(16, y, 1, 1).data.slice(0, 3)];
    return [pixel(image.height / 2), pixel(2)];
  }, shot);
  return contrast(track, behind);
}

/** Contrast of two colours, each red, green and blue from 0 to 255, from 1 to 21 (WCAG 2). */
function contrast(one, other) {
  const light = (part) => (part <= 10 ? part / 3294 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = ([r, g, b]) => 0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b);
  const [dark, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

for (const [size, view] of Object.entries(views)) {
  for (const scheme of ["light", "dark"]) {
    const end = size === "embed" ? "?embed#v=2" : lab;
    pageTest(`looks: ${size}, ${scheme}`, { view, colours: scheme, end }, async ({ page }) => {
      await screenshot(page, `${size}-${scheme}`);
    });
  }
}
