// The views to read: about the model and the evidence; each with an address of its own.

import assert from "node:assert/strict";
import { assertAccessible } from "./axe.mjs";
import { browserTest, pageTest, screenshot, views, visit } from "./harness.mjs";
import { becomes, changes, hash, notices, run, slider, unfold, until, words } from "./reader.mjs";

const title = (page) => page.locator("h1").innerText();
const way = (page, name, place = ".bar") => page.locator(place).getByRole("link", { name, exact: true });

/** Waits until the card has been fetched. */
const card = (page) => page.getByRole("heading", { name: "What a sceptical economist will object to" }).waitFor();

/** Waits until the sources have been fetched. */
const sources = (page) => page.getByLabel("Find a source, or what rests on one").waitFor();

pageTest("a view is a link away, keeps what was set, and Back returns", {}, async ({ page }) => {
  await slider(page, "att").press("Home");
  await until(() => hash(page), (now) => now.startsWith("#v=2&att=0&run="));
  const before = await run(page);
  await way(page, "The model").click();
  await becomes(() => title(page), "About the model");
  await becomes(() => page.title(), "About the model – Parked");
  assert.equal(await way(page, "The model").getAttribute("aria-current"), "page");
  await until(() => hash(page), (now) => now.startsWith("#v=2&att=0&view=about"));
  await way(page, "Evidence", ".foot").click();
  await becomes(() => title(page), "Evidence");
  assert.equal(await run(page), before);
  await page.goBack();
  await becomes(() => title(page), "About the model");
  await page.goBack();
  await until(() => words(page, "att"), (now) => now.startsWith("£0"));
  await becomes(() => page.title(), "The lab – Parked");
  assert.equal(await run(page), before);
  assert.deepEqual(await notices(page), []);
});

pageTest("what was done before another view can be undone after it", {}, async ({ page }) => {
  const before = await run(page);
  await slider(page, "att").press("Home");
  await changes(() => run(page), before);
  await way(page, "Evidence").click();
  await becomes(() => title(page), "Evidence");
  await way(page, "The lab").click();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await becomes(() => run(page), before);
});

pageTest("a link opened while the address is being written is not lost", {}, async ({ page }) => {
  await page.evaluate(() => {
    location.hash = "#v=2&view=about";
    history.replaceState(null, "", "#v=2");
  });
  await becomes(() => title(page), "About the model");
  await until(() => hash(page), (now) => now.includes("view=about"));
});

pageTest("a view opened by keyboard is read from its beginning", { view: views.phone }, async ({ page }) => {
  await way(page, "The model", ".foot").press("Enter");
  await becomes(() => title(page), "About the model");
  await becomes(() => page.evaluate(() => [document.activeElement.tagName, scrollY]), ["MAIN", 0]);
});

pageTest("a link opens its view", { end: "#v=2&beta=9&view=evidence" }, async ({ page }) => {
  assert.equal(await title(page), "Evidence");
  await way(page, "The lab").click();
  await becomes(() => words(page, "beta"), "21 minutes a week each (£9)");
});

pageTest("a view that there is not: said, and the lab is shown", { end: "#v=2&beta=9&view=cellar" }, async ({ page }) => {
  const [fault, ...others] = await notices(page);
  assert.match(fault, /‘view’.*‘cellar’.*lab, about, evidence/);
  assert.deepEqual(others, []);
  assert.equal(await words(page, "beta"), "21 minutes a week each (£9)");
});

pageTest("the card stands in headings, lists and tables", { end: "#v=2&view=about" }, async ({ page }) => {
  await card(page);
  for (const name of ["1. Purpose and patterns", "What the conclusions hang on", "What this leaves out"]) {
    assert.equal(await page.getByRole("heading", { name, exact: true }).count(), 1, name);
  }
  const first = page.getByRole("region", { name: /^key, assumption/ }).locator("tbody tr").first();
  assert.match(await first.innerText(), /^chi\tWho does help help most\?/);
  await page.getByText(/^Show the table, \d+ rows$/).first().click();
  assert.ok((await page.getByRole("region", { name: /^key, what it is/ }).locator("tbody tr").count()) > 60);
  assert.ok(!/\*\*|`/.test(await page.locator(".card").innerText()));
});

pageTest("every heading of the card's tables stands over its column", { end: "#v=2&view=about" }, async ({ page }) => {
  await card(page);
  const astray = await page.locator(".card table").evaluateAll((tables) => {
    const lefts = (row) => [...row.cells].map((cell) => Math.round(cell.getBoundingClientRect().left));
    return tables.filter((table) => `${lefts(table.tHead.rows[0])}` !== `${lefts(table.tBodies[0].rows[0])}`).length;
  });
  assert.equal(astray, 0);
});

browserTest("a card that cannot be fetched is said to be missing, and the rest works", {}, async ({ page, site, problems }) => {
  await page.route("**/model-card.html", (route) => route.abort());
  await visit(page, `${site.address}#v=2&view=about`);
  await page.getByText("could not be fetched").waitFor();
  await way(page, "The lab").click();
  await becomes(() => words(page, "beta"), "16 minutes a week each (£7)");
  assert.match(problems.splice(0).join(), /model-card\.html/);
});

pageTest("every published figure stands beside the model's", { end: "#v=2&view=about" }, async ({ page }) => {
  await card(page);
  const table = page.locator('[aria-label^="published figure"]');
  await page.locator("details", { has: table }).locator("summary").click();
  assert.ok(await table.isVisible());
  const rows = await table.locator("tbody tr").evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.textContent)));
  assert.ok(rows.length > 80);
  // Five groups' results chose their start rates; four more figures chose the labour market, the loss of jobs and the lag.
  assert.equal(rows.filter((row) => row.includes("fitted")).length, 9);
  assert.ok(rows.every((row) => /S\d+/.test(row.at(-1))));
});

pageTest("sources are found by name and by what rests on them", { end: "#v=2&view=evidence" }, async ({ page }) => {
  await sources(page);
  const found = page.locator(".found");
  const [, all] = (await found.innerText()).match(/^(\d+) sources found\.$/);
  assert.equal(await page.locator(".sources li").count(), Number(all));
  const search = page.getByLabel("Find a source, or what rests on one");
  const shown = () => page.locator(".sources li:visible .source-id").allInnerTexts();
  await search.fill("caseload CAP");
  await until(shown, (ids) => ids.includes("S123") && ids.length < 5);
  await search.fill("third sector lifeline");
  await becomes(shown, ["S123"]);
  assert.match(await page.locator(".sources li:visible a").getAttribute("href"), /thirdsector/);
  await search.fill("zebra");
  await becomes(() => found.innerText(), "No source found.");
  await search.press("Escape");
  await becomes(() => found.innerText(), `${all} sources found.`);
});

/** What sticks out sideways, unless it scrolls on its own. */
function overflow(page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const sticksOut = (element) => element.getBoundingClientRect().right > width + 0.5 && !element.closest(".table-scroll");
    return [...document.querySelectorAll("#app *")].filter(sticksOut).map((element) => element.outerHTML.slice(0, 80));
  });
}

const open = { about: card, evidence: sources };

for (const [view, make] of Object.entries(open)) {
  for (const width of [320, 360, 600, 1280]) {
    for (const colours of ["light", "dark"]) {
      const look = { view: { width, height: 800 }, colours, end: `${width === 600 ? "?embed" : ""}#v=2&view=${view}` };
      pageTest(`looks, axe and width: ${view}, ${width} px, ${colours}`, look, async ({ page }) => {
        await make(page);
        await unfold(page);
        assert.deepEqual(await overflow(page), []);
        await assertAccessible(page);
        if (width !== 320) await screenshot(page, `${view}-${width}-${colours}`);
      });
    }
  }
  for (const width of [360, 1280]) {
    pageTest(`Tab goes down the page and marks where one is: ${view}, ${width} px`, { view: { width, height: 800 }, end: `#v=2&view=${view}` }, async ({ page }) => {
      await make(page);
      await page.evaluate(() => document.activeElement.blur());
      let last = 0;
      for (let stop = 0; stop < 30; stop += 1) {
        await page.keyboard.press("Tab");
        const here = await page.evaluate(() => {
          const focused = document.activeElement;
          const { outlineStyle } = getComputedStyle(focused);
          return { top: focused.getBoundingClientRect().top + scrollY, isMarked: outlineStyle !== "none", name: focused.outerHTML.slice(0, 80) };
        });
        if (here.name.startsWith("<body")) break;
        assert.ok(here.isMarked, here.name);
        assert.ok(here.top > last - 60, here.name);
        last = here.top;
      }
    });
  }
}
