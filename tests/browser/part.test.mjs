// The part of the program that the first scene does without: when it is fetched, and what is said where it cannot be.

import assert from "node:assert/strict";
import { assertAccessible } from "./axe.mjs";
import { browserTest, ready, visit } from "./harness.mjs";
import { until } from "./reader.mjs";

const part = /parked-page-\w+_part\.wasm$/;

/** The addresses of the part that a page asks for, as it asks. */
function asked(page) {
  const addresses = [];
  page.on("request", (request) => part.test(request.url()) && addresses.push(request.url()));
  return addresses;
}

browserTest("the first scene does without the part; it is there once the reader goes on", {}, async ({ page, site }) => {
  const addresses = asked(page);
  await visit(page, site.address);
  assert.equal(addresses.length, 0);
  const fetched = page.waitForResponse(part);
  await page.keyboard.press("Tab");
  await fetched;
  await page.getByRole("button", { name: /^The whole story/ }).or(page.locator(".way .next")).first().click();
  await page.locator("article[data-scene]:not([data-scene=hook])").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "question");
  assert.equal(addresses.length, 1, "it is fetched once");
});

for (const [how, refuse] of Object.entries({
  "is not there": (route) => route.fulfill({ status: 404 }),
  "is stopped by a filter": (route) => route.abort(),
  "is a page of the host": (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><p>Not here" }),
})) {
  browserTest(`the part ${how}: the page says so, the first scene works, and it is asked for again`, {}, async ({ page, site, problems }) => {
    await page.route(part, refuse);
    await visit(page, `${site.address}#scene=lab&v=2&att=0`);
    const complaint = page.getByRole("alert").filter({ hasText: "could not be fetched" });
    assert.match(await complaint.innerText(), /The first scene still works.+Your settings are in the address and stay\./s);
    await assertAccessible(page);
    await page.evaluate(() => (location.hash = "#scene=hook"));
    await page.locator("[data-scene=hook]").waitFor();
    await page.getByRole("button", { name: /^Save as SVG/ }).click();
    await page.getByText("What makes the file could not be fetched").waitFor();
    // It is asked for anew on the way back; that too has to have failed before it is let through.
    const known = problems.length;
    await page.goBack();
    await until(() => problems.length, (count) => count > known);
    await complaint.waitFor();
    await page.unroute(part, refuse);
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", { level: 1, name: "Can you write a better contract?" }).waitFor();
    assert.match(page.url(), /att=0/);
    assert.ok(problems.length > 0);
    problems.length = 0;
  });
}

browserTest("a host that calls Wasm something else has the part too", {}, async ({ page, site }) => {
  await page.route(part, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, headers: { ...answer.headers(), "content-type": "application/octet-stream" } });
  });
  await page.goto(`${site.address}#scene=pays`);
  await ready(page);
  await page.locator("[data-scene=pays]").waitFor();
});
