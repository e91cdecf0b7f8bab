// The page as one file: opened from a disk, with nothing beside it, it is the page, and asks nobody for anything.

import assert from "node:assert/strict";
import { copyFile, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { oneFile } from "./built.mjs";
import { browserTest, lab, ready, visit } from "./harness.mjs";
import { becomes, box, changes, control, place, run, slider, until } from "./reader.mjs";

/** Opens the file from a folder in which there is nothing else, changed if asked; gives its address and all that the page asks for. */
async function opened(page, { end = "", change = (html) => html }, body) {
  const folder = await mkdtemp(join(tmpdir(), "parked-"));
  try {
    const file = join(folder, "parked.html");
    await copyFile(oneFile, file);
    await writeFile(file, change(await readFile(file, "utf8")));
    const address = pathToFileURL(file).href;
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(address + end);
    await body({ address, asked });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Requests for anything that is not in the file. */
const outside = (asked, address) => asked.filter((url) => !url.startsWith(address) && !url.startsWith("data:"));

browserTest("one file alone is the whole page: pictures, sliders, scenes, what is read", {}, async ({ page, site }) => {
  assert.ok((await stat(oneFile)).size <= 700_000);
  await visit(page, `${site.address}#v=2&beta=9&strategy=equal`);
  const served = await run(page);
  await opened(page, {}, async ({ address, asked }) => {
    await ready(page);
    assert.equal(await place(page), "hook");
    assert.ok(await page.locator(".crowd canvas").isVisible());
    const usual = await run(page);
    await page.evaluate(() => (location.hash = "scene=pays"));
    await becomes(() => place(page), "pays");
    await page.locator(".answer input").first().check({ force: true });
    await page.getByRole("button", { name: "Say so, and see" }).click();
    assert.match(await page.locator(".class-code").innerText(), /: [2-9A-Y]{3}\s*$/m);
    await page.evaluate((hash) => (location.hash = hash), lab);
    await becomes(() => place(page), "lab");
    await slider(page, "beta").press("End");
    await changes(() => run(page), usual);
    await control(page, "beta").locator(".evidence summary").click();
    await becomes(() => control(page, "beta").locator(".evidence-body p").count(), 3);
    await page.locator(".bar").getByRole("link", { name: "Evidence" }).click();
    await page.locator(".sources li").first().waitFor();
    await page.locator(".bar").getByRole("link", { name: "The model" }).click();
    await page.locator(".card h2").first().waitFor();
    await page.evaluate(() => (location.hash = "v=2&beta=9&strategy=equal"));
    await becomes(() => run(page), served);
    const kept = await until(() => page.url(), (url) => url.includes(`run=${served}`));
    await page.goto("about:blank");
    await visit(page, kept);
    assert.equal(await run(page), served);
    assert.deepEqual(outside(asked, address), []);
    const leading = page.locator("a[href]:visible:not([href^='#'], [href^='http'])");
    assert.deepEqual(await leading.evaluateAll((links) => links.map((link) => link.outerHTML)), [], "links that lead nowhere");
  });
});

browserTest("one file opens with what it was made with, unless its address says something else", {}, async ({ page }) => {
  const change = (html) => html.replace("<html ", '<html data-opens="v=2&amp;beta=9&amp;strategy=equal" ');
  await opened(page, { change }, async ({ address }) => {
    await ready(page);
    assert.equal(await box(page, "beta").inputValue(), "9");
    const made = await run(page);
    await visit(page, `${address}?theme=dark#v=2&beta=0`);
    assert.equal(await box(page, "beta").inputValue(), "0");
    assert.equal(await page.locator("html").getAttribute("data-theme"), "dark");
    assert.notEqual(await run(page), made);
  });
});

browserTest("links to what is not in the one file lead to the published page, where that is known", {}, async ({ page }) => {
  const change = (html) => html.replace("<html ", '<html data-published="https://parked.example/talks/" ');
  await opened(page, { change }, async () => {
    await ready(page);
    const share = page.locator(".bar").getByRole("link", { name: "Share, embed, teach" });
    await share.click({ button: "right" });
    assert.match(await share.getAttribute("href"), /^https:\/\/parked\.example\/talks\/share\.html#v=2/);
    const lessons = page.locator(".lessons a");
    await page.evaluate(() => addEventListener("click", (event) => event.preventDefault()));
    await lessons.press("Enter");
    assert.equal(await lessons.getAttribute("href"), "https://parked.example/talks/lessons/index.html");
  });
});

browserTest("one file that is damaged says so and shows what can be read", {}, async ({ page, problems }) => {
  const change = (html) => html.replace(/(id=inside-model[^>]*>.{1000})./, "$1!");
  await opened(page, { change }, async () => {
    await page.getByText("a file of it is missing or damaged").waitFor();
    assert.ok(await page.locator(".still h1").isVisible());
    problems.length = 0;
  });
});
