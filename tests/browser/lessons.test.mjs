// The lessons beside the page: for everyone, on a phone and on paper, with links that open what they say.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { assertAccessible } from "./axe.mjs";
import { browserTest, dist, pageTest, ready, views } from "./harness.mjs";

const lessons = readdirSync(`${dist}/lessons`).filter((file) => file.endsWith(".html"));

/** Of A4, what the lessons' margins leave, in CSS pixels. */
const sheet = { width: ((210 - 28) / 25.4) * 96, height: ((297 - 28) / 25.4) * 96 };

for (const [name, look] of Object.entries({ light: {}, "dark, on a phone": { view: views.phone, colours: "dark" } })) {
  browserTest(`axe finds nothing in the lessons: ${name}`, look, async ({ page, site }) => {
    assert.ok(lessons.length >= 8, `${lessons}`);
    for (const lesson of lessons) {
      await page.goto(`${site.address}lessons/${lesson}`);
      await assertAccessible(page);
    }
  });
}

browserTest("no lesson scrolls sideways at 320 pixels", { view: { width: 320, height: 700 } }, async ({ page, site }) => {
  for (const lesson of lessons) {
    await page.goto(`${site.address}lessons/${lesson}`);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320, lesson);
  }
});

pageTest("the foot of the page leads to the lessons, and from there to each of them and back", { end: "#scene=pays" }, async ({ page, site }) => {
  const opened = page.waitForEvent("popup");
  await page.locator(".foot .lessons a").click();
  const index = await opened;
  await index.getByRole("heading", { level: 1, name: "Lessons" }).waitFor();
  const ways = await index.locator("nav a").evaluateAll((links) => links.map((link) => link.href));
  assert.deepEqual(ways.map((way) => way.split("/lessons/")[1]).toSorted(), lessons.toSorted());
  await index.getByRole("link", { name: "Parked:" }).click();
  await ready(index);
  assert.equal(index.url().split("#")[0], site.address);
});

for (const [lesson, end] of [["30-minutes", "#scene=anyway"], ["debate", "#v=2&scene=chain&chain=one&slice=0"]]) {
  browserTest(`a link of a lesson opens the scene it names and nothing has to be said: ${end}`, {}, async ({ page, site }) => {
    await page.goto(`${site.address}lessons/${lesson}.html`);
    const link = page.locator(`a[href="../${end}"]`).first();
    const name = await link.innerText();
    await link.click();
    await ready(page);
    await page.getByRole("heading", { name }).waitFor();
    assert.equal(await page.locator(".notices:visible, [role=alert]:visible").count(), 0);
  });
}

browserTest("printed, no card is cut by the end of a sheet, and ten stand on each", { view: { width: Math.floor(sheet.width), height: 1000 } }, async ({ page, site }) => {
  await page.goto(`${site.address}lessons/cards.html`);
  await page.emulateMedia({ media: "print" });
  const decks = await page.locator(".deck").evaluateAll((decks) =>
    decks.map((deck) => ({
      height: deck.getBoundingClientRect().height,
      cards: [...deck.children].map((card) => ({
        within: card.scrollHeight <= card.clientHeight + 1,
        avoids: getComputedStyle(card).breakInside === "avoid",
      })),
      begins: getComputedStyle(deck).breakBefore,
    })),
  );
  assert.equal(decks.length, 2);
  for (const { height, cards, begins } of decks) {
    assert.ok(height <= sheet.height, `${height} of ${sheet.height}`);
    assert.equal(begins, "page");
    assert.equal(cards.length, 10);
    assert.ok(cards.every(({ within, avoids }) => within && avoids), JSON.stringify(cards));
  }
});

/** Sheets of A4 that a lesson takes, and the most it may. */
const sheets = { "index.html": 1, "30-minutes.html": 2, "60-minutes.html": 2, "cards.html": 5, "debate.html": 2, "words.html": 1, "families.html": 1, "answers.html": 4 };

browserTest("every lesson prints to few sheets", { colours: "dark" }, async ({ page, site }) => {
  assert.deepEqual(Object.keys(sheets).toSorted(), lessons.toSorted());
  for (const [lesson, most] of Object.entries(sheets)) {
    await page.goto(`${site.address}lessons/${lesson}`);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const count = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;
    assert.ok(count <= most, `${lesson}: ${count} sheets`);
    if (lesson === "cards.html") assert.equal(count, most);
  }
});
