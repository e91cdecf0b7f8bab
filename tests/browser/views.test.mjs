// The views to read: about the model, with its fit, and the evidence; each with an address of its own.

import assert from "node:assert/strict";
import { assertAccessible } from "./axe.mjs";
import { browserTest, pageTest, screenshot, views, visit } from "./harness.mjs";
import { becomes, changes, hash, notices, run, slider, unfold, until, words } from "./reader.mjs";

const title = (page) => page.locator("h1").innerText();
const way = (page, name, place = ".bar") => page.locator(place).getByRole("link", { name, exact: true });
const said = (page) => page.locator(".fit-said").innerText();

/** Waits until the card has been fetched. */
const card = (page) => page.getByRole("heading", { name: "What a sceptical economist will object to" }).waitFor();

async function fit(page) {
  await page.getByRole("button", { name: "Hold it against the published figures" }).click();
  await page.locator(".figures tbody tr").first().waitFor();
}

pageTest("a view is a link away, keeps what was set, and Back returns", {}, async ({ page }) => {
  await slider(page, "att").press("Home");
  await until(() => hash(page), (now) => now.startsWith("#v=1&att=0&run="));
  const before = await run(page);
  await way(page, "About the model").click();
  await becomes(() => title(page), "About the model");
  assert.equal(await page.title(), "About the model – Parked");
  assert.equal(await way(page, "About the model").getAttribute("aria-current"), "page");
  await until(() => hash(page), (now) => now.startsWith("#v=1&att=0&view=about"));
  await way(page, "Evidence", ".foot").click();
  await becomes(() => title(page), "Evidence");
  assert.equal(await run(page), before);
  await page.goBack();
  await becomes(() => title(page), "About the model");
  await page.goBack();
  await until(() => words(page, "att"), (now) => now.startsWith("£0"));
  assert.equal(await page.title(), "Parked: who gets helped when help is paid by results?");
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
    location.hash = "#v=1&view=about";
    history.replaceState(null, "", "#v=1");
  });
  await becomes(() => title(page), "About the model");
  await until(() => hash(page), (now) => now.includes("view=about"));
});

pageTest("a view opened by keyboard is read from its beginning", { view: views.phone }, async ({ page }) => {
  await way(page, "About the model", ".foot").press("Enter");
  await becomes(() => title(page), "About the model");
  await becomes(() => page.evaluate(() => [document.activeElement.tagName, scrollY]), ["MAIN", 0]);
});

pageTest("a link opens its view", { end: "#v=1&beta=9&view=evidence" }, async ({ page }) => {
  assert.equal(await title(page), "Evidence");
  await way(page, "The lab").click();
  await becomes(() => words(page, "beta"), "21 minutes a week each (£9)");
});

pageTest("a view that there is not: said, and the lab is shown", { end: "#v=1&beta=9&view=cellar" }, async ({ page }) => {
  const [fault, ...others] = await notices(page);
  assert.match(fault, /‘view’.*‘cellar’.*lab, about, evidence/);
  assert.deepEqual(others, []);
  assert.equal(await words(page, "beta"), "21 minutes a week each (£9)");
});

pageTest("the card stands in headings, lists and tables", { end: "#v=1&view=about" }, async ({ page }) => {
  await card(page);
  for (const name of ["1. Purpose and patterns", "What the conclusions hang on", "What this leaves out"]) {
    assert.equal(await page.getByRole("heading", { name, exact: true }).count(), 1, name);
  }
  const first = page.getByRole("region", { name: /^key, assumption/ }).locator("tbody tr").first();
  assert.match(await first.innerText(), /^chi\tWho does help help most\?/);
  await page.getByText(/^Show the table, \d+ rows$/).click();
  assert.ok((await page.getByRole("region", { name: /^key, what it is/ }).locator("tbody tr").count()) > 60);
  assert.ok(!/\*\*|`/.test(await page.locator(".card").innerText()));
});

browserTest("a card that cannot be fetched is said to be missing, and the rest works", {}, async ({ page, site, problems }) => {
  await page.route("**/model.md", (route) => route.abort());
  await visit(page, `${site.address}#v=1&view=about`);
  await page.getByText("could not be fetched").waitFor();
  await fit(page);
  assert.match(problems.splice(0).join(), /model\.md/);
});

pageTest("every published figure stands beside the model's, the worst miss first", { end: "#v=1&view=about" }, async ({ page }) => {
  assert.equal(await page.locator(".figures").isVisible(), false);
  await fit(page);
  const [, total] = (await said(page)).match(/^Of (\d+) figures 5 were used/);
  const rows = await page.locator(".figures tbody tr").evaluateAll((all) =>
    all.map((row) => [...row.cells].map((cell) => cell.textContent)),
  );
  assert.equal(rows.length, Number(total));
  assert.equal(rows.filter(([, , , , used]) => used === "fitted").length, 5);
  // Per cent are exact enough to be reckoned again.
  const misses = rows
    .filter(([, published]) => /^[\d.]{4,}%$/.test(published))
    .map(([, published, , gap]) => Math.abs(parseFloat(gap.replace("−", "-")) / parseFloat(published)));
  assert.ok(misses.length > 20);
  for (const [at, miss] of misses.entries()) assert.ok(at === 0 || miss <= misses[at - 1] + 0.02, `${at}: ${miss}`);
  const links = await page.locator(".figures a").evaluateAll((all) => all.map((link) => [link.href, link.ariaLabel]));
  assert.ok(links.length > 80);
  for (const [address, name] of links) assert.ok(/^https?:/.test(address) && /^S\d+, ./.test(name), name);
});

pageTest("the fit is that of the reader's own settings", { end: "#v=1&view=about" }, async ({ page }) => {
  await fit(page);
  const before = await said(page);
  await page.evaluate(() => (location.hash = "#v=1&alpha=0&view=about"));
  await becomes(() => said(page), "");
  assert.equal(await page.locator(".figures").isVisible(), false);
  await fit(page);
  assert.notEqual(await said(page), before);
});

pageTest("sources are found by name and by what rests on them", { end: "#v=1&view=evidence" }, async ({ page }) => {
  const found = page.locator(".found");
  const [, all] = (await found.innerText()).match(/^(\d+) sources found\.$/);
  assert.equal(await page.locator(".sources li").count(), Number(all));
  const search = page.getByLabel("Find a source, or what rests on one");
  const shown = () => page.locator(".sources li:visible .source-id").allInnerTexts();
  await search.fill("outcomes by JUNE 2013");
  await until(shown, (ids) => ids.includes("S22") && ids.length < 5);
  await search.fill("commons library 6340");
  await becomes(shown, ["S22"]);
  assert.match(await page.locator(".sources li:visible a").getAttribute("href"), /^https:\/\/docslib\.org/);
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

const open = { about: async (page) => { await card(page); await fit(page); }, evidence: async () => {} };

for (const [view, make] of Object.entries(open)) {
  for (const width of [320, 360, 600, 1280]) {
    for (const colours of ["light", "dark"]) {
      const look = { view: { width, height: 800 }, colours, end: `${width === 600 ? "?embed" : ""}#v=1&view=${view}` };
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
    pageTest(`Tab goes down the page and marks where one is: ${view}, ${width} px`, { view: { width, height: 800 }, end: `#v=1&view=${view}` }, async ({ page }) => {
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
