// What the page says when it cannot start: what happened, and what to do.

import assert from "node:assert/strict";
import { assertAccessible } from "./axe.mjs";
import { browserTest, dist, ready, views } from "./harness.mjs";
import { serve } from "./server.mjs";

const pages = /\/(#.*)?$/;
const glue = /parked-page-\w+\.js$/;
const model = /parked-page-\w+_bg\.wasm$/;

/** Answers every request for a file with another file than the one that is there: `change` makes it from its bytes. */
function spoil(page, file, change) {
  return page.route(file, async (route) => {
    const answer = await route.fetch();
    const body = change(await answer.body());
    await route.fulfill({ response: answer, body });
  });
}

/** Opens the page with rules of the kind a site sends along. */
async function openUnderRules(page, address, rules) {
  await page.route(pages, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, headers: { ...answer.headers(), "content-security-policy": rules } });
  });
  await page.goto(address);
}

/** What is said in a page or a frame once something is, with the way out: the full page with the same settings. */
async function complaint(frame, settings = "") {
  const trouble = frame.locator("#trouble");
  await trouble.waitFor();
  assert.equal(await trouble.getAttribute("role"), "alert");
  assert.equal(await frame.getByText("The model is loading").isVisible(), false);
  assert.match(await frame.locator("h1").innerText(), /^Who gets helped/);
  const way = frame.getByRole("link", { name: "Open the full page with your settings" });
  assert.equal(await way.getAttribute("href"), `./${settings}`);
  assert.equal(await way.getAttribute("target"), "_blank");
  return trouble.innerText();
}

const html = { contentType: "text/html", body: "<!doctype html><p>Not here" };
const startless = /could not start: a file of it is missing or damaged/;

const faults = {
  "the script is not there": (page) => page.route(glue, (route) => route.fulfill({ status: 404 })),
  "the script is a page of the host": (page) => page.route(glue, (route) => route.fulfill(html)),
  "the script is cut short": (page) => spoil(page, glue, (bytes) => bytes.subarray(0, bytes.length - 40)),
  "a filter stops the script": (page) => page.route(glue, (route) => route.abort()),
  "the model is not there": (page) => page.route(model, (route) => route.fulfill({ status: 404 })),
  "the model is a page of the host": (page) => page.route(model, (route) => route.fulfill(html)),
  "a byte of the model is wrong": (page) =>
    spoil(page, model, (bytes) => {
      bytes[8] ^= 0xff;
      return bytes;
    }),
  "the model is cut short": (page) => spoil(page, model, (bytes) => bytes.subarray(0, bytes.length / 2)),
  "a filter stops the model": (page) => page.route(model, (route) => route.abort()),
};

for (const [what, breakIt] of Object.entries(faults)) {
  browserTest(`when ${what} the page says so`, { view: views.phone }, async ({ page, site, problems }) => {
    await breakIt(page);
    await page.goto(`${site.address}#v=2&att=0`);
    assert.match(await complaint(page, "#v=2&att=0"), startless);
    await assertAccessible(page);
    await page.unroute(glue);
    await page.unroute(model);
    await page.getByRole("button", { name: "Load again" }).click();
    await ready(page);
    assert.match(page.url(), /#v=2(\.\w+)?&att=0/);
    problems.length = 0;
  });
}

browserTest("a model that stalls is spoken of after a while, and comes late", {}, async ({ page, site }) => {
  let letGo;
  const released = new Promise((resolve) => (letGo = resolve));
  await page.route(model, (route) => released.then(() => route.continue()));
  await page.clock.install();
  await page.goto(site.address);
  const late = page.getByRole("alert");
  assert.equal(await late.isVisible(), false);
  await page.clock.fastForward(9_000);
  assert.equal(await late.isVisible(), false);
  await page.clock.fastForward(2_000);
  assert.match(await late.innerText(), /should be here within half a minute.*try another browser/s);
  assert.equal(await late.getByRole("link").getAttribute("target"), "_blank");
  await assertAccessible(page);
  letGo();
  await page.clock.resume();
  await ready(page);
  assert.equal(await late.isVisible(), false);
});

const withoutScripts = { "forbid scripts in the page": "script-src 'self'", "forbid styles in it too": "default-src 'self'" };

for (const [what, rules] of Object.entries(withoutScripts)) {
  browserTest(`where the site's rules ${what} the words come without`, {}, async ({ page, site, problems }) => {
    await openUnderRules(page, site.address, rules);
    // What is shown after a while is shown at once.
    await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
    const late = page.locator("#late");
    await late.waitFor();
    assert.match(await late.innerText(), /If it does not come there either.*security rules of the site/s);
    problems.length = 0;
  });
}

browserTest("less motion does not keep the words away", { motion: "reduce" }, async ({ page, site, problems }) => {
  await openUnderRules(page, site.address, "script-src 'self'");
  await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
  await page.locator("#late").waitFor();
  problems.length = 0;
});

const inline = "script-src 'self' 'unsafe-inline'";
const forbidden = {
  WebAssembly: `default-src 'self'; ${inline}; style-src 'unsafe-inline'`,
  "fetching the model": `default-src 'self'; ${inline} 'wasm-unsafe-eval'; style-src 'unsafe-inline'; connect-src 'none'`,
  "the script": "script-src 'unsafe-inline' 'wasm-unsafe-eval'",
  "the styles": `default-src 'self'; ${inline} 'wasm-unsafe-eval'`,
};

for (const [what, rules] of Object.entries(forbidden)) {
  browserTest(`where the site's rules forbid ${what} the page says so`, {}, async ({ page, site, problems }) => {
    await openUnderRules(page, site.address, rules);
    await page.getByText(/security rules of this site forbid/).waitFor();
    problems.length = 0;
  });
}

browserTest("what the README tells a site to allow is enough", {}, async ({ page, site }) => {
  const rules = `default-src 'none'; ${inline} 'wasm-unsafe-eval'; style-src 'unsafe-inline'; connect-src 'self'; img-src 'self'`;
  await openUnderRules(page, site.address, rules);
  await ready(page);
  assert.equal(await page.locator("#trouble").isVisible(), false);
});

browserTest("a closed-off frame that may not read the files says so", { view: views.embed }, async ({ page, problems }) => {
  const closed = await serve(dist);
  try {
    await page.setContent(`<iframe src="${closed.address}?embed#v=2" sandbox="allow-scripts" width="360" height="700"></iframe>`);
    const frame = page.frameLocator("iframe");
    assert.match(await complaint(frame, "#v=2"), /the frame it stands in is closed off/);
  } finally {
    closed.close();
  }
  problems.length = 0;
});

browserTest("a browser that gives no memory is named as the cause", {}, async ({ page, site, problems }) => {
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new RangeError("WebAssembly.instantiate(): Out of memory: wasm memory"));
    WebAssembly.instantiate = refuse;
    WebAssembly.instantiateStreaming = refuse;
  });
  await page.goto(site.address);
  assert.match(await complaint(page), /no memory left for the model/);
  problems.length = 0;
});

const olds = {
  "cannot choose between light and dark": () => (CSS.supports = () => false),
  "does not know registered colours": () => delete window.CSSPropertyRule,
};

for (const [what, age] of Object.entries(olds)) {
  browserTest(`a browser that ${what} is told which are new enough`, {}, async ({ page, site }) => {
    await page.addInitScript(age);
    await page.goto(site.address);
    await page.getByText(/This browser is older than the page needs/).waitFor();
    // It may do well all the same.
    await ready(page);
  });
}
