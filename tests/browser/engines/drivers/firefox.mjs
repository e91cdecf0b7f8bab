// Firefox by Puppeteer, which speaks WebDriver BiDi with it; its fingers are real.

import puppeteer from "puppeteer-core";

/** Starts Firefox without a window. */
export async function launch() {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
    headless: true,
    // Else touch events exist only where the machine has a touch screen, and here is none.
    extraPrefsFirefox: { "dom.w3c_touch_events.enabled": 1 },
  });
  const version = await browser.version();
  return {
    name: `Firefox ${version.replace(/^.*\//, "")}`,
    hasFingers: true,
    open: (view) => open(browser, view),
    close: () => browser.close(),
  };
}

async function open(browser, view) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const problems = [];
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => problems.push(`exception: ${error.message}`));
  await page.setViewport(view);
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
      const finger = await page.touchscreen.touchStart(first.x, first.y);
      for (const { x, y } of rest) await finger.move(x, y);
      await finger.end();
    },
    resize: (size) => page.setViewport(size),
    screenshot: (path) => page.screenshot({ path }),
    problems: async () => problems,
    close: () => context.close(),
  };
}
