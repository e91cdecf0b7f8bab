// WebKitGTK by WebDriver, on a screen of its own. Its driver knows no fingers, so those are events made by a script.

import { spawn } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { Builder, Capabilities, Key, Origin } from "selenium-webdriver";

/** The screen, which every view must fit on. */
const SCREEN = { width: 1600, height: 1400 };

/** Where Debian keeps the browser that comes with the library, by architecture. */
const browsers = ["x86_64", "aarch64"].map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`);

/** One compiler for all code of Wasm: exchanging code while it runs spoils numbers now and then (DESIGN.md p40). */
const oneCompiler = { JSC_useWasmIPInt: "0", JSC_useWasmLLInt: "0", JSC_useOMGJIT: "0" };

/** Starts a screen, the driver and the browser. */
export async function launch() {
  const screen = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", `${SCREEN.width}x${SCREEN.height}x24`], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const display = await new Promise((resolve, reject) => {
    screen.once("error", reject);
    screen.stdio[3].once("data", (number) => resolve(`:${String(number).trim()}`));
  });
  const port = await freePort();
  // Without the accessibility bus, which a machine without a desktop has not.
  const env = { ...process.env, ...oneCompiler, DISPLAY: display, NO_AT_BRIDGE: "1" };
  const server = spawn("WebKitWebDriver", [`--port=${port}`], { env, stdio: "ignore" });
  const end = () => [server, screen].forEach((child) => child.kill());
  process.once("exit", end);
  // A signal by itself would end this program without that.
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
  try {
    const driver = await session(port);
    const version = (await driver.getCapabilities()).get("browserVersion");
    return {
      name: `WebKitGTK ${version}`,
      hasFingers: false,
      // The driver hands on no console: a script that comes before the page's own keeps what it would show.
      head: `<script>(${keepProblems})()</script>`,
      open: (view) => open(driver, view),
      async close() {
        await driver.quit();
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}

/** The session, as soon as the driver listens. */
async function session(port) {
  const address = `http://127.0.0.1:${port}`;
  for (let tries = 0; !(await fetch(`${address}/status`).catch(() => undefined)); tries += 1) {
    if (tries === 200) throw new Error("WebKitWebDriver does not listen");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const binary = browsers.find(existsSync);
  const capabilities = new Capabilities({
    browserName: "MiniBrowser",
    "webkitgtk:browserOptions": { binary, args: ["--automation"] },
  });
  return new Builder().disableEnvironmentOverrides().usingServer(address).withCapabilities(capabilities).build();
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function open(driver, view) {
  const problems = [];
  // A page takes its list with it when it goes.
  const collect = async () => problems.push(...(await driver.executeScript("return (window.problems ?? []).splice(0)")));
  const page = {
    async goto(address) {
      await collect();
      // A new hash alone would not load the page again.
      await driver.get("about:blank");
      await driver.get(address);
    },
    evaluate: (work, argument) => driver.executeScript(`return (${work})(arguments[0])`, argument),
    press: (key) => driver.actions().sendKeys(keyNamed(key)).perform(),
    async drag([first, ...rest]) {
      const mouse = driver.actions().move(at(first)).press();
      for (const point of rest) mouse.move(at(point));
      await mouse.release().perform();
    },
    swipe: (points) => page.evaluate(swipeByScript, points),
    resize: (size) => resize(driver, size),
    screenshot: async (path) => writeFileSync(path, await driver.takeScreenshot(), "base64"),
    async problems() {
      await collect();
      return problems;
    },
    close: () => driver.get("about:blank"),
  };
  await driver.get("about:blank");
  await page.resize(view);
  return page;
}

const at = ({ x, y }) => ({ x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT, duration: 0 });

/** `ArrowUp` as WebDriver writes it; a letter is itself. */
function keyNamed(key) {
  const name = key.replace(/([a-z])([A-Z])/g, "$1_$2").toUpperCase();
  return key.length > 1 ? Key[name] : key;
}

/** Makes the view so large; the window around it is larger by its bar. */
async function resize(driver, { width, height }) {
  const [barWidth, barHeight] = await driver.executeScript("return [outerWidth - innerWidth, outerHeight - innerHeight]");
  await driver.manage().window().setRect({ x: 0, y: 0, width: width + barWidth, height: height + barHeight });
}

/** In the page: a finger's events one after the other, as a browser would send them. */
function swipeByScript(points) {
  const target = document.elementFromPoint(points[0].x, points[0].y);
  const send = (type, { x, y }, buttons) => {
    const finger = { pointerId: 7, pointerType: "touch", isPrimary: true, bubbles: true, cancelable: true, composed: true };
    target.dispatchEvent(new PointerEvent(type, { ...finger, buttons, clientX: x, clientY: y }));
  };
  send("pointerdown", points[0], 1);
  for (const point of points.slice(1)) send("pointermove", point, 1);
  send("pointerup", points.at(-1), 0);
}

/** In the page, before all its own scripts: keeps what the console would show as an error. */
function keepProblems() {
  window.problems = [];
  const note = (kind, what) => window.problems.push(`${kind}: ${what}`);
  // Captured, so that what a script or a picture reports about its own loading is seen too.
  addEventListener("error", (event) => note("exception", event.message ?? event.target.outerHTML), true);
  addEventListener("unhandledrejection", (event) => note("exception", event.reason));
  const { error } = console;
  console.error = (...words) => {
    note("console", words.join(" "));
    error.apply(console, words);
  };
}
