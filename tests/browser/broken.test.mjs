// What the page says once it has broken: where the reader looks, with a way on that keeps the settings.

import assert from "node:assert/strict";
import { assertAccessible } from "./axe.mjs";
import { browserTest, dist, lab, pageTest, ready, views } from "./harness.mjs";
import { changes, counts, hash, run, until } from "./reader.mjs";
import { serve } from "./server.mjs";

/** Ways to break the page for good, as others' scripts do it without meaning to. */
const breaks = {
  "its elements are gone": async (frame) => {
    await frame.locator(".stage").evaluate((stage) => stage.replaceChildren());
    await frame.getByRole("button", { name: "Keep" }).first().click();
  },
  "a call of its own throws": async (frame) => {
    await frame.locator("html").evaluate(() => {
      CanvasRenderingContext2D.prototype.beginPath = () => {
        throw new Error("not today");
      };
    });
    await frame.getByRole("button", { name: "Shuffle luck" }).click();
  },
};

/** The words, once they are there; whether they are seen and can be read aloud. */
async function complaint(frame) {
  const trouble = frame.locator("#trouble");
  await trouble.waitFor();
  assert.match(await trouble.innerText(), /Something broke, and the page no longer answers/);
  assert.equal(await trouble.getAttribute("role"), "alert");
  return trouble;
}

/** Whether the words are inside of what is seen of a page. */
async function assertInView(page, trouble) {
  const view = page.viewportSize();
  await until(
    () => trouble.boundingBox(),
    ({ x, y, width, height }) => x >= 0 && y >= 0 && x + width <= view.width && y + height <= view.height,
  );
}

for (const [what, breakIt] of Object.entries(breaks)) {
  for (const view of ["desktop", "phone"]) {
    pageTest(`when ${what} the page says so on a ${view}`, { view: views[view], end: "#v=2&att=0" }, async (context) => {
      const { page, problems } = context;
      await changes(() => hash(page), "#v=2&att=0");
      const settings = await hash(page);
      await breakIt(page);
      const trouble = await complaint(page);
      await assertInView(page, trouble);
      await assertAccessible(page);
      const way = page.getByRole("link", { name: "Open the full page with your settings" });
      assert.match(await way.getAttribute("href"), /^\.\/#v=2.*att=0/);
      assert.equal(await page.evaluate(() => document.activeElement.id), "trouble");
      problems.length = 0;
      await page.evaluate(() => (window.isOld = true));
      await page.getByRole("button", { name: "Load again" }).click();
      await page.waitForFunction(() => !window.isOld);
      await ready(page);
      assert.equal(await hash(page), settings);
      assert.ok((await counts(page)).Because > 0);
    });
  }
}

pageTest("a page that broke can begin without settings", { end: "#v=2&att=0" }, async ({ page, problems }) => {
  await breaks["a call of its own throws"](page);
  await complaint(page);
  await page.evaluate(() => (window.isOld = true));
  await page.getByRole("button", { name: "Begin without settings" }).click();
  await page.waitForFunction(() => !window.isOld);
  await ready(page);
  assert.doesNotMatch(await hash(page), /att=0/);
  problems.length = 0;
});

browserTest("settings are kept where the address cannot be written", {}, async ({ page, site, problems }) => {
  await page.addInitScript(() => {
    history.replaceState = () => {
      throw new DOMException("refused", "SecurityError");
    };
  });
  await page.goto(site.address + lab);
  await ready(page);
  await page.getByRole("button", { name: "Shuffle luck" }).click();
  await page.locator("html[data-link*=seed]").waitFor({ state: "attached" });
  await breaks["its elements are gone"](page);
  await complaint(page);
  const way = page.getByRole("link", { name: "Open the full page with your settings" });
  assert.match(await way.getAttribute("href"), /^\.\/#v=2.*seed=/);
  await page.evaluate(() => (window.isOld = true));
  await page.getByRole("button", { name: "Load again" }).click();
  await page.waitForFunction(() => !window.isOld);
  await ready(page);
  assert.match(await hash(page), /seed=/);
  problems.length = 0;
});

browserTest("in a tall frame the words stand where the reader is", { view: views.phone }, async ({ page, problems }) => {
  const open = await serve(dist, { cors: true });
  try {
    const frame = `<iframe src="${open.address}?embed${lab}" sandbox="allow-scripts" width="340" height="6000"></iframe>`;
    await page.setContent(`<p style="height: 500px">An article.</p>${frame}<p style="height: 2000px">More.</p>`);
    const inside = page.frameLocator("iframe");
    await ready(inside);
    await page.evaluate(() => scrollTo(0, 2500));
    // By itself, without anything that the reader touches and the browser brings into view.
    await inside.locator(".stage").evaluate((stage) => stage.replaceChildren());
    await inside.locator("body").evaluate(() => {
      const keep = [...document.querySelectorAll("button")].find((button) => button.textContent.startsWith("Keep"));
      keep.click();
    });
    await assertInView(page, await complaint(inside));
    assert.equal(await page.evaluate(() => scrollY), 2500);
  } finally {
    open.close();
  }
  problems.length = 0;
});

/** Faults of others that leave the page whole. */
const others = {
  "an exception in a timer": () => setTimeout(() => { throw new Error("theirs"); }),
  "a promise that nobody looks after": () => void Promise.reject(new Error("theirs")),
  "an exception of an extension": () => {
    const filename = "chrome-extension://abcdefghijklmnop/content.js";
    dispatchEvent(new ErrorEvent("error", { message: "theirs", filename, error: new Error("theirs") }));
  },
  "a script of another site": () => dispatchEvent(new ErrorEvent("error", { message: "Script error." })),
  "an observer that cannot keep up": () =>
    dispatchEvent(new ErrorEvent("error", { message: "ResizeObserver loop limit exceeded", filename: location.href })),
  "a picture that is missing": () => document.body.append(Object.assign(new Image(), { src: "data:image/png,none" })),
  "a listener that throws while the page is at work": () => {
    document.addEventListener("focusin", () => { throw new Error("theirs"); });
    document.querySelector("a[href*='view=about']").click();
  },
};

for (const [what, fail] of Object.entries(others)) {
  pageTest(`${what} is no fault of the page`, {}, async ({ page, problems }) => {
    await page.evaluate(() => {
      window.faults = 0;
      for (const kind of ["error", "unhandledrejection"]) addEventListener(kind, () => window.faults++, true);
    });
    await page.evaluate(fail);
    await page.waitForFunction(() => window.faults > 0);
    assert.equal(await page.locator("#trouble").isVisible(), false);
    await page.evaluate((end) => (location.hash = end), lab);
    const before = await run(page);
    await page.getByRole("button", { name: "Shuffle luck" }).click();
    await changes(() => run(page), before);
    assert.equal(await page.locator("#trouble").isVisible(), false);
    problems.length = 0;
  });
}
