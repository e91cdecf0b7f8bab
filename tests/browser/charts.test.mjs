// The two charts of the lab: drawn, named, and with labels that keep out of each other's way.

import assert from "node:assert/strict";
import { pageTest, screenshot } from "./harness.mjs";

const kinds = [".minutes-by-tenth", ".money-over-time"];

/** What is wrong with where a chart's labels stand. */
function faults(figure) {
  const box = figure.getBoundingClientRect();
  const labels = [...figure.querySelectorAll(".plot-label, .strip-axis span")].filter((label) => label.offsetParent && label.textContent);
  const places = labels.map((label) => {
    const range = document.createRange();
    range.selectNodeContents(label);
    return { text: label.textContent, ...range.getBoundingClientRect().toJSON() };
  });
  const outside = places.filter(({ left, right }) => left < box.left - 0.5 || right > box.right + 0.5);
  // Lines of text reach a little beyond their letters.
  const overlaps = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom - 3 && b.top < a.bottom - 3;
  const pairs = places.flatMap((a, at) => places.slice(at + 1).filter((b) => overlaps(a, b)).map((b) => [a.text, b.text]));
  return { labels: places.length > 2, outside: outside.map(({ text }) => text), pairs };
}

const links = {
  "as it began": "#v=2",
  "nobody helped": "#v=2&strategy=ignore",
  "the furthest first": "#v=2&strategy=needs&beta=25",
  "no fees": "#v=2&att=0&job=0&sus=0",
  "high fees": "#v=2&att=300&job=300&sus=300",
  "a delivery fee": "#v=2&block=1&strategy=equal",
};

for (const [name, end] of Object.entries(links)) {
  for (const width of [312, 600, 960, 1600]) {
    pageTest(`labels keep apart and inside: ${name}, ${width} px`, { view: { width, height: 800 }, end }, async ({ page }) => {
      for (const kind of kinds) {
        assert.deepEqual(await page.locator(kind).evaluate(faults), { labels: true, outside: [], pairs: [] }, kind);
      }
    });
  }
}

pageTest("a chart is one picture with its finding as its name", {}, async ({ page }) => {
  for (const kind of kinds) {
    const title = await page.locator(`${kind} h3`).innerText();
    const picture = page.locator(kind).getByRole("img");
    assert.equal(await picture.count(), 1);
    assert.ok((await picture.getAttribute("aria-label")).startsWith(`${title}. `));
    const { height } = await picture.locator("svg").boundingBox();
    assert.ok(height > 100);
  }
});

pageTest("years are left out where there is no room for all", { view: { width: 360, height: 800 } }, async ({ page }) => {
  const shown = () => page.locator(".plot-year:visible").allInnerTexts();
  assert.deepEqual((await shown()).slice(0, 3), ["2012", "2015", "2018"]);
  await page.setViewportSize({ width: 1600, height: 800 });
  assert.deepEqual((await shown()).slice(0, 3), ["2012", "2013", "2014"]);
});

for (const [name, look] of Object.entries({ forced: { forced: true }, dark: { colours: "dark" } })) {
  pageTest(`looks: the charts, ${name}`, look, async ({ page }) => {
    await screenshot(page, `charts-${name}`);
  });
}
