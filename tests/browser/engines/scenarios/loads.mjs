// The page comes up, in every size, with a painted picture and nothing in the console.

import assert from "node:assert/strict";
import { views } from "../../built.mjs";
import { until } from "../../reader.mjs";
import { scenario } from "../scenario.mjs";

/** In the page: how many canvases are shown, and how many of these have nothing painted on them. */
function canvases() {
  const shown = [...document.querySelectorAll("canvas")].filter((canvas) => canvas.clientWidth > 0);
  const isBlank = (canvas) => {
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    return data.every((byte) => byte === 0);
  };
  return { shown: shown.length, blank: shown.filter(isBlank).length };
}

for (const [name, view] of Object.entries(views)) {
  for (const end of ["", "#v=2"]) {
    scenario(`loads: ${name}, ${end || "bare address"}`, { view }, async ({ page }) => {
      await page.open(end);
      assert.equal(await page.count("#trouble"), 0);
      await until(() => page.evaluate(canvases), ({ shown, blank }) => shown > 0 && blank === 0);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0);
    });
  }
}
