// What hosts, browsers and bad luck do to a page that runs: it keeps working, or says in words what does not.

import assert from "node:assert/strict";
import { test } from "node:test";
import { browserTest, dist, lab, launch, pageTest, ready, visit } from "./harness.mjs";
import { becomes, changes, counts, everybody, finding, hash, run, until } from "./reader.mjs";
import { serve } from "./server.mjs";

/** Ends of addresses that show every kind of picture of the crowd: alone, in a scene, two beside each other, one followed. */
const withPictures = { "the lab": lab, "a scene": "#v=2&scene=pays", "a comparison": "#v=2&strategy=needs&att=0&a.v=2" };

/** Every canvas in sight as it is painted. */
const pictures = (page) =>
  page.locator("canvas:visible").evaluateAll((canvases) => canvases.map((canvas) => canvas.toDataURL()));

/** The canvases once nothing moves. */
const still = async (page) => {
  let before = [];
  return until(
    async () => [before, (before = await pictures(page))],
    ([earlier, now]) => now.length > 0 && JSON.stringify(earlier) === JSON.stringify(now),
  ).then(([, now]) => now);
};

const shuffle = (page) => page.getByRole("button", { name: "Shuffle luck" }).click();

/** The page answers to the reader: numbers and picture follow, and nothing is said to be broken. */
async function assertAnswers(page) {
  const [before, seen] = [await run(page), await still(page)];
  await shuffle(page);
  await changes(() => run(page), before);
  await changes(() => pictures(page), seen);
  assert.ok((await counts(page)).Because > 0);
  assert.equal(await page.locator("#trouble").isVisible(), false);
}

for (const [where, end] of Object.entries(withPictures)) {
  for (const sign of ["contextrestored", "visibilitychange"]) {
    pageTest(`pixels that the browser took in ${where} are painted again on ${sign}`, { end }, async ({ page }) => {
      const before = await still(page);
      await page.locator("canvas:visible").evaluateAll((canvases) => {
        for (const canvas of canvases) canvas.width = canvas.width;
      });
      assert.ok((await pictures(page)).every((picture, at) => picture !== before[at]));
      await page.evaluate((sign) => {
        const places = sign === "contextrestored" ? document.querySelectorAll("canvas") : [document];
        for (const place of places) place.dispatchEvent(new Event(sign));
      }, sign);
      await becomes(() => pictures(page), before);
    });
  }

  const refusals = {
    "gives nothing to draw on": () => (HTMLCanvasElement.prototype.getContext = () => null),
    "refuses to draw": () => {
      HTMLCanvasElement.prototype.getContext = () => {
        throw new DOMException("refused", "SecurityError");
      };
    },
  };
  for (const [what, refuse] of Object.entries(refusals)) {
    browserTest(`a browser that ${what} leaves words in ${where}`, {}, async ({ page, site }) => {
      await page.addInitScript(refuse);
      await visit(page, site.address + end);
      const words = page.getByText("gives this page nothing to draw");
      await words.first().waitFor();
      // One for each canvas, which is gone from sight, in sight and in folds.
      await becomes(() => words.count(), await page.locator("canvas").count());
      assert.equal(await page.locator("canvas:visible").count(), 0);
      assert.ok(everybody(await counts(page)) > 0);
      assert.equal(await page.locator("#trouble").isVisible(), false);
    });
  }
}

const clocks = {
  "is set back an hour": () => (window.skew = -3_600_000),
  "is set forward an hour": () => (window.skew = 3_600_000),
  "stands still": () => (performance.now = Date.now = () => 1),
};

for (const [what, turn] of Object.entries(clocks)) {
  browserTest(`a clock that ${what} leaves no picture behind its run`, {}, async ({ page, site }) => {
    await page.addInitScript(() => {
      window.skew = 0;
      for (const clock of [performance, Date]) {
        const now = clock.now.bind(clock);
        clock.now = () => now() + window.skew;
      }
    });
    await visit(page, `${site.address}#v=2&seed=3`);
    const expected = await still(page);
    await page.evaluate(() => (location.hash = "#v=2&seed=4"));
    await changes(() => pictures(page), expected);
    await still(page);
    const before = await pictures(page);
    await page.evaluate(() => (location.hash = "#v=2&seed=3"));
    await changes(() => pictures(page), before);
    await page.evaluate(turn);
    await becomes(() => pictures(page), expected);
    await assertAnswers(page);
  });
}

const unwritable = () => {
  const refuse = () => {
    throw new DOMException("refused", "SecurityError");
  };
  history.pushState = refuse;
  history.replaceState = refuse;
};

const refused = {
  "the address may not be written": unwritable,
  "there is no history": () =>
    Object.defineProperty(window, "history", {
      get: () => {
        throw new DOMException("refused", "SecurityError");
      },
    }),
  "there is no ResizeObserver": () => delete window.ResizeObserver,
  "ResizeObserver never calls": () => (ResizeObserver.prototype.observe = () => {}),
  "there is no matchMedia": () => delete window.matchMedia,
  "matchMedia throws": () => {
    window.matchMedia = () => {
      throw new Error("refused");
    };
  },
  "there is no requestAnimationFrame": () => {
    delete window.requestAnimationFrame;
    delete window.cancelAnimationFrame;
  },
  "no frame ever comes": () => (window.requestAnimationFrame = () => 1),
  "there is no IntersectionObserver": () => delete window.IntersectionObserver,
  "there is no performance": () => Object.defineProperty(window, "performance", { value: undefined }),
};

for (const [what, refuse] of Object.entries(refused)) {
  browserTest(`works where ${what}`, {}, async ({ page, site }) => {
    await page.addInitScript(refuse);
    await visit(page, site.address + lab);
    await assertAnswers(page);
    // On through the story, whose steps are written into the browser's history.
    await page.getByRole("link", { name: "The story" }).first().click();
    const first = await page.locator("h1").innerText();
    await page.locator(".way .next").first().click();
    await changes(() => page.locator("h1").innerText(), first);
    assert.equal(await page.locator("#trouble").isVisible(), false);
  });
}

browserTest("without ResizeObserver the picture follows the window", {}, async ({ page, site }) => {
  await page.addInitScript(refused["there is no ResizeObserver"]);
  await visit(page, site.address + lab);
  const width = () => page.locator(".crowd canvas").evaluate((canvas) => canvas.width - canvas.clientWidth);
  await becomes(width, 0);
  await page.setViewportSize({ width: 700, height: 800 });
  await becomes(width, 0);
});

/** The file of the model with so many pages of memory at most. */
function limited(wasm, pages) {
  const read = (at) => {
    let [value, shift] = [0, 0];
    for (;;) {
      const byte = wasm[at++];
      value |= (byte & 0x7f) << shift;
      shift += 7;
      if (byte < 0x80) return [value, at];
    }
  };
  const written = (value) => (value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...written(value >> 7)]);
  const memory = 5;
  let at = 8;
  for (;;) {
    const [size, start] = read(at + 1);
    if (wasm[at] === memory) {
      const [least] = read(start + 2);
      const section = [1, 1, ...written(least), ...written(Math.max(least, pages))];
      const parts = [wasm.subarray(0, at + 1), Buffer.from(written(section.length)), Buffer.from(section)];
      return Buffer.concat([...parts, wasm.subarray(start + size)]);
    }
    at = start + size;
  }
}

browserTest("where memory is refused the page says so and can begin again", {}, async ({ page, site, problems }) => {
  await page.route(/_bg\.wasm$/, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: limited(await answer.body(), 200) });
  });
  await visit(page, `${site.address}#v=2&people=100`);
  await page.evaluate(() => (location.hash = "#v=2&people=50000"));
  const trouble = page.locator("#trouble");
  await trouble.waitFor();
  assert.match(await trouble.innerText(), /no memory left.*with fewer people/s);
  await page.evaluate(() => (window.isOld = true));
  await page.getByRole("button", { name: "Begin without settings" }).click();
  await page.waitForFunction(() => !window.isOld);
  await ready(page);
  problems.length = 0;
});

pageTest("two tabs do not disturb each other", { end: "#v=2&seed=3" }, async ({ page, site }) => {
  const other = await page.context().newPage();
  await visit(other, `${site.address}#v=2&seed=4`);
  const [mine, theirs] = [await run(page), await run(other)];
  assert.notEqual(mine, theirs);
  await shuffle(other);
  await changes(() => run(other), theirs);
  assert.equal(await run(page), mine);
  await page.reload();
  await ready(page);
  await becomes(() => run(page), mine);
});

test("a page that the browser kept, or loads again, goes on where it was", async () => {
  // Playwright has the cache for back and forward switched off, readers have not.
  const browser = await launch({ ignoreDefaultArgs: ["--disable-back-forward-cache"] });
  const site = await serve(dist);
  try {
    const page = await browser.newPage();
    await visit(page, site.address + lab);
    const first = await run(page);
    await shuffle(page);
    const second = await changes(() => run(page), first);
    await until(() => hash(page), (link) => link.includes("seed="));
    const said = await finding(page);
    await page.goto(`${site.address}model-card.html`);
    // A page that was kept is shown without being loaded.
    await page.goBack({ waitUntil: "commit" });
    await ready(page);
    await becomes(() => run(page), second);
    assert.equal(await finding(page), said);
    await assertAnswers(page);
  } finally {
    await browser.close();
    site.close();
  }
});
