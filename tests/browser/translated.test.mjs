// A page that a translator or an extension has changed says what the untouched page says, whatever the reader does.

import assert from "node:assert/strict";
import { printed } from "./cli.mjs";
import { browserTest, lab, pageTest, visit } from "./harness.mjs";
import { disturb } from "./noise.mjs";
import { becomes, changes, run, slider, unfold, unfoldControls, until } from "./reader.mjs";

/** Everything that stands on the page, seen or folded away. */
const everything = (page) => page.locator("#app").evaluate((app) => app.textContent.replaceAll(/\s+/g, " "));

/** Two frames on: what was done is drawn. */
const drawn = (page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))));

/** The same done to a disturbed page and to one that is left alone, after which both say the same. */
async function both(pages, what, act) {
  await Promise.all(pages.map(act));
  await Promise.all(pages.map(drawn));
  const texts = () => Promise.all(pages.map(everything));
  await until(texts, ([one, other]) => one === other).catch(async () => {
    const [disturbed, alone] = await texts();
    const at = [...disturbed].findIndex((letter, place) => letter !== alone[place]);
    assert.fail(`${what}: “${disturbed.slice(at - 60, at + 90)}” where it should be “${alone.slice(at - 60, at + 90)}”`);
  });
}

/** Does the next thing that can be done on a page: presses, ticks, moves a slider by a step; `false` after the last. */
const does = (where, place) => (page) =>
  page.evaluate(
    ([where, place]) => {
      const what = [...document.querySelectorAll(where)][place];
      if (!what) return false;
      if (what.type !== "range") {
        what.click();
        return what.textContent || what.value;
      }
      const before = what.value;
      what.stepUp();
      if (what.value === before) what.stepDown();
      what.dispatchEvent(new InputEvent("input", { bubbles: true }));
      what.dispatchEvent(new Event("change", { bubbles: true }));
      return what.id;
    },
    [where, place],
  );

/** Two pages at one address, the first of them disturbed. */
async function opened(page, site, end, kinds) {
  // In a window of its own: a page behind another is drawn seldom.
  const context = await page.context().browser().newContext({ viewport: page.viewportSize(), locale: "en-GB" });
  page.once("close", () => context.close());
  const pages = [page, await context.newPage()];
  for (const one of pages) await visit(one, site.address + end);
  await page.evaluate(disturb, kinds);
  return pages;
}

const noises = [["wrapped", "foreign"], ["moved"], ["split", "foreign"], ["merged"]];

/** What a scene is asked, answered with and turned by; one of the twenty people stands for all. */
const inScene = ".scene :is(.ask, .show) :is(input, button:not(:disabled, .client ~ .client *))";

for (const kinds of noises) {
  browserTest(`the story says the same, texts ${kinds.join(" and ")}`, {}, async ({ page, site }) => {
    const pages = await opened(page, site, "", kinds);
    for (let isLast = false; !isLast; ) {
      const scene = await page.evaluate(() => document.querySelector(".scene")?.dataset.scene ?? "lab");
      if (scene !== "lab") {
        for (let place = 0, isDone = false; !isDone; place += 1) {
          await both(pages, `${scene}, ${place}`, async (one) => (isDone = !(await does(inScene, place)(one))));
        }
        for (const skip of [".ask .plain:not([hidden])", ".ask .say"]) await both(pages, `${scene}, ${skip}`, does(skip, 0));
        await both(pages, `${scene}, answered`, () => {});
      }
      isLast = scene === "said";
      await both(pages, `after ${scene}`, does(".way .next", 0));
    }
  });

  browserTest(`the lab says the same, texts ${kinds.join(" and ")}`, {}, async ({ page, site }) => {
    const pages = await opened(page, site, lab, kinds);
    await Promise.all(pages.map(unfold));
    const button = (name) => (one) => one.getByRole("button", { name, exact: true }).evaluate((pressed) => pressed.click());
    const steps = {
      "a rule": does("[data-key=strategy] input", 2),
      ghosts: does(".toggle input", 0),
      kept: button("Keep this one to compare"),
      "another contract": does(".preset", 2),
      swapped: button("Swap A and B"),
      "no longer compared": button("Stop comparing"),
      undone: button("Undo"),
      "done again": button("Redo"),
      "other luck": button("Shuffle luck"),
      "a month back": button("One month back"),
      "one run": does(".luck button", 0),
      "two providers": (one) => one.evaluate(() => (location.hash = "#v=2&chain=one&beta=9")),
      "a bad link": (one) => one.evaluate(() => (location.hash = "#v=2&beta=many&nonsense=1")),
      "about the model": (one) => one.evaluate(() => (location.hash = "#v=2&view=about")),
      "its evidence": (one) => one.evaluate(() => (location.hash = "#v=2&view=evidence")),
      "the story again": (one) => one.evaluate(() => (location.hash = "#scene=pays")),
      "the lab again": (one) => one.evaluate(() => (location.hash = "#v=2&beta=12")),
    };
    for (const [what, act] of Object.entries(steps)) await both(pages, what, act);
    await until(() => everything(page), (now) => !now.includes("Working out"));
    await both(pages, "at rest", () => {});
  });
}

browserTest("translated, every slider moves every number, as the command line has it", {}, async ({ page, site }) => {
  // As many as are drawn.
  const start = `${lab}&people=1000`;
  const pages = await opened(page, site, start, ["wrapped"]);
  await Promise.all(pages.map(unfold));
  const sliders = await page.locator(".panel input[type=range]").evaluateAll((all) => all.map(({ id }) => id));
  assert.ok(sliders.length > 40, `${sliders.length} sliders`);
  for (const id of sliders) {
    const usual = await page.locator(`#${id}`).inputValue();
    await both(pages, id, does(`#${id}`, 0));
    const value = await page.locator(`#${id}`).inputValue();
    const link = new URLSearchParams(start.slice(1));
    link.set(id.replace("slide-", ""), value);
    const summary = await printed(`#${link}`);
    await becomes(() => run(page), summary.fingerprint);
    const said = Object.fromEntries(
      await page.locator(".headline").evaluateAll((all) => all.map((one) => [...one.children].map(({ textContent }) => textContent))),
    );
    const per1000 = (share) => Math.round(share * 1000);
    assert.deepEqual(
      [said["Paid outcomes"], said["Jobs thanks to help, and anyway"], said["No job: left alone, and helped"]],
      [
        `${per1000(summary.outcome_rate * (1 - summary.not_referred_share))} in 1,000`,
        `${per1000(summary.because_share)} and ${per1000(summary.anyway_share)}`,
        `${per1000(summary.left_alone_share)} and ${per1000(summary.helped_share)}`,
      ],
      id,
    );
    if (id === sliders.at(-1)) {
      // Only the last address is waited for: it is written when the reader rests.
      for (const one of pages) await until(() => one.evaluate(() => location.hash), (link) => link.includes(summary.fingerprint));
    }
    // What an undo leaves stale is seen with the next slider.
    await Promise.all(pages.map(does(".undo button", 0)));
    for (const one of pages) await becomes(() => one.locator(`#${id}`).inputValue(), usual);
  }
  await both(pages, "all undone", () => {});
});

pageTest("what is read aloud stays where it is and says what is new", {}, async ({ page }) => {
  await page.evaluate(disturb, ["wrapped"]);
  const regions = await page.locator("[role=status], [role=alert], [aria-live]").elementHandles();
  assert.ok(regions.length > 100, `${regions.length} regions`);
  const texts = () => Promise.all(regions.map((region) => region.textContent()));
  const before = await texts();
  await slider(page, "beta").press("End");
  await changes(texts, before);
  for (const region of regions) assert.ok(await region.evaluate((element) => element.isConnected), await region.textContent());
});

pageTest("a fingerprint, a number and the id of a source are left as they are", {}, async ({ page }) => {
  const marked = (text) => page.locator("[translate=no]", { hasText: text }).first().isVisible();
  assert.ok(await marked(await run(page)));
  const numbers = await page.locator(".count-number, .headline-value").allInnerTexts();
  for (const number of numbers.filter((text) => !/[a-z]/.test(text))) assert.ok(await marked(number), number);
});
