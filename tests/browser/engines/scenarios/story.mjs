// Every scene opens, from its own link and on the way through the story.

import assert from "node:assert/strict";
import { becomes, until } from "../../reader.mjs";
import { asking, questions, scenes } from "../../scenes.mjs";
import { scenario } from "../scenario.mjs";

/** Answers the question of a scene by asking to be shown, and waits for what follows it, down to the focus, which scrolls. */
async function beShown(page) {
  await page.click(".ask .plain");
  await until(() => page.count(".after"), (count) => count === 1);
  await becomes(() => page.evaluate(() => document.activeElement.id), "feedback");
}

/** Waits for the lab down to the focus, which comes last and scrolls to the beginning, away from what is to be clicked. */
async function beAtTheBeginning(page) {
  await becomes(() => page.count(".scene"), 0);
  await becomes(() => page.evaluate(() => document.activeElement.localName), "main");
}

scenario("every scene from its own link", {}, async ({ page }) => {
  for (const [at, id] of scenes.entries()) {
    await page.open(`#scene=${id}`);
    // From the first scene on, the rest of the program has to come first.
    if (id !== "lab") await becomes(() => page.evaluate(() => document.querySelector(".scene")?.dataset.scene ?? ""), id);
    assert.equal(await page.text("h1"), id === "lab" ? await page.text("h1") : questions[at]);
    if (asking.includes(id)) await beShown(page);
  }
});

scenario("the story from its beginning to its end, by clicks", {}, async ({ page }) => {
  await page.open("");
  for (const id of scenes) {
    if (id === "lab") await beAtTheBeginning(page);
    else await becomes(() => page.evaluate(() => document.querySelector(".scene")?.dataset.scene ?? ""), id);
    if (asking.includes(id)) await beShown(page);
    assert.equal(await page.count("#trouble"), 0, id);
    if (id !== scenes.at(-1)) await page.click(".next");
  }
});
