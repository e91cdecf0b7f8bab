// What goes to a printer: light colours whatever the theme, everything worked out, the questions that are still open, and the
// way back to the page. Printed as the page opens, before anything has moved and where no frame was ever drawn.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { browserTest, lab, pageTest, ready, visit } from "./harness.mjs";
import { becomes, changes, picture, run, slider } from "./reader.mjs";

const source = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

/** Of each scene: its id, and whether its picture waits for a guess. */
const scenes = readdirSync(new URL("../../src/story/en", import.meta.url))
  .filter((file) => file.endsWith(".md"))
  .map((file) => source(`src/story/en/${file}`))
  .map((text) => ({ id: text.match(/^id: (.*)$/m)[1], predict: text.match(/^predict: (.*)$/m)?.[1], ask: text.match(/^ask: (.*)$/m)?.[1] }));

/** The colours that the canvas knows: of the light theme, and of the dark. */
const [light, dark] = [1, 2].map((theme) =>
  [...source("static/styles/tokens.css").matchAll(/light-dark\(#(\w+), #(\w+)\)/g)].map((both) => both[theme]),
);

const paper = { format: "A4" };

const parts = (colour) => colour.match(/../g).map((part) => parseInt(part, 16));

/** A colour of the light theme; or halfway between two of them, as where a line's edge covers half of a pixel. */
function isLight(colour) {
  const isBetween = (one, other) =>
    parts(colour).every((part, at) => Math.abs(part - (parts(one)[at] + parts(other)[at]) / 2) <= 1);
  return light.some((one) => light.some((other) => isBetween(one, other)));
}

/** Notes what the page shows while it is on paper, each time, before the page itself hears that it no longer is. */
function note() {
  const commonColours = (canvas) => {
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    const counts = new Map();
    for (let at = 0; at < data.length; at += 4) {
      if (data[at + 3] < 255) continue;
      const colour = [...data.slice(at, at + 3)].map((part) => part.toString(16).padStart(2, "0")).join("");
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    return [...counts].filter(([, count]) => count > canvas.width * canvas.height * 0.002).map(([colour]) => colour);
  };
  addEventListener("afterprint", () => {
    window.printed = {
      text: document.querySelector("#app").textContent,
      canvases: [...document.querySelectorAll("canvas")].filter((canvas) => canvas.checkVisibility()).map((canvas) => ({
        colours: commonColours(canvas),
        sharpness: canvas.width / canvas.clientWidth,
      })),
      counts: [...document.querySelectorAll(".count-number")].map(({ textContent }) => textContent),
    };
  });
}

/** What was on paper; `sheets` is the file that Chromium prints. */
async function printed(page) {
  const sheets = await page.pdf(paper);
  return { sheets, ...(await page.evaluate(() => window.printed)) };
}

function assertOnPaper({ text, canvases }, isPictured) {
  assert.doesNotMatch(text, /Working out|being worked out|Running…/);
  if (isPictured) assert.ok(canvases.length > 0);
  for (const { colours, sharpness } of canvases) {
    assert.ok(colours.length > 0 && colours.every(isLight), `${colours} among ${light}`);
    assert.ok(!colours.some((colour) => dark.includes(colour)), `${colours}`);
    assert.ok(sharpness >= 3, `${sharpness} pixels for each of CSS`);
  }
}

const ends = [...scenes.map(({ id }) => `#scene=${id}`), "?theme=dark#scene=hook", lab, "#v=2&strategy=needs&att=0&a.v=2", "?embed#v=2"];

for (const end of ends) {
  browserTest(`printed before a frame was drawn: ${end}`, { colours: "dark" }, async ({ page, site }) => {
    await page.addInitScript(note);
    await page.addInitScript(() => (window.requestAnimationFrame = () => 0));
    await page.goto(site.address + end);
    await page.locator(".page").waitFor();
    assertOnPaper(await printed(page), end === lab);
  });
}

browserTest("printed in the middle of a glide, the page shows where it ends", { colours: "dark" }, async ({ page, site }) => {
  await page.addInitScript(note);
  await visit(page, `${site.address}#scene=share`);
  await page.getByRole("button", { name: "Just show me" }).click();
  assertOnPaper(await printed(page), true);
});

browserTest("after printing everything is as it was", { colours: "dark", motion: "reduce" }, async ({ page, site }) => {
  await page.addInitScript(note);
  await visit(page, site.address + lab);
  const [before, inCalm] = [await run(page), await picture(page)];
  assertOnPaper(await printed(page), true);
  await becomes(() => picture(page), inCalm);
  await slider(page, "beta").press("End");
  await changes(() => run(page), before);
});

for (const { id, predict, ask } of scenes.filter(({ predict }) => predict)) {
  pageTest(`on paper ${id} asks its question and leaves room for the guess`, { end: `#scene=${id}`, colours: "dark" }, async ({ page }) => {
    await page.emulateMedia({ media: "print" });
    assert.ok(await page.getByText(ask.slice(0, 60)).first().isVisible(), ask);
    // A word that a press explains is still a word.
    assert.equal(await page.locator("button:visible:not(.term button)").count(), 0);
    const room = page.locator(predict === "curve" ? ".board" : ".ask input");
    for (const place of await room.all()) assert.ok(await place.isVisible());
    assert.ok((await room.count()) > 0);
    if (predict === "curve") assert.equal(await page.locator(".board > :visible").count(), 0);
  });
}

for (const end of ends) {
  pageTest(`the foot of the paper leads back and names the run: ${end}`, { end, colours: "dark" }, async ({ page, site }) => {
    await page.emulateMedia({ media: "print" });
    const [here] = (await page.locator(".address").innerText()).match(/http\S+/);
    const fingerprint = await run(page);
    assert.ok(here.startsWith(`${site.address}#v=2`) && here.endsWith(`run=${fingerprint}`), here);
    const { colour, ground } = await page.evaluate(() => {
      const { color: colour, backgroundColor: ground } = getComputedStyle(document.documentElement);
      return { colour, ground };
    });
    assert.deepEqual([colour, ground], ["rgb(27, 29, 33)", "rgb(255, 255, 255)"]);
    await page.emulateMedia({ media: null });
    await page.goto("about:blank");
    await page.goto(here);
    await ready(page);
    await becomes(() => run(page), fingerprint);
  });
}
