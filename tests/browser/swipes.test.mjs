// A finger that scrolls the page changes nothing, wherever it begins; one that goes along a track still sets it.

import assert from "node:assert/strict";
import { browserTest, lab, pageTest, quickLab, views, visit } from "./harness.mjs";
import { box, hash, settings, slider, time, unfoldControls, until } from "./reader.mjs";

const look = { view: views.phone, touch: true, end: quickLab };

/** A finger that goes down at a point and moves by so much, in several events, as a screen sends them. */
async function swipe(session, from, by) {
  const steps = 8;
  const at = (step) => [{ x: from.x + (by.x * step) / steps, y: from.y + (by.y * step) / steps }];
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(0) });
  for (let step = 1; step <= steps; step += 1) {
    await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: at(step) });
  }
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

/** A point of a track far from its thumb, in the middle of the window. */
function farFromThumb(track) {
  return track.evaluate((input) => {
    input.scrollIntoView({ block: "center" });
    const { left, top, width, height } = input.getBoundingClientRect();
    const part = (input.value - input.min) / (input.max - input.min);
    return { x: left + width * (part < 0.5 ? 0.85 : 0.15), y: top + height / 2 };
  });
}

/** Notes what is heard of pointers from now on. */
function hear(page) {
  return page.evaluate(() => {
    const isHearing = window.heard !== undefined;
    window.heard = [];
    if (isHearing) return;
    for (const name of ["pointercancel", "input"]) addEventListener(name, () => window.heard.push(name), true);
  });
}

/** Swipes up and down over every track that is there; everything must stand as it stood. */
async function swipeOverAll(page, session) {
  const tracks = await page.locator("input[type=range]:not(.handle, .reader):visible").all();
  const [before, month] = [await settings(page), await page.locator(".scrub-label").allInnerTexts()];
  for (const [at, track] of tracks.entries()) {
    const name = await track.getAttribute("id");
    await hear(page);
    const from = await farFromThumb(track);
    await swipe(session, from, { x: 2, y: at % 2 === 0 ? -180 : 180 });
    await until(() => page.evaluate(() => window.heard), (heard) => heard.includes("pointercancel"));
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    assert.equal(await settings(page), before, name);
    assert.deepEqual(await page.locator(".scrub-label").allInnerTexts(), month, name);
  }
  return tracks.length;
}

pageTest("a swipe over any slider of the lab scrolls and sets nothing", { ...look, end: quickLab }, async ({ page }) => {
  await unfoldControls(page);
  const session = await page.context().newCDPSession(page);
  assert.ok((await swipeOverAll(page, session)) > 60);
  assert.equal(await page.getByRole("button", { name: "Undo", exact: true }).isEnabled(), false, "nothing to undo");
});

browserTest("a swipe over any slider of a scene scrolls and sets nothing", look, async ({ page, site }) => {
  await visit(page, site.address);
  const session = await page.context().newCDPSession(page);
  const scenes = await page.locator(".scenes li").count();
  let tracks = 0;
  for (let scene = 1; scene < scenes; scene += 1) {
    const skip = page.locator(".ask .plain");
    if (await skip.isVisible()) await skip.click();
    tracks += await swipeOverAll(page, session);
    const before = await hash(page);
    await page.locator(".way .next").click();
    await until(() => hash(page), (now) => now !== before);
  }
  assert.ok(tracks > 10, `${tracks} tracks`);
});

pageTest("a finger along the track sets it, in one step back", { ...look, end: quickLab }, async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  const before = await settings(page);
  const from = await farFromThumb(slider(page, "att"));
  await swipe(session, from, { x: 60, y: 4 });
  await until(() => settings(page), (now) => now.includes("att="));
  const attachment = Number(await box(page, "att").inputValue());
  assert.ok(attachment !== 100, `${attachment}`);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await until(() => settings(page), (now) => now === before);
  const months = await farFromThumb(page.locator("#months"));
  await swipe(session, months, { x: 40, y: 3 });
  await until(() => time(page), (now) => now !== "After 30 months");
});

browserTest("a swipe over the months while they play leaves them playing", look, async ({ page, site }) => {
  await visit(page, `${site.address}${lab}&month=3`);
  await page.getByRole("button", { name: "Play" }).click();
  const session = await page.context().newCDPSession(page);
  await hear(page);
  await swipe(session, await farFromThumb(page.locator("#months")), { x: 2, y: 160 });
  await until(() => page.evaluate(() => window.heard), (heard) => heard.includes("pointercancel"));
  await page.getByRole("button", { name: "Pause" }).waitFor();
});
