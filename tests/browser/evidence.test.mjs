// What a setting rests on is fetched when a reader first asks, once, and the page works without it.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { assertAccessible } from "./axe.mjs";
import { browserTest, lab, pageTest, screenshot, views, visit } from "./harness.mjs";
import { becomes, control, slider } from "./reader.mjs";

const badge = (page, key) => control(page, key).locator(".evidence");
const open = (page, key) => badge(page, key).locator("summary").click();
const body = (page, key) => badge(page, key).locator(".evidence-body");

/** Every request for the file, from now on. */
function requests(page) {
  const all = [];
  page.on("request", (request) => request.url().endsWith("/evidence.tsv") && all.push(request.url()));
  return all;
}

browserTest("the reasons are fetched when a badge is opened, and once", {}, async ({ page, site }) => {
  const asked = requests(page);
  await visit(page, site.address + lab);
  await page.waitForLoadState("networkidle");
  assert.deepEqual(asked, []);
  await open(page, "att");
  await body(page, "att").getByText("Paid once, when somebody joins.").waitFor();
  assert.equal(await body(page, "att").getByText("Loading").count(), 0);
  for (const key of ["strategy", "beta"]) {
    await open(page, key);
    await becomes(() => body(page, key).locator("p").count(), 3);
  }
  await page.getByLabel("Find a setting").fill("premises");
  await becomes(() => page.locator(".found").innerText(), "2 settings found.");
  await page.locator(".bar").getByRole("link", { name: "Evidence" }).click();
  await page.locator(".sources li").first().waitFor();
  assert.equal(asked.length, 1);
});

pageTest("a badge links every source of its setting, and is accessible", {}, async ({ page }) => {
  const file = await readFile(new URL("../../docs/evidence.tsv", import.meta.url), "utf8");
  const rows = file.split("\n").map((line) => line.split("\t"));
  const [, , help, reason, ids] = rows.find(([kind, key]) => kind === "setting" && key === "att");
  const sources = ids.split(";").map((id) => rows.find((row) => row[0] === "source" && row[1] === id));
  await open(page, "att");
  const links = body(page, "att").getByRole("link");
  await becomes(() => links.allInnerTexts(), sources.map(([, , title]) => title));
  assert.deepEqual(await links.evaluateAll((all) => all.map((link) => link.getAttribute("href"))), sources.map((row) => row[3]));
  const words = await body(page, "att").locator("p").allInnerTexts();
  assert.deepEqual(words.slice(0, 2), [help, reason]);
  assert.match(words[2], /100%/);
  await assertAccessible(page);
});

pageTest("a badge opens by keyboard", {}, async ({ page }) => {
  await badge(page, "beta").locator("summary").press("Enter");
  await becomes(() => body(page, "beta").locator("p").count(), 3);
});

browserTest("while the reasons are on their way the badge says so", {}, async ({ page, site }) => {
  let answer;
  const held = new Promise((resolve) => (answer = resolve));
  await page.route("**/evidence.tsv", async (route) => {
    await held;
    await route.continue();
  });
  await visit(page, site.address + lab);
  await open(page, "att");
  await body(page, "att").getByText("Loading…").waitFor();
  answer();
  await body(page, "att").getByText("Paid once, when somebody joins.").waitFor();
});

browserTest("reasons that cannot be fetched are said to be missing, and asked for again", {}, async ({ page, site, problems }) => {
  await page.route("**/evidence.tsv", (route) => route.fulfill({ status: 404 }));
  await visit(page, site.address + lab);
  await open(page, "att");
  await body(page, "att").getByText("The reasons and sources could not be fetched.").waitFor();
  assert.equal(await body(page, "att").getByRole("link").getAttribute("href"), "./evidence.tsv");
  assert.match(await body(page, "att").innerText(), /100%/);
  await assertAccessible(page);
  const search = page.getByLabel("Find a setting");
  await search.fill("overhead");
  await page.locator(".found").getByText("Only names were searched").waitFor();
  await search.press("Escape");
  await slider(page, "att").press("ArrowRight");
  await control(page, "att").locator(".reset:visible").waitFor();
  await page.locator(".bar").getByRole("link", { name: "Evidence" }).click();
  await page.getByText("The sources could not be fetched.").waitFor();
  await page.unroute("**/evidence.tsv");
  await page.locator(".bar").getByRole("link", { name: "The lab" }).click();
  await open(page, "beta");
  await becomes(() => body(page, "beta").locator("p").count(), 3);
  assert.match(problems.splice(0).join(), /evidence\.tsv/);
});

for (const [size, view] of Object.entries(views)) {
  for (const colours of ["light", "dark"]) {
    pageTest(`looks: an open badge, ${size}, ${colours}`, { view, colours }, async ({ page }) => {
      await open(page, "att");
      await body(page, "att").getByRole("link").first().waitFor();
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), view.width);
      await screenshot(page, `badge-${size}-${colours}`);
    });
  }
}
