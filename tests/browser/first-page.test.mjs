// What stands in the page before the model has come, and where it never comes.

import assert from "node:assert/strict";
import { assertAccessible } from "./axe.mjs";
import { printed } from "./cli.mjs";
import { browserTest, dist, lab, ready, views } from "./harness.mjs";
import { counts, unfold, until } from "./reader.mjs";
import { serve } from "./server.mjs";

const model = /parked-page-\w+_bg\.wasm$/;

/** Holds the model back; the function it gives lets it come. */
async function held(page) {
  let letGo;
  const released = new Promise((resolve) => (letGo = resolve));
  await page.route(model, (route) => released.then(() => route.continue()));
  return letGo;
}

/** The first scene is there to read: its question, words, counts, picture, table, and what leads on. */
async function assertReadable(page) {
  assert.match(await page.locator("h1").innerText(), /^Who gets helped/);
  const words = await page.locator("body").innerText();
  for (const said of [/Britain’s Work Programme paid firms/, /left alone for half a year/, /The contract pays for it/]) assert.match(words, said);
  assert.ok(words.split(/\s+/).length > 450, `${words.split(/\s+/).length} words`);
  const usual = await printed("#v=2");
  const of = (share) => Math.round(share * 1000);
  assert.deepEqual(await counts(page), {
    Because: of(usual.because_share),
    Anyway: of(usual.anyway_share),
    Helped: of(usual.helped_share),
    LeftAlone: of(usual.left_alone_share),
  });
  assert.match(words, new RegExp(usual.fingerprint));
  const crowd = page.locator(".crowd [role=img]:visible");
  assert.match(await crowd.getAttribute("aria-label"), /minutes/);
  const { width, height } = await crowd.boundingBox();
  assert.ok(width > 250 && height > 100, `${width} x ${height}`);
  await page.locator(".numbers-behind summary").first().click();
  assert.equal(await page.locator(".numbers-behind tbody tr:visible").count(), 11);
  for (const [name, address] of [["The model, described part by part", "model-card.html"], ["What every setting rests on, as a table", "evidence.tsv"]]) {
    assert.equal(await page.getByRole("link", { name }).getAttribute("href"), address);
  }
  assert.equal(await page.getByRole("link", { name: "parking" }).first().isVisible(), true);
}

for (const [size, view] of Object.entries(views)) {
  browserTest(`with scripting off the first scene is there to read, ${size}`, { scripting: false, view }, async ({ page, site }) => {
    await page.goto(site.address);
    await assertReadable(page);
    assert.match(await page.locator("body").innerText(), /this browser has scripting turned off/);
    assert.equal(await page.locator("button:visible, input:enabled:visible").count(), 0, "nothing that would need the model");
  });
}

browserTest("what is linked from the first scene is there", { scripting: false }, async ({ page, site }) => {
  await page.goto(site.address);
  for (const file of ["model-card.html", "evidence.tsv", "card.png"]) {
    assert.equal((await page.request.get(site.address + file)).status(), 200, file);
  }
});

for (const end of ["", lab, "#scene=share", "?embed"]) {
  browserTest(`without WebAssembly the first scene can be read under what is wrong: ${end}`, {}, async ({ page, site, problems }) => {
    await page.addInitScript(() => delete window.WebAssembly);
    await page.goto(site.address + end);
    await page.locator("#trouble").waitFor();
    await assertReadable(page);
    await assertAccessible(page);
    problems.length = 0;
  });
}

browserTest("before the model has come everybody can use what there is", { view: views.phone }, async ({ page, site }) => {
  const letGo = await held(page);
  await page.goto(site.address);
  await page.getByText("The model is loading").waitFor();
  await assertAccessible(page);
  assert.equal(await page.locator("button:enabled, input:enabled").and(page.locator("#app *")).count(), 0);
  letGo();
  await ready(page);
});

browserTest("without scripts the first scene goes to the printer with its picture", { scripting: false, colours: "dark" }, async ({ page, site }) => {
  await page.goto(site.address);
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.locator(".crowd [role=img]:visible svg").isVisible());
  assert.equal(await page.locator("#loading").isVisible(), false);
  assert.equal(await page.locator(".address").isVisible(), false, "the page does not know where it is");
  const { colour, ground } = await page.locator("html").evaluate((root) => {
    const { color: colour, backgroundColor: ground } = getComputedStyle(root);
    return { colour, ground };
  });
  assert.deepEqual([colour, ground], ["rgb(27, 29, 33)", "rgb(255, 255, 255)"]);
  assert.ok((await page.pdf({ format: "A4" })).length > 10_000);
});

/** Notes every layout shift from the first paint on, and each kept rectangle of parts of the page. */
function note() {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) window.shifts.push([value, ...sources.map(({ node }) => node?.className ?? node?.nodeName)]);
  }).observe({ type: "layout-shift", buffered: true });
}

/** Where the parts of the first scene stand. */
const places = (page) =>
  page.locator("body").evaluate(() =>
    [".bar", "h1", ".finding", ".count", ".crowd", ".strip .plot", ".plot-label", ".said", ".numbers-behind", ".told p", ".asking", ".way", ".foot"].flatMap((part) =>
      [...document.querySelectorAll(part)].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [part, ...[x, y, width, height].map((length) => Math.round(10 * length) / 10)];
      }),
    ),
  );

const painted = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100)))));

for (const [size, view] of Object.entries(views)) {
  for (const end of ["", "?embed", "?theme=dark"]) {
    browserTest(`the model takes the place of the first scene without moving anything: ${end} ${size}`, { view, motion: "no-preference" }, async ({ page, site }) => {
      await page.addInitScript(note);
      const letGo = await held(page);
      await page.goto(site.address + end);
      await painted(page);
      const before = await places(page);
      letGo();
      await ready(page);
      await painted(page);
      assert.deepEqual(await places(page), before);
      assert.deepEqual(await page.evaluate(() => window.shifts), []);
    });
  }

  for (const end of ["#scene=share", "#scene=money", lab, `${lab}&view=about`]) {
    browserTest(`nothing moves by itself when another page comes: ${end} ${size}`, { view }, async ({ page, site }) => {
      await page.addInitScript(note);
      const letGo = await held(page);
      await page.goto(site.address + end);
      await painted(page);
      letGo();
      await ready(page);
      await painted(page);
      assert.deepEqual(await page.evaluate(() => window.shifts), []);
    });
  }

  browserTest(`in a frame nothing moves either, ${size}`, { view }, async ({ page }) => {
    const open = await serve(dist, { cors: true });
    try {
      await page.addInitScript(note);
      const letGo = await held(page);
      await page.setContent(`<p>Host</p><iframe src="${open.address}?embed" sandbox="allow-scripts" width="${view.width - 40}" height="700"></iframe>`);
      const inside = page.frameLocator("iframe");
      await inside.getByText("The model is loading").waitFor();
      await painted(page);
      letGo();
      await ready(inside);
      await painted(page);
      assert.deepEqual(await inside.locator("html").evaluate(() => window.shifts), []);
    } finally {
      open.close();
    }
  });
}

const others = ["#scene=share", "#scene=said", "#scene=lab", lab, "#beta=9", `${lab}&view=about`, `${lab}&view=evidence&scene=fee`, "#scene=share&way=short", "#way=short", "#scene=nowhere", `${lab}&view=<b>"'`];

for (const end of others) {
  browserTest(`the first paint of ${end} has that page's name and nothing of the first scene`, {}, async ({ page, site }) => {
    const letGo = await held(page);
    await page.goto(site.address + end);
    await page.getByText("The model is loading").waitFor();
    const name = await page.locator("h1").innerText();
    const isFirst = await page.locator(".scene > :not(h1):visible, .foot:visible, .in-short:visible").count();
    letGo();
    await ready(page);
    assert.equal(isFirst, 0);
    assert.equal(name, await page.locator("h1").innerText());
  });
}

browserTest("who comes back is not shown the first scene before they are asked", {}, async ({ page, site }) => {
  await page.goto(site.address);
  await ready(page);
  await page.getByRole("button", { name: /^The whole story/ }).or(page.locator(".way .next")).first().click();
  await until(() => page.locator(".scene").getAttribute("data-scene"), (scene) => scene === "queue");
  const letGo = await held(page);
  await page.goto("about:blank");
  await page.goto(site.address);
  assert.equal(await page.locator(".still .show").isVisible(), false);
  letGo();
  await ready(page);
  assert.ok(await page.locator(".resume").isVisible());
  assert.ok(await page.locator(".show").isVisible());
});

browserTest("the picture and the words are those of the page itself", {}, async ({ page, site }) => {
  const letGo = await held(page);
  await page.goto(site.address);
  await page.getByText("The model is loading").waitFor();
  await unfold(page);
  const words = () => page.locator(".page").evaluate((page) => page.textContent.replaceAll(/\s+/g, " ").replace(/This page, with the same.*$/, ""));
  const before = await words();
  letGo();
  await ready(page);
  assert.equal(await words(), before);
});

browserTest("sites that show a link find what it is about", { scripting: false }, async ({ page, site }) => {
  await page.goto(site.address);
  const content = (name) => page.locator(`meta[property="${name}"], meta[name="${name}"]`).first().getAttribute("content");
  assert.match(await content("og:title"), /^Parked: who gets helped/);
  assert.equal(await content("og:description"), await content("description"));
  assert.equal(await content("twitter:card"), "summary_large_image");
  const card = await (await page.request.get(`${site.address}card.png`)).body();
  // Width and height stand at the same place in every PNG.
  assert.deepEqual([card.readUInt32BE(16), card.readUInt32BE(20)], [1200, 630]);
});
