// Once opened, the page works without a network; a newer version is offered and never forced on anybody.

import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assertAccessible } from "./axe.mjs";
import { browserTest, dist, ready, views, visit } from "./harness.mjs";
import { becomes, run, slider, until } from "./reader.mjs";
import { serve } from "./server.mjs";

/** Serves the page from a folder of a site; `deploy` puts the next version in its place. */
async function hosted(body) {
  const folder = await mkdtemp(join(tmpdir(), "parked-"));
  await cp(dist, folder, { recursive: true });
  const site = await serve(folder, { path: "/talks/parked/" });
  const change = async (file, from, to) => {
    const before = await readFile(join(folder, file), "utf8");
    assert.match(before, from);
    await writeFile(join(folder, file), before.replace(from, to));
  };
  const deploy = async () => {
    await change("index.html", /<html /, "<html data-next ");
    await change("offline.js", /VERSION="[\w-]+"/, 'VERSION="next"');
  };
  try {
    await body({ site, deploy });
  } finally {
    site.close();
    await rm(folder, { recursive: true });
  }
}

/** Waits until the browser keeps the page. */
const kept = (page) => until(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller)), Boolean);

const caches = (page) => page.evaluate(async () => (await window.caches.keys()).map((name) => name.split(" ").at(-1)));

const isNext = (page) => page.evaluate(() => "next" in document.documentElement.dataset);

browserTest("once opened it works without a network, with all that it asks for by itself and what else was opened", { keeps: true }, ({ page, problems }) =>
  hosted(async ({ site }) => {
    await visit(page, `${site.address}?theme=dark#v=2&beta=9`);
    const before = await run(page);
    await kept(page);
    const lessons = await page.context().newPage();
    await lessons.goto(`${site.address}lessons/cards.html`);
    site.close();
    await page.reload();
    await ready(page);
    assert.equal(await run(page), before);
    assert.equal(await page.locator("html").getAttribute("data-theme"), "dark");
    await page.locator(".bar").getByRole("link", { name: "Evidence" }).click();
    await page.locator(".sources li").first().waitFor();
    await page.locator(".bar").getByRole("link", { name: "The model" }).click();
    await page.locator(".card h2").first().waitFor();
    await visit(page, `${site.address}index.html#scene=pays`);
    await lessons.reload();
    await lessons.locator(".deck").first().waitFor();
    assert.deepEqual(problems, []);
    // What was never opened cannot be there.
    await lessons.goto(`${site.address}lessons/debate.html`).then(() => assert.fail("it was opened"), () => {});
  }),
);

browserTest("a newer version is offered, taken when wanted, and the older forgotten", { keeps: true, view: views.phone }, ({ page }) =>
  hosted(async ({ site, deploy }) => {
    await visit(page, `${site.address}#v=2`);
    await kept(page);
    assert.equal((await caches(page)).length, 1);
    assert.equal(await page.locator("#newer").isVisible(), false);
    await deploy();
    await page.reload();
    await ready(page);
    await page.getByText("A new version of this page is here.").waitFor();
    assert.equal(await isNext(page), false);
    await assertAccessible(page, undefined, "#newer");
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0);
    for (const name of ["Load it", "Not now"]) assert.ok((await page.getByRole("button", { name }).boundingBox()).height >= 44);
    await page.getByRole("button", { name: "Not now" }).press("Enter");
    assert.equal(await page.locator("#newer").isVisible(), false);
    assert.equal(await page.evaluate(() => document.activeElement.localName), "main");
    // Another page that is open stays as it is when this one asks.
    const other = await page.context().newPage();
    await visit(other, `${site.address}#v=2`);
    await other.evaluate(() => (window.isSame = true));
    await slider(page, "beta").press("End");
    const set = await run(page);
    await until(() => page.url(), (url) => url.includes(`run=${set}`));
    await page.reload();
    await page.getByRole("button", { name: "Load it" }).click();
    await until(() => isNext(page).catch(() => false), Boolean);
    await ready(page);
    assert.equal(await run(page), set);
    await becomes(() => caches(page), ["next"]);
    assert.equal(await page.locator("#newer").isVisible(), false);
    assert.equal(await other.evaluate(() => window.isSame), true);
  }),
);

browserTest("a frame leaves nothing with a host's readers", { keeps: true }, ({ page }) =>
  hosted(async ({ site }) => {
    await page.goto(`${site.address}lessons/index.html`);
    const asked = page.waitForResponse(/keep\.js$/);
    await page.evaluate((address) => document.body.append(Object.assign(document.createElement("iframe"), { src: address })), site.address);
    await asked;
    await ready(page.locator("iframe").contentFrame());
    assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
    assert.deepEqual(await caches(page), []);
  }),
);
