// The curve that a reader draws: seen whatever a browser makes of its sliders, drawn by pointer, finger and keys.

import assert from "node:assert/strict";
import { pageTest, restyle, screenshot, views } from "./harness.mjs";
import { becomes, place, until } from "./reader.mjs";

const open = { end: "#scene=share" };
const board = (page) => page.locator(".board");
const handle = (page, tenth) => page.locator(".handle").nth(tenth);
const curve = (page) => page.locator(".handle").evaluateAll((handles) => handles.map(({ value }) => Number(value)));
const untouched = Array(10).fill(16);

/** A point of the board, as parts of its width and height. */
async function at(page, across, up) {
  const { x, y, width, height } = await board(page).boundingBox();
  return [x + width * across, y + height * down(40 * up)];
}

/** How far down the board so many minutes are, as a part of its height: there is room for a knob above 40 and below none. */
function down(minutes) {
  return 1 - (minutes + 4) / 48;
}

/** The colours along the middle of a tenth's column, from 20 px above the board to 20 px below, each as [red, green, blue]. */
async function column(page, tenth) {
  const { x, y, width, height } = await board(page).boundingBox();
  const clip = { x: Math.round(x + (width * (tenth + 0.5)) / 10), y: y - 20, width: 1, height: height + 40 };
  const png = (await page.screenshot({ clip })).toString("base64");
  return page.evaluate(async (png) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))]));
    const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
    canvas.drawImage(image, 0, 0);
    return Array.from({ length: image.height }, (_, down) => [...canvas.getImageData(0, down, 1, 1).data.slice(0, 3)]);
  }, png);
}

/** The contrast of two colours, 1 to 21. */
function contrast(one, other) {
  const light = (colour) => {
    const [red, green, blue] = colour.map((part) => (part <= 10 ? part / 3295 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  };
  return Math.max(light(one) / light(other), light(other) / light(one));
}

const looks = {
  light: { colours: "light" },
  dark: { colours: "dark" },
  "forced colours": { forced: true },
  "forced colours, dark": { forced: true, colours: "dark" },
};

for (const [name, look] of Object.entries(looks)) {
  for (const size of ["desktop", "embed", "phone"]) {
    pageTest(`the drawing is seen without its sliders: ${name}, ${size}`, { ...look, view: views[size], ...open }, async ({ page }) => {
      await handle(page, 2).press("End");
      await handle(page, 7).press("Home");
      await becomes(() => curve(page), [16, 16, 40, 16, 16, 16, 16, 0, 16, 16]);
      await page.evaluate(() => document.activeElement.blur());
      await board(page).scrollIntoViewIfNeeded();
      await screenshot(page, `drawing-${name.replaceAll(/\W+/g, "-")}-${size}`);
      await restyle(page, ".handle { visibility: hidden }");
      const height = (await board(page).boundingBox()).height;
      for (const [tenth, minutes] of [[2, 40], [7, 0], [5, 16]]) {
        const seen = await column(page, tenth);
        const middle = 20 + height * down(minutes);
        const around = seen.slice(Math.round(middle) - 11, Math.round(middle) + 11);
        const best = Math.max(...around.map((colour) => contrast(colour, around[11])));
        assert.ok(best >= 3, `tenth ${tenth}: a knob of contrast ${best}`);
      }
    });
  }
}

pageTest("a stroke may leave the board, ends where it is let go, and the keys go on from there", open, async ({ page }) => {
  await page.mouse.move(...(await at(page, 0.05, 0.5)));
  await page.mouse.down();
  await page.mouse.move(...(await at(page, 0.05, 1.5)), { steps: 4 });
  await page.mouse.move(...(await at(page, 0.35, 1.5)), { steps: 8 });
  await page.mouse.up();
  await becomes(() => curve(page), [40, 40, 40, 40, ...untouched.slice(4)]);
  await page.mouse.move(...(await at(page, 0.95, 0.1)), { steps: 8 });
  assert.deepEqual(await curve(page), [40, 40, 40, 40, ...untouched.slice(4)]);
  assert.equal(await handle(page, 3).evaluate((element) => element === document.activeElement), true);
  for (const key of ["ArrowDown", "ArrowLeft", "PageDown"]) await page.keyboard.press(key);
  await until(() => curve(page), ([, , , last]) => last < 38);
  assert.equal(await place(page), "share");
});

pageTest("a button pressed elsewhere draws nothing when it comes over the board", open, async ({ page }) => {
  await page.mouse.move(...(await at(page, 0.5, 1.6)));
  await page.mouse.down();
  await page.mouse.move(...(await at(page, 0.5, 0.9)), { steps: 6 });
  await page.mouse.up();
  assert.deepEqual(await curve(page), untouched);
});

/** Moves a finger from one point of the board to another, in steps as a hand does. */
async function swipe(page, from, to) {
  const [[x, y], [toX, toY]] = [await at(page, ...from), await at(page, ...to)];
  const touch = await page.context().newCDPSession(page);
  const send = (type, touchPoints) => touch.send("Input.dispatchTouchEvent", { type, touchPoints });
  await send("touchStart", [{ x, y }]);
  for (let step = 1; step <= 12; step += 1) {
    await send("touchMove", [{ x: x + ((toX - x) * step) / 12, y: y + ((toY - y) * step) / 12 }]);
  }
  await send("touchEnd", []);
}

const touch = { view: views.phone, touch: true, ...open };

pageTest("a finger that scrolls past the board leaves the curve as it was", touch, async ({ page }) => {
  const scrolled = () => page.evaluate(() => scrollY);
  await board(page).evaluate((element) => element.scrollIntoView({ block: "center" }));
  for (const [from, to] of [[[0.5, 0.9], [0.55, -0.8]], [[0.5, 0.1], [0.45, 1.8]]]) {
    const before = await scrolled();
    await swipe(page, from, to);
    await until(scrolled, (now) => Math.abs(now - before) > 40);
    await becomes(() => curve(page), untouched);
  }
});

pageTest("a finger across the board draws, and a tap sets one tenth", touch, async ({ page }) => {
  await board(page).evaluate((element) => element.scrollIntoView({ block: "center" }));
  const before = await page.evaluate(() => scrollY);
  await swipe(page, [0.05, 0.5], [0.95, 0.75]);
  const drawn = await until(() => curve(page), (now) => now[9] === 30);
  assert.deepEqual(drawn, [...drawn].sort((a, b) => a - b));
  assert.equal(drawn[0], 20);
  assert.equal(await page.evaluate(() => scrollY), before);
  await page.touchscreen.tap(...(await at(page, 0.55, 0.25)));
  await becomes(() => curve(page), [...drawn.slice(0, 5), 10, ...drawn.slice(6)]);
});

pageTest("each tenth is a slider with a name, a value in words and a direction", open, async ({ page }) => {
  const sliders = await page.getByRole("group", { name: /^Your drawing/ }).getByRole("slider").all();
  assert.equal(sliders.length, 10);
  for (const [tenth, slider] of sliders.entries()) {
    await slider.press("ArrowUp");
    assert.deepEqual(await slider.evaluate((element) => [element.ariaValueText, element.ariaOrientation]), ["17 minutes", "vertical"]);
    assert.match(await slider.getAttribute("aria-label"), /^Tenth /, `${tenth}`);
  }
});
