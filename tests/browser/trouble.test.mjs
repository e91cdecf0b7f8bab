// When something is missing or refused the page says so, or works without.

import assert from "node:assert/strict";
import { assertAccessible } from "./axe.mjs";
import { browserTest, lab, visit } from "./harness.mjs";
import { changes, counts, hash, run } from "./reader.mjs";

/** The page opened although its model cannot start: what it says. */
async function complaint(page, site) {
  await page.goto(site.address);
  const trouble = page.getByRole("alert");
  await trouble.waitFor();
  assert.equal(await page.getByText("The model is loading").isVisible(), false);
  assert.match(await page.locator("h1").innerText(), /^Who gets helped/);
  await assertAccessible(page);
  return trouble.innerText();
}

browserTest("without WebAssembly the page says what is missing", {}, async ({ page, site, problems }) => {
  await page.addInitScript(() => delete window.WebAssembly);
  assert.match(await complaint(page, site), /does not offer WebAssembly/);
  problems.length = 0;
});

const answers = {
  "is not there": [{ status: 404 }, /could not start: .*404/s],
  "cannot be fetched": [{ status: 503 }, /could not start: .*503/s],
  "is garbage": [{ contentType: "application/wasm", body: "garbage" }, /could not start: .*expected magic word/s],
};

for (const [what, [answer, reason]] of Object.entries(answers)) {
  browserTest(`when the model ${what} the page says so and why`, {}, async ({ page, site, problems }) => {
    await page.route("**/*.wasm", (route) => route.fulfill(answer));
    assert.match(await complaint(page, site), reason);
    problems.length = 0;
  });
}

/** The page is drawn, answers to the reader and stays well. */
async function assertWorking(page) {
  const before = await run(page);
  await page.getByRole("button", { name: "Shuffle luck" }).click();
  await changes(() => run(page), before);
  assert.ok((await counts(page)).Because > 0);
  assert.equal(await page.locator("#trouble").isVisible(), false);
}

browserTest("works where the address cannot be written", {}, async ({ page, site }) => {
  await page.addInitScript(() => {
    history.replaceState = () => {
      window.refusals = (window.refusals ?? 0) + 1;
      throw new DOMException("refused", "SecurityError");
    };
  });
  await visit(page, site.address + lab);
  await assertWorking(page);
  await page.waitForFunction(() => window.refusals > 0);
  await assertWorking(page);
  assert.equal(await hash(page), lab);
});

browserTest("works where storage is blocked", {}, async ({ page, site }) => {
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
      const refuse = () => {
        throw new DOMException("refused", "SecurityError");
      };
      Object.defineProperty(window, name, { get: refuse });
    }
    Object.defineProperty(document, "cookie", { get: () => "", set: () => {} });
  });
  await visit(page, site.address + lab);
  await assertWorking(page);
});
