// In a frame of somebody else's page: the host keeps its way back, its focus and its place, whatever happens inside.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { browserTest, dist, ready } from "./harness.mjs";
import { becomes, place } from "./reader.mjs";
import { serve } from "./server.mjs";

const text = "<p>Whom does help reach when it is paid by results? One may try it.</p>".repeat(60);

/** How the host stands to the page in its frame: on the same origin, on another, and with the frame closed off. */
const hosts = {
  "a host of the same origin": { isForeign: false, sandbox: "" },
  "a host of another origin": { isForeign: true, sandbox: "" },
  "a host that shuts the frame in a sandbox": { isForeign: true, sandbox: 'sandbox="allow-scripts"' },
};

/** A frame that scrolls inside, and one that is higher than any window, so that only its host can scroll. */
const heights = { "a frame that scrolls": 700, "a frame higher than the window": 3000 };

/** Where the host stands and what of it has the focus. */
const state = (page) => page.evaluate(() => ({ top: scrollY, focus: document.activeElement.id, steps: history.length }));

/** Opens a long article with the page in the middle, after another page, and hands on the frame and its address. */
async function open(page, { isForeign, sandbox }, height, body) {
  const folder = mkdtempSync(join(tmpdir(), "parked-host-"));
  cpSync(dist, folder, { recursive: true });
  // A sandboxed frame has no origin of its own, so the host has to let everyone read the files.
  const [site, other] = [await serve(folder, { cors: true }), await serve(folder)];
  const { address: host } = isForeign ? other : site;
  const address = `${site.address}?embed#scene=pays`;
  const frame = `<iframe id="frame" src="${address}" title="Parked" ${sandbox} width="600" height="${height}"></iframe>`;
  writeFileSync(join(folder, "before.html"), '<!doctype html><link rel="icon" href="data:,"><title>Before</title>');
  writeFileSync(join(folder, "article.html"), `<!doctype html><link rel="icon" href="data:,"><title>A blog</title><input id="name">${text}${frame}${text}`);
  try {
    await page.goto(`${host}before.html`);
    await page.goto(`${host}article.html`);
    const inside = page.frameLocator("#frame");
    // A frame of another origin draws nothing before it is in sight.
    await page.evaluate(() => scrollTo(0, document.querySelector("#frame").offsetTop - 300));
    const before = await state(page);
    await ready(inside);
    assert.deepEqual(await state(page), before, "loading moves and takes nothing");
    await body(inside, address);
  } finally {
    site.close();
    other.close();
    rmSync(folder, { recursive: true });
  }
}

/** How far below the upper edge of the host's window a heading inside begins. */
async function below(page, heading) {
  const { y } = await heading.boundingBox();
  return Math.round(y);
}

const focused = (inside) => inside.locator("body").evaluate(() => document.activeElement.id || document.activeElement.tagName);

/** Goes to a scene by the list of all: a frame has no menu. */
async function jump(inside, question) {
  await inside.locator("details.scenes > summary").click();
  await inside.locator("details.scenes").getByRole("button", { name: question }).click();
}

/** Has the host change the address of the frame, and waits until the frame has followed. */
async function lead(page, inside, address, scene) {
  await page.locator("#frame").evaluate((frame, src) => (frame.src = src), address.replace(/#.*/, `#scene=${scene}`));
  await becomes(() => place(inside), scene);
}

for (const [name, host] of Object.entries(hosts)) {
  for (const [kind, height] of Object.entries(heights)) {
    const framed = (what, body) =>
      browserTest(`${name}, ${kind}: ${what}`, {}, ({ page }) =>
        open(page, host, height, (inside, address) => body({ page, inside, address })),
      );

    framed("the host's way back leads out of the article, however far one has walked inside", async ({ page, inside }) => {
      const { steps } = await state(page);
      for (const scene of ["share", "money", "jobs"]) {
        await inside.locator(".next").click();
        await becomes(() => place(inside), scene);
      }
      await jump(inside, "Was it worth it?");
      await becomes(() => place(inside), "ledger");
      await jump(inside, "Your contract");
      await becomes(() => place(inside), "lab");
      assert.equal((await state(page)).steps, steps);
      await page.goBack();
      assert.equal(await page.title(), "Before");
    });

    framed("what the reader opens is read from its beginning, which is in sight", async ({ page, inside }) => {
      const top = () => below(page, inside.locator("h1"));
      for (const scene of ["share", "money"]) {
        // The way on stands at the upper edge of the window, so that the heading is out of sight.
        await inside.locator(".next").evaluate((next) => next.scrollIntoView());
        await inside.locator(".next").press("Enter");
        await becomes(() => place(inside), scene);
        assert.equal(await focused(inside), "question");
        const at = await top();
        assert.ok(at >= 0 && at < 60, `${at} px below the upper edge`);
      }
      // Where the heading is in sight, nothing moves.
      await page.evaluate(() => scrollBy(0, -40));
      const before = await state(page);
      await inside.locator("#question").press("ArrowRight");
      await becomes(() => place(inside), "jobs");
      assert.equal((await state(page)).top, before.top);
      await jump(inside, "Your contract");
      await becomes(() => place(inside), "lab");
      assert.equal(await focused(inside), "MAIN");
      const at = await top();
      assert.ok(at >= 0 && at < 700, `${at} px below the upper edge`);
    });

    framed("a host that changes the frame's address keeps its place and its focus", async ({ page, inside, address }) => {
      await page.locator("#name").focus();
      const before = await state(page);
      await lead(page, inside, address, "fee");
      assert.deepEqual({ ...(await state(page)), steps: before.steps }, before);
      // The same while the reader is inside, and scrolls on in the article.
      await inside.locator("#question").click();
      await inside.locator(".back").focus();
      await page.evaluate(() => scrollTo(0, 200));
      await lead(page, inside, address, "chain");
      assert.deepEqual((await state(page)).top, 200);
      assert.notEqual(await focused(inside), "question");
    });
  }
}
