// The focus stays with the reader: whatever is pressed, by keyboard, on any page and in any scene.

import assert from "node:assert/strict";
import { pageTest, views } from "./harness.mjs";
import { becomes, drawn, place, slider, until } from "./reader.mjs";
import { asking, quickScenes, scenes } from "./scenes.mjs";

/** The list of all scenes, which stands under each, is tried under the first. */
const elsewhere = "button:not(.scenes *)";

/** Addresses that between them show every button there is; what is asked is answered where `skip` says so. */
const places = [
  ...scenes.filter((id) => id !== "lab").map((id) => ({ name: id, end: quickScenes[id], buttons: id === scenes[0] ? "button" : elsewhere })),
  ...asking.map((id) => ({ name: `${id}, answered`, end: quickScenes[id], buttons: elsewhere, skip: true })),
  { name: "the model", end: "#v=2&view=about" },
  { name: "evidence", end: "#v=2&view=evidence" },
  { name: "the lab", end: "#v=2&people=200" },
  { name: "the lab with a notice and a contract kept", end: "#v=2&people=200&beta=lots&a.v=2", buttons: "button:not(.control *)" },
];

/**
 * Puts the focus on the next button in sight that has not been pressed and gives its name; null when all have been. The
 * slider beside a button is a step from its end there, so that the press is the last that does something.
 */
function toNextButton(page, { buttons = "button" }, pressed) {
  return page.evaluate(([buttons, pressed]) => {
    const name = (button) => button.getAttribute("aria-label") ?? button.textContent.trim();
    const next = [...document.querySelectorAll(buttons)].find((button) => button.checkVisibility() && !pressed.includes(name(button)));
    // A run of the most people there can be would take long.
    const slider = next?.closest(".control-row, .scrubber")?.querySelector("input[type=range]:not(#slide-people)");
    if (slider) {
      const [min, max] = [Number(slider.min), Number(slider.max)];
      // Between two steps the step is "any".
      const step = Number(slider.step) || 0;
      const isBefore = next.compareDocumentPosition(slider) & Node.DOCUMENT_POSITION_FOLLOWING;
      slider.value = isBefore ? min + step : max - step;
      for (const event of ["input", "change"]) slider.dispatchEvent(new Event(event, { bubbles: true }));
    }
    next?.focus();
    return next ? name(next) : null;
  }, [buttons, pressed]);
}

/** The page that is shown once a key press has been drawn, by its scene and its heading, and whether the focus is on something in it. */
function seen(page) {
  return page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const here = document.activeElement;
    return {
      shown: `${document.querySelector(".scene")?.dataset.scene ?? "lab"}: ${document.querySelector("h1").innerText}`,
      isFocused: Boolean(here) && here !== document.body && here.checkVisibility(),
    };
  });
}

/** What is answered and unfolded before the buttons are pressed. */
async function prepare(page, { skip }) {
  const answer = page.getByRole("button", { name: "Just show me" });
  if (skip && (await answer.isVisible())) await answer.click();
  // Evidence holds no buttons, and much to draw.
  await page.locator("details:not(.evidence)").evaluateAll((folds) => folds.forEach((fold) => (fold.open = true)));
}

for (const at of places) {
  pageTest(`no button takes the focus with it: ${at.name}`, { end: at.end }, async ({ page }) => {
    await prepare(page, at);
    const [pressed, lost] = [[], []];
    const { shown: opened } = await seen(page);
    const toNext = () => toNextButton(page, at, pressed);
    for (let name = await toNext(); name !== null; name = await toNext()) {
      pressed.push(name);
      await page.keyboard.press("Enter");
      const { shown, isFocused } = await seen(page);
      if (!isFocused) lost.push(name);
      if (shown === opened) continue;
      await page.evaluate((end) => (location.hash = end), at.end);
      await becomes(async () => (await seen(page)).shown, opened);
      await prepare(page, at);
    }
    assert.ok(pressed.length > 0);
    assert.deepEqual(lost, []);
    assert.equal(await page.locator("button:disabled").count(), 0, "disabled takes the focus away; aria-disabled does not");
  });
}

const button = (page, name) => page.getByRole("button", { name, exact: true });

/** The id or the name of the element that has the focus. */
const here = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.tagName);

pageTest("at either end of a slider its button keeps the focus, says that it has nothing to do, and does nothing", {}, async ({ page }) => {
  for (const [end, name] of [["Home", "Less"], ["End", "More"]]) {
    await slider(page, "beta").press(end);
    const value = await slider(page, "beta").inputValue();
    await slider(page, "beta").press(end === "Home" ? "ArrowRight" : "ArrowLeft");
    const round = button(page, `${name}: Adviser time at the 2011 tariff`);
    await round.focus();
    for (let press = 0; press < 2; press += 1) await page.keyboard.press("Enter");
    await becomes(() => slider(page, "beta").inputValue(), value);
    await becomes(() => round.getAttribute("aria-disabled"), "true");
    assert.equal(await round.evaluate((element) => element === document.activeElement), true, name);
  }
});

pageTest("a button that goes leaves the focus where it is named to", { end: "#v=2&beta=lots" }, async ({ page }) => {
  await button(page, "Close").press("Enter");
  await becomes(() => here(page), "MAIN");
  await slider(page, "beta").press("ArrowRight");
  await button(page, "Reset Adviser time at the 2011 tariff").press("Enter");
  await becomes(() => here(page), "slide-beta");
  for (const name of ["Keep this one to compare", "Stop comparing"]) {
    await button(page, name).press("Enter");
    await becomes(() => here(page), "comparing");
    assert.equal(await page.getByRole("group", { name: "Compare two contracts" }).evaluate((group) => group === document.activeElement), true);
  }
  // The way back by key takes away what has the focus.
  await button(page, "Swap A and B").waitFor({ state: "hidden" });
  await page.keyboard.press("Control+z");
  await button(page, "Stop comparing").focus();
  await page.keyboard.press("Control+z");
  await becomes(() => here(page), "comparing");
});

pageTest("the focus that the reader took away is not brought back, nor taken from where it is", {}, async ({ page }) => {
  await slider(page, "beta").press("ArrowRight");
  const reset = button(page, "Reset Adviser time at the 2011 tariff");
  await reset.focus();
  await slider(page, "att").focus();
  await page.evaluate(() => document.querySelector('[data-key="beta"] .reset').click());
  await reset.waitFor({ state: "hidden" });
  await drawn(page);
  assert.equal(await here(page), "slide-att");
});

pageTest("the game keeps the focus when a person has had enough, when every hour is given and when it is done", { end: "#scene=adviser" }, async ({ page }) => {
  const first = page.locator(".client-give").first();
  const about = () => first.getAttribute("aria-label");
  await first.focus();
  for (let turn = 0; turn < 6; turn += 1) await page.keyboard.press("Enter");
  await until(about, (now) => now.includes("has 8 hours"));
  assert.equal(await first.evaluate((element) => element === document.activeElement), true);
  const done = page.getByRole("button", { name: /^Done/ });
  await done.press("Enter");
  await drawn(page);
  assert.equal(await done.isVisible(), true, "not yet");
  await button(page, "evenly").press("Enter");
  await first.press("Enter");
  await until(about, (now) => now.includes("has 8 hours"));
  await done.press("Enter");
  await becomes(() => here(page), "finding");
});

for (const view of ["desktop", "phone"]) {
  pageTest(`between story and lab the focus goes to where reading begins, and that is in sight: ${view}`, { end: "#scene=doubt", view: views[view] }, async ({ page }) => {
    const inSight = () => page.evaluate(() => {
      const { top } = (document.querySelector("#question") ?? document.body).getBoundingClientRect();
      return top >= 0 && top < innerHeight;
    });
    await page.locator(".next").press("Enter");
    await becomes(() => place(page), "lab");
    await becomes(async () => [await here(page), await inSight()], ["MAIN", true]);
    for (const scene of ["said", "hook"]) {
      await page.locator(".next").press("Enter");
      await becomes(() => place(page), scene);
      await becomes(async () => [await here(page), await inSight()], ["question", true]);
    }
    await page.locator(".foot .ways").getByRole("link", { name: "The lab" }).press("Enter");
    await becomes(async () => [await here(page), await inSight()], ["MAIN", true]);
    await page.locator(".foot .ways").getByRole("link", { name: "The story" }).press("Enter");
    await becomes(async () => [await here(page), await inSight()], ["question", true]);
  });
}

for (const at of places.filter(({ skip }) => !skip)) {
  pageTest(`Escape leaves the focus where it is: ${at.name}`, { end: at.end }, async ({ page }) => {
    await prepare(page, at);
    const stops = await page.evaluateHandle(() => {
      const all = document.querySelectorAll("a[href], button, input, summary, [tabindex='0']");
      return [...all].filter((element) => element.checkVisibility() && (element.type !== "radio" || element.checked));
    });
    // On to the next stop, if the focus is still at the one before: else what that was.
    const goOn = (from) =>
      stops.evaluate((all, from) => {
        if (from >= 0 && all[from] !== document.activeElement) return all[from].outerHTML.slice(0, 100);
        all[from + 1]?.focus();
        return null;
      }, from);
    const count = await stops.evaluate((all) => all.length);
    assert.equal(await goOn(-1), null);
    for (let stop = 0; stop < count; stop += 1) {
      await page.keyboard.press("Escape");
      assert.equal(await goOn(stop), null);
    }
  });
}
