// Every slider there is, by keys, by pointer and by finger: its number follows, in its box and in words.

import assert from "node:assert/strict";
import { becomes, until } from "../../reader.mjs";
import { way } from "../page.mjs";
import { isWhole, scenario } from "../scenario.mjs";

/** Among the other tests, which take every slider in Chromium, every twelfth will do. */
const STRIDE = isWhole ? 1 : 12;

/** The ids of the lab's sliders, once everything that is folded away is open. */
async function sliders(page) {
  await page.open("#v=2");
  const ids = await page.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
    return [...document.querySelectorAll("input[type=range]:not(.reader)")].map(({ id }) => id);
  });
  assert.ok(ids.length > 40, `${ids}`);
  return ids.filter((_, at) => at % STRIDE === 0);
}

/** What stands at a slider: its number, that of its box, where it has one, and what is said in words. */
function state(id) {
  const slider = document.getElementById(id);
  const box = document.getElementById(id.replace("slide-", "box-"));
  const words = slider.ariaValueText ?? slider.getAttribute("aria-valuetext");
  // A chance a week is in per cent there.
  const times = box && words.endsWith("% a week") ? 100 : 1;
  return { value: slider.value, box: String(Number(((box ?? slider).value / times).toPrecision(12))), words };
}

/** Has every slider moved by itself, and put back. One that is moved far says so in words too. */
async function moveEach(page, isFar, move) {
  for (const id of await sliders(page)) {
    const read = () => page.evaluate(state, id);
    const before = await read();
    await move(id);
    const isMoved = ({ value, box, words }) => value !== before.value && value === box && !(isFar && words === before.words);
    await until(read, isMoved).catch((error) => assert.fail(`${id}: ${error.message}`));
    await page.evaluate((id) => document.getElementById(id).closest(".control")?.querySelector(".reset").click(), id);
    if (id.startsWith("slide-")) await becomes(read, before);
  }
}

scenario("every slider by keys", {}, ({ page }) =>
  moveEach(page, false, async (id) => {
    await page.focus(`#${id}`);
    const isAtEnd = await page.evaluate((id) => document.getElementById(id).value === document.getElementById(id).max, id);
    await page.press(isAtEnd ? "ArrowLeft" : "ArrowRight");
  }),
);

/** A way along the track to where the slider is not. */
async function along(page, id) {
  const part = await page.evaluate((id) => {
    const { value, min, max } = document.getElementById(id);
    return (value - min) / (max - min);
  }, id);
  const [from, to] = part < 0.5 ? [0.3, 0.8] : [0.7, 0.2];
  return way(await page.place(`#${id}`), [from, 0.5], [to, 0.5], 5);
}

scenario("every slider by pointer", {}, ({ page }) => moveEach(page, true, async (id) => page.drag(await along(page, id))));

scenario("every slider by finger", { fingers: true }, ({ page }) => moveEach(page, true, async (id) => page.swipe(await along(page, id))));
