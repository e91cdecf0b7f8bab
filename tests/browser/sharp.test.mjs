// Every canvas has a pixel for each of the screen's, also after a zoom or on another screen, where no width changes.

import assert from "node:assert/strict";
import { pageTest, views } from "./harness.mjs";
import { becomes } from "./reader.mjs";

/** Of each canvas in sight: device pixels it has, and those it covers. */
const pixels = (page) =>
  page.locator("canvas:visible").evaluateAll((all) =>
    all.map((canvas) => {
      const { width, height } = canvas.getBoundingClientRect();
      const covers = [width, height].map((side) => Math.round(side * devicePixelRatio));
      // The place is as high as a tenth of a pixel lets it be.
      const isSharp = canvas.width === covers[0] && Math.abs(canvas.height - covers[1]) <= 1;
      return { has: [canvas.width, canvas.height], covers, isSharp };
    }),
  );

const places = { "the first scene": "#scene=hook", "a scene with a curve": "#scene=share", "the lab": "#v=2", "two contracts": "#v=2&strategy=needs&att=0&a.v=2" };

for (const [place, end] of Object.entries(places)) {
  pageTest(`sharp at every resolution: ${place}`, { end, motion: "reduce" }, async ({ page }) => {
    assert.ok((await pixels(page)).length > 0);
    const session = await page.context().newCDPSession(page);
    const { width } = views.desktop;
    for (const [place, deviceScaleFactor] of [2, 1.5, 1.25, 3, 1].entries()) {
      // Chromium tells a page of an emulated resolution with the next change of size: a pixel of height, which moves no canvas.
      const height = views.desktop.height - 1 - place;
      await session.send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor, mobile: false });
      await becomes(() => page.evaluate(() => [devicePixelRatio, innerWidth]), [deviceScaleFactor, width]);
      await becomes(async () => (await pixels(page)).filter(({ isSharp }) => !isSharp), []);
    }
  });
}
