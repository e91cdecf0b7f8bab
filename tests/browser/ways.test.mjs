// The short way through the story, the way deeper, and who comes back.

import assert from "node:assert/strict";
import { assertAccessible } from "./axe.mjs";
import { browserTest, pageTest, ready, visit } from "./harness.mjs";
import { becomes, hash, place, until } from "./reader.mjs";

const short = (page) => page.locator(".way .short");
const next = (page) => page.locator(".way .next");
const deeper = (page) => page.locator(".way .deeper");
const more = (page) => page.locator(".after > .fold");
const why = (page) => page.getByText("So why help at all?");
const steps = ["hook", "anyway", "pays", "minister", "doubt", "said"];

pageTest("the short way is offered first and leads through its scenes, and its end deeper", { end: "" }, async ({ page }) => {
  assert.match(await short(page).innerText(), /^The short way: 5 questions, about 4 minutes$/);
  assert.match(await next(page).innerText(), /^Go deeper: all \d+ questions, about \d+ minutes$/);
  const order = await page.locator(".way button:visible").evaluateAll((buttons) => buttons.map((button) => button.className));
  assert.deepEqual(order.slice(0, 2), ["short", "next"]);
  await short(page).click();
  for (const [at, id] of steps.entries()) {
    if (at === 0) continue;
    await becomes(() => place(page), id);
    assert.match(await page.locator(".scenes summary").innerText(), new RegExp(`^${at + 1} of 6, about \\d+ minutes? left$`));
    await until(() => hash(page), (now) => now.includes(`scene=${id}`) && now.includes("way=short"));
    assert.equal(await short(page).isVisible(), false);
    await next(page).click();
  }
  // The end of the short way is where the rest begins.
  await becomes(() => place(page), "queue");
  await until(() => hash(page), (now) => now.includes("scene=queue") && !now.includes("way="));
});

pageTest("a fold of the short way has the rest of a scene, after the answer, and paper has all of it", { end: "#scene=pays&way=short" }, async ({ page }) => {
  const fold = more(page).locator("summary");
  assert.equal(await fold.isVisible(), false, "before the answer it would give that away");
  await page.getByRole("button", { name: "Just show me" }).click();
  await page.getByText("Most jobs come anyway").waitFor();
  assert.deepEqual([await fold.innerText(), await why(page).isVisible()], ["More about this", false]);
  await page.emulateMedia({ media: "print" });
  await becomes(() => why(page).isVisible(), true);
  assert.equal(await fold.isVisible(), false);
  assert.match(await page.locator(".words.after > .words").innerText(), /Most jobs come[^]*So why help[^]*We assume/);
  await page.emulateMedia({ media: "screen" });
  await becomes(() => why(page).isVisible(), false);
  await fold.press("Enter");
  await becomes(() => why(page).isVisible(), true);
  await assertAccessible(page);
});

pageTest("what the short way leaves out is one press away, and Back leads to it again", { end: "#scene=pays&way=short" }, async ({ page }) => {
  assert.match(await deeper(page).innerText(), /^Go deeper: /);
  await assertAccessible(page);
  await deeper(page).click();
  await becomes(() => place(page), "share");
  assert.equal(await deeper(page).isVisible(), false);
  await page.goBack();
  await becomes(() => place(page), "pays");
  assert.match(await page.locator(".scenes summary").innerText(), /^3 of 6/);
  // Arrow keys and the list keep the way.
  await page.locator("#question").focus();
  await page.keyboard.press("ArrowRight");
  await becomes(() => place(page), "minister");
  await page.locator(".scenes summary").click();
  await page.locator(".scenes").getByRole("button", { name: "What if we are wrong?" }).click();
  await becomes(() => page.locator(".scenes summary").innerText().then((said) => said.slice(0, 6)), "5 of 6");
});

pageTest("a scene that prose leads to is reached on the way taken", { end: "#way=short" }, async ({ page }) => {
  await page.getByRole("link", { name: "was never measured" }).click();
  await becomes(() => place(page), "doubt");
  assert.match(await page.locator(".scenes summary").innerText(), /^5 of 6/);
});

pageTest("an old link to a scene is on the whole way", { end: "#scene=pays" }, async ({ page }) => {
  assert.match(await page.locator(".scenes summary").innerText(), /^5 of \d\d/);
  assert.equal(await deeper(page).isVisible(), false);
  await page.getByRole("button", { name: "Just show me" }).click();
  await why(page).waitFor();
  assert.equal(await more(page).isVisible(), false);
});

const question = (page) => page.locator(".resume");

browserTest("who comes back is asked whether to go on where they stopped", {}, async ({ page, site }) => {
  const back = async (end = "") => {
    await page.goto("about:blank");
    await visit(page, site.address + end);
  };
  await back();
  assert.equal(await question(page).isVisible(), false);
  await short(page).click();
  await next(page).click();
  await becomes(() => place(page), "pays");
  await back();
  assert.match(await question(page).innerText(), /^Last time you stopped at “Does helping pay\?”/);
  await assertAccessible(page);
  await page.getByRole("button", { name: "Go on there" }).click();
  await becomes(() => place(page), "pays");
  await becomes(() => page.locator(".scenes summary").innerText().then((said) => said.slice(0, 6)), "3 of 6");
  assert.equal(await question(page).isVisible(), false);
  // A link to a place is no return, and is not asked about.
  await back("#scene=share");
  assert.equal(await question(page).isVisible(), false);
  await back();
  await page.getByRole("button", { name: "Begin again" }).press("Enter");
  await becomes(() => question(page).isVisible(), false);
  await becomes(() => page.evaluate(() => document.activeElement.id), "question");
  await page.reload();
  await ready(page);
  await back();
  assert.equal(await question(page).isVisible(), false);
});

browserTest("nothing but the place is kept, and the end of the story is no place to go on from", {}, async ({ page, site }) => {
  await visit(page, site.address);
  await page.getByLabel("Too little money").check();
  await page.getByRole("button", { name: "Say so", exact: true }).click();
  await short(page).click();
  await becomes(() => place(page), "anyway");
  await becomes(() => page.evaluate(() => ({ ...localStorage })), { "parked.place": "scene=anyway&way=short" });
  await page.locator(".scenes summary").click();
  await page.locator(".scenes").getByRole("button", { name: "What did you say?" }).click();
  await becomes(() => page.evaluate(() => localStorage.length), 0);
});

for (const kept of ["scene=cellar", "v=2&beta=9", "<script>", ""]) {
  browserTest(`a kept place that is none is not asked about: ${kept}`, {}, async ({ page, site }) => {
    await page.addInitScript((kept) => localStorage.setItem("parked.place", kept), kept);
    await visit(page, site.address);
    assert.equal(await question(page).isVisible(), false);
  });
}

browserTest("where storage is refused nobody is asked and nothing is lost", {}, async ({ page, site }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("refused", "SecurityError");
      },
    });
  });
  await visit(page, site.address);
  await short(page).click();
  await becomes(() => place(page), "anyway");
  await page.goto("about:blank");
  await visit(page, site.address);
  assert.equal(await question(page).isVisible(), false);
});
