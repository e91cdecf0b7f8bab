// Chromium by Playwright; its fingers are real.

import { chromium } from "playwright-core";
import { flags } from "../../built.mjs";

/** Starts Chromium without a window. */
export async function launch() {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: flags });
  return {
    name: `Chromium ${browser.version()}`,
    hasFingers: true,
    open: (view) => open(browser, view),
    close: () => browser.close(),
  };
}

async function open(browser, view) {
  const context = await browser.newContext({ viewport: view, hasTouch: true, locale: "en-GB" });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const problems = [];
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => problems.push(`exception: ${error.message}`));
  return {
    goto: (address) => page.goto(address),
    evaluate: (work, argument) => page.evaluate(work, argument),
    press: (key) => page.keyboard.press(key),
    async drag([first, ...rest]) {
      await page.mouse.move(first.x, first.y);
      await page.mouse.down();
      for (const { x, y } of rest) await page.mouse.move(x, y);
      await page.mouse.up();
    },
    async swipe([first, ...rest]) {
      const touch = (type, points) => devtools.send("Input.dispatchTouchEvent", { type, touchPoints: points });
      await touch("touchStart", [first]);
      for (const point of rest) await touch("touchMove", [point]);
      await touch("touchEnd", []);
    },
    resize: (size) => page.setViewportSize(size),
    screenshot: (path) => page.screenshot({ path }),
    problems: async () => problems,
    close: () => context.close(),
  };
}
