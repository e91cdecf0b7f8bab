// The page's own content security policy forbids nothing that the page does, and a page whose files are gone asks for a newer one.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { browserTest, dist, lab, ready, visit } from "./harness.mjs";
import { slider, unfold, until } from "./reader.mjs";
import { serve } from "./server.mjs";

const html = readFileSync(join(dist, "index.html"), "utf8");
const headers = readFileSync(join(dist, "_headers"), "utf8");

/** The policy that hosts are told to send. */
const [, sent] = headers.match(/Content-Security-Policy: (.*)/);

const scenes = readdirSync(new URL("../../src/story/en", import.meta.url))
  .map((file) => readFileSync(new URL(`../../src/story/en/${file}`, import.meta.url), "utf8").match(/^id: (.*)$/m)[1]);

/** Notes everything that a policy forbids. */
function note() {
  window.violations = [];
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
    window.violations.push([violatedDirective, blockedURI, sample]),
  );
}

const violations = (page) => page.evaluate(() => window.violations);

browserTest("the second document and the lessons do all they do under policies of their own", {}, async ({ page }) => {
  // The second document shows the page in a frame that has to ask for its files.
  const asked = await serve(dist, { cors: true });
  try {
    await page.addInitScript(note);
    for (const [end, seen] of [["share.html#scene=pays", "#embed textarea"], ["lessons/cards.html", ".deck"]]) {
      await page.goto(asked.address + end);
      await page.locator(seen).first().waitFor();
      if (end.startsWith("share")) await ready(page.frameLocator("iframe"));
      assert.deepEqual(await violations(page), [], end);
      assert.equal(await page.locator("meta[http-equiv=Content-Security-Policy]").count(), 1, end);
    }
  } finally {
    asked.close();
  }
});

/** Sends the policy along, as a host does. */
const underPolicy = (page) =>
  page.route(/\/(index\.html)?([?#].*)?$/, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, headers: { ...answer.headers(), "content-security-policy": sent } });
  });

browserTest("the policy holds over every scene, the lab and what is read", {}, async ({ page, site }) => {
  await page.addInitScript(note);
  await underPolicy(page);
  await visit(page, site.address);
  for (const end of [...scenes.map((id) => `#scene=${id}`), lab, `${lab}&strategy=equal&a.v=2`, `${lab}&view=about`, `${lab}&view=evidence`]) {
    await page.evaluate((end) => (location.hash = end), end);
    await until(() => page.locator(".working").count(), (count) => count === 0);
    await unfold(page);
  }
  await page.evaluate((end) => (location.hash = end), lab);
  await slider(page, "beta").press("End");
  await page.locator(".follow-layer").click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: /SVG/ }).first().click()]);
  assert.match(download.suggestedFilename(), /\.svg$/);
  assert.deepEqual(await violations(page), []);
});

browserTest("the policy holds in a folder of a site and in a sandboxed frame", {}, async ({ page }) => {
  const folder = await serve(dist, { path: "/talks/parked/", cors: true });
  try {
    await page.addInitScript(note);
    await visit(page, folder.address);
    assert.deepEqual(await violations(page), []);
    // The policy of the page that was open would hold for its frames too.
    const host = await page.context().newPage();
    await host.addInitScript(note);
    await host.setContent(`<iframe src="${folder.address}?embed" sandbox="allow-scripts" width="560" height="700"></iframe>`);
    const inside = host.frameLocator("iframe");
    await ready(inside);
    assert.deepEqual(await inside.locator("html").evaluate(() => window.violations), []);
  } finally {
    folder.close();
  }
});

browserTest("what nobody put into the page does not run there", {}, async ({ page, site, problems }) => {
  await page.addInitScript(note);
  await visit(page, site.address);
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.isIn = true";
    document.body.append(script);
    const style = document.createElement("style");
    style.textContent = "h1 { display: none }";
    document.body.append(style);
  });
  assert.equal(await page.evaluate(() => window.isIn), undefined);
  assert.ok(await page.locator("h1").isVisible());
  assert.deepEqual((await violations(page)).map(([directive]) => directive), ["script-src-elem", "style-src-elem"]);
  problems.length = 0;
});

browserTest("the page and the file for hosts say the same, and nothing of other sites", {}, async () => {
  const [, inside] = html.match(/http-equiv="?Content-Security-Policy"? content="([^"]*)"/);
  assert.equal(sent, `${inside}; frame-ancestors *`);
  assert.doesNotMatch(inside, /https?:|(script-src|style-src)(?=[^-])[^;]*'unsafe-inline'|\*/);
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { parentPath, path = parentPath, name } of files) {
    const file = relative(dist, join(path, name));
    assert.ok(headers.includes(`/${file}\n`) || file === "_headers", file);
  }
});

/** The page as it was before the last deploy, whose policy allowed what it held: its files are no longer there. */
const old = html.replace(/<meta http-equiv="?Content-Security-Policy[^>]*>/, "").replaceAll(/parked-page-\w+?(?=\.js|_bg\.wasm)/g, "parked-page-0000");

/** Serves the old page for as long as `isOld` of how often the page has been asked for. */
async function deployed(page, isOld) {
  const asked = { pages: 0 };
  await page.route(/127\.0\.0\.1:\d+\/(#.*)?$/, (route) => {
    asked.pages += 1;
    return isOld(asked.pages) ? route.fulfill({ contentType: "text/html", body: old }) : route.continue();
  });
  return asked;
}

browserTest("an old page whose files are gone loads the new one by itself, with the same settings", {}, async ({ page, site, problems }) => {
  const asked = await deployed(page, (times) => times === 1);
  await page.goto(`${site.address}#v=2&att=0`);
  await ready(page);
  assert.match(page.url(), /#v=2(\.\w+)?&att=0/);
  assert.equal(await page.locator("#trouble").isVisible(), false);
  assert.equal(asked.pages, 3, "the old page, a look whether there is a newer one, and that");
  problems.length = 0;
});

browserTest("where there is no newer page it says so and asks no further", {}, async ({ page, site, problems }) => {
  const asked = await deployed(page, () => true);
  await page.goto(site.address);
  await page.getByText(/could not start: a file of it is missing/).waitFor();
  assert.equal(asked.pages, 2);
  await page.reload();
  await page.getByText(/could not start: a file of it is missing/).waitFor();
  assert.equal(asked.pages, 3, "it has looked already");
  problems.length = 0;
});

browserTest("a host that goes back and forth between two pages is asked once for each", {}, async ({ page, site, problems }) => {
  const asked = await deployed(page, (times) => times !== 2 && times !== 3);
  // Neither has its files.
  await page.route(/parked-page-(?!0000)\w+\.js$/, (route) => route.fulfill({ status: 404 }));
  await page.goto(site.address);
  await page.getByText(/could not start: a file of it is missing/).waitFor();
  assert.equal(asked.pages, 5, "the old, a look, the newer, a look, and the old again");
  problems.length = 0;
});

browserTest("where the browser keeps nothing an old page says so at once", {}, async ({ page, site, problems }) => {
  await page.addInitScript(() => Object.defineProperty(window, "sessionStorage", { get: () => { throw new DOMException("refused", "SecurityError"); } }));
  const asked = await deployed(page, () => true);
  await page.goto(site.address);
  await page.getByText(/could not start: a file of it is missing/).waitFor();
  assert.equal(asked.pages, 1);
  problems.length = 0;
});
