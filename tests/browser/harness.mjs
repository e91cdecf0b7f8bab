// Opens the built page in Chromium, in the sizes and colours that a test asks for.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { dist, flags, views } from "./built.mjs";
import { serve } from "./server.mjs";

export { dist, views };

let browser;
let site;

/** Chromium, as every test has it but for further `settings` of Playwright's. */
export function launch(settings = {}) {
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  return chromium.launch({ executablePath, args: flags, ...settings });
}

before(async () => {
  browser = await launch();
  site = await serve(dist);
});

after(async () => {
  await browser?.close();
  site?.close();
});

/**
 * A test with an empty browser page. It fails on any error in the console, any uncaught
 * exception and any request that leaves this machine; a test that provokes such `problems`
 * looks at them and empties the list.
 *
 * `look`: `view` (one of `views`), `colours` ("light" or "dark"), `motion` ("no-preference"
 * or "reduce"), `ratio` (device pixels for each CSS pixel), `forced` (forced colours),
 * `touch` (fingers instead of a mouse), `scripting` (whether scripts run), `keeps` (whether the browser keeps the page for when there is
 * no network, which would keep what a test does to its files from it).
 */
export function browserTest(name, look, body) {
  test(name, async () => {
    const context = await browser.newContext(contextOptions(look));
    try {
      const page = await context.newPage();
      const problems = watch(page);
      await body({ page, site, problems });
      assert.deepEqual(problems, []);
    } finally {
      await context.close();
    }
  });
}

function contextOptions(look) {
  const { view = views.desktop, colours = "light", motion = "no-preference", ratio = 1 } = look;
  return {
    viewport: view,
    colorScheme: colours,
    reducedMotion: motion,
    deviceScaleFactor: ratio,
    hasTouch: look.touch ?? false,
    forcedColors: look.forced ? "active" : "none",
    serviceWorkers: look.keeps ? "allow" : "block",
    javaScriptEnabled: look.scripting ?? true,
    locale: "en-GB",
  };
}

/** The end of an address that leads past the story to every control. */
export const lab = "#v=2";

/** The same with few people: for a test whose hundreds of changes are a run each. */
export const quickLab = "#v=2&people=100";

/** A `browserTest` that starts with the page drawn; `look.end` is the end of its address: query and hash, else the lab. */
export function pageTest(name, look, body) {
  browserTest(name, look, async (context) => {
    await visit(context.page, context.site.address + (look.end ?? lab));
    await body(context);
  });
}

/** Goes to an address of the page, or an iframe to wait in, until the first picture is drawn. */
export async function visit(page, address) {
  await page.goto(address);
  await ready(page);
}

/** Waits for the first picture in a page or a frame. */
export async function ready(frame) {
  await frame.locator("html[data-ready]").waitFor({ state: "attached" });
}

/** Adds rules to the page's styles, which its policy allows the browser's own tools alone. */
export function restyle(page, rules) {
  return page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
  }, rules);
}

/** Saves what the whole page looks like as screenshots/<name>.png. */
export async function screenshot(page, name) {
  const path = fileURLToPath(new URL(`screenshots/${name}.png`, import.meta.url));
  await page.screenshot({ path, fullPage: true, animations: "disabled" });
}

function watch(page) {
  const problems = [];
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => problems.push(`exception: ${error.message}`));
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    const isRemote = protocol.startsWith("http") && hostname !== "127.0.0.1";
    if (isRemote) problems.push(`request to ${request.url()}`);
  });
  return problems;
}
